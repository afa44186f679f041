"""Text → matches: all rules of a language compiled into one scan over token codes.

Each token becomes a one-character code for the set of classes it belongs to (a unit word, a four-digit
number, "ago"), an even one where it is glued to the token before, the odd one after it where it is spaced.
Rules are regexes over codes. Where a mention may start, one walk through an automaton of all rules tells which
can match there; the regexes of those tell what they capture, and the longest wins.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from timeline.resolver.automaton import Automaton
from timeline.resolver.expressions import Expression
from timeline.resolver.pattern import Compiler, classes_in, words_in
from timeline.resolver.rule import Lexicon, Rule
from timeline.resolver.scan import BREAK, Reader, Scan
from timeline.resolver.tokens import digit_samples, plain, shapes

_FIRST = 0x100
_SIGNS = "$£€#@%/.:,_&+?!\"')"
_DEEPEST = 3  # mentions that a mention may hold in each other: "late on the night of Friday"
_CONTINUED = 2  # times that a mention may be continued: "Friday" + "night" + "at 10 p.m."
_LONGEST = 40  # characters; no word of the lexicon is longer


@dataclass(slots=True)
class Match:
    """A rule's match: tokens `first` up to `after`, characters `start` to `end`."""

    rule: Rule
    expression: Expression
    first: int
    after: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Reading:
    """What the tokens up to `after` were read as."""

    rule: Rule
    expression: Expression
    after: int


_Found = tuple[int, int, re.Match[str]]  # the token after the match, the rule, what it captures


def _end(found: tuple[int, *tuple[object, ...]]) -> int:
    return found[0]


