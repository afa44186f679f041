"""The end of a year in English."""

from __future__ import annotations

from timeline.resolver.expressions import Exact, Expression, Modified, Shift
from timeline.resolver.rule import rule
from timeline.resolver.rules.en.units import THE_YEAR
from timeline.when import calendar
from timeline.when.values import Granularity


@rule(
    "(?<!since)(the )?{word:year-end|year end|year's end}",
    yes={"by year-end": "1998", "year's end": "1998"},
)
def year_end(word: str) -> Expression:
    """The end of the year of publication, or of the one just over that the text tells of."""
    return Modified(THE_YEAR, "END")


@rule("{word:year-end|year end}( of)? {y:year#}", yes={"at year-end 1997": "1997", "by year end 1999": "1999"})
def year_end_of(word: str, y: int) -> Expression:
    """The end of a year."""
    return Modified(Exact(calendar.year_of(y)), "END")


@rule("(?<=since) (the )?{word:year-end|year end}", yes={"Prices are up 3% since year-end": "1997"})
def since_year_end(word: str) -> Expression:
    """The end of the year before that of publication."""
    return Modified(Shift(-1, Granularity.YEAR), "END")


@rule("{word:month-end|month's end}", yes={"by month's end": "1998-08"})
def month_end(word: str) -> Expression:
    """The end of the month of publication."""
    return Modified(Shift(0, Granularity.MONTH), "END")
