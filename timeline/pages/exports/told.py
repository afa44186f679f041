"""An entry told in HTML, for the formats whose texts are HTML: all that is not markup here is escaped."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from timeline.model import MergedEntry, Timeline
from timeline.pages.exports.reading import Cited, cited, readable
from timeline.pages.exports.site import Site


def html(entry: MergedEntry, timeline: Timeline, site: Site) -> str:
    """What each source says, quoted, with its name, its date and a link."""
    return "".join(_told(source) for source in cited(entry, timeline, site.language))


def _told(source: Cited) -> str:
    lang = f' lang="{text(source.lang)}"' if source.lang else ""
    cite = f' cite="{text(source.url)}"' if source.url else ""
    quote = f'<blockquote{lang} dir="auto"{cite}><p>{text(source.quote)}</p></blockquote>'
    return f"{quote}<p>{', '.join(_named(source))}</p>"


def _named(source: Cited) -> Iterator[str]:
    yield f"<cite>{text(source.publisher)}</cite>"
    yield text(source.published_words)
    if source.url:
        yield f'<a href="{text(source.at_words or source.url)}" rel="noopener">{text(source.title or source.url)}</a>'
    elif source.title:
        yield text(source.title)


def text(given: str) -> str:
    """Text as HTML that shows it."""
    return escape(readable(given))
