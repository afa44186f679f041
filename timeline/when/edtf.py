"""EDTF both ways: a period comes in and its EDTF goes out; an EDTF text comes in and its bounds in days go out.

EDTF is ISO 8601-2's extended date format (https://www.loc.gov/standards/datetime/); what is written here
the `edtf` library reads. Level 1 and the parts of level 2 that news needs: seasons, quarters and halves as
months 21 to 41, one-of sets with two dots, unspecified digits, qualifiers, intervals with an open end.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from msgspec import Struct

from timeline.when import calendar
from timeline.when.values import Granularity, Period

EdtfKind = Literal["date", "interval", "one of"]
EdtfPrecision = Literal["century", "decade", "year", "half", "season", "quarter", "month", "day", "time"]

_POINT = re.compile(
    r"(?a:(?P<year>-?\d{4}|-?\d{3}X|-?\d\dXX|Y-?\d{5,9})"
    r"(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T(?P<clock>\d\d:\d\d:\d\d)(?P<zone>Z|[+-]\d\d:\d\d)?)?)?)?"
    r"(?P<qualifier>[?~%])?)"
)
_SPLIT = re.compile(r"\.\.|,")
_LISTED = 6  # months or years that a written set may have


class EdtfError(ValueError):
    """Not an EDTF text that this program reads; says which part, and what would be one."""

    def __init__(self, text: str, part: str) -> None:
        super().__init__(
            f"{part!r} is no EDTF date. Write a date such as 2018-08-26, 2018-08, 2018, "
            "an interval 2018-08-26/2018-08-27, or one moment within a stretch [2018-08-20..2018-08-26]"
        )
        self.text, self.part = text, part


class EdtfDate(Struct, frozen=True):
    """What an EDTF text says. Bounds are day ordinals, half-open; None where that side is open."""

    text: str
    kind: EdtfKind
    start: int | None
    end: int | None
    precision: EdtfPrecision
    uncertain: bool = False
    approximate: bool = False
    clock: str | None = None  # "10:00:00" or "10:00:00Z" of a single moment
    first: str | None = None  # the point that bounds it on the left, as written, without qualifier
    last: str | None = None

    @property
    def day(self) -> int | None:
        """The day of one date that is known to the day; None where it is coarser, open, or one of several."""
        return self.start if self.kind == "date" and self.precision in ("day", "time") else None

    @property
    def sort_day(self) -> int | None:
        """The day it sorts on: its start; where that is open, its last day."""
        if self.start is not None:
            return self.start
        return None if self.end is None else self.end - 1


@lru_cache(maxsize=4096)
def parse(text: str) -> EdtfDate:
    """Read an EDTF text. Raises EdtfError where it is none, or names a day that no calendar has."""
    if text.startswith("[") and text.endswith("]"):
        return _one_of(text)
    if "/" in text:
        return _interval(text)
    point = _point(text, text)
    return EdtfDate(
        text, "date", point.start, point.end, point.precision, point.uncertain, point.approximate,
        point.clock, point.written, point.written,
    )  # fmt: skip


@lru_cache(maxsize=4096)  # what dates a sentence is asked for ten times over
def write(
    period: Period,
    week_start: calendar.WeekStart = "monday",
    hemisphere: calendar.Hemisphere = "north",
) -> str:
    """The period in EDTF. A week or weekend is one moment within its days; a part of a day is its day."""
    grain, index = period.granularity, period.index
    if grain is Granularity.DAY:
        return write_day(index)
    if grain is Granularity.MONTH:
        return f"{_year(index // 12)}-{index % 12 + 1:02}"
    if grain is Granularity.YEAR:
        return _year(index)
    if grain in (Granularity.WEEK, Granularity.WEEKEND):
        first, after = calendar.days(period, week_start)
        return f"[{write_day(first)}..{write_day(after - 1)}]"
    if grain is Granularity.QUARTER:
        return f"{_year(index // 4)}-{33 + index % 4}"
    if grain is Granularity.SEASON:
        return f"{_year(index // 4)}-{(21 if hemisphere == 'north' else 29) + index % 4}"
    if grain is Granularity.HALF:
        return f"{_year(index // 2)}-{40 + index % 2}"
    if grain in (Granularity.DECADE, Granularity.CENTURY):
        return _years(period)
    if grain is Granularity.PART_OF_DAY:
        return write_day(index // calendar.PARTS_A_DAY)
    second = calendar.seconds(period)[0]
    zone = "" if period.offset is None else _zone(period.offset)
    rest = second % 86400
    return f"{write_day(second // 86400)}T{rest // 3600:02}:{rest // 60 % 60:02}:{rest % 60:02}{zone}"


@lru_cache(maxsize=4096)
def write_day(day: int) -> str:
    """A day ordinal as an EDTF date."""
    year, month, number = calendar.civil(day)
    return f"{_year(year)}-{month:02}-{number:02}"


def throughout(first: str, last: str) -> str:
    """All the time from the one to the other, both EDTF dates or intervals: `2018-08-26/2018-08-27`."""
    begin, end = _edge(first, "start"), _edge(last, "end")
    return begin if begin == end else f"{begin}/{end}"


def within(first: str | None, last: str | None) -> str:
    """One moment between the two, open where None: `[2018-08-20..2018-08-26]`, `[..2018-08-27]`."""
    begin = "" if first is None else _edge(first, "start")
    end = "" if last is None else _edge(last, "end")
    return begin if begin and begin == end else f"[{begin}..{end}]"


def uncertain(text: str) -> str:
    """The same with `?`, in a form that EDTF allows; of what holds one moment, never an interval, which lasts.

    EDTF marks neither a set with dots nor a season: a weekend becomes the set of its two days, a season that of its
    months, a longer set that of the months or years it reaches into: less precise, and still true. A time becomes
    its day.
    """
    date = parse(text)
    if date.kind == "interval" or date.start is None or date.end is None:
        return "/".join(".." if edge is None else edge + "?" for edge in (date.first, date.last))
    if date.clock is not None:
        return write_day(date.start) + "?"
    if date.kind == "date" and date.precision not in ("half", "season", "quarter"):
        return f"{date.first}{'%' if date.approximate else '?'}"
    members = [write_day(day) for day in range(date.start, date.end)] if date.end - date.start <= 2 else []
    members = members or _reached(date.start, date.end - 1)
    return f"{members[0]}?" if len(members) == 1 else f"[{', '.join(f'{member}?' for member in members)}]"


def _reached(first: int, last: int) -> list[str]:
    """The months from one day to another; their years where they are many, the two years where those are too."""
    (year, month, _), (last_year, last_month, _) = calendar.civil(first), calendar.civil(last)
    months = range(year * 12 + month - 1, last_year * 12 + last_month)
    if len(months) <= _LISTED:
        return [f"{_year(at // 12)}-{at % 12 + 1:02}" for at in months]
    years = range(year, last_year + 1)
    return [_year(at) for at in (years if len(years) <= _LISTED else (year, last_year))]


class _Point(Struct, frozen=True):
    written: str
    start: int
    end: int
    precision: EdtfPrecision
    uncertain: bool
    approximate: bool
    clock: str | None


def _point(part: str, text: str) -> _Point:
    found = _POINT.fullmatch(part)
    if found is None:
        raise EdtfError(text, part)
    period, precision, hemisphere = _period(found, part, text)
    start, end = calendar.days(period, hemisphere=hemisphere)
    clock = found["clock"]
    if clock is not None and not (clock[:2] <= "24" and clock[3:5] <= "59" and clock[6:] <= "60"):
        raise EdtfError(text, part)
    qualifier = found["qualifier"] or ""
    return _Point(
        part.rstrip("?~%"), start, end, precision, qualifier in ("?", "%"), qualifier in ("~", "%"),
        None if clock is None else clock + (found["zone"] or ""),
    )  # fmt: skip


def _period(found: re.Match[str], part: str, text: str) -> tuple[Period, EdtfPrecision, calendar.Hemisphere]:
    year, month, day = found["year"], found["month"], found["day"]
    if "X" in year:
        if month is not None:
            raise EdtfError(text, part)
        return _unspecified(year)
    number = int(year.lstrip("Y"))
    if month is None:
        return calendar.year_of(number), "year", "north"
    code = int(month)
    if 1 <= code <= 12:
        if day is None:
            return calendar.month_of(number, code), "month", "north"
        if not 1 <= int(day) <= calendar.month_length(number, code):
            raise EdtfError(text, part)
        precision: EdtfPrecision = "day" if found["clock"] is None else "time"
        return calendar.day_of(number, code, int(day)), precision, "north"
    if day is None and 21 <= code <= 32:
        southern = code >= 29
        return Period(Granularity.SEASON, number * 4 + (code - 21) % 4), "season", "south" if southern else "north"
    if day is None and 33 <= code <= 36:
        return Period(Granularity.QUARTER, number * 4 + code - 33), "quarter", "north"
    if day is None and code in (40, 41):
        return Period(Granularity.HALF, number * 2 + code - 40), "half", "north"
    raise EdtfError(text, part)


def _unspecified(year: str) -> tuple[Period, EdtfPrecision, calendar.Hemisphere]:
    digits = year.rstrip("X")
    before_christ = digits.startswith("-")
    index = -int(digits[1:]) - 1 if before_christ else int(digits)
    if len(digits.lstrip("-")) == 3:
        return Period(Granularity.DECADE, index), "decade", "north"
    return Period(Granularity.CENTURY, index), "century", "north"


def _interval(text: str) -> EdtfDate:
    left, right, *more = text.split("/")
    if more or (left in ("", "..") and right in ("", "..")):
        raise EdtfError(text, text)
    first = None if left in ("", "..") else _point(left, text)
    last = None if right in ("", "..") else _point(right, text)
    return _bounded(text, "interval", first, last)


def _one_of(text: str) -> EdtfDate:
    inner = text[1:-1]
    if ".." not in inner:
        points = [_point(part.strip(), text) for part in inner.split(",")]
        return _bounded(text, "one of", min(points, key=_start), max(points, key=_end))
    left, right = inner.split("..", 1)
    if _SPLIT.search(right) or "," in left or not (left or right):
        raise EdtfError(text, text)
    return _bounded(text, "one of", _point(left, text) if left else None, _point(right, text) if right else None)


def _bounded(text: str, kind: EdtfKind, first: _Point | None, last: _Point | None) -> EdtfDate:
    points = [point for point in (first, last) if point is not None]
    if first is not None and last is not None and first.start >= last.end:
        raise EdtfError(text, text)
    return EdtfDate(
        text, kind,
        None if first is None else first.start,
        None if last is None else last.end,
        points[0].precision if len({point.precision for point in points}) == 1 else _finest(points),
        any(point.uncertain for point in points),
        any(point.approximate for point in points),
        None,
        None if first is None else first.written,
        None if last is None else last.written,
    )  # fmt: skip


_FINENESS: tuple[EdtfPrecision, ...] = (
    "century", "decade", "year", "half", "season", "quarter", "month", "day", "time",
)  # fmt: skip


def _finest(points: list[_Point]) -> EdtfPrecision:
    return max((point.precision for point in points), key=_FINENESS.index)


def _start(point: _Point) -> int:
    return point.start


def _end(point: _Point) -> int:
    return point.end


def _edge(text: str, side: Literal["start", "end"]) -> str:
    """The point that bounds an EDTF text on one side; quarters, seasons and halves stay points."""
    date = parse(text)
    edge = date.first if side == "start" else date.last
    if edge is None:
        return ".."
    return edge


def _year(year: int) -> str:
    if -9999 <= year <= 9999:
        return f"{year:04}" if year >= 0 else f"-{-year:04}"
    return f"Y{year}"


def _years(period: Period) -> str:
    first, count = calendar.first_year_of(period)
    if 0 <= period.index < (1000 if count == 10 else 100):
        return f"{period.index:03}X" if count == 10 else f"{period.index:02}XX"
    return f"{_year(first)}/{_year(first + count - 1)}"


def _zone(offset: int) -> str:
    if offset == 0:
        return "Z"
    hours, minutes = divmod(abs(offset), 60)
    return f"{'+' if offset > 0 else '-'}{hours:02}:{minutes:02}"
