"""A page's element tree → its headline, and which elements stand beside the article that it heads."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BESIDE = re.compile(
    r"(?:^|[\s_-])(?:aside|sidebar|related|recirc|recommend|recommended|more|most|popular|trending|latest|teaser|promo|"
    r"comment|comments|reviews?|events?|calendar|upcoming|footer|nav|menu|newsletter|ticker|widget|today|weather|masthead|"
    r"topbar|branding|banner|copyright|"
    r"wm-ipp)(?:$|[\s_-])",
    re.IGNORECASE,
)
_OWN = re.compile(r"(?:^|[\s_-])(?:h?entry|post|article|story|single)[_-]+(?:footer|header|meta|nav)", re.IGNORECASE)
_OF_OTHERS = re.compile(
    r"(?:^|[\s_-])(?:aside|related|recommended|popular|trending|teasers?|comments?|reviews?|replies|events?|calendar|"
    r"upcoming|copyright|wm-ipp)(?:$|[\s_-])",
    re.IGNORECASE,
)
_SITE = re.compile(r"(?:^|\s)(?:site|page|top|main)?[_-]?header(?:$|\s)", re.IGNORECASE)
_OF_A_COMMENT = re.compile(r"schema\.org/(?:User)?(?:Comments?|Review|Answer)\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_TEXTS = 12  # pieces of a list's item: more is no mention of an article
_SHORTEST = 8  # characters; less is a section's name
_LONGEST = 400


class Headline(Struct, frozen=True):
    """`above` are the elements that hold the headline: they hold the article too, whatever their class says."""

    element: HtmlElement | None
    above: frozenset[HtmlElement]

    def is_beside(self, element: HtmlElement) -> bool:
        """Whether it belongs to something else: related articles, comments, the site's head or foot."""
        for parent in (element, *element.iterancestors()):
            if parent in self.above:
                return False
            if parent.tag in ("html", "body", "main"):
                continue
            if parent.tag in ("aside", "nav") or _OF_A_COMMENT.search(parent.get("itemtype") or ""):
                return True
            named = _named(parent)
            if _OWN.search(named):
                continue
            if _is_listed(parent):
                return True
            if parent.tag in ("header", "footer"):
                holder = parent.getparent()
                if holder is None or holder.tag != "article":
                    return True
            elif _BESIDE.search(named) or (self.element is not None and _SITE.search(named)):
                return True
        return False

    def is_of_another(self, element: HtmlElement) -> bool:
        """Whether the element itself holds what is no part of the article, wherever in the page it stands."""
        if element in self.above or not isinstance(element.tag, str) or element.tag in ("html", "body", "main"):
            return False
        return (
            element.tag == "aside"
            or _OF_A_COMMENT.search(element.get("itemtype") or "") is not None
            or (_OF_OTHERS.search(_named(element)) is not None and _OWN.search(_named(element)) is None)
            or _is_listed(element)
        )


def _named(element: HtmlElement) -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''}"


def _is_listed(element: HtmlElement) -> bool:
    """Whether it is one of several articles in a list: a link and a day, and so has the one before or behind it."""
    return (
        element.tag == "li"
        and _has_link_and_year(element)
        and any(
            other is not None and other.tag == "li" and _has_link_and_year(other)
            for other in (element.getnext(), element.getprevious())
        )
    )


def _has_link_and_year(element: HtmlElement) -> bool:
    if element.find(".//a[@href]") is None:
        return False
    texts = islice(element.itertext(), _TEXTS)
    return _YEAR.search(" ".join(texts)) is not None


def find(tree: HtmlElement, *titles: str | None) -> Headline:
    """The longest heading that the page calls itself by, or whatever else says that; else the first heading."""
    wanted = [plain for title in titles if (plain := _plain(title or ""))]
    element = _heading(tree, wanted)
    return Headline(element, frozenset(() if element is None else element.iterancestors()))


def _heading(tree: HtmlElement, wanted: list[str]) -> HtmlElement | None:
    """A site's name is in its pages' titles too, and often a heading: the article's own is longer."""
    best, longest = None, _SHORTEST
    for element in tree.iter("h1", "h2", "h3"):
        text = _plain(element.text_content())
        if longest < len(text) < _LONGEST and any(text in title for title in wanted):
            best, longest = element, len(text)
    if best is not None:
        return best
    first = next(tree.iter("h1"), None)
    if first is not None:
        return first
    for element in tree.iter("b", "strong", "font", "a", "span", "div", "p", "td"):
        text = element.text_content()
        if len(text) < _LONGEST and len(_plain(text)) > _SHORTEST and any(_plain(text) in title for title in wanted):
            return element
    return None


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()
