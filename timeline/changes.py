"""A timeline and the record of what it said before → what was added, corrected and withdrawn since.

The record is a file of tab-separated lines, one a change, appended to and never rewritten, so that git can hold and
merge it. What the timeline last said is what its lines come to, read from the first to the last.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import get_args

from msgspec.structs import replace

from timeline.curation.likeness import likeness
from timeline.model import Change, Changed, MergedEntry, Refusal, Timeline, Why
from timeline.when import edtf
from timeline.when.words import in_words

HEAD = "day\twhat\tentry\tdate\tpublished\tarticle\ttitle\twas\twhy\n"
_ALIKE = 0.8  # how like the titles of an event and its reworded self are


class RecordError(ValueError):
    """The record cannot be read or written; its text names file, line and remedy."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(str(refusal))


WHY: Mapping[str, str] = {
    "editor": "corrected by the editor",
    "published": "the source's publication date corrected",
    "text": "source corrected",
    "source": "dated by another source",
    "read": "read anew",
    "told": "the source no longer says this",
    "gone": "the source was withdrawn",
    "hidden": "withdrawn by the editor",
    "back": "told again after it was withdrawn",
}
"""The reasons in English, for catalogues to translate."""


def line(change: Change) -> str:
    """A change for people, in English."""
    when = in_words(change.date) if change.date else "no date"
    if change.what == "corrected":
        note = f" (was {in_words(change.was) if change.was else 'no date'}: {WHY[change.why]})"
    elif change.what == "joined":
        note = f" (told with {change.was} now)"
    elif change.what == "reworded":
        note = f" (was {change.was})"
    else:
        note = f" ({WHY[change.why]})" if change.why else ""
    return f"{change.day or 'not recorded':12}  {change.what:9}  {change.id}  {when}: {change.title}{note}"


def load(path: Path) -> tuple[Change, ...]:
    """The changes on record, oldest first; none where there is no file. Raises RecordError."""
    try:
        text = path.read_text("utf-8")
    except FileNotFoundError:
        return ()
    except UnicodeDecodeError:
        raise RecordError(Refusal(str(path), "is not UTF-8 text", "Take it back from git.")) from None
    except OSError as error:
        raise RecordError(Refusal(str(path), f"cannot be read: {error.strerror}", "Make it readable.")) from None
    lines = enumerate(text.split("\n"), 1)
    return tuple(_change(line, str(path), number) for number, line in lines if line and line != HEAD.strip())


def record(path: Path, changes: Iterable[Change], day: date) -> None:
    """Appends changes under the day that the caller gives. Raises RecordError."""
    lines = "".join(_line(replace(change, day=day.isoformat())) for change in changes)
    try:
        before = path.read_bytes() if path.exists() else HEAD.encode()
        new = path.with_name(f".{path.name}.new")
        try:
            new.write_bytes(before + (b"" if before.endswith(b"\n") else b"\n") + lines.encode())
            new.replace(path)
        finally:
            new.unlink(missing_ok=True)
    except OSError as error:
        problem = f"cannot be written: {error.strerror}"
        raise RecordError(Refusal(str(path), problem, "Nothing was recorded; make room or make it writable.")) from None


def since(recorded: Iterable[Change], timeline: Timeline, hidden: frozenset[str] = frozenset()) -> tuple[Change, ...]:
    """What the timeline says otherwise than the record. `hidden` are the entries that the editor hides."""
    recorded = tuple(recorded)
    standing = _standing(recorded)
    once = {change.id for change in recorded if change.what == "withdrawn"}
    changes: list[Change] = []
    met: set[str] = set()  # of the record's events, those that are still told
    strangers: list[MergedEntry] = []
    for event in timeline.entries:
        known = [id for id in (event.id, *event.ids) if id in standing]
        if not known:
            strangers.append(event)
            continue
        first, *others = dict.fromkeys(known)
        met.update(known)
        changes.extend(_corrected(event, standing[first]))
        changes.extend(replace(standing[other], what="joined", was=first, why="", day="") for other in others)
    lost = {id: before for id, before in standing.items() if id not in met}
    for event in strangers:
        before = _reworded(event, lost)
        if before is None:
            back = any(id in once for id in event.ids)
            changes.append(_now("added", event.id, event, why="back" if back else ""))
        else:
            del lost[before.id]
            changes.append(_now("reworded", event.id, event, before.id))
            changes.extend(_corrected(event, replace(before, id=event.id), "text"))
    for id, before in lost.items():
        changes.append(replace(before, what="withdrawn", was=None, why=_gone(id, before, timeline, hidden), day=""))
    return tuple(changes)


def _standing(recorded: Iterable[Change]) -> dict[str, Change]:
    """By entry: what the record last said of each event that stands."""
    standing: dict[str, Change] = {}
    for change in recorded:
        if change.what == "reworded":
            standing.pop(change.was or "", None)
        if change.what in ("withdrawn", "joined"):
            standing.pop(change.id, None)
        else:
            standing[change.id] = change
    return standing


def _corrected(event: MergedEntry, before: Change, why: Why | None = None) -> Iterator[Change]:
    if event.date != before.date:
        yield _now("corrected", before.id, event, before.date, why or _why(event, before))


def _why(event: MergedEntry, before: Change) -> Why:
    if event.basis == "editor":
        return "editor"
    shown = event.sources[0]
    if before.article == shown.article and before.published != shown.published[:10]:
        return "published"
    return "source" if before.article != shown.article else "read"


def _reworded(event: MergedEntry, lost: Mapping[str, Change]) -> Change | None:
    """The event of the record that this one is, with its words mended."""
    articles = set(event.articles)
    like = [(likeness(before.title, event.title), before) for before in lost.values() if before.article in articles]
    best = max(like, key=lambda pair: pair[0], default=(0.0, None))
    return best[1] if best[0] >= _ALIKE else None


def _gone(id: str, before: Change, timeline: Timeline, hidden: frozenset[str]) -> Why:
    if id in hidden:
        return "hidden"
    return "told" if before.article in timeline.articles else "gone"


def _now(what: Changed, id: str, event: MergedEntry, was: str | None = None, why: Why = "") -> Change:
    shown = event.sources[0]
    return Change("", what, id, event.date, shown.published[:10], shown.article, event.title, was, why)


def _line(change: Change) -> str:
    fields = (
        change.day, change.what, change.id, change.date or "-", change.published,
        change.article, change.title, change.was or "-", change.why or "-",
    )  # fmt: skip
    return "\t".join(" ".join(field.split()) for field in fields) + "\n"


def _change(line: str, path: str, number: int) -> Change:
    fields = [None if field == "-" else field for field in line.split("\t")]
    if len(fields) != len(HEAD.split()) or fields[1] not in get_args(Changed) or (fields[8] or "") not in get_args(Why):
        raise RecordError(Refusal(path, "is not a line of the record", "Take the file back from git.", number))
    day, what, id, when, published, article, title, was, why = fields
    try:
        for date in (when, was if what == "corrected" else None):
            edtf.parse(date or "2018")
    except edtf.EdtfError as error:
        raise RecordError(Refusal(path, str(error), "Take the file back from git.", number)) from None
    return Change(day or "", what, id or "", when, published or "", article or "", title or "", was, why or "")  # type: ignore[arg-type]  # checked above
