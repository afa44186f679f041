"""Codes of a text → matches: what the rules of a language read, from left to right.

Where a mention may start, the rules that match there are found together, and the longest wins. It may hold another
("early Monday") and be continued ("Friday" + "night").
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from msgspec import Struct

from timeline.resolver.alphabet import FIRST_SPACED, SPACED, Alphabet
from timeline.resolver.expressions import Expression
from timeline.resolver.finder import Finder, Found, Place
from timeline.resolver.pattern import Compiled
from timeline.resolver.rule import Rule
from timeline.resolver.scan import Scan

_DEEPEST = 3  # mentions that a mention may hold in each other: "late on the night of Friday"
_CONTINUED = 2  # times that a mention may be continued: "Friday" + "night" + "at 10 p.m."
_REMEMBERED = 10_000  # readings that are kept
_LONGEST = 100  # characters of the stretches that one is kept for


class Match(Struct):
    """A rule's match: tokens `first` up to `after`, characters `start` to `end`."""

    rule: Rule
    expression: Expression
    first: int
    after: int
    start: int
    end: int


class _Reading(NamedTuple):
    """What some tokens were read as, and how many of them."""

    rule: Rule
    expression: Expression
    length: int


class _Known(NamedTuple):
    """A reading in stretches of text that were met before, and where its characters lie in them."""

    reading: _Reading
    start: int
    end: int


_Choice = tuple[int, Found, Expression | None]  # how many tokens, the rule, the mention within


def _tokens(choice: _Choice) -> int:
    return choice[0]


def _length(found: Found) -> int:
    return found.length


