"""What goes along with the pages: a Timeline laid out on pages comes in; exports, citations and page heads go out."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import partial
from html import escape

from timeline.config import Settings
from timeline.model import MergedEntry, Timeline
from timeline.pages.exports import bibtex, citation, csl, jsonld, offered
from timeline.pages.exports.site import Site
from timeline.pages.outline import Outline
from timeline.pages.pieces import Made, in_parts
from timeline.pages.prints import Prints, digest
from timeline.pages.strings import Strings


class Along:
    """Everything of a timeline that is no page. `moment` is SOURCE_DATE_EPOCH where it is set."""

    def __init__(
        self, timeline: Timeline, laid_out: Outline, settings: Settings, moment: datetime | None, prints: Prints
    ) -> None:
        self.timeline = timeline
        self.on_page: dict[str, list[MergedEntry]] = defaultdict(list)
        for entry in timeline.entries:
            self.on_page[laid_out.page_of[entry.id]].append(entry)
        self.site = Site(
            title=settings.title,
            description=settings.description,
            language=settings.language,
            site_url=settings.site_url,
            folder=settings.folder,
            built=moment,
            prints=prints,
        )

    def files(self) -> Iterator[tuple[str, Made]]:
        """The timeline in other programs' formats, and for each page of entries how to cite them."""
        for export in offered():
            yield export.path, in_parts(export.parts(self.timeline, self.site))
        for path, entries in self.on_page.items():
            printed = digest(self.site.prints.of(entry, self.timeline) for entry in entries)
            yield citations_of(path), Made(printed, partial(self._citations, entries))

    def _citations(self, entries: Sequence[MergedEntry]) -> bytes:
        return json.dumps({entry.id: self._cited(entry) for entry in entries}).encode()

    def _cited(self, entry: MergedEntry) -> dict[str, str]:
        given = entry, self.timeline, self.site
        return {"text": citation.plain(*given), "BibTeX": bibtex.citation(*given), "CSL-JSON": csl.citation(*given)}

    def head(self, path: str, to_folder: str, say: Strings) -> str:
        """For the head of a page: where the feeds are, and the page's entries as linked data."""
        links = "".join(
            f'<link rel="alternate" type="{export.media_type}" title="{escape(say(export.label))}"'
            f' href="{escape(to_folder + export.path)}">\n'
            for export in offered()
            if export.feed
        )
        entries = self.on_page.get(path, ())
        return links + (jsonld.block(entries, self.timeline, self.site) + "\n" if entries else "")


def citations_of(path: str) -> str:
    """The file that says how to cite the entries of a page, both from the timeline's folder."""
    return f"{path.removesuffix('.md')}.cite.json"
