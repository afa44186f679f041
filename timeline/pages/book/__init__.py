"""A timeline as pages, each ready for its template. In: a Timeline and settings; out: pages, with all they show."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from timeline.config import Settings
from timeline.model import Timeline
from timeline.pages import changes
from timeline.pages.book import by_name, by_source, by_time, ways_in
from timeline.pages.book.material import Material
from timeline.pages.cards import Shown
from timeline.pages.index import Index, index
from timeline.pages.kinds import ChangesPage, HomePage, Page
from timeline.pages.outline import Outline
from timeline.pages.permanent import Shelf, shelves
from timeline.pages.strings import Strings


class Book:
    """All pages of one timeline: `pages()` yields them, home first."""

    def __init__(self, timeline: Timeline, settings: Settings, say: Strings, directory_urls: bool = True) -> None:
        self.material = Material(timeline, settings, say, directory_urls)
        self.card = self.material.card

    @property
    def outline(self) -> Outline:
        return self.material.outline

    def pages(self) -> Iterator[Page]:
        """Every page, home first."""
        yield self.home()
        yield from by_time.pages(self.material)
        yield from by_name.pages(self.material)
        yield ways_in.find(self.material, self.index)
        if self.material.timeline.changes:
            yield self._changes()
        yield from by_source.pages(self.material)

    def home(self) -> HomePage:
        """The front page."""
        return ways_in.home(self.material)

    @cached_property
    def index(self) -> Index:
        """The index of the search page."""
        entries = self.material.timeline.entries
        return index(entries, self.card, self.material.directory_urls)

    def shelves(self) -> tuple[Shelf, ...]:
        """The pages that permanent addresses lead to."""
        of = self.material
        return shelves(of.timeline, of.outline, of.say, of.language)

    def _changes(self) -> ChangesPage:
        """What was added, corrected and withdrawn."""
        of = self.material
        title = of.say("changes_title")
        return ChangesPage(
            kind="changes",
            path=changes.PATH,
            title=title,
            description=f"{of.settings.title}: {title}",
            trail=(of.home, Shown(title)),
            days=changes.days(of.timeline, of.outline, of.say, of.language),
        )
