"""How to read dates: the settings of the resolver, with news defaults."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from timeline.when import calendar
from timeline.when.calendar import Hemisphere, WeekStart
from timeline.when.values import Granularity, Period

_DAY = Granularity.DAY  # looked up four times as fast

AnchorSetting = Literal["auto", "publication", "narrative"]
DayOrder = Literal["dmy", "mdy", "ymd"]


class ResolverSettings(Struct, frozen=True):
    """What the text itself does not tell.

    `anchor`: what relative expressions count from; "auto" decides for each article. `day_order`: how to read
    03/04/2018; None takes the custom of the article's language. `hemisphere` gives seasons their months.
    """

    anchor: AnchorSetting = "auto"
    week_start: WeekStart = "monday"
    day_order: DayOrder | None = None
    hemisphere: Hemisphere = "north"

    def days(self, period: Period) -> tuple[int, int]:
        """First day of a period and day after its last."""
        if period.granularity is _DAY:
            return period.index, period.index + 1
        return calendar.days(period, self.week_start, self.hemisphere)
