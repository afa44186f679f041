"""Codes around a mention come in, the tense that it is told in goes out."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from msgspec import structs

from timeline.model import Tense
from timeline.resolver.automaton import codes_of, mirrored, opening
from timeline.resolver.finder import Finder, Found
from timeline.resolver.pattern import Compiled, one_of

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


class Cue(NamedTuple):
    """What tells a tense: these tokens of some codes."""

    tense: Tense
    start: int
    end: int


class Cues:
    """Patterns that tell a tense, ready to be found; of those that begin at a token the first counts."""

    __slots__ = ("_finder", "_tenses")

    def __init__(self, patterns: Sequence[tuple[Tense, Compiled]]) -> None:
        self._tenses = [tense for tense, _ in patterns]
        self._finder = Finder({number: compiled for number, (_, compiled) in enumerate(patterns)}, ())

    def at(self, codes: str, first: int) -> Cue | None:
        """What begins at a token."""
        found = self._finder.at(codes, first).found
        return self._cue(first, found[0]) if found else None

    def first(self, codes: str) -> Cue | None:
        """The first of those that do not overlap."""
        found = self._all(codes, 0)
        return self._cue(*found[0]) if found else None

    def last(self, codes: str, begin: int = 0) -> Cue | None:
        """The last of those that do not overlap, from a token on."""
        found = self._all(codes, begin)
        return self._cue(*found[-1]) if found else None

    def _all(self, codes: str, begin: int) -> list[tuple[int, Found]]:
        every, at = [], self._finder.at
        for hit in self._finder.starts(codes, begin):
            first = hit.start()
            if first >= begin and (found := at(codes, first).found):
                every.append((first, found[0]))
                begin = first + found[0].length
        return every

    def _cue(self, first: int, found: Found) -> Cue:
        return Cue(self._tenses[found.rule], first, first + found.length)


class Endings(Cues):
    """The same for what ends right before a mention."""

    __slots__ = ("_ends",)

    def __init__(self, patterns: Sequence[tuple[Tense, Compiled]]) -> None:
        super().__init__([(tense, structs.replace(found, regex=found.regex + r"\Z")) for tense, found in patterns])
        last = opening(mirrored(compiled.shape) for _, compiled in patterns)
        ends, alone, before = (one_of(codes_of(tokens)) for tokens in (last.first, last.alone, last.second))
        self._ends = re.compile(f"(?<={alone})|(?<={before}{ends})")  # tells most places at once, where none does

    def before(self, codes: str, first: int) -> Cue | None:
        """The longest that ends right before a token."""
        if self._ends.match(codes, first) is None:
            return None
        beside, at = codes[max(0, first - _BESIDE) : first], self._finder.at
        for hit in self._finder.starts(beside):
            found = at(beside, hit.start()).found
            if found and hit.start() + found[0].length == len(beside):
                return self._cue(hit.start(), found[0])
        return None


def tense_of(grammar: Grammar, sentences: Sentences, codes: str, first: int, after: int) -> Tense | None:
    """The nearest verb cue before the mention in its sentence, or behind its semicolon, else the nearest after it."""
    begin = max(0, first - WINDOW)
    left = codes[begin:first]
    # No cue holds the end of a sentence, so that none before it need be read to find those after it.
    told = max(left.rfind(grammar.semicolon) + 1, sentences.last_stop(first) + 1 - begin)
    found = grammar.verbs_before.last(left, told)
    if found is None:
        if grammar.named.before(codes, first):
            return "past"
        right = codes[after : after + WINDOW]
        stop = grammar.sentence_end.search(right)
        found = grammar.verbs.first(right if stop is None else right[: stop.start()])
    return None if found is None else found.tense
