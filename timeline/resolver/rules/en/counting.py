"""English expressions that count within a period or from a date: the last Sunday of March, two days after Christmas."""

from __future__ import annotations

from timeline.resolver.expressions import (
    Again,
    Amount,
    ByKind,
    ByTense,
    Clock,
    Containing,
    Exact,
    Expression,
    From,
    Nth,
    PartOf,
    Shift,
    Weekday,
    WeekdayFrom,
    WeekendBy,
    WeekOfYear,
    Yearly,
)
from timeline.resolver.making import is_day, month_day, shifted
from timeline.resolver.rule import rule
from timeline.when.values import Granularity

_COUNTED = (Granularity.DAY, Granularity.WEEK, Granularity.WEEKEND, Granularity.MONTH)
_BACK = {"before": -1, "after": 1, "from": 1}


@rule(
    "(the )?{n:nthword} {w:weekday} (of|in) {inner:time}",
    yes={
        "the last Sunday of March 2014": "2014-03-30",
        "the first Monday of every month": "P1M",
        "first Monday in October 1997": "1997-10-06",
    },
)
def nth_weekday(n: int, w: int, inner: Expression) -> Expression:
    """A day of the week by its place in a month or year; in each, as often as that comes."""
    return inner if isinstance(inner, Again) else Nth(n, None, w, inner)


@rule(
    "(the )?{n:nthword} {unit:calendarunit} (of|in) {inner:time}",
    yes={"the first week of October 2014": "2014-W40", "the third month of 1997": "1997-03",
         "the last day of May 1997": "1997-05-31", "the last weekend in October 1997": "1997-W43-WE",
         "the first weekend of November 1997": "1997-W44-WE"},
)  # fmt: skip
def nth_unit(n: int, unit: Granularity, inner: Expression) -> Expression | None:
    """A unit by its place in a longer one; in each, as often as that comes."""
    if isinstance(inner, Again):
        return inner
    return Nth(n, unit, 0, inner) if unit in _COUNTED else None


@rule("(the )?{n:nthword} week-end (of|in) {inner:time}", yes={"the last week-end in October 1997": "1997-W43-WE"})
def nth_weekend(n: int, inner: Expression) -> Expression | None:
    """A weekend by its place in a month, as it was once written."""
    return nth_unit(n, Granularity.WEEKEND, inner)


@rule(
    "(the )?{unit:wholeunit} (of|beginning|starting|commencing) {inner:time}",
    yes={
        "the week of October 6, 1997": "1997-W41",
        "the month of May": "1998-05",
        "the week beginning May 4": "1998-W19",
        "the week of October 5, 1997": "1997-W41",
    },
    no=["the best month of the year"],
)
def unit_of(unit: Granularity, inner: Expression) -> Expression | None:
    """The week or month that holds a date."""
    if unit is Granularity.WEEK:
        return Containing(unit, inner, by_its_first=True) if is_day(inner) else None
    named = isinstance(inner, Yearly) and inner.said == ("month",)
    dated = isinstance(inner, Exact) and inner.period.granularity is Granularity.MONTH
    return inner if unit is Granularity.MONTH and (named or dated) else None


@rule("(the )?week {n:int}( of)? {inner:time}", yes={"week 3 of 2027": "2027-W03"})
def week_of_year(n: int, inner: Expression) -> Expression | None:
    """A week by its number in a year."""
    year = not isinstance(inner, (Clock, PartOf, Amount, Again)) and not is_day(inner)
    return Nth(n, Granularity.WEEK, 0, inner) if 1 <= n <= 53 and year else None


@rule(
    "(?<!a|per|each|every)(the )?{d:dayordinal}( of)? {inner:time}",
    yes={
        "the 20th of next month": "1998-09-20",
        "the 21st this month": "1998-08-21",
        "20th of the next month": "1998-09-20",
    },
    no=["a thousandth of a second"],
)
def day_of_which_month(d: int, inner: Expression) -> Expression | None:
    """A day by its number in last, this or next month."""
    month = inner.news if isinstance(inner, ByKind) else inner.otherwise if isinstance(inner, ByTense) else inner
    return Nth(d, Granularity.DAY, 0, inner) if isinstance(month, Shift) and month.grain is Granularity.MONTH else None


