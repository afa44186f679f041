"""Which entries stand for many where not all have room. In: entries by their numbers, in order; out: a few of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from heapq import nlargest, nsmallest

from timeline.columns import EventColumns


def weightiest(numbers: Iterable[int], events: EventColumns, limit: int) -> list[int]:
    """The main entries, at most `limit`, by weight; where too few are main, the weightiest others; in order."""
    return sorted(nsmallest(limit, numbers, key=lambda n: (not events.main[n], -events.weight[n], n)))


def latest(
    numbers: Iterable[int], events: EventColumns, limit: int, added: Mapping[str, str] | None = None
) -> list[int]:
    """The entries that came last: by the day they were put on record, then by the publication that told them first.

    `added` has that day by entry; what is not on record yet is the newest, where there is a record.
    """

    def day(number: int) -> str:
        ids = (events.id[number], *events.ids[number]) if added else ()
        return min((added[id] for id in ids if added and id in added), default="9" if added else "")

    return nlargest(limit, numbers, key=lambda n: (day(n), min(events.published[n]), n))
