"""Files, folders and standard input → Articles, and a Refusal for each input that cannot be one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from timeline.articles.document import Document, Unreadable
from timeline.articles.drafts import finish
from timeline.articles.forms import form_of
from timeline.articles.settings import ReadSettings
from timeline.articles.sources import documents
from timeline.model import Article, Refusal

__all__ = ["ReadSettings", "read"]


def read(paths: Iterable[Path | str], settings: ReadSettings | None = None) -> Iterator[Article | Refusal]:
    """Every article of the paths, one at a time, in the order of the paths and of the names in folders."""
    settings = settings or ReadSettings()
    ids: dict[str, str] = {}
    for document in documents(paths):
        if isinstance(document, Refusal):
            yield document
            continue
        for article in _articles(document, settings):
            yield _unless_known(article, ids)


def _articles(document: Document, settings: ReadSettings) -> Iterator[Article | Refusal]:
    try:
        for draft in form_of(document).read(document, settings):
            yield draft if isinstance(draft, Refusal) else finish(draft, document, settings)
    except Unreadable as error:
        yield error.refusal(document.path)
    except OSError as error:
        yield Refusal(document.path, f"cannot be read: {error.strerror}", "Make it readable.")


def _unless_known(article: Article | Refusal, ids: dict[str, str]) -> Article | Refusal:
    if isinstance(article, Refusal):
        return article
    path = article.path or article.id
    first = ids.setdefault(article.id, path)
    if first is path:
        return article
    return Refusal(path, f"has the id of another article, {article.id!r} of {first}", "Give it an `id` of its own.")
