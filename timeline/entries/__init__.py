"""Articles and mentions → entries: what happened, when, who says so; entries of many articles → merged ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.entries.settings import DEFAULTS, EntrySettings

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from timeline.model import Article, Entry, MergedEntry, Tagging

__all__ = ["extract", "merge"]


def extract(article: Article, tagging: Tagging, settings: EntrySettings = DEFAULTS) -> tuple[Entry, ...]:
    """One entry for each clause of the article that tells an event."""
    from timeline.entries import build  # much to import for who only merges entries that were told before

    return build.extract(article, tagging, settings)


def merge(
    entries: Iterable[Entry], articles: Mapping[str, Article], settings: EntrySettings = DEFAULTS
) -> tuple[MergedEntry, ...]:
    """The timeline's entries in total order, within the settings' limits, the main ones marked."""
    from timeline.entries.merging import merge as merging

    return merging.merge(entries, articles, settings)
