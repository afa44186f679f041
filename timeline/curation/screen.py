"""A doubtful event → the lines that an editor judges it by: date, words, sources, reasoning, alternatives."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping

import click

from timeline.curation.decisions import UNDATED
from timeline.curation.queue import Doubt
from timeline.model import Entry, MergedEntry
from timeline.resolver.steps import in_sentence
from timeline.when.words import in_words

_WIDTH = 78


def words_of(date: str | None) -> str:
    """A date in words."""
    return in_words(date) if date and date != UNDATED else "no date"


def line(doubt: Doubt) -> str:
    """One line for a list: id, confidence, reasons, date, title."""
    event = doubt.event
    reasons = ", ".join(doubt.reasons)
    return f"{event.id}  {event.confidence:4.0%}  {reasons}: {words_of(event.date)}: {event.title}"


def page(doubt: Doubt, number: int, count: int) -> Iterator[str]:
    """The lines of one screen."""
    event = doubt.event
    yield click.style(f"{number} of {count}", bold=True) + f"  {', '.join(doubt.reasons)}  {event.confidence:.0%}"
    yield ""
    yield from _wrapped(event.title, bold=True)
    yield f"{words_of(event.date)}   {event.date or UNDATED}"
    yield ""
    for entry in event.sources[:3]:
        yield from _source(entry)
    if len(event.sources) > 3:
        yield f"and {len(event.sources) - 3} more sources"
    yield from _reasoning(event)
    yield ""
    for place, alternative in enumerate(doubt.alternatives, 1):
        why = f": {alternative.why}" if alternative.date != UNDATED else ""
        yield f"  {click.style(str(place), bold=True)}  {words_of(alternative.date)}{why}"


def keys(meanings: Mapping[str, str]) -> Iterator[str]:
    """What each key does, as many on a line as fit."""
    row: list[str] = []
    for key, does in meanings.items():
        if sum(len(click.unstyle(one)) + 2 for one in row) + len(key) + len(does) >= _WIDTH:
            yield "  ".join(row)
            row = []
        row.append(f"{click.style(key, bold=True)} {does}")
    yield "  ".join(row)


def _source(entry: Entry) -> Iterator[str]:
    yield from (_marked(line, entry) for line in _wrapped(f"“{' '.join(entry.quote.split())}”"))
    told = f", {entry.attribution}" if entry.attribution else ""
    yield click.style(f"{entry.source or entry.article}, published {words_of(entry.published[:10])}{told}", dim=True)
    yield ""


def _marked(line: str, entry: Entry) -> str:
    """The words that date it, underlined where they stand on one line."""
    mention = " ".join((entry.mention or "").split())
    return line.replace(mention, click.style(mention, underline=True), 1) if mention else line


def _reasoning(event: MergedEntry) -> Iterator[str]:
    if event.basis == "editor":
        yield "The date was set by the editor."
    elif event.sources[0].derivation is not None:
        yield from _wrapped(in_sentence(event.sources[0].derivation))
    if event.chosen:
        yield f"Of several dates this one, because {event.chosen}."


def _wrapped(text: str, *, bold: bool = False) -> Iterator[str]:
    for found in textwrap.wrap(text, _WIDTH) or [""]:
        yield click.style(found, bold=True) if bold else found
