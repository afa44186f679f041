"""English parts of the day and clock times."""

from __future__ import annotations

from msgspec.structs import replace

from timeline.resolver.expressions import (
    TOLD_DAY,
    Again,
    ByKind,
    ByTense,
    Clock,
    DayOfMonth,
    Expression,
    NightBefore,
    Overnight,
    PartOf,
    Shift,
    Weekday,
)
from timeline.resolver.making import in_part, is_day, month_day, on_day
from timeline.resolver.rule import rule
from timeline.when.values import Granularity, Recurrence

_TODAY = Shift(0, Granularity.DAY)
_DAY_OF_STORY = Shift(0, Granularity.DAY, "story")


@rule(
    "{inner:time}('s)?(,)? (early |late )?(in the )?{part:part}",
    yes={"Wednesday night": "1998-08-05TNI", "yesterday morning": "1998-08-06TMO"},
)
def part_after(inner: Expression, part: str) -> Expression | None:
    """A part of a day named before it."""
    return PartOf(inner, part) if is_day(inner) else None


@rule(
    "(the )?(early |late )?{part:part}( hours)? (of|on) {inner:time}",
    yes={
        "the night of August 5": "1998-08-05TNI",
        "the night of the 3rd": "1998-08-03TNI",
        "the night of 4/5 June 1944": "1944-06-04TNI",
    },
)
def part_before(inner: Expression, part: str) -> Expression | None:
    """A part of a day named after it."""
    return PartOf(inner, part) if is_day(inner) else None


@rule(
    "the {part:part} of (the )?{d:day#}(st|nd|rd|th) (to|and|-) (the )?{int}(st|nd|rd|th)",
    yes={"history: On 5 May 1995 it fell; the night of the 17th to the 18th was dry": "1995-05-17TNI"},
)
def part_of_two_days(part: str, d: int) -> Expression:
    """A night by the days that it begins and ends on."""
    return PartOf(DayOfMonth(d), part)


@rule(
    "(the )?(early|small|wee|predawn|pre-dawn)( morning)? hours (of )?{inner:time}",
    yes={"the early hours of Sunday": "1998-08-02TMO", "the early morning hours Sunday": "1998-08-02TMO"},
)
def early_hours(inner: Expression) -> Expression | None:
    """The hours after midnight."""
    if isinstance(inner, PartOf):
        return inner
    return PartOf(inner, "MO") if is_day(inner) else None


@rule("the (early|small|wee) hours( of the morning)?", yes={"On 5 May 1995, into the small hours": "1995-05-05TMO"})
def small_hours() -> Expression:
    """The hours after midnight of the day told of."""
    return PartOf(TOLD_DAY, "MO")


@rule(
    "(?<=by|until|till|since|toward|towards)(?! night)( the)?( (early|late|mid)(-| ))?{part:part}(?!-| (of|on|and))",
    yes={
        "On 5 May 1995; by late afternoon, it was over": "1995-05-05TAF",
        "By evening it was out": "1998-08-07TEV",
        "On 5 May 1995 he came and by the evening, he had left": "1995-05-05TEV",
    },
    no=["by night and day", "by morning-after pills"],
)
def by_part(part: str) -> Expression:
    """A part of the day told of, by or toward which something was so."""
    return PartOf(TOLD_DAY, part)


@rule("the (early|late) {part:part}( hours)?", yes={"On 5 May 1995, in the early evening": "1995-05-05TEV"})
def early_part(part: str) -> Expression:
    """The early or late hours of the day told of."""
    return PartOf(TOLD_DAY, part)


@rule("(late|early|mid)(-| ){part:part}( on)? {inner:time}", yes={"late afternoon Tuesday": "1998-08-04TAF"})
def edge_of_part(part: str, inner: Expression) -> Expression | None:
    """The beginning, middle or end of a part of a day named after it."""
    return PartOf(inner, part) if is_day(inner) else None


@rule(
    "{c:clock}(?=(( (local|{cap}) time)? \\({clock})?\\)( on)? ({w:weekday}|{m:month} {d:day#}))",
    yes={"10:35 a.m. (0735 GMT) Friday": "1998-08-07T10:35",
         "14:30 local time (1230 GMT) on Friday": "1998-08-07T12:30Z",
         "It struck at 10:39 (0739 GMT) on August 3.": "1998-08-03T10:39"},
)  # fmt: skip
def clock_before_another(c: Clock, w: int | None, m: int | None, d: int | None) -> Expression | None:
    """A time whose day follows the same time in another zone, and that other time."""
    day = month_day(m or 0, d or 0) if w is None else Weekday(w)
    return None if day is None else replace(c, day=day)


