"""Codes and a place in them → the rules that match there, how far, and where their captures lie.

One walk through an automaton of all rules tells which can match; the regexes of those tell what they capture. What
was found along a way is remembered, as far as nothing around it decides.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from timeline.resolver.automaton import Automaton, State, codes_of, opening
from timeline.resolver.pattern import Compiled, one_of
from timeline.resolver.scan import GAP, Scan

_REMEMBERED = 20_000  # ways that are kept

_Try = Callable[[str, int], "re.Match[str] | None"]


class Found(NamedTuple):
    """A rule that matches at a place."""

    length: int  # tokens
    rule: int
    spans: Sequence[tuple[int, int]]  # of the match and then of its captures; negative where one took nothing
    origin: int  # what spans are counted from: the place, or the start of the text


class Finder:
    """Some rules by number, ready to be found."""

    def __init__(self, compiled: Mapping[int, Compiled]) -> None:
        self._compiled = compiled
        self._automaton = Automaton((number, rule.shape) for number, rule in compiled.items())
        tokens = opening(rule.shape for rule in compiled.values())
        start, alone, second = (one_of(codes_of(some)) for some in (tokens.first, tokens.alone, tokens.second))
        self._start = re.compile(f"{start}(?:(?<={alone})|(?={GAP}?({second})))")
        self._regexes: dict[int, re.Pattern[str]] = {}
        self._longest = tokens.longest
        self._ways: dict[str, tuple[list[Found], list[tuple[int, _Try]]]] = {}

    def everywhere(self, scan: Scan) -> Iterator[tuple[int, list[Found]]]:
        """The tokens that a match starts at, from `scan.done` on, and the rules that match there."""
        gapped, codes, start = scan.gapped, scan.codes, self._automaton.start
        first_of_stretch = stretch = before = 0
        for hit in self._start.finditer(gapped):
            second = hit[1]
            if second is not None and start[hit[0]][second] is None:  # type: ignore[index]  # a first code leads on
                continue
            place = hit.start()
            gap = gapped.rfind(GAP, before, place)
            if gap >= 0:
                stretch += gapped.count(GAP, before, place)
                first_of_stretch = gap + 1 - stretch
            before = place
            first = place - stretch
            if first >= scan.done and (found := self.at(codes, first)):
                scan.reached = stretch, first_of_stretch
                yield first, found

    def at(self, codes: str, first: int) -> list[Found]:
        """The rules that match at a token, in the order of their numbers."""
        state: State | None = self._automaton.start
        after = first
        for code in codes[first : first + self._longest]:
            state = state[code]  # type: ignore[index]  # the loop ends where there is none
            if state is None:
                break
            after += 1
        if after == first:
            return []
        path = codes[first:after]
        fixed, open_ = self._ways.get(path) or self._explored(path)
        if not open_:
            return fixed
        found = list(fixed)
        for number, matched in open_:
            match = matched(codes, first)
            if match is not None:
                found.append(Found(match.end() - first, number, match.regs, first))
        return sorted(found, key=_number) if fixed and len(found) > 1 else found

    def regex(self, number: int) -> re.Pattern[str]:
        """The regex of a rule over codes. Raises re.error for a wrong one."""
        found = self._regexes.get(number)
        if found is None:
            found = self._regexes[number] = re.compile(self._compiled[number].regex)
        return found

    def _explored(self, path: str) -> tuple[list[Found], list[tuple[int, _Try]]]:
        """What matches along a path whatever stands around it, and what is to be tried each time."""
        fixed: list[Found] = []
        open_: list[tuple[int, _Try]] = []
        for number in sorted(self._automaton.read(path)):
            regex = self.regex(number)
            if self._compiled[number].looks_around:
                open_.append((number, regex.match))
            elif (match := regex.match(path)) is not None:
                fixed.append(Found(match.end(), number, match.regs, 0))
        if len(self._ways) >= _REMEMBERED:
            self._ways.clear()
        self._ways[path] = fixed, open_
        return fixed, open_


def _number(found: Found) -> int:
    return found.rule
