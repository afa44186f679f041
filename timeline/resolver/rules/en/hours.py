"""English stretches of hours, whose ends say less than a time does: from three thirty to four thirty, Monday 6-8."""

from __future__ import annotations

from timeline.resolver.expressions import ByKind, Clock, Expression, PartOf, Shift
from timeline.resolver.making import is_day, on_day
from timeline.resolver.rule import rule
from timeline.when.values import Granularity


@rule(
    "(?<=from|between){h:hour12#}(?= (to|and|until|till|-) {hour12#}( on)? ({relativeday}|{weekday}))",
    yes={"between 3 and 8 yesterday": "1998-08-06T03:00", "from 3 to 8 on Monday": "1998-08-03T03:00"},
)
def first_of_day(h: int) -> Expression:
    """The hour at which a stretch begins, whose day follows its end."""
    return Clock(h, 0)


@rule(
    "(?<=(from|between) {hour12#} (to|and|until|till|-)){h:hour12#}( on)? {inner:time}",
    yes={"between 3 and 8 yesterday": "1998-08-06T08:00"},
)
def last_of_day(h: int, inner: Expression) -> Expression | None:
    """The hour at which a stretch of a day ends."""
    return on_day(Clock(h, 0), inner) if is_day(inner) else None


@rule(
    "(?<=from|between){h:hourname}(?= (to|and|until|till|-) {hourname} in the {part:part})",
    yes={
        "between 5 and 6 in the afternoon": "1998-08-07T17:00",
        "from nine to eleven in the morning": "1998-08-07T09:00",
    },
)
def first_in_part(h: int, part: str) -> Expression | None:
    """The hour at which a stretch begins, whose end tells the half of the day."""
    return on_day(Clock(h, 0), PartOf(Shift(0, Granularity.DAY, "told day"), part))


@rule(
    "(?<=(from|between) {hourname} (to|and|until|till|-)){h:hourname} in the {part:part}",
    yes={"between 5 and 6 in the afternoon": "1998-08-07T18:00"},
)
def last_in_part(h: int, part: str) -> Expression | None:
    """The hour at which a stretch ends, with its part of the day."""
    return first_in_part(h, part)


@rule(
    "(?<!from|between|at){h:hour12#}(?= (to|until|till) {c:clock})",
    yes={"out 5 to 6pm": "1998-08-07T17:00"},
    no=["a quarter to 6pm", "it is 5 to 6:15"],
)
def first_hour(h: int, c: Clock) -> Expression | None:
    """The hour at which a stretch begins, in the half of the day of its end."""
    return Clock(h + 12 if c.hour >= 12 and h < 12 and h + 12 <= c.hour else h, 0) if c.exact else None


@rule(
    "{inner:time} {h:hour12#}(?=-{hour12#}(?!-|/|:| {monthname}))",
    yes={"Monday evening 6-8": "1998-08-03T18:00"},
    no=["in the night 6-8 June"],
)
def first_of_part(inner: Expression, h: int) -> Expression | None:
    """The hour at which a stretch of a part of a day begins."""
    return on_day(Clock(h, 0), inner) if isinstance(inner, PartOf) else None


@rule("(?<={part} {hour12#}-){h:hour12#}(?!-|/|:)", yes={"Monday evening 6-8": "1998-08-03T20:00"})
def last_of_part(h: int) -> Expression:
    """The hour at which a stretch of a part of a day ends."""
    return Clock(h, 0)


@rule(
    "(?<={weekday})(?<!{playing} {weekday}){h:hour12#}(?=-{hour12#}(?!-|/|:|%|\\.{int}))",
    yes={"post: yard sale Saturday 8-2": "1998-08-08T08:00"},
    no=["he won Monday 12-4", "post: we won Monday 12-4"],
)
def first_of_weekday(h: int) -> Expression:
    """In a short post, the hour at which a stretch of a day of the week begins; elsewhere it is a score."""
    return ByKind(None, None, Clock(h, 0))


@rule(
    "(?<={weekday} {begin:hour12#}-)(?<!{playing} {weekday} {hour12#}-){h:hour12#}(?!-|/|:|%|\\.{int})",
    yes={"post: yard sale Saturday 8-2": "1998-08-08T14:00"},
    no=["he won Monday 12-4"],
)
def last_of_weekday(begin: int, h: int) -> Expression:
    """The hour at which it ends."""
    return ByKind(None, None, Clock(h + 12 if h <= begin and h < 12 else h, 0))


