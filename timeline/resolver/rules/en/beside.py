"""English days that are told twice: May 22 (Tue), 14 December Friday, on this day in 1969."""

from __future__ import annotations

from msgspec.structs import replace

from timeline.resolver.expressions import Expression, SameDay, Toward, Yearly
from timeline.resolver.making import exact_day, is_day, month_day
from timeline.resolver.rule import rule

_TOWARD: dict[str, Toward] = {"last": "last", "next": "next"}


@rule("{inner:time} \\({w:anyday}\\)", yes={"August 22 (Sat)": "1998-08-22", "May/22(Fri)": "1998-05-22"})
def weekday_in_brackets(inner: Expression, w: int) -> Expression | None:
    """A date with its day of the week in brackets."""
    return inner if is_day(inner) and isinstance(inner, Yearly) else None


@rule(
    "{inner:time} {w:weekday}(?!('s| {part}| (and|or|to|through)))",
    yes={"on 14 August Friday": "1998-08-14"},
    no=["on 14 August Friday's paper", "on August 14 Friday night"],
)
def date_and_weekday(inner: Expression, w: int) -> Expression | None:
    """A date with its day of the week behind it."""
    return inner if isinstance(inner, Yearly) and inner.said == ("month", "day") else None


@rule("(?<=on) this (very )?day(,)?( in)? {y:recentyear#}", yes={"on this day in 1969": "1969-08-07"})
def this_day_in_year(y: int) -> Expression:
    """The day of publication in another year."""
    return SameDay(y)


@rule("(OTD|otd)(,)?( in)? {y:recentyear#}", yes={"OTD in 1969": "1969-08-07"})
def short_day_in_year(y: int) -> Expression:
    """The same, shortened."""
    return SameDay(y)


@rule("(?<=on|since|until|till|by|from|before|after) {y:recentyear#} {m:two#} {d:two#}(?!-|/|:|( {int}))",
      yes={"on 1998 10 16": "1998-10-16"}, no=["in 1998 10 16-year-olds", "on 1998 20 20"])  # fmt: skip
def spaced_date(y: int, m: int, d: int) -> Expression | None:
    """A date in numbers with spaces, the year first."""
    return exact_day(y, m, d)


@rule(
    "(the )?{which:last|next|this} {d:daynumber}( of)? {m:daymonth}",
    yes={"next 6th of April": "1999-04-06", "last 9th of September": "1997-09-09"},
)
def which_day_of_month(which: str, d: int, m: int) -> Expression | None:
    """The latest such day that is over, the first to come, or the nearest, day first."""
    found = month_day(m, d)
    return found if found is None or which == "this" else replace(found, toward=_TOWARD[which])
