"""Dates said in full, shifted from an anchor, or counted within a longer period."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from timeline.model import AnchorKind, Resolved, TimexType
from timeline.resolver.context import Context
from timeline.resolver.expressions.base import (
    Anchor,
    Expression,
    anchored,
    at_grain,
    moved,
    relative,
    shift_step,
    unknown,
)
from timeline.when import calendar, edtf
from timeline.when.values import Granularity, Period

_OWN_TIME = 2 * 365  # days before publication within which a story has come to its writer's time
_OWN_YEAR = 365  # days back to a month or year told of, beside which news may count from its own day
_YEARS_LAST = 11  # the month from which a new year is the one to come
_FINE_TO = ((62, Granularity.DAY), (5 * 366, Granularity.MONTH))  # days away, to which a bound is told that fine
_CLOCK = (Granularity.PART_OF_DAY, Granularity.HOUR, Granularity.MINUTE, Granularity.SECOND)


class Exact(Struct, frozen=True):
    """A period said in full: the same in every context."""

    period: Period

    def resolve(self, context: Context) -> Resolved:
        grain = self.period.granularity
        kind: TimexType = "TIME" if grain in _CLOCK else "DATE"
        return Resolved(self.period, kind, said=(grain.word,), steps=(("said", self.period),))


class Shift(Struct, frozen=True):
    """`count` grains after (before, where negative) the one that holds the anchor.

    Shift(a) then Shift(b) is Shift(a + b); Shift(0, DAY) is the anchor's day.
    """

    count: int
    grain: Granularity
    anchor: Anchor = "publication"

    def resolve(self, context: Context) -> Resolved:
        if self.anchor == "story" and (told := context.told.day_called) is not None:
            return relative(told, told, "narrative", (), (self.grain.word,))
        goes_on = self.anchor == "story" and self.count > 0
        if self.anchor == "told day" and context.mode == "narrative" and context.told.lacks_day:
            return unknown()
        base, kind = anchored(context, "story or before" if goes_on else self.anchor)
        from_story = self.anchor in ("story", "story or before")
        if from_story and self.grain is Granularity.YEAR and (told := context.told.year_just_now) is not None:
            base = told  # "The harvest failed in 1774. Two years later"
        elif goes_on and self.grain is Granularity.YEAR:
            told = context.told.background or context.told.year_before
            base, kind = (base, kind) if told is None else (told, "narrative")
        if self.grain > Granularity.DAY:
            return self._by_clock(context, base, kind)
        if self.anchor == "last told" and base.granularity < self.grain:
            base = context.told.within(self.grain) or base  # "halted in March what is not due before 2014. That month"
        news = context.mode == "publication"
        if news and self.anchor == "story" and self.count > 0 and (to_come := self._to_come(context, base)):
            base, kind = to_come, "narrative"
        late = news and context.days(base)[1] > context.publication - _OWN_YEAR
        if late and self.count < 0 and base.granularity < self.grain <= Granularity.MONTH:
            base, kind = anchored(context, "publication")  # a year told of has no one month before it
        held = at_grain(context, base, self.grain)
        ahead = self.count <= 0 or context.days(base)[1] > context.publication
        if held is None and late and ahead:  # unlike "shut down in May 1995 and opened nine days later"
            base, kind = anchored(context, "publication")  # a month told of has no one day after it
            held = at_grain(context, base, self.grain)
        if held is None:
            return self._some_days_on(context, base, kind)
        step, name = shift_step(self.count, self.grain, base), self.grain.word
        if self.anchor == "told day":
            return relative(held.shift(self.count), base, kind, (step,), implied=("anchor", name))
        found = relative(held.shift(self.count), base, kind, (step,), (name,))
        if self.grain is Granularity.WEEK and base.granularity is Granularity.DAY and kind == "narrative":
            found = found._replace(edtf=f"{edtf.write_day(base.index + 7 * self.count)}~")  # "a week later"
        # What news compares with does not become what it is about.
        return found._replace(aside=True) if news and kind == "narrative" and self.count < 0 else found

    def _some_days_on(self, context: Context, base: Period, kind: AnchorKind) -> Resolved:
        """One of the days so many units after some day of a month or season: "robbed in May 2015. Two weeks later"."""
        years, more = divmod(self.count, 12)
        if (
            self.grain is Granularity.MONTH and not more and base.granularity is Granularity.YEAR
        ):  # "twelve months later"
            return Shift(years, Granularity.YEAR, self.anchor).resolve(context)
        coarse = base.granularity not in (Granularity.MONTH, Granularity.SEASON)
        if coarse or self.count <= 0 or not Granularity.YEAR < self.grain <= Granularity.DAY:
            return unknown()
        first, last = (moved(day, self.count, self.grain) for day in (context.days(base)[0], context.days(base)[1] - 1))
        when = edtf.within(edtf.write_day(first), edtf.write_day(last))
        step = shift_step(self.count, self.grain, base)
        return unknown()._replace(basis=kind, anchor=base, anchor_kind=kind, steps=(step,), edtf=when)

    @staticmethod
    def _to_come(context: Context, base: Period) -> Period | None:
        """The day to come that news has told, from which a plan goes on: "opens on 3 May … will move a week later"."""
        if context.told.day_to_come is None or context.days(base)[0] > context.publication:
            return None
        return context.told.day_to_come if context.around.find_tense() == "future" else None

    def _by_clock(self, context: Context, base: Period, kind: AnchorKind) -> Resolved:
        """Hours, minutes or seconds away: to the minute where the anchor's time is known, else its day."""
        step = shift_step(self.count, self.grain, base)
        if base.granularity > Granularity.PART_OF_DAY:  # "in the afternoon … an hour later" has no minute
            second = calendar.seconds(base)[0]
        elif kind == "publication" and context.clock is not None:
            second = base.index * 86400 + context.clock
        else:
            day = at_grain(context, base, Granularity.DAY)
            if day is None:
                return unknown()
            whole = int(self.count / 24) if self.grain is Granularity.HOUR else 0  # "24 hours earlier"
            return relative(day.shift(whole), base, kind, (step,))
        second += self.count * {Granularity.HOUR: 3600, Granularity.MINUTE: 60}.get(self.grain, 1)
        fine = self.grain is Granularity.SECOND
        period = Period(Granularity.SECOND if fine else Granularity.MINUTE, second if fine else second // 60)
        return relative(period, base, kind, (step,))._replace(type="TIME")

    def bounded(self, context: Context, found: Resolved, *, nearer: bool) -> str | None:
        """Between the anchor and what the count gives, or beyond that, in EDTF: "less than a week later".

        None where that is no other date than the count alone gives.
        """
        base, reached = found.anchor, found.value
        if not isinstance(base, Period) or not isinstance(reached, Period):
            return None
        if reached.granularity > Granularity.DAY:
            near, far = edtf.write(base), edtf.write(reached)
        elif self.grain > Granularity.DAY:
            return None  # some hours from a day: that day
        else:
            day = context.days(base)[0]
            days = day, moved(day, self.count, self.grain)
            apart = abs(days[1] - day)
            grain = next((grain for most, grain in _FINE_TO if apart <= most), Granularity.YEAR)
            grain = min(grain, base.granularity)
            near, far = (edtf.write(calendar.containing(grain, day)) for day in days)
        if self.count < 0:
            return edtf.within(far, near) if nearer else edtf.within(None, far)
        return edtf.within(near, far) if nearer else edtf.within(far, None)


TOLD_DAY = Shift(0, Granularity.DAY, "told day")


class From(Struct, frozen=True):
    """So many grains from the date that another expression gives: "two days after Christmas"."""

    count: int
    grain: Granularity
    start: Expression

    def resolve(self, context: Context) -> Resolved | None:
        inner = self.start.resolve(context)
        if inner is None or not isinstance(inner.value, Period):
            return inner
        base = inner.value
        if base.granularity is Granularity.DAY and self.grain <= Granularity.DAY:
            found = Period(Granularity.DAY, moved(base.index, self.count, self.grain))
        else:
            held = at_grain(context, base, self.grain)
            if held is None:
                return unknown()
            found = held.shift(self.count)
        step = shift_step(self.count, self.grain, base)
        return inner._replace(value=found, steps=(*inner.steps, step))


class Nth(Struct, frozen=True):
    """The n-th unit or day of the week in the period of another expression; from its end where n is negative."""

    count: int
    unit: Granularity | None  # None: a day of the week
    day: int
    whole: Expression

    def resolve(self, context: Context) -> Resolved | None:
        inner = self.whole.resolve(context)
        if inner is None or not isinstance(inner.value, Period) or inner.value.granularity > Granularity.MONTH:
            return inner if inner is None else unknown()
        first, after = context.days(inner.value)
        if self.unit is None or self.unit is Granularity.DAY:
            step, start = (1, first) if self.unit else (7, first + (self.day - calendar.weekday(first)) % 7)
            count = (after - start + step - 1) // step
            place = self.count - 1 if self.count > 0 else count + self.count
            found = Period(Granularity.DAY, start + place * step)
        else:
            begin = calendar.containing(self.unit, first, context.settings.week_start)
            if self.unit is Granularity.WEEK and context.days(begin)[0] < first - 3:
                begin = begin.shift(1)  # a week belongs where most of its days lie
            end = calendar.containing(self.unit, after - 1, context.settings.week_start)
            if self.unit is Granularity.WEEK and context.days(end)[1] > after + 3:
                end = end.shift(-1)
            if self.unit is Granularity.WEEKEND:  # it belongs where its Saturday lies
                begin = begin.shift(context.days(begin)[0] < first)
                end = end.shift(-(context.days(end)[0] >= after))
            found = begin.shift(self.count - 1) if self.count > 0 else end.shift(self.count + 1)
        if not first - 6 <= context.days(found)[0] < after:
            return unknown()
        place_step = ("place", found, inner.value)
        return inner._replace(value=found, type="DATE", said=(*inner.said, "place"), steps=(*inner.steps, place_step))


class Containing(Struct, frozen=True):
    """The period of a grain that holds the date of another expression: "the week of October 6".

    A week goes by its first day: `by_its_first`, that of a Sunday begins there, whatever day weeks begin on.
    """

    grain: Granularity
    inner: Expression
    by_its_first: bool = False

    def resolve(self, context: Context) -> Resolved | None:
        inner = self.inner.resolve(context)
        if inner is None or not isinstance(inner.value, Period):
            return inner
        held = at_grain(context, inner.value, self.grain)
        if held is None:
            return unknown()
        after = context.days(held)[1]
        if self.by_its_first and context.days(inner.value)[0] == after - 1 and calendar.weekday(after - 1) == 6:
            held = held.shift(1)
        step = ("this", self.grain.word, inner.value)
        return inner._replace(value=held, type="DATE", steps=(*inner.steps, step))


class WeekOfYear(Struct, frozen=True):
    """A week by its ISO number."""

    number: int
    year: int | None = None

    def resolve(self, context: Context) -> Resolved | None:
        year = calendar.civil(context.publication)[0] if self.year is None else self.year
        first = (calendar.ordinal(year, 1, 4) - 1) // 7
        return Exact(Period(Granularity.WEEK, first + self.number - 1)).resolve(context)


class OldDate(Struct, frozen=True):
    """A date of a year of two or three digits, in a narrative of such times; elsewhere it is any number.

    Where the story has come to a year before Christ, it is of such a year too. A number below a hundred is a year only
    within a lifetime of the story.
    """

    year: int
    of: Callable[[int], Expression | None]  # the date in a year
    otherwise: Expression | None = None  # what the words before the number mean then

    def resolve(self, context: Context) -> Resolved | None:
        year = 1 - self.year if context.told.is_before_christ else self.year
        of_it = context.told.is_of_old_times and (self.year >= 100 or context.told.is_of_the_lifetime_of(year))
        meant = self.of(year) if of_it else self.otherwise
        return None if meant is None else meant.resolve(context)


class NewYear(Struct, frozen=True):
    """The year to come, where a verb looks ahead or news is of a year's last months; else the one begun.

    In a narrative, the one that begins next where the story has come to a year's last months.
    """

    def resolve(self, context: Context) -> Resolved:
        news, story = context.mode == "publication", context.told.story
        if not news and story is not None and story.granularity > Granularity.YEAR:
            late = calendar.civil(context.days(story)[1] - 1)[1] >= _YEARS_LAST
            return Shift(int(late), Granularity.YEAR, "story").resolve(context)
        late = calendar.civil(context.publication)[1] >= _YEARS_LAST
        return Shift(int(news and (late or context.around.find_tense() == "future")), Granularity.YEAR).resolve(context)


class ShortDecade(Struct, frozen=True):
    """A decade in two digits: the last such one that had begun by publication."""

    year: int  # its first, in two digits

    def resolve(self, context: Context) -> Resolved:
        now = calendar.civil(context.publication)[0]
        begins = now - (now - self.year) % 100
        return Exact(Period(Granularity.DECADE, begins // 10)).resolve(context)


class OfWriter(Struct, frozen=True):
    """ "Last year" in a narrative: of its writer where the story has come near to publication, else of the story."""

    count: int
    grain: Granularity

    def resolve(self, context: Context) -> Resolved:
        story = context.told.story
        far = story is not None and context.publication - context.days(story)[1] > _OWN_TIME
        return Shift(self.count, self.grain, "story" if far else "publication").resolve(context)
