"""English seasons."""

from __future__ import annotations

from timeline.resolver.expressions import (
    ByKind,
    Exact,
    Expression,
    Modified,
    Toward,
    Within,
)
from timeline.resolver.making import in_year, season_of
from timeline.resolver.rule import rule
from timeline.when import calendar

_MODALS = "will|would|could|might|may|should|must|can|not|t"  # behind which "fall" is a verb
_WINTER = 3  # begins in one year and ends in the next
_TOWARD: dict[str, Toward] = {"last": "last", "next": "next", "this": "this", "past": "last", "coming": "next"}


@rule(
    f"(?<!{_MODALS})(the )?{{s:anyseason}}( of|,)? {{inner:time}}",
    yes={"the summer of 1955": "1955-SU", "spring 1997": "1997-SP", "the fall of last year": "1997-FA"},
    no=["prices would fall next year"],
)
def season_in_year(s: int, inner: Expression) -> Expression | None:
    """A season of a year."""
    return in_year(season_of(s), inner)


@rule(
    "(the )?{s:anyseason}( of|,)? ({y:recentyear#}|{y0:otheryear#})(-|/)({y2:two#}|{y3:recentyear#})(?!-|/)"
    "|(the )?{y4:recentyear#}(-|/)({y5:two#}|{y6:recentyear#}) {s2:anyseason}",
    yes={"the winter of 1973-74": "1973-WI", "the winter of 1559-60": "1559-WI", "the 1994-1995 winter": "1994-WI"},
    no=["between the springs of 1973-79"],
)
def season_of_two_years(
    s: int | None, y: int | None, y0: int | None, y2: int | None, y3: int | None,
    y4: int | None, y5: int | None, y6: int | None, s2: int | None,
) -> Expression | None:  # fmt: skip
    """A season that begins in one year and ends in the next."""
    begins, ends = y or y0 or y4 or 0, y2 if y2 is not None else y5 if y5 is not None else y3 or y6 or 0
    which = s if s is not None else s2
    if which is None or ends % 100 != (begins + 1) % 100:
        return None
    return Within(season_of(which).at, Exact(calendar.year_of(begins)))


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
    "(?<={before_month})(?<!from)({mid:midwinter|midsummer})(?!-|'| (night|day|eve|{cap}))",
    yes={"By midwinter they starved": "1998-WI"},
    no=["at a midsummer festival"],
)
def middle_of_season(mid: str) -> Expression:
    """The middle of a season, in a word."""
    return Modified(season_of(_WINTER if mid == "midwinter" else 1), "MID")


@rule(
    "(?<!{before_month}|late|early|that|same|Arab|Prague|Silver|Silent){s:season}"
    "(?! (War|Olympics|Games|Palace|Farm|Hill|Hills|Valley|Lake|Creek|Street|Road))",
    yes={"post: Spring sale": "1999-SP"},
    no=["post: the Prague Spring", "post: a walk along Spring Creek"],
)
def bare_season(s: int) -> Expression:
    """In a history or a short post, a season."""
    return ByKind(None, season_of(s), season_of(s))
