"""A text comes in, and its runs of capitalised words go out: the candidates for names, with the words around them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from itertools import accumulate, compress
from operator import attrgetter
from typing import NamedTuple

from timeline.entries.names import places
from timeline.entries.names import words as lexicon
from timeline.entries.remembering import Remembered

_TOKEN = re.compile(
    r"([A-Za-z]++(?=[\s,])"  # most words, told at once
    r"|[^\W\d_](?:\.(?:[^\W\d_]\.)+|\.(?<=\b[A-Z]\.)(?=\s[A-Z])|\w*(?:[-'’&]\w+)*)"
    r"|\d(?:[\w.,]*\w)?"
    r"|\n\s*\n\s*"
    r"|[^\w\s])"
)
_POSSESSIVE = ("'s", "’s")
_OF_ALL = frozenset("People Women Men Children".split())
_OPENING = frozenset('!?:;•*"“”«»‘')
_ABBREVIATED = frozenset(
    "mr mrs ms dr prof sen rep gov gen col maj capt lt sgt cpl pte pfc spc det insp supt cmdr rev st jr sr hon "
    "pres".split()
)
_ARTICLE_PARTICLE = re.compile(r"(?:[aA][lshdrnt]|[aA]sh|[eE]l|[bB]in|[dD]e|[aA]bu)-[A-Z]\w+")
_TWO_PARTS = re.compile(r"[A-Z][a-z]+-[a-z]{1,6}")
_CAPITAL = re.compile("[CG]")
_GENITIVE = re.compile("[Gg]")
_MARKED = re.compile("[Cw](?=[.'’])")
_TO_GENITIVE = str.maketrans("Cw", "Gg")
_PADDING = 16  # tokens: none that is asked for lies farther outside the text

_OF = ("of", "for", "on", "to")
_WITH_AIM = ("Committee", "Campaign", "Coalition", "Alliance", "Fund", "Commission")
_WATERS = ("Gulf", "Strait", "Bay", "Isle")


class Run(NamedTuple):
    """Tokens [first, last) that may be one name, and whether a sentence or quotation begins with it."""

    first: int
    last: int
    starts: bool


class Words:
    """The tokens of a text, words without their genitive and marks; its runs; and what can be asked of them."""

    __slots__ = ("_kinds", "_starts", "_texts", "at", "known", "runs", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        texts, self._starts, kinds = tokens_of(text)
        # Nothing stands behind the last token and, since negative numbers count from there, before the first.
        self._texts = [*texts, *[""] * _PADDING]
        self._kinds = kinds + " " * _PADDING
        self.at: Callable[[int], str] = self._texts.__getitem__  # the word or mark of a token, "" where there is none
        self.known = frozenset(texts)
        self.runs = list(self._runs())

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Where the tokens [first, last) stand in the text, the genitive left out."""
        return self._starts[first], self._starts[last - 1] + len(self._texts[last - 1])

    def said(self, first: int, last: int) -> str:
        """The text of the tokens [first, last), white space made plain."""
        if last - first == 1:
            return self._texts[first]
        start, end = self.span(first, last)
        return " ".join(self.text[start:end].split())

    def between(self, first: int, last: int) -> list[str]:
        """The words and marks of the tokens [first, last)."""
        return self._texts[first:last]

    def opened(self, run: Run) -> Run:
        """A run without the word that only opens its sentence: "Remarked Tierra Curry, …", "Rival Corsair fell"."""
        opens = run.starts and run.last - run.first > 1 and self.at(run.first).lower() in lexicon.OPENING_NAMES
        return run._replace(first=run.first + 1) if opens else run

    def run_at(self, token: int) -> Run | None:
        """The run that begins with a token."""
        at = bisect_left(self.runs, token, key=attrgetter("first"))
        run = self.runs[at] if at < len(self.runs) else None
        return run if run is not None and run.first == token else None

    def capital_at(self, number: int) -> bool:
        """Whether the token is a capitalised word."""
        return self._kinds[number] in "CG"

    def genitive_at(self, number: int) -> bool:
        """Whether the token stands in the genitive."""
        return self._kinds[number] in "Gg"

    def verb_at(self, number: int) -> bool:
        """Whether the token looks like a finite verb."""
        word = self.at(number)
        return (
            word in lexicon.FINITE or word in lexicon.SAYING
            or (word.endswith("ed") and len(word) > 4 and word.islower())
        )  # fmt: skip

    def does_at(self, number: int) -> bool:
        """Whether it is a verb of its own, no auxiliary."""
        return self.verb_at(number) and self.at(number) not in lexicon.AUXILIARIES

    def organisation(self, first: int, last: int) -> bool:
        """Whether the words make an organisation's name: "Supreme Court", "Ministry of Defence"."""
        if last - first < 2:
            return False
        if self._texts[last - 1] in lexicon.ORG_HEADS:
            return True
        words = self._texts[first:last]
        if lexicon.ORG_HEADS.isdisjoint(words):
            return False
        of = (word in lexicon.ORG_HEADS and words[at + 1] in _OF for at, word in enumerate(words[:-1]))
        if words[-2] in lexicon.ORG_HEADS and places.is_country(words[-1]):
            return True  # "World Wildlife Fund Mexico"
        taught = words[-2] == "College" and places.find(words[-1]) is not None  # "University College London"
        return taught or any(of)

    # --- runs --------------------------------------------------------------------------------------

    def _runs(self) -> Iterator[Run]:
        """Capitalised words that stand together, joined by particles, and by "of" after an organisation's word."""
        kinds = self._kinds
        found = _CAPITAL.search(kinds)
        while found is not None:
            first = found.start()
            at = first + 1
            while True:
                if kinds[at - 1] in "Gg":
                    reach = self._beyond_genitive(at)
                else:
                    reach = at + 1 if kinds[at] in "CG" else self._link(first, at)
                if reach is None:
                    break
                at = reach
            yield Run(first, at, self._opens(first))
            found = _CAPITAL.search(kinds, at)

    def _opens(self, number: int) -> bool:
        """Whether a sentence or quotation begins with the token: a mark that one can follow is the last before it."""
        before = number - 1
        while before >= 0 and self._kinds[before] in ",’":
            before -= 1
        return before < 0 or self._kinds[before] in "o.'"

    def _joins(self, first: int, at: int) -> bool:
        """ "Immigration and Naturalization Service": one name, where an organisation's word ends it two words on."""
        said = self.at
        return (
            self.capital_at(at + 1) and said(at + 2) in lexicon.ORG_HEADS
            and said(at + 1) not in lexicon.DEMONYMS and not self.genitive_at(at - 1)
            and (
                (at - first == 1 and not self._opens(first)) or (at - first == 2 and said(first) == "The")
                or said(at - 2) in lexicon.AMERICAN
            )
            and said(first) not in lexicon.DEMONYMS and not places.is_country(said(at - 1))
        )  # fmt: skip

    def _beyond_genitive(self, at: int) -> int | None:
        """Where an organisation's name goes on behind whose it is: "Bishops' Conference", "People's Bank",
        "Sheriff's Office"."""
        head = at + (self.at(at) in ("'", "’"))
        of_many = head > at or self.at(at - 1) in _OF_ALL
        if self.at(at - 1) in lexicon.OFFICE_HOLDERS and self.at(at) == "Office":
            return at + 1  # "Obara County Sheriff's Office"
        return head + 1 if of_many and self.at(head) in lexicon.ORG_HEADS else None

    def _link(self, first: int, at: int) -> int | None:
        """Where the run goes on after the lower-case words at `at`; None where it ends there."""
        word = self.at(at)
        if "-" in word and at - first < 3 and self.at(at - 1) in lexicon.EASTERN_SURNAMES:
            return at + 1 if _TWO_PARTS.fullmatch(word) else None  # "Ban Ki-moon"
        if word in lexicon.PARTICLES and self.capital_at(at + 1) and word not in ("y", "e", "do", "a"):
            return at + 2
        if word == "and" and self._joins(first, at):
            return at + 2
        if word == "of" and f"{self.at(at - 1)} of {self.at(at + 1)}" in lexicon.KNOWN_ORGS:
            return at + 2
        if word in ("of", "for"):
            heads = [one for one in self._texts[first:at] if one in lexicon.ORG_HEADS or one in _WATERS]
            after = at + 2 if self.at(at + 1) == "the" else at + 1
            if heads and self.capital_at(after) and self.at(after) not in lexicon.WEEKDAYS:
                pair = self.at(after + 1) == "and" and self.capital_at(after + 2)
                return after + 3 if pair and heads[-1] in lexicon.HEADS_OF_PAIRS else after + 1
        if word == "&" and self.capital_at(at + 1):
            return at + 2
        if word == "to" and self.at(at - 1) in _WITH_AIM and self.capital_at(at + 1):
            return at + 2  # "Committee to Protect Journalists"
        if word == "," and self.at(at + 1) in lexicon.FIRM_FORMS:
            return at + 2  # "Acme, Inc."
        return None


