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


# what somebody does for years, and did until they were killed
_FOR_YEARS = frozenset(
    "host edit teach work own manage coach anchor moderate preach specialise specialize farm".split()
)
_KILLINGS = frozenset("killing murder death assassination".split())
_NEAR = 6  # tokens in which a phrase about how somebody died stands


def tell_of_a_life(tokens: Tokens, told: Sequence[Telling]) -> None:
    """Make background of what the deceased did, where no words date it; of who was killed, what they did for years."""
    names = _deceased(tokens, told)
    if names is None:
        _tell_of_work(tokens, told)
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


def _tell_of_work(tokens: Tokens, told: Sequence[Telling]) -> None:
    first = next((t for t in told if t.sentence.kind == "sentence" and t.status != "headline"), None)
    names = None if first is None else _killed(tokens, first)
    if names is None:
        return
    for telling in told:
        works = telling.status in ("event", "state") and telling.past and not (telling.present or telling.perfect)
        works = works and base_of(tokens.lower[main_verb(tokens, telling)]) in _FOR_YEARS
        if works and not (telling.mention or telling.shared or telling.report) and _does(tokens, telling, names):
            telling.status, telling.amid = "background", True


def _killed(tokens: Tokens, first: Telling) -> list[str] | None:
    """The names of who was killed, by the opening sentence: "Ann Berg was shot dead", "condemns the murder of"."""
    lower, classes = tokens.lower, tokens.classes
    for at in range(first.sentence.first, first.sentence.last - 3):
        if lower[at] in _KILLINGS and lower[at + 1] == "of":
            stop = at + 2
            while classes[stop : stop + 1] == "p":
                stop += 1
            return lower[at + 2 : stop] if stop - at > 3 else None
    main, subject = main_verb(tokens, first), noun_phrase(tokens, *first.subject)
    behind = lower[main : main + _NEAR]
    killed = behind[0] in ("killed", "murdered", "assassinated") or {"dead", "death"}.intersection(behind)
    passive = classes[first.verb] == "B"
    return _name(tokens, first, subject[0]) if killed and passive and subject is not None else None


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
