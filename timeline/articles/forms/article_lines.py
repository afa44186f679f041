"""Article lines (JSON, one object a line) → a Draft a line; a line that is none is refused by its number."""

from __future__ import annotations

import json
from collections.abc import Iterator

from timeline.articles.document import Document, Draft, Form, Unreadable, too_large, utf8
from timeline.articles.fields import ALIASES, draft_of
from timeline.articles.front_matter import Field
from timeline.articles.settings import ReadSettings
from timeline.model import Refusal


def read(document: Document, settings: ReadSettings) -> Iterator[Draft | Refusal]:
    with document.open() as stream:
        number = 0
        while line := stream.readline(settings.max_article + 1):
            number += 1
            try:
                if len(line) > settings.max_article:
                    _skip_line(stream)
                    raise too_large(settings, number)
                if line.strip():
                    yield _draft(line, number)
            except Unreadable as error:
                yield Refusal(document.path, error.problem, error.remedy, number, error.column)


def _skip_line(stream: object) -> None:
    while (rest := stream.readline(65_536)) and not rest.endswith(b"\n"):  # type: ignore[attr-defined]
        pass


def _draft(line: bytes, number: int) -> Draft:
    article = _object(utf8(line))
    for name in ("id", "text", "title", "url", "source", "lang"):
        for alias in ALIASES[name]:
            if article.get(alias) is not None and not isinstance(article[alias], (str, int)):
                raise Unreadable(f"has a {alias!r} that is no string", "Write it in quotes.")
    if not any(isinstance(article.get(alias), str) for alias in ALIASES["text"]):
        raise Unreadable("is an article without text", 'Give it a "text".')
    fields = {name: Field(str(value), number, 1) for name, value in article.items() if isinstance(value, (str, int))}
    text = next(str(article[alias]) for alias in ALIASES["text"] if isinstance(article.get(alias), str))
    return draft_of(fields, text, line=number)


def _object(line: str) -> dict[str, object]:
    try:
        article = json.loads(line)
    except json.JSONDecodeError as error:
        raise Unreadable(f"is not JSON: {error.msg}", "Write one object a line.", column=error.colno) from None
    except (RecursionError, ValueError):
        raise Unreadable("is JSON nested too deep or with a number too long", "Write one flat object a line.") from None
    if not isinstance(article, dict):
        raise Unreadable("is not a JSON object", "Write one object a line.")
    return article


def _looks_like(head: bytes, suffix: str) -> bool:
    """A first line that is a whole JSON object."""
    first = head.lstrip(b"\xef\xbb\xbf").split(b"\n", 1)[0].strip()
    return suffix != ".json" and first.startswith(b'{"') and (first.endswith(b"}") or b'"text"' in first)


FORM = Form("article lines (JSON)", (".jsonl", ".ndjson"), _looks_like, read)
