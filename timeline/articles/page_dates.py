"""A page's element tree and what it says of itself → the publication dates claimed for it, best first.

What pages say of themselves comes first (JSON-LD, Open Graph and other meta elements, microdata), then where the
date usually stands (the address, by the headline); htmldate's search of the whole page is for when nothing tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from datetime import datetime
from itertools import islice
from typing import TYPE_CHECKING

from msgspec.structs import replace

from timeline.articles import dates, linked_data, near_headline
from timeline.articles.dates import SHORT_MONTHS
from timeline.articles.document import Claim, Unreadable
from timeline.articles.headline import Headline
from timeline.articles.linked_data import LinkedData

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
    "pdate", "ptime", "article:published_date", "article:publicationdate", "published_date", "published_time",
    "publisheddate", "publish_time", "date_created", "dateposted", "dc.date.publication", "dc:created",
    "og:datepublished", "og:question:published_time", "og:regdate", "twt-published-at", "content_create_date",
    "video:release_date", "uploaddate",
)  # fmt: skip
"""Names of meta elements that hold a publication date, by how surely it is the article's own."""

LOOSELY = ("dcterms.date", "dc.date", "dc:date", "date", "created", "doc_date", "gentime", "timestamp", "release_date")
"""Names that may as well hold the day on which the page was made or changed."""

_IN_ADDRESS = re.compile(
    rf"[/_.=-](?P<y>(?:19|20)\d\d)(?P<sep>[/_.-]?)(?P<m>0?[1-9]|1[0-2]|(?:{'|'.join(SHORT_MONTHS)})[a-z]{{0,6}})(?P=sep)"
    r"(?P<d>0[1-9]|[12]\d|3[01])(?![0-9])",
    re.IGNORECASE,
)
_PROPERTIES = {"datepublished", "schema:datepublished", "dc:date", "dc:created", "dcterms:created", "dc:issued"}
_DATED = re.compile(r"\d{4}")
_DIGIT = re.compile(r"\d")
_EMPTY = re.compile(r"(?:0001|1970-01-01)")  # what systems write that know no date
_DATE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:dt-)?publi(?:shed|sh|cation)|(?:^|\s|__|--)(?:post|entry|article|story|news|blog|pub|item)[_-]{0,2}"
    r"(?:date|time|datetime|timestamp)(?:$|[\s_-])|(?:^|\s)(?:posted-on|pubdate|date-posted|date-header)(?:$|\s)",
    re.IGNORECASE,
)
_IN_SCRIPT = re.compile(
    r"(?:date_?published|published_?(?:at|date|time|on)?|publish_?time|publi(?:sh|cation)_?date|first_?published?_?(?:at|date)?"
    r"|pub_?date)(?:\\?[\"'])?\s{0,9}[:=]\s{0,9}\\?[\"'](\d{4}-\d\d-\d\d[T0-9:.+Z-]{0,24})",
    re.IGNORECASE,
)
_MOST = 100  # dates of one script
_FIRST_PAGES = 1995
_SAME = 3  # days by which an address and its article may differ
_LONGEST = 100


def claims(
    tree: HtmlElement,
    meta: dict[str, str],
    data: LinkedData,
    heading: Headline,
    address: str | None,
    updated: str | None,
) -> list[Claim]:
    said = [written for written in _structured(tree, meta, data, heading) if not _EMPTY.match(written)]
    structured = [Claim(written, "structured metadata") for written in said]
    by_address = [Claim(written, "page markup") for written in _in_address(address)]
    own, changes = near_headline.dates(tree, heading)
    claims = by_address + structured if _is_older(by_address, structured) else structured + by_address
    claims += [Claim(written, "page markup") for written in (*_markup(tree, meta, heading), *own)]
    claims += [Claim(written, "page markup") for written in (*_in_scripts(tree), *_classed(tree, heading))]
    claims += [Claim(written, "page markup", of_a_change=True) for written in changes]
    claims += [Claim(updated, "structured metadata", of_a_change=True)] if updated else []
    if any(dates.may_be_swapped(claim.written) for claim in claims):
        order = dates.order_in(" ".join(tree.itertext()))
        claims = [replace(claim, day_order=order) for claim in claims]
    return claims


def _structured(tree: HtmlElement, meta: dict[str, str], data: LinkedData, heading: Headline) -> Iterator[str]:
    if data.published and data.sure:
        yield data.published
    yield from (meta[name] for name in PUBLISHED if name in meta)
    for element in tree.iter():
        names = (element.get("itemprop") or element.get("property") or "").lower().split()
        if element.tag != "meta" and _PROPERTIES & set(names) and not heading.is_beside(element):
            yield from _written(element)
    if data.published and not data.sure:
        yield data.published


def _in_address(address: str | None) -> Iterator[str]:
    found = _IN_ADDRESS.search(address or "")
    if found:
        month = found["m"] if found["m"].isdigit() else str(SHORT_MONTHS.index(found["m"].lower()[:3]) + 1)
        yield f"{found['y']}-{int(month):02}-{found['d']}"


def _is_older(by_address: list[Claim], structured: list[Claim]) -> bool:
    """Whether the address has an earlier day by far: a site that moved to another system kept its addresses, and gave
    its articles the day of the move."""
    days = []
    for claims in (by_address, structured):
        try:
            day = dates.read(claims[0].written) if claims else None
        except Unreadable:
            day = None
        if day is None:
            return False
        days.append(day.date() if isinstance(day, datetime) else day)
    return days[0].year >= _FIRST_PAGES and (days[1] - days[0]).days > _SAME


