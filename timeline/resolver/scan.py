"""Text → scan: the codes of its tokens; words and offsets only where somebody asks for them.

A text is cut at its spaces and what stands between two of them is looked up, since most of it has been met before.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_left, bisect_right
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from timeline.resolver.alphabet import Alphabet, glued
from timeline.resolver.tokens import BREAK, TOKEN, plain

_REMEMBERED = 40_000  # stretches between spaces that are kept; past that the memory starts afresh
_LONGEST = 40  # characters of one that is kept
_WORD = re.compile(r"[A-Za-z]+")
_SPACE = re.compile(r" (?<!\s )")  # the first of a run
_RUN = "\x02"  # before the codes of a stretch that is empty or ends in other white space
_FEW = 16  # of these stretches, which are joined one by one
_GAP = "\x00"  # between the codes of two stretches, where their runs are looked for
_BLANK = "\n\n"  # a blank line: the stretch after it is cut off before it
_BEFORE_BLANK = re.compile(r"\n\n(?<=\S\n\n)")
_SECOND = "\x1e"  # for the second character of a blank line, whose first stands for a space then
_CUT = " " + _SECOND
_OTHER = "\x1f"  # white space that stands for that character where a text holds it


class Words(NamedTuple):
    """The tokens of a stretch, plain, and where each of them starts and ends in it."""

    plain: list[str]
    starts: list[int]
    ends: list[int]


class Scan:
    """A text as the codes of its tokens."""

    __slots__ = ("_firsts", "_lengths", "_reader", "_stretches", "_words", "codes", "text")

    def __init__(self, reader: Reader, text: str, stretches: list[str], pieces: list[str], codes: str) -> None:
        self.text = text
        self.codes = codes
        self._reader = reader
        self._stretches = stretches
        self._firsts = list(accumulate(map(len, pieces), initial=0))  # the first token of each stretch
        self._lengths = list(accumulate(map(len, stretches), initial=0))  # of all before each, spaces left out
        self._words: dict[int, Words] = {}  # of stretches that are too long to be remembered

    def span(self, first: int, after: int) -> tuple[int, int]:
        """Where the tokens from one up to another lie in the text, white space before them left out."""
        firsts = self._firsts
        stretch = bisect_right(firsts, first) - 1
        words = self._open(stretch)
        start = self._lengths[stretch] + stretch + words.starts[first - firsts[stretch]]
        if after > firsts[stretch + 1]:
            stretch = bisect_right(firsts, after - 1, stretch) - 1
            words = self._open(stretch)
        return start, self._lengths[stretch] + stretch + words.ends[after - 1 - firsts[stretch]]

    def around(self, first: int, after: int) -> tuple[str, int, int]:
        """The stretches that hold some tokens, which of their tokens the first is, and where they start in the text."""
        firsts = self._firsts
        next_ = bisect_right(firsts, first)
        stretch = next_ - 1
        if firsts[next_] >= after:
            said = self._stretches[stretch]
        else:
            said = " ".join(self._stretches[stretch : bisect_left(firsts, after)])
        return said, first - firsts[stretch], self._lengths[stretch] + stretch

    def words(self, first: int, after: int) -> list[str]:
        """The plain tokens from one up to another."""
        stretch = bisect_right(self._firsts, first) - 1
        number = first - self._firsts[stretch]
        found = self._open(stretch).plain[number : number + after - first]
        while len(found) < after - first:
            stretch += 1
            found += self._open(stretch).plain[: after - first - len(found)]
        return found

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
        self._behind = lru_cache(_REMEMBERED // 10)(self._joined)
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
        """Names are what is new in most articles: a word is told uncut, and what stands behind it was met before."""
        if stretch.isalpha():
            return self._alphabet.spaced(stretch)
        if stretch[:1] == _SECOND and stretch[1:].isalpha():
            return BREAK + glued(self._alphabet.spaced(stretch[1:]))
        word = _WORD.match(stretch)
        if word is None or stretch[-1].isspace():
            return None
        return self._alphabet.spaced(word[0]) + self._behind(stretch[word.end() :])

    def _joined(self, text: str) -> str:
        return "".join(map(self._code, TOKEN.findall(text)))

    def _codes(self, stretch: str) -> str:
        run = "" if stretch and not stretch[-1].isspace() else _RUN
        return run + self._joined(_led(stretch))

    def read(self, text: str) -> Scan:
        """One pass over a text."""
        shadow = text if _SECOND not in text else text.replace(_SECOND, _OTHER)
        if _BLANK in text:
            shadow = _BEFORE_BLANK.sub(_CUT, shadow)
        stretches = shadow.split(" ")
        pieces = list(map(self.__getitem__, stretches))
        codes = "".join(pieces)
        if _RUN in codes:
            if codes.count(_RUN) > _FEW:
                stretches = _SPACE.split(shadow.replace(_CUT, _BLANK))
                pieces = [self[stretch].lstrip(_RUN) for stretch in stretches]
            else:
                self._join_runs(stretches, pieces)
            codes = "".join(pieces)
        # No space stands before the first.
        return Scan(self, text, stretches, pieces, glued(codes[0]) + codes[1:])

    def _join_runs(self, stretches: list[str], pieces: list[str]) -> None:
        """A run of white space is cut at its first space alone: join what stands beside the others."""
        gapped = _GAP.join(pieces)
        at = gapped.rfind(_RUN)
        while at >= 0:
            place = gapped.count(_GAP, 0, at)
            stretches[place : place + 2] = [" ".join(stretches[place : place + 2])]
            pieces[place : place + 2] = [self[stretches[place]].lstrip(_RUN)]
            at = gapped.rfind(_RUN, 0, at)


def _led(stretch: str) -> str:
    """A stretch with the character before it."""
    return _BLANK + stretch[1:] if stretch.startswith(_SECOND) else " " + stretch


def _opened(stretch: str) -> Words:
    tokens = TOKEN.findall(_led(stretch))
    ends = list(accumulate(map(len, tokens), initial=-1))[1:]
    starts = [end - len(token.lstrip()) for token, end in zip(tokens, ends, strict=True)]
    return Words([plain(token) for token in tokens], starts, ends)
