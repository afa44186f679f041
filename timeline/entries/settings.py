"""What the building and merging of entries can be told: topic limits and how near the lead is."""

from __future__ import annotations

from datetime import date

from msgspec import Struct


class EntrySettings(Struct, frozen=True):
    """`start`, `end`: only entries that may lie between these days; `about`: only those that hold one of the words."""

    start: date | None = None
    end: date | None = None
    about: tuple[str, ...] = ()


DEFAULTS = EntrySettings()
