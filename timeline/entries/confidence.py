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
    "bound": 0.85,
    "range": 0.85,
    "told day": 0.75,
    "period": 0.7,
    "weak": 0.6,
    "shared": 0.8,
    "context": 0.85,
    "headline": 0.8,
    "lead": 0.78,
    "publication": 0.75,
    "state": 0.8,
    "standing": 0.5,
    "plan": 0.6,
    "undated": 0.7,
}
_COARSE = 0.75  # a month, a year or a decade that the text names
_FAR = 0.55  # the same, far from the verb: it may say when something else in the clause was


def confidence(dating: Dating) -> float:
    """Between 0 and 1. For an undated entry, the chance that the text gives no date."""
    if dating.how == "said" and dating.precision in ("month", "year", "decade", "century", "season", "quarter"):
        return _FAR if dating.far else _COARSE
    return _BY_WAY[dating.how]
