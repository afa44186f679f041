"""A site's folder and one of its timelines → the SQLite file of its store, its tables made where they are missing."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from msgspec import DecodeError

from timeline.scratch import NAME, scratch
from timeline.store import tellings

PATIENCE = 10.0  # seconds to wait for another process that writes
_LOGGED = 10_000  # pages of the log that are let wait
_VERSION = 9  # of the tables; those of another one are made anew

_TABLES = {
    "state": "name TEXT PRIMARY KEY, value",
    "lump": "number INTEGER PRIMARY KEY, read_by TEXT, documents BLOB",
    "text": "document TEXT, number INTEGER, mark TEXT, text TEXT, PRIMARY KEY (document, number)",
    "worked": "id TEXT PRIMARY KEY, print TEXT, mark TEXT",
    "told": "id TEXT PRIMARY KEY, mark TEXT, entries TEXT",
    "taken": "article TEXT PRIMARY KEY, mark TEXT, components TEXT, names TEXT",
    "component": "number INTEGER PRIMARY KEY, links TEXT",
    "events": "number INTEGER PRIMARY KEY, events BLOB",
    "telling": tellings.COLUMNS,
    "written": "path TEXT PRIMARY KEY, base TEXT, print TEXT, stamp TEXT",
    "run": "path TEXT, number INTEGER, listing TEXT, start INTEGER, sizes BLOB, PRIMARY KEY (path, number)",
    "listing": "name TEXT PRIMARY KEY, prints TEXT",
}
_INDEXES = {
    "telling_first": "telling (first)",
    "telling_of_year": f"telling (first) WHERE {tellings.LONG}",
    "telling_exact": "telling (exact)",
    "run_listing": "run (listing)",
}

DAMAGE = (ValueError, TypeError, IndexError, AttributeError, KeyError, RecursionError, DecodeError)
"""What reading gives, besides SQLite's own errors, where somebody else wrote in the file."""


def is_out_of_reach(error: Exception) -> bool:
    """Whether the file is only held by another process, or not ours to open, rather than damaged."""
    code = getattr(error, "sqlite_errorcode", None)
    return isinstance(error, OSError) or (isinstance(error, sqlite3.OperationalError) and code is not None)


def file_of(timeline: str) -> str:
    """The file's name; `timeline` is the folder of its pages."""
    return f"{timeline.replace('/', '-')}.sqlite3"


def connect(site: Path, timeline: str) -> sqlite3.Connection:
    """The open file. Raises sqlite3.Error where it is held, damaged or full, and OSError where there is no folder."""
    file = scratch(site) / file_of(timeline)
    connection = sqlite3.connect(file, timeout=PATIENCE, isolation_level=None, check_same_thread=False)
    try:
        connection.execute("PRAGMA cache_size = -20000")
        # A commit goes to a log beside the file, and nobody waits for the disk: the log reaches it with the file, when
        # that is closed. What a power cut takes then is the last commits, whole, and costs time.
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute(f"PRAGMA wal_autocheckpoint = {_LOGGED}")
        if connection.execute("PRAGMA user_version").fetchone()[0] != _VERSION:
            connection.execute("BEGIN IMMEDIATE")
            tables = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
            for (name,) in connection.execute(tables).fetchall():
                connection.execute(f'DROP TABLE "{name}"')
            for name, columns in _TABLES.items():
                connection.execute(f"CREATE TABLE {name} ({columns})")
            for name, columns in _INDEXES.items():
                connection.execute(f"CREATE INDEX {name} ON {columns}")
            connection.execute(f"PRAGMA user_version = {_VERSION}")
            connection.execute("COMMIT")
    except BaseException:
        connection.close()
        raise
    return connection


def state(connection: sqlite3.Connection, name: str) -> object:
    """A value kept under a name; None where there is none."""
    row = connection.execute("SELECT value FROM state WHERE name = ?", (name,)).fetchone()
    return None if row is None else row[0]


def set_state(connection: sqlite3.Connection, name: str, value: object) -> None:
    """Keep a value under a name."""
    connection.execute("INSERT OR REPLACE INTO state VALUES (?, ?)", (name, value))


def remove(site: Path, timeline: str) -> None:
    """Take away a file that is damaged, with its log."""
    file = site / NAME / file_of(timeline)
    for behind in ("", "-wal", "-shm"):
        file.with_name(file.name + behind).unlink(missing_ok=True)
