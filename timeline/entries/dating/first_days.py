"""Tellings and their own dates → what is told without a date before the first day that is told, with that day.

News and releases open with what it is about, and say when that was as they begin to tell it: "Rangers have found a
body. Climbers saw it on Sunday", "The ministry confirms that two men were killed. The lorry was stopped on Friday".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec.structs import replace

from timeline.entries.dating.dating import Dating
from timeline.entries.dating.inferring import Scene, on_day, when_of, words_of
from timeline.entries.dating.occurring import INCIDENTS, by_others, happens, told_after
from timeline.entries.dating.openings import (
    PURSUING,
    STORY,
    TELLING,
    day_of,
    goes_on_about,
    lead_of,
    lies_past,
    of_one_day,
    opening_of,
    sets_scene,
)
from timeline.entries.syntax.tokens import Tokens, base_of
from timeline.entries.syntax.verbs import groups
from timeline.entries.tellings.telling import Telling, main_verb
from timeline.when import edtf

_FINDING = frozenset("find recover locate discover rescue".split())  # what follows a loss: "have found the wreck"
_JUST_NOW = 3  # days that news of something comes behind it
_SOON = 3  # sentences behind the opening that may give it its day
_AWAY = 2  # paragraphs between them


def begins(
    tokens: Tokens, told: Sequence[Telling], explicit: Sequence[Dating | None], publication: str, stamp: str
) -> tuple[dict[int, Dating], dict[int, Dating], Scene]:
    """The dates that other sentences give to tellings, by their identity; those of what is said to have happened, on
    the day of which it is taken to be and not of who says it; and where the story stands at its opening."""
    after: dict[int, Dating] = {}
    reported: dict[int, Dating] = {}
    for at, dating in told_after(tokens, told, explicit, publication).items():
        own = explicit[at]
        if own is None:
            after[id(told[at])] = dating
        else:
            reported[id(told[at])] = replace(dating, reported=own.date)
    lead = lead_of(told, explicit, publication, stamp)
    opening = opening_of(told)
    again = after.get(id(opening)) if lead.stamped or not lead.words else None
    if again is not None:  # unlike a study that was published long ago
        return after, reported, lead if lies_past(again, publication, STORY) else Scene(*when_of(again))
    for at, dating, words in first_days(tokens, told, explicit, publication):
        telling, own = told[at], explicit[at]
        found = on_day(day_of(dating), words)
        after.setdefault(id(telling), found)
        if own is not None:
            reported.setdefault(id(telling), replace(found, reported=own.date))
        elif telling is opening and not lead.words and not lies_past(dating, publication, _JUST_NOW):
            lead = Scene(*when_of(found))
    return after, reported, lead


def first_days(
    tokens: Tokens, told: Sequence[Telling], explicit: Sequence[Dating | None], publication: str
) -> Iterator[tuple[int, Dating, str]]:
    """What is told without a date before the first day, by its place, with the dating of that day and its words."""
    first = opening_of(told)
    if first is None:
        return
    waiting: list[int] = []
    sentences: set[int] = set()  # by their first tokens
    for at, (telling, dating) in enumerate(zip(told, explicit, strict=True)):
        if telling.status == "headline" or telling.sentence.kind != "sentence":
            continue
        opens = telling.sentence is first.sentence
        if not opens:
            sentences.add(telling.sentence.first)
        paragraph = telling.sentence.paragraph
        late = len(sentences) > _SOON or paragraph - first.sentence.paragraph > _AWAY
        if late:
            waiting = [one for one in waiting if told[one].sentence is not first.sentence]
        waiting = [n for n in waiting if told[n].sentence is first.sentence or told[n].sentence.paragraph == paragraph]
        if dating is None or (opens and _tells_of_before(tokens, telling, dating)):
            if _happened(tokens, telling) if opens else _leads_up(tokens, telling):
                waiting.append(at)
            continue
        if opens:
            if sets_scene(telling, dating, publication, STORY):
                return  # it says when
            continue
        next_one = len(sentences) == 1 and _goes_on(tokens, telling, dating, publication)
        if _gives_a_day(tokens, told[waiting[0]] if waiting else telling, telling, dating, publication, next_one):
            telling, dating = _latest(told, explicit, at, publication)
            for before in waiting:
                own = explicit[before]
                if own is not None and (telling.status == "statement" or not _was_before(dating, own)):
                    continue
                if next_one or not by_others(tokens, told[before], telling):
                    yield before, dating, words_of(telling, dating)
            return
        if telling.kind in ("main", "coordinate"):
            ahead = bool(waiting) and told[waiting[0]].status == "planned"
            if not (ahead or _lies_past(dating, publication)):
                return
            waiting = [one for one in waiting if told[one].sentence is first.sentence]


def _lies_past(dating: Dating, publication: str) -> bool:
    return dating.date is not None and lies_past(dating, publication)


def _happened(tokens: Tokens, telling: Telling) -> bool:
    """Whether the opening tells so of something that happened, or is to happen; what follows an arrest is the crime."""
    if telling.spoken_of or (telling.kind == "adverbial" and telling.past and telling.lapse is None):
        return True
    if telling.kind != "main" or _day_after(tokens, telling):
        return False
    if telling.status == "planned":
        return True
    if telling.status == "statement":
        return telling.perfect or (telling.happened and (telling.present or telling.mention is not None))
    happened = telling.status == "event" and telling.past and not telling.present
    return happened and base_of(tokens.lower[main_verb(tokens, telling)]) not in PURSUING


def _day_after(tokens: Tokens, telling: Telling) -> bool:
    """Whether the opening came the day after what it names, of which the first day told will be: "have begun to pump,
    a day after the blast"."""
    words = tokens.lower[telling.verb : telling.sentence.last]
    return ("day", "after") in pairwise(words)


