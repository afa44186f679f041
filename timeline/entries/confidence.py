"""How a date was reached → the chance that it is right at its precision.

Measured on news whose events are dated by hand (`python -m benchmarks.events` prints the table): for each way of
dating, the share of the events told by an entry's own verb that it dates rightly, as far as both parts bear it out.
"""

from __future__ import annotations

from timeline.entries.dating import Dating

_BY_WAY = {
    "said": 0.9,
    "widened": 0.9,
    "by report": 0.9,
    "bound": 0.8,
    "range": 0.85,
    "told day": 0.8,
    "period": 0.7,
    "weak": 0.6,
    "shared": 0.75,
    "context": 0.75,
    "headline": 0.8,
    "lead": 0.75,
    "publication": 0.65,
    "state": 0.85,
    "standing": 0.4,
    "plan": 0.5,
    "undated": 0.7,
}
_COARSE = 0.8  # a month, a year or a decade that the text names
_FAR = 0.65  # the same, far from the verb: it may say when something else in the clause was


def confidence(dating: Dating) -> float:
    """Between 0 and 1. For an undated entry, the chance that the text gives no date."""
    if dating.how == "said" and dating.precision in ("month", "year", "decade", "century", "season", "quarter"):
        return _FAR if dating.far else _COARSE
    return _BY_WAY[dating.how]
