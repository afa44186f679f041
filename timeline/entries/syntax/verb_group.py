"""A finite verb group as a value: where it stands, its main verb, and what its auxiliaries say."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from timeline.entries.syntax import lexicon
from timeline.entries.syntax.tokens import Tokens, base_of
from timeline.model import Tense

_PAST_AUXILIARIES = frozenset("was were wasn't weren't did didn't had hadn't".split())
_GOING = tuple(way.split() for way in ("on to", "so far as to", "as far as to", "as far to", "further to"))


class VerbGroup(NamedTuple):
    """A finite verb group: tokens [first, last), its main verb's base form and what its auxiliaries say."""

    first: int
    last: int
    base: str
    tense: Tense
    perfect: bool = False
    progressive: bool = False
    passive: bool = False
    modal: str | None = None
    negated: bool = False
    auxiliary: tuple[int, ...] = ()  # tokens of the group before: "was arrested on Monday and charged"

    @property
    def stative(self) -> bool:
        """Whether the main verb tells a state rather than an event."""
        return self.base in lexicon.STATIVES and not self.passive


def group_of(tokens: Tokens, first: int, last: int, kind: str) -> VerbGroup:
    """The group of the tokens [first, last); `kind` is what its first word is: "modal", "past", "third" …"""
    group = VerbGroup(first, last, *_said(tuple(tokens.lower[first:last]), tokens.classes[first:last], kind))
    if group.base == "add" and tokens.classes[last : last + 1] in ("0", "/"):
        return group._replace(base="gain")  # "added 358,000 jobs", unlike "added that"
    return _with_aim(tokens, group) if group.base == "go" else group


def _with_aim(tokens: Tokens, group: VerbGroup) -> VerbGroup:
    """ "Went" with what somebody went on to do, which is what is told: "went on to say", "went so far as to say"."""
    for way in _GOING:
        verb = group.last + len(way)
        if tokens.lower[group.last : verb] == way and tokens.classes[verb : verb + 1] in ("V", "n"):
            return group._replace(last=verb + 1, base=base_of(tokens.lower[verb]))
    return group


def going_on(tokens: Tokens, at: int, previous: VerbGroup, *, passive: bool) -> VerbGroup:
    """A participle that shares the auxiliary of the passive before it, or a past of its own."""
    base = base_of(tokens.lower[at])
    if not passive:
        return VerbGroup(at, at + 1, base, "past")
    own = tuple(here for here in range(previous.first, previous.last - 1) if tokens.classes[here] in "BbHMy")
    return previous._replace(first=at, last=at + 1, base=base, auxiliary=previous.auxiliary or own, negated=False)


@lru_cache(maxsize=8192)  # "said" and "has been" come again and again
def _said(words: tuple[str, ...], classes: str, kind: str) -> tuple[str, Tense, bool, bool, bool, str | None, bool]:
    """What the words of a group say: its base, tense, aspects, voice and modal, and whether it is negated."""
    # a group may begin with pronoun and auxiliary in one ("they've")
    auxiliaries = [
        w.rsplit("'", 1)[-1] if "'" in w and w.split("'")[0] in lexicon.SUBJECT_PRONOUNS | {"i"} else w for w in words
    ]
    main = next((word for word in reversed(words) if classes[words.index(word)] not in "axd0"), words[-1])
    modal = next((w for w in auxiliaries if w in lexicon.MODALS or w in ("ll", "d")), None) if kind == "modal" else None
    perfect = any(w in ("has", "have", "had", "ve") or w[:-3] in ("has", "have", "had") for w in auxiliaries[:-1])
    had = any(w in ("had", "hadn't") for w in auxiliaries[:-1])
    beings = [w for w in auxiliaries[:-1] if w in lexicon.BE_FINITE or w in lexicon.BE_OTHER or w in ("re", "m", "s")]
    progressive = bool(beings) and (classes[-1] == "G" or "being" in auxiliaries[:-1])
    passive = bool(beings) and classes[-1] in "eN"
    negated = any(w in lexicon.NEGATION or w.endswith("n't") for w in words)
    if modal:
        future = modal in ("will", "shall", "ll", "won't", "shan't")
        tense: Tense = "future" if future else "past" if modal in ("would", "could", "might") else "present"
    elif kind in ("past", "either") or auxiliaries[0] in _PAST_AUXILIARIES or (perfect and not had):
        tense = "past"
    else:
        tense = "present"
    return base_of(main), tense, perfect, progressive, passive, modal, negated


def pluperfect(tokens: Tokens, group: VerbGroup) -> bool:
    """Whether the group is a past before the past: "had signed"."""
    return group.perfect and any(w in ("had", "hadn't") for w in tokens.lower[group.first : group.last])
