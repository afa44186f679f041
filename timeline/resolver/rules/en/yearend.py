"""The end of a year in English."""

from __future__ import annotations

from timeline.resolver.expressions import Expression, Modified, Shift
from timeline.resolver.rule import rule
from timeline.when.values import Granularity


@rule("(the )?{word:year-end|year end|year's end}", yes={"by year-end": "1998", "year's end": "1998"})
def year_end(word: str) -> Expression:
    """The end of the year of publication."""
    return Modified(Shift(0, Granularity.YEAR), "END")


@rule("{word:month-end|month's end}", yes={"by month's end": "1998-08"})
def month_end(word: str) -> Expression:
    """The end of the month of publication."""
    return Modified(Shift(0, Granularity.MONTH), "END")
