"""Dated tellings come in, one by one; out goes the date of the summit or arrest that a later one speaks of."""

from __future__ import annotations

from dataclasses import replace

from timeline.entries.dating.dating import Dating, precision_of
from timeline.entries.syntax import lexicon
from timeline.entries.syntax.tokens import Tokens, base_of
from timeline.entries.tellings.telling import Telling, main_verb

_AT = frozenset(("at", "during"))
_THE = frozenset(("the", "this", "that"))
_TELLS = frozenset(("event", "statement", "state"))
_HELD = frozenset("hold detain jail imprison".split())  # "have been held since 14 May": they were arrested then
_ARRESTED = frozenset("arrest detain seize abduct kidnap capture".split())
_BEHIND = 3  # tokens between "the" and what it names: "the annual awards ceremony"


class Occasions:
    """What an article has told of with a day of its own, by the noun that names it."""

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens
        self._dated: dict[str, Dating] = {}
        self._held: Dating | None = None  # since when somebody has been in custody

    def note(self, telling: Telling, dating: Dating) -> None:
        """Remember the occasions that a telling names, where its own words give their day."""
        verb = base_of(self._tokens.lower[main_verb(self._tokens, telling)])
        if telling.perfect and dating.how == "bound" and verb in _HELD and (dating.date or "").endswith("/.."):
            self._held = dating
        coarse = dating.precision not in ("day", "time", "part of day", "week", "weekend", "month")
        if dating.mention is None or coarse or telling.status not in ("event", "statement", "planned"):
            return
        for at in range(telling.first, telling.last):
            word = self._tokens.lower[at]
            if word in lexicon.OCCASIONS:
                self._dated[word] = dating

    def named(self, noun: str) -> tuple[str, str] | None:
        """The day of what the noun names, and the words that gave it; None where it is no day."""
        dating = self._dated.get(noun)
        if dating is None or dating.date is None or dating.mention is None or dating.precision != "day":
            return None
        return dating.date, dating.mention.text

    def recalled(self, telling: Telling) -> Dating | None:
        """The date of the occasion at which the telling happened: "During the summit"."""
        if telling.perfect or telling.present or not telling.past or telling.status not in _TELLS:
            return None
        tokens = self._tokens
        if self._held is not None and base_of(tokens.lower[main_verb(tokens, telling)]) in _ARRESTED:
            since = (self._held.date or "").split("/")[0]
            return replace(self._held, date=since, precision=precision_of(since))
        for at in range(telling.first, telling.last - 2):
            if tokens.lower[at] in _AT and tokens.lower[at + 1] in _THE:
                for there in range(at + 2, min(at + 2 + _BEHIND, telling.last)):
                    if tokens.lower[there] in lexicon.OCCASIONS:
                        return self._dated.get(tokens.lower[there])
                    if tokens.classes[there] not in "npg":
                        break
        return None


def names_occasion(tokens: Tokens, telling: Telling) -> bool:
    """Whether a telling is about an occasion: "The contest took place"."""
    words = tokens.lower[telling.first : telling.last]
    return "place" in words or not lexicon.OCCASIONS.isdisjoint(words)
