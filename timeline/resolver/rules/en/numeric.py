"""Dates in numbers."""

from __future__ import annotations

from timeline.resolver.expressions import (
    ByKind,
    Clock,
    DayOfMonth,
    Exact,
    Expression,
    Numeric,
    Toward,
    WeekdayOfMonth,
)
from timeline.resolver.making import exact_day
from timeline.resolver.rule import rule
from timeline.when import calendar

# words before a date in numbers, which could be a fraction
_BEFORE_DAY = "on|by|until|till|til|since|from|before|after|through|thru|ends|closes"
_TOWARD: dict[str, Toward] = {"last": "last", "next": "next", "this": "this"}


@rule("{y:year#}(-|/){m:two#}(-|/){d:two#}", yes={"1998-08-07": "1998-08-07"}, no=["1998-13-07"])
def iso_date(y: int, m: int, d: int) -> Expression | None:
    """A date as ISO 8601 writes it."""
    return exact_day(y, m, d)


@rule(
    "{y:year#}-{m:two#}-{d:two#}T{h:hour#}:{mi:minute#}(:{s:minute#})?{z:Z|z}?",
    yes={"1998-08-07T10:30:00Z": "1998-08-07T10:30:00Z"},
)
def iso_time(y: int, m: int, d: int, h: int, mi: int, s: int | None, z: str | None) -> Expression | None:
    """A date and time as ISO 8601 writes it."""
    day = exact_day(y, m, d)
    return None if day is None else Clock(h, mi, s, 0 if z else None, day)


@rule("{a:day#}/{b:day#}/{y:year#}", yes={"8/27/1998": "1998-08-27", "27/8/1998": "1998-08-27"})
def slashes(a: int, b: int, y: int) -> Expression:
    """A date in numbers with slashes."""
    return Numeric(a, b, y)


@rule("{a:day#}/{b:day#}/{y:two#}", yes={"7/8/98": "1998-07-08"})
def slashes_short(a: int, b: int, y: int) -> Expression:
    """A date in numbers with slashes and a short year."""
    return Numeric(a, b, y)


@rule("(?<!{int}-){a:day#}-{b:day#}-{y:year#}", yes={"08-27-1998": "1998-08-27"}, no=["133-03-03-2020"])
def dashes(a: int, b: int, y: int) -> Expression:
    """A date in numbers with dashes."""
    return Numeric(a, b, y)


@rule("{a:day#}-{b:two#}-{y:two#}", yes={"08-27-98": "1998-08-27"})
def dashes_short(a: int, b: int, y: int) -> Expression:
    """A date in numbers with dashes and a short year."""
    return Numeric(a, b, y)


@rule("{a:day#}\\.{b:month#}\\.{y:year#}", yes={"27.8.1998": "1998-08-27"})
def dots(a: int, b: int, y: int) -> Expression | None:
    """A date in numbers with dots, the day first."""
    return exact_day(y, b, a)


@rule(
    f"(?!9/11)(?<={_BEFORE_DAY}){{a:month#}}/{{b:day#}}(?! {{monthname}})",
    yes={"on 8/27": "1998-08-27", "post: sale ends 8/9": "1998-08-09", "post: open thru 9/2": "1998-09-02"},
    no=["3/4 of it"],
)
def month_and_day(a: int, b: int) -> Expression:
    """A day and month in numbers, after a preposition."""
    return Numeric(a, b, None)


@rule(
    f"(?<={_BEFORE_DAY}){{a:day#}}/{{b:two#}}(?!/| {{monthname}})",
    yes={"valid till 31/05": "1999-05-31"},
    no=["by 31/40"],
)
def day_and_month(a: int, b: int) -> Expression | None:
    """A day and month in numbers, after a preposition, where only the first can be the day."""
    return Numeric(a, b, None) if a > 12 else None


