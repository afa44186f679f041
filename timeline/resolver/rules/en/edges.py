"""English words that narrow or loosen another mention: early May, the end of 1998, at least two years."""

from __future__ import annotations

from msgspec.structs import replace

from timeline.resolver.expressions import (
    TOLD_DAY,
    Again,
    Amount,
    ByKind,
    Clock,
    Expression,
    Modified,
    PartOf,
    Rest,
    Shift,
    Vaguely,
    Weekday,
    YearAgo,
)
from timeline.resolver.making import is_counted
from timeline.resolver.rule import rule
from timeline.when.values import Granularity

_EDGES = {"early": "START", "earlier": "START", "late": "END", "later": "END", "mid": "MID", "beginning": "START",
          "start": "START", "middle": "MID", "end": "END", "turn": "START", "outset": "START"}  # fmt: skip


def edge(word: str, inner: Expression) -> Expression | None:
    """The start, middle or end of a date; lengths and what is vague have none."""
    meant = inner.post if isinstance(inner, ByKind) and inner.news is None else inner
    return None if isinstance(meant, (Amount, Again, Vaguely)) else Modified(inner, _EDGES[word])


@rule(
    "(?!(?<=by|until|till|since)(early|late|mid)(-| ){part})(?!(early|late|mid)(-| ){part} (trading|trade|dealings))"
    "(the )?{word:early|late|mid|earlier|later}(-| )(in |on )?{inner:time}",
    yes={
        "early May": "1998-05",
        "history: On 5 May 1815 they fought. It was early evening before they ceased": "1815-05-05TEV",
        "mid-1990s": "199",
        "since the mid-nineties": "199",
        "by mid-March": "1999-03",
        "recessions of the early 90s": "199",
        "in early fall": "1998-FA",
        "late Tuesday": "1998-08-04",
        "earlier this year": "1998",
        "the late 1970s": "197",
    },
)
def early(word: str, inner: Expression) -> Expression | None:
    """The early or late part of a date; in a narrative, of a part of the day told of.

    "Earlier Friday" is before what was just told of that day, not the early part of it: no edge.
    """
    if word in ("earlier", "later") and isinstance(inner, Weekday):
        return None
    if isinstance(inner, ByKind) and inner.narrative is None and isinstance(inner.post, PartOf):
        inner = replace(inner, narrative=PartOf(TOLD_DAY, inner.post.part))
    return edge(word, inner)


@rule(
    "(?<!too|very|so|this|that){word:early|late|earlier|later} in the day(?!-)",
    yes={
        "history: On 5 May 1995 they met; earlier in the day, it rained": "1995-05-05",
    },
    no=["history: On 5 May 1995 it was too late in the day to sail", "They had met earlier in the day"],
)
def in_the_day(word: str) -> Expression:
    """In a narrative, the early or late hours of the day told of; in news that is left."""
    return ByKind(None, Modified(TOLD_DAY, _EDGES[word]), None)


@rule("the close of {inner:time}", yes={"toward the close of the year": "1998"}, no=["the close of Friday's session"])
def close_of(inner: Expression) -> Expression | None:
    """The end of a unit of time."""
    whole = inner.news if isinstance(inner, ByKind) else inner
    return edge("end", inner) if isinstance(whole, Shift) and whole.grain < Granularity.DAY else None


@rule("end-{inner:time}", yes={"by end-1999": "1999", "in the week to end-September": "1998-09"})
def end_joined(inner: Expression) -> Expression | None:
    """The end of a month or year, joined to it."""
    return edge("end", inner)


@rule(
    "(the )?(very )?{word:beginning|start|middle|end|turn|outset} of {inner:time}",
    yes={
        "the end of 1998": "1998",
        "the middle of October": "1998-10",
        "since the turn of the year": "1998",
        "at the end of the month after nine years": "1998-08",
    },
)
def end_of(word: str, inner: Expression) -> Expression | None:
    """The beginning, middle or end of a date."""
    return edge(word, inner)


