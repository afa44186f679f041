"""Draft → Article: the publication date from the strongest evidence, the id, and what an article cannot be without."""

from __future__ import annotations

from datetime import date, datetime

from timeline.articles import dates
from timeline.articles.document import Claim, Document, Draft, Evidence, Unreadable
from timeline.articles.settings import ReadSettings
from timeline.model import Article, Refusal

NO_DATE = (
    "Give one in its front matter (`published: 2018-08-27`), as the `published` of its article line, "
    "or with `--published 2018-08-27`."
)


def finish(draft: Draft, document: Document, settings: ReadSettings) -> Article | Refusal:
    """The article, or why it is none."""
    try:
        return _article(draft, document, settings)
    except Unreadable as error:
        line = error.line if error.line is not None else draft.line
        return Refusal(document.path, error.problem, error.remedy, line, error.column)


def _article(draft: Draft, document: Document, settings: ReadSettings) -> Article:
    if not draft.text.strip():
        raise Unreadable("holds no text", "Give the article's text, or remove the file.")
    published, evidence = _published(draft, settings)
    name = document.name if draft.line is None else f"{document.name}#{draft.line}"
    strings = (draft.text, draft.id, draft.title, draft.url, draft.source, draft.lang)
    if any(not _encodable(string) for string in strings if string):
        raise Unreadable("holds half a character (a lone surrogate)", "Write it as UTF-8 text.")
    return Article(
        id=draft.id or draft.url or name,
        text=draft.text,
        published=published,
        title=draft.title or None,
        url=draft.url or None,
        source=draft.source or None,
        lang=draft.lang or None,
        updated=dates.read(draft.updated, settings.day_order, draft.lang) if draft.updated else None,
        evidence=evidence,
        path=document.path,
    )


def _published(draft: Draft, settings: ReadSettings) -> tuple[date | datetime, Evidence]:
    claims = list(draft.published)
    if settings.published is not None:
        claims.append(Claim(settings.published, "--published"))
    for claim in claims:
        try:
            return dates.read(claim.written, settings.day_order, draft.lang), claim.evidence
        except Unreadable as error:
            # What the user wrote is never passed over; what a page says of itself may be.
            if claim.evidence in ("given", "--published"):
                raise Unreadable(error.problem, error.remedy, claim.line, claim.column) from None
    raise Unreadable("has no publication date", NO_DATE)


def _encodable(string: str) -> bool:
    try:
        string.encode()
    except UnicodeEncodeError:
        return False
    return True
