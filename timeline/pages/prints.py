"""An entry of the timeline, or an article, comes in; its print goes out: it changes whenever what is shown does."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b

from timeline.model import Article, MergedEntry, Recalled, Timeline


class Prints:
    """The prints of one timeline, each made once, and without reading what the store keeps of the sources."""

    def __init__(self) -> None:
        self._entries: dict[str, str] = {}
        self._articles: dict[str, str] = {}

    def of(self, entry: MergedEntry, timeline: Timeline) -> str:
        """Of an entry with all that its articles are cited by; 24 characters."""
        if entry.id not in self._entries:
            told = entry.sources.digest if isinstance(entry.sources, Recalled) else repr(entry.sources)
            shown = (
                entry.id, entry.date, entry.precision, entry.title, entry.basis, entry.confidence, entry.who,
                entry.where, entry.disputed, entry.chosen, entry.copies, entry.main, entry.note, entry.confirmed,
            )  # fmt: skip
            cited = "".join(self.of_article(timeline.articles.get(id)) for id in entry.articles)
            self._entries[entry.id] = digest((told, repr(shown), cited))
        return self._entries[entry.id]

    def of_article(self, article: Article | None) -> str:
        """Of an article as it is cited; its text is no part of it."""
        if article is None:
            return ""
        if article.id not in self._articles:
            shown = (
                article.id, article.title, article.lang, article.source, article.url, article.published, article.updated
            )  # fmt: skip
            self._articles[article.id] = digest((repr(shown),))
        return self._articles[article.id]


def digest(parts: Iterable[str]) -> str:
    """One print of several texts."""
    found = blake2b(digest_size=12)
    for part in parts:
        found.update(part.encode("utf-8", "surrogatepass"))
        found.update(b"\0")
    return found.hexdigest()
