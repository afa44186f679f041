"""A page's element tree → the dates written by its headline, best first: where a reader looks for when it appeared."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from timeline.articles.dates import within

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BELOW, _ABOVE = 60, 12  # elements looked at
_LONGEST = 160  # characters of a line that says when
_UPDATED = re.compile(
    r"updat|modif|edited|revised|changed|corrected|mise? à jour|aktualisier|geändert|\bstand\b|actualiz|aggiorn|"
    r"atualiz|обновл|изменен|güncel|bijgewerkt|uppdater|oppdater|opdater|päivitetty|ενημ|更新|修改|수정|تحديث|عدل|به‌روز|"
    r"captured|archived|retrieved|accessed|printed",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    r"publi|posted|submitted|created|released|issued|veröffentlicht|erstellt|erschienen|pubbl|опубл|yayın|gepubliceerd|"
    r"publicerad|julkaistu|δημοσ|发布|發佈|公開|掲載|입력|등록|نشر|انتشار|oluşturma",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"(?:^|[\s_-])(?:aside|sidebar|related|recirc|recommend|recommended|more|most|popular|trending|latest|teaser|promo|"
    r"comment|comments|footer|nav|menu|newsletter|ticker|widget|today|weather|masthead|copyright|wm-ipp)(?:$|[\s_-])",
    re.IGNORECASE,
)


def dates(tree: HtmlElement, title: str | None) -> list[str]:
    """Dates as written: those said to be of publication, then those that say nothing, then those of a change."""
    heading = _heading(tree, title)
    if heading is None:
        return []
    found: list[tuple[int, str]] = []
    for element in _around(tree, heading):
        if not isinstance(element.tag, str) or is_beside(element):
            continue
        found += _of(element)
    ranked = sorted(range(len(found)), key=lambda place: (found[place][0], place))
    return list(dict.fromkeys(found[place][1] for place in ranked))


def is_beside(element: HtmlElement) -> bool:
    """Whether it belongs to something beside the article: related articles, comments, the page's head or foot."""
    for parent in (element, *element.iterancestors()):
        if parent.tag in ("aside", "footer", "nav"):
            return True
        if parent.tag not in ("html", "body", "main") and _ASIDE.search(f"{parent.get('class')} {parent.get('id')}"):
            return True
    return False


def _heading(tree: HtmlElement, title: str | None) -> HtmlElement | None:
    """The headline: the heading, or whatever else, that says the title; else the first heading."""
    wanted = _plain(title or "")
    first = next(tree.iter("h1"), None)
    if first is not None and (not wanted or _plain(first.text_content()) in wanted):
        return first
    if wanted:
        for element in tree.iter("h1", "h2", "h3", "b", "strong", "font", "a", "span", "div", "p", "td"):
            text = element.text_content()
            if len(text) < 400 and len(_plain(text)) > 8 and _plain(text) in wanted:
                return element
    return first


def _around(tree: HtmlElement, heading: HtmlElement) -> Iterator[HtmlElement]:
    """Elements below the headline, the nearest first, then those shortly above it."""
    everything = list(tree.iter())
    try:
        place = everything.index(heading)
    except ValueError:
        return
    within_heading = sum(1 for _ in heading.iter())
    yield from islice(everything, place + within_heading, place + within_heading + _BELOW)
    yield from reversed(everything[max(0, place - _ABOVE) : place])


def _of(element: HtmlElement) -> Iterator[tuple[int, str]]:
    """What one element says, with its rank: 0 of publication, 1 of nothing, 2 of a change."""
    name = f"{element.get('class') or ''} {element.get('itemprop') or ''}"
    text = " ".join(element.text_content().split()) if element.tag not in ("script", "style", "html", "body") else ""
    text = text if len(text) <= _LONGEST else " ".join((element.text or "").split())[:_LONGEST]
    if element.tag == "time" and element.get("datetime"):
        yield _rank(f"{name} {text}"), element.get("datetime") or ""
    if element.tag == "abbr" and element.get("title"):
        yield _rank(name), element.get("title") or ""
    if not any(character.isdigit() for character in text):
        return
    end = 0
    for start, written in within(text):
        # What is said of a date stands before it, behind the date before.
        yield _rank(f"{name} {text[end:start]}"), written
        end = start + len(written)


def _rank(said: str) -> int:
    return 0 if _PUBLISHED.search(said) else 2 if _UPDATED.search(said) else 1


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()
