"""A story → whom or what firm its opening is about, for a pronoun or "the minister" that nothing nearer explains."""

from __future__ import annotations

from bisect import bisect_left

from timeline.entries.names.forms import Name
from timeline.entries.names.roles import is_role
from timeline.entries.syntax.attribution import noun_phrase
from timeline.entries.tellings.telling import Telling
from timeline.entries.titles.firms import Span
from timeline.entries.titles.story import Story, the_one

_OF_OFFICE = frozenset("for of and the at in".split())
_AROUND = 90  # characters before and behind a name in which a role is told


def person_of_story(story: Story, telling: Telling, *, he: bool) -> str | None:
    """The person whom the story is about, where the sentences right before tell of no other he, or she."""
    opening = _opening(story, telling)
    name = None if opening is None else _one_there(story, opening)
    if name is None or story.as_he.get(name, he) != he:
        return None
    before, people = story.before(telling), story.people
    own = telling.sentence.first, telling.pronoun or telling.sentence.first
    for first, last in (own, *((sentence.first, sentence.last) for sentence in before)):
        if first == last:
            continue
        start, end = story.tokens.starts[first], story.tokens.ends[last - 1]
        others = {n.form for n in story.named(start, end) if story.as_he.get(n.form, he) == he}
        if others - {name} or people.tells_of_somebody(first, last, he=he):
            return None
    return name


def holder_of(story: Story, telling: Telling, role: str) -> str | None:
    """The person of the first sentence, where "the minister" can only be that one: the only one called so."""
    opening = _opening(story, telling)
    name = None if opening is None else _one_there(story, opening)
    if name is None or not is_role(role):
        return None
    called = {n.form for n in story.names.names if n.kind == "person" and _is_called(story, n, role)}
    return name if called == {name} else None


def firm_of_story(story: Story, telling: Telling) -> Span | None:
    """The firm that the first sentence is about, as tokens, where the sentences right before are about no other."""
    opening = _opening(story, telling)
    subject = story.subjects.get(opening) if opening is not None else None
    firm = _firm_in(story, subject) if subject is not None else None
    if firm is None:
        return None
    for sentence in story.before(telling):
        about = story.subjects.get(sentence.first)
        others = about is not None and any(n.form != firm.form for n in _acting_in(story, about))
        main = story.mains.get(sentence.first)
        others |= main is not None and story.tokens.classes[main.verb + 1 : main.verb + 2] == "p"  # "Acme sued Boyd"
        if others or (about is not None and story.has_name(about) and not _acting_in(story, about)):
            return None
    starts = story.tokens.starts
    return bisect_left(starts, firm.start), bisect_left(starts, firm.end)


def _opening(story: Story, telling: Telling) -> int | None:
    """The first token of the first sentence, where that stands before the telling's."""
    first = next((sentence for sentence in story.sentences if sentence.kind == "sentence"), None)
    return None if first is None or first.first >= telling.sentence.first else first.first


def _one_there(story: Story, opening: int) -> str | None:
    """The one person whom the first sentence names, or names as its subject."""
    sentence = story.sentences[bisect_left(story.sentences, opening, key=lambda one: one.first)]
    subject = story.subject_of(sentence)
    span = noun_phrase(story.tokens, *subject) if subject is not None else None
    about = the_one(story.named_in(span)) if span is not None else None
    return about or the_one(story.named(sentence.start, sentence.end))


def _is_called(story: Story, name: Name, role: str) -> bool:
    """Whether the role is told right before the name, or behind its comma."""
    before = story.text[max(name.start - _AROUND, 0) : name.start].rsplit("\n", 1)[-1].split()
    at = next((n for n in range(len(before) - 1, -1, -1) if before[n].lower().strip(",") == role), None)
    if at is not None and all(word[0].isupper() or word in _OF_OFFICE for word in before[at + 1 :]):
        return True  # "the Minister for Trade and Industry, Mr | Ali Hassan"
    behind = story.text[name.end : name.end + _AROUND].split(".", 1)[0].split()
    return behind[:1] == [","] and role in [word.lower() for word in behind[1:4]]  # "Ali Hassan, the minister"


def _acting_in(story: Story, span: Span) -> list[Name]:
    start, end = story.tokens.starts[span[0]], story.tokens.ends[span[1] - 1]
    return [name for name in story.names.between(start, end) if name.kind in ("organisation", "person")]


def _firm_in(story: Story, subject: Span) -> Name | None:
    """The organisation that a subject is, where it names no other and nobody."""
    span = noun_phrase(story.tokens, *subject)
    named = _acting_in(story, span) if span is not None else []
    if len(named) != 1 or span is None or named[0].kind != "organisation":
        return None
    opens = story.tokens.starts[span[0]]
    return named[0] if story.text[opens : named[0].start].lower() in ("", "the ") else None
