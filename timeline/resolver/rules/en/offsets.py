"""English expressions that count units from publication or from the date told: ago, later, earlier."""

from __future__ import annotations

from timeline.resolver.expressions import (
    ByKind,
    Containing,
    Expression,
    From,
    Reported,
    Shift,
    Vaguely,
    Weekday,
    Within,
    YearAgo,
    Yearly,
)
from timeline.resolver.making import amount, quarter_of, shifted
from timeline.resolver.rule import rule
from timeline.when.values import Granularity


@rule("{n:number}( |-){unit:unit} ago", yes={"two weeks ago": "1998-W30", "12 days ago": "1998-07-26"}, no=["long ago"])
def ago(n: float, unit: Granularity) -> Expression:
    """A count of units before publication, at the unit's granularity."""
    if unit is Granularity.YEAR and n == 1:
        return YearAgo()
    return shifted(-n, unit, "publication")


@rule("{n:number} {unit:unit} back(?=\\.|,|;|!|\\))", yes={"He left two weeks back.": "1998-W30"})
def back(n: float, unit: Granularity) -> Expression:
    """The same, in speech."""
    return YearAgo() if unit is Granularity.YEAR and n == 1 else shifted(-n, unit, "publication")


@rule("{one:a|an} {unit:unit} ago", yes={"a week ago": "1998-W31", "a year ago": "1997", "a decade ago": "1988"})
def one_ago(one: str, unit: Granularity) -> Expression:
    """One unit before publication."""
    return YearAgo() if unit is Granularity.YEAR else shifted(-1, unit, "publication")


@rule(
    "(a|an|one|{n:number}) (fortnight|fortnights) {way:ago|hence|from now|later|earlier}",
    yes={"a fortnight ago": "1998-W30", "two fortnights from now": "1998-W36"},
)
def fortnights_away(n: float | None, way: str) -> Expression:
    """Two weeks, so many times, before or after."""
    step = -2 if way in ("ago", "earlier") else 2
    return shifted(step * (n or 1), Granularity.WEEK, "story" if way in ("later", "earlier") else "publication")


@rule(
    "{n:number} (years|year|yrs|yr) ago(,)?( in)? {inner:time}",
    yes={
        "ten years ago today": "1988-08-07",
        "ten years ago this month": "1988-08",
        "two years ago in May": "1996-05",
        "forty years ago Sunday": "1958-08-02",
        "two years ago last month": "1996-07",
    },
)
def years_ago(n: float, inner: Expression) -> Expression | None:
    """A day or month of so many years before."""
    return _years_before(int(n), inner)


@rule(
    "a year ago(,)?( (in|on))? {inner:time}",
    yes={"a year ago today": "1997-08-07", "a year ago on Thursday": "1997-08-06"},
)
def one_year_ago(inner: Expression) -> Expression | None:
    """A day or month of the year before."""
    return _years_before(1, inner)


def _years_before(n: int, inner: Expression) -> Expression | None:
    near = inner.news if isinstance(inner, ByKind) else inner
    if isinstance(near, Shift) and near.count in (-1, 0, 1) and near.grain is Granularity.MONTH:
        return Shift(near.count - 12 * n, near.grain)
    if isinstance(near, Weekday) or (isinstance(near, Shift) and near.count == 0 and near.grain is Granularity.DAY):
        return From(-n, Granularity.YEAR, near)
    if isinstance(near, Yearly) and near.toward in (None, "last"):
        return Within(near.at, Shift(-n, Granularity.YEAR), near.said)
    return None


@rule("a week ago( on|,)? {w:weekday}", yes={"a week ago Tuesday": "1998-07-28"})
def weekday_a_week_ago(w: int) -> Expression:
    """The latest such day of the week, and a week before."""
    return From(-1, Granularity.WEEK, Weekday(w, "last"))


@rule(
    "({n:number} {units:days|weeks}|a {one:week|fortnight}) ago(,)? {when:today|yesterday|tomorrow}",
    yes={
        "a fortnight ago tomorrow": "1998-07-25",
        "four weeks ago today": "1998-07-10",
        "a week ago today": "1998-07-31",
        "two weeks ago yesterday": "1998-07-23",
    },
)
def days_ago_today(n: float | None, units: str | None, one: str | None, when: str) -> Expression:
    """So many days or weeks before today, yesterday or tomorrow, to the day."""
    each = 1 if units == "days" else 14 if one == "fortnight" else 7
    days = (n or 1) * each + (when == "yesterday") - (when == "tomorrow")
    return shifted(-days, Granularity.DAY, "publication")


