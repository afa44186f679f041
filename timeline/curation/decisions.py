"""What an editor can decide, as types: decisions about entries, entries of their own, defaults a source."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct, field

from timeline.model import Refusal

UNDATED = "undated"
"""What `date` and `confirmed` say where an event has no date."""


class CurationError(ValueError):
    """The editor's file cannot be used; its text names file, line, column and remedy."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(str(refusal))
        self.refusal = refusal


class About(Struct, frozen=True):
    """What a decision is about: an event, by the words that tell it and the article they stand in.

    No offset and no rank: those change when an article is edited. `entry` is the id it had, for
    people; it counts only where nothing else is given.
    """

    entry: str | None = None
    article: str | None = None
    url: str | None = None
    published: str | None = None  # ISO 8601 day
    source: str | None = None
    headline: str | None = None  # the article's title, else its first words
    quote: str | None = None
    event: str | None = None  # the clause, where it is not the whole quote

    def __str__(self) -> str:
        words = self.event or self.quote
        if words is None:
            return self.entry or "nothing"
        shown = words if len(words) <= 70 else words[:69] + "…"
        return f"“{shown}” ({self.article or self.headline or self.entry})"


class Decision(Struct, frozen=True):
    """What the editor wants of one event. None leaves a thing as the program has it."""

    about: About
    line: int  # in the file, from 1
    date: str | None = None  # EDTF, or UNDATED
    confirmed: str | None = None  # the date that was checked by hand: EDTF, or UNDATED
    title: str | None = None
    who: tuple[str, ...] | None = None
    where: tuple[str, ...] | None = None
    note: str | None = None  # Markdown
    hide: bool = False
    main: bool | None = None
    merge: tuple[About, ...] = ()
    split: bool = False


class OwnEntry(Struct, frozen=True):
    """An entry that the editor adds, with the source it rests on."""

    id: str
    line: int
    title: str
    date: str | None
    quote: str
    published: str  # ISO 8601 day of the source
    source: str
    url: str | None = None
    headline: str | None = None
    who: tuple[str, ...] = ()
    where: tuple[str, ...] = ()
    note: str | None = None
    main: bool = False


class SourceDefaults(Struct, frozen=True):
    """What holds for all articles of one source."""

    publisher: str | None = None  # the name to show
    day_order: Literal["dmy", "mdy", "ymd"] | None = None
    time_zone: str | None = None  # IANA name: of publication times without a zone


class Curation(Struct, frozen=True):
    """All of the editor's file, in its order."""

    path: str
    decisions: tuple[Decision, ...] = ()
    entries: tuple[OwnEntry, ...] = ()
    sources: Mapping[str, SourceDefaults] = field(default_factory=dict)
