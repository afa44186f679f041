"""English expressions that count within a period or from a date: the last Sunday of March, two days after Christmas."""

from __future__ import annotations

from timeline.resolver.expressions import ByKind, Containing, Expression, From, Nth, PartOf, Shift, Weekday, WeekOfYear
from timeline.resolver.making import is_day
from timeline.resolver.rule import rule
from timeline.when.values import Granularity

_BACK = {"before": -1, "after": 1, "from": 1}


@rule(
    "(the )?{n:nthword} {w:weekday} (of|in) {inner:time}",
    yes={"the last Sunday of March 2014": "2014-03-30", "first Monday in October 1997": "1997-10-06"},
)
def nth_weekday(n: int, w: int, inner: Expression) -> Expression:
    """A day of the week by its place in a month or year."""
    return Nth(n, None, w, inner)


@rule(
    "(the )?{n:nthword} {unit:calendarunit} (of|in) {inner:time}",
    yes={"the first week of October 2014": "2014-W40", "the third month of 1997": "1997-03",
         "the last day of May 1997": "1997-05-31"},
)  # fmt: skip
def nth_unit(n: int, unit: Granularity, inner: Expression) -> Expression | None:
    """A unit by its place in a longer one."""
    return Nth(n, unit, 0, inner) if unit in (Granularity.DAY, Granularity.WEEK, Granularity.MONTH) else None


@rule(
    "(the )?{unit:wholeunit} of {inner:time}",
    yes={"the week of October 6, 1997": "1997-W41", "the month of May": "1998-05"},
)
def unit_of(unit: Granularity, inner: Expression) -> Expression | None:
    """The week or month that holds a date."""
    if unit is Granularity.WEEK:
        return Containing(unit, inner) if is_day(inner) else None
    return inner if unit is Granularity.MONTH and not is_day(inner) else None


@rule("(the )?week {n:int}( of)? {inner:time}", yes={"week 3 of 2027": "2027-W03"})
def week_of_year(n: int, inner: Expression) -> Expression | None:
    """A week by its number in a year."""
    return Nth(n, Granularity.WEEK, 0, inner) if 1 <= n <= 53 and not is_day(inner) else None


@rule("(?<!the first|the second)(the )?week {n:two#}", yes={"in week 31": "1998-W31"})
def week_by_number(n: int) -> Expression | None:
    """A week of the year of publication by its number."""
    return WeekOfYear(n) if 1 <= n <= 53 else None


@rule(
    "{n:number} {unit:unit} {way:before|after|from} {inner:time}",
    yes={"two days after Christmas": "1998-12-27", "three weeks from tomorrow": "1998-08-29"},
)
def units_from(n: float, unit: Granularity, way: str, inner: Expression) -> Expression | None:
    """So many units before or after a feast, today or tomorrow."""
    return counted_from(n, unit, way, inner)


@rule("(a|one) {unit:unit} {way:before|after|from} {inner:time}", yes={"a week before Christmas": "1998-12-18"})
def unit_from(unit: Granularity, way: str, inner: Expression) -> Expression | None:
    """One unit before or after a feast, today or tomorrow."""
    return counted_from(1, unit, way, inner)


def counted_from(n: float, unit: Granularity, way: str, inner: Expression) -> Expression | None:
    """Counted from a day by its name; from another date, annotators mark length and date apart."""
    named = isinstance(inner, (ByKind, Shift, Weekday)) or "holiday" in getattr(inner, "said", ())
    if not named or not is_day(inner) or n % 1 or unit > Granularity.DAY:
        return None
    return From(int(n) * _BACK[way], unit, inner)


@rule("the {unit:calendarunit} after next", yes={"the week after next": "1998-W34"})
def after_next(unit: Granularity) -> Expression:
    """The unit after the next one."""
    return Shift(2, unit)


@rule("{w:weekday} after next", yes={"Friday after next": "1998-08-21"})
def weekday_after_next(w: int) -> Expression:
    """The day of the week a week after the next one."""
    return From(1, Granularity.WEEK, Weekday(w, "next"))


@rule("{inner:time} (of )?{which:last|this|next} week", yes={"Wednesday evening next week": "1998-08-12TEV"})
def day_of_week(inner: Expression, which: str) -> Expression | None:
    """A day of the week, or a part of it, of last, this or next week."""
    weeks = {"last": -1, "this": 0, "next": 1}[which]
    if isinstance(inner, PartOf) and isinstance(inner.day, Weekday):
        return PartOf(Weekday(inner.day.day, weeks=weeks), inner.part)
    return None
