"""English expressions for a unit near publication or near the date told: this week, the previous year."""

from __future__ import annotations

from typing import Literal

from msgspec.structs import replace

from timeline.resolver.expressions import (
    ByKind,
    ByTense,
    ComparedYear,
    Containing,
    Expression,
    FullYear,
    Modified,
    NewYear,
    OfWriter,
    QuarterEnded,
    Reported,
    Shift,
    Weekday,
    Weekend,
    YearBefore,
    Yearly,
)
from timeline.resolver.making import amount, month_alone, month_day, near
from timeline.resolver.rule import rule
from timeline.resolver.rules.en.spans import touching
from timeline.when.values import Granularity

THE_YEAR = ByKind(
    Shift(0, Granularity.YEAR, "told year"), Shift(0, Granularity.YEAR, "story"), Shift(0, Granularity.YEAR)
)
_STEP = {"last": -1, "this": 0, "current": 0, "next": 1}
_TOWARD: dict[str, Literal["last", "next", "this"]] = {
    "last": "last", "this past": "last", "next": "next", "this coming": "next", "this": "this",
}  # fmt: skip


@rule(
    "(?!(?<=\"|'|`){cap} {cap})(?!(?<=the)last day|(?<=to)this day){which:last|this|next} {unit:calendarunit}",
    yes={"last week": "1998-W31", "this year": "1998", "next month": "1998-09"},
)
def unit(which: str, unit: Granularity) -> Expression:
    """The unit before, of, or after publication."""
    found = near(_STEP[which], unit)
    if which == "next" and unit is Granularity.DAY:
        story = Shift(1, unit, "story")
        return ByKind(ByTense(found, story), story, found)  # "Next day the king fled"
    if isinstance(found, ByKind):
        found = replace(found, narrative=OfWriter(_STEP[which], unit))
    return ComparedYear(found) if which == "last" and unit is Granularity.YEAR else found


@rule(
    "(the )?current( (fiscal|financial|business|calendar))? {unit:calendarunit}(?!-)",
    yes={"the current year": "1998", "its current fiscal year": "1998", "in current quarter": "1998-Q3"},
)
def current_unit(unit: Granularity) -> Expression:
    """The unit of publication."""
    return Shift(0, unit) if unit is Granularity.QUARTER else near(0, unit)


@rule(
    "(?!the last day of)(?!(?<=on)the last day)the (past|last) {unit:calendarunit}",
    yes={"the past year": "P1Y", "the last quarter": "P1Q"},
    no=["on the last day of the hearings"],
)
def past_unit(unit: Granularity) -> Expression:
    """The length of time just over; in a report of results, the quarter reported on."""
    if unit is Granularity.QUARTER:
        return Reported(unit, unless=replace(touching(1, unit, "past"), whole=unit))
    return touching(1, unit, "past")


@rule(
    "(this|the) {which:past|coming} {unit:week|weekend}",
    yes={"this past week": "1998-W31", "this coming week": "1998-W33", "this past weekend": "1998-W31-WE"},
)
def past_week(which: str, unit: str) -> Expression:
    """The week or weekend just over, or the one to come."""
    grain = Granularity.WEEK if unit == "week" else Granularity.WEEKEND
    return near(-1 if which == "past" else 1, grain)


@rule("the coming {unit:calendarunit}", yes={"the coming year": "1999"})
def coming_unit(unit: Granularity) -> Expression | None:
    """The unit to come."""
    return None if unit in (Granularity.WEEK, Granularity.WEEKEND) else near(1, unit)


@rule(
    "(?!the (previous|preceding|prior|latest|last) quarter(,)?( which| that)? ended( on| in)? {monthname})"
    "the {which:previous|preceding|prior} {unit:calendarunit}|"
    "the (previous|preceding|prior) (fiscal|financial) {unit2:yearword}",
    yes={"In May 1995 and the previous month": "1995-04", "In 1995 and the previous fiscal year": "1994"},
)
def previous_unit(which: str | None, unit: Granularity | None, unit2: str | None) -> Expression:
    """The unit before the one told of; in a report of results, before the one reported on."""
    if unit is None or unit is Granularity.YEAR:
        return YearBefore()
    if unit is Granularity.QUARTER:
        return Reported(unit, -1, unless=Shift(-1, unit, "told quarter"))
    return Shift(-1, unit, "story")


