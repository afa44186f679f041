"""The dated tellings and mentions of an article → the day of the quake, fire or crash that a later clause goes back to.

News of a disaster tells of the day after first: "The toll of Saturday's earthquake passed 200 on Tuesday. The quake
struck when people were asleep." What such a thing does, it does on its own day.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from timeline.entries.dating.dating import Dating
from timeline.entries.syntax import lexicon
from timeline.entries.syntax.attribution import noun_phrase
from timeline.entries.syntax.tokens import Tokens, base_of, is_form_of
from timeline.entries.tellings.telling import Telling, main_verb
from timeline.model import Mention
from timeline.when import edtf

# nouns for one thing, by what they name
_NAMES = {
    word: words.split()[0]
    for words in (
        *lexicon.DISASTERS_BY_NAME,
        "storm landfall",
        "ship ferry vessel boat tanker trawler freighter yacht sinking",
        "plane aircraft jet airliner airplane aeroplane turboprop helicopter",
        "train",
        "bus coach",
        "lorry truck",
    )
    for word in words.split()
}
# verbs that tell of such a thing without its noun
_BY_VERB = {
    verb: words.split()[0]
    for words in (
        "explosion explode",
        "fire burn",
        "crash collide derail",
        "attack bomb shoot stab ambush raid",
        "collapse collapse",
        "flood flood",
        "ship capsize",
    )
    for verb in words.split()[1:]
}
_MAKERS = frozenset("airbus boeing fokker cessna tupolev antonov ilyushin embraer bombardier beechcraft".split())
_VEHICLES = frozenset("ship train plane bus lorry".split())
_WRECKS = frozenset(
    "sink capsize founder overturn tilt list crash plunge collide derail explode hit strike ram skid swerve veer leave "
    "go break catch burst slam smash plough plow run disappear vanish lose carry travel sail take depart".split()
)
_FATAL = frozenset("sink capsize founder overturn crash plunge collide derail explode go".split())
_UNDERGONE = frozenset("feel cause trigger start".split())  # in the passive: "was felt", unlike "was claimed by"
_INVOLVED = frozenset("suspect suspects suspected role part involved involvement charged case charges".split())
_DETERMINERS = ("the", "a", "an", "last")
_ANY = frozenset("disaster tragedy accident catastrophe".split())  # of whatever kind
_THE = ("the", "this", "that")
_NEAR = 3  # tokens between a genitive and its noun: "Friday's deadly train crash"


class Happenings:
    """The one day on which each kind of happening that an article tells of took place."""

    def __init__(
        self, tokens: Tokens, mentions: Sequence[Mention], told: Sequence[Telling], datings: Sequence[Dating | None]
    ) -> None:
        self._tokens = tokens
        self._days: dict[str, tuple[str, str] | None] = {}  # what → its day and the words for that; None for two days
        if _NAMES.keys().isdisjoint(tokens.lower):
            return
        for mention in mentions:
            if mention.basis != "narrative" and (what := self._beside(mention)):
                self._note(what, mention.edtf, mention)
        for telling, dating in zip(told, datings, strict=True):
            if dating is None or dating.mention is None or telling.status != "event" or telling.perfect:
                continue
            what = self._happened(telling)
            if (
                what
                and telling.past
                and not telling.weak
                and dating.how in ("said", "bound")
                and dating.basis != "narrative"
            ):
                self._note(what, dating.date, dating.mention)

    def learn(self, telling: Telling, dating: Dating) -> None:
        """Note the day of such a thing that is counted from another: "Three days after a depot blew up"."""
        day = edtf.parse(dating.date).day if dating.date else None
        if telling.lapse is not None and day is not None and (what := self._happened(telling)):
            self._days.setdefault(what, (edtf.write_day(day), telling.lapse.text))

    def _happened(self, telling: Telling) -> str | None:
        """What the telling tells of, by its subject or its verb."""
        at = main_verb(self._tokens, telling)
        verb = base_of(self._tokens.lower[at])
        blown = verb == "blow" and self._tokens.lower[at + 1 : at + 2] == ["up"]
        return self._struck(telling, _FATAL) or ("explosion" if blown else _BY_VERB.get(verb))

    def day(self, telling: Telling) -> tuple[str, str] | None:
        """The day of what the telling goes back to, and the words that gave it."""
        if not self._days or telling.status not in ("event", "state") or not telling.past:
            return None
        if telling.perfect or telling.present:
            return None
        what = self._struck(telling, _WRECKS, definite=True) or self._during(telling)
        return self._days.get(what) if what else None

    def around(self, telling: Telling) -> tuple[str, str] | None:
        """The day of what the telling says it was so long after or before: "at 2 p.m., two hours after the quake"."""
        lower = self._tokens.lower
        for at in range(telling.verb + 1, telling.last - 2):
            if lower[at] in ("after", "before") and lower[at + 1] in _THE:
                return next((day for word in lower[at + 2 : at + 5] if (day := self.named(word))), None)
        return None

    def named(self, noun: str) -> tuple[str, str] | None:
        """The day of the one thing that the noun names, and the words that gave it."""
        if noun in _ANY:
            return next(iter(self._days.values())) if len(self._days) == 1 else None
        return self._days.get(_NAMES.get(noun, ""))

    def _during(self, telling: Telling) -> str | None:
        """What it happened in or when: "killed during the pre-dawn assault", "were asleep when the fire broke out"."""
        lower = self._tokens.lower
        for at in range(telling.verb + 1, telling.last - 2):
            if lower[at] in ("in", "during", "when") and lower[at + 1] in _THE and lower[at - 1] not in _INVOLVED:
                return next((_NAMES[word] for word in lower[at + 2 : at + 5] if word in lexicon.DISASTERS), None)
        return None

    def _note(self, what: str, date: str | None, mention: Mention) -> None:
        one = edtf.parse(date).day if date else None
        if one is None:
            return
        day = edtf.write_day(one)
        known = self._days.setdefault(what, (day, mention.text))
        if known is not None and known[0] != day:
            self._days[what] = None

    def _beside(self, mention: Mention) -> str | None:
        """What the mention describes: "Saturday's earthquake", "a crash on Saturday"."""
        lower, classes = self._tokens.lower, self._tokens.classes
        first = bisect_left(self._tokens.starts, mention.start)
        last = bisect_left(self._tokens.starts, mention.end)
        of_noun = classes[last - 1] == "g" or lower[last : last + 1] in (["'s"], ["’s"])
        if of_noun or (first > 0 and lower[first - 1] in _DETERMINERS):  # "the Saturday attack"
            stop = next((at for at in range(last, last + _NEAR + 1) if classes[at : at + 1] in "rs"), last + _NEAR + 1)
            return next((_NAMES[word] for word in lower[last:stop] if word in _NAMES), None)
        before = first - 1 if classes[first - 1] != "r" else first - 2
        if before > 0 and classes[before] == "p" and lower[before] not in _NAMES:
            place = re.search("rp+$", classes[max(before - _NEAR, 0) : before + 1])
            before -= len(place[0]) if place else 0
            if not {"a", "an"} & set(lower[max(before - _NEAR, 0) : before]):
                return None  # "a shooting in Rome on Friday", but "mourned the shooting in Rome on Friday"
        word = lower[before] if before >= 0 else ""
        return _NAMES.get(word) if _NAMES.get(word) not in _VEHICLES or word == "sinking" else None

    def _struck(self, telling: Telling, wrecks: frozenset[str], *, definite: bool = False) -> str | None:
        """What strikes in the telling: a disaster that does what it does, or a vehicle that comes to grief."""
        span = telling.stands_for or self._own_subject(telling) or telling.antecedent
        if span is None or (definite and self._tokens.lower[span[0]] not in _THE):
            return None
        head = next((at for at in range(*span) if self._tokens.classes[at] in "r,qG"), span[1]) - 1
        what = _NAMES.get(self._tokens.lower[head]) or self._model(*span)
        verb = self._tokens.lower[main_verb(self._tokens, telling)]
        base = base_of(verb)
        behind = self._tokens.lower[telling.verb + 1 : telling.verb + 2]
        if (base == "come" and behind == ["ashore"]) or (base == "make" and behind == ["landfall"]):
            return "storm" if what == "storm" or (what is None and not definite) else None  # "Katrina made landfall"
        if what is None:
            return None
        passive = self._tokens.classes[telling.verb] == "B" and base != "be"
        strikes = _UNDERGONE if passive else lexicon.STRIKES | {"be"}  # "The attack was the worst in years"
        verbs = wrecks if what in _VEHICLES else strikes
        return what if is_form_of(verb, verbs) else None

    def _model(self, first: int, last: int) -> str | None:
        """What the phrase names by its maker and number: "The Boeing 737", "The Fokker F27"."""
        known = not _MAKERS.isdisjoint(self._tokens.lower[first : last - 1])
        return "plane" if known and re.search(r"\d", self._tokens.lower[last - 1]) else None

    def _own_subject(self, telling: Telling) -> tuple[int, int] | None:
        """The subject that stands in the clause, behind "where" and the like; none is "who" or "that" alone."""
        first, last = telling.subject
        first += self._tokens.classes[first : first + 1] in ("q", "t", "s")
        return noun_phrase(self._tokens, first, last) if first < last else None
