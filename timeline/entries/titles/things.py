"""A telling about "it", "its", "they", "their" or "both" → the phrase that this stands for, where that is plain."""

from __future__ import annotations

import re
from itertools import pairwise

from msgspec.structs import replace

from timeline.entries.names.given import is_he
from timeline.entries.names.words import ORG_HEADS
from timeline.entries.syntax.attribution import head_of, noun_phrase
from timeline.entries.syntax.lexicon import AGENTS, HAPPENINGS
from timeline.entries.syntax.markers import CALENDAR, POINTED_AT
from timeline.entries.syntax.tokens import Tokens, is_form_of
from timeline.entries.syntax.verbs import groups
from timeline.entries.tellings.telling import Telling
from timeline.entries.titles.firms import FIRMS, Span, named_before
from timeline.entries.titles.pronouns import (
    THING,
    is_people,
    is_somebody,
    passive,
    plain,
    plural,
    without_person,
)
from timeline.entries.titles.same_sentence import another_between, described, fronted_subject, main_subject
from timeline.entries.titles.story import Story
from timeline.entries.titles.topic import topic_before

_OF_SEVERAL = re.compile(r"s' |(?:men|people|children)'s ")
_MUTE = HAPPENINGS | frozenset(
    "request deal plan bid offer sale move merger loan decision price fall rise cost order ship boat plane car".split()
)  # what says nothing
_COLLECTIVE = frozenset(  # one thing of several people, for which "they" may stand
    "commission committee council board team group party band family crew jury court government ministry club company "
    "firm union squad unit agency panel force army coalition alliance association federation couple pair duo trio gang "
    "crowd audience public staff cabinet parliament senate congress administration opposition movement militia choir "
    "orchestra side tribunal authority population".split()
)
_WHITHER = frozenset("to in at near into towards".split())
_AGAINST = frozenset(
    "sue accuse charge blame criticise criticize denounce condemn fine prosecute indict attack".split()
)


def thing_before(story: Story, telling: Telling, word: str) -> Span | None:
    """The phrase that the pronoun, the telling's subject or whose that is, stands for."""
    if without_person(story.tokens, telling, word):
        return None
    span = _thing(story, telling, several=word not in THING)
    if word != "it" or span is None:
        return span
    mute = telling.status == "statement" and not _may_say(story.tokens, span)
    return None if mute or (telling.kind == "complement" and _does_to_firm(story.tokens, telling)) else span


def thing_said_of(story: Story, telling: Telling) -> dict[int, str]:
    """The words for "it" that opens what several people say, who are none: "Officials said | it | killed ten"."""
    tokens = story.tokens
    if telling.complement is None or telling.nested or telling.quoted or telling.pronoun is not None:
        return {}
    at = telling.complement[0]
    at += tokens.classes[at] == "t"
    speaker = noun_phrase(tokens, *telling.subject)
    verb = next(iter(groups(tokens, at, telling.complement[1])), None)
    if tokens.lower[at] != "it" or speaker is None or verb is None or not plural(tokens, speaker):
        return {}
    if not {"q", "t"}.isdisjoint(tokens.classes[slice(*speaker)]):
        return {}  # "The union that represents the workers said it"
    told = replace(
        telling, kind="main", subject=(at, verb.first), told_subject=None, pronoun=at, verb=verb.first,
        complement=None, speaker=None,
    )  # fmt: skip
    span = None if without_person(tokens, told, "it") else _thing(story, told, several=False)
    if span is None:
        return {}
    first, last = span
    while last > first + 1 and tokens.lower[last - 1] in CALENDAR | POINTED_AT:
        last -= 1  # "A fire | yesterday morning"
    words = " ".join(story.words((first, last)).split())
    return {at: words[:1].lower() + words[1:] if tokens.classes[first] == "d" else words}


def _may_say(tokens: Tokens, span: Span) -> bool:
    """Whether it has a voice, unlike "The request came in May. It said"."""
    return tokens.lower[span[1] - 1] not in _MUTE


def _does_to_firm(tokens: Tokens, telling: Telling) -> bool:
    """Whether the firm that speaks is who it is done to: "Acme warned it would cost the company ten jobs"."""
    own = re.match("[^,;qst]*", tokens.classes[telling.verb : telling.last])
    behind = tokens.lower[telling.verb : telling.verb + (own.end() if own else 0)]
    return any(pair[0] == "the" and pair[1] in FIRMS for pair in pairwise(behind))


def _thing(story: Story, telling: Telling, *, several: bool) -> Span | None:
    """The phrase before in the sentence, or what the one before is about, where it agrees in number and is nobody."""
    tokens = story.tokens
    if (itself := _firm_told_of(story, telling, several=several)) is not None:
        return itself
    if (accused := _accused(story, telling)) is not None:
        return accused if plural(tokens, accused) == several else None
    span = _in_sentence(story, telling, several=several)
    if span is None:
        span = topic_before(story, telling, several=several)
    elif telling.kind == "adverbial":
        if passive(tokens, telling) and another_between(tokens, span[1], telling.first):
            return None  # "Acme has orders for the ferry since it was announced": Acme, or the ferry
        if tokens.lower[telling.first] in ("as", "while", "when"):
            span = _name_before(tokens, span[1], telling.first) or span  # "The port felt Storm Ivan as it swept past"
    if span is None or not plain(tokens, span) or not _agrees(story, telling, span, several=several):
        return None
    if tokens.lower[span[0]] == "the" and span[1] - span[0] == 2:
        span = named_before(tokens, story.before(telling), span[1] - 1) or span
    if telling.genitive and tokens.lower[span[0]] in ("a", "an"):
        return None  # "A mend should be ready by May. Its rival Boyd": of somebody known by name
    if tokens.lower[head_of(tokens, span)] in CALENDAR:
        return None
    return None if not several and (is_somebody(tokens, span) or _is_person(story, span)) else span


