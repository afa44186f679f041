"""How a date was reached → the chance that it is right at its precision.

Measured on news and press releases whose events are dated by hand and whose texts no rule was written for, beside those
it was (`python -m benchmarks.events` prints the table): for each way of dating, the share of the events told in the
words of an entry that it dates rightly. "Today" is right almost always; a weekday may be another clause's.
"""

from __future__ import annotations

from timeline.entries.dating.dating import Dating

_BY_WAY = {
    "said": 0.88,
    "widened": 0.85,
    "by report": 0.85,
    "bound": 0.85,
    "range": 0.85,
    "told day": 0.75,
    "period": 0.7,
    "weak": 0.75,
    "shared": 0.8,
    "context": 0.83,
    "stamped": 0.92,
    "headline": 0.8,
    "lead": 0.78,
    "publication": 0.7,
    "state": 0.75,
    "standing": 0.5,
    "plan": 0.7,
    "undated": 0.75,
}
_TODAY = 0.95  # "today", "yesterday", "last night"
_COARSE = 0.85  # a month, a year or a quarter that the text names
_DECADE = 0.6
_FAR = 0.1  # less, where the mention stands far from the verb: it may say when something else in the clause was


def confidence(dating: Dating) -> float:
    """Between 0 and 1. For an undated entry, the chance that the text gives no date."""
    if dating.how != "said":
        return _BY_WAY[dating.how]
    if dating.precision in ("decade", "century"):
        return _DECADE
    if dating.precision == "part of day" or (dating.mention and dating.mention.text.lower() in ("today", "yesterday")):
        return _TODAY
    coarse = dating.precision in ("month", "year", "season", "quarter")
    return round((_COARSE if coarse else _BY_WAY["said"]) - _FAR * dating.far, 2)
