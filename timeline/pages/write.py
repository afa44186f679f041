"""A Timeline to files. In: a Timeline, settings, a folder; out: the files there, written only where they changed.

The folder keeps a list of what was written (`.written`), so that a page that is no more can be taken away and a page
that the user put there by hand is left alone: it stands in for the generated page of its name.
"""

from __future__ import annotations

import errno
import json
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from contextlib import nullcontext, suppress
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, Protocol

from timeline.config import Settings
from timeline.garbage import collecting_seldom
from timeline.model import Timeline
from timeline.pages.pieces import Chunk, Content, Joiner, Kept, Made, Record, size_of
from timeline.pages.press import Press

LIST = ".written"
_AT_ONCE = 1 << 20  # bytes that are copied at once


class Memory(Protocol):
    """What is known of the files of the folder, by their names there, as the last run left them."""

    def print_of(self, name: str) -> str | None:
        """The print of what the file holds; None where it may hold something else."""

    def record_of(self, name: str) -> Record:
        """The pieces that the file holds."""

    def note(self, name: str, printed: str, record: Record) -> None:
        """Keep what the file holds now."""

    def forget(self, name: str) -> None:
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


@collecting_seldom()
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
    changed = {folder / name for name in sorted(names) if _put(folder, name, files[name], memory, joiner)}
    for name in sorted((ours or set()) - names):
        (folder / name).unlink(missing_ok=True)
        if memory:
            memory.forget(name)
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


def _put(folder: Path, name: str, content: Content, memory: Memory | None, joiner: Joiner) -> bool:
    known = memory.print_of(name) if memory else None
    if isinstance(content, Made) and content.print == known:
        return False
    file = folder / name
    old = _opened(file)
    with old or nullcontext():
        made = content.make() if isinstance(content, Made) else content
        chunks: Sequence[Chunk]
        record: Record = ()
        if isinstance(made, str):
            chunks = [made.encode("utf-8")]
        elif isinstance(made, bytes):
            chunks = [made]
        else:
            size = os.fstat(old.fileno()).st_size if old else 0
            chunks, record = joiner.joined(made, size, memory.record_of(name) if memory and known else ())
        differs = old is None or _differ(chunks, old)
        if differs:
            _replace(file, chunks, old)
    if memory and isinstance(content, Made):
        memory.note(name, content.print, record)
    return differs


def _opened(file: Path) -> BinaryIO | None:
    """The file that lies there; where none does, its folder is made."""
    try:
        return file.open("rb")
    except FileNotFoundError:
        file.parent.mkdir(parents=True, exist_ok=True)
        return None


def _differ(chunks: Sequence[Chunk], old: BinaryIO) -> bool:
    """Whether these are other bytes than the old file's."""
    if sum(map(size_of, chunks)) != os.fstat(old.fileno()).st_size:
        return True
    there = old.read()
    return b"".join(there[chunk.start : chunk.end] if isinstance(chunk, Kept) else chunk for chunk in chunks) != there


def _replace(file: Path, chunks: Iterable[Chunk], old: BinaryIO | None = None) -> None:
    """Whole or not at all: a reader never finds half a file."""
    passing = file.with_name(f".{file.name}.part")
    with passing.open("wb") as stream:
        for chunk in chunks:
            if isinstance(chunk, bytes):
                stream.write(chunk)
            elif old:
                stream.flush()
                _copy(old.fileno(), stream.fileno(), *chunk)
    os.replace(passing, file)


def _copy(old: int, new: int, start: int, end: int) -> None:
    """Bytes of one open file behind those of another: by the system itself where it can, which takes half the time."""
    while start < end:
        count = 0
        if sys.platform == "linux":
            with suppress(OSError):  # these two file systems cannot; what else is wrong shows in writing
                count = os.copy_file_range(old, new, end - start, start)
        if not count:
            data = os.pread(old, min(end - start, _AT_ONCE), start)
            if not data:
                raise OSError(errno.EIO, "was cut off while it was read")
            count = os.write(new, data)
        start += count


def _prune(folder: Path, top: Path) -> None:
    while folder != top and folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
