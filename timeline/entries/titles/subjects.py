"""The tokens of a title that would end before its verb → which of them its subject can do without."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.entries.syntax.tokens import Tokens

_SHORTEST = 12  # characters of a subject
_LEAST = 25  # characters that the verb and what follows it are to have
_DESCRIBES = re.compile("[npV0](?=r[^T]|r?q|t|[eGN])")  # a noun, before a phrase or clause that says more of it
_CLAUSE = "qteGN"
_OTHER_CLAUSE = re.compile("[EBHMOySqt]")
_ONE = frozenset("is was has does".split())


def end_of_subject(
    tokens: Tokens, kept: Sequence[int], lengths: Sequence[int], verb: int, room: int
) -> tuple[int, int]:
    """The kept tokens [from, to) without which the verb comes soon enough in `room` characters; (0, 0) for none.

    "A boy | who arrived as a refugee and became a symbol | must be returned". `lengths` tells how long the title is
    with the first n tokens.
    """
    at = kept.index(verb)
    classes = "".join([tokens.classes[token] for token in kept[:at]])
    end = len(classes.rstrip("axMBHObh"))
    if '"' in classes or classes[:1] in tuple("rsG"):
        return 0, 0
    for noun in reversed(list(_DESCRIBES.finditer(classes, 1, min(end, len(lengths) - 1)))):
        start = noun.end()
        if lengths[start] < _SHORTEST:
            break
        tail = classes[start:end]
        if tail[0] == "r" and (classes[start - 1] == "0" or tokens.lower[kept[start - 1]] == "one"):
            continue  # "one | of their sites"
        joined = "c" in tail and tail[0] not in _CLAUSE and not _of_one(tokens, kept[end])
        listed = "," in tail and tail[0] not in "qt"
        if (
            lengths[start] <= room - _LEAST
            and not joined
            and not listed
            and not _OTHER_CLAUSE.search(classes, 0, start)
        ):
            return start, end  # but not "Ali | of Acme and Rossi of Boyd | have met"
    return 0, 0


def _of_one(tokens: Tokens, verb: int) -> bool:
    """Whether the verb's form says that its subject is one thing."""
    return tokens.lower[verb] in _ONE or tokens.classes[verb] == "S"
