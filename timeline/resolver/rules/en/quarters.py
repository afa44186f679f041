"""English quarters, halves of a year and fiscal years."""

from __future__ import annotations

from timeline.resolver.expressions import (
    Exact,
    Expression,
    InReport,
    OtherQuarter,
    Reported,
    ReportedIn,
    Shift,
    Within,
)
from timeline.resolver.making import half_of, in_year, quarter_of
from timeline.resolver.rule import rule
from timeline.resolver.rules.en.edges import edge
from timeline.when import calendar
from timeline.when.values import Granularity, Period


@rule(
    "((the )?{q:ordinal} |{q2:ordinal}-)(quarter|qtr)(?!s|(,)? (ended|ending|(that|which) ended))",
    yes={"the third quarter": "1998-Q3", "third-quarter": "1998-Q3"},
)
def quarter(q: int | None, q2: int | None) -> Expression | None:
    """A quarter; the year is that of the nearest one."""
    number = q or q2 or 0
    return quarter_of(number) if 1 <= number <= 4 else None


@rule(
    "((the )?{q:ordinal} |{q2:ordinal}-)period(?!(s| of))",
    yes={"Third-period earnings and net income were flat": "1998-Q3"},
    no=["his third period of leave", "a second-period goal"],
)
def numbered_period(q: int | None, q2: int | None) -> Expression | None:
    """In a report of results, a quarter."""
    number = q or q2 or 0
    return InReport(quarter_of(number)) if 1 <= number <= 4 else None