@rule(
    "({n:number} years|a year) ago this week",
    yes={"ten years ago this week": "1988-W31", "a year ago this week": "1997-W32"},
)
def years_ago_this_week(n: float | None) -> Expression:
    """The week of the day so many years before publication."""
    return Containing(Granularity.WEEK, From(-int(n or 1), Granularity.YEAR, Shift(0, Granularity.DAY)))


@rule("half (a|an) {unit:unit} ago", yes={"half a year ago": "1998-02"})
def half_ago(unit: Granularity) -> Expression:
    """Half a unit before publication."""
    return shifted(-0.5, unit, "publication")


@rule(
    "(half (a|an)|(a |an )?half)( |-){unit:unit} {way:later|earlier|afterwards}",
    yes={"On 5 May 1995 at 10 p.m.; half an hour later": "1995-05-05T22:30",
         "At 10 p.m.; a half-hour earlier": "1998-08-07T21:30"},
)  # fmt: skip
def half_later(unit: Granularity, way: str) -> Expression:
    """Half a unit from the date told of."""
    return shifted(-0.5 if way == "earlier" else 0.5, unit, "story")


@rule(
    "(a )?{few:few|several|some|many|couple of|couple|number of} {unit:unit} "
    "({way:ago|earlier}|before(?! ({word}|{int}))|{back:back}(?! ({word}|{int})))",
    yes={"a few years ago": "PAST_REF", "a couple of years back, he left": "1996"},
)
def some_ago(few: str, unit: Granularity, way: str | None, back: str | None) -> Expression:
    """An unsaid count of units back; a couple is two."""
    if few.startswith("couple"):
        return shifted(-2, unit, "publication" if way == "ago" or back else "story")
    return Vaguely("past")


@rule(
    "(a )?{few:few|several|some|many} {unit:unit} (later|after(?! ({word}|{int})))",
    yes={"a few days later": "FUTURE_REF"},
)
def some_later(few: str, unit: Granularity) -> Expression:
    """An unsaid count of units on."""
    return Vaguely("future")


@rule(
    "(?<!for|over){units:units} {way:later|earlier|afterwards|afterward}",
    yes={"weeks later": "FUTURE_REF", "weeks earlier": "PAST_REF"},
)
def units_later(units: Granularity, way: str) -> Expression:
    """Units from the date told of, uncounted."""
    return Vaguely("past" if way == "earlier" else "future")


@rule(
    "({number} (million|billion) )?{units:units} ago",
    yes={"years ago": "PAST_REF", "4.6 billion years ago": "PAST_REF"},
)
def units_ago(units: Granularity) -> Expression:
    """Units ago, uncounted."""
    return Vaguely("past")


@rule(
    "{n:number} {unit:unit}(?! (later|earlier) than) "
    "({way:later|earlier|previously|afterwards|afterward|beforehand}|before(?! ((?!by|at|in|on){word}|{int}|'|\"|\\$))"
    "|{after:after}(?! ((?!by|at|in|on){word}|{int}|'|\"|\\$)))",
    yes={
        "In 1995 and two years earlier": "1993",
        "In May 1995, up from two years before.": "1993",
        "On 5 May 1995; ten days before by a ship": "1995-04-25",
        "On 5 May 1995 one fell; the second five days after.": "1995-05-10",
    },
    no=["two days before Christmas", "two days before 'Hamlet'", "three days later than planned"],
)
def later(n: float, unit: Granularity, way: str | None, after: str | None) -> Expression:
    """A count of units from the date told of."""
    return shifted(n if after or way in ("later", "afterwards", "afterward") else -n, unit, "story")


@rule(
    "{n:number} {unit:unit}(?= (after|before) (that|this)(?! (?!{function}){lower}))",
    yes={"they left three days after that": "P3D", "history: On 5 May 1815; six days after that,": "1815-05-11"},
)
def after_that(n: float, unit: Granularity) -> Expression:
    """A count of units from what was just told: in news its length, in a narrative its day."""
    return ByKind(amount(n, unit), shifted(n, unit, "story"), amount(n, unit))


