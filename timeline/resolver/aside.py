"""A date that a mention tells and what has been told so far come in; whether it is told beside the story goes out.

A story goes on from what is told in its course. It stays where it is for a date that is only looked ahead or back to,
or that an amount is compared with.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.when.values import Granularity, Period

if TYPE_CHECKING:
    from timeline.resolver.told import Told

_MONTHS_AHEAD = 100  # days past which a month amid a sentence may be told beside the story
_FIXED = 60  # days within which a day that something was fixed for is told of next
_YEARS_ON = 3650  # days that a year or month amid a sentence may move a story on
_YEAR_BACK = 300  # days that "a year earlier" looks back amid a sentence
_FAR_BACK, _FAR_AHEAD = 1500, 200  # days that a narrative does not move amid a sentence


def is_aside_in_narrative(told: Told, story: Period, value: Period, explicit: bool) -> bool:
    """Whether a narrative tells a date beside its story.

    So are, amid a sentence, a date far back, a year or month that the story has yet to come to, or will not, and
    the far end of a stretch ("until 1958").
    """
    around = told.around
    if around.first in told.flashes:
        return True
    if around.opens_sentence():
        return False
    moved = told.settings.days(value)[0] - told.settings.days(story)[0]
    if moved > 0 and around.is_aimed_at:
        fixed = value.granularity > Granularity.WEEKEND and moved <= _FIXED and around.follows("figured")
        if not fixed:
            return True  # but a day that is fixed for something comes
    if moved < 0 and story.granularity > Granularity.YEAR and around.stands_before("beforehand"):
        return True
    if moved > _FAR_AHEAD and around.stands_before("foretold"):
        return True  # "peace would be concluded a decade later"
    if not explicit and moved > _YEARS_ON:
        return True  # counted from the days of its writer
    if explicit and value.granularity > Granularity.YEAR and around.first - told.story_end == 1 and moved > 0:
        return False  # the end of a stretch that the story has begun: "between August 1893 and March 1894"
    if value.granularity is Granularity.YEAR and moved > 0 and around.first in told.overtaken:
        return True
    if value.granularity is Granularity.YEAR and story.granularity > Granularity.YEAR:
        return not 0 < moved < _YEARS_ON
    if not explicit and moved < -_YEAR_BACK:
        return True
    if value.granularity is Granularity.MONTH and explicit and moved > _MONTHS_AHEAD:
        return around.first in told.overtaken or moved > _YEARS_ON
    return moved < -_FAR_BACK or (moved > _FAR_AHEAD and around.follows("until"))


def is_aside_in_news(told: Told, value: Period) -> bool:
    """Whether news goes back for a date ("The blast on Saturday had destroyed the roof"), or names it as an end."""
    now = told.publication if told.story is None else told.settings.days(told.story)[0]
    around = told.around
    if told.settings.days(value)[0] < now and around.stands_before("beforehand"):
        return True  # "fell on Monday, having lost a third on Friday"
    if around.scan.codes[around.after : around.after + 1] in around.grammar.cue("beforehand"):
        return True
    return around.is_end_or_compared
