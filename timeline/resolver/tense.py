"""Codes around a mention come in, the tense that it is told in goes out."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from typing import TYPE_CHECKING, cast

from timeline.model import Tense
from timeline.resolver.automaton import Shape, codes_of, mirrored, opening
from timeline.resolver.pattern import one_of

if TYPE_CHECKING:
    from timeline.resolver.grammar import Grammar

WINDOW = 40  # tokens to each side in which a verb is looked for
_BESIDE = 12  # tokens right before a mention in which a cue that ends there is looked for


class Sentences:
    """Where the sentences of a text end. Found once, since every mention asks."""

    __slots__ = ("_afters", "_stops")

    def __init__(self, grammar: Grammar, codes: str) -> None:
        ends = list(map(re.Match.span, grammar.sentence_end.finditer(codes)))
        self._stops: tuple[int, ...] = ()
        self._afters: tuple[int, ...] = ()  # past the tokens that begin the next sentence
        if ends:
            self._stops, self._afters = zip(*ends, strict=True)

    def last_stop(self, token: int) -> int:
        """The token that ends the sentence before that of a token; -1 in the first."""
        ended = bisect_right(self._afters, token + 1)
        return self._stops[ended - 1] if ended else -1


class Ending:
    """Cues that end right before a mention."""

    __slots__ = ("_ends", "_regex")

    def __init__(self, regex: str, shapes: Iterable[Shape]) -> None:
        self._regex = re.compile(regex + r"\Z")
        last = opening(map(mirrored, shapes))
        ends, alone, before = (one_of(codes_of(tokens)) for tokens in (last.first, last.alone, last.second))
        self._ends = re.compile(f"(?<={alone})|(?<={before}{ends})")  # tells most places at once, where none does

    def before(self, codes: str, first: int) -> re.Match[str] | None:
        """The longest cue that ends right before a token."""
        if self._ends.match(codes, first) is None:
            return None
        return self._regex.search(codes[max(0, first - _BESIDE) : first])


def tense_of(grammar: Grammar, sentences: Sentences, codes: str, first: int, after: int) -> Tense | None:
    """The nearest verb cue before the mention in its sentence, or behind its semicolon, else the nearest after it."""
    begin = max(0, first - WINDOW)
    left = codes[begin:first]
    # No cue holds the end of a sentence, so that none before it need be read to find those after it.
    found = last(
        grammar.verbs_before, left, max(left.rfind(grammar.semicolon) + 1, sentences.last_stop(first) + 1 - begin)
    )
    if found is None:
        if grammar.named.before(codes, first):
            return "past"
        right = codes[after : after + WINDOW]
        stop = grammar.sentence_end.search(right)
        found = grammar.verbs.search(right if stop is None else right[: stop.start()])
    return None if found is None else told(found)


def told(found: re.Match[str]) -> Tense:
    """The tense that a match of `Grammar.verbs` and the like tells."""
    return cast(Tense, (found.lastgroup or "past_").split("_")[0])


def last(pattern: re.Pattern[str], codes: str, begin: int = 0) -> re.Match[str] | None:
    found = None
    for found in pattern.finditer(codes, begin):  # noqa: B007  # the last one is wanted
        pass
    return found
