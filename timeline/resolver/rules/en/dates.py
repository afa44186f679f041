"""English calendar dates in words: months and days of a month, with and without a year."""

from __future__ import annotations

from typing import Literal

from timeline.resolver.expressions import (
    ByKind,
    Clock,
    DayOfMonth,
    Exact,
    Expression,
    Shift,
    WeekdayOfMonth,
    Within,
    Yearly,
)
from timeline.resolver.making import exact_day, month_alone, month_day
from timeline.resolver.rule import rule
from timeline.when import calendar
from timeline.when.values import Granularity

_TOWARD: dict[str, Literal["last", "next"]] = {"last": "last", "next": "next"}


@rule(
    "({w:looseday}(,|\\.)? )?{m:month} {d:dayofmonth}(,| in| of)? {y:year}",
    yes={
        "August 7, 1998": "1998-08-07",
        "Friday, Aug. 7, 1998": "1998-08-07",
        "March 1st 480 BC": "BC0480-03-01",
        "May 3 in 1902": "1902-05-03",
    },
    no=["August 32, 1998"],
)
def month_day_year(w: int | None, m: int, d: int, y: int) -> Expression | None:
    """A date with its year, month first."""
    return exact_day(y, m, d)


@rule(
    "({w:looseday}(,|\\.)? )?(the )?{d:daynumber}( of)?(-|/| ){m:month}(,|-|/| in| of)? {y:year}",
    yes={
        "7 August 1998": "1998-08-07",
        "the 7th of August, 1998": "1998-08-07",
        "7-Aug-1998": "1998-08-07",
        "the fourth of July of 1995": "1995-07-04",
    },
)
def day_month_year(w: int | None, d: int, m: int, y: int) -> Expression | None:
    """A date with its year, day first."""
    return exact_day(y, m, d)


@rule(
    "({w:looseday}(,|\\.)? )?{m:month} (the )?{d:dayofmonth}(?! of (her|his|its|their))"
    "(?!:{minute#}|(')? ({attacking} )?{attacks})"
    "(?! (-|/|to|and|or|through|until) ({monthname} )?{day#}(st|nd|rd|th)?(,| in| of)? {year#})",
    yes={"August 7": "1998-08-07", "Dec. 24": "1998-12-24", "Sunday, March 1": "1998-03-01"},
)
def month_first(w: int | None, m: int, d: int) -> Expression | None:
    """A day of a month, month first; the year is that of the nearest one."""
    return month_day(m, d, w)


@rule(
    "(?!{looseday}, the {daynumber} (in|of|since|to|by|such|this|after)){w:looseday}(,)? (the )?{d:daynumber}"
    "(?!(:|/|-{int}|( )?{ampm}|( |-)((?!({hourpreposition}|{function})){lower}|{cap}|percent)))",
    yes={"Friday the 13th": "1998-11-13", "Tuesday 11th": "1998-08-11"},
    no=["Friday 13 people", "won Monday 12-4", "open Sunday, 10 a.m. to 5 p.m.", "on Monday, the third in two weeks"],
)
def weekday_and_number(w: int, d: int) -> Expression | None:
    """A day of the week with its number in the month."""
    return WeekdayOfMonth(w, d) if 1 <= d <= 31 else None


@rule(
    "({w:looseday}(,)? )?{m:month} (the )?{d:ordinalword}(?! (half|quarter|week|time|round|{cap}))",
    yes={"March eighth": "1998-03-08"},
)
def month_ordinal(w: int | None, m: int, d: int) -> Expression | None:
    """A day of a month in words, month first."""
    return month_day(m, d)


@rule(
    "{m:month} (the )?({d:ordinalword}|{d2:numberword})(,)? {y:year}",
    yes={"March third 2015": "2015-03-03", "January twenty-five nineteen eighty-six": "1986-01-25"},
)
def month_ordinal_year(m: int, d: int | None, d2: float | None, y: int) -> Expression | None:
    """A date in words, month first."""
    return exact_day(y, m, d or int(d2 or 0))


@rule(
    "{d:numberword} {m:month} {y:wordyear}",
    yes={"fifteen August nineteen hundred ninety-three": "1993-08-15"},
)
def day_month_in_words(d: float, m: int, y: int) -> Expression | None:
    """A date in words, day first."""
    return exact_day(y, m, int(d))


@rule(
    "{y:year#}-{m:month}-{d:day#}",
    yes={"2019-Aug-1": "2019-08-01"},
)
def year_month_day(y: int, m: int, d: int) -> Expression | None:
    """A date with the year first."""
    return exact_day(y, m, d)


