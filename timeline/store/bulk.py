"""What very many articles tell, one article after the other → each entry in total order, with the event it went into.

The events are those of `merge`. Entries wait in a temporary file of SQLite's, which is gone with the process, and
only what lies near in time is held at once, so that a hundred thousand articles need little memory.
"""

from __future__ import annotations

import sqlite3
import weakref
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import groupby
from operator import itemgetter

from timeline import rows
from timeline.entries.merging.fold import fold
from timeline.entries.merging.forms import Forms
from timeline.entries.merging.groups import grouped
from timeline.entries.merging.matching import contradict, likeness
from timeline.entries.merging.merge import compared, headings, tellings
from timeline.entries.merging.sketches import Sketch, is_headline, sketch
from timeline.entries.merging.sweep import meeting
from timeline.entries.merging.topics import within
from timeline.entries.merging.traces import Trace, trace
from timeline.entries.order import entry_key
from timeline.entries.settings import EntrySettings
from timeline.model import Article, Entry, MergedEntry
from timeline.store.tellings import words_of

_AT_HAND = 12_000  # sketches

_TABLES = """
CREATE TABLE article (id TEXT PRIMARY KEY, row TEXT);
CREATE TABLE telling (number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT UNIQUE, first INTEGER, after INTEGER,
    anchors TEXT, actions TEXT, component INTEGER);
CREATE TABLE words (telling INTEGER, exact TEXT, around TEXT, start INTEGER);
CREATE TABLE link (one INTEGER, other INTEGER, alike REAL);
CREATE TABLE heading (article TEXT, one INTEGER, other INTEGER, alike REAL);
CREATE TABLE entry (number INTEGER PRIMARY KEY, telling INTEGER, article TEXT, row TEXT, headline INTEGER, event TEXT,
    undated INTEGER, day INTEGER, clock TEXT, fineness INTEGER, published TEXT, place INTEGER, id TEXT);
CREATE INDEX entry_of_article ON entry (article);
"""
_FORGET = (
    # A telling of one article alone goes with it: what tells another day or stands under another title is another.
    "DELETE FROM telling WHERE number IN (SELECT telling FROM entry WHERE article = ?) AND instr(id, ' ')",
    "DELETE FROM entry WHERE article = ?",
    "DELETE FROM heading WHERE article = ?",
)
_ALL_THERE = """
CREATE INDEX entry_of_telling ON entry (telling);
DELETE FROM telling WHERE number NOT IN (SELECT telling FROM entry);
DELETE FROM words WHERE telling NOT IN (SELECT telling FROM entry);
CREATE INDEX words_said ON words (exact, around, start);
"""
_COMPARED = """
INSERT INTO link SELECT one, other, alike FROM heading;
CREATE INDEX link_of ON link (one);
"""
_BY_DAYS = """SELECT number, ifnull(home, ''), first, after, anchors, actions FROM telling LEFT JOIN (
        SELECT telling, max(article) AS home FROM entry WHERE NOT headline GROUP BY telling HAVING count(*) = 1
    ) ON telling = number ORDER BY first, number"""
_SAME_WORDS = """SELECT DISTINCT a.telling, b.telling FROM words a JOIN words b USING (exact, around, start)
    WHERE a.telling > b.telling"""
_SKETCHED = """SELECT telling.id, entry.row, article.row FROM telling JOIN entry ON entry.telling = telling.number
    JOIN article ON article.id = entry.article WHERE telling.number = ? ORDER BY entry.number LIMIT 1"""
_TO_MERGE = """SELECT one FROM link UNION SELECT other FROM link
    UNION SELECT telling FROM entry GROUP BY telling HAVING count(*) > 1"""
_LINKS = """SELECT a.number, b.number FROM telling a JOIN link ON link.one = a.number JOIN telling b ON b.number = other
    WHERE a.component = ? GROUP BY min(a.id, b.id), max(a.id, b.id)
    ORDER BY max(alike) DESC, min(a.id, b.id), max(a.id, b.id)"""
_LINKED = """SELECT DISTINCT min(one, other), max(one, other) FROM telling JOIN link ON one = number
    WHERE component = ? ORDER BY 1, 2"""
_IN_ORDER = "SELECT row, event FROM entry ORDER BY undated, day, clock, fineness, published, article, place, id"


class NoRoom(Exception):
    """The temporary file cannot be written."""


@contextmanager
def _room() -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        remedy = "Make room there, or name another folder in SQLITE_TMPDIR."
        raise NoRoom(f"The folder for temporary files: {error}. {remedy}") from None


class _Pairs:
    """Pairs of numbers below 2³¹, eight bytes each: thousands of tellings alike have millions."""

    def __init__(self, found: Iterable[tuple[int, int]]) -> None:
        """They come sorted, the lesser number first."""
        self._codes = array("q", (one << 32 | other for one, other in found))

    def __contains__(self, pair: tuple[int, int]) -> bool:
        code = min(pair) << 32 | max(pair)
        at = bisect_left(self._codes, code)
        return at < len(self._codes) and self._codes[at] == code


