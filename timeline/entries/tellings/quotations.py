"""Quotations over several sentences: the tellings of a text come in, and each statement holds all its words after."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.entries.syntax.sentences import Sentence, quoted_tokens
from timeline.entries.syntax.tokens import Tokens
from timeline.entries.tellings.telling import Telling

_LONGEST_QUOTATION = 8  # sentences


def leaves_quotation(tokens: Tokens, sentence: Sentence) -> bool:
    """Whether words follow where a running quotation closes: "… ," said Jobs"."""
    closing = tokens.classes.rfind('"', sentence.first, sentence.last)
    return closing >= 0 and any(code.isalpha() for code in tokens.classes[closing : sentence.last])


def join_quotations(told: list[Telling], sentences: Sequence[Sentence]) -> None:
    """Let a statement hold the whole of its quotation, where that runs over several sentences."""
    by_first = {sentence.first: at for at, sentence in enumerate(sentences)}
    for telling in told:
        if telling.nested or telling.status == "headline":
            continue
        at = by_first[telling.sentence.first]
        if telling.status == "statement":
            back = at
            while back > 0 and sentences[back].opens_inside and at - back < _LONGEST_QUOTATION:
                back -= 1
            if back < at:
                telling.first = sentences[back].first
                telling.content = (telling.first, telling.content[1]) if telling.content else None
        if telling.last < telling.sentence.last - 2:
            continue
        ahead = at
        while ahead + 1 < len(sentences) and sentences[ahead].closes_inside and ahead - at < _LONGEST_QUOTATION:
            ahead += 1
        telling.last = max(telling.last, sentences[ahead].last) if ahead > at else telling.last


def hold_the_rest(tokens: Tokens, told: Sequence[Telling], sentences: Sequence[Sentence]) -> None:
    """Let a statement hold what its speaker goes on to say behind it, where that tells nothing apart: “It was dark,”
    said Berg. “I held on to the rail.”"""
    by_first = {sentence.first: at for at, sentence in enumerate(sentences)}
    apart = {telling.sentence.first for telling in told}
    for telling in told:
        begins = at = by_first[telling.sentence.first]
        speaks = telling.status == "statement" or telling.quoted_content
        if not speaks or telling.nested or '"' not in _classes(tokens, sentences[at]):
            continue
        while at + 1 < len(sentences) and at - begins < _LONGEST_QUOTATION:
            then = sentences[at + 1]
            if then.first in apart or then.paragraph != telling.sentence.paragraph or not _only_quoted(tokens, then):
                break
            at += 1
        if at > begins:
            telling.until = sentences[at].last
            telling.lasts = telling.until if telling.status == "statement" else 0


def _classes(tokens: Tokens, sentence: Sentence) -> str:
    return tokens.classes[sentence.first : sentence.last]


def _only_quoted(tokens: Tokens, sentence: Sentence) -> bool:
    """Whether the sentence is nothing but a quotation, or a part of one."""
    opens = sentence.opens_inside or tokens.classes[sentence.first] == '"'
    return opens and all(quoted_tokens(tokens, sentence)[1:-1])


def go_on_speaking(told: Sequence[Telling]) -> None:
    """Let words that are only quoted, with a day of their own, be of who speaks where their quotation ends, or else of
    who spoke just before in the paragraph.
    """
    before: Telling | None = None
    for at, telling in enumerate(told):
        if telling.orphan and telling.mention is not None and not telling.nested:
            speaking = _closed_by(told[at + 1 :], telling) or before
            same = speaking is not None and speaking.sentence.paragraph == telling.sentence.paragraph
            if same and speaking is not None and speaking.speaker is not None:
                telling.speaker, telling.claim = speaking.speaker, True
                telling.content, telling.quoted_content = (telling.sentence.first, telling.last), True
        elif (telling.status == "statement" or telling.quoted_content) and not telling.nested:
            before = telling


def _closed_by(later: Sequence[Telling], telling: Telling) -> Telling | None:
    """The statement that ends a quotation which runs on behind the telling's sentence."""
    if not telling.sentence.closes_inside:
        return None
    statements = (t for t in later[:_LONGEST_QUOTATION] if t.status == "statement" and not t.nested)
    return next((t for t in statements if t.sentence.opens_inside), None)


def without_parts(told: list[Telling]) -> list[Telling]:
    """The tellings without those that only repeat a part of a statement's quotation, and without empty ones."""
    statements = [t for t in told if t.status == "statement" and t.first < t.sentence.first]
    return [
        t
        for t in told
        if t.last - t.first > 1
        and (t.mention is not None or not any(s is not t and s.first <= t.first < s.sentence.first for s in statements))
    ]


def interview(tokens: Tokens, sentences: Sequence[Sentence]) -> bool:
    """Whether the text asks questions of its own, so that what "I" and "we" say are answers."""
    asked = [s for s in sentences if tokens.words[s.last - 1] == "?" and not s.opens_inside and not s.closes_inside]
    return len([s for s in asked if '"' not in tokens.classes[s.first : s.last]]) >= 3
