"""A timeline made by hand: what the pages' tests show, and a browser to look at it."""

from collections.abc import Iterator
from datetime import date
from functools import partial

import pytest

from pages.browser import Opened, page_of, started
from timeline.model import Article, Derivation, Entry, MergedEntry, Step, Timeline

ARTICLE = Article(
    id="hatami-in-damascus",
    text="Iran’s defence minister travelled to Damascus on Sunday for a two-day visit. The two sides signed an "
    "agreement, the Herald reported on Monday. Iran had previously promised help.",
    published=date(2018, 8, 27),
    title="Hatami in Damascus",
    url="https://herald.example/2018/hatami",
    source="The Herald",
    lang="en",
)
SECOND = Article(
    id="weekend-visit",
    text="Amir Hatami came to Damascus over the weekend.",
    published=date(2018, 9, 2),
    title="A visit over the weekend",
    url="https://weekly.example/visit",
    source="Example Weekly",
    lang="en",
)


def entry(id: str, article: Article, quote: str, **changes: object) -> Entry:
    """An entry on a sentence of an article."""
    start = article.text.index(quote)
    values: dict[str, object] = {
        "id": id, "article": article.id, "start": start, "end": start + len(quote), "quote_start": start,
        "quote_end": start + len(quote), "quote": quote, "title": quote.rstrip("."), "date": None, "precision": None,
        "mention": None, "mention_start": None, "basis": None, "confidence": 0.9, "reported": None,
        "attribution": None, "who": (), "where": (), "published": article.published.isoformat(),
        "source": article.source, "url": article.url,
    }  # fmt: skip
    mention = changes.get("mention")
    if isinstance(mention, str):
        values["mention_start"] = article.text.index(mention)
    return Entry(**{**values, **changes})  # type: ignore[arg-type]


def merged(*sources: Entry, **changes: object) -> MergedEntry:
    """A merged entry of those sources; the first is the one shown."""
    first = sources[0]
    values = {
        "id": first.id, "date": first.date, "precision": first.precision, "title": first.title, "basis": first.basis,
        "confidence": first.confidence, "who": first.who, "where": first.where, "sources": sources,
    }  # fmt: skip
    return MergedEntry(**{**values, **changes})  # type: ignore[arg-type]


VISIT = entry(
    "e-0000000a", ARTICLE, "Iran’s defence minister travelled to Damascus on Sunday for a two-day visit.",
    date="2018-08-26/2018-08-27", precision="day", mention="on Sunday", basis="publication",
    who=("Amir Hatami",), where=("Damascus",), title="Iran’s defence minister travels to Damascus",
    derivation=Derivation(
        "weekday", "publication", "2018-08-27", "publication", "past", steps=(Step("weekday_before", ("2018-08-27",)),)
    ),
)  # fmt: skip
WEEKEND = entry(
    "e-0000000b", SECOND, "Amir Hatami came to Damascus over the weekend.",
    date="[2018-08-25..2018-08-26]", precision="weekend", mention="over the weekend", basis="publication",
    who=("Amir Hatami",), where=("Damascus",),
)  # fmt: skip
DEAL = entry(
    "e-0000000c", ARTICLE, "The two sides signed an agreement, the Herald reported on Monday.",
    date="[..2018-08-27]", precision="day", reported="2018-08-27", attribution="the Herald", mention="on Monday",
    basis="publication", where=("Damascus",),
)  # fmt: skip
LEAD = entry(
    "e-0000000d", SECOND, "Amir Hatami came to Damascus over the weekend.", date="2018-09-02?", precision="day",
    basis="lead", who=("Amir Hatami",), where=("Damascus",), title="A column appears",
)  # fmt: skip
PROMISE = entry("e-0000000e", ARTICLE, "Iran had previously promised help.")
YEAR = entry(
    "e-0000000f", ARTICLE, "Iran had previously promised help.", date="2017", precision="year", basis="explicit",
    title="Promises are made",
)  # fmt: skip


@pytest.fixture(scope="session")
def small() -> Timeline:
    """Two articles, five events: a span in two sources that disagree, a "by", an inferred day, a year, an undated."""
    entries = (
        merged(YEAR),
        merged(VISIT, WEEKEND, disputed=("[2018-08-25..2018-08-26]",), main=True, weight=2.0),
        merged(DEAL),
        merged(LEAD),
        merged(PROMISE),
    )
    return Timeline(entries, {article.id: article for article in (ARTICLE, SECOND)})


@pytest.fixture(scope="module")
def opened() -> Iterator[Opened]:
    """Opens pages in one Chromium for a module's tests; not for all, as its threads keep builds from forking."""
    with started() as browser:
        yield partial(page_of, browser)
