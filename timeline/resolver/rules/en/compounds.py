"""English lengths of time in two or three units: two hours and 15 minutes, the past 3 months and 2 weeks."""

from __future__ import annotations

from itertools import pairwise
from typing import Literal

from timeline.resolver.expressions import Amount, Expression
from timeline.resolver.making import amount
from timeline.resolver.rule import rule
from timeline.resolver.rules.en.spans import TOUCHES
from timeline.when.values import Duration, Granularity


def _together(
    *counts: tuple[float, Granularity], touches: Literal["before", "after"] | None = None
) -> Expression | None:
    """The length that so many of each unit make, if each is shorter than the one before and counts as one part."""
    units = [unit for _, unit in counts]
    parts = tuple(part for count, unit in counts for part in amount(count, unit).duration.parts)
    descending = all(longer < shorter for longer, shorter in pairwise(units))
    return Amount(Duration(parts), touches) if descending and len(parts) == len(counts) else None


@rule(
    "{n:number} {unit:unit}(,| and|, and)? {n2:number} {unit2:unit}",
    yes={"two hours and 15 minutes": "PT2H15M", "1 year 2 months": "P1Y2M"},
)
def compound(n: float, unit: Granularity, n2: float, unit2: Granularity) -> Expression | None:
    """A length of time in two units, the longer first."""
    return _together((n, unit), (n2, unit2))


@rule(
    "{n:number} {unit:unit}(,)? {n2:number} {unit2:unit}(,| and|, and) {n3:number} {unit3:unit}",
    yes={"86 hours, 15 minutes, 2 seconds": "PT86H15M2S", "two years, six months and five days": "P2Y6M5D"},
)
def in_three_units(
    n: float, unit: Granularity, n2: float, unit2: Granularity, n3: float, unit3: Granularity
) -> Expression | None:
    """A length of time in three units, the longer first."""
    return _together((n, unit), (n2, unit2), (n3, unit3))


@rule(
    "(the )?{which:past|last|next|coming} {n:number} {unit:unit}(,| and|, and)? {n2:number} {unit2:unit}"
    "((,| and|, and)? {n3:number} {unit3:unit})?(?! (ago|later|earlier))",
    yes={"the past 3 months and 2 weeks": "P3M2W", "the next 2 years, 6 months and 5 days": "P2Y6M5D"},
    no=["in the last 3 months and 2 days ago"],
)
def compound_here(
    which: str, n: float, unit: Granularity, n2: float, unit2: Granularity, n3: float | None, unit3: Granularity | None
) -> Expression | None:
    """A length of time in two or three units that touches the anchor, the longer first."""
    third = () if n3 is None or unit3 is None else ((n3, unit3),)
    return _together((n, unit), (n2, unit2), *third, touches=TOUCHES[which])


@rule(
    "({n:number}|a|an) {unit:unit} and (a|an) {unit2:unit}(?! (later|earlier|ago|half|{cap}))",
    yes={"a year and a day": "P1Y1D", "17 years and a week": "P17Y1W"},
    no=["an hour and a year"],
)
def and_one(n: float | None, unit: Granularity, unit2: Granularity) -> Expression | None:
    """Some units and one of a smaller one."""
    return compound(n or 1, unit, 1, unit2)


@rule(
    "(a|an) {unit:longunit}(,| and|, and)? {n2:number} {unit2:unit}",
    yes={"an hour and 15 minutes": "PT1H15M", "a year and two months": "P1Y2M", "an hour thirty minutes": "PT1H30M"},
    no=["an hour and two years"],
)
def one_and_more(unit: Granularity, n2: float, unit2: Granularity) -> Expression | None:
    """One unit and some of a smaller one."""
    return compound(1, unit, n2, unit2)
