"""Periods that a report of a company's results speaks of."""

from __future__ import annotations

from msgspec import Struct

from timeline.model import Resolved
from timeline.resolver.context import Context
from timeline.resolver.expressions.base import Anchor, Expression, relative
from timeline.resolver.expressions.dates import Exact, Shift
from timeline.when import calendar
from timeline.when.values import Granularity, Period

_A_YEAR = {Granularity.HALF: 2, Granularity.QUARTER: 4, Granularity.MONTH: 12}  # how many make one

_HALF_A_QUARTER = 45  # days
_ACCOUNTED = 6  # months of a year in which the accounts of the one before are given


class YearAgo(Struct, frozen=True):
    """A year before the anchor, or before the part of a year whose figures the sentence tells.

    Where a report has come to its results, a year before the period that it has told last.
    """

    anchor: Anchor = "publication"
    quarter: int | None = None  # where the text says which
    same: bool = False  # whether the text says that it is the same part of the year

    def resolve(self, context: Context) -> Resolved:
        found = context.figures.compared(context, same=self.same)
        part = found if found is not None and found.granularity in _A_YEAR else None
        same = self.same and part is not None and part.granularity is not Granularity.MONTH
        of_part = part is not None and (same or context.around.is_of_compared_amount)
        in_report = context.figures.reports_earnings(context) and context.figures.has_come_to(context)
        if context.mode == "narrative" or not (in_report or of_part):
            return Shift(-1, Granularity.YEAR, self.anchor).resolve(context)
        base = context.today()
        found = found or context.figures.reported(context)
        if self.quarter is not None:
            found = Period(Granularity.QUARTER, calendar.civil(context.publication)[0] * 4 + self.quarter - 1)
        step = ("reported", base)
        before = found.shift(-_A_YEAR.get(found.granularity, 1))
        return relative(before, base, "publication", (step,))._replace(aside=True)


class ComparedYear(Struct, frozen=True):
    """Last year; where a report of results compares amounts with it, the period a year before the one reported on."""

    otherwise: Expression

    def resolve(self, context: Context) -> Resolved | None:
        in_report = context.mode == "publication" and context.figures.reports_earnings(context)
        compares = in_report and context.figures.compares_amounts(context)
        return (YearAgo() if compares else self.otherwise).resolve(context)


class FullYear(Struct, frozen=True):
    """The year told of; that before publication's, where its account is given in the months after it."""

    told: Expression

    def resolve(self, context: Context) -> Resolved | None:
        year, month, _ = calendar.civil(context.publication)
        found = self.told.resolve(context)
        of_now = found is not None and found.value == Period(Granularity.YEAR, year)
        if of_now and month <= _ACCOUNTED and context.mode == "publication" and context.around.find_tense() == "past":
            return Shift(-1, Granularity.YEAR).resolve(context)
        return found


class Reported(Struct, frozen=True):
    """The period that a report of results is about, the last that has ended, or one `shift` periods from it."""

    grain: Granularity
    shift: int = 0
    unless: Expression | None = None  # what is meant outside such a report

    def resolve(self, context: Context) -> Resolved | None:
        if self.unless is not None and not context.figures.reports_earnings(context):
            return self.unless.resolve(context)
        base = context.today()
        quarterly = self.grain is Granularity.QUARTER
        period = context.figures.reported_quarter(context) if quarterly else context.today(self.grain).shift(-1)
        steps = (("reported", base),)
        return relative(period.shift(self.shift), base, "publication", steps)


class YearBefore(Struct, frozen=True):
    """The year before the one told of; in a report of results, before that of the quarter reported on."""

    def resolve(self, context: Context) -> Resolved:
        if not context.figures.reports_earnings(context) or context.mode == "narrative":
            return Shift(-1, Granularity.YEAR, "story").resolve(context)
        base = context.today()
        year = calendar.containing(Granularity.YEAR, context.days(context.figures.reported_quarter(context))[0])
        return relative(year.shift(-1), base, "publication", (("reported", base),))._replace(aside=True)


class InReport(Struct, frozen=True):
    """What the words mean in a report of results; elsewhere they are no mention."""

    inner: Expression

    def resolve(self, context: Context) -> Resolved | None:
        return self.inner.resolve(context) if context.figures.reports_earnings(context) else None


class QuarterEnded(Struct, frozen=True):
    """A quarter by the date on which it ends; with its number, of a business year that need not be the calendar's.

    It is the calendar's quarter that holds its middle: one that ended on 1 October is the third.
    """

    end: Expression
    number: int | None = None

    def resolve(self, context: Context) -> Resolved | None:
        inner = self.end.resolve(context)
        if inner is None or not isinstance(inner.value, Period) or inner.value.granularity < Granularity.MONTH:
            return inner
        middle = context.days(inner.value)[1] - _HALF_A_QUARTER
        held = calendar.containing(Granularity.QUARTER, middle)
        if self.number is not None:
            held = Period(Granularity.QUARTER, held.index // 4 * 4 + self.number - 1)
        step = ("this", "quarter", inner.value)
        return inner._replace(value=held, type="DATE", steps=(*inner.steps, step))


class OtherQuarter(Struct, frozen=True):
    """The quarter of a number that lies nearest to one told in the sentence: "better than in the first"; else none."""

    number: int

    def resolve(self, context: Context) -> Resolved | None:
        told = context.told.here
        if told is None or told.granularity is not Granularity.QUARTER:
            return None
        around = [told.shift(step) for step in (-2, -1, 1)]
        found = next((one for one in around if one.index % 4 == self.number - 1), None)
        return found and relative(found, told, "narrative", (), ("quarter",), ("year",))


class ReportedIn(Struct, frozen=True):
    """The period that the sentence tells of, or is reported on, in another year; elsewhere that year."""

    year: int
    same: bool = False  # whether the text says that it is the same part of the year

    def resolve(self, context: Context) -> Resolved:
        told = context.figures.compared(context, same=self.same)
        if told is not None and told.granularity in _A_YEAR:  # of the year that the sentence told of, the same part
            each = _A_YEAR[told.granularity]
            same = Period(told.granularity, self.year * each + told.index % each)
            return relative(same, told, "narrative", (), ("year",), ("part of the year",))
        reported = context.figures.reported(context)
        if not context.figures.reports_earnings(context) or reported.granularity is not Granularity.QUARTER:
            return Exact(calendar.year_of(self.year)).resolve(context)
        quarter = Period(Granularity.QUARTER, self.year * 4 + reported.index % 4)
        base = context.today()
        return relative(quarter, base, "publication", (("reported", base),), ("year",), ("quarter",))
