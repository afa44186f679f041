"""A Timeline to files. In: a Timeline, settings, a folder; out: the files there, written only where they changed.

The folder keeps a list of what was written (`.written`), so that a page that is no more can be taken away and a page
that the user put there by hand is left alone: it stands in for the generated page of its name.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Protocol

from timeline.config import Settings
from timeline.model import Timeline
from timeline.pages.pieces import Content, Joiner, Made, Record
from timeline.pages.press import Press

LIST = ".written"


class Memory(Protocol):
    """What is known of the files as the last run left them."""

    def print_of(self, file: Path) -> str | None:
        """The print of what the file holds; None where it may hold something else."""

    def record_of(self, file: Path) -> Record:
        """The pieces that the file holds."""

    def note(self, file: Path, printed: str, record: Record) -> None:
        """Keep what the file holds now."""

    def forget(self, file: Path) -> None:
        """Know no longer what the file holds: it is no more."""


def write(
    timeline: Timeline,
    settings: Settings,
    folder: Path,
    directory_urls: bool = True,
    moment: datetime | None = None,
) -> frozenset[Path]:
    """Write all pages of the timeline under `folder`. Returns the files that were written anew or taken away.

    `directory_urls` says how the pages will be built (MkDocs' `use_directory_urls`), for files that link to them;
    `moment` is the build's where one was given (SOURCE_DATE_EPOCH).
    """
    return put(Press(timeline, settings, directory_urls, moment).files(), folder)


def put(files: Mapping[str, Content], folder: Path, memory: Memory | None = None) -> frozenset[Path]:
    """Write the files that differ, take away those that are no more. Returns both.

    What the memory knows to be as it should be is neither made nor read.
    """
    folder.mkdir(parents=True, exist_ok=True)
    ours = _listed(folder)
    names = {name for name in files if ours is None or name in ours or not (folder / name).exists()}
    # First the list, then the files: what a stopped run leaves behind is known as ours by the next.
    if ours is None or not names <= ours:
        _list(folder, names | (ours or set()))
    joiner = Joiner()
    changed = {folder / name for name in sorted(names) if _put(folder / name, files[name], memory, joiner)}
    for name in sorted((ours or set()) - names):
        (folder / name).unlink(missing_ok=True)
        if memory:
            memory.forget(folder / name)
        changed.add(folder / name)
        _prune((folder / name).parent, folder)
    if ours != names:
        _list(folder, names)
    return frozenset(changed)


def _list(folder: Path, names: Iterable[str]) -> None:
    _replace(folder / LIST, [json.dumps(sorted(names), indent=0).encode()])


def _listed(folder: Path) -> set[str] | None:
    """What an earlier run wrote; None where no run did."""
    try:
        listed = json.loads((folder / LIST).read_text("utf-8"))
        return {name for name in listed if isinstance(name, str) and ".." not in name and not name.startswith("/")}
    except (OSError, ValueError, TypeError):
        return None


def _put(file: Path, content: Content, memory: Memory | None, joiner: Joiner) -> bool:
    known = memory.print_of(file) if memory else None
    if isinstance(content, Made) and content.print == known:
        return False
    try:
        old = file.read_bytes()
    except FileNotFoundError:
        file.parent.mkdir(parents=True, exist_ok=True)
        old = None
    made = content.make() if isinstance(content, Made) else content
    chunks: Sequence[bytes | memoryview]
    record: Record = ()
    if isinstance(made, str):
        chunks = [made.encode("utf-8")]
    elif isinstance(made, bytes):
        chunks = [made]
    else:
        chunks, record = joiner.joined(made, old or b"", memory.record_of(file) if memory and known else ())
    differs = old is None or sum(map(len, chunks)) != len(old) or b"".join(chunks) != old
    if differs:
        _replace(file, chunks)
    if memory and isinstance(content, Made):
        memory.note(file, content.print, record)
    return differs


def _replace(file: Path, chunks: Iterable[bytes | memoryview]) -> None:
    """Whole or not at all: a reader never finds half a file."""
    passing = file.with_name(f".{file.name}.part")
    with passing.open("wb", buffering=0) as stream:
        stream.writelines(chunks)
    os.replace(passing, file)


def _prune(folder: Path, top: Path) -> None:
    while folder != top and folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
