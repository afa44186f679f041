"""Events as the store keeps them, a row each, without their sources → the events of a timeline, column by column.

Nothing is made of a row until somebody asks for its event.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from hashlib import blake2b
from typing import Any

from timeline import rows
from timeline.columns import Articles, EventColumns, Events, Names, digest, print_of
from timeline.entries.merging.forms import Forms
from timeline.entries.merging.topics import Topic
from timeline.entries.merging.weight import mains
from timeline.entries.order import SortKey
from timeline.entries.settings import EntrySettings
from timeline.garbage import without_collecting
from timeline.model import Entry, MergedEntry, Recalled

Row = tuple[Any, ...]
"""The event's key, which sorts it; its fields, of which lists are texts; its print; the number of its component.

What is asked for only when the event is made is one text. Where one article alone tells it, the key says who."""

COLUMNS = (
    "undated INTEGER, day INTEGER, clock TEXT, fineness INTEGER, first TEXT, article TEXT, start INTEGER, id TEXT,"
    " date TEXT, precision TEXT, basis TEXT, weight REAL, who TEXT, places TEXT, ids TEXT, articles TEXT,"
    " published TEXT, about INTEGER, print TEXT, shown TEXT, component INTEGER"
)
_KEY = 8
_FIRST, _ARTICLE = 4, 5  # in the key
(ID, DATE, PRECISION, BASIS, WEIGHT, WHO, WHERE, IDS, ARTICLES, PUBLISHED, ABOUT, PRINT, SHOWN,
 COMPONENT) = range(_KEY - 1, _KEY + 13)  # fmt: skip

Read = Callable[[Recalled], tuple[Entry, ...]]


def event_row(key: SortKey, event: MergedEntry, number: int, topic: Topic, articles: Articles, read: Read) -> Row:
    """The row of an event that was merged just now, in the component of that number."""
    told = rows.entries_text(event.sources).encode("utf-8", "surrogatepass")
    shown = (
        event.title, event.confidence, blake2b(told, digest_size=12).hexdigest(), event.disputed, event.chosen,
        event.copies,
    )  # fmt: skip
    sources = (event.ids, event.articles, event.published)
    told_by: tuple[str | None, ...] = (None,) * 3 if len(event.ids) == 1 else tuple(map(rows.list_text, sources))
    return (
        *key, event.date, event.precision, event.basis, event.weight, rows.list_text(event.who),
        rows.list_text(event.where), *told_by, topic.is_told(event), print_of(event, articles), rows.dumped(shown),
        number,
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
    prints = list(column[PRINT])
    places = {text: rows.list_of(text) for text in set(column[WHERE])}
    otherwise = {text for text, names in applied.items() if names != rows.list_of(text)}
    for number, (id, text) in enumerate(zip(column[ID], column[WHO], strict=True)):
        if id in main or text in otherwise:
            prints[number] = digest((prints[number], repr(applied[text]), str(id in main)))
    columns = EventColumns(
        list(zip(*column[:_KEY], strict=True)), column[ID], column[DATE], column[PRECISION], column[BASIS],
        column[WEIGHT], [id in main for id in column[ID]], list(map(applied.__getitem__, column[WHO])),
        list(map(places.__getitem__, column[WHERE])), _told_by(column[IDS], column[ID]),
        _told_by(column[ARTICLES], column[_ARTICLE]), _told_by(column[PUBLISHED], column[_FIRST]), prints,
    )  # fmt: skip

    def make(number: int) -> MergedEntry:
        """Its sources are read by `read` when they are first asked for."""
        title, confidence, told, disputed, chosen, copies = json.loads(column[SHOWN][number])
        of = columns
        return MergedEntry(
            of.id[number], of.date[number], of.precision[number], title, of.basis[number], confidence, of.who[number],
            of.where[number], Recalled(of.ids[number], of.articles[number], of.published[number], told, read),
            tuple(disputed), chosen, tuple((one, other) for one, other in copies), of.weight[number], of.main[number],
        )  # fmt: skip

    return Events(columns, make)


def _told_by(texts: Sequence[str | None], alone: Sequence[str]) -> list[Names]:
    """What is known of the sources; of those that are alone, what stands in the key."""
    return [(one,) if text is None else rows.list_of(text) for text, one in zip(texts, alone, strict=True)]
