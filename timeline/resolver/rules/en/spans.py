"""English lengths of time, recurrences, and what is vague."""

from __future__ import annotations

from timeline.resolver.expressions import Again, Amount, Expression, Vaguely
from timeline.resolver.rule import rule
from timeline.when.values import Duration, Granularity, Recurrence

LETTERS = {
    Granularity.CENTURY: "CE", Granularity.DECADE: "DE", Granularity.YEAR: "Y", Granularity.QUARTER: "Q",
    Granularity.MONTH: "M", Granularity.WEEK: "W", Granularity.WEEKEND: "WE", Granularity.DAY: "D",
    Granularity.HOUR: "h", Granularity.MINUTE: "m", Granularity.SECOND: "s",
}  # fmt: skip


def amount(count: float | None, unit: Granularity) -> Amount:
    """So many units; decades and centuries as years, half a year as six months, half an hour as thirty minutes."""
    if unit in (Granularity.DECADE, Granularity.CENTURY) and count is not None:
        count, unit = count * (10 if unit is Granularity.DECADE else 100), Granularity.YEAR
    letter = LETTERS[unit]
    if count is not None and count % 1 == 0.5 and letter in ("Y", "h"):
        smaller = (6.0, "M") if letter == "Y" else (30.0, "m")
        return Amount(Duration(((count - 0.5, letter), smaller) if count > 1 else (smaller,)))
    return Amount(Duration(((count, letter),)))


@rule(
    "{n:number}( |-){unit:unit}(?!-old)",
    yes={"three days": "P3D", "two-day": "P2D", "2 1/2 years": "P2Y6M", "24 hours": "PT24H"},
    no=["two-year-old"],
)
def counted(n: float, unit: Granularity) -> Expression:
    """So many units."""
    return amount(n, unit)


@rule("(a few |several |many |a number of )?{unit:units}", yes={"weeks": "PXW", "several years": "PXY"})
def uncounted(unit: Granularity) -> Expression:
    """Units without a number."""
    return amount(None, unit)


@rule("{word:now|currently}", yes={"now": "PRESENT_REF"})
def present(word: str) -> Expression:
    """The present."""
    return Vaguely("present")


@rule("{word:recently|recent}", yes={"recently": "PAST_REF"})
def past(word: str) -> Expression:
    """The recent past."""
    return Vaguely("past")


@rule("the past", yes={"in the past": "PAST_REF"})
def the_past() -> Expression:
    """The past."""
    return Vaguely("past")


@rule("the future", yes={"in the future": "FUTURE_REF"})
def the_future() -> Expression:
    """The future."""
    return Vaguely("future")


@rule("(every|each) {w:weekday}", yes={"every Monday": "XXXX-WXX-1"})
def every_weekday(w: int) -> Expression:
    """A day of the week, each time."""
    return Again(Recurrence(f"XXXX-WXX-{w + 1}", "EVERY"))


@rule("(every|each) {unit:unit}", yes={"every year": "P1Y", "each day": "P1D"})
def every_unit(unit: Granularity) -> Expression:
    """Each unit."""
    return Again(
        Recurrence(f"P1{LETTERS[unit].upper()}" if unit <= Granularity.DAY else f"PT1{LETTERS[unit].upper()}", "EVERY")
    )