@rule(
    "(?<=from|between){t:spokentime}(?= (to|and|until|till) {spokentime})",
    yes={"from three thirty to four thirty": "1998-08-07T03:30"},
)
def first_spoken(t: tuple[int, int]) -> Expression | None:
    """The time in words at which a stretch begins."""
    return Clock(*t) if t[0] <= 12 else None


@rule(
    "(?<=(from|between) {small} {tens} (to|and|until|till)){t:spokentime}",
    yes={"from three thirty to four thirty": "1998-08-07T04:30"},
)
def last_spoken(t: tuple[int, int]) -> Expression | None:
    """The time in words at which it ends."""
    return Clock(*t) if t[0] <= 12 else None


@rule(
    "{inner:time} {t:spokentime}(?!-| {lower})",
    yes={"on March eighteenth nine thirty": "1998-03-18T09:30"},
    no=["on Monday three twenty-year-olds"],
)
def spoken_of_day(inner: Expression, t: tuple[int, int]) -> Expression | None:
    """A time in words of a day named before it."""
    return on_day(Clock(*t), inner) if t[0] <= 12 and is_day(inner) else None


@rule("(?<=at|around|about|by){t:othermilitary#}(?= {cap} time)", yes={"at 0300 Moscow time": "1998-08-07T03:00"})
def four_digits(t: int) -> Expression | None:
    """A time in four digits, where what follows shows that it is one."""
    return Clock(t // 100 % 24, t % 100, exact=True) if t % 100 < 60 else None


@rule(
    "(?<=at|around|about|by|after|before){t:military#}(?= local time)",
    yes={"at 1841 local time": "1998-08-07T18:41", "at 0300 local time": "1998-08-07T03:00"},
)
def four_digits_there(t: int) -> Expression | None:
    """A time in four digits of the place told of."""
    return four_digits(t)


@rule(
    "(?<=at|around|about|by){t:othermilitary#}( (hours|(local|{cap}) time))? on {inner:time}",
    yes={"at 0635 on Monday": "1998-08-03T06:35", "at 1545 local time on Tuesday": "1998-08-04T15:45"},
)
def four_digits_of_day(t: int, inner: Expression) -> Expression | None:
    """A time in four digits of a day named after it."""
    found = four_digits(t)
    return on_day(found, inner) if isinstance(found, Clock) and is_day(inner) else None


@rule(
    "(?<=at|around|about|by|until|from){t:military#}( )?(hours|hrs|hr)(,)?( on)? {inner:time}",
    yes={"at 1835 hrs on Saturday": "1998-08-01T18:35", "at 2010hrs yesterday": "1998-08-06T20:10"},
)
def four_digits_and_hours_of_day(t: int, inner: Expression) -> Expression | None:
    """A time in four digits with the word, of a day named after it."""
    return four_digits_of_day(t, inner)


@rule(
    "(?<=at){h:hour#}\\.{m:minute#}(?= (hours|hrs|{zone}|(local|{cap}) time))",
    yes={"at 17.30 local time": "1998-08-07T17:30"},
    no=["closed at 17.30"],
)
def dotted(h: int, m: int) -> Expression:
    """A time of 24 hours with a dot, where what follows shows that it is one."""
    return Clock(h % 24, m, exact=h > 12)


@rule(
    "(?<=at|by|around|about|before|after){h:hour12#}\\.{m:minute#} in the {part:part}",
    yes={"at 1.30 in the afternoon": "1998-08-07T13:30"},
)
def dotted_in_part(h: int, m: int, part: str) -> Expression:
    """A time with a dot whose half of the day is told by its part."""
    return Clock(h + 12 if part != "MO" and h < 12 else h, m, exact=True)


@rule("{h:hour12#}\\.{m:minute#}(?=( -|-| to) {c:clock})", yes={"open 9.30-4.30pm": "1998-08-07T09:30"})
def first_dotted(h: int, m: int, c: Clock) -> Expression | None:
    """A time with a dot at which a stretch begins, in the half of the day of its end."""
    late = c.hour >= 12 and h < 12 and (h + 12, m) <= (c.hour, c.minute or 0)
    return Clock(h + 12 if late else h, m) if c.exact else None