def _tells_of_before(tokens: Tokens, telling: Telling, dating: Dating) -> bool:
    """Whether only who tells of it has a day: "A ferry has sunk, the coastguard said on Tuesday"; what somebody
    announces, or a person says, is of the day on which they do so."""
    if dating.how == "by report":
        return telling.status == "event" and telling.kind == "main"
    if telling.speaker is not None and telling.speaker.short is not None:
        return False
    if telling.content is not None and any(
        group.perfect and group.base in _FINDING for group in groups(tokens, *telling.content)[:1]
    ):
        return False  # "Rangers have found the wreck, the coastguard said today"
    tells = base_of(tokens.lower[main_verb(tokens, telling)]) in TELLING
    return tells and telling.status == "statement" and telling.happened and dating.how == "said"


def _was_before(dating: Dating, said: Dating) -> bool:
    """Whether it was up to some days before that was said."""
    first, then = (edtf.parse(day_of(one)).start for one in (dating, said))
    return first is not None and then is not None and 0 < then - first <= _JUST_NOW


def _leads_up(tokens: Tokens, telling: Telling) -> bool:
    """Whether a sentence tells so of what led up to it: "Thieves copied the files. Staff noticed it on Friday"."""
    does = base_of(tokens.lower[main_verb(tokens, telling)]) not in ("be", "have")
    happened = telling.status == "event" and telling.past and not (telling.perfect or telling.present)
    return does and happened and telling.kind in ("main", "coordinate")


def _gives_a_day(
    tokens: Tokens, opening: Telling, telling: Telling, dating: Dating, publication: str, next_one: bool
) -> bool:
    """Whether it is the first thing told of one day, which lies ahead where the opening tells of a plan."""
    if dating.how not in ("said", "told day", "bound", "shared"):
        return False
    if telling.kind not in ("main", "coordinate", "complement") and not _describes(tokens, telling):
        return False
    if opening.status == "planned":
        return telling.status == "planned" and of_one_day(dating, publication)
    if happens(tokens, telling) and not _is_of(tokens, opening, telling):
        return False
    happened = telling.status in ("event", "state") and not (telling.perfect or telling.present)
    informed = telling.status == "statement" and tokens.classes[telling.verb] == "B"  # "was told of it on Monday"
    return (happened or informed or next_one) and sets_scene(telling, dating, publication)


def _goes_on(tokens: Tokens, telling: Telling, dating: Dating, publication: str) -> bool:
    """Whether the second sentence tells what was just now, or goes on about who opens it: "Their robot won"."""
    if dating.how == "weak" or telling.present or telling.perfect or not sets_scene(telling, dating, publication):
        return False
    return not lies_past(dating, publication, _JUST_NOW) or goes_on_about(tokens, telling)


def _is_of(tokens: Tokens, opening: Telling, telling: Telling) -> bool:
    """Whether what took place is named by the opening, or as the like are: "The incident happened on Friday"."""
    named = set(tokens.lower[slice(*telling.subject)])
    told = tokens.lower[opening.sentence.first : opening.sentence.last]
    return not named.isdisjoint(INCIDENTS) or not {word for word in named if len(word) > 3}.isdisjoint(told)


def _describes(tokens: Tokens, telling: Telling) -> bool:
    """Whether it tells of what the sentence begins with: "The decree, | read out on Tuesday, names no reason"."""
    if telling.kind not in ("relative", "phrase") or telling.antecedent is None:
        return False
    first = telling.antecedent[0]
    return tokens.lower[first] == "the" and first - telling.sentence.first <= 1


def _latest(
    told: Sequence[Telling], explicit: Sequence[Dating | None], at: int, publication: str
) -> tuple[Telling, Dating]:
    """The day itself, or the one behind it of what is described by both: "taken on Monday and announced on Tuesday"."""
    found = told[at]
    dating = explicit[at]
    assert dating is not None
    for telling, other in zip(told[at + 1 :], explicit[at + 1 :], strict=True):
        alike = telling.sentence is found.sentence and telling.kind == found.kind == "phrase"
        if not alike or telling.antecedent != found.antecedent or other is None:
            break
        if sets_scene(telling, other, publication):
            found, dating = telling, other
    return found, dating