@rule(
    "{w:looseday} {m:month} {d:day#} {h:hour#}:{mi:minute#}:{s:minute#}( {z:zone})? {y:year#}",
    yes={"Wed Oct 26 15:50:06 2016": "2016-10-26T15:50:06"},
)
def unix_date(w: int, m: int, d: int, h: int, mi: int, s: int, z: int | None, y: int) -> Expression | None:
    """A date as the Unix command writes it."""
    day = exact_day(y, m, d)
    return None if day is None else Clock(h, mi, s, z, day, exact=True)


@rule("(this )?{w:looseday}(-| \\(|\\(){m:month}(-|/| ){d:day#}", yes={"Friday (Aug 14)": "1998-08-14"})
def weekday_and_date(w: int, m: int, d: int) -> Expression | None:
    """A day of the week with its date; the year is that of the nearest one."""
    return month_day(m, d, w)


@rule(
    "(?<!\\$)({w:looseday}(,|\\.)? )?(the )?{d:daynumber}( of)? {m:daymonth}"
    "(?!(')? ({attacking} )?{attacks}| (-|/|to|and|or|until|through) {daynumber} {monthname}(,)? {year#})",
    yes={"7 August": "1998-08-07", "the 24th of December": "1998-12-24", "the first of May": "1998-05-01"},
    no=["sold for $ 12 December 27"],
)
def day_first(w: int | None, d: int, m: int) -> Expression | None:
    """A day of a month, day first; the year is that of the nearest one."""
    return month_day(m, d, w)


@rule(
    "{m:month}(,| of| in)? {y:year}",
    yes={"August 1998": "1998-08", "Aug. 1998": "1998-08", "May, 1995": "1995-05", "March of 1997": "1997-03"},
)
def month_year(m: int, y: int) -> Expression:
    """A month of a year."""
    return Exact(calendar.month_of(y, m))


@rule("{y:recentyear#} {m:plainmonth}(?! {day#})", yes={"in 1998 April": "1998-04"}, no=["Congress 1998 June 6, 1998"])
def year_month(y: int, m: int) -> Expression:
    """A month of a year, the year first."""
    return Exact(calendar.month_of(y, m))


@rule("{m:month}/{d:day#}(?! {monthname})", yes={"Nov/2": "1998-11-02"})
def month_slash_day(m: int, d: int) -> Expression | None:
    """A day of a month with a slash."""
    return month_day(m, d)


@rule(
    "(?<!that|same)((?<={before_month}|the|this|last|next|each|every|s)|(?!{girl} {cap})){m:plainmonth}"
    "(?! (-|/|to|and|or|through|until) {monthname}(,| in| of)? {year#}"
    "|(?= {cap}) (revolution|uprising|manifesto|theses))",
    yes={"December": "1998-12", "He left in January": "1998-01", "In June Clinton left": "1998-06"},
    no=["He married June Carter", "a painter of the October Revolution"],
)
def month_only(m: int) -> Expression:
    """A month; the year is that of the nearest one."""
    return month_alone(m)


@rule(
    "((?<={before_month}|a)|(?<={before_month}-|early as|late as|soon as|recently as|at least)){m:carefulmonth}"
    "(?!(-| ){cap})"
    "(?! (-|to|and|or|through|until) {monthname}(,)? {year#})",
    yes={"in May": "1998-05", "until March": "1999-03", "in Nov": "1998-11", "as early as March": "1999-03"},
    no=["they may", "march on", "March of Dimes", "in Jan Kavan's view", "of Jan-Michael Gambill"],
)
def month_in_place(m: int) -> Expression:
    """A month whose name is a word or a name as well, where a preposition shows that it is meant."""
    return month_alone(m)


@rule(
    "((?<=in)(?<={cap})|(?<=beginning of|middle of|end of|start of)){m:carefulmonth}(?= {cap})",
    yes={"history: On 3 March 1066 he sailed. In May Robert left": "1066-05"},
    no=["In May Robert left"],
)
def month_before_somebody(m: int) -> Expression:
    """In a narrative, such a month at the beginning of a sentence, before who did something in it."""
    return ByKind(None, month_alone(m), None)


@rule(
    "((?<=the|an|its|their|last|each|s|this)|(?<={monthname},)){m:carefulmonth}(?= {lower})(?! {marching})(?! quarter)",
    yes={"the May election": "1998-05", "its March report": "1998-03", "February, March and April": "1998-03"},
    no=["the March on Rome", "the May government"],
)
def month_of_something(m: int) -> Expression:
    """A month whose name is a word or a name as well, before what happened in it."""
    return month_alone(m)


@rule("(?<={monthname}-){m:carefulmonth}(?! {cap})", yes={"the January-March season": "1998-03"})
def month_after_month(m: int) -> Expression:
    """A month whose name is a word as well, at the end of a stretch of months."""
    return month_alone(m)


