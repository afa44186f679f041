"""A page's element tree → title, address, publisher, language and the publication dates claimed for it, best first.

What pages say of themselves comes first (JSON-LD, Open Graph and other meta elements, microdata), then where the
date usually stands (the address, by the headline); htmldate's search of the whole page is for when nothing tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from timeline.articles import linked_data, near_headline
from timeline.articles.addresses import address as address_of
from timeline.articles.document import Claim
from timeline.articles.near_headline import is_beside

if TYPE_CHECKING:
    from lxml.html import HtmlElement

PUBLISHED = (
    "article:published_time", "article:published", "og:article:published_time", "og:published_time", "og:pubdate",
    "datepublished", "parsely-pub-date", "sailthru.date", "article.published", "article_date_original", "bt:pubdate",
    "publish-date", "publishdate", "publish_date", "published-date", "publication_date", "originalpublicationdate",
    "dcsext.articlefirstpublished", "rnews:datepublished", "shareaholic:article_published_time", "vr:published_time",
    "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "mediator_published_time", "rbpubdate", "pubdate",
    "citation_publication_date", "citation_date", "citation_online_date", "dc.date.issued", "dcterms.issued",
    "dcterms.created", "dc.date.created", "dc.created", "analyticsattributes.articledate",
    "article.created", "datecreated", "date_published", "displaydate", "article-published", "iso-8601-publish-date",
    "prism.publicationdate", "og:publish_date", "og:article:published", "article:post_date", "publication-date",
    "pdate", "ptime",
)  # fmt: skip
"""Names of meta elements that hold a publication date, by how surely it is the article's own."""

LOOSELY = ("dcterms.date", "dc.date", "date", "created", "gentime", "timestamp")
"""Names that may as well hold the day on which the page was made or changed."""

UPDATED = ("article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "last-modified", "revised")
TITLE = ("og:title", "twitter:title", "headline", "dc.title", "parsely-title", "sailthru.title", "citation_title")
SOURCE = ("og:site_name", "publisher", "dc.publisher", "application-name", "article:publisher_name", "twitter:site")
LANGUAGE = ("content-language", "language", "dc.language", "og:locale")
ADDRESS = ("og:url", "twitter:url")

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_IN_ADDRESS = re.compile(
    rf"[/_.=-](?P<y>(?:19|20)\d\d)(?P<sep>[/_.-]?)(?P<m>0?[1-9]|1[0-2]|(?:{'|'.join(_MONTHS)})[a-z]{{0,6}})(?P=sep)"
    r"(?P<d>0[1-9]|[12]\d|3[01])(?![0-9])",
    re.IGNORECASE,
)
_PROPERTIES = {"datepublished", "schema:datepublished", "dc:date", "dc:created", "dcterms:created", "dc:issued"}
_DATED = re.compile(r"\d{4}")
_EMPTY = re.compile(r"(?:0001|1970-01-01)")  # what systems write that know no date
_LONGEST = 100


@dataclass(frozen=True, slots=True)
class PageMetadata:
    claims: tuple[Claim, ...]
    title: str | None
    url: str | None
    source: str | None
    lang: str | None
    updated: str | None


def of_page(tree: HtmlElement) -> PageMetadata:
    """What a page says of itself."""
    meta = _meta(tree)
    canonical = next((link.get("href") for link in tree.iter("link") if _rel(link, "canonical")), None)
    title = _first(meta, TITLE) or _headline(tree)
    data = linked_data.of_page(tree, canonical, title) or linked_data.LinkedData()
    address = address_of(canonical) or address_of(_first(meta, ADDRESS)) or address_of(data.url)
    structured = (written for written in _structured(tree, meta, data) if not _EMPTY.match(written))
    claims = [Claim(written, "structured metadata") for written in structured]
    claims += [Claim(written, "page markup") for written in _markup(tree, meta, title, address)]
    return PageMetadata(
        claims=tuple(claims),
        title=data.title or title,
        url=address,
        source=data.source or _first(meta, SOURCE),
        lang=_language(tree.get("lang") or tree.get("xml:lang") or data.lang or _first(meta, LANGUAGE)),
        updated=data.updated or _first(meta, UPDATED),
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


def _structured(tree: HtmlElement, meta: dict[str, str], data: linked_data.LinkedData) -> Iterator[str]:
    if data.published:
        yield data.published
    yield from (meta[name] for name in PUBLISHED if name in meta)
    for element in tree.iter():
        names = (element.get("itemprop") or element.get("property") or "").lower().split()
        if element.tag != "meta" and _PROPERTIES & set(names) and not is_beside(element):
            yield from _written(element)


def _markup(tree: HtmlElement, meta: dict[str, str], title: str | None, address: str | None) -> Iterator[str]:
    in_address = _IN_ADDRESS.search(address or "")
    if in_address:
        month = in_address["m"] if in_address["m"].isdigit() else str(_MONTHS.index(in_address["m"].lower()[:3]) + 1)
        yield f"{in_address['y']}-{int(month):02}-{in_address['d']}"
    for element in tree.iter("time"):
        said = f"{element.get('class') or ''} {element.get('itemprop') or ''}".lower()
        if (element.get("pubdate") is not None or "publish" in said or "entry-date" in said) and not is_beside(element):
            yield from _written(element)
    yield from (meta[name] for name in LOOSELY if name in meta)
    yield from near_headline.dates(tree, title)


def _written(element: HtmlElement) -> Iterator[str]:
    for written in (element.get("datetime"), element.get("content"), element.text_content()):
        if written and len(written) <= _LONGEST and _DATED.search(written):
            yield " ".join(written.split())


def searched(tree: HtmlElement) -> Claim | None:
    """What htmldate finds anywhere in the page. It gets the tree, since it would fetch a string that is an address; and
    fixed limits, since its own are today. A first of the month that the page does not name is htmldate's invention."""
    from htmldate import find_date
    from lxml.html import tostring

    try:
        found = find_date(tree, original_date=True, min_date=datetime(1900, 1, 1), max_date=datetime(2100, 1, 1))
    except (ValueError, TypeError, AttributeError, KeyError, IndexError, OverflowError, RecursionError):
        return None  # a page it stumbles over has no date found by it
    if found is None:
        return None
    year, month, day = found.split("-")
    if day == "01":
        first = rf"{year}\W?{month}\W?01|01\W{month}\W{year}|\b0?1(?:st|er|º|\.)?[ ,]+(?:de )?[^\W\d]+,? (?:de )?{year}"
        if not re.search(rf"{first}|[^\W\d]+\.? 0?1(?:st)?,? {year}", str(tostring(tree, encoding="unicode"))):
            return None
    return Claim(found, "page text")


def _language(written: str | None) -> str | None:
    tag = (written or "").split(",")[0].strip().replace("_", "-")
    return tag if re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}", tag) else None
