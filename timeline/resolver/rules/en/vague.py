"""English words for the past, the present and the future, no nearer."""

from __future__ import annotations

from timeline.resolver.expressions import ByKind, Expression, Untold, Vaguely
from timeline.resolver.rule import rule


@rule(
    "{word:now|currently|nowadays|right now|at present|present day|present-day|at the present time}",
    yes={"now": "PRESENT_REF", "right now": "PRESENT_REF"},
)
def present(word: str) -> Expression:
    """The present."""
    return Vaguely("present")


@rule("these days", yes={"these days": "PRESENT_REF"})
def these_days() -> Expression:
    """The present."""
    return Vaguely("present")


@rule("current(?!ly)", yes={"the current crisis": "PRESENT_REF"})
def current() -> Expression:
    """Present, as an adjective; not in a short post."""
    return ByKind(Vaguely("present"), Vaguely("present"), None)


@rule("{word:recently|recent|more recently|most recently|lately}", yes={"recently": "PAST_REF"}, no=["recency"])
def past(word: str) -> Expression:
    """The recent past."""
    return Vaguely("past")


@rule("the past", yes={"in the past": "PAST_REF"})
def the_past() -> Expression:
    """The past."""
    return Vaguely("past")


@rule("former", yes={"history: the former king": "PAST_REF"})
def former() -> Expression:
    """Of the past; marked in histories alone."""
    return ByKind(None, Vaguely("past"), None)


@rule(
    "the (near |foreseeable |immediate |not-too-distant )?future",
    yes={"in the future": "FUTURE_REF", "the near future": "FUTURE_REF"},
)
def future() -> Expression:
    """The future."""
    return Vaguely("future")


@rule("future(?! (of|for))", yes={"history: a future war": "FUTURE_REF", "post: in future": "FUTURE_REF"})
def future_alone() -> Expression:
    """To come; not marked in news."""
    return ByKind(None, Vaguely("future"), Vaguely("future"))


@rule("{which:this|that|the same} {word:period|time}(?!(s|-| of| that|,))", yes={"history: during this period": ""})
def this_time(which: str, word: str) -> Expression:
    """The time that a history has just told of, however long."""
    return ByKind(None, Untold(), None)
