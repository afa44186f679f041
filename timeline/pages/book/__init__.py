"""A timeline as pages. In: a Timeline and settings; out: sheets, which make the pages with all that they show."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from timeline.config import Settings
from timeline.model import Timeline
from timeline.pages import changes
from timeline.pages.book import by_name, by_source, by_time, ways_in
from timeline.pages.book.material import Material, Sheet
from timeline.pages.cards import Shown
from timeline.pages.index import Index, index
from timeline.pages.kinds import ChangesPage, HomePage
from timeline.pages.outline import Outline
from timeline.pages.permanent import Shelf, shelves
from timeline.pages.strings import Strings


class Book:
    """All pages of one timeline."""

    def __init__(self, timeline: Timeline, settings: Settings, say: Strings, directory_urls: bool = True) -> None:
        self.material = Material(timeline, settings, say, directory_urls)
        self.card = self.material.card

    @property
    def outline(self) -> Outline:
        return self.material.outline

    def sheets(self) -> Iterator[Sheet]:
        """Every page, home first; each is made where that is asked for."""
        yield Sheet.of(self.home)
        yield from by_time.sheets(self.material)
        yield from by_name.sheets(self.material)
        yield Sheet.of(ways_in.find(self.material, self.index))
        if self.material.timeline.changes:
            yield Sheet.of(self._changes())
        yield from by_source.sheets(self.material)

    @cached_property
    def home(self) -> HomePage:
        """The front page."""
        return ways_in.home(self.material)

    @cached_property
    def index(self) -> Index:
        """The index of the search page."""
        of = self.material
        return index(of.timeline, of.outline, self.card, of.directory_urls)

    def shelves(self) -> Iterator[Shelf]:
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