@rule(
    "{inner:time}(,)?( of)? {which:last|this|next} (year|yr)",
    yes={"July last year": "1997-07", "January this year": "1998-01", "December 22, last year": "1997-12-22"},
)
def of_which_year(inner: Expression, which: str) -> Expression | None:
    """A yearly thing in last year, this year or next year."""
    if not isinstance(inner, Yearly):
        return None
    return Within(inner.at, Shift({"last": -1, "this": 0, "next": 1}[which], Granularity.YEAR))


@rule(
    "{inner:time} ((of|in) (the|that)( same)?|that( same)?|the same) year",
    yes={"From May 1995 to November of the same year": "1995-11", "In May 1995 and in July that year": "1995-07"},
)
def of_same_year(inner: Expression) -> Expression | None:
    """A yearly thing in the year told of."""
    return Within(inner.at, Shift(0, Granularity.YEAR, "that year")) if isinstance(inner, Yearly) else None


@rule(
    "((?<=on|by|until|till|from|before|since|to|the)|(?<={part} of)) (the )?{d:day#}(st|nd|rd|th)"
    "(?!( |-)((?!{function}|to|until|till|through){lower}|{cap}|century))"
    "(?! (to|until|till|through|and|or) (the )?{dayofmonth}( (of|in))?"
    " ({monthname}|(last|this|next|the)( next)? month))"
    "(?!( and | or | to |-)((the )?(early|late|mid)(-| ))?{ordinal} (century|centuries))",
    yes={"on the 13th": "1998-08-13", "from the 13th to the 15th": "1998-08-13"},
    no=["on the 13th floor"],
)
def day_of_month(d: int) -> Expression:
    """A day by its number alone."""
    return DayOfMonth(d)


@rule(
    "(?<=on|of|by|until|till|from|since|to|before) the {d:day#}d(?!(-| )((?!{function}){lower}|{cap}))",
    yes={"history: On 5 May 1863 they came. On the 22d, they left": "1863-05-22"},
    no=["history: On 5 May 1863 they came to the 3d floor", "history: On 5 May 1863 they came to the 7d"],
)
def day_as_once_written(d: int) -> Expression | None:
    """In a narrative, a day by its number alone, as once written."""
    return ByKind(None, DayOfMonth(d), None) if d in (2, 3, 22, 23) else None


@rule(
    "(?<=(on|by|from|between) the {day#}(st|nd|rd|th) (and|or)){d:day#}(st|nd|rd|th)"
    "(?!( |-)((?!{function}){lower}|{cap}))",
    yes={"on the 13th and 14th, he met them": "1998-08-14"},
    no=["on the 13th and 14th floors"],
)
def other_day_of_month(d: int) -> Expression:
    """Another day by its number alone, beside the first."""
    return DayOfMonth(d)


@rule(
    "(?<=on) the {d:day#}(st|nd|rd|th)(?= ({lower}|{cap}))(?! ({unit}|{ordinalled}|{function}))",
    yes={"history: In July 1906 it was quashed. On the 13th parliament voted": "1906-07-13"},
    no=["history: In July 1906 they met on the 13th floor", "They met on the 13th floor"],
)
def day_of_story(d: int) -> Expression:
    """In a narrative, a day by its number alone, before what did something on it."""
    return ByKind(None, DayOfMonth(d), None)


@rule(
    "(?<=in|since|until|till|between|from|by|during)august(?!( |-)((?!and|to|until|of|or){lower}))",
    yes={"between august and october": "1998-08"},
    no=["in august company"],
)
def august() -> Expression:
    """The month in lower case, which is a word as well, after a preposition."""
    return month_alone(8)


@rule(
    "{inner:time} {which:last|next}(?!( |-)((?!(?<!next){secondday}){lower}|{cap}|{int}))",
    yes={"on October 16th last and": "1997-10-16", "until March 28 next,": "1999-03-28"},
    no=["on May 3 last year"],
)
def date_last(inner: Expression, which: str) -> Expression | None:
    """The latest such day that is over, or the first to come, as courts say it."""
    is_date = isinstance(inner, Yearly) and inner.said == ("month", "day")
    return Yearly(inner.at, inner.said, _TOWARD[which]) if is_date and isinstance(inner, Yearly) else None


@rule("{which:last|next|this} {m:month} {d:dayofmonth}", yes={"last Oct. 23": "1997-10-23"})
def which_month_day(which: str, m: int, d: int) -> Expression | None:
    """The latest such day that is over, the first to come, or the nearest."""
    found = month_day(m, d)
    return found if found is None or which == "this" else Yearly(found.at, found.said, _TOWARD[which])
