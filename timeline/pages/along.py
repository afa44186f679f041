"""What goes along with the pages: a Timeline laid out on pages comes in; exports, citations and page heads go out."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime
from functools import partial
from html import escape

from timeline.config import Settings
from timeline.model import MergedEntry, Timeline
from timeline.pages.exports import bibtex, citation, csl, files, jsonld, offered
from timeline.pages.exports.site import Site
from timeline.pages.kept import Kept
from timeline.pages.outline import Outline
from timeline.pages.strings import Strings


class Along:
    """Everything of a timeline that is no page. `moment` is SOURCE_DATE_EPOCH where it is set."""

    def __init__(
        self, timeline: Timeline, laid_out: Outline, settings: Settings, moment: datetime | None, kept: Kept
    ) -> None:
        self.timeline, self._kept = timeline, kept
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
        )

    def files(self) -> Iterator[tuple[str, bytes]]:
        """The timeline in other programs' formats, and for each page of entries how to cite them."""
        yield from files(self.timeline, self.site, self._kept).items()
        for path, entries in self.on_page.items():
            articles = {source.article for entry in entries for source in entry.sources}
            source = entries, [self.timeline.articles.get(article) for article in sorted(articles)]
            yield citations_of(path), self._kept.get(citations_of(path), source, partial(self._citations, entries))

    def _citations(self, entries: list[MergedEntry]) -> bytes:
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
