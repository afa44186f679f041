"""Merged entries and the limits of a topic come in, and those within the limits go out, in the same order."""

from __future__ import annotations

import re
from collections.abc import Iterable

from timeline.entries.names.forms import folded
from timeline.entries.settings import EntrySettings
from timeline.model import MergedEntry
from timeline.when import edtf


def within(entries: Iterable[MergedEntry], settings: EntrySettings) -> tuple[MergedEntry, ...]:
    """Entries that may lie between `start` and `end` (both included) and that hold one of the words of `about`.

    An undated entry lies within no limit of time. Words are compared without case and accents, as whole words or
    phrases; they are looked for in titles, quotes, names and places.
    """
    topic = Topic(settings)
    return tuple(
        entry for entry in entries if topic.in_time(entry.date) and (topic.is_told(entry) or topic.is_in(entry.who))
    )


class Topic:
    """The limits of one timeline."""

    def __init__(self, settings: EntrySettings) -> None:
        self._start = None if settings.start is None else settings.start.toordinal()
        self._end = None if settings.end is None else settings.end.toordinal()
        self._wanted = [_plain(words) for words in settings.about if words.strip()]

    def in_time(self, date: str | None) -> bool:
        """Whether a date (EDTF) may lie within the limits of time."""
        if self._start is None and self._end is None:
            return True
        if date is None:
            return False
        known = edtf.parse(date)
        if self._start is not None and known.end is not None and known.end <= self._start:
            return False
        return self._end is None or known.start is None or known.start <= self._end

    def is_told(self, entry: MergedEntry) -> bool:
        """Whether the words asked for are in what the entry tells; who is told of does not count, see `is_in`."""
        if not self._wanted:
            return True
        told = [entry.title, *entry.where]
        for source in entry.sources:
            told += [source.title, source.quote]
        return self.is_in(told)

    def is_in(self, texts: Iterable[str]) -> bool:
        """Whether one of the texts has the words asked for."""
        return not self._wanted or any(words in text for text in map(_plain, texts) for words in self._wanted)


def _plain(text: str) -> str:
    """Folded words with one space around each, so that "in" is not found in "Berlin"."""
    return " " + " ".join(folded(word) for word in re.findall(r"\w+", text)) + " "
