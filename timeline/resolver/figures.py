"""What an article has told comes in; which quarter, month or year its figures are of goes out.

A report of a company's results compares the quarter just over with that of the year before; news of prices or output
tells of the month just over.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.resolver.tense import last
from timeline.when import calendar
from timeline.when.values import Duration, Granularity, Period, Value

if TYPE_CHECKING:
    from timeline.resolver.context import Context

_COMPARED = 16  # tokens in which an amount and what it is compared with stand
_MONTHS_AFTER = 3  # months of a year in which the one before is still told of as the year
_MONTHS_BACK = 2  # months before that of publication whose figures are news
_RECENT = 730  # days around publication
_PARTS = (Granularity.HALF, Granularity.QUARTER, Granularity.MONTH)
_LATE = 4  # quarters back from publication that a report of results is about at most


@dataclass(slots=True)
class Figures:
    """The periods that figures are of; they move from mention to mention with the context."""

    context: Context
    _reports_earnings: bool | None = None
    _quarter: Period | None = None
    _compared: Period | None = None
    _compared_end: int = 0
    _told_months: bool = False
    _month: Period | None = None

    def note(self, value: Value) -> None:
        """Note what a mention told."""
        context = self.context
        if isinstance(value, Duration) and value.parts[0][1] in "MY":
            self._told_months, self._compared = True, None
        if not isinstance(value, Period) or value.granularity > Granularity.MONTH:
            return
        for_year = value.granularity is Granularity.YEAR and context.follows("figured")
        recent = abs(context.days(value)[0] - context.publication) < _RECENT
        if recent and (for_year or value.granularity in _PARTS):
            self._compared, self._compared_end = value, context.after
        if value.granularity is Granularity.MONTH:
            back = context.today(Granularity.MONTH).index - value.index
            self._month = value if 0 < back <= _MONTHS_BACK else self._month
        if value.granularity is Granularity.QUARTER:
            self._told_months = False
            told, current = self._quarter, context.today(Granularity.QUARTER).index
            newer = value.index >= current - _LATE if told is None else told.index < value.index < current
            if newer and context.find_tense() != "future":
                self._quarter = value

    @property
    def reports_earnings(self) -> bool:
        """Whether the article reports a company's results, where "a year ago" means the quarter a year ago."""
        if self._reports_earnings is None:
            grammar, codes = self.context.grammar, self.context.scan.codes
            cues = grammar.cue("earnings").findall(codes)
            told = len(cues) >= 3 and len(cues) * 150 >= len(codes)
            # A report on markets or the economy has quarters, but nobody earns in it.
            self._reports_earnings = told and grammar.cue("earned").search(codes) is not None
        return self._reports_earnings

    @property
    def reported(self) -> Period:
        """What a report of results has told of last: a quarter, or the year where it speaks of many months."""
        return self.context.today(Granularity.YEAR) if self._told_months else self.reported_quarter

    @property
    def told_quarter(self) -> Period | None:
        """The latest quarter that a report of results has told of."""
        return self._quarter if self.reports_earnings else None

    @property
    def reported_quarter(self) -> Period:
        """The latest quarter that a report of results has told of, else the last that is over."""
        return self._quarter or self.context.today(Granularity.QUARTER).shift(-1)

    @property
    def reported_year(self) -> Period:
        """The year of that quarter, where it is no later than that of publication."""
        year = calendar.containing(Granularity.YEAR, self.context.days(self.reported_quarter)[0])
        return min(year, self.context.today(Granularity.YEAR), key=lambda one: one.index)

    @property
    def compared(self) -> Period | None:
        """The period that the figures of the sentence are of, reported or forecast."""
        ended = self._compared is None or self.context.has_ended(self._compared_end)
        return self.context.year_told if ended else self._compared

    @property
    def told_month(self) -> Period:
        """The month just over that the text has told of, else that of publication."""
        ahead = self._month is None or self.context.find_tense() == "future"
        return self.context.today(Granularity.MONTH) if ahead or self._month is None else self._month

    @property
    def year_just_over(self) -> Period | None:
        """The year before that of publication, where news of the first months tells of it in the past tense."""
        context = self.context
        today, told = calendar.civil(context.publication), context.last
        if told is None or today[1] > _MONTHS_AFTER or calendar.civil(context.days(told)[0])[0] != today[0] - 1:
            return None
        return context.today(Granularity.YEAR).shift(-1) if context.find_tense() == "past" else None

    @property
    def compares_amounts(self) -> bool:
        """Whether the mention is what an amount of money is compared with: "compared with $3 million last year"."""
        context = self.context
        codes = context.scan.codes
        begin = max(0, context.first - _COMPARED)
        compared = last(context.grammar.cue("compared"), codes[begin : context.first])
        if compared is None or context.has_ended(begin + compared.end()):
            return False
        stated = codes[begin + compared.end() : context.first] + codes[context.after : context.after + 3]
        return context.grammar.money.search(stated) is not None
