"""A telling or a phrase → its pronoun, whether that stands for nothing, and whether the phrase can stand for one."""

from __future__ import annotations

import re

from timeline.entries.names.words import ROLES
from timeline.entries.syntax.attribution import ABLE, head_of, noun_phrase
from timeline.entries.syntax.lexicon import AGENTS, GENITIVE, HAPPENINGS, REPORT_VERBS
from timeline.entries.syntax.markers import CALENDAR
from timeline.entries.syntax.tokens import Tokens, base_of
from timeline.entries.tellings.telling import Telling
from timeline.entries.tellings.undating import PLANNED
from timeline.entries.titles.firms import FIRMS

PERSON = frozenset({"he", "she", "his", "her"})
THING = frozenset({"it", "its"})
SEVERAL = frozenset({"they", "their"})
_POINTING = frozenset("this these that those others some both neither all".split())
PRONOUNS = PERSON | THING | SEVERAL
_PEOPLE = frozenset("people police men women children officials authorities staff media crew".split())
_SOMEBODY = ROLES | frozenset(
    "man woman boy girl driver suspect attacker victim father mother son daughter widow "
    "widower wife husband sister brother".split()
)
_TRADED = frozenset(  # of many, also where they open a sentence with a capital
    "prices shares stocks bonds futures sales exports imports yields unions workers officials residents witnesses "
    "investors analysts shareholders protesters rebels troops soldiers rescuers doctors scientists researchers "
    "engineers lawyers prosecutors voters students teachers farmers drivers passengers firefighters detectives".split()
)
_HE = frozenset("boy father son brother husband king prince actor monk uncle nephew widower".split())
_SHE = frozenset("girl mother daughter sister wife queen princess actress nun aunt niece widow".split())
_NOT_PLAIN = 'wqts";:(/-l'
_NOT_PLURAL = ("ss", "us", "is")
_TO_A_THING = ("Tn", "Td", "Tp", "Tg", "T0")
_OF_TIME = frozenset("season time winter summer spring autumn night".split())
_AGES, _UNTIL = frozenset("days weeks months years decades".split()), frozenset(("before", "until"))
_RANKS = frozenset("first second third fourth fifth sixth worst best most least".split())
_ASKING = frozenset("how whether why what if".split())
_LONGEST = 45  # characters of a phrase that stands for a pronoun
_THESE, _GOING_ON = ("this", "these", "those"), ("state", "statement")
_WITHOUT_SUBJECT = frozenset(
    "is was be been took takes take seems seemed appears appeared remains remained turned emerged".split()
)

_ORDINALS = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth latest last".split())
_TIMES = frozenset("round time case incident such change loss rise fall cut death wave phase day week".split())


def subject_pronoun(tokens: Tokens, telling: Telling) -> int | None:
    """The token of the pronoun that is the telling's subject, or whose that is ("its wings"), where there is one."""
    first, last = telling.subject
    if telling.antecedent is not None and telling.kind in ("coordinate", "phrase"):
        first, last = telling.antecedent  # "He was 101 and died": it shares the pronoun
    while last > first and tokens.classes[last - 1] in "ax":
        last -= 1
    if last > first and tokens.classes[last - 1] == "w" and tokens.lower[last - 1] in PRONOUNS:
        return last - 1  # "In a statement, he"; "A nephew of the king, he later"
    subject = noun_phrase(tokens, first, last)
    if subject is None:
        return None
    word = tokens.lower[subject[0]]
    alone = subject[1] - subject[0] == 1
    if not alone and tokens.lower[subject[0] + 1] in CALENDAR and word not in GENITIVE:
        return None  # "This Wednesday the minister", but "Her last film"
    if word == "the" and subject[1] - subject[0] == 2 and tokens.lower[subject[0] + 1] in FIRMS:
        return subject[0] + 1
    pointing = word in _POINTING and (alone or (telling.status in _GOING_ON and word in _THESE))
    return subject[0] if word in PRONOUNS or pointing else None


def stands_for(text: str, tokens: Tokens, telling: Telling) -> str | None:
    """The words for the pronoun that is the telling's subject; None where it has none, or they are not plain."""
    if telling.stands_for is None:
        return telling.referent
    first, last = telling.stands_for
    words = " ".join(text[tokens.starts[first] : tokens.ends[last - 1]].split())
    of = telling.told_subject
    owner = of is not None and of[0] <= first and last < of[1]  # "GM's sales fell, it said", but "McDonald's" fell
    return words.removesuffix("'s").removesuffix("’s") if owner else words


def plain(tokens: Tokens, span: tuple[int, int]) -> bool:
    """Whether the phrase can stand in another sentence: short, and without pronoun, clause or quotation."""
    classes = tokens.classes[slice(*span)]
    length = tokens.ends[span[1] - 1] - tokens.starts[span[0]]
    words = tokens.lower[slice(*span)]
    if length > _LONGEST or not set(_NOT_PLAIN).isdisjoint(classes) or set("npVG").isdisjoint(classes):
        return False
    if "," in classes and "c" not in classes:
        return False
    if words[0] == "some" and classes[1:2] == "0":
        return True  # "Some 9,000 refugees"
    return words[0] not in PRONOUNS | _POINTING | {"there", "no", "another", "one"}


