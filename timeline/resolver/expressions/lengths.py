"""Lengths of time, and what comes again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from timeline.model import Resolved
from timeline.resolver.context import Context
from timeline.resolver.expressions.base import anchored, moved
from timeline.resolver.expressions.dates import Shift
from timeline.when import calendar, edtf
from timeline.when.values import Duration, Granularity, Period, Recurrence

_MANY = 5000  # units past which a length of time has no dates of its own


_GRAINS = {
    "Y": Granularity.YEAR, "Q": Granularity.QUARTER, "M": Granularity.MONTH, "W": Granularity.WEEK,
    "D": Granularity.DAY, "h": Granularity.HOUR, "m": Granularity.MINUTE, "s": Granularity.SECOND,
    "WE": Granularity.WEEK,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Amount:
    """A length of time, the same in every context; where it touches the anchor, its days are known as well."""

    duration: Duration
    touches: Literal["before", "after"] | None = None
    whole: Granularity | None = None  # what its days are whole ones of: the last two quarters

    def resolve(self, context: Context) -> Resolved:
        steps = (("amount", self.duration),)
        found = Resolved(self.duration, "DURATION", steps=steps)
        parts = _in_minutes(self.duration.parts) if len(self.duration.parts) > 1 else self.duration.parts
        number, letter = parts[0]
        grain = _GRAINS.get(letter)
        if number is None or number % 1 or number > _MANY or grain is None or len(parts) > 1:
            return found
        if self.touches is not None and self.whole is Granularity.QUARTER:
            return self._quarters(context, found, int(number) // 3 or 1)
        if self.touches is None:
            return self._when(context, found, int(number), grain)
        return self._stretch(context, found, int(number), grain)

    @staticmethod
    def _when(context: Context, found: Resolved, number: int, grain: Granularity) -> Resolved:
        """ "In two weeks" tells a date as well: in a short post, or with a future verb."""
        if not (context.follows("hence") and (context.is_post or context.find_tense() == "future")):
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
        base, kind = anchored(context, "story of narrative")
        today = context.days(base)[0]
        far = moved(today, -number if self.touches == "before" else number, grain)
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


def _in_minutes(parts: tuple[tuple[float | None, str], ...]) -> tuple[tuple[float | None, str], ...]:
    """Hours and minutes as minutes; anything else as it is."""
    minutes = [(number or 0) * {"h": 60, "m": 1}.get(letter, -_MANY) for number, letter in parts]
    return ((sum(minutes), "m"),) if min(minutes) >= 0 else parts


@dataclass(frozen=True, slots=True)
class Again:
    """Something that comes again, the same in every context."""

    recurrence: Recurrence

    def resolve(self, context: Context) -> Resolved:
        return Resolved(self.recurrence, "SET", steps=(("again", self.recurrence.value),))
