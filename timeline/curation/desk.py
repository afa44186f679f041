"""A site, and an event that its editor changes → the decision in curation.yml, and back again."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace

from timeline.curation.applying import Curated, apply
from timeline.curation.decisions import UNDATED, About
from timeline.curation.file import change, undo
from timeline.curation.matching import about
from timeline.curation.reading import load, read
from timeline.curation.writing import Change, decided
from timeline.model import Entry, MergedEntry, Timeline


class Desk(Struct):
    """One session of editing. Every decision is in the file before the next one is taken."""

    path: Path  # of curation.yml
    found: Timeline  # as the program alone makes it
    _known: dict[str, About] = field(default_factory=dict)  # by entry: what the file calls it
    _done: list[tuple[str, str]] = field(default_factory=list)  # the file before and after each decision

    def __post_init__(self) -> None:
        self._known = {entry.id: decision.about for decision, entry in self.curated().held}

    def curated(self) -> Curated:
        """The timeline as the file now has it. Raises CurationError."""
        return apply(self.found, load(self.path))

    def decide(self, entry: Entry, changes: Mapping[str, Change]) -> None:
        """Write what is decided on one entry: into its decision, where it has one. Raises CurationError."""
        if entry.id not in self._known:
            self._known[entry.id] = self.about(entry)
        known = self._known[entry.id]

        def edit(text: str) -> str:
            before = read(text.removeprefix("\ufeff"), str(self.path))
            line = next((decision.line for decision in before.decisions if decision.about == known), None)
            return decided(text, str(self.path), known, changes, line)

        self._done.append(change(self.path, edit))

    def undo(self, count: int = 1) -> bool:
        """Take back the last decisions of this session; False where there are none. Raises CurationError."""
        if len(self._done) < count or count < 1:
            return False
        for _ in range(count):
            undo(self.path, *self._done[-1])
            self._done.pop()
        return True

    def hide(self, event: MergedEntry) -> int:
        """Leave out every telling of an event; gives the number of decisions."""
        for entry in event.sources:
            self.decide(entry, {"hide": True})
        return len(event.sources)

    def confirm(self, event: MergedEntry) -> None:
        """The event's date was checked by hand and is right: it stays."""
        sure = (event.date or UNDATED).replace("?", "") if event.basis in ("lead", "context") else event.date
        self.decide(event.sources[0], {"confirmed": sure or UNDATED})

    def about(self, entry: Entry) -> About:
        """What identifies an entry in the file."""
        curation = load(self.path)
        own = next((own for own in curation.entries if own.id == entry.id), None)
        return About(entry=entry.id) if own else about(entry, self.found.articles[entry.article])

    def event(self, id: str) -> MergedEntry | None:
        """The event that goes by this id, or that one of its tellings goes by; hidden ones too."""
        for events in (self.curated().timeline.entries, self.found.entries):
            for event in events:
                if event.id == id or any(entry.id == id for entry in event.sources):
                    return replace(event, sources=_first(tuple(event.sources), id))
        return None


def _first(sources: tuple[Entry, ...], id: str) -> tuple[Entry, ...]:
    """The telling of that id before the others, where one has it."""
    return tuple(sorted(sources, key=lambda entry: entry.id != id))