@rule(
    "(the )?{m:month}(-| to | through |-to-){m2:month} (quarter|period)",
    yes={
        "the April-June quarter": "1998-Q2",
        "the January to March quarter": "1998-Q1",
        "the October-to-December period": "1998-Q4",
    },
    no=["the March-April quarter", "the May-July period"],
)
def quarter_of_months(m: int, m2: int) -> Expression | None:
    """A quarter by its first and last month."""
    return quarter_of((m + 2) // 3) if m % 3 == 1 and m2 == m + 2 else None


@rule(
    "(?<=than|in|from|for) the {q:ordinalname}(?! (and|or)( the)? {ordinal} quarters)"
    '(?=,|\\.|;|:|"| (and|but|when|as|because|while|to))',
    yes={"Sales in the second quarter were higher than in the first.": "1998-Q1"},
    no=["She came in the second."],
)
def other_quarter(q: int) -> Expression | None:
    """A quarter by its number alone, behind another in the sentence."""
    return OtherQuarter(q) if 1 <= q <= 4 else None


@rule(
    "(the )?{q:ordinal}(?= (and|or|and the) {ordinal} quarters(?! (of|in) {year#}))",
    yes={"the third and fourth quarters": "1998-Q3"},
)
def first_of_quarters(q: int) -> Expression | None:
    """The first of two quarters told together; the year is that of the nearest one."""
    return quarter_of(q) if 1 <= q <= 4 else None


@rule(
    "(the )?{q:ordinal}(?= (and|or|and the) {ordinal} quarters (of|in) {y:year#})",
    yes={"the third and fourth quarters of 1997": "1997-Q3"},
)
def first_of_quarters_in_year(q: int, y: int) -> Expression | None:
    """The first of two quarters of a year told together."""
    return Exact(Period(Granularity.QUARTER, y * 4 + q - 1)) if 1 <= q <= 4 else None


@rule(
    "(?<=and|or|the){q:ordinal} quarters (of|in) {inner:time}",
    yes={"the third and fourth quarters of 1997": "1997-Q4"},
)
def second_of_quarters_in_year(q: int, inner: Expression) -> Expression | None:
    """The second of two quarters of a year told together."""
    return in_year(quarter_of(q), inner) if 1 <= q <= 4 else None


@rule("(?<=and|or|the){q:ordinal} quarters", yes={"the third and fourth quarters": "1998-Q4"})
def second_of_quarters(q: int) -> Expression | None:
    """The second of two quarters told together; the year is that of the nearest one."""
    return quarter_of(q) if 1 <= q <= 4 else None


@rule(
    "(the )?(fiscal( |-){q:ordinal}( |-)|{q2:ordinal}(-| )fiscal( |-))(quarter|qtr)",
    yes={"the fiscal-first quarter": "1998-Q1", "its second fiscal quarter": "1998-Q2"},
)
def fiscal_quarter(q: int | None, q2: int | None) -> Expression | None:
    """A quarter of a fiscal year, as the quarter of its number."""
    number = q or q2 or 0
    return quarter_of(number, fiscal=True) if 1 <= number <= 4 else None


@rule(
    "(the )?{q:ordinal}( |-)quarter(?=(,)? (ended|ending|(that|which) ended))",
    yes={"its first quarter ended May 30": "1998-Q1"},
)
def quarter_ended(q: int) -> Expression | None:
    """A quarter whose end is said, so that it may be of any fiscal year."""
    return quarter_of(q, fiscal=True) if 1 <= q <= 4 else None


@rule(
    "(the )?(fiscal )?{q:ordinal}( |-)((fiscal|calendar) )?(quarter|qtr)(,)?( of( fiscal)?( year)?)? {inner:time}",
    yes={"fourth-quarter 1997": "1997-Q4", "4th qtr 1997": "1997-Q4", "first fiscal quarter of 1997": "1997-Q1"},
)
def quarter_in_year(q: int, inner: Expression) -> Expression | None:
    """A quarter of a year."""
    return in_year(quarter_of(q), inner) if q <= 4 else None


@rule(
    "(fiscal )?{y:year#}'s {q:ordinal}( |-)(quarter|qtr)",
    yes={"1997's third quarter": "1997-Q3", "fiscal 1997's third quarter": "1997-Q3"},
)
def years_quarter(y: int, q: int) -> Expression | None:
    """A quarter of a year, the year first."""
    return Exact(Period(Granularity.QUARTER, y * 4 + q - 1)) if q <= 4 else None


@rule(
    "(the )?(fiscal )?{y:year#} {q:ordinal}( |-)(quarter|qtr)",
    yes={"the 1997 third quarter": "1997-Q3", "fiscal 1997 third-quarter": "1997-Q3"},
)
def year_quarter(y: int, q: int) -> Expression | None:
    """A quarter of a year, the year first."""
    return Exact(Period(Granularity.QUARTER, y * 4 + q - 1)) if q <= 4 else None


@rule(
    "(the )?{h:first|second|latter|last}( |-)half(?! marathon|marathons| of)",
    yes={"the first half": "1998-H1"},
    no=["the first half of the game"],
)
def half(h: str) -> Expression:
    """A half of a year; the year is that of the nearest one."""
    return half_of(1 if h == "first" else 2)


@rule(
    "{y:year#}'s {h:first|second|latter|last}( |-)half|the {y2:year#} {h2:first|second|latter|last}( |-)half",
    yes={"1991's second half": "1991-H2", "during the 1988 second half": "1988-H2"},
)
def years_half(y: int | None, h: str | None, y2: int | None, h2: str | None) -> Expression:
    """A half of a year, the year first."""
    return Exact(Period(Granularity.HALF, (y or y2 or 0) * 2 + ((h or h2) != "first")))


@rule("(the )?(final|last) quarter of {inner:time}", yes={"the final quarter of last year": "1997-Q4"})
def final_quarter(inner: Expression) -> Expression | None:
    """The last quarter of a year."""
    return in_year(quarter_of(4), inner)


@rule(
    "(the )?{h:first|second|latter|last|back|front}( |-)half of {inner:time}",
    yes={"the second half of 2008": "2008-H2", "the last half of the '80s": "198", "the first half of May": "1998-05"},
)
def half_in_year(h: str, inner: Expression) -> Expression | None:
    """A half of a year; of another date its beginning or end."""
    first = h in ("first", "front")
    return in_year(half_of(1 if first else 2), inner) or edge("beginning" if first else "end", inner)


@rule(
    "(the )?{h:first|second|latter|last|back|front}( |-)half of (the|its|this) (calendar|fiscal|financial) year",
    yes={"the second half of the calendar year": "1998-H2"},
)
def half_of_the_year(h: str) -> Expression:
    """A half of a calendar or business year; the year is that of the nearest one."""
    return half_of(1 if h in ("first", "front") else 2)


@rule(
    "(the )?((fiscal|(fiscal|full|financial|calendar)( |-)year) {y:year#}"
    "|{y2:year#} (fiscal|financial|calendar|tax) year)",
    yes={"fiscal 1989": "1989", "full-year 1997": "1997", "the 1997 fiscal year": "1997"},
)
def fiscal_year(y: int | None, y2: int | None) -> Expression:
    """A fiscal or whole year, as the year of its number."""
    return Exact(calendar.year_of(y or y2 or 0))


@rule("{which:last|this|next} year's {q:ordinal}( |-)(quarter|qtr)", yes={"this year's third quarter": "1998-Q3"})
def which_years_quarter(which: str, q: int) -> Expression | None:
    """A quarter of last year, this year or next year."""
    year = Shift({"last": -1, "this": 0, "next": 1}[which], Granularity.YEAR)
    return Within(quarter_of(q).at, year) if q <= 4 else None


@rule(
    "the ({same:comparable|corresponding|same|like|equivalent} )?{y:year#} (quarter|period|month)|"
    "the (comparable|corresponding|same|like|equivalent) (quarter|period|month) (of|in) {y2:year#}",
    yes={
        "the 1988 period": "1988",
        "the comparable 1988 quarter": "1988",
        "the same period of 1988": "1988",
        "Sales fell in the second quarter. They had risen in the same quarter of 1996.": "1996-Q2",
    },
)
def years_reported(same: str | None, y: int | None, y2: int | None) -> Expression:
    """The quarter reported on, in another year; outside reports of results the part of it just told, else the year."""
    return ReportedIn(y or y2 or 0, same=y2 is not None or same is not None)


@rule("the {y:year#} year", yes={"the 1988 year": "1988"})
def year_period(y: int) -> Expression:
    """A year's period in a report."""
    return Exact(calendar.year_of(y))


@rule(
    "(the )?{which:last|this|next|coming} (fiscal|financial) year",
    yes={"next fiscal year": "1999", "the last financial year": "1997"},
)
def fiscal(which: str) -> Expression:
    """The fiscal year before, of, or after publication."""
    return Shift({"last": -1, "this": 0}.get(which, 1), Granularity.YEAR)


@rule("last year's {unit:quarter|period}", yes={"last year's quarter": "1997-Q2"})
def last_years(unit: str) -> Expression:
    """The quarter reported on, a year before."""
    return Reported(Granularity.QUARTER, -4)


@rule("the (latest|recent|reported) period", yes={"the latest period": "1998-Q2"})
def latest_period() -> Expression:
    """The period reported on."""
    return Reported(Granularity.QUARTER)


@rule(
    "(fiscal )?q{q:digit#}( of|,|-)? ((fiscal|FY|fy)( )?)?({y:year#}|'{y2:two#})",
    yes={"Q3 2019": "2019-Q3", "Q1 of 1998": "1998-Q1", "Q3 FY2018": "2018-Q3", "Q1-1998": "1998-Q1",
         "fiscal Q2 '18": "2018-Q2"},
)  # fmt: skip
def short_quarter_in_year(q: int, y: int | None, y2: int | None) -> Expression | None:
    """A quarter by its sign, with its year."""
    year = y or 2000 + (y2 or 0)
    return Exact(Period(Granularity.QUARTER, year * 4 + q - 1)) if 1 <= q <= 4 else None


@rule(
    "(?<!in|for|during|of|from|by|since)q{q:digit#}(?= ({earned}|sales|losses|profits|gdp|guidance))",
    yes={"Q1 results were flat": "1998-Q1"},
    no=["Q5 results"],
)
def quarter_of_figures(q: int) -> Expression | None:
    """A quarter by its sign before what was earned in it; the year is that of the nearest one."""
    return quarter_of(q) if 1 <= q <= 4 else None


@rule("(fiscal )?q{q:digit#} fy{y:two#}", yes={"Q4 FY18": "2018-Q4"})
def short_quarter_in_short_year(q: int, y: int) -> Expression | None:
    """A quarter by its sign, with its fiscal year in two digits."""
    return Exact(Period(Granularity.QUARTER, (2000 + y) * 4 + q - 1)) if 1 <= q <= 4 else None


@rule(
    "(the )?{m:quarterend} quarter",
    yes={"the June quarter": "1998-Q2", "the September quarter's profit": "1998-Q3", "the March quarter": "1998-Q1"},
)
def quarter_of_last_month(m: int) -> Expression:
    """A quarter by its last month."""
    return quarter_of(m // 3)


@rule("{y:year#}(-| )q{q:digit#}", yes={"2019-Q3": "2019-Q3"})
def year_short_quarter(y: int, q: int) -> Expression | None:
    """A quarter by its sign, the year first."""
    return Exact(Period(Granularity.QUARTER, y * 4 + q - 1)) if 1 <= q <= 4 else None


@rule("{y:year#}(-| )h{h:digit#}", yes={"2019 H2": "2019-H2"})
def year_short_half(y: int, h: int) -> Expression | None:
    """A half of a year by its sign, the year first."""
    return Exact(Period(Granularity.HALF, y * 2 + h - 1)) if h in (1, 2) else None


@rule("h{h:digit#}( of)? {y:year#}", yes={"H1 2019": "2019-H1"})
def short_half_in_year(h: int, y: int) -> Expression | None:
    """A half of a year by its sign."""
    return Exact(Period(Granularity.HALF, y * 2 + h - 1)) if h in (1, 2) else None


@rule("(?<=in|for|during|of|from|by|since)q{q:digit#}", yes={"in Q2": "1998-Q2"})
def short_quarter(q: int) -> Expression | None:
    """A quarter by its sign; the year is that of the nearest one."""
    return quarter_of(q) if 1 <= q <= 4 else None


@rule(
    "(?<!in|for|during|of|from|by|since){sign:quartersign}{q:digit#}"
    "(?!:|( of|,|-)? ((fiscal|FY|fy)( )?)?({year#}|'{two#})| ({earned}|sales|losses|profits|gdp|guidance))",
    yes={"Quarterly profit rose; quarterly revenue and earnings (Q2)": "1998-Q2"},
    no=["The Q3 is the smallest of its cars"],
)
def quarter_in_report(sign: str, q: int) -> Expression | None:
    """In a report of results, a quarter by its sign."""
    return InReport(quarter_of(q)) if 1 <= q <= 4 else None
