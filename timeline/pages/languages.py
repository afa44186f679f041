"""The language that a page's stretch of text is in. In: an Article; out: a tag for HTML's `lang` (WCAG 2.2, 3.1.2).

A screen reader reads an English quote on an Arabic page in an English voice only where the page says that it is.
"""

from __future__ import annotations

import re

from timeline.model import Article
from timeline.resolver import language

_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")  # BCP 47, without what nobody uses


def tag(article: Article | None) -> str | None:
    """The article's language as BCP 47 writes it; found out where it is not given, None where what is given is none."""
    if article is None:
        return None
    given = (article.lang or language.of(article)).replace("_", "-")
    return given if _TAG.fullmatch(given) else None