def _markup(tree: HtmlElement, meta: dict[str, str], heading: Headline) -> Iterator[str]:
    for element in tree.iter("time"):
        said = f"{element.get('class') or ''} {element.get('itemprop') or ''}".lower()
        marked = element.get("pubdate") is not None or "publish" in said or "entry-date" in said
        if marked and not heading.is_beside(element):
            yield from _written(element)
    yield from (meta[name] for name in LOOSELY if name in meta)


def _in_scripts(tree: HtmlElement) -> Iterator[str]:
    """The one publication date that a page's data tell: those of several articles do not say which is this one's."""
    found = [
        match[1]
        for script in tree.iter("script")
        if linked_data.of_script(script) is None  # what it says is known, and of whom
        for match in islice(_IN_SCRIPT.finditer(script.text_content() or ""), _MOST)
    ]
    if len({written[:10] for written in found}) == 1:
        yield found[0]


def _classed(tree: HtmlElement, heading: Headline) -> Iterator[str]:
    """What a class calls the date of publication, wherever it stands in the article."""
    for element in tree.iter():
        named = element.get("class") or "" if isinstance(element.tag, str) else ""
        if _DATE_CLASS.search(named) and not near_headline.is_of_a_change(named) and not heading.is_beside(element):
            text = " ".join(element.text_content().split())
            for written in (element.get("datetime"), element.get("title")):
                if written and len(written) <= _LONGEST and _DATED.search(written):
                    yield written
            if len(text) <= _LONGEST:
                yield from (written for _, written in dates.within(text))


def _written(element: HtmlElement) -> Iterator[str]:
    for written in (element.get("datetime"), element.get("content"), element.text_content()):
        if written and len(written) <= _LONGEST and _DATED.search(written):
            yield " ".join(written.split())


def searched(tree: HtmlElement, heading: Headline, lang: str | None) -> Claim | None:
    """What htmldate finds in the page beside other articles and sentences.

    It gets the tree, since it would fetch a string that is an address; and fixed limits, since its own are today. A
    first of the month that the page does not name is htmldate's invention, and so is an order of day and month that
    nothing shows.
    """
    from lxml.html import tostring

    left = _without_others(tree, heading)
    found = _by_htmldate(left, _FIRST_PAGES) or _by_htmldate(left, 1900)
    if found is None:
        return None
    year, month, day = found.split("-")
    source = str(tostring(left, encoding="unicode"))
    if day == "01" and not re.search(_named_first(year, month), source):
        return None
    order = dates.order_of(lang) or dates.order_in(" ".join(left.itertext()))
    if order is None and _is_swappable(source, year, month, day):
        return None
    return Claim(found, "page text")


def _without_others(tree: HtmlElement, heading: Headline) -> HtmlElement:
    """A copy of the page without what is of other articles, what is known by now, and the sentences: they tell of other
    days."""
    left = deepcopy(tree)
    dropped = [
        copy
        for element, copy in zip(tree.iter(), left.iter(), strict=True)
        if heading.is_of_another(element) or (element.tag == "script" and linked_data.of_script(element) is not None)
    ]
    for element in dropped:
        if element.getparent() is not None:
            element.drop_tree()
    for element in left.iter():
        if element.tag not in ("script", "style", "title"):
            element.text, element.tail = _unless_sentence(element.text), _unless_sentence(element.tail)
    return left


def _unless_sentence(text: str | None) -> str | None:
    if text is None or not _DIGIT.search(text):
        return text
    plain = " ".join(text.split())
    return " " if near_headline.tells_of_a_day(plain, [written for _, written in dates.within(plain)]) else text


def _is_swappable(source: str, year: str, month: str, day: str) -> bool:
    """Whether the day is told in digits alone, and as well another."""
    if int(day) > 12 or day == month or f"{year}-{month}-{day}" in source:
        return False
    pair = rf"(?:0?{int(day)}([./-])0?{int(month)}|0?{int(month)}([./-])0?{int(day)})"
    return re.search(rf"(?<!\d){pair}[./-](?:{year}|{year[2:]})(?!\d)", source) is not None


def _by_htmldate(tree: HtmlElement, first: int) -> str | None:
    from htmldate import find_date

    earliest, latest = datetime(first, 1, 1), datetime(2100, 1, 1)
    try:
        return find_date(tree, original_date=True, min_date=earliest, max_date=latest)
    except (ValueError, TypeError, AttributeError, KeyError, IndexError, OverflowError, RecursionError):
        return None  # a page it stumbles over has no date found by it


def _named_first(year: str, month: str) -> str:
    """What a page says that names the first of a month."""
    bare = month.lstrip("0")
    return (
        rf"{year}\W?{month}\W?01|{year} ?[년年./-] ?0?{bare} ?[월月./-] ?0?1(?!\d)"
        rf"|(?<!\d)0?1\W0?{bare}\W(?:{year}|{year[2:]})(?!\d)|(?<!\d)0?{bare}\W0?1\W(?:{year}|{year[2:]})(?!\d)"
        rf"|\b0?1(?:st|er|º|\.)?[ ,-]+(?:de |of )?[^\W\d]+[.,-]? ?(?:de |del )?{year}|[^\W\d]+\.? 0?1(?:st)?,? {year}"
    )
