"""Unresolved expressions: what a rule has read; each resolves against a context to a value and its derivation.

After timenorm (Bethard 2013, "A synchronous context free grammar for time normalization"): an expression is
itself a value, and operators take expressions. Each operator's docstring states its law.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal, Protocol

from timeline.model import AnchorKind, Basis, Step, Tense, TimexType
from timeline.resolver.context import Context
from timeline.resolver.steps import MESSAGES
from timeline.when import calendar, edtf, timex
from timeline.when.values import Duration, Granularity, Period, Recurrence, Unknown, Vague, Value

# Days from which on the tense decides between two years, not the distance: back and ahead.
_SOON, _FAR = 20, 60
_LATELY = 45  # days in which a short post still looks back to a date
_LATE = 120  # days after a quarter in which it is still to be reported

_BACK, _BACK_SEASON = 1.6, 3.0  # how much farther than ahead a way back counts in a story

_MANY = 5000  # units past which a length of time has no dates of its own

Toward = Literal["last", "next", "this"]
Anchor = Literal["publication", "story", "story of narrative", "told day"]
"""What to count from: publication, the date told last, or that one in narratives and publication in news."""

_CLOCK = (Granularity.PART_OF_DAY, Granularity.HOUR, Granularity.MINUTE, Granularity.SECOND)


@dataclass(frozen=True, slots=True)
class Resolved:
    """A value with how it was reached."""

    value: Value
    type: TimexType = "DATE"
    basis: Basis = "explicit"
    mod: str | None = None
    anchor: Period | None = None
    anchor_kind: AnchorKind | None = None
    tense: Tense | None = None
    said: tuple[str, ...] = ()
    implied: tuple[str, ...] = ()
    steps: tuple[Step, ...] = ()
    edtf: str | None = None  # where it is not the value's own: the days of a length of time
    aside: bool = False  # compared with, not told of: the story does not move there


class Expression(Protocol):
    """Something a rule has read."""

    def resolve(self, context: Context) -> Resolved | None:
        """The value in this context, or None where the words are no mention here. Never raises."""


@dataclass(frozen=True, slots=True)
class Exact:
    """A period said in full: the same in every context."""

    period: Period

    def resolve(self, context: Context) -> Resolved:
        grain = self.period.granularity
        kind: TimexType = "TIME" if grain in _CLOCK else "DATE"
        return Resolved(
            self.period, kind, said=(grain.name.lower(),), steps=(Step("said", (edtf.write(self.period),)),)
        )


@dataclass(frozen=True, slots=True)
class Shift:
    """`count` grains after (before, where negative) the one that holds the anchor.

    Shift(a) then Shift(b) is Shift(a + b); Shift(0, DAY) is the anchor's day.
    """

    count: int
    grain: Granularity
    anchor: Anchor = "publication"

    def resolve(self, context: Context) -> Resolved:
        base, kind = anchored(context, self.anchor)
        if self.grain > Granularity.DAY:
            return self._by_clock(context, base, kind)
        held = at_grain(context, base, self.grain)
        if held is None:
            return unknown()
        period = held.shift(self.count)
        return _relative(period, base, kind, (_shift_step(self.count, self.grain, base),), (self.grain.name.lower(),))

    def _by_clock(self, context: Context, base: Period, kind: AnchorKind) -> Resolved:
        """Hours, minutes or seconds away: to the minute where the anchor's time is known, else its day."""
        step = _shift_step(self.count, self.grain, base)
        if base.granularity > Granularity.DAY:
            second = calendar.seconds(base)[0]
        elif kind == "publication" and context.clock is not None:
            second = base.index * 86400 + context.clock
        else:
            day = at_grain(context, base, Granularity.DAY)
            return unknown() if day is None else _relative(day, base, kind, (step,))
        second += self.count * {Granularity.HOUR: 3600, Granularity.MINUTE: 60}.get(self.grain, 1)
        fine = self.grain is Granularity.SECOND
        period = Period(Granularity.SECOND if fine else Granularity.MINUTE, second if fine else second // 60)
        return replace(_relative(period, base, kind, (step,)), type="TIME")


@dataclass(frozen=True, slots=True)
class From:
    """So many grains from the date that another expression gives: "two days after Christmas"."""

    count: int
    grain: Granularity
    start: Expression

    def resolve(self, context: Context) -> Resolved | None:
        inner = self.start.resolve(context)
        if inner is None or not isinstance(inner.value, Period):
            return inner
        base = inner.value
        if base.granularity is Granularity.DAY and self.grain <= Granularity.DAY:
            found = Period(Granularity.DAY, _moved(base.index, self.count, self.grain))
        else:
            held = at_grain(context, base, self.grain)
            if held is None:
                return unknown()
            found = held.shift(self.count)
        step = _shift_step(self.count, self.grain, base)
        return replace(inner, value=found, steps=(*inner.steps, step))


@dataclass(frozen=True, slots=True)
class Nth:
    """The n-th unit or day of the week in the period of another expression; from its end where n is negative."""

    count: int
    unit: Granularity | None  # None: a day of the week
    day: int
    whole: Expression

    def resolve(self, context: Context) -> Resolved | None:
        inner = self.whole.resolve(context)
        if inner is None or not isinstance(inner.value, Period) or inner.value.granularity > Granularity.MONTH:
            return inner if inner is None else unknown()
        first, after = context.days(inner.value)
        if self.unit is None or self.unit is Granularity.DAY:
            step, start = (1, first) if self.unit else (7, first + (self.day - calendar.weekday(first)) % 7)
            count = (after - start + step - 1) // step
            place = self.count - 1 if self.count > 0 else count + self.count
            found = Period(Granularity.DAY, start + place * step)
        else:
            begin = calendar.containing(self.unit, first, context.settings.week_start)
            if self.unit is Granularity.WEEK and context.days(begin)[0] < first - 3:
                begin = begin.shift(1)  # a week belongs where most of its days lie
            end = calendar.containing(self.unit, after - 1, context.settings.week_start)
            if self.unit is Granularity.WEEK and context.days(end)[1] > after + 3:
                end = end.shift(-1)
            found = begin.shift(self.count - 1) if self.count > 0 else end.shift(self.count + 1)
        if not first - 6 <= context.days(found)[0] < after:
            return unknown()
        place_step = Step("place", (edtf.write(found), edtf.write(inner.value)))
        return replace(inner, value=found, type="DATE", said=(*inner.said, "place"), steps=(*inner.steps, place_step))


@dataclass(frozen=True, slots=True)
class Containing:
    """The period of a grain that holds the date of another expression: "the week of October 6"."""

    grain: Granularity
    inner: Expression

    def resolve(self, context: Context) -> Resolved | None:
        inner = self.inner.resolve(context)
        if inner is None or not isinstance(inner.value, Period):
            return inner
        held = at_grain(context, inner.value, self.grain)
        if held is None:
            return unknown()
        step = Step("this", (self.grain.name.lower(), edtf.write(inner.value)))
        return replace(inner, value=held, type="DATE", steps=(*inner.steps, step))


@dataclass(frozen=True, slots=True)
class WeekOfYear:
    """A week by its ISO number."""

    number: int
    year: int | None = None

    def resolve(self, context: Context) -> Resolved | None:
        year = calendar.civil(context.publication)[0] if self.year is None else self.year
        first = (calendar.ordinal(year, 1, 4) - 1) // 7
        return Exact(Period(Granularity.WEEK, first + self.number - 1)).resolve(context)


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week, 0 for Monday. Bare, the latest on or before the anchor; with a future verb the first after.

    In a short post without a verb, the nearest.
    """

    day: int
    toward: Toward | None = None
    weeks: int | None = None  # counted from the week of publication: "Friday last week" is -1

    anchor: Anchor = "story of narrative"

    def resolve(self, context: Context) -> Resolved:
        base, kind = anchored(context, self.anchor)
        day = context.days(base)[0]
        since = (calendar.weekday(day) - self.day) % 7
        tense: Tense | None = None
        if self.weeks is not None:
            week = context.today(Granularity.WEEK).shift(self.weeks)
            first = context.days(week)[0]
            found = first + (self.day - calendar.weekday(first)) % 7
            message = Step("weekday_of_week", (edtf.write_day(first),))
        elif self.toward == "last" or (self.toward is None and kind == "publication" and not self._ahead(context)):
            tense = context.tense
            found = day - (since or 7 if self.toward == "last" else since)
            message = Step("weekday_before" if found < day else "weekday_today", (edtf.write_day(day),))
        else:
            tense = context.tense
            ahead = -since % 7
            found = day + (ahead or 7 if self.toward == "next" else ahead)
            message = Step("weekday_after" if found > day else "weekday_today", (edtf.write_day(day),))
        resolved = _relative(Period(Granularity.DAY, found), base, kind, (message,), ("weekday",))
        return replace(resolved, tense=tense)

    def _ahead(self, context: Context) -> bool:
        if self.toward == "next":
            return True
        if self.toward == "this" or context.follows("ahead"):
            return context.find_tense() != "past"
        if context.is_post and context.find_tense() is None:
            return (self.day - calendar.weekday(context.publication)) % 7 in (1, 2, 3)
        return context.find_tense() == "future"


@dataclass(frozen=True, slots=True)
class Yearly:
    """Something that comes once a year, `at(year)`: a month, a date, a season, a quarter, a feast. No year is said.

    In news it is the one nearest to publication, in a narrative the one the story has come to.
    """

    at: Callable[[int], Period]
    said: tuple[str, ...]
    toward: Toward | None = None

    def resolve(self, context: Context) -> Resolved:
        base, kind = anchored(context, "story of narrative")
        first, after = context.days(base)
        year = calendar.civil(first)[0]
        choices = [self.at(year + k) for k in (-2, -1, 0, 1, 2)]
        spans = [context.days(choice) for choice in choices]
        if self.toward == "this":
            found, message = choices[2], "year_nearest"
        elif self.toward == "last":
            found, message = [c for c, s in zip(choices, spans, strict=True) if s[1] <= first][-1], "year_before"
        elif self.toward == "next":
            found, message = next(c for c, s in zip(choices, spans, strict=True) if s[0] >= after), "year_after"
        elif kind == "narrative":
            found, message = self._in_story(choices, spans, base, first, after), "year_story"
        else:
            found, message = self._in_news(context, choices, spans, first), "year_nearest"
        steps = (Step(message, (edtf.write(base),)),)
        return _relative(found, base, kind, steps, self.said, ("year",))

    @staticmethod
    def _in_news(context: Context, choices: list[Period], spans: list[tuple[int, int]], first: int) -> Period:
        """The nearest; where that is months away, the verb's tense or the preposition tells the side."""
        gaps = [max(span[0] - first, first - span[1] + 1, 0) for span in spans]
        near = gaps.index(min(gaps))
        over = spans[near][0] < first
        if context.is_post and gaps[near] > _LATELY and over and context.find_tense() != "past":
            return choices[near + 1]
        if context.follows("over"):
            return choices[near if over else near - 1]
        soon = _SOON if choices[near].granularity is not Granularity.QUARTER else _LATE
        if gaps[near] <= (soon if over else _FAR):
            return choices[near]
        tense = context.find_tense()
        if over and (tense == "future" or (tense != "past" and context.follows("ahead"))):
            return choices[near + 1]
        if not over and tense == "past" and not context.follows("ahead"):
            return choices[near - 1]
        return choices[near]

    @staticmethod
    def _in_story(choices: list[Period], spans: list[tuple[int, int]], base: Period, first: int, after: int) -> Period:
        """The one within the year the story tells of, else the nearest with stories moving forward."""
        if base.granularity <= Granularity.YEAR:
            inside = [c for c, s in zip(choices, spans, strict=True) if first <= s[0] < after]
            return inside[0] if inside else choices[2]
        back = _BACK_SEASON if choices[0].granularity is Granularity.SEASON else _BACK
        gaps = [s[0] - first if s[0] >= first else max(first - s[1] + 1, 0) * back for s in spans]
        return choices[gaps.index(min(gaps))]


@dataclass(frozen=True, slots=True)
class Within:
    """A yearly thing in the year of another expression: "the third quarter of last year"."""

    at: Callable[[int], Period]
    year: Expression

    def resolve(self, context: Context) -> Resolved | None:
        inner = self.year.resolve(context)
        if inner is None or not isinstance(inner.value, Period):
            return inner
        found = self.at(calendar.civil(context.days(inner.value)[0])[0])
        step = Step("place", (edtf.write(found), edtf.write(inner.value)))
        return replace(
            inner, value=found, type="DATE", said=(*inner.said, "part of the year"), steps=(*inner.steps, step)
        )


@dataclass(frozen=True, slots=True)
class PartOf:
    """A part of the day that another expression gives; the day itself where the part is unknown."""

    day: Expression
    part: str  # one of calendar.PARTS_OF_DAY

    def resolve(self, context: Context) -> Resolved | None:
        inner = self.day.resolve(context)
        day = None if inner is None else _day_in(context, inner.value)
        if inner is None or day is None:
            return inner
        period = Period(Granularity.PART_OF_DAY, day * calendar.PARTS_A_DAY + calendar.PARTS_OF_DAY.index(self.part))
        return replace(inner, value=period, type="TIME", said=(*inner.said, "part of day"),
                       steps=(*inner.steps, Step("part", (self.part,))))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of the day that another expression gives; without one, of the day the text is about."""

    hour: int
    minute: int | None = None
    second: int | None = None
    offset: int | None = None  # minutes east of UTC
    day: Expression | None = None
    exact: bool = False  # whether the text tells the half of the day

    def resolve(self, context: Context) -> Resolved | None:
        base = TOLD_DAY if self.day is None else self.day
        inner = base.resolve(context)
        day = None if inner is None else _day_in(context, inner.value)
        if inner is None or day is None:
            return inner
        minutes = day * 1440 + self.hour * 60 + (self.minute or 0)
        if self.second is not None:
            period = Period(Granularity.SECOND, minutes * 60 + self.second, self.offset)
        else:
            period = Period(Granularity.MINUTE, minutes, self.offset)
        said = f"{self.hour:02}:{self.minute or 0:02}"
        return replace(inner, value=period, type="TIME", said=(*inner.said, "time"),
                       steps=(*inner.steps, Step("clock", (said,))))  # fmt: skip


TOLD_DAY = Shift(0, Granularity.DAY, "told day")


@dataclass(frozen=True, slots=True)
class Amount:
    """A length of time, the same in every context; where it touches the anchor, its days are known as well."""

    duration: Duration
    touches: Literal["before", "after"] | None = None

    def resolve(self, context: Context) -> Resolved:
        steps = (Step("amount", (timex.duration(self.duration),)),)
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
            day = _moved(context.publication, number, grain)
            fine = Granularity.MONTH if grain is Granularity.YEAR else Granularity.DAY
            when = edtf.write(calendar.containing(fine, day)) + ("" if grain is Granularity.DAY else "~")
        return replace(reached, value=found.value, type="DURATION", edtf=when)

    def _stretch(self, context: Context, found: Resolved, number: int, grain: Granularity) -> Resolved:
        """The days from the anchor on, or up to it."""
        if grain > Granularity.DAY:
            return found
        base, kind = anchored(context, "story of narrative")
        today = context.days(base)[0]
        far = _moved(today, -number if self.touches == "before" else number, grain)
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
        return Resolved(self.recurrence, "SET", steps=(Step("again", (self.recurrence.value,)),))


@dataclass(frozen=True, slots=True)
class Vaguely:
    """The past, the present or the future, no nearer."""

    direction: Literal["past", "present", "future"]

    def resolve(self, context: Context) -> Resolved:
        return Resolved(Vague(self.direction), basis="publication", steps=(Step("vague", (self.direction,)),))


@dataclass(frozen=True, slots=True)
class Modified:
    """Another expression with TIMEX3's `mod`: START, MID, END, APPROX, MORE_THAN …"""

    inner: Expression
    mod: str

    def resolve(self, context: Context) -> Resolved | None:
        inner = self.inner.resolve(context)
        if inner is None:
            return None
        edge = f"edge_{self.mod}"
        steps = (Step(edge),) if edge in MESSAGES else ()
        return replace(inner, mod=self.mod, said=(*inner.said, "edge"), steps=(*inner.steps, *steps))


@dataclass(frozen=True, slots=True)
class ByKind:
    """What the words mean in news, in a narrative and in a short post; None where they are no mention there."""

    news: Expression | None
    narrative: Expression | None
    post: Expression | None

    def resolve(self, context: Context) -> Resolved | None:
        meant = self.narrative if context.mode == "narrative" else self.news
        if context.is_post:
            meant = self.post
        return None if meant is None else meant.resolve(context)


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """A day by its number alone, "the 13th": of the month told, or in news of the nearest month that has it."""

    day: int
    month: int | None = None  # where another date beside it names the month: "April 6-7"

    def resolve(self, context: Context) -> Resolved | None:
        base, kind = anchored(context, "story")
        if self.month is not None and kind == "narrative":
            year = calendar.civil(context.days(base)[0])[0]
            if self.day > calendar.month_length(year, self.month):
                return None
            return _relative(calendar.day_of(year, self.month, self.day), base, kind, (), ("day",), ("month", "year"))
        if context.mode == "publication":
            base, kind = anchored(context, "publication")
        day = context.days(base)[0]
        choices = [
            calendar.ordinal(month // 12, month % 12 + 1, self.day)
            for month in range(_month_index(day) - 1, _month_index(day) + 2)
            if self.day <= calendar.month_length(month // 12, month % 12 + 1)
        ]
        found = min(choices, key=lambda choice: abs(choice - day))
        step = Step("day_nearest", (edtf.write_day(day),))
        return _relative(Period(Granularity.DAY, found), base, kind, (step,), ("day",), ("month", "year"))


@dataclass(frozen=True, slots=True)
class WeekdayOfMonth:
    """A day of the week with its number, "Friday the 13th": the nearest month in which both are true."""

    weekday: int
    day: int

    def resolve(self, context: Context) -> Resolved | None:
        base, kind = anchored(context, "story of narrative")
        today = context.days(base)[0]
        around = _month_index(today)
        choices = []
        for month in range(around - 14, around + 15):
            if self.day <= calendar.month_length(month // 12, month % 12 + 1):
                found = calendar.ordinal(month // 12, month % 12 + 1, self.day)
                if calendar.weekday(found) == self.weekday:
                    choices.append(found)
        if not choices:
            return None
        found = min(choices, key=lambda choice: abs(choice - today))
        step = Step("day_nearest", (edtf.write_day(today),))
        return _relative(Period(Granularity.DAY, found), base, kind, (step,), ("weekday", "day"), ("month", "year"))


@dataclass(frozen=True, slots=True)
class Numeric:
    """A date in numbers, "03/04/2018": the day order is a setting, else what the numbers allow, else the language's."""

    first: int
    second: int
    year: int | None

    def resolve(self, context: Context) -> Resolved | None:
        order = context.day_order
        month, day = (self.second, self.first) if order == "dmy" else (self.first, self.second)
        if month > 12:
            month, day = day, month
        if not 1 <= month <= 12 or not 1 <= day <= calendar.month_length(2000, month):
            return None
        if self.year is None:
            return Yearly(lambda year: calendar.day_of(year, month, min(day, calendar.month_length(year, month))),
                          ("month", "day")).resolve(context)  # fmt: skip
        year = self.year
        if year < 100:
            now = calendar.civil(context.publication)[0]
            year += (now - year + 50) // 100 * 100
        if day > calendar.month_length(year, month):
            return None
        return Exact(calendar.day_of(year, month, day)).resolve(context)


@dataclass(frozen=True, slots=True)
class ShortYear:
    """A year by its last two digits after another year, "2006-07"."""

    digits: int

    def resolve(self, context: Context) -> Resolved | None:
        base, kind = anchored(context, "story")
        year = calendar.civil(context.days(base)[0])[0]
        found = year - year % 100 + self.digits
        if kind != "narrative" or not year < found <= year + 30:
            return None
        return _relative(calendar.year_of(found), base, kind, (), ("year",), ("century",))


@dataclass(frozen=True, slots=True)
class Weekend:
    """The weekend: the latest that has begun, with a future verb or in a post that of this week; `shift` weeks on."""

    shift: int | None = None

    def resolve(self, context: Context) -> Resolved | None:
        base, kind = anchored(context, "story of narrative")
        day = context.days(base)[0]
        week = Period(Granularity.WEEKEND, (day - 1) // 7)
        if self.shift is not None:
            week = week.shift(self.shift)
        elif calendar.weekday(day) < 5:
            tense = context.find_tense()
            ahead = tense == "future" or (tense is None and context.is_post)
            week = week if ahead else week.shift(-1)
        return _relative(week, base, kind, (Step("weekend_latest", (edtf.write_day(day),)),), ("weekend",))


@dataclass(frozen=True, slots=True)
class YearAgo:
    """A year before the anchor; in a report of results, a year before the period that it has told last."""

    anchor: Anchor = "publication"
    quarter: int | None = None  # where the text says which

    def resolve(self, context: Context) -> Resolved:
        if not context.reports_earnings or context.mode == "narrative":
            return Shift(-1, Granularity.YEAR, self.anchor).resolve(context)
        base = context.today()
        found = context.reported
        if self.quarter is not None:
            found = Period(Granularity.QUARTER, calendar.civil(context.publication)[0] * 4 + self.quarter - 1)
        years = 4 if found.granularity is Granularity.QUARTER else 1
        step = Step("reported", (edtf.write(base),))
        return replace(_relative(found.shift(-years), base, "publication", (step,)), aside=True)


@dataclass(frozen=True, slots=True)
class Reported:
    """The period that a report of results is about, the last that has ended, or one `shift` periods from it."""

    grain: Granularity
    shift: int = 0
    unless: Expression | None = None  # what is meant outside such a report

    def resolve(self, context: Context) -> Resolved | None:
        if self.unless is not None and not context.reports_earnings:
            return self.unless.resolve(context)
        base = context.today()
        period = context.today(self.grain).shift(-1)
        steps = (Step("reported", (edtf.write(base),)),)
        return _relative(period.shift(self.shift), base, "publication", steps)


@dataclass(frozen=True, slots=True)
class ReportedIn:
    """The period reported on, in another year; outside a report of results, that year."""

    year: int

    def resolve(self, context: Context) -> Resolved:
        if not context.reports_earnings or context.reported.granularity is not Granularity.QUARTER:
            return Exact(calendar.year_of(self.year)).resolve(context)
        quarter = Period(Granularity.QUARTER, self.year * 4 + context.reported.index % 4)
        base = context.today()
        return _relative(
            quarter, base, "publication", (Step("reported", (edtf.write(base),)),), ("year",), ("quarter",)
        )


def unknown() -> Resolved:
    """No date can be told."""
    return Resolved(Unknown(), steps=(Step("no_date"),))


def anchored(context: Context, anchor: Anchor) -> tuple[Period, AnchorKind]:
    """The period to count from, and which it is: without a story told so far, publication stands in."""
    if anchor == "story of narrative":
        anchor = "story" if context.mode == "narrative" else "publication"
    if anchor == "told day":
        day = context.told_day()
        return day, "publication" if day == context.today() else "narrative"
    if anchor == "story" and context.story is not None:
        return context.story, "narrative"
    return context.today(), "publication"


def at_grain(context: Context, base: Period, grain: Granularity) -> Period | None:
    """The period of a grain that holds the base's start; None where the base is too coarse to tell."""
    if grain > Granularity.DAY:
        return None
    if base.granularity < grain and grain in (Granularity.DAY, Granularity.WEEK, Granularity.WEEKEND):
        return None
    return calendar.containing(grain, context.days(base)[0], context.settings.week_start)


_GRAINS = {
    "Y": Granularity.YEAR, "M": Granularity.MONTH, "W": Granularity.WEEK, "D": Granularity.DAY,
    "h": Granularity.HOUR, "m": Granularity.MINUTE, "s": Granularity.SECOND, "WE": Granularity.WEEK,
}  # fmt: skip


def _moved(day: int, count: int, grain: Granularity) -> int:
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


def _month_index(day: int) -> int:
    year, month, _ = calendar.civil(day)
    return year * 12 + month - 1


def _day_in(context: Context, value: Value) -> int | None:
    if not isinstance(value, Period) or value.granularity < Granularity.DAY:
        return None
    return context.days(value)[0]


def _relative(
    period: Period,
    base: Period,
    kind: AnchorKind,
    steps: tuple[Step, ...],
    said: tuple[str, ...] = (),
    implied: tuple[str, ...] = (),
) -> Resolved:
    if kind == "narrative":
        steps = (*steps, Step("story", (edtf.write(base),)))
    return Resolved(period, "DATE", kind, None, base, kind, None, said, implied or ("anchor",), steps)


def _shift_step(count: int, grain: Granularity, base: Period) -> Step:
    name, anchor = grain.name.lower(), edtf.write(base)
    if count == 0:
        return Step("this", (name, anchor))
    return Step("shift_back" if count < 0 else "shift_on", (str(abs(count)), name, anchor))
