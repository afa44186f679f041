"""The index that the search page reads. In: a timeline's entries in order; out: compact JSON, what its form offers.

    {"version": 3, "pages": ["2018/08/", …], "who": […], "where": […], "sources": […], "languages": ["en", …],
     "entries": [[id, title, quote, date in words, start, end, marks]],
     "numbers": [[page, [who], [where], [sources], language]]}

Start and end are days, half-open, counted from 0001-01-01, which is 1 (null where a side is open or unknown). Marks
add up: 1 main, 2 inferred, 4 disputed, 8 uncertain, 16 undated. `numbers` has a row for each of `entries`, apart from
it: one new name gives others to all that follow, and what is told of an entry is as it was.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from posixpath import dirname

from msgspec import Struct

from timeline.columns import Articles, Events, Names, articles_of, events_of
from timeline.model import MergedEntry, Timeline
from timeline.pages.cards import Card, Cards, publisher
from timeline.pages.outline import Outline
from timeline.pages.pieces import Parts, Pieces
from timeline.when import edtf

MAIN, INFERRED, DISPUTED, UNCERTAIN, UNDATED = 1, 2, 4, 8, 16
OFFERED = 200  # at most so many names in a list of the form; the rest is found by typing


class Index(Struct, frozen=True):
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


def index(timeline: Timeline, outline: Outline, cards: Cards, directory_urls: bool) -> Index:
    """The index of all entries."""
    events, articles = events_of(timeline), articles_of(timeline)
    of = events.columns
    publishers = _publishers(events, articles)
    # Many entries have the same list of names: each list is looked at once.
    who, where, sources = (
        _numbered(chain.from_iterable(dict.fromkeys(names))) for names in (of.who, of.where, publishers)
    )
    pages = _numbered(outline.page_of)
    tongue = dict(zip(articles.columns.id, articles.columns.tongue, strict=True))
    tongues = [tongue.get(ids[0]) or "" for ids in of.articles]
    languages = _numbered(tongues)
    head = {
        "version": 3, "pages": [built(path, directory_urls) for path in pages], "who": list(who), "where": list(where),
        "sources": list(sources), "languages": list(languages),
    }  # fmt: skip
    rows = Pieces(of.print, lambda number: _written(_row(events[number], cards(number))), b",")
    numbers = zip(
        map(pages.__getitem__, outline.page_of),
        _lists(of.who, who), _lists(of.where, where), _lists(publishers, sources),
        map(languages.__getitem__, tongues), strict=True,
    )  # fmt: skip
    behind = ",".join([f"[{page},{who},{where},{told_by},{tongue}]" for page, who, where, told_by, tongue in numbers])
    parts: Parts = [_written(head)[:-1] + b',"entries":[', rows, f'],"numbers":[{behind}]}}'.encode()]
    return Index(parts, *map(_most, (of.who, of.where, publishers)))


def _publishers(events: Events, articles: Articles) -> list[tuple[str, ...]]:
    """Of each entry, every one once."""
    of = articles.columns
    named = {
        id: publisher(source, url, title, id)
        for id, source, url, title in zip(of.id, of.source, of.url, of.title, strict=True)
    }
    told_by = events.columns.articles
    others = set(chain.from_iterable(told_by)) - named.keys()  # the editor's own entries have sources of their own
    for number, ids in enumerate(told_by if others else ()):
        if not others.isdisjoint(ids):
            for told in events[number].sources:
                named.setdefault(told.article, publisher(told.source, told.url, None, told.article))
    alone = {id: (name,) for id, name in named.items()}
    return [alone[ids[0]] if len(ids) == 1 else tuple({named[id]: 0 for id in ids}) for ids in told_by]


def _numbered(texts: Iterable[str]) -> dict[str, int]:
    """A number for each text, in the order of their coming."""
    return {text: number for number, text in enumerate(dict.fromkeys(texts))}


def _lists(names: Sequence[tuple[str, ...]], numbers: Mapping[str, int]) -> Iterator[str]:
    """The numbers of each, as JSON."""
    known = {several: f"[{','.join([str(numbers[name]) for name in several])}]" for several in set(names)}
    return map(known.__getitem__, names)


def _most(names: Sequence[Names]) -> tuple[str, ...]:
    """The most frequent ones, by name."""
    times: Counter[str] = Counter()
    for several, count in Counter(names).items():
        for name in several:
            times[name] += count
    kept = sorted(times, key=lambda text: (-times[text], text))[:OFFERED]
    return tuple(sorted(kept, key=lambda text: (text.casefold(), text)))


def _row(entry: MergedEntry, card: Card) -> list[object]:
    known = edtf.parse(entry.date) if entry.date else None
    marks = (
        MAIN * card.main
        | INFERRED * (entry.basis in ("lead", "context"))
        | DISPUTED * bool(entry.disputed)
        | UNCERTAIN * bool(known and known.uncertain)
        | UNDATED * (known is None)
    )
    return [
        card.id, card.title, "".join(piece.text for piece in card.told[0].quote), card.when,
        known.start if known else None, known.end if known else None, marks,
    ]  # fmt: skip


def _written(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
