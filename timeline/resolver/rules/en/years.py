"""English years, decades and centuries."""

from __future__ import annotations

from timeline.resolver.expressions import Exact, Expression, ShortDecade
from timeline.resolver.rule import rule
from timeline.when import calendar
from timeline.when.values import Granularity, Period


@rule(
    "(?<!{quantity})(?<!{one#}-|{two#}-|{three#}-)(?!(?<={int}-){year#}-{int}){y:recentyear#}"
    "(?!( |-){measure})(?!-{int}-{int})(?! (block|blocks) (of|on)| {three#} {three#}| local time)",
    yes={"in 1998": "1998", "the 1998 season": "1998", "1995-1998": "1998"},
    no=["$1998", "1998.5", "1998 percent", "more than 1998 people", "133-03-1998", "call 1998-2005-86",
        "the 1900 block of Oak Street", "a helpline, 1850 555 019"],
)  # fmt: skip
def year(y: int) -> Expression:
    """A year in four digits, from 1700 to 2099."""
    return Exact(calendar.year_of(y))


@rule(
    "((?<=later than|earlier than|{before_year} {about}|% over|percent over|cent over)|(?<={before_year} at least)|"
    "(?<={yearword} greater than|{yearword} less than)|(?<={yearword} is greater than|{yearword} is less than))"
    "{y:recentyear#}(?!( |-){measure})",
    yes={
        "no later than 2018": "2018",
        "sales rose 1% over 2016": "2016",
        "the year is greater than 2012": "2012",
        "until at least 2014": "2014",
    },
    no=["a height greater than 2012", "sold about 1990 cars"],
)
def compared_year(y: int) -> Expression:
    """A year that something is later or earlier than, or that is not exact."""
    return Exact(calendar.year_of(y))


@rule(
    "(?<=in)(?<={cap}){y:recentyear#}(?= {measure} (?!{planned}|reported|said)({past}|had|were))",
    yes={"In 1966 workers stayed out": "1966"},
    no=["In all 1966 workers stayed out"],
)
def year_that_opens(y: int) -> Expression:
    """A year that opens its sentence, before those who did something in it."""
    return Exact(calendar.year_of(y))


@rule("{name:CY|FY}('| )?({y:two#}|{y4:year#})", yes={"in FY18": "2018", "CY 2019": "2019"})
def short_named_year(name: str, y: int | None, y4: int | None) -> Expression:
    """A calendar or fiscal year by its letters."""
    return Exact(calendar.year_of(y4 or 2000 + (y or 0)))


@rule(
    "(?<={before_year})(?<!{year#} and|{year#} or){y:otheryear#}(?!( |-){measure})",
    yes={"in 1453": "1453"},
    no=["1453 ships"],
)
def early_year(y: int) -> Expression:
    """A year before 1700 or after 2099, where a preposition shows that it is one."""
    return Exact(calendar.year_of(y))


@rule(
    "(?<!{word}|{int}|,){y:otheryear#}(?= (saw|brought|began|ended|witnessed|marked|opened|passed) )",
    yes={"history: He fled. 1424 saw him defeat them": "1424"},
    no=["Some 1424 saw it"],
)
def year_that_saw(y: int) -> Expression:
    """A year before 1700 or after 2099 that opens its sentence as what brought something."""
    return Exact(calendar.year_of(y))


@rule(
    "(the )?(year|years)( of)? {y:year#}",
    yes={"in the year of 1995": "1995", "the year 2000": "2000", "the years 1955-1957": "1955"},
)
def named_year(y: int) -> Expression:
    """A year with the word."""
    return Exact(calendar.year_of(y))


@rule(
    "the year {y:wordyear}|(?<!some|nearly|almost|than|over|about){y2:wordyear}"
    "(?!(?<=thousand) ((?!{function}){lower}|{cap}|were|are|had|have|of|more))",
    yes={"nineteen ninety-seven": "1997", "the year two thousand": "2000"},
    no=["some two thousand converts", "two thousand men fled", "Two thousand were taken"],
)
def year_in_words(y: int | None, y2: int | None) -> Expression:
    """A year spoken."""
    return Exact(calendar.year_of(y or y2 or 0))


@rule("(?<={before_year})'{y:two#}", yes={"in '98": "1998"})
def short_year(y: int) -> Expression:
    """A year in two digits after an apostrophe, of the century from 1930 on."""
    return Exact(calendar.year_of(y + (1900 if y >= 30 else 2000)))


@rule(
    "{y:recentyear#}/{y2:two#}(?!/|-|\\.{int})",
    yes={"the 1986/87 budget": "1986", "fiscal year 1987/88": "1987"},
    no=["a ratio of 1986/20"],
)
def year_and_next(y: int, y2: int) -> Expression | None:
    """A year of business that begins in one year and ends in the next, as the first."""
    return Exact(calendar.year_of(y)) if y2 == (y + 1) % 100 else None


@rule("{y:recentyear#}/{y2:recentyear#}(?!/|-)", yes={"in 1997/1998": "1997"}, no=["a ratio of 1986/1990"])
def year_and_next_in_full(y: int, y2: int) -> Expression | None:
    """The same with both years in full."""
    return Exact(calendar.year_of(y)) if y2 == y + 1 else None


@rule("(the )?{s:anyseason} '{y:two#}(?!s)", yes={"summer '09": "2009-SU"})
def season_of_short_year(s: int, y: int) -> Expression:
    """A season of a year in two digits, of the century from 1930 on."""
    return Exact(Period(Granularity.SEASON, (y + (1900 if y >= 30 else 2000)) * 4 + s))


