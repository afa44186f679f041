"""Permanent addresses. In: a Timeline on its Outline; out: shelves, pages of lines that lead on to where entries stand.

An entry moves when its date is corrected or its month is told in parts, but its id depends on its article and words
alone. So its permanent address is made of the id: `e/7f.html#e-7f3a9c2e`, a line on a shelf that all ids of one prefix
share. There are 256 shelves at most, of any size of timeline, plain HTML that needs neither Markdown nor a script.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass

from timeline.model import Change, Timeline
from timeline.pages.changes import reason, standing
from timeline.pages.languages import tag
from timeline.pages.outline import Outline
from timeline.pages.strings import Strings
from timeline.when.words import in_words

FOLDER = "e"
_ID = re.compile(r"e-(\w{2})\w*")  # the record is a file that people edit: what is no id has no place here


@dataclass(frozen=True, slots=True)
class Line:
    """What became of one id."""

    id: str
    title: str | None  # None where nothing but the id is known
    when: str | None
    lang: str | None
    path: str | None  # page#anchor where it is told, None where it is told no more
    why: str | None  # it is told no more, or goes by another id


@dataclass(frozen=True, slots=True)
class Shelf:
    """The lines of all ids that start alike."""

    path: str
    name: str
    lines: tuple[Line, ...]


def address(id: str) -> str:
    """The permanent address of an entry, from the timeline's folder; the same under all settings."""
    return f"{FOLDER}/{id[2:4]}.html#{id}"


def shelves(timeline: Timeline, outline: Outline, say: Strings, language: str) -> tuple[Shelf, ...]:
    """All shelves: each id that an entry goes by, went by on record, or is hidden by the editor has its line."""
    lines = [*_told(timeline, outline, language), *_on_record(timeline, outline, say, language)]
    known = {line.id for line in lines}
    lines += [Line(id, None, None, None, None, say("permanent_gone")) for id in timeline.hidden if id not in known]
    of_prefix: dict[str, list[Line]] = defaultdict(list)
    for line in sorted(lines, key=lambda line: line.id):
        if found := _ID.fullmatch(line.id):
            of_prefix[found[1]].append(line)
    return tuple(Shelf(f"{FOLDER}/{name}.html", name, tuple(of_prefix[name])) for name in sorted(of_prefix))


def _told(timeline: Timeline, outline: Outline, language: str) -> list[Line]:
    """The ids of the timeline as it stands; a merged entry goes by those of all its members."""
    lines = []
    for event in timeline.entries:
        when = in_words(event.date, language) if event.date else None
        lang = tag(timeline.articles.get(event.articles[0]))
        for id in dict.fromkeys((event.id, *event.ids)):
            lines.append(Line(id, event.title, when, lang, f"{outline.page_of[event.id]}#{id}", None))
    return lines


def _on_record(timeline: Timeline, outline: Outline, say: Strings, language: str) -> list[Line]:
    """The ids on record that no entry goes by any more: those that went into another lead there."""
    where = standing(timeline, outline)
    leads: dict[str, str] = {}
    last: dict[str, Change] = {}
    for change in timeline.changes:
        last[change.id] = change
        if change.what == "joined" and change.was:
            leads[change.id] = change.was
        elif change.what == "reworded" and change.was:
            leads[change.was] = change.id
            last[change.was] = change
    lines = []
    for id, change in last.items():
        if id in where:
            continue
        end, passed = id, {id}
        while end not in where and end in leads and leads[end] not in passed:
            end = leads[end]
            passed.add(end)
        when = in_words(change.date, language) if change.date else None
        why = None if end in where else _gone(last[end], say, language)
        lines.append(Line(id, change.title, when, None, where.get(end), why))
    return lines


def _gone(change: Change, say: Strings, language: str) -> str:
    why = reason(change, say, language) if change.what == "withdrawn" else None
    return say("permanent_why", why=why) if why else say("permanent_gone")
