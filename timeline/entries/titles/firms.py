"""The sentences before one about "the company" → the name that it stands for, as tokens, where that is plain."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from timeline.entries.names.forms import Name, Names
from timeline.entries.names.words import FIRMS_BY_TRADE
from timeline.entries.syntax.attribution import noun_phrase
from timeline.entries.syntax.markers import CALENDAR
from timeline.entries.syntax.sentences import Sentence
from timeline.entries.syntax.tokens import Tokens

FIRMS = FIRMS_BY_TRADE | {"company", "firm", "corporation"}
"""What stands for a firm named before: "The company said …"."""

Span = tuple[int, int]
_MODIFIERS = 4  # words before a noun
_LOOKED_AT = 100  # tokens of a sentence


def capitals(tokens: Tokens) -> frozenset[str]:
    """The words that have a capital amid a sentence, where it says that they are names."""
    return frozenset(
        word.removesuffix("'s").removesuffix("’s")
        for at, word in enumerate(tokens.words)
        if at and word[0].isupper() and tokens.classes[at - 1] not in '.l"'
    )


def firm_before(
    tokens: Tokens,
    names: Names,
    before: Sequence[Sentence],
    subjects: Mapping[int, Span],
    things: Mapping[int, Span],
    known: frozenset[str],
) -> Span | None:
    """The firm that is the subject of the nearest sentence that has one, where no other name is in that sentence.

    `subjects` and `things`, what a pronoun there stands for, are by the first token of their sentence; `known` are
    the `capitals` of the text.
    """
    for sentence in reversed(before):
        if (thing := things.get(sentence.first)) is not None:
            named = [at for at in range(*thing) if tokens.classes[at] == "p"]
            return thing if any(not _no_firm(tokens, names, at) for at in named) else None  # no cloud is a firm
        subject = subjects.get(sentence.first)
        span = noun_phrase(tokens, *subject) if subject else None
        if span is not None:
            return span if _is_firm(tokens, names, sentence, span, known) else None
    return None


def named_before(tokens: Tokens, before: Sequence[Sentence], at: int) -> Span | None:
    """The same thing with its name, for "the ministry" with its noun at a token: "the Russian defence ministry"."""
    for sentence in reversed(before):
        end = min(sentence.last, at)
        for here in range(end - 1, max(sentence.first, end - _LOOKED_AT), -1):
            first = here
            while first > sentence.first and tokens.classes[first - 1] in "npgV" and here - first < _MODIFIERS:
                first -= 1
            if tokens.lower[here] == tokens.lower[at] and "p" in tokens.classes[first:here]:
                return first - (first > sentence.first and tokens.classes[first - 1] == "d"), here + 1
    return None


def _is_firm(tokens: Tokens, names: Names, sentence: Sentence, span: Span, known: frozenset[str]) -> bool:
    words = [at for at in range(*span) if tokens.classes[at] != "."]  # "Acme Corp."
    called = max((n for n, at in enumerate(words[:-1], 1) if tokens.lower[at] in FIRMS), default=0)
    words = words[called:]  # "Swiss engineering firm | Alpina AG"
    if any(tokens.classes[at] != "p" or _no_firm(tokens, names, at) for at in words):
        return False
    others = (at for at in range(sentence.first, sentence.last) if not span[0] <= at < span[1])
    if not all(_no_firm(tokens, names, at) for at in others if tokens.classes[at] in "pg"):
        return False
    if span[0] > sentence.first or span[1] - span[0] > 1:
        return True
    word = tokens.words[span[0]]
    return word in known or (word.isupper() and len(word) > 1)  # a sentence's first word has a capital in any case


def _no_firm(tokens: Tokens, names: Names, at: int) -> bool:
    """Whether a word names a day, a person or a place, or nothing."""
    if tokens.lower[at] in CALENDAR or not tokens.words[at][0].isupper():
        return True
    before = bisect_left(names.names, tokens.ends[at], key=_start) - 1
    held = before >= 0 and names.names[before].end > tokens.starts[at]
    return held and names.names[before].kind in ("person", "place", "state")


def _start(name: Name) -> int:
    return name.start
