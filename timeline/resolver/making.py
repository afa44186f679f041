"""What rules of every language make expressions with: days, months, seasons, counts of units, parts of days."""

from __future__ import annotations

from msgspec.structs import replace

from timeline.resolver.expressions import (
    Again,
    Amount,
    ByKind,
    Clock,
    ComparedYear,
    DayOfMonth,
    Exact,
    Expression,
    Modified,
    Numeric,
    PartOf,
    Reported,
    Shift,
    Toward,
    Weekday,
    WeekdayOfMonth,
    Weekend,
    Within,
    YearBefore,
    Yearly,
    day_each_year,
)
from timeline.when import calendar, timex
from timeline.when.values import Duration, Granularity, Period, Recurrence

_TODAY = Shift(0, Granularity.DAY)


def exact_day(year: int, month: int, day: int) -> Expression | None:
    """A day that the calendar has."""
    if not 1 <= month <= 12 or not 1 <= day <= calendar.month_length(year, month):
        return None
    return Exact(calendar.day_of(year, month, day))


def month_day(month: int, day: int, weekday: int | None = None) -> Yearly | None:
    """A day of a month whose year is not said, with its day of the week where that is."""
    if not 1 <= day <= calendar.month_length(2000, month):
        return None
    said = ("month", "day") if weekday is None else ("month", "day", "weekday")
    return Yearly(day_each_year(month, day), said, weekday=weekday)


def month_alone(month: int) -> Yearly:
    """A month whose year is not said."""
    return Yearly(lambda year: calendar.month_of(year, month), ("month",))


LETTERS = {
    Granularity.CENTURY: "CE", Granularity.DECADE: "DE", Granularity.YEAR: "Y", Granularity.QUARTER: "Q",
    Granularity.MONTH: "M", Granularity.WEEK: "W", Granularity.WEEKEND: "WE", Granularity.DAY: "D",
    Granularity.HOUR: "h", Granularity.MINUTE: "m", Granularity.SECOND: "s",
}  # fmt: skip


