"""English clock times in words, and hours that a clock time beside them completes."""

from __future__ import annotations

from timeline.resolver.expressions import ByKind, Clock, Expression, PartOf, Shift
from timeline.resolver.making import on_day
from timeline.resolver.rule import rule
from timeline.when.values import Granularity


def past(minutes: int, way: str, hour: int) -> Clock:
    """So many minutes past or to an hour."""
    if way in ("past", "after"):
        return Clock(hour % 24, minutes)
    return Clock((hour - 1) % 24, 60 - minutes)


@rule(
    "(a )?{m:halfpast}( (min|minutes))? {way:past|to|till} {h:hourname}",
    yes={
        "half past three": "1998-08-07T03:30",
        "a quarter to five": "1998-08-07T04:45",
        "ten past nine": "1998-08-07T09:10",
    },
)
def minutes_past(m: int, way: str, h: int) -> Expression | None:
    """Minutes past or to an hour."""
    return past(m, way, h)


@rule("{m:day#}( min)? past {h:hourname}", yes={"20 past eight": "1998-08-07T08:20"})
def number_past(m: int, h: int) -> Expression:
    """Minutes in digits past an hour."""
    return past(m, "past", h)


@rule("{inner:time} (in the|this) {part:part}", yes={"half past seven in the evening": "1998-08-07T19:30"})
def time_in_part(inner: Expression, part: str) -> Expression | None:
    """A time whose half of the day is told by its part."""
    if not isinstance(inner, Clock) or inner.exact:
        return None
    late = part in ("AF", "EV", "NI") and inner.hour < 12
    return Clock(inner.hour + 12 if late else inner.hour, inner.minute, inner.second, inner.offset, inner.day, True)


@rule("{h:hour12#} {day:tonight|this evening|this afternoon|this morning}", yes={"8 tonight": "1998-08-07T20:00"})
def hour_today(h: int, day: str) -> Expression:
    """An hour of a part of today."""
    late = day != "this morning" and h < 12
    return Clock(h + 12 if late else h, 0, day=Shift(0, Granularity.DAY))


@rule("{inner:time} at {h:hourname}", yes={"tonight at 8": "1998-08-07T20:00"})
def at_hour(inner: Expression, h: int) -> Expression | None:
    """An hour of a part of a day."""
    return on_day(Clock(h, 0), inner) if isinstance(inner, PartOf) else None


@rule("(?<=from|between|at){h:hour12#}(?= (-|to|and|until|till) {c:clock})", yes={"from 5 to 6pm": "1998-08-07T17:00"})
def first_hour(h: int, c: Clock) -> Expression:
    """The hour at which a stretch begins, in the half of the day of its end."""
    late = c.hour >= 12 and h < 12 and h + 12 <= c.hour
    return Clock(h + 12 if late else h, 0)


@rule(
    "(?<=at){h:small} {m:clockminutes}",
    yes={"at three twenty": "1998-08-07T03:20", "at seven twenty-seven": "1998-08-07T07:27"},
)
def spoken_time(h: int, m: float) -> Expression | None:
    """Hour and minutes in words."""
    return Clock(h, int(m)) if h <= 12 else None


@rule("{m:number} minutes (past|after) {h:hourname}", yes={"thirty-six minutes past eight": "1998-08-07T08:36"})
def spoken_minutes_past(m: float, h: int) -> Expression | None:
    """Minutes in words past an hour."""
    return past(int(m), "past", h) if m < 60 else None


@rule("(?<=at|around|approximately){t:othermilitary#}(?! {lower})", yes={"post: at 1030": "1998-08-07T10:30"})
def four_digit_time(t: int) -> Expression:
    """In a short post, a time in four digits."""
    return ByKind(None, None, Clock(t // 100, t % 100, exact=True))


@rule("(?<=at|by|around){h:hour12#} {inner:time}", yes={"at 5 tomorrow afternoon": "1998-08-08T17:00"})
def hour_and_part(h: int, inner: Expression) -> Expression | None:
    """An hour of a part of a day, named after it."""
    return on_day(Clock(h, 0), inner) if isinstance(inner, PartOf) else None
