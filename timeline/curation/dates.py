"""A date as an editor writes it, EDTF or plain words → EDTF. Words are those in which the pages show dates."""

from __future__ import annotations

import re
from datetime import date

from timeline.when import edtf
from timeline.when.calendar import weekday
from timeline.when.words import WEEKDAYS

_UNTIL = re.compile(r"(?:by|until|not later than)\s+(.+)", re.IGNORECASE)
_SINCE = re.compile(r"since\s+(.+)", re.IGNORECASE)
_LATER = re.compile(r"(.+?)\s+or later", re.IGNORECASE)
_ABOUT = re.compile(r"(?:about|around|circa)\s+(.+)", re.IGNORECASE)
_PERHAPS = re.compile(r"(?:probably|perhaps)\s+(.+)", re.IGNORECASE)
_WITHIN = re.compile(r"(?:some (?:day|time) )?(?:from|between)\s+(.+?)\s+(?:to|and)\s+(.+)", re.IGNORECASE)
_WEEK = re.compile(r"(?:some day )?(?:in|of)?\s*the week of\s+(.+)", re.IGNORECASE)
_WEEKEND = re.compile(r"(?:some day )?(?:on|over)?\s*the weekend of\s+(.+)", re.IGNORECASE)
_THROUGHOUT = re.compile(r"(.+?)\s+(?:to|–)\s+(.+)", re.IGNORECASE)


class DateError(ValueError):
    """Neither EDTF nor words that say a date; the text says what would be one."""


def read(written: str, published: date | None = None) -> str:
    """The EDTF of a date. `published` is what relative words ("last Monday") count from. Raises DateError."""
    text = " ".join(written.split())
    try:
        return edtf.parse(text).text
    except edtf.EdtfError as error:
        found = _words(text, published)
        if found is None:
            raise DateError(str(error)) from None
    try:
        return edtf.parse(found).text
    except edtf.EdtfError as error:  # "from 28 August to 26 August"
        raise DateError(str(error)) from None


def _words(text: str, published: date | None) -> str | None:
    if stretch := _WEEK.fullmatch(text) or _WEEKEND.fullmatch(text):
        return _days_from(stretch[1], 7 if _WEEK.fullmatch(text) else 2, published)
    for pattern, form in ((_UNTIL, "[..{}]"), (_SINCE, "{}/.."), (_LATER, "[{}..]"), (_ABOUT, "{}~")):
        if found := pattern.fullmatch(text):
            inner = _words(found[1], published)
            return None if inner is None else form.format(inner)
    if found := _PERHAPS.fullmatch(text):
        inner = _words(found[1], published)
        return None if inner is None else edtf.uncertain(inner)
    for pattern, form in ((_WITHIN, "[{}..{}]"), (_THROUGHOUT, "{}/{}")):
        if found := pattern.fullmatch(text):
            last = _single(found[2], published)
            first = _first(found[1], found[2], published)
            return None if first is None or last is None else form.format(first, last)
    return _single(text, published)


def _first(first: str, last: str, published: date | None) -> str | None:
    """The first day of "Sunday 26 to Monday 27 August 2018" has its month and year from the second."""
    words = last.split()
    tails = [" ".join(words[-count:]) for count in (1, 2) if count < len(words)]
    completed = (first, *(f"{first} {tail}" for tail in tails))
    found = next((day for text in completed if (day := _single(text, None))), None)
    return found or _single(first, published)


def _days_from(text: str, days: int, published: date | None) -> str | None:
    """A week or weekend by its first day: "20 August 2018", "25–26 August 2018"."""
    found = _single(re.sub(r"^(\d+)–\d+ ", r"\1 ", text), published)
    if found is None:
        return None
    start = edtf.parse(found).start
    return None if start is None else edtf.within(edtf.write_day(start), edtf.write_day(start + days - 1))


def _single(text: str, published: date | None) -> str | None:
    """One expression that the resolver reads whole; relative ones only where there is a publication date."""
    from timeline.model import Article
    from timeline.resolver import tag

    mentions = tag(Article("", text, published or date(1, 1, 1))).mentions
    if len(mentions) != 1 or mentions[0].text != text:
        return None
    (mention,) = mentions
    if mention.edtf is None or (published is None and mention.basis != "explicit"):
        return None
    found = edtf.parse(mention.edtf)
    named = next((number for number, name in enumerate(WEEKDAYS) if name in text), None)
    if named is not None and found.precision == "day" and found.start is not None and weekday(found.start) != named:
        return None
    return mention.edtf
