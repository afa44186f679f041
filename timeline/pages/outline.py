"""Which page each entry stands on. In: a Timeline; out: an Outline of years, months and their parts, articles, names.

Paths are relative to the folder of the pages and end in `.md`. An entry stands on one page only: the month its sort
day lies in, or the year where no month is known, or with its article where no date is known. Entries go by their
numbers in the timeline, articles by their ids: laying out makes none of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter

from msgspec import Struct

from timeline.columns import ArticleColumns, EventColumns, Names, articles_of, events_of
from timeline.model import Timeline
from timeline.pages.dates import COARSE, SortDay, sort_day
from timeline.pages.text import slug

Numbers = Sequence[int]
"""Of entries in the timeline, in its order."""


class Part(Struct, frozen=True):
    """A page of entries: a month, or a piece of a long one (number 1 is the first piece)."""

    path: str
    entries: Numbers
    number: int = 1


class Month(Struct, frozen=True):
    """A month with entries. With more than one part, `path` is a contents page over the parts."""

    year: int
    month: int
    path: str
    entries: Numbers
    parts: tuple[Part, ...]


class Year(Struct, frozen=True):
    """A year with its months; `entries` are those that no month is known of."""

    year: int
    path: str
    entries: Numbers
    months: tuple[Month, ...]

    @property
    def count(self) -> int:
        return len(self.entries) + sum(len(month.entries) for month in self.months)


class Source(Struct, frozen=True):
    """An article's section: what it told with a date, and what without."""

    article: str
    anchor: str
    dated: Numbers
    undated: Numbers


class SourcePage(Struct, frozen=True):
    """The articles published in one month, or a piece of them where they are many."""

    year: int
    month: int
    path: str
    sources: tuple[Source, ...]
    number: int = 1
    of: int = 1


class Name(Struct, frozen=True):
    """A person or place told of by enough entries to have a page."""

    name: str
    path: str
    entries: Numbers


class Outline(Struct, frozen=True):
    """All pages of a timeline, and where each entry stands."""

    years: tuple[Year, ...]
    sources: tuple[SourcePage, ...]
    people: tuple[Name, ...]
    places: tuple[Name, ...]
    page_of: Sequence[str]  # by the number of an entry
    days: Sequence[SortDay | None]  # on which it sorts, by the number of an entry
    dated: Numbers
    source_of: dict[str, str]  # id of an article → path#anchor

    @property
    def months(self) -> tuple[Month, ...]:
        return tuple(month for year in self.years for month in year.months)

    def day(self, number: int) -> SortDay:
        """The day that a dated entry sorts on."""
        day = self.days[number]
        assert day is not None
        return day


def outline(timeline: Timeline, page_entries: int, name_entries: int) -> Outline:
    """Lay the timeline out on pages of about `page_entries` entries; names get a page from `name_entries` up."""
    events, articles = events_of(timeline).columns, articles_of(timeline).columns
    day_of = {date: sort_day(date) for date in set(events.date)}
    days = list(map(day_of.__getitem__, events.date))
    dated = [number for number, day in enumerate(days) if day is not None]
    years = _years(dated, days, events, page_entries)
    sources = _sources(events, articles, days, page_entries)
    page_of = [""] * len(days)
    for year in years:
        _stand(page_of, year.entries, year.path)
        for month in year.months:
            for part in month.parts:
                _stand(page_of, part.entries, part.path)
    source_of: dict[str, str] = {}
    for page in sources:
        for source in page.sources:
            source_of[source.article] = f"{page.path}#{source.anchor}"
            _stand(page_of, source.undated, page.path)
    people = _names("people", dated, events.who, name_entries)
    places = _names("places", dated, events.where, name_entries)
    return Outline(years, sources, people, places, page_of, days, dated, source_of)


def _stand(page_of: list[str], numbers: Numbers, path: str) -> None:
    for number in numbers:
        page_of[number] = path


