"""Tellings as the store keeps them, a row each → those that another is to be compared with, those of a component."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Container, Iterator, Mapping, MutableMapping
from itertools import chain
from typing import Any, NamedTuple

from timeline import rows
from timeline.entries.merging.merge import Component, Link, Telling
from timeline.entries.merging.traces import LONGEST, LOOSE, Trace
from timeline.model import Entry
from timeline.store.worked import Worked

COLUMNS = """component INTEGER, place INTEGER, id TEXT, exact TEXT, start INTEGER, first INTEGER, after INTEGER,
    anchors TEXT, actions TEXT, around TEXT, members TEXT, PRIMARY KEY (component, place)"""

_ROW = "SELECT component, id, exact, start, first, after, anchors, actions, around, members FROM telling"
_SO_WORDED = f"{_ROW} WHERE exact = ? AND start = ?"
_OF_DAYS = f"{_ROW} WHERE first > ? AND first < ? AND after > ?"
LONG = f"after - first > {LONGEST}"
_OF_YEAR = f"{_ROW} WHERE {LONG} AND first < ? AND after > ?"
_OF_COMPONENT = f"{_ROW} WHERE component = ? ORDER BY place"
_COMPONENT, _ID, _ANCHORS, _ACTIONS, _AROUND, _MEMBERS = 0, 1, 6, 7, 8, 9

_DAYS = LONGEST + 2 * LOOSE + 1  # more than any telling spans that is not of a year


def near(
    own: Trace, known: Container[str], passed: Container[int], worked: Worked, connection: sqlite3.Connection
) -> Iterator[tuple[int, Telling]]:
    """The tellings that this one is to be compared with, each with its component; those known and passed left out."""
    words, anchors, actions = set(own.around), set(own.anchors), set(own.actions)
    saying = connection.execute(_SO_WORDED, (own.exact, own.start))
    alike = (row for row in saying if not words.isdisjoint(json.loads(row[_AROUND])))
    days = (own.first - _DAYS, own.after, own.first)
    there = connection.execute(_OF_DAYS, days) if own.first != own.after else ()
    of_year = connection.execute(_OF_YEAR, days[1:]) if own.first != own.after else ()
    beside = (
        row
        for row in chain(there, of_year)
        if not (anchors.isdisjoint(words_of(row[_ANCHORS])) or actions.isdisjoint(words_of(row[_ACTIONS])))
    )
    for row in chain(alike, beside):
        if row[_ID] not in known and row[_COMPONENT] not in passed:
            yield row[_COMPONENT], _telling(row, dict(json.loads(row[_MEMBERS])), worked)


class Loaded(NamedTuple):
    """A component's tellings, without what some articles told, its links, and what others go on telling of theirs."""

    tellings: list[Telling]
    links: list[Link]
    left: list[str]  # ids


def component(number: int, without: set[str], worked: Worked, connection: sqlite3.Connection) -> Loaded:
    """A component as it was kept, without what these articles told."""
    (links,) = connection.execute("SELECT links FROM component WHERE number = ?", (number,)).fetchone()
    found = Loaded([], [(one, other, alike) for one, other, alike in json.loads(links)], [])
    for row in connection.execute(_OF_COMPONENT, (number,)):
        members = dict(json.loads(row[_MEMBERS]))
        others = {article: entry for article, entry in members.items() if article not in without}
        found.tellings.append(_telling(row, others, worked))
        if 0 < len(others) < len(members):
            found.left.append(row[_ID])
    return found


def rows_of(number: int, component: Component) -> Iterator[tuple[object, ...]]:
    """The rows of a component's tellings."""
    for place, telling in enumerate(component.tellings):
        found = telling.trace
        members = [[article, entry.id] for article, entry in telling.entries.items()]
        yield (
            number, place, telling.id, found.exact, found.start, found.first, found.after, "\t".join(found.anchors),
            "\t".join(found.actions), rows.dumped(found.around), rows.dumped(members),
        )  # fmt: skip


def _telling(row: tuple[Any, ...], members: Mapping[str, str], worked: Worked) -> Telling:
    """The telling of a row, as these members tell it: the ids of their entries by article."""
    _, id, exact, start, first, after, anchors, actions, around, _ = row
    found = Trace(exact, start, words_of(anchors), words_of(actions), first, after, tuple(json.loads(around)))
    return Telling(id, found, _Told(members, worked))


def words_of(row: str) -> tuple[str, ...]:
    """The words of a row that holds them with tabs between."""
    return tuple(row.split("\t")) if row else ()


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
