"""A rule's pattern → a regex over token codes, and its shape for the automaton that finds where it can match.

A pattern is written as a regex over words: `{n:number} {unit:unit} ago`, `(the )?{m:month}`, `(?<!a|the)`.
Words stand for themselves, `{name:class}` for any token of a class or for a phrase, `{name:a|b c}` for one of
some words. Elements with a space between them may be spaced in the text, elements written together must be
glued. Repetition is `?` alone, so that a match is never longer than its pattern.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from typing import NamedTuple

from msgspec import Struct, field

from timeline.resolver.automaton import NOTHING, Choice, Sequence, Shape, Token

_PIECE = re.compile(r"\s+|\(\?(?:<?[=!]|:)|[()|?]|\{[^{}]+\}|\\?[^\W\d_]+|\d+|\\?[^\s\w]|_")


class PatternError(ValueError):
    """A pattern that cannot be read; a fault of the rule, found by the tests."""


class Compiled(Struct):
    """A pattern over codes: a regex with captures, and the shape of what it can match."""

    regex: str
    shape: Shape
    names: tuple[tuple[str, str], ...]  # capture name, what it captures
    before: int = 0  # tokens before a match that it looks at
    beyond: int = 0  # tokens after its end
    captures_around: bool = False  # whether it captures something there


class _Node(NamedTuple):
    regex: str
    shape: Shape
    optional: bool
    longest: int  # tokens
    loose: bool = False  # ends in a space, or in something that may be missing: what follows may be spaced


class Compiler(Struct):
    """Turns patterns into regexes, given which codes hold a class and which classes are phrases."""

    codes_of: Callable[[str, bool, bool], str]  # class, glued ones, spaced ones → codes
    phrases: dict[str, str]
    _names: list[tuple[str, str]] = field(default_factory=list)
    _before: int = 0
    _beyond: int = 0
    _captures: bool = False
    _tokens: dict[str, tuple[str, Token]] = field(default_factory=dict)  # those made so far, by their codes
    _phrases: dict[tuple[str, bool, bool], _Node] = field(default_factory=dict)  # what `_within` has read

    def compile(self, pattern: str) -> Compiled:
        """Compile one rule's pattern."""
        self._names = []
        self._before = self._beyond = 0
        self._captures = False
        pieces = _Pieces(pattern)
        node = self._alternatives(pieces, at_start=True)
        if not pieces.done:
            raise PatternError(f"{pattern!r}: an unopened parenthesis is closed")
        if node.optional:
            raise PatternError(f"{pattern!r} can match nothing")
        return Compiled(node.regex, node.shape, tuple(self._names), self._before, self._beyond, self._captures)

    def _alternatives(self, pieces: _Pieces, *, at_start: bool, spaced: bool = False) -> _Node:
        branches = [self._sequence(pieces, at_start=at_start, spaced=spaced)]
        while pieces.take("|"):
            branches.append(self._sequence(pieces, at_start=at_start, spaced=spaced))
        if len(branches) == 1:
            return branches[0]
        return _Node(
            "(?:" + "|".join(branch.regex for branch in branches) + ")",
            Choice(tuple(branch.shape for branch in branches)),
            any(branch.optional for branch in branches),
            max(branch.longest for branch in branches),
            any(branch.loose for branch in branches),
        )

    def _sequence(self, pieces: _Pieces, *, at_start: bool, spaced: bool) -> _Node:
        regex, optional, longest = "", True, 0
        shapes: list[Shape] = []
        loose = spaced  # whether the next element may be spaced
        open_start = at_start  # whether nothing of the text stands before the next element
        while (piece := pieces.peek()) is not None and piece not in ("|", ")"):
            pieces.next()
            if piece.isspace():
                loose = True
                continue
            if piece.startswith("(?<") or piece in ("(?=", "(?!"):
                captures = len(self._names)
                inner, leads_on = self._looked_at(piece, pieces, at_start=open_start, spaced=loose)
                regex += f"{piece}{inner.regex})"
                self._captures = self._captures or len(self._names) > captures
                if leads_on:
                    shapes.append(inner.shape)
                    longest += inner.longest
                continue
            if piece == "(" or piece == "(?:":
                node = self._alternatives(pieces, at_start=open_start, spaced=loose)
                pieces.expect(")")
                node = node._replace(regex=f"(?:{node.regex})")
            else:
                node = self._element(piece, start=open_start, spaced=loose)
            if pieces.take("?"):
                node = _Node(f"(?:{node.regex})?", Choice((node.shape, NOTHING)), True, node.longest, loose=True)
            regex += node.regex
            shapes.append(node.shape)
            longest += node.longest
            optional = optional and node.optional
            open_start = open_start and node.optional
            # After something that may be missing, "glued" would glue to what stands before it.
            loose = node.loose or node.optional
        return _Node(regex, Sequence(tuple(shapes)), optional, longest, loose)

    def _looked_at(self, piece: str, pieces: _Pieces, *, at_start: bool, spaced: bool) -> tuple[_Node, bool]:
        """What must or must not stand beside a place, and whether the way to a match leads on through it."""
        before, beyond = self._before, self._beyond
        self._before = self._beyond = 0
        behind = piece.startswith("(?<")
        inner = self._alternatives(pieces, at_start=behind or at_start, spaced=spaced and not behind)
        pieces.expect(")")
        leads_on = piece == "(?=" and pieces.done and pieces.whole
        reach = 0 if leads_on else inner.longest  # beside what it looks at itself
        self._before = max(before, self._before + reach * behind)
        self._beyond = max(beyond, self._beyond + reach * (not behind))
        return inner, leads_on

    def _element(self, piece: str, *, start: bool, spaced: bool) -> _Node:
        if not piece.startswith("{"):
            codes = self.codes_of("=" + piece.removeprefix("\\").lower(), True, start or spaced)
            return self._token(codes, piece)
        name, _, spec = piece[1:-1].partition(":")
        if not spec:
            name, spec = "", name
        if spec in self.phrases or "|" in spec or " " in spec:
            node = self._within(self.phrases.get(spec, spec), start, spaced)
        else:
            codes = self.codes_of(spec, True, start or spaced) or self.codes_of("=" + spec, True, start or spaced)
            node = self._token(codes, spec)
        if name:
            self._names.append((name, spec))
            node = node._replace(regex=f"(?P<{name}>{node.regex})")
        return node

    def _within(self, body: str, start: bool, spaced: bool) -> _Node:
        """A phrase, or some words, within a pattern. Those that capture nothing are read once for all patterns."""
        known = self._phrases.get((body, start, spaced))
        if known is None:
            before, beyond, captures = self._before, self._beyond, len(self._names)
            self._before = self._beyond = 0
            inner = self._alternatives(_Pieces(body, whole=False), at_start=start, spaced=spaced)
            known = inner._replace(regex=f"(?:{inner.regex})")
            if not self._before and not self._beyond and len(self._names) == captures:
                self._phrases[body, start, spaced] = known
            self._before, self._beyond = max(before, self._before), max(beyond, self._beyond)
        return known

    def _token(self, codes: str, piece: str) -> _Node:
        if not codes:
            raise PatternError(f"no token can be {piece!r}")
        if codes not in self._tokens:
            self._tokens[codes] = one_of(codes), Token(frozenset(codes))
        return _Node(*self._tokens[codes], optional=False, longest=1)


