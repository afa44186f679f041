"""A telling → whether it can stand alone in a list of events: its words name what they are about.

"The crash killed seven" and "Another son died" cannot: which crash, whose son, the sentence before says. Where such a
sentence has no date of its own, an editor prints it with the event that it goes on about.
"""

from __future__ import annotations

from timeline.entries.syntax.attribution import noun_phrase
from timeline.entries.syntax.markers import CALENDAR, POINTED_AT
from timeline.entries.syntax.tokens import Tokens
from timeline.entries.tellings.telling import Telling

_POINTING = frozenset("this these those such".split())
_OF_OTHERS = _POINTING | frozenset(
    "that another other others both each neither either all most many several some few one none half additional "
    "further similar".split()
)
_ONE_OF_ITS_KIND = frozenset("dollar pound euro yen rouble ruble sun moon internet".split())
_COUNTS = frozenset("two three four five six seven eight nine ten".split())
_OBJECTS = frozenset("it him her them one".split())
_TIMES = CALENDAR | POINTED_AT | frozenset("week weekend month year quarter season century decade time past".split())
_FAR = 14  # tokens behind the verb that a title is likely to hold


def stands_alone(tokens: Tokens, telling: Telling, teller: str) -> bool:
    """Whether a reader who knows nothing of the article, which `teller` published, would know what it is about."""
    if telling.pronoun is not None and telling.referent is None and telling.stands_for is None:
        return telling.expletive
    if (telling.orphan and telling.mention is None) or (telling.first_person and not telling.quoted):
        return False
    if telling.pronoun is None and _of_another(tokens, telling, teller):
        return False
    return not _points_back(tokens, telling) and not _object_elsewhere(tokens, telling)


def sound(tokens: Tokens, telling: Telling) -> bool:
    """Whether a clause within a sentence can be told by itself: it has its own subject or the words for it."""
    first = telling.first
    while first < telling.last - 1 and tokens.classes[first] in 'c,;:"-(':
        first += 1
    while first < telling.last - 1 and tokens.classes[first] == "a" and tokens.classes[first + 1] == "G":
        first += 1
    if telling.kind == "adverbial" and tokens.lower[first] in ("what", "how", "whether", "why"):
        return False
    if tokens.lower[telling.verb] in ("did", "does", "do") and _ends_on_times(tokens, telling):
        return False  # "as they did last Thursday"
    if telling.kind == "phrase":
        of = telling.antecedent
        named = of is not None and (tokens.classes[slice(*of)] != "w" or telling.referent or telling.stands_for)
        return tokens.classes[first] != "G" or bool(named)
    if telling.kind == "relative":
        if tokens.lower[first] in ("what", "how", "whether", "why"):
            return False
        marked = tokens.classes[first] in "qtr"
        return telling.antecedent is not None if marked or first >= telling.verb else tokens.classes[first - 1] != "r"
    return (
        telling.kind not in ("complement", "adverbial")
        or telling.complement is not None
        or tokens.classes[first] not in "qGrEeVSMBH"
    )


def _ends_on_times(tokens: Tokens, telling: Telling) -> bool:
    """Whether nothing but a time stands behind the verb."""
    behind = (at for at in range(telling.verb + 1, telling.last) if tokens.classes[at] in "npV0")
    return all(tokens.lower[at] in _TIMES for at in behind)


def _of_another(tokens: Tokens, telling: Telling, teller: str) -> bool:
    """Whether the subject says only by what went before which one it is: "the crash", "both officers".

    Nor is it an event that the teller itself asked or attended.
    """
    subject = noun_phrase(tokens, *telling.subject)
    if subject is None:
        return False
    first, last = subject
    word = tokens.lower[first]
    if teller and telling.status != "statement" and word.split("'")[0].strip("\u200d") == teller:
        return True
    if word in _POINTING and not _times(tokens, first):
        return True
    numbered = last - first == 2 and tokens.classes[first + 1] == "0"  # "the 777"
    if "p" in tokens.classes[first : telling.verb] or numbered:
        return False
    if word in _OF_OTHERS or (word in _COUNTS and tokens.lower[first + 1 : first + 2] == ["of"]):
        return True
    one_of_its_kind = tokens.lower[last - 1] in _ONE_OF_ITS_KIND
    return word == "the" and "r" not in tokens.classes[first:last] and not one_of_its_kind


def _times(tokens: Tokens, at: int) -> bool:
    """Whether the word points at a time: "this week"."""
    return not _TIMES.isdisjoint(tokens.lower[at + 1 : at + 3])


def _several(tokens: Tokens, head: int) -> bool:
    return tokens.classes[head] in "nSV" and tokens.lower[head].endswith("s") and not tokens.lower[head].endswith("ss")


def _points_back(tokens: Tokens, telling: Telling) -> bool:
    """Whether the verb is followed by what the text told of before: "announced this change"."""
    if telling.quoted_content or telling.quoted:
        return False
    for at in range(telling.verb, min(telling.last, telling.verb + _FAR)):
        if tokens.classes[at] == '"':
            return False
        if (
            tokens.lower[at] in _POINTING
            and tokens.classes[at + 1 : at + 2] in tuple("naVGMB")
            and not _times(tokens, at)
        ):
            return tokens.lower[at + 1] != "as"
    return False


def _object_elsewhere(tokens: Tokens, telling: Telling) -> bool:
    """Whether something is done to "it" or "them", which cannot be the subject of the same verb."""
    at = telling.verb
    while at < telling.last and tokens.classes[at] in "MHBObhxaVEeNGTSr" and at - telling.verb < 6:
        at += 1
    if at >= telling.last or at == telling.verb or tokens.lower[at] not in _OBJECTS:
        return False
    behind = tokens.classes[at + 1 : at + 2]
    if behind in tuple("BHMOESVe"):  # "Acme said it was", but "Officials said it was"
        subject = noun_phrase(tokens, *telling.subject)
        return subject is not None and tokens.lower[at] == "it" and _several(tokens, subject[1] - 1)
    return tokens.lower[at] != "her" or behind not in tuple("npV")
