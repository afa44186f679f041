"""English holidays: which year's is meant, and what is said by them."""

from __future__ import annotations

from timeline.resolver.expressions import ByKind, Exact, Expression, From, Lasting, Shift, Toward, Within, Yearly
from timeline.resolver.making import in_year, shifted
from timeline.resolver.rule import rule
from timeline.resolver.rules.en.feastdays import FEASTS, LONG_FEASTS
from timeline.when import calendar
from timeline.when.feasts import Feast
from timeline.when.values import Granularity, Period

_TOWARD: dict[str, Toward] = {"last": "last", "next": "next", "following": "next", "coming": "next", "upcoming": "next"}


def yearly(feast: Feast, toward: Toward | None = None) -> Yearly:
    """A feast whose year is not said."""

    def at(year: int) -> Period | None:
        day = feast(year)
        return None if day is None else Period(Granularity.DAY, day)

    return Yearly(at, ("holiday", "day"), toward)


@rule(
    "(?!(?<={cap})(?<!on|this|last|next|since|until|by|after|before|s)independence day)"
    "{name:holiday}((?<=day|eve)|(?! (egg|eggs|bunny|seals|{cap})))(?! of {number})"
    "(?! {lower} (of|in) ({monthname} )?{recentyear#})",
    yes={"Christmas": "1998-12-25", "Thanksgiving Day": "1998-11-26", "Easter Monday": "1998-04-13",
         "Rosh Hashanah": "1998-09-21", "Nowruz": "1998-03-21", "the Boxing Day Test": "1998-12-26"},
    no=["Easter Island", "the Easter Rising", "on Greek Independence Day", "the Orchestra of Christmas Charity",
        "a thanksgiving of fifteen days"],
)  # fmt: skip
def holiday(name: str) -> Expression:
    """A holiday; the year is that of the nearest one."""
    return yearly(FEASTS[name])


@rule(
    "(?={holiday} {lower} (of|in) ({monthname} )?{y:recentyear#}){name:holiday}",
    yes={"the Presidents' Day storm of February 1979": "1979-02-19", "the Christmas truce of 1914": "1914-12-25"},
)
def holiday_of_an_event(name: str, y: int) -> Expression | None:
    """A holiday that names what happened on it in a year told behind."""
    return in_year(yearly(FEASTS[name]), Exact(calendar.year_of(y)))


@rule(
    "(?<!over|at|by|until|since|before|after){name:holiday}(?<!day|eve)"
    "(?! (island|islands|rising|egg|eggs|bunny|seals))(?= {cap})",
    yes={"post: Merry Christmas Everyone": "1998-12-25"},
    no=["the Orchestra of Christmas Charity"],
)
def holiday_before_capital(name: str) -> Expression:
    """In a short post, which writes any word with a capital, a holiday; elsewhere it is of a name."""
    return ByKind(None, None, yearly(FEASTS[name]))


@rule(
    "{name:holiday}(,| of| in)? {inner:time}",
    yes={"Christmas 1963": "1963-12-25", "Easter of last year": "1997-03-30", "Diwali 2019": "2019-10-27"},
)
def holiday_in_year(name: str, inner: Expression) -> Expression | None:
    """A holiday of a year."""
    return in_year(yearly(FEASTS[name]), inner)


@rule("{name:holiday} in {n:number} years", yes={"Thanksgiving in three years": "2001-11-22"})
def holiday_in_years(name: str, n: float) -> Expression | None:
    """A holiday of a year to come."""
    return in_year(yearly(FEASTS[name]), shifted(n, Granularity.YEAR, "publication"))


@rule(
    "{name:holiday} {n:number} {unit:unit} {way:ago|from now}",
    yes={"Thanksgiving three months ago": "1998-11-26", "Easter 16 months ago": "1997-03-30"},
)
def holiday_away(name: str, n: float, unit: Granularity, way: str) -> Expression | None:
    """A holiday of the year that lies so many years or months away."""
    if unit not in (Granularity.YEAR, Granularity.MONTH) or n % 1:
        return None
    reached = From(int(n) * (-1 if way == "ago" else 1), unit, Shift(0, Granularity.DAY))
    return Within(yearly(FEASTS[name]).at, reached, ("holiday", "day"))


@rule(
    "(the )?{which:last|next|following|this|coming|upcoming} {name:holiday}",
    yes={"last Christmas": "1997-12-25", "the following Easter": "1999-04-04", "this Christmas": "1998-12-25"},
)
def which_holiday(which: str, name: str) -> Expression:
    """The latest such holiday that is over, the first to come, or the nearest."""
    return yearly(FEASTS[name], _TOWARD.get(which))


@rule("{name:longholiday}", yes={"during Ramadan": "P30D", "Hanukkah": "P8D"})
def long_holiday(name: str) -> Expression:
    """A feast of many days; the year is that of the nearest one."""
    first, last = LONG_FEASTS[name]
    return Lasting(yearly(first), last)


@rule("{name:longholiday}(,| of| in)? {inner:time}", yes={"Ramadan 2018": "P30D", "Passover of last year": "P8D"})
def long_holiday_in_year(name: str, inner: Expression) -> Expression | None:
    """A feast of many days of a year."""
    first, last = LONG_FEASTS[name]
    found = in_year(yearly(first), inner)
    return None if found is None else Lasting(found, last)
