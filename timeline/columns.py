"""What is asked of all events, or of all articles, at once: column by column, so that none is made to find a few.

A timeline's events and articles are made one by one, when somebody asks for them. Whoever looks at all of them, to lay
them out, to count or to find what changed, looks at these columns.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from itertools import repeat
from operator import itemgetter
from typing import Any, overload

from msgspec import Struct
from msgspec.structs import replace

from timeline.entries.order import SortKey, order_key
from timeline.model import Article, Basis, MergedEntry, Precision, Recalled, Timeline
from timeline.resolver import language

Names = tuple[str, ...]


class EventColumns(Struct, frozen=True):
    """Of events in total order."""

    key: Sequence[SortKey]
    id: Sequence[str]
    date: Sequence[str | None]
    precision: Sequence[Precision | None]
    basis: Sequence[Basis | None]
    weight: Sequence[float]
    main: Sequence[bool]
    who: Sequence[Names]
    where: Sequence[Names]
    ids: Sequence[Names]  # of the sources, the one shown first; so are the next two
    articles: Sequence[Names]
    published: Sequence[Names]
    print: Sequence[str]  # changes whenever the event does, or how one of its articles is cited; 24 characters


class ArticleColumns(Struct, frozen=True):
    """Of articles in the order of their reading, without their texts."""

    id: Sequence[str]
    published: Sequence[str]  # ISO 8601, as are later versions' times
    updated: Sequence[str | None]
    title: Sequence[str | None]
    url: Sequence[str | None]
    source: Sequence[str | None]
    lang: Sequence[str | None]  # as it was given
    tongue: Sequence[str | None]  # for HTML's `lang`
    print: Sequence[str]  # changes whenever what the article is cited by does


class Masthead(Struct, frozen=True):
    """An article without its text: a value of each column but the print."""

    id: str
    published: str
    updated: str | None
    title: str | None
    url: str | None
    source: str | None
    lang: str | None
    tongue: str | None


class Events(Sequence[MergedEntry]):
    """Events with their columns; each is made when it is first asked for."""

    def __init__(self, columns: EventColumns, make: Callable[[int], MergedEntry]) -> None:
        self.columns = columns
        self._make = make
        self._made: dict[int, MergedEntry] = {}

    @classmethod
    def of(cls, events: Sequence[MergedEntry], articles: Articles) -> Events:
        """The same events, with their columns."""
        return events if isinstance(events, Events) else cls(event_columns(events, articles), events.__getitem__)

    def also(self, more: Iterable[MergedEntry], articles: Articles) -> Events:
        """These events with more behind them, whatever their order."""
        new = tuple(more)
        return self._chosen(range(len(self) + len(new)), new, articles) if new else self

    def but(self, instead: Iterable[MergedEntry], without: Collection[int], articles: Articles) -> Events:
        """These events in total order, others put in place of those that have the given numbers."""
        new = sorted(((order_key(event), event) for event in instead), key=itemgetter(0))
        keys = [*self.columns.key, *(key for key, _ in new)]
        numbers = [number for number in range(len(keys)) if number >= len(self) or number not in without]
        numbers.sort(key=keys.__getitem__)
        return self._chosen(numbers, tuple(event for _, event in new), articles)

    def _chosen(self, numbers: Sequence[int], new: tuple[MergedEntry, ...], articles: Articles) -> Events:
        """By number: these events, then the new ones."""
        rows = [event_row(event, articles) for event in new]
        added = zip(*rows, strict=True) if rows else repeat(())
        pairs = zip(EventColumns.__struct_fields__, added, strict=False)
        wholes = ([*getattr(self.columns, name), *more] for name, more in pairs)
        columns = EventColumns(*([whole[number] for number in numbers] for whole in wholes))
        size = len(self)

        def make(place: int) -> MergedEntry:
            number = numbers[place]
            return self[number] if number < size else new[number - size]

        return Events(columns, make)

    @overload
    def __getitem__(self, at: int) -> MergedEntry: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[MergedEntry, ...]: ...
    def __getitem__(self, at: int | slice) -> MergedEntry | tuple[MergedEntry, ...]:
        numbers = range(len(self))[at]
        return self._one(numbers) if isinstance(numbers, int) else tuple(map(self._one, numbers))

    def _one(self, number: int) -> MergedEntry:
        if number not in self._made:
            self._made[number] = self._make(number)
        return self._made[number]

    def __len__(self) -> int:
        return len(self.columns.id)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self.columns.id))

    def __repr__(self) -> str:
        return repr(tuple(self))


class Articles(Mapping[str, Article]):
    """Articles by id with their columns; each is made when it is first asked for."""

    def __init__(self, columns: ArticleColumns, make: Callable[[str], Article]) -> None:
        self.columns = columns
        self._place = dict(zip(columns.id, range(len(columns.id)), strict=True))
        self._make = make
        self._made: dict[str, Article] = {}

    @classmethod
    def of(cls, articles: Mapping[str, Article]) -> Articles:
        """The same articles, with their columns."""
        return articles if isinstance(articles, Articles) else cls(article_columns(articles), articles.__getitem__)

    def also(self, more: Iterable[Article]) -> Articles:
        """These articles with more behind them."""
        new = {article.id: article for article in more}
        if not new:
            return self
        added = article_columns(new)
        wholes = ((*getattr(self.columns, name), *getattr(added, name)) for name in ArticleColumns.__struct_fields__)
        return Articles(ArticleColumns(*wholes), lambda id: new[id] if id in new else self[id])

    def __getitem__(self, id: str) -> Article:
        if id not in self._made:
            if id not in self._place:
                raise KeyError(id)
            self._made[id] = self._make(id)
        return self._made[id]

    def masthead(self, id: str) -> Masthead:
        """What an article is cited by, without its text."""
        at, of = self._place[id], self.columns
        return Masthead(
            id, of.published[at], of.updated[at], of.title[at], of.url[at], of.source[at], of.lang[at], of.tongue[at]
        )

    def print(self, id: str) -> str:
        """Changes whenever what the article is cited by does; "" where it is not there."""
        at = self._place.get(id)
        return "" if at is None else self.columns.print[at]

    def place(self, id: str) -> int | None:
        """Where the article stands in the columns; None where it is not there."""
        return self._place.get(id)

    def __contains__(self, id: object) -> bool:
        return id in self._place

    def __iter__(self) -> Iterator[str]:
        return iter(self._place)

    def __len__(self) -> int:
        return len(self._place)


def in_columns(timeline: Timeline) -> Timeline:
    """The same timeline, its events and articles with their columns."""
    articles = Articles.of(timeline.articles)
    return replace(timeline, entries=Events.of(timeline.entries, articles), articles=articles)


def events_of(timeline: Timeline) -> Events:
    """The events with their columns."""
    return Events.of(timeline.entries, articles_of(timeline))


def articles_of(timeline: Timeline) -> Articles:
    """The articles with their columns."""
    return Articles.of(timeline.articles)


def event_columns(events: Iterable[MergedEntry], articles: Articles) -> EventColumns:
    """The columns of events that are there already."""
    return EventColumns(*columns_of((event_row(event, articles) for event in events), EventColumns))


def event_row(event: MergedEntry, articles: Articles) -> tuple[object, ...]:
    """A value for each column."""
    return (
        order_key(event), event.id, event.date, event.precision, event.basis, event.weight, event.main, event.who,
        event.where, event.ids, event.articles, event.published, print_of(event, articles),
    )  # fmt: skip


def article_columns(articles: Mapping[str, Article]) -> ArticleColumns:
    """The columns of articles that are there already."""
    rows = (
        (
            article.id, article.published.isoformat(), article.updated.isoformat() if article.updated else None,
            article.title, article.url, article.source, article.lang, language.tag(article), article_print(article),
        )
        for article in articles.values()
    )  # fmt: skip
    return ArticleColumns(*columns_of(rows, ArticleColumns))


def columns_of(rows: Iterable[tuple[object, ...]], kind: Any) -> Sequence[Sequence[Any]]:
    """A column for each field of `kind`."""
    return list(zip(*rows, strict=True)) or [()] * len(kind.__struct_fields__)


def print_of(event: MergedEntry, articles: Articles) -> str:
    """Changes whenever the event does, or how one of its articles is cited."""
    told = event.sources.digest if isinstance(event.sources, Recalled) else repr(event.sources)
    shown = (
        event.id, event.date, event.precision, event.title, event.basis, event.confidence, event.who, event.where,
        event.disputed, event.chosen, event.copies, event.main, event.note, event.confirmed,
    )  # fmt: skip
    return digest((told, repr(shown), *map(articles.print, event.articles)))


def article_print(article: Article) -> str:
    """Changes whenever what the article is cited by does; its text tells no more than its language."""
    shown = (
        article.id, article.title, article.source, article.url, article.published, article.updated, article.lang,
        language.tag(article),
    )  # fmt: skip
    return digest((repr(shown),))


def digest(parts: Iterable[str]) -> str:
    """One print of several texts."""
    return blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()
