"""English dates that a story counts on: the following spring, that September, February of the following year."""

from __future__ import annotations

from msgspec.structs import replace

from timeline.resolver.expressions import ByKind, Exact, Expression, OldDate, Shift, Within, Yearly
from timeline.resolver.making import exact_day, month_alone, month_day, season_of
from timeline.resolver.rule import rule
from timeline.resolver.rules.en.feastdays import FEASTS
from timeline.resolver.rules.en.holidays import yearly
from timeline.when import calendar
from timeline.when.values import Granularity

_TOLD_OF = "({demonstrative}|(?<=early|earlier|late|later|by|in|of|since|until) that|the same|(?<!the)same)"
# before a "that" which opens no clause
_NO_CLAUSE = "(?<!{past}|says|say|such|so|than|and|believe|found|early|earlier|late|later|by|in|of|since|until)"
_GOES_ON = "\\.|,|;|( (and|but|when|after|it|he|she|they|we))"  # behind a time that no verb is told of


def _of_year_told(each_year: Yearly) -> Expression:
    """Of the year told last, where the words can say nothing else: "That summer, he left"."""
    return replace(each_year, toward="this", anchor="last told")


def _of_that_time(each_year: Yearly) -> Expression:
    """In a narrative, of the year told last; "he said that September was dry" is of no such year."""
    return ByKind(each_year, replace(each_year, toward="this", anchor="last told"), each_year)


@rule(
    f"{_TOLD_OF} {{s:anyseason}}",
    yes={
        "In 1990 he moved to Rome. That summer, he met her": "1990-SU",
        "In 1990 he came and by that fall it split": "1990-FA",
    },
    no=["He said that summer was dry"],
)
def season_told_of(s: int) -> Expression:
    """A season of the year told last."""
    return _of_year_told(season_of(s))


@rule(
    f"{_TOLD_OF} {{m:monthname}}(?! {{day#}})",
    yes={"He died in 1990. That May the firm was sold": "1990-05"},
    no=["He said that September was dry"],
)
def month_told_of(m: int) -> Expression:
    """A month of the year told last."""
    return _of_year_told(month_alone(m))


@rule(
    f"{_NO_CLAUSE}(?!{{demonstrative}})that {{s:season}}(?! {{cap}})(?!{_GOES_ON})",
    yes={"history: He came in February 1952. The weather that autumn was bad": "1952-FA"},
)
def that_very_season(s: int) -> Expression:
    """A season of the year told last, where no verb makes "that" open a clause."""
    return _of_that_time(season_of(s))


@rule(
    f"{_NO_CLAUSE}(?!{{demonstrative}})that {{m:monthname}}(?! ({{day#}}|{{cap}}))(?!{_GOES_ON})",
    yes={"history: He came in February 1952; that August a mill burned": "1952-08"},
)
def that_very_month(m: int) -> Expression:
    """A month of the year told last, where no verb makes "that" open a clause."""
    return _of_that_time(month_alone(m))


@rule(
    f"(?!{{demonstrative}})that {{s:season}}(?={_GOES_ON})",
    yes={"He came in February 1952 and died that autumn.": "1952-FA"},
    no=["He said that summer was dry"],
)
def season_told_of_last(s: int) -> Expression:
    """A season of the year told last, where no verb follows that it is the subject of."""
    return _of_year_told(season_of(s))


@rule(
    "(?<={past}) that fall(?=\\.|,|;)",
    yes={"He came in February 1952 and moved that fall.": "1952-FA"},
    no=["the leaves that fall, and the snow"],
)
def fall_told_of() -> Expression:
    """The American autumn of the year told last, behind a verb."""
    return _of_year_told(season_of(2))


@rule(
    "(?<=that){s:season}(?!\\.|,|;)",
    yes={"history: He came in February 1952 and left that autumn alone": "1952-FA"},
)
def that_season(s: int) -> Expression:
    """A season of the year told last."""
    return _of_that_time(season_of(s))


@rule(
    "(?<=that){m:monthname}(?! {day#})",
    yes={"history: In February 1904 she was free, and that May went home.": "1904-05"},
)
def that_month(m: int) -> Expression:
    """A month of the year told last."""
    return _of_that_time(month_alone(m))


