"""Dates as the pages need them. In: EDTF; out: the day an entry sorts on, an HTML datetime, words in a language."""

from __future__ import annotations

import re

from msgspec import Struct

from timeline.when import calendar, edtf

COARSE = frozenset({"year", "decade", "century"})
"""Precisions that tell no month."""


class SortDay(Struct, frozen=True):
    """The day an entry sorts on, years counted astronomically (0 is 1 BC), and whether its date tells day and month."""

    ordinal: int
    year: int
    month: int
    day: int
    tells_day: bool
    tells_month: bool


def sort_day(date: str | None) -> SortDay | None:
    """The day an entry sorts on: its start, or the end of `[..END]`; None where no date is known."""
    if date is None:
        return None
    known = edtf.parse(date)
    if known.sort_day is None:
        return None
    tells_day = known.kind != "one of" and known.precision in ("day", "time")
    return SortDay(known.sort_day, *calendar.civil(known.sort_day), tells_day, known.precision not in COARSE)


def certain(date: str) -> str:
    """The same date, said without doubt: entries of one day stand together, each with what makes it less sure."""
    return re.sub(r"[?~%]", "", date)


def html_datetime(date: str | None) -> str | None:
    """What HTML's `<time datetime>` takes: a single year, month, day or moment after Christ; else None."""
    if date is None:
        return None
    known = edtf.parse(date)
    if known.kind != "date" or known.first is None or known.first.startswith(("-", "Y", "0000")):
        return None
    if known.precision not in ("year", "month", "day", "time"):
        return None
    return known.first


def month_edtf(year: int, month: int) -> str:
    """A month in EDTF."""
    return edtf.write(calendar.month_of(year, month))


def year_edtf(year: int) -> str:
    """A year in EDTF."""
    return edtf.write(calendar.year_of(year))


def day_edtf(ordinal: int) -> str:
    """A day in EDTF."""
    return edtf.write_day(ordinal)
