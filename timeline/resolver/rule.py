"""One way of saying a time: a pattern, a function from what it captures to an expression, and its examples."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Literal

from msgspec import Struct

from timeline.model import Tense
from timeline.resolver.expressions import Expression
from timeline.resolver.settings import DayOrder

INNER = "{inner:time}"

Production = Callable[..., Expression | None]


class Rule(Struct, frozen=True):
    """A rule of a language. `yes` maps an example to its TIMEX3 value, published on Friday 7 August 1998.

    Of the rules that match at a place the longest counts; where a production returns None, the next. A pattern
    that ends in `{inner:time}` reads on another mention ("early {inner:time}"), one that starts with it
    continues one ("{inner:time} {part}").
    """

    name: str
    pattern: str
    produce: Production
    yes: Mapping[str, str]
    no: Sequence[str]

    @property
    def kind(self) -> Literal["whole", "before", "after"]:
        """Whether the rule reads a whole mention, or what stands before or after another."""
        if self.pattern.endswith(INNER):
            return "before"
        return "after" if self.pattern.startswith(INNER) else "whole"

    @property
    def own_pattern(self) -> str:
        """The pattern without the other mention."""
        return self.pattern.removesuffix(INNER).removeprefix(INNER).strip()

    @property
    def doc(self) -> str:
        """What the rule reads, in a sentence."""
        return (self.produce.__doc__ or "").strip()


def rule(pattern: str, *, yes: Mapping[str, str], no: Sequence[str] = ()) -> Callable[[Production], Production]:
    """Make a function a rule, found by walking the package of its language. Patterns: see `pattern`.

    The pattern's captures are the function's arguments by name; one that is not there is None.
    """

    def mark(produce: Production) -> Production:
        rules: list[Rule] = getattr(produce, "rules", [])
        name = f"{produce.__module__.rsplit('.', 1)[-1]}.{produce.__name__}"
        rules.append(Rule(name, pattern, produce, yes, no))
        produce.rules = rules  # type: ignore[attr-defined]  # found again by the walk
        return produce

    return mark


class Phrase(Struct, frozen=True):
    """A piece that many patterns share ("two and a half"), with the value of its words."""

    pattern: str
    evaluate: Callable[[list[str]], Any]


Patterns = Sequence[tuple[Tense, str]]


class Tenses(Struct, frozen=True):
    """What tells a tense, as patterns; of those that begin at a word the first counts."""

    verbs: Patterns = ()  # to either side of a mention in its sentence
    before: Patterns = ()  # only before it
    until: Patterns = ()  # that end right before a day
    then: Patterns = ()  # that begin right after a day
    named: Patterns = ()  # what has happened, right before its time

    def __iter__(self) -> Iterator[str]:
        """All patterns."""
        for _, pattern in (*self.verbs, *self.before, *self.until, *self.then, *self.named):
            yield pattern


class Lexicon(Struct, frozen=True):
    """A language's words: class → word → value, and the phrases made of them.

    A word in lower case stands for itself in any case; one with a capital only for itself ("May").
    """

    words: Mapping[str, Mapping[str, Any]]
    phrases: Mapping[str, Phrase]
    suffixes: Mapping[str, str]  # ending of a lower-case word of five letters or more → class
    tenses: Tenses = Tenses()
    day_order: DayOrder = "dmy"  # of dates in numbers, where no setting says
