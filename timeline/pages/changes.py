"""The record of changes made ready for readers. In: a Timeline with its record; out: days of lines, latest first."""

from __future__ import annotations

from itertools import groupby

from timeline.changes import WHY
from timeline.columns import Articles, articles_of, events_of
from timeline.model import Change, Timeline
from timeline.pages.kinds import ChangeDay, ChangeLine
from timeline.pages.outline import Outline
from timeline.pages.strings import Strings
from timeline.when.words import in_words

PATH = "changes.md"
SHOWN = ("corrected", "withdrawn", "joined", "added")  # of a day; what was merely reworded concerns no reader
LINES_A_DAY = 100  # the first record holds everything


def days(timeline: Timeline, outline: Outline, say: Strings, language: str) -> tuple[ChangeDay, ...]:
    """All days on record."""
    where, articles = standing(timeline, outline), articles_of(timeline)
    shown = [change for change in reversed(timeline.changes) if change.what in SHOWN]
    found = []
    for day, changes in groupby(shown, key=lambda change: change.day):
        whole = sorted(changes, key=lambda change: SHOWN.index(change.what))
        lines = tuple(_line(change, articles, where, say, language) for change in whole[:LINES_A_DAY])
        found.append(ChangeDay(f"on-{day}", in_words(day, language), lines, len(whole) - len(lines)))
    return tuple(found)


def standing(timeline: Timeline, outline: Outline) -> dict[str, str]:
    """Where each entry of the timeline stands, by any id that it goes by."""
    events = events_of(timeline).columns
    return {
        id: f"{path}#{id}"
        for own, ids, path in zip(events.id, events.ids, outline.page_of, strict=True)
        for id in (own, *ids)
    }


def added(timeline: Timeline) -> dict[str, str]:
    """By entry: the day it was last put on record as new."""
    return {change.id: change.day for change in timeline.changes if change.what == "added"}


def reason(change: Change, say: Strings, language: str) -> str | None:
    """Why, in words; None for an addition."""
    why = say.part("why_", WHY)
    if change.what == "corrected":
        was = in_words(change.was, language) if change.was else say("undated_here")
        return say("change_was", date=was, why=why.get(change.why, ""))
    return why[change.why] if change.why else None


def _line(change: Change, articles: Articles, where: dict[str, str], say: Strings, language: str) -> ChangeLine:
    return ChangeLine(
        what=change.what,
        label=say(f"change_{change.what}"),
        title=change.title,
        lang=articles.masthead(change.article).tongue if change.article in articles else None,
        path=where.get(change.id),
        when=in_words(change.date, language) if change.date else say("undated_here"),
        why=reason(change, say, language),
    )
