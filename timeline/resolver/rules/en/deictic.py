"""English days counted from publication: yesterday, and days of the week."""

from __future__ import annotations

from typing import Literal

from timeline.resolver.expressions import ByKind, Expression, Shift, SuchDay, Vaguely, Weekday
from timeline.resolver.rule import rule
from timeline.when.values import Granularity

_TOWARD: dict[str, Literal["last", "this"]] = {"last": "last", "this": "this"}
_SUNDAY = 6
_WEEKS = {"last": -1, "this": 0, "next": 1}


def _of_next_week(day: int) -> Expression:
    """Such a day of next week, which a Sunday opens; in a narrative the first after the day it has reached."""
    first = Weekday(day, "next")
    news = first if day == _SUNDAY else Weekday(day, weeks=1)
    return ByKind(news, first, news)


@rule(
    "(?<!usa|voa|cnn|psychology){day:relativeday}",
    yes={"yesterday": "1998-08-06", "today": "1998-08-07", "tomorrow": "1998-08-08"},
)
def named_day(day: int) -> Expression:
    """Yesterday, today, tomorrow; in a history "today" is the present."""
    shift = Shift(day, Granularity.DAY)
    return ByKind(shift, Vaguely("present") if day == 0 else Shift(day, Granularity.DAY, "story"), shift)


@rule("the day (before|after) {day:relativeday}", yes={"the day before yesterday": "1998-08-05"})
def next_but_one(day: int) -> Expression | None:
    """Two days before or after publication."""
    return Shift(2 * day, Granularity.DAY) if day else None


@rule("{which:this|next|last} {w:shortday}", yes={"this Sat": "1998-08-08", "next fri": "1998-08-14"})
def which_short_weekday(which: str, w: int) -> Expression:
    """Such a day of the week, shortened, by its adjective."""
    if which == "next":
        return _of_next_week(w)
    return Weekday(w, _TOWARD[which], not_yesterday=which == "last")


@rule(
    '(?<!bloody|casual|freaky)(?!(?<=black)(monday|tuesday|wednesday|thursday))(?!(?<=\\"{cap}) {weekday}(,)?\\")'
    "{w:weekday}(?! {ofdays}| night (live|lights|football))",
    yes={"on Sunday": "1998-08-02", "Friday": "1998-08-07", "Earlier Monday, they had met": "1998-08-03"},
    no=["Fridays", "the Sunday Times", "Sunday school", "Saturday Night Live", "Bloody Sunday",
        "the Black Monday crash", 'on "Mournful Monday"'],
)  # fmt: skip
def weekday(w: int) -> Expression:
    """A day of the week: the latest one, unless the tense looks ahead."""
    return Weekday(w)


@rule("(the )?{which:past|this past} {w:weekday}", yes={"this past Friday": "1998-07-31"})
def weekday_past(which: str, w: int) -> Expression:
    """The latest such day of the week before publication."""
    return Weekday(w, "last")


@rule("((the )?last|(?<!the)previous) {w:weekday}", yes={"last Friday": "1998-07-31", "last Thursday": "1998-07-30"})
def weekday_last(w: int) -> Expression:
    """The latest such day of the week before publication; the day before it would be yesterday."""
    return Weekday(w, "last", not_yesterday=True)


@rule("(the previous|(the )?preceding) {w:weekday}", yes={"On 5 May 1995 and the previous Monday": "1995-05-01"})
def weekday_before(w: int) -> Expression:
    """The latest such day of the week before the day told of."""
    return Weekday(w, "last", anchor="story")


@rule("(the )?next {w:weekday}", yes={"next Friday": "1998-08-14", "next Monday": "1998-08-10"})
def weekday_next(w: int) -> Expression:
    """Such a day of next week: one of the week of publication would go by its name alone."""
    return _of_next_week(w)


@rule(
    "(?<=on|by|until|till|before|from){w:weekday} next(?= (at|in|and|for|with|when|to|by|as)|\\.|,|;|\\))",
    yes={"It will open on Friday next.": "1998-08-14", "on Monday next, they will meet": "1998-08-10"},
    no=["It will come on the Friday next to it"],
)
def weekday_to_come(w: int) -> Expression:
    """The first such day of the week after publication."""
    return Weekday(w, "next")


@rule(
    "((?<=on) (the|that)|(?<!say|says|said|so|such|hope|hopes|report|reports|believe|believes)that"
    "(?= {weekday}(\\.|,|;|\\)))) {w:weekday}"
    "(?! {ofdays}|( before| after| of| in| following| preceding| next|,? {daynumber#}|,? {monthname}))",
    yes={
        "It began on 11 July. On the Sunday they met": "1998-07-12",
        "They met on the Sunday": "1998-08-02",
        "He fell ill on 14 July. He died that Friday.": "1998-07-17",
        "It was found on 14 July. It had left on the Friday": "1998-07-10",
    },
    no=["on the Sunday Times", "said that Monday, a holiday, was fine"],
)
def weekday_of_those(w: int) -> Expression:
    """Such a day of the week on or after the day told of, where that is longer ago than a week; else the latest one.

    What had been done then was before the day told of.
    """
    return SuchDay(w)


@rule(
    "the {w:weekday} {way:before|after}(?=\\.|,|;|:|\\))",
    yes={
        "It was found on 14 July. It had left the Friday before.": "1998-07-10",
        "They came on 14 July and left the Friday after, by train": "1998-07-17",
    },
    no=["It began the Friday before the vote"],
)
def weekday_beside(w: int, way: str) -> Expression:
    """The nearest such day of the week on one side of the day told of."""
    return Weekday(w, "last" if way == "before" else "next", anchor="story")


@rule(
    "(the|that) (very )?same {w:weekday}",
    yes={"On 29 July the ruling came; the same Monday she left": "1998-07-27"},
)
def same_weekday(w: int) -> Expression:
    """Such a day of the week on or before the day told of."""
    return SuchDay(w, same=True)


@rule(
    "((the|this) |(?<=on|by|until|till|from|for) )coming {w:weekday}",
    yes={"this coming Tuesday": "1998-08-11", "on coming Friday": "1998-08-14"},
    no=["thanks for the news coming Friday"],
)
def weekday_coming(w: int) -> Expression:
    """The first such day of the week after publication."""
    return Weekday(w, "next")


@rule(
    "(the|(?<=on)) following {w:weekday}",
    yes={"the following Friday": "1998-08-14", "On 5 May 1995 they met and the following Monday": "1995-05-08"},
    no=["arrests following Friday's attack"],
)
def weekday_following(w: int) -> Expression:
    """The first such day of the week after the day told of."""
    return Weekday(w, "next", anchor="story")


@rule("this {w:weekday}", yes={"this Friday": "1998-08-07"})
def weekday_this(w: int) -> Expression:
    """Such a day of the week of publication, by tense."""
    return Weekday(w, "this")


@rule(
    "{w:weekday}(,)?( of)? {which:last|next|this} week",
    yes={"Tuesday last week": "1998-07-28", "Monday of next week": "1998-08-10"},
)
def weekday_of_week(w: int, which: str) -> Expression:
    """A day of last week, this week or next week."""
    return Weekday(w, weeks=_WEEKS[which])
