"""What each document of articles yielded, kept in SQLite → only what changed is read, worked and merged again.

It holds nothing that the articles and the code do not give: whatever is wrong with its file (another version,
damage, a full disk, a lock) costs time and never a result. A document is read again when its file, the settings of
reading or their code changed; an article is worked again when it, the settings of resolving and of entries, or
their code changed; events are merged again near the articles that changed.
"""

from __future__ import annotations

import os
import sqlite3
import weakref
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from timeline.articles import Outcome, ReadSettings, Taken
from timeline.articles.document import Document
from timeline.articles.versions import Identity
from timeline.columns import Articles, Events, digest
from timeline.config import FOLDER, Settings
from timeline.garbage import without_collecting
from timeline.model import Article, Refusal
from timeline.store import database
from timeline.store.documents import Documents, Row, articles_of
from timeline.store.merging import Merging
from timeline.store.prints import READING, WORKING, print_of
from timeline.store.worked import Job, Told, Worked
from timeline.store.written import Written
from timeline.workers import Workers

__all__ = ["Job", "Store", "Told"]

_OFTEN = 500  # articles after which what was worked is saved, so that a run that is broken off keeps it


class Store:
    """The memory of one timeline of a site. It may live on over the builds of `timeline serve`."""

    def __init__(self, site: Path, timeline: str = FOLDER) -> None:
        self.site = site  # the folder that holds `.timeline`
        self._timeline = timeline  # the folder of its pages, which no two timelines of a site share
        self._documents = Documents()
        self._worked = Worked()
        self._merging = Merging()
        self._written = Written(site)
        self._taken: dict[str, Taken[Row]] = {}  # the articles of a run
        self._prints = ("", "")
        self._state: object = None  # which state of the file is known here
        self._connection: sqlite3.Connection | None = None
        self._close: Callable[[], object] = lambda: None
        self._saves = True  # until that fails in a run

    def begin(self, settings: Settings, reading: ReadSettings, workers: Workers[Job]) -> None:
        """Begin a run under these settings; those of reading hold what the editor says of sources besides."""
        prints = (print_of(READING, reading), print_of(WORKING, settings.resolver, settings.entries))
        self._close()
        self._connection = None
        self._saves = True
        try:
            self._load(self._connected(), prints)
        except (sqlite3.Error, OSError, *database.DAMAGE) as error:
            self._state = None
            self._documents.clear()
            self._worked.clear()
            self._merging.clear()
            if not database.is_out_of_reach(error):
                self._close()
                self._connection = None
                database.remove(self.site, self._timeline)
        self._prints = prints
        self._taken.clear()
        self._documents.begin(self._connection, self.site)
        self._worked.begin(self._connection, self.article, settings, workers)

    def _connected(self) -> sqlite3.Connection:
        if self._connection is None:
            self._connection = database.connect(self.site, self._timeline)
            self._close = weakref.finalize(self, self._connection.close)
        return self._connection

    @without_collecting()
    def _load(self, connection: sqlite3.Connection, prints: tuple[str, str]) -> None:
        """Take up what the file holds, unless it is known here."""
        connection.execute("BEGIN")  # one state of the file, whoever else writes
        try:
            state = database.state(connection, "state")
            known = state is not None and state == self._state
            self._state = None
            if not known or prints[0] != self._prints[0]:
                self._documents.load(connection, prints[0])
            if not known or prints[1] != self._prints[1]:
                self._worked.load(connection, prints[1])
                if database.state(connection, "merged") == prints[1]:
                    self._merging.load(connection)
                else:
                    self._merging.clear()
            self._state = state
        finally:
            connection.execute("ROLLBACK")

    def recall(
        self, document: Document, reading: Callable[[Document], Iterator[Outcome]]
    ) -> Iterable[tuple[Row, Identity] | Refusal]:
        """What a document holds: remembered where its file is as it was, else by `reading` it."""
        return self._documents.recall(document, reading)

    def know(self, found: Taken[Row]) -> None:
        """See to it that what an article tells is known: remembered where it is as it was, else worked."""
        self._taken[found.id] = found
        mark = found.article.mark
        self._worked.know(found.id, digest((mark, found.id, *found.versions)) if found.versions else mark)
        if self._worked.waiting >= _OFTEN:
            self._save(self._worked)

    def article(self, id: str) -> Article:
        """An article that is known."""
        return self._documents.article(self._taken[id])

    def articles(self) -> Articles:
        """All articles of this run."""
        return articles_of(self._taken, self._documents.article)

    def told(self, id: str) -> Told:
        """What an article that is known tells."""
        return self._worked.told(id)

    @property
    def unchanged(self) -> int:
        """How many articles of this run were known from an earlier one."""
        return len(self._worked.marks) - len(self._worked.fresh)

    def interrupt(self) -> None:
        """Break a run off: what it did so far goes to the file, so that the next one carries on from there."""
        self._save(self._documents, self._worked)

    @property
    def knows_events(self) -> bool:
        """Whether events were merged before, so that only what changed since asks for work."""
        return self._merging.known

    def keep(self) -> None:
        """End a run that asks for no events: what is new goes to the file and what is gone leaves it."""
        self._documents.forget_unseen()
        self._worked.forget_unseen()
        self._save(self._documents, self._worked)

    def merged(self, articles: Articles, settings: Settings) -> Events:
        """End a run: the events that its articles tell. What is new goes to the file and what is gone leaves it."""
        self._documents.forget_unseen()
        self._worked.forget_unseen()
        with self._as_known() as connection:
            events = self._merging.merged(articles, self._worked, settings.entries, connection)
        self._save(self._documents, self._worked, self._merging)
        return events

    def written(self, folder: Path, printed: str) -> Written:
        """What is known of the files that were written there; `printed` is of all that every one depends on."""
        self._written.begin(self._connection, folder, printed)
        return self._written

    def keep_written(self) -> None:
        """What is known of the files that were written goes to the file."""
        self._save(self._written)

    @contextmanager
    def _as_known(self) -> Iterator[sqlite3.Connection | None]:
        """The file, held while it is read; None where it is no longer as it is known here."""
        connection = self._connection
        try:
            if connection is not None:
                connection.execute("BEGIN")
                if self._state is None or database.state(connection, "state") != self._state:
                    connection.execute("ROLLBACK")
                    connection = None
        except sqlite3.Error:
            connection = None
        try:
            yield connection
        finally:
            if connection is not None:
                connection.execute("ROLLBACK")

    def _save(self, *parts: Documents | Worked | Merging | Written) -> None:
        """In one transaction, so that the file is whole whatever happens."""
        if not self._saves or not any(part.changed for part in parts):
            return
        new = os.urandom(8)
        try:
            connection = self._connected()
            connection.execute("BEGIN IMMEDIATE")
            try:
                alone = database.state(connection, "state") == self._state
                if not alone:  # another process wrote: what is merged there is not what is known here
                    connection.execute("DELETE FROM state WHERE name = 'merged'")
                for part in parts:
                    if part is not self._merging:
                        part.save(connection, self._prints[0 if part is self._documents else 1])
                    elif alone:
                        part.save(connection, self._prints[1])
                        database.set_state(connection, "merged", self._prints[1])
                database.set_state(connection, "state", new)
                connection.execute("COMMIT")
            except BaseException:
                connection.execute("ROLLBACK")
                raise
        except (sqlite3.Error, OSError):
            self._saves = False  # a full disk, a read-only folder, another build: worked again next time
            return
        self._state = new if alone else None
        for part in parts:
            part.saved()