def _years(dated: Numbers, days: Sequence[SortDay | None], events: EventColumns, page_entries: int) -> tuple[Year, ...]:
    of_year: dict[int, list[int]] = {}
    of_month: dict[tuple[int, int], list[int]] = {}
    for number in dated:
        day = days[number]
        assert day is not None
        own = of_year.setdefault(day.year, [])
        if events.precision[number] in COARSE:
            own.append(number)
        else:
            of_month.setdefault((day.year, day.month), []).append(number)
    months: dict[int, list[Month]] = defaultdict(list)
    for (year, month), numbers in sorted(of_month.items(), key=itemgetter(0)):
        stem = f"{year_name(year)}/{month:02}"
        months[year].append(Month(year, month, f"{stem}.md", numbers, _parts(stem, numbers, days, page_entries)))
    return tuple(
        Year(year, f"{year_name(year)}.md", own, tuple(months[year]))
        for year, own in sorted(of_year.items(), key=itemgetter(0))
    )


def year_name(year: int) -> str:
    """A year as part of a path: "2018", "0044", "bc-0044" for 44 BC."""
    return f"{year:04}" if year > 0 else f"bc-{1 - year:04}"


def _parts(stem: str, entries: Numbers, days: Sequence[SortDay | None], limit: int) -> tuple[Part, ...]:
    """Pieces of about `limit` entries; a day is broken only where it alone is longer."""
    if len(entries) <= limit:
        return (Part(f"{stem}.md", entries),)
    pieces: list[list[int]] = [[]]
    for _, group in groupby(entries, key=days.__getitem__):
        day = list(group)
        if pieces[-1] and len(pieces[-1]) + len(day) > limit:
            pieces.append([])
        while len(day) > limit:
            pieces[-1].extend(day[:limit])
            day = day[limit:]
            pieces.append([])
        pieces[-1].extend(day)
    return tuple(Part(f"{stem}-{n}.md", piece, n) for n, piece in enumerate(filter(None, pieces), 1))


def _sources(
    events: EventColumns, articles: ArticleColumns, days: Sequence[SortDay | None], limit: int
) -> tuple[SourcePage, ...]:
    dated: dict[str, list[int]] = defaultdict(list)
    undated: dict[str, list[int]] = defaultdict(list)
    for number, (day, told_by) in enumerate(zip(days, events.articles, strict=True)):
        if day is None:
            undated[told_by[0]].append(number)
        else:
            for id in told_by:
                own = dated[id]
                if not own or own[-1] != number:  # an article may tell of one event in several places
                    own.append(number)
    order = sorted(zip(articles.published, articles.id, strict=True))  # a day comes before any time of it
    anchors = iter(_unique([f"a-{slug(id)}" for _, id in order]))
    of_month = {
        month: [Source(id, next(anchors), dated.get(id, ()), undated.get(id, ())) for _, id in published]
        for month, published in groupby(order, key=_month)
    }
    pages = []
    for month, sources in of_month.items():
        year, number = int(month[:4]), int(month[5:])
        pieces: list[list[Source]] = [[]]
        size = 0
        for source in sources:
            # An article's line costs about as much as a quarter of an entry in full.
            weight = 1 + len(source.undated) + len(source.dated) // 4
            if size and size + weight > limit:
                pieces.append([])
                size = 0
            pieces[-1].append(source)
            size += weight
        stem = f"sources/{year_name(year)}-{number:02}"
        for n, piece in enumerate(pieces, 1):
            path = f"{stem}.md" if n == 1 else f"{stem}-{n}.md"
            pages.append(SourcePage(year, number, path, tuple(piece), n, len(pieces)))
    return tuple(pages)


def _month(published: tuple[str, str]) -> str:
    return published[0][:7]


def _names(folder: str, dated: Numbers, names: Sequence[Names], least: int) -> tuple[Name, ...]:
    once = {several: tuple(dict.fromkeys(several)) for several in set(names)}
    of_name: dict[str, list[int]] = {}
    for number in dated:
        for name in once[names[number]]:
            of_name.setdefault(name, []).append(number)
    kept = sorted((name for name in of_name if len(of_name[name]) >= least), key=lambda name: (slug(name), name))
    slugs = _unique([slug(name) for name in kept])
    return tuple(Name(name, f"{folder}/{path}.md", of_name[name]) for name, path in zip(kept, slugs, strict=True))


def _unique(names: Sequence[str]) -> Sequence[str]:
    """The names, with a number behind where one was taken before."""
    if len({*names, "index"}) > len(names):
        return names
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
