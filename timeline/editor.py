"""The editor's commands: settings and what was asked come in; decisions and the record are written, lines go out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from msgspec.structs import replace

from timeline import changes, make, model
from timeline.config import Settings
from timeline.curation import dates
from timeline.curation.decisions import UNDATED, CurationError
from timeline.curation.desk import Desk
from timeline.curation.queue import Doubt, doubts
from timeline.curation.review import Review
from timeline.curation.screen import line
from timeline.curation.writing import Change
from timeline.model import MergedEntry, Refusal
from timeline.store import Store
from timeline.when import edtf

FLAGS: Mapping[str, Mapping[str, Change]] = {
    "show": {"hide": None},
    "main": {"main": True},
    "not_main": {"main": False},
    "split": {"split": True},
}
"""What the options without a value decide."""


def desk(settings: Settings) -> Desk:
    """The site's articles as the program reads them, and the editor's file. Raises CurationError."""
    found = make.uncurated(settings, Store(_site(settings), settings.folder))
    return Desk(_file(settings), found.timeline)


def waiting(desk: Desk, settings: Settings) -> tuple[Doubt, ...]:
    """What most needs a look. Raises CurationError, RecordError."""
    recorded = {change.id for change in changes.load(settings.changes)} if settings.changes else set()

    def known(event: MergedEntry) -> bool:
        return not recorded or any(entry.id in recorded for entry in event.sources)

    return doubts(desk.curated().timeline.entries, known)


def listed(settings: Settings) -> Iterator[str]:
    """A line for each event that needs a look, then for each decision that found no event."""
    at = desk(settings)
    for doubt in waiting(at, settings):
        yield line(doubt)
    for unmatched in at.curated().unmatched:
        yield str(unmatched)


def review(settings: Settings) -> int:
    """The terminal's session; gives the number of events decided on."""
    at = desk(settings)
    return Review(at, waiting(at, settings), tuple(at.curated().timeline.entries)).run()


def edit(settings: Settings, ids: Sequence[str], given: Mapping[str, object]) -> Iterator[str]:
    """Decide on the events of these ids; `given` holds the command's options. Gives a line an event."""
    at = desk(settings)
    for id in ids:
        event = _event(at, id)
        if given.get("hide"):
            at.hide(event)
        if given.get("confirm"):
            at.confirm(event)
        wanted = dict(_changes(at, event, given))
        for entry in event.sources if given.get("show") else event.sources[:1]:
            if wanted:
                at.decide(entry, wanted)
        yield f"{id}: {', '.join(key.replace('_', ' ') for key, value in given.items() if value)}"


def _changes(at: Desk, event: MergedEntry, given: Mapping[str, object]) -> Iterator[tuple[str, Change]]:
    for key in ("title", "note"):
        if isinstance(value := given.get(key), str):
            yield key, value
    for key in ("who", "where"):
        if isinstance(names := given.get(key), tuple) and names:
            yield key, names
    if isinstance(written := given.get("date"), str):
        yield "date", _date(written, event)
    if isinstance(others := given.get("merge"), tuple) and others:
        yield "merge", tuple(at.about(_event(at, other).sources[0]) for other in others)
    for flag, decided in FLAGS.items():
        if given.get(flag):
            yield from decided.items()


def _date(written: str, event: MergedEntry) -> str:
    if written.strip().lower() == UNDATED:
        return UNDATED
    published = edtf.parse(event.sources[0].published[:10]).start
    try:
        return dates.read(written, date.fromordinal(published or 1))
    except dates.DateError as error:
        remedy = str(error).partition(". ")[2]
        raise CurationError(Refusal("--date", f"{written!r} is no date that the calendar has", remedy)) from None


def _event(at: Desk, id: str) -> MergedEntry:
    event = at.event(id)
    if event is None:
        raise CurationError(
            Refusal(id, "no entry has this id", "`timeline review --list` shows ids; pages show them too.")
        )
    return event


def unrecorded(settings: Settings) -> tuple[model.Change, ...]:
    """What the timeline says otherwise than the record. Raises CurationError, RecordError."""
    made = make.timeline(settings, Store(_site(settings), settings.folder))
    decisions = make.curation_of(settings).decisions
    hidden = frozenset(decision.about.entry for decision in decisions if decision.hide and decision.about.entry)
    return changes.since(changes.load(_record(settings)), made.timeline, hidden)


def changed(settings: Settings, since: date | None, record: date | None = None) -> Iterator[str]:
    """The changes on record from a day on, then those that are not on record yet: they are put on record, and shown,
    under the day to `record` them under, where there is one."""
    recorded = changes.load(_record(settings)) if since else ()
    yield from (changes.line(change) for change in recorded if since and change.day >= since.isoformat())
    found = unrecorded(settings)
    if record and found:
        changes.record(_record(settings), found, record)
        found = tuple(replace(change, day=record.isoformat()) for change in found)
    yield from map(changes.line, found)
    if record:
        yield f"{len(found)} recorded."


def _file(settings: Settings) -> Path:
    return settings.curation or Path("curation.yml")


def _record(settings: Settings) -> Path:
    return settings.changes or Path("changes.tsv")


def _site(settings: Settings) -> Path:
    return _file(settings).parent
