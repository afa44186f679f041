"""Text → scan: the codes of its tokens; words and offsets only where somebody asks for them.

A text is cut at its spaces and what stands between two of them is looked up, since most of it has been met before.
"""

from __future__ import annotations

import re
import sys
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from timeline.resolver.alphabet import Alphabet, glued
from timeline.resolver.tokens import BREAK, TOKEN, plain

GAP = "\x00"  # between the codes of two stretches, where `Scan.gapped` keeps them apart

_REMEMBERED = 40_000  # stretches between spaces that are kept; past that the memory starts afresh
_LONGEST = 40  # characters of one that is kept
_SPACE = re.compile(r" (?<!\s )")  # the first of a run
_RUN = "\x02"  # before the codes of a stretch that is empty or ends in other white space
_FEW = 16  # of these stretches, which are joined one by one
_BLANK = "\n\n"  # a blank line: the stretch after it is cut off before it
_BEFORE_BLANK = re.compile(r"\n\n(?<=\S\n\n)")
_CUT = " " + _BLANK


class Words(NamedTuple):
    """The tokens of a stretch, plain, and where each of them starts and ends in it."""

    plain: list[str]
    starts: list[int]
    ends: list[int]


class Scan:
    """A text as the codes of its tokens. Words and offsets are told near the stretch that was reached last."""

    __slots__ = ("_cut", "_first", "_pieces", "_reader", "_span", "_start", "_stretch", "_stretches", "_words",
                 "codes", "done", "gapped", "reached", "text")  # fmt: skip

    def __init__(
        self, reader: Reader, text: str, stretches: list[str], pieces: list[str], codes: str, cut: bool
    ) -> None:
        self.text = text
        self.codes = codes
        self._reader = reader
        self._stretches = stretches
        self._pieces = pieces
        self.gapped = GAP.join(pieces)
        self._cut = cut  # whether stretches are cut off before blank lines
        self._words: dict[int, Words] = {}  # of stretches that are too long to be remembered
        self._stretch = self._first = self._start = 0  # the one gone to: its number, first token and offset
        self.reached = 0, 0  # the one reached by now
        self._span = 0, 0, 0, 0  # the one told last: its tokens and offsets
        self.done = 0  # the token up to which the text has been read

    def _go_on(self) -> None:
        """Go to the stretch that has been reached."""
        stretch, self._first = self.reached
        passed = " ".join(self._stretches[self._stretch : stretch + 1])
        self._start += len(passed) - len(self._stretches[stretch])
        if self._cut:
            self._start -= passed.count(_CUT)
        self._stretch = stretch

    def span(self, first: int, after: int) -> tuple[int, int]:
        """Where the tokens from one up to another lie in the text, white space before them left out."""
        if self._span[:2] == (first, after):
            return self._span[2:]
        stretch, number, offset = self._of(first)
        words = self._open(stretch)
        start = offset + words.starts[number]
        number += after - first - 1
        if number >= len(words.ends):
            stretch, number, offset = self._of(after - 1)
            words = self._open(stretch)
        self._span = first, after, start, offset + words.ends[number]
        return self._span[2:]

    def words(self, first: int, after: int) -> list[str]:
        """The plain tokens from one up to another."""
        stretch, number, _ = self._of(first)
        found = self._open(stretch).plain[number : number + after - first]
        while len(found) < after - first:
            stretch += 1
            found += self._open(stretch).plain[: after - first - len(found)]
        return found

    def _of(self, token: int) -> tuple[int, int, int]:
        """The stretch that a token is in, its number there, and the offset of the stretch."""
        if self.reached[0] != self._stretch:
            self._go_on()
        stretch, number, offset = self._stretch, token - self._first, self._start
        if number == 0:
            return stretch, number, offset
        while number < 0:
            stretch -= 1
            number += len(self._pieces[stretch])
            offset -= len(self._stretches[stretch]) + 1 - self._is_cut(stretch + 1)
        while number >= len(self._pieces[stretch]):
            number -= len(self._pieces[stretch])
            offset += len(self._stretches[stretch]) + 1 - self._is_cut(stretch + 1)
            stretch += 1
        return stretch, number, offset

    def _is_cut(self, stretch: int) -> bool:
        return self._cut and self._stretches[stretch].startswith(_BLANK)

    def _open(self, stretch: int) -> Words:
        text = self._stretches[stretch]
        if len(text) <= _LONGEST:
            return self._reader.opened(text)
        found = self._words.get(stretch)
        if found is None:
            found = self._words[stretch] = _opened(text)
        return found


