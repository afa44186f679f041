"""The fields of an article, by any of the names they go by → Draft. One table for front matter, JSON and sheets."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from timeline.articles.document import Claim, Draft, Field

ALIASES: dict[str, tuple[str, ...]] = {
    "id": ("id", "doc", "guid", "uri"),
    "published": (
        "published", "date", "dct", "datepublished", "datepublish", "publishedat", "publisheddate", "publishdate",
        "publicationdate", "pubdate", "firstcreated", "contentcreated", "versioncreated",
    ),
    "updated": ("updated", "datemodified", "datemodify", "modified", "updatedat", "lastmod", "versioncreated"),
    "title": ("title", "headline", "headlines"),
    "text": (
        "text", "maintext", "articlebody", "bodytext", "contenttext", "content", "body", "bodies", "bodyhtml",
        "bodyxhtml", "contenthtml", "html",
    ),
    "url": ("url", "link", "permalink", "canonicalurl"),
    "source": ("source", "publisher", "sourcename", "provider", "sourcedomain", "outlet", "newspaper"),
    "lang": ("lang", "language", "inlanguage"),
}  # fmt: skip
"""Our name of a field → the names it is read from, without signs and in lower case; the first with a value wins.

Ours, then schema.org's, JSON Feed's, news-please's and ninjs's, then what sheets and front matter often have.
"""

HTML = frozenset(("bodyhtml", "bodyxhtml", "contenthtml", "html"))
"""Names of text that is HTML."""


def key(name: str) -> str:
    """A name as the table has it: "Date_Publish" and "date-publish" are datepublish."""
    return "".join(character for character in name.lower() if character.isalnum())


def named(fields: Mapping[str, Field], name: str) -> Field | None:
    """The field of that name or its first alias that holds something."""
    return next((fields[alias] for alias in ALIASES[name] if alias in fields and fields[alias].value), None)


def draft_of(fields: Mapping[str, Field], text: str, title: str | None = None, line: int | None = None) -> Draft:
    """A draft whose publication date is given by the user in these fields, whose names went through `key`."""

    def value(name: str) -> str | None:
        found = named(fields, name)
        return found.value if found else None

    published = named(fields, "published")
    updated = named(fields, "updated")
    return Draft(
        text=text,
        published=(_given(published),) if published else (),
        id=value("id"),
        title=value("title") or title,
        url=value("url"),
        source=value("source"),
        lang=value("lang"),
        updated=updated.value if updated and published and updated.value != published.value else None,
        line=line,
    )


def overlay(draft: Draft, fields: Mapping[str, Field]) -> Draft:
    """The draft with what a sidecar file gives: the user's word wins over the document's."""

    def value(name: str) -> str | None:
        found = named(fields, name)
        return found.value if found else None

    published = named(fields, "published")
    claims = (_given(published), *draft.published) if published else draft.published
    return replace(
        draft,
        published=claims,
        id=value("id") or draft.id,
        title=value("title") or draft.title,
        url=value("url") or draft.url,
        source=value("source") or draft.source,
        lang=value("lang") or draft.lang,
    )


def _given(published: Field) -> Claim:
    return Claim(published.value, "given", published.line, published.column)