@rule(
    f"(?!9/11)(?<!{_BEFORE_DAY}){{a:month#}}/{{b:two#}}(?!/| {{monthname}})",
    yes={"post: 11/20 works": "1998-11-20"},
)
def month_and_day_in_post(a: int, b: int) -> Expression:
    """In a short post, a day and month in numbers."""
    return ByKind(None, None, Numeric(a, b, None))


@rule("{w:anyday}(,)? {a:day#}/{b:day#}(?!/| {monthname})", yes={"Friday 28/8": "1998-08-28"})
def weekday_and_numbers(w: int, a: int, b: int) -> Expression:
    """A day of the week with its date in numbers."""
    return Numeric(a, b, None)


@rule("{a:month#}/{b:day#}(?=-{month#}/{day#}(?!/{three#}))", yes={"post: 10/1-11/7": "1998-10-01"})
def first_month_and_day(a: int, b: int) -> Expression:
    """In a short post, the first end of a stretch of days in numbers."""
    return ByKind(None, None, Numeric(a, b, None))


@rule("(?<={month#}/{day#}-){a:month#}/{b:one#}(?!/{int})", yes={"post: away 10/1-11/7": "1998-11-07"})
def last_month_and_day(a: int, b: int) -> Expression:
    """In a short post, the other end."""
    return ByKind(None, None, Numeric(a, b, None))


@rule("{which:next|last|this} {a:month#}/{b:day#}(?!/{int})", yes={"next 5/12": "1999-05-12", "last 9/1": "1997-09-01"})
def which_month_and_day(which: str, a: int, b: int) -> Expression:
    """In numbers, the first such day to come, or the latest that is over."""
    return Numeric(a, b, None, _TOWARD[which])


@rule("(?<=for) {a:month#}/{b:day#}(?= (at|from|between|@) {hour#})", yes={"for 9/4 between 9 and 10": "1998-09-04"})
def month_and_day_for(a: int, b: int) -> Expression:
    """A day and month in numbers for which something is arranged, with its hour."""
    return Numeric(a, b, None)


@rule("(?!{looseday}){w:shortday}(,)? (the )?{d:day#}(st|nd|rd|th)", yes={"sat 14th": "1998-11-14"})
def short_weekday_and_number(w: int, d: int) -> Expression | None:
    """A day of the week, shortened, with its number in the month."""
    return WeekdayOfMonth(w, d)


@rule("{y:recentyear#}-{m:one#}(?!-|/|\\.)", yes={"post: out 2015-3": "2015-03"})
def year_and_month_in_post(y: int, m: int) -> Expression | None:
    """In a short post, a month in numbers, the year first."""
    return ByKind(None, None, Exact(calendar.month_of(y, m))) if m else None


@rule("{d:eight#}", yes={"report-19980807.html": "1998-08-07"}, no=["call 20171399"])
def digits(d: int) -> Expression | None:
    """A date as ISO 8601 writes it without hyphens."""
    return exact_day(d // 10000, d // 100 % 100, d % 100) if 1900 <= d // 10000 <= 2099 else None


@rule("(?<!in|since|until|of){m:month#}/{y:recentyear#}", yes={"post: 2/2013": "2013-02"})
def month_and_year_in_post(m: int, y: int) -> Expression:
    """In a short post, a month and year in numbers."""
    return ByKind(None, None, Exact(calendar.month_of(y, m)))


@rule("(?<=in|since|until|of){m:month#}/{y:year#}", yes={"in 08/1998": "1998-08"})
def month_and_year(m: int, y: int) -> Expression:
    """A month and year in numbers, after a preposition."""
    return Exact(calendar.month_of(y, m))


@rule("(?<=on)the {d:day#}(?= (from|at|between) {c:clock})", yes={"on the 17 from 2pm": "1998-08-17"})
def day_of_month_and_time(d: int, c: Clock) -> Expression:
    """A day by its bare number, where a time of it follows."""
    return DayOfMonth(d)
