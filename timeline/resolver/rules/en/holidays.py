"""English names of holidays, with the rule of each for its day."""

from __future__ import annotations

from collections.abc import Callable

from timeline.resolver.expressions import Expression, Yearly
from timeline.resolver.making import in_year
from timeline.resolver.rule import rule
from timeline.when.feasts import easter, fixed, from_easter, nth
from timeline.when.values import Granularity, Period

DAYS: dict[str, Callable[[int], int]] = {
    "christmas day": fixed(12, 25), "christmas": fixed(12, 25), "xmas": fixed(12, 25), "christmas eve": fixed(12, 24),
    "boxing day": fixed(12, 26), "new year's day": fixed(1, 1),
    "new years day": fixed(1, 1), "new years eve": fixed(12, 31), "new year's eve": fixed(12, 31),
    "new year's": fixed(1, 1), "halloween": fixed(10, 31), "valentine's day": fixed(2, 14),
    "all saints' day": fixed(11, 1),
    "independence day": fixed(7, 4), "veterans day": fixed(11, 11), "armistice day": fixed(11, 11),
    "may day": fixed(5, 1), "bastille day": fixed(7, 14), "earth day": fixed(4, 22), "groundhog day": fixed(2, 2),
    "st. patrick's day": fixed(3, 17), "april fools' day": fixed(4, 1), "labor day": nth(9, 0, 1),
    "memorial day": nth(5, 0, -1), "thanksgiving": nth(11, 3, 4), "thanksgiving day": nth(11, 3, 4),
    "columbus day": nth(10, 0, 2), "presidents' day": nth(2, 0, 3), "martin luther king day": nth(1, 0, 3),
    "mother's day": nth(5, 6, 2), "father's day": nth(6, 6, 3), "easter": easter, "easter sunday": easter,
    "good friday": from_easter(-2), "easter monday": from_easter(1), "palm sunday": from_easter(-7),
    "ash wednesday": from_easter(-46), "pentecost": from_easter(49),
    "black friday": lambda year: nth(11, 3, 4)(year) + 1, "mlk day": nth(1, 0, 3), "juneteenth": fixed(6, 19),
    "election day": lambda year: nth(11, 0, 1)(year) + 1,
}  # fmt: skip


def holiday_of(name: str) -> Yearly:
    """A holiday whose year is not said."""
    at = DAYS[name]
    return Yearly(lambda year: Period(Granularity.DAY, at(year)), ("holiday", "day"))


@rule(
    "{name:holiday}(?! (island|islands|rising|egg|eggs|bunny|seals))",
    yes={"Christmas": "1998-12-25", "Thanksgiving Day": "1998-11-26", "Easter Monday": "1998-04-13"},
)
def holiday(name: str) -> Expression:
    """A holiday; the year is that of the nearest one."""
    return holiday_of(name)


@rule("{name:holiday}(,| of)? {inner:time}", yes={"Christmas 1963": "1963-12-25", "Easter of last year": "1997-03-30"})
def holiday_in_year(name: str, inner: Expression) -> Expression | None:
    """A holiday of a year."""
    return in_year(holiday_of(name), inner)


@rule("{which:last|next} {name:holiday}", yes={"last Christmas": "1997-12-25"})
def which_holiday(which: str, name: str) -> Expression:
    """The latest such holiday that is over, or the first to come."""
    return Yearly(holiday_of(name).at, ("holiday", "day"), "last" if which == "last" else "next")
