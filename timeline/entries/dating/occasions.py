"""Dated tellings come in, one by one; out goes the date of the summit or arrest that a later one speaks of."""

from __future__ import annotations

from msgspec.structs import replace

from timeline.entries.dating.dating import Dating, precision_of, told_day
from timeline.entries.syntax import lexicon
from timeline.entries.syntax.tokens import Tokens, base_of
from timeline.entries.tellings.telling import Telling, main_verb

_AT = frozenset(("at", "during"))
_DONE_TO = frozenset("break attend address disrupt storm join host chair interrupt open close".split())
_THE = frozenset(("the", "this", "that"))
_TELLS = frozenset(("event", "statement", "state"))
_HELD = frozenset("hold detain jail imprison".split())  # "have been held since 14 May": they were arrested then
_ARRESTED = frozenset("arrest detain seize abduct kidnap capture".split())
# nouns for what somebody did, by the verbs that tell of it
DEEDS = {
    noun: tuple(verbs.split())
    for noun, verbs in (
        ("arrest", "arrest detain seize"), ("death", "die"), ("killing", "kill shoot stab"),
        ("murder", "murder kill"), ("resignation", "resign quit"), ("departure", "leave depart quit"),
        ("filing", "file"), ("announcement", "announce"), ("declaration", "declare"), ("conviction", "convict"),
        ("verdict", "convict acquit clear order award find"), ("ruling", "rule order find"),
        ("decision", "decide suspend ban terminate dismiss sack fine approve reject"),
        ("indictment", "indict"), ("wedding", "marry"), ("appointment", "appoint name"), ("purchase", "buy acquire"),
        ("takeover", "buy acquire"), ("sale", "sell"), ("closure", "close shut"),
        ("closing", "complete close"), ("escape", "escape"),
        ("vote", "vote"), ("election", "elect"), ("invasion", "invade"), ("kidnapping", "kidnap abduct"),
        ("abduction", "kidnap abduct"), ("theft", "steal"), ("robbery", "rob"), ("merger", "merge"),
        ("deal", "agree buy acquire sell merge snap"), ("agreement", "agree"), ("sentence", "sentence jail send"),
        ("signing", "sign"), ("sighting", "spot see sight"), ("fire", "burn destroy gut"),
        ("attempt", "try attempt"), ("disappearance", "disappear vanish"), ("discovery", "find discover recover"),
        ("defeat", "lose defeat"), ("coup", "overthrow oust topple"), ("recall", "recall"), ("landing", "land touch"),
    )
}  # fmt: skip
_VOTING = frozenset("go head vote flock troop queue".split())  # "went to the polls"
_BEHIND = 3  # tokens between "the" and what it names: "the annual awards ceremony"


class Occasions:
    """What an article has told of with a day of its own, by the noun that names it."""

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens
        self._dated: dict[str, Dating] = {}
        self._done: dict[str, Dating | None] = {}  # by the verb; None where it was done on two days
        self._held: Dating | None = None  # since when somebody has been in custody

    def note(self, telling: Telling, dating: Dating) -> None:
        """Remember the occasions that a telling names, where its own words give their day."""
        verb = base_of(self._tokens.lower[main_verb(self._tokens, telling)])
        if telling.perfect and dating.how == "bound" and verb in _HELD and (dating.date or "").endswith("/.."):
            self._held = dating
        coarse = dating.precision not in ("day", "time", "part of day", "week", "weekend", "month")
        counted = telling.lapse is not None and dating.date is not None  # "nine days after the rally"
        if (
            (dating.mention is None and not counted)
            or coarse
            or telling.status not in ("event", "statement", "planned")
        ):
            return
        for at in range(telling.first, telling.last):
            word = self._tokens.lower[at]
            if word in lexicon.OCCASIONS:
                self._dated[word] = dating
            elif word == "polls" and verb in _VOTING:
                self._dated |= dict.fromkeys(("vote", "election"), dating)
        tells = telling.status == "event" or (telling.status == "statement" and verb == "announce")
        if tells and telling.past and dating.how in ("said", "told day"):
            known = self._done.setdefault(verb, dating)
            if known is not None and known.date != dating.date:
                self._done[verb] = None

    def named(self, noun: str) -> tuple[str, str] | None:
        """The day of what the noun names, and the words that gave it; None where it is no day."""
        done = (self._done.get(verb) for verb in DEEDS.get(noun, ()))
        dating = self._dated.get(noun) or next((one for one in done if one is not None), None)
        return None if dating is None else told_day(dating)

    def done(self, verb: str) -> tuple[str, str] | None:
        """The day of what the verb tells of, and the words that gave it, where it was done on one day."""
        dating = self._done.get(verb)
        return None if dating is None else told_day(dating)

    def recalled(self, telling: Telling) -> Dating | None:
        """The date of the occasion at which the telling happened: "During the summit"."""
        if telling.perfect or telling.present or not telling.past or telling.status not in _TELLS:
            return None
        tokens = self._tokens
        if self._held is not None and base_of(tokens.lower[main_verb(tokens, telling)]) in _ARRESTED:
            since = (self._held.date or "").split("/")[0]
            return replace(self._held, date=since, precision=precision_of(since))
        done_to = main_verb(tokens, telling) if base_of(tokens.lower[main_verb(tokens, telling)]) in _DONE_TO else None
        for at in range(telling.first, telling.last - 2):
            to_it = done_to is not None and at in (done_to, done_to + 1)  # "broke | up the rally"
            if (tokens.lower[at] in _AT or to_it) and tokens.lower[at + 1] in _THE:
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
