"""Which articles each document held, by the state of its file: kept, and given again while the file is as it was.

What is kept of an article is given as a row, without its text; the article itself is made where somebody asks for it.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from hashlib import blake2b
from pathlib import Path
from zlib import crc32

from msgspec import Struct, msgpack

from timeline import rows
from timeline.articles import Outcome, Taken, in_place
from timeline.articles.document import Document
from timeline.articles.versions import Identity, identity
from timeline.columns import ArticleColumns, Articles, article_print, columns_of
from timeline.garbage import without_collecting
from timeline.model import Article, Refusal
from timeline.resolver import language
from timeline.scratch import scratch

FRESH = 50_000_000  # nanoseconds: a file changed so short ago may change again without its time showing it


class Row(Struct, frozen=True, array_like=True, gc=False):
    """An article as it was read, without its text, and what identifies it."""

    document: str
    number: int  # in it
    mark: str  # changes whenever the article does
    published: str
    updated: str | None
    title: str | None
    url: str | None
    source: str | None
    lang: str | None
    tongue: str | None
    evidence: str
    shown: str | None  # its path
    print: str  # of how it is cited
    own: Identity


Stamp = tuple[int, ...]
"""The state of a document's files; empty where it cannot be told."""


class _Held(Struct, frozen=True, array_like=True, gc=False):
    """What a document held when its files had this stamp."""

    stamp: Stamp
    rows: list[Row]


# What is known of the documents is read as a whole, so that it is kept in a few lumps. A document lies in one by its
# name, and where it changed, that one is written anew.
_LUMPS = 64
_READ = msgpack.Decoder(dict[str, _Held])


class Documents:
    """What the documents of one site held when they were last read."""

    def __init__(self) -> None:
        self._held: dict[str, _Held] = {}  # by document
        self._read: dict[tuple[str, int], Article] = {}  # in this run, by document and number
        self._met: dict[str, Document] = {}  # in this run, by path
        self._reading: Callable[[Document], Iterator[Outcome]]
        self._new: set[str] = set()
        self._now = 0
        self._connection: sqlite3.Connection | None = None

    def clear(self) -> None:
        """Forget everything."""
        self._held.clear()
        self._new.clear()

    def load(self, connection: sqlite3.Connection, printed: str) -> None:
        """Take up what was saved under this print of settings and code."""
        self.clear()
        for (lump,) in connection.execute("SELECT documents FROM lump WHERE read_by = ?", (printed,)):
            self._held.update(_READ.decode(lump))

    def begin(self, connection: sqlite3.Connection | None, site: Path) -> None:
        """Begin a run; `connection` leads to what `load` took up."""
        self._connection = connection
        self._read = {place: article for place, article in self._read.items() if place[0] in self._new}
        self._met.clear()
        self._now = _file_time(site)

    def recall(
        self, document: Document, reading: Callable[[Document], Iterator[Outcome]]
    ) -> Iterable[tuple[Row, Identity] | Refusal]:
        """What a document holds: remembered where its file is as it was, else by `reading` it."""
        path = document.path
        self._met[path] = document
        self._reading = reading
        stamp = stamp_of(document, self._now)
        held = self._held.get(path)
        if held is not None and stamp and held.stamp == stamp:
            return [(row, row.own) for row in held.rows]
        return self._anew(document, stamp)

    def _anew(self, document: Document, stamp: Stamp) -> Iterator[tuple[Row, Identity] | Refusal]:
        path = document.path
        held: list[Row] = []
        good = True
        for article, named in self._reading(document):
            if isinstance(article, Refusal):
                good = False  # what is wrong with an input may lie outside its file
                yield article
            else:
                own = identity(article, named)
                held.append(_row(path, len(held), article, own))
                self._read[path, len(held) - 1] = article
                yield held[-1], own
        if good:
            self._held[path] = _Held(stamp, held)
            self._new.add(path)

    def article(self, found: Taken[Row]) -> Article:
        """The article of a row, under the id that it goes by."""
        return in_place(self._article(found), found)

    def _article(self, found: Taken[Row]) -> Article:
        row = found.article
        known = self._read.get((row.document, row.number))
        if known is not None:
            return known
        text = self._text(row)
        return Article(
            found.id, text, rows.moment(row.published), row.title, row.url, row.source, row.lang,
            rows.moment(row.updated) if row.updated else None, row.evidence, row.shown,
        )  # fmt: skip

    def _text(self, row: Row) -> str:
        try:
            if self._connection is not None:
                found = self._connection.execute(
                    "SELECT text FROM text WHERE document = ? AND number = ? AND mark = ?",
                    (row.document, row.number, row.mark),
                ).fetchone()
                if found is not None:
                    return str(found[0])
        except sqlite3.Error:
            pass
        # Taken away or written over meanwhile.
        read = [article for article, _ in self._reading(self._met[row.document]) if isinstance(article, Article)]
        return read[row.number].text

    def forget_unseen(self) -> None:
        """What this run has not met is no more."""
        gone = self._held.keys() - self._met.keys()
        self._new |= gone
        for path in gone:
            del self._held[path]

    @property
    def changed(self) -> bool:
        """Whether there is anything to save."""
        return bool(self._new)

    def save(self, connection: sqlite3.Connection, printed: str) -> None:
        """Write what is new, within the caller's transaction."""
        lumps: dict[int, dict[str, _Held]] = {_lump(path): {} for path in self._new}
        for path, held in self._held.items():
            if (number := _lump(path)) in lumps:
                lumps[number][path] = held
        packed = ((number, printed, msgpack.encode(lump)) for number, lump in sorted(lumps.items()))
        connection.executemany("INSERT OR REPLACE INTO lump VALUES (?, ?, ?)", packed)
        for path in sorted(self._new):
            connection.execute("DELETE FROM text WHERE document = ?", (path,))
            if path in self._held:
                texts = (
                    (path, row.number, row.mark, self._read[path, row.number].text) for row in self._held[path].rows
                )
                connection.executemany("INSERT INTO text VALUES (?, ?, ?, ?)", texts)

    def saved(self) -> None:
        """What `save` wrote has come to stay."""
        self._new.clear()


