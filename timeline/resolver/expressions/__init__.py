"""Unresolved expressions: what a rule has read; each resolves against a context to a value and its derivation.

After timenorm (Bethard 2013, "A synchronous context free grammar for time normalization"): an expression is
itself a value, and operators take expressions. Each operator's docstring states its law.
"""

from timeline.resolver.expressions.base import Anchor, Expression, Toward, anchored, at_grain, unknown
from timeline.resolver.expressions.clock import Clock, NightBefore, Overnight, PartOf
from timeline.resolver.expressions.dates import (
    TOLD_DAY,
    Containing,
    Exact,
    From,
    Nth,
    OfWriter,
    OldDate,
    Shift,
    ShortDecade,
    WeekOfYear,
)
from timeline.resolver.expressions.kinds import Alone, ByKind, ByTense, Modified, Untold, Vaguely
from timeline.resolver.expressions.lengths import Again, Amount, AmountOf, Closing, Rest
from timeline.resolver.expressions.reports import ComparedYear, InReport, Reported, ReportedIn, YearAgo, YearBefore
from timeline.resolver.expressions.weekdays import (
    DayOfMonth,
    Later,
    Weekday,
    WeekdayFrom,
    WeekdayOfMonth,
    Weekend,
    WeekendBy,
)
from timeline.resolver.expressions.yearly import (
    KnownSince,
    Lasting,
    NextAfter,
    Numeric,
    Placed,
    SameDay,
    UpTo,
    Within,
    Yearly,
    day_each_year,
)

__all__ = [
    "TOLD_DAY",
    "Again",
    "Alone",
    "Amount",
    "AmountOf",
    "Anchor",
    "ByKind",
    "ByTense",
    "Clock",
    "Closing",
    "ComparedYear",
    "Containing",
    "DayOfMonth",
    "Exact",
    "Expression",
    "From",
    "InReport",
    "KnownSince",
    "Lasting",
    "Later",
    "Modified",
    "NextAfter",
    "NightBefore",
    "Nth",
    "Numeric",
    "OfWriter",
    "OldDate",
    "Overnight",
    "PartOf",
    "Placed",
    "Reported",
    "ReportedIn",
    "Rest",
    "SameDay",
    "Shift",
    "ShortDecade",
    "Toward",
    "Untold",
    "UpTo",
    "Vaguely",
    "WeekOfYear",
    "Weekday",
    "WeekdayFrom",
    "WeekdayOfMonth",
    "Weekend",
    "WeekendBy",
    "Within",
    "YearAgo",
    "YearBefore",
    "Yearly",
    "anchored",
    "at_grain",
    "day_each_year",
    "unknown",
]
