"""German seasons, quarters and halves of a year; edges of dates; named days."""

from __future__ import annotations

from collections.abc import Callable

from timeline.resolver.expressions import Again, Amount, Exact, Expression, Modified, Toward, Vaguely, Yearly
from timeline.resolver.making import half_of, in_year, quarter_of, season_of
from timeline.resolver.rule import rule
from timeline.when import calendar
from timeline.when.feasts import easter, fixed, from_easter
from timeline.when.values import Granularity, Period

_TOWARD: dict[int, Toward] = {-1: "last", 0: "this", 1: "next"}
_FEASTS: dict[str, Callable[[int], int]] = {
    "weihnachten": fixed(12, 25), "heiligabend": fixed(12, 24), "silvester": fixed(12, 31), "neujahr": fixed(1, 1),
    "ostern": easter, "ostersonntag": easter, "ostermontag": from_easter(1), "karfreitag": from_easter(-2),
    "pfingsten": from_easter(49), "pfingstmontag": from_easter(50), "rosenmontag": from_easter(-48),
    "aschermittwoch": from_easter(-46), "nikolaustag": fixed(12, 6), "allerheiligen": fixed(11, 1),
    "reformationstag": fixed(10, 31), "fronleichnam": from_easter(60),
}  # fmt: skip
_NAMES = "|".join(_FEASTS)


@rule("{s:season} {y:year#}", yes={"im Sommer 1995": "1995-SU", "Frühjahr 1997": "1997-SP"})
def season_of_year(s: int, y: int) -> Expression:
    """A season of a year."""
    return Exact(Period(Granularity.SEASON, y * 4 + s))


@rule("(?<=im|seit|zum|ab|vom|diesen|diesem|bis){s:season}(?! {year#})", yes={"im Sommer": "1998-SU"})
def season(s: int) -> Expression:
    """A season; the year is that of the nearest one."""
    return season_of(s)


@rule("{step:near} {s:season}", yes={"im vergangenen Winter": "1997-WI", "im nächsten Frühjahr": "1999-SP"})
def season_near(step: int, s: int) -> Expression:
    """The latest such season that is over, or the first to come."""
    return season_of(s, _TOWARD.get(step))


@rule("{s:season} {inner:time}", yes={"im Herbst vergangenen Jahres": "1997-FA"})
def season_in_year(s: int, inner: Expression) -> Expression | None:
    """A season of last year, this year or next year."""
    return None if isinstance(inner, Exact) else in_year(season_of(s), inner)


@rule(
    "{q:nth} (Quartal|Quartals|Vierteljahr)( {y:year#})?",
    yes={"im dritten Quartal 1997": "1997-Q3", "im 2. Quartal": "1998-Q2"},
)
def quarter(q: int, y: int | None) -> Expression | None:
    """A quarter of a year; where none is said, of the nearest."""
    if not 1 <= q <= 4:
        return None
    return quarter_of(q) if y is None else Exact(Period(Granularity.QUARTER, y * 4 + q - 1))


@rule("{q:nth} (Quartal|Quartals|Vierteljahr) {inner:time}", yes={"im ersten Quartal dieses Jahres": "1998-Q1"})
def quarter_in_year(q: int, inner: Expression) -> Expression | None:
    """A quarter of last year, this year or next year."""
    return in_year(quarter_of(q), inner) if 1 <= q <= 4 and not isinstance(inner, Exact) else None


@rule(
    "{h:nth} (Halbjahr|Halbjahres|Jahreshälfte)( {y:year#})?",
    yes={"im ersten Halbjahr 1997": "1997-H1", "in der zweiten Jahreshälfte": "1998-H2"},
)
def half(h: int, y: int | None) -> Expression | None:
    """A half of a year; where none is said, of the nearest."""
    if not 1 <= h <= 2:
        return None
    return half_of(h) if y is None else Exact(Period(Granularity.HALF, y * 2 + h - 1))


@rule(
    "{e:edge}( der| des)? {inner:time}",
    yes={"Anfang August": "1998-08", "Ende 1997": "1997", "Mitte nächster Woche": "1998-W33",
         "Ende vergangenen Jahres": "1997", "Anfang der 1990er Jahre": "199"},
)  # fmt: skip
def edge(e: str, inner: Expression) -> Expression | None:
    """The start, middle or end of a date."""
    return None if isinstance(inner, (Amount, Again, Vaguely)) else Modified(inner, e)


@rule("{feast:" + _NAMES + "}( {y:year#})?", yes={"an Weihnachten": "1998-12-25", "Ostern 1997": "1997-03-30"})
def feast(feast: str, y: int | None) -> Expression:
    """A named day; where no year is said, the nearest."""
    day = _FEASTS[feast]
    if y is not None:
        return Exact(Period(Granularity.DAY, day(y)))
    return Yearly(lambda year: Period(Granularity.DAY, day(year)), ("holiday",))


@rule("Tag der (Deutschen Einheit|Arbeit)", yes={"am Tag der Deutschen Einheit": "1998-10-03"})
def unity() -> Expression:
    """Germany's national day, 3 October."""
    return Yearly(lambda year: calendar.day_of(year, 10, 3), ("holiday",))
