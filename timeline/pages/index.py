"""The index that the search page reads. In: cards in order; out: compact JSON, and what its form offers to choose.

    {"version": 2, "pages": ["2018/08/", …], "who": […], "where": […], "sources": […], "languages": ["en", …],
     "entries": [[page, id, title, quote, date in words, start, end, [who], [where], [sources], marks, language]]}

Start and end are days, half-open, counted from 0001-01-01, which is 1 (null where a side is open or unknown). Marks
add up: 1 main, 2 inferred, 4 disputed, 8 uncertain, 16 undated.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from posixpath import dirname

from timeline.model import MergedEntry
from timeline.pages.cards import Card, Cards
from timeline.pages.pieces import Parts, Pieces
from timeline.pages.prints import digest
from timeline.when import edtf

MAIN, INFERRED, DISPUTED, UNCERTAIN, UNDATED = 1, 2, 4, 8, 16
OFFERED = 200  # at most so many names in a list of the form; the rest is found by typing


@dataclass(frozen=True, slots=True)
class Index:
    """The index as a file, and the names that the form offers."""

    parts: Parts
    who: tuple[str, ...]
    where: tuple[str, ...]
    sources: tuple[str, ...]


def built(path: str, directory_urls: bool) -> str:
    """The address in the built site of a page of the timeline, from the timeline's folder."""
    stem = path.removesuffix(".md")
    if not directory_urls:
        return f"{stem}.html"
    if stem.rsplit("/", 1)[-1] == "index":
        folder = dirname(stem)
        return f"{folder}/" if folder else "./"
    return f"{stem}/"


def index(entries: Sequence[MergedEntry], cards: Cards, directory_urls: bool) -> Index:
    """The index of these entries."""
    pages, who, where, sources, languages = (_Numbers() for _ in range(5))
    numbers = [
        (
            pages.of(cards.path(entry)),
            [who.of(name) for name in entry.who],
            [where.of(name) for name in entry.where],
            [sources.of(name) for name in dict.fromkeys(cards.publishers(entry))],
            languages.of(cards.language_of(entry.articles[0]) or ""),
        )
        for entry in entries
    ]
    addresses = [built(path, directory_urls) for path in pages.all]
    head = {"version": 2, "pages": addresses, "who": who.all, "where": where.all, "sources": sources.all}
    head["languages"] = languages.all
    rows = Pieces(
        [digest((cards.print_of(entry), repr(given))) for entry, given in zip(entries, numbers, strict=True)],
        lambda number: _written(_row(entries[number], cards(entries[number]), *numbers[number])),
        b",",
    )
    return Index([_written(head)[:-1] + b',"entries":[', rows, b"]}"], who.most(), where.most(), sources.most())


def _row(
    entry: MergedEntry, card: Card, page: int, who: list[int], where: list[int], sources: list[int], language: int
) -> list[object]:
    known = edtf.parse(entry.date) if entry.date else None
    marks = (
        MAIN * card.main
        | INFERRED * (entry.basis in ("lead", "context"))
        | DISPUTED * bool(entry.disputed)
        | UNCERTAIN * bool(known and known.uncertain)
        | UNDATED * (known is None)
    )
    return [
        page, card.id, card.title, "".join(piece.text for piece in card.told[0].quote), card.when,
        known.start if known else None, known.end if known else None, who, where, sources, marks,
        language,
    ]  # fmt: skip


def _written(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


class _Numbers:
    """Gives each text a number, in the order of their coming."""

    def __init__(self) -> None:
        self._number: dict[str, int] = {}
        self._times: Counter[str] = Counter()

    def of(self, text: str) -> int:
        self._times[text] += 1
        return self._number.setdefault(text, len(self._number))

    @property
    def all(self) -> list[str]:
        return list(self._number)

    def most(self) -> tuple[str, ...]:
        """The most frequent ones, by name."""
        kept = sorted(self._times, key=lambda text: (-self._times[text], text))[:OFFERED]
        return tuple(sorted(kept, key=lambda text: (text.casefold(), text)))
