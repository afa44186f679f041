"""What each article tells, by the article: kept, and given again while the article is as it was."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from functools import partial

from timeline import rows
from timeline.config import Settings
from timeline.model import Article, Entry, Recalled
from timeline.workers import Workers

Told = tuple[Entry, ...]
Job = tuple[Article, Settings]
"""An article, and what it is worked under."""

_AT_HAND = 2_000  # articles whose entries stay parsed


class Worked:
    """What the articles of one run tell: on file, but for what is not saved yet."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}  # by the id of an article
        self.marks: dict[str, str] = {}  # the same of the articles of this run
        self._unsaved: dict[str, str] = {}
        self._gone: set[str] = set()
        self._at_hand: dict[str, dict[str, Entry]] = {}
        self._connection: sqlite3.Connection | None = None
        self._workers: Workers[Job]
        self._settings: Settings
        self._article: Callable[[str], Article]
        self.fresh: set[str] = set()  # worked in this run

    def clear(self) -> None:
        """Forget everything."""
        for known in (self._known, self._unsaved, self._gone, self._at_hand):
            known.clear()

    def load(self, connection: sqlite3.Connection, printed: str) -> None:
        """Take up what was saved under this print of settings and code."""
        self.clear()
        self._known.update(connection.execute("SELECT id, mark FROM worked WHERE print = ?", (printed,)))

    def begin(
        self,
        connection: sqlite3.Connection | None,
        article: Callable[[str], Article],
        settings: Settings,
        workers: Workers[Job],
    ) -> None:
        """Begin a run; `connection` leads to what `load` took up, `article` gives an article that the run met."""
        self._connection, self._article, self._settings, self._workers = connection, article, settings, workers
        self.marks.clear()
        self.fresh.clear()

    def know(self, id: str, mark: str) -> None:
        """See to it that what the article tells is known; its mark changes whenever it does."""
        self.marks[id] = mark
        if self._known.get(id) != mark:
            self._known[id] = mark
            self._at_hand.pop(id, None)
            self._unsaved.pop(id, None)
            self.fresh.add(id)
            self._workers.give(self._job(id), partial(self._keep, id, mark))

    def _job(self, id: str) -> Job:
        return self._article(id), self._settings

    def _keep(self, id: str, mark: str, told: str) -> None:
        if self._known[id] == mark:  # no newer version was met since
            self._unsaved[id] = told

    @property
    def waiting(self) -> int:
        """How many articles are not saved yet."""
        return len(self._unsaved)

    @property
    def changed(self) -> bool:
        """Whether there is anything to save."""
        return bool(self._unsaved or self._gone)

    def told(self, id: str) -> Told:
        """What an article of this run tells."""
        return tuple(self._entries(id).values())

    def recalled(self, sources: Recalled) -> Told:
        """The entries of an event."""
        return tuple(self._entries(article)[id] for article, id in zip(sources.articles, sources.ids, strict=True))

    def entry(self, article: str, id: str) -> Entry:
        """One entry of an article of this run. Raises KeyError where the article does not tell it."""
        return self._entries(article)[id]

    def _entries(self, id: str) -> dict[str, Entry]:
        if id not in self._at_hand:
            try:
                told = rows.entries(self._unsaved.get(id) or self._on_file(id))
            except (sqlite3.Error, ValueError, TypeError, IndexError):  # taken away or written over since, or damaged
                told = rows.entries(self._workers.work(self._job(id)))
            if len(self._at_hand) >= _AT_HAND:
                self._at_hand.clear()
            self._at_hand[id] = {entry.id: entry for entry in told}
        return self._at_hand[id]

    def _on_file(self, id: str) -> str:
        if self._connection is None:
            raise ValueError
        row = self._connection.execute(
            "SELECT entries FROM told WHERE id = ? AND mark = ?", (id, self._known[id])
        ).fetchone()
        if row is None:
            raise ValueError
        return str(row[0])

    def forget_unseen(self) -> None:
        """What this run has not met is no more."""
        gone = self._known.keys() - self.marks.keys()
        self._gone |= gone
        for id in gone:
            del self._known[id]

    def save(self, connection: sqlite3.Connection, printed: str) -> None:
        """Write what is new, within the caller's transaction."""
        gone = [(id,) for id in self._gone]
        connection.executemany("DELETE FROM worked WHERE id = ?", gone)
        connection.executemany("DELETE FROM told WHERE id = ?", gone)
        marks = ((id, printed, self._known[id]) for id in self._unsaved)
        connection.executemany("INSERT OR REPLACE INTO worked VALUES (?, ?, ?)", marks)
        told = ((id, self._known[id], entries) for id, entries in self._unsaved.items())
        connection.executemany("INSERT OR REPLACE INTO told VALUES (?, ?, ?)", told)

    def saved(self) -> None:
        """What `save` wrote has come to stay."""
        self._unsaved.clear()
        self._gone.clear()
