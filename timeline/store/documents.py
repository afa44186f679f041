"""Which articles each document held, by the state of its file: kept, and given again while the file is as it was.

What is kept of an article is given as a row, without its text; the article itself is made where somebody asks for it.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

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


class Row(NamedTuple):
    """An article as it was read, without its text."""

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


Held = list[tuple[Row, Identity]]

_OF_ROW, _OF_IDENTITY = len(Row._fields), len(Identity._fields)
_COLUMNS = ", ".join((*Row._fields, *Identity._fields))
_HELD = f"SELECT stamp, {_COLUMNS} FROM document JOIN article USING (document) WHERE read_by = ? ORDER BY article.rowid"
_EMPTY = "SELECT document, stamp FROM document WHERE read_by = ? AND document NOT IN (SELECT document FROM article)"


class Documents:
    """What the documents of one site held when they were last read."""

    def __init__(self) -> None:
        self._held: dict[str, tuple[str, Held]] = {}  # by document: its stamp, and what it held
        self._read: dict[tuple[str, int], Article] = {}  # in this run, by document and number
        self._readers: dict[str, Callable[[], Iterator[Outcome]]] = {}
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
        self._held.update((document, (stamp, [])) for document, stamp in connection.execute(_EMPTY, (printed,)))
        for found in connection.execute(_HELD, (printed,)):
            row = Row._make(found[1 : _OF_ROW + 1])
            one = row, Identity._make(found[_OF_ROW + 1 :])
            if row.number:
                self._held[row.document][1].append(one)
            else:
                self._held[row.document] = (found[0], [one])

    def begin(self, connection: sqlite3.Connection | None, site: Path) -> None:
        """Begin a run; `connection` leads to what `load` took up."""
        self._connection = connection
        self._read = {place: article for place, article in self._read.items() if place[0] in self._new}
        self._readers.clear()
        self._now = _file_time(site)

    def recall(
        self, document: Document, read: Callable[[], Iterator[Outcome]]
    ) -> Iterable[tuple[Row, Identity] | Refusal]:
        """What a document holds: remembered where its file is as it was, else from `read`, one by one."""
        path = document.path
        self._readers[path] = read
        stamp = stamp_of(document, self._now)
        kept = self._held.get(path)
        return kept[1] if kept is not None and stamp and kept[0] == stamp else self._anew(path, stamp, read)

    def _anew(
        self, path: str, stamp: str, read: Callable[[], Iterator[Outcome]]
    ) -> Iterator[tuple[Row, Identity] | Refusal]:
        held: Held = []
        good = True
        for article, named in read():
            if isinstance(article, Refusal):
                good = False  # what is wrong with an input may lie outside its file
                yield article
            else:
                held.append((_row(path, len(held), article), identity(article, named)))
                self._read[path, len(held) - 1] = article
                yield held[-1]
        if good:
            self._held[path] = (stamp, held)
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
                    "SELECT text FROM text WHERE document = ? AND number = ? AND mark = ?", row[:3]
                ).fetchone()
                if found is not None:
                    return str(found[0])
        except sqlite3.Error:
            pass
        # Taken away or written over meanwhile.
        read = [article for article, _ in self._readers[row.document]() if isinstance(article, Article)]
        return read[row.number].text

    def forget_unseen(self) -> None:
        """What this run has not met is no more."""
        gone = self._held.keys() - self._readers.keys()
        self._new |= gone
        for path in gone:
            del self._held[path]

    @property
    def changed(self) -> bool:
        """Whether there is anything to save."""
        return bool(self._new)

    def save(self, connection: sqlite3.Connection, printed: str) -> None:
        """Write what is new, within the caller's transaction."""
        for path in sorted(self._new):
            for table in ("document", "article", "text"):
                connection.execute(f"DELETE FROM {table} WHERE document = ?", (path,))
            if path in self._held:
                stamp, held = self._held[path]
                connection.execute("INSERT INTO document VALUES (?, ?, ?)", (path, printed, stamp))
                places = ", ".join("?" * (_OF_ROW + _OF_IDENTITY))
                given = ((*row, *own) for row, own in held)
                connection.executemany(f"INSERT INTO article ({_COLUMNS}) VALUES ({places})", given)
                texts = ((*row[:3], self._read[path, row.number].text) for row, _ in held)
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


def _row(document: str, number: int, article: Article) -> Row:
    mark = blake2b(rows.article_text(article).encode(), digest_size=12).hexdigest()
    return Row(
        document, number, mark, article.published.isoformat(), article.updated.isoformat() if article.updated else None,
        article.title, article.url, article.source, article.lang, language.tag(article), article.evidence, article.path,
        article_print(article),
    )  # fmt: skip


def stamp_of(document: Document, now: int) -> str:
    """Changes whenever one of its files does; empty where that cannot be told. `now` is the file system's time."""
    if document.file is None:
        return ""
    stamp = _stamp(document.file, now)
    return f"{stamp}, {_stamp(document.sidecar, now)}" if stamp and document.sidecar else stamp


def _stamp(file: Path | str, now: int) -> str:
    try:
        found = os.stat(file)
    except OSError:
        return ""
    if max(found.st_mtime_ns, found.st_ctime_ns) > now - FRESH:
        return ""
    return f"{found.st_size} {found.st_mtime_ns} {found.st_ctime_ns} {found.st_ino}"


def _file_time(site: Path) -> int:
    """Now by the clock of the file system, in nanoseconds; 0, which trusts no file, where it cannot be told."""
    try:
        clock = scratch(site) / "clock"
        with clock.open("wb") as stream:
            os.utime(clock)
            return os.fstat(stream.fileno()).st_mtime_ns
    except OSError:
        return 0
