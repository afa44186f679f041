"""Matches of an article → what its relative expressions count from: publication (news) or the narrative (history)."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.model import AnchorKind
from timeline.resolver.context import Context
from timeline.resolver.expressions import ByKind, Clock, Exact, Expression, Modified, PartOf, Shift, Weekday
from timeline.resolver.grammar import Match
from timeline.when.values import Granularity

_LONG_AGO = 3 * 365  # days before publication that news seldom tells of at length
_SOME = 6  # dates that a history has at least


def decide(matches: Sequence[Match], context: Context) -> tuple[AnchorKind, str]:
    """The anchor and why. A history says many dates in full, long past, and few that count from its own day."""
    setting = context.settings.anchor
    if setting != "auto":
        return setting, "set"
    past = near = 0
    for match in matches:
        expression = _core(match.expression)
        if isinstance(expression, Exact):
            if expression.period.granularity > Granularity.DECADE:
                past += context.days(expression.period)[1] < context.publication - _LONG_AGO
        elif isinstance(expression, Weekday) or (isinstance(expression, Shift) and expression.anchor == "publication"):
            near += 1
    if past >= _SOME and past > 2 * near:
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
        else:
            return expression
