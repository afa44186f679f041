"""Each page made ready for its template. In: a Timeline on its Outline; out: pages, each with all it shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import TypeVar

from timeline.config import Settings
from timeline.model import Article, Entry, MergedEntry, Timeline
from timeline.pages import changes
from timeline.pages.cards import Card, Cards, Shown
from timeline.pages.charts import Charts, spine
from timeline.pages.dates import certain, month_edtf, year_edtf
from timeline.pages.index import Index, index
from timeline.pages.kinds import (
    ArticleLine,
    ArticleLines,
    ArticleSection,
    ChangesPage,
    FindPage,
    Group,
    HomePage,
    Lines,
    MonthPage,
    NamesPage,
    Page,
    SourcesPage,
    Way,
    YearPage,
)  # fmt: skip
from timeline.pages.outline import Month, Name, Outline, Part, Source, SourcePage, Year, outline
from timeline.pages.strings import Strings
from timeline.pages.text import link
from timeline.when import calendar
from timeline.when.words import in_words

T = TypeVar("T")

MAIN_ON_HOME = 12
LATEST_ON_HOME = 6
FEW = 20  # so few entries that the latest would only repeat the main ones
NAMES_ON_HOME = 8
LINES_A_MONTH = 6  # of a month on its year's page


class Book:
    """All pages of one timeline: `pages()` yields them, home first."""

    def __init__(self, timeline: Timeline, settings: Settings, say: Strings, directory_urls: bool = True) -> None:
        self.timeline, self.settings, self.say, self.directory_urls = timeline, settings, say, directory_urls
        self.language = settings.language
        self.outline: Outline = outline(timeline, settings.page_entries, settings.name_entries)
        self.card = Cards(timeline, self.outline, say, self.language)
        self.charts = Charts(self.outline, say, self.language)

    def pages(self) -> Iterator[Page]:
        """Every page, home first."""
        yield self.home()
        for year in _neighbours(self.outline.years):
            yield self.year(*year)
        for month in _neighbours(self.outline.months):
            yield from self.month(*month)
        for folder, names in (("people", self.outline.people), ("places", self.outline.places)):
            if names:
                yield self.names(folder, names)
            for name in _neighbours(names):
                yield self.name(folder, *name)
        yield self.find()
        if self.timeline.changes:
            yield self.changes()
        yield self.sources()
        for articles in _neighbours(self.outline.sources):
            yield self.articles(*articles)

    def words(self, edtf: str) -> str:
        return in_words(edtf, self.language)

    def home(self) -> HomePage:
        """The front page."""
        entries = [entry for entry in self.timeline.entries if entry.id in self.outline.days]
        undated = len(self.timeline.entries) - len(entries)
        empty = None
        if not self.timeline.articles:
            empty = self.say("no_articles")
        elif not entries:
            empty = self.say("empty")
        span = self._span()
        counts = self.say("entries", count=len(entries))
        return HomePage(
            kind="home",
            path="index.md",
            title=self.settings.title,
            description=self.settings.description or " · ".join(filter(None, (span, counts))),
            chart=self.charts.whole(),
            count=len(entries),
            lead=self.settings.description,
            span=span,
            articles=len(self.timeline.articles),
            empty=empty,
            main=self._cards(weightiest(entries, MAIN_ON_HOME)),
            latest=self._cards(self._latest(entries) if len(entries) >= FEW else ()),
            ways=tuple(self._ways(undated)),
        )

    def _latest(self, entries: Sequence[MergedEntry]) -> list[MergedEntry]:
        return latest(entries, LATEST_ON_HOME, changes.added(self.timeline))

    def _span(self) -> str | None:
        years = self.outline.years
        if not years:
            return None
        start, end = self.words(_first(years[0])), self.words(_last(years[-1]))
        return start if start == end else self.say("span", start=start, end=end)

    def _ways(self, undated: int) -> Iterator[Way]:
        years = tuple(Shown(self.words(year_edtf(year.year)), year.path) for year in self.outline.years)
        if years:
            yield Way(self.say("by_time"), years)
        for key, folder, names in (
            ("by_who", "people", self.outline.people),
            ("by_where", "places", self.outline.places),
        ):
            if names:
                most = sorted(names, key=lambda name: -len(name.entries))[:NAMES_ON_HOME]
                every = Shown(self.say(f"all_{folder}"), f"{folder}/index.md")
                yield Way(self.say(key), (*(Shown(name.name, name.path) for name in most), every))
        sources = [Shown(self.say("sources_title"), "sources/index.md")]
        if undated:
            sources.append(Shown(self.say("undated", count=undated), "sources/index.md"))
        yield Way(self.say("by_source"), tuple(sources))
        if self.timeline.changes:
            yield Way(self.say("latest"), (Shown(self.say("changes_title"), changes.PATH),))

    def changes(self) -> ChangesPage:
        """What was added, corrected and withdrawn."""
        title = self.say("changes_title")
        return ChangesPage(
            kind="changes",
            path=changes.PATH,
            title=title,
            description=f"{self.settings.title}: {title}",
            trail=(self._home, Shown(title)),
            days=changes.days(self.timeline, self.outline, self.say, self.language),
        )

    def year(self, year: Year, before: Year | None, after: Year | None) -> YearPage:
        """A year's page."""
        title = self.words(year_edtf(year.year))
        return YearPage(
            kind="year",
            path=year.path,
            title=title,
            description=f"{self.settings.title}, {title}: {self.say('entries', count=year.count)}",
            trail=(self._home, Shown(title)),
            spine=spine(self.outline, calendar.ordinal(year.year, 1, 1), calendar.ordinal(year.year + 1, 1, 1)),
            previous=self._year_link(before),
            next=self._year_link(after),
            chart=self.charts.year(year.year, Counter({m.month: len(m.entries) for m in year.months})),
            count=year.count,
            cards=self._cards(year.entries),
            months=tuple(
                Lines(self._month_words(m), m.path, len(m.entries),
                      self._cards(weightiest(m.entries, LINES_A_MONTH)))
                for m in year.months
            ),
        )  # fmt: skip

    def month(self, month: Month, before: Month | None, after: Month | None) -> Iterator[MonthPage]:
        """A month's page; where it is told in parts, the contents page and the parts."""
        words = self._month_words(month)
        description = f"{self.settings.title}, {words}: {self.say('entries', count=len(month.entries))}"
        trail = (self._home, Shown(self.words(year_edtf(month.year)), f"{month.path.split('/')[0]}.md"))
        groups = {part.path: self._groups(part) for part in month.parts}
        anchors: dict[int, str] = {}
        for part in month.parts:
            for entry, group in ((e, g) for g in groups[part.path] for e in g.cards):
                anchors.setdefault(self.outline.days[entry.id].ordinal, f"{part.path}#{group.anchor}")
        chart = self.charts.month(month.year, month.month, month.parts, anchors)
        start = calendar.ordinal(month.year, month.month, 1)
        line = spine(self.outline, start, start + calendar.month_length(month.year, month.month))
        split = len(month.parts) > 1
        yield MonthPage(
            kind="month",
            path=month.path,
            title=words,
            description=description,
            trail=(*trail, Shown(words)),
            spine=line,
            previous=self._month_link(before),
            next=self._month_link(after),
            chart=chart,
            count=len(month.entries),
            month=words,
            groups=() if split else groups[month.path],
            parts=tuple(
                Lines(self._part_words(words, part, month), part.path, len(part.entries), self._cards(part.entries))
                for part in month.parts
            ) if split else (),
        )  # fmt: skip
        if not split:
            return
        for part, earlier, later in _neighbours(month.parts):
            title = self._part_words(words, part, month)
            yield MonthPage(
                kind="month",
                path=part.path,
                title=title,
                description=f"{description}, {title}",
                trail=(*trail, Shown(words, month.path), Shown(title)),
                previous=Shown(self._part_words(words, earlier, month), earlier.path) if earlier
                else self._month_link(before),
                next=Shown(self._part_words(words, later, month), later.path) if later
                else self._month_link(after),
                spine=line,
                count=len(part.entries),
                month=words,
                groups=groups[part.path],
            )  # fmt: skip

    def _groups(self, part: Part) -> tuple[Group, ...]:
        groups, taken = [], Counter[str]()
        for text, run in groupby(part.entries, key=lambda entry: self.words(certain(entry.date or ""))):
            entries = list(run)
            anchor = f"d-{self.outline.days[entries[0].id].day:02}"
            taken[anchor] += 1
            if taken[anchor] > 1:
                anchor += f"-{taken[anchor]}"
            groups.append(Group(anchor, text, self._cards(entries)))
        return tuple(groups)

    def index(self) -> Index:
        """The index of the search page."""
        return index(((entry, self.card(entry)) for entry in self.timeline.entries), self.directory_urls)

    def find(self) -> FindPage:
        """The search page."""
        found = self.index()
        entries = [entry for entry in self.timeline.entries if entry.id in self.outline.days]
        return FindPage(
            kind="find",
            path="find.md",
            title=self.say("find_title"),
            description=f"{self.settings.title}: {self.say('find_title')}",
            trail=(self._home, Shown(self.say("find_title"))),
            count=len(self.timeline.entries),
            who=found.who,
            where=found.where,
            sources=found.sources,
            ways=tuple(self._ways(len(self.timeline.entries) - len(entries))),
        )

    def names(self, folder: str, names: Sequence[Name]) -> NamesPage:
        """All people, or all places, that have a page."""
        title = self.say(f"{folder}_title")
        return NamesPage(
            kind="names",
            path=f"{folder}/index.md",
            title=title,
            description=f"{self.settings.title}: {title}",
            trail=(self._home, Shown(title)),
            count=len(names),
            index=tuple(Lines(name.name, name.path, len(name.entries), ()) for name in names),
        )

    def name(self, folder: str, name: Name, before: Name | None, after: Name | None) -> NamesPage:
        """A person's or place's page."""
        days = (self.outline.days[entry.id] for entry in name.entries)
        counts = self.say("entries", count=len(name.entries))
        return NamesPage(
            kind="names",
            path=name.path,
            title=name.name,
            description=f"{self.settings.title}, {name.name}: {counts}",
            trail=(self._home, Shown(self.say(f"{folder}_title"), f"{folder}/index.md"), Shown(name.name)),
            previous=Shown(before.name, before.path) if before else None,
            next=Shown(after.name, after.path) if after else None,
            chart=self.charts.of((day.year, day.month) for day in days),
            count=len(name.entries),
            cards=self._cards(name.entries),
        )

    def sources(self) -> SourcesPage:
        """The list of all articles."""
        return SourcesPage(
            kind="sources",
            path="sources/index.md",
            title=self.say("sources_title"),
            description=f"{self.settings.title}: {self.say('articles', count=len(self.timeline.articles))}",
            trail=(self._home, Shown(self.say("sources_title"))),
            count=len(self.timeline.articles),
            index=tuple(
                ArticleLines(self._sources_words(page), page.path, tuple(self._line(page, s) for s in page.sources))
                for page in self.outline.sources
            ),
        )

    def _line(self, page: SourcePage, source: Source) -> ArticleLine:
        article = source.article
        when = self.words(article.publication_date.isoformat())
        path = f"{page.path}#{source.anchor}"
        return ArticleLine(self._article_title(article), path, self._publisher(article), when)

    def articles(self, page: SourcePage, before: SourcePage | None, after: SourcePage | None) -> SourcesPage:
        """The articles published in one month."""
        title = self._sources_words(page)
        return SourcesPage(
            kind="sources",
            path=page.path,
            title=title,
            description=f"{self.settings.title}: {title}",
            trail=(self._home, Shown(self.say("sources_title"), "sources/index.md"), Shown(title)),
            previous=Shown(self._sources_words(before), before.path) if before else None,
            next=Shown(self._sources_words(after), after.path) if after else None,
            count=len(page.sources),
            sources=tuple(self._section(source) for source in page.sources),
        )

    def _section(self, source: Source) -> ArticleSection:
        article = source.article
        url = link(article.url)
        updated = article.updated.isoformat()[:10] if article.updated else None
        return ArticleSection(
            anchor=source.anchor,
            title=self._article_title(article),
            publisher=self._publisher(article),
            published=self.words(article.publication_date.isoformat()),
            datetime=article.published.isoformat(),
            updated=self.words(updated) if updated else None,
            url=url,
            address=article.url if article.url and not url else None,
            dated=self._cards(source.dated),
            undated=self._cards(source.undated),
        )

    def _article_title(self, article: Article) -> str:
        return article.title or article.id

    def _publisher(self, article: Article) -> str:
        return article.source or ""

    def _sources_words(self, page: SourcePage) -> str:
        month = self.words(month_edtf(page.year, page.month))
        if page.of == 1:
            return self.say("sources_of", month=month)
        return self.say("sources_part", month=month, number=page.number, of=page.of)

    @property
    def _home(self) -> Shown:
        return Shown(self.settings.title, "index.md")

    def _year_link(self, year: Year | None) -> Shown | None:
        return Shown(self.words(year_edtf(year.year)), year.path) if year else None

    def _month_link(self, month: Month | None) -> Shown | None:
        return Shown(self._month_words(month), month.path) if month else None

    def _month_words(self, month: Month) -> str:
        return self.words(month_edtf(month.year, month.month))

    def _part_words(self, words: str, part: Part, month: Month) -> str:
        return self.say("part_of", month=words, number=part.number, of=len(month.parts))

    def _cards(self, entries: Iterable[MergedEntry]) -> tuple[Card, ...]:
        return tuple(self.card(entry) for entry in entries)


