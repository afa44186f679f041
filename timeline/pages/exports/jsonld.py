"""`events.jsonld`: the timeline in schema.org's words for search engines (JSON-LD 1.1), as a file or a page's block.

`startDate` and `endDate` say no more than is known: "2018-08" for a month, both for days that an event lasted, none
for "some day in the week of" or "by". The date in words stands in `disambiguatingDescription`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from timeline.model import MergedEntry, Timeline
from timeline.pages.exports import Export
from timeline.pages.exports.edition import Edition
from timeline.pages.exports.reading import Cited, cited
from timeline.pages.exports.site import Site
from timeline.pages.exports.written import document_of, entries, line
from timeline.pages.pieces import Parts
from timeline.when import edtf
from timeline.when.words import in_words

CONTEXT = "https://schema.org"
_SAYABLE = ("year", "month", "day", "time")


def parts(edition: Edition) -> Parts:
    """All entries as an ItemList of Events."""
    timeline, site = edition.timeline, edition.site
    head = {"@context": CONTEXT, "@type": "ItemList", "name": site.title, "description": site.description,
            "url": site.home, "itemListOrder": f"{CONTEXT}/ItemListOrderAscending",
            "numberOfItems": len(timeline.entries)}  # fmt: skip
    return document_of(
        head, {"itemListElement": entries(timeline, lambda entry: line(event(entry, timeline, site)), b",\n")}
    )


def block(shown: Iterable[MergedEntry], timeline: Timeline, site: Site) -> str:
    """The entries that stand on a page as a data block for its HTML. Without a `site_url` they are named by fragment.

    A Content-Security-Policy governs scripts that run; a data block does not, so `default-src 'self'` leaves it be
    (https://html.spec.whatwg.org/multipage/scripting.html#data-block). What could end it is written as an escape.
    """
    events = [event(entry, timeline, site, None if site.home else f"#{entry.id}") for entry in shown]
    graph = {"@context": CONTEXT, "@graph": events}
    data = json.dumps(graph, ensure_ascii=True)  # no half characters, no U+2028
    for sign in "<>&":
        data = data.replace(sign, f"\\u{ord(sign):04x}")
    return f'<script type="application/ld+json">{data}</script>'


def event(entry: MergedEntry, timeline: Timeline, site: Site, url: str | None = None) -> dict[str, object]:
    """One entry as a schema.org Event, its sources as NewsArticles about it."""
    shown: dict[str, object] = {"@type": "Event", "name": entry.title}
    shown |= {"url": url or site.of(entry), "identifier": entry.id}
    if entry.date:
        shown["disambiguatingDescription"] = in_words(entry.date, site.language)
        shown.update(_dates(entry.date))
    sources = list(cited(entry, timeline, site.language))
    shown["description"] = sources[0].quote
    if entry.where:
        shown["location"] = [{"@type": "Place", "name": name} for name in entry.where]
    if entry.who:
        shown["about"] = [{"@type": "Thing", "name": name} for name in entry.who]
    shown["subjectOf"] = [_article(source) for source in sources]
    return shown


def _dates(date: str) -> dict[str, str]:
    """What ISO 8601 can say of it without saying more than is known."""
    found = edtf.parse(date)
    if found.kind == "one of" or found.uncertain or found.approximate or found.precision not in _SAYABLE:
        return {}
    ends = {"startDate": found.first, "endDate": found.last if found.kind == "interval" else None}
    return {key: end for key, end in ends.items() if end is not None and end[0] not in "-Y" and end[:4] != "0000"}


def _article(source: Cited) -> dict[str, object]:
    article: dict[str, object] = {
        "@type": "NewsArticle",
        "headline": source.title or source.publisher,
        "datePublished": source.published,
        "publisher": {"@type": "Organization", "name": source.publisher},
    }
    if source.url:
        article["url"] = source.url
    if source.lang:
        article["inLanguage"] = source.lang
    return article


EXPORT = Export("events.jsonld", "application/ld+json", "export_jsonld", parts)
