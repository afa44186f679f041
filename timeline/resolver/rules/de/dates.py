"""German calendar dates: days, months, years, decades, centuries, in words and in numbers."""

from __future__ import annotations

from timeline.resolver.expressions import DayOfMonth, Exact, Expression, Yearly
from timeline.resolver.making import exact_day, in_year, month_alone, month_day
from timeline.resolver.rule import rule
from timeline.when import calendar
from timeline.when.values import Granularity, Period


def of_the_century(year: int) -> int:
    """A year in two digits: 1970 to 2069."""
    return year + (2000 if year < 70 else 1900)


@rule(
    "({w:dayname} )?{d:nth} {m:month} {y:year#}",
    yes={"7. August 1998": "1998-08-07", "Freitag, den 7. August 1998": "1998-08-07", "am 1. Jan. 1999": "1999-01-01",
         "zum ersten Mai 1998": "1998-05-01"},
    no=["32. August 1998"],
)  # fmt: skip
def day_month_year(w: None, d: int, m: int, y: int) -> Expression | None:
    """A date with its year."""
    return exact_day(y, m, d)


@rule(
    "({w:dayname} )?{d:nth} {m:month}(?! {year#})",
    yes={"am 5. August": "1998-08-05", "Sonntag, 2. August": "1998-08-02", "am dritten Oktober": "1998-10-03"},
)
def day_month(w: None, d: int, m: int) -> Expression | None:
    """A day of a month; the year is that of the nearest one."""
    return month_day(m, d)


@rule(
    "{d:day#}\\.(?=( (und|bis|auf|bis zum|oder)|-|/) {e:day#}\\. {m:month}( {y:year#})?)",
    yes={"vom 3. bis 5. August 1998": "1998-08-03", "vom 3. bis zum 5. August": "1998-08-03"},
)
def first_of_two(d: int, e: int, m: int, y: int | None) -> Expression | None:
    """A day whose month is said with a later one."""
    return month_day(m, d) if y is None else exact_day(y, m, d)


@rule(
    "({w:dayname} )?{d:day#}\\. {m:month#}\\. {y:year#}",
    yes={"am 7.8.1998": "1998-08-07", "07.08.1998": "1998-08-07", "Montag, 3. 8. 1998": "1998-08-03"},
    no=["7.13.1998"],
)
def numbers(w: None, d: int, m: int, y: int) -> Expression | None:
    """A date in numbers."""
    return exact_day(y, m, d)


@rule("({w:dayname} )?{d:day#}\\.{m:month#}\\.{y:two#}", yes={"am 07.08.98": "1998-08-07"})
def short_numbers(w: None, d: int, m: int, y: int) -> Expression | None:
    """A date in numbers, the year in two digits."""
    return exact_day(of_the_century(y), m, d)


@rule(
    "((?<=am|vom|zum|bis|seit|ab|den|dem){d:day#}|{w:dayname} {e:day#})\\.{m:month#}\\.(?!{int})",
    yes={"am 5.8. beginnt es": "1998-08-05", "Mittwoch, 5.8.": "1998-08-05"},
    no=["Version 3.5."],
)
def day_and_month(d: int | None, w: None, e: int | None, m: int) -> Expression | None:
    """A day and month in numbers, after a preposition or a weekday; the year is that of the nearest one."""
    return month_day(m, d or e or 0)


@rule("{y:year#}-{m:two#}-{d:two#}", yes={"1998-08-07": "1998-08-07"}, no=["1998-13-07"])
def iso_date(y: int, m: int, d: int) -> Expression | None:
    """A date as ISO 8601 writes it."""
    return exact_day(y, m, d)


@rule(
    "(?<=am|zum|seit|ab|vom){d:day#}\\.(?! (und|bis|auf|bis zum|oder|{month}))(?= {lower})",
    yes={"am 13. begann es": "1998-08-13"},
)
def day_alone(d: int) -> Expression:
    """A day by its number alone."""
    return DayOfMonth(d)


