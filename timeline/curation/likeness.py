"""Two stretches of text → how far they are the same statement: 1 for the same words, 0 where they say something else.

Made for one question: is this sentence the one that an editor once judged, perhaps with a slip of the pen mended
since? A typo may differ, and small words may come and go. No other word may: "They met on Monday" and "They met on
Monday despite protests" can be two events, and a decision that moved to another is worse than one that is lost.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache

_WORD = re.compile(r"\w+(?:[.,:]\d+)*(?:['’-]\w+)*")
_SIGNS = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00ad": None, "\u200b": None})
_TIME = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december today yesterday tomorrow tonight morning noon afternoon evening night "
    "midnight day days week weeks weekend month months year years decade century spring summer autumn winter "
    "last next this ago later earlier before after since until".split()
)
_TURNS = frozenset("not no never nor neither without cannot".split())
_SMALL = frozenset(
    "a an the and or but of in on at to for from by with as is are was were be been has have had it its he she they "
    "his her their that which who said will would".split()
)
_SMALL_WEIGHT = 0.2


@lru_cache(maxsize=65536)
def words(text: str) -> tuple[str, ...]:
    """The words of a text as they compare: composed characters, straight quotes, no punctuation between."""
    return tuple(_WORD.findall(unicodedata.normalize("NFKC", text).translate(_SIGNS)))


def same(left: str, right: str) -> bool:
    """Whether both say the same words, whatever the spaces, quotes, dashes and punctuation between."""
    return [word.casefold() for word in words(left)] == [word.casefold() for word in words(right)]


def holds(whole: str, part: str) -> bool:
    """Whether the one says the other word for word in one stretch, and ends or begins no sentence elsewhere."""
    return _plain(part) in _plain(whole)


def weight(text: str) -> float:
    """How much a text says: its words, the small ones counting little."""
    return sum(map(_weight, words(text)))


def resemblance(left: str, right: str) -> float:
    """How alike two texts look, 0 to 1, whatever they say: for naming what comes nearest."""
    return SequenceMatcher(None, words(left), words(right), autojunk=False).ratio()


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).translate(_SIGNS).casefold().split())


def likeness(old: str, new: str) -> float:
    """The share of the longer text that the shorter one says too, by weight of words; 0 where they contradict."""
    left, right = words(old), words(new)
    if not left or not right:
        return 0.0
    shared = 0.0
    matcher = SequenceMatcher(None, [w.casefold() for w in left], [w.casefold() for w in right], autojunk=False)
    for operation, from_, to, start, end in matcher.get_opcodes():
        if operation == "equal":
            shared += sum(map(_weight, left[from_:to]))
        else:
            paired = _typos(left[from_:to], right[start:end])
            if paired is None:
                return 0.0
            shared += paired
    return shared / max(sum(map(_weight, left)), sum(map(_weight, right)))


def _typos(old: Sequence[str], new: Sequence[str]) -> float | None:
    """The weight of the old words that the new ones hold with a slip; None where a word that counts has no partner."""
    shared = 0.0
    rest = list(new)
    lost = []
    for word in old:
        slip = next((other for other in rest if _slip(word, other)), None)
        if slip is None:
            lost.append(word)
        else:
            rest.remove(slip)
            shared += _weight(word)
    return None if any(_weight(word) == 1 for word in (*lost, *rest)) else shared


def _weight(word: str) -> float:
    return _SMALL_WEIGHT if word.casefold() in _SMALL else 1.0


def _slip(old: str, new: str) -> bool:
    """Whether one is the other with a letter or two wrong. Numbers, and one time word for another, never are."""
    left, right = old.casefold(), new.casefold()
    if left == right:
        return True
    if any(character.isdigit() for character in left + right):
        return False
    if (left in _TIME and right in _TIME) or left in _TURNS or right in _TURNS:
        return False
    if abs(len(left) - len(right)) > 2 or max(len(left), len(right)) < 2:
        return False
    if sorted(left) == sorted(right):  # letters swapped
        return _distance(left, right) <= 2
    longest = max(len(left), len(right))
    return longest >= 5 and _distance(left, right) <= (1 if longest < 8 else 2)


def _distance(left: str, right: str) -> int:
    """Edits between two words (insert, delete, replace, swap of neighbours): optimal string alignment."""
    before: list[int] = []
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        older, before, row = before, row, [i]
        for j, b in enumerate(right, 1):
            best = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == right[j - 2] and left[i - 2] == b:
                best = min(best, older[j - 2] + 1)
            row.append(best)
    return row[-1]
