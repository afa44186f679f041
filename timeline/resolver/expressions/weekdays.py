"""Days of the week, weekends, and days by their number in the month."""

from __future__ import annotations

from msgspec import Struct

from timeline.model import AnchorKind, Resolved, Taken, Tense
from timeline.resolver.context import Context
from timeline.resolver.expressions.base import Anchor, Expression, Toward, anchored, month_index, relative, unknown
from timeline.when import calendar
from timeline.when.values import Granularity, Period

_MIDWEEK = 2  # the day of the week before which "this weekend" may be the one just over
_NEARER = 4  # days ahead of publication from which such a day before it is nearer
_OWN_DAYS = 730  # days past a month told of in which who tells of it hardly names days of his own
_BESIDE_WEEK = 3  # days that one may lie before the week that a story tells of
_JUST_TOLD = 6  # days that a day by its number alone may lie before what a story has reached


class Weekday(Struct, frozen=True):
    """A day of the week, 0 for Monday. Bare, the latest on or before the anchor; with a future verb the first after.

    In a short post without a verb, the nearest.
    """

    day: int
    toward: Toward | None = None
    weeks: int | None = None  # counted from the week of publication: "Friday last week" is -1
    anchor: Anchor = "story of narrative"
    not_yesterday: bool = False  # whether the day before publication would go by its own name
    beside: bool = False  # whether it is the day told right before or in the sentence, where that falls on it

    def resolve(self, context: Context) -> Resolved:
        told = (context.told.day_beside or context.told.here) if self.beside else None
        if told and told.granularity is Granularity.DAY and calendar.weekday(told.index) == self.day:
            return relative(told, told, "narrative", (), ("weekday",))
        base, kind = anchored(context, self.anchor)
        if context.mode == "narrative" and (kind == "publication" or base.granularity < Granularity.DAY):
            month = kind == "narrative" and base.granularity is Granularity.MONTH
            far = month and context.publication - context.days(base)[1] > _OWN_DAYS
            if far or context.around.any_day or not (context.around.follows("at") or self.toward):
                return unknown()
            base, kind = context.today(), "publication"  # who tells of a day of no told week tells of his own days
        told = context.told.last if kind == "publication" else None
        such = told is not None and told.granularity is Granularity.DAY and calendar.weekday(told.index) == self.day
        if such and (here := self._told_here(context)) is not None:
            return here
        day = context.days(base)[0]
        since = (calendar.weekday(day) - self.day) % 7
        tense: Tense | None = None
        message: Taken
        if self.weeks is not None:
            week = context.today(Granularity.WEEK).shift(self.weeks)
            first = context.days(week)[0]
            found = first + (self.day - calendar.weekday(first)) % 7
            message = ("weekday_of_week", first)
        elif self.toward == "last" or self._lies_back(context, kind):
            tense = context.around.tense
            found = day - (since or 7 if self.toward == "last" else since)
            if self.not_yesterday and kind == "publication" and since == 1:
                found -= 7
            message = ("weekday_before" if found < day else "weekday_today", day)
        else:
            tense = context.around.tense
            ahead = -since % 7
            found = day + (ahead or 7 if self.toward == "next" else ahead)
            message = ("weekday_after" if found > day else "weekday_today", day)
        return relative(Period(Granularity.DAY, found), base, kind, (message,), ("weekday",), tense=tense)

    def _told_here(self, context: Context) -> Resolved | None:
        """The day that the sentence has told, where it is such a day: "On the 28th, after Friday prayers"."""
        told = context.told.here
        if told is None or self.toward or self.weeks is not None or context.around.follows("through"):
            return None
        over = told.index < context.publication and context.around.find_tense_of_day() == "past"
        return relative(told, told, "narrative", (("weekday_today", told.index),), ("weekday",)) if over else None

    def _lies_back(self, context: Context, kind: AnchorKind) -> bool:
        """Whether it is the last such day: in news by the tense, in a story where something had been done then."""
        return context.around.is_beforehand if kind == "narrative" else not self._ahead(context)

    def _ahead(self, context: Context) -> bool:
        if self.toward == "next" or context.is_note:
            return True
        tense = context.around.find_tense_of_day()
        if tense == "future" and context.around.was_put_off:
            return (self.day - calendar.weekday(context.publication)) % 7 < _NEARER
        if self.toward == "this" or context.around.follows("ahead"):
            yesterday = (calendar.weekday(context.publication) - self.day) % 7 == 1
            return tense == "future" or (tense != "past" and not (yesterday and self.toward is None))
        if tense != "past" and (context.around.heads_line or context.told.comes_again(self.day)):
            return True
        if context.around.is_post and tense in (None, "present"):
            return (self.day - calendar.weekday(context.publication)) % 7 in (1, 2, 3)
        return tense == "future"


