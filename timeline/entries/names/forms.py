"""The names found in an article, each with its form: asked for what stands in a stretch of text, and compared."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

from msgspec import Struct

_ARTICLE = re.compile(r"^(?:al|as|ash|ad|ar|an|at|el)[- ]")

NameKind = Literal["person", "organisation", "state", "place", "medium"]


class Name(Struct, frozen=True):
    """One name in the text, at [start, end), and the form in which the whole article knows it."""

    start: int
    end: int
    kind: NameKind
    form: str


class Names(Struct, frozen=True):
    """All names of one article, in order."""

    names: tuple[Name, ...]

    def within(self, start: int, end: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Who and where in [start, end): people, organisations and acting states; then places. In order, each once."""
        who: dict[str, None] = {}
        where: dict[str, None] = {}
        for name in self.between(start, end):
            if name.kind == "place":
                where[name.form] = None
            elif name.kind != "medium":
                who[name.form] = None
        return tuple(who), tuple(where)

    def between(self, start: int, end: int) -> Iterator[Name]:
        """The names in [start, end), in order."""
        for at in range(bisect_left(self.names, start, key=_start), len(self.names)):
            if self.names[at].end > end:
                break
            yield self.names[at]


def _start(name: Name) -> int:
    return name.start


@lru_cache(maxsize=65536)
def folded(word: str) -> str:
    """A word of a name as it compares: no accents, no Arabic article, no case. "al-Assad" is "assad"."""
    plain = word if word.isascii() else _unaccented(word)
    return _ARTICLE.sub("", plain.casefold())


def _unaccented(word: str) -> str:
    plain = "".join(mark for mark in unicodedata.normalize("NFKD", word) if not unicodedata.combining(mark))
    return plain.replace("ı", "i").replace("’", "'")
