"""`events.csl.json` and the citation of one entry as CSL-JSON, which Zotero, Pandoc and others read."""

from __future__ import annotations

from timeline.columns import articles_of
from timeline.model import MergedEntry, Timeline
from timeline.pages.exports import Export
from timeline.pages.exports.citation import Reference, key, reference
from timeline.pages.exports.edition import Edition
from timeline.pages.exports.reading import Cited, cited_article
from timeline.pages.exports.site import Site
from timeline.pages.exports.written import array, array_of, articles, entries, line
from timeline.pages.pieces import Parts
from timeline.when import calendar, edtf
from timeline.when.words import in_words


def citation(entry: MergedEntry, timeline: Timeline, site: Site) -> str:
    """The entry and its sources, a JSON array."""
    named = reference(entry, timeline, site)
    items = {named.id: _event(named, site), **{key(source): _article(source) for source in named.sources}}
    return array(items.values()).decode("utf-8")


def parts(edition: Edition) -> Parts:
    """All entries, then their sources, each once."""
    timeline, site = edition.timeline, edition.site
    told = entries(timeline, lambda entry: line(_event(reference(entry, timeline, site), site)), b",\n")
    rest_on = edition.cited
    given = articles(
        articles_of(timeline), lambda article: line(_article(cited_article(article, site.language))), b",\n", rest_on
    )
    return array_of(told, given)


def _event(named: Reference, site: Site) -> dict[str, object]:
    item: dict[str, object] = {
        "id": named.id,
        "type": "webpage",
        "title": named.title,
        "container-title": site.title,
        "issued": _day(named.published),
        "language": site.language,
    }
    if named.date:
        item["event-date"] = _event_date(named.date, site.language)
        item["note"] = named.when
    if named.url:
        item["URL"] = named.url
    return item


def _article(source: Cited) -> dict[str, object]:
    item: dict[str, object] = {
        "id": key(source),
        "type": "article-newspaper",
        "title": source.title or source.publisher,
        "container-title": source.publisher,
        "issued": _day(source.published),
    }
    if source.url:
        item["URL"] = source.url
    if source.lang:
        item["language"] = source.lang
    return item


def _day(published: str) -> dict[str, object]:
    return {"date-parts": [[int(part) for part in published[:10].split("-")]]}


def _event_date(date: str, language: str) -> dict[str, object]:
    """CSL's own form where it says the same; else the words."""
    found = edtf.parse(date)
    sayable = found.kind != "one of" and found.precision in ("year", "month", "day") and not found.uncertain
    if not sayable or found.start is None or found.end is None or calendar.civil(found.start)[0] < 1:
        return {"literal": in_words(date, language)}
    ends = [found.first, found.last] if found.kind == "interval" else [found.first]
    parts: dict[str, object] = {"date-parts": [[int(part) for part in (end or "").split("-")] for end in ends]}
    return {**parts, "circa": True} if found.approximate else parts


EXPORT = Export("events.csl.json", "application/vnd.citationstyles.csl+json", "export_csl", parts)
