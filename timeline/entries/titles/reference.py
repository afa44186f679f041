"""A telling whose subject is a pronoun → what it stands for, from the two sentences before, where that is plain."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.entries.names.forms import Names
from timeline.entries.syntax.attribution import noun_phrase
from timeline.entries.syntax.lexicon import GENITIVE
from timeline.entries.syntax.markers import CALENDAR
from timeline.entries.syntax.sentences import Sentence
from timeline.entries.syntax.tokens import Tokens
from timeline.entries.tellings.telling import Telling
from timeline.entries.titles.firms import FIRMS, Span, firm_before, named_before
from timeline.entries.titles.pronouns import PERSON, SEVERAL, THING, subject_pronoun, without_person
from timeline.entries.titles.protagonist import firm_of_story, holder_of
from timeline.entries.titles.somebody import stand_for_somebody, stand_for_speaker
from timeline.entries.titles.speaking import hear, remember_speaker, tell_whose
from timeline.entries.titles.story import Story, story_of
from timeline.entries.titles.things import thing_before, thing_said_of

_CLAUSES = ("adverbial", "coordinate", "phrase")
_HAPPENING = ("event", "statement", "planned")


def refer(text: str, tokens: Tokens, sentences: Sequence[Sentence], names: Names, told: Sequence[Telling]) -> None:
    """Note on each telling whose subject is a pronoun what it stands for, where that is plain; and who speaks.

    The tellings are read in the order of the text: each is read by what the story has noted of those before it.
    """
    story = story_of(text, tokens, sentences, names, told)
    for telling in told:
        hear(story, telling)
        telling.pronoun = None if telling.quoted else subject_pronoun(tokens, telling)
        if telling.pronoun is not None:
            _stand(story, telling, telling.pronoun)
        elif not telling.quoted and (role := _role(story, telling)) is not None:
            telling.pronoun, telling.referent = role
        elif not telling.quoted:
            telling.named = _by_name(story, telling)
        main = story.mains.get(telling.sentence.first)
        if telling.kind == "phrase" and telling.whole and main and main.first == telling.whole[0]:
            # "They have called | a meeting for Friday" is told as a whole
            telling.pronoun, telling.genitive = main.pronoun, main.genitive
            telling.referent, telling.stands_for = main.referent, main.stands_for
        elif telling.pronoun is not None:
            stand_for_speaker(story, telling, telling.pronoun)
            _tell_as_a_whole(telling, main)
        remember_speaker(story, telling)
    for telling in told:
        telling.people = {**story.people.of(telling.sentence), **thing_said_of(story, telling)}
        if telling.referent is not None and telling.pronoun is not None:
            telling.people = {**telling.people, telling.pronoun: telling.referent}
        tell_whose(story, telling)


def _stand(story: Story, telling: Telling, at: int) -> None:
    """Note what the pronoun at a token stands for, by what it may be: a person, a firm, or a thing or several."""
    word = story.tokens.lower[at]
    telling.genitive = word in GENITIVE
    if word in PERSON:
        stand_for_somebody(story, telling, at)
        return
    if word in FIRMS:
        telling.stands_for = _firm(story, telling)
        telling.pronoun = at if telling.stands_for else None
    elif word in THING | SEVERAL | {"both"}:
        telling.stands_for = thing_before(story, telling, word)
    if telling.stands_for is not None:
        noted = story.owners if telling.genitive else story.things
        noted[telling.sentence.first] = telling.stands_for
    telling.expletive = word == "it" and without_person(story.tokens, telling, word)


def _firm(story: Story, telling: Telling) -> Span | None:
    """The firm that "the company" stands for, of which something is told."""
    if telling.status not in _HAPPENING:
        return None
    before, known = story.before(telling), story.people.capitals
    found = firm_before(story.tokens, story.names, before, story.subjects, story.things, known)
    return found or (firm_of_story(story, telling) if telling.mention is not None else None)


def _role(story: Story, telling: Telling) -> tuple[int, str] | None:
    """The noun of a subject like "the minister", and the name of the one who is that."""
    tokens = story.tokens
    span = noun_phrase(tokens, *telling.subject)
    if span is None or span[1] - span[0] != 2 or tokens.lower[span[0]] != "the":
        return None
    name = holder_of(story, telling, tokens.lower[span[0] + 1])
    return None if name is None else (span[0] + 1, name)


def _by_name(story: Story, telling: Telling) -> tuple[int, Span] | None:
    """The noun of a subject like "the district", and the same with its name: "the Arden district"."""
    tokens = story.tokens
    span = noun_phrase(tokens, *telling.subject)
    if span is None or span[1] - span[0] != 2 or tokens.lower[span[0]] != "the":
        return None
    if tokens.words[span[1] - 1][0].isupper():
        return None  # "The Journal"
    named = named_before(tokens, story.before(telling), span[1] - 1)
    if named is None or tokens.classes[named[1] : named[1] + 1] == "p":
        return None  # "President Rossi"
    dated = any(tokens.lower[at].removesuffix("'s") in CALENDAR for at in range(*named))
    return None if dated else (span[1] - 1, named)


def _tell_as_a_whole(telling: Telling, main: Telling | None) -> None:
    """A clause about nothing plain is told by its whole sentence: "Acme has sold five ships since it was named"."""
    plain = telling.referent is not None or telling.stands_for is not None or telling.expletive
    if telling.nested and not plain and telling.kind in _CLAUSES and main is not None and main.pronoun is None:
        telling.whole, telling.whole_verb = (main.first, max(main.last, telling.last)), main.verb
