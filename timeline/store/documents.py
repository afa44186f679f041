"""Which articles each document held, by the state of its file: kept, and given again while the file is as it was."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from hashlib import blake2b
from itertools import groupby
from pathlib import Path

from timeline import rows
from timeline.articles import Outcome
from timeline.articles.document import Document
from timeline.articles.versions import Identity, identity
from timeline.model import Article
from timeline.scratch import scratch

FRESH = 50_000_000  # nanoseconds: a file changed so short ago may change again without its time showing it

_HELD = """SELECT document.path, stamp, mark, named, key, words, age, id, text, published, title, url, source, lang,
    updated, evidence, shown FROM document JOIN article USING (path) WHERE print = ? ORDER BY document.path, number"""
_EMPTY = "SELECT path, stamp FROM document WHERE print = ? AND path NOT IN (SELECT path FROM article)"

Held = tuple[str, list[Outcome]]  # the stamp of a document, and what it held


class Documents:
    """What the documents of one site held when they were last read."""

    def __init__(self) -> None:
        self._held: dict[str, Held] = {}
        self._known: dict[int, tuple[Article, str, Identity]] = {}  # by the object's address
        self._seen: set[str] = set()
        self._new: set[str] = set()
        self._now = 0

    def clear(self) -> None:
        """Forget everything."""
        self._held.clear()
        self._known.clear()
        self._new.clear()

    def load(self, connection: sqlite3.Connection, printed: str) -> None:
        """Take up what was saved under this print of settings and code."""
        self.clear()
        self._held.update((path, (stamp, [])) for path, stamp in connection.execute(_EMPTY, (printed,)))
        for (path, stamp), found in groupby(connection.execute(_HELD, (printed,)), key=lambda row: row[:2]):
            self._held[path] = (stamp, [self._outcome(*row[2:]) for row in found])

    def begin(self, site: Path) -> None:
        """Begin a run."""
        held = {id(article) for _, outcomes in self._held.values() for article, _ in outcomes}
        self._known = {address: known for address, known in self._known.items() if address in held}
        self._seen.clear()
        self._now = _file_time(site)

    def recall(self, document: Document, read: Callable[[], Iterable[Outcome]]) -> Iterable[Outcome]:
        """What a document holds: remembered where its file is as it was, else from `read`, one by one."""
        self._seen.add(document.path)
        stamp = stamp_of((document.file, document.sidecar), self._now)
        kept = self._held.get(document.path)
        return kept[1] if kept is not None and stamp and kept[0] == stamp else self._read(document.path, stamp, read)

    def _read(self, path: str, stamp: str, read: Callable[[], Iterable[Outcome]]) -> Iterator[Outcome]:
        held: list[Outcome] = []
        good = True
        for outcome in read():
            if isinstance(outcome[0], Article):
                held.append(outcome)
            else:
                good = False  # what is wrong with an input may lie outside its file
            yield outcome
        if good:
            self._held[path] = (stamp, held)
            self._new.add(path)

    def known(self, article: Article) -> tuple[str, Identity]:
        """A mark that changes whenever the article does, and what identifies it."""
        known = self._known.get(id(article))
        if known is None or known[0] is not article:
            mark = blake2b(rows.article_text(article).encode(), digest_size=12).hexdigest()
            known = self._known[id(article)] = (article, mark, identity(article))
        return known[1:]

    def forget_unseen(self) -> None:
        """What this run has not met is no more."""
        self._new |= self._held.keys() - self._seen
        for path in self._held.keys() - self._seen:
            del self._held[path]

    @property
    def changed(self) -> bool:
        """Whether there is anything to save."""
        return bool(self._new)

    def save(self, connection: sqlite3.Connection, printed: str) -> None:
        """Write what is new, within the caller's transaction."""
        for path in self._new:
            connection.execute("DELETE FROM document WHERE path = ?", (path,))
            connection.execute("DELETE FROM article WHERE path = ?", (path,))
            if path in self._held:
                stamp, held = self._held[path]
                connection.execute("INSERT INTO document VALUES (?, ?, ?)", (path, printed, stamp))
                connection.executemany(
                    f"INSERT INTO article VALUES ({', '.join('?' * 17)})",
                    (self._row(path, number, *outcome) for number, outcome in enumerate(held)),
                )

    def saved(self) -> None:
        """What `save` wrote has come to stay."""
        self._new.clear()

    def _row(self, path: str, number: int, article: object, named: bool) -> tuple[object, ...]:
        assert isinstance(article, Article)
        mark, own = self.known(article)
        return (
            path, number, mark, named, own.key, own.text, own.age, article.id, article.text,
            article.published.isoformat(), article.title, article.url, article.source, article.lang,
            article.updated.isoformat() if article.updated else None, article.evidence, article.path,
        )  # fmt: skip

    def _outcome(
        self, mark: str, named: int, key: str, words: bytes, age: str, id_: str, text: str, published: str,
        title: str | None, url: str | None, source: str | None, lang: str | None, updated: str | None, evidence: str,
        shown: str | None,
    ) -> Outcome:  # fmt: skip
        article = Article(
            id_, text, rows.moment(published), title, url, source, lang, rows.moment(updated) if updated else None,
            evidence, shown,
        )  # fmt: skip
        self._known[id(article)] = (article, mark, Identity(key, words, age))
        return article, bool(named)


def stamp_of(files: Iterable[Path | None], now: int) -> str:
    """Changes whenever one of the files does; empty where that cannot be told. `now` is the file system's time."""
    stamps = []
    for file in files:
        if file is None:
            continue
        try:
            found = os.stat(file)
        except OSError:
            return ""
        if max(found.st_mtime_ns, found.st_ctime_ns) > now - FRESH:
            return ""
        stamps.append(f"{found.st_size} {found.st_mtime_ns} {found.st_ctime_ns} {found.st_ino}")
    return ", ".join(stamps)


def _file_time(site: Path) -> int:
    """Now by the clock of the file system, in nanoseconds; 0, which trusts no file, where it cannot be told."""
    try:
        clock = scratch(site) / "clock"
        with clock.open("wb") as stream:
            os.utime(clock)
            return os.fstat(stream.fileno()).st_mtime_ns
    except OSError:
        return 0