@rule("the (following|ensuing|subsequent) {unit:calendarunit}", yes={"In 1995 and the following year": "1996"})
def following_unit(unit: Granularity) -> Expression:
    """The unit after the one told of."""
    return Shift(1, unit, "story or before")


@rule(
    "(?<!within|for)(?!(?<=over|during|in)the next (decade|century))the next {unit:calendarunit}",
    yes={"In 1995 they met and the next year left": "1996", "They will meet in the next year": "1999"},
)
def next_unit(unit: Granularity) -> Expression:
    """The unit after the one told of; with a future verb, but for a day, after publication."""
    following = Shift(1, unit, "story")
    return following if unit is Granularity.DAY else ByTense(near(1, unit), following)


@rule(
    "(?<=over|during|in)the next {unit:decade|century}",
    yes={"It will need more over the next decade": "P10Y", "Seas will rise over the next century": "P100Y"},
)
def next_long_unit(unit: str) -> Expression:
    """The ten or hundred years to come."""
    return touching(1, Granularity[unit.upper()], "next")


@rule("(?<=within) the hour(?! of)", yes={"They were gone within the hour.": "PT1H"})
def within_the_hour() -> Expression:
    """The length of time in which something comes."""
    return amount(1, Granularity.HOUR)


@rule("(?<=within|for) the next {unit:calendarunit}", yes={"It will end within the next week": "P1W"})
def within_next_unit(unit: Granularity) -> Expression:
    """The length of time to come."""
    return touching(1, unit, "next")


@rule("(the|that) (very )?(same|that) {unit:calendarunit}(?!-)", yes={"In May 1995, the same month": "1995-05"})
def same_unit(unit: Granularity) -> Expression:
    """The unit told of."""
    return Shift(0, unit, "last told")


@rule(
    "(the|its) (fiscal )?quarter(?= (ended|ending|that ended|to)( in| end-)? {m:month})",
    yes={
        "the quarter ended March 31": "1998-Q1",
        "its quarter ended in March": "1998-Q1",
        "the quarter to end-June": "1998-Q2",
    },
)
def quarter_ended(m: int) -> Expression:
    """A quarter by the day or month in which it ends."""
    return QuarterEnded(month_alone(m))


@rule(
    "the (previous|preceding|prior|latest|last) quarter(?=(,)?( which| that)? ended( on| in)? {m:month})",
    yes={"In the previous quarter, which ended on March 28, it lost $3 million.": "1998-Q1"},
)
def previous_quarter_ended(m: int) -> Expression:
    """A quarter that is over, by the day or month in which it ended."""
    return QuarterEnded(month_alone(m))


@rule("(the|its) month(?= (ended|ending) {m:month})", yes={"the month ended July 31": "1998-07"})
def month_ended(m: int) -> Expression:
    """A month by the day on which it ends."""
    return Containing(Granularity.MONTH, month_alone(m))


@rule("that {unit:calendarunit}", yes={"In May 1995; that year": "1995"})
def that_unit(unit: Granularity) -> Expression:
    """The unit told of."""
    return Shift(0, unit, "that year" if unit is Granularity.YEAR else "last told")


@rule("the week(?= (ended|ending)( on)? {w:weekday})", yes={"the week ended Friday": "1998-W32"})
def week_ended_on(w: int) -> Expression:
    """A week by the day of the week on which it ends."""
    return Containing(Granularity.WEEK, Weekday(w))


