"""The tellings of an article with its sentences → which stand where a release tells of its sender or of its own words.

"About Acme" and "Forward-looking statements" head such sections: no news is told there. What has no date of its own is
background, and what is so is always so. What a release tells its readers to do, and what each of its kind says, is
told nowhere.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from timeline.articles.cleaning import SENDER
from timeline.entries.syntax.sentences import Sentence
from timeline.entries.syntax.tokens import Tokens
from timeline.entries.tellings.telling import Telling

_HEADS = re.compile(
    r"(?-i:(?:About|ABOUT) (?:[Tt]he |THE )?[A-Z])|notes? (?:to|for) editors|safe harbou?r|"
    r"cautionary (?:note|statement|language)|disclosure notice|"
    r"use of non-gaap|non-gaap|(?:\w+ ){0,3}forward[- ]looking (?:statement|information)",
    re.IGNORECASE,
)
_FORWARD = re.compile(r"forward[- ]looking (?:statement|information)", re.IGNORECASE)


_NOTICE = re.compile(
    r"\W*(?:all rights reserved|(?:an|the|this) indictment is (?:merely|only|simply|not)|"
    r"(?:the charges|charges|allegations|(?:an?|the) (?:criminal )?complaint) (?:is|are) (?:merely|only|simply)|"
    r"(?:the|all) (?:defendants?|accused|suspects?) (?:is|are) (?:all )?presumed (?:to be )?innocent|"
    r"anyone (?:with|who has) (?:any |further )?information|"
    r"(?:consumers|customers|patients) (?:with questions|who (?:have )?(?:questions|purchased|bought))|"
    r"(?:\w+ ){0,2}(?:consumers|customers|patients|owners|callers|readers|shareholders|investors|visitors)"
    r"(?: with \w+)? (?:should|can|may|must) (?:call|contact|phone|ring|telephone|write to|e-?mail|visit)|"
    r"for (?:more|further|additional) (?:information|details)|to (?:learn|find out) more|"
    r"(?:museum|opening|business|office|store|library|gallery) hours(?= are|:)|"
    r"not for (?:release|publication|distribution)|notes? (?:to|for) editors?|"
    r"this (?:press|news) release (?:contains|may contain|does not|was issued)|fda posts)\b",
    re.IGNORECASE,
)


_LETTERHEAD = re.compile(
    r"\W*(?:(?:press|news|media) )?(?:release|statement|advisory|bulletin|notice)\b"
    r"(?:[^\w\n]|\d|\b(?:nos?|at|of|on|number|date|issued|hours|hrs|gmt|cet|est|edt|pm|am|mon|tues|wednes|thurs|fri|"
    r"satur|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|"
    r"july?|aug(?:ust)?|sept(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b)*(?=\n|$)",
    re.IGNORECASE,
)


def without_notices(text: str, told: Sequence[Telling]) -> list[Telling]:
    """The tellings but for those of sentences that advise readers, or that each release of its kind holds.

    Nor does a letterhead tell anything: "Press release 29.10.2020 at 11:00".
    """
    starts = ((telling, telling.sentence.start) for telling in told)
    return [t for t, at in starts if _NOTICE.match(text, at) is None and _LETTERHEAD.match(text, at) is None]


def _is_of_the_sender(text: str, at: int) -> bool:
    """Whether the paragraph of a sentence says at its beginning that it tells of the sender."""
    return SENDER.match(text, text.rfind("\n", 0, at) + 1) is not None


def tell_of_the_sender(text: str, tokens: Tokens, parts: Sequence[Sentence], told: Sequence[Telling]) -> None:
    """Make background of what such sections tell, where no words date it."""
    within = False
    apart: set[int] = set()  # first tokens of sentences
    noticed = [found.start() for found in _FORWARD.finditer(text)]
    for part in parts:
        if part.kind != "sentence" or tokens.classes[part.last - 1] == ":":
            within = _HEADS.match(text, part.start) is not None
        elif (
            within
            or _is_of_the_sender(text, part.start)
            or bisect_left(noticed, part.start) < bisect_left(noticed, part.end)
        ):
            apart.add(part.first)
    for telling in told:
        dated = telling.mention or telling.shared or telling.report
        if telling.sentence.first in apart and not dated:
            telling.status = "background"
