"""JSON as it is published: values come in, UTF-8 bytes go out, an item a line so that changes show in a diff."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping


def document(head: Mapping[str, object], lists: Mapping[str, Iterable[object]]) -> bytes:
    """An object: `head` (what is None is left out), then each list with an item a line."""
    parts = [f"{_text(key)}: {_text(value)}" for key, value in head.items() if value is not None]
    for key, items in lists.items():
        lines = ",\n".join(_text(item) for item in items)
        parts.append(f"{_text(key)}: [\n{lines}\n]" if lines else f"{_text(key)}: []")
    return as_bytes("{\n" + ",\n".join(parts) + "\n}\n")


def array(items: Iterable[object]) -> bytes:
    """An array with an item a line."""
    lines = ",\n".join(_text(item) for item in items)
    return as_bytes(f"[\n{lines}\n]\n" if lines else "[]\n")


def as_bytes(text: str) -> bytes:
    """UTF-8. Half of a surrogate pair has no UTF-8; its backslash escape is JSON's own way to write it."""
    return text.encode("utf-8", "backslashreplace")


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
