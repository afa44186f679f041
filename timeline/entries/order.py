"""Entries → their total order: by sort day, finer precision first, then publication, article, offset; undated last."""

from __future__ import annotations

from timeline.model import Entry, MergedEntry, Precision
from timeline.when import edtf

FINENESS: dict[Precision, int] = {
    "time": 0, "part of day": 1, "day": 2, "weekend": 3, "week": 4, "month": 5, "quarter": 6, "season": 7, "year": 8,
    "decade": 9, "century": 10,
}  # fmt: skip

SortKey = tuple[bool, int, str, int, str, str, int, str]


def sort_day(date: str | None) -> int | None:
    """The day ordinal an EDTF date sorts on: its start; the end of `[..END]`; None for no date."""
    return None if date is None else edtf.parse(date).sort_day


def sort_key(
    date: str | None, precision: Precision | None, published: str, article: str, start: int, id: str
) -> SortKey:
    """A key under which any two entries of different ids differ."""
    day = sort_day(date)
    clock = (edtf.parse(date).clock or "") if date else ""
    fineness = FINENESS[precision] if precision else 99
    return (day is None, day or 0, clock, fineness, published, article, start, id)


def entry_key(entry: Entry) -> SortKey:
    """The key of one article's entry."""
    return sort_key(entry.date, entry.precision, entry.published, entry.article, entry.start, entry.id)


def order_key(event: MergedEntry) -> SortKey:
    """The key of a merged entry: it sorts as its earliest-published member of the same date would."""
    first = min(event.sources, key=seniority)
    return sort_key(event.date, event.precision, first.published, first.article, first.start, event.id)


def seniority(entry: Entry) -> tuple[str, str, int, str]:
    """Who told it first: by publication, then article, place in it, id. No two entries are equal."""
    return entry.published, entry.article, entry.start, entry.id
