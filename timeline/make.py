"""Settings → the timeline they ask for: the story of a run, from the articles as they lie there to what pages show."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from timeline import articles, changes, curation, entries, resolver
from timeline.config import Settings
from timeline.curation import Curation, Unmatched
from timeline.entries.order import entry_key
from timeline.model import Article, Entry, MergedEntry, Refusal, Timeline

if TYPE_CHECKING:
    from timeline.articles import ReadSettings
    from timeline.store import Store

Paths = Iterable[Path | str]


@dataclass(frozen=True, slots=True)
class Made:
    """A timeline, what could not go into it, and the editor's decisions that found no event."""

    timeline: Timeline
    refusals: tuple[Refusal, ...]
    unmatched: tuple[Unmatched, ...] = ()


@dataclass(frozen=True, slots=True)
class Extracted:
    """What articles tell, in total order, and what could not be read of them."""

    articles: dict[str, Article]
    entries: tuple[Entry, ...]
    refusals: tuple[Refusal, ...]


def timeline(settings: Settings, store: Store | None = None, paths: Paths | None = None) -> Made:
    """The timeline of a site: its articles read, tagged, told as entries, merged, and as the editor wants them.

    `paths` stand in for the site's own articles. A store spares the work on what has not changed since the last
    time. Raises CurationError, RecordError.
    """
    decisions = curation_of(settings)
    found = uncurated(settings, store, paths, decisions)
    curated = curation.apply(found.timeline, decisions)
    recorded = changes.load(settings.changes) if settings.changes else ()
    return Made(replace(curated.timeline, changes=recorded), found.refusals, curated.unmatched)


def uncurated(
    settings: Settings, store: Store | None = None, paths: Paths | None = None, decisions: Curation | None = None
) -> Made:
    """The timeline as the program alone makes it; of the editor's file only what it says of sources counts."""
    sources = (decisions or curation_of(settings)).sources
    extracted = extract(paths or [settings.articles], settings, store, replace(settings.reading, sources=sources))
    merged = entries.merge(extracted.entries, extracted.articles, settings.entries)
    return Made(Timeline(merged, extracted.articles), extracted.refusals)


def curation_of(settings: Settings) -> Curation:
    """The editor's file of a site; empty where it has none. Raises CurationError."""
    return curation.load(settings.curation) if settings.curation else Curation("curation.yml")


def extract(
    paths: Paths, settings: Settings, store: Store | None = None, reading: ReadSettings | None = None
) -> Extracted:
    """The articles at these paths and their entries, each as its article tells it."""
    read: dict[str, Article] = {}
    told: dict[str, tuple[Entry, ...]] = {}
    refusals: list[Refusal] = []
    reading = reading or settings.reading
    if store is not None:
        store.begin(settings, reading)
    for article in articles.read(paths, reading, store.recall) if store else articles.read(paths, reading):
        if isinstance(article, Refusal):
            refusals.append(article)
            continue
        read[article.id] = article
        work = partial(entries_of, article, settings)
        told[article.id] = store.entries(article, work) if store else work()
    if store is not None:
        store.end()
    return Extracted(read, tuple(sorted(chain.from_iterable(told.values()), key=entry_key)), tuple(refusals))


def told(timeline: Timeline) -> list[tuple[Entry, MergedEntry]]:
    """Every entry as its article tells it, in total order, and the event of the timeline that it went into."""
    pairs = [(entry, merged) for merged in timeline.entries for entry in merged.sources]
    return sorted(pairs, key=lambda pair: entry_key(pair[0]))


def entries_of(article: Article, settings: Settings) -> tuple[Entry, ...]:
    """What one article tells. Depends on nothing but the article and the settings."""
    return entries.extract(article, resolver.tag(article, settings.resolver), settings.entries)
