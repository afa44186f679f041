"""English names of holidays, with the rule of each for its day."""

from __future__ import annotations

from collections.abc import Callable

from timeline.resolver.expressions import Expression, Yearly
from timeline.resolver.rule import rule
from timeline.resolver.rules.en.seasons import in_year
from timeline.when import calendar
from timeline.when.calendar import ordinal, weekday
from timeline.when.values import Granularity, Period


def fixed(month: int, day: int) -> Callable[[int], int]:
    """The same day each year."""
    return lambda year: ordinal(year, month, day)


def nth(month: int, day: int, count: int) -> Callable[[int], int]:
    """The `count`-th such day of the week in a month; the last one for -1."""

    def at(year: int) -> int:
        if count < 0:
            last = ordinal(year, month, calendar.month_length(year, month))
            return last - (weekday(last) - day) % 7
        first = ordinal(year, month, 1)
        return first + (day - weekday(first)) % 7 + 7 * (count - 1)

    return at


def easter(year: int) -> int:
    """Western Easter Sunday, by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return ordinal(year, month, day + 1)


def from_easter(days: int) -> Callable[[int], int]:
    """So many days after Easter Sunday."""
    return lambda year: easter(year) + days


DAYS: dict[str, Callable[[int], int]] = {
    "christmas day": fixed(12, 25), "christmas": fixed(12, 25), "xmas": fixed(12, 25), "christmas eve": fixed(12, 24),
    "boxing day": fixed(12, 26), "new year's day": fixed(1, 1), "new year's eve": fixed(12, 31),
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
    "{name:holiday}", yes={"Christmas": "1998-12-25", "Thanksgiving Day": "1998-11-26", "Easter Monday": "1998-04-13"}
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
