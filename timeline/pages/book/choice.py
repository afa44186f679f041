"""Which entries stand for many where not all have room. In: entries by their numbers, in order; out: a few of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from heapq import nlargest
from itertools import repeat

from timeline.columns import EventColumns

Ranks = Sequence[tuple[bool, float]]


def ranks(events: EventColumns) -> Ranks:
    """By number: what an entry is chosen by."""
    return list(zip(events.main, events.weight, strict=True))


def weightiest(numbers: Iterable[int], ranks: Ranks, limit: int) -> list[int]:
    """The main entries, at most `limit`, by weight; where too few are main, the weightiest others; in order."""
    return sorted(nlargest(limit, numbers, key=ranks.__getitem__))


def latest(
    numbers: Iterable[int], events: EventColumns, limit: int, added: Mapping[str, str] | None = None
) -> list[int]:
    """The entries that came last: by the day they were put on record, then by the publication that told them first.

    `added` has that day by entry; what is not on record yet is the newest, where there is a record.
    """

    def day(number: int) -> str:
        ids = (events.id[number], *events.ids[number])
        return min((added[id] for id in ids if added and id in added), default="9")

    days = map(day, range(len(events.id))) if added else repeat("")
    keys = list(zip(days, map(min, events.published), range(len(events.id)), strict=False))
    return nlargest(limit, numbers, key=keys.__getitem__)
