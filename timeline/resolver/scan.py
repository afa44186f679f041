"""Text → scan: its tokens, the code of each, and where each ends.

A text is cut at its spaces and what stands between two of them is looked up, since most of it has been met before.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, chain

from timeline.resolver.tokens import TOKEN, plain

BREAK = "\x01"  # the code of a blank line

_REMEMBERED = 40_000  # stretches between spaces that are kept; past that the memory starts afresh
_LONGEST = 40  # characters of one that is kept
_RUNS = tuple(space + " " for space in " \n\r\t\xa0")
_SPACE = re.compile(r" (?<!\s )")  # the first of a run


@dataclass(slots=True)
class Scan:
    """A text as tokens, their codes, and where each ends."""

    text: str
    tokens: list[str]
    codes: str
    ends: list[int]

    def word(self, index: int) -> str:
        """The plain token in lower case; empty outside the text."""
        return plain(self.tokens[index]).lower() if 0 <= index < len(self.tokens) else ""


class Reader(dict[str, tuple[str, tuple[str, ...]]]):
    """Stretch of text without the space before it → codes and tokens, these with it; those met so far."""

    def __init__(self, code: Callable[[str], str]) -> None:
        super().__init__()
        self._code = lru_cache(_REMEMBERED // 10)(code)

    def __missing__(self, stretch: str) -> tuple[str, tuple[str, ...]]:
        tokens = tuple(TOKEN.findall(" " + stretch))  # the garbage collector passes over tuples of texts
        read = "".join(map(self._code, tokens)), tokens
        if len(stretch) <= _LONGEST:
            if len(self) >= _REMEMBERED:
                self.clear()
            self[stretch] = read
        return read

    def read(self, text: str) -> Scan:
        """One pass over a text. White space counts to the token after it, so that lengths add up to offsets."""
        stretches = _SPACE.split(text) if any(run in text for run in _RUNS) else text.split(" ")
        found = [self[stretch] for stretch in stretches]
        codes = "".join([codes for codes, _ in found])
        tokens = list(chain.from_iterable([tokens for _, tokens in found]))
        # No space stands before the first.
        tokens[0] = tokens[0][1:]
        codes = (codes[0] if codes[0] == BREAK else chr(ord(codes[0]) & ~1)) + codes[1:]
        return Scan(text, tokens, codes, list(accumulate(map(len, tokens))))
