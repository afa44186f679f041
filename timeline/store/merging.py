"""What each article tells → the events of all, kept so that only the events near what changed are merged anew.

An article that comes, changes or goes touches the components that its tellings belonged to, and those that hold a
telling it may be compared with: these are loaded, worked, and kept again; everything else stays as it was.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from hashlib import blake2b
from itertools import chain
from typing import Any

from timeline import rows
from timeline.entries.forms import Forms
from timeline.entries.merge import Component, Index, Telling, finished
from timeline.entries.order import SortKey
from timeline.entries.settings import EntrySettings
from timeline.entries.sketches import sketch
from timeline.entries.traces import LONGEST, LOOSE, Trace, trace
from timeline.model import Article, MergedEntry, Recalled
from timeline.store.worked import Worked

_PART = 4  # where more than a fourth of the articles changed, all are merged anew

Events = tuple[tuple[SortKey, MergedEntry], ...]
Taken = tuple[str, tuple[int, ...], tuple[str, ...]]  # an article's mark, its components, the names that it gives


class Merging:
    """The events of one site."""

    def __init__(self) -> None:
        self._taken: dict[str, Taken] = {}
        self._events: dict[int, Events] = {}  # by the number of their component
        self._forms = Forms()
        self._next = 0
        self._all_new = False
        self._gone: set[int] = set()
        self._new: dict[int, Component] = {}
        self._retaken: set[str] = set()

    def clear(self) -> None:
        """Forget everything."""
        self.__init__()  # type: ignore[misc]  # every field as it is at first
        self._all_new = True

    @property
    def known(self) -> bool:
        """Whether there are events from before."""
        return not self._all_new

    def load(self, connection: sqlite3.Connection, worked: Worked) -> None:
        """Take up what was saved."""
        self.clear()
        taken = connection.execute("SELECT article, mark, components, names FROM taken")
        for article, mark, components, names in taken:
            self._taken[article] = (mark, tuple(json.loads(components)), tuple(json.loads(names)))
            self._forms.add(article, self._taken[article][2])
        found = connection.execute("SELECT number, events FROM component").fetchall()
        every = json.loads(f"[{','.join(events for _, events in found)}]")
        for (number, _), events in zip(found, every, strict=True):
            self._events[number] = tuple(_event(row, worked) for row in events)
        self._next = max(self._events, default=-1) + 1
        self._all_new = False

    def merged(
        self,
        articles: Mapping[str, Article],
        worked: Worked,
        settings: EntrySettings,
        connection: sqlite3.Connection | None,
    ) -> tuple[MergedEntry, ...]:
        """The events of all articles in total order; `connection` leads to what `load` took up."""
        marks = worked.marks
        gone = self._taken.keys() - marks.keys()
        changed = {id for id, mark in marks.items() if id not in self._taken or self._taken[id][0] != mark}
        if (changed or gone) and not self._updated(articles, worked, changed, gone, connection):
            self._rebuild(articles, worked)
        everything = sorted(chain.from_iterable(self._events.values()), key=_key)
        return finished((entry for _, entry in everything), self._forms, settings)

    def _rebuild(self, articles: Mapping[str, Article], worked: Worked) -> None:
        self.clear()
        index = Index(self._forms)
        for id in sorted(worked.marks):
            index.add(id, worked.told(id), articles[id])
        self._keep(index.components(), worked, worked.marks)

    def _updated(
        self,
        articles: Mapping[str, Article],
        worked: Worked,
        changed: set[str],
        gone: set[str],
        connection: sqlite3.Connection | None,
    ) -> bool:
        """Merge anew what lies near; False where it is better, or needed, to merge everything."""
        stale = changed | gone
        if connection is None or self._all_new or len(stale) * _PART > len(articles):
            return False
        near = {number for id in stale & self._taken.keys() for number in self._taken[id][1]}
        try:
            for id in changed:
                for entry in worked.told(id):
                    near |= _near(trace(sketch(entry, articles[id])), connection)
            components = [_component(number, stale, worked, connection) for number in sorted(near)]
        except (sqlite3.Error, ValueError, TypeError, IndexError, KeyError):  # damaged
            return False
        index = Index(self._forms)
        for number, component in zip(sorted(near), components, strict=True):
            whole = all(telling.entries for telling in component.tellings) and not any(
                number in self._taken[id][1] for id in stale & self._taken.keys()
            )
            events = self._events.pop(number)
            index.load(Component(component.tellings, component.links, events), articles, whole)
        for id in stale & self._taken.keys():
            self._forms.remove(id, self._taken.pop(id)[2])
        for id in changed:
            index.add(id, worked.told(id), articles[id])
        self._gone |= near
        for number in near & self._new.keys():
            del self._new[number]
        self._keep(index.components(), worked, worked.marks, near)
        self._retaken |= stale
        return True

    def _keep(
        self, components: Iterable[Component], worked: Worked, marks: Mapping[str, str], instead: Collection[int] = ()
    ) -> None:
        """Number the components and note which article is in which."""
        of_article: dict[str, list[int]] = {}
        names: dict[str, list[str]] = {}
        for component in components:
            number, self._next = self._next, self._next + 1
            events = tuple((key, _recalled(event, worked)) for key, event in component.events)
            self._new[number] = Component(component.tellings, component.links, events)
            self._events[number] = events
            for telling in component.tellings:
                for article, entry in telling.entries.items():
                    of_article.setdefault(article, []).append(number)
                    names.setdefault(article, []).extend(entry.who)
        for article in of_article.keys() | (marks.keys() - self._taken.keys()):
            numbers = dict.fromkeys(of_article.get(article, ()))
            if article in self._taken:
                mark, before, given = self._taken[article]
                kept = [number for number in before if number not in instead]
                self._taken[article] = (mark, (*kept, *numbers), given)
            else:
                self._taken[article] = (marks[article], tuple(numbers), tuple(names.get(article, ())))
            self._retaken.add(article)

    @property
    def changed(self) -> bool:
        """Whether there is anything to save."""
        return self._all_new or bool(self._gone or self._new or self._retaken)

    def save(self, connection: sqlite3.Connection, printed: str) -> None:
        """Write what is new, within the caller's transaction."""
        if self._all_new:
            for table in ("taken", "component", "telling"):
                connection.execute(f"DELETE FROM {table}")
        gone = [(number,) for number in self._gone]
        connection.executemany("DELETE FROM component WHERE number = ?", gone)
        connection.executemany("DELETE FROM telling WHERE component = ?", gone)
        connection.executemany("DELETE FROM taken WHERE article = ?", [(id,) for id in self._retaken])
        connection.executemany(
            "INSERT INTO taken VALUES (?, ?, ?, ?)",
            (
                (id, self._taken[id][0], rows.dumped(self._taken[id][1]), rows.dumped(self._taken[id][2]))
                for id in self._retaken
                if id in self._taken
            ),
        )
        connection.executemany("INSERT INTO component VALUES (?, ?, ?)", map(_component_row, self._new.items()))
        connection.executemany(
            f"INSERT INTO telling VALUES ({', '.join('?' * 11)})",
            chain.from_iterable(_telling_rows(number, component) for number, component in self._new.items()),
        )

    def saved(self) -> None:
        """What `save` wrote has come to stay."""
        self._all_new = False
        self._gone.clear()
        self._new.clear()
        self._retaken.clear()


