"""How a date was reached → the chance that it is right at its precision.

Measured on Wikinews articles whose events are dated by hand (`python -m benchmarks.events` prints the table): for each
way of dating, the share of gold events that it dates rightly, rounded down to what both parts of the set bear out.
"""

from __future__ import annotations

from timeline.entries.dating import Dating

_BY_WAY = {
    "said": 0.9,
    "widened": 0.9,
    "by report": 0.9,
    "bound": 0.9,
    "range": 0.85,
    "weak": 0.6,
    "shared": 0.8,
    "context": 0.8,
    "headline": 0.8,
    "lead": 0.75,
    "publication": 0.7,
    "state": 0.7,
    "plan": 0.7,
    "undated": 0.7,
}
_COARSE = 0.75  # a month, a year or a decade that the text names


def confidence(dating: Dating) -> float:
    """Between 0 and 1. For an undated entry, the chance that the text gives no date."""
    if dating.how == "said" and dating.precision in ("month", "year", "decade", "century", "season", "quarter"):
        return _COARSE
    return _BY_WAY[dating.how]
