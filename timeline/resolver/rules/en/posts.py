"""English shorthand of short posts and of calendars: 7ish, by EOD, day 3, OTD, sat or sun."""

from __future__ import annotations

from timeline.resolver.expressions import ByKind, Clock, Expression, Modified, PartOf, Shift, Weekday
from timeline.resolver.making import amount, near, on_day
from timeline.resolver.rule import rule
from timeline.when.values import Granularity

_ENDS = {"eod": Granularity.DAY, "eow": Granularity.WEEK, "eom": Granularity.MONTH, "eoy": Granularity.YEAR}


@rule("{h:hour12#}(-)?ish", yes={"post: see you 7ish": "1998-08-07T07:00"}, no=["some 7ish people"])
def about_hour(h: int) -> Expression:
    """In a short post, about an hour."""
    return ByKind(None, None, Modified(Clock(h, 0), "APPROX"))


@rule("{t:three#}(-)?ish", yes={"post: home by 730ish": "1998-08-07T07:30"})
def about_time(t: int) -> Expression | None:
    """In a short post, about a time in three digits."""
    return ByKind(None, None, Modified(Clock(t // 100, t % 100), "APPROX")) if t % 100 < 60 else None


@rule("{c:clock} ish", yes={"post: 7:30 ish": "1998-08-07T07:30", "10pm ish": "1998-08-07T22:00"})
def about_clock(c: Clock) -> Expression:
    """About a time."""
    return Modified(c, "APPROX")


@rule("{inner:time}( at)? {t:three#}(-)?ish", yes={"tomorrow at 150ish": "1998-08-08T01:50"})
def about_time_of_day(inner: Expression, t: int) -> Expression | None:
    """About a time in three digits of a day."""
    found = on_day(Clock(t // 100, t % 100), inner) if t % 100 < 60 else None
    return None if found is None else Modified(found, "APPROX")


@rule("{inner:time}(,)? {t:othermilitary#}(?! {lower})", yes={"this Friday night, 2359": "1998-08-07T23:59"})
def four_digits_of_part(inner: Expression, t: int) -> Expression | None:
    """A time in four digits of a part of a day."""
    return on_day(Clock(t // 100, t % 100, exact=True), inner) if isinstance(inner, PartOf) else None


@rule("(?<=by|before|until|till|at|the) {end:EOD|eod|EOW|eow|EOM|eom|EOY|eoy}", yes={"by EOD": "1998-08-07"})
def end_of(end: str) -> Expression:
    """The end of the day, week, month or year of publication."""
    return Modified(near(0, _ENDS[end]), "END")


@rule("{unit:day|year} {n:day#}", yes={"post: day 3 of camp": "P1D"}, no=["day 3 of camp"])
def numbered(unit: str, n: int) -> Expression:
    """In a short post, a day or year by its number."""
    return ByKind(None, None, amount(1, Granularity.DAY if unit == "day" else Granularity.YEAR))


@rule("{n:ordinal} {unit:day|year}(?!s|-)", yes={"post: first day at work": "P1D"}, no=["the first day"])
def ordered(n: int, unit: str) -> Expression:
    """In a short post, a day or year by its place."""
    return ByKind(None, None, amount(1, Granularity.DAY if unit == "day" else Granularity.YEAR))


@rule("OTD|otd", yes={"post: she was born OTD": "1998-08-07"})
def on_this_day() -> Expression:
    """In a short post, "on this day"."""
    return ByKind(None, None, Shift(0, Granularity.DAY))


@rule(
    "(?<={anyday},|{anyday}-|{anyday}/|{anyday} or|{anyday} and)(?!{weekday}){w:shortday}",
    yes={"post: friday or sat?": "1998-08-08"},
    no=["On Monday, sat down with aides"],
)
def listed(w: int) -> Expression:
    """In a short post, a day of the week, shortened, after another."""
    return ByKind(None, None, Weekday(w))


@rule("(?!{weekday}){w:shortday}(?=-{anyday})", yes={"post: open Sat-Sun": "1998-08-08"})
def first_of_days(w: int) -> Expression:
    """In a short post, a day of the week, shortened, at which a stretch of days begins."""
    return ByKind(None, None, Weekday(w))