class Reader(dict[str, str]):
    """Stretch of text without the space before it → the codes of its tokens; those met so far."""

    def __init__(self, alphabet: Alphabet) -> None:
        super().__init__()
        self._alphabet = alphabet
        self._code = lru_cache(_REMEMBERED // 10)(alphabet.code)
        self._ends = {sign: alphabet.code(sign) for sign in ",."}
        self.opened = lru_cache(_REMEMBERED // 10)(_opened)

    def __missing__(self, stretch: str) -> str:
        if len(stretch) > _LONGEST:
            return self._codes(stretch)
        if len(self) >= _REMEMBERED:
            self.clear()
        codes = self._name(stretch) if stretch.isascii() else None
        if codes is None:
            codes = self._codes(stretch)
        codes = self[stretch] = sys.intern(codes)  # few are unlike each other: these stay near at hand
        return codes

    def _name(self, stretch: str) -> str | None:
        """Names are what is new in most articles: a word, with a sign after it or not, is told without cutting."""
        if stretch.isalpha():
            return self._alphabet.spaced(stretch)
        word = stretch[:-1]
        if word.isalpha() and stretch[-1] in self._ends:
            return self._alphabet.spaced(word) + self._ends[stretch[-1]]
        word = stretch.lstrip("\n")
        if word.isalpha() and stretch.startswith(_BLANK):
            return BREAK + glued(self._alphabet.spaced(word))
        return None

    def _codes(self, stretch: str) -> str:
        run = "" if stretch and not stretch[-1].isspace() else _RUN
        return run + "".join(map(self._code, TOKEN.findall(" " + stretch)))

    def read(self, text: str) -> Scan:
        """One pass over a text."""
        cut = _BLANK in text and _CUT not in text
        stretches = (_BEFORE_BLANK.sub(_CUT, text) if cut else text).split(" ")
        pieces = list(map(self.__getitem__, stretches))
        codes = "".join(pieces)
        if _RUN in codes:
            if codes.count(_RUN) > _FEW:
                cut, stretches = False, _SPACE.split(text)
                pieces = [self[stretch].lstrip(_RUN) for stretch in stretches]
            else:
                self._join_runs(stretches, pieces)
            codes = "".join(pieces)
        pieces[0] = glued(codes[0]) + pieces[0][1:]  # no space stands before the first
        return Scan(self, text, stretches, pieces, pieces[0][0] + codes[1:], cut)

    def _join_runs(self, stretches: list[str], pieces: list[str]) -> None:
        """A run of white space is cut at its first space alone: join what stands beside the others."""
        gapped = GAP.join(pieces)
        at = gapped.rfind(_RUN)
        while at >= 0:
            place = gapped.count(GAP, 0, at)
            stretches[place : place + 2] = [" ".join(stretches[place : place + 2])]
            pieces[place : place + 2] = [self[stretches[place]].lstrip(_RUN)]
            at = gapped.rfind(_RUN, 0, at)


def _opened(stretch: str) -> Words:
    tokens = TOKEN.findall(" " + stretch)
    ends = list(accumulate(map(len, tokens), initial=-1))[1:]
    starts = [end - len(token.lstrip()) for token, end in zip(tokens, ends, strict=True)]
    return Words([plain(token) for token in tokens], starts, ends)