@rule("{m:month} {y:year#}", yes={"im August 1998": "1998-08", "Dez. 1997": "1997-12"})
def month_year(m: int, y: int) -> Expression:
    """A month of a year."""
    return Exact(calendar.month_of(y, m))


@rule("{m:monthname}", yes={"im Mai": "1998-05", "seit Dezember": "1998-12"}, no=["das mai"])
def month_only(m: int) -> Expression:
    """A month; the year is that of the nearest one."""
    return month_alone(m)


@rule(
    "{step:near} {m:monthname}",
    yes={"im vergangenen Mai": "1998-05", "im nächsten Januar": "1999-01", "im letzten August": "1997-08"},
)
def month_near(step: int, m: int) -> Expression:
    """The latest such month that is over, or the first to come."""
    return Yearly(month_alone(m).at, ("month",), "last" if step < 0 else "next" if step else "this")


@rule("{m:monthname} {inner:time}", yes={"im Mai vergangenen Jahres": "1997-05", "Mai nächsten Jahres": "1999-05"})
def month_of_year(m: int, inner: Expression) -> Expression | None:
    """A month of last year, this year or next year."""
    return None if isinstance(inner, Exact) else in_year(month_alone(m), inner)


@rule("{d:nth} {m:monthname} {inner:time}", yes={"am 5. Mai vergangenen Jahres": "1997-05-05"})
def day_of_year(d: int, m: int, inner: Expression) -> Expression | None:
    """A day of last year, this year or next year."""
    day = month_day(m, d)
    return None if day is None or isinstance(inner, Exact) else in_year(day, inner)


@rule("(?<={before_year}){y:year#}(?!( {measure}))", yes={"im Jahr 1998": "1998", "seit 1995": "1995"},
      no=["von 2000 Menschen"])  # fmt: skip
def year_in_place(y: int) -> Expression:
    """A year in four digits after a word that years follow."""
    return Exact(calendar.year_of(y))


@rule("(?<!{before_year}){y:year#}(?! {cap}|\\.{int}|,{int})", yes={"(1998)": "1998"}, no=["1200 Bäume", "1.500"])
def year_alone(y: int) -> Expression | None:
    """A year in four digits, with no noun after it that it could count."""
    return Exact(calendar.year_of(y)) if 1700 <= y <= 2100 else None


@rule("{y:int} (v\\. Chr\\.|vor Christus)", yes={"480 v. Chr.": "BC0480"})
def year_before_christ(y: int) -> Expression:
    """A year before Christ."""
    return Exact(calendar.year_of(1 - y))


@rule("{y:decade#}er( |-)(Jahre|Jahren|Jahres)", yes={"in den 1980er Jahren": "198", "die 1990er-Jahre": "199"})
def decade(y: int) -> Expression:
    """The ten years that share three digits."""
    return Exact(Period(Granularity.DECADE, y // 10))


@rule(
    "({t:decadename}|{n:two#}er)( |-)(Jahre|Jahren)",
    yes={"in den neunziger Jahren": "199", "die 80er Jahre": "198"},
)
def short_decade(t: int | None, n: int | None) -> Expression | None:
    """A decade of the twentieth century, or of this one for the twenties on from 2020."""
    tens = t or (n or 0) // 10
    return Exact(Period(Granularity.DECADE, 190 + tens)) if tens >= 2 else None


@rule("{n:nth} (Jahrhundert|Jahrhunderts)", yes={"im 19. Jahrhundert": "18", "des zwanzigsten Jahrhunderts": "19"})
def century(n: int) -> Expression:
    """A century by its number."""
    return Exact(Period(Granularity.CENTURY, n - 1))


@rule("{n:nth} (Jahrhundert|Jahrhunderts) (v\\. Chr\\.|vor Christus)", yes={"im 4. Jahrhundert v. Chr.": "BC03"})
def century_before_christ(n: int) -> Expression:
    """A century before Christ by its number."""
    return Exact(Period(Granularity.CENTURY, -n))
