"""English seasons."""

from __future__ import annotations

from timeline.resolver.expressions import (
    ByKind,
    Exact,
    Expression,
    Toward,
    Within,
)
from timeline.resolver.making import in_year, season_of
from timeline.resolver.rule import rule
from timeline.when import calendar

_WINTER = 3  # begins in one year and ends in the next
_TOWARD: dict[str, Toward] = {"last": "last", "next": "next", "this": "this", "past": "last", "coming": "next"}


@rule(
    "(the )?{s:anyseason}( of|,)? {inner:time}",
    yes={"the summer of 1955": "1955-SU", "spring 1997": "1997-SP", "the fall of last year": "1997-FA"},
)
def season_in_year(s: int, inner: Expression) -> Expression | None:
    """A season of a year."""
    return in_year(season_of(s), inner)


@rule(
    "the {s:season}(?= (and|or|to|/|-) (early |late )?{anyseason}( of|,)? {y:year})",
    yes={"the spring and early summer of 1943": "1943-SP", "the summer and autumn of 481 BC": "BC0481-SU"},
)
def season_of_following_year(s: int, y: int) -> Expression:
    """A season whose year follows another."""
    return Within(season_of(s).at, Exact(calendar.year_of(y)))


@rule(
    "(this )?{which:last|this|next|past|coming} {s:anyseason}",
    yes={"last winter": "1997-WI", "this summer": "1998-SU", "this past spring": "1998-SP"},
)
def season(which: str, s: int) -> Expression:
    """The latest such season that is over, the first to come, or the nearest."""
    return season_of(s, None if s == _WINTER and which == "this" else _TOWARD.get(which))


@rule(
    "(?!the {cap} {cap})the {s:season}(?! (and|or|to) (early |late )?{anyseason}( of|,)? {year})",
    yes={"over the summer": "1998-SU"},
    no=["the Spring Valley fire"],
)
def the_season(s: int) -> Expression:
    """A season; the year is that of the nearest one."""
    return season_of(s)


@rule(
    "(?<=in|by|during|since|until|till|through|over|for)the fall(?! of)|(?<=early|late|mid) fall(?! (in|of))",
    yes={"in the fall": "1998-FA", "by the fall": "1998-FA"},
    no=["in the fall of the empire", "an early fall in prices"],
)
def in_the_fall() -> Expression:
    """The American autumn."""
    return season_of(2)


@rule("(?<={before_month}|late|early){s:season}", yes={"in summer": "1998-SU"})
def season_in_place(s: int) -> Expression:
    """A season after a preposition."""
    return season_of(s)


@rule(
    "(?<!{before_month}|late|early|that|same){s:season}(?! (War|Olympics|Games|Palace))",
    yes={"post: Spring sale": "1999-SP"},
)
def bare_season(s: int) -> Expression:
    """In a history or a short post, a season."""
    return ByKind(None, season_of(s), season_of(s))