class Grammar:
    """The rules and words of one language, ready to scan."""

    def __init__(self, lexicon: Lexicon, rules: Iterable[Rule], cues: Iterable[str] = ()) -> None:
        self.lexicon = lexicon
        self.rules = tuple(rules)
        self._kinds = [rule.kind for rule in self.rules]
        self._used = self._classes_used(cues)
        self._exact: dict[str, frozenset[str]] = {}
        self._any_case: dict[str, frozenset[str]] = {}
        self._collect_words()
        self._endings = sorted(lexicon.suffixes, key=len, reverse=True)
        self._looks = ("x", "X", "xx", "Xx", "XX", "xX", "xxxxx", *("xxxxx" + ending for ending in self._endings))
        self._code_of = self._number_classes()
        self._code_of_look = {look: self._code_of[self._unknown(look)] for look in self._looks}
        self._reader = Reader(self.code)
        phrases = {name: phrase.pattern for name, phrase in lexicon.phrases.items()}
        self._compiler = Compiler(cache(self.codes_of), phrases)
        self._compiled = [self._compiler.compile(rule.own_pattern) for rule in self.rules]
        self._starting = self._automaton("whole", "before")
        self._continuing = self._automaton("after")
        self._regexes: dict[int, re.Pattern[str]] = {}
        self._wordlike = frozenset(self.codes_of("word", True, False) + self.codes_of("int", True, False))
        self._numbers = frozenset(self.codes_of("int", True, True))
        self._glued_numbers = frozenset(self.codes_of("int", True, False))
        self._shy = self._signs("$£€#@%/.:,_&+")
        self._money, self._percent = self._signs("$£€"), self._signs("%")

    # Words and codes

    def classes(self, word: str) -> frozenset[str]:
        """The classes that a plain token belongs to, those that no rule asks for left out."""
        known = self._any_case.get(word.lower(), frozenset()) | self._exact.get(word, frozenset())
        return known | self._unknown(word)

    def _unknown(self, word: str) -> frozenset[str]:
        """The classes of a token by its looks alone."""
        found = shapes(word)
        if len(word) >= 5 and word == word.lower():
            found |= {name for ending, name in self.lexicon.suffixes.items() if word.endswith(ending)}
        return found & self._used

    def code(self, token: str) -> str:
        """The code of a token with its leading white space."""
        if token.isspace():
            return BREAK
        word = plain(token[-_LONGEST - 10 :] if len(token) > 1000 else token)
        if word.isalpha() and word not in self._exact and (lower := word.lower()) not in self._any_case:
            number = self._code_of_look[self._look(word, lower)]
        else:
            number = self._code_of.get(self.classes(word), _FIRST)
        return chr(number + token[0].isspace())

    def _look(self, word: str, lower: str) -> str:
        """One word for all that look alike and are in no lexicon."""
        if word != lower:
            return ("X" if len(word) == 1 else "XX") if word.isupper() else "Xx" if word[0].isupper() else "xX"
        if len(word) < 5:
            return "x" if len(word) == 1 else "xx"
        return "xxxxx" + next((ending for ending in self._endings if word.endswith(ending)), "")

    def codes_of(self, name: str, glued: bool, spaced: bool) -> str:
        """The codes of all tokens of a class."""
        found = []
        for classes, code in self._code_of.items():
            if name in classes:
                found += [chr(code)] * glued + [chr(code + 1)] * spaced
        return "".join(sorted(found))

    def _signs(self, signs: str) -> frozenset[str]:
        return frozenset("".join(self.codes_of("=" + sign, True, True) for sign in signs))

    def value(self, name: str, word: str) -> Any:
        """What a word means in a class; a number for digits, the word itself where it means no more."""
        words = self.lexicon.words.get(name)
        if words is None:
            return int(word) if word.isdigit() else word.lower()
        return words[word] if word in words else words[word.lower()]

    def _classes_used(self, cues: Iterable[str]) -> frozenset[str]:
        patterns = [rule.own_pattern for rule in self.rules]
        patterns += [phrase.pattern for phrase in self.lexicon.phrases.values()]
        patterns += [pattern for _, pattern in self.lexicon.tenses]
        names = {"word", "int", "cap", "letter", *cues, *("=" + sign for sign in _SIGNS)}
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

    def _number_classes(self) -> dict[frozenset[str], int]:
        """Every set of classes that a token can have → its code."""
        samples = [*digit_samples(), "."]
        for word in (*self._any_case, *self._exact):
            samples += [word, word.lower(), word.capitalize(), word.upper()]
        found = dict.fromkeys([frozenset[str](), *map(self.classes, samples), *map(self._unknown, self._looks)])
        return {classes: _FIRST + 2 * number for number, classes in enumerate(found)}

    # Cues around a mention

    @cache  # noqa: B019  # grammars live as long as the process
    def cue(self, name: str) -> re.Pattern[str]:
        """A regex for one token of a class."""
        return re.compile("[" + re.escape(self.codes_of(name, True, True) or BREAK) + "]")

    @cached_property
    def money(self) -> re.Pattern[str]:
        """A regex for the sign of a currency."""
        return re.compile("[" + re.escape("".join(sorted(self._money))) + "]")

    @cached_property
    def verbs(self) -> re.Pattern[str]:
        """A regex for what tells a tense; the group that matched is its name."""
        tenses = [(tense, self._compiler.compile(pattern).regex) for tense, pattern in self.lexicon.tenses]
        groups = [f"(?P<{tense}_{number}>{source})" for number, (tense, source) in enumerate(tenses)]
        return re.compile("|".join(groups) or BREAK)

    @cached_property
    def sentence_end(self) -> re.Pattern[str]:
        """A regex for the end of a sentence: the last match character begins the next."""
        stops = "".join(self.codes_of("=" + sign, True, True) for sign in ".?!")
        quotes = "".join(self.codes_of("=" + sign, True, False) for sign in "\"')")
        starts = re.escape(
            self.codes_of("cap", False, True) + "".join(self.codes_of("=" + s, False, True) for s in "\"'")
        )
        letters = re.escape(self.codes_of("letter", True, True) + self.codes_of("title", True, True))
        return re.compile(f"(?<![{letters}])[{re.escape(stops)}][{re.escape(quotes)}]?[{starts}]|{BREAK}")

    # Scanning

    def read(self, text: str) -> Scan:
        """One pass: the text as tokens and codes."""
        return self._reader.read(text)

    def matches(self, scan: Scan) -> Iterator[Match]:
        """The mentions of a text, from left to right, without overlap."""
        after = 0
        for first in self._starting.places(scan.codes):
            reading = self._best(scan, first) if first >= after else None
            if reading is not None:
                after = reading.after
                start = scan.ends[first] - len(scan.tokens[first].lstrip())
                yield Match(reading.rule, reading.expression, first, after, start, scan.ends[after - 1])

    def _best(self, scan: Scan, first: int, depth: int = 0) -> _Reading | None:
        """The longest reading that starts at a token, with what continues it."""
        found = self._found(self._starting, scan.codes, first)
        if not found:
            return None
        if depth == 0 and first and not ord(scan.codes[first]) & 1 and self._clings(scan.codes, first):
            return None
        reading = next(self._readings(scan, found, depth), None)
        for _ in range(_CONTINUED):
            longer = None if reading is None else self._continued(scan, reading)
            if longer is None:
                break
            reading = longer
        return reading

    def _readings(self, scan: Scan, found: list[_Found], depth: int) -> Iterator[_Reading]:
        """What the rules that match at a place read there, the longest first."""
        choices: list[tuple[int, int, re.Match[str], _Reading | None]] = []
        for after, number, match in found:
            if self._kinds[number] != "before":
                choices.append((after, number, match, None))
            elif depth < _DEEPEST and (inner := self._best(scan, after, depth + 1)) is not None:
                choices.append((inner.after, number, match, inner))
        for after, number, match, inner in sorted(choices, key=_end, reverse=True):
            if inner is None and self._runs_on(scan.codes, after):
                continue
            captured = self._captured(scan, number, match)
            if inner is not None:
                captured["inner"] = inner.expression
            expression = self.rules[number].produce(**captured)
            if expression is not None:
                yield _Reading(self.rules[number], expression, after)

    def _continued(self, scan: Scan, reading: _Reading) -> _Reading | None:
        """The reading with what stands after it ("Friday" + "night")."""
        found = self._found(self._continuing, scan.codes, reading.after)
        for after, number, match in sorted(found, key=_end, reverse=True):
            if self._runs_on(scan.codes, after):
                continue
            captured = self._captured(scan, number, match)
            expression = self.rules[number].produce(**captured, inner=reading.expression)
            if expression is not None:
                return _Reading(self.rules[number], expression, after)
        return None

    def _found(self, automaton: Automaton, codes: str, first: int) -> list[_Found]:
        """The rules that match at a place, in the order of their names."""
        found = []
        for number in sorted(automaton.read(codes, first)):
            regex = self._regexes.get(number) or self._regex(number)
            match = regex.match(codes, first)
            if match is not None:
                found.append((match.end(), number, match))
        return found

    def _regex(self, number: int) -> re.Pattern[str]:
        regex = self._regexes[number] = re.compile(self._compiled[number].regex)
        return regex

    def compile_all(self) -> None:
        """Compile the regex of each rule, which else happens when it first matches. Raises re.error for a wrong one."""
        for number in range(len(self.rules)):
            self._regex(number)

    def ties(self, text: str) -> list[tuple[str, ...]]:
        """Names of rules that read the same words at a place, so that chance decides: a fault that tests look for."""
        scan, ties = self.read(text), []
        for match in self.matches(scan):
            readings = list(self._readings(scan, self._found(self._starting, scan.codes, match.first), 0))
            longest = [reading.rule.name for reading in readings if reading.after == readings[0].after]
            if len(longest) > 1:
                ties.append(tuple(longest))
        return ties

    def _clings(self, codes: str, first: int) -> bool:
        """Whether a glued token belongs to what stands before it: "A380", "$1998", "3.15", "F-16"."""
        before = codes[first - 1]
        if before in self._wordlike or chr(ord(before) - 1) in self._wordlike:
            return True
        if codes[first] not in self._numbers:
            return False
        return (before in self._shy and not ord(before) & 1) or before in self._money

    def _runs_on(self, codes: str, after: int) -> bool:
        """Whether the token after a match is part of it: "1998th", "5.3", "12%"."""
        if after >= len(codes) or ord(codes[after]) & 1:
            return False
        if codes[after] in self._wordlike:
            return True
        if codes[after - 1] not in self._numbers or codes[after] not in self._shy:
            return False
        return codes[after] in self._percent or (after + 1 < len(codes) and codes[after + 1] in self._glued_numbers)

    def _captured(self, scan: Scan, number: int, found: re.Match[str]) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for name, spec in self._compiled[number].names:
            begin, end = found.span(name)
            if begin < 0 or begin == end:
                values.setdefault(name, None)
                continue
            words = [plain(token) for token in scan.tokens[begin:end]]
            values[name] = self._meaning(spec, words)
        return values

    def _meaning(self, spec: str, words: list[str]) -> Any:
        if spec in self.lexicon.phrases:
            return self.lexicon.phrases[spec].evaluate(words)
        if len(words) == 1 and "|" not in spec:
            return self.value(spec, words[0])
        return " ".join(words).lower()

    def _automaton(self, *kinds: str) -> Automaton:
        return Automaton((n, c.shape) for n, c in enumerate(self._compiled) if self._kinds[n] in kinds)


def walk(package: str) -> Iterator[Rule]:
    """All rules of a package, module by module; a rule needs no registry."""
    root = importlib.import_module(package)
    for found in sorted(module.name for module in pkgutil.iter_modules(root.__path__)):
        module = importlib.import_module(f"{package}.{found}")
        for item in vars(module).values():
            if getattr(item, "__module__", None) == module.__name__:
                yield from getattr(item, "rules", ())


def languages() -> tuple[str, ...]:
    """The languages that have rules of their own: each folder in `rules` is one."""
    from timeline.resolver import rules

    return tuple(sorted(found.name for found in pkgutil.iter_modules(rules.__path__)))


@cache
def grammar(language: str) -> Grammar | None:
    """The grammar of a language that has rules of its own, by its two-letter code; None for another."""
    if not language.isalpha() or len(language) > 3:
        return None
    package = f"timeline.resolver.rules.{language}"
    try:
        lexicon = importlib.import_module(package + ".lexicon")
    except ModuleNotFoundError as error:
        if error.name in (package, package + ".lexicon"):
            return None
        raise
    return Grammar(lexicon.LEXICON, walk(package), lexicon.CUES)
