"""Settings → the timeline they ask for: the story of a run, from the articles as they lie there to what pages show."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from timeline import articles, entries, resolver
from timeline.config import Settings
from timeline.entries.order import entry_key
from timeline.model import Article, Entry, Refusal, Timeline


@dataclass(frozen=True, slots=True)
class Made:
    """A timeline, and what could not go into it."""

    timeline: Timeline
    refusals: tuple[Refusal, ...]


@dataclass(frozen=True, slots=True)
class Extracted:
    """What articles tell, in total order, and what could not be read of them."""

    articles: dict[str, Article]
    entries: tuple[Entry, ...]
    refusals: tuple[Refusal, ...]


def timeline(settings: Settings) -> Made:
    """The timeline of a site: its articles read, tagged, told as entries, and merged."""
    extracted = extract([settings.articles], settings)
    merged = entries.merge(extracted.entries, extracted.articles, settings.entries)
    return Made(Timeline(merged, extracted.articles), extracted.refusals)


def extract(paths: Iterable[Path | str], settings: Settings) -> Extracted:
    """The articles at these paths and their entries, each as its article tells it."""
    read: dict[str, Article] = {}
    told: list[Entry] = []
    refusals: list[Refusal] = []
    for article in articles.read(paths, settings.reading):
        if isinstance(article, Refusal):
            refusals.append(article)
            continue
        read[article.id] = article
        told.extend(entries_of(article, settings))
    return Extracted(read, tuple(sorted(told, key=entry_key)), tuple(refusals))


def entries_of(article: Article, settings: Settings) -> tuple[Entry, ...]:
    """What one article tells. Depends on nothing but the article and the settings."""
    return entries.extract(article, resolver.tag(article, settings.resolver), settings.entries)
