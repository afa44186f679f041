"""A JSON object in one of the vocabularies that articles come in → Draft.

Plain (our own names), schema.org NewsArticle, IPTC ninjs 1 to 3, news-please, JSON Feed: what differs is the names,
which `fields.ALIASES` lists, and that some values are lists of variants or carry HTML.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from timeline.articles import linked_data
from timeline.articles.document import Claim, Draft, Field, Unreadable
from timeline.articles.fields import ALIASES, HTML, draft_of, key
from timeline.articles.visible import visible

LISTS = ("articles", "items", "results", "docs", "entries", "stories", "@graph", "data")
"""Names under which an object holds its articles."""

_STRINGS = ("id", "title", "url", "lang")


def loads(written: str) -> object:
    """The value of a JSON text. Raises Unreadable with line and column."""
    try:
        return json.loads(written)
    except json.JSONDecodeError as error:
        raise Unreadable(f"is not JSON: {error.msg}", "Correct it there.", error.lineno, error.colno) from None
    except (RecursionError, ValueError):
        raise Unreadable("is JSON nested too deep or with a number too long", "Write flat objects.") from None


def within(value: object) -> Iterator[object]:
    """The articles of a JSON document: the value, each of a list, or each of the list that an object carries."""
    if isinstance(value, dict) and not _has_text(value):
        value = next((value[name] for name in LISTS if isinstance(value.get(name), list)), value)
    yield from value if isinstance(value, list) else [value]


def draft(value: object, line: int | None = None) -> Draft:
    """The draft of one object. Raises Unreadable where it is none."""
    if not isinstance(value, dict):
        raise Unreadable("is not a JSON object", 'Write one as {"published": "2018-08-27", "text": "…"}.')
    if linked_data.is_article(value):
        return _of_linked_data(value, line)
    named = {key(str(name)): member for name, member in value.items()}
    for name in _STRINGS:
        for alias in ALIASES[name]:
            if isinstance(named.get(alias), (list, dict, bool, float)) and alias in ("id", "doc", "title", "lang"):
                raise Unreadable(f"has a {alias!r} that is no string", "Write it in quotes.")
    fields = {name: Field(written, line or 1, 1) for name, member in named.items() if (written := _written(member))}
    return draft_of(fields, _text(named), line=line)


def _has_text(value: dict[str, object]) -> bool:
    return any(key(str(name)) in ALIASES["text"] for name in value)


def _text(named: dict[str, object]) -> str:
    for alias in ALIASES["text"]:
        value = named.get(alias)
        if isinstance(value, list):  # ninjs 2: variants, each with its content type
            value = _best_body(value)
        if isinstance(value, str) and value:
            return visible(value).text if alias in HTML else value
        if value is not None and not isinstance(value, str):
            raise Unreadable(f"has a {alias!r} that is no string", "Write the text in quotes.")
    raise Unreadable("is an article without text", 'Give it a "text".')


def _best_body(bodies: list[object]) -> str | None:
    written = [body for body in bodies if isinstance(body, dict) and isinstance(body.get("value"), str)]
    plain = [body for body in written if body.get("contenttype", body.get("contentType")) == "text/plain"]
    if plain:
        return str(plain[0]["value"])
    return visible(str(written[0]["value"])).text if written else None


def _written(value: object) -> str | None:
    """A scalar as a string; of variants the first; of an organisation its name."""
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("name") or value.get("value") or value.get("title")
    return str(value) if isinstance(value, (str, int)) and not isinstance(value, bool) else None


def _of_linked_data(value: dict[str, object], line: int | None) -> Draft:
    data = linked_data.of_node(value)
    if not data.text:
        raise Unreadable("is an article without text", 'Give it an "articleBody".')
    id = value.get("@id")
    return Draft(
        text=data.text,
        published=(Claim(data.published, "structured metadata", line),) if data.published else (),
        id=id if isinstance(id, str) and not data.url else None,
        title=data.title,
        url=data.url,
        source=data.source,
        lang=data.lang,
        updated=data.updated,
        line=line,
    )
