"""A telling of what somebody said → its title: the speaker and the words, "Hatami: “…”"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.entries.syntax.attribution import noun_phrase
from timeline.entries.syntax.lexicon import ADDRESSING, REPORT_VERBS
from timeline.entries.syntax.markers import that_points
from timeline.entries.syntax.tokens import Tokens, base_of
from timeline.entries.syntax.verb_group import VerbGroup
from timeline.entries.syntax.verbs import groups
from timeline.entries.tellings.telling import Telling, main_verb
from timeline.entries.titles.asides import (
    without_aside_before,
    without_brackets,
    without_inner_asides,
    without_insertions,
)
from timeline.entries.titles.people import with_people
from timeline.entries.titles.pronouns import PRONOUNS
from timeline.entries.titles.shortening import LONGEST, MOST, dangles
from timeline.entries.titles.wording import before_marks, cut, join

_WHOM = re.compile("[dnpgSV]{1,3}(?![dnpgSV.])")
_TO_NOBODY = frozenset({"warn", "promise"})  # "warned it would", "warned ministers it would"
_POINTING = PRONOUNS | {"there", "this", "these", "that", "those", "such"}
_NARROW = 50  # characters for what is said, for which less is said of who says it
_DESCRIBED = re.compile(",? (?:that|who|whose|which) ")
_LEAST = 20  # characters of what is said, beside its speaker
_OPENS_CLAUSE = re.compile("^a?s|q|^[dnpa0]+t")  # "Even if he |", "Those who |", "The thing that |"
_APART = re.compile('[sc.;:"]')
_MARKS = frozenset(("``", "''", '"', "“", "”", "„", "«", "»"))


def quotation(text: str, tokens: Tokens, telling: Telling, content: tuple[int, int], name: str | None) -> str:
    """Speaker and words: "Hatami: …"."""
    assert telling.speaker is not None
    opens = content[0] != telling.sentence.first and tokens.classes[content[0]] == "t"
    opens = opens and not that_points(tokens, content[0])
    start = content[0] + opens  # "said on Monday, | that", but "That number fell"
    first, last, quoted, more = _said(tokens, start, content[1], quoted=telling.quoted_content)
    speaker = (None if telling.genitive else name) or telling.speaker.short or telling.speaker.name
    speaker = speaker[:1].upper() + speaker[1:]
    verbs = groups(tokens, first, last)
    kept = without_brackets(tokens, without_saying(telling.saying, list(range(first, last))))
    while not quoted and tokens.classes[kept[0]] in "c," and len(kept) > 3:
        kept = kept[1:]  # "But …"
    said = None if quoted or tokens.lower[kept[0]] not in _POINTING else _saying(tokens, telling, content)
    if LONGEST - len(speaker) < _NARROW:
        speaker = _DESCRIBED.split(speaker, maxsplit=1)[0]
    room = LONGEST - len(speaker) - len(f" {said}" if said else "") - 4
    replaced = with_people(tokens, telling, kept, {}, speaker)
    alone = join(text, tokens, kept, replaced)
    if len(alone) > room and quoted and (less := without_insertions(tokens, kept)) != kept:
        kept, alone = less, join(text, tokens, less, replaced)
    if len(alone) > room and not quoted:
        kept = without_inner_asides(tokens, _without_opening(tokens, kept, verbs))
        subject = noun_phrase(tokens, first, verbs[0].first) if verbs else None
        if subject is not None and subject[0] == first and verbs[0].first in kept:
            kept = without_aside_before(tokens, kept, subject, verbs[0].first)
        replaced = with_people(tokens, telling, kept, {}, speaker)
        alone = join(text, tokens, kept, replaced)
    own = main_group(tokens, first, verbs)
    verb = own.last - 1 if own is not None else first
    if room < _LEAST and kept:
        words = cut(text, tokens, kept, replaced, verb, LONGEST)
        return f"“{words}”" if quoted else words[:1].upper() + words[1:]  # who says so stands beside it
    words = cut(text, tokens, kept, replaced, verb, room)
    by_itself = kept != [] and tokens.lower[kept[0]] not in PRONOUNS and tokens.classes[kept[0]] != '"'
    if words.endswith("…") and not quoted and len(alone) <= MOST and by_itself:
        return alone[:1].upper() + alone[1:]  # who says so stands beside it
    if more and not words.endswith("…"):
        words += " …"
    if said and kept[0] not in replaced:
        # "Acme said it would close": a pronoun needs its verb
        return f"{speaker} {said} {words[:1].lower()}{words[1:]}"
    return f"{speaker}: “{words}”" if quoted else f"{speaker}: {words}"


def _saying(tokens: Tokens, telling: Telling, content: tuple[int, int]) -> str | None:
    """The verb with which the speaker says it, and to whom where that needs be said; None for any other."""
    first, last = telling.verb, main_verb(tokens, telling)
    base = base_of(tokens.lower[last])
    if base not in REPORT_VERBS or tokens.classes[first] == "B" or content[0] <= first < content[1]:
        return None
    words = [tokens.words[at] for at in range(first, last + 1) if tokens.classes[at] not in "ax"]
    if base == "point":
        words.append("out")
    if base in ADDRESSING:
        whom = _WHOM.match(tokens.classes, last + 1, max(content[0], last + 1))
        whom = None if whom is None or tokens.lower[whom.end()] == "of" else whom
        if whom is None and base not in _TO_NOBODY:
            return None
        words += tokens.words[slice(*whom.span())] if whom is not None else []
    return " ".join(words)


def main_group(tokens: Tokens, first: int, verbs: Sequence[VerbGroup]) -> VerbGroup | None:
    """The verb group of the main clause of what is said, behind a clause that opens it or describes its subject."""
    at, fronted = first, False
    for verb in verbs:
        before = tokens.classes[at : verb.first]
        if _APART.search(before.lstrip("as") if at == first else before) and not (fronted and "s" in before):
            break
        if not _OPENS_CLAUSE.search(before) and not (fronted and "s" in before):
            return verb
        fronted |= at == first and before.lstrip("a")[:1] == "s"  # "While it sails, even if it rains, there |"
        at = verb.last
    return verbs[0] if verbs else None


def _without_opening(tokens: Tokens, kept: list[int], verbs: Sequence[VerbGroup]) -> list[int]:
    """Without a clause before the main one: "While officers looked on, | a witness left"."""
    if len(verbs) < 2 or not kept or tokens.classes[kept[0]] != "s":
        return kept
    comma = next((n for n, at in enumerate(kept) if at >= verbs[0].last and tokens.classes[at] == ","), None)
    if comma is None or comma + 1 >= len(kept) or tokens.classes[kept[comma + 1]] not in "dnpw0":
        return kept
    return kept[comma + 1 :] if kept[comma] < verbs[1].first else kept


def _said(tokens: Tokens, first: int, last: int, *, quoted: bool) -> tuple[int, int, bool, bool]:
    """What is said, without its marks: its tokens, whether they are a quotation, and whether more follows."""
    stop = last
    last = before_marks(tokens, first, last)
    marks = [at for at in range(first, last) if tokens.words[at] in _MARKS]
    if not marks:
        return first, last, quoted, False
    if (
        tokens.classes[first] == "s"
        and len(marks) == 2
        and tokens.classes[marks[0] - 1] == ","
        and marks[1] >= last - 1
    ):
        first = marks[0]  # 'When she was cast, "I had no words," she said'
    if marks[0] != first or (len(marks) > 1 and marks[1] < last - 1 and not groups(tokens, first, marks[1])):
        return first, last, False, False  # words of the speaker's own among those of the writer
    behind = len(marks) > 1 and marks[1] < last - 1
    first, last = first + 1, marks[1] if len(marks) > 1 else stop
    last = before_marks(tokens, first, last, full_stop=False)
    more = behind and (len(marks) > 2 or dangles(tokens, last - 1))
    return first, last, True, more


def without_saying(saying: tuple[int, int] | None, kept: list[int]) -> list[int]:
    """The tokens without who says so amid them."""
    return kept if saying is None else [at for at in kept if not saying[0] <= at < saying[1]]
