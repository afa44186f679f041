"""Matches of an article come in; of two that are the ends of one stretch, each takes what only the other says.

"1 pm to 2 pm tomorrow": the first is of tomorrow too. "From 7:00 to 8:00 pm": both are in the evening. "From May to
September": the May before that September. "Next Monday or Tuesday": the Tuesday after that Monday. Annotators mark the
two ends apart, and so does this.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TypeGuard

from msgspec.structs import replace

from timeline.resolver.expressions import (
    Again,
    Amount,
    AmountOf,
    ByKind,
    Clock,
    Closing,
    Exact,
    Expression,
    Later,
    Modified,
    NextAfter,
    Numeric,
    PartOf,
    Placed,
    QuarterEnded,
    Shift,
    UpTo,
    Weekday,
    Yearly,
)
from timeline.resolver.grammar import Grammar
from timeline.resolver.making import is_day, on_day
from timeline.resolver.matching import Match
from timeline.resolver.scan import Scan
from timeline.when import calendar
from timeline.when.values import Granularity

_ENDING = 3  # tokens between a quarter and the date on which it ends
_NAMING = 4  # tokens between a day and the feast that it is
_THAT_DAY = Shift(0, Granularity.DAY, "last told")


def complete(matches: Sequence[Match], scan: Scan, grammar: Grammar) -> None:
    """Give each end of a stretch what the other says of both."""
    within, definite = grammar.cue("within"), grammar.cue("definite")
    for match in matches:
        if isinstance(match.expression, Amount) and match.expression.edge:
            of, whose = (*scan.codes[match.after : match.after + 2], "", "")[:2]
            if of in within and whose in definite:  # the last two weeks of the campaign end with that, not today
                match.expression = replace(match.expression, touches=None)
    for left, right in pairwise(matches):
        gap = right.first - left.after
        beside = gap < 2 and scan.words(left.after, right.first) in ([], [","])
        if beside and isinstance(right.expression, Exact):
            left.expression = _told_twice(left.expression, right.expression)
        if 0 < gap <= _ENDING:
            left.expression = _ended(left, right, scan, grammar)
        if 1 < gap <= _NAMING and _is_called(scan, left, right):
            right.expression = left.expression  # "6 December, Finland's Independence Day"
    neighbours = [pair for pair in pairwise(matches) if _is_linked(scan, *pair)]
    if not neighbours:
        return
    through, both = grammar.cue("through"), grammar.cue("both")
    for left, right in reversed(neighbours):
        link = scan.codes[right.first - 1]
        is_stretch = link in through
        if is_stretch or link in both:
            left.expression = _first(left.expression, right, is_stretch)
        if is_stretch:
            left.expression = _before_end(left.expression, right.expression)
            _put_before(left, right)
    opening, listed, closing = grammar.cue("opening"), grammar.cue("listed"), grammar.cue("closing")
    for left, right in neighbours:
        link = scan.codes[right.first - 1]
        if link in closing and scan.codes[left.first] in definite and isinstance(left.expression, Amount):
            right.expression = Closing(right.expression, left.expression)
        if link in within:
            left.expression = _of_whole(left.expression, right.expression)
        if link in listed:
            right.expression = _each_too(left.expression, right.expression)
        is_stretch = link in through
        if is_stretch or link in both:
            right.expression = _last(left.expression, right.expression)
            right.expression = _later(right.expression, Placed(left.expression, left.first, left.after), is_stretch)
            right.expression = _same_year(left.expression, right.expression)
        elif link in opening:
            right.expression = _of_part(left.expression, right.expression)


def _is_called(scan: Scan, left: Match, right: Match) -> bool:
    """Whether a feast behind a comma is a name of the day before it, of a country or a church."""
    feast = isinstance(right.expression, Yearly) and right.expression.said[0] == "holiday"
    day = isinstance(left.expression, (Yearly, Exact)) and is_day(left.expression)
    if not (feast and day):
        return False
    between = scan.words(left.after, right.first)
    return between[0] == "," and between[-1] in ("s", "'s", "the")


def _ended(left: Match, right: Match, scan: Scan, grammar: Grammar) -> Expression:
    """A quarter right before the date on which it ends: "the first quarter, which ended on Sept. 30"."""
    quarter = left.expression
    if not isinstance(quarter, (QuarterEnded, Yearly)):
        return quarter
    if grammar.cue("closing").isdisjoint(scan.codes[left.after : right.first]) or isinstance(right.expression, Amount):
        return quarter
    if isinstance(quarter, QuarterEnded):
        return replace(quarter, end=right.expression)
    return QuarterEnded(right.expression, quarter.fiscal) if quarter.fiscal else quarter


def _told_twice(expression: Expression, date: Exact) -> Expression:
    """A feast, or a part of a day of the week, right before its date: "Good Friday, April 12, 1816"."""
    if date.period.granularity is not Granularity.DAY:
        return expression
    feast = isinstance(expression, Yearly) and expression.said[0] == "holiday"
    if feast or expression == _THAT_DAY:
        return date
    if isinstance(expression, PartOf):
        inner = expression.day
        feast = isinstance(inner, Yearly) and inner.said[0] == "holiday"
        return replace(expression, day=date) if feast or isinstance(inner, Weekday) else expression
    return expression


def _is_linked(scan: Scan, left: Match, right: Match) -> bool:
    """Whether one token stands between, or a comma that closes a year and one more: "from May 3, 2001, to July 4"."""
    if right.first == left.after + 2 and isinstance(left.expression, Exact):
        return scan.words(left.after, left.after + 1) == [","]
    return right.first == left.after + 1


def _same_year(left: Expression, right: Expression) -> Expression:
    """Of two ends of which only the first has its year, the last is the next one: "from June 2003 to August"."""
    if not isinstance(left, Exact) or left.period.granularity <= Granularity.YEAR:
        return right
    if isinstance(right, Yearly) and right.toward is None and right.weekday is None:
        return NextAfter(right, left)
    return right


def _before_end(left: Expression, right: Expression) -> Expression:
    """Of two ends of which only the last has its year, the first is the latest before it: "mid-July to 3 May 1684"."""
    if isinstance(left, Modified):
        return replace(left, inner=_before_end(left.inner, right))
    end = right.inner if isinstance(right, Modified) else right
    if not isinstance(end, Exact) or end.period.granularity <= Granularity.YEAR:
        return left
    if not isinstance(left, Yearly) or left.toward is not None or left.weekday is not None:
        return left
    last = calendar.days(end.period)[0]
    year = calendar.civil(last)[0]
    before = [one for one in (left.at(year), left.at(year - 1)) if one and calendar.days(one)[0] <= last]
    return Exact(before[0]) if before else left


def _put_before(left: Match, right: Match) -> None:
    """Of two ends whose year is not said, the first comes before the last."""
    begin, end = left.expression, right.expression
    if _is_open(begin) and _is_open(end):
        right.expression = Placed(end, left.first, right.after)
        left.expression = UpTo(begin, right.expression)
    elif isinstance(begin, ByKind) and isinstance(end, ByKind) and _is_open(begin.post) and _is_open(end.post):
        left.expression = replace(begin, post=UpTo(begin.post, end))


def _is_open(expression: Expression | None) -> TypeGuard[Yearly | Numeric]:
    """Whether the year of an end is still to be found."""
    if isinstance(expression, Numeric) and expression.year is not None:
        return False
    return isinstance(expression, (Yearly, Numeric)) and expression.toward is None


def _first(left: Expression, match: Match, is_stretch: bool) -> Expression:
    right = match.expression
    if isinstance(left, Clock) and isinstance(right, Clock):
        # "2 pm until 4 pm tomorrow" is all of tomorrow, "2 pm until tomorrow 4 pm" is not.
        day = right.day if left.day is None and match.rule.kind != "after" else left.day
        late = right.exact and not left.exact and (left.hour + 12, left.minute or 0) <= (right.hour, right.minute or 0)
        hour = left.hour + 12 if late else left.hour
        zoned = right if left.offset is None else left
        return replace(
            left, day=day, hour=hour, exact=left.exact or late, offset=zoned.offset, by_season=zoned.by_season
        )
    if isinstance(left, Exact) and isinstance(right, Exact):
        years = left.period.granularity is right.period.granularity is Granularity.YEAR
        if years and right.period.index <= 0 < left.period.index and 1 - left.period.index <= right.period.index:
            return Exact(calendar.year_of(1 - left.period.index))  # "1400 to 1200 BC"
    if isinstance(left, Weekday) and isinstance(right, Weekday) and left.toward is None and left.weeks is None:
        return replace(left, weeks=right.weeks)  # "Monday to Friday last week"
    if is_stretch and isinstance(left, Numeric) and isinstance(right, Numeric) and left.year is None:
        return replace(left, year=right.year)
    return left


def _later(right: Expression, left: Expression, is_stretch: bool) -> Expression:
    """A bare day of the week is that after the one told before it."""
    if isinstance(right, Modified):
        return replace(right, inner=_later(right.inner, left, is_stretch))
    if isinstance(right, PartOf):
        return replace(right, day=_later(right.day, left, is_stretch))
    is_bare = isinstance(right, Weekday) and right.toward is None and right.weeks is None
    return Later(right, left, is_stretch) if is_bare and isinstance(right, Weekday) else right


def _of_whole(left: Expression, right: Expression) -> Expression:
    """ "The first two weeks of 2021": the days of that length are known."""
    if not isinstance(left, Amount) or left.edge is None or isinstance(right, (Amount, Again, Clock, PartOf)):
        return left
    return AmountOf(left, right)


def _each_too(left: Expression, right: Expression) -> Expression:
    """ "Every Monday, Wednesday and Friday": each of them comes again."""
    day = right.post if isinstance(right, ByKind) else right
    if not (isinstance(left, Again) and isinstance(day, Weekday)) or day.toward is not None or day.weeks is not None:
        return right
    of_week = left.recurrence.value[:-1] == "XXXX-WXX-"
    return Again(replace(left.recurrence, value=f"XXXX-WXX-{day.day + 1}")) if of_week else right


def _of_part(left: Expression, right: Expression) -> Expression:
    """ "Tonight from 7 to 7:30": the hour is of that part of the day."""
    if not (isinstance(left, PartOf) and isinstance(right, Clock)) or right.day is not None:
        return right
    return on_day(right, left) or right


def _last(left: Expression, right: Expression) -> Expression:
    if not (isinstance(left, Clock) and isinstance(right, Clock)) or right.day is not None:
        return right
    late = left.exact and not right.exact and right.hour < left.hour <= right.hour + 12
    return replace(right, day=left.day, hour=right.hour + 12 if late and right.hour < 12 else right.hour)
