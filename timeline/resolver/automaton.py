"""Patterns of many rules → one automaton over token codes: a walk from a token on tells which rules can match there.

Built as it is walked: a state's way on for a code is worked out when the code is first met there, so that rules
cost nothing where their words do not occur, neither time nor memory. What must or must not stand around a match is
for the rule's regex to tell.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class Token:
    """One token with one of these codes."""

    codes: frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class Sequence:
    """One after another."""

    parts: tuple[Shape, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Choice:
    """Any of these; empty for what may be missing."""

    branches: tuple[Shape, ...]


Shape = Token | Sequence | Choice

NOTHING = Sequence(())


@dataclass(frozen=True, slots=True, eq=False)
class _Rest:
    """What of a rule's pattern is still to be read: a shape and then another rest; without one, the rule is read."""

    rule: int
    shape: Shape = NOTHING
    then: _Rest | None = None


class State(dict[str, "State | None"]):
    """What the tokens so far can be the beginning of. Maps a code to the next state, None where no rule goes on."""

    __slots__ = ("_automaton", "rules", "ways")

    def __init__(self, automaton: Automaton, rests: Iterable[_Rest]) -> None:
        super().__init__()
        self._automaton = automaton
        self.ways: dict[frozenset[str], list[_Rest]] = {}
        self.rules: list[int] = []  # those that are read in full here
        for rest in rests:
            for step in _steps(rest):
                if step.then is None:
                    self.rules.append(step.rule)
                elif isinstance(step.shape, Token):
                    self.ways.setdefault(step.shape.codes, []).append(step.then)

    def __missing__(self, code: str) -> State | None:
        rests = [rest for codes, then in self.ways.items() if code in codes for rest in then]
        found = self[code] = self._automaton.state(frozenset(rests)) if rests else None
        return found

    @property
    def codes(self) -> frozenset[str]:
        """The codes that lead on."""
        return frozenset().union(*self.ways)


class Automaton:
    """The patterns of some rules, by number."""

    def __init__(self, shapes: Iterable[tuple[int, Shape]]) -> None:
        self._states: dict[frozenset[_Rest], State] = {}
        self.start = State(self, [_Rest(rule, shape, _Rest(rule)) for rule, shape in shapes])

    def state(self, rests: frozenset[_Rest]) -> State:
        """The state of having these rests before one."""
        found = self._states.get(rests)
        if found is None:
            found = self._states[rests] = State(self, rests)
        return found

    def openings(self) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
        """The codes that matches start with; those that are a match alone, and those that go on from the others."""
        alone: set[str] = set()
        first: set[str] = set()
        second: set[str] = set()
        for codes, rests in self.start.ways.items():
            for step in (step for rest in rests for step in _steps(rest)):
                if step.then is None:
                    alone |= codes
                elif isinstance(step.shape, Token):
                    first |= codes
                    second |= step.shape.codes
        return frozenset(alone | first), frozenset(alone), frozenset(second)

    def read(self, path: str) -> dict[int, int]:
        """The rules that can match along a path → the length of their longest match."""
        found: dict[int, int] = {}
        state: State | None = self.start
        for length, code in enumerate(path, 1):
            state = state[code]  # type: ignore[index]  # a path goes on to its end
            for rule in state.rules if state is not None else ():
                found[rule] = length
        return found


def length(shape: Shape) -> int:
    """The most tokens that a shape can take."""
    if isinstance(shape, Token):
        return 1
    if isinstance(shape, Choice):
        return max(map(length, shape.branches), default=0)
    return sum(map(length, shape.parts))


def _steps(rest: _Rest) -> Iterator[_Rest]:
    """The same rest with a token, or nothing at all, to be read next, in every way that there is."""
    if rest.then is None or isinstance(rest.shape, Token):
        yield rest
    elif isinstance(rest.shape, Choice):
        for branch in rest.shape.branches:
            yield from _steps(_Rest(rest.rule, branch, rest.then))
    else:
        then = rest.then
        for part in reversed(rest.shape.parts):
            then = _Rest(rest.rule, part, then)
        yield from _steps(then)
