"""What all formats say of an entry: an entry comes in; its dates as days and words, and its sources, go out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from timeline.columns import Masthead, articles_of
from timeline.model import Entry, MergedEntry, Timeline
from timeline.pages.cards import publisher
from timeline.pages.text import link, link_to_words
from timeline.when import calendar, edtf
from timeline.when.words import in_words

_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


class Cited(Struct, frozen=True):
    """One source of an entry as a reader would name it. `url` is http(s) or None."""

    publisher: str
    title: str | None  # the article's
    published: str  # ISO 8601
    published_words: str
    url: str | None
    quote: str
    lang: str | None

    @property
    def at_words(self) -> str | None:
        """The address, opening at the quoted words."""
        return link_to_words(self.url, self.quote) if self.url else None


def cited(entry: MergedEntry, timeline: Timeline, language: str) -> Iterator[Cited]:
    """The sources of an entry, each article once, the one shown first."""
    seen: set[str] = set()
    for source in entry.sources:
        if source.article not in seen:
            seen.add(source.article)
            yield _cited(source, timeline, language)


def cited_article(article: Masthead, language: str) -> Cited:
    """An article as it is cited on its own, without the words quoted from it."""
    return Cited(
        publisher=publisher(article.source, article.url, article.title, article.id),
        title=article.title,
        published=article.published,
        published_words=in_words(article.published[:10], language),
        url=link(article.url),
        quote="",
        lang=article.lang,
    )


def _cited(source: Entry, timeline: Timeline, language: str) -> Cited:
    articles = articles_of(timeline)
    article = articles.masthead(source.article) if source.article in articles else None
    title = article.title if article else None
    return Cited(
        publisher=publisher(source.source, source.url, title, source.article),
        title=title,
        published=source.published,
        published_words=in_words(source.published[:10], language),
        url=link(source.url),
        quote=source.quote,
        lang=article.lang if article else None,
    )


def days(date: str | None) -> tuple[int | None, int | None]:
    """The first and the last day that a date may mean, as day ordinals; None where open or unknown."""
    if date is None:
        return None, None
    known = edtf.parse(date)
    return known.start, None if known.end is None else known.end - 1


def iso_day(ordinal: int | None) -> str | None:
    """A day as ISO 8601 writes it: `2018-08-26`."""
    return None if ordinal is None else edtf.write_day(ordinal)


def in_four_digits(ordinal: int) -> bool:
    """Whether the day lies in the years 1 to 9999, all that most formats can say."""
    return 1 <= calendar.civil(ordinal)[0] <= 9999


def readable(text: str) -> str:
    """The text without what XML and calendars cannot hold: control characters and halves of characters."""
    return _UNWRITABLE.sub("\ufffd", text)
