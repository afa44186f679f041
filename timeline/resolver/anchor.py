"""Matches of an article → what its relative expressions count from: publication (news) or the narrative (history)."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.model import AnchorKind
from timeline.resolver.context import Context
from timeline.resolver.expressions import (
    ByKind,
    Clock,
    ComparedYear,
    Exact,
    Expression,
    Modified,
    PartOf,
    Shift,
    Weekday,
)
from timeline.resolver.grammar import Match
from timeline.when.values import Granularity

_LONG_AGO = 3 * 365  # days before publication that news seldom tells of at length
_OPENING = 150  # tokens in which news says what is new
_FRESH = 7  # days around publication
_SOME = 6  # dates that a history has at least


def decide(matches: Sequence[Match], context: Context) -> tuple[AnchorKind, str]:
    """The anchor and why. A history says many dates in full, long past, and few that count from its own day."""
    setting = context.settings.anchor
    if setting != "auto":
        return setting, "set"
    past = near = 0
    fresh = False
    for match in matches:
        expression = _core(match.expression)
        if isinstance(expression, Exact):
            if expression.period.granularity > Granularity.DECADE:
                past += context.days(expression.period)[1] < context.publication - _LONG_AGO
            if expression.period.granularity is Granularity.DAY and match.first < _OPENING:
                fresh = fresh or abs(expression.period.index - context.publication) <= _FRESH
        elif isinstance(expression, Weekday) or (isinstance(expression, Shift) and expression.anchor == "publication"):
            near += 1
            fresh = fresh or (match.first < _OPENING and _is_of_these_days(expression))
    if past >= _SOME and past > 2 * near and not fresh:
        return "narrative", f"{past} dates long before publication are said in full, {near} count from its day"
    return "publication", f"{near} expressions count from the day of publication, {past} dates are long past"


def _core(expression: Expression | None) -> Expression | None:
    """What an expression is about, without its edges, part of the day and time."""
    while True:
        if isinstance(expression, Modified):
            expression = expression.inner
        elif isinstance(expression, (PartOf, Clock)):
            expression = expression.day
        elif isinstance(expression, ByKind):
            expression = expression.news
        elif isinstance(expression, ComparedYear):
            expression = expression.otherwise
        else:
            return expression


def _is_of_these_days(expression: Weekday | Shift) -> bool:
    """Whether it is a day that only news would name so: "on Monday", "yesterday"."""
    return isinstance(expression, Weekday) or (expression.grain is Granularity.DAY and abs(expression.count) == 1)
