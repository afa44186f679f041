"""Which page each entry stands on. In: a Timeline; out: an Outline of years, months and their parts, articles, names.

Paths are relative to the folder of the pages and end in `.md`. An entry stands on one page only: the month its sort
day lies in, or the year where no month is known, or with its article where no date is known.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from timeline.model import Article, MergedEntry, Timeline
from timeline.pages.dates import SortDay, sort_day
from timeline.pages.text import slug

COARSE = frozenset({"year", "decade", "century"})


@dataclass(frozen=True, slots=True)
class Part:
    """A page of entries: a month, or a piece of a long one (number 1 is the first piece)."""

    path: str
    entries: tuple[MergedEntry, ...]
    number: int = 1


@dataclass(frozen=True, slots=True)
class Month:
    """A month with entries. With more than one part, `path` is a contents page over the parts."""

    year: int
    month: int
    path: str
    parts: tuple[Part, ...]

    @property
    def entries(self) -> tuple[MergedEntry, ...]:
        return tuple(entry for part in self.parts for entry in part.entries)


@dataclass(frozen=True, slots=True)
class Year:
    """A year with its months; `entries` are those that no month is known of."""

    year: int
    path: str
    entries: tuple[MergedEntry, ...]
    months: tuple[Month, ...]

    @property
    def count(self) -> int:
        return len(self.entries) + sum(len(month.entries) for month in self.months)


@dataclass(frozen=True, slots=True)
class Source:
    """An article's section: what it told with a date, and what without."""

    article: Article
    anchor: str
    dated: tuple[MergedEntry, ...]
    undated: tuple[MergedEntry, ...]


@dataclass(frozen=True, slots=True)
class SourcePage:
    """The articles published in one month, or a piece of them where they are many."""

    year: int
    month: int
    path: str
    sources: tuple[Source, ...]
    number: int = 1
    of: int = 1


