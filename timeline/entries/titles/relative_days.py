"""The tokens that a title keeps → the same without whose day a thing is: "Thursday's accident", "last night's attack".

A list of events shows each with its own date, beside which such words say nothing, or mislead.
"""

from __future__ import annotations

from timeline.entries.syntax.markers import WEEKDAYS
from timeline.entries.syntax.tokens import Tokens

_DAYS = WEEKDAYS | {"yesterday", "today", "tonight", "tomorrow"}
_COUNTED = frozenset("night week weekend morning afternoon evening".split())
_POINTING = frozenset("last this next".split())


def without_days_of_things(tokens: Tokens, kept: list[int]) -> tuple[list[int], dict[int, str]]:
    """The tokens, and "the" for those that stood in the genitive."""
    if not kept or "g" not in tokens.classes[kept[0] : kept[-1] + 1]:
        return kept, {}
    replaced: dict[int, str] = {}
    gone: set[int] = set()
    inside = False
    for place, at in enumerate(kept[:-1]):
        inside ^= tokens.classes[at] == '"'
        if inside or tokens.classes[at] != "g" or kept[place + 1] != at + 1 or tokens.classes[at + 1] not in "nVSGe":
            continue
        day = tokens.lower[at].removesuffix("'s").removesuffix("’s")
        first = at - (tokens.lower[at - 1] in _POINTING and at - 1 in kept[:place])
        if not (day in _DAYS or (day in _COUNTED and first < at)):
            continue
        before = tokens.classes[first - 1] if first - 1 in kept[:place] else ""
        if before in ("d", "p", "g", "a"):
            continue  # "Black Friday's sales"
        gone |= {first} - {at}
        replaced[at] = "the"
    return [at for at in kept if at not in gone], replaced
