"""Periods ↔ days: a period comes in, its first day and the day after its last go out, as day ordinals.

Day ordinal 1 is 0001-01-01 of the proleptic Gregorian calendar, a Monday (as in `date.toordinal`), but
here the count goes on below 1 and past year 9999. Years are astronomical: year 0 is 1 BC, -479 is 480 BC.
Weeks are counted from the Monday of day 1; a week that starts on Sunday starts the day before its Monday.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Literal

from timeline.when.values import Granularity, Period

WeekStart = Literal["monday", "sunday", "saturday"]
Hemisphere = Literal["north", "south"]

_DAYS_BEFORE_MONDAY = {"monday": 0, "sunday": 1, "saturday": 2}

PARTS_OF_DAY = ("MO", "MI", "AF", "EV", "NI", "DT")
"""TIMEX3's parts of a day in the order of a PART_OF_DAY index: 8 a day, the last two unused."""
PARTS_A_DAY = 8

HOURS_OF_PART = {"MO": (6, 12), "MI": (12, 13), "AF": (12, 18), "EV": (18, 22), "NI": (20, 24), "DT": (6, 18)}

# By names of their own, which are looked up four times as fast as an enum's.
_DAY, _WEEK, _WEEKEND, _MONTH, _YEAR = (
    Granularity.DAY, Granularity.WEEK, Granularity.WEEKEND, Granularity.MONTH, Granularity.YEAR,
)  # fmt: skip
_SECONDS = {Granularity.HOUR: 3600, Granularity.MINUTE: 60, Granularity.SECOND: 1}
_CYCLE_YEARS, _CYCLE_DAYS = 400, 146097
_DAYS_BEFORE = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def is_leap(year: int) -> bool:
    """Whether the Gregorian year (astronomical) has 366 days."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(year: int, month: int) -> int:
    """Days in a month, 1 to 12."""
    return 29 if month == 2 and is_leap(year) else _LENGTHS[month - 1]


def ordinal(year: int, month: int, day: int) -> int:
    """The day ordinal of a calendar date; any year, `month` 1 to 12."""
    before = year - 1
    days = before * 365 + before // 4 - before // 100 + before // 400 + _DAYS_BEFORE[month - 1] + day
    return days + 1 if month > 2 and is_leap(year) else days


def civil(day: int) -> tuple[int, int, int]:
    """The (year, month, day) of a day ordinal."""
    cycles, rest = divmod(day - 1, _CYCLE_DAYS)
    found = date.fromordinal(rest + 1)
    return found.year + cycles * _CYCLE_YEARS, found.month, found.day


def day_of(year: int, month: int, day: int) -> Period:
    """The day as a period."""
    return Period(_DAY, ordinal(year, month, day))


def month_of(year: int, month: int) -> Period:
    """The month as a period."""
    return Period(_MONTH, year * 12 + month - 1)


def year_of(year: int) -> Period:
    """The year as a period."""
    return Period(_YEAR, year)


def weekday(day: int) -> int:
    """0 for Monday to 6 for Sunday."""
    return (day - 1) % 7


def days(period: Period, week_start: WeekStart = "monday", hemisphere: Hemisphere = "north") -> tuple[int, int]:
    """The period's first day and the day after its last. Hours and parts of a day give their whole day."""
    grain, index, _ = period
    if grain is _DAY:
        return index, index + 1
    if grain is _MONTH:
        return _month_start(index), _month_start(index + 1)
    if grain is _YEAR:
        return _month_start(index * 12), _month_start(index * 12 + 12)
    if grain is _WEEK or grain is _WEEKEND:
        monday = index * 7 + 1
        if grain is _WEEKEND:
            return monday + 5, monday + 7
        first = monday - _DAYS_BEFORE_MONDAY[week_start]
        return first, first + 7
    if grain is Granularity.QUARTER:
        return _month_start(index * 3), _month_start(index * 3 + 3)
    if grain is Granularity.SEASON:
        first = index * 3 + (2 if hemisphere == "north" else 8)
        return _month_start(first), _month_start(first + 3)
    if grain is Granularity.HALF:
        return _month_start(index * 6), _month_start(index * 6 + 6)
    if grain in (Granularity.DECADE, Granularity.CENTURY):
        first_year, count = first_year_of(period)
        return ordinal(first_year, 1, 1), ordinal(first_year + count, 1, 1)
    if grain is Granularity.PART_OF_DAY:
        return index // PARTS_A_DAY, index // PARTS_A_DAY + 1
    day = index * _SECONDS[grain] // 86400
    return day, day + 1


def first_year_of(period: Period) -> tuple[int, int]:
    """First year and number of years of a decade or century.

    The 1980s are 1980 to 1989 and the 20th century, as TIMEX3 writes it (`19`), 1900 to 1999; before
    Christ the 480s are 489 to 480 BC and the 4th century 400 to 301 BC.
    """
    if period.granularity is Granularity.DECADE:
        return period.index * 10 + (2 if period.index < 0 else 0), 10
    return period.index * 100 + (1 if period.index < 0 else 0), 100


def containing(grain: Granularity, day: int, week_start: WeekStart = "monday") -> Period:
    """The period of a grain (day or coarser) that holds the day. A winter belongs to the year it starts in."""
    if grain is _DAY:
        return Period(grain, day)
    if grain is _WEEK or grain is _WEEKEND:
        return Period(grain, (day - 1 + _DAYS_BEFORE_MONDAY[week_start]) // 7)
    year, month, _ = civil(day)
    if grain is _YEAR:
        return Period(grain, year)
    months = year * 12 + month - 1
    if grain is _MONTH:
        return Period(grain, months)
    if grain is Granularity.QUARTER:
        return Period(grain, months // 3)
    if grain is Granularity.SEASON:
        return Period(grain, (months - 2) // 3)
    if grain is Granularity.HALF:
        return Period(grain, months // 6)
    if grain is Granularity.DECADE:
        return Period(grain, year // 10 if year > 0 else (year - 2) // 10)
    if grain is Granularity.CENTURY:
        return Period(grain, year // 100 if year > 0 else (year - 1) // 100)
    raise ValueError(f"a day holds {grain.word} periods, not the other way round")


def seconds(period: Period) -> tuple[int, int]:
    """First second and the second after the last, counted from the start of day ordinal 0, zone left out."""
    grain, index = period.granularity, period.index
    if grain in _SECONDS:
        size = _SECONDS[grain]
        return index * size, (index + 1) * size
    first, after = days(period)
    if grain is Granularity.PART_OF_DAY:
        begin, end = HOURS_OF_PART[PARTS_OF_DAY[index % PARTS_A_DAY]]
        return first * 86400 + begin * 3600, first * 86400 + end * 3600
    return first * 86400, after * 86400


@lru_cache(4096)  # few months are told again and again
def _month_start(months: int) -> int:
    return ordinal(months // 12, months % 12 + 1, 1)
