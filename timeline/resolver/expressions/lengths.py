"""Lengths of time, and what comes again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from timeline.model import Resolved
from timeline.resolver.context import Context
from timeline.resolver.expressions.base import anchored, moved
from timeline.resolver.expressions.dates import Shift
from timeline.when import calendar, edtf
from timeline.when.values import Duration, Granularity, Period, Recurrence

_MANY = 5000  # units past which a length of time has no dates of its own


_GRAINS = {
    "Y": Granularity.YEAR, "M": Granularity.MONTH, "W": Granularity.WEEK, "D": Granularity.DAY,
    "h": Granularity.HOUR, "m": Granularity.MINUTE, "s": Granularity.SECOND, "WE": Granularity.WEEK,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Amount:
    """A length of time, the same in every context; where it touches the anchor, its days are known as well."""

    duration: Duration
    touches: Literal["before", "after"] | None = None

    def resolve(self, context: Context) -> Resolved:
        steps = (("amount", self.duration),)
        found = Resolved(self.duration, "DURATION", steps=steps)
        number, letter = self.duration.parts[0]
        grain = _GRAINS.get(letter)
        if number is None or number % 1 or number > _MANY or grain is None or len(self.duration.parts) > 1:
            return found
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
        return replace(reached, value=found.value, type="DURATION", edtf=when)

    def _stretch(self, context: Context, found: Resolved, number: int, grain: Granularity) -> Resolved:
        """The days from the anchor on, or up to it."""
        if grain > Granularity.DAY:
            return found
        base, kind = anchored(context, "story of narrative")
        today = context.days(base)[0]
        far = moved(today, -number if self.touches == "before" else number, grain)
        ends = (far, today) if self.touches == "before" else (today + 1, far)
        if grain is Granularity.WEEK:
            first, last = (edtf.write_day(end) for end in ends)
        else:
            first, last = (edtf.write(calendar.containing(grain, end)) for end in ends)
        return replace(found, basis=kind, anchor=base, anchor_kind=kind, edtf=edtf.throughout(first, last))


@dataclass(frozen=True, slots=True)
class Again:
    """Something that comes again, the same in every context."""

    recurrence: Recurrence

    def resolve(self, context: Context) -> Resolved:
        return Resolved(self.recurrence, "SET", steps=(("again", self.recurrence.value),))
