"""What a decision is about, and all entries → the one entry it means, or why none and which come nearest.

A decision must never move to another event: where two entries fit, or the article cannot be told for
certain, it is lost rather than guessed, and its nearest candidates are named.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from functools import cached_property

from msgspec import Struct

from timeline.columns import Articles, Events
from timeline.curation.decisions import About
from timeline.curation.likeness import holds, likeness, resemblance, same, weight
from timeline.model import Article, Entry, Recalled

_ALIKE = 0.8  # symmetric likeness from which two texts are one with slips
_MOST = 0.5  # of a clause whose borders moved must be in both
_CLEAR = 0.05  # by how much the best must lead the second
_TELLING_EVENT = 4.0  # words' weight from which a clause alone says which event is meant
_HEADLINE_LENGTH = 80


class Lost(Struct, frozen=True):
    """A decision's event was not found: why, and the entries that come nearest, best first."""

    why: str
    nearest: tuple[Entry, ...] = ()


def clause(entry: Entry) -> str:
    """The words that tell the event."""
    return entry.quote[max(entry.start - entry.quote_start, 0) : entry.end - entry.quote_start] or entry.quote


def about(entry: Entry, article: Article) -> About:
    """All that identifies an entry, for the editor's file."""
    event = clause(entry)
    return About(
        entry=entry.id,
        article=article.id,
        url=article.url if article.url != article.id else None,
        published=article.publication_date.isoformat(),
        source=article.source,
        headline=(article.title or _opening(article)).strip() or None,
        quote=entry.quote.strip(),
        event=None if same(event, entry.quote) else event.strip(),
    )


class Finder:
    """Finds entries among those of one timeline. Only the articles that a decision may be about are looked at."""

    def __init__(self, events: Events, articles: Articles) -> None:
        self._events, self._articles = events, articles

    @cached_property
    def _telling(self) -> dict[str, list[int]]:
        """By article: the numbers of the events that it tells, in order."""
        found: dict[str, list[int]] = defaultdict(list)
        for number, articles in enumerate(self._events.columns.articles):
            for article in dict.fromkeys(articles):
                found[article].append(number)
        return found

    def _told(self, article: str) -> list[Entry]:
        return [entry for number in self._telling.get(article, ()) for entry in self._of(number, article)]

    def _of(self, number: int, article: str) -> Iterable[Entry]:
        """What an article tells of an event, which a thousand others may tell too."""
        told = self._events[number].sources
        return told.of(article) if isinstance(told, Recalled) else [one for one in told if one.article == article]

    @cached_property
    def _by_id(self) -> dict[str, int]:
        return {id: number for number, ids in enumerate(self._events.columns.ids) for id in ids}

    def _of_id(self, id: str) -> Entry | None:
        number = self._by_id.get(id)
        if number is None:
            return None
        return next(entry for entry in reversed(self._events[number].sources) if entry.id == id)

    @cached_property
    def _by_url(self) -> dict[str, list[str]]:
        of = self._articles.columns
        found: dict[str, list[str]] = defaultdict(list)
        for id, url in zip(of.id, of.url, strict=True):
            if url is not None:
                found[url].append(id)
        return found

    @cached_property
    def _by_day(self) -> dict[str, list[str]]:
        of = self._articles.columns
        found: dict[str, list[str]] = defaultdict(list)
        for id, published in zip(of.id, of.published, strict=True):
            found[published[:10]].append(id)
        return found

    def find(self, about: About) -> Entry | Lost:
        """The entry that a decision is about."""
        if about.quote is None:
            entry = self._of_id(about.entry or "")
            return entry or Lost("no entry has this id; give its quote and article too, which stay when ids change")
        nearest: list[Entry] = []
        for articles in self._candidates(about):
            told = [self._told(article) for article in articles]
            fitting = [entry for entries in told for entry in _fitting(about, entries)]
            if len(fitting) == 1:
                return fitting[0]
            if fitting:
                return Lost("several entries fit it", _nearest(about, fitting))
            nearest.extend(entry for entries in told for entry in entries)
        if about.article is not None and about.article not in self._articles:
            return Lost("its article is gone", _nearest(about, nearest))
        return Lost("the article no longer says this", _nearest(about, nearest))

    def _candidates(self, about: About) -> Iterator[Collection[str]]:
        """The articles that may be the one meant, surest first: by id, by URL, by all else that names an article."""
        if about.article is None and about.headline is None and about.url is None:
            yield self._articles  # a quote on its own: only one entry may fit
            return
        if about.article is not None and about.article in self._articles:
            yield (about.article,)
        yield self._by_url.get(about.url or about.article or "", ())
        if about.headline is not None:
            same_day = self._by_day.get(about.published or "", ())
            yield [id for id in same_day if id != about.article and _same_article(about, self._articles[id])]


