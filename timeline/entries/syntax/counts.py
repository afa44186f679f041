"""Where a count of things stands: "At least five", "About 20", whose first word is no preposition there."""

from __future__ import annotations

from timeline.entries.syntax.tokens import Tokens

COUNTS = frozenset("two three four five six seven eight nine ten".split())
_COUNTED = frozenset("about around over under some".split())  # "Over 50 people gathered": no adjunct
_SCORES = frozenset("one half eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty "
                    "thirty forty fifty sixty seventy eighty ninety hundreds thousands dozens".split())  # fmt: skip
MULTIPLES = frozenset("hundred thousand million billion dozen".split())


def counted(tokens: Tokens, at: int) -> bool:
    """Whether a count of things stands here, whose first word is no preposition: "At least five", "About 20"."""
    if tokens.lower[at : at + 2] in (["at", "least"], ["at", "most"], ["up", "to"]):
        at += 1
    elif tokens.lower[at] not in _COUNTED:
        return False
    at += tokens.lower[at + 1 : at + 2] == ["another"]
    behind = tokens.lower[at + 1 : at + 3]
    if behind[:1] == ["a"]:
        return not MULTIPLES.isdisjoint(behind)
    return behind != [] and (behind[0][0].isdigit() or behind[0] in COUNTS or behind[0] in _SCORES)
