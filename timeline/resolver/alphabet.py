"""A language's words → codes: each token is one character that stands for the set of classes it belongs to.

A class is a list of the lexicon, a look ("cap", "year#") or a word that a rule names itself ("=ago"). One bit of a code
says whether white space stands between the token and the one before it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from timeline.resolver.pattern import classes_in, words_in
from timeline.resolver.rule import Lexicon
from timeline.resolver.tokens import BREAK, digit_samples, drawn_out, plain, shapes, unstretched

SIGNS = "$£€#@%/.:;,_&+?!\"')"  # that count around a mention

_FIRST = 0x100
SPACED = 0x2000
"""The bit of a code that says that white space stands before the token."""
FIRST_SPACED = chr(SPACED)
"""Codes with that bit come after it, the others before."""
_LOOKS = frozenset("word cap lower upper int letter".split())
_LONGEST = 40  # characters; no word of the lexicon is longer


class Alphabet:
    """The words and codes of one language, as far as these patterns and cues tell them apart."""

    def __init__(self, lexicon: Lexicon, patterns: Iterable[str], cues: Iterable[str] = ()) -> None:
        self.lexicon = lexicon
        self._used = self._classes_used(patterns, cues)
        self._exact: dict[str, frozenset[str]] = {}
        self._any_case: dict[str, frozenset[str]] = {}
        self._collect_words()
        self._endings = tuple(sorted(lexicon.suffixes, key=len, reverse=True))
        looks = ("x", "X", "xx", "Xx", "XX", "xX", "xxxxx", *("xxxxx" + ending for ending in self._endings))
        self._code_of = self._number_classes(looks)
        self._codes_in: dict[str, list[int]] = {}  # class → its codes without that bit, in their order
        for classes, code in self._code_of.items():
            for name in classes:
                self._codes_in.setdefault(name, []).append(code)
        self._spaced_look = {look: chr(self._code_of[self._unknown(look)] | SPACED) for look in looks}

    def classes(self, word: str) -> frozenset[str]:
        """The classes that a plain token belongs to, those that no rule asks for left out."""
        known = self._any_case.get(word.lower(), frozenset()) | self._exact.get(word, frozenset())
        return known | self._unknown(word)

    def code(self, token: str) -> str:
        """The code of a token with its leading white space."""
        if token.isspace():
            return BREAK
        word = plain(token[-_LONGEST - 10 :] if len(token) > 1000 else token)
        code = self.spaced(word) if word.isalpha() else chr(self._code_of.get(self.classes(word), _FIRST) | SPACED)
        return code if token[0].isspace() else glued(code)

    def spaced(self, word: str) -> str:
        """The code of a plain word of letters after a space."""
        lower = word.lower()
        if lower in self._any_case or word in self._exact:
            return chr(self._code_of.get(self.classes(word), _FIRST) | SPACED)
        known = self._known(lower)
        if known != lower:
            return self.spaced(known if word == lower else known.capitalize())
        return self._spaced_look[self._look(word, lower)]

    def _known(self, lower: str) -> str:
        """A word of the lexicon that is written with drawn-out letters; any other as it is."""
        if drawn_out(lower) is None:
            return lower
        short = unstretched(lower)
        return short if short != lower and lower not in self._any_case and short in self._any_case else lower

    def codes_of(self, name: str, glued: bool, spaced: bool) -> str:
        """The codes of all tokens of a class."""
        codes = self._codes_in.get(name, ())
        apart = "".join(chr(code | SPACED) for code in codes) if spaced else ""
        return "".join(map(chr, codes)) + apart if glued else apart

    def signs(self, signs: str) -> frozenset[str]:
        """The codes of some signs."""
        return frozenset("".join(self.codes_of("=" + sign, True, True) for sign in signs))

    def meaning(self, spec: str, words: list[str]) -> Any:
        """What some words mean in a class or phrase; a number for digits, the words themselves where no more."""
        words = [word if (short := self._known(word.lower())) == word.lower() else short for word in words]
        if spec in self.lexicon.phrases:
            return self.lexicon.phrases[spec].evaluate(words)
        if len(words) > 1 or "|" in spec:
            return " ".join(words).lower()
        word, known = words[0], self.lexicon.words.get(spec)
        if known is None:
            return int(word) if word.isdigit() else word.lower()
        return known[word] if word in known else known[word.lower()]

    def _unknown(self, word: str) -> frozenset[str]:
        """The classes of a token by its looks alone."""
        found = shapes(word)
        if len(word) >= 5 and word == word.lower():
            found |= {name for ending, name in self.lexicon.suffixes.items() if word.endswith(ending)}
        return found & self._used

    def _look(self, word: str, lower: str) -> str:
        """One word for all that look alike and are in no lexicon."""
        if word != lower:
            return ("X" if len(word) == 1 else "XX") if word.isupper() else "Xx" if word[0].isupper() else "xX"
        if len(word) < 5:
            return "x" if len(word) == 1 else "xx"
        if not word.endswith(self._endings):
            return "xxxxx"
        return "xxxxx" + next(ending for ending in self._endings if word.endswith(ending))

    def _classes_used(self, patterns: Iterable[str], cues: Iterable[str]) -> frozenset[str]:
        names = {"word", "int", "cap", "letter", *cues, *("=" + sign for sign in SIGNS)}
        for pattern in patterns:
            names.update(classes_in(pattern))
            names.update("=" + word for word in words_in(pattern))
        return frozenset(names)

    def _collect_words(self) -> None:
        exact: dict[str, set[str]] = {}
        any_case: dict[str, set[str]] = {}
        for name in self._used:
            if name.startswith("="):
                any_case.setdefault(name[1:], set()).add(name)
        for name, words in self.lexicon.words.items():
            for word in words:
                (any_case if word == word.lower() else exact).setdefault(word, set()).add(name)
        self._exact = {word: frozenset(names) for word, names in exact.items()}
        self._any_case = {word: frozenset(names) for word, names in any_case.items()}

    def _number_classes(self, looks: Iterable[str]) -> dict[frozenset[str], int]:
        """Every set of classes that a token can have → its code."""
        samples = [*digit_samples(), "."]
        for word in (*self._any_case, *self._exact):
            samples += [word, word.lower(), word.capitalize(), word.upper()]
        words = dict.fromkeys(samples)
        found = dict.fromkeys([frozenset[str](), *map(self.classes, words), *map(self._unknown, looks)])
        rank = {name: number for number, name in enumerate(sorted(frozenset().union(*found)))}
        alike = {rank[name] for name in _LOOKS & rank.keys()}

        def place(classes: frozenset[str]) -> tuple[list[int], list[int]]:
            """Tokens that look alike stand side by side, so that regexes for them are short."""
            ranks = sorted(map(rank.__getitem__, classes))
            return [number for number in ranks if number in alike], ranks

        return {classes: _FIRST + number for number, classes in enumerate(sorted(found, key=place))}


def glued(code: str) -> str:
    """The code of the same token without white space before it."""
    return code if code == BREAK else chr(ord(code) & ~SPACED)
