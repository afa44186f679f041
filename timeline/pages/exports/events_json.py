"""`events.json`: everything of the timeline as data, in the form that `events.schema.json` describes."""

from __future__ import annotations

from timeline.columns import Masthead, articles_of
from timeline.jsonl import merged_record
from timeline.model import MergedEntry
from timeline.pages.exports import Export
from timeline.pages.exports.edition import Edition
from timeline.pages.exports.site import Site, rfc3339
from timeline.pages.exports.written import articles, document_of, entries, line
from timeline.pages.pieces import Parts
from timeline.pages.text import link
from timeline.when.words import in_words

VERSION = "1.0"
"""Of the schema: the first number changes when a reader of the old form would break, the second when keys are added."""


def parts(edition: Edition) -> Parts:
    """The document. Articles come without their text."""
    timeline, site = edition.timeline, edition.site
    head = {
        "$schema": site.address("events.schema.json"),
        "version": VERSION,
        "title": site.title,
        "description": site.description,
        "language": site.language,
        "url": site.home,
        "updated": rfc3339(edition.moment),
    }
    told = entries(timeline, lambda entry: line(_entry(entry, site)), b",\n")
    given = articles(articles_of(timeline), lambda article: line(_article(article)), b",\n")
    return document_of(head, {"articles": given, "entries": told})


def _article(article: Masthead) -> dict[str, object]:
    return {
        "id": article.id,
        "title": article.title,
        "source": article.source,
        "url": link(article.url),
        "published": article.published,
        "updated": article.updated,
        "lang": article.lang,
    }


def _entry(entry: MergedEntry, site: Site) -> dict[str, object]:
    record = merged_record(entry)
    sources = [{**source, "url": link(given.url)} for source, given in
               zip(record.pop("sources"), entry.sources, strict=True)]  # fmt: skip
    words = None if entry.date is None else in_words(entry.date, site.language)
    return {**record, "when": words, "url": site.of(entry), "sources": sources}


EXPORT = Export("events.json", "application/json", "export_json", parts)
