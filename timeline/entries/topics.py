"""Merged entries and the limits of a topic come in, and those within the limits go out, in the same order."""

from __future__ import annotations

import re
from collections.abc import Iterable

from timeline.entries.name_forms import folded
from timeline.entries.settings import EntrySettings
from timeline.model import MergedEntry
from timeline.when import edtf


def within(entries: Iterable[MergedEntry], settings: EntrySettings) -> tuple[MergedEntry, ...]:
    """Entries that may lie between `start` and `end` (both included) and that hold one of the words of `about`.

    An undated entry lies within no limit of time. Words are compared without case and accents, as whole words or
    phrases; they are looked for in titles, quotes, names and places.
    """
    wanted = [_plain(words) for words in settings.about if words.strip()]
    return tuple(entry for entry in entries if _in_time(entry, settings) and _is_about(entry, wanted))


def _in_time(entry: MergedEntry, settings: EntrySettings) -> bool:
    if settings.start is None and settings.end is None:
        return True
    if entry.date is None:
        return False
    date = edtf.parse(entry.date)
    if settings.start is not None and date.end is not None and date.end <= settings.start.toordinal():
        return False
    return settings.end is None or date.start is None or date.start <= settings.end.toordinal()


def _is_about(entry: MergedEntry, wanted: list[str]) -> bool:
    if not wanted:
        return True
    told = [entry.title, *entry.who, *entry.where]
    for source in entry.sources:
        told += [source.title, source.quote]
    text = _plain(" | ".join(told))
    return any(words in text for words in wanted)


def _plain(text: str) -> str:
    """Folded words with one space around each, so that "in" is not found in "Berlin"."""
    return " " + " ".join(folded(word) for word in re.findall(r"\w+|\|", text)) + " "
