"""The sentences of an interview → the same without the marks of who speaks ("NG:"), and who speaks in which.

A mark opens a paragraph, holds for those that follow, and comes back: "((WN))", "NG:", "Rossi:".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from msgspec.structs import replace

from timeline.entries.names.forms import Names
from timeline.entries.syntax.attribution import Speaker
from timeline.entries.syntax.sentences import Sentence
from timeline.entries.syntax.tokens import Tokens, base_of
from timeline.entries.tellings.telling import Telling, main_verb

_MARK = re.compile(r"\({1,2}p\){1,2}:?|p{1,3}:")
_US = ("our correspondent", "our reporter", "this newspaper", "this magazine", "this website")
_BEING_THERE = frozenset("attend visit accompany watch see witness travel film photograph".split())
_TELLING = frozenset(("told", "tells", "informed"))
_OUR = frozenset("i we my our me us i'm i've i'd we're we've we'd we'll i'll".split())
_OF_BEFORE = frozenset("it it's they this these those there".split())  # what an answer goes on about
_OFTEN = 2  # paragraphs that a mark must open to be one


def unmarked(
    tokens: Tokens, parts: Sequence[Sentence], names: Names
) -> tuple[list[Sentence], dict[int, Speaker | None]]:
    """The sentences without marks, and by their first token who speaks in them: None where somebody asks.

    What is asked is one paragraph; an answer may be several.
    """
    marks = {
        number: found
        for number, part in enumerate(parts)
        if (number == 0 or parts[number - 1].paragraph != part.paragraph) and (found := _mark(tokens, part))
    }
    often = Counter(mark for mark, _ in marks.values())
    asking = Counter(mark for number, (mark, _) in marks.items() if _asks(tokens, parts, number))
    if not asking:
        return list(parts), {}
    initials = {_initials(name.form) for name in names.names if name.kind == "person"}
    kept: list[Sentence] = []
    voices: dict[int, Speaker | None] = {}
    mark = ""
    for number, part in enumerate(parts):
        own, length = marks.get(number, ("", 0))
        if number and parts[number - 1].paragraph != part.paragraph:
            mark = "" if 2 * asking[mark] >= often[mark] else mark
            if not own and tokens.words[part.first] in initials and part.last - part.first > 2:
                own, length, often[tokens.words[part.first]] = tokens.words[part.first], 1, _OFTEN  # "NG I think …"
        if often[own] >= _OFTEN:
            mark, first = own, part.first + length
            part = replace(part, first=first, start=tokens.starts[first])
        if mark:
            voices[part.first] = None if 2 * asking[mark] >= often[mark] else _speaker(mark, names)
        kept.append(part)
    return kept, voices


def tell_us(tokens: Tokens, told: Sequence[Telling], source: str | None) -> None:
    """Take what the article's own medium is told, or does, as of now, where no words date it.

    "Ann Berg told The Herald" stands in The Herald of today, whatever day she speaks about.
    """
    names = (*_US, *([" ".join(source.lower().split())] if source else ()))
    for telling in told:
        if telling.mention or telling.shared or telling.report or telling.status not in ("statement", "event"):
            continue
        words = tokens.lower[telling.verb : telling.last]
        told_us = False
        if not _TELLING.isdisjoint(words):
            behind = f"{' '.join(words)} "
            told_us = any(f"{verb} {name} " in behind for verb in _TELLING for name in names)
        asks = (
            " ".join(tokens.lower[slice(*telling.subject)]) in names
            and base_of(tokens.lower[main_verb(tokens, telling)]) not in _BEING_THERE
        )
        if told_us or asks:
            telling.present = True


def _mark(tokens: Tokens, part: Sentence) -> tuple[str, int] | None:
    """The words of the mark that the sentence opens with, and its tokens."""
    found = _MARK.match(tokens.classes[part.first : part.last])
    if found is None or part.first + found.end() >= part.last:
        return None
    words = tokens.words[part.first : part.first + found.end()]
    return " ".join(word for word in words if word[0].isalnum()), found.end()


def _asks(tokens: Tokens, parts: Sequence[Sentence], number: int) -> bool:
    """Whether the paragraph that the sentence opens asks something."""
    paragraph = parts[number].paragraph
    while number < len(parts) and parts[number].paragraph == paragraph:
        if tokens.words[parts[number].last - 1] == "?":
            return True
        number += 1
    return False


def _initials(form: str) -> str:
    return "".join(word[0] for word in form.split())


def answered(tokens: Tokens, told: Sequence[Telling], voices: dict[int, Speaker | None]) -> list[Telling]:
    """The tellings with who answers as their speaker; what is asked tells nothing."""
    kept = [t for t in told if voices.get(t.sentence.first, t) is not None]
    for telling in kept:
        speaker = voices.get(telling.sentence.first)
        if speaker is not None and telling.speaker is None:
            telling.speaker, telling.claim = speaker, True
            points = not telling.nested and tokens.lower[telling.first] in _OF_BEFORE
            if telling.first_person or points or not _OUR.isdisjoint(tokens.lower[telling.first : telling.last]):
                first = telling.first + (telling.nested and tokens.classes[telling.first] == "s")  # "when | we asked"
                telling.content, telling.quoted_content = (first, telling.last), True
    return kept


def _speaker(mark: str, names: Names) -> Speaker:
    """Who the mark stands for: the one person whose initials or surname it is, else nobody but the mark itself."""
    people = {name.form for name in names.names if name.kind == "person"}
    fit = {form for form in people if mark in (_initials(form), form.split()[-1])}
    name = fit.pop() if len(fit) == 1 else mark
    return Speaker(name, medium=False, short=name)
