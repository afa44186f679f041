"""Words with dates marked in them → an article and its mentions: "on [Monday|2018-08-27]", "a [two-day|P2D] visit"."""

from __future__ import annotations

import re
from datetime import date

from timeline.entries import extract
from timeline.model import Article, Entry, Mention, Resolved, Tagging
from timeline.when import edtf
from timeline.when.values import Duration, Unknown, Value

_MARKED = re.compile(r"\[([^|\]]+)\|(\[[^\]]*\]|[^\]|]*)\]")


def marked(
    words: str, *, id: str = "a", published: str = "2018-08-27", source: str | None = None
) -> tuple[Article, Tagging]:
    """The article whose text is the words without the marks, and a mention for each mark."""
    text, mentions, at = "", [], 0
    for match in _MARKED.finditer(words):
        text += words[at : match.start()]
        at = match.end()
        mentions.append(_mention(len(text), match[1], match[2]))
        text += match[1]
    text += words[at:]
    return Article(id, text, date.fromisoformat(published), source=source), Tagging(tuple(mentions), "publication", "")


def _mention(start: int, text: str, value: str) -> Mention:
    meaning: Value = Unknown()
    written: str | None = value or None
    if value.startswith("P"):
        of_day = value[1] == "T"  # PT30M
        unit = value[-1].lower() if of_day else value[-1]
        meaning, written = Duration(((int(value[1 + of_day : -1]), unit),)), None
    elif value:
        edtf.parse(value)
    kind = "DURATION" if value.startswith("P") else "DATE"
    return Mention(start, start + len(text), text, "test", Resolved(meaning, kind, "publication", edtf=written))


def entries(words: str, published: str = "2018-08-27") -> tuple[Entry, ...]:
    """The entries of the marked words, in order of the text."""
    article, tagging = marked(words, published=published)
    return tuple(sorted(extract(article, tagging), key=lambda entry: (entry.start, -entry.end)))


def only(words: str, published: str = "2018-08-27") -> Entry:
    """The one entry of the marked words."""
    (entry,) = entries(words, published)
    return entry