@rule(
    "(the )?({n:ordinal} )?{w:weekday} {way:before|after|following} {inner:time}",
    yes={"the Monday after Christmas": "1998-12-28", "the third Tuesday after Christmas 2014": "2015-01-13"},
    no=["on Monday after Tuesday's vote"],
)
def weekday_from(n: int | None, w: int, way: str, inner: Expression) -> Expression | None:
    """The n-th such day of the week before or after a date."""
    step = -1 if way == "before" else 1
    return WeekdayFrom(step * (n or 1), w, inner) if is_day(inner) and not isinstance(inner, Weekday) else None


@rule("(the )?(closest|nearest) {w:weekday} to {inner:time}", yes={"the closest Monday to Oct 5th": "1998-10-05"})
def nearest_weekday(w: int, inner: Expression) -> Expression | None:
    """The day of the week nearest to a date."""
    return WeekdayFrom(0, w, inner) if is_day(inner) else None


@rule(
    "(the )?{d:dayofmonth}(?= (-|to|and|until|through) (the )?{dayofmonth} (of|in) {which:last|this|next} month)",
    yes={"from the 4th to the 23rd of next month": "1998-09-04", "out 4-23 in next month": "1998-09-04"},
)
def first_day_of_which_month(d: int, which: str) -> Expression | None:
    """The beginning of a stretch of days of last, this or next month."""
    return Nth(d, Granularity.DAY, 0, Shift({"last": -1, "this": 0, "next": 1}[which], Granularity.MONTH))


@rule(
    "(?<=-|to|and|until|through){d:day#} (of|in) {which:last|this|next} month",
    yes={"out 4-23 in next month": "1998-09-23"},
)
def last_day_of_which_month(d: int, which: str) -> Expression | None:
    """The end of a stretch of days of last, this or next month."""
    return first_day_of_which_month(d, which)


@rule(
    "{inner:time} (holiday )?weekend",
    yes={"Labor Day weekend": "1998-W36-WE", "the Fourth of July weekend": "1998-W27-WE"},
)
def holiday_weekend(inner: Expression) -> Expression | None:
    """The weekend nearest to a holiday or a day of a month."""
    is_date = isinstance(inner, Yearly) and "day" in inner.said
    return WeekendBy(inner) if is_date or is_feast(inner) else None


@rule("{inner:time} week", yes={"Easter week": "1998-W15", "Thanksgiving week": "1998-W48"})
def holiday_week(inner: Expression) -> Expression | None:
    """The week that holds a holiday."""
    return Containing(Granularity.WEEK, inner) if is_feast(inner) else None


@rule("w/c {inner:time}", yes={"w/c 4 May": "1998-W19"})
def week_commencing(inner: Expression) -> Expression | None:
    """A week by its first day, shortened as in Britain."""
    return Containing(Granularity.WEEK, inner, by_its_first=True) if is_day(inner) else None


@rule("(the )?weekend of {inner:time}", yes={"the weekend of Halloween": "1998-W44-WE"})
def weekend_of(inner: Expression) -> Expression | None:
    """The weekend nearest to a day."""
    return WeekendBy(inner) if is_day(inner) or is_feast(inner) else None


@rule(
    "(?<!the first|the second)(?<!at|by|to|through)(the )?week {n:two#}",
    yes={"in week 31": "1998-W31"},
    no=["They were better at week 12", "from baseline to week 12"],
)
def week_by_number(n: int) -> Expression | None:
    """A week of the year of publication by its number."""
    return WeekOfYear(n) if 1 <= n <= 53 else None


@rule(
    "(?<!for)(?<!for {lower})(?<!for at least){n:number} {unit:unit} {way:before|after|from} {inner:time}",
    yes={
        "two days after Christmas": "1998-12-27",
        "three weeks from tomorrow": "1998-08-29",
        "2 weeks from January 15": "1999-01-29",
    },
    no=["closed for ten days from December 18", "closed for only ten days from December 18"],
)
def units_from(n: float, unit: Granularity, way: str, inner: Expression) -> Expression | None:
    """So many units before or after a feast, today or tomorrow."""
    if way == "from" and isinstance(inner, Yearly) and is_day(inner) and not n % 1 and unit <= Granularity.DAY:
        return From(int(n), unit, inner)
    return counted_from(n, unit, way, inner)


@rule("(a|one) {unit:unit} {way:before|after|from} {inner:time}", yes={"a week before Christmas": "1998-12-18"})
def unit_from(unit: Granularity, way: str, inner: Expression) -> Expression | None:
    """One unit before or after a feast, today or tomorrow."""
    return counted_from(1, unit, way, inner)


