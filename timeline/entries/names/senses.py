"""A run of capitalised words comes in, and whether the text means a place or an acting state by it goes out.

A place is listed only where the text puts something in, at, on or to it: "in Idlib", "an attack on Idlib", "flew to
Moscow". A state is listed with the people where it acts: "Russia and Turkey agreed", "the leaders of Iran".
"""

from __future__ import annotations

from collections.abc import Set

from timeline.entries.names import places
from timeline.entries.names import words as lexicon
from timeline.entries.names.forms import folded
from timeline.entries.names.places import Place
from timeline.entries.names.runs import Run, Words

_FAR = 8  # words between the preposition and the place, at most
_LISTING = (["and"], [","], [",", "and"], ["and", "the"])
_SECURITIES = frozenset("share shares stock stocks bonds options futures warrants notes debt".split())
# what a name behind "of", or before it, is the name of: "the village of Obara", "in Obara district"
_CALLED = frozenset(
    "city town village hamlet township borough parish suburb neighbourhood neighborhood quarter district county "
    "province state prefecture governorate municipality region territory island peninsula port resort".split()
)
_PARTS = frozenset(
    "neighbourhood neighborhood quarter district county province state prefecture governorate municipality region "
    "township".split()
)
_LIVED = frozenset("born based live lives lived living died arrived landed headquartered buried raised resides".split())
_GROUND = frozenset("island islands coast outskirts peninsula border shore shores banks".split())  # things are on these
_ROADS = frozenset("highway highways road roads street motorway freeway beach beaches campus bridge interstate".split())
_GROUND_HEADS = frozenset(
    "Island Islands Isle Beach Peninsula Street Avenue Road Highway Boulevard Bridge River Lake Lane Sea Ocean".split()
)
_GIVEN_TOO = ("Virginia", "Montana", "Washington")  # people, and a town that stands for a government
_BUILDINGS = frozenset(
    "Mosque Cathedral Synagogue Temple Palace Castle Hall Theatre Theater Arena Station Hotel Tower Market Lane "
    "Gardens Terrace Crescent Zoo Cemetery Inn Prison Jail Barracks Plaza Abbey Chapel Point Corner".split()
)
_BEFORE_NAME = ("Lake", "Mount", "Lough", "Loch")
_COMPASS = frozenset("North South East West Northern Southern Eastern Western Central".split())
_BESIDE = ("around", "inside", "outside", "near", "across", "throughout")
_BEFORE_TOWN = frozenset(("in", "at", "near", "off", "outside", "of"))
_BEHIND_TOWN = frozenset(("", ".", ",", ";", "on", "in", "at", "last", "early", "late", "this", "yesterday", "and"))
_NO_ADJECTIVES = frozenset("and or but that which than as it he she they not no who whose of by with for from".split())
_NOT_BEFORE_SUBJECT = frozenset(
    "of by from with against for to in at on into over between via toward towards about near".split()
)


