"""Doubtful events one after another on the terminal, a key each → decisions in curation.yml."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from difflib import SequenceMatcher

import click
from msgspec import Struct, field

from timeline.curation import dates
from timeline.curation.decisions import UNDATED, CurationError
from timeline.curation.desk import Desk
from timeline.curation.queue import Doubt
from timeline.curation.screen import keys, page, words_of
from timeline.model import MergedEntry
from timeline.when import edtf

KEYS = {
    "a": "accept the date",
    "1-9": "take that date",
    "d": "give a date",
    "t": "give a title",
    "n": "write a note",
    "m": "merge with another event",
    "x": "split off the first source",
    "i": "show among the main events",
    "h": "hide",
    "s": "skip",
    "u": "undo",
    "q": "quit",
}
"""What a key does on the screen of an event."""

_NEAR = 3  # days between events that may be one
_CANDIDATES = 9


class Review(Struct):
    """One session: where it stands, and what was decided."""

    desk: Desk
    doubts: tuple[Doubt, ...]
    events: tuple[MergedEntry, ...]
    place: int = 0
    decided: int = 0
    _steps: list[tuple[int, int]] = field(default_factory=list)  # place, and decisions written there

    def run(self) -> int:
        """Until all were seen or the editor leaves; gives the number of events decided on."""
        actions = self._actions()
        while self.place < len(self.doubts):
            doubt = self.doubts[self.place]
            click.clear()
            for line in (*page(doubt, self.place + 1, len(self.doubts)), "", *keys(KEYS)):
                click.echo(line)
            key = _key()
            if key in ("q", "\x03", "\x04", "\x1b"):
                break
            try:
                written = self._pick(doubt, key) if key.isdigit() else actions.get(key, _unknown)(doubt)
            except CurationError as error:
                _pause(str(error))
                continue
            if written is not None:
                self._steps.append((self.place, written))
                self.decided += written > 0
                self.place += 1
        return self.decided

    def _actions(self) -> dict[str, Callable[[Doubt], int | None]]:
        """Each gives the number of decisions it wrote, or None where the event stays on the screen."""
        return {
            "a": self._accept, "\r": self._accept, "\n": self._accept, "d": self._date, "t": self._title,
            "n": self._note, "m": self._merge, "x": self._split, "i": self._main, "h": self._hide,
            "s": lambda doubt: 0, " ": lambda doubt: 0, "u": self._undo,
        }  # fmt: skip

    def _accept(self, doubt: Doubt) -> int:
        self.desk.confirm(doubt.event)
        return 1

    def _pick(self, doubt: Doubt, key: str) -> int | None:
        if not 1 <= int(key) <= len(doubt.alternatives):
            return None
        return self._dated(doubt, doubt.alternatives[int(key) - 1].date)

    def _date(self, doubt: Doubt) -> int | None:
        written = _asked("Date (EDTF, words, or undated)")
        if not written:
            return None
        published = edtf.parse(doubt.event.sources[0].published[:10]).start
        try:
            given = UNDATED if written == UNDATED else dates.read(written, date.fromordinal(published or 1))
        except dates.DateError as error:
            _pause(str(error))
            return None
        return self._dated(doubt, given)

    def _dated(self, doubt: Doubt, given: str) -> int:
        self.desk.decide(doubt.event.sources[0], {"date": given})
        return 1

    def _title(self, doubt: Doubt) -> int | None:
        return self._text(doubt, "title", "Title")

    def _note(self, doubt: Doubt) -> int | None:
        return self._text(doubt, "note", "Note (Markdown)")

    def _text(self, doubt: Doubt, key: str, question: str) -> int | None:
        written = _asked(question)
        if not written:
            return None
        self.desk.decide(doubt.event.sources[0], {key: written})
        return 1

    def _main(self, doubt: Doubt) -> int:
        self.desk.decide(doubt.event.sources[0], {"main": True})
        return 1

    def _split(self, doubt: Doubt) -> int | None:
        if len(doubt.event.sources) < 2:
            _pause("It has one source.")
            return None
        self.desk.decide(doubt.event.sources[0], {"split": True})
        return 1

    def _hide(self, doubt: Doubt) -> int:
        return self.desk.hide(doubt.event)

    def _merge(self, doubt: Doubt) -> int | None:
        candidates = alike(doubt.event, self.events)
        if not candidates:
            _pause("No other event lies near it.")
            return None
        for place, other in enumerate(candidates, 1):
            click.echo(f"  {click.style(str(place), bold=True)}  {words_of(other.date)}: {other.title}")
        click.echo("Which is the same event? Any other key for none.")
        key = _key()
        if not key.isdigit() or not 1 <= int(key) <= len(candidates):
            return None
        twin = candidates[int(key) - 1].sources[0]
        self.desk.decide(doubt.event.sources[0], {"merge": (self.desk.about(twin),)})
        return 1

    def _undo(self, doubt: Doubt) -> None:
        """Back to the event before, and what was decided there is taken back."""
        if self._steps:
            place, written = self._steps[-1]
            self.desk.undo(written)
            self._steps.pop()
            self.place = place
            self.decided -= written > 0


def alike(event: MergedEntry, events: tuple[MergedEntry, ...]) -> list[MergedEntry]:
    """Events about the same time that are told in like words, the likest first."""
    day = edtf.parse(event.date).sort_day if event.date else None
    near = []
    for other in events:
        when = edtf.parse(other.date).sort_day if other.date else None
        apart = abs(day - when) if day is not None and when is not None else 0
        if other.id != event.id and apart <= _NEAR:
            near.append((SequenceMatcher(None, event.title, other.title).ratio(), other))
    return [other for _, other in sorted(near, key=lambda pair: -pair[0])[:_CANDIDATES]]


def _key() -> str:
    try:
        return click.getchar()
    except (EOFError, KeyboardInterrupt):
        return "q"


def _asked(question: str) -> str:
    try:
        answer: str = click.prompt(question, default="", show_default=False)
    except click.Abort:
        return ""
    return answer.strip()


def _pause(message: str) -> None:
    click.echo(message)
    click.echo("Any key goes on.")
    _key()


def _unknown(doubt: Doubt) -> None:
    """A key that does nothing."""
