"""A timeline → what of it most needs an editor's look, with the reasons and the dates that could be meant instead."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from msgspec import Struct

from timeline.curation.decisions import UNDATED
from timeline.model import MergedEntry
from timeline.when import edtf

_LOW = 0.7  # confidence below which a date is doubtful by itself
_ALTERNATIVES = 8


class Alternative(Struct, frozen=True):
    """Another date (EDTF, or `undated`) and what speaks for it."""

    date: str
    why: str


class Doubt(Struct, frozen=True):
    """An event to look at."""

    event: MergedEntry
    reasons: tuple[str, ...]
    alternatives: tuple[Alternative, ...]


def doubts(
    events: Iterable[MergedEntry], known: Callable[[MergedEntry], bool] = lambda event: True
) -> tuple[Doubt, ...]:
    """What has not been checked by hand, the most needy first. `known` tells what was there the last time."""
    found = []
    for event in events:
        if event.confirmed:
            continue
        reasons = tuple(_reasons(event, known(event)))
        if reasons:
            found.append((-_need(event, reasons), Doubt(event, reasons, tuple(alternatives(event)))))
    return tuple(doubt for _, doubt in sorted(found, key=lambda pair: pair[0]))


def alternatives(event: MergedEntry) -> list[Alternative]:
    """Dates that the event may have instead: those that its sources give, then what is easily mistaken."""
    offered = [Alternative(date, "another source says so") for date in event.disputed]
    for entry in event.sources:
        if entry.date and entry.date != event.date:
            offered.append(Alternative(entry.date, f"{entry.source or entry.article} says so"))
        if entry.reported and entry.reported != event.date:
            offered.append(Alternative(entry.reported, "the day of the report"))
    shown = event.sources[0]
    published = shown.published[:10]
    offered.append(Alternative(published, "the day of publication"))
    day = edtf.parse(event.date) if event.date else None
    if day is not None and day.kind == "date" and day.precision == "day" and day.start is not None:
        offered.append(Alternative(edtf.write_day(day.start - 7), "a week earlier"))
        offered.append(Alternative(edtf.write_day(day.start + 7), "a week later"))
    before = (edtf.parse(published).start or 1) - 1
    offered.append(Alternative(edtf.write_day(before), "the day before publication"))
    offered.append(Alternative(UNDATED, "no date"))
    current = {event.date or UNDATED, (event.date or "").replace("?", "")}
    kept: dict[str, Alternative] = {}
    for alternative in offered:
        if alternative.date not in current:
            kept.setdefault(alternative.date, alternative)
    return [*list(kept.values())[:_ALTERNATIVES]]


def _reasons(event: MergedEntry, known: bool) -> Iterable[str]:
    if event.disputed:
        yield "disputed"
    if event.basis in ("lead", "context"):
        yield "inferred"
    if event.date is not None and event.confidence < _LOW:
        yield "low confidence"
    if event.date is None:
        yield "undated"
    if not known:
        yield "new"


def _need(event: MergedEntry, reasons: tuple[str, ...]) -> float:
    """How much an error would matter here, and how likely one is. What is undated misleads nobody."""
    doubt = 0.1 if event.date is None else 1 - event.confidence
    return doubt + 0.5 * bool(event.disputed) + 0.2 * event.main + 0.1 * ("new" in reasons)
