"""German days counted from publication or the date told: gestern, weekdays, parts of days, clock times."""

from __future__ import annotations

from timeline.resolver.expressions import ByKind, Clock, Expression, From, PartOf, Shift, Vaguely, Weekday
from timeline.resolver.making import is_day, on_day
from timeline.resolver.rule import rule
from timeline.when.values import Granularity

_TODAY = Shift(0, Granularity.DAY)


@rule(
    "(?={lower}|gestern|heute|vorgestern|übermorgen){day:relativeday}",
    yes={"gestern": "1998-08-06", "Heute": "1998-08-07", "morgen": "1998-08-08", "übermorgen": "1998-08-09"},
    no=["am Morgen"],
)
def named_day(day: int) -> Expression:
    """Yesterday, today, tomorrow and the days beyond; in a history "heute" is the present."""
    shift = Shift(day, Granularity.DAY)
    return ByKind(shift, Vaguely("present") if day == 0 else Shift(day, Granularity.DAY, "story"), shift)


@rule("Morgen(?= (wird|werden|soll|sollen|will|wollen|beginnt|findet|trifft))", yes={"Morgen beginnt es": "1998-08-08"})
def tomorrow() -> Expression:
    """Tomorrow, at the start of a sentence."""
    return Shift(1, Granularity.DAY)


@rule(
    "(?<!seit){w:weekday}",
    yes={"am Sonntag": "1998-08-02", "Am Montag beginnt es": "1998-08-10", "Sie soll am Dienstag kommen": "1998-08-11",
         "Er kam am Freitag": "1998-08-07"},
    no=["sonntags"],
)  # fmt: skip
def weekday(w: int) -> Expression:
    """A day of the week: the latest one, unless the verb looks ahead."""
    return Weekday(w)


@rule("(?<=seit){w:weekday}", yes={"Er wird seit Montag vermisst": "1998-08-03"})
def weekday_since(w: int) -> Expression:
    """The latest such day before publication."""
    return Weekday(w, "last")


@rule(
    "{step:near} {w:weekday}",
    yes={"am vergangenen Montag": "1998-08-03", "nächsten Freitag": "1998-08-14", "diesen Freitag": "1998-08-07",
         "am kommenden Dienstag": "1998-08-11"},
)  # fmt: skip
def weekday_near(step: int, w: int) -> Expression:
    """The latest such day before publication, the first after it, or that of its week by tense."""
    return Weekday(w, "last" if step < 0 else "next" if step else "this")


@rule(
    "{w:weekday} (in )?(der )?{step:near} Woche",
    yes={"am Dienstag vergangener Woche": "1998-07-28", "Montag nächster Woche": "1998-08-10"},
)
def weekday_of_week(w: int, step: int) -> Expression:
    """A day of last week, this week or next week."""
    return Weekday(w, weeks=step)


@rule("{w:weekdaypart}", yes={"am Mittwochabend": "1998-08-05TEV", "Montagnacht": "1998-08-03TNI"})
def weekday_part(w: tuple[int, str]) -> Expression:
    """A part of a day of the week, in one word."""
    return PartOf(Weekday(w[0]), w[1])


@rule(
    "{step:near} {w:weekdaypart}",
    yes={"am vergangenen Montagabend": "1998-08-03TEV", "am nächsten Freitagmorgen": "1998-08-14TMO"},
)
def weekday_part_near(step: int, w: tuple[int, str]) -> Expression:
    """A part of such a day before or after publication."""
    return PartOf(Weekday(w[0], "last" if step < 0 else "next" if step else "this"), w[1])


@rule(
    "{inner:time}( am)?( {which:frühen|späten})? {part:earlypart}",
    yes={"gestern Abend": "1998-08-06TEV", "heute früh": "1998-08-07TMO", "Montag Nachmittag": "1998-08-03TAF"},
)
def part_after(inner: Expression, which: str | None, part: str) -> Expression | None:
    """A part of a day named before it."""
    return PartOf(inner, part) if is_day(inner) else None


@rule("{part:part} (des|vom|am) {inner:time}", yes={"am Abend des 5. August": "1998-08-05TEV"})
def part_before(part: str, inner: Expression) -> Expression | None:
    """A part of a day named after it."""
    return PartOf(inner, part) if is_day(inner) else None


@rule("Nacht (zum|auf|auf den|zu) {inner:time}", yes={"in der Nacht zum Mittwoch": "1998-08-04TNI"})
def night_before(inner: Expression) -> Expression | None:
    """The night before a day."""
    return PartOf(From(-1, Granularity.DAY, inner), "NI") if is_day(inner) else None


@rule(
    "(?<=am|gegen|vom|zum|frühen|späten|der){part:part}(?! (des|vom|am|zum|auf|zu))",
    yes={"am Abend": "1998-08-07TEV", "am frühen Morgen": "1998-08-07TMO", "in der Nacht": "1998-08-07TNI"},
    no=["ein schöner Abend"],
)
def part_told(part: str) -> Expression:
    """A part of the day told of."""
    return PartOf(Shift(0, Granularity.DAY, "told day"), part)


@rule(
    "{c:clock}",
    yes={"um 14 Uhr": "1998-08-07T14:00", "gegen 14.30 Uhr": "1998-08-07T14:30", "8 Uhr abends": "1998-08-07T20:00",
         "um 09:15 Uhr MESZ": "1998-08-07T09:15"},
)  # fmt: skip
def clock(c: Clock) -> Expression:
    """A time of the day told of."""
    return c


@rule(
    "{inner:time}(,)?( (um|gegen|ab|bis))? {c:clock}",
    yes={"am Montag um 10 Uhr": "1998-08-03T10:00", "gestern gegen 15.30 Uhr": "1998-08-06T15:30"},
)
def clock_after(inner: Expression, c: Clock) -> Expression | None:
    """A time of a day named before it."""
    return on_day(c, inner)


@rule("{c:clock} (am )?{inner:time}", yes={"um 10 Uhr am Mittwoch": "1998-08-05T10:00"})
def clock_before(c: Clock, inner: Expression) -> Expression | None:
    """A time of a day named after it."""
    return on_day(c, inner)


@rule("(?<=um|gegen|bis|nach|vor|ab)Mitternacht", yes={"um Mitternacht": "1998-08-07T00:00"})
def midnight() -> Expression:
    """Midnight of the day told of."""
    return Clock(0, 0, exact=True)