@rule("the week(?= (ended|ending) {m:month} {d:day#})", yes={"the week ended July 4": "1998-W27"})
def week_ended(m: int, d: int) -> Expression | None:
    """A week by the day on which it ends."""
    day = month_day(m, d)
    return None if day is None else Containing(Granularity.WEEK, day)


@rule(
    "(?!the quarter (ended|ending|to)( in| end-)? {monthname})(?!the week (ended|ending) {monthname} {day#})"
    "(?!the week (ended|ending)( on)? {weekday})(?!the month (ended|ending) {monthname})"
    "the {unit:wholeunit}(?!(-| that| of| after(?! {number} {unit})| before| following| preceding| leading up))",
    yes={"the week": "1998-W32"},
    no=["the week after the funeral"],
)
def the_unit(unit: Granularity) -> Expression:
    """The unit of publication, a month just over that the text tells of, or the one told of in a narrative."""
    if unit is Granularity.MONTH:
        return ByKind(Shift(0, unit, "told month"), Shift(0, unit, "story"), Shift(0, unit))
    return near(0, unit)


@rule(
    "(?!(?<=of)the {cap})(?<!{honoured} of)"
    "the year(?!(-| (ended|ending|to|that|before|after|when|since|through|he|she|we|they"
    "|of (the|a|an|his|her|its|their))))",
    yes={"for the year": "1998", "In 1995 it had losses for most of the year": "1995"},
    no=["the year of the mobile", "Player of the Year", "born the year they moved"],
)
def the_year() -> Expression:
    """The year that the sentence opened with, else that of publication; in a narrative the one told of."""
    return THE_YEAR


@rule(
    "the full( (fiscal|financial|calendar))? year|full-year",
    yes={"for the full year": "1998", "full-year profit": "1998", "for the full fiscal year": "1998"},
)
def full_year() -> Expression:
    """The whole of the year that the sentence opened with, else of the one of publication, or just over."""
    return FullYear(THE_YEAR)


@rule(
    "(the (fiscal )?year(?= (ended|ending|to|through))|its (fiscal )?year(?= (ended|ending)))",
    yes={"the year ended March 31": "P1Y", "its fiscal year ended Sept. 30": "P1Y"},
)
def year_ended() -> Expression:
    """A year of business that ends on a date said next."""
    return amount(1, Granularity.YEAR)


@rule(
    "(the )?{which:last|this past|this coming|this|next} {m:monthname}(?! {day#})",
    yes={"last May": "1998-05", "next January": "1999-01", "this coming March": "1999-03"},
)
def month(which: str, m: int) -> Expression:
    """The latest such month that is over, the first to come, or that of this year."""
    return Yearly(month_alone(m).at, ("month",), _TOWARD[which])


@rule(
    "the previous {m:monthname}(?! {day#})",
    yes={"On 5 May 1995 they met; in the previous April": "1995-04"},
)
def month_previous(m: int) -> Expression:
    """The last such month before the date told of."""
    return Yearly(month_alone(m).at, ("month",), "last", anchor="story")


@rule(
    "the following {m:monthname}(?! {day#})",
    yes={"On 5 May 1995 they met and the following April": "1996-04"},
)
def month_following(m: int) -> Expression:
    """The first such month after the date told of."""
    return Yearly(month_alone(m).at, ("month",), "next", anchor="just told")


@rule("(the|{which:last|this|next}) week-end", yes={"next week-end": "1998-W33-WE", "the week-end": "1998-W31-WE"})
def hyphened_weekend(which: str | None) -> Expression:
    """The weekend, as it was once written."""
    return Weekend() if which is None else near(_STEP[which], Granularity.WEEKEND)


@rule(
    "(the|this) ((long|holiday|bank holiday|three-day|four-day) )weekend|the weekend",
    yes={"over the weekend": "1998-W31-WE", "over the holiday weekend": "1998-W31-WE"},
)
def the_weekend() -> Expression:
    """The weekend: the latest that has begun, with a future verb the one to come."""
    return Weekend()


