"""A timeline and its Site come in; what several formats ask of them goes out, each found once."""

from __future__ import annotations

from datetime import datetime
from functools import cached_property

from msgspec import Struct

from timeline.model import Timeline
from timeline.pages.exports.citation import articles_cited
from timeline.pages.exports.news import Item, latest
from timeline.pages.exports.site import Site


class Edition(Struct, frozen=True, dict=True):
    """A timeline as it is exported."""

    timeline: Timeline
    site: Site

    @cached_property
    def moment(self) -> datetime:
        """What stands for the time of the build."""
        return self.site.moment(self.timeline)

    @cached_property
    def latest(self) -> list[Item]:
        """The entries that were added or changed last."""
        return latest(self.timeline)

    @cached_property
    def cited(self) -> list[str]:
        """The ids of the articles that entries rest on."""
        return articles_cited(self.timeline)