@without_collecting()
def articles_of(taken: Mapping[str, Taken[Row]], make: Callable[[Taken[Row]], Article]) -> Articles:
    """The articles of a run, by the ids that they go by; each is made by `make` when somebody asks for it."""
    columns = ArticleColumns(
        *columns_of(
            (
                (id, row.published, row.updated, row.title, row.url, row.source, row.lang, row.tongue, row.print)
                for id, (row, *_) in taken.items()
            ),
            ArticleColumns,
        )
    )
    return Articles(columns, lambda id: make(taken[id]))


def _row(document: str, number: int, article: Article, own: Identity) -> Row:
    mark = blake2b(rows.article_text(article).encode(), digest_size=12).hexdigest()
    return Row(
        document, number, mark, article.published.isoformat(), article.updated.isoformat() if article.updated else None,
        article.title, article.url, article.source, article.lang, language.tag(article), article.evidence, article.path,
        article_print(article), own,
    )  # fmt: skip


def _lump(document: str) -> int:
    """The number of the lump that it lies in."""
    return crc32(document.encode()) % _LUMPS


def stamp_of(document: Document, now: int) -> Stamp:
    """Changes whenever one of its files does; `now` is the file system's time."""
    if document.file is None:
        return ()
    stamp = _stamp(document.file, now - FRESH)
    if document.sidecar is None or not stamp:
        return stamp
    beside = _stamp(document.sidecar, now - FRESH)
    return (*stamp, *beside) if beside else ()


def _stamp(file: Path | str, settled: int) -> Stamp:
    """Empty where the file changed after the moment given."""
    try:
        found = os.stat(file)
    except OSError:
        return ()
    written, changed = found.st_mtime_ns, found.st_ctime_ns
    return () if written > settled or changed > settled else (found.st_size, written, changed, found.st_ino)


def _file_time(site: Path) -> int:
    """Now by the clock of the file system, in nanoseconds; 0, which trusts no file, where it cannot be told."""
    try:
        clock = scratch(site) / "clock"
        with clock.open("wb") as stream:
            os.utime(clock)
            return os.fstat(stream.fileno()).st_mtime_ns
    except OSError:
        return 0
