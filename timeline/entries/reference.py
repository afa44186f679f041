"""A telling whose subject is a pronoun → the name it stands for, from the two sentences before, where that is plain."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from timeline.entries.name_words import DEMONYMS
from timeline.entries.names import Names
from timeline.entries.sentences import Sentence
from timeline.entries.telling import Telling
from timeline.entries.tokens import Tokens

_PERSON = frozenset({"he", "she"})
_BACK = 2  # sentences


def subject_pronoun(tokens: Tokens, telling: Telling) -> int | None:
    """The token of the pronoun that is the telling's subject, where one is."""
    for at in range(telling.subject[0], telling.subject[1]):
        if tokens.lower[at] in _PERSON:
            return at
        if tokens.classes[at] in "npw" and tokens.lower[at] not in ("later", "then"):
            if tokens.classes[telling.subject[0]] in "rGs":
                continue  # "In a statement, he said"
            return None
    return None


def person_before(
    text: str,
    speakers: dict[int, str],
    sentences: Sequence[Sentence],
    subjects: dict[int, tuple[int, int]],
    tokens: Tokens,
    names: Names,
    telling: Telling,
) -> str | None:
    """The person that the subject of the nearest sentence before names, by no more than two sentences back."""
    at = bisect_left(sentences, telling.first, key=lambda sentence: sentence.first)
    if at == len(sentences) or sentences[at].first > telling.first:
        at -= 1
    for back in range(at - 1, max(at - 1 - _BACK, -1), -1):
        sentence = sentences[back]
        people = [n for n in names.names if n.kind == "person" and sentence.start <= n.start < sentence.end]
        if sentence.first in speakers:
            return speakers[sentence.first]
        subject = subjects.get(sentence.first)
        if subject is None:
            continue
        first, last = tokens.starts[subject[0]], tokens.ends[subject[1] - 1]
        named = [n for n in people if first <= n.start < last and not text.startswith(("'s", "’s"), n.end)]
        if named:
            return named[-1].form if len({n.form for n in named}) == 1 else None
        if any(tokens.lower[t] in _PERSON for t in range(*subject)):
            continue  # the same person, still a pronoun
        return people[0].form if len({n.form for n in people}) == 1 and not _named(tokens, subject) else None
    return None


def _named(tokens: Tokens, span: tuple[int, int]) -> bool:
    """Whether the subject has a name of its own: "Syrian crews" has none."""
    return any(tokens.classes[at] == "p" and tokens.words[at] not in DEMONYMS for at in range(*span))


def refer(text: str, tokens: Tokens, sentences: Sequence[Sentence], names: Names, told: Sequence[Telling]) -> None:
    """Note on each telling whose subject is "he" or "she" the name that the pronoun stands for, where that is plain."""
    subjects = {
        t.sentence.first: t.told_subject or t.subject
        for t in reversed(told)
        if not t.nested and t.subject[1] > t.subject[0]
    }
    speakers: dict[int, str] = {}  # by the first token of their sentence
    for telling in told:
        if telling.speaker is not None and telling.speaker.end:
            people = {
                n.form
                for n in names.names
                if n.kind == "person" and telling.speaker.start <= n.start < telling.speaker.end
            }
            if len(people) == 1:
                telling.speaker = replace(telling.speaker, short=people.pop())
        telling.pronoun = None if telling.quoted else subject_pronoun(tokens, telling)
        if telling.pronoun is not None:
            telling.referent = person_before(text, speakers, sentences, subjects, tokens, names, telling)
        spoken = telling.referent or (telling.speaker.short if telling.speaker else None)
        of_another = telling.told_subject is not None or (
            telling.status != "statement" and _named(tokens, telling.subject)
        )
        if spoken is not None and not telling.nested and not of_another:
            speakers[telling.sentence.first] = spoken
