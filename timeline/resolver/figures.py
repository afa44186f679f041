"""What an article has told comes in; which quarter, month or year its figures are of goes out.

A report of a company's results compares the quarter just over with that of the year before; news of prices or output
tells of the month just over.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from timeline.when import calendar
from timeline.when.values import Duration, Granularity, Period, Value

if TYPE_CHECKING:
    from timeline.resolver.context import Context

_COMPARED = 16  # tokens in which an amount and what it is compared with stand
_MONTHS_AFTER = 3  # months of a year in which the one before is still told of as the year
_MONTHS_BACK = 2  # months before that of publication whose figures are news
_NEAR = 60  # tokens from a period to "the same period" of another year
_RECENT = 730  # days around publication
_PARTS = (Granularity.HALF, Granularity.QUARTER, Granularity.MONTH)
_REPORTED_LENGTHS = [((number, "M"),) for number in (6, 9, 12)] + [((1, "Y"),)]  # of reports on more than a quarter
_THREE_MONTHS = ((3, "M"),)
_LATE = 4  # quarters back from publication that a report of results is about at most


class Figures(Struct):
    """The periods that figures are of; they move from mention to mention with the context.

    That is given each time, not kept: two that hold each other would wait for the garbage collector.
    """

    _reports_earnings: bool | None = None
    latest_quarter: Period | None = None  # that has been told and is over
    _compared: Period | None = None
    _compared_end: int = 0
    _told_months: bool = False
    _month: Period | None = None
    _tells_of_games: bool | None = None

    def note(self, context: Context, value: Value) -> None:
        """Note what a mention told."""
        if isinstance(value, Duration) and value.parts in _REPORTED_LENGTHS:
            self._told_months, self._compared = True, None
        elif isinstance(value, Duration) and value.parts == _THREE_MONTHS:
            # "the three months ended Sept. 30": the quarter just over
            self._told_months, self.latest_quarter = False, None
        if not isinstance(value, Period) or value.granularity > Granularity.MONTH:
            return
        for_year = value.granularity is Granularity.YEAR and context.around.follows("figured")
        recent = abs(context.days(value)[0] - context.publication) < _RECENT
        if recent and (for_year or value.granularity in _PARTS):
            self._compared, self._compared_end = value, context.around.after
        if value.granularity is Granularity.MONTH:
            back = context.today(Granularity.MONTH).index - value.index
            self._month = value if 0 < back <= _MONTHS_BACK else self._month
        if value.granularity is Granularity.QUARTER:
            self._told_months = False
            told, current = self.latest_quarter, context.today(Granularity.QUARTER).index
            newer = value.index >= current - _LATE if told is None else told.index < value.index < current
            if newer and context.around.find_tense() != "future":
                self.latest_quarter = value

    def reports_earnings(self, context: Context) -> bool:
        """Whether the article reports a company's results, where "a year ago" means the quarter a year ago."""
        if self._reports_earnings is None:
            grammar, codes = context.around.grammar, context.around.scan.codes
            cues = sum(map(codes.count, grammar.cue("earnings")))
            told = cues >= 3 and cues * 150 >= len(codes)
            # A report on markets or the economy has quarters, but nobody earns in it.
            self._reports_earnings = told and not grammar.cue("earned").isdisjoint(codes)
        return self._reports_earnings

    def reported(self, context: Context) -> Period:
        """What a report of results has told of last: a quarter, or the year where it speaks of many months."""
        return context.today(Granularity.YEAR) if self._told_months else self.reported_quarter(context)

    def told_quarter(self, context: Context) -> Period | None:
        """The latest quarter that a report of results has told of."""
        return self.latest_quarter if self.reports_earnings(context) else None

    def reported_quarter(self, context: Context) -> Period:
        """The latest quarter that a report of results has told of, else the last that is over."""
        return self.latest_quarter or context.today(Granularity.QUARTER).shift(-1)

    def reported_year(self, context: Context) -> Period:
        """The year of that quarter, where it is no later than that of publication."""
        year = calendar.containing(Granularity.YEAR, context.days(self.reported_quarter(context))[0])
        return min(year, context.today(Granularity.YEAR), key=lambda one: one.index)

    def compared(self, context: Context, *, same: bool = False) -> Period | None:
        """The period that the figures of the sentence are of, reported or forecast.

        "The same period" is the half or quarter told a short way before, too.
        """
        if self._compared is not None:
            near = same and context.around.first - self._compared_end < _NEAR
            if (near and self._compared.granularity is not Granularity.MONTH) or not context.around.has_ended(
                self._compared_end
            ):
                return self._compared
        return context.told.year

    def told_month(self, context: Context) -> Period:
        """The month just over that the text has told of, else that of publication."""
        ahead = self._month is None or context.around.find_tense() == "future"
        return context.today(Granularity.MONTH) if ahead or self._month is None else self._month

    def year_just_over(self, context: Context) -> Period | None:
        """The year before that of publication, where news of the first months tells of it in the past tense.

        So too the year told of, by the end of which something had come: "By the end of the year all had returned".
        """
        today, told = calendar.civil(context.publication), context.told.last
        if told is None:
            return None
        year = calendar.civil(context.days(told)[0])[0]
        if year < today[0] and context.around.follows("ahead") and context.around.tense_beside == "past":
            return Period(Granularity.YEAR, year)
        if today[1] > _MONTHS_AFTER or year != today[0] - 1:
            return None
        return context.today(Granularity.YEAR).shift(-1) if context.around.find_tense() == "past" else None

    def has_come_to(self, context: Context) -> bool:
        """Whether a report of results has told of a quarter, or states an amount beside the mention."""
        codes, begin = context.around.scan.codes, max(0, context.around.first - _COMPARED)
        begin = max(begin, context.around.sentences.last_stop(context.around.first) + 1)
        amounts = context.around.grammar.cue("int") | context.around.grammar.cue("measure")
        return self.latest_quarter is not None or not amounts.isdisjoint(
            codes[begin : context.around.after + _COMPARED]
        )

    def compares_amounts(self, context: Context) -> bool:
        """Whether the mention is what an amount of money is compared with: "compared with $3 million last year"."""
        codes = context.around.scan.codes
        begin = max(0, context.around.first - _COMPARED)
        cue = context.around.grammar.cue("compared")
        compared = max((codes.rfind(code, begin, context.around.first) for code in cue), default=-1)
        if compared < 0 or context.around.has_ended(compared + 1):
            return False
        stated = codes[compared + 1 : context.around.first] + codes[context.around.after : context.around.after + 3]
        return not context.around.grammar.money.isdisjoint(stated)

    def tells_of_games(self, context: Context) -> bool:
        """Whether the article is about sports, where halves and quarters are of a game."""
        if self._tells_of_games is None:
            codes = context.around.scan.codes
            cues = sum(map(codes.count, context.around.grammar.cue("game")))
            self._tells_of_games = cues >= 4 and cues * 100 >= len(codes)
        return self._tells_of_games and not self.reports_earnings(context)