class Matcher:
    """The rules of one language, ready to be matched."""

    def __init__(self, rules: Sequence[Rule], alphabet: Alphabet, compile_: Callable[[str], Compiled]) -> None:
        self._rules = rules
        self._kinds = [rule.kind for rule in rules]
        self._compiled = [compile_(rule.own_pattern) for rule in rules]
        self._meaning = alphabet.meaning
        self._starting = self._finder("whole", "before")
        self._continuing = self._finder("after")
        self._goes_on = self._continuing.openings
        self._known: dict[tuple[Place, str, int], _Known | None] = {}
        self._expressions: dict[tuple[Found, str], Expression | None] = {}
        codes_of, signs = alphabet.codes_of, alphabet.signs
        self._wordlike = frozenset(codes_of("word", True, True) + codes_of("int", True, True))
        self._numbers = frozenset(codes_of("int", True, True))
        self._glued_numbers = frozenset(codes_of("int", True, False))
        self._shy, self._money, self._percent = signs("$£€#@%/.:,_&+"), signs("$£€"), signs("%")
        self._hash, self._slash = signs("#"), signs("/")
        self._months = frozenset(codes_of("monthname", True, True))

    def matches(self, scan: Scan) -> Iterator[Match]:
        """The mentions of a text, from left to right, without overlap."""
        codes, at, done = scan.codes, self._starting.at, 0
        for hit in self._starting.starts(codes):
            first = hit.start()
            if first < done or (codes[first] < FIRST_SPACED and first and self._clings(codes, first, done)):
                continue
            place = at(codes, first)
            match = self._match(scan, first, place) if place.found else None
            if match is not None:
                done = match.after
                yield match

    def _match(self, scan: Scan, first: int, place: Place) -> Match | None:
        """The longest reading that starts at a token, with what continues it, and where it lies."""
        if place.alone:
            known, offset = self._alone(scan, first, place)
            if known is None:
                return None
            reading, start, end = known
            after = first + reading.length
            if scan.codes[after : after + 1] not in self._goes_on:
                return Match(reading.rule, reading.expression, first, after, offset + start, offset + end)
            reading = self._continued(scan, first, reading)
        else:
            best = self._best(scan, first, place)
            if best is None:
                return None
            reading = best
        after = first + reading.length
        return Match(reading.rule, reading.expression, first, after, *scan.span(first, after))

    def _best(self, scan: Scan, first: int, place: Place, depth: int = 0) -> _Reading | None:
        """The longest reading that starts at a token, with what continues it."""
        if place.alone:
            known, _ = self._alone(scan, first, place)
            reading = None if known is None else known.reading
        else:
            reading = self._longest(scan, first, place, depth)
        return None if reading is None else self._continued(scan, first, reading)

    def _alone(self, scan: Scan, first: int, place: Place) -> tuple[_Known | None, int]:
        """The longest reading of a place whose own words tell it, and where the stretches that hold these start.

        The same stretches are read the same, so those met before are remembered.
        """
        said, number, offset = scan.around(first, first + place.length)
        key = place, said, number
        try:
            return self._known[key], offset
        except KeyError:
            pass
        reading = self._longest(scan, first, place)
        known = None
        if reading is not None:
            start, end = scan.span(first, first + reading.length)
            known = _Known(reading, start - offset, end - offset)
        if len(said) <= _LONGEST:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            self._known[key] = known
        return known, offset

    def _longest(self, scan: Scan, first: int, place: Place, depth: int = 0) -> _Reading | None:
        """The longest reading that starts at a token."""
        for choice in self._choices(scan, first, place, depth):
            reading = self._reading(scan, first, *choice)
            if reading is not None:
                return reading
        return None

    def _choices(self, scan: Scan, first: int, place: Place, depth: int) -> list[_Choice]:
        """What the rules that match at a place could read there, the longest first."""
        choices: list[_Choice] = []
        for one in place.found:
            if self._kinds[one.rule] != "before":
                choices.append((one.length, one, None))
            elif depth < _DEEPEST and (within := self._starting.at(scan.codes, first + one.length)).found:
                inner = self._best(scan, first + one.length, within, depth + 1)
                if inner is not None:
                    choices.append((one.length + inner.length, one, inner.expression))
        if len(choices) > 1:
            choices.sort(key=_tokens, reverse=True)
        return choices

    def _reading(self, scan: Scan, first: int, tokens: int, found: Found, inner: Expression | None) -> _Reading | None:
        """What a rule makes of a place, if it makes something of it."""
        if tokens == found.length and self._runs_on(scan.codes, first + tokens):
            return None
        expression = self._expression(scan, first, found, inner)
        return None if expression is None else _Reading(self._rules[found.rule], expression, tokens)

    def _expression(self, scan: Scan, first: int, found: Found, inner: Expression | None) -> Expression | None:
        """What a rule makes of a place. The same words make the same, so those met before are remembered."""
        produce = self._rules[found.rule].produce
        if inner is not None:
            return produce(**self._captured(scan, first, found), inner=inner)
        if self._compiled[found.rule].captures_around:
            return produce(**self._captured(scan, first, found))
        start, end = scan.span(first, first + found.length)
        said = found, scan.text[start:end]
        try:
            return self._expressions[said]
        except KeyError:
            pass
        if len(self._expressions) >= _REMEMBERED:
            self._expressions.clear()
        made = self._expressions[said] = produce(**self._captured(scan, first, found))
        return made

    def _continued(self, scan: Scan, first: int, reading: _Reading) -> _Reading:
        """The reading with what stands after it ("Friday" + "night")."""
        for _ in range(_CONTINUED):
            after, inner = first + reading.length, reading.expression
            if scan.codes[after : after + 1] not in self._goes_on:
                break
            found = self._continuing.at(scan.codes, after).found
            if not found:
                break
            found = sorted(found, key=_length, reverse=True)
            longer = (self._reading(scan, after, one.length, one, inner) for one in found)
            longest = next((one for one in longer if one is not None), None)
            if longest is None:
                break
            reading = longest._replace(length=reading.length + longest.length)
        return reading

    def _captured(self, scan: Scan, first: int, found: Found) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for (name, spec), (begin, end) in zip(self._compiled[found.rule].names, found.spans, strict=True):
            words = None if begin == end else scan.words(first + begin, first + end)
            values[name] = None if words is None else self._meaning(spec, words)
        return values

    def compile_all(self) -> None:
        """Compile the regex of each rule, which else happens when it first matches. Raises re.error for a wrong one."""
        for number, kind in enumerate(self._kinds):
            (self._continuing if kind == "after" else self._starting).regex(number)

    def ties(self, scan: Scan) -> list[tuple[str, ...]]:
        """Names of rules that read the same words at a place, so that chance decides: a fault that tests look for."""
        ties = []
        for match in self.matches(scan):
            choices = self._choices(scan, match.first, self._starting.at(scan.codes, match.first), 0)
            readings = [r for r in (self._reading(scan, match.first, *choice) for choice in choices) if r is not None]
            longest = [reading.rule.name for reading in readings if reading.length == readings[0].length]
            if len(longest) > 1:
                ties.append(tuple(longest))
        return ties

    def _clings(self, codes: str, first: int, done: int) -> bool:
        """Whether a glued token belongs to what stands before it: "A380", "$1998", "3.15", "F-16".

        `done` is where the last match ended: behind it, a slash joins two days ("4/5 June").
        """
        before = codes[first - 1]
        if before in self._wordlike:
            return True
        if codes[first] not in self._numbers or (before in self._slash and done == first - 1):
            return False
        return (before in self._shy and not ord(before) & SPACED) or before in self._money or before in self._hash

    def _runs_on(self, codes: str, after: int) -> bool:
        """Whether the token after a match is part of it: "1998th", "5.3", "12%"."""
        if after >= len(codes) or ord(codes[after]) & SPACED:
            return False
        if codes[after] in self._wordlike:  # glued, as was just seen
            return True
        if codes[after - 1] not in self._numbers or codes[after] not in self._shy:
            return False
        beside = codes[after - 2], *codes[after + 2 : after + 4]
        if codes[after] in self._slash and not self._months.isdisjoint(beside):
            return False  # "4/5 June", "June 4/5"
        return codes[after] in self._percent or (after + 1 < len(codes) and codes[after + 1] in self._glued_numbers)

    def _finder(self, *kinds: str) -> Finder:
        chosen = {n: compiled for n, compiled in enumerate(self._compiled) if self._kinds[n] in kinds}
        reaching = [n for n, compiled in chosen.items() if self._kinds[n] != "whole" or compiled.captures_around]
        return Finder(chosen, reaching)