def amount(count: float | None, unit: Granularity) -> Amount:
    """So many units; decades and centuries as years, half a year as six months, half an hour as thirty minutes."""
    if count is not None and unit in (Granularity.DECADE, Granularity.CENTURY):
        count, unit = count * (10 if unit is Granularity.DECADE else 100), Granularity.YEAR
    letter = LETTERS[unit]
    if count is not None and count % 1 in (0.25, 0.5, 0.75) and letter in ("Y", "h"):
        smaller = (count % 1 * 12, "M") if letter == "Y" else (count % 1 * 60, "m")
        return Amount(Duration(((count // 1, letter), smaller) if count > 1 else (smaller,)))
    return Amount(Duration(((count, letter),)))


def season_of(season: int, toward: Toward | None = None) -> Yearly:
    """A season, 0 for spring, whose year is not said; the winter of a year begins in it."""
    return Yearly(lambda year: Period(Granularity.SEASON, year * 4 + season), ("season",), toward)


def quarter_of(quarter: int, *, fiscal: bool = False) -> Yearly:
    """A quarter, 1 to 4, whose year is not said."""
    return Yearly(
        lambda year: Period(Granularity.QUARTER, year * 4 + quarter - 1), ("quarter",), fiscal=quarter if fiscal else 0
    )


def half_of(half: int) -> Yearly:
    """A half of a year, 1 or 2, whose year is not said."""
    return Yearly(lambda year: Period(Granularity.HALF, year * 2 + half - 1), ("half",))


def in_year(part: Yearly, inner: Expression) -> Expression | None:
    """A part of a year in the year that another expression gives."""
    if isinstance(inner, ComparedYear):
        inner = inner.otherwise
    if isinstance(inner, YearBefore) or (isinstance(inner, Exact) and inner.period.granularity is Granularity.YEAR):
        return Within(part.at, inner, part.said)
    if isinstance(inner, ByKind) and isinstance(inner.news, Shift) and inner.news.grain is Granularity.YEAR:
        return Within(part.at, inner, part.said)
    return Within(part.at, inner, part.said) if isinstance(inner, Shift) and inner.grain is Granularity.YEAR else None


_HALF = {Granularity.YEAR: (6, Granularity.MONTH), Granularity.CENTURY: (5, Granularity.DECADE),
         Granularity.WEEK: (3, Granularity.DAY), Granularity.HOUR: (30, Granularity.MINUTE)}  # fmt: skip


def shifted(count: float, unit: Granularity, anchor: str) -> Expression:
    """So many units away, halves in the next smaller unit; decades and centuries at the year's grain."""
    if unit is Granularity.DECADE and (anchor == "publication" or count % 1 == 0):
        count, unit = count * 10, Granularity.YEAR
    if unit is Granularity.CENTURY:
        count, unit = count * 100, Granularity.YEAR
    if unit is Granularity.WEEKEND:
        unit = Granularity.WEEK
    if count % 1 and unit in _HALF:
        factor, smaller = _HALF[unit]
        return Shift(round(count * 2 * factor), smaller, anchor)  # type: ignore[arg-type]
    return Shift(int(count), unit, anchor)  # type: ignore[arg-type]


def near(step: int, unit: Granularity) -> Expression:
    """So many units from publication; in a narrative the present unit is the one told of."""
    if unit is Granularity.WEEKEND:
        return Weekend(step)
    if unit is Granularity.QUARTER and step == 0:
        return Reported(unit, unless=Shift(0, unit))
    shift = Shift(step, unit)
    return ByKind(shift, Shift(step, unit, "story"), shift)


def is_day(inner: Expression) -> bool:
    """Whether an expression can be one day."""
    while isinstance(inner, (Modified, ByKind)):
        inner = inner.inner if isinstance(inner, Modified) else (inner.news or inner.narrative or inner.post or _TODAY)
    if isinstance(inner, Exact):
        return inner.period.granularity is Granularity.DAY
    if isinstance(inner, Shift):
        return inner.grain is Granularity.DAY
    if isinstance(inner, (Yearly, Within)):
        return "day" in inner.said
    if isinstance(inner, Numeric):
        return True
    return isinstance(inner, (Weekday, WeekdayOfMonth, DayOfMonth))


def hour_of_part(hour: int, part: str) -> int:
    """The hour, from 1 to 12, of a part of the day; twelve at night ends the day, and in the morning begins it."""
    if hour == 12:
        return {"MO": 0, "NI": 24, "EV": 24}.get(part, 12)
    return hour + 12 if part in ("AF", "EV", "NI") and hour < 12 else hour


def in_part(clock: Clock, part: str) -> Clock:
    """A time by the clock of twelve hours whose half of the day is told by its part."""
    past_midnight = clock.hour == 12 and clock.minute and part != "AF"  # of the day after the evening
    return replace(clock, hour=0 if past_midnight else hour_of_part(clock.hour, part), exact=True)


def on_day(c: Clock, inner: Expression) -> Expression | None:
    """The time on a day; a part of the day tells its half."""
    if isinstance(inner, PartOf):
        return replace(c, hour=c.hour if c.exact else hour_of_part(c.hour, inner.part), day=inner.day, exact=True)
    return replace(c, day=inner) if is_day(inner) else None


def every(count: float, unit: Granularity, quant: str = "EVERY") -> Again:
    """Once in so many units; decades and centuries as years."""
    if unit in (Granularity.DECADE, Granularity.CENTURY):
        count, unit = count * (10 if unit is Granularity.DECADE else 100), Granularity.YEAR
    return Again(Recurrence(timex.duration(Duration(((count, LETTERS[unit]),))), quant))


def is_counted(inner: Expression) -> bool:
    """Whether an expression is a length of time with a number."""
    return isinstance(inner, Amount) and inner.duration.parts[0][0] is not None