def _firm_told_of(story: Story, telling: Telling, *, several: bool) -> Span | None:
    """Whom what is said is about, or whose that is: "GM's sales fell, it said", "GM lost money, it said"."""
    tokens, of, at = story.tokens, telling.told_subject, telling.pronoun
    if of is None or at is None or at <= of[1] or telling.genitive:
        return None
    span = noun_phrase(tokens, *of)
    if span is None:
        return None
    owner = tokens.classes.find("g", *span)
    span = span if owner < 0 else (span[0], owner + 1)
    firm = set(tokens.classes[slice(*span)]) <= {"p", "g"} or not FIRMS.isdisjoint(
        word.removesuffix("'s") for word in tokens.lower[slice(*span)]
    )
    return span if firm and not several and not _is_person(story, span) else None


def _accused(story: Story, telling: Telling) -> Span | None:
    """Of whom something is said by who acts against them: "sued Acme, alleging it broke the contract"."""
    tokens, main = story.tokens, story.mains.get(telling.sentence.first)
    if telling.kind != "complement" or main is None or not is_form_of(tokens.lower[main.verb], _AGAINST):
        return None
    named = re.match("d?[an]*p+|d[an]*n", tokens.classes[main.verb + 1 : telling.first])
    return (main.verb + 1, main.verb + 1 + named.end()) if named else None


def _in_sentence(story: Story, telling: Telling, *, several: bool) -> Span | None:
    """What stands before the pronoun in its own sentence, or what one there has been read to stand for."""
    sentence = telling.sentence.first
    read = story.things.get(sentence) or story.owners.get(sentence)
    if telling.kind == "coordinate" and read is not None:
        return read  # "In May it lost money, and in June it …", "Its first flight is in May, and it …"
    return described(story, telling) or main_subject(story, telling) or fronted_subject(story, telling, several=several)


def _name_before(tokens: Tokens, first: int, at: int) -> Span | None:
    """The name that stands right before a token, where it begins no earlier than at `first`."""
    start = at
    while start > first and tokens.classes[start - 1] == "p" and tokens.lower[start - 1] not in CALENDAR:
        start -= 1
    whither = tokens.lower[start - 1] in _WHITHER  # "sailed to Rome when it struck a rock"
    return (start, at) if start < at and not whither else None


def _agrees(story: Story, telling: Telling, span: Span, *, several: bool) -> bool:
    """Whether the phrase is of one thing, or of several people or things, as the pronoun is."""
    bare = _opens_on_plural(story, span)
    if not several:
        return not bare and not plural(story.tokens, span)
    if bare:
        return _are_people(story.tokens, span)
    many = plural(story.tokens, span) or _opens_on_several(story, span)
    if not many and not _are_members(story, span, story.at(telling)):
        return False
    # "The men's names are public and they are to pay": the names, or the men
    return telling.genitive or not _OF_SEVERAL.search(" ".join(story.tokens.lower[slice(*span)]))


def _opens_on_plural(story: Story, span: Span) -> bool:
    """Whether a sentence opens with one word that names several of a kind, whatever its capital: "Results"."""
    tokens, at = story.tokens, span[0]
    opens = span[1] - at == 1 and (at == 0 or tokens.classes[at - 1] in '.l"')
    many = tokens.lower[at].endswith("s") and not tokens.lower[at].endswith(("ss", "us", "is"))
    return opens and many and tokens.words[at] not in story.people.capitals and not story.is_thing(span)


def _opens_on_several(story: Story, span: Span) -> bool:
    """Whether a sentence opens with a phrase of several, its first word no name: "Talks on the treaty"."""
    tokens, at = story.tokens, span[0]
    opens = at == 0 or tokens.classes[at - 1] in '.l"'
    word = tokens.lower[at]
    many = (
        word.endswith("s") and not word.endswith(("ss", "us", "is")) and tokens.words[at] not in story.people.capitals
    )
    return opens and many and tokens.classes[at : at + 2] == "pr"


def _are_people(tokens: Tokens, span: Span) -> bool:
    """Whether one word says what several people do or are: "Jurors", unlike "Results"."""
    return plural(tokens, span) or tokens.words[span[0]].endswith(AGENTS)


def _are_members(story: Story, span: Span, here: int) -> bool:
    """Whether "they" may be the people of one body: "The board met. They chose", unless others are named too."""
    tokens = story.tokens
    if tokens.lower[head_of(tokens, span)] not in _COLLECTIVE or not here:
        return False
    before = story.sentences[here - 1]
    others = (at for at in range(before.first, before.last) if not span[0] <= at < span[1])
    return not any(tokens.classes[at] == "n" and is_people(tokens.lower[at]) for at in others)


def _is_person(story: Story, span: Span) -> bool:
    """Whether the words name a person, as the article knows it or by a given name: "Boyd's head Karl Berg"."""
    tokens = story.tokens
    if story.named_in(span):
        return True
    named = tokens.classes[slice(*span)].endswith("pp") and tokens.words[span[1] - 1] not in ORG_HEADS
    return named and is_he(" ".join(tokens.words[span[1] - 2 : span[1]])) is not None
