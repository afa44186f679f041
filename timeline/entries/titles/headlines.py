"""An article's lead event whose title had to be cut → the article's own headline, where that tells the same event."""

from __future__ import annotations

import re

from timeline.entries.titles.shortening import MOST
from timeline.model import Article

_WORDS = re.compile(r"[^\W\d_]{4,}|\d{2,}")
_STEM = 5  # letters by which two forms of a word are the same
_ASKING = ("what", "why", "how", "who", "where", "when", "which", "whose")
_SHARED = 3  # words in common that make it the same event


def headline(article: Article, sentence: str) -> str | None:
    """The headline, where it is short and shares its words with the sentence; None where it may tell other news."""
    words = " ".join((article.title or "").split())
    asks = words.endswith("?") or words.split(" ", 1)[0].lower() in _ASKING
    if not words or asks or len(words) > MOST or words.endswith(("…", "...")) or "|" in words:
        return None
    mine, told = _stems(words), _stems(sentence)
    shared = len(mine & told)
    return words if shared >= _SHARED and 2 * shared >= len(mine) else None


def _stems(words: str) -> set[str]:
    return {word[:_STEM].lower() for word in _WORDS.findall(words)}
