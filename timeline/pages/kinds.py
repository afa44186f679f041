"""What each kind of page shows. In: nothing but values; out: one frozen type a kind, which its template prints."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from timeline.pages.cards import Card, Shown
from timeline.pages.charts import Here, Row


class Page(Struct, frozen=True, kw_only=True):
    """What every page has."""

    kind: str
    path: str
    title: str
    description: str
    trail: tuple[Shown, ...] = ()
    previous: Shown | None = None
    next: Shown | None = None
    chart: tuple[Row, ...] = ()
    spine: Here | None = None
    count: int = 0


class Way(Struct, frozen=True):
    """A way in: by time, by person, by place, by source."""

    label: str
    links: tuple[Shown, ...]


class HomePage(Page, frozen=True, kw_only=True):
    """Span, counts, chart, main entries, latest additions, ways in."""

    lead: str | None
    span: str | None
    articles: int
    empty: str | None
    main: Sequence[Card]
    latest: Sequence[Card]
    ways: tuple[Way, ...]


class Lines(Struct, frozen=True):
    """A heading that leads to a page, with some of what is there."""

    text: str
    path: str
    count: int
    cards: Sequence[Card]


class YearPage(Page, frozen=True, kw_only=True):
    """The entries known to the year only, and the months with their main entries."""

    cards: Sequence[Card]
    months: tuple[Lines, ...]


class Group(Struct, frozen=True):
    """Entries that follow each other and are dated in the same words."""

    anchor: str
    text: str
    cards: Sequence[Card]


class MonthPage(Page, frozen=True, kw_only=True):
    """A month, a part of one, or the contents page of a month that is told in parts."""

    month: str
    groups: tuple[Group, ...] = ()
    parts: tuple[Lines, ...] = ()


class ArticleLine(Struct, frozen=True):
    """An article in the list of all."""

    text: str
    lang: str | None
    path: str
    publisher: str
    when: str


class ArticleLines(Struct, frozen=True):
    """The articles of one month in the list of all."""

    text: str
    path: str
    links: Sequence[ArticleLine]


class ArticleSection(Struct, frozen=True):
    """An article: its metadata and its entries, never its text."""

    anchor: str
    title: str
    lang: str | None
    publisher: str
    published: str
    datetime: str
    updated: str | None
    url: str | None
    address: str | None
    dated: Sequence[Card]
    undated: Sequence[Card]


class SourcesPage(Page, frozen=True, kw_only=True):
    """The list of all articles, or the sections of those published in one month."""

    index: tuple[ArticleLines, ...] = ()
    sources: tuple[ArticleSection, ...] = ()


class NamesPage(Page, frozen=True, kw_only=True):
    """All people or places that have a page, or one of them with its entries."""

    index: tuple[Lines, ...] = ()
    cards: Sequence[Card] = ()


class FindPage(Page, frozen=True, kw_only=True):
    """The search form; its entries come from the index beside it."""

    who: tuple[str, ...]
    where: tuple[str, ...]
    sources: tuple[str, ...]
    ways: tuple[Way, ...]


class ChangeLine(Struct, frozen=True):
    """One change on record: what happened to which entry, and why."""

    what: str  # "added", "corrected", "withdrawn": its form
    label: str
    title: str
    lang: str | None
    path: str | None  # of the entry, while it is there
    when: str | None
    why: str | None  # "was Sunday 26 August 2018: source corrected"


class ChangeDay(Struct, frozen=True):
    """What was recorded on one day."""

    anchor: str
    text: str
    lines: tuple[ChangeLine, ...]
    more: int  # lines that are not shown


class ChangesPage(Page, frozen=True, kw_only=True):
    """What was added, corrected and withdrawn, the latest first."""

    days: tuple[ChangeDay, ...]