@rule("(?<={y0:recentyear#}-){y:two#}(?!-)", yes={"2006-07": "2007"}, no=["1998-05-06"])
def end_of_years(y0: int, y: int) -> Expression | None:
    """The end of a stretch of years, in two digits."""
    found = y0 - y0 % 100 + y
    return Exact(calendar.year_of(found)) if y0 < found <= y0 + 30 else None


@rule("(?<={before_year} {y0:otheryear#}-)(?<!{anyseason} of {year#}-){y:two#}(?!-|/)", yes={"in 1692-96": "1696"})
def end_of_early_years(y0: int, y: int) -> Expression | None:
    """The same of years before 1700."""
    found = y0 - y0 % 100 + y
    return Exact(calendar.year_of(found)) if found > y0 else None


@rule("(the year )?{y:int} {era:BC|BCE|AD|CE}", yes={"480 BC": "BC0480", "79 AD": "0079"})
def year_and_era(y: int, era: str) -> Expression:
    """A year before or after Christ."""
    return Exact(calendar.year_of(y if era in ("ad", "ce") else 1 - y))


@rule(
    "(the year )?{y:int} {era:B\\.C\\.|A\\.D\\.|B\\.C\\.E\\.}",
    yes={"480 B.C.": "BC0480", "the year 168 B.C.": "BC0168"},
)
def year_and_dotted_era(y: int, era: str) -> Expression:
    """A year before or after Christ, with dots."""
    return Exact(calendar.year_of(y if era.startswith("a") else 1 - y))


@rule("(AD|A\\.D\\.) {y:int}", yes={"AD 79": "0079"})
def era_and_year(y: int) -> Expression:
    """A year after Christ, era first."""
    return Exact(calendar.year_of(y))


@rule(
    "(?<=AD {y0:int} (-|to|and|or)){y:int}(?! ({measure}|{unit}|{lower}))",
    yes={"between AD 14 and 16": "0016"},
    no=["in AD 14 and 16 ships"],
)
def last_year_after_christ(y0: int, y: int) -> Expression | None:
    """The end of a stretch of years after Christ, whose era stands before it."""
    return Exact(calendar.year_of(y)) if y > y0 else None


@rule("{y:int}(?= (-|to|and) {int} (BC|BCE))", yes={"492-490 BC": "BC0492"})
def first_year_before_christ(y: int) -> Expression | None:
    """The beginning of a stretch of years before Christ, whose era follows."""
    return Exact(calendar.year_of(1 - y))


@rule("(the )?{y:decade#}(')?s", yes={"the 1980s": "198", "1990's": "199", "the 1700s": "17"})
def decade(y: int) -> Expression:
    """The ten years that share three digits; the 1700s are a hundred."""
    whole = y % 100 == 0 and y < 2000
    return Exact(Period(Granularity.CENTURY, y // 100) if whole else Period(Granularity.DECADE, y // 10))


@rule("(the )?{y:int}s (BC|BCE)", yes={"the 480s BC": "BC048"})
def decade_before_christ(y: int) -> Expression:
    """Ten years before Christ."""
    return Exact(Period(Granularity.DECADE, -1 - y // 10))


@rule("(the )?'{y:two#}(')?s", yes={"the '80s": "198", "the '20s": "192"}, no=["'82s"])
def short_decade(y: int) -> Expression | None:
    """A decade in two digits, the last one that had begun by publication."""
    return None if y % 10 else ShortDecade(y)


@rule(
    "((?<=the early|the mid|the late)|(?<=the mid-|the early-|the late-)|(?<!{measured} in)the ){y:two#}(')?s",
    yes={"popular in the 60s": "196", "In the 50's she sang": "195"},
    no=["highs in the 80s", "in his early 60s", "a price in the mid 30s"],
)
def bare_decade(y: int) -> Expression | None:
    """A decade from the fifties to the nineties in two digits alone, where no temperature or age is told."""
    return Exact(Period(Granularity.DECADE, 190 + y // 10)) if y >= 50 and y % 10 == 0 else None


@rule(
    "(the )?nineteen(-| ){d:decadename}|the {d2:decadename}|"
    "((?<=the early|the mid|the late)|(?<=the mid-|the early-|the late-)){d3:decadename}",
    yes={"the sixties": "196", "the nineteen-twenties": "192"},
    no=["a woman in her late sixties"],
)
def decade_in_words(d: int | None, d2: int | None, d3: int | None) -> Expression:
    """A decade of the twentieth century by its name."""
    return Exact(Period(Granularity.DECADE, 190 + (d or d2 or d3 or 0)))


@rule(
    "(the )?{n:ordinal}( |-)({century:century|centuries})( (AD|CE))?(?! BC| BCE| fox| insurance)",
    yes={"the 20th century": "19", "the nineteenth century": "18", "the 2nd century AD": "01"},
    no=["20th Century Fox"],
)
def century(n: int, century: str) -> Expression | None:
    """A century by its number."""
    return Exact(Period(Granularity.CENTURY, n - 1)) if n <= 30 else None


@rule(
    "(the )?{n:ordinal}(?=( and | or | to |-)((the )?(early|late|mid)(-| ))?{ordinal} (century|centuries))",
    yes={"in the 18th and early 19th centuries": "17", "from the 12th-13th century": "11"},
)
def first_century(n: int) -> Expression | None:
    """The first of two centuries told together."""
    return Exact(Period(Granularity.CENTURY, n - 1)) if n <= 30 else None


@rule("(the )?{n:ordinal} century (BC|BCE)", yes={"the 4th century BC": "BC03"})
def century_before_christ(n: int) -> Expression:
    """A century before Christ by its number."""
    return Exact(Period(Granularity.CENTURY, -n))
