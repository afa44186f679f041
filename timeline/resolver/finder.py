"""Codes and a place in them → the rules that match there, how far, and where their captures lie.

One walk through an automaton of all rules tells which can match; the regexes of those tell what they capture. What
was found is remembered by the codes it depends on, so that regexes run only where these are new.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from timeline.resolver.automaton import Automaton, State, codes_of, opening
from timeline.resolver.pattern import Compiled, one_of

_REMEMBERED = 10_000  # ways and places that are kept


class Found(NamedTuple):
    """A rule that matches at a place."""

    length: int  # tokens
    rule: int
    spans: Sequence[tuple[int, int]]  # of its captures, counted from the place; empty where one took nothing


@dataclass(frozen=True, slots=True, eq=False)
class Place:
    """The rules that match at a place, in the order of their numbers. Places that are alike are one and the same."""

    found: Sequence[Found]
    length: int  # tokens of the longest
    alone: bool  # whether the tokens of each tell all that it says


class _Way(NamedTuple):
    """Codes along which rules can match, and how far around them these look."""

    rules: Sequence[int]
    before: int
    beyond: int


_NOWHERE = Place((), 0, True)


class Finder:
    """Some rules by number, ready to be found; `reaching` are those that tell more than their own tokens do."""

    def __init__(self, compiled: Mapping[int, Compiled], reaching: Collection[int]) -> None:
        self._compiled = compiled
        self._reaching = frozenset(reaching)
        self._automaton = Automaton((number, rule.shape) for number, rule in compiled.items())
        tokens = opening(rule.shape for rule in compiled.values())
        self.openings, alone, second = (codes_of(some) for some in (tokens.first, tokens.alone, tokens.second))
        self._start = re.compile(f"{one_of(self.openings)}(?:(?<={one_of(alone)})|(?=({one_of(second)})))")
        self._longest = tokens.longest
        self._regexes: dict[int, re.Pattern[str]] = {}
        self._ways: dict[str, _Way] = {}
        self._places: dict[tuple[int, str], Place] = {}
        self._alike: dict[tuple[Found, ...], Place] = {(): _NOWHERE}

    def starts(self, codes: str) -> Iterator[int]:
        """The tokens that a match may start at."""
        start = self._automaton.start
        for hit in self._start.finditer(codes):
            first, second = hit.group(0, 1)
            if second is None or start[first][second] is not None:  # type: ignore[index]  # a first code leads on
                yield hit.start()

    def at(self, codes: str, first: int) -> Place:
        """The rules that match at a token."""
        state: State | None = self._automaton.start
        after = first
        for code in codes[first : first + self._longest]:
            state = state[code]  # type: ignore[index]  # the loop ends where there is none
            if state is None:
                break
            after += 1
        if after == first:
            return _NOWHERE
        path = codes[first:after]
        rules, before, beyond = self._ways.get(path) or self._explored(path)
        if not rules:
            return _NOWHERE
        if before > first:
            before = first
        around = before, codes[first - before : after + beyond]
        return self._places.get(around) or self._matched(around, rules)

    def regex(self, number: int) -> re.Pattern[str]:
        """The regex of a rule over codes. Raises re.error for a wrong one."""
        found = self._regexes.get(number)
        if found is None:
            found = self._regexes[number] = re.compile(self._compiled[number].regex)
        return found

    def _explored(self, path: str) -> _Way:
        """The rules that can match along a path."""
        if len(self._ways) >= _REMEMBERED:
            self._ways.clear()
        rules = sorted(self._automaton.read(path))
        compiled = [self._compiled[number] for number in rules]
        before = max((rule.before for rule in compiled), default=0)
        beyond = max((rule.beyond for rule in compiled), default=0)
        way = self._ways[path] = _Way(rules, before, beyond)
        return way

    def _matched(self, around: tuple[int, str], rules: Sequence[int]) -> Place:
        """Those of some rules that match between what stands around them."""
        if len(self._places) >= _REMEMBERED:
            self._places.clear()
            self._alike = {(): _NOWHERE}
        first, codes = around
        matches = ((number, self.regex(number).match(codes, first)) for number in rules)
        found = tuple(
            Found(match.end() - first, number, tuple((begin - first, end - first) for begin, end in match.regs[1:]))
            for number, match in matches
            if match is not None
        )
        place = self._alike.get(found)
        if place is None:
            alone = self._reaching.isdisjoint(one.rule for one in found)
            place = self._alike[found] = Place(found, max(one.length for one in found), alone)
        self._places[around] = place
        return place
