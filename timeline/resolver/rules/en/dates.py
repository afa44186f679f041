"""Calendar dates in English: months, days of a month, years, decades, centuries, in words and in numbers."""

from __future__ import annotations

from timeline.resolver.expressions import Exact, Expression, Yearly
from timeline.resolver.rule import rule
from timeline.when import calendar
from timeline.when.values import Granularity, Period


def exact_day(year: int, month: int, day: int) -> Expression | None:
    """A day that the calendar has."""
    if not 1 <= month <= 12 or not 1 <= day <= calendar.month_length(year, month):
        return None
    return Exact(calendar.day_of(year, month, day))


def month_day(month: int, day: int) -> Expression | None:
    """A day of a month whose year is not said; a 29 February is the nearest there is."""
    if not 1 <= day <= calendar.month_length(2000, month):
        return None

    def at(year: int) -> Period:
        return calendar.day_of(year, month, min(day, calendar.month_length(year, month)))

    return Yearly(at, ("month", "day"))


def month_alone(month: int) -> Yearly:
    """A month whose year is not said."""
    return Yearly(lambda year: calendar.month_of(year, month), ("month",))


@rule(
    "({w:weekday}(,)? )?(the )?{m:month} {d:dayofmonth}(, | ){y:year}",
    yes={"August 7, 1998": "1998-08-07", "Friday, Aug. 7, 1998": "1998-08-07", "March 1st 480 BC": "BC0480-03-01"},
    no=["August 32, 1998"],
)
def month_day_year(w: int | None, m: int, d: int, y: int) -> Expression | None:
    """A date with its year, month first."""
    return exact_day(y, m, d)


@rule(
    "({w:weekday}(,)? )?(the )?{d:dayofmonth}( of)?( |-){m:month}(, | |-){y:year}",
    yes={"7 August 1998": "1998-08-07", "the 7th of August, 1998": "1998-08-07", "7-Aug-1998": "1998-08-07"},
)
def day_month_year(w: int | None, d: int, m: int, y: int) -> Expression | None:
    """A date with its year, day first."""
    return exact_day(y, m, d)


@rule(
    "({w:weekday}(,)? )?{m:month} {d:dayofmonth}",
    yes={"August 7": "1998-08-07", "Dec. 24": "1998-12-24", "Sunday, March 1": "1998-03-01"},
)
def month_first(w: int | None, m: int, d: int) -> Expression | None:
    """A day of a month, month first; the year is that of the nearest one."""
    return month_day(m, d)


@rule(
    "({w:weekday}(,)? )?(the )?{d:dayofmonth}( of)? {m:month}",
    yes={"7 August": "1998-08-07", "the 24th of December": "1998-12-24"},
)
def day_first(w: int | None, d: int, m: int) -> Expression | None:
    """A day of a month, day first; the year is that of the nearest one."""
    return month_day(m, d)


@rule("{m:month}( of)?(,)? {y:year}", yes={"August 1998": "1998-08", "Aug. 1998": "1998-08", "May, 1995": "1995-05"})
def month_year(m: int, y: int) -> Expression:
    """A month of a year."""
    return Exact(calendar.month_of(y, m))


@rule("{m:monthname}", yes={"in May": "1998-05", "December": "1998-12"}, no=["they may", "march on", "an august body"])
def month_only(m: int) -> Expression:
    """A month; the year is that of the nearest one."""
    return month_alone(m)


@rule(
    "{y:year#}(?!( percent| dollars| people| troops| men))",
    yes={"in 1998": "1998"},
    no=["$1998", "1998.5", "1998 percent"],
)
def year_only(y: int) -> Expression:
    """A year in four digits."""
    return Exact(calendar.year_of(y))


@rule("{y:int} (BC|BCE)|{y2:int} B\\.C\\.", yes={"480 BC": "BC0480", "480 B.C.": "BC0480"})
def year_before_christ(y: int | None, y2: int | None) -> Expression:
    """A year before Christ."""
    return Exact(calendar.year_of(1 - (y or y2 or 1)))


@rule("(the )?{y:decade#}(')?s", yes={"the 1980s": "198", "1990's": "199"})
def decade(y: int) -> Expression:
    """The ten years that share three digits."""
    return Exact(Period(Granularity.DECADE, y // 10))


@rule("(the )?'{y:two#}s", yes={"the '80s": "198"}, no=["'82s"])
def short_decade(y: int) -> Expression | None:
    """A decade of the century of the twentieth century, in two digits."""
    return Exact(Period(Granularity.DECADE, 190 + y // 10)) if y % 10 == 0 else None


@rule("(the )?{n:ordinal}( |-)century(?!-)", yes={"the 20th century": "19", "the nineteenth century": "18"})
def century(n: int) -> Expression | None:
    """A century by its number."""
    return Exact(Period(Granularity.CENTURY, n - 1)) if n <= 30 else None


@rule("(the )?{n:ordinal} century (BC|BCE)", yes={"the 4th century BC": "BC03"})
def century_before_christ(n: int) -> Expression:
    """A century before Christ by its number."""
    return Exact(Period(Granularity.CENTURY, -n))


@rule("{y:year#}-{m:two#}-{d:two#}", yes={"1998-08-07": "1998-08-07"}, no=["1998-13-07"])
def iso_date(y: int, m: int, d: int) -> Expression | None:
    """A date as ISO 8601 writes it."""
    return exact_day(y, m, d)
