"""What every expression shares: an expression and a context come in, a value with its derivation goes out."""

from __future__ import annotations

from typing import Literal, Protocol

from timeline.model import AnchorKind, Resolved, Taken, Tense
from timeline.resolver.context import Context
from timeline.when import calendar
from timeline.when.values import Granularity, Period, Unknown, Value

Toward = Literal["last", "next", "this"]
Anchor = Literal[
    "publication",
    "story",
    "story or before",
    "story of narrative",
    "just told",
    "told day",
    "told month",
    "told quarter",
    "told year",
    "last told",
    "told here",
    "that year",
]
"""What to count from: publication, the story's date so far, or that one in narratives and publication in news."""

_NEAR_STORY = 20 * 365  # days after the story past which a yearless date is not of the year told just before


class Expression(Protocol):
    """Something a rule has read."""

    def resolve(self, context: Context) -> Resolved | None:
        """The value in this context, or None where the words are no mention here. Never raises."""


def unknown() -> Resolved:
    """No date can be told."""
    return Resolved(Unknown(), steps=(("no_date",),))


def anchored(context: Context, anchor: Anchor) -> tuple[Period, AnchorKind]:
    """The period to count from, and which it is: without a story told so far, publication stands in."""
    far = None
    if anchor == "story of narrative":
        anchor, far = ("story" if context.mode == "narrative" else "publication"), _NEAR_STORY
    if anchor == "publication":  # most by far
        return context.today(), "publication"
    if anchor == "told day":
        day = context.told.day
        return day, "publication" if day == context.today() else "narrative"
    if anchor == "told month":
        month = context.figures.told_month(context)
        return month, "publication" if month == context.today(Granularity.MONTH) else "narrative"
    if anchor == "told quarter":
        told = context.figures.latest_quarter if context.mode == "publication" else None
        if told is not None:
            return told, "narrative"
        anchor = "story"
    if anchor == "just told":
        if (told := context.told.background) is not None:
            return told, "narrative"
        anchor = "story"
    if anchor == "story or before":  # "had landed on Friday. The following morning"
        if (told := context.told.day_just_now) is not None:
            return told, "narrative"
        story = context.told.story
        untold = story is None or story.granularity < Granularity.DAY
        if untold and (before := context.told.before_story) is not None:
            return before, "narrative"
        anchor = "story"
    if anchor == "told year":
        if (told := context.told.year) is not None:
            return told, "narrative"
        if context.figures.reports_earnings(context) and context.around.find_tense() != "future":
            return context.figures.reported_year(context), "publication"
        if (just_over := context.figures.year_just_over(context)) is not None:
            return just_over, "narrative"
    if anchor == "told here":
        told = context.told.long_ago_here or context.told.year
        return (context.today(), "publication") if told is None else (told, "narrative")
    if anchor == "that year":
        told = context.told.in_full
        if told is not None and context.mode == "publication" and _is_of_these_days(context):
            return told, "narrative"
        anchor = "last told"
    if anchor == "last told" and context.told.last is not None and not context.told.has_looked_ahead:
        return context.told.last, "narrative"
    if anchor == "story" and (here := context.told.in_full_here) is not None:
        return here, "narrative"
    if anchor == "story" and context.mode == "publication":
        told = context.told.here
        if told is not None and told.granularity is Granularity.DAY and not context.told.last_bound:
            return told, "narrative"  # "had bid on 3 March, which Acme rejected two days later"
    if anchor in ("story", "last told") and context.told.story is not None:
        return _told_here(context, context.told.story, far), "narrative"
    return context.today(), "publication"


def _is_of_these_days(context: Context) -> bool:
    """Whether the date told last is of the year of publication, which nobody calls that year."""
    told, (first, after) = context.told.last, context.days(context.today(Granularity.YEAR))
    return told is not None and first <= context.days(told)[0] < after


def _told_here(context: Context, story: Period, far: int | None) -> Period:
    """What the sentence of a narrative has told before goes on from there, else from the story."""
    here = context.told.here if context.mode == "narrative" and not context.told.is_back else None
    if here is None or (far is not None and not 0 <= context.days(here)[0] - context.days(story)[0] <= far):
        return story
    return here


def at_grain(context: Context, base: Period, grain: Granularity) -> Period | None:
    """The period of a grain that holds the base's start; None where the base is too coarse to tell."""
    if grain > Granularity.DAY:
        return None
    if base.granularity < grain >= Granularity.MONTH:
        return None
    return calendar.containing(grain, context.days(base)[0], context.settings.week_start)


def day_in(context: Context, value: Value) -> int | None:
    if not isinstance(value, Period) or value.granularity < Granularity.DAY:
        return None
    return context.days(value)[0]


def moved(day: int, count: int, grain: Granularity) -> int:
    """The day so many grains from a day; the last of its month where that month is shorter."""
    if grain is Granularity.DAY:
        return day + count
    if grain in (Granularity.WEEK, Granularity.WEEKEND):
        return day + 7 * count
    months = count * {Granularity.MONTH: 1, Granularity.QUARTER: 3, Granularity.HALF: 6}.get(grain, 12)
    if grain < Granularity.YEAR:
        months *= 10 if grain is Granularity.DECADE else 100
    year, month, number = calendar.civil(day)
    index = year * 12 + month - 1 + months
    year, month = index // 12, index % 12 + 1
    return calendar.ordinal(year, month, min(number, calendar.month_length(year, month)))


def month_index(day: int) -> int:
    year, month, _ = calendar.civil(day)
    return year * 12 + month - 1


def relative(
    period: Period,
    base: Period,
    kind: AnchorKind,
    steps: tuple[Taken, ...],
    said: tuple[str, ...] = (),
    implied: tuple[str, ...] = ("anchor",),
    tense: Tense | None = None,
) -> Resolved:
    if kind == "narrative":
        steps = (*steps, ("story", base))
    return Resolved(period, "DATE", kind, None, base, kind, tense, said, implied, steps)


def shift_step(count: int, grain: Granularity, base: Period) -> Taken:
    name = grain.word
    if count == 0:
        return ("this", name, base)
    return ("shift_back" if count < 0 else "shift_on", str(abs(count)), name, base)
