"""English halves, quarters and other parts of a unit, and lengths in quarters."""

from __future__ import annotations

from msgspec.structs import replace

from timeline.resolver.expressions import Expression
from timeline.resolver.making import amount, shifted
from timeline.resolver.rule import rule
from timeline.resolver.rules.en.spans import touching
from timeline.when.values import Granularity


@rule("half (a|an|of a)(-| )?{unit:unit}", yes={"half an hour": "PT30M", "half a century": "P50Y"})
def half(unit: Granularity) -> Expression:
    """Half a unit."""
    return amount(0.5, unit)


@rule(
    "half-{unit:unit}|(the|this|a|one) ({touching} )?half( |-){unit2:longunit}",
    yes={"his half-hour speech": "PT30M", "in the next half hour": "PT30M", "a half century": "P50Y"},
    no=["half hour"],
)
def half_joined(unit: Granularity | None, unit2: Granularity | None) -> Expression | None:
    """Half a unit."""
    return amount(0.5, unit or unit2 or Granularity.HOUR)


@rule(
    "(a|an|one|the past|the last|the next) {unit:unit} and (a|one)( |-)half",
    yes={"a year and a half": "P1Y6M", "the past year and a half": "P1Y6M"},
)
def one_and_half(unit: Granularity) -> Expression:
    """One unit and a half."""
    return amount(1.5, unit)


@rule(
    "(a|an|one) {unit:unit} and (a|one)( |-)half {way:ago|later|earlier}",
    yes={"a year and a half ago": "1997-02", "In May 1995; a year and a half later": "1996-11"},
)
def one_and_half_away(unit: Granularity, way: str) -> Expression:
    """One unit and a half before publication, or from the date told of."""
    return shifted(1.5 if way == "later" else -1.5, unit, "publication" if way == "ago" else "story")


@rule(
    "(the )?({which:touching} {n:number} quarters"
    "|{n2:number} ({adjective} quarters|((or|to) {number} )?quarters(?! of)))",
    yes={
        "three quarters": "P9M",
        "two or three quarters": "P6M",
        "the next two quarters": "P6M",
        "the first three quarters of the year": "P9M",
    },
    no=["three quarters of all voters"],
)
def quarters(which: str | None, n: float | None, n2: float | None) -> Expression:
    """So many quarters, as months; those that touch the anchor are the whole ones before or after its own."""
    return replace(touching(3 * (n or n2 or 1), Granularity.MONTH, which or ""), whole=Granularity.QUARTER)


@rule(
    "((the )?(next|past|last) (few|several)|several|many|a few|recent|coming) quarters", yes={"several quarters": "PXQ"}
)
def some_quarters() -> Expression:
    """Quarters without a number."""
    return amount(None, Granularity.QUARTER)


@rule("{a:digit#}/{b:digit#}( )?h", yes={"in 1/4 h": "PT15M"})
def fraction_of_hour(a: int, b: int) -> Expression | None:
    """A fraction of an hour, by its letter."""
    return amount(a / b, Granularity.HOUR) if 0 < a < b else None


@rule("{a:digit#}/{b:digit#}( of)?( (a|an))? {unit:unit}", yes={"3/4 of an hour": "PT45M", "1/2 hour": "PT30M"})
def fraction(a: int, b: int, unit: Granularity) -> Expression | None:
    """A fraction of a unit."""
    return amount(a / b, unit) if 0 < a < b else None


@rule(
    "(a )?quarter of (a|an) {unit:unit}|(a|the last|the past) quarter( |-){unit2:century}",
    yes={"a quarter of an hour": "PT15M", "for a quarter century": "P25Y"},
    no=["its quarter-century low"],
)
def quarter_of_unit(unit: Granularity | None, unit2: str | None) -> Expression:
    """A quarter of a unit."""
    return amount(0.25, Granularity.CENTURY if unit is None else unit)


@rule("(a )?quarter( of a |-| )century {way:ago|later|earlier}", yes={"a quarter century ago": "1973"})
def quarter_century_away(way: str) -> Expression:
    """Twenty-five years away."""
    count = 25 if way == "later" else -25
    return shifted(count, Granularity.YEAR, "publication" if way == "ago" else "story")


@rule("three(-| )quarters of (a|an) {unit:unit}", yes={"three quarters of an hour": "PT45M"})
def three_quarters(unit: Granularity) -> Expression:
    """Three quarters of a unit."""
    return amount(0.75, unit)
