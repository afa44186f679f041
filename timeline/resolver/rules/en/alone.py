"""English words that are a time where a text says nothing else: a reminder, a question to an assistant."""

from __future__ import annotations

from timeline.resolver.expressions import Alone, Clock, DayOfMonth, Expression, Shift, Weekday
from timeline.resolver.making import month_alone
from timeline.resolver.rule import rule
from timeline.when.values import Granularity


@rule(
    "(?<!,|-|/|or|and|on|till|til|until|thru|through|ends|starts|begins|opens|closes)"
    "(?!{weekday}){w:wordday}(\\.)?(?!(-|/| (to|thru|through|-|or|and)) {anyday})",
    yes={"note: sat": "1998-08-08", "note: Sun.": "1998-08-09"},
    no=["post: he sat on it"],
)
def short_weekday(w: int) -> Expression:
    """A day of the week, shortened."""
    return Alone(Weekday(w))


@rule(
    "(?<!{before_month}|a|that|same|hello|only|already|welcome|bye|goodbye)(?<!{monthname}-)"
    "(?<!{before_month}-|early as|late as|soon as|recently as|at least)"
    "{m:carefulmonth}(?! (-|/|{word}|{int}))",
    yes={"note: May": "1999-05"},
    no=["post: May I ask"],
)
def month(m: int) -> Expression:
    """A month whose name is a word or a name as well."""
    return Alone(month_alone(m))


@rule(
    "(?<!{word}|-){h:hour12#} {day:relativeday}",
    yes={"note: 9 today": "1998-08-07T09:00"},
    no=["The index lost 9 yesterday"],
)
def hour_of_day(h: int, day: int) -> Expression:
    """An hour of yesterday, today or tomorrow."""
    return Alone(Clock(h, 0, day=Shift(day, Granularity.DAY)))


@rule(
    "(?<!at|by|around|until|till|til|from|before|after)half {h:hourname}",
    yes={"note: half three": "1998-08-07T03:30"},
    no=["post: half one cake"],
)
def half_past(h: int) -> Expression:
    """Half past an hour, as the British say it."""
    return Alone(Clock(h % 24, 30))


@rule(
    "(?<!{word}|-){h:hour12#} in the {part:part}",
    yes={"note: 3 in the morning": "1998-08-07T03:00"},
)
def hour_in_part(h: int, part: str) -> Expression:
    """An hour whose half of the day is told by its part."""
    return Alone(Clock(h + 12 if part != "MO" and h < 12 else h, 0, exact=True))


@rule("{part:part}( at| @) {h:hour12#}", yes={"note: morning @ 3": "1998-08-07T03:00"})
def part_and_hour(part: str, h: int) -> Expression:
    """An hour of a part of the day, named before it."""
    return Alone(Clock(h + 12 if part != "MO" and h < 12 else h, 0, exact=True))


@rule("(?<=on|by|until) the {d:ordinalword}", yes={"note: on the first": "1998-09-01"}, no=["post: on the first floor"])
def day_of_month(d: int) -> Expression:
    """A day by its number in words."""
    return Alone(DayOfMonth(d))
