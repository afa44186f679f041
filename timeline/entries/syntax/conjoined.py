"""A form behind a passive verb group → whether it goes on with it: "was arrested on Monday and charged on Tuesday".

Two verbs with nothing but adverbs between them are one event; what this module tells apart has a complement of its own.
"""

from __future__ import annotations

import re
from typing import Literal

from timeline.entries.syntax import lexicon
from timeline.entries.syntax.markers import CALENDAR, POINTED_AT
from timeline.entries.syntax.tokens import Tokens, base_of

_BETWEEN = re.compile(r"([^qtwy;:]+?),?(c?)(?:[ax]*|d)")
_AWAY = frozenset("later after afterwards earlier before on".split())
_LIST_GOES_ON = re.compile(r"[^qstwy;:BHMOE]*,?c[ax]*[eN]")  # "…, questioned on Saturday and released on Sunday"


def conjoined(tokens: Tokens, classes: str, first: int, since: int, at: int) -> Literal["passive", "active"] | None:
    """How the form at `at` goes on with the passive that ended at `since`, both counted from the token `first`.

    "passive": it shares the auxiliary; "active": it is a past of its own ("was elected in May and resigned in June");
    None: it does not go on, or both verbs are one event ("was arrested and charged").
    """
    joined = _BETWEEN.fullmatch(classes[since:at])
    if joined is None or not joined[1].strip("ax"):
        return None
    if classes[at - 1] == "d" and tokens.lower[first + at - 1] not in ("last", "first"):
        return None  # "was laid in 1928 and last inspected in March"
    if not joined[2] and not (classes[at - 1] == "," and _LIST_GOES_ON.match(classes, at + 1)):
        return None
    word = tokens.lower[first + at]
    if base_of(word) in lexicon.INTRANSITIVES:
        return "active" if classes[at] == "e" else None
    if classes[at] == "e" and _has_object(tokens, classes, first, at) and base_of(word) not in lexicon.GIVING:
        return "active"
    behind = classes[at + 1 : at + 2]
    times = CALENDAR | lexicon.PERIODS | POINTED_AT
    by_day = not times.isdisjoint(tokens.lower[first + at + 1 : first + at + 4])
    by_day |= behind == "d" and not _AWAY.isdisjoint(tokens.lower[first + at + 3 : first + at + 4])
    return "passive" if by_day or behind in ("r", "T", "a", ",", ".", "0", "c", "") else None


def _has_object(tokens: Tokens, classes: str, first: int, at: int) -> bool:
    """Whether an object follows; a bare noun only behind a date: "in the company of doctors and wounded soldiers"."""
    behind = classes[at + 1 : at + 2]
    time = tokens.lower[first + at + 2 : first + at + 4]
    if behind == "d" and not (CALENDAR | lexicon.PERIODS | POINTED_AT).isdisjoint(time):
        return False  # "was discharged the following January"
    if behind == "d" and not _AWAY.isdisjoint(time[1:]):
        return False  # "and released a fortnight later"
    if behind in ("d", "g", "w"):
        return True
    if behind == "p":
        return CALENDAR.isdisjoint(tokens.lower[first + at + 1 : first + at + 2])
    dated = classes[at - 2] == "0" or tokens.lower[first + at - 2] in CALENDAR
    return behind == "n" and dated
