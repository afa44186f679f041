"""Files, folders, archives and standard input → Articles, and a Refusal for each input that cannot be one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import TypeVar

from msgspec.structs import replace

from timeline.articles.archives import expand
from timeline.articles.document import Document, Draft, Unreadable
from timeline.articles.drafts import finish
from timeline.articles.fields import overlay
from timeline.articles.forms import form_of
from timeline.articles.front_matter import sidecar
from timeline.articles.settings import ReadSettings
from timeline.articles.sources import documents
from timeline.articles.versions import Identity, Repeated, Taken, Versions, identity
from timeline.model import Article, Refusal

__all__ = ["Outcome", "ReadSettings", "Recall", "Repeated", "Taken", "every", "outcomes", "placed", "read"]

A = TypeVar("A")

Outcome = tuple[Article | Refusal, bool]
"""An article, and whether its id was given to it (or is its address) rather than made from a file's name."""

Recall = Callable[[Document, Callable[[Document], Iterator[Outcome]]], Iterable[tuple[A, Identity] | Refusal]]
"""Gives what a document holds, as whoever recalls it likes to have it: from memory, or by the function that reads."""


def read(paths: Iterable[Path | str], settings: ReadSettings | None = None) -> Iterator[Article | Refusal]:
    """Every article of the paths once, one at a time, in the order of the paths and of the names in folders.

    An article that comes again in a newer version is given again, under the id it had: it replaces the older one.
    """
    return (outcome for outcome in outcomes(paths, settings) if not isinstance(outcome, Repeated))


def outcomes(
    paths: Iterable[Path | str], settings: ReadSettings | None = None
) -> Iterator[Article | Repeated | Refusal]:
    """What becomes of everything that the paths hold, in their order."""
    for found in placed(paths, settings or ReadSettings(), _read_anew):
        yield in_place(found.article, found) if isinstance(found, Taken) else found


def placed(
    paths: Iterable[Path | str], settings: ReadSettings, recall: Recall[A]
) -> Iterator[Taken[A] | Repeated | Refusal]:
    """The same of articles as they are recalled."""
    versions = Versions()
    reading = partial(_articles, settings=settings)
    for given in documents(paths):
        if isinstance(given, Refusal):
            yield given
            continue
        for found in recall(given, reading):
            yield found if isinstance(found, Refusal) else versions.place(*found)


def in_place(article: Article, found: Taken[A]) -> Article:
    """An article under the id that it goes by, with the versions that it replaces."""
    return replace(article, id=found.id, versions=found.versions) if found.versions else article


def every(paths: Iterable[Path | str], settings: ReadSettings | None = None) -> Iterator[Article | Refusal]:
    """All that the paths hold as it stands there, repeats and older versions too."""
    for given in documents(paths):
        if isinstance(given, Refusal):
            yield given
        else:
            yield from (article for article, _ in _articles(given, settings or ReadSettings()))


def _read_anew(
    document: Document, reading: Callable[[Document], Iterator[Outcome]]
) -> Iterator[tuple[Article, Identity] | Refusal]:
    for article, named in reading(document):
        yield article if isinstance(article, Refusal) else (article, identity(article, named))


def _articles(given: Document, settings: ReadSettings) -> Iterator[Outcome]:
    for found in _drafts(given, settings):
        if isinstance(found, Refusal):
            yield found, False
        else:
            draft, document = found
            yield finish(draft, document, settings), draft.id is not None or draft.url is not None


def _drafts(given: Document, settings: ReadSettings) -> Iterator[tuple[Draft, Document] | Refusal]:
    """The drafts in a document, or in each document packed in it, with the document of each."""
    document = given
    try:
        for inner in expand(given, settings):
            if isinstance(inner, Refusal):
                yield inner
            else:
                document = inner
                yield from _of_form(document, settings)
    except Unreadable as error:
        yield error.refusal(document.path)
    except OSError as error:
        yield Refusal(document.path, f"cannot be read: {error.strerror or error}", "Make it readable.")


def _of_form(document: Document, settings: ReadSettings) -> Iterator[tuple[Draft, Document] | Refusal]:
    try:
        beside = sidecar(document)
        for draft in form_of(document).read(document, settings):
            if isinstance(draft, Refusal):
                yield draft
            else:
                yield (overlay(draft, beside) if beside else draft), document
    except Unreadable as error:
        yield error.refusal(document.path)
