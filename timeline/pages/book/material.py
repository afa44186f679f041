"""What pages are made from. In: a Timeline, settings, strings; out: its outline, cards, charts, dates in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from timeline.config import Settings
from timeline.model import MergedEntry, Timeline
from timeline.pages.cards import Cards, Deck, Shown
from timeline.pages.charts import Charts, Spine
from timeline.pages.outline import Outline, outline
from timeline.pages.strings import Strings
from timeline.when.words import in_words

T = TypeVar("T")


class Material:
    """One timeline, laid out on pages; each card is made once."""

    def __init__(self, timeline: Timeline, settings: Settings, say: Strings, directory_urls: bool) -> None:
        self.timeline, self.settings, self.say, self.directory_urls = timeline, settings, say, directory_urls
        self.language = settings.language
        self.outline: Outline = outline(timeline, settings.page_entries, settings.name_entries)
        self.card = Cards(timeline, self.outline, say, self.language)
        self.charts = Charts(self.outline, say, self.language)
        self.spine = Spine(self.outline)

    @property
    def home(self) -> Shown:
        """The first step of every page's trail."""
        return Shown(self.settings.title, "index.md")

    @property
    def dated(self) -> list[MergedEntry]:
        """The entries that have a place in time."""
        return [entry for entry in self.timeline.entries if entry.id in self.outline.days]

    def cards(self, entries: Iterable[MergedEntry]) -> Deck:
        """The cards of these entries; what a page shows of an entry comes from here, so that its print tells all."""
        return Deck(entries, self.card)

    def words(self, edtf: str) -> str:
        """A date in the site's language."""
        return in_words(edtf, self.language)


def neighbours(items: Sequence[T]) -> Iterator[tuple[T, T | None, T | None]]:
    """Each item with the one before it and the one after."""
    for n, item in enumerate(items):
        yield item, items[n - 1] if n else None, items[n + 1] if n + 1 < len(items) else None
