"""What very many articles tell, one article after the other → each entry in total order, with the event it went into.

The events are those of `merge`. Entries wait in a temporary file of SQLite's, which is gone with the process, and
only what lies near in time is held at once, so that a hundred thousand articles need little memory.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager

from timeline import rows
from timeline.entries.fold import fold
from timeline.entries.forms import Forms
from timeline.entries.matching import likeness
from timeline.entries.merge import Component, Index, Telling, compared, headings, tellings
from timeline.entries.order import entry_key
from timeline.entries.settings import EntrySettings
from timeline.entries.sketches import Sketch, sketch
from timeline.entries.sweep import meeting
from timeline.entries.topics import within
from timeline.entries.traces import Trace, trace
from timeline.model import Article, Entry, MergedEntry

_AT_HAND = 12_000  # sketches

_TABLES = """
CREATE TABLE article (id TEXT PRIMARY KEY, row TEXT);
CREATE TABLE telling (number INTEGER PRIMARY KEY, id TEXT UNIQUE, exact TEXT, start INTEGER, first INTEGER,
    after INTEGER, anchors TEXT, actions TEXT);
CREATE TABLE heading (article TEXT, one INTEGER, other INTEGER, alike REAL);
CREATE TABLE entry (number INTEGER PRIMARY KEY, telling INTEGER, article TEXT, row TEXT, event TEXT, undated INTEGER,
    day INTEGER, clock TEXT, fineness INTEGER, published TEXT, place INTEGER, id TEXT);
