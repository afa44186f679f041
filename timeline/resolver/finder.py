"""Codes and a place in them → the rules that match there, how far, and where their captures lie.

One walk through an automaton of all rules tells which can match; the regexes of those tell what they capture. What
was found along a way is remembered: only rules that look around are tried each time.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from msgspec import Struct

from timeline.resolver.automaton import Automaton, State, codes_of, opening
from timeline.resolver.pattern import Compiled, one_of

_REMEMBERED = 20_000  # ways that are kept

_Try = Callable[[str, int], "re.Match[str] | None"]


class Found(NamedTuple):
    """A rule that matches at a place."""

    length: int  # tokens
    rule: int
    spans: Sequence[tuple[int, int]]  # of its captures, counted from the place; empty where one took nothing


class Place(Struct, frozen=True, eq=False):
    """The rules that match at a place, in the order of their numbers. Places that are alike are one and the same."""

    found: Sequence[Found]
    length: int  # tokens of the longest
    alone: bool  # whether the tokens of each tell all that it says


_Matched = tuple[tuple[int, Sequence[tuple[int, int]]], ...]  # rules, and where the groups of their regexes lie


class _Way(Struct, frozen=True, eq=False):
    """Codes along which rules can match: those that do whatever stands around them, and those to be tried each time."""

    place: Place  # of the former alone
    tried: Sequence[tuple[int, _Try]]
    before: int  # tokens that the latter look at before the place
    beyond: int  # and past the codes
    places: dict[tuple[int, _Matched], Place]  # what there is, by the tokens before it and what of the latter matches


class _Step(dict[str, "_Step | None"]):
    """The end of a path. Maps a code to that of the path it leads on to, None where no rule goes on."""

    __slots__ = ("path", "state", "way")

    def __init__(self, path: str, state: State) -> None:
        super().__init__()
        self.path = path
        self.state = state
        self.way: _Way | None = None  # what there is along the path, once that is asked for

    def __missing__(self, code: str) -> _Step | None:
        state = self.state[code]
        found = self[code] = None if state is None else _Step(self.path + code, state)
        return found


_NOWHERE = Place((), 0, True)


class Finder:
    """Some rules by number, ready to be found; `reaching` are those that tell more than their own tokens do."""

    def __init__(self, compiled: Mapping[int, Compiled], reaching: Collection[int]) -> None:
        self._compiled = compiled
        self._reaching = frozenset(reaching)
        self._automaton = Automaton((number, rule.shape) for number, rule in compiled.items())
        tokens = opening(rule.shape for rule in compiled.values())
        self.openings, alone, second = (codes_of(some) for some in (tokens.first, tokens.alone, tokens.second))
        starts = re.compile(f"{one_of(self.openings)}(?:(?<={one_of(alone)})|(?={one_of(second)}))")
        self.starts = starts.finditer  # of codes: the tokens that a match may start at
        self._longest = tokens.longest
        self._regexes: dict[int, re.Pattern[str]] = {}
        self._start = _Step("", self._automaton.start)
        self._explored = 0  # ways
        self._alike: dict[tuple[Found, ...], Place] = {(): _NOWHERE}

    def at(self, codes: str, first: int) -> Place:
        """The rules that match at a token."""
        step = self._start
        for code in codes[first : first + self._longest]:
            further = step[code]
            if further is None:
                break
            step = further
        way = step.way or self._explore(step)
        if not way.tried:
            return way.place
        before = way.before
        if before > first:
            before = first
        around = codes[first - before : first + len(step.path) + way.beyond]
        matched: _Matched = ()
        for rule, tried in way.tried:
            match = tried(around, before)
            if match is not None:
                matched += ((rule, match.regs),)
        if not matched:
            return way.place
        place = way.places.get((before, matched))
        if place is None:
            tries = [_found(rule, spans, before) for rule, spans in matched]
            place = way.places[before, matched] = self._place(sorted([*way.place.found, *tries], key=_number))
        return place

    def regex(self, number: int) -> re.Pattern[str]:
        """The regex of a rule over codes. Raises re.error for a wrong one."""
        found = self._regexes.get(number)
        if found is None:
            found = self._regexes[number] = re.compile(self._compiled[number].regex)
        return found

    def _explore(self, step: _Step) -> _Way:
        """What there is along a path."""
        if self._explored >= _REMEMBERED:
            self._start, self._explored = _Step("", self._automaton.start), 0
            self._alike = {(): _NOWHERE}
        self._explored += 1
        fixed: list[Found] = []
        tried: list[tuple[int, _Try]] = []
        before = beyond = 0
        for number in sorted(self._automaton.read(step.path)):
            regex, compiled = self.regex(number), self._compiled[number]
            if compiled.before or compiled.beyond:
                tried.append((number, regex.match))
                before, beyond = max(before, compiled.before), max(beyond, compiled.beyond)
            elif (match := regex.match(step.path)) is not None:
                fixed.append(_found(number, match.regs, 0))
        step.way = _Way(self._place(fixed), tried, before, beyond, {})
        return step.way

    def _place(self, found: Iterable[Found]) -> Place:
        found = tuple(found)
        place = self._alike.get(found)
        if place is None:
            alone = self._reaching.isdisjoint(one.rule for one in found)
            place = self._alike[found] = Place(found, max(one.length for one in found), alone)
        return place


def _found(rule: int, spans: Sequence[tuple[int, int]], origin: int) -> Found:
    captures = tuple((begin - origin, end - origin) for begin, end in spans[1:])
    return Found(spans[0][1] - origin, rule, captures)


def _number(found: Found) -> int:
    return found.rule
