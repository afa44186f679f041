"""TIMEX3 values: a value comes in, the text of TIMEX3's `value` attribute goes out (TimeML 1.2.1, section 2.2).

Weeks are ISO weeks. Years before Christ are written BC0480, their decades BC048, their centuries BC04.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from timeline.when import calendar
from timeline.when.values import Duration, Granularity, Period, Recurrence, Vague, Value

_SEASONS = ("SP", "SU", "FA", "WI")
_CLOCK_UNITS = "hms"


def write(value: Value) -> str:
    """The TIMEX3 value; empty where the value is unknown, as in the gold files."""
    if isinstance(value, Period):
        return _period(value)
    if isinstance(value, Duration):
        return duration(value)
    if isinstance(value, Recurrence):
        return value.value
    if isinstance(value, Vague):
        return f"{value.direction.upper()}_REF"
    return ""


def duration(value: Duration) -> str:
    """ISO 8601's duration: `P2Y6M`, `PT30M`, `PXW`; units that ISO 8601 lacks as TIMEX3 has them, `P2DE`."""
    days = "".join(_number(number) + unit for number, unit in value.parts if unit not in _CLOCK_UNITS)
    clock = "".join(_number(number) + unit.upper() for number, unit in value.parts if unit in _CLOCK_UNITS)
    return f"P{days}T{clock}" if clock else f"P{days}"


def _number(number: float | None) -> str:
    if number is None:
        return "X"
    return str(int(number)) if number == int(number) else f"{number:.10g}"


@lru_cache(maxsize=4096)  # an article's dates are much the same, and so are those of a day's articles
def _period(period: Period) -> str:
    grain, index = period.granularity, period.index
    if grain is Granularity.DAY:
        return _day(index)
    if grain is Granularity.MONTH:
        return f"{_year(index // 12)}-{index % 12 + 1:02}"
    if grain is Granularity.YEAR:
        return _year(index)
    if grain in (Granularity.WEEK, Granularity.WEEKEND):
        return _week(index) + ("-WE" if grain is Granularity.WEEKEND else "")
    if grain is Granularity.QUARTER:
        return f"{_year(index // 4)}-Q{index % 4 + 1}"
    if grain is Granularity.HALF:
        return f"{_year(index // 2)}-H{index % 2 + 1}"
    if grain is Granularity.SEASON:
        return f"{_year(index // 4)}-{_SEASONS[index % 4]}"
    if grain is Granularity.DECADE:
        return f"{index:03}" if index >= 0 else f"BC{-index - 1:03}"
    if grain is Granularity.CENTURY:
        return f"{index:02}" if index >= 0 else f"BC{-index - 1:02}"
    if grain is Granularity.PART_OF_DAY:
        day, part = divmod(index, calendar.PARTS_A_DAY)
        return f"{_day(day)}T{calendar.PARTS_OF_DAY[part]}"
    return _clock(period)


def _clock(period: Period) -> str:
    second = calendar.seconds(period)[0]
    rest = second % 86400
    text = f"{_day(second // 86400)}T{rest // 3600:02}:{rest // 60 % 60:02}"
    if period.granularity is Granularity.SECOND:
        text += f":{rest % 60:02}"
    # Annotators of news write the zone where it is UTC ("08:30Z"), and leave the others out.
    return text + "Z" if period.offset == 0 else text


def _day(day: int) -> str:
    if 1 <= day <= date.max.toordinal():
        return date.fromordinal(day).isoformat()
    year, month, number = calendar.civil(day)
    return f"{_year(year)}-{month:02}-{number:02}"


def _week(index: int) -> str:
    # An ISO week belongs to the year its Thursday lies in.
    year, _, _ = calendar.civil(index * 7 + 4)
    first = (calendar.ordinal(year, 1, 4) - 1) // 7
    return f"{_year(year)}-W{index - first + 1:02}"


def _year(year: int) -> str:
    return f"{year:04}" if year > 0 else f"BC{1 - year:04}"
