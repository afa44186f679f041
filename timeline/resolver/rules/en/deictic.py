"""English days counted from publication: yesterday, and days of the week."""

from __future__ import annotations

from typing import Literal

from timeline.resolver.expressions import ByKind, Expression, Shift, Vaguely, Weekday
from timeline.resolver.rule import rule
from timeline.when.values import Granularity

_TOWARD: dict[str, Literal["last", "next", "this"]] = {"last": "last", "next": "next", "this": "this"}
_WEEKS = {"last": -1, "this": 0, "next": 1}


@rule("(?<!usa){day:relativeday}", yes={"yesterday": "1998-08-06", "today": "1998-08-07", "tomorrow": "1998-08-08"})
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
    return Weekday(w, _TOWARD[which])


@rule("{w:weekday}", yes={"on Sunday": "1998-08-02", "Friday": "1998-08-07"}, no=["Fridays"])
def weekday(w: int) -> Expression:
    """A day of the week: the latest one, unless the tense looks ahead."""
    return Weekday(w)


@rule("(the )?{which:last|past|this past} {w:weekday}", yes={"last Friday": "1998-07-31"})
def weekday_last(which: str, w: int) -> Expression:
    """The latest such day of the week before publication."""
    return Weekday(w, "last")


@rule("(the )?(previous|preceding) {w:weekday}", yes={"On 5 May 1995 and the previous Monday": "1995-05-01"})
def weekday_before(w: int) -> Expression:
    """The latest such day of the week before the day told of."""
    return Weekday(w, "last", anchor="story")


@rule(
    "((the )?(next|coming|this coming)|the following) {w:weekday}",
    yes={"next Friday": "1998-08-14", "the following Friday": "1998-08-14"},
    no=["arrests following Friday's attack"],
)
def weekday_next(w: int) -> Expression:
    """The first such day of the week after publication."""
    return Weekday(w, "next")


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
