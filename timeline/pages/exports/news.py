"""What feeds tell: a timeline comes in, what was added to it or corrected goes out, newest first.

Where changes are put on record, the record says when an entry was added and changed. Without one, an entry is added
on the day its first source was published, and changes when a later source tells the same event or an article that it
rests on is corrected.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from heapq import nlargest
from itertools import chain

from timeline.columns import articles_of, events_of
from timeline.model import MergedEntry, Timeline
from timeline.pages.exports.site import in_utc

LATEST = 100
"""Items in a feed; readers keep what they saw."""


@dataclass(frozen=True, slots=True)
class Item:
    """An entry with the moments of its addition and of its last change."""

    entry: MergedEntry
    added: datetime
    changed: datetime


def latest(timeline: Timeline, limit: int = LATEST) -> list[Item]:
    """The entries that were added or changed last, newest first; ties by the timeline's order."""
    recorded: dict[str, list[datetime]] = defaultdict(list)
    for change in timeline.changes:
        recorded[change.id].append(in_utc(change.day))
    events, articles = events_of(timeline), articles_of(timeline).columns
    updated = {id: moment for id, moment in zip(articles.id, articles.updated, strict=True) if moment}
    of = events.columns

    def published(number: int) -> list[datetime]:
        return list(map(_moment, of.published[number]))

    def changed(number: int) -> datetime:
        if of.id[number] in recorded:
            return recorded[of.id[number]][-1]
        ours = (_moment(updated[id]) for id in of.articles[number] if id in updated)
        return max(chain(published(number), ours))

    def added(number: int) -> datetime:
        return recorded[of.id[number]][0] if of.id[number] in recorded else min(published(number))

    newest = nlargest(limit, range(len(of.id)), key=changed)
    return [Item(events[number], added(number), changed(number)) for number in newest]


_moment = lru_cache(maxsize=16384)(in_utc)  # many articles appear on one day