CREATE INDEX entry_of_article ON entry (article);
"""
_INDEXES = """
CREATE INDEX entry_of_telling ON entry (telling);
DELETE FROM telling WHERE number NOT IN (SELECT telling FROM entry);
CREATE INDEX telling_exact ON telling (exact, start);
"""
_IN_ORDER = "SELECT row, event FROM entry ORDER BY undated, day, clock, fineness, published, article, place, id"
_BY_DAYS = "SELECT number, exact, start, anchors, actions, first, after FROM telling ORDER BY first, number"
_SAME_WORDS = """SELECT a.number, b.number FROM telling a JOIN telling b USING (exact, start) WHERE a.number > b.number
    AND NOT (a.anchors <> '' AND a.actions <> '' AND a.anchors = b.anchors AND a.actions = b.actions
        AND a.first < b.after AND b.first < a.after)"""  # these meet on a day
_TOLD_OFTEN = "SELECT telling FROM entry GROUP BY telling HAVING count(*) > 1"
_TELLING = "SELECT id, exact, start, anchors, actions, first, after FROM telling WHERE number = ?"
_MEMBERS = """SELECT entry.number, entry.row, article.row FROM entry JOIN article ON article.id = entry.article
    WHERE telling = ? ORDER BY entry.number"""
_SKETCHED = """SELECT telling.id, entry.row, article.row FROM telling JOIN entry ON entry.telling = telling.number
    JOIN article ON article.id = entry.article WHERE telling.number = ? ORDER BY entry.number LIMIT 1"""


class NoRoom(Exception):
    """The temporary file cannot be written."""


@contextmanager
def _room() -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        remedy = "Make room there, or name another folder in SQLITE_TMPDIR."
        raise NoRoom(f"The folder for temporary files: {error}. {remedy}") from None


class Bulk:
    """The entries of one run. What writes or reads its file raises NoRoom where that fails."""

    def __init__(self, settings: EntrySettings) -> None:
        self._settings = settings
        self._forms = Forms()
        self._links: dict[int, dict[int, float]] = {}  # of tellings, by number, symmetric
        self._file = sqlite3.connect("", isolation_level=None)
        self._file.executescript(_TABLES)
        self._file.execute("BEGIN")
        self._sketches: dict[int, Sketch] = {}  # at hand, of tellings

    def add(self, article: Article, entries: Iterable[Entry]) -> None:
        """Take in what one article tells; what it told before is forgotten."""
        with _room():
            self._add(article, entries)

    def _add(self, article: Article, entries: Iterable[Entry]) -> None:
        for table in ("entry", "heading"):
            self._file.execute(f"DELETE FROM {table} WHERE article = ?", (article.id,))
        self._file.execute("INSERT OR REPLACE INTO article VALUES (?, ?)", (article.id, rows.article_text(article)))
        told = tellings(entries, article)
        numbers = {id: self._number(id, own) for id, _, own in told}
        self._file.executemany(
            "INSERT INTO entry VALUES (NULL, ?, ?, ?, NULL, ?, ?, ?, ?, ?, ?, ?)",
            ((numbers[id], article.id, rows.entries_text((entry,)), *_order(entry)) for id, entry, _ in told),
        )
        self._file.executemany(
            "INSERT INTO heading VALUES (?, ?, ?, ?)",
            ((article.id, numbers[one], numbers[other], alike) for one, other, alike in headings(told)),
        )

    def _number(self, id: str, own: Sketch) -> int:
        """The telling's number; a new one where nobody told it before."""
        known = self._file.execute("SELECT number FROM telling WHERE id = ?", (id,)).fetchone()
        if known is not None:
            return int(known[0])
        found = trace(own)
        anchors, actions = "\t".join(found.anchors), "\t".join(found.actions)
        made = self._file.execute(
            "INSERT INTO telling VALUES (NULL, ?, ?, ?, ?, ?, ?, ?)",
            (id, found.exact, found.start, found.first, found.after, anchors, actions),
        )
        number = made.lastrowid or 0
        self._keep_at_hand(number, compared(id, own))
        return number

    def _keep_at_hand(self, number: int, found: Sketch) -> None:
        if len(self._sketches) >= _AT_HAND:
            self._sketches.clear()
        self._sketches[number] = found

    def told(self) -> Iterator[tuple[Entry, str]]:
        """Every entry within the settings' limits, in total order, with the id of its event."""
        with _room():
            yield from self._told()

    def _told(self) -> Iterator[tuple[Entry, str]]:
        self._file.executescript(_INDEXES)
        if self._settings.about:
            self._count_names()
        self._compare()
        self._merge()
        for row, event in self._file.execute(_IN_ORDER):
            (entry,) = rows.entries(row)
            if event is None:
                event = self._within(fold((entry,)))
            if event:
                yield entry, event

    def _count_names(self) -> None:
        """Names are looked for in the form that the timeline uses."""
        for (row,) in self._file.execute("SELECT row FROM entry"):
            (entry,) = rows.entries(row)
            self._forms.add(entry.article, entry.who)

    def _compare(self) -> None:
        """Link the tellings that are alike."""
        for pairs in (meeting(self._traces()), self._file.execute(_SAME_WORDS)):
            for one, other in pairs:
                alike = likeness(self._sketch(one), self._sketch(other))
                if alike:
                    self._link(one, other, alike)
        for one, other, alike in self._file.execute("SELECT one, other, alike FROM heading"):
            self._link(one, other, alike)

    def _traces(self) -> Iterator[tuple[int, Trace]]:
        for number, *columns in self._file.execute(_BY_DAYS):
            yield number, _trace(*columns)

    def _sketch(self, number: int) -> Sketch:
        if number not in self._sketches:
            id, row, article = self._file.execute(_SKETCHED, (number,)).fetchone()
            (entry,) = rows.entries(row)
            self._keep_at_hand(number, compared(id, sketch(entry, rows.article(article))))
        return self._sketches[number]

    def _link(self, one: int, other: int, alike: float) -> None:
        self._links.setdefault(one, {})[other] = alike
        self._links.setdefault(other, {})[one] = alike

    def _merge(self) -> None:
        """Note for each entry that is told more than once, or may be, the event it goes into: "" beyond the limits."""
        waiting = set(self._links)
        waiting.update(number for (number,) in self._file.execute(_TOLD_OFTEN))
        while waiting:
            linked = _reach(waiting.pop(), self._links)
            waiting -= linked
            self._file.executemany("UPDATE entry SET event = ? WHERE number = ?", list(self._events(sorted(linked))))

    def _events(self, linked: list[int]) -> Iterator[tuple[str, int]]:
        """The event of each entry of these tellings, and the entry's number."""
        place = {number: at for at, number in enumerate(linked)}
        links = tuple(
            (place[one], place[other], alike)
            for one in linked
            for other, alike in self._links.get(one, {}).items()
            if one < other
        )
        numbers: dict[tuple[str, str], int] = {}
        articles: dict[str, Article] = {}
        told: list[Telling] = []
        for number in linked:
            id, *columns = self._file.execute(_TELLING, (number,)).fetchone()
            members: dict[str, Entry] = {}
            for at, row, article in self._file.execute(_MEMBERS, (number,)):
                (entry,) = rows.entries(row)
                members[entry.article] = entry
                numbers[entry.article, entry.id] = at
                articles[entry.article] = rows.article(article)
            told.append(Telling(id, _trace(*columns), members))
        index = Index()
        index.load(Component(tuple(told), links, ()), articles, whole=False)
        for component in index.components():
            for _, event in component.events:
                id = self._within(event)
                yield from ((id, numbers[entry.article, entry.id]) for entry in event.sources)

    def _within(self, event: MergedEntry) -> str:
        """The event's id; "" where it lies beyond the limits."""
        return event.id if within((self._forms.applied(event),), self._settings) else ""


def _reach(number: int, links: Mapping[int, Mapping[int, float]]) -> set[int]:
    """All tellings that this one is linked with, near or far."""
    found, waiting = {number}, [number]
    while waiting:
        for other in links.get(waiting.pop(), ()):
            if other not in found:
                found.add(other)
                waiting.append(other)
    return found


def _order(entry: Entry) -> tuple[object, ...]:
    undated, day, clock, fineness, published, _, place, id = entry_key(entry)
    return undated, day, clock, fineness, published, place, id


def _trace(exact: str, start: int, anchors: str, actions: str, first: int, after: int) -> Trace:
    return Trace(exact, start, _words(anchors), _words(actions), first, after)


def _words(row: str) -> tuple[str, ...]:
    return tuple(row.split("\t")) if row else ()