class _Pieces:
    """The pieces of a pattern, read one after another."""

    def __init__(self, pattern: str, *, whole: bool = True) -> None:
        self.pattern = pattern
        self.whole = whole  # not a part of another
        pieces: list[str] = _PIECE.findall(pattern)
        if "".join(pieces) != pattern:
            raise PatternError(f"{pattern!r} holds something no pattern has")
        self._pieces: list[str | None] = [*pieces, None]
        self._at = 0

    @property
    def done(self) -> bool:
        return self._pieces[self._at] is None

    def peek(self) -> str | None:
        return self._pieces[self._at]

    def next(self) -> None:
        self._at += 1

    def take(self, piece: str) -> bool:
        if self._pieces[self._at] != piece:
            return False
        self._at += 1
        return True

    def expect(self, piece: str) -> None:
        if not self.take(piece):
            raise PatternError(f"{self.pattern!r}: {piece} expected")


def one_of(codes: Collection[str]) -> str:
    """A regex for one token with any of these codes; for nothing where there are none."""
    if not codes:
        return "(?!)"
    runs: list[list[int]] = []  # first and last: a regex of runs is read in half the time
    for code in sorted(map(ord, codes)):
        if runs and code == runs[-1][1] + 1:
            runs[-1][1] = code
        else:
            runs.append([code, code])
    return "[" + "".join(map(_run, runs)) + "]"


def _run(run: list[int]) -> str:
    first, last = (re.escape(chr(code)) for code in run)
    return first if first == last else first + last if run[1] == run[0] + 1 else f"{first}-{last}"


def words_in(pattern: str) -> Iterator[str]:
    """The words that a pattern names itself: each is a class of its own, `=word`."""
    for piece in _PIECE.findall(pattern):
        if piece.startswith("{"):
            name, _, spec = piece[1:-1].partition(":")
            spec = spec or name
            if "|" in spec or " " in spec:
                yield from words_in(spec)
            else:
                yield spec
        elif not (piece.isspace() or piece.startswith("(") or piece in (")", "|", "?")):
            yield piece.removeprefix("\\").lower()


def classes_in(pattern: str) -> Iterator[str]:
    """The classes or phrases that a pattern names in braces."""
    for piece in _PIECE.findall(pattern):
        if piece.startswith("{"):
            name, _, spec = piece[1:-1].partition(":")
            yield spec or name