class Places:
    """The places and acting states of one text. Runs are asked for in their order, since a list continues."""

    def __init__(self, words: Words, bearers: Set[str]) -> None:
        self._words = words
        self._bearers = bearers  # last words of longer names, folded: a town's name may be a person's here
        self._place_ends: set[int] = set()  # tokens behind a place that is listed
        self._state_ends: set[int] = set()
        self._told: dict[str, Place] = {}  # that no gazetteer knows, and the text calls places
        for run in words.runs:
            first = run.first + (words.at(run.first) in ("In", "At", "Near"))
            if words.at(first - 1).lower() in _BEFORE_TOWN and 0 < run.last - first <= 3:
                form = words.said(first, run.last)
                if form not in self._told and self._is_told_to_be_one(run, first):
                    self._told[form] = Place(form, "region")

    def place(self, run: Run, first: int, form: str) -> Place | None:
        """The place that the run from `first` on names, where something is put there; `form` is how it is written."""
        words, last = self._words, run.last
        if not self.locative(run, first):
            return None
        if last - first == 1 and folded(form) in self._bearers and not places.is_country(form):
            return None
        place = places.find(form) or self._told.get(form)
        if words.at(first - 1) == "," and (state := places.abbreviated(form)):
            place = state  # "in Tampa, Fla."
        headed = words.at(last - 1) in lexicon.PLACE_HEADS | _BUILDINGS and words.at(first) != "International"
        headed |= words.at(first) in _BEFORE_NAME and last - first == 2
        headed &= words.at(first) not in lexicon.SHIPS
        if place is None and 2 <= last - first <= 4 and headed:
            place = Place(form, "region")
        if place is None and words.at(first) in _COMPASS:
            land = places.find(words.said(first + 1, last)) if last - first > 1 else None
            place = land if land is not None and land.kind != "city" else None  # "in North Poland"
        if place is None and last - first <= 3 and self._is_told_to_be_one(run, first):
            place = Place(form, "region")
        if place is not None:
            self._place_ends.add(last)
        return place

    def _is_told_to_be_one(self, run: Run, first: int) -> bool:
        """Whether the words call it a place that no gazetteer knows: "the town of Obara", "in Obara, Kenya"."""
        words, last = self._words, run.last
        named = words.between(first, last)
        if words.organisation(first, last) or len(named[-1]) < 3 or any(
            word in lexicon.NO_NAMES or word in lexicon.DEMONYMS or word in lexicon.THINGS or word in lexicon.ORG_HEADS
            or word in lexicon.PARTIES or word.isupper() for word in named
        ):  # fmt: skip
            return False
        if (words.at(first - 1) == "of" and words.at(first - 2) in _CALLED) or words.at(last) in _PARTS:
            return True
        if words.at(first - 1) == "in" and words.at(first - 2) in _LIVED and last - first < 3:
            return True  # "was born in Obara"
        behind = words.at(last) in _BEHIND_TOWN or words.verb_at(last)
        if words.at(first - 1).lower() in ("near", "off", "outside") and behind and last - first < 3:
            return True  # "near Obara on Monday"
        land = words.run_at(last + 1) if words.at(last) == "," else None
        if land is None or words.genitive_at(land.last - 1):
            return False
        said, after = words.said(land.first, land.last), words.at(land.last)
        if after.isalnum() and after not in lexicon.AFTER_NOUN and not words.verb_at(land.last):
            return False
        compass = words.at(land.first) in _COMPASS and land.last - land.first > 1
        found = places.find(words.said(land.first + 1, land.last) if compass else said)
        if compass and found is not None and found.kind == "region":
            return True  # "in El Fasher, North Darfur"
        return places.abbreviated(said) is not None or (found is not None and found.kind in ("country", "state"))

    def state(self, number: int, run: Run, form: str) -> Place | None:
        """The country or American state that the run names, where it acts."""
        place = places.find(form)
        if place is None or place.kind not in ("country", "state") or form in _GIVEN_TOO:
            return None
        if not self._acts(number, run) and not (place.kind == "country" and self._is_dealt_with(run)):
            return None
        self._state_ends.add(run.last)
        return place

    def locative(self, run: Run, first: int) -> bool:
        """Whether a preposition of place governs the run."""
        words = self._words
        if not self._stands(run):
            return False
        at = first - 1
        reached = words.at(at - (words.at(at) == "the")) in lexicon.REACHING and words.at(run.last) != "with"
        if reached or self._is_where(run):
            return True
        part = ""  # what the text says it is: "the town of", "the coast of"
        for _ in range(_FAR):
            word = words.at(at)
            if word.lower() in lexicon.LOCATIVES:
                return not self._of_something_else(at)
            if word in lexicon.DESTINATIONS or (word == "for" and words.at(at - 1) in ("bound", "headed", "left")):
                return not lexicon.MOTION.isdisjoint(words.between(max(0, at - 6), at))
            if word == "from":
                return not lexicon.DEPARTING.isdisjoint(words.between(max(0, at - 6), at))
            if word == "between":
                return self._is_between(run, at)
            if word in lexicon.TARGETS:
                attacked = not lexicon.ATTACKS.isdisjoint(words.between(max(0, at - 2), at))
                return attacked or part in _GROUND or self._is_ground(run)
            if word == "of" and words.at(at - 1) in lexicon.PLACE_NOUNS | _CALLED:
                part = words.at(at - 1)
                at -= 2
            elif word == "," and words.at(at - 1) == "capital" and at == first - 1:
                part = "capital"  # "in the capital, Kabul"
                at -= 2
            elif self._before_place(at, next_to=at == first - 1) or (part and self._describes(at)):
                at -= 1
            else:
                listed = word in (",", "and") and at in self._place_ends
                listed |= word == "and" and words.at(at - 1) == "," and at - 1 in self._place_ends
                return listed or (part != "" and at + 1 in self._place_ends)  # "in the Obara area of Rome"
        return False

    def _is_between(self, run: Run, at: int) -> bool:
        """Whether it lies at one end of where something happened: "crashed between Rome and Paris", but no talks."""
        words = self._words
        before = words.between(max(0, at - 4), at)
        if places.is_country(words.said(run.first, run.last)) and lexicon.DEPARTING.isdisjoint(before):
            return False  # "the border between Syria and Jordan"
        paired = at == run.first - 1 and words.at(run.last) == "and" and words.capital_at(run.last + 1)
        return paired and lexicon.DEALINGS.isdisjoint(before)

    def _is_where(self, run: Run) -> bool:
        """Whether the text goes on with what happened there: "to Rome, where a bus left", "to Rome, Italy, where"."""
        words = self._words
        if words.at(run.last) not in (",", "where"):
            return False
        land = words.run_at(run.last + 1) if words.at(run.last) == "," else None
        at = run.last if land is None else land.last
        return words.at(at + (words.at(at) == ",")) == "where"

    def _is_ground(self, run: Run) -> bool:
        """Whether things are on it: "on Easter Island", "on a Florida highway"."""
        words = self._words
        headed = words.at(run.last - 1) in _GROUND_HEADS or words.at(run.first) in _BEFORE_NAME
        return words.at(run.last) in _ROADS or headed

    def _describes(self, at: int) -> bool:
        """Whether it may be an adjective of a part of a place: "in a former rebel-held neighbourhood of Aleppo"."""
        words = self._words
        word = words.at(at)
        plain = word[:1].islower() and word not in _NO_ADJECTIVES and not words.genitive_at(at)
        return plain and word not in lexicon.FINITE and word not in lexicon.SAYING

    def _of_something_else(self, preposition: int) -> bool:
        """Whether it only says where a place lies that is not listed: "the future of Idlib in Syria"."""
        words = self._words
        before = preposition - 1
        if not words.capital_at(before) or preposition in self._place_ends:
            return False
        return places.find(words.at(before)) is not None and words.at(before - 1) == "of"

    def _before_place(self, at: int, *, next_to: bool) -> bool:
        """What may stand between the preposition and the place: "in the north-western Syrian city of Idlib"."""
        word = self._words.at(at)
        return (
            word in lexicon.PLACE_ADJECTIVES or word in ("the", "a") or word in lexicon.DEMONYMS
            or (next_to and (word in lexicon.PLACE_NOUNS or ("-" in word and word[0].islower())))
            or (self._words.genitive_at(at) and places.is_country(word))
        )  # fmt: skip

    def _stands(self, run: Run) -> bool:
        """Not "at Israel's request", not "in US dollars": the place itself is meant."""
        words = self._words
        after = words.at(run.last)
        if words.genitive_at(run.last - 1):
            beside = words.at(run.first - 1) in _BESIDE and places.find(words.said(run.first, run.last)) is not None
            if words.capital_at(run.last) or after in lexicon.PLACE_NOUNS or after in lexicon.PLACE_ADJECTIVES:
                return True
            return beside and after.islower()  # "around Rome's main station"
        if after in _SECURITIES or after == "$":
            return False  # "trading in Google shares", "at US$4 billion"
        if words.at(run.last - 1) in lexicon.AMERICAN or words.at(run.last - 1) in lexicon.ADJECTIVAL:
            ends = not after[:1].isalnum() and after != "-"
            return ends or after in lexicon.FINITE or after in lexicon.AFTER_NOUN
        return after != "-"

    def _acts(self, number: int, run: Run) -> bool:
        """Whether a verb follows, alone or after a list of countries; or whether its leaders are named by it."""
        words = self._words
        if words.genitive_at(run.last - 1):
            return False
        at = run.first - (2 if words.at(run.first - 1) == "the" else 1)
        before = words.at(at)
        if before == "of":
            return words.at(at - 1).lower() in lexicon.LEADERS
        if before in ("and", ","):
            if at in self._state_ends or (words.at(at - 1) == "," and at - 1 in self._state_ends):
                return True
            if self._named_before(number):
                return False
        end = self._behind_the_day(self._end_of_list(number, run))
        if words.at(end) == "," and words.at(end + 1) == "which" and before.lower() not in _NOT_BEFORE_SUBJECT:
            return run.starts
        return before.lower() not in _NOT_BEFORE_SUBJECT and words.verb_at(end)

    def _is_dealt_with(self, run: Run) -> bool:
        """Whether a state is party to what another does: "a treaty with Iran", "accused Iran", "sanctions on Iran"."""
        words = self._words
        if words.genitive_at(run.last - 1) or words.at(run.last) == "-":
            return False
        at = run.first - 1 - (words.at(run.first - 1) == "the")
        before = words.at(at)
        if before in ("with", "between"):
            return not lexicon.DEALINGS.isdisjoint(words.between(max(0, at - 3), at))
        if before in ("on", "against"):
            return words.at(at - 1) in ("sanctions", "war", "embargo")
        if before == "by":
            after = words.at(run.last)
            alone = not after.islower() or after in lexicon.AFTER_NOUN or words.verb_at(run.last)
            return alone and words.at(at - 1).endswith("ed") and words.at(at - 1).islower()  # "backed by Iran"
        told = before in lexicon.TO_SOMEBODY and words.at(run.last) in ("of", "over", "to")
        return told or before in lexicon.TO_A_STATE

    def _behind_the_day(self, at: int) -> int:
        """Past a day set between subject and verb: "Germany on Monday banned"."""
        words = self._words
        if words.at(at) == "on" and words.at(at + 1) in lexicon.WEEKDAYS:
            return at + 2
        return at + 1 if words.at(at) in ("yesterday", "today") else at

    def _end_of_list(self, number: int, run: Run) -> int:
        """Where the countries end that the run begins to list."""
        words, last = self._words, run.last
        for following in words.runs[number + 1 :]:
            if words.between(last, following.first) not in _LISTING:
                break
            if not places.is_country(words.said(following.first, following.last)):
                break
            last = following.last
        return last

    def _named_before(self, number: int) -> bool:
        """ "between Syria and Jordan", "Tyumen Oblast, Russia": what is listed or set behind a name does not act."""
        before = self._words.runs[number - 1] if number else None
        return (
            before is not None
            and before.last == self._words.runs[number].first - 1
            and self._words.at(before.last - 1) not in lexicon.NO_NAMES
        )
