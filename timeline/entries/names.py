"""An article comes in, and who and what places its text names goes out, each in one form: "Hatami" is "Amir Hatami".

No model: a name is believed on evidence in the text (a role before it, an age behind it, a surname that
comes back, a speaking verb, an organisation's own word) or in a gazetteer. Without evidence there is no
name, because no facet is better than a wrong one.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from timeline.entries import name_words as lexicon
from timeline.entries import places
from timeline.entries.name_runs import Run, Token, runs_of, tokens_of
from timeline.model import Article

NameKind = Literal["person", "organisation", "state", "place", "medium"]


@dataclass(frozen=True, slots=True)
class Name:
    """One name in the text, at [start, end), and the form in which the whole article knows it."""

    start: int
    end: int
    kind: NameKind
    form: str


@dataclass(frozen=True, slots=True)
class Names:
    """All names of one article, in order."""

    names: tuple[Name, ...]

    def within(self, start: int, end: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Who and where in [start, end): people, organisations and acting states; then places. In order, each once."""
        who: dict[str, None] = {}
        where: dict[str, None] = {}
        for name in self.names[bisect_left(self.names, start, key=_start) :]:
            if name.end > end:
                break
            if name.kind == "place":
                where[name.form] = None
            elif name.kind != "medium":
                who[name.form] = None
        return tuple(who), tuple(where)


def _start(name: Name) -> int:
    return name.start


def named(article: Article) -> Names:
    """Every name in the article's text that the text or the gazetteer vouches for."""
    return _Reader(article).read()


@lru_cache(maxsize=8192)
def folded(word: str) -> str:
    """A word of a name as it compares: no accents, no Arabic article, no case. "al-Assad" is "assad"."""
    plain = "".join(mark for mark in unicodedata.normalize("NFKD", word) if not unicodedata.combining(mark))
    plain = re.sub(r"^(?:al|as|ash|ad|ar|an|at|el)[- ]", "", plain.casefold().replace("ı", "i"))
    return plain.replace("’", "'")