def _key(pair: tuple[SortKey, MergedEntry]) -> SortKey:
    return pair[0]


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


def _component(number: int, without: set[str], worked: Worked, connection: sqlite3.Connection) -> Component:
    """A component as it was kept, without what these articles told, and without its events."""
    links = connection.execute("SELECT links FROM component WHERE number = ?", (number,)).fetchone()[0]
    tellings = []
    for id, exact, start, first, after, anchors, actions, around, members in connection.execute(
        "SELECT id, exact, start, first, after, anchors, actions, around, members FROM telling WHERE component = ?"
        " ORDER BY place", (number,)
    ):  # fmt: skip
        found = Trace(exact, start, _split(anchors), _split(actions), first, after, tuple(json.loads(around)))
        told = {
            article: worked.entry(article, entry) for article, entry in json.loads(members) if article not in without
        }
        tellings.append(Telling(id, found, told))
    return Component(tuple(tellings), tuple((one, other, alike) for one, other, alike in json.loads(links)), ())


def _split(words: str) -> tuple[str, ...]:
    return tuple(words.split("\t")) if words else ()


def _component_row(numbered: tuple[int, Component]) -> tuple[object, ...]:
    number, component = numbered
    events = [_event_row(key, event) for key, event in component.events]
    return number, rows.dumped(component.links), rows.dumped(events)


def _telling_rows(number: int, component: Component) -> Iterator[tuple[object, ...]]:
    for place, telling in enumerate(component.tellings):
        found = telling.trace
        members = [[article, entry.id] for article, entry in telling.entries.items()]
        yield (
            number, place, telling.id, found.exact, found.start, found.first, found.after, "\t".join(found.anchors),
            "\t".join(found.actions), rows.dumped(found.around), rows.dumped(members),
        )  # fmt: skip


def _event_row(key: SortKey, event: MergedEntry) -> list[Any]:
    told = event.sources
    assert isinstance(told, Recalled)
    return [
        key, event.id, event.date, event.precision, event.title, event.basis, event.confidence, event.who, event.where,
        told.ids, told.articles, told.published, told.digest, event.disputed, event.chosen, event.copies, event.weight,
    ]  # fmt: skip


def _event(row: list[Any], worked: Worked) -> tuple[SortKey, MergedEntry]:
    (key, id, date, precision, title, basis, confidence, who, where, ids, articles, published, digest, disputed, chosen,
     copies, weight) = row  # fmt: skip
    sources = Recalled(tuple(ids), tuple(articles), tuple(published), digest, worked.recalled)
    return tuple(key), MergedEntry(
        id, date, precision, title, basis, confidence, tuple(who), tuple(where), sources, tuple(disputed), chosen,
        tuple((one, other) for one, other in copies), weight,
    )  # fmt: skip


def _recalled(event: MergedEntry, worked: Worked) -> MergedEntry:
    """The event with its sources out of the way."""
    if isinstance(event.sources, Recalled):
        return event
    digest = blake2b(rows.entries_text(event.sources).encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()
    sources = Recalled(event.ids, event.articles, event.published, digest, worked.recalled)
    return replace(event, sources=sources)
