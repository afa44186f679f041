"""The tellings of an article that opens with somebody's death → which tell of that life, and so of no day of today."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.entries.syntax.attribution import noun_phrase
from timeline.entries.syntax.tokens import Tokens, base_of
from timeline.entries.tellings.telling import Telling, main_verb

# what the dead may be told to have done, or undergone, in these days
_OF_DEATH = frozenset(
    "die pass succumb find take rush bury cremate pronounce declare survive collapse suffer fall shoot stab drown "
    "crash hospitalise hospitalize admit transfer lie remember mourn honour honor".split()
)


def tell_of_a_life(tokens: Tokens, told: Sequence[Telling]) -> None:
    """Make background of what the deceased did, where no words date it."""
    names = _deceased(tokens, told)
    if names is None:
        return
    life = None  # the paragraph that tells of it
    for telling in told:
        dated = telling.mention or telling.shared or telling.report
        if telling.status not in ("event", "state", "statement") or dated or telling.present or telling.perfect:
            continue
        goes_on = telling.sentence.paragraph == life and _is_unclear(telling)
        of_death = base_of(tokens.lower[main_verb(tokens, telling)]) in _OF_DEATH
        if not of_death and (goes_on or _does(tokens, telling, names)):
            telling.amid |= telling.status == "state"  # "He was 101"
            telling.status = "background"
            life = telling.sentence.paragraph


def _is_unclear(telling: Telling) -> bool:
    """Whether it is told of a pronoun that stands for nothing plain."""
    return telling.pronoun is not None and telling.referent is None and telling.stands_for is None


def _deceased(tokens: Tokens, told: Sequence[Telling]) -> list[str] | None:
    """The names of who died, where the opening sentence tells nothing before that; the last of them is the family's.

    The second sentence may be first to name them: "The founder of Acme has died. Ann Berg, who set it up, was 84."
    """
    mains = [t for t in told if t.sentence.kind == "sentence" and t.status != "headline" and t.kind == "main"][:2]
    first = next((t for t in told if t.sentence.kind == "sentence" and t.status != "headline"), None)
    if first is None or first.kind != "main" or first.status not in ("event", "statement"):
        return None
    subject = noun_phrase(tokens, *first.subject)
    if subject is None:
        return None
    at, main = subject[0], main_verb(tokens, first)
    dies = tokens.lower[main] == "died" or tokens.lower[main : main + 2] == ["passed", "away"]
    if tokens.lower[at : at + 3] == ["the", "death", "of"]:
        at, dies = at + 3, True
    if not dies:
        return None
    named = _name(tokens, first, at)
    if named is None and len(mains) > 1 and tokens.lower[at] in ("the", "a", "an"):
        named = _name(tokens, mains[1], mains[1].first)
    return named


def _name(tokens: Tokens, telling: Telling, floor: int) -> list[str] | None:
    """The name of two words or more that the telling's subject ends in: "Singer, actor and writer Ann Berg died"."""
    subject = noun_phrase(tokens, *telling.subject)
    stop = telling.verb if subject is None or tokens.classes[telling.verb - 1] == "p" else subject[1]
    start = stop
    while start > floor and tokens.classes[start - 1] == "p":
        start -= 1
    return tokens.lower[start:stop] if stop - start > 1 else None


def _does(tokens: Tokens, telling: Telling, names: list[str]) -> bool:
    """Whether the telling's subject is the one of these names, or a pronoun that stands for them; no relative is."""
    if telling.referent is not None and not telling.genitive:
        return names[-1] in telling.referent.lower() and set(telling.referent.lower().split()) <= set(names)
    spans = [telling.stands_for, telling.antecedent]
    if telling.antecedent is None:
        spans.append(noun_phrase(tokens, *telling.subject))
    return any(span is not None and _is_named(tokens, span, names) for span in spans)


def _is_named(tokens: Tokens, span: tuple[int, int], names: list[str]) -> bool:
    words = [tokens.lower[at] for at in range(*span) if tokens.classes[at] == "p"]
    whole = tokens.lower[span[1] - 1] == names[-1] and set(words) <= set(names)
    return whole and "g" not in tokens.classes[slice(*span)]
