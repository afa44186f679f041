"""Patterns of many rules → one automaton over token codes: a walk from a token on tells which rules can match there.

Built as it is walked: a state's way on for a code is worked out when the code is first met there, so that rules
cost nothing where their words do not occur, neither time nor memory. What must or must not stand around a match is
for the rule's regex to tell.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from msgspec import Struct


class Token(Struct, frozen=True, eq=False):
    """One token with one of these codes."""

    codes: frozenset[str]


class Sequence(Struct, frozen=True, eq=False):
    """One after another."""

    parts: tuple[Shape, ...]


class Choice(Struct, frozen=True, eq=False):
    """Any of these; empty for what may be missing."""

    branches: tuple[Shape, ...]


Shape = Token | Sequence | Choice

NOTHING = Sequence(())


class _Rest(Struct, frozen=True, eq=False):
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

    def read(self, path: str) -> dict[int, int]:
        """The rules that can match along a path → the length of their longest match."""
        found: dict[int, int] = {}
        state: State | None = self.start
        for length, code in enumerate(path, 1):
            state = state[code]  # type: ignore[index]  # a path goes on to its end
            for rule in state.rules if state is not None else ():
                found[rule] = length
        return found


class Opening(NamedTuple):
    """What a shape can begin with; its longest match in tokens; whether it can be nothing."""

    first: frozenset[Token]
    alone: frozenset[Token]  # those that are a match by themselves
    second: frozenset[Token]  # those that can follow the first
    longest: int
    optional: bool


_NONE: frozenset[Token] = frozenset()


def opening(shapes: Iterable[Shape]) -> Opening:
    """What any of these shapes can begin with. What they have in common is worked out once."""
    known: dict[Shape, Opening] = {}

    def of(shape: Shape) -> Opening:
        found = known.get(shape)
        if found is None:
            found = known[shape] = worked(shape)
        return found

    def worked(shape: Shape) -> Opening:
        if isinstance(shape, Token):
            one = frozenset((shape,))
            return Opening(one, one, _NONE, 1, False)
        if isinstance(shape, Choice):
            return any_of(shape.branches)
        first, alone, second, longest, optional = Opening(_NONE, _NONE, _NONE, 0, True)
        for then in map(of, shape.parts):
            second |= (then.first if alone else _NONE) | (then.second if optional else _NONE)
            alone = (alone if then.optional else _NONE) | (then.alone if optional else _NONE)
            first |= then.first if optional else _NONE
            longest += then.longest
            optional = optional and then.optional
        return Opening(first, alone, second, longest, optional)

    def any_of(shapes: Iterable[Shape]) -> Opening:
        found = list(map(of, shapes)) or [Opening(_NONE, _NONE, _NONE, 0, True)]
        first, alone, second, longest, optional = zip(*found, strict=True)
        return Opening(_NONE.union(*first), _NONE.union(*alone), _NONE.union(*second), max(longest), any(optional))

    return any_of(shapes)


def mirrored(shape: Shape) -> Shape:
    """The same read from its end, so that `opening` tells what it can end with."""
    if isinstance(shape, Token):
        return shape
    if isinstance(shape, Choice):
        return Choice(tuple(map(mirrored, shape.branches)))
    return Sequence(tuple(map(mirrored, reversed(shape.parts))))


def codes_of(tokens: Iterable[Token]) -> frozenset[str]:
    """The codes of any of these tokens."""
    return frozenset().union(*(token.codes for token in tokens))


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
