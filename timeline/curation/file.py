"""The editor's file on disk: changed by one process at a time, whole or not at all, and back again by undo."""

from __future__ import annotations

import os
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

from timeline.curation.decisions import CurationError
from timeline.locks import Held, lock
from timeline.model import Refusal
from timeline.scratch import scratch

HEAD = """\
# yaml-language-server: $schema=.timeline/curation.schema.json
# The editor's decisions; they win over whatever the program finds.
"""
_PATIENCE = 10.0  # seconds


def change(path: Path, edit: Callable[[str], str]) -> tuple[str, str]:
    """Replaces the file's text by what `edit` makes of it. Gives both, before and after. Raises CurationError."""
    try:
        folder = scratch(path.parent)
        with lock(folder / "curation.lock", _PATIENCE):
            _schema_beside(folder)
            before = _read(path)
            after = edit(before)
            if after != before:
                _write(path, after)
            return before, after
    except Held:
        raise CurationError(Refusal(str(path), "is being changed by another process", "Try again.")) from None
    except OSError as error:
        problem = f"cannot be written: {error.strerror}"
        raise CurationError(
            Refusal(str(path), problem, "Nothing was changed; make room or make it writable.")
        ) from None


def undo(path: Path, before: str, after: str) -> None:
    """Takes a change back, unless somebody else changed the file since. Raises CurationError."""

    def back(text: str) -> str:
        if text != after:
            raise CurationError(Refusal(str(path), "was changed by somebody else since", "Undo it by hand."))
        return before

    change(path, back)


def _schema_beside(folder: Path) -> None:
    """Puts the schema where the head of the file says it is."""
    schema = folder / "curation.schema.json"
    wanted = (files("timeline.curation") / "schema.json").read_bytes()
    if not schema.exists() or schema.read_bytes() != wanted:
        schema.write_bytes(wanted)


def _read(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        return HEAD
    except UnicodeDecodeError:
        raise CurationError(Refusal(str(path), "is not UTF-8 text", "Save it as UTF-8.")) from None


def _write(path: Path, text: str) -> None:
    """All of it or nothing: a full disk or a kill leaves the old file."""
    new = path.with_name(f".{path.name}.new")
    try:
        with new.open("wb") as stream:
            stream.write(text.encode())
            stream.flush()
            os.fsync(stream.fileno())
        if path.exists():
            new.chmod(path.stat().st_mode)
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)
