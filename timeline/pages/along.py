"""What goes along with the pages: a Timeline laid out on pages comes in; exports, citations and page heads go out."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime
from html import escape

from timeline.columns import events_of
from timeline.config import Settings
from timeline.model import MergedEntry, Timeline
from timeline.pages.exports import bibtex, citation, csl, jsonld, offered
from timeline.pages.exports.edition import Edition
from timeline.pages.exports.site import Site
from timeline.pages.outline import Outline
from timeline.pages.pieces import Made, Pieces, in_parts
from timeline.pages.strings import Strings


class Along:
    """Everything of a timeline that is no page. `moment` is SOURCE_DATE_EPOCH where it is set."""

    def __init__(self, timeline: Timeline, laid_out: Outline, settings: Settings, moment: datetime | None) -> None:
        self._timeline, self._events = timeline, events_of(timeline)
        self._on_page: dict[str, list[int]] = defaultdict(list)
        for number, path in enumerate(laid_out.page_of):
            self._on_page[path].append(number)
        self.site = Site(
            title=settings.title,
            description=settings.description,
            language=settings.language,
            site_url=settings.site_url,
            folder=settings.folder,
            built=moment,
        )

    def files(self) -> Iterator[tuple[str, Made]]:
        """The timeline in other programs' formats, and for each page of entries how to cite them."""
        edition = Edition(self._timeline, self.site)
        for export in offered():
            yield export.path, in_parts(export.parts(edition))
        for path, numbers in self._on_page.items():
            yield citations_of(path), in_parts([b"{", self._citations(numbers), b"}"])

    def _citations(self, numbers: Sequence[int]) -> Pieces:
        prints = self._events.columns.print
        return Pieces(
            [prints[number] for number in numbers], lambda place: self._cited(self._events[numbers[place]]), b", "
        )

    def _cited(self, entry: MergedEntry) -> bytes:
        given = entry, self._timeline, self.site
        texts = {"text": citation.plain(*given), "BibTeX": bibtex.citation(*given), "CSL-JSON": csl.citation(*given)}
        return f"{json.dumps(entry.id)}: {json.dumps(texts)}".encode()

    def head(self, path: str, to_folder: str, say: Strings) -> str:
        """For the head of a page: where the feeds are, and the page's entries as linked data."""
        links = "".join(
            f'<link rel="alternate" type="{export.media_type}" title="{escape(say(export.label))}"'
            f' href="{escape(to_folder + export.path)}">\n'
            for export in offered()
            if export.feed
        )
        entries = [self._events[number] for number in self._on_page.get(path, ())]
        return links + (jsonld.block(entries, self._timeline, self.site) + "\n" if entries else "")


def citations_of(path: str) -> str:
    """The file that says how to cite the entries of a page, both from the timeline's folder."""
    return f"{path.removesuffix('.md')}.cite.json"
