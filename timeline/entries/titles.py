"""A telling → its title: the text's own words, at most about 90 characters, shortened only at a clause boundary."""

from __future__ import annotations

from timeline.entries.tellings import Telling, compact
from timeline.entries.tokens import Tokens

LONGEST = 90


def title(text: str, tokens: Tokens, telling: Telling) -> str:
    """The clause's words without what trails it; an ellipsis where more was told."""
    first, last = telling.first, telling.last
    while last > first + 1 and tokens.classes[last - 1] in ".,;:-/l":
        last -= 1
    words = compact(text[tokens.starts[first] : tokens.ends[last - 1]])
    if len(words) > LONGEST:
        words = _cut(text, tokens, telling, first, last)
    return words[:1].upper() + words[1:]


def _cut(text: str, tokens: Tokens, telling: Telling, first: int, last: int) -> str:
    """The longest beginning that ends before a comma, a preposition or a clause, within the limit."""
    start = tokens.starts[first]
    best: int | None = None
    fallback = first + 1
    for at in range(first + 1, last):
        if tokens.ends[at - 1] - start > LONGEST:
            break
        if at > telling.verb + 1:
            fallback = at
            code, short = tokens.classes[at], best is None or tokens.ends[best - 1] - start < LONGEST // 2
            if code in ';:-qstc("' or (code == "," and tokens.classes[at + 1] != "0") or (code == "r" and short):
                best = at
        else:
            fallback = at
    stop = best or fallback
    while stop > first + 1 and tokens.classes[stop - 1] in "crdTqts,;:-(":
        stop -= 1
    return compact(text[start : tokens.ends[stop - 1]]) + " …"
