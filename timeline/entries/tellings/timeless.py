"""A state in the simple present → whether it always holds: of a kind, a habit, a place, a size, a law of nature."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.entries.names.words import ROLES
from timeline.entries.syntax import lexicon
from timeline.entries.syntax.attribution import noun_phrase
from timeline.entries.syntax.clauses import Clause
from timeline.entries.syntax.tokens import Tokens
from timeline.entries.tellings.mentions import Place
from timeline.model import Mention

_LASTING = frozenset("based located headquartered situated known called named considered home survived".split())
_STOCK = frozenset(
    "employees workers staff members inhabitants residents people population offices branches "
    "stores shops outlets restaurants hotels factories".split()
)
_HABIT = lexicon.HABITUALLY | {"commonly", "frequently", "occasionally", "traditionally", "annually"}
_EVERY = frozenset("all every each most any no such other".split())  # "All life depends on", "Most ships carry"
_GOING_ON = frozenset("be continue remain stay await face begin start end".split())
# how a thing is made and meant: "is used for security", "is owned by"
_BY_NATURE = frozenset(
    "use own operate require allow permit forbid build make design aim target intend mean equip fund license govern "
    "regulate protect compose divide connect link power produce manufacture register subject describe define regard "
    "associate affiliate list classify spell pronounce worship celebrate award limit "
    "recognise recognize revere venerate credit see".split()
)
# what somebody or something is at in these days; of other verbs, the simple present tells what they do time and again
_OF_THE_MOMENT = lexicon.REPORT_VERBS | frozenset(
    "be have do remain continue stay persist exist face await want need plan intend aim wish consider like love "
    "hate prefer trust support back favour favor oppose approve disapprove accept accuse blame demand doubt reject "
    "refuse seek call wonder worry regret welcome praise criticise criticize condemn disagree differ lead trail top "
    "lag stand sit rank total lack owe seem appear look feel sound mean reflect signal represent mark bring come go "
    "leave put raise take end begin start stop risk struggle try fight wait live lie suffer own hold keep cost "
    "hang loom rage rise fall grow become join deserve offer matter concern attribute credit link tie compare "
    "read".split()
)
_YEARLY = frozenset("annual yearly average daily weekly monthly".split())
_SURE = frozenset("likely unlikely clear unclear important possible impossible difficult hard easy essential".split())


def timeless(tokens: Tokens, clause: Clause, places: Sequence[Place]) -> bool:
    """Whether a state holds long before and after the story; "now" and "still" say that it does not."""
    verb = clause.verb
    assert verb is not None
    if not lexicon.NOW.isdisjoint(tokens.lower[clause.first : clause.last]):
        return False
    if not _HABIT.isdisjoint(tokens.lower[clause.first : verb.last + 2]):
        return True
    if any(place.mention.type == "SET" for place in places):
        return True
    behind = tokens.lower[verb.last : verb.last + 8]
    subject = noun_phrase(tokens, *clause.subject)
    if subject is not None and _of_a_kind(tokens, subject, going_on=verb.base in _GOING_ON):
        return True
    if verb.base == "be" and tokens.lower[verb.first - 1] == "it" and not _SURE.isdisjoint(behind[:2]):
        return True  # "It is likely that females die earlier"
    if verb.base == "be" or verb.passive:
        lasting = {tokens.lower[verb.last - 1], *behind[:1]} & _LASTING
        if lasting or (verb.passive and verb.base in _BY_NATURE):
            return True
        at = 1 if behind[:1] in (["also"], ["both"], ["only"]) else 0
        return verb.base == "be" and behind[at : at + 1] in (["a"], ["an"], ["one"], ["the"])
    if verb.base == "have":
        return not (_STOCK | _YEARLY).isdisjoint(behind)
    if verb.base == "own" and tokens.classes[verb.last : verb.last + 1] == "0":
        return True  # "owns 1,500 pubs"
    if tokens.lower[verb.first - 1] in ("this", "that", "these", "those"):
        return False  # "This coincides with the launch": it points at what was just told
    bases = {verb.base, f"{verb.base}e"}  # of a verb that no list knows, "-es" is cut whole
    return not (verb.perfect or verb.progressive or verb.modal or bases & _OF_THE_MOMENT)


def habitual(tokens: Tokens, clause: Clause) -> bool:
    """Whether a past tells what somebody did time and again, or who they were: "often met", "used to sing", "He was a
    rebel leader"."""
    verb = clause.verb
    assert verb is not None
    if verb.tense != "past" or verb.perfect or verb.modal:
        return False
    if not _HABIT.isdisjoint(tokens.lower[max(verb.first - 1, clause.first) : verb.last + 1]):
        return True
    if tokens.lower[verb.first : verb.last + 1] == ["used", "to"]:
        return True
    behind = tokens.lower[verb.last : verb.last + 5]
    if verb.base != "be" or verb.passive or behind[:1] not in (["a"], ["an"]):
        return False
    subject = noun_phrase(tokens, *clause.subject)
    if subject is None or tokens.classes[subject[1] - 1] not in "pw":
        return False
    ends = re.match("d[nVeGNp]*", tokens.classes[verb.last : clause.last])
    return ends is not None and tokens.lower[verb.last + ends.end() - 1] in ROLES


def nowadays(tokens: Tokens, clause: Clause, mention: Mention, today: str) -> bool:
    """Whether the mention of a state is of no one day: "is today a barren place", "are loudest in the morning"."""
    verb = clause.verb
    assert verb is not None
    if not verb.stative or verb.tense != "present":
        return False
    if "day" in mention.resolved.implied and verb.base == "be":
        return True
    beside = [at for at in (verb.first - 1, verb.last) if at < clause.last and tokens.starts[at] == mention.start]
    if mention.edtf != today or not beside:
        return False
    return any(code in "npw" for code in tokens.classes[clause.first : beside[0]])  # not "Today is a milestone"


def _of_a_kind(tokens: Tokens, subject: tuple[int, int], *, going_on: bool) -> bool:
    """Whether the subject is a kind: "Ships", "Most life", "A charge of murder", but no "the", and no name alone."""
    first, last = subject
    classes, lower = tokens.classes[first:last], tokens.lower[first:last]
    if lower[0] in _EVERY:
        return True
    if lower[0] in ("a", "an"):
        return not going_on and "p" not in classes.split("r")[0]  # "A man is in custody"
    head = re.match("[npV]+", classes)
    if head is None or "g" in classes:
        return False
    noun = lower[head.end() - 1]
    if head.end() == len(classes) == 1 and noun[:-1] in ROLES:
        return True  # "Scientists debate whether"
    one_name = "p" in classes[1 : head.end()] or (head.end() == 1 and classes[0] == "p" and first == 0)
    return noun.endswith("s") and not one_name and (classes[0] in "nV" or head.end() > 1 or classes[1:2] == "r")