@rule(
    f"that {{m:monthname}}(?={_GOES_ON})",
    yes={
        "It began in June last year and reached Rome that September.": "1997-09",
        "It began in June last year, and that September they met.": "1997-09",
    },
    no=["He said that September was dry"],
)
def month_told_of_last(m: int) -> Expression:
    """A month of the year told last, where no verb follows that it is the subject of."""
    return _of_year_told(month_alone(m))


@rule(
    "the (following|next|ensuing) {s:anyseason}",
    yes={"In May 1903 they waited and sailed the following summer": "1903-SU"},
)
def following_season(s: int) -> Expression:
    """The first such season after the date told of."""
    return replace(season_of(s, "next"), anchor="just told")


@rule(
    "the (previous|preceding) {s:anyseason}",
    yes={"In May 1903 they waited, ruined the previous summer": "1902-SU"},
)
def previous_season(s: int) -> Expression:
    """The latest such season before the date told of."""
    return replace(season_of(s, "last"), anchor="story")


@rule(
    "{inner:time} (of |in )?the (following|next|ensuing) year",
    yes={"In 1836 it was laid out, and in February of the following year chartered": "1837-02",
         "It was rebuilt in 1951 and lit on 15 May the following year": "1952-05-15"},
)  # fmt: skip
def of_following_year(inner: Expression) -> Expression | None:
    """A yearly thing in the year after the one told of."""
    return Within(inner.at, Shift(1, Granularity.YEAR, "last told")) if isinstance(inner, Yearly) else None


@rule(
    "{name:holiday}(,| of| in)? ({y:otheryear#}|{y3:three#})",
    yes={"She died at Easter 1463": "1463-04-10", "on Easter Day in 627": "0627-04-12"},
)
def holiday_long_ago(name: str, y: int | None, y3: int | None) -> Expression | None:
    """A holiday of a year before 1700."""
    year = y or y3 or 0
    found = FEASTS[name](year)
    return None if found is None else Within(yearly(FEASTS[name]).at, Exact(calendar.year_of(year)), ("holiday", "day"))


@rule(
    f"(?<=over|at|on|by|until|since|before|after) that {{name:holiday}}(?={_GOES_ON})",
    yes={"It was found in May 1995 and had gone by that Christmas.": "1995-12-25"},
)
def holiday_told_of(name: str) -> Expression | None:
    """A holiday of the year told last."""
    each_year = yearly(FEASTS[name])
    return Within(each_year.at, Shift(0, Granularity.YEAR, "last told")) if isinstance(each_year, Yearly) else None


@rule(
    "(?<=over|at|by|until|since|before|after){name:holiday}"
    "(?! (island|islands|rising|egg|eggs|bunny|seals|carol))(?= {cap})",
    yes={"Over Christmas Meyer explained it": "1997-12-25"},
    no=["at Christmas Island"],
)
def holiday_at(name: str) -> Expression:
    """A holiday after a preposition, before somebody's name."""
    return yearly(FEASTS[name])


@rule(
    "(the )?{d:daynumber}( of)? {m:daymonth}(,)? {y:three#}(?! ({lower}|{int})|-|(\\.|,){int})",
    yes={"(614 – 17 November 680)": "0680-11-17"},
    no=["on 17 November 680 men left"],
)
def day_of_early_year(d: int, m: int, y: int) -> Expression | None:
    """A date of a year before 1000, day first."""
    return exact_day(y, m, d)


@rule(
    "(the )?{d:daynumber}( of)? {m:daymonth}(,)? {y:three#}(?= ({function}|{cap}))",
    yes={"history: He won on 18 June 618. On 2 July 626 the prince fell": "0626-07-02"},
)
def day_of_old_year(d: int, m: int, y: int) -> Expression | None:
    """In a narrative of those times, a date of a year before 1000, day first."""
    return OldDate(y, lambda year: exact_day(year, m, d), month_day(m, d))


@rule(
    "{m:month}( of)? ({y:three#}|(?!{day#}){y2:two#})(?=(,|;|:|\\)|\\.(?!{int}))| and| {function}| {cap})",
    yes={
        "history: He won on 18 June 618. In July 626 the prince fell": "0626-07",
        "history: He won in May 68 AD. In July 69 the prince fell": "0069-07",
    },
)
def month_of_old_year(m: int, y: int | None, y2: int | None) -> Expression | None:
    """In a narrative of those times, a month of a year before 1000."""
    return OldDate(y or y2 or 0, lambda year: Exact(calendar.month_of(year, m)), month_alone(m))


