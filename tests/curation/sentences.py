"""Articles whose every sentence is an entry: all that curation needs to know of the rooms before it."""

import hashlib
import re
from datetime import date

from timeline.model import Article, Entry, MergedEntry, Timeline

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


def fold(entries):
    """One event from entries: the earliest published is shown."""
    first, *rest = sorted(entries, key=lambda entry: (entry.published, entry.article, entry.start))
    return MergedEntry(
        id=first.id, date=first.date, precision=first.precision, title=first.title, basis=first.basis,
        confidence=first.confidence, who=first.who, where=first.where, sources=(first, *rest),
        disputed=tuple(sorted({entry.date for entry in rest} - {first.date})),
    )  # fmt: skip


def order(event):
    return (event.date is None, event.date or "", event.id)


def timeline(*articles):
    """The timeline of articles, nothing merged."""
    events = sorted((fold((entry,)) for article in articles for entry in told(article)), key=order)
    return Timeline(tuple(events), {article.id: article for article in articles})
