"""Tokens and a place between two verbs → how a clause begins there: its conjunction, its subject, what is said."""

from __future__ import annotations

import re

from timeline.entries.syntax import lexicon
from timeline.entries.syntax.counts import counted
from timeline.entries.syntax.markers import CALENDAR, POINTED_AT
from timeline.entries.syntax.tokens import Tokens
from timeline.entries.syntax.verb_group import VerbGroup

_SUBJECT = re.compile("[npwg0d]")
_PAIR = re.compile("d?[p0n]+cd?[p0n]+a*")  # "said | Myers Creek and Turton Creek | overflowed"
_PAIR_OF_PHRASES = re.compile("d?[p0naeV]+cd?[p0naeV]+a*")
_WHERE = re.compile("r[p0]{1,3}(?=[d0])")  # "said | in Athens | the Americans and others"
_NAMED_PAIR = re.compile("cdp+cp$")
_NAMED_BY_A_PAIR = re.compile("Gdp+cp+[ax]*$")  # "arguing the Immigration and Naturalization Service | broke the law"
_AND_THEN = re.compile("(?:(?:rn)?[d0npg]+|,r[d0npg]+,)a*")  # "and in May | sold", "and, in May, | sold"


def compares(tokens: Tokens, at: int, stop: int) -> bool:
    """Whether all that stands before a verb is of what something is compared with: "than youth attempts | were"."""
    than = next((here for here in range(at, stop) if tokens.lower[here] == "than"), None)
    return than is not None and re.fullmatch("d?[npV]+|w", tokens.classes[than + 1 : stop]) is not None


def conjunction(tokens: Tokens, at: int, stop: int) -> int | None:
    """The last coordinator before the group that joins clauses: what follows it is the subject or the verb."""
    classes = tokens.classes
    for here in range(stop - 1, at - 1, -1):
        if classes[here] == "c":
            direct = all(code in "ax" for code in classes[here + 1 : stop])
            if not direct and _pairs(tokens, at, here):
                continue  # "the conflict between X and Y caused"
            if _NAMED_BY_A_PAIR.search(classes, at, stop) is not None:
                return None
            if tokens.lower[here - 1 : here + 1] in (["all", "but"], ["none", "but"], ["anything", "but"]):
                return None
            before = classes[here - 1]
            named = _NAMED_PAIR.search(classes, at, here + 2)
            if named is not None and named.start() >= at and tokens.lower[named.start()] == "but":
                return named.start()  # "but the Roads and Bridges Board ruled"
            if before == "0" and classes[here + 1] == "0":
                continue  # "Strikes on 10 and 12 March hit"
            if direct or before == "," or classes[here + 1] == "w":
                return here
            if here == at and _AND_THEN.fullmatch(classes, here + 1, stop):
                return here  # "died and at least 35 were rescued"
            if not any(code in "r" for code in classes[at:here]) and here > at + 2:
                return here
            return here if here > at + 1 else None
    return None


def so(tokens: Tokens, at: int, stop: int) -> int | None:
    """Where "so" opens a clause with a subject of its own: "declared an emergency so he could begin"."""
    found = (here for here in range(at, stop - 1) if tokens.lower[here] == "so")
    opens = (here for here in found if tokens.classes[here + 1] in "wdp")
    return next((here for here in opens if tokens.classes[here - 1] != ","), None)  # ", so it fell": a result


def _pairs(tokens: Tokens, at: int, here: int) -> bool:
    """Whether the coordinator belongs to a "between" or "both" before it."""
    for before in range(here - 1, at - 1, -1):
        if tokens.classes[before] in "c,;":
            return False
        if tokens.lower[before] in ("between", "both"):
            return True
    return False


def subject_between(tokens: Tokens, at: int, stop: int) -> bool:
    """Whether anything stands there that may be a subject."""
    return _SUBJECT.search(tokens.classes, at, stop) is not None


def noun_start(tokens: Tokens, at: int, stop: int) -> int:
    """Where the noun phrase right before the group begins."""
    here, first = stop, at + (tokens.classes[at] != "0")  # "recalled | 1.2 million lamps sold since May"
    while here > first and tokens.classes[here - 1] in "npwgd0aVS":
        here -= 1
        if tokens.classes[here] in "dw":
            break
    if here > at + 2 and tokens.lower[here - 1] == "of" and tokens.classes[here - 2] == "d":
        here -= 2  # "some of the animals"
    return here


def _behind_day(tokens: Tokens, at: int, stop: int) -> int:
    """Where what is said begins behind when it is said: "on Monday the chances of survival were"."""
    lower, here = tokens.lower, at
    while here < stop and (tokens.classes[here] in "ra" or lower[here] in CALENDAR | POINTED_AT):
        if counted(tokens, here) or tokens.classes[here : here + 2] == "a0":
            return here  # "said about 15 people had"
        here += 1
    dated = not CALENDAR.isdisjoint(lower[at:here])
    return here if dated and here < stop else noun_start(tokens, at, stop)


def _behind_addressee(tokens: Tokens, at: int, stop: int) -> int:
    """Where what is told begins: behind whom it is told, a name, a pronoun or one noun."""
    classes = tokens.classes
    here = at + (classes[at] == "d")
    if classes[here] == "p":
        while (here < stop and classes[here] in "pr" and classes[here + 1] in "p") or classes[here] in "p0/":
            here += 1  # "told CBS 2/FOX 28"
    else:
        run = here
        while run < stop and classes[run] == "n":
            run += 1
        here = run if run < stop and classes[run] in "pdwg0" else here + 1  # "told local media Ali had"
    return here if any(code in "npwdg0" for code in classes[here:stop]) else at


def said_from(tokens: Tokens, verb: VerbGroup | None, at: int, stop: int) -> int:
    """Where what a verb says begins, without "that", before the verb at `stop`: "said on Monday | he had"; what says
    when, where or to whom belongs to the saying.
    """
    classes, lower = tokens.classes, tokens.lower
    if verb is not None and verb.base in lexicon.ADDRESSING:
        # "told staff in an e-mail Thursday | he would leave"
        behind = stop - 1 if classes[stop - 1] == "w" else _behind_addressee(tokens, at, stop)
        if verb.base == "tell" or subject_between(tokens, behind, stop):  # unlike "warned | the ship had become"
            return _behind_day(tokens, behind, stop) if classes[behind] == "r" else behind
    if classes[at] in "bG":  # "reported being told | all five had died"
        return noun_start(tokens, at, stop)
    if (where := _WHERE.match(classes, at, stop)) is not None:
        return where.end()
    if classes[at] in "ra" or (classes[at] == "p" and lower[at] in CALENDAR):
        return _behind_day(tokens, at, stop)
    if lower[at] == "last" and lower[at + 1] in lexicon.PERIODS | CALENDAR:
        return at + 2  # "said last week | it had no plans"
    return at


def pairs_behind(between: str) -> bool:
    """Whether a pair stands behind a verb of saying, of whom it is said: "said in Athens Ali and two men | left".

    `between` are the classes from that verb to the next.
    """
    if _PAIR.fullmatch(between):
        return True
    where = _WHERE.match(between)
    first = where.end() if where else 0
    return between[first : first + 1] in ("d", "p", "0") and _PAIR_OF_PHRASES.fullmatch(between, first) is not None
