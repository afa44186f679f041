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
        self._folder = self._within = ""
        self._known: dict[str, Known] = {}
        self._records: dict[str, Record] = {}  # of those that are not saved yet
        self._connection: sqlite3.Connection | None = None
        self._gone: list[str] = []
        self._base = ""

    def begin(self, connection: sqlite3.Connection | None, folder: Path, base: str) -> None:
        """Take up what was saved of this folder under this print of all that every file depends on."""
        self._connection, self._base = connection, base
        self._folder, self._within = str(folder), os.path.relpath(folder, self._site)
        self._known.clear()
        self._records.clear()
        try:
            if connection is not None:
                rows = connection.execute("SELECT path, print, stamp FROM written WHERE base = ?", (base,))
                self._known = {path: (printed, stamp) for path, printed, stamp in rows}
        except (sqlite3.Error, ValueError, TypeError):
            self._known.clear()  # damaged: all is made anew

    def print_of(self, name: str) -> str | None:
        """The print of what the file holds; None where it may hold something else."""
        known = self._known.get(self._path(name))
        return known[0] if known is not None and known[1] and known[1] == self._stamp(name) else None

    def record_of(self, name: str) -> Record:
        """The pieces that a file holds whose print is known."""
        path = self._path(name)
        if path in self._records:
            return self._records[path]
        try:
            if self._connection is not None:
                return tuple(Run(*row) for row in self._connection.execute(_RUNS, (path, *self._known[path])))
        except (sqlite3.Error, KeyError):
            return ()
        return ()

    def note(self, name: str, printed: str, record: Record) -> None:
        """Keep what the file holds now."""
        path = self._path(name)
        self._known[path] = (printed, self._stamp(name))
        self._records[path] = record

    def forget(self, name: str) -> None:
        """The file is no more."""
        path = self._path(name)
        self._known.pop(path, None)
        self._records.pop(path, None)
        self._gone.append(path)

    def _path(self, name: str) -> str:
        return f"{self._within}/{name}"

    def _stamp(self, name: str) -> str:
        """Changes whenever the file does, or another takes its place; its links may change."""
        try:
            found = os.stat(f"{self._folder}/{name}")
        except OSError:
            return ""
        return f"{found.st_size} {found.st_mtime_ns} {found.st_ino}"

    @property
    def changed(self) -> bool:
        """Whether there is anything to save."""
        return bool(self._records or self._gone)

    def save(self, connection: sqlite3.Connection, printed: str) -> None:
        """Write what is new, within the caller's transaction."""
        new = [(path,) for path in (*self._gone, *self._records)]
        listed = {row for path in new for row in connection.execute("SELECT listing FROM run WHERE path = ?", path)}
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
        lists = ((name, prints) for prints, name in names.items())
        connection.executemany("INSERT OR IGNORE INTO listing VALUES (?, ?)", lists)
        unused = "DELETE FROM listing WHERE name = ? AND name NOT IN (SELECT listing FROM run WHERE listing = name)"
        connection.executemany(unused, listed)

    def saved(self) -> None:
        """What `save` wrote has come to stay."""
        self._records.clear()
        self._gone.clear()
