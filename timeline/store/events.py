"""Events as the store keeps them, a row each, without their sources → the events of a timeline, column by column.

Nothing is made of a row until somebody asks for its event.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from hashlib import blake2b
from typing import Any

from timeline import rows
from timeline.columns import Articles, EventColumns, Events, digest, print_of
from timeline.entries.merging.forms import Forms
from timeline.entries.merging.topics import Topic
from timeline.entries.merging.weight import mains
from timeline.entries.order import SortKey
from timeline.entries.settings import EntrySettings
from timeline.garbage import without_collecting
from timeline.model import Entry, MergedEntry, Recalled

Row = tuple[Any, ...]
"""The event's key, which sorts it; its fields, of which lists are texts; what its sources are known by; whether it is
about the topic, whoever is told of; its print; the number of its component."""

COLUMNS = (
    "undated INTEGER, day INTEGER, clock TEXT, fineness INTEGER, first TEXT, article TEXT, start INTEGER, id TEXT,"
    " date TEXT, precision TEXT, title TEXT, basis TEXT, confidence REAL, who TEXT, places TEXT, ids TEXT,"
    " articles TEXT, published TEXT, digest TEXT, disputed TEXT, chosen TEXT, copies TEXT, weight REAL,"
    " about INTEGER, print TEXT, component INTEGER"
)
_KEY = 8
(ID, DATE, PRECISION, TITLE, BASIS, CONFIDENCE, WHO, WHERE, IDS, ARTICLES, PUBLISHED, DIGEST, DISPUTED, CHOSEN, COPIES,
 WEIGHT, ABOUT, PRINT, COMPONENT) = range(_KEY - 1, _KEY + 18)  # fmt: skip

Read = Callable[[Recalled], tuple[Entry, ...]]


def event_row(key: SortKey, event: MergedEntry, number: int, topic: Topic, articles: Articles, read: Read) -> Row:
    """The row of an event that was merged just now, in the component of that number."""
    told = rows.entries_text(event.sources).encode("utf-8", "surrogatepass")
    sources = Recalled(event.ids, event.articles, event.published, blake2b(told, digest_size=12).hexdigest(), read)
    return (
        *key, event.date, event.precision, event.title, event.basis, event.confidence, rows.list_text(event.who),
        rows.list_text(event.where), rows.list_text(sources.ids), rows.list_text(sources.articles),
        rows.list_text(sources.published), sources.digest, rows.list_text(event.disputed), event.chosen,
        json.dumps(event.copies) if event.copies else "", event.weight, topic.is_told(event),
        print_of(event, articles), number,
    )  # fmt: skip


def key_of(row: Row) -> SortKey:
    """The key that the event sorts by."""
    undated, *key = row[:_KEY]
    return (bool(undated), *key)


def event_of(row: Row, read: Read) -> MergedEntry:
    """The event; its sources are read by `read` when they are first asked for."""
    sources = Recalled(
        rows.list_of(row[IDS]), rows.list_of(row[ARTICLES]), rows.list_of(row[PUBLISHED]), row[DIGEST], read
    )
    copies = tuple((one, other) for one, other in json.loads(row[COPIES] or "[]"))
    return MergedEntry(
        row[ID], row[DATE], row[PRECISION], row[TITLE], row[BASIS], row[CONFIDENCE], rows.list_of(row[WHO]),
        rows.list_of(row[WHERE]), sources, rows.list_of(row[DISPUTED]), row[CHOSEN], copies, row[WEIGHT],
    )  # fmt: skip


@without_collecting()
def events_of(found: Sequence[Row], forms: Forms, settings: EntrySettings, read: Read) -> Events:
    """The timeline's events: `finished` of rows in total order."""
    topic = Topic(settings)
    applied = {text: forms.names(rows.list_of(text)) for text in {row[WHO] for row in found}}
    if settings.about or settings.start or settings.end:
        found = [row for row in found if topic.in_time(row[DATE]) and (row[ABOUT] or topic.is_in(applied[row[WHO]]))]
    column = list(zip(*found, strict=True)) or [()] * (COMPONENT + 1)
    main = mains(zip(column[DATE], column[BASIS], column[WEIGHT], column[ID], strict=True))
    marked = [id in main for id in column[ID]]
    who = list(map(applied.__getitem__, column[WHO]))
    lists = {text: rows.list_of(text) for text in {*column[WHO], *column[WHERE]}}
    prints = [
        digest((printed, repr(names), str(first))) if first or names != lists[text] else printed
        for printed, names, text, first in zip(column[PRINT], who, column[WHO], marked, strict=True)
    ]
    columns = EventColumns(
        [key_of(row) for row in found], column[ID], column[DATE], column[PRECISION], column[BASIS], column[WEIGHT],
        marked, who, list(map(lists.__getitem__, column[WHERE])), _lists(column[IDS]), _lists(column[ARTICLES]),
        _lists(column[PUBLISHED]), prints,
    )  # fmt: skip

    def make(number: int) -> MergedEntry:
        event = event_of(found[number], read)
        return replace(event, who=who[number], main=marked[number])

    return Events(columns, make)


def _lists(texts: Iterable[str]) -> list[tuple[str, ...]]:
    known: dict[str, tuple[str, ...]] = {}
    return [known.get(text) or known.setdefault(text, rows.list_of(text)) for text in texts]
