"""What a mention is resolved against: publication and settings, what has been told so far, and the words around it."""

from __future__ import annotations

from timeline.resolver.figures import Figures
from timeline.resolver.settings import DayOrder
from timeline.resolver.told import Told
from timeline.when import calendar
from timeline.when.values import Granularity, Period

_DAY = Granularity.DAY  # looked up four times as fast


class Context:
    """What expressions ask; of its parts, `around`, `told` and `figures` move from mention to mention."""

    __slots__ = (
        "_today", "around", "clock", "days", "figures", "is_note", "mode", "publication", "settings", "told",
    )  # fmt: skip

    def __init__(self, told: Told, clock: int | None = None, *, is_note: bool = False) -> None:
        self.told, self.around, self.figures = told, told.around, Figures()
        self.mode = told.mode
        self.publication = told.publication  # day ordinal
        self.clock = clock  # second of the day of publication
        self.is_note = is_note  # whether the text says nothing but a time, and so looks ahead
        self.settings = told.settings
        self.days = told.settings.days  # first day and day after the last of a period
        self._today = Period(_DAY, told.publication)

    def today(self, grain: Granularity = _DAY) -> Period:
        """The period of a grain that holds the publication day."""
        if grain is _DAY:
            return self._today
        return calendar.containing(grain, self.publication, self.settings.week_start)

    @property
    def day_order(self) -> DayOrder:
        """How dates in numbers are read."""
        return self.settings.day_order or self.around.grammar.lexicon.day_order
