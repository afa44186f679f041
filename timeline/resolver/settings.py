"""How to read dates: the settings of the resolver, with news defaults."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from timeline.when.calendar import Hemisphere, WeekStart

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
