"""What pages are made from. In: a Timeline, settings, strings; out: its outline, cards, charts, dates in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from msgspec import Struct

from timeline.columns import articles_of, digest, events_of
from timeline.config import Settings
from timeline.model import Timeline
from timeline.pages.book.choice import ranks
from timeline.pages.cards import Card, Cards, Deck, Shown
from timeline.pages.charts import Charts, Spine
from timeline.pages.kinds import Page
from timeline.pages.outline import Outline, outline
from timeline.pages.strings import Strings
from timeline.when.words import in_words

T = TypeVar("T")


class Sheet(Struct, frozen=True):
    """A page before it is made. `print` changes whenever something does that `make` makes it from."""

    path: str
    print: str
    make: Callable[[], Page]

    @classmethod
    def of(cls, page: Page) -> Sheet:
        """A page that is made already."""
        return cls(page.path, digest((repr(page),)), lambda: page)


class Material:
    """One timeline, laid out on pages; each card is made once."""

    def __init__(self, timeline: Timeline, settings: Settings, say: Strings, directory_urls: bool) -> None:
        self.timeline, self.settings, self.say, self.directory_urls = timeline, settings, say, directory_urls
        self.language = settings.language
        self.events, self.articles = events_of(timeline).columns, articles_of(timeline)
        self.ranks = ranks(self.events)
        self._words: dict[str, str] = {}  # of dates
        self.outline: Outline = outline(timeline, settings.page_entries, settings.name_entries)
        self.card = Cards(timeline, self.outline, say, self.language)
        self.charts = Charts(self.outline, say, self.language)
        self.spine = Spine(self.outline)

    @property
    def home(self) -> Shown:
        """The first step of every page's trail."""
        return Shown(self.settings.title, "index.md")

    def cards(self, numbers: Iterable[int]) -> Deck[int, Card]:
        """The cards of these entries; what a page shows of an entry comes from here, so that its print tells all."""
        return self.card.deck(numbers)

    def print_of(self, entries: Iterable[int], *given: object) -> str:
        """The print of a page that shows these entries and depends on what is given besides."""
        return digest((self.card.print_of(entries), repr(given)))

    def words(self, edtf: str) -> str:
        """A date in the site's language."""
        if edtf not in self._words:
            self._words[edtf] = in_words(edtf, self.language)
        return self._words[edtf]


def neighbours(items: Sequence[T]) -> Iterator[tuple[T, T | None, T | None]]:
    """Each item with the one before it and the one after."""
    for n, item in enumerate(items):
        yield item, items[n - 1] if n else None, items[n + 1] if n + 1 < len(items) else None
