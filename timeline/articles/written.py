"""An article → the day on which it was written: its dateline's, where that lies just before that of publication.

What a paper prints on Wednesday under "ROME, April 1" tells of that Tuesday where it says "today".
"""

from __future__ import annotations

import re
from datetime import date
from itertools import islice

from timeline.articles.dates import SHORT_MONTHS
from timeline.model import Article

_LINE = re.compile(r"\S[^\n\r]*")
_DASH = re.compile(r"[—–_:-]\s|[A-Z]{3}\.? \d\d?\.\s")  # that a dateline ends with
_OPENING = 400  # characters in which a dateline stands
_LINES = 6  # that a dateline may be the last of: letterhead, headlines, whom to ask
_DAYS = 3  # before publication at most


def written_on(article: Article) -> date:
    """The day of its dateline, at most three days before publication, or that of publication."""
    published = article.publication_date
    if _DASH.search(article.text, 0, _OPENING) is None:
        return published  # as in most articles, in a tenth of the time
    from timeline.articles.cleaning import DATELINE, RELEASE  # long to compile

    for line in islice(_LINE.finditer(article.text, 0, _OPENING), _LINES):
        found = RELEASE.match(line[0]) or DATELINE.match(line[0])
        dated = found and (found["date"] or (found.re is RELEASE and found["capitals"]))
        if dated and (day := _day(dated, published)):
            return day if 0 < (published - day).days <= _DAYS else published
    return published


def _day(words: str, published: date) -> date | None:
    """The day that the words name, in the year that puts it last before publication."""
    month = next(
        (number for number, name in enumerate(SHORT_MONTHS, 1) if re.search(rf"\b{name}", words.lower())), None
    )
    number = re.search(r"\b\d{1,2}", words)
    if month is None or number is None:
        return None
    for year in (published.year, published.year - 1):
        try:
            day = date(year, month, int(number[0]))
        except ValueError:
            return None
        if day <= published:
            return day
    return None
