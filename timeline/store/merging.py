"""What each article tells → the events of all, kept so that only the events near what changed are merged anew.

An article that comes, changes or goes touches the components that its tellings belonged to, and those that hold a
telling it may be compared with: these are loaded, worked, and kept again; everything else stays as it was.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from itertools import chain, groupby

from timeline import rows
from timeline.columns import Articles, Events
from timeline.entries.merging.forms import Forms
from timeline.entries.merging.merge import Component, Index
from timeline.entries.merging.sketches import sketch
from timeline.entries.merging.topics import Topic
from timeline.entries.merging.traces import trace
from timeline.entries.settings import EntrySettings
from timeline.store import tellings
from timeline.store.events import Row, by_key, by_lump, event_row, events_of, packed, unpacked
from timeline.store.worked import Worked

_PART = 4  # where more than a fourth of the articles changed, all are merged anew

Taken = tuple[tuple[int, ...], tuple[str, ...]]  # an article's components, the names that it gives


class Merging:
    """The events of one site."""

    def __init__(self) -> None:
        self._marks: dict[str, str] = {}  # of the articles that the events are of
        self._events: list[Row] = []  # in total order
        self._forms = Forms()
        self._next = 0
        self._all_new = False
        self._gone: set[int] = set()
        self._new: dict[int, Component] = {}
        self._lumps: set[int] = set()  # those of events that came or went
        self._retaken: dict[str, Taken] = {}
        self._left: set[str] = set()

    def clear(self) -> None:
        """Forget everything."""
        self.__init__()  # type: ignore[misc]  # every field as it is at first
        self._all_new = True

    @property
    def known(self) -> bool:
        """Whether there are events from before."""
        return not self._all_new

    def load(self, connection: sqlite3.Connection) -> None:
        """Take up what was saved."""
        self.clear()
        self._marks.update(connection.execute("SELECT article, mark FROM taken"))
        for (lump,) in connection.execute("SELECT events FROM events ORDER BY number"):
            self._events += unpacked(lump)
        (self._next,) = connection.execute("SELECT coalesce(max(number), -1) + 1 FROM component").fetchone()
        (counted,) = connection.execute("SELECT value FROM state WHERE name = 'forms'").fetchone()
        self._forms = Forms.of_counted(json.loads(counted))
        self._all_new = False

    def merged(
        self, articles: Articles, worked: Worked, settings: EntrySettings, connection: sqlite3.Connection | None
    ) -> Events:
        """The events of all articles in total order; `connection` leads to what `load` took up."""
        marks = worked.marks
        gone = self._marks.keys() - marks.keys()
        changed = {id for id, mark in marks.items() if self._marks.get(id) != mark}
        topic = Topic(settings)
        if (changed or gone) and not self._updated(articles, worked, topic, changed, gone, connection):
            self._rebuild(articles, worked, topic)
        return events_of(self._events, self._forms, settings, worked.recalled)

    def _rebuild(self, articles: Articles, worked: Worked, topic: Topic) -> None:
        self.clear()
        index = Index(self._forms)
        for id in sorted(worked.marks):
            index.add(id, worked.told(id), articles[id])
        self._keep(index.worked(), articles, worked, topic)
        self._retaken = {id: self._retaken.get(id, ((), ())) for id in worked.marks}
        self._marks = dict(worked.marks)

    def _updated(
        self,
        articles: Articles,
        worked: Worked,
        topic: Topic,
        changed: set[str],
        gone: set[str],
        connection: sqlite3.Connection | None,
    ) -> bool:
        """Merge anew what lies near; False where it is better, or needed, to merge everything."""
        stale = changed | gone
        if connection is None or self.changed or len(stale) * _PART > len(articles):
            return False
        try:
            before = {article: _taken(article, connection) for article in stale & self._marks.keys()}
            parts = {number for numbers, _ in before.values() for number in numbers}
            index = Index(self._forms)
            components = {number: tellings.component(number, stale, worked, connection) for number in sorted(parts)}
            for found in components.values():
                index.load(found.tellings, found.links, articles)
            for found in components.values():
                index.compare_left(found.left)
            near: dict[str, int] = {}  # tellings of elsewhere, with their components
            for article in changed:
                for entry in worked.told(article):
                    own = trace(sketch(entry, articles[article]))
                    for number, telling in tellings.near(own, near, parts, worked, connection):
                        index.beside(telling, articles)
                        near[telling.id] = number
            for _, names in before.values():
                self._forms.remove(names)
            for article in changed:
                index.add(article, worked.told(article), articles[article])
            for number in sorted({near[id] for id in index.reached() & near.keys()}):
                found = components[number] = tellings.component(number, stale, worked, connection)
                index.load(found.tellings, found.links, articles)
            every = (telling for found in components.values() for telling in found.tellings)
            others = {article for telling in every for article in telling.entries} - stale
            taken = {article: _taken(article, connection) for article in others}
            fresh = list(index.worked())
        except (sqlite3.Error, ValueError, TypeError, IndexError, KeyError):  # damaged
            return False
        self._gone |= components.keys()
        self._lumps.update(row.lump for row in self._events if row.component in components)
        self._events = [row for row in self._events if row.component not in components]
        self._keep(fresh, articles, worked, topic)
        for article, (numbers, names) in taken.items():
            new = self._retaken[article][0] if article in self._retaken else ()
            whole = dict.fromkeys((*(number for number in numbers if number not in components), *new))
            self._retaken[article] = (tuple(whole), names)
        for article in changed:
            self._retaken.setdefault(article, ((), ()))
            self._marks[article] = worked.marks[article]
        for article in gone:
            del self._marks[article]
        self._left |= gone
        return True

    def _keep(self, components: Iterable[Component], articles: Articles, worked: Worked, topic: Topic) -> None:
        """Number the components, and note which article is in which and what names it gives."""
        of_article: dict[str, dict[int, None]] = {}
        names: dict[str, list[str]] = {}
        events: list[Row] = []
        for component in components:
            number, self._next = self._next, self._next + 1
            self._new[number] = component
            events += (
                event_row(key, event, number, topic, articles, worked.recalled) for key, event in component.events
            )
            for telling in component.tellings:
                for article, entry in telling.entries.items():
                    of_article.setdefault(article, {})[number] = None
                    names.setdefault(article, []).extend(entry.who)
        self._events = sorted((*self._events, *events), key=by_key)
        self._lumps.update(row.lump for row in events)
        for article, numbers in of_article.items():
            self._retaken[article] = (tuple(numbers), tuple(names[article]))

    @property
    def changed(self) -> bool:
        """Whether there is anything to save."""
        return self._all_new or bool(self._gone or self._new or self._retaken or self._left)

    def save(self, connection: sqlite3.Connection, printed: str) -> None:
        """Write what is new, within the caller's transaction."""
        if self._all_new:
            for table in ("taken", "component", "telling", "events"):
                connection.execute(f"DELETE FROM {table}")
        gone = [(number,) for number in self._gone]
        connection.executemany("DELETE FROM component WHERE number = ?", gone)
        connection.executemany("DELETE FROM telling WHERE component = ?", gone)
        connection.executemany("DELETE FROM taken WHERE article = ?", [(id,) for id in self._left])
        connection.executemany(
            "INSERT OR REPLACE INTO taken VALUES (?, ?, ?, ?)",
            (
                (id, self._marks[id], rows.dumped(numbers), rows.dumped(names))
                for id, (numbers, names) in self._retaken.items()
            ),
        )
        connection.executemany(
            "INSERT INTO component VALUES (?, ?)",
            ((number, rows.dumped(component.links)) for number, component in self._new.items()),
        )
        connection.executemany("DELETE FROM events WHERE number = ?", [(number,) for number in self._lumps])
        lumps = ((number, packed(found)) for number, found in groupby(self._events, by_lump) if number in self._lumps)
        connection.executemany("INSERT INTO events VALUES (?, ?)", lumps)
        connection.executemany(
            f"INSERT INTO telling VALUES ({', '.join('?' * 11)})",
            chain.from_iterable(tellings.rows_of(number, component) for number, component in self._new.items()),
        )
        counted = rows.dumped(self._forms.counted())
        connection.execute("INSERT OR REPLACE INTO state VALUES ('forms', ?)", (counted,))

    def saved(self) -> None:
        """What `save` wrote has come to stay."""
        self._all_new = False
        for known in (self._gone, self._new, self._lumps, self._retaken, self._left):
            known.clear()


def _taken(article: str, connection: sqlite3.Connection) -> Taken:
    """The components of an article and the names that it gave."""
    found = connection.execute("SELECT components, names FROM taken WHERE article = ?", (article,)).fetchone()
    return tuple(json.loads(found[0])), tuple(json.loads(found[1]))
