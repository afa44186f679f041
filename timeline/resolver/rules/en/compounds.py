"""English lengths of time in two or three units: two hours and 15 minutes, the past 3 months and 2 weeks."""

from __future__ import annotations

from timeline.resolver.expressions import Amount, Expression
from timeline.resolver.making import amount
from timeline.resolver.rule import rule
from timeline.resolver.rules.en.spans import TOUCHES
from timeline.when.values import Duration, Granularity


@rule(
    "{n:number} {unit:unit}(,| and|, and)? {n2:number} {unit2:unit}",
    yes={"two hours and 15 minutes": "PT2H15M", "1 year 2 months": "P1Y2M"},
)
def compound(n: float, unit: Granularity, n2: float, unit2: Granularity) -> Expression | None:
    """A length of time in two units, the longer first."""
    parts = (*amount(n, unit).duration.parts, *amount(n2, unit2).duration.parts)
    return Amount(Duration(parts)) if unit < unit2 and len(parts) == 2 else None


@rule(
    "{n:number} {unit:unit}(,)? {n2:number} {unit2:unit}(,| and|, and) {n3:number} {unit3:unit}",
    yes={"86 hours, 15 minutes, 2 seconds": "PT86H15M2S", "two years, six months and five days": "P2Y6M5D"},
)
def in_three_units(
    n: float, unit: Granularity, n2: float, unit2: Granularity, n3: float, unit3: Granularity
) -> Expression | None:
    """A length of time in three units, the longer first."""
    parts = [part for count, one in ((n, unit), (n2, unit2), (n3, unit3)) for part in amount(count, one).duration.parts]
    return Amount(Duration(tuple(parts))) if unit < unit2 < unit3 and len(parts) == 3 else None


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
    parts = [*amount(n, unit).duration.parts, *amount(n2, unit2).duration.parts]
    parts += [] if n3 is None or unit3 is None else amount(n3, unit3).duration.parts
    ordered = unit < unit2 and (unit3 is None or unit2 < unit3) and len(parts) == (2 if n3 is None else 3)
    return Amount(Duration(tuple(parts)), TOUCHES[which]) if ordered else None


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
