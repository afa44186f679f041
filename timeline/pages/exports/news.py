"""What feeds tell: a timeline comes in, what was added to it or corrected goes out, newest first.

Where changes are put on record, the record says when an entry was added and changed. Without one, an entry is added
on the day its first source was published, and changes when a later source tells the same event or an article that it
rests on is corrected.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import datetime
from heapq import nlargest

from msgspec import Struct

from timeline.columns import articles_of, digest, events_of
from timeline.model import Timeline
from timeline.pages.exports.site import in_utc
from timeline.pages.pieces import Pieces

LATEST = 100
"""Items in a feed; readers keep what they saw."""


class Item(Struct, frozen=True):
    """An entry by its number, with the moments of its addition and of its last change."""

    number: int
    print: str  # the entry's
    added: datetime
    changed: datetime


def pieces(items: Sequence[Item], make: Callable[[Item], bytes], between: bytes = b"") -> Pieces:
    """A piece for each item."""
    prints = [digest((item.print, item.added.isoformat(), item.changed.isoformat())) for item in items]
    return Pieces(prints, lambda place: make(items[place]), between)


def latest(timeline: Timeline, limit: int = LATEST) -> list[Item]:
    """The entries that were added or changed last, newest first; ties by the timeline's order."""
    recorded: dict[str, list[datetime]] = defaultdict(list)
    for change in timeline.changes:
        recorded[change.id].append(in_utc(change.day))
    of, articles = events_of(timeline).columns, articles_of(timeline).columns
    updated = {id: in_utc(moment) for id, moment in zip(articles.id, articles.updated, strict=True) if moment}
    latest = {several: max(map(in_utc, several)) for several in set(of.published)}
    changed = list(map(latest.__getitem__, of.published))
    for number, told_by in enumerate(of.articles if updated else ()):
        changed[number] = max((changed[number], *(updated[id] for id in told_by if id in updated)))
    for number, id in enumerate(of.id if recorded else ()):
        changed[number] = recorded[id][-1] if id in recorded else changed[number]

    def added(number: int) -> datetime:
        id = of.id[number]
        return recorded[id][0] if id in recorded else min(map(in_utc, of.published[number]))

    newest = nlargest(limit, range(len(changed)), key=changed.__getitem__)
    return [Item(number, of.print[number], added(number), changed[number]) for number in newest]
