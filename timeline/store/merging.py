"""What each article tells → the events of all, kept so that only the events near what changed are merged anew.

An article that comes, changes or goes touches the components that its tellings belonged to, and those that hold a
telling it may be compared with: these are loaded, worked, and kept again; everything else stays as it was.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, MutableMapping
from itertools import chain

from timeline import rows
from timeline.columns import Articles, Events
from timeline.entries.merging.forms import Forms
from timeline.entries.merging.merge import Component, Index, Link, Telling
from timeline.entries.merging.sketches import sketch
from timeline.entries.merging.topics import Topic
from timeline.entries.merging.traces import LONGEST, LOOSE, Trace, trace
from timeline.entries.settings import EntrySettings
from timeline.model import Entry
from timeline.store.events import COMPONENT, Row, event_row, events_of
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
        self._new_events: list[Row] = []
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
        self._events = sorted(connection.execute("SELECT * FROM event"))
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
            near = set(parts)
            for article in changed:
                for entry in worked.told(article):
                    near |= _near(trace(sketch(entry, articles[article])), connection)
            components = {number: _component(number, stale, worked, connection) for number in sorted(near)}
            index = Index(self._forms)
            for number, (told, links) in components.items():
                index.load(told, links, articles, number not in parts)
            for _, names in before.values():
                self._forms.remove(names)
            for article in changed:
                index.add(article, worked.told(article), articles[article])
            fresh = list(index.worked())
            touched = {telling.id for component in fresh for telling in component.tellings}
            moved = parts | {n for n, (told, _) in components.items() if any(one.id in touched for one in told)}
            others = {article for n in moved for one in components[n][0] for article in one.entries} - stale
            taken = {article: _taken(article, connection) for article in others}
        except (sqlite3.Error, ValueError, TypeError, IndexError, KeyError):  # damaged
            return False
        self._gone |= moved
        self._events = [row for row in self._events if row[COMPONENT] not in moved]
        self._keep(fresh, articles, worked, topic)
        for article, (numbers, names) in taken.items():
            new = self._retaken[article][0] if article in self._retaken else ()
            whole = dict.fromkeys((*(number for number in numbers if number not in moved), *new))
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
        for component in components:
            number, self._next = self._next, self._next + 1
            self._new[number] = component
            self._new_events += (
                event_row(key, event, number, topic, articles, worked.recalled) for key, event in component.events
            )
            for telling in component.tellings:
                for article, entry in telling.entries.items():
                    of_article.setdefault(article, {})[number] = None
                    names.setdefault(article, []).extend(entry.who)
        self._new_events.sort()
        self._events = sorted((*self._events, *self._new_events))
        for article, numbers in of_article.items():
            self._retaken[article] = (tuple(numbers), tuple(names[article]))

    @property
    def changed(self) -> bool:
        """Whether there is anything to save."""
        return self._all_new or bool(self._gone or self._new or self._retaken or self._left)

    def save(self, connection: sqlite3.Connection, printed: str) -> None:
        """Write what is new, within the caller's transaction."""
        if self._all_new:
            for table in ("taken", "component", "telling", "event"):
                connection.execute(f"DELETE FROM {table}")
        gone = [(number,) for number in self._gone]
        connection.executemany("DELETE FROM component WHERE number = ?", gone)
        connection.executemany("DELETE FROM telling WHERE component = ?", gone)
        connection.executemany("DELETE FROM event WHERE component = ?", gone)
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
        connection.executemany(f"INSERT INTO event VALUES ({', '.join('?' * (COMPONENT + 1))})", self._new_events)
        connection.executemany(
            f"INSERT INTO telling VALUES ({', '.join('?' * 11)})",
            chain.from_iterable(_telling_rows(number, component) for number, component in self._new.items()),
        )
        counted = rows.dumped(self._forms.counted())
        connection.execute("INSERT OR REPLACE INTO state VALUES ('forms', ?)", (counted,))

    def saved(self) -> None:
        """What `save` wrote has come to stay."""
        self._all_new = False
        for known in (self._gone, self._new, self._new_events, self._retaken, self._left):
            known.clear()


def _taken(article: str, connection: sqlite3.Connection) -> Taken:
    """The components of an article and the names that it gave."""
    found = connection.execute("SELECT components, names FROM taken WHERE article = ?", (article,)).fetchone()
    return tuple(json.loads(found[0])), tuple(json.loads(found[1]))


def _near(own: Trace, connection: sqlite3.Connection) -> set[int]:
    """The components that hold a telling which this one is to be compared with."""
    found = {
        number
        for number, around in connection.execute(
            "SELECT component, around FROM telling WHERE exact = ? AND start = ?", (own.exact, own.start)
        )
        if not set(own.around).isdisjoint(json.loads(around))
    }
    if own.first == own.after:
        return found
    anchors, actions = set(own.anchors), set(own.actions)
    there = connection.execute(
        "SELECT component, anchors, actions FROM telling WHERE first > ? AND first < ? AND after > ?",
        (own.first - LONGEST - 2 * LOOSE - 1, own.after, own.first),
    )
    for number, their_anchors, their_actions in there:
        if number not in found and not (
            anchors.isdisjoint(their_anchors.split("\t")) or actions.isdisjoint(their_actions.split("\t"))
        ):
            found.add(number)
    return found


def _component(
    number: int, without: set[str], worked: Worked, connection: sqlite3.Connection
) -> tuple[list[Telling], list[Link]]:
    """A component's tellings, without what these articles told, and its links."""
    links = connection.execute("SELECT links FROM component WHERE number = ?", (number,)).fetchone()[0]
    tellings = []
    for id, exact, start, first, after, anchors, actions, around, members in connection.execute(
        "SELECT id, exact, start, first, after, anchors, actions, around, members FROM telling WHERE component = ?"
        " ORDER BY place", (number,)
    ):  # fmt: skip
        found = Trace(exact, start, _split(anchors), _split(actions), first, after, tuple(json.loads(around)))
        told = {article: entry for article, entry in json.loads(members) if article not in without}
        tellings.append(Telling(id, found, _Told(told, worked)))
    return tellings, [(one, other, alike) for one, other, alike in json.loads(links)]


class _Told(MutableMapping[str, Entry]):
    """Entries by article, by their ids: each is read where somebody asks for it, as most are not."""

    def __init__(self, ids: Mapping[str, str], worked: Worked) -> None:
        self._told: dict[str, str | Entry] = {**ids}
        self._worked = worked

    def __getitem__(self, article: str) -> Entry:
        entry = self._told[article]
        if isinstance(entry, str):
            entry = self._told[article] = self._worked.entry(article, entry)
        return entry

    def __setitem__(self, article: str, entry: Entry) -> None:
        self._told[article] = entry

    def __delitem__(self, article: str) -> None:
        del self._told[article]

    def __iter__(self) -> Iterator[str]:
        return iter(self._told)

    def __len__(self) -> int:
        return len(self._told)


def _split(words: str) -> tuple[str, ...]:
    return tuple(words.split("\t")) if words else ()


def _telling_rows(number: int, component: Component) -> Iterator[tuple[object, ...]]:
    for place, telling in enumerate(component.tellings):
        found = telling.trace
        members = [[article, entry.id] for article, entry in telling.entries.items()]
        yield (
            number, place, telling.id, found.exact, found.start, found.first, found.after, "\t".join(found.anchors),
            "\t".join(found.actions), rows.dumped(found.around), rows.dumped(members),
        )  # fmt: skip
