"""Tellings in order and their dates → those that can stand alone; a sentence that only goes on joins the one before."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.entries.dating.dating import Dating
from timeline.entries.syntax.attribution import lapses
from timeline.entries.syntax.markers import CALENDAR, POINTED_AT
from timeline.entries.syntax.tokens import Tokens
from timeline.entries.tellings.telling import Telling
from timeline.entries.titles.standing import sound, stands_alone

_NOT_YET_TOLD = ("planned", "background")
_GAP = 4  # tokens between two paragraphs: line breaks and marks
_NEAR = 45  # tokens between two sentences of one paragraph: a short one may tell nothing


def continued(
    tokens: Tokens, told: Sequence[Telling], datings: Sequence[Dating], teller: str
) -> list[tuple[Telling, Dating]]:
    """The tellings without those that have neither a date of their own nor words that tell what they are about.

    Such a sentence belongs to what was told just before: that telling's quotation holds it, and its place in the text
    too, where that telling's date may stand for the sentence.
    `teller` is who published the article, in lower case.
    """
    kept: list[tuple[Telling, Dating]] = []
    for telling, dating in zip(told, datings, strict=True):
        if telling.spoken_of and dating.date is None:
            continue
        if telling.nested and not sound(tokens, telling):
            continue  # what the sentence tells holds it
        before, when = next(((t, d) for t, d in reversed(kept) if not t.nested), (None, None))
        if telling.says_when and before is not None:
            before.until = max(before.until, telling.last)
            continue
        if (
            telling.whole is not None
            and before
            and when
            and before.sentence is telling.sentence
            and _same_day(when, dating)
        ):
            continue  # "In findings published on Friday, scientists say": one event
        if before is None or when is None or not _goes_on(tokens, before, when, telling, dating, teller):
            if not _says_nothing(tokens, telling, dating):
                kept.append((telling, dating))
        else:
            before.until = max(before.until, telling.last)
            if not (
                telling.present or _same_day(when, dating)
            ):  # "It was in May that they saw the gap. They rang the auditor"
                last, then = kept[-1]
                before, when = (last, then) if last.nested and _same_day(then, dating) else (before, None)
            if when is not None and _shares(when, dating):
                before.lasts = max(before.lasts, telling.last)
    return kept


def _says_nothing(tokens: Tokens, telling: Telling, dating: Dating) -> bool:
    """Whether a state of no date is one of "it" or "these", which nothing explains: no list of events has use of it.

    Nor has it of a time without a verb: "On Thursday, a little after 2am."
    """
    if telling.kind == "main" and telling.sentence.kind == "sentence" and _only_says_when(tokens, telling):
        return True
    nobody = telling.pronoun is not None and telling.referent is None and telling.stands_for is None
    dated = dating.date is not None or telling.mention is not None
    return nobody and not dated and not telling.expletive and telling.status == "state"


def _only_says_when(tokens: Tokens, telling: Telling) -> bool:
    """Whether nothing is told but a time."""
    if re.search("[BHMOESVyeNG]", tokens.classes[telling.first : telling.last]) is not None:
        return False
    told = (at for at in range(telling.first, telling.last) if tokens.classes[at] in "np0")
    times = CALENDAR | POINTED_AT | {"little", "local", "time"}
    return all(tokens.lower[at] in times or tokens.classes[at] == "0" for at in told)


def _goes_on(tokens: Tokens, before: Telling, when: Dating, telling: Telling, dating: Dating, teller: str) -> bool:
    if telling.mention is not None or telling.report is not None or telling.shared is not None:
        return False
    if telling.lapse is not None or lapses(tokens, telling.first):
        return False  # "A day after the fire, the mayor resigned"
    state = telling.status == "state" and telling.speaker is None
    same_day = _same_day(when, dating)
    alone = stands_alone(tokens, telling, teller)
    if alone:
        if not state or not same_day:
            return False
    elif not state and not same_day and (telling.pronoun is None or tokens.classes[telling.pronoun] in "np"):
        return False
    if before.sentence is telling.sentence:
        return telling.status != "background"
    nested = telling.nested and not (telling.kind == "complement" and telling.claim)  # "Fars said the crash was …"
    if before.status == "headline" or before.sentence.kind != "sentence" or nested:
        return False
    if before.status in _NOT_YET_TOLD and telling.status not in _NOT_YET_TOLD and dating.date != when.date:
        return False  # its day is not that of a plan or of what was before the story
    end = max(before.last, before.until, before.sentence.last)
    apart = telling.sentence.paragraph != before.sentence.paragraph
    near = _GAP if apart and (alone or not same_day) else _NEAR
    return telling.sentence.first - end <= near


def _shares(before: Dating, dating: Dating) -> bool:
    """Whether the date before may stand for a sentence that goes on.

    None without an end does; one that the text gives does not for a plan, or for what has no date of its own.
    """
    if before.date is None or ".." in before.date:
        return False
    return dating.date is not None or before.date.endswith("?")


def _same_day(before: Dating, dating: Dating) -> bool:
    """Whether a date carried on or inferred is that of what was told before, or there is none."""
    if dating.date is None:
        return True
    if before.date is None:
        return False
    return _day(dating.date) == _day(before.date)


def _day(date: str) -> str:
    """The day on which a date begins, or the month or year that it is, however sure it is."""
    return date.rstrip("?~").split("/")[0].split("T")[0]
