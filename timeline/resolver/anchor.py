"""Matches of an article → what its relative expressions count from: publication (news) or the narrative (history)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from operator import attrgetter
from typing import Any

from timeline.model import AnchorKind
from timeline.resolver.around import Around
from timeline.resolver.expressions import (
    ByKind,
    Clock,
    ComparedYear,
    Exact,
    Expression,
    Modified,
    OfWriter,
    OldDate,
    PartOf,
    Shift,
    Untold,
    Weekday,
    Within,
    Yearly,
)
from timeline.resolver.matching import Match
from timeline.resolver.settings import ResolverSettings
from timeline.when import calendar
from timeline.when.values import Granularity, Period

_LONG_AGO = 3 * 365  # days before publication that news seldom tells of at length
_OPENING = 150  # tokens in which news says what is new
_AMID = 100  # tokens behind a date of long ago in which a day of the week is of the story
_FRESH = 7  # days around publication
_FLASH_AHEAD, _FLASH_BACK = 200, 100  # days past the dates before and after that are told beside the story
_OF_ITS_DAYS = 4  # as many as which counts a week or month that is named from its own day
_FOLLOWING = 3  # dates that count on from the one which opens a short history
_COURSE = 6  # dates in full that make a story where they follow one another
_LATELY = 60  # days
_OLD = calendar.ordinal(1000, 1, 1)  # the day before which a year may have two or three digits
_OUTWEIGHS = 8  # dates of a story of long ago for each that counts from the day of publication
_OUTNUMBERS = 6  # those that count on in a story of these years for each such
_SOME, _FEW = 6, 4  # dates that a history has at least; with little of late; two or three where nothing in it is


def decide(
    matches: Sequence[Match], around: Around, publication: int, settings: ResolverSettings
) -> tuple[AnchorKind, str]:
    """The anchor and why. A history says many dates in full, long past, and few that count from its own day."""
    setting = settings.anchor
    if setting != "auto":
        return setting, "set"
    past = near = lately = follow = amid = now = 0
    fresh = opens = begins = False  # whether a date in full opens it that is long past, or over for weeks
    told = -_AMID  # the token of the last such date, or that counts on from one
    course: list[int] = []  # the first days of the dates in full
    old = False  # whether the last of them is of a year before 1000, so that "in 67" may be one
    for match in matches:
        if isinstance(match.expression, ByKind) and isinstance(match.expression.narrative, Untold):
            continue
        expression = _core(match.expression)
        if isinstance(expression, Weekday) or (isinstance(expression, Shift) and expression.anchor == "publication"):
            around.at(match.first, match.after)
            if isinstance(expression, Weekday) and around.any_day:
                continue
            if begins and match.first - told < _AMID and _is_of_a_story(expression, around):
                amid, told = amid + 1, match.first
                fresh = fresh or (not opens and match.first < _OPENING)
                continue
            if _is_now(expression, around):
                now += 1
                continue
            near += _OF_ITS_DAYS if _is_of_these_weeks(match.expression) else 1
            fresh = fresh or (match.first < _OPENING and _is_of_these_days(expression, around))
        elif (period := _in_full(expression)) is not None:
            if period.granularity > Granularity.DECADE:
                is_past = settings.days(period)[1] < publication - _LONG_AGO
                is_over = settings.days(period)[1] < publication - _LATELY
                first = not past + near + lately + follow
                opens, begins = opens or (is_past and first), begins or (is_over and first)
                past, lately = past + is_past, lately + (not is_past)
                told = match.first if (is_past if opens else is_over) else told
                course.append(settings.days(period)[0])
                old = course[-1] < _OLD
            if period.granularity is Granularity.DAY and match.first < _OPENING:
                fresh = fresh or abs(period.index - publication) <= _FRESH
        elif isinstance(expression, OldDate):
            past += old
        elif isinstance(expression, (Yearly, Shift)) and expression.anchor in ("story", "last told"):
            follow, told = follow + 1, match.first if begins else told
        elif _is_of_last_year(expression) or (isinstance(expression, Yearly) and expression.toward is not None):
            near += 1
        elif isinstance(expression, Yearly):
            follow, told = follow + 1, match.first if begins else told
    recent = near + now + amid
    if begins and not opens:
        if not fresh and lately >= _FEW and follow >= _OUTNUMBERS * max(recent, 1):
            return "narrative", f"dates in full, all over for weeks, and {follow} that count on from them"
        near, amid = near + amid, 0
    if opens and not fresh and past + follow >= _OUTWEIGHS * max(recent + lately, 1):
        return "narrative", f"{past + follow} dates of a story told in full outweigh {near + amid + lately} of late"
    if amid and (near or lately or fresh or past < _SOME or amid * 3 > past + follow):
        near, fresh = near + amid, True  # news that opens with what was long ago
    near += now
    enough = _SOME if near * 3 > past or lately * 3 > past else _FEW if lately else 2 + (near > 0)
    if opens and follow >= _FOLLOWING and not (near or lately or fresh):
        return "narrative", f"a date long before publication opens it, and {follow} that count on from it follow"
    if not near and not fresh and _goes_on(course, publication):
        return "narrative", f"{len(course)} dates in full follow one another, and none counts from its day"
    if past >= enough and past > 2 * near and not fresh:
        return "narrative", f"{past} dates long before publication are said in full, {near} count from its day"
    return "publication", f"{near} expressions count from the day of publication, {past} dates are long past"


def _is_of_last_year(expression: Expression | None) -> bool:
    """Whether it counts from the year of publication: "on 14 July last year"."""
    year = expression.year if isinstance(expression, Within) else None
    return isinstance(year, Shift) and year.anchor == "publication" and abs(year.count) <= 1


def _goes_on(course: Sequence[int], publication: int) -> bool:
    """Whether dates in full tell a story from one to the next, up to well before publication for the most part."""
    if len(course) < _COURSE:
        return False
    forward = sum(before <= after for before, after in pairwise(course))
    over = sum(day < publication - _LATELY for day in course)
    return forward * 5 >= (len(course) - 1) * 4 and over * 5 >= len(course) * 4


_ABOUT: dict[type, Callable[[Any], Expression | None]] = {
    Modified: attrgetter("inner"),
    PartOf: attrgetter("day"),
    Clock: attrgetter("day"),
    ByKind: attrgetter("news"),
    ComparedYear: attrgetter("otherwise"),
}


def _core(expression: Expression | None) -> Expression | None:
    """What an expression is about, without its edges, part of the day and time."""
    while (inner := _ABOUT.get(type(expression))) is not None:
        expression = inner(expression)
    return expression


def _is_of_a_story(expression: Weekday | Shift, around: Around) -> bool:
    """Whether it may be a day of a story of long ago: "On Friday the king fled", "next morning they crossed"."""
    if isinstance(expression, Weekday):
        bare = expression.toward is None and expression.weeks is None
    else:
        bare = expression.grain is Granularity.DAY and expression.count == 1
    return bare and around.find_tense() != "future"


def _is_now(expression: Weekday | Shift, around: Around) -> bool:
    """Whether it tells only how things are when it is written: "are today monuments"."""
    today = isinstance(expression, Shift) and expression.grain is Granularity.DAY and expression.count == 0
    return today and around.find_tense() == "present"


def _is_of_these_days(expression: Weekday | Shift, around: Around) -> bool:
    """Whether it is a day that only news would name so: "on Monday", "yesterday", what happened "today"."""
    if isinstance(expression, Weekday):
        return True
    if expression.grain is not Granularity.DAY:
        return False
    return abs(expression.count) == 1 or (expression.count == 0 and around.find_tense() == "past")


def _is_of_these_weeks(expression: Expression) -> bool:
    """Whether it is a week or month that hardly a history would name so: "next month", "in this week's issue"."""
    inner = expression.narrative if isinstance(expression, ByKind) else None
    return isinstance(inner, OfWriter) and inner.grain in (Granularity.WEEK, Granularity.MONTH)


def _in_full(core: Expression | None) -> Period | None:
    """The period that an expression says with its year, given what it is about."""
    if isinstance(core, Within):
        return core.at(core.year.period.index) if isinstance(core.year, Exact) else None
    return core.period if isinstance(core, Exact) else None


def flashes(matches: Sequence[Match], settings: ResolverSettings) -> frozenset[int]:
    """The first tokens of dates in full to which a story looks ahead or back: the next one has it where it was."""
    told = []
    for match in matches:
        period = _in_full(_core(match.expression))
        if period is not None and period.granularity > Granularity.YEAR:
            told.append((match.first, *settings.days(period)))
    found = set()
    for at in range(1, len(told) - 1):
        before = next((told[back] for back in range(at - 1, -1, -1) if told[back][0] not in found), told[0])
        here, following = told[at], told[at + 1]
        ahead = here[1] - max(before[2], following[2]) > _FLASH_AHEAD
        back = min(before[1], following[1]) - here[2] > _FLASH_BACK
        if (ahead or back) and following[2] > before[1]:
            found.add(here[0])
    return frozenset(found)


def overtaken(matches: Sequence[Match], settings: ResolverSettings) -> frozenset[int]:
    """The first tokens of years and months that the next date in full lies before: the story is not there yet."""
    found = set()
    reached: int | None = None  # the day after the date in full that is told next
    for match in reversed(matches):
        period = _in_full(_core(match.expression))
        if period is None or period.granularity < Granularity.YEAR:
            continue
        first, after = settings.days(period)
        if reached is not None and first >= reached and period.granularity <= Granularity.MONTH:
            found.add(match.first)
        if period.granularity > Granularity.YEAR:
            reached = after
    return frozenset(found)


def begins_of_old(matches: Sequence[Match], settings: ResolverSettings) -> bool:
    """Whether the first month or day that is told in full, with a year that can be no other number, is before 1000."""
    for match in matches:
        period = _in_full(_core(match.expression))
        if period is not None and period.granularity > Granularity.YEAR:
            return 0 < calendar.civil(settings.days(period)[0])[0] < 1000
    return False
