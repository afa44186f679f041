"""An article comes in, and who and what places its text names goes out, each in one form: "Hatami" is "Amir Hatami".

No model: a name is believed on evidence in the text (a role before it, an age behind it, a surname that
comes back, a speaking verb, an organisation's own word) or in a gazetteer. Without evidence there is no
name, because no facet is better than a wrong one.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from timeline.entries.names import places
from timeline.entries.names import words as lexicon
from timeline.entries.names.forms import Name, NameKind, Names, folded
from timeline.entries.names.given import is_he
from timeline.entries.names.roles import Roles, is_role
from timeline.entries.names.runs import Run, Words
from timeline.entries.names.senses import Places
from timeline.entries.names.stands import EXCHANGES, acts, may_speak, stands_of, verb_from, within
from timeline.model import Article

_TOWNS_TOO = frozenset(
    "Ann Carolina Virginia Victoria Florence Charlotte Augusta Rose Pearl Dawn Tiffany Paris".split()
)
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
_QUOTATION = re.compile(r"“[^”\n]{1,2000}”|\"[^\"\n]{1,2000}\"|``[^`\n]{1,2000}''")


def named(article: Article) -> Names:
    """Every name in the article's text that the text or the gazetteer vouches for."""
    return _Reader(article).read()


class _Reader:
    """The runs of one article while they are read; nothing outlives `read`."""

    def __init__(self, article: Article) -> None:
        self.words = Words(article.text)
        self.runs = self.words.runs
        self.source = folded(article.source or "")
        self.quoted = [match.span() for match in _QUOTATION.finditer(self.words.text)]
        self.stands = stands_of(self.words, self.quoted)
        self.roles = Roles(self.words)
        self.places = Places(self.words, self.stands.bearers)
        self.people: dict[tuple[str, str], str] = {}  # folded first and last word → full name
        self.surnames: dict[str, list[str]] = {}  # folded last word → full names that end in it, as they appear
        self.aliases: dict[str, str] = {}  # acronym → organisation
        self.shorts: dict[str, set[str]] = {}  # first word of a firm's name → the names it begins
        self.found: dict[int, Name] = {}  # by number of the run

    def read(self) -> Names:
        stripped = [self.roles.strip(run) for run in self.runs]
        # what is certain first, then what rests on it
        named: list[tuple[int, Run, str]] = []  # those that are more than a role or "The"
        for number, run in enumerate(self.runs):
            first, role = stripped[number]
            if first < run.last:
                form = self.words.said(first, run.last)
                named.append((number, run, form))
                self._certain(number, run, first, role, form)
            else:
                self._state_organisation(number, run)
        for number, run, form in named:
            if number not in self.found:
                self._speaking(number, run, *stripped[number], form)
        for number, _, _ in named:
            if number in self.found and self.found[number].kind == "person":
                self._coordinated(number, stripped)
                self._sharing(number, stripped)
        for number, run, form in named:
            if number not in self.found:
                self._resting(number, run, stripped[number][0], form)
        kept = (name for name in self.found.values() if not (name.kind == "place" and within(name.start, self.quoted)))
        return Names(tuple(sorted(map(self._unabbreviated, kept), key=lambda name: name.start)))

    def _unabbreviated(self, name: Name) -> Name:
        """An acronym that the text explains only later, or that is known by itself, as the text has it in full."""
        form = self.aliases.get(name.form)
        return name if form is None else replace(name, form=form)

    def _says(self, first: int, last: int) -> bool:
        words = self.words
        if words.at(last) in lexicon.SAYING:
            return True
        if words.at(first - 1) in ('"', "”") and words.at(first - 2) == "," and words.at(last) == ",":
            return True  # '"Go left," Rodelio Cruz, a student, told reporters'
        return words.at(first - 1) in ("said", "says") and words.at(first - 2) in (",", '"', "”", "'")

    def _add(self, number: int, first: int, last: int, kind: NameKind, form: str) -> None:
        if kind in ("person", "organisation") and self._is_medium(first, last, form, kind):
            kind = "medium"
        self.found[number] = Name(*self.words.span(first, last), kind, form)

    def _is_medium(self, first: int, last: int, form: str, kind: NameKind) -> bool:
        """Whether it is the press that tells, which is no actor of what it tells."""
        words = self.words
        after = words.at(last)
        if kind == "person" and words.at(last - 1) in lexicon.MEDIA_TAILS:
            return True
        news = after == "news" and words.at(last + 1) in ("agency", "outlet", "website", "channel")
        reports = after in lexicon.MEDIA_AFTER and not words.organisation(first, last)
        own = bool(self.source) and folded(form) in self.source
        own |= form.lower() in lexicon.MEDIA_NAMES
        return news or reports or own or words.at(first - 1) in lexicon.MEDIA_BEFORE

    # --- the passes --------------------------------------------------------------------------------

    def _certain(self, number: int, run: Run, first: int, role: bool, form: str) -> None:
        """What the run itself or the words beside it vouch for."""
        words, last = self.words, run.last
        if form in lexicon.BUILDINGS and not words.verb_at(last):
            return
        if form in lexicon.KNOWN_ORGS and self._is_of_body(last):
            return  # "the UN refugee agency" is a body of its own
        told_there = words.at(first - 1) in ("on", "via") or words.at(last) in lexicon.ON_SITES
        if form in lexicon.SITES_OF_WEB and told_there:
            return  # "said on Facebook", "in a Facebook post"
        if form in lexicon.KNOWN_ORGS:
            self._add(number, first, last, "organisation", lexicon.ORG_ALIASES.get(form, form))
        elif not role and words.organisation(first, last) and not _is_region(form):
            if self._is_site(run, first):
                self._add(number, first, last, "place", form)
            elif not self._is_generic(first, last) and not self._is_cut(first, last):
                if _ORDINAL.fullmatch(words.at(first - 1)) and words.at(last - 1) != "Congress":
                    first, form = first - 1, words.said(first - 1, last)  # "1st Fleet Command"
                self._add(number, first, last, "organisation", form)
                self._acronym(first, last, form)
                if words.at(last - 1) in lexicon.FIRM_HEADS:
                    for short in {words.at(first), words.said(first, last - 1 - (words.at(last - 2) == ","))}:
                        self.shorts.setdefault(short, set()).add(form)
        elif not role and self._is_firm(form):
            if last - first == 1:
                return  # a longer name may be in full what this is in short
            in_full = self.shorts.get(form, set())
            self._add(number, first, last, "organisation", *(in_full if len(in_full) == 1 else (form,)))
            if last - first == 2 and places.find(words.at(first)) is None:
                self.shorts.setdefault(words.at(first), set()).add(form)  # "the airline Mahan Air", "Mahan"
        elif self._is_held(first, form):
            self._acronym(first, last, form)
        elif not role and (place := self.places.place(run, first, form)):
            self._add(number, first, last, "place", place.name)
        elif not role and (state := self.places.state(number, run, form)):
            self._add(number, first, last, "state", state.name)
        elif (role or self._person_marks(first, last)) and self._could_be_person(first, last, role):
            self._person(number, first, last)
        elif words.at(last - 1) in lexicon.DEMONYMS or words.at(last - 1) in lexicon.AMERICAN:
            self._state_organisation(number, run)
        elif words.at(last) == "party" and (last - first > 1 or form in lexicon.PARTIES) and not role:
            first -= words.at(first - 1) in lexicon.DEMONYMS  # "the Thai Raksa Chart party"
            self._add(number, first, last + 1, "organisation", words.said(first, last + 1))
        elif last - first >= 2:
            self._acronym(first, last, form)

    def _is_firm(self, form: str) -> bool:
        """Whether the text says of it what only a firm has or does."""
        return form in self.stands.firms and not places.is_country(form)

    def _is_of_body(self, last: int) -> bool:
        """Whether the name only says whose a body is that its own words call: "UN refugee agency"."""
        words = self.words.between(last, last + 3)
        if self.words.genitive_at(last - 1):
            return False  # "NATO's mission has changed"
        body = next((n for n, word in enumerate(words) if word in lexicon.BODIES), None)
        return body is not None and all(word.isalpha() and word.islower() for word in words[:body])

    def _is_site(self, run: Run, first: int) -> bool:
        """Whether it is where something is: "at Obara Hospital", unlike "a doctor at Obara Hospital"."""
        words = self.words
        at = first - 1 - (words.at(first - 1) == "the")
        if words.at(run.last - 1) not in lexicon.SITES:
            return False
        if words.at(at) != "from" and not self.places.locative(run, first):
            return False
        return not (is_role(words.at(at - 1).lower()) or words.capital_at(at - 1))

    def _is_cut(self, first: int, last: int) -> bool:
        """Whether its beginning is missing, as a genitive before it tells, or letters behind it: "Hudson's | Bay Co",
        "…, Scientific and Cultural Body (USCB)".
        """
        words = self.words
        if last - first == 2 and words.at(last - 1) in lexicon.FIRM_FORMS and words.genitive_at(first - 1):
            return not places.is_country(words.at(first - 1))
        letters = words.at(last + 1) if words.at(last) == "(" else ""
        return (
            letters.isupper() and len(letters) > 3 and letters[0] != words.at(first)[0] and words.at(first - 1) == ","
        )

    def _is_held(self, first: int, form: str) -> bool:
        """Whether somebody holds a part of it: "a stake in Toyota", but not "shares in Tokyo rose"."""
        words = self.words
        if words.at(first - 1) != "in" or words.at(first - 2).lower() not in lexicon.HOLDINGS:
            return False
        town = places.find(form)
        return town is None or (town.kind == "city" and town.population < EXCHANGES)

    def _is_generic(self, first: int, last: int) -> bool:
        """ "Foreign Ministry": of which country, the words do not say."""
        return self.words.at(first) in lexicon.ORG_HEADS and all(
            word in lexicon.ORG_HEADS or word.lower() in lexicon.ROLE_COMPANIONS
            for word in self.words.between(first, last)
        )

    def _could_be_person(self, first: int, last: int, role: bool) -> bool:
        """Whether nothing in the words speaks against a person. One word needs a title before it: "Mayor Adamowicz"."""
        words = self.words.between(first, last)
        if len(words) > 4:
            return False
        form = " ".join(words)
        if words[0] in lexicon.SHIPS | lexicon.STORMS or words[-1] in lexicon.THINGS - lexicon.SURNAMES_TOO:
            return False
        if form in self.stands.placed or places.is_country(form):
            return False
        many = words[-1].removesuffix("s") in lexicon.DEMONYMS or words[-1] in lexicon.PARTIES
        if many or is_role(words[-1].lower()):
            return False
        for at, word in enumerate(words):
            too = len(words) > 1 and word in (lexicon.SURNAMES_TOO if at else lexicon.GIVEN_NAMES_TOO)
            if word in lexicon.ORG_HEADS or (word in lexicon.PLACE_HEADS and not (too and role)):
                return False
            if word in lexicon.NO_NAMES and not too:
                return False
            if word in lexicon.DEMONYMS or (word.isupper() and len(word) > 2 and word.isalpha()):
                return False
        if len(words) > 1:
            return True
        title = self.words.at(first - 1).lower().removesuffix(".")
        town = title not in lexicon.PERSONAL and places.find(form) is not None
        return role and len(form) > 2 and title in lexicon.TITLES and not town

    def _person_marks(self, first: int, last: int) -> bool:
        """A given name, an age, a middle initial, "who", or a surname that comes back alone."""
        words = self.words
        if last - first < 2:
            return False
        if last - first <= 3 and words.at(first) not in _TOWNS_TOO and is_he(words.said(first, last)) is not None:
            return True
        after, next_after = words.at(last), words.at(last + 1)
        if after == "who" or (after == "," and (next_after in ("who", "whose") or re.fullmatch(r"\d\d,?", next_after))):
            return True
        if after == "," and len(next_after) == 1 and next_after.isdigit() and words.at(last + 2) in (",", ".", "and"):
            return True  # "Nikau Berg, 9, and"
        if after == "," and self.roles.apposed(last):
            return True
        if after == "of" and self._is_of_organisation(last + 1):
            return True
        if any(len(word) == 2 and word.endswith(".") for word in words.between(first + 1, last - 1)):
            return True
        surname = words.at(last - 1)
        return folded(surname) in self.stands.alone and places.find(surname) is None

    def _is_of_organisation(self, at: int) -> bool:
        """Whether an organisation is named there: "Bill Gerstenmaier of NASA", "Jo Hill of the University of Ulm"."""
        at += self.words.at(at) == "the"
        run = self.words.run_at(at)
        if run is None or self.words.genitive_at(run.last - 1):
            return False
        return self.words.organisation(*run[:2]) or self.words.said(*run[:2]) in lexicon.KNOWN_ORGS

    def _person(self, number: int, first: int, last: int) -> None:
        words = self.words.between(first, last)
        form = " ".join(words)
        before = self.words.at(first - 1)
        if len(words) > 1:
            key = (folded(words[0]), folded(words[-1]))
            form = self.people.setdefault(key, form)
            eastern = words[0] in lexicon.EASTERN_SURNAMES and "-" in words[1]
            bearers = self.surnames.setdefault(key[not eastern], [])
            if form not in bearers:
                bearers.append(form)
        elif before.lower() in lexicon.STYLED:
            form = f"{before.capitalize()} {form}"
        else:
            form = self._bearer(folded(form)) or form
        self._add(number, first, last, "person", form)

    def _bearer(self, surname: str) -> str | None:
        """Whom a surname alone means: of several, the first who is not called by a given name ("Elian") elsewhere."""
        bearers = self.surnames.get(surname)
        if bearers is None:
            return None
        formal = (full for full in bearers if folded(full.split()[0]) not in self.stands.called)
        return next(formal, bearers[0])

    def _speaking(self, number: int, run: Run, first: int, role: bool, form: str) -> None:
        """A full name that only a verb vouches for: "Hassan Rouhani received …", "warned Vladimir Putin"."""
        last = run.last
        if not 2 <= last - first <= 3 or first != run.first or role:
            return
        if self._is_one_of_many(first) or form in self.shorts:
            return
        met = self.words.at(first - 1) in lexicon.TO_SOMEBODY
        does = self.words.does_at(verb_from(self.words, last)) or acts(self.words, last)
        if not (met or does or self._says(first, last)):
            return
        if run.starts and self.words.at(first).lower() in self.words.known:
            return  # "Previous SpaceX flights failed": capitalised as the sentence's first word only
        if self._could_be_person(first, last, False) and not places.find(form):
            self._person(number, first, last)

    def _is_one_of_many(self, first: int) -> bool:
        """Whether an article says that the words are no name: "a Toyota Corolla", "a westbound Ford"."""
        at = first - 1 - (self.words.at(first - 1).islower() and self.words.at(first - 1) not in ("a", "an"))
        return self.words.at(at).lower() in ("a", "an")

    def _coordinated(self, number: int, stripped: list[tuple[int, bool]]) -> None:
        """A person in a list of full names vouches for the rest: "Vladimir Putin, Angela Merkel and Theresa May"."""
        for step in (1, -1):
            here = number + step
            while 0 <= here < len(self.runs) and here not in self.found:
                left, right = sorted((here, here - step))
                run, first = self.runs[here], stripped[here][0]
                between = self.words.between(self.runs[left].last, self.runs[right].first)
                if between not in (["and"], [","], [",", "and"]) or first != run.first:
                    break
                if not 2 <= run.last - first <= 3 or not self._could_be_person(first, run.last, False):
                    break
                if places.find(self.words.said(first, run.last)):
                    break
                self._person(here, first, run.last)
                here += step

    def _sharing(self, number: int, stripped: list[tuple[int, bool]]) -> None:
        """Who shares the surname of the next: "David and Louise Berg" are two people of that name."""
        before, (_, last, _) = number - 1, self.runs[number]
        if before < 0 or before in self.found:
            return
        first, end = stripped[before][0], self.runs[before].last
        full = f"{self.words.at(first)} {self.words.at(last - 1)}"
        joined = self.words.between(end, stripped[number][0]) == ["and"] and end - first == 1
        joined &= self._bearer(folded(self.words.at(first))) is None  # "Craig and Joan Campbell" behind "Gregory Craig"
        if joined and last - stripped[number][0] > 1 and is_he(full) is not None:
            self.people.setdefault((folded(self.words.at(first)), folded(self.words.at(last - 1))), full)
            self.surnames.setdefault(folded(self.words.at(last - 1)), []).append(full)
            self._add(before, first, end, "person", full)

    def _resting(self, number: int, run: Run, first: int, form: str) -> None:
        """Surnames, acronyms and what else rests on the names found before."""
        words, last = self.words, run.last
        size = last - first
        if form in self.aliases:
            self._add(number, first, last, "organisation", self.aliases[form])
        elif size == 1 and self._is_firm(form):
            in_full = self.shorts.get(form, set())
            self._add(number, first, last, "organisation", *(in_full if len(in_full) == 1 else (form,)))
        elif words.at(last) in lexicon.REIGNS and not words.genitive_at(last - 1):
            return  # "the Obama administration" is not Obama
        elif (bearer := self._bearer(folded(form))) and (
            not self.places.locative(run, first) or (places.find(form) is None and words.verb_at(last))
        ):  # "In Rome, Italy, Rossi has"
            self._add(number, first, last, "person", bearer)
        elif size == 1 and (known := self._by_given_name(form)) is not None:
            self._add(number, first, last, "person", known)
        elif size == 1 and sum(given == folded(form) for given, _ in self.people) > 1:
            return  # of several people
        elif size > 1 and (key := (folded(words.at(first)), folded(words.at(last - 1)))) in self.people:
            self._add(number, first, last, "person", self.people[key])
        elif self._is_held(first, form):
            self._add(number, first, last, "organisation", form)
        elif len(firms := self.shorts.get(form, ())) == 1 and may_speak(form):
            self._add(number, first, last, "organisation", *firms)
        elif size == 1 and _is_agency(form) and self._does(run, first):
            self._add(number, first, last, "organisation", form)
        elif form in self.stands.voices & self.stands.amid and not (form in self.stands.placed and places.find(form)):
            made = words.at(last)
            if made in lexicon.MADE or any(mark.isdigit() for mark in made):
                return  # "a Boeing 707", "its Airbus jets"
            self._add(number, first, last, "organisation", form)
        elif form in self.stands.dealt and places.find(form) is None and words.at(last) not in lexicon.MADE:
            self._add(number, first, last, "organisation", form)  # "its contract with Boeing"

    def _does(self, run: Run, first: int) -> bool:
        """Whether a verb follows, no sentence's first word before it."""
        verb = self.words.verb_at(run.last) or acts(self.words, run.last)
        return verb and not (run.starts and first == run.first)

    def _by_given_name(self, form: str) -> str | None:
        """Whom a given name alone means, where the text names one person in full who has it: "Imelda"."""
        bearers = {full for (given, _), full in self.people.items() if given == folded(form)}
        if len(bearers) != 1 or form in lexicon.NO_NAMES or places.find(form) is not None:
            return None
        (full,) = bearers
        return full if is_he(full) is not None else None

    def _acronym(self, first: int, last: int, form: str) -> None:
        """ "Federal Security Service (FSB)": from here on the letters are the organisation."""
        words = self.words
        if words.at(last) != "(" or words.at(last + 2) != ")":
            return
        letters = words.at(last + 1)
        if not letters.isupper() or not 2 <= len(letters) <= 8:
            return
        thing = words.at(last - 1) in lexicon.THINGS and not words.organisation(first, last)
        if letters[0] == words.at(first)[0] and not thing:  # "…, Scientific and Cultural Organization (UNESCO)" is cut
            self.aliases[letters] = form

    def _state_organisation(self, number: int, run: Run) -> None:
        """ "the Turkish defence ministry": a demonym and a lower-case head name an organisation fully."""
        words, demonym, at = self.words, run.last - 1, run.last
        named = words.at(demonym) in lexicon.DEMONYMS or words.at(demonym) in lexicon.AMERICAN
        if not named or run.last - run.first > 2:
            return
        while at < run.last + 2 and words.at(at) in lexicon.STATE_ORG_MIDDLES:
            at += 1
        if words.at(at) in lexicon.STATE_ORGS:
            self._add(number, demonym, at + 1, "organisation", words.said(demonym, at + 1))


def _is_region(form: str) -> bool:
    """Whether it is a region that only sounds like a body: "West Bank"."""
    place = places.find(form)
    return place is not None and place.kind == "region"


def _is_agency(form: str) -> bool:
    return form.isupper() and 3 <= len(form) <= 6 and form.isalpha() and form not in lexicon.NOT_AGENCIES