class _Reader:
    """The tokens and runs of one article while they are read; nothing outlives `read`."""

    def __init__(self, article: Article) -> None:
        self.text = article.text
        self.tokens: list[Token] = tokens_of(article.text)
        self.runs: list[Run] = runs_of(self.tokens)
        self.source = folded(article.source or "")
        self.alone = self._alone()
        self.placed = self._placed()
        self.people: dict[tuple[str, str], str] = {}  # folded first and last word → full name
        self.surnames: dict[str, str] = {}  # folded last word → full name of the first who bore it
        self.aliases: dict[str, str] = {}  # acronym → organisation
        self.found: dict[int, Name] = {}  # by number of the run

    def read(self) -> Names:
        stripped = [self._strip(run) for run in self.runs]
        # what is certain first, then what rests on it
        for number, run in enumerate(self.runs):
            self._certain(number, run, *stripped[number])
        for number, run in enumerate(self.runs):
            if number not in self.found:
                self._speaking(number, run, *stripped[number])
        for number in range(len(self.runs)):
            self._coordinated(number, stripped)
        for number, run in enumerate(self.runs):
            if number not in self.found:
                self._resting(number, run, *stripped[number])
        return Names(tuple(sorted(self.found.values(), key=_start)))

    # --- what a run is made of ---------------------------------------------------------------------

    def _alone(self) -> dict[str, int]:
        """Words that stand alone, as surnames do, with a verb or a genitive behind them: how often."""
        counts: dict[str, int] = {}
        for run in self.runs:
            if run.last - run.first == 1 and (self._verb_at(run.last) or self.tokens[run.first].possessive):
                key = folded(self.tokens[run.first].text)
                counts[key] = counts.get(key, 0) + 1
        return counts

    def _placed(self) -> frozenset[str]:
        """What the text puts something in or at: no person, gazetteer or not."""
        return frozenset(
            self._text(run.first, run.last)
            for run in self.runs
            if run.first and self.tokens[run.first - 1].text in ("in", "at", "near", "off", "outside")
        )

    def _strip(self, run: Run) -> tuple[int, bool]:
        """Where the name itself begins in the run, and whether a role stands before it."""
        tokens = self.tokens
        first, role = run.first, False
        while first < run.last and tokens[first].text in lexicon.NO_NAMES:
            role = role or tokens[first].text.lower() in lexicon.ROLES
            first += 1
        if run.starts and first == run.first and run.last - first > 1 and tokens[first].text.lower() in lexicon.SAYING:
            first += 1  # "Remarked Tierra Curry, …"
        if self._organisation(first, run.last):
            return first, False
        at = first
        while at < run.last:
            word = tokens[at].text
            low = word.lower()
            if low in lexicon.ROLES or (low.endswith("s") and low[:-1] in lexicon.ROLES):
                role, first = True, at + 1
            elif (role and low in lexicon.ROLE_COMPANIONS) or (word in lexicon.PARTIES and run.last - at > 2):
                first = at + 1
            elif (width := self._country_width(at, run.last)) and run.last - at > 1 + width:
                first, at = at + width, at + width - 1  # "the ambassador to Germany Richard Grenell"
            elif not (
                low in lexicon.ROLE_COMPANIONS
                or word in lexicon.DEMONYMS
                or word in lexicon.KNOWN_ORGS
                or word.isupper()
            ):
                break
            at += 1
        while first < run.last and tokens[first].text in lexicon.DEMONYMS:
            first += 1
        return first, role or self._role_before(first if first > run.first else run.first, run)

    def _country_width(self, at: int, last: int) -> int:
        """How many words of a country's name begin at `at`; none where it may be a given name."""
        for width in (2, 1):
            if at + width < last and places.is_country(self._text(at, at + width)):
                return 0 if self.tokens[at].text in lexicon.COUNTRY_GIVEN else width
        return 0

    def _role_before(self, first: int, run: Run) -> bool:
        if first != run.first or first == 0 or run.starts:
            return False
        before = self.tokens[first - 1]
        if before.text == "," and first > 1:
            # "Iran's defence minister, Amir Hatami, arrived": set off on both sides
            after = self.tokens[run.last].text if run.last < len(self.tokens) else "."
            return self.tokens[first - 2].text in lexicon.ROLES and (
                after in (",", ".", ";") or run.last - run.first > 1
            )
        low = before.text
        return not before.possessive and (low in lexicon.ROLES or (low.endswith("s") and low[:-1] in lexicon.ROLES))

    def _organisation(self, first: int, last: int) -> bool:
        words = [self.tokens[at].text for at in range(first, last)]
        if len(words) < 2:
            return False
        return words[-1] in lexicon.ORG_HEADS or any(
            word in lexicon.ORG_HEADS and words[at + 1] in ("of", "for") for at, word in enumerate(words[:-1])
        )

    def _text(self, first: int, last: int) -> str:
        return " ".join(self.text[self.tokens[first].start : self.tokens[last - 1].end].split())

    def _verb_at(self, at: int) -> bool:
        if at >= len(self.tokens):
            return False
        word = self.tokens[at].text
        return (
            word in lexicon.FINITE
            or word in lexicon.SAYING
            or (word.endswith("ed") and len(word) > 4 and word.islower())
        )

    def _does(self, at: int) -> bool:
        return self._verb_at(at) and self.tokens[at].text not in lexicon.AUXILIARIES

    def _says(self, first: int, last: int) -> bool:
        tokens = self.tokens
        if last < len(tokens) and tokens[last].text in lexicon.SAYING:
            return True
        return first > 1 and tokens[first - 1].text in ("said", "says") and tokens[first - 2].text in (",", '"', "”")

    def _add(self, number: int, first: int, last: int, kind: NameKind, form: str) -> None:
        if kind in ("person", "organisation") and self._is_medium(first, last, form, kind):
            kind = "medium"
        self.found[number] = Name(self.tokens[first].start, self.tokens[last - 1].end, kind, form)

    def _is_medium(self, first: int, last: int, form: str, kind: NameKind) -> bool:
        tokens = self.tokens
        after = tokens[last].text if last < len(tokens) else ""
        before = tokens[first - 1].text if first else ""
        if kind == "person" and tokens[last - 1].text in lexicon.MEDIA_TAILS:
            return True
        news = (
            after == "news"
            and last + 1 < len(tokens)
            and tokens[last + 1].text in ("agency", "outlet", "website", "channel")
        )
        reports = after in lexicon.MEDIA_AFTER and not self._organisation(first, last)
        return (
            news or reports or before in lexicon.MEDIA_BEFORE
            or (bool(self.source) and folded(form) in self.source)
        )  # fmt: skip

    # --- the passes --------------------------------------------------------------------------------

    def _certain(self, number: int, run: Run, first: int, role: bool) -> None:
        last, tokens = run.last, self.tokens
        if first >= last:
            self._state_organisation(number, run)
            return
        form = self._text(first, last)
        size = last - first
        if form in lexicon.KNOWN_ORGS:
            self._add(number, first, last, "organisation", lexicon.ORG_ALIASES.get(form, form))
        elif not role and self._organisation(first, last):
            if (
                all(
                    tokens[at].text in lexicon.ORG_HEADS or tokens[at].text.lower() in lexicon.ROLE_COMPANIONS
                    for at in range(first, last)
                )
                and tokens[first].text in lexicon.ORG_HEADS
            ):
                return
            self._add(number, first, last, "organisation", form)
            self._acronym(last, form)
        elif not role and self._place(number, run, first, last, form):
            pass
        elif size <= 4 and (role or self._person_marks(first, last)) and self._could_be_person(first, last, role):
            self._person(number, first, last)
        elif form in lexicon.DEMONYMS or tokens[last - 1].text in lexicon.DEMONYMS:
            self._state_organisation(number, run)
        else:
            self._acronym(last, form) if size >= 2 and self._acronym_of(first, last) else None

    def _could_be_person(self, first: int, last: int, role: bool) -> bool:
        words = [self.tokens[at].text for at in range(first, last)]
        if words[0] in lexicon.SHIPS or words[-1] in lexicon.THINGS or " ".join(words) in self.placed:
            return False
        if any(word in lexicon.ORG_HEADS or word in lexicon.PLACE_HEADS or word in lexicon.NO_NAMES for word in words):
            return False
        if places.is_country(" ".join(words)) or any(
            word.isupper() and len(word) > 2 and word.isalpha() for word in words
        ):
            return False
        if len(words) == 1:
            return (
                role
                and first > 0
                and self.tokens[first - 1].capital
                and len(words[0]) > 2
                and words[0] not in lexicon.DEMONYMS
                and not places.find(words[0])
            )
        return not any(word in lexicon.DEMONYMS for word in words)

    def _person_marks(self, first: int, last: int) -> bool:
        """An age, a middle initial, "who", or a surname that comes back alone."""
        tokens = self.tokens
        if last - first < 2:
            return False
        if last + 1 < len(tokens) and tokens[last].text == "," and re.fullmatch(r"\d\d,?", tokens[last + 1].text):
            return True
        if last < len(tokens) and tokens[last].text == "who":
            return True
        if last + 1 < len(tokens) and tokens[last].text == "," and tokens[last + 1].text in ("who", "whose"):
            return not any(tokens[at].text in lexicon.ORG_HEADS for at in range(first, last))
        if any(len(tokens[at].text) == 2 and tokens[at].text.endswith(".") for at in range(first + 1, last - 1)):
            return True
        surname = folded(tokens[last - 1].text)
        return self.alone.get(surname, 0) > 0 and places.find(tokens[last - 1].text) is None

    def _person(self, number: int, first: int, last: int) -> None:
        words = [self.tokens[at].text for at in range(first, last)]
        form = " ".join(words)
        if len(words) == 1 and first and self.tokens[first - 1].text.lower() in lexicon.STYLED:
            form = f"{self.tokens[first - 1].text.capitalize()} {form}"
        elif len(words) == 1 and folded(form) in self.surnames:
            form = self.surnames[folded(form)]
        elif len(words) > 1:
            key = (folded(words[0]), folded(words[-1]))
            form = self.people.setdefault(key, form)
            self.surnames.setdefault(key[1], form)
        self._add(number, first, last, "person", form)

    def _coordinated(self, number: int, stripped: list[tuple[int, bool]]) -> None:
        """A person in a list of full names vouches for the rest: "Vladimir Putin, Angela Merkel and Theresa May"."""
        if number in self.found and self.found[number].kind == "person":
            for step in (1, -1):
                here = number
                while 0 <= here + step < len(self.runs):
                    left, right = (here, here + step) if step == 1 else (here + step, here)
                    between = [self.tokens[at].text for at in range(self.runs[left].last, self.runs[right].first)]
                    here += step
                    run, first = self.runs[here], stripped[here][0]
                    if between not in (["and"], [","], [",", "and"]) or first != run.first or here in self.found:
                        break
                    if not 2 <= run.last - first <= 3 or not self._could_be_person(first, run.last, False):
                        break
                    if places.find(self._text(first, run.last)) or (
                        step == 1 and between == [","] and number != here - 1
                    ):
                        break
                    self._person(here, first, run.last)

    def _speaking(self, number: int, run: Run, first: int, role: bool) -> None:
        """A full name that only its verb vouches for: "Hassan Rouhani received …"."""
        last = run.last
        if not 2 <= last - first <= 3 or first != run.first or role:
            return
        if not (self._says(first, last) or self._does(last)):
            return
        if self._could_be_person(first, last, False) and not places.find(self._text(first, last)):
            self._person(number, first, last)

    def _resting(self, number: int, run: Run, first: int, role: bool) -> None:
        """Surnames, acronyms and what else rests on the names found before."""
        last = run.last
        if first >= last:
            return
        form, size = self._text(first, last), last - first
        if form in self.aliases:
            self._add(number, first, last, "organisation", self.aliases[form])
        elif folded(form) in self.surnames and not self._locative(run, first):
            self._add(number, first, last, "person", self.surnames[folded(form)])
        elif size > 1 and (key := (folded(self.tokens[first].text), folded(self.tokens[last - 1].text))) in self.people:
            self._add(number, first, last, "person", self.people[key])
        elif role and size == 1 and self._could_be_person(first, last, True):
            self._add(number, first, last, "person", form)
        elif size == 1 and self._agency(form) and self._verb_at(last) and not run.starts:
            self._add(number, first, last, "organisation", form)

    def _agency(self, form: str) -> bool:
        return form.isupper() and 3 <= len(form) <= 6 and form.isalpha() and form not in lexicon.NOT_AGENCIES

    def _acronym(self, last: int, form: str) -> None:
        """ "Federal Security Service (FSB)": from here on the letters are the organisation."""
        tokens = self.tokens
        if last + 2 < len(tokens) and tokens[last].text == "(" and tokens[last + 2].text == ")":
            letters = tokens[last + 1].text
            if letters.isupper() and 2 <= len(letters) <= 8:
                self.aliases[letters] = form

    def _acronym_of(self, first: int, last: int) -> bool:
        tokens = self.tokens
        if last + 2 >= len(tokens) or tokens[last].text != "(":
            return False
        letters = tokens[last + 1].text
        return letters.isupper() and letters[:1] == tokens[first].text[:1] and len(letters) >= 2

    # --- states and places -------------------------------------------------------------------------

    def _state_organisation(self, number: int, run: Run) -> None:
        """ "the Turkish defence ministry": a demonym and a lower-case head name an organisation fully."""
        tokens = self.tokens
        demonym = run.last - 1
        if tokens[demonym].text not in lexicon.DEMONYMS or run.last - run.first > 2:
            return
        at = run.last
        while at < len(tokens) and at < run.last + 2 and tokens[at].text in lexicon.STATE_ORG_MIDDLES:
            at += 1
        if at < len(tokens) and tokens[at].text in lexicon.STATE_ORGS:
            self._add(number, demonym, at + 1, "organisation", self._text(demonym, at + 1))

    def _place(self, number: int, run: Run, first: int, last: int, form: str) -> bool:
        """Whether the run is a place; listed where the text puts something there, or where a state acts."""
        country = places.is_country(form)
        if not country:
            if not self._locative(run, first):
                return False
            if folded(form) in self._bearers() and not places.find(form + " City"):
                return False
        place = places.find(form)
        if place is None:
            if not (last - first >= 2 and self.tokens[last - 1].text in lexicon.PLACE_HEADS and last - first <= 4):
                return False
            place = places.Place(form, "region")
        if self._locative(run, first):
            self._add(number, first, last, "place", place.name)
        elif country and place.kind == "country" and self._acts(run, number):
            self._add(number, first, last, "state", place.name)
        return True

    def _bearers(self) -> frozenset[str]:
        """Folded last words of the longer runs: who may be meant by a name that is a town's too."""
        return frozenset(
            folded(self.tokens[run.last - 1].text)
            for run in self.runs
            if 2 <= run.last - run.first <= 5 and self.tokens[run.last - 2].text not in lexicon.NO_NAMES
        )

    def _locative(self, run: Run, first: int) -> bool:
        tokens = self.tokens
        if not self._stands(run) or (tokens[first].starts and first == run.first and not first):
            return False
        at, near = first - 1, 0
        while at >= 0 and near < 8:
            word = tokens[at].text
            near += 1
            if word in lexicon.LOCATIVES or (
                word.capitalize() == word and word.lower() in ("in", "at", "near", "outside")
            ):
                return True
            if word in lexicon.DESTINATIONS:
                return any(tokens[back].text in lexicon.MOTION for back in range(max(0, at - 6), at))
            if word in lexicon.TARGETS:
                return any(tokens[back].text in lexicon.ATTACKS for back in range(max(0, at - 2), at))
            if word == "of":
                if not (at and tokens[at - 1].text in lexicon.PLACE_NOUNS):
                    return False
                at -= 2
            elif self._before_place(at, at == first - 1):
                at -= 1
            else:
                return word in (",", "and") and at > 0 and self._ends_place(at)
        return False

    def _before_place(self, at: int, next_to: bool) -> bool:
        """What may stand between the preposition and the place: "in the north-western Syrian city of Idlib"."""
        token = self.tokens[at]
        return (
            token.text in lexicon.PLACE_ADJECTIVES or token.text in ("the", "a") or token.text in lexicon.DEMONYMS
            or (next_to and token.text in lexicon.PLACE_NOUNS)
            or (token.possessive and places.is_country(token.text))
        )  # fmt: skip

    def _ends_place(self, at: int) -> bool:
        """Whether a listed place ends right before `at`: "in Moscow and Ankara", "in Aktobe, Kazakhstan"."""
        end = self.tokens[at - 1].end
        return any(name.end == end and name.kind == "place" for name in list(self.found.values())[-2:])

    def _stands(self, run: Run) -> bool:
        """Not "at Israel's request", not "in US dollars": the place itself is meant."""
        tokens = self.tokens
        if run.last >= len(tokens):
            return True
        after = tokens[run.last].text
        if tokens[run.last - 1].possessive:
            return after in lexicon.PLACE_NOUNS or after in lexicon.PLACE_ADJECTIVES or tokens[run.last].capital
        if after == "-":
            return False
        if tokens[run.last - 1].text in ("US", "U.S.", "UK", "U.K."):
            return not after.isalpha() or after in lexicon.FINITE or after in lexicon.AFTER_NOUN
        return True

    def _acts(self, run: Run, number: int) -> bool:
        """Whether the country does something: a verb follows, alone or after a list; or its leaders do."""
        tokens = self.tokens
        if tokens[run.last - 1].possessive:
            return False
        before = tokens[run.first - 1] if run.first else None
        if before is not None and before.text == "the" and run.first > 1:
            before = tokens[run.first - 2]
        if before is not None and before.text == "of" and run.first > 1:
            return tokens[run.first - 2].text in lexicon.LEADERS
        last, here = run.last, number
        while here + 1 < len(self.runs) and last < len(tokens) and tokens[last].text in ("and", ","):
            here += 1
            following = self.runs[here]
            gap = [tokens[at].text for at in range(last, following.first)]
            if gap not in (["and"], [","], [",", "and"], ["and", "the"]) or not places.is_country(
                self._text(following.first, following.last)
            ):
                break
            last = following.last
        listed = (
            before is not None
            and before.text in ("and", ",")
            and any(
                name.kind == "state" and name.end == tokens[run.first - (2 if before.text in ("and", ",") else 1)].end
                for name in list(self.found.values())[-2:]
            )
        )
        if listed:
            return True
        if before is not None and before.text in ("and", ",") and self._named_before(number):
            return False
        if before is not None and before.text.lower() in _NOT_BEFORE_SUBJECT:
            return False
        return self._verb_at(last)

    def _named_before(self, number: int) -> bool:
        """ "between Syria and Jordan", "Tyumen Oblast, Russia": what is listed or set behind a name does not act."""
        run = self.runs[number - 1] if number else None
        return (
            run is not None
            and run.last == self.runs[number].first - 1
            and self.tokens[run.last - 1].text not in lexicon.NO_NAMES
        )


_NOT_BEFORE_SUBJECT = frozenset(
    "of by from with against for to in at on into over between via toward towards about near".split()
)
