"""Articles whose every sentence is an entry: all that curation needs to know of the rooms before it."""

import hashlib
import re
from datetime import date

from timeline.columns import Articles, Events
from timeline.curation.matching import Finder
from timeline.entries.merging.fold import fold
from timeline.entries.order import order_key
from timeline.model import Article, Entry, Timeline

SENTENCE = re.compile(r"[^.\n]+\.")


def article(text, id="a", published=date(2018, 8, 27), **more):
    return Article(id=id, text=text, published=published, **more)


def told(article):
    """An entry a sentence, dated to publication."""
    return tuple(
        Entry(
            id="e-" + hashlib.sha256(f"{article.id}\0{quote}".encode()).hexdigest()[:8],
            article=article.id,
            start=found.end() - len(quote),
            end=found.end(),
            quote_start=found.end() - len(quote),
            quote_end=found.end(),
            quote=quote,
            title=quote[:40],
            date=article.publication_date.isoformat() + "?",
            precision="day",
            mention=None,
            mention_start=None,
            basis="lead",
            confidence=0.6,
            reported=None,
            attribution=None,
            who=(),
            where=(),
            published=article.publication_date.isoformat(),
            source=article.source,
            url=article.url,
        )
        for found in SENTENCE.finditer(article.text)
        for quote in [found[0].strip()]
    )


def finder(entries, articles):
    """Finds decisions among entries, each an event of its own."""
    known = Articles.of(articles)
    return Finder(Events.of(tuple(fold((entry,)) for entry in entries), known), known)


def timeline(*articles):
    """The timeline of articles, nothing merged."""
    events = sorted((fold((entry,)) for article in articles for entry in told(article)), key=order_key)
    return Timeline(tuple(events), {article.id: article for article in articles})