@rule("this {part:part}", yes={"this morning": "1998-08-07TMO"})
def part_of_today(part: str) -> Expression:
    """A part of the day of publication."""
    return PartOf(_TODAY, part)


@rule("{word:tonight|tonite|2nite|2night|tonite}", yes={"tonight": "1998-08-07TNI"})
def tonight(word: str) -> Expression:
    """The night of the day of publication."""
    return PartOf(_TODAY, "NI")


@rule(
    "(?<!{before_noun})overnight(?!( |-)(stay|stays|train|trains|flight|bag|delivery|guest|success)|(,|\\.|;))",
    yes={"It rained overnight in Rome": "1998-08-06TNI", "It will rain overnight in Rome": "1998-08-07TNI"},
    no=["an overnight train"],
)
def overnight() -> Expression:
    """The night that is over; with a future verb that of publication."""
    return ByTense(PartOf(_TODAY, "NI"), Overnight())


@rule("(?<={before_noun}) overnight(?!(,|\\.|;|:))", yes={"hurt by overnight losses": "1998-08-06TNI"})
def of_the_night() -> Expression:
    """The night before the day told of, of what came in it."""
    return ByTense(PartOf(_TODAY, "NI"), NightBefore())


@rule(
    "overnight(?=,|\\.|;)",
    yes={
        "It rained overnight.": "1998-08-06TNI",
        "It will rain overnight.": "1998-08-07TNI",
        "Troops came on Wednesday. Shelling went on overnight.": "1998-08-05TNI",
    },
)
def all_night() -> Expression:
    """The night that is over, at a clause's end; with a future verb that of publication."""
    return ByTense(PartOf(_TODAY, "NI"), Overnight())


@rule("overnight( on)? {w:weekday}", yes={"It rained overnight Tuesday": "1998-08-04TNI"})
def overnight_of(w: int) -> Expression:
    """The night of a day of the week."""
    return PartOf(Weekday(w), "NI")


@rule("last {word:night|nite|nites|evening}", yes={"last night": "1998-08-06TNI"})
def last_night(word: str) -> Expression:
    """The night or evening before the day of publication."""
    return PartOf(Shift(-1, Granularity.DAY), "EV" if word == "evening" else "NI")


@rule("the {part:part} before last", yes={"It opened the night before last": "1998-08-05TNI"})
def part_before_last(part: str) -> Expression:
    """The part of the day before yesterday."""
    return PartOf(Shift(-2, Granularity.DAY), part)


@rule(
    "(the|that) {which:same|very|previous|following|next} {part:part}",
    yes={"On 5 May 1995; the same night": "1995-05-05TNI", "On 5 May 1995; the next morning": "1995-05-06TMO"},
)
def that_part(which: str, part: str) -> Expression:
    """A part of the day told of, of the one before or the one after."""
    step = {"previous": -1, "following": 1, "next": 1}.get(which, 0)
    return PartOf(Shift(step, Granularity.DAY, "story or before"), part)


@rule(
    "{n:number} nights {way:later|earlier|before}(?! {lower})",
    yes={"On 11 June 1982 it fell; two nights later, the other did": "1982-06-13TNI"},
)
def nights_away(n: float, way: str) -> Expression | None:
    """The night so many days from the one told of."""
    step = int(n) * (1 if way == "later" else -1)
    return None if n % 1 else PartOf(Shift(step, Granularity.DAY, "story"), "NI")


@rule("{n:number} nights ago", yes={"Two nights ago a shell fell": "1998-08-05TNI"})
def nights_ago(n: float) -> Expression | None:
    """The night so many days before publication."""
    return None if n % 1 else PartOf(Shift(-int(n), Granularity.DAY), "NI")


@rule("(?<!the|that)next {part:part}", yes={"It will open next evening": "1998-08-08TEV"})
def next_part(part: str) -> Expression:
    """A part of the day after the one told of; with a future verb, after publication."""
    news, story = (PartOf(Shift(1, Granularity.DAY, anchor), part) for anchor in ("publication", "story"))
    return ByKind(ByTense(news, story), story, news)