def weightiest(entries: Sequence[MergedEntry], limit: int) -> list[MergedEntry]:
    """The main entries, at most `limit`, by weight; where too few are main, the weightiest others; in order."""
    ranked = sorted(range(len(entries)), key=lambda n: (not entries[n].main, -entries[n].weight, n))
    return [entries[n] for n in sorted(ranked[:limit])]


def latest(entries: Sequence[MergedEntry], limit: int, added: Mapping[str, str] | None = None) -> list[MergedEntry]:
    """The entries that came last: by the day they were put on record, then by the publication that told them first.

    `added` has that day by entry; what is not on record yet is the newest, where there is a record.
    """

    def day(entry: MergedEntry) -> str:
        ids = (entry.id, *(source.id for source in entry.sources)) if added else ()
        return min((added[id] for id in ids if added and id in added), default="9" if added else "")

    ranked = sorted(
        range(len(entries)), key=lambda n: (day(entries[n]), _published(entries[n].sources), n), reverse=True
    )
    return [entries[n] for n in ranked[:limit]]


def _published(sources: Sequence[Entry]) -> str:
    return min(source.published for source in sources)


def _first(year: Year) -> str:
    return month_edtf(year.year, year.months[0].month) if year.months else year_edtf(year.year)


def _last(year: Year) -> str:
    return month_edtf(year.year, year.months[-1].month) if year.months else year_edtf(year.year)


def _neighbours(items: Sequence[T]) -> Iterator[tuple[T, T | None, T | None]]:
    for n, item in enumerate(items):
        yield item, items[n - 1] if n else None, items[n + 1] if n + 1 < len(items) else None
