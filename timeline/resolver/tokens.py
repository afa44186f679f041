"""Text → tokens: one regex pass; each token holds its leading white space, so that lengths add up to offsets."""

from __future__ import annotations

import re
import unicodedata

TOKEN = re.compile(
    r"\s*\n[^\S\n]*\n\s*"  # a blank line: no mention reaches across
    r"|\s*(?:[^\W\d_]+(?:[\u00ad\u200b-\u200d\u2060]+[^\W\d_]+)*|\d+|[^\w\s]|_)"
    r"|\s+"  # before the end of the text
)
BREAK = "\x01"  # the code of a blank line

_DRAWN_OUT = re.compile(r"([a-z])\1\1+")
drawn_out = _DRAWN_OUT.search  # finds letters drawn out, in few words: to replace none takes five times as long
_INVISIBLE = dict.fromkeys((0x00AD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF))
_SIGNS = str.maketrans({"“": '"', "”": '"', "’": "'", "‘": "'", "ʼ": "'", "′": "'"} | dict.fromkeys("–—‐‑−", "-"))


def plain(token: str) -> str:
    """The token as rules know it: compatibility forms, curly quotes and dashes made plain, white space off."""
    stripped = token.strip()
    if stripped.isascii():
        return stripped
    return unicodedata.normalize("NFKC", stripped.translate(_INVISIBLE)).translate(_SIGNS)


def unstretched(word: str) -> str:
    """The word without letters drawn out: "todayyy" → "today". `word` is in lower case."""
    return _DRAWN_OUT.sub(r"\1", word)


def shapes(word: str) -> frozenset[str]:
    """The classes a token has by its look alone, whatever the language. `word` is plain."""
    if word.isdigit() and word.isascii():
        return frozenset(_digits(word))
    found = set()
    if word[:1].isalpha():
        found.add("word")
        found.add("cap" if word[0].isupper() else "lower")
        if len(word) > 1 and word.isupper():
            found.add("upper")
        if len(word) == 1:
            found.add("letter")
    return frozenset(found)


def _digits(word: str) -> list[str]:
    found = ["int"] if len(word) <= 9 else []
    if len(word) <= 2:
        number = int(word)
        if 1 <= number <= 31:
            found.append("day#")
        if 1 <= number <= 12:
            found.append("month#")
            found.append("hour12#")
        if number <= 24:
            found.append("hour#")
        if number <= 9:
            found.append("digit#")
        found.append("two#" if len(word) == 2 else "one#")
        if len(word) == 2 and number <= 59:
            found.append("minute#")
    elif len(word) == 4:
        found.append("four#")
        if 1000 <= int(word) <= 2199:
            found.append("year#")
            found.append("recentyear#" if 1700 <= int(word) <= 2099 else "otheryear#")
        if word[2:] <= "59" and word[:2] <= "24":
            found.append("military#")
            if not 1700 <= int(word) <= 2099:
                found.append("othermilitary#")
        if word[3] == "0":
            found.append("decade#")
    elif len(word) == 3:
        found.append("three#")
    elif len(word) == 8:
        found.append("eight#")
    return found


def digit_samples() -> list[str]:
    """Digit tokens of every look that `shapes` tells apart."""
    small = [str(number) for number in range(100)] + [f"{number:02}" for number in range(10)]
    fours = [f"{a}{b}" for a in ("00", "01", "09", "10", "12", "17", "19", "20", "21", "22", "24", "25", "99") for b in
             ("00", "01", "09", "10", "59", "60", "99")]  # fmt: skip
    return [*small, *fours, "123", "12345", "123456", "1234567", "12345678", "123456789", "1234567890"]
