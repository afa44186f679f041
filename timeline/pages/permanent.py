"""Permanent addresses. In: a Timeline on its Outline; out: shelves, pages of lines that lead on to where entries stand.

An entry moves when its date is corrected or its month is told in parts, but its id depends on its article and words
alone. So its permanent address is made of the id: `e/7f.html#e-7f3a9c2e`, a line on a shelf that all ids of one prefix
share. There are 256 shelves at most, of any size of timeline, plain HTML that needs neither Markdown nor a script.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property, partial
from operator import attrgetter

from msgspec import Struct

from timeline.columns import Articles, Events, articles_of, digest, events_of
from timeline.model import Change, Timeline
from timeline.pages.changes import reason
from timeline.pages.outline import Outline
from timeline.pages.strings import Strings
from timeline.when.words import in_words

FOLDER = "e"
_ID = re.compile(r"e-\w{2}\w*")  # the record is a file that people edit: what is no id has no place here


class Line(Struct, frozen=True):
    """What became of one id."""

    id: str
    title: str | None  # None where nothing but the id is known
    when: str | None
    lang: str | None
    path: str | None  # page#anchor where it is told, None where it is told no more
    why: str | None  # it is told no more, or goes by another id


class Shelf(Struct, frozen=True, dict=True):
    """The lines of all ids that start alike. `print` changes whenever one of them does."""

    path: str
    name: str
    print: str
    line_up: Callable[[], Iterable[Line]]

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        return tuple(self.line_up())


def address(id: str) -> str:
    """The permanent address of an entry, from the timeline's folder; the same under all settings."""
    return f"{FOLDER}/{id[2:4]}.html#{id}"


def shelves(timeline: Timeline, outline: Outline, say: Strings, language: str) -> Iterator[Shelf]:
    """All shelves: each id that an entry goes by, went by on record, or is hidden by the editor has its line."""
    events, articles = events_of(timeline), articles_of(timeline)
    ids, names = events.columns.id, events.columns.ids
    on: dict[str, list[int]] = defaultdict(list)  # by how ids start: the events that go by one of them, in order
    for number, several in enumerate(names):
        for id in several:
            on[id[:4]].append(number)
        if ids[number] not in several:
            on[ids[number][:4]].append(number)
    others: dict[str, list[Line]] = defaultdict(list)
    if timeline.changes or timeline.hidden:
        where = {id: number for number, several in enumerate(names) for id in (ids[number], *several)}
        for line in _others(timeline, where, outline, say, language):
            others[line.id[:4]].append(line)

    def line_up(prefix: str) -> Iterable[Line]:
        told = {id: number for number in on[prefix] for id in (ids[number], *names[number]) if id[:4] == prefix}
        lines = [_told(id, number, events, articles, outline, language) for id, number in told.items()]
        return sorted((*lines, *others[prefix]), key=attrgetter("id"))

    shown = list(map("".join, zip(events.columns.print, outline.page_of, strict=True)))
    for prefix in sorted(on.keys() | others.keys()):
        printed = digest((*map(shown.__getitem__, on[prefix]), repr(others[prefix])))
        yield Shelf(f"{FOLDER}/{prefix[2:]}.html", prefix[2:], printed, partial(line_up, prefix))


def _others(
    timeline: Timeline, where: Mapping[str, int], outline: Outline, say: Strings, language: str
) -> Iterator[Line]:
    """The ids that nothing goes by any more."""
    lines = {line.id: line for line in _on_record(timeline, where, outline, say, language)}
    for id in timeline.hidden:
        if id not in where:
            lines.setdefault(id, Line(id, None, None, None, None, say("permanent_gone")))
    return (line for id, line in lines.items() if _ID.fullmatch(id))


def _told(id: str, number: int, events: Events, articles: Articles, outline: Outline, language: str) -> Line:
    event = events[number]
    when = in_words(event.date, language) if event.date else None
    shown = event.articles[0]
    lang = articles.masthead(shown).tongue if shown in articles else None
    return Line(id, event.title, when, lang, f"{outline.page_of[number]}#{id}", None)


def _on_record(
    timeline: Timeline, where: Mapping[str, int], outline: Outline, say: Strings, language: str
) -> Iterator[Line]:
    """The ids on record that no entry goes by any more: those that went into another lead there."""
    leads: dict[str, str] = {}
    last: dict[str, Change] = {}
    for change in timeline.changes:
        last[change.id] = change
        if change.what == "joined" and change.was:
            leads[change.id] = change.was
        elif change.what == "reworded" and change.was:
            leads[change.was] = change.id
            last[change.was] = change
    for id, change in last.items():
        if id in where:
            continue
        end, passed = id, {id}
        while end not in where and end in leads and leads[end] not in passed:
            end = leads[end]
            passed.add(end)
        when = in_words(change.date, language) if change.date else None
        why = None if end in where else _gone(last[end], say, language)
        path = f"{outline.page_of[where[end]]}#{end}" if end in where else None
        yield Line(id, change.title, when, None, path, why)


def _gone(change: Change, say: Strings, language: str) -> str:
    why = reason(change, say, language) if change.what == "withdrawn" else None
    return say("permanent_why", why=why) if why else say("permanent_gone")
