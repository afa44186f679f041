"""Two sketches come in, and how surely they tell the same event goes out: 0 where they need not.

Precision first: two strikes on one town, two days of talks and two statements of one man must stay two,
so that words alone never suffice: the day must agree, an anchor (a name, a code) and an action must be
shared, and nothing may speak against it.
"""

from __future__ import annotations

from timeline.entries.merging.sketches import Sketch
from timeline.entries.merging.stems import CODE, FAINT, ONCE, OPPOSITE, PLAIN
from timeline.entries.names.forms import folded

_SAME_DAY = 0.6  # least part of the shorter telling's weight that must be shared, by how the dates relate
_OVERLAP = 0.66
_ONE_SIDED = 0.8
_APART = 0.75
_MOST_DAYS_APART = 3
_LEAD = 700  # characters: how far below its headline a telling may stand
_ENOUGH = 2.0  # least weight that must be shared; more where each tells something that the other does not
_MORE = 2.0
_LOOSER = 0.5
_IN_A_YEAR = 4.0  # the same where the one is known by its year alone
_SURE = 5.0  # shared weight from which on the same event may be counted differently
_NEAR_COUNTS = 4  # times one count, up to which another may be of the same: a toll that rises


def likeness(one: Sketch, other: Sketch) -> float:
    """From 0 to 1; 0 where the two are not held to be one event. Symmetric."""
    if one.entry.article == other.entry.article:
        return 0.0
    if verbatim(one, other) and one.speaker == other.speaker and not _exclude(one, other):
        return 1.0
    agreed = _deeds_in_common(one, other)
    need = _needed(one, other)
    if need is None or not agreed or contradict(one, other, but_counts=True):
        return 0.0
    shared_names = one.names.keys() & other.names.keys()
    shared_plain = one.plain.keys() & other.plain.keys()
    actions = [word for word in shared_plain if one.plain[word] >= PLAIN and other.plain[word] >= PLAIN]
    if not actions:
        return 0.0
    shared = sum(min(one.names[word], other.names[word]) for word in shared_names)
    shared += sum(min(one.plain[word], other.plain[word]) for word in shared_plain)
    lesser = min(_weight(one), _weight(other))
    part = shared / lesser if lesser else 0.0
    surely = (
        shared >= _SURE and part >= _ONE_SIDED
    )  # so much is shared that papers may differ in the number of the dead
    if not surely and _numbers_differ(one.numbers, other.numbers):
        return 0.0
    if agreed == 1 and not surely:
        if one.inferred or other.inferred:
            return 0.0
        need = max(need, _ONE_SIDED)
    anchored = any(min(one.names[word], other.names[word]) > FAINT for word in shared_names)
    if not anchored:
        # "the aircraft was shot down": anchored by what both speak of
        if one.pronoun or other.pronoun or one.inferred or other.inferred:
            return 0.0
        known = (one.context & other.names.keys()) | (other.context & one.names.keys())
        if not known or len(actions) < (2 if any(len(word) > 1 and word[-1].isdigit() for word in known) else 4):
            return 0.0
    if need == _APART and not (len(actions) >= 3 and len(shared_names) >= 1 and any(word in ONCE for word in actions)):
        return 0.0
    if (one.is_of_a_year or other.is_of_a_year) and not _says_enough(one, other, shared):
        return 0.0
    if shared < _ENOUGH + (_MORE if _both_tell_more(one, other) else 0) + (0 if need == _SAME_DAY else _LOOSER):
        return 0.0
    return part if part >= need else 0.0


def _says_enough(one: Sketch, other: Sketch, shared: float) -> bool:
    """Whether what the one dates by its year alone can be nothing else that was done in it."""
    if any(weight == CODE and (word in one.names) != (word in other.names)
           for word, weight in (one.names | other.names).items()):  # fmt: skip
        return False
    return shared >= _IN_A_YEAR or (shared >= _ENOUGH and shared == max(_weight(one), _weight(other)))


def headed(one: Sketch, other: Sketch) -> float:
    """Whether the one is the headline of the other, which is near its article's beginning and not only of its scene."""
    if "context" in (one.entry.basis, other.entry.basis):
        return 0.0
    if one.headline == other.headline or max(one.entry.start, other.entry.start) > _LEAD:
        return 0.0
    if one.start is None or one.start != other.start:
        return 0.0
    shared = one.plain.keys() & other.plain.keys() | one.names.keys() & other.names.keys()
    lesser = min(len(one.plain) + len(one.names), len(other.plain) + len(other.names))
    return 1.0 if len(shared) >= 2 and 2 * len(shared) >= lesser else 0.0


