"""Lengths of time, and what comes again."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from timeline.model import Resolved
from timeline.resolver.context import Context
from timeline.resolver.expressions.base import Expression, anchored, moved
from timeline.resolver.expressions.dates import Shift
from timeline.when import calendar, edtf
from timeline.when.values import Duration, Granularity, Period, Recurrence

_MANY = 5000  # units past which a length of time has no dates of its own


_GRAINS = {
    "Y": Granularity.YEAR, "Q": Granularity.QUARTER, "M": Granularity.MONTH, "W": Granularity.WEEK,
    "D": Granularity.DAY, "h": Granularity.HOUR, "m": Granularity.MINUTE, "s": Granularity.SECOND,
    "WE": Granularity.WEEK,
}  # fmt: skip


class Amount(Struct, frozen=True):
    """A length of time, the same in every context; where it touches the anchor, its days are known as well."""

    duration: Duration
    touches: Literal["before", "after"] | None = None
    whole: Granularity | None = None  # what its days are whole ones of: the last two quarters
    edge: Literal["first", "last"] | None = None  # of what it may be: the first two weeks of a month
    of_work: bool = False  # whether its days are Monday to Friday

    def resolve(self, context: Context) -> Resolved:
        steps = (("amount", self.duration),)
        found = Resolved(self.duration, "DURATION", steps=steps)
        parts = _in_minutes(self.duration.parts) if len(self.duration.parts) > 1 else self.duration.parts
        number, letter = parts[0]
        grain = _GRAINS.get(letter)
        if len(parts) > 1 and self.touches is not None:
            return self._several(context, found)
        if number is None or number % 1 or number > _MANY or grain is None or len(parts) > 1:
            return found
        if self.touches is not None and self.whole is Granularity.QUARTER:
            return self._quarters(context, found, int(number) // 3 or 1)
        if self.touches is None:  # the first or last ones of something are no distance from here
            return found if self.edge else self._when(context, found, int(number), grain)
        return self._stretch(context, found, int(number), grain)

    def _several(self, context: Context, found: Resolved) -> Resolved:
        """The days of a length in several units, each of them counted from the last."""
        base, kind = anchored(context, "story of narrative")
        today = reached = context.days(base)[0]
        for number, letter in self.duration.parts:
            grain = _GRAINS.get(letter)
            if number is None or number % 1 or number > _MANY or grain is None or grain > Granularity.DAY:
                return found
            reached = moved(reached, -int(number) if self.touches == "before" else int(number), grain)
        ends = (reached, today) if self.touches == "before" else (today + 1, reached)
        lasts = edtf.throughout(*map(edtf.write_day, ends))
        return found._replace(basis=kind, anchor=base, anchor_kind=kind, edtf=lasts)

    @staticmethod
    def _when(context: Context, found: Resolved, number: int, grain: Granularity) -> Resolved:
        """ "In two weeks" tells a date as well: in a short post, or with a future verb."""
        around = context.around
        if not (around.follows("hence") and (around.is_post or around.find_tense() == "future")):
            return found
        reached = Shift(number, grain).resolve(context)
        if grain > Granularity.DAY:
            when = edtf.write(reached.value) if isinstance(reached.value, Period) else None
        else:
            day = moved(context.publication, number, grain)
            fine = Granularity.MONTH if grain is Granularity.YEAR else Granularity.DAY
            when = edtf.write(calendar.containing(fine, day)) + ("" if grain is Granularity.DAY else "~")
        return reached._replace(value=found.value, type="DURATION", edtf=when)

    def _stretch(self, context: Context, found: Resolved, number: int, grain: Granularity) -> Resolved:
        """The days from the anchor on, or up to it."""
        if grain > Granularity.DAY:
            return found
        onward = self.touches == "after" and context.told.story is not None and context.around.find_tense() == "past"
        base, kind = anchored(context, "story" if onward else "story of narrative")
        if kind == "narrative" and base.granularity < grain:
            return found  # "the following two weeks" after a spring: of which weeks is not told
        today = context.days(base)[0]
        count = -number if self.touches == "before" else number
        far = _moved_to_work(today, count) if self.of_work else moved(today, count, grain)
        ends = (far, today) if self.touches == "before" else (today + 1, far)
        if grain in (Granularity.WEEK, Granularity.MONTH):
            first, last = (edtf.write_day(end) for end in ends)
        else:
            first, last = (edtf.write(calendar.containing(grain, end)) for end in ends)
        return found._replace(basis=kind, anchor=base, anchor_kind=kind, edtf=edtf.throughout(first, last))

    def _quarters(self, context: Context, found: Resolved, number: int) -> Resolved:
        """The quarters before the anchor's own, or after it, as their months."""
        base, kind = anchored(context, "story of narrative")
        own = calendar.containing(Granularity.QUARTER, context.days(base)[0])
        first = own.shift(-number if self.touches == "before" else 1).index * 3
        ends = (Period(Granularity.MONTH, month) for month in (first, first + 3 * number - 1))
        lasts = edtf.throughout(*map(edtf.write, ends))
        return found._replace(basis=kind, anchor=base, anchor_kind=kind, edtf=lasts)


