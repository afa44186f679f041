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
    items = [
        Item(entry, recorded[entry.id][0], recorded[entry.id][-1]) if entry.id in recorded else _item(entry, timeline)
        for entry in timeline.entries
    ]
    return sorted(items, key=lambda item: item.changed, reverse=True)[:limit]


_moment = lru_cache(maxsize=16384)(in_utc)  # many articles appear on one day


def _item(entry: MergedEntry, timeline: Timeline) -> Item:
    published = [_moment(told) for told in entry.published]
    articles = (timeline.articles.get(id) for id in entry.articles)
    updated = [in_utc(article.updated) for article in articles if article is not None and article.updated]
    return Item(entry, min(published), max(published + updated))