@rule(
    "(the )?{s:anyseason}( of)? ({y:three#}|{y2:two#})((/|-){int})?"
    "(?=(,|;|:|\\)|\\.(?!{int}))| and| {function}| {cap})",
    yes={"history: He won on 18 June 618. He died in the summer of 649.": "0649-SU",
         "history: He won in May 418 BC, and in the winter of 416-415 the island fell.": "BC0416-WI"},
)  # fmt: skip
def season_of_old_year(s: int, y: int | None, y2: int | None) -> Expression:
    """In a narrative of those times, a season of a year before 1000."""
    return OldDate(y or y2 or 0, lambda year: _season_in(year, s))


@rule("(the )?{s:anyseason}( of)? {y:int}(/|-){int} (BC|BCE)", yes={"the winter of 446/5 BC": "BC0446-WI"})
def season_before_christ(s: int, y: int) -> Expression | None:
    """A season that begins in one year before Christ and ends in the next."""
    return _season_in(1 - y, s)


def _season_in(year: int, season: int) -> Expression | None:
    found = season_of(season).at(year)
    return None if found is None else Exact(found)


@rule(
    "(?<={before_year})(?<!out of){y:three#}(?! ({measure}|{unit}|-|and {int} (BC|BCE)))"
    "(?=(,|;|:|\\)|\\.(?!{int}))| and| {function}| onwards)",
    yes={"history: He died on 17 November 680. In 867 it fell": "0867",
         "history: It fell in May 425 BC, and in 421, peace came": "BC0421"},
    no=["In 1953 he sold 250 by 300 and left", "history: In 1953 he came; of 250, few left"],
)  # fmt: skip
def early_year(y: int) -> Expression:
    """In a narrative of those times, a year before 1000."""
    return OldDate(y, lambda year: Exact(calendar.year_of(year)))


@rule(
    "((?<=in|by|since|until|during|before|after)|(?<=early|late) in)(?<!{day#} {before_year}){y:two#}"
    "(?! ({measure}|{unit}|-|and {int}))(?=(,|;|:|\\)|\\.(?!{int}))| and| (?!of){function}| onwards)",
    yes={"history: It fell in May 48 BC, and in 44, he was killed": "BC0044"},
    no=["history: It fell in May 48 BC, and in 44 of them", "history: It fell in May 425 BC, and in 44, few left"],
)
def early_year_of_two_digits(y: int) -> Expression | None:
    """The same of a year before 100."""
    return early_year(y)


@rule(
    "(?<!({monthname}|\\.) {day#} (to|until|till|and))(?<={y0:two#} (to|until|till|and)){y:two#}"
    "(?=(,|;|:|\\)|\\.(?!{int})))",
    yes={"history: It fell in May 68 AD, and from 69 to 71, he was away": "0071"},
)
def last_of_two_digits(y0: int, y: int) -> Expression | None:
    """The end of a stretch of such years."""
    return early_year(y) if 0 < y - y0 < 20 or 0 < y0 - y < 20 else None


@rule(
    "(?<={before_year})(?<={cap}){y:three#}(?= {cap})",
    yes={"history: It fell in May 265 BC. In 263 Hiero sued for peace": "BC0263"},
)
def early_year_of_somebody(y: int) -> Expression | None:
    """The same at the beginning of a sentence, before a name."""
    return early_year(y)


@rule(
    "(?<=In|By|Since|Until){y:two#}(?= {cap})",
    yes={"history: It fell in May 68 AD. In 69 Otho sued for peace": "0069"},
)
def year_of_two_digits_of_somebody(y: int) -> Expression | None:
    """The same of a year before 100."""
    return early_year(y)


@rule("(?<={year#},|{year#} and|{year#} or){y:otheryear#}(?!( |-){measure})", yes={"in 1640, 1646 and 1652": "1646"})
def listed_year(y: int) -> Expression:
    """A year before 1700 in a list of years."""
    return Exact(calendar.year_of(y))
