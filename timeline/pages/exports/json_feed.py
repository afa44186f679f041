"""`feed.json`: additions and corrections for feed readers (JSON Feed 1.1, https://jsonfeed.org/version/1.1)."""

from __future__ import annotations

from timeline.model import Timeline
from timeline.pages.exports import Export
from timeline.pages.exports.atom import headline
from timeline.pages.exports.edition import Edition
from timeline.pages.exports.news import Item, pieces
from timeline.pages.exports.reading import cited
from timeline.pages.exports.site import Site, rfc3339, urn
from timeline.pages.exports.told import html
from timeline.pages.exports.written import document_of, line
from timeline.pages.pieces import Parts


def parts(edition: Edition) -> Parts:
    """The feed."""
    timeline, site = edition.timeline, edition.site
    head = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": site.title,
        "description": site.description,
        "language": site.language,
        "home_page_url": site.home,
        "feed_url": site.address("feed.json") if site.home else None,
    }
    items = pieces(edition.latest, lambda item: line(_item(item, timeline, site)), b",\n")
    return document_of({key: value for key, value in head.items() if value is not None}, {"items": items})


def _item(item: Item, timeline: Timeline, site: Site) -> dict[str, object]:
    entry = timeline.entries[item.number]
    first = next(cited(entry, timeline, site.language))
    shown: dict[str, object] = {
        "id": urn(entry.id),
        "url": site.of(entry),
        "title": headline(entry, site),
        "content_html": html(entry, timeline, site),
        "date_published": rfc3339(item.added),
        "date_modified": rfc3339(item.changed),
        "authors": [{"name": first.publisher}],
    }
    if first.url:
        shown["external_url"] = first.url
    if entry.who or entry.where:
        shown["tags"] = list(dict.fromkeys((*entry.who, *entry.where)))
    return shown


EXPORT = Export("feed.json", "application/feed+json", "export_json_feed", parts, feed=True)