def _nearest(about: About, entries: list[Entry]) -> tuple[Entry, ...]:
    """The three entries most like it."""
    return tuple(sorted(entries, key=lambda entry: -resemblance(about.quote or "", entry.quote))[:3])


def _same_article(about: About, article: Article) -> bool:
    """Whether an article that goes by another id is the one meant: nothing that both know of it may differ."""
    if about.source and article.source and not same(about.source, article.source):
        return False
    if about.url and article.url and about.url != article.url:
        return False
    known = about.headline or ""
    # An opening may have moved within its article.
    named = [headline for headline in (article.title, _opening(article)) if headline]
    return any(_alike(known, headline) for headline in named) or holds(article.text, known)


def _alike(left: str, right: str) -> bool:
    return same(left, right) or likeness(left, right) >= _ALIKE


def _opening(article: Article) -> str:
    """The first sentence or so: what an article without a title is known by."""
    line = next((line for line in article.text.splitlines() if line.strip()), "")
    words = " ".join(line.split()).partition(". ")[0]
    return words if len(words) <= _HEADLINE_LENGTH else words[:_HEADLINE_LENGTH].rsplit(" ", 1)[0]


def _fitting(about: About, entries: list[Entry]) -> list[Entry]:
    """The entries of one article that the decision can mean; more than one where that cannot be told."""
    quote, event = about.quote or "", about.event or about.quote or ""
    exact = [entry for entry in entries if same(quote, entry.quote) and same(event, clause(entry))]
    if exact:
        return exact[:1]  # the same words twice in one article say the same
    ranked = sorted(((_fit(quote, event, entry), entry) for entry in entries), key=lambda pair: -pair[0])
    fitting = [(fit, entry) for fit, entry in ranked if fit > 0]
    if len(fitting) > 1 and fitting[0][0] - fitting[1][0] >= _CLEAR:
        return [fitting[0][1]]
    return [entry for _, entry in fitting]


def _fit(quote: str, event: str, entry: Entry) -> float:
    """How well an entry whose words are not exactly those of the decision fits it; 0 where it does not.

    Its borders may have moved (better rules cut clauses and quotes otherwise), or its text may have been
    mended; in both cases nothing telling may differ.
    """
    told = clause(entry)
    same_quote = same(quote, entry.quote)
    nested_quote = same_quote or holds(entry.quote, quote) or holds(quote, entry.quote)
    same_event = same(event, told)
    if nested_quote and (same_event or holds(told, event) or holds(event, told)):
        both = sorted((weight(event), weight(told)))
        return 1.0 + both[0] / both[1] if both[0] >= _MOST * both[1] > 0 else 0.0
    if same_event and weight(event) >= _TELLING_EVENT:
        return 1.0 + likeness(quote, entry.quote)
    of_quote, of_event = likeness(quote, entry.quote), likeness(event, told)
    return (of_quote + of_event) / 2 if of_quote >= _ALIKE and of_event >= _ALIKE else 0.0