class Bulk:
    """The entries of one run. What writes or reads its file raises NoRoom where that fails."""

    def __init__(self, settings: EntrySettings) -> None:
        self._settings = settings
        self._forms = Forms()
        self._file = sqlite3.connect("", isolation_level=None)
        weakref.finalize(self, self._file.close)
        self._do("PRAGMA journal_mode = OFF; BEGIN;" + _TABLES)
        self._sketches: dict[int, Sketch] = {}  # at hand, of tellings

    def add(self, article: Article, entries: Iterable[Entry]) -> None:
        """Take in what one article tells; what it told before is forgotten."""
        with _room():
            self._add(article, entries)

    def _add(self, article: Article, entries: Iterable[Entry]) -> None:
        for forget in _FORGET:
            self._file.execute(forget, (article.id,))
        self._file.execute("INSERT OR REPLACE INTO article VALUES (?, ?)", (article.id, rows.article_text(article)))
        told = tellings(entries, article)
        numbers = {id: self._number(id, own) for id, _, own in told}
        self._file.executemany(
            "INSERT INTO entry VALUES (NULL, ?, ?, ?, ?, NULL, ?, ?, ?, ?, ?, ?, ?)",
            (
                (numbers[id], article.id, rows.entries_text((entry,)), is_headline(entry), *_order(entry))
                for id, entry, _ in told
            ),
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
            "INSERT INTO telling VALUES (NULL, ?, ?, ?, ?, ?, NULL)", (id, found.first, found.after, anchors, actions)
        )
        number = made.lastrowid or 0
        self._file.executemany(
            "INSERT INTO words VALUES (?, ?, ?, ?)", ((number, found.exact, name, found.start) for name in found.around)
        )
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
        self._do(_ALL_THERE)
        if self._settings.about:
            self._count_names()
        for pairs in (meeting(self._traces()), self._file.execute(_SAME_WORDS)):
            self._file.executemany("INSERT INTO link VALUES (?, ?, ?)", self._alike(pairs))
        self._do(_COMPARED)
        self._merge()
        for row, event in self._file.execute(_IN_ORDER):
            (entry,) = rows.entries(row)
            if event is None:
                event = self._within(fold((entry,)))
            if event:
                yield entry, event

    def _do(self, statements: str) -> None:
        for statement in filter(str.strip, statements.split(";")):
            self._file.execute(statement)

    def _count_names(self) -> None:
        """Names are looked for in the form that the timeline uses."""
        told = self._file.execute("SELECT article, row FROM entry ORDER BY article")
        for _, found in groupby(told, key=itemgetter(0)):
            self._forms.add(name for _, row in found for name in rows.entries(row)[0].who)

    def _traces(self) -> Iterator[tuple[int, str, Trace]]:
        for number, home, first, after, anchors, actions in self._file.execute(_BY_DAYS):
            yield number, home, Trace("", 0, words_of(anchors), words_of(actions), first, after)

    def _alike(self, pairs: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int, float]]:
        for one, other in pairs:
            alike = likeness(self._sketch(one), self._sketch(other))
            if alike:
                yield one, other, alike

    def _sketch(self, number: int) -> Sketch:
        if number not in self._sketches:
            id, row, article = self._file.execute(_SKETCHED, (number,)).fetchone()
            (entry,) = rows.entries(row)
            self._keep_at_hand(number, compared(id, sketch(entry, rows.article(article))))
        return self._sketches[number]

    def _merge(self) -> None:
        """Note for each entry that is told more than once, or may be, the event it goes into: "" beyond the limits."""
        component = self._components()
        self._file.executemany(
            "UPDATE telling SET component = ? WHERE number = ?",
            ((component[number], number) for (number,) in self._file.execute(_TO_MERGE)),
        )
        self._file.execute("CREATE INDEX telling_of_component ON telling (component)")
        found = self._file.execute("SELECT DISTINCT component FROM telling WHERE component NOT NULL").fetchall()
        for (number,) in found:
            for group in self._groups(number):
                self._fold(group)

    def _components(self) -> array[int]:
        """For each telling, by number, the least number of all that it is linked with, near or far."""
        (most,) = self._file.execute("SELECT coalesce(max(number), 0) FROM telling").fetchone()
        least = array("q", range(most + 1))

        def root(number: int) -> int:
            while least[number] != number:
                least[number] = number = least[least[number]]
            return number

        for one, other in self._file.execute("SELECT one, other FROM link"):
            first, second = sorted((root(one), root(other)))
            least[second] = first
        return array("q", map(root, range(most + 1)))

    def _groups(self, component: int) -> list[list[int]]:
        """The tellings of a component, those of one event together."""
        found = self._file.execute("SELECT number FROM telling WHERE component = ? ORDER BY id", (component,))
        numbers = [number for (number,) in found]
        place = {number: at for at, number in enumerate(numbers)}  # sorts as the ids do
        linked = _Pairs(self._file.execute(_LINKED, (component,)))
        groups = grouped(
            range(len(numbers)),
            ((place[one], place[other]) for one, other in self._file.execute(_LINKS, (component,))),
            lambda one, other: (numbers[one], numbers[other]) in linked,
            lambda one, other: contradict(self._sketch(numbers[one]), self._sketch(numbers[other])),
            lambda at: self._bodies(numbers[at]),
        )
        return [[numbers[at] for at in group] for group in groups]

    def _bodies(self, telling: int) -> set[str]:
        """The articles that tell it below their headline."""
        found = self._file.execute("SELECT article FROM entry WHERE telling = ? AND NOT headline", (telling,))
        return {article for (article,) in found}

    def _fold(self, group: Iterable[int]) -> None:
        """Make these tellings one event."""
        members: dict[int, Entry] = {}
        for telling in group:
            for number, row in self._file.execute("SELECT number, row FROM entry WHERE telling = ?", (telling,)):
                (members[number],) = rows.entries(row)
        event = self._within(fold(members.values()))
        self._file.executemany("UPDATE entry SET event = ? WHERE number = ?", ((event, number) for number in members))

    def _within(self, event: MergedEntry) -> str:
        """The event's id; "" where it lies beyond the limits."""
        return event.id if within((self._forms.applied(event),), self._settings) else ""


def _order(entry: Entry) -> tuple[object, ...]:
    undated, day, clock, fineness, published, _, place, id = entry_key(entry)
    return undated, day, clock, fineness, published, place, id
