"""A telling about "he", "she", "his" or "her" → the name or the phrase of the person before it, where that is plain."""

from __future__ import annotations

import re
from bisect import bisect_left

from timeline.entries.names.forms import Name
from timeline.entries.syntax.attribution import noun_phrase
from timeline.entries.syntax.sentences import Sentence
from timeline.entries.tellings.telling import Telling
from timeline.entries.titles.firms import Span
from timeline.entries.titles.pronouns import PERSON, is_somebody, of_other_sex, plain, plural
from timeline.entries.titles.protagonist import person_of_story
from timeline.entries.titles.same_sentence import described, fronted_subject, main_subject
from timeline.entries.titles.speaking import voice
from timeline.entries.titles.story import Story, the_one

_WITHIN = ("adverbial", "relative")
_NAMED_ASIDE = re.compile(",(pp+),")


def stand_for_somebody(story: Story, telling: Telling, at: int) -> None:
    """Note who the pronoun at a token is, but nobody of whom the article has spoken as of the other sex.

    "She married Hugh Ellison in 1949; he died in 1990" is of the one other person named in the sentence.
    """
    tokens, he = story.tokens, _is_he(story, at)
    person = _person_before(story, telling)
    span = _phrase_before(story, telling) if person is None else None
    known = person or (span and " ".join(tokens.lower[slice(*span)]))
    if known is None or (span is not None and of_other_sex(tokens, span, he=he)):
        telling.referent = story.people.name(at) or person_of_story(story, telling, he=he)
        return
    if story.as_he.setdefault(known, he) == he:
        telling.referent, telling.stands_for = person, span
        return
    named = story.named(telling.sentence.start, tokens.starts[at])
    others = [name for name in named if story.as_he.get(name.form, he) == he]
    if not others and (before := story.before(telling)):  # "Joanne Berg robbed Arthur Lumb. He died"
        earlier = story.named(before[0].start, telling.sentence.start)
        others = [name for name in earlier if story.as_he.get(name.form) == he]
    telling.referent = the_one(others)


def stand_for_speaker(story: Story, telling: Telling, at: int) -> None:
    """Within what a person says, "he" or "she" that nobody else can be is that person: "Rossi said she felt"."""
    unknown = telling.referent is None and telling.stands_for is None
    if not unknown or telling.speaker is None or telling.kind != "complement" or story.tokens.lower[at] not in PERSON:
        return
    if telling.speaker.short is not None and not telling.genitive:
        telling.referent = telling.speaker.short
    else:
        telling.stands_for = _speaker(story, telling, he=_is_he(story, at))


def _is_he(story: Story, at: int) -> bool:
    return story.tokens.lower[at] in ("he", "his")


def _speaker(story: Story, telling: Telling, *, he: bool) -> Span | None:
    """Who speaks in the main clause, where that can be one person: "The commander said he has sent a team"."""
    main = story.mains.get(telling.sentence.first)
    span = main_subject(story, telling) if main is not None and main.status == "statement" else None
    if span is None or not plain(story.tokens, span) or plural(story.tokens, span):
        return None
    return None if of_other_sex(story.tokens, span, he=he) else span


def _person_before(story: Story, telling: Telling) -> str | None:
    """The person that the telling's own sentence names before its pronoun, or else the nearest sentence before."""
    if (told_of := _person_told_of(story, telling)) is not None:
        return told_of
    if (main := described(story, telling) or main_subject(story, telling)) is not None:
        own = story.named_in(main)
        if (subject := the_one(own)) is not None:
            return subject  # "Tipton was devastated when she …"
        if not own and (aside := _NAMED_ASIDE.match(story.tokens.classes, main[1])) is not None:
            return _name(story, aside.span(1))  # "His rival at Acme, | Luis Roth |, is to leave; he …"
    if (beside := _named_beside(story, telling)) is not None:
        return beside
    if main is not None and telling.kind in _WITHIN and _is_somebody(story, main):
        return None  # "The driver hit a tree when he …"
    if (fronted := fronted_subject(story, telling, several=True)) is not None:
        own = story.named_in(fronted)
        if own or _is_somebody(story, fronted):
            return the_one(own)  # "When a nurse complained, she was fired"
    return _person_of_sentence_before(story, telling)