def _both_tell_more(one: Sketch, other: Sketch) -> bool:
    """Whether each has a thing that the other lacks: "signed an agreement on grain", "… on gas"."""
    first = any(weight >= PLAIN and word not in other.plain for word, weight in one.plain.items())
    return first and any(weight >= PLAIN and word not in one.plain for word, weight in other.plain.items())


def verbatim(one: Sketch, other: Sketch) -> bool:
    """Whether both tell it in the same words and with the same date, and say enough not to be alike by chance."""
    if one.exact != other.exact or one.entry.date != other.entry.date or _weight(one) < 3:
        return False
    named = any(weight > FAINT for weight in one.names.values())
    if one.inferred or one.entry.date is None:
        return named and len(one.exact) > 50 and not one.context.isdisjoint(other.context)
    return named or len(one.plain) > 4


def contradict(one: Sketch, other: Sketch, *, but_counts: bool = False) -> bool:
    """Whether something in the two speaks against one event: dates, negation, "another", opposites, numbers, actors.

    With `but_counts`, how many of something there were does not: papers differ in the number of the dead.
    """
    if one.negative != other.negative or one.further != other.further:
        return True
    if _exclude(one, other):
        return True
    if (one.quoted or other.quoted) and (one.speaker is None or one.speaker != other.speaker):
        return True
    if one.subject - other.names.keys() and other.subject - one.names.keys():
        return True
    if _apart(one.who, other.who) or (_apart(one.where, other.where) and one.who != other.who):
        return True
    if but_counts and (_apart(one.where, other.where) or _far_from(one.numbers, other.numbers)):
        return True  # six died in Dar es Salaam, 253 in Nairobi
    if any(not OPPOSITE[word].isdisjoint(other.plain) for word in one.plain if word in OPPOSITE):
        return True
    if _numbers_differ(one.numbers, other.numbers, signs=("%", "$") if but_counts else ("%", "$", "")):
        return True
    return _namesakes(one, other)


def _numbers_differ(one: frozenset[str], other: frozenset[str], signs: tuple[str, ...] = ("",)) -> bool:
    """Whether both count in per cent, in money or in things ("%", "$", ""), and no count is the same."""
    for sign in signs:
        first = {number for number in one if (number[-1] if number[-1] in "%$" else "") == sign}
        second = {number for number in other if (number[-1] if number[-1] in "%$" else "") == sign}
        if first and second and not first & second:
            return True
    return False


def _far_from(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether both count something, and no count of one is near any of the other's: no toll rises from 6 to 253."""
    first, second = ([int(n) for n in numbers if n.isdecimal()] for numbers in (one, other))
    return bool(first and second) and not any(max(a, b) <= _NEAR_COUNTS * min(a, b) for a in first for b in second)


def _namesakes(one: Sketch, other: Sketch) -> bool:
    """Whether they name two people of one surname: "Anna Berg" is not "Clara Berg"."""
    given = {folded(words[-1]): folded(words[0]) for name in one.entry.who if len(words := name.split()) > 1}
    for name in other.entry.who:
        words = name.split()
        known = given.get(folded(words[-1])) if len(words) > 1 else None
        if known is not None and known[0] != folded(words[0])[0]:
            return True
    return False


def _apart(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether each names somebody (or some place) that the other does not: "with Erdoğan" is not "with Merkel"."""
    return bool(one - other) and bool(other - one)


def _deeds_in_common(one: Sketch, other: Sketch) -> int:
    """How many of the two main verbs are among the other's words; a verb such as "make" needs not be."""
    if one.head is None or other.head is None:
        head, words = (other.head, one.plain) if one.head is None else (one.head, other.plain)
        return 2 if head is None or head in words else int(one.exact_day and other.exact_day)
    return (one.head in other.plain) + (other.head in one.plain)


def _exclude(one: Sketch, other: Sketch) -> bool:
    """Two days that both are sure of, and that are not the same."""
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return False
    return one.exact_day and other.exact_day and (one.end <= other.start or other.end <= one.start)


def _needed(one: Sketch, other: Sketch) -> float | None:
    """How much must be shared, as the dates relate; None where they cannot be one event's."""
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return None
    gap = max(one.start - other.end, other.start - one.end) + 1  # 1 where the one ends as the other begins
    if gap > 0:
        return _APART if gap <= _MOST_DAYS_APART else None
    if one.exact_day and other.exact_day:
        return _SAME_DAY
    return _OVERLAP


def _weight(sketch: Sketch) -> float:
    return sum(sketch.names.values()) + sum(sketch.plain.values())