class SuchDay(Struct, frozen=True):
    """ "The Sunday": in news the first on or after a day told of nearby, where that is over a week ago; else a bare
    day of the week. "The same Sunday", or one on which something had been done, is the latest on or before it.
    """

    day: int
    same: bool = False

    def resolve(self, context: Context) -> Resolved:
        told = context.told.nearby
        if told is None or (context.days(told)[0] >= context.publication - 7 and not self.same):
            return Weekday(self.day).resolve(context)
        start = context.days(told)[0]
        found = start + (self.day - calendar.weekday(start)) % 7
        before = self.same or context.around.had_happened
        found -= 7 * (before and found > start)
        way = "weekday_after" if found > start else "weekday_before" if found < start else "weekday_today"
        message = (way, start)
        return relative(Period(Granularity.DAY, found), told, "narrative", (message,), ("weekday",))


class Later(Struct, frozen=True):
    """A day of the week told with one before it, "next Monday or Tuesday": the first after that where it is to come.

    So is the end of a stretch, "Monday through Thursday", wherever it lies.
    """

    day: Weekday
    other: Expression
    ends_stretch: bool = False

    def resolve(self, context: Context) -> Resolved | None:
        found, other = self.day.resolve(context), self.other.resolve(context)
        if other is None or not isinstance(other.value, Period) or not isinstance(found.value, Period):
            return found
        if other.said != ("weekday",):
            return found  # "next January–Friday": no two days of the week
        start = context.days(other.value)[0]
        if found.value.index >= start or (start <= context.publication and not self.ends_stretch):
            return found
        later = Period(Granularity.DAY, start + (self.day.day - calendar.weekday(start)) % 7)
        return other._replace(value=later, said=found.said, implied=found.implied, steps=(("weekday_after", start),))


