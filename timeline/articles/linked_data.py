"""JSON-LD (schema.org) of a page or an API → what it says of the article: headline, dates, publisher, URL, language."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ARTICLE = re.compile(r"(?:.*Article|.*BlogPosting|Report|SocialMediaPosting|DiscussionForumPosting)$")
_PAGE = re.compile(r"(?:Web|Item|Medical|FAQ)Page$")
_WORK = re.compile(r"(?:VideoObject|AudioObject|PodcastEpisode|JobPosting|Recipe|Report|QAPage|Question)$")
_WRAPPING = re.compile(r"\A\s*(?:<!--|(?://)?\s*<!\[CDATA\[)|(?:-->|(?://)?\s*\]\]>)\s*;?\s*\Z")
_TRAILING_COMMA = re.compile(r",(?=\s*[}\]])")
_SHORT_TITLE = 8  # characters
_MOST = 2_000  # nodes; a page describes a handful


class LinkedData(Struct, frozen=True):
    """What a schema.org node says, each as written."""

    published: str | None = None
    updated: str | None = None
    title: str | None = None
    url: str | None = None
    source: str | None = None
    lang: str | None = None
    text: str | None = None
    sure: bool = True  # that it is of the page's own article, not of another that the page tells of


def of_page(tree: HtmlElement, canonical: str | None, title: str | None) -> LinkedData | None:
    """The article that a page describes itself as; of several, the one that has its address or its title."""
    nodes = [node for script in _scripts(tree) for node in _nodes(script)]
    articles = [node for node in nodes if _is(node, _ARTICLE)] or [node for node in nodes if _is(node, _PAGE)]
    dated = [node for node in articles if _string(node.get("datePublished"))]
    # A clip or a recipe is what the page is about only where it bears the page's own title.
    works = [] if dated else [node for node in nodes if _is(node, _WORK) and _published(node)]
    own_address, own_title = _address(canonical), " ".join((title or "").split()).casefold()

    def nearness(node: dict[str, object]) -> tuple[bool, bool]:
        said = " ".join((_title(node) or "").split()).casefold()
        return (
            own_address != "" and _address(_url(node)) == own_address,
            len(said) > _SHORT_TITLE and (said in own_title or own_title in said) and own_title != "",
        )

    dated = dated or [node for node in works if nearness(node)[1]] or articles
    if not dated:
        return None
    nearest = max(dated, key=nearness)
    several = len({(_published(node) or "")[:10] for node in dated}) > 1
    return replace(of_node(nearest), sure=any(nearness(nearest)) or not several)


def of_node(node: dict[str, object]) -> LinkedData:
    """What one node says."""
    return LinkedData(
        published=_published(node) or _string(node.get("dateCreated")),
        updated=_string(node.get("dateModified")),
        title=_title(node),
        url=_url(node),
        source=_name(node.get("publisher")) or _name(node.get("sourceOrganization")),
        lang=_string(node.get("inLanguage")),
        text=_string(node.get("articleBody")),
    )


def is_article(value: object) -> bool:
    """Whether a JSON value is a schema.org article."""
    return isinstance(value, dict) and _is(value, _ARTICLE)


def of_script(script: HtmlElement) -> object:
    """The JSON of a script that holds linked data, its common slips forgiven; else None."""
    if "ld+json" in (script.get("type") or "").lower():
        written = _WRAPPING.sub("", script.text_content() or "")
        for attempt in (written, _TRAILING_COMMA.sub("", written), html.unescape(written)):
            try:
                # strict=False: line breaks within strings are the commonest slip.
                return json.loads(attempt, strict=False)
            except (ValueError, RecursionError):
                continue
    return None


def _scripts(tree: HtmlElement) -> Iterator[object]:
    for script in tree.iter("script"):
        data = of_script(script)
        if data is not None:
            yield data


def _nodes(value: object) -> Iterator[dict[str, object]]:
    """Every object within, outer ones first."""
    queue, seen = [value], 0
    while queue and seen < _MOST:
        here = queue.pop(0)
        seen += 1
        if isinstance(here, dict):
            yield here
            queue.extend(here.values())
        elif isinstance(here, list):
            queue.extend(here)


def _is(node: dict[str, object], kind: re.Pattern[str]) -> bool:
    types = node.get("@type")
    return any(isinstance(one, str) and kind.match(one) for one in (types if isinstance(types, list) else [types]))


def _published(node: dict[str, object]) -> str | None:
    return _first(node, ("datePublished", "datePosted", "uploadDate"))


def _title(node: dict[str, object]) -> str | None:
    return _first(node, ("headline", "name", "title"))


def _first(node: dict[str, object], names: tuple[str, ...]) -> str | None:
    return next((said for name in names if (said := _string(node.get(name)))), None)


def _url(node: dict[str, object]) -> str | None:
    page = node.get("mainEntityOfPage")
    return _string(node.get("url")) or _string(page.get("@id") if isinstance(page, dict) else page)


def _address(url: str | None) -> str:
    """An address without what two spellings of it differ in."""
    bare = (url or "").partition("#")[0].partition("?")[0].partition("://")[2]
    return bare.removeprefix("www.").rstrip("/")


def _name(value: object) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    return _string(value.get("name") if isinstance(value, dict) else value)


def _string(value: object) -> str | None:
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, dict):
        value = value.get("@value")
    return html.unescape(value).strip() or None if isinstance(value, str) else None
