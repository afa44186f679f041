"""The mentions of a sentence that date none of its verbs → the nouns of happenings that they date, as tellings.

News compares and goes back in nouns: "its largest drop since the crash of 1987", "after the collapse of Acme on 15
September". Such a happening has its own day, whatever the day of the verb beside it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import NamedTuple

from timeline.entries.names.words import ORG_HEADS
from timeline.entries.syntax import lexicon
from timeline.entries.syntax.sentences import Sentence
from timeline.entries.syntax.tokens import Tokens, base_of
from timeline.entries.tellings.mentions import Place, dates, over
from timeline.entries.tellings.telling import Telling
from timeline.entries.tellings.undating import of_no_event
from timeline.when import edtf

_NAMED = (
    lexicon.HAPPENINGS
    | lexicon.HARD_TIMES
    | frozenset("death birth murder killing wedding defeat victory battle siege mutiny revolution bankruptcy default "
                "bailout rescue scandal flotation independence theft robbery coup war".split())
)  # fmt: skip
_NO_EVENTS = lexicon.PAPERS | lexicon.SOURCES | lexicon.PERIODS | frozenset("bill charges game news".split())
_NO_EVENTS |= {word.lower() for word in ORG_HEADS}
# what English makes of a verb to name its doing: "postponement", "closure", "withdrawal", "acquisition"
_MADE_OF_VERBS = re.compile("(.{4,}?)(?:ment|ure|al|ation|ion)")
_JOINING = frozenset("of in at on by between for from against with over".split())
_WHEN = frozenset(("in", "on", "of", "", "during"))
_WHOSE = frozenset("its his her their our my your this that these those".split())
_YEAR = re.compile("[12][0-9]{3}")
_NEAR = 16  # tokens between the noun and its date


class _Noun(NamedTuple):
    """The noun phrase of a happening, as tokens [first, last), and its noun."""

    first: int
    last: int
    head: int


def named_happenings(
    tokens: Tokens, sentence: Sentence, places: Sequence[Place], told: Collection[Telling], today: str, verbs: set[int]
) -> list[Telling]:
    """A telling for each noun of a happening, over by publication, which a mention dates that no telling goes by.

    `verbs` are the tokens of the verbs of the sentence.
    """
    if sentence.kind != "sentence":
        return []
    used = {id(m) for t in told for m in (t.mention, t.partner, t.duration, t.report, t.shared, t.lapse, t.counting)}
    found: dict[int, tuple[_Noun, Place]] = {}
    for place in places:
        if id(place.mention) in used or not dates(place) or not over(place.mention, today):
            continue
        if of_no_event(tokens, place) or edtf.parse(place.mention.edtf or "").kind == "interval":
            continue
        noun = _described(tokens, sentence, place, verbs) or _dated_behind(tokens, sentence, place, verbs)
        if noun is None:
            continue
        before, finer = found.get(noun.head, (noun, place))  # "the September 11 attacks in 2001"
        found[noun.head] = _Noun(min(before.first, noun.first), max(before.last, noun.last), noun.head), finer
    return [
        Telling(noun.first, noun.last, "event", sentence, noun.first, place.mention, nested=True, kind="noun")
        for noun, place in found.values()
        if _stands_alone(tokens, noun, place)
    ]


def _described(tokens: Tokens, sentence: Sentence, place: Place, verbs: set[int]) -> _Noun | None:
    """The noun phrase that a mention opens: "the September 15 | collapse of Acme", "last year's | hurricane"."""
    first = place.token
    if tokens.classes[first - 1] == "d" and first > sentence.first and tokens.lower[first - 1] not in _WHOSE:
        first -= 1
    elif not tokens.lower[place.last - 1].endswith(("'s", "s'", "’s", "s’")):
        return None
    stop = place.last
    while stop < sentence.last and tokens.classes[stop] in "npgVSG" and stop not in verbs:
        stop += 1
    if stop == place.last or not _names_happening(tokens, stop - 1):
        return None
    return _Noun(first, _complement(tokens, sentence, stop, verbs), stop - 1)


def _complement(tokens: Tokens, sentence: Sentence, at: int, verbs: set[int]) -> int:
    """Where what a noun is of ends: "collapse | of Acme in Ohio", "decision | to sell its mills"."""
    if tokens.classes[at : at + 1] == "T" and at + 1 not in verbs:
        at += 2
        while at < sentence.last and tokens.classes[at] in "dnpgVSG0ar" and at not in verbs:
            at += 1
        return at
    while at < sentence.last and tokens.lower[at] == "of":
        end = at + 1
        while end < sentence.last and (tokens.classes[end] in "dnpgVSG0" or _abbreviates(tokens, sentence, end)):
            if end in verbs:
                break
            end += 1
        if end == at + 1:
            return at
        at = end
    return at


def _dated_behind(tokens: Tokens, sentence: Sentence, place: Place, verbs: set[int]) -> _Noun | None:
    """The noun phrase that a mention stands behind: "the collapse of Acme in 2008", "the crash of 1987"."""
    if place.preposition not in _WHEN or tokens.classes[place.last : place.last + 1] in tuple("npVSG"):
        return None  # "a drop in third-quarter | profit"
    end = place.token
    while end > sentence.first and tokens.classes[end - 1] == "d":
        end -= 1
    end -= bool(place.preposition)
    at = end
    floor = max(sentence.first, end - _NEAR)
    while at > floor and at - 1 not in verbs:
        code, word = tokens.classes[at - 1], tokens.lower[at - 1]
        if code not in "dnpgVSG0-/" and not (code == "r" and word in _JOINING):
            break
        at -= 1
    phrase = range(at, end)
    heads = (here for here in phrase if here + 1 == end or tokens.classes[here + 1] == "r")
    head = next(heads, None)
    if head is None or not _names_happening(tokens, head):
        return None
    begin = head
    while begin > at and tokens.classes[begin - 1] in "npgVSG0":
        begin -= 1
    if begin > at and tokens.classes[begin - 1] == "d":
        begin -= 1
    owned = re.match("[pn]{0,4}g", tokens.classes[begin : head + 1]) is not None
    if tokens.classes[begin] != "d" and not owned:
        return None
    return _Noun(begin, place.last, head) if tokens.lower[begin] not in _WHOSE else None


def _abbreviates(tokens: Tokens, sentence: Sentence, at: int) -> bool:
    """Whether a full stop is of a title before a name: "the killing of Dr | . Rossi"."""
    return tokens.classes[at : at + 2] == ".p" and at + 1 < sentence.last


def _names_happening(tokens: Tokens, at: int) -> bool:
    """Whether a noun names what happens or is done, by itself or, before "of", as it is made of a verb."""
    word = tokens.lower[at]
    if tokens.words[at][0].isupper() or word in _NO_EVENTS:
        return False
    if word in _NAMED or word.removesuffix("s") in _NAMED:
        return True
    if tokens.classes[at] != "G" and base_of(word) in lexicon.CHANGE:
        return True  # "the drop", "the rise"
    if tokens.lower[at + 1 : at + 2] != ["of"]:
        return False
    if tokens.classes[at] == "G":
        return True  # "the reopening of"
    made = _MADE_OF_VERBS.fullmatch(word)
    return made is not None and not lexicon.VERBS.isdisjoint((made[1], f"{made[1]}e", f"{made[1]}ate"))


def _stands_alone(tokens: Tokens, noun: _Noun, place: Place) -> bool:
    """Whether the words say by themselves what happened: a name, what it was of, or the year that it is known by."""
    others = [at for at in range(noun.first, noun.last) if at != noun.head and not place.token <= at < place.last]
    known = place.preposition == "of" and _YEAR.fullmatch(place.mention.text[-4:]) is not None
    return known or any(tokens.classes[at] in "np" or _YEAR.fullmatch(tokens.words[at]) for at in others)
