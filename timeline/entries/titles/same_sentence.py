"""A telling whose subject is a pronoun → the phrase before it in its own sentence that the pronoun may stand for."""

from __future__ import annotations

import re

from timeline.entries.syntax.attribution import noun_phrase
from timeline.entries.syntax.tokens import Tokens
from timeline.entries.syntax.verbs import groups
from timeline.entries.tellings.telling import Telling
from timeline.entries.titles.firms import Span
from timeline.entries.titles.pronouns import PRONOUNS
from timeline.entries.titles.story import Story


def main_subject(story: Story, telling: Telling) -> Span | None:
    """The subject of the main clause before the telling's own pronoun in one sentence."""
    subject = story.subject_of(story.sentences[story.at(telling)])  # told or not: "has made no profit since it …"
    span = noun_phrase(story.tokens, *subject) if subject is not None else None
    if not telling.nested or telling.pronoun is None or span is None or telling.pronoun < span[1]:
        return None
    return span  # also within an aside about it: "GM, which says | it may sell Opel, is"


def fronted_subject(story: Story, telling: Telling, *, several: bool) -> Span | None:
    """The subject of a clause before the telling's own: "While investors have waited, they are also trying"."""
    tokens, at = story.tokens, telling.pronoun
    if telling.nested or at is None or tokens.classes[at - 1] != ",":
        return None
    first = tokens.classes.find("s", telling.sentence.first, at)
    opens = tokens.classes[telling.sentence.first : max(first, telling.sentence.first)]
    if first < 0 or re.fullmatch("(?:[rdnp0]{1,4},)?", opens) is None:
        return None  # "In 1993, when Acme closed its shops, it …"
    verb = next(iter(groups(tokens, first + 1, at)), None)
    span = noun_phrase(tokens, first + 1, verb.first) if verb is not None else None
    if span is None or span[0] != first + 1 or tokens.lower[span[0]] in PRONOUNS:
        return None
    return span if several or not another_between(tokens, span[1], at) else None


def described(story: Story, telling: Telling) -> Span | None:
    """What the relative clause that the telling lies in describes: "the group, which has hidden since it lost"."""
    if telling.kind != "adverbial":
        return None
    around = (
        t.antecedent
        for t in story.told
        if t.kind == "relative" and t.sentence is telling.sentence and t.first < telling.first < t.last
    )
    return next((span for span in around if span is not None and span[1] <= telling.first), None)


def another_between(tokens: Tokens, first: int, last: int) -> bool:
    """Whether something else is named between two tokens that "it" may stand for: "the ferry"."""
    return any(
        tokens.lower[at] in ("the", "a", "an") and tokens.classes[at + 1] in "npV0" for at in range(first, last - 1)
    )