@rule(
    "(a|an) {unit:unit}(?! (later|earlier) than) "
    "({way:later|earlier|previously|afterwards|afterward|beforehand}|before(?! ({word}|{int}|'|\"|\\$)))",
    yes={"In 1995 and a year later": "1996", "On 5 May 1995; a day later": "1995-05-06",
         "In May 1995, 8% up from a year before.": "1994"},
)  # fmt: skip
def one_later(unit: Granularity, way: str | None) -> Expression:
    """One unit from the date told of; a year earlier in a report of results is the quarter a year before."""
    step = 1 if way in ("later", "afterwards", "afterward") else -1
    if step < 0 and unit is Granularity.YEAR:
        return YearAgo(anchor="story")
    return shifted(step, unit, "story")


@rule("{n:number} {unit:unit} hence", yes={"two years hence": "2000"})
def hence(n: float, unit: Granularity) -> Expression:
    """A count of units after publication."""
    return shifted(n, unit, "publication")


@rule("{n:number} {w:weekdays} {way:ago|from now|back}", yes={"three Fridays ago": "1998-07-17"})
def weekdays_away(n: float, w: int, way: str) -> Expression:
    """The n-th such day of the week back or on."""
    step = -1 if way in ("ago", "back") else 1
    return From(step * (int(n) - 1), Granularity.WEEK, Weekday(w, "last" if step < 0 else "next"))


@rule(
    "the {unit:calendarunit} {way:before|earlier|after|later|following}(?! ((?!when|while|had|was|were){word}|{int}))",
    yes={
        "In May 1995 and the year before.": "1994",
        "In May 1995. A strike the month before had failed.": "1995-04",
        "On 5 May 1995; the day following, he fled": "1995-05-06",
    },
)
def unit_away(unit: Granularity, way: str) -> Expression:
    """The unit before or after the one told of."""
    return Shift(-1 if way in ("before", "earlier") else 1, unit, "story")


@rule("{n:number} {unit:unit} from {then:now|today}", yes={"three weeks from now": "1998-W35"})
def from_now(n: float, unit: Granularity, then: str) -> Expression:
    """A count of units after publication."""
    return shifted(n, unit, "publication")


@rule("{one:a|an} {unit:unit} from {then:now|today}", yes={"a week from now": "1998-W33"})
def one_from_now(one: str, unit: Granularity, then: str) -> Expression:
    """One unit after publication."""
    return shifted(1, unit, "publication")


@rule(
    "({when:year-ago|year-earlier|prior-year}|the (same )?(year-ago|year-earlier|prior-year|prior year)( {n:ordinal})? "
    "(period|quarter|figure))"
    "(?! (nine|six|three))",
    yes={"the year-ago period": "1997", "year-earlier": "1997", "the prior-year quarter": "1997"},
)
def year_ago(when: str | None, n: int | None) -> Expression:
    """The period a year before the one reported on."""
    return YearAgo(quarter=n)


@rule(
    "the ({same:same|corresponding|comparable|like|equivalent} )?{unit:period|quarter}( (of|in|from))? "
    "(a year (ago|earlier|before)|the year (before|earlier)|the (last|previous|prior|preceding)( fiscal)? year"
    "|last( fiscal)? year)",
    yes={"the same period last year": "1997", "the quarter a year ago": "1997-Q2",
         "the same period of the prior year": "1997",
         "In the first half it made a profit, after a loss in the same period last year.": "1997-H1"},
)  # fmt: skip
def same_period(same: str | None, unit: str) -> Expression:
    """The period a year before the one reported on, or that the text has just told."""
    return Reported(Granularity.QUARTER, -4) if unit == "quarter" else YearAgo(same=same is not None)


@rule(
    "the {n:ordinal} quarter( of)? (a year ago|a year earlier|the year before|the previous year)",
    yes={"the third quarter a year ago": "1997-Q3"},
)
def quarter_year_ago(n: int) -> Expression | None:
    """A quarter by its number in the year before."""
    return Within(quarter_of(n).at, Shift(-1, Granularity.YEAR)) if n <= 4 else None


@rule("the same time( of)? (last year|a year ago|a year earlier)", yes={"at the same time last year": "1997"})
def same_time() -> Expression:
    """The time of the year a year before."""
    return YearAgo()


@rule("(a|an) {unit:unit} or so ago", yes={"a week or so ago": "1998-W31"})
def about_one_ago(unit: Granularity) -> Expression:
    """About one unit before publication."""
    return shifted(-1, unit, "publication")


@rule("the {unit:calendarunit} before last", yes={"the week before last": "1998-W30"})
def before_last(unit: Granularity) -> Expression:
    """The unit before the last one."""
    return Shift(-2, unit)
