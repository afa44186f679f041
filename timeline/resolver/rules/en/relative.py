"""English expressions that count from publication: yesterday, weekdays, this and last and next, ago."""

from __future__ import annotations

from timeline.resolver.expressions import Either, Expression, PartOf, Shift, Vaguely, Weekday, YearAgo, Yearly
from timeline.resolver.rule import rule
from timeline.resolver.rules.en.dates import month_alone
from timeline.resolver.rules.en.spans import amount
from timeline.when.values import Granularity, Period

_STEP = {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1, "upcoming": 1}


@rule("{day:relativeday}", yes={"yesterday": "1998-08-06", "today": "1998-08-07", "tomorrow": "1998-08-08"})
def named_day(day: int) -> Expression:
    """Yesterday, today, tomorrow; in a history "today" is the present."""
    return Either(Shift(day, Granularity.DAY), Vaguely("present") if day == 0 else Shift(day, Granularity.DAY, "story"))


@rule("{day:relativeday}('s)? {part:part}", yes={"yesterday morning": "1998-08-06TMO"})
def part_of_named_day(day: int, part: str) -> Expression:
    """A part of yesterday, today or tomorrow."""
    return PartOf(Shift(day, Granularity.DAY), part)


@rule("{w:weekday}", yes={"on Sunday": "1998-08-02", "Friday": "1998-08-07"}, no=["Fridays"])
def weekday(w: int) -> Expression:
    """A day of the week: the latest one, unless the tense looks ahead."""
    return Weekday(w)


@rule("{w:weekday}('s)? {part:part}", yes={"Wednesday night": "1998-08-05TNI"})
def weekday_part(w: int, part: str) -> Expression:
    """A part of a day of the week."""
    return PartOf(Weekday(w), part)


@rule("(the )?{which:last|past|previous|this past} {w:weekday}", yes={"last Friday": "1998-07-31"})
def weekday_last(which: str, w: int) -> Expression:
    """The latest such day of the week before publication."""
    return Weekday(w, "last")


@rule("(the )?{which:next|coming|this coming} {w:weekday}", yes={"next Friday": "1998-08-14"})
def weekday_next(which: str, w: int) -> Expression:
    """The first such day of the week after publication."""
    return Weekday(w, "next")


@rule("this {w:weekday}", yes={"this Friday": "1998-08-07"})
def weekday_this(w: int) -> Expression:
    """Such a day of the week of publication, by tense."""
    return Weekday(w, "this")


@rule(
    "{w:weekday}(,)? {which:last|next|this} week",
    yes={"Tuesday last week": "1998-07-28", "Monday next week": "1998-08-10"},
)
def weekday_of_week(w: int, which: str) -> Expression:
    """A day of last week, this week or next week."""
    return Weekday(w, weeks=_STEP[which])


@rule(
    "{which:last|this|next} {unit:calendarunit}",
    yes={"last week": "1998-W31", "this year": "1998", "next month": "1998-09"},
)
def unit_from_publication(which: str, unit: Granularity) -> Expression:
    """The unit before, of, or after publication."""
    return Shift(_STEP[which], unit)


@rule("{which:last|this|next} {m:monthname}", yes={"last May": "1998-05", "next January": "1999-01"})
def month_from_publication(which: str, m: int) -> Expression:
    """The latest such month that is over, the first to come, or that of this year."""
    if which == "this":
        return month_alone(m)
    return Yearly(month_alone(m).at, ("month",), "last" if which == "last" else "next")


@rule("{which:last|this|next} {s:season}", yes={"last winter": "1997-WI", "this summer": "1998-SU"})
def season_from_publication(which: str, s: int) -> Expression:
    """The latest such season that is over, the first to come, or the nearest."""
    toward = {"last": "last", "next": "next"}.get(which)
    return Yearly(lambda year: Period(Granularity.SEASON, year * 4 + s), ("season",), toward)  # type: ignore[arg-type]


@rule("{n:number} {unit:unit} ago", yes={"two weeks ago": "1998-W30", "12 days ago": "1998-07-26"}, no=["long ago"])
def ago(n: float, unit: Granularity) -> Expression | None:
    """A count of units before publication, at the unit's granularity."""
    if unit == Granularity.YEAR:
        return YearAgo(int(n))
    return Shift(-int(n), unit)


@rule("(a|an) {unit:unit} ago", yes={"a week ago": "1998-W31", "a year ago": "1997"})
def one_ago(unit: Granularity) -> Expression:
    """One unit before publication."""
    return YearAgo() if unit is Granularity.YEAR else Shift(-1, unit)


@rule("this {part:part}", yes={"this morning": "1998-08-07TMO"})
def part_of_today(part: str) -> Expression:
    """A part of the day of publication."""
    return PartOf(Shift(0, Granularity.DAY), part)


@rule("tonight", yes={"tonight": "1998-08-07TNI"})
def tonight() -> Expression:
    """The night of the day of publication."""
    return PartOf(Shift(0, Granularity.DAY), "NI")


@rule("last night", yes={"last night": "1998-08-06TNI"})
def last_night() -> Expression:
    """The night before the day of publication."""
    return PartOf(Shift(-1, Granularity.DAY), "NI")


@rule("(the )?{which:last|past|next|coming|previous} {n:number} {unit:unit}", yes={"the past three months": "P3M"})
def last_amount(which: str, n: float, unit: Granularity) -> Expression:
    """A length of time that touches publication."""
    return amount(n, unit)


@rule("the (next|following) day", yes={"On 3 August 1998 and the next day": "1998-08-04"})
def next_day() -> Expression:
    """The day after the one told of."""
    return Shift(1, Granularity.DAY, "story")


@rule("the (next|following) {unit:calendarunit}", yes={"In 1995 and the following year": "1996"})
def next_unit(unit: Granularity) -> Expression | None:
    """The unit after the one told of."""
    return None if unit is Granularity.DAY else Shift(1, unit, "story")


@rule("(a|an) {unit:unit} {way:later|earlier}", yes={"In 1995 and a year later": "1996"})
def one_later(unit: Granularity, way: str) -> Expression:
    """One unit from the date told of."""
    return Shift(1 if way == "later" else -1, unit, "story")


@rule("{n:number} {unit:unit} {way:later|earlier}", yes={"In 1995 and two years earlier": "1993"})
def later(n: float, unit: Granularity, way: str) -> Expression:
    """A count of units from the date told of."""
    return Shift(int(n) if way == "later" else -int(n), unit, "story")
