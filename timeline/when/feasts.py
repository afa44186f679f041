"""Named days: by date, by weekday of a month, by Easter, by another calendar. A year comes in, a day ordinal goes out.

The days of the Chinese, Hindu, Islamic, Jewish and Persian calendars come from tables of the `holidays` library,
which is imported when one of them is first asked for. They end (about 1950 to 2050): past that no day is known.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any

from timeline.when import calendar
from timeline.when.calendar import ordinal, weekday

Feast = Callable[[int], int | None]


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
    """Western Easter Sunday, by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8).

    Before 1583 the day of the Julian calendar, by which histories date those times.
    """
    if year < 1583:
        return ordinal(year, *_julian_easter(year))
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return ordinal(year, month, day + 1)


def orthodox_easter(year: int) -> int:
    """Easter Sunday by the Julian calendar, as a Gregorian day."""
    return ordinal(year, *_julian_easter(year)) + year // 100 - year // 400 - 2


def _julian_easter(year: int) -> tuple[int, int]:
    """Month and day of Easter Sunday in the Julian calendar (Meeus, the same chapter)."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return month, day + 1


def after(feast: Feast, days: int) -> Feast:
    """So many days after another feast, before it where negative."""

    def at(year: int) -> int | None:
        day = feast(year)
        return None if day is None else day + days

    return at


def from_easter(days: int) -> Callable[[int], int]:
    """So many days after Easter Sunday."""
    return lambda year: easter(year) + days


def by_moon(people: str, name: str) -> Feast:
    """A feast of another calendar by its name in the `holidays` library; the first of two in a year."""

    def at(year: int) -> int | None:
        days = _days(getattr(_tables(people), name)(year))  # a feast of another year's end is among them
        return min((day.toordinal() for day in days if day.year == year), default=None)

    return at


@cache
def _tables(people: str) -> Any:
    from holidays import calendars  # heavy, and most articles name none of these feasts

    return getattr(calendars, people)()


def _days(found: Any) -> list[date]:
    """The dates in what the library gives: one, one with its certainty, or several of these."""
    if isinstance(found, date):
        return [found]
    if found is None or isinstance(found, bool):
        return []
    return [day for item in found for day in _days(item)]
