"""Events as the store keeps them, a row each, without their sources → the events of a timeline, column by column.

Nothing is made of a row until somebody asks for its event.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from hashlib import blake2b
from operator import attrgetter
from typing import Final

from msgspec import Struct, msgpack

from timeline import rows
from timeline.columns import Articles, EventColumns, Events, Names, digest, print_of
from timeline.entries.merging.forms import Forms
from timeline.entries.merging.topics import Topic
from timeline.entries.merging.weight import mains
from timeline.entries.order import SortKey
from timeline.entries.settings import EntrySettings
from timeline.garbage import without_collecting
from timeline.model import Basis, Entry, MergedEntry, Precision, Recalled

_DAYS = 32  # whose events are kept together
_UNDATED = 1 << 60  # those without a day
_FIRST: Final = 4  # in a key, as are the next two
_ARTICLE: Final = 5
_ID: Final = 7

Read = Callable[[Recalled], tuple[Entry, ...]]


class Row(Struct, frozen=True, array_like=True, gc=False):
    """An event. What is asked for only when it is made is one text; lists are texts."""

    key: SortKey  # which sorts it; where one article alone tells it, it says who
    date: str | None
    precision: Precision | None
    basis: Basis | None
    weight: float
    who: str
    where: str
    ids: str | None  # of its sources, as are the next two; None where it has but one
    articles: str | None
    published: str | None
    about: bool  # the words of the topic are in what it tells, whoever is told of
    print: str
    shown: str
    component: int  # its number

    @property
    def lump(self) -> int:
        """The number of the lump that it is kept in: lumps follow each other as events do."""
        undated, day, *_ = self.key
        return _UNDATED if undated else day // _DAYS


by_key, by_lump = attrgetter("key"), attrgetter("lump")
_PACKED = msgpack.Decoder(list[Row])


def packed(events: Iterable[Row]) -> bytes:
    """The events of a lump."""
    return msgpack.encode(tuple(events))


def unpacked(lump: bytes) -> list[Row]:
    """The same again. Raises DecodeError where it is damaged."""
    return _PACKED.decode(lump)


def event_row(key: SortKey, event: MergedEntry, number: int, topic: Topic, articles: Articles, read: Read) -> Row:
    """The row of an event that was merged just now, in the component of that number."""
    told = rows.entries_text(event.sources).encode("utf-8", "surrogatepass")
    shown = (
        event.title, event.confidence, blake2b(told, digest_size=12).hexdigest(), event.disputed, event.chosen,
        event.copies,
    )  # fmt: skip
    sources = (event.ids, event.articles, event.published)
    ids, told_by, published = (None,) * 3 if len(event.ids) == 1 else map(rows.list_text, sources)
    return Row(
        key, event.date, event.precision, event.basis, event.weight, rows.list_text(event.who),
        rows.list_text(event.where), ids, told_by, published, topic.is_told(event), print_of(event, articles),
        rows.dumped(shown), number,
    )  # fmt: skip


@without_collecting()
def events_of(found: Sequence[Row], forms: Forms, settings: EntrySettings, read: Read) -> Events:
    """The timeline's events: `finished` of rows in total order."""
    topic = Topic(settings)
    applied = {text: forms.names(rows.list_of(text)) for text in {row.who for row in found}}
    if settings.about or settings.start or settings.end:
        found = [row for row in found if topic.in_time(row.date) and (row.about or topic.is_in(applied[row.who]))]
    key = [row.key for row in found]
    id = [of[_ID] for of in key]
    date, basis, weight = [row.date for row in found], [row.basis for row in found], [row.weight for row in found]
    main = mains(zip(date, basis, weight, id, strict=True))
    places = {text: rows.list_of(text) for text in {row.where for row in found}}
    otherwise = {text for text, names in applied.items() if names != rows.list_of(text)}
    prints = [row.print for row in found]
    for number, row in enumerate(found):
        if id[number] in main or row.who in otherwise:
            prints[number] = digest((prints[number], repr(applied[row.who]), str(id[number] in main)))
    columns = EventColumns(
        key, id, date, [row.precision for row in found], basis, weight, [one in main for one in id],
        [applied[row.who] for row in found], [places[row.where] for row in found],
        _told_by([row.ids for row in found], id),
        _told_by([row.articles for row in found], [of[_ARTICLE] for of in key]),
        _told_by([row.published for row in found], [of[_FIRST] for of in key]), prints,
    )  # fmt: skip

    def make(number: int) -> MergedEntry:
        """Its sources are read by `read` when they are first asked for."""
        title, confidence, told, disputed, chosen, copies = json.loads(found[number].shown)
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