@rule(
    "(the )?{word:early|earliest|first|opening|latter|last|late|final|closing|dying|waning|middle} "
    "(part|days|weeks|months|years) of {inner:time}",
    yes={"the latter part of 1998": "1998", "the closing weeks of 1997": "1997", "the early years of the 1990s": "199"},
)
def part_of(word: str, inner: Expression) -> Expression | None:
    """A part of a date."""
    if isinstance(inner, (Amount, Again, Vaguely, Clock)):
        return None
    first = ("early", "earliest", "first", "opening")
    return Modified(inner, "START" if word in first else "MID" if word == "middle" else "END")


@rule(
    "(more than|(?<={measuring})over(?! (the|these|those|its|their))|at least|no less than|well over) {inner:time}",
    yes={"at least two years": "P2Y", "for over a week": "P1W", "more than two decades ago": "1978"},
)
def at_least(inner: Expression) -> Expression | None:
    """A length of time that is a lower bound, or a date farther away."""
    return Modified(inner, "EQUAL_OR_MORE") if is_counted(inner) else _bounded(inner, "BEFORE", "AFTER")


@rule(
    "(less than|up to|no more than|at most|under) {inner:time}",
    yes={"less than a week": "P1W", "less than a week ago": "1998-W31"},
)
def at_most(inner: Expression) -> Expression | None:
    """A length of time that is an upper bound, or a date no farther away."""
    return Modified(inner, "EQUAL_OR_LESS") if is_counted(inner) else _bounded(inner, "AFTER", "BEFORE")


def _bounded(inner: Expression, back: str, on: str) -> Expression | None:
    """A date counted from the anchor, before or after the date that the count alone would give."""
    if isinstance(inner, YearAgo):
        return Modified(inner, back)
    if not isinstance(inner, Shift) or abs(inner.count) <= (inner.grain is Granularity.DAY):
        return None
    return Modified(inner, back if inner.count < 0 else on)


@rule(
    "{word:nearly|almost|roughly|approximately|around|barely|just} {inner:time}",
    yes={"nearly two years": "P2Y", "almost a year ago": "1997"},
)
def nearly(word: str, inner: Expression) -> Expression | None:
    """A date or a length of time, not exactly."""
    if word in ("barely", "just"):
        return None
    return Modified(inner, "APPROX")


@rule("(the )?(rest|remainder|remaining) of {inner:time}", yes={"for the rest of the week": "1998-W32"})
def rest(inner: Expression) -> Expression | None:
    """What is left of a date."""
    return None if isinstance(inner, (Amount, Again, Vaguely, Clock)) else Rest(inner)


@rule("((?<!\\.)c\\.|ca\\.|circa) {inner:time}", yes={"ca. 461 BC": "BC0461"})
def circa(inner: Expression) -> Expression | None:
    """A date, not exactly."""
    return Modified(inner, "APPROX")


@rule(
    "{inner:time} or {word:so|two}",
    yes={"a week or so": "P1W", "the last year or two": "P1Y"},
    no=["in 1998 or two"],
)
def or_so(inner: Expression, word: str) -> Expression | None:
    """Not exactly."""
    return Modified(inner, "APPROX") if word == "so" or isinstance(inner, Amount) else None


@rule(
    "{inner:time} (or|and) (later|beyond|more)(?!(?<=and later|and more) {lower})",
    yes={"1994 or later": "1994"},
    no=["curfew from Sunday and later extended it", "a study of 1981 and more recent works"],
)
def or_later(inner: Expression) -> Expression | None:
    """From a date on."""
    return Modified(inner, "ON_OR_AFTER")


@rule("{inner:time} or (earlier|less)", yes={"1994 or earlier": "1994"})
def or_earlier(inner: Expression) -> Expression | None:
    """Up to a date."""
    return Modified(inner, "ON_OR_BEFORE")
