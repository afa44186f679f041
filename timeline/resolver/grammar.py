"""A language's words and rules, ready to read texts: to matches, and what stands around them.

Each token becomes a one-character code for the set of classes it belongs to (a unit word, a four-digit
number, "ago"), and rules are regexes over codes.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property

from timeline.garbage import without_collecting
from timeline.model import Tense
from timeline.resolver.alphabet import Alphabet
from timeline.resolver.matching import Matcher
from timeline.resolver.pattern import Compiled, Compiler
from timeline.resolver.rule import Lexicon, Patterns, Rule
from timeline.resolver.scan import Reader
from timeline.resolver.tense import Cues, Endings
from timeline.resolver.tokens import BREAK


class Grammar:
    """The rules and words of one language, ready to scan."""

    def __init__(self, lexicon: Lexicon, rules: Iterable[Rule], cues: Iterable[str] = ()) -> None:
        self.lexicon = lexicon
        self.rules = tuple(rules)
        phrases = {name: phrase.pattern for name, phrase in lexicon.phrases.items()}
        patterns = [*(rule.own_pattern for rule in self.rules), *phrases.values(), *lexicon.tenses]
        alphabet = Alphabet(lexicon, patterns, cues)
        self._codes_of = cache(alphabet.codes_of)
        self._compiler = Compiler(self._codes_of, phrases)
        self.read = Reader(alphabet).read
        self.matcher = Matcher(self.rules, alphabet, self._compiler.compile)
        self.matches = self.matcher.matches
        self.money = alphabet.signs("$£€")
        self.semicolon = self._codes_of("=;", True, False)

    @cache  # noqa: B019  # grammars live as long as the process
    def cue(self, name: str) -> frozenset[str]:
        """The codes of the tokens of a class."""
        return frozenset(self._codes_of(name, True, True))

    @cached_property
    def verbs(self) -> Cues:
        """What tells a tense, to either side of a mention."""
        return Cues(self._read(self.lexicon.tenses.verbs))

    @cached_property
    def verbs_before(self) -> Cues:
        """The same before a mention."""
        return Cues(self._read((*self.lexicon.tenses.before, *self.lexicon.tenses.verbs)))

    @cached_property
    def until_day(self) -> Endings:
        """The same right before a day."""
        return Endings(self._read(self.lexicon.tenses.until))

    @cached_property
    def then(self) -> Cues:
        """The same right after a day."""
        return Cues(self._read(self.lexicon.tenses.then))

    @cached_property
    def named(self) -> Endings:
        """What has happened, right before its time."""
        return Endings(self._read(self.lexicon.tenses.named))

    def _read(self, patterns: Patterns) -> Sequence[tuple[Tense, Compiled]]:
        return [(tense, self._compiler.compile(pattern)) for tense, pattern in patterns]

    @cached_property
    def sentence_end(self) -> re.Pattern[str]:
        """A regex for the end of a sentence: the last match character begins the next. Opens with what is rare."""
        stops = re.escape("".join(self._codes_of("=" + sign, True, True) for sign in ".?!"))
        quotes = "".join(self._codes_of("=" + sign, True, False) for sign in "\"')")
        starts = re.escape(
            self._codes_of("cap", False, True) + "".join(self._codes_of("=" + s, False, True) for s in "\"'`")
        )
        plural = set(self._codes_of("=s", True, False)) & set(self._codes_of("lower", True, False))  # "1990s."
        initials = "".join(code for code in self._codes_of("letter", True, True) if code not in plural)
        letters = re.escape(initials + self._codes_of("title", True, True))
        ended = f"(?<![{letters}][{stops}])[{re.escape(quotes)}]{{0,2}}[{starts}]"
        return re.compile(f"[{stops}{BREAK}](?:(?<={BREAK})|{ended})")

    @cached_property
    def quote(self) -> re.Pattern[str]:
        """A regex for a quotation mark; the group matches where it closes what is quoted."""
        closes = re.escape("".join(self._codes_of('="', True, False)))
        single = re.escape("".join(self._codes_of("='", True, False)))
        opens = re.escape("".join(self._codes_of('="', False, True) + self._codes_of("=`", True, True)))
        return re.compile(f"([{closes}]|[{single}]{{2}})|[{opens}]")


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
@without_collecting()
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