@rule(
    "the {part:part} {way:before|after}(?! ((?!at|in|on|for|by|when|and|from|to){word}|{int}|'|\"))",
    yes={"On 5 May 1995; the night before, it rained": "1995-05-04TNI"},
    no=["the night before the vote"],
)
def part_away(part: str, way: str) -> Expression:
    """A part of the day before or after the one told of."""
    return PartOf(Shift(-1 if way == "before" else 1, Granularity.DAY, "story"), part)


@rule(
    "(?<!not|that|up) all {part:part}(?! {cap})",
    yes={"history: On 5 May 1815 they marched all night": "1815-05-05TNI"},
    no=["They talked all night"],
)
def all_part(part: str) -> Expression:
    """In a narrative, the whole of a part of the day told of."""
    return ByKind(None, PartOf(TOLD_DAY, part), None)


@rule("that {part:part}", yes={"On 5 May 1995; that night": "1995-05-05TNI"})
def same_part(part: str) -> Expression:
    """A part of the day told of."""
    return PartOf(Shift(0, Granularity.DAY, "story"), part)


@rule(
    "(?<=in|during|of|for|through)(the )?(early|late|mid)(-| ){part:part}(?= (trading|trade|dealings))",
    yes={"fell in early afternoon trading": "1998-08-07TAF"},
)
def part_of_trading(part: str) -> Expression:
    """The early or late hours of the day told of, in which shares are traded."""
    return PartOf(TOLD_DAY, part)


@rule(
    "(?<=in|during|of|for|through)(?!(the )?(?={cap}){part} {cap})(?!(?<=through|during)the night)(the )?{part:part}",
    yes={"in the morning": "1998-08-07TMO"},
    no=["the skipper of the Morning Star"],
)
def the_part(part: str) -> Expression:
    """A part of the day told of."""
    return PartOf(ByKind(TOLD_DAY, _DAY_OF_STORY, TOLD_DAY), part)


@rule(
    "((?<=through|during)|(?<=(late|far|deep|well|long) into)) the night",
    yes={
        "It rained through the night": "1998-08-06TNI",
        "They talked late into the night": "1998-08-06TNI",
        "It will rain during the night": "1998-08-07TNI",
        "On 5 May 1995 it rained through the night": "1995-05-05TNI",
    },
)
def through_the_night() -> Expression:
    """The night that is over, as long as it was; with a future verb that of publication."""
    return ByTense(PartOf(_TODAY, "NI"), Overnight())


@rule(
    "(?<!at|by|until|till|since|toward|towards)(?<!the early|the late)(?<!(by|until|till|since) (early|late|mid))"
    "(?<!(?<!a )good)(?<!{weekday} {part} (or|and)){part:part}",
    yes={"post: morning walk": "1998-08-07TMO", "post: had a good night": "1998-08-07TNI"},
    no=["post: good morning Paul"],
)
def bare_part(part: str) -> Expression:
    """In a short post a part of its day; in a history the time of day, any day."""
    return ByKind(None, None, PartOf(_TODAY, part))


@rule("(?<=at)night", yes={"at night": "XXXX-XX-XXTNI"})
def at_night() -> Expression:
    """At night, whatever the day."""
    again = Again(Recurrence("XXXX-XX-XXTNI"))
    return ByKind(again, again, PartOf(_TODAY, "NI"))


@rule(
    "{c:clock}(?!(( (local|{cap}) time)? \\({clock})?\\)( on)? ({weekday}|{monthname} {day#}))",
    yes={
        "3 p.m.": "1998-08-07T15:00",
        "10:30 a.m. EST": "1998-08-07T10:30",
        "7pm": "1998-08-07T19:00",
        "08:30 UTC": "1998-08-07T08:30Z",
    },
    no=["a 3:2 win"],
)
def clock(c: Clock) -> Expression | None:
    """A time of the day told of."""
    return c


@rule(
    "{c:clock}( (local|{cap}) time| \\((local|{cap}) time\\))?(,)?( on( a)?)? {inner:time}",
    yes={
        "10 p.m. Wednesday": "1998-08-05T22:00",
        "7pm tonight": "1998-08-07T19:00",
        "seven o'clock this evening": "1998-08-07T19:00",
        "5 p.m. EST, Nov. 9": "1998-11-09T17:00",
        "11 p.m. Moscow time on Monday": "1998-08-03T23:00",
        "9 p.m. (local time) Sunday": "1998-08-02T21:00",
    },
)
def clock_before(c: Clock, inner: Expression) -> Expression | None:
    """A time of the day named after it."""
    return on_day(c, inner)


