"""Articles and entries ↔ JSON text, to be kept and read back equal; not for other programs (`timeline.jsonl` is)."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from timeline.model import Article, Derivation, Entry, Step

_UNIT = "\x1f"
_PUBLISHED = Article.__struct_fields__.index("published")
_UPDATED = Article.__struct_fields__.index("updated")
_DERIVATION = Entry.__struct_fields__.index("derivation")
_STEPS = Derivation.__struct_fields__.index("steps")


def article_text(article: Article) -> str:
    """The article as one line."""
    return dumped([_written(getattr(article, name)) for name in Article.__struct_fields__])


def article(text: str) -> Article:
    """The article of a line. Raises ValueError, TypeError or IndexError where it is none."""
    row = _row(json.loads(text))
    row[_PUBLISHED] = moment(row[_PUBLISHED])
    row[_UPDATED] = row[_UPDATED] and moment(row[_UPDATED])
    return Article(*row)


def entries_text(entries: Iterable[Entry]) -> str:
    """Entries as one line."""
    return dumped([_entry_row(entry) for entry in entries])


def entries(text: str) -> tuple[Entry, ...]:
    """The entries of a line. Raises ValueError, TypeError or IndexError where it holds none."""
    return tuple(_entry(_row(row)) for row in json.loads(text))


def list_text(texts: tuple[str, ...]) -> str:
    """Texts as one, which compares and splits faster than JSON, and is JSON where it must be."""
    text = _UNIT.join(texts)
    plain = not text.startswith("[") and list_of(text) == texts
    return text if plain else dumped(texts)


def list_of(text: str) -> tuple[str, ...]:
    """The texts of `list_text`."""
    if text.startswith("["):
        return tuple(json.loads(text))
    return tuple(text.split(_UNIT)) if text else ()


def dumped(value: object) -> str:
    """JSON without spaces."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _written(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value


def moment(written: str) -> date | datetime:
    """A publication date as `isoformat` wrote it."""
    return datetime.fromisoformat(written) if "T" in written else date.fromisoformat(written)


def _entry_row(entry: Entry) -> list[Any]:
    row = [getattr(entry, name) for name in Entry.__struct_fields__]
    found = entry.derivation
    if found is not None:
        row[_DERIVATION] = [getattr(found, name) for name in Derivation.__struct_fields__]
        row[_DERIVATION][_STEPS] = [[step.message, step.args] for step in found.steps]
    return row


def _entry(row: list[Any]) -> Entry:
    if row[_DERIVATION] is not None:
        found = _row(row[_DERIVATION])
        found[_STEPS] = tuple(Step(message, tuple(args)) for message, args in found[_STEPS])
        row[_DERIVATION] = Derivation(*found)
    return Entry(*row)


def _row(values: Iterable[Any]) -> list[Any]:
    """JSON's lists are our tuples."""
    return [tuple(value) if isinstance(value, list) else value for value in values]
