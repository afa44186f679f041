"""Codes around a mention come in, the tense that it is told in goes out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from timeline.model import Tense

if TYPE_CHECKING:
    from timeline.resolver.grammar import Grammar

WINDOW = 40  # tokens to each side in which a verb is looked for


def tense_of(grammar: Grammar, codes: str, first: int, after: int) -> Tense | None:
    """The nearest verb cue before the mention in its sentence, else the nearest after it."""
    begin = max(0, first - WINDOW)
    left = codes[begin:first]
    found = last(grammar.verbs_before, left)
    if found is None or grammar.sentence_end.search(codes, begin + found.start(), first + 1) is not None:
        if grammar.named.search(left):
            return "past"
        right = codes[after : after + WINDOW]
        stop = grammar.sentence_end.search(right)
        found = grammar.verbs.search(right if stop is None else right[: stop.start()])
    return None if found is None else told(found)


def told(found: re.Match[str]) -> Tense:
    """The tense that a match of `Grammar.verbs` and the like tells."""
    return cast(Tense, (found.lastgroup or "past_").split("_")[0])


def last(pattern: re.Pattern[str], codes: str) -> re.Match[str] | None:
    found = None
    for found in pattern.finditer(codes):  # noqa: B007  # the last one is wanted
        pass
    return found
