"""English stretches of days and months: the ends that take their month or year from the other."""

from __future__ import annotations

from timeline.resolver.expressions import DayOfMonth, Exact, Expression, ListedDay
from timeline.resolver.making import exact_day, month_day
from timeline.resolver.rule import rule
from timeline.when import calendar


@rule(
    "{m:monthname}(?= (-|/|to|and|or|through|until) {m2:monthname}(,| in| of)? {y:year#})",
    yes={
        "May-August 1950": "1950-05",
        "from April to June in 2017": "2017-04",
        "from November to January 1990": "1989-11",
    },
)
def first_month_of_year(m: int, m2: int, y: int) -> Expression:
    """The beginning of a stretch of months whose year follows."""
    return Exact(calendar.month_of(y if m <= m2 else y - 1, m))


@rule(
    "{m:month} {d:dayofmonth}(?= (-|/|to|and|or|through|until) {m2:monthname} {day#}(,)? {y:year#})",
    yes={"May 3 to June 5, 1990": "1990-05-03"},
)
def first_date_of_year(m: int, d: int, m2: int, y: int) -> Expression | None:
    """The beginning of a stretch of days whose year follows."""
    return exact_day(y if m <= m2 else y - 1, m, d)


@rule(
    "{m:month} {d:dayofmonth}(?= (-|/|to|and|or|through|until) {day#}(st|nd|rd|th)?(,| in| of)? {y:year#})",
    yes={"March 24-26, 1995": "1995-03-24", "from Oct. 10 to 12, 1995": "1995-10-10"},
)
def first_date_of_month(m: int, d: int, y: int) -> Expression | None:
    """The beginning of a stretch of days of a month whose year follows."""
    return exact_day(y, m, d)


@rule(
    "((?<={m:monthname} {day#} (-|/|to|and|or|through|until))|"
    "(?<={m2:monthname}\\. {day#} (-|/|to|and|or|through|until))) {d:dayofmonth}(,| in| of)? {y:year#}",
    yes={"March 24-26, 1995": "1995-03-26", "from Oct. 10 to 12, 1995": "1995-10-12"},
)
def last_date_of_month(m: int | None, m2: int | None, d: int, y: int) -> Expression | None:
    """The end of a stretch of days of a month, with its year."""
    return exact_day(y, m or m2 or 0, d)


@rule(
    "{d:daynumber} {m:monthname}(?= (-|/|to|and|or|until|through) {daynumber} {m2:monthname}(,)? {y:year#})",
    yes={
        "30 June-2 July 1995": "1995-06-30",
        "30 April/1 May 1945": "1945-04-30",
        "from 30 December to 2 January 1995": "1994-12-30",
    },
)
def first_day_and_month(d: int, m: int, m2: int, y: int) -> Expression | None:
    """The beginning of a stretch of days whose year follows, day first."""
    return exact_day(y if m <= m2 else y - 1, m, d)


@rule(
    "(?<={day#},){d:day#}(?=(,|-| -| and| or| &) {day#})(?!,{three#})"
    "(?! (and|or|&) {day#}( |-)((?!{secondday}){lower}|{cap}))",
    yes={"on May 3, 5 and 7": "1998-05-05", "May 2 - 3, 9 - 10": "1998-05-09"},
    no=["They won 3, 5 and 7", "on May 3, 5 and 7 boats"],
)
def listed_day(d: int) -> Expression:
    """A day in a list of days of a month."""
    return ListedDay(d)


@rule(
    "((?<={day#}, {day#} (and|or|&|-))|(?<={day#}, {day#}, and)"
    "|(?<={day#}, {day#},)(?! {day#}(,|-| -| and| or| &) {day#})) {d:day#}"
    "(?!( |-)((?!{secondday}){lower}|{cap})|:)",
    yes={"on May 3, 5 and 7.": "1998-05-07", "May 2 - 3, 9 - 10": "1998-05-10", "May 3, 4, 5 at noon": "1998-05-05"},
    no=["They won 3, 5 and 7", "on May 3, 5 and 7 boats"],
)
def last_listed_day(d: int) -> Expression:
    """The last day in a list of days of a month, or of a stretch in it."""
    return ListedDay(d)


@rule("(?<={m:monthname} {day#}(-|/)){d:day#}(?!-|/)", yes={"April 6-7": "1998-04-07", "April 6/7": "1998-04-07"})
def second_day(m: int, d: int) -> Expression:
    """The end of a stretch of days, month first."""
    return DayOfMonth(d, m)


@rule(
    "(?<={m:monthname}\\. {day#}(-|/)){d:day#}(?!-|/)",
    yes={"Feb. 21-23": "1998-02-23"},
)
def second_day_short(m: int, d: int) -> Expression:
    """The end of a stretch of days, after a month cut short."""
    return DayOfMonth(d, m)


@rule(
    "(?<={m:monthname}\\. {day#} (and|or|to|through|until|-)) (?<!{day#}-){d:day#}"
    "(?!( |-)((?!{secondday}){lower}|{cap})|:)",
    yes={"Feb. 21 and 22": "1998-02-22", "Feb. 21 to 25": "1998-02-25"},
)
def day_and_day_short(m: int, d: int) -> Expression:
    """A second day of a month cut short."""
    return DayOfMonth(d, m)


@rule(
    "(?<={m:monthname} {day#} (to|through|until|-)) (?<!{day#}-){d:day#}(?!( |-)((?!{secondday}){lower}|{cap})|:)",
    yes={"from June 6 to 10.": "1998-06-10", "June 6 - 10": "1998-06-10"},
    no=["June 6 - 10 people died"],
)
def day_to_day(m: int, d: int) -> Expression:
    """The end of a stretch of days of a month."""
    return DayOfMonth(d, m)


@rule(
    "(?<={m:monthname} {day#} (and|or)) {d:day#}(?!( |-)((?!{secondday}){lower}|{cap})|:)",
    yes={"April 24 and 25": "1998-04-25", "April 24 and 25 in Rome": "1998-04-25"},
    no=["on April 24 and 25 people died"],
)
def day_and_day(m: int, d: int) -> Expression:
    """A second day of a month."""
    return DayOfMonth(d, m)


@rule(
    "(the )?{d:daynumber}(?= (-|/|to|and|or|till|until|through) (the )?{daynumber}( of)? {m:monthname}(,)? {y:year#})",
    yes={
        "2-4 July 1997": "1997-07-02",
        "on 4/5 July 1997": "1997-07-04",
        "from the 2nd to the 4th of July, 1997": "1997-07-02",
    },
)
def first_day_of_year(d: int, m: int, y: int) -> Expression | None:
    """The beginning of a stretch of days whose month and year follow."""
    return exact_day(y, m, d)


@rule(
    "{d:day#}(?=, {day#}(,)?( {day#}(,)?)? (and|or|&) {day#} {m:monthname}(?!(,)? {year#}))",
    yes={"on 3, 5 and 7 May": "1998-05-03"},
)
def first_listed_day(d: int, m: int) -> Expression | None:
    """The first day in a list of days whose month follows."""
    return month_day(m, d)


@rule(
    "(the )?{d:daynumber}(?= (-|/|to|and|or|till|until|through) (the )?{daynumber}( of)? {m:daymonth}(?!(,)? {year#}))",
    yes={"2-4 July": "1998-07-02", "19th to 21st aug": "1998-08-19", "the 2nd until the 4th of July": "1998-07-02"},
)
def first_day(d: int, m: int) -> Expression | None:
    """The beginning of a stretch of days whose month follows."""
    return month_day(m, d)
