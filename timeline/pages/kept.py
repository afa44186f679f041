"""What a served site printed last → the same again for every page that is made from the same.

A page and the way to cite its entries depend on what they are made from alone: values that compare by what they hold,
the settings, and the templates as they lie on disk.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from timeline.pages.templates import folders

_Made = TypeVar("_Made", str, bytes)


class Kept:
    """By path: what a file was made from, and what it then held. It starts anew where `setting` is another."""

    def __init__(self) -> None:
        self._setting: object = None
        self._last: dict[str, tuple[object, str | bytes]] = {}

    def begin(self, *setting: object) -> None:
        """What all files depend on."""
        if self._setting != setting:
            self._setting = setting
            self._last.clear()

    def get(self, path: str, source: object, make: Callable[[], _Made]) -> _Made:
        """The file's content: made anew unless it was made from an equal source."""
        before, content = self._last.get(path, (None, None))
        if content is None or before != source:
            made = make()
            self._last[path] = source, made
            return made
        return content  # type: ignore[return-value]  # a path is made by one function


def state(own: Path | None) -> object:
    """What changes with every edit of a template or a catalogue of strings."""
    files = sorted(file for folder in folders(own) for file in folder.rglob("*") if file.is_file())
    return tuple((file, file.stat().st_mtime_ns) for file in files)
