"""A word that may open a clause ("that", "since", "when") and where it stands → whether it does open one there."""

from __future__ import annotations

import re

from timeline.entries.syntax.sentences import Sentence
from timeline.entries.syntax.tokens import Tokens

WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
CALENDAR = WEEKDAYS | frozenset(
    "january february march april may june july august september october november december yesterday today then "
    "last".split()
)
POINTED_AT = frozenset("day week month year time point night evening morning afternoon".split())
FRONTED = re.compile(r"a?(?:d[0anV]*[nV]|[0an]*n)(?:rd?[0an]*[np0])*(?=[dw])")
"""The classes of a noun phrase behind a preposition, before another one: "(after) the vote in May | the minister"."""
_SEASONS = frozenset("spring summer autumn winter weekend".split())  # "that summer"
_SAYING = frozenset("said says say so".split())
_AS_MUCH = frozenset("many much few little high low early late recently".split())
_DATING = frozenset("date dates dated dating".split())
_HEDGES = frozenset("the early late mid about around at least".split())


def that_opens(tokens: Tokens, sentence: Sentence, here: int) -> bool:
    """Whether "that" opens a clause here, rather than pointing ("that day")."""
    classes, lower = tokens.classes, tokens.lower
    if here == sentence.first:
        return False
    before = lower[here - 1]
    if that_points(tokens, here):
        return False
    if classes[here - 1] in "rT" and before not in ("of",):
        return False
    if before in ("before", "after", "since", "until"):
        return False  # "Before that, she taught"
    if re.match("[an]{1,3},", classes[here + 1 : here + 5]) and before not in _SAYING:
        return False  # "were investigating that fatal shooting,"
    if here + 1 >= sentence.last:
        return True
    if classes[here + 1] in ",.":
        return False  # "Nobody expected that," said Berg
    month = lower[here + 1] in CALENDAR and tokens.words[here + 1][0].isupper()
    return not month and lower[here + 1] not in POINTED_AT | _SEASONS


def that_points(tokens: Tokens, here: int) -> bool:
    """Whether "that" points at a noun in the genitive: "reported that apartment's tenant had left"."""
    return tokens.classes[here + 1 : here + 2] == "g" and tokens.words[here + 1].islower()


def subordinates(tokens: Tokens, sentence: Sentence, here: int, stop: int, *, verbs_behind: bool) -> bool:
    """Whether a subordinator has a clause of its own: a subject and the next verb group with no comma between."""
    classes, lower = tokens.classes, tokens.lower
    if stop >= sentence.last and not verbs_behind:
        return False
    between = classes[here + 1 : stop]
    if ":" in between:
        return False  # "in as many years: in May the firm promised"
    if lower[here] == "once" and classes[here - 1] == "d":
        return False  # "a once high-flying firm"
    fighting = between in ("G", "aG") and stop < sentence.last  # "since fighting broke out"
    if lower[here] != "as" and re.match("a?[eNG]", between) and not fighting:
        return False  # "When asked about it": it has no verb of its own
    if re.search(r"[cx]a*$", between) or dated(tokens, sentence, here + 1):
        return False  # "since 2004 and has been": the verb behind it belongs to another clause
    apposition = between.count(",") == 2 and re.search(r",[ax]*$", between)  # "after Ali, the mayor, was …"
    if lower[here] in ("if", "because", "although", "though", "unless", "whereas", "while", "when", "whenever"):
        once = lower[here] in ("if", "although", "when") and between.count(",") < 2
        return "," not in between or once or (lower[here] == "because" and bool(apposition))
    if lower[here] == "whether" and between.startswith(",") and between.count(",") > 1:
        return True  # "whether, as some suspect, the bomb was"
    if ("," in between and not apposition) or ";" in between or "-" in between:
        return False
    if (
        lower[here] == "as"
        and "as" in (*lower[here + 2 : here + 3], lower[here - 2])
        and not _AS_MUCH.isdisjoint(lower[max(here - 1, 0) : here + 2])
    ):
        return False  # "As many as four could"
    if lower[here] == "as" and classes[here - 1] in "eN":
        return False  # "known as", "listed as"
    if lower[here] == "as" and (lower[here + 1] in ("well", "part", "a", "an", "of", "soon") or not between):
        return False
    if lower[here] in ("after", "before", "since", "until", "till", "as", "once"):
        if lower[here + 1] == "that" and classes[here + 2 : here + 3] in "0dpw,":
            return False  # "Two years after that the company was sold", unlike "after that deal collapsed"
        # "after the vote on Monday he left": a preposition where two noun phrases follow; taken for a clause else
        if lower[here] not in ("as", "once") and FRONTED.match(between):
            return False
        return any(code in "npwgd0" for code in between) or between[:1] in ("S", "V", "G")  # "after talks collapsed"
    return lower[here] in ("whether", "how", "why", "what", "lest")


def dates_back(tokens: Tokens, at: int) -> int | None:
    """The verb before the date here that says since when something has been: "dates back to", "dating from"."""
    while at and tokens.lower[at - 1] in _HEDGES:
        at -= 1
    if at < 2 or tokens.lower[at - 1] not in ("to", "from"):
        return None
    verb = at - 2 - (tokens.lower[at - 2] == "back")
    return verb if tokens.lower[verb] in _DATING else None


def dated(tokens: Tokens, sentence: Sentence, at: int) -> bool:
    """Whether a date stands here, so that the word before is a preposition."""
    lower = tokens.lower
    while at < sentence.last and lower[at] in _HEDGES:
        at += 1
    return at < sentence.last and (lower[at] in CALENDAR or bool(re.fullmatch(r"(?:1[0-9]|20)\d\ds?", lower[at])))
