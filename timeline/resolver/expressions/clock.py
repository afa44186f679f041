"""Parts of a day and clock times."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from timeline.model import Resolved
from timeline.resolver.context import Context
from timeline.resolver.expressions.base import Expression, day_in
from timeline.resolver.expressions.dates import TOLD_DAY, Shift
from timeline.resolver.expressions.weekdays import Weekday
from timeline.when import calendar
from timeline.when.daylight import is_american_summer
from timeline.when.values import Granularity, Period, Recurrence


class PartOf(Struct, frozen=True):
    """A part of the day that another expression gives; the day itself where the part is unknown."""

    day: Expression
    part: str  # one of calendar.PARTS_OF_DAY

    def resolve(self, context: Context) -> Resolved | None:
        inner = self.day.resolve(context)
        day = None if inner is None else day_in(context, inner.value)
        if inner is None or day is None:
            return inner
        period = Period(Granularity.PART_OF_DAY, day * calendar.PARTS_A_DAY + calendar.PARTS_OF_DAY.index(self.part))
        return inner._replace(value=period, type="TIME", said=(*inner.said, "part of day"),
                       steps=(*inner.steps, ("part", self.part)))  # fmt: skip


class Overnight(Struct, frozen=True):
    """The night that is over: after the day told of where that lies before publication, else before publication."""

    def resolve(self, context: Context) -> Resolved | None:
        over = context.mode == "narrative" or context.days(context.told.day)[0] < context.publication
        found = PartOf(TOLD_DAY if over else Shift(-1, Granularity.DAY), "NI").resolve(context)
        return found if found is None or over else found._replace(aside=True)  # the day after is what news tells of


class Twilight(Struct, frozen=True):
    """Dawn or dusk of the day told of: dawn of the one after it where that was told by its evening or night.

    In a narrative that has come to no day it is no mention.
    """

    part: str

    def resolve(self, context: Context) -> Resolved | None:
        told = context.told
        if context.mode == "narrative" and told.lacks_day:
            return None
        next_day = self.part == "MO" and (told.by_night or (told.by_evening and not context.around.is_beforehand))
        return PartOf(Shift(int(next_day), Granularity.DAY, "told day"), self.part).resolve(context)


class NightBefore(Struct, frozen=True):
    """The night told of, else the one before the day told of."""

    def resolve(self, context: Context) -> Resolved | None:
        day = TOLD_DAY if context.told.by_night else Shift(-1, Granularity.DAY, "told day")
        return PartOf(day, "NI").resolve(context)


_JUST_BEFORE = 90  # minutes that a text goes back without saying so
_MORNING = 6  # the hour at which a night is over
_NOON = 12


class Clock(Struct, frozen=True):
    """A time of the day that another expression gives; without one, of the day the text is about."""

    hour: int
    minute: int | None = None
    second: int | None = None
    offset: int | None = None  # minutes east of UTC
    day: Expression | None = None
    exact: bool = False  # whether the text tells the half of the day
    by_season: bool = False  # whether the offset is that of winter, and America's summer time adds an hour

    def resolve(self, context: Context) -> Resolved | None:
        said = f"{self.hour:02}:{self.minute or 0:02}"
        if self.day is None and context.told.lacks_day:
            return Resolved(Recurrence(f"T{said}"), "TIME", said=("time",), steps=(("clock", said),))
        base = TOLD_DAY if self.day is None else self._announced(context, self.day)
        inner = base.resolve(context)
        day = None if inner is None else day_in(context, inner.value)
        if inner is None or day is None:
            return inner
        small = self.day is None and (self.exact or self.hour == 0) and self.hour < _MORNING
        if small and (context.told.by_night or (context.told.by_evening and not context.around.is_beforehand)):
            over = day == context.publication and context.around.find_tense() == "past"  # the night told of is to come
            day += not over  # the small hours of a night are of the next day
        elif context.around.is_post and self.day is None and self.exact and self.hour < _NOON and context.told.by_night:
            day += 1  # "two hours of sleep last night, up at 9 am"
        minutes = self._to_come(context, day * 1440 + self.hour * 60 + (self.minute or 0))
        minutes += 720 * self._goes_on(context, minutes)
        offset = self.offset
        if offset is not None and self.by_season and is_american_summer(day):
            offset += 60
        if self.second is not None:
            period = Period(Granularity.SECOND, minutes * 60 + self.second, offset)
        else:
            period = Period(Granularity.MINUTE, minutes, offset)
        closes = self.hour == 24 and self.day is None  # the midnight that closes the day which a story goes on from
        return inner._replace(value=period, type="TIME", said=(*inner.said, "time"), aside=inner.aside or closes,
                       steps=(*inner.steps, ("clock", said)))  # fmt: skip

    def _goes_on(self, context: Context, minutes: int) -> bool:
        """Whether an hour without its half of the day comes after the time told of that afternoon or evening."""
        story = context.told.story
        if self.exact or self.day is not None or self.offset is not None or not 0 < self.hour < 12 or story is None:
            return False
        if story.granularity < Granularity.PART_OF_DAY or minutes // 1440 != context.days(story)[0]:
            return False
        told = calendar.seconds(story)[0] // 60
        return told % 1440 >= 720 and minutes < told <= minutes + 720 + _JUST_BEFORE

    @staticmethod
    def _announced(context: Context, day: Expression) -> Expression:
        """What a short post without a verb gives with its hour is to come: "brunch Sun 11am"."""
        bare = isinstance(day, Weekday) and day.toward is None and day.weeks is None
        around = context.around
        if not bare or not isinstance(day, Weekday) or not around.is_post or around.find_tense() is not None:
            return day
        return day if day.day == calendar.weekday(context.publication) else replace(day, toward="next")

    def _to_come(self, context: Context, minutes: int) -> int:
        """What a note says without a day lies ahead: later that day where the half is not told, else tomorrow."""
        if self.day is not None or not context.is_note or context.clock is None:
            return minutes
        now = context.publication * 1440 + context.clock // 60
        if minutes > now or minutes // 1440 != context.publication:
            return minutes
        return minutes + (720 if not self.exact and minutes + 720 > now else 1440)
