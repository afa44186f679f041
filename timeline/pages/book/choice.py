"""Which entries stand for many where not all have room. In: entries in order; out: a few of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from timeline.model import MergedEntry


def weightiest(entries: Sequence[MergedEntry], limit: int) -> list[MergedEntry]:
    """The main entries, at most `limit`, by weight; where too few are main, the weightiest others; in order."""
    ranked = sorted(range(len(entries)), key=lambda n: (not entries[n].main, -entries[n].weight, n))
    return [entries[n] for n in sorted(ranked[:limit])]


def latest(entries: Sequence[MergedEntry], limit: int, added: Mapping[str, str] | None = None) -> list[MergedEntry]:
    """The entries that came last: by the day they were put on record, then by the publication that told them first.

    `added` has that day by entry; what is not on record yet is the newest, where there is a record.
    """

    def day(entry: MergedEntry) -> str:
        ids = (entry.id, *entry.ids) if added else ()
        return min((added[id] for id in ids if added and id in added), default="9" if added else "")

    ranked = sorted(
        range(len(entries)), key=lambda n: (day(entries[n]), min(entries[n].published), n), reverse=True
    )
    return [entries[n] for n in ranked[:limit]]