class WeekdayOfMonth(Struct, frozen=True):
    """A day of the week with its number, "Friday the 13th": the nearest month in which both are true."""

    weekday: int
    day: int

    def resolve(self, context: Context) -> Resolved | None:
        base, kind = anchored(context, "story of narrative")
        today = context.days(base)[0]
        around = month_index(today)
        choices = []
        for month in range(around - 14, around + 15):
            if self.day <= calendar.month_length(month // 12, month % 12 + 1):
                found = calendar.ordinal(month // 12, month % 12 + 1, self.day)
                if calendar.weekday(found) == self.weekday:
                    choices.append(found)
        if not choices:
            return None
        found = min(choices, key=lambda choice: abs(choice - today))
        step = ("day_nearest", today)
        return relative(Period(Granularity.DAY, found), base, kind, (step,), ("weekday", "day"), ("month", "year"))


class WeekdayFrom(Struct, frozen=True):
    """The n-th such day of the week after another expression's day, before it where negative; for 0 the nearest."""

    count: int
    day: int
    start: Expression

    def resolve(self, context: Context) -> Resolved | None:
        inner = self.start.resolve(context)
        if inner is None or not isinstance(inner.value, Period):
            return inner
        start = context.days(inner.value)[0]
        ahead = (self.day - calendar.weekday(start)) % 7
        if self.count > 0:
            found = start + (ahead or 7) + 7 * (self.count - 1)
        elif self.count < 0:
            found = start - (7 - ahead) + 7 * (self.count + 1)
        else:
            found = start + (ahead if ahead < 4 else ahead - 7)
        step = ("weekday_after" if found > start else "weekday_before", start)
        return inner._replace(value=Period(Granularity.DAY, found), steps=(*inner.steps, step))


class WeekendBy(Struct, frozen=True):
    """The weekend nearest to the day of another expression: before a Monday or Tuesday, else after it."""

    day: Expression

    def resolve(self, context: Context) -> Resolved | None:
        inner = self.day.resolve(context)
        if inner is None or not isinstance(inner.value, Period):
            return inner
        day = context.days(inner.value)[0]
        weekend = Period(Granularity.WEEKEND, (day - 3) // 7)
        step = ("weekend_by", inner.value)
        return inner._replace(value=weekend, type="DATE", steps=(*inner.steps, step))


class Weekend(Struct, frozen=True):
    """The weekend: the latest that has begun, with a future verb or in a post that of this week; `shift` weeks on."""

    shift: int | None = None

    def resolve(self, context: Context) -> Resolved | None:
        base, kind = anchored(context, "story of narrative")
        day = context.days(base)[0]
        week = Period(Granularity.WEEKEND, (day - 1) // 7)
        if self.shift is not None:
            over = self.shift == 0 and calendar.weekday(day) < _MIDWEEK and context.around.find_tense() == "past"
            week = week.shift(self.shift - over)
        elif calendar.weekday(day) < 5:
            tense = context.around.find_tense()
            ahead = tense == "future" or (tense is None and context.around.is_post)
            week = week if ahead else week.shift(-1)
        return relative(week, base, kind, (("weekend_latest", day),), ("weekend",))


class ListedDay(Struct, frozen=True):
    """A later day of the month of the one told right before: "May 3, 5 and 7"; else none."""

    day: int

    def resolve(self, context: Context) -> Resolved | None:
        told = context.told.day_beside
        if told is None:
            return None
        year, month, day = calendar.civil(told.index)
        if not day < self.day <= calendar.month_length(year, month):
            return None
        return relative(calendar.day_of(year, month, self.day), told, "narrative", (), ("day",), ("month", "year"))


class DayOfMonth(Struct, frozen=True):
    """A day by its number alone, "the 13th": of the month told, or in news of the nearest month that has it."""

    day: int
    month: int | None = None  # where another date beside it names the month: "April 6-7"

    def resolve(self, context: Context) -> Resolved | None:
        base, kind = anchored(context, "story")
        if self.month is not None and kind == "narrative":
            year = calendar.civil(context.days(base)[0])[0]
            if self.day > calendar.month_length(year, self.month):
                return None
            return relative(calendar.day_of(year, self.month, self.day), base, kind, (), ("day",), ("month", "year"))
        if context.mode == "publication":
            base, kind = anchored(context, "publication")
            told = context.told.here
            if told is None or told.granularity is not Granularity.MONTH:
                told = context.told.month  # "was robbed in May. On the 13th a man had asked for work"
            if told is not None and told.granularity is Granularity.MONTH:  # "over two days in May, from the 13th"
                year, month, _ = calendar.civil(context.days(told)[0])
                if self.day <= calendar.month_length(year, month):
                    there = calendar.day_of(year, month, self.day)
                    return relative(there, told, "narrative", (), ("day",), ("month", "year"))
        day, after = context.days(base)
        choices = [
            calendar.ordinal(month // 12, month % 12 + 1, self.day)
            for month in range(month_index(day) - 1, month_index(day) + 2)
            if self.day <= calendar.month_length(month // 12, month % 12 + 1)
        ]
        if context.is_note:
            choices = [choice for choice in choices if choice >= day] or choices
        elif context.mode == "narrative" and kind == "narrative":
            # A story goes on: back only to the days just told, or about the week that it tells of ("the second week of
            # May: the 7th"), unless what is told was before ("the division, which had taken the town on the 7th").
            back = max(after - _JUST_TOLD, day - calendar.civil(day)[2] + 1)
            about = _BESIDE_WEEK if base.granularity is Granularity.WEEK else 0
            onward = [choice for choice in choices if choice >= min(day - about, back)] or choices
            earlier = [choice for choice in choices if choice <= day] if context.around.had_happened else []
            choices = earlier or onward
        if context.mode == "publication":
            tense = context.around.find_tense()
            if tense == "future" or (context.around.is_post and tense != "past"):
                choices = [choice for choice in choices if choice >= day] or choices
        found = min(choices, key=lambda choice: abs(choice - day))
        step = ("day_nearest", day)
        return relative(Period(Granularity.DAY, found), base, kind, (step,), ("day",), ("month", "year"))