def _person_told_of(story: Story, telling: Telling) -> str | None:
    """The person whom what is said is about: "Rossi will leave, he said"."""
    of, at = telling.told_subject, telling.pronoun
    behind = of is not None and at is not None and at > of[1] and not telling.genitive
    return the_one(story.named_in(of)) if of is not None and behind else None


def _person_of_sentence_before(story: Story, telling: Telling) -> str | None:
    """The person that the nearest sentence before is about, or who speaks there, by no more than two back."""
    for sentence in reversed(story.before(telling)):
        if sentence.first in story.speakers:
            return story.speakers[sentence.first]
        subject = story.subject_of(sentence)
        if subject is None:
            continue
        if named := story.named_in(subject):
            return the_one(named)
        if _has_pronoun(story, subject) and not _is_somebody(story, subject):
            continue  # the same person, still a pronoun: "Her memoir appeared. She"
        if not telling.nested and (spoke := voice(story, sentence)) is not None:
            return spoke
        people = [n for n in story.names.names if n.kind == "person" and sentence.start <= n.start < sentence.end]
        if not people and sentence.first not in story.subjects:
            continue  # "The bullet was not found."
        alone = bool(people) and (not story.has_name(subject) or _acts_too(story, people[-1]))
        return the_one(people) if alone else None
    return None


def _name(story: Story, span: Span) -> str:
    """The name of a person, as the article has it in full, or as it stands there."""
    known = story.named_in(span)
    return known[0].form if known else story.words(span)


def _acts_too(story: Story, name: Name) -> bool:
    """Whether it is the subject of a second clause: "Acme grew, and | Rossi left"."""
    tokens = story.tokens
    first, last = (bisect_left(tokens.starts, place) for place in (name.start, name.end))
    return tokens.classes[first - 2 : first] == ",c" and tokens.classes[last : last + 1] in tuple("eEBH")


def _named_beside(story: Story, telling: Telling) -> str | None:
    """The one person named before a pronoun within a sentence about nobody: "The fate of Rossi, since he"."""
    sentence, at = story.sentences[story.at(telling)], telling.pronoun
    subject = story.subjects.get(sentence.first)
    if not telling.nested or telling.kind != "adverbial" or at is None or subject is None or at < subject[1]:
        return None
    if _is_somebody(story, subject) or _has_pronoun(story, subject):
        return None
    return the_one(story.named(sentence.start, story.tokens.starts[at]))


def _has_pronoun(story: Story, span: Span) -> bool:
    return any(story.tokens.lower[at] in PERSON for at in range(*span))


def _is_somebody(story: Story, subject: Span) -> bool:
    """Whether the subject is a person by its noun: "His successor", "Her daughter"."""
    span = noun_phrase(story.tokens, *subject)
    return span is not None and span[1] - span[0] > 1 and is_somebody(story.tokens, span)


def _phrase_before(story: Story, telling: Telling) -> Span | None:
    """The subject of the sentence before, where it is a name that nothing vouches for, or "the suspect"."""
    tokens = story.tokens
    main = main_subject(story, telling) if telling.kind in _WITHIN else None
    main = main or fronted_subject(story, telling, several=True)
    whose = telling.genitive and main is not None and "of" in tokens.lower[slice(*main)]
    if main is not None and _is_somebody(story, main) and not plural(tokens, main) and not whose:
        return main
    here = story.at(telling)
    subject = story.subject_of(story.sentences[here - 1]) if here else None
    before = story.mains.get(story.sentences[here - 1].first) if here else None
    if before is not None and before.pronoun is not None and before.stands_for is not None and not before.genitive:
        same = tokens.lower[before.pronoun] in PERSON and is_somebody(tokens, before.stands_for)
        return before.stands_for if same and not telling.genitive else None  # "He was held … He will appear"
    span = noun_phrase(tokens, *subject) if subject else None
    if span is None or not plain(tokens, span) or plural(tokens, span):
        return None
    if _is_another_told_of(story, story.sentences[here - 1], telling):
        return None
    classes = tokens.classes[slice(*span)]
    bare = set(classes) == {"p"} and 2 <= len(classes) <= 3 and not story.is_thing(span)
    return span if bare or is_somebody(tokens, span) else None


def _is_another_told_of(story: Story, before: Sentence, telling: Telling) -> bool:
    """Whether the sentence before has a pronoun for somebody else: "The king gave him a medal. His wife"."""
    he = telling.pronoun is not None and _is_he(story, telling.pronoun)
    return he and "him" in story.tokens.lower[before.first : before.last]