def tokens_of(text: str) -> tuple[list[str], list[int], str]:
    """Words without their genitive and marks, in order, a blank line being one; where each starts; and their kinds.

    A kind is a character: C for a capitalised word, w for another, G and g for those in the genitive, o for a mark that
    a sentence or quotation can follow, a comma for another; full stops and apostrophes stand for themselves. All is
    made by few calls for the whole text, which takes a third of the time that a loop over its tokens does.
    """
    pieces = _TOKEN.split(text)  # what stands between tokens, a token, and so on by turns
    starts = list(accumulate(map(len, pieces)))[:-1:2]
    texts = pieces[1::2]
    kinds = "".join(map(_KINDS.__getitem__, texts))
    for at in _places(_GENITIVE, kinds):
        texts[at] = texts[at][:-2]
    glued = [at for at in _places(_MARKED, kinds) if starts[at] + len(texts[at]) == starts[at + 1]]
    plurals = {at for at in glued if texts[at + 1] != "." and _is_plural_genitive(text, texts[at], starts[at + 1])}
    if plurals:
        kinds = "".join(kind.translate(_TO_GENITIVE) if at in plurals else kind for at, kind in enumerate(kinds))
    dropped = {at + 1 for at in glued if texts[at + 1] == "." and texts[at].lower() in _ABBREVIATED}
    if dropped:  # "Mr. Hatami": no mark at all
        kept = [at not in dropped for at in range(len(texts))]
        texts, starts, kinds = list(compress(texts, kept)), list(compress(starts, kept)), "".join(compress(kinds, kept))
    return texts, starts, kinds


