"""Members of one event come in; out goes which of them only repeat another's words: agency copy, a later version."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rapidfuzz.distance import Indel

from timeline.entries.order import seniority
from timeline.model import Entry

LIKE = 0.92
"""Two quotes are one text where this part of their characters is common, in order (normalised Indel similarity)."""

_SHORTEST = 50  # characters; shorter sentences are alike by chance


def near_copies(members: Iterable[Entry]) -> tuple[tuple[str, str], ...]:
    """(id, id of the entry it repeats), by seniority. An entry repeats an original of another article, never a copy."""
    originals: list[tuple[Entry, str]] = []
    copies: list[tuple[str, str]] = []
    for member in sorted(members, key=seniority):
        words = re.sub(r"\W+", " ", member.quote).casefold().strip()
        others = (first for first, text in originals if first.article != member.article and _alike(text, words))
        original = next(others, None)
        if original is None:
            originals.append((member, words))
        else:
            copies.append((member.id, original.id))
    return tuple(copies)


def _alike(one: str, other: str) -> bool:
    if one == other:
        return len(one) >= _SHORTEST // 2
    return min(len(one), len(other)) >= _SHORTEST and Indel.normalized_similarity(one, other, score_cutoff=LIKE) > 0


def independent(members: Iterable[Entry], copies: Iterable[tuple[str, str]]) -> int:
    """How many sources tell it on their own: copies do not count, nor does a publisher twice."""
    repeated = {copy for copy, _ in copies}
    return len({member.source or member.article for member in members if member.id not in repeated})
