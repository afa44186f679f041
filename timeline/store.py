"""What each document of articles yielded, kept in SQLite → only what changed is read and worked again.

It holds nothing that the articles and the code do not give: whatever is wrong with its file (another version,
damage, a full disk, a lock) costs time and never a result. A document is read again when its file, the settings of
reading or their code changed; an article is worked again when it, the settings of resolving and of entries, or
their code changed.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from hashlib import blake2b
from pathlib import Path

from timeline import rows
from timeline.articles import Outcome, ReadSettings
from timeline.articles.document import Document
from timeline.config import Settings
from timeline.entries.merge import Index
from timeline.model import Article, Entry
from timeline.scratch import scratch

FILE = "store.sqlite3"
_VERSION = 1  # of the tables; those of another one are made anew
_FRESH = 50_000_000  # nanoseconds: a file changed so short ago may change again without its time showing it
_PATIENCE = 10.0  # seconds to wait for another process that writes
_READING = ("articles", "model.py")
_WORKING = ("resolver", "entries", "when", "model.py")
_LIBRARIES = ("dateparser", "htmldate", "lxml", "markdown", "trafilatura")

Told = tuple[Entry, ...]


@dataclass(slots=True)
class _Read:
    """What one document held, and of which state of its file."""

    stamp: str
    articles: list[tuple[Article, bool]]


@dataclass(slots=True)
class _Worked:
    """What one article tells; text until somebody asks."""

    mark: str  # of the article
    told: Told | str


@dataclass(slots=True)
class Store:
    """The memory of one site. It may live on over the builds of `timeline serve`."""

    site: Path  # the folder that holds `.timeline`
    _read: dict[str, _Read] = field(default_factory=dict)  # by the document's path
    _worked: dict[str, _Worked] = field(default_factory=dict)  # by the article's id
    _marks: dict[int, tuple[Article, str]] = field(default_factory=dict)  # of articles read, by identity
    _seen: tuple[set[str], set[str]] = field(default_factory=lambda: (set(), set()))
    _new: tuple[set[str], set[str]] = field(default_factory=lambda: (set(), set()))
    _fresh: set[str] = field(default_factory=set)  # ids of articles worked in this run
    index: Index = field(default_factory=Index)  # which entries tell the same; lives as long as the process
    _prints: tuple[str, str] = ("", "")
    _now: int = 0

    def begin(self, settings: Settings, reading: ReadSettings) -> None:
        """Begin a run under these settings; those of reading hold what the editor says of sources besides."""
        prints = (_print(_READING, reading), _print(_WORKING, settings.resolver, settings.entries))
        if not any(self._prints):
            self._prints = prints
            self._load()
        if prints[0] != self._prints[0]:
            self._read.clear()
        if prints[1] != self._prints[1]:
            self._worked.clear()
        self._prints = prints
        self._seen = (set(), set())
        self._fresh = set()
        self._now = self._file_time()

    def recall(self, document: Document, read: Callable[[], Iterable[Outcome]]) -> Iterable[Outcome]:
        """What a document holds: remembered where its file is as it was, else from `read`."""
        self._seen[0].add(document.path)
        stamp = self._stamp(document)
        kept = self._read.get(document.path)
        if kept is not None and stamp and kept.stamp == stamp:
            return kept.articles
        found = list(read())
        articles = [(article, named) for article, named in found if isinstance(article, Article)]
        if len(articles) == len(found):  # what is wrong with an input may lie outside its file
            self._read[document.path] = _Read(stamp, articles)
            self._new[0].add(document.path)
        return found

    def entries(self, article: Article, work: Callable[[], Told]) -> Told:
        """What the article tells: remembered where it is as it was, else from `work`."""
        self._seen[1].add(article.id)
        mark = self._mark(article)
        kept = self._worked.get(article.id)
        if kept is None or kept.mark != mark:
            kept = self._worked[article.id] = _Worked(mark, work())
            self._new[1].add(article.id)
            self._fresh.add(article.id)
        elif isinstance(kept.told, str):
            try:
                kept.told = rows.entries(kept.told)
            except (ValueError, TypeError, IndexError):
                kept.told = work()
        return kept.told if isinstance(kept.told, tuple) else ()

    @property
    def unchanged(self) -> int:
        """How many articles of this run were known from an earlier one."""
        return len(self._seen[1]) - len(self._fresh)

    def interrupt(self) -> None:
        """Break a run off: what it did so far goes to the file, so that the next one carries on from there."""
        self._save((set(), set()))

    def end(self) -> None:
        """End a run: what is new goes to the file and what is gone leaves it."""
        gone = (self._read.keys() - self._seen[0], self._worked.keys() - self._seen[1])
        for path in gone[0]:
            del self._read[path]
        for id in gone[1]:
            del self._worked[id]
        self._save(gone)

    def _save(self, gone: tuple[set[str], set[str]]) -> None:
        """In one transaction, so that the file is whole whatever happens."""
        new = (self._new[0] & self._read.keys(), self._new[1] & self._worked.keys())
        if not any((*gone, *new)):
            return
        try:
            with self._connected() as connection:
                connection.execute("BEGIN IMMEDIATE")
                connection.executemany("DELETE FROM read WHERE path = ?", [(path,) for path in gone[0]])
                connection.executemany("DELETE FROM worked WHERE id = ?", [(id,) for id in gone[1]])
                connection.executemany("INSERT OR REPLACE INTO read VALUES (?, ?, ?, ?)", map(self._read_row, new[0]))
                connection.executemany(
                    "INSERT OR REPLACE INTO worked VALUES (?, ?, ?, ?)", map(self._worked_row, new[1])
                )
                connection.execute("COMMIT")
        except (sqlite3.Error, OSError):
            return  # a full disk, a read-only folder, another build: worked again next time
        self._new = (set(), set())

    def _load(self) -> None:
        try:
            with self._connected() as connection:
                read = connection.execute("SELECT path, stamp, held FROM read WHERE print = ?", self._prints[:1])
                for path, stamp, held in read:
                    self._read[path] = _Read(stamp, [self._article(line) for line in held.split("\n")])
                worked = connection.execute("SELECT id, mark, told FROM worked WHERE print = ?", self._prints[1:])
                self._worked = {id: _Worked(mark, told) for id, mark, told in worked}
        except (sqlite3.OperationalError, OSError):
            self._read, self._worked = {}, {}  # held by another process, or not ours to read
        except (sqlite3.DatabaseError, ValueError, TypeError, IndexError, AttributeError):
            self._read, self._worked = {}, {}
            (self.site / ".timeline" / FILE).unlink(missing_ok=True)  # damaged

    @contextmanager
    def _connected(self) -> Iterator[sqlite3.Connection]:
        """The file with its tables, made where they are missing or of another version."""
        connection = sqlite3.connect(scratch(self.site) / FILE, timeout=_PATIENCE, isolation_level=None)
        try:
            if connection.execute("PRAGMA user_version").fetchone()[0] != _VERSION:
                connection.execute("BEGIN IMMEDIATE")
                for table in ("read", "worked"):
                    connection.execute(f"DROP TABLE IF EXISTS {table}")
                connection.execute("CREATE TABLE read (path TEXT PRIMARY KEY, print TEXT, stamp TEXT, held TEXT)")
                connection.execute("CREATE TABLE worked (id TEXT PRIMARY KEY, print TEXT, mark TEXT, told TEXT)")
                connection.execute(f"PRAGMA user_version = {_VERSION}")
                connection.execute("COMMIT")
            yield connection
        finally:
            connection.close()

    def _read_row(self, path: str) -> tuple[str, str, str, str]:
        kept = self._read[path]
        held = (f"{self._mark(article)} {int(named)} {rows.article_text(article)}" for article, named in kept.articles)
        return path, self._prints[0], kept.stamp, "\n".join(held)

    def _article(self, line: str) -> tuple[Article, bool]:
        mark, named, text = line.split(" ", 2)
        article = rows.article(text)
        self._marks[id(article)] = (article, mark)
        return article, named == "1"

    def _worked_row(self, id: str) -> tuple[str, str, str, str]:
        kept = self._worked[id]
        told = kept.told if isinstance(kept.told, str) else rows.entries_text(kept.told)
        return id, self._prints[1], kept.mark, told

    def _mark(self, article: Article) -> str:
        """Changes whenever the article does."""
        known = self._marks.get(id(article))
        if known is not None and known[0] is article:
            return known[1]
        return blake2b(rows.article_text(article).encode(), digest_size=12).hexdigest()

    def _stamp(self, document: Document) -> str:
        """Changes whenever the document's file does, or what lies beside it; empty where that cannot be told."""
        stamps = []
        for file in (document.file, document.sidecar):
            if file is None:
                continue
            try:
                found = file.stat()
            except OSError:
                return ""
            if max(found.st_mtime_ns, found.st_ctime_ns) > self._now - _FRESH:
                return ""
            stamps.append(f"{found.st_size} {found.st_mtime_ns} {found.st_ctime_ns} {found.st_ino}")
        return ", ".join(stamps)

    def _file_time(self) -> int:
        """Now by the clock of the file system, in nanoseconds; 0, which trusts no file, where it cannot be told."""
        try:
            clock = scratch(self.site) / "clock"
            with clock.open("wb") as stream:
                os.utime(clock)
                return os.fstat(stream.fileno()).st_mtime_ns
        except OSError:
            return 0


def _print(code: tuple[str, ...], *settings: object) -> str:
    """Changes whenever code or settings do that a stage's result depends on."""
    return blake2b(f"{_code(code)} {settings!r}".encode(), digest_size=16).hexdigest()


@cache
def _code(rooms: tuple[str, ...]) -> str:
    """The code of some rooms with their data, and the versions of the libraries that they call."""
    from importlib.metadata import version

    package = Path(__file__).parent
    found = blake2b(digest_size=16)
    for room in rooms:
        files = [package / room] if room.endswith(".py") else sorted((package / room).rglob("*"))
        for path in files:
            if path.is_file() and path.suffix != ".pyc":
                found.update(f"{path.relative_to(package)}\0".encode() + path.read_bytes())
    found.update(" ".join(version(library) for library in _LIBRARIES).encode())
    return found.hexdigest()