def _places(pattern: re.Pattern[str], kinds: str) -> Iterator[int]:
    return (found.start() for found in pattern.finditer(kinds))


def _is_plural_genitive(text: str, word: str, apostrophe: int) -> bool:
    """ "The Producers' Association": no letter goes on behind the apostrophe."""
    return word[-1] == "s" and not text[apostrophe + 1 : apostrophe + 2].isalpha()


def _kind(word: str) -> str:
    """The kind of a token by itself."""
    first = word[0]
    if not first.isalnum():
        if word in ".'’":
            return word
        return "o" if word in _OPENING or first == "\n" else ","
    if first.isdigit():
        return "w"
    genitive = not word.isalpha() and word.endswith(_POSSESSIVE)
    return ("CG" if _is_capital(word[:-2] if genitive else word) else "wg")[genitive]


_KINDS = Remembered(_kind)


def _is_capital(word: str) -> bool:
    """Whether it may be a name's: "al-Assad" and "Jean-Pierre", unlike "Iran-backed" and "Il-20"."""
    if word.isalpha():
        return word[0].isupper()
    if "-" in word:
        return _ARTICLE_PARTICLE.fullmatch(word) is not None or all(part[:1].isupper() for part in word.split("-"))
    return word[:1].isupper() and not any(mark.isdigit() for mark in word)
