"""A run of capitalised words comes in; where the name begins in it goes out, and whether a role vouches for a person.

A role may stand in the run ("Prime Minister Narendra Modi"), before it ("spokesman Oleg Klimov"), before a comma ("the
mayor of London, Sadiq Khan,") or behind one ("Nancy Pelosi, the Speaker of the House").
"""

from __future__ import annotations

from timeline.entries.names import places
from timeline.entries.names import words as lexicon
from timeline.entries.names.given import is_he
from timeline.entries.names.runs import Run, Words

_SUBJECT = 12  # words in which a role may open the phrase that a comma ends
_APPOSITION = 5  # words in which a role must come behind a comma


class Roles:
    """The roles in one text."""

    def __init__(self, words: Words) -> None:
        self.words = words

    def strip(self, run: Run) -> tuple[int, bool]:
        """Where the name itself begins in the run, and whether a role stands before it."""
        words, last = self.words, run.last
        first, role = run.first, False
        banks = words.at(first) == "First" and last - first > 1 and words.at(last - 1) in lexicon.FIRST_OF
        while first < last and words.at(first) in lexicon.NO_NAMES and not banks:
            if self._is_of_creed(first, last):
                break
            role = role or words.at(first).lower() in lexicon.ROLES
            first += 1
        if first == last:
            return first, role  # "The", "He": most runs
        if first == run.first:
            first = words.opened(run).first
            graded = words.at(first) == "Class" and words.at(first - 1) in lexicon.GRADES
            first, role = first + graded, role or graded  # "Petty Officer 1st Class | Daniel Ruiz"
        if words.organisation(first, last) or words.at(first + 1) == "&":
            return first, False  # "Lord & Taylor"
        at = self._after_role(first, last)
        if at > first:
            first, role = at, True
        elif first == run.first and (width := self._office_width(first, last)):
            first, at, role = first + width, first + width, True  # "Mayor of Brno | Jana Nova"
        while at < last:
            word = words.at(at)
            low = word.lower()
            of = at == run.first and "of" in (words.at(at - 1), words.at(at - 2))
            if is_role(low) or (word in lexicon.DEPARTMENTS and of and last - at > 1):
                role, first = True, at + 1  # "Prime Minister …", "Secretary of State Madeleine Albright"
            elif (role and low in lexicon.ROLE_COMPANIONS) or (word in lexicon.PARTIES and last - at > 1):
                first = at + 1
            elif (width := self._country_width(at, last)) and last - at > 1 + width:
                first, at = at + width, at + width - 1  # "the ambassador to Germany Richard Grenell"
            elif not (_goes_with_role(low) or word in lexicon.DEMONYMS or _is_shouted(word)):
                break
            at += 1
        while first < last and words.at(first) in lexicon.DEMONYMS:
            first += 1
        return first, role or (first == run.first and self._role_before(run))

    def apposed(self, comma: int) -> bool:
        """A role set behind a comma: "Nancy Pelosi, the Speaker of the House", "Damodar Naik, spokesperson for"."""
        for at in range(comma + 1, comma + 1 + _APPOSITION):
            word = self.words.at(at)
            if word.lower() in lexicon.ROLES or word in lexicon.GROUPS:
                return True
            if not word[:1].isalpha() or self.words.verb_at(at):
                return False
        return False

    def _after_role(self, first: int, last: int) -> int:
        """Behind a role inside the run, two words before its end or sooner: "Coös County Attorney John McCormick"."""
        for at in range(last - 3, first, -1):
            if self.words.at(at).lower().removesuffix("s") in lexicon.MID_ROLES:
                return at + 1
        return first

    def _is_of_creed(self, first: int, last: int) -> bool:
        """Whether a body's name begins with whose it is: "Catholic Church", unlike "the Jewish West Bank"."""
        words = self.words
        if words.at(first) not in lexicon.CREEDS or not words.organisation(first, last):
            return False
        return last - first > 1 and places.find(words.said(first + 1, last)) is None

    def _office_width(self, first: int, last: int) -> int:
        """How many words say what an office right before them is of, two or more of a name behind them; else none."""
        words = self.words
        if words.at(first) == "Charge" and words.at(first - 1) == "in" and is_role(words.at(first - 2).lower()):
            return 1  # "Special Agent in Charge | Ivo Berg"
        if words.at(first - 1) not in ("of", "to", "for"):
            return 0
        office = is_role(words.at(first - 2).lower())
        if office and last - first == 4 and places.find(words.said(first, first + 2)) is None:
            return 2  # "Minister for Development Cooperation | Raija Berg"
        for width in (2, 1):
            place = places.find(words.said(first, first + width)) if last - first >= width + 2 else None
            if place is None or words.at(first) in lexicon.COUNTRY_GIVEN:
                continue
            if office or is_he(words.said(first + width, last)) is not None:
                return width  # "Attorney for the North of Ohio | Ivo Berg"
        return 0

    def _country_width(self, at: int, last: int) -> int:
        """How many words of a country's name begin at `at`; none where it may be a given name."""
        for width in (2, 1):
            if at + width < last and places.is_country(self.words.said(at, at + width)):
                return 0 if self.words.at(at) in lexicon.COUNTRY_GIVEN else width
        return 0

    def _role_before(self, run: Run) -> bool:
        """A role right before the run, or before the comma that sets it off: "the defence minister, Amir Hatami,"."""
        words, first = self.words, run.first
        if first == 0 or run.starts:
            return False
        if words.at(first - 1) == ",":
            set_off = words.at(run.last) in (",", ".", ";", "") or run.last - first > 1
            if set_off and is_role(words.at(first - 2).lower()):
                return True
            return run.last - first > 1 and words.at(run.last) == "," and self._role_behind(first - 1)
        if words.at(first - 1) == "as" and words.at(first - 2) in ("identified", "named"):
            return run.last - first > 1
        before, called = words.at(first - 1), words.at(first - 2)
        if before == "named" and (is_role(called) or called in ("man", "woman", "boy", "girl")):
            return run.last - run.first > 1  # "a farmer named Bhagi Berg"
        if before.endswith(("-year-old", "-month-old")):
            return run.last - run.first > 1  # "the 28-year-old Ivo Tarn"
        return not words.genitive_at(first - 1) and is_role(before)

    def _role_behind(self, comma: int) -> bool:
        """A role that opens the sentence's subject, with more words up to the comma: "The mayor of London, …"."""
        words = self.words
        for at in range(comma - 1, max(-1, comma - _SUBJECT), -1):
            if words.at(at) == "," or words.verb_at(at):
                return False
            if words.at(at).lower() in lexicon.ROLES and words.at(at + 1) in ("of", "for", "in", "at", "presiding"):
                return True
        return False


def is_role(word: str) -> bool:
    """Whether the word is a role, or several of one: "minister", "judges", "then-prime-minister"."""
    if word.startswith(("then-", "ex-")):
        word = word.rsplit("-", 1)[-1]
    if word in lexicon.ROLES:
        return True
    one = word.removesuffix("s")
    return (one != word and one in lexicon.ROLES) or one.endswith("ologist")


def _goes_with_role(word: str) -> bool:
    return word in lexicon.ROLE_COMPANIONS or word.startswith("ex-")


def _is_shouted(word: str) -> bool:
    return word.isupper() or word in lexicon.KNOWN_ORGS