@rule(
    "(the )?{unit:year|month|quarter}(-| )to(-| )date",
    yes={"in the year to date": "1998", "the year-to-date figure": "1998", "up 7% month to date": "1998-08"},
)
def unit_to_date(unit: str) -> Expression:
    """The unit of publication, so far."""
    return Shift(0, Granularity[unit.upper()])


@rule("{which:last|this|next} week(,)? on {w:weekday}", yes={"next week on Tuesday": "1998-08-11"})
def weekday_of_week(which: str, w: int) -> Expression:
    """A day of the week of last, this or next week."""
    return Weekday(w, weeks=_STEP[which])


@rule("the (latest|most recent)( fiscal)? {unit:reportunit}", yes={"the latest quarter": "1998-Q2"})
def latest(unit: Granularity) -> Expression:
    """The period that a report of results is about."""
    return Reported(unit)


@rule("weekend|wkend|wknd", yes={"post: Happy weekend": "1998-W32-WE", "post: good wknd all": "1998-W32-WE"})
def bare_weekend() -> Expression:
    """In a short post, the weekend nearest to it."""
    return ByKind(None, None, Weekend())


@rule("{which:last|this|next|previous} ((work|working|business) week|workweek)", yes={"this working week": "1998-W32"})
def working_week(which: str) -> Expression:
    """The week before, of, or after publication."""
    return near(-1 if which == "previous" else _STEP[which], Granularity.WEEK)


@rule("(the )?upcoming year", yes={"in the upcoming year": "1999"})
def upcoming_year() -> Expression:
    """The year to come."""
    return near(1, Granularity.YEAR)


@rule(
    "(?<=in|into|by|until|of|for|through|start|begin|before|after) "
    "the ((?={lower})new year|(?={cap})new year(?! {cap}))(?!-|'| (eve|day|holiday|honours))",
    yes={
        "They will meet in the new year": "1999",
        "They met in the new year": "1998",
        "history: On 3 December 1895 they fled. In the new year Hale came": "1896",
    },
    no=["the New Year Honours"],
)
def new_year() -> Expression:
    """The year to come; in the past tense, and well after it began, the one begun."""
    return NewYear()


@rule("nxt {unit:calendarunit}", yes={"see you nxt yr": "1999", "nxt week": "1998-W33"})
def short_next_unit(unit: Granularity) -> Expression:
    """The unit after publication, as a post shortens it."""
    return near(1, unit)


@rule("{which:coming|upcoming|previous|past} {unit:wholeunit}", yes={"post: coming week": "1998-W33"})
def bare_which_unit(which: str, unit: Granularity) -> Expression:
    """In a short post, a unit near it."""
    step = {"previous": -1, "past": -1}.get(which, 1)
    return ByKind(None, None, Shift(step, unit))


@rule(
    "(?<=of)(?<!turn of)(?!the {cap})the {unit:decade|century}(?! (of|that))",
    yes={"much of the decade": "199", "He joined in 1947 and for much of the decade led it": "194"},
    no=["Song of the Century"],
)
def the_long_unit(unit: str) -> Expression:
    """The decade or century of publication, or the one told of in a narrative, or just before in the past tense."""
    grain = Granularity.DECADE if unit == "decade" else Granularity.CENTURY
    told = Shift(0, grain, "told here")
    return ByKind(told, Shift(0, grain, "story"), told)


@rule(
    "the same month(,)?( of)? (last year|a year ago|a year earlier|the year before|the previous year)",
    yes={"In June sales fell from the same month last year": "1997-06"},
)
def same_month() -> Expression:
    """The month told of, a year before."""
    return Shift(-12, Granularity.MONTH, "last told")


@rule("(the )?{word:end|beginning|start|middle} of {unit:calendarunit}", yes={"by the end of month": "1998-08"})
def edge_of_unit(word: str, unit: Granularity) -> Expression:
    """The beginning, middle or end of the unit of publication, without its article."""
    return Modified(near(0, unit), {"end": "END", "middle": "MID"}.get(word, "START"))