@rule(
    "the day {way:before|after} {inner:time}",
    yes={"He left the day after Christmas": "1997-12-26"},
    no=["the day before May 3"],
)
def day_beside_feast(way: str, inner: Expression) -> Expression | None:
    """The day before or after a feast."""
    return counted_from(1, Granularity.DAY, way, inner) if is_feast(inner) else None


@rule("{n:number} {unit:unit} before( the)? new year", yes={"five days before New Year": "1998-12-27"})
def before_new_year(n: float, unit: Granularity) -> Expression | None:
    """So many units before the first of January."""
    new_year = month_day(1, 1)
    return None if new_year is None or n % 1 or unit > Granularity.DAY else From(-int(n), unit, new_year)


@rule(
    "{n:number} {unit:unit}(,| and|, and)? {n2:number} {unit2:unit} {way:ago|later|from now}",
    yes={"2 weeks and 2 days ago": "1998-07-22", "1 year 3 days from now": "1999-08-10",
         "On 5 May 1995 at 10 p.m.; one hour and 20 minutes later": "1995-05-05T23:20"},
)  # fmt: skip
def units_and_units(n: float, unit: Granularity, n2: float, unit2: Granularity, way: str) -> Expression | None:
    """A count in two units back or on, to the day or, in hours and minutes, to the minute."""
    if (unit, unit2) == (Granularity.HOUR, Granularity.MINUTE):
        minutes = n * 60 + n2
        return shifted(-minutes if way == "ago" else minutes, unit2, "story" if way == "later" else "publication")
    if n % 1 or n2 % 1 or not unit < unit2 <= Granularity.DAY:
        return None
    step, start = (-1 if way == "ago" else 1), Shift(0, Granularity.DAY, "story" if way == "later" else "publication")
    return From(step * int(n2), unit2, From(step * int(n), unit, start))


@rule(
    "{n:number} {unit:unit}(,)? {n2:number} {unit2:unit}(,)?( and)? {n3:number} {unit3:unit} {way:ago|later|from now}",
    yes={"2 years, 1 month and 21 days ago": "1996-06-16"},
)
def three_units(
    n: float, unit: Granularity, n2: float, unit2: Granularity, n3: float, unit3: Granularity, way: str
) -> Expression | None:
    """A count in three units back or on, to the day."""
    longer = units_and_units(n, unit, n2, unit2, way)
    if longer is None or n3 % 1 or not unit2 < unit3 <= Granularity.DAY:
        return None
    return From((-1 if way == "ago" else 1) * int(n3), unit3, longer)


def is_feast(inner: Expression) -> bool:
    """Whether an expression is a holiday, of a year or not."""
    return "holiday" in getattr(inner, "said", ())


def counted_from(n: float, unit: Granularity, way: str, inner: Expression) -> Expression | None:
    """Counted from a day by its name; from another date, annotators mark length and date apart."""
    named = isinstance(inner, (ByKind, Shift, Weekday)) or is_feast(inner)
    if not named or not is_day(inner) or n % 1 or unit > Granularity.DAY:
        return None
    return From(int(n) * _BACK[way], unit, inner)


@rule("the {unit:calendarunit} after next", yes={"the week after next": "1998-W34"})
def after_next(unit: Granularity) -> Expression:
    """The unit after the next one."""
    return Shift(2, unit)


@rule("(the )?{w:weekday} before last", yes={"the Friday before last": "1998-07-24"})
def weekday_before_last(w: int) -> Expression:
    """The day of the week a week before the last one."""
    return From(-1, Granularity.WEEK, Weekday(w, "last"))


@rule("{w:weekday} week(?!-|s| {int})", yes={"They meet on Monday week": "1998-08-17"}, no=["a Sunday week-long show"])
def weekday_and_week(w: int) -> Expression:
    """A week after the next such day, as it is said in Britain."""
    return From(1, Granularity.WEEK, Weekday(w, "next"))


@rule(
    "(?<!for|to|of|than|within|in|after|spent|over|under|last|past)"
    "{length:a week|two weeks|three weeks|a fortnight}( on)? ({w:weekday}|{day:relativeday})",
    yes={"They meet a week on Saturday": "1998-08-15", "a fortnight tomorrow": "1998-08-22"},
    no=["jailed for two weeks today"],
)
def weeks_on(length: str, w: int | None, day: int | None) -> Expression:
    """One to three weeks after a day, as it is said in Britain."""
    weeks = 1 if length == "a week" else 3 if length == "three weeks" else 2
    return From(weeks, Granularity.WEEK, Shift(day or 0, Granularity.DAY) if w is None else Weekday(w, "next"))


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
