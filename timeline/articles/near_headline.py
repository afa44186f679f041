"""A page's headline → the dates written by it, best first: where a reader looks for when an article appeared."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from timeline.articles.dates import within
from timeline.articles.headline import Headline

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BELOW, _ABOVE = 80, 12  # elements looked at
_LONGEST = 160  # characters of a line that says when
_MOST_WORDS = 8  # beside the date, of a line that says nothing of publication: a sentence has more
_PARAGRAPH, _PROSE = 80, 300  # characters of a paragraph, and of paragraphs behind which the article has begun
_UPDATED = re.compile(
    r"updat|modif|edited|revised|changed|corrected|mise? à jour|aktualisier|geändert|\bstand\b|actualiz|aggiorn|"
    r"atualiz|обновл|изменен|güncel|bijgewerkt|uppdater|oppdater|opdater|päivitetty|ενημ|更新|修改|수정|تحديث|عدل|به‌روز|"
    r"captured|archived|retrieved|accessed|printed|converted",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    r"publi|posted|submitted|created|released|issued|veröffentlicht|erstellt|erschienen|pubbl|опубл|yayın|gepubliceerd|"
    r"publicerad|julkaistu|δημοσ|发布|發佈|公開|掲載|입력|등록|نشر|انتشار|oluşturma",
    re.IGNORECASE,
)
_OF_DATES = re.compile(r"date|time|datum|fecha|pub|(?:post|entry)-?(?:meta|info)|byline|submitted|stamp", re.IGNORECASE)
_OF_ANOTHER_DAY = re.compile(
    r"\b(?:event|match|game|kick-?off|deadline|expir\w*|valid|until|born|died|due|starts?|ends?|apply by)\b",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"\s*(?:by|von|par|por|di|de|door|av|af|från|posted|written)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{2,}")
_END = re.compile(r"[.!?。！？۔]\s*$")
_FEW_WORDS = 3  # beside the date; a line that ends as a sentence does and has more is one
_LINES = 15  # of text set as typed: the head of a message


def dates(tree: HtmlElement, headline: Headline) -> tuple[list[str], list[str]]:
    """Dates as written: those of publication, or of which nothing is said; and those said to be of a change."""
    if headline.element is None:
        return [], []
    found: list[tuple[int, str]] = []
    prose = 0
    for element, below in _around(tree, headline.element):
        if not isinstance(element.tag, str) or headline.is_beside(element):
            continue
        found += [one for one in _of(element) if one[0] != 1 or not (below and prose > _PROSE)]
        length = len(element.text or "")
        prose += length if below and length > _PARAGRAPH else 0
    ranked = sorted(range(len(found)), key=lambda place: (found[place][0], place))
    own = [found[place][1] for place in ranked if found[place][0] < 2]
    changes = [found[place][1] for place in ranked if found[place][0] == 2]
    return list(dict.fromkeys(own)), list(dict.fromkeys(changes))


def is_of_a_change(said: str) -> bool:
    """Whether a class name or the words before a date say that it is not of publication."""
    return _PUBLISHED.search(said) is None and _UPDATED.search(said) is not None


def _around(tree: HtmlElement, heading: HtmlElement) -> Iterator[tuple[HtmlElement, bool]]:
    """Elements below the headline, the nearest first, then those shortly above it."""
    everything = list(tree.iter())
    try:
        place = everything.index(heading)
    except ValueError:
        return
    within_heading = sum(1 for _ in heading.iter())
    for element in islice(everything, place + within_heading, place + within_heading + _BELOW):
        yield element, True
    for element in reversed(everything[max(0, place - _ABOVE) : place]):
        yield element, False


def _of(element: HtmlElement) -> Iterator[tuple[int, str]]:
    """What one element says, with its rank: 0 of publication, 1 of nothing, 2 of a change."""
    name = f"{element.get('class') or ''} {element.get('itemprop') or ''}"
    text = " ".join(element.text_content().split()) if element.tag not in ("script", "style", "html", "body") else ""
    text = text if len(text) <= _LONGEST else " ".join((element.text or "").split())[:_LONGEST]
    if element.tag == "time" and element.get("datetime"):
        yield _rank(f"{name} {text}"), element.get("datetime") or ""
    if element.tag == "abbr" and element.get("title"):
        yield _rank(name), element.get("title") or ""
    if element.tag == "pre":
        for line in islice((element.text_content() or "").splitlines(), _LINES):
            yield from _of_line(name, line[:_LONGEST])
    else:
        yield from _of_line(name, text)


def _of_line(name: str, text: str) -> Iterator[tuple[int, str]]:
    if not any(character.isdigit() for character in text):
        return
    found = list(within(text))
    if tells_of_a_day(text, [written for _, written in found]) and not _OF_DATES.search(name):
        return
    end = 0
    for start, written in found:
        # What is said of a date stands before it, behind the date before.
        said = f"{name} {text[end:start]}"
        if _PUBLISHED.search(said) or not _OF_ANOTHER_DAY.search(said.replace("-", " ").replace("_", " ")):
            yield _rank(said), written
        end = start + len(written)


def tells_of_a_day(text: str, written: list[str]) -> bool:
    """Whether a line is a sentence that tells of the days written in it, and does not say when it was published."""
    beside = text
    for one in written:
        beside = beside.replace(one, " ", 1)
    if _PUBLISHED.search(beside) or _UPDATED.search(beside):
        return False
    words = len(_WORD.findall(beside))
    unspaced = any("\u3040" <= character <= "\u9fff" for character in beside)
    ends = _END.search(text) is not None and not _BYLINE.match(text)
    return words > _MOST_WORDS or (ends and (words > _FEW_WORDS or unspaced))


def _rank(said: str) -> int:
    return 0 if _PUBLISHED.search(said) else 2 if _UPDATED.search(said) else 1
