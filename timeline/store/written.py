"""Which files were written, and the print of what each holds: what is as it should be is not made again."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

from timeline.columns import digest
from timeline.pages.pieces import Record, Run

# Many files hold the same pieces, so what these are is kept once.
_RUNS = """SELECT prints, start, sizes FROM run JOIN written USING (path) JOIN listing ON listing = name
    WHERE path = ? AND print = ? AND stamp = ? ORDER BY number"""

Known = tuple[str, str]  # the print of what a file holds, and the file's stamp


class Written:
    """The files that were written for one site, as they were then. A file that is touched since is not known."""

    def __init__(self, site: Path) -> None:
        self._site = site
        self._known: dict[str, Known] = {}
        self._records: dict[str, Record] = {}  # of those that are not saved yet
        self._connection: sqlite3.Connection | None = None
        self._gone: list[str] = []
        self._base = ""

    def begin(self, connection: sqlite3.Connection | None, base: str) -> None:
        """Take up what was saved under this print of all that every file depends on."""
        self._connection, self._base = connection, base
        self._known.clear()
        self._records.clear()
        try:
            if connection is not None:
                rows = connection.execute("SELECT path, print, stamp FROM written WHERE base = ?", (base,))
                self._known = {path: (printed, stamp) for path, printed, stamp in rows}
        except (sqlite3.Error, ValueError, TypeError):
            self._known.clear()  # damaged: all is made anew

    def print_of(self, file: Path) -> str | None:
        """The print of what the file holds; None where it may hold something else."""
        known = self._known.get(self._path(file))
        return known[0] if known is not None and known[1] and known[1] == _stamp(file) else None

    def record_of(self, file: Path) -> Record:
        """The pieces that a file holds whose print is known."""
        path = self._path(file)
        if path in self._records:
            return self._records[path]
        try:
            if self._connection is not None:
                return tuple(Run(*row) for row in self._connection.execute(_RUNS, (path, *self._known[path])))
        except (sqlite3.Error, KeyError):
            return ()
        return ()

    def note(self, file: Path, printed: str, record: Record) -> None:
        """Keep what the file holds now."""
        path = self._path(file)
        self._known[path] = (printed, _stamp(file))
        self._records[path] = record

    def forget(self, file: Path) -> None:
        """The file is no more."""
        path = self._path(file)
        self._known.pop(path, None)
        self._records.pop(path, None)
        self._gone.append(path)

    def _path(self, file: Path) -> str:
        return os.path.relpath(file, self._site)

    @property
    def changed(self) -> bool:
        """Whether there is anything to save."""
        return bool(self._records or self._gone)

    def save(self, connection: sqlite3.Connection, printed: str) -> None:
        """Write what is new, within the caller's transaction."""
        new = [(path,) for path in (*self._gone, *self._records)]
        connection.executemany("DELETE FROM written WHERE path = ?", new)
        connection.executemany("DELETE FROM run WHERE path = ?", new)
        known = ((path, self._base, *self._known[path]) for path in self._records)
        connection.executemany("INSERT INTO written VALUES (?, ?, ?, ?)", known)
        names: dict[str, str] = {}
        for path, record in self._records.items():
            for number, run in enumerate(record):
                name = names.get(run.prints) or names.setdefault(run.prints, digest((run.prints,)))
                row = (path, number, name, run.start, run.sizes)
                connection.execute("INSERT INTO run VALUES (?, ?, ?, ?, ?)", row)
        there = {name for (name,) in connection.execute("SELECT name FROM listing")}
        used = {name for (name,) in connection.execute("SELECT DISTINCT listing FROM run")}
        connection.executemany("DELETE FROM listing WHERE name = ?", ((name,) for name in there - used))
        lists = ((name, prints) for prints, name in names.items() if name not in there)
        connection.executemany("INSERT INTO listing VALUES (?, ?)", lists)

    def saved(self) -> None:
        """What `save` wrote has come to stay."""
        self._records.clear()
        self._gone.clear()


def _stamp(file: Path) -> str:
    """Changes whenever the file does, or another takes its place; its links may change."""
    try:
        found = os.stat(file)
    except OSError:
        return ""
    return f"{found.st_size} {found.st_mtime_ns} {found.st_ino}"
