"""JSON as it is published: values come in, UTF-8 bytes go out, an item a line so that changes show in a diff."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence

from timeline.columns import Articles, Masthead, events_of
from timeline.model import MergedEntry, Timeline
from timeline.pages.pieces import Parts, Pieces


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


def document_of(head: Mapping[str, object], lists: Mapping[str, Pieces]) -> Parts:
    """The same of lists that come in pieces."""
    parts: list[bytes | Pieces] = [document(head, {})[:-3]]
    for key, pieces in lists.items():
        name = as_bytes(_text(key))
        parts += [b",\n" + name + b": [\n", pieces, b"\n]"] if pieces.prints else [b",\n" + name + b": []"]
    return [*parts, b"\n}\n"]


def array_of(*lists: Pieces) -> Parts:
    """An array of lists that come in pieces."""
    parts: list[bytes | Pieces] = []
    for pieces in lists:
        if pieces.prints:
            parts += [b",\n" if parts else b"[\n", pieces]
    return [*parts, b"\n]\n"] if parts else [b"[]\n"]


def entries(
    timeline: Timeline, make: Callable[[MergedEntry], bytes], between: bytes = b"", chosen: Sequence[int] | None = None
) -> Pieces:
    """A piece for each entry, or for each of those that have the chosen numbers."""
    events = events_of(timeline)
    prints = events.columns.print
    if chosen is None:
        return Pieces(prints, lambda place: make(events[place]), between)
    return Pieces([prints[n] for n in chosen], lambda place: make(events[chosen[place]]), between)


def articles(
    of: Articles, make: Callable[[Masthead], bytes], between: bytes = b"", chosen: Sequence[str] | None = None
) -> Pieces:
    """A piece for each article, or for each of those that have the chosen ids."""
    if chosen is None:
        return Pieces(of.columns.print, lambda place: make(of.masthead(of.columns.id[place])), between)
    return Pieces([of.print(id) for id in chosen], lambda place: make(of.masthead(chosen[place])), between)


def line(value: object) -> bytes:
    """A value in one line."""
    return as_bytes(_text(value))


def as_bytes(text: str) -> bytes:
    """UTF-8. Half of a surrogate pair has no UTF-8; its backslash escape is JSON's own way to write it."""
    return text.encode("utf-8", "backslashreplace")


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
