"""The fields of an article, by any of the names they go by → Draft. One table for front matter, JSON and sheets."""

from __future__ import annotations

from collections.abc import Mapping

from timeline.articles.document import Claim, Draft
from timeline.articles.front_matter import Field

ALIASES: dict[str, tuple[str, ...]] = {
    "id": ("id", "doc"),
    "published": ("published", "date", "dct"),
    "updated": ("updated",),
    "title": ("title",),
    "text": ("text",),
    "url": ("url",),
    "source": ("source",),
    "lang": ("lang",),
}
"""Our name of a field → the names it is read from, the first that has a value winning."""


def named(fields: Mapping[str, Field], name: str) -> Field | None:
    """The field of that name or its first alias that holds something."""
    return next((fields[alias] for alias in ALIASES[name] if alias in fields and fields[alias].value), None)


def draft_of(fields: Mapping[str, Field], text: str, title: str | None = None, line: int | None = None) -> Draft:
    """A draft whose publication date is given by the user in these fields."""

    def value(name: str) -> str | None:
        found = named(fields, name)
        return found.value if found else None

    published = named(fields, "published")
    claims = (Claim(published.value, "given", published.line, published.column),) if published else ()
    return Draft(
        text=text,
        published=claims,
        id=value("id"),
        title=value("title") or title,
        url=value("url"),
        source=value("source"),
        lang=value("lang"),
        updated=value("updated"),
        line=line,
    )