def is_people(word: str) -> bool:
    """Whether the noun is of several people: "workers", "residents"."""
    return word in _PEOPLE or word in _TRADED or word.endswith(AGENTS)


def is_somebody(tokens: Tokens, span: tuple[int, int]) -> bool:
    """Whether the phrase is of a person by its noun: "the suspect"."""
    return tokens.lower[head_of(tokens, span)] in _SOMEBODY


def plural(tokens: Tokens, span: tuple[int, int]) -> bool:
    """Whether it is several: by its head's ending, or because it lists them."""
    head = head_of(tokens, span)
    if "c" in tokens.classes[span[0] : head] or "," in tokens.classes[slice(*span)]:
        return True
    word = tokens.lower[head]
    if tokens.classes[head] == "p" and "0" in tokens.classes[span[0] : head] and word.endswith("s"):
        return True  # "400,000 Americans"
    if tokens.classes[head] == "p" and word not in _TRADED:
        return False  # most names are of one; that of a sentence's first word is not known to be a name
    return word in _PEOPLE or (word.endswith("s") and not word.endswith(_NOT_PLURAL))


def of_other_sex(tokens: Tokens, span: tuple[int, int], *, he: bool) -> bool:
    """Whether the noun itself says so: "a gunman" is no she."""
    head = tokens.lower[head_of(tokens, span)]
    she = head.endswith("woman") or head in _SHE
    return (she and he) or (not he and not she and (head.endswith("man") or head in _HE))


def without_person(tokens: Tokens, telling: Telling, word: str) -> bool:
    """Whether "it" stands for nothing: "It was not clear whether", "It took hours to"."""
    if not _WITHOUT_SUBJECT.intersection(tokens.lower[telling.verb : telling.verb + 3]):
        return False
    behind = telling.verb + 1
    said = tokens.classes[behind : behind + 1] in ("e", "N") and base_of(tokens.lower[behind]) in REPORT_VERBS
    if word == "it" and said:  # "It is believed Rome fell", "It is expected to rise"
        return tokens.classes[behind + 1 : behind + 2] in tuple("tdnpw")
    if tokens.classes[behind : behind + 1] in ("e", "N") and tokens.classes[behind + 1 : behind + 3] in _TO_A_THING:
        return False  # "It was converted to storage"
    if not PLANNED.isdisjoint(tokens.lower[behind : behind + 1]) and tokens.classes[behind + 1 : behind + 2] == "T":
        return False  # "It is scheduled to open"
    if word == "it" and not _OF_TIME.isdisjoint(tokens.lower[behind : behind + 4]):
        return True  # "It is peak tourist season"
    if word == "it" and tokens.classes[telling.verb] == "B" and _is_ranked(tokens, behind, telling.last):
        return True  # "It was the first coup since 1993"
    words = tokens.lower[behind : behind + 6]
    if word == "it" and not _AGES.isdisjoint(words) and not _UNTIL.isdisjoint(words):
        return True  # "It was seven more years before he was cleared"
    stop = min(telling.last, telling.verb + 9)
    comma = tokens.classes.find(",", telling.verb, stop)
    after = slice(telling.verb, comma if comma > 0 else stop)
    if tokens.classes[behind : behind + 1] == "G" and tokens.classes[behind + 1 : behind + 2] in tuple("dnpg0"):
        return False  # "It was starting a journey to Rome"
    opens = any(_opens_clause(tokens, at) for at in range(after.start, after.stop))
    return word == "it" and (opens or not _ASKING.isdisjoint(tokens.lower[after]))


def _opens_clause(tokens: Tokens, at: int) -> bool:
    """Whether a clause or an infinitive begins there, unlike "to Rome" and "unable to sail"."""
    if tokens.classes[at] == "T":
        return tokens.classes[at + 1 : at + 2] not in tuple("pdg0w") and tokens.lower[at - 1] not in ABLE
    return tokens.classes[at] in "tq"


def _is_ranked(tokens: Tokens, at: int, last: int) -> bool:
    """Whether something is told to be the first, or the worst, of its kind since then or in so long."""
    of_whom = tokens.classes.find("g", at, min(at + 5, last))  # "the country's worst accident since 2004"
    if (of_whom < 0 and tokens.lower[at : at + 1] != ["the"]) or max(at, of_whom) + 2 >= last:
        return False
    begin = max(at, of_whom) + 1
    word, what = tokens.lower[begin : begin + 2]
    if word in _ORDINALS and (what in HAPPENINGS or what in _TIMES):
        return True  # "It is the second round of cuts"
    return "since" in tokens.lower[at:last] and (word in _RANKS or word.endswith("est"))


def passive(tokens: Tokens, telling: Telling) -> bool:
    """Whether something is done to the subject: "would be held"."""
    group = tokens.classes[telling.verb : telling.verb + 8]
    return re.match("M?[ax]*H?[ax]*[Bb]+[ax]*[eN]", group) is not None