@rule(
    "{inner:time}(,)?( at| around| about| @| -)? {c:clock}",
    yes={"Wednesday at 10 p.m.": "1998-08-05T22:00", "Tuesday around 8.30 pm": "1998-08-04T20:30",
         "Aug. 5, 10:30 a.m.": "1998-08-05T10:30",
         "Aug. 5 - 8pm": "1998-08-05T20:00"},
)  # fmt: skip
def clock_after(c: Clock, inner: Expression) -> Expression | None:
    """A time of the day named before it."""
    return on_day(c, inner)


@rule("{c:clock} \\({w:weekday}\\)", yes={"at 10 a.m. (Wednesday)": "1998-08-05T10:00"})
def clock_and_weekday(c: Clock, w: int) -> Expression:
    """A time with its day of the week in brackets."""
    return replace(c, day=Weekday(w))


@rule("(?<={weekday} {part} (or|and)) {part:part}(?! {cap}|s)", yes={"Wednesday morning or afternoon": "1998-08-05TAF"})
def or_part(part: str) -> Expression:
    """Another part of the day of the week told of."""
    return PartOf(Shift(0, Granularity.DAY, "story"), part)


@rule(
    "((?<=at|by|until|till|from|about|around|before|after|since){h:hourname}|{c:clock}) in the {part:part}"
    "(?= \\({clock}( on)? {w:weekday}\\))",
    yes={"He leaves at 4 in the morning (4 a.m. EDT Monday)": "1998-08-10T04:00"},
)
def hour_in_part_before_another(h: int | None, c: Clock | None, part: str, w: int) -> Expression:
    """The same, where the time in another zone that follows tells the day."""
    return replace(in_part(Clock(h or 0, 0) if c is None else c, part), day=Weekday(w))


@rule(
    "{c:clock} in the {part:part}(?! \\({clock}( on)? {weekday}\\))",
    yes={"7 o'clock in the morning": "1998-08-07T07:00"},
)
def clock_in_part(c: Clock, part: str) -> Expression:
    """A time whose half of the day is told by its part."""
    return in_part(c, part)


@rule(
    "((?<=at|by|until|till|from|about|around|before|after|since){h:hourname}|(?<=than){h2:hour12#}) in the {part:part}"
    "(?! \\({clock}( on)? {weekday}\\))",
    yes={"at 4 in the morning": "1998-08-07T04:00", "about nine in the evening": "1998-08-07T21:00"},
    no=["more than one in the morning"],
)
def hour_in_part(h: int | None, h2: int | None, part: str) -> Expression | None:
    """An hour whose half of the day is told by its part."""
    return in_part(Clock(h or h2 or 0, 0), part)


@rule(
    "((?<=at|by|until|till|from|about|around|before|after|since){h:hourname}|{c:clock}) in the {part:part}"
    "(,)?( (of|on))? {inner:time}",
    yes={
        "10 o'clock in the evening of 23 June": "1998-06-23T22:00",
        "at nine in the morning on Wednesday": "1998-08-05T09:00",
    },
)
def hour_in_part_of_day(h: int | None, c: Clock | None, part: str, inner: Expression) -> Expression | None:
    """The same of a day named after it."""
    return on_day(in_part(Clock(h or 0, 0) if c is None else c, part), inner) if is_day(inner) else None


@rule(
    "(?<=at|by|until|till|about|around|before|after)({h:hour12#}\\.{m:minute#}|{h2:hour12#}) "
    "({which:that|the same|the next|the following} {part:part})",
    yes={
        "On 5 May 1995; at 6.15 the next morning": "1995-05-06T06:15",
        "at about 2 that afternoon": "1998-08-07T14:00",
    },
)
def hour_of_part_told(h: int | None, m: int | None, h2: int | None, which: str, part: str) -> Expression:
    """An hour of a part of the day told of, or of the one after."""
    step = 0 if which in ("that", "the same") else 1
    return in_part(Clock(h or h2 or 0, m or 0, day=Shift(step, Granularity.DAY, "story")), part)
