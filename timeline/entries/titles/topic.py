"""A telling about "it" or "they" → the phrase for what the sentence before it is about, where that is one thing."""

from __future__ import annotations

import re

from timeline.entries.syntax.attribution import noun_phrase
from timeline.entries.syntax.tokens import Tokens, is_form_of
from timeline.entries.syntax.verbs import groups
from timeline.entries.tellings.telling import Telling
from timeline.entries.tellings.undating import PLANNED
from timeline.entries.titles.firms import Span
from timeline.entries.titles.pronouns import PRONOUNS, SEVERAL, THING, passive, plain, plural
from timeline.entries.titles.story import Story

_DESCRIBED = re.compile("d[anp0V]*[np](?=[eN][TraxN])")
_HEARING = frozenset("hear learn".split())
_QUANTIFIED = frozenset("many most some several both all none".split())  # of those named before


def topic_before(story: Story, telling: Telling, *, several: bool) -> Span | None:
    """What the sentence before the telling's is about: its subject, or what that stands for, says or hears of."""
    here = _last_about(story, story.at(telling), several=several)
    if here < 0:
        return None
    before = story.sentences[here]
    if before.first in story.things:
        return story.things[before.first]
    subject = story.subjects.get(before.first) if telling.nested else story.subject_of(before)
    main = story.mains.get(before.first)
    if subject is None or _ends_on_another(story, before.first, subject):
        return None
    if main is not None and _may_be_its_object(story.tokens, telling, main):
        return None
    span = _whole(story.tokens, subject)
    if main is not None and (of := _told_of_there(story.tokens, telling, main)) is not None and of != span:
        if not _hears(story.tokens, main):
            return None  # "The firm said the ferry left. Later it sank": neither is plain
        span = of
    if several and main is not None and _others_told_of(story.tokens, main):
        return None  # "Analysts said regulators may object. They"
    if not several and before.first in story.voices and (span is None or plural(story.tokens, span)):
        return story.voices[before.first]  # "…, according to the ministry. It blamed …"
    return span


def _last_about(story: Story, here: int, *, several: bool) -> int:
    """The sentence that names what the one before only has a pronoun for, or that one: "It is old. Its walls"."""
    at = here - 1
    if at < 1 or story.sentences[at].first in story.things:
        return at
    word = story.tokens.lower[story.sentences[at].first]
    untold = story.sentences[at].first not in story.subjects or word in _QUANTIFIED
    return at - 1 if untold and word in (SEVERAL | _QUANTIFIED if several else THING) else at


def _ends_on_another(story: Story, sentence: int, subject: Span) -> bool:
    """Whether the sentence goes on with a clause about something else: "Acme began, and the ship sailed. It …"."""
    last = story.lasts.get(sentence)
    own = noun_phrase(story.tokens, *last) if last is not None and last != subject else None
    return own is not None and last is not None and last[0] > subject[1] and story.tokens.classes[own[0]] != "w"


def _may_be_its_object(tokens: Tokens, telling: Telling, main: Telling) -> bool:
    """Whether what something is done to may be what that was done to: "The army took the camp. It was razed"."""
    planned = not PLANNED.isdisjoint(tokens.lower[telling.verb : telling.verb + 3])
    return passive(tokens, telling) and not planned and main.status != "state" and _has_object(tokens, main)


def _has_object(tokens: Tokens, telling: Telling) -> bool:
    """Whether one thing stands right behind the telling's verb that it is done to: no "20 billion francs"."""
    behind = tokens.classes[telling.verb + 1 : telling.verb + 2]
    counted = re.match("0n|[arn]{1,3}0n", tokens.classes[telling.verb + 1 : telling.verb + 6])
    if counted is not None and tokens.lower[telling.verb + counted.end()].endswith("s"):
        return False  # "carried out more than 1,900 operations"
    return behind in tuple("dnpgw") and telling.complement is None and not passive(tokens, telling)


def _whole(tokens: Tokens, subject: Span) -> Span | None:
    """The subject's phrase, all of it where it lists several: "the presidents of Iran, Russia and Turkey"."""
    span = noun_phrase(tokens, *subject)
    found = _DESCRIBED.match(tokens.classes, *span) if span is not None and not plain(tokens, span) else None
    if span is not None and found is not None:
        return span[0], found.end()  # "A Ford | believed to have been used in the raid"
    if span is None and tokens.classes[subject[0] : subject[0] + 1] == "r":
        last = re.search("d[anp0V]*[np]$", tokens.classes[slice(*subject)])
        return None if last is None else (subject[0] + last.start(), subject[1])  # "During the week | the probe"
    if span is not None and "c" in (rest := tokens.classes[span[1] : subject[1]]) and rest[0] == ",":
        return span[0], span[0] + len(tokens.classes[span[0] : subject[1]].rstrip("ax,"))
    return span


def _told_of_there(tokens: Tokens, telling: Telling, main: Telling) -> Span | None:
    """The one thing that was told of before, for one to go on with: "A court heard that the ship left. It sank"."""
    tells = main.status == "statement" or _hears(tokens, main)
    if not tells or telling.status != "event" or not telling.past or telling.perfect:
        return None
    first = main.verb + 1
    first += tokens.classes[first] == "t"
    verb = next(iter(groups(tokens, first, main.sentence.last)), None)
    span = _whole(tokens, (first, verb.first)) if verb is not None and verb.first > first else None
    definite = span is not None and span[0] == first and tokens.lower[first] == "the"
    return span if span is not None and definite and not plural(tokens, span) else None


def _hears(tokens: Tokens, telling: Telling) -> bool:
    return is_form_of(tokens.lower[telling.verb], _HEARING)


def _others_told_of(tokens: Tokens, main: Telling) -> bool:
    """Whether what is said is about several others than who say it."""
    if main.complement is None:
        return False
    first = main.complement[0] + (tokens.classes[main.complement[0]] == "t")
    verb = next(iter(groups(tokens, first, main.complement[1])), None)
    span = noun_phrase(tokens, first, verb.first) if verb is not None and verb.first > first else None
    return span is not None and tokens.lower[span[0]] not in PRONOUNS and plural(tokens, span)
