"""Named days: by date, by weekday of a month, by Easter. A year comes in, a day ordinal goes out."""

from __future__ import annotations

from collections.abc import Callable

from timeline.when import calendar
from timeline.when.calendar import ordinal, weekday


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