def _moved_to_work(day: int, count: int) -> int:
    """The day so many days from Monday to Friday away."""
    step = 1 if count > 0 else -1
    for _ in range(abs(count)):
        day += step
        while calendar.weekday(day) > 4:
            day += step
    return day


class AmountOf(Struct, frozen=True):
    """A length of time at the beginning or end of a longer one: "the first two weeks" of 2021."""

    amount: Amount
    whole: Expression

    def resolve(self, context: Context) -> Resolved | None:
        found = self.amount.resolve(context)._replace(edtf=None)
        counted = _counted(self.amount, Granularity.YEAR, Granularity.MONTH, Granularity.WEEK, Granularity.DAY)
        whole = self.whole.resolve(context)
        if counted is None or whole is None or not isinstance(whole.value, Period):
            return found
        number, unit = counted
        begin, after = context.days(whole.value)
        if self.amount.edge == "first":
            first, last = begin, moved(begin, number, unit) - 1
        else:
            first, last = moved(after, -number, unit), after - 1
        if first < begin or last >= after:
            return found
        grain = unit if unit <= Granularity.MONTH else Granularity.DAY
        ends = (edtf.write(calendar.containing(grain, day)) for day in (first, last))
        return found._replace(edtf=edtf.throughout(*ends), basis=whole.basis)


class Closing(Struct, frozen=True):
    """A date that closes a length of time, whose days are known by it: "the three months to June 30"."""

    end: Expression
    amount: Amount

    def resolve(self, context: Context) -> Resolved | None:
        found = self.end.resolve(context)
        counted = _counted(self.amount, Granularity.YEAR, Granularity.MONTH, Granularity.WEEK)
        if counted is None:
            return found
        number, unit = counted
        if found is None or not isinstance(found.value, Period):
            return found
        after = context.days(found.value)[1]
        first = moved(after, -number, unit)
        return found._replace(edtf=edtf.throughout(edtf.write_day(first), edtf.write_day(after - 1)))


class Rest(Struct, frozen=True):
    """What is left of a period at the anchor: "the rest of the week"."""

    inner: Expression

    def resolve(self, context: Context) -> Resolved | None:
        found = self.inner.resolve(context)
        if found is None or not isinstance(found.value, Period):
            return found
        first, after = context.days(found.value)
        today = context.days(anchored(context, "story of narrative")[0])[0]
        lasts = edtf.throughout(edtf.write_day(today), edtf.write_day(after - 1)) if first <= today < after else None
        return found._replace(mod="END", edtf=lasts)


def _counted(amount: Amount, *units: Granularity) -> tuple[int, Granularity] | None:
    """How many whole ones of which of the units it is; None where it is something else."""
    (number, letter), *more = amount.duration.parts
    unit = _GRAINS.get(letter)
    return None if more or number is None or number % 1 or unit not in units else (int(number), unit)


def _in_minutes(parts: tuple[tuple[float | None, str], ...]) -> tuple[tuple[float | None, str], ...]:
    """Hours and minutes as minutes; anything else as it is."""
    minutes = [(number or 0) * {"h": 60, "m": 1}.get(letter, -_MANY) for number, letter in parts]
    return ((sum(minutes), "m"),) if min(minutes) >= 0 else parts


class Again(Struct, frozen=True):
    """Something that comes again, the same in every context."""

    recurrence: Recurrence

    def resolve(self, context: Context) -> Resolved:
        return Resolved(self.recurrence, "SET", steps=(("again", self.recurrence.value),))