@dataclass(frozen=True, slots=True)
class Name:
    """A person or place told of by enough entries to have a page."""

    name: str
    path: str
    entries: tuple[MergedEntry, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """All pages of a timeline, and where each entry stands."""

    years: tuple[Year, ...]
    sources: tuple[SourcePage, ...]
    people: tuple[Name, ...]
    places: tuple[Name, ...]
    page_of: dict[str, str]  # id of a merged entry → path
    days: dict[str, SortDay]  # id of a merged entry → the day it sorts on
    source_of: dict[str, str]  # id of an article → path#anchor

    @property
    def months(self) -> tuple[Month, ...]:
        return tuple(month for year in self.years for month in year.months)


def outline(timeline: Timeline, page_entries: int, name_entries: int) -> Outline:
    """Lay the timeline out on pages of about `page_entries` entries; names get a page from `name_entries` up."""
    days = {entry.id: day for entry in timeline.entries if (day := sort_day(entry.date)) is not None}
    dated = [entry for entry in timeline.entries if entry.id in days]
    years = _years(dated, days, page_entries)
    sources = _sources(timeline, days, page_entries)
    page_of: dict[str, str] = {}
    for year in years:
        page_of.update({entry.id: year.path for entry in year.entries})
        for month in year.months:
            for part in month.parts:
                page_of.update({entry.id: part.path for entry in part.entries})
    source_of: dict[str, str] = {}
    for page in sources:
        for source in page.sources:
            source_of[source.article.id] = f"{page.path}#{source.anchor}"
            page_of.update({entry.id: page.path for entry in source.undated})
    people = _names("people", dated, lambda entry: entry.who, name_entries)
    places = _names("places", dated, lambda entry: entry.where, name_entries)
    return Outline(years, sources, people, places, page_of, days, source_of)


def _years(dated: Sequence[MergedEntry], days: dict[str, SortDay], page_entries: int) -> tuple[Year, ...]:
    of_year: dict[int, list[MergedEntry]] = defaultdict(list)
    for entry in dated:
        of_year[days[entry.id].year].append(entry)
    years = []
    for number in sorted(of_year):
        of_month: dict[int, list[MergedEntry]] = defaultdict(list)
        own = []
        for entry in of_year[number]:
            if entry.precision in COARSE:
                own.append(entry)
            else:
                of_month[days[entry.id].month].append(entry)
        name = year_name(number)
        months = tuple(
            Month(number, m, f"{name}/{m:02}.md", _parts(f"{name}/{m:02}", of_month[m], days, page_entries))
            for m in sorted(of_month)
        )
        years.append(Year(number, f"{name}.md", tuple(own), months))
    return tuple(years)


def year_name(year: int) -> str:
    """A year as part of a path: "2018", "0044", "bc-0044" for 44 BC."""
    return f"{year:04}" if year > 0 else f"bc-{1 - year:04}"


def _parts(stem: str, entries: Sequence[MergedEntry], days: dict[str, SortDay], limit: int) -> tuple[Part, ...]:
    """Pieces of about `limit` entries; a day is broken only where it alone is longer."""
    if len(entries) <= limit:
        return (Part(f"{stem}.md", tuple(entries)),)
    pieces: list[list[MergedEntry]] = [[]]
    for _, group in groupby(entries, key=lambda entry: days[entry.id].ordinal):
        day = list(group)
        if pieces[-1] and len(pieces[-1]) + len(day) > limit:
            pieces.append([])
        while len(day) > limit:
            pieces[-1].extend(day[:limit])
            day = day[limit:]
            pieces.append([])
        pieces[-1].extend(day)
    return tuple(Part(f"{stem}-{n}.md", tuple(piece), n) for n, piece in enumerate(filter(None, pieces), 1))


def _sources(timeline: Timeline, days: dict[str, SortDay], limit: int) -> tuple[SourcePage, ...]:
    dated: dict[str, list[MergedEntry]] = defaultdict(list)
    undated: dict[str, list[MergedEntry]] = defaultdict(list)
    for entry in timeline.entries:
        if entry.id in days:
            for told_by in dict.fromkeys(entry.articles):
                dated[told_by].append(entry)
        else:
            undated[entry.articles[0]].append(entry)
    of_month: dict[tuple[int, int], list[Source]] = defaultdict(list)
    order = sorted(timeline.articles.values(), key=lambda a: (a.publication_date, str(a.published), a.id))
    anchors = _unique(f"a-{slug(article.id)}" for article in order)
    for article, anchor in zip(order, anchors, strict=True):
        day = article.publication_date
        source = Source(article, anchor, tuple(dated[article.id]), tuple(undated[article.id]))
        of_month[day.year, day.month].append(source)
    pages = []
    for (year, month), sources in sorted(of_month.items()):
        pieces: list[list[Source]] = [[]]
        size = 0
        for source in sources:
            # An article's line costs about as much as a quarter of an entry in full.
            weight = 1 + len(source.undated) + len(source.dated) // 4
            if pieces[-1] and size + weight > limit:
                pieces.append([])
                size = 0
            pieces[-1].append(source)
            size += weight
        stem = f"sources/{year_name(year)}-{month:02}"
        for n, piece in enumerate(pieces, 1):
            path = f"{stem}.md" if n == 1 else f"{stem}-{n}.md"
            pages.append(SourcePage(year, month, path, tuple(piece), n, len(pieces)))
    return tuple(pages)


def _names(
    folder: str, entries: Iterable[MergedEntry], names: Callable[[MergedEntry], tuple[str, ...]], least: int
) -> tuple[Name, ...]:
    of_name: dict[str, list[MergedEntry]] = defaultdict(list)
    for entry in entries:
        for name in dict.fromkeys(names(entry)):
            of_name[name].append(entry)
    kept = sorted((name for name in of_name if len(of_name[name]) >= least), key=lambda name: (slug(name), name))
    slugs = _unique(slug(name) for name in kept)
    return tuple(
        Name(name, f"{folder}/{path}.md", tuple(of_name[name])) for name, path in zip(kept, slugs, strict=True)
    )


def _unique(names: Iterable[str]) -> list[str]:
    """The names, with a number behind where one was taken before."""
    taken: dict[str, int] = {"index": 1}
    unique = []
    for name in names:
        taken[name] = taken.get(name, 0) + 1
        while taken[name] > 1 and f"{name}-{taken[name]}" in taken:
            taken[name] += 1
        new = name if taken[name] == 1 else f"{name}-{taken[name]}"
        taken.setdefault(new, 1)
        unique.append(new)
    return unique
