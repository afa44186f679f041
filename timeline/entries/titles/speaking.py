"""A telling and the speakers before it → who speaks in it, noted for the sentences that go on from it."""

from __future__ import annotations

from bisect import bisect_left

from msgspec.structs import replace

from timeline.entries.names.roles import is_role
from timeline.entries.syntax.attribution import Speaker
from timeline.entries.syntax.lexicon import GENITIVE
from timeline.entries.syntax.sentences import Sentence
from timeline.entries.tellings.telling import Telling
from timeline.entries.titles.pronouns import PRONOUNS, plural, stands_for
from timeline.entries.titles.story import Story, the_one
from timeline.entries.titles.wording import genitive

_BELONGING = frozenset("of for to with against about on from by near".split())


def hear(story: Story, telling: Telling) -> None:
    """Note on the telling who its speaker is, where that is a pronoun or a person named, and in the story its voice."""
    if telling.nested:
        _speak_in_main(story, telling)
    elif telling.status != "statement":
        _speak_on(story, telling)
    speaker = telling.speaker
    if speaker is None or not speaker.end:
        return
    people = story.named(speaker.start, speaker.end)
    if (name := the_one(people)) is not None and _is_who(story, people[0].start, speaker.start):
        telling.speaker = replace(speaker, short=name)
    if not speaker.medium:
        starts = story.tokens.starts
        voice = bisect_left(starts, speaker.start), bisect_left(starts, speaker.end)
        story.voices.setdefault(telling.sentence.first, voice)


def remember_speaker(story: Story, telling: Telling) -> None:
    """Note in the story the name of who speaks in the telling's sentence, or whom it is about."""
    own = None if telling.genitive else telling.referent  # "His successor, Rossi, said" is Rossi
    spoken = own or (telling.speaker.short if telling.speaker else None)
    of_another = telling.told_subject is not None or (telling.status != "statement" and story.has_name(telling.subject))
    if spoken is not None and not telling.nested and not of_another:
        story.speakers[telling.sentence.first] = spoken


def tell_whose(story: Story, telling: Telling) -> None:
    """Name in the telling's speaker whose somebody that is: "his wife" as "Ali Hassan's wife"."""
    speaker = telling.speaker
    if speaker is None or not speaker.end or speaker.short is not None:
        return
    at = bisect_left(story.tokens.starts, speaker.start)
    word = story.tokens.lower[at]
    name = telling.people.get(at)
    if name is None or word not in GENITIVE or not speaker.name.lower().startswith(f"{word} "):
        return
    telling.speaker = replace(speaker, name=genitive(name) + speaker.name[len(word) :])


def voice(story: Story, sentence: Sentence) -> str | None:
    """The one person who says what a sentence tells."""
    span = story.voices.get(sentence.first)
    return None if span is None else the_one(story.named_in(span))


def _speak_in_main(story: Story, telling: Telling) -> None:
    """A pronoun that speaks within a sentence is who speaks in its main clause: "He said it had left"."""
    if telling.speaker is None or telling.speaker.name.lower() not in PRONOUNS:
        return
    main = story.mains.get(telling.sentence.first)
    named = main is not None and main.pronoun is not None and not main.genitive
    name = stands_for(story.text, story.tokens, main) if main is not None and named else None
    telling.speaker = None if name is None else Speaker(name, medium=False)


def _speak_on(story: Story, telling: Telling) -> None:
    """Who is a pronoun where what they said is told: "…, he claimed" is who spoke before, or was the one named."""
    word = telling.speaker.name.lower() if telling.speaker is not None else ""
    if word not in ("he", "she", "they"):
        return
    for sentence in reversed(story.before(telling)):
        found = _several_speaking(story, sentence) if word == "they" else _one_speaking(story, sentence, word == "he")
        if found:
            telling.speaker = Speaker(found.pop(), medium=False) if len(found) == 1 else telling.speaker
            return


def _several_speaking(story: Story, sentence: Sentence) -> set[str]:
    """The several people, in words, who say what a sentence tells; nothing where it is one."""
    span = story.voices.get(sentence.first)
    return {story.words(span)} if span is not None and plural(story.tokens, span) else set()


def _one_speaking(story: Story, sentence: Sentence, he: bool) -> set[str]:
    """The names of who speaks in a sentence, or else is named there, for whom "he", or "she", may stand."""
    if sentence.first in story.speakers:
        found = {story.speakers[sentence.first]}
    else:
        found = {name.form for name in story.named(sentence.start, sentence.end)}
    return {name for name in found if story.as_he.get(name, he) == he}


def _is_who(story: Story, name: int, start: int) -> bool:
    """Whether the name at a character is that of whom the phrase means: "the clerk Ali", but "searchers for Ali"."""
    starts, lower = story.tokens.starts, story.tokens.lower
    at, begin = bisect_left(starts, name), bisect_left(starts, start)
    while at > begin and is_role(lower[at - 1]):
        at -= 1  # "King"
    return at == begin or lower[at - 1] not in _BELONGING
