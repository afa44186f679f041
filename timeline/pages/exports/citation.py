"""An entry as it is cited: an entry comes in, what names it and its sources goes out, and the same in plain words."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from itertools import chain

from msgspec import Struct

from timeline.columns import articles_of, events_of
from timeline.model import MergedEntry, Timeline
from timeline.pages.cards import publisher
from timeline.pages.exports.reading import Cited, cited
from timeline.pages.exports.site import Site
from timeline.pages.text import link
from timeline.when.words import in_words


class Reference(Struct, frozen=True):
    """An entry, with the sources that it rests on."""

    id: str
    title: str
    date: str | None  # EDTF
    when: str | None  # the same in words
    published: str  # ISO 8601, of the earliest source
    url: str | None  # None where the site has no address
    sources: tuple[Cited, ...]


def reference(entry: MergedEntry, timeline: Timeline, site: Site) -> Reference:
    """What names the entry."""
    return Reference(
        id=entry.id,
        title=entry.title,
        date=entry.date,
        when=in_words(entry.date, site.language) if entry.date else None,
        published=min(source.published for source in entry.sources),
        url=site.of(entry) if site.home else None,
        sources=tuple(cited(entry, timeline, site.language)),
    )


def articles_cited(timeline: Timeline) -> list[str]:
    """The ids of the articles that entries rest on, in the order of their first entries.

    Those of one name as a source come once.
    """
    of = articles_of(timeline).columns
    names = {
        id: (link(url), publisher(source, url, title, id), title, published)
        for id, source, url, title, published in zip(of.id, of.source, of.url, of.title, of.published, strict=True)
    }
    first: dict[tuple[object, ...], str] = {}
    for id in dict.fromkeys(chain.from_iterable(events_of(timeline).columns.articles)):
        if id in names:
            first.setdefault(names[id], id)
    return list(first.values())


def key(source: Cited) -> str:
    """A name for a source in lists of literature: the same wherever the article is cited."""
    named = "\n".join((source.url or "", source.publisher, source.title or "", source.published))
    return "a-" + sha256(named.encode("utf-8", "backslashreplace")).hexdigest()[:8]


def plain(entry: MergedEntry, timeline: Timeline, site: Site) -> str:
    """One line: “what”, when. Timeline, address. [Its sources.]"""
    named = reference(entry, timeline, site)
    what = ", ".join(filter(None, (f"“{named.title}”", named.when)))
    place = ", ".join(filter(None, (site.title, named.url)))
    sources = "; ".join(", ".join(_source(source)) for source in named.sources)
    return " ".join(f"{what}. {place}. [{sources}]".split())


def _source(source: Cited) -> Iterator[str]:
    yield source.publisher
    if source.title:
        yield f"“{source.title}”"
    yield source.published_words
    if source.url:
        yield source.url
