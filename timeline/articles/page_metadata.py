"""A page's element tree → title, address, publisher, language and the publication dates claimed for it, best first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from timeline.articles import headline, linked_data, page_dates
from timeline.articles.addresses import address as address_of
from timeline.articles.document import Claim

if TYPE_CHECKING:
    from lxml.html import HtmlElement

UPDATED = ("article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "last-modified", "revised")
TITLE = ("og:title", "twitter:title", "headline", "dc.title", "parsely-title", "sailthru.title", "citation_title")
SOURCE = ("og:site_name", "publisher", "dc.publisher", "application-name", "article:publisher_name", "twitter:site")
LANGUAGE = ("content-language", "language", "dc.language", "og:locale")
ADDRESS = ("og:url", "twitter:url")


class PageMetadata(Struct, frozen=True):
    claims: tuple[Claim, ...]
    title: str | None
    url: str | None
    source: str | None
    lang: str | None
    updated: str | None
    heading: headline.Headline


def of_page(tree: HtmlElement) -> PageMetadata:
    """What a page says of itself."""
    meta = _meta(tree)
    canonical = next((link.get("href") for link in tree.iter("link") if _rel(link, "canonical")), None)
    called = next((element.text_content() for element in tree.iter("title")), None)
    heading = headline.find(tree, _first(meta, TITLE), called)
    title = _first(meta, TITLE) or _headline(tree)
    data = linked_data.of_page(tree, canonical, title) or linked_data.LinkedData()
    address = address_of(canonical) or address_of(_first(meta, ADDRESS)) or address_of(data.url)
    updated = data.updated or _first(meta, UPDATED)
    lang = tree.get("lang") or tree.get("xml:lang") or data.lang or _first(meta, LANGUAGE)
    return PageMetadata(
        claims=tuple(page_dates.claims(tree, meta, data, heading, address, updated)),
        title=data.title or title,
        url=address,
        source=data.source or _first(meta, SOURCE),
        lang=_in_its_country(_language(lang), meta),
        updated=updated,
        heading=heading,
    )


def _meta(tree: HtmlElement) -> dict[str, str]:
    """Content of the meta elements by their name in lower case, the first of each winning."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        content = (element.get("content") or element.get("datetime") or "").strip()
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            name = element.get(attribute)
            if name and content:
                found.setdefault(name.strip().lower(), content)
    return found


def _first(meta: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((meta[name] for name in names if name in meta), None)


def _rel(link: HtmlElement, name: str) -> bool:
    return name in (link.get("rel") or "").lower().split()


def _headline(tree: HtmlElement) -> str | None:
    for tag in ("h1", "title"):
        for element in tree.iter(tag):
            text = " ".join(element.text_content().split())
            if text:
                return text
    return None


def _in_its_country(lang: str | None, meta: dict[str, str]) -> str | None:
    """With the country that Open Graph names beside the bare language: it tells the order of day and month."""
    locale = _language(meta.get("og:locale"))
    return locale if lang and locale and locale.lower().startswith(f"{lang.lower()}-") else lang


def _language(written: str | None) -> str | None:
    tag = (written or "").split(",")[0].strip().replace("_", "-")
    return tag if re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}", tag) else None
