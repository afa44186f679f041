"""What comes once a year: which year is meant, and years and dates in numbers."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from timeline.model import Resolved
from timeline.resolver.context import Context
from timeline.resolver.expressions.base import Anchor, Expression, Toward, anchored, relative, unknown
from timeline.resolver.expressions.dates import Exact
from timeline.when import calendar, edtf
from timeline.when.values import Duration, Granularity, Period

# Days from which on the tense decides between two years, not the distance: back and ahead.
_SOON, _FAR = 45, 60


_JUST = 10  # days in which a day that something was to be done by has just gone by


_OTHER_ZONE = 1  # days by which it may be later where something happens than where it is published


_OF_GAMES = ("quarter", "half")  # what games have, too


_LATELY = 45  # days in which a short post still looks back to a date


_FISCAL_AHEAD = 150  # days that a fiscal quarter may be over before that of the calendar begins


_LATE = 120  # days after a quarter in which it is still to be reported


_BACK, _BACK_SEASON = 1.6, 3.0  # how much farther than ahead a way back counts in a story
_BACK_BEFORE = 0.6  # the same of what had happened before


class Yearly(Struct, frozen=True):
    """Something that comes once a year, `at(year)`: a month, a date, a season, a quarter, a feast. No year is said.

    In news it is the one nearest to publication, in a narrative the one the story has come to. `at` is None for a
    year without it (29 February) or where its day is not known.
    """

    at: Callable[[int], Period | None]
    said: tuple[str, ...]
    toward: Toward | None = None
    anchor: Anchor = "story of narrative"
    fiscal: int = 0  # the number of a quarter of any year of business, which goes by that in which it is reported
    weekday: int | None = None  # said with the date, so that it tells the year

    def resolve(self, context: Context) -> Resolved | None:
        if self.said[0] in _OF_GAMES and context.figures.tells_of_games(context):
            return None
        base, kind = anchored(context, self.anchor)
        first, after = context.days(base)
        year = calendar.civil(first)[0]
        by_year = [self.at(year + k) for k in (-2, -1, 0, 1, 2)]
        choices = [choice for choice in by_year if choice is not None]
        if (found := self._on_weekday(choices, first)) is not None:
            return relative(found, base, kind, (("year_nearest", base),), self.said, ("year",))
        spans = [context.days(choice) for choice in choices]
        if self.toward == "this":
            before = by_year[1] if base.granularity > Granularity.YEAR else None
            begun = before is not None and context.days(before)[1] > first  # the winter of the year before
            this = before if begun else by_year[2]
            choices, message = [this] if this else [], "year_nearest"
        elif self.toward == "last":
            choices, message = [c for c, s in zip(choices, spans, strict=True) if s[1] <= first][-1:], "year_before"
        elif self.toward == "next":
            choices, message = [c for c, s in zip(choices, spans, strict=True) if s[0] >= after][:1], "year_after"
        if not choices:
            return unknown()
        if self.toward is None and context.is_note and "weekday" not in self.said:
            found = next((c for c, s in zip(choices, spans, strict=True) if s[1] > first), choices[-1])
            return relative(found, base, kind, (("year_after", base),), self.said, ("year",))
        if self.toward is not None:
            found = choices[0]
        elif kind == "narrative":
            found, message = self._in_story(context, choices, spans, base), "year_story"
        elif (
            (here := context.told.year) is not None
            and (held := self.at(here.index)) is not None
            and not (context.around.follows("over") and context.days(held)[0] > context.publication)
        ):
            return relative(held, base, kind, (("place", held, here),), self.said, ("year",))
        elif (after_told := self._going_on(context)) is not None:
            return after_told
        elif (told := self._told_again(context, spans, first)) is not None:
            return told
        else:
            found, message = self._in_news(context, choices, spans, first), "year_nearest"
        steps = ((message, base),)
        told = relative(found, base, kind, steps, self.said, ("year",))
        ahead = self.toward == "next" and self.anchor not in ("story", "just told") and kind == "narrative"
        return told._replace(aside=True) if ahead else told

    def _on_weekday(self, choices: list[Period], first: int) -> Period | None:
        """The nearest on the day of the week that is said; none where one of these weeks is on another, by a slip."""
        if self.weekday is None:
            return None
        on_it = [one for one in choices if calendar.weekday(one.index) == self.weekday]
        found = min(on_it, key=lambda one: abs(one.index - first), default=None)
        slip = any(abs(one.index - first) <= _SOON for one in choices if one not in on_it)
        return None if slip else found

    def _in_news(self, context: Context, choices: list[Period], spans: list[tuple[int, int]], first: int) -> Period:
        """The nearest; where that is months away, the verb's tense or the preposition tells the side."""
        around = context.around
        if len(choices) < 3:
            return min(choices, key=lambda choice: abs(context.days(choice)[0] - first))
        gaps = [max(span[0] - first, first - span[1] + 1, 0) for span in spans]
        near = gaps.index(min(gaps))
        told = context.figures.told_quarter(context) if self.said == ("quarter",) else None
        if told is not None and told.index % 4 == choices[0].index % 4:
            return told  # the quarter that a report is about, of whatever year of business
        if self.fiscal:
            year = calendar.civil(first)[0]
            here = next((n for n, span in enumerate(spans) if calendar.civil(span[0])[0] == year), near)
            return choices[here - 1 if spans[here][0] - first > _FISCAL_AHEAD else here]
        if gaps[near] <= _OTHER_ZONE or around.is_compared or around.is_of_figures:
            return choices[near]
        over = spans[near][0] < first
        beside = around.scan.codes[max(0, around.first - 2) : around.after + 1]
        if self.said == ("month",) and not around.grammar.cue("traded").isdisjoint(beside) and around.is_of_delivery:
            return choices[near + (over and gaps[near] > _SOON)]  # "gold for December delivery fell", said in June
        if over and (around.was_settled or (self.said[0] == "month" and around.tense_beside == "past")):
            return choices[near]
        if around.is_post and gaps[near] > _LATELY and over and around.find_tense() != "past":
            return choices[near + 1]
        if around.follows("over"):
            return choices[near if over else near - 1]
        quarterly = choices[near].granularity is Granularity.QUARTER
        soon = _LATE if quarterly else _SOON
        if over and self.said == ("half",) and around.find_tense() == "future":
            return choices[near + 1]  # "the second half will be better", said in February
        on = context.told.day_to_come
        if not over and on is not None and on == context.told.last and on.index < spans[near][0] and context.told.here:
            return choices[near]  # "the rate, due on April 30, was raised to 7% after May 31", said in March
        if not over and around.happened:
            fiscal = quarterly and calendar.civil(spans[near][0])[0] == calendar.civil(first)[0]
            return choices[near if fiscal else near - 1]
        if not over and self.said == ("month",) and around.opens_past:
            return choices[near - 1]  # "In November, voters rejected it", said in October
        if over and around.is_planned and not context.figures.reports_earnings(context):
            return choices[near + 1]  # "is planned for the fourth quarter", said in April
        if not over and self._is_told_past(context):
            return choices[near - 1]  # "was sold to a rival in March"
        if not over and self.said[0] == "month" and around.tense_beside == "past":
            planned = around.was_planned and ("day" in self.said or gaps[near] <= _SOON)
            return choices[near if planned else near - 1]  # "had been planned for mid-April", said in March
        if over and "day" in self.said and around.is_timetabled:
            return choices[near + 1]  # "a term that ends on January 27"
        if not over and around.is_beforehand and not around.had_been_planned and around.find_tense() == "past":
            return choices[near - 1]  # "had issued an order in January"
        to_come = over and gaps[near] > _JUST and (around.follows("ahead") or around.follows("as"))
        if to_come and around.find_tense() == "future":
            return choices[near + 1]  # "hopes to open by Christmas", said in February
        if gaps[near] <= (soon if over else _FAR):
            return choices[near]
        if over and around.dates_what_happened:
            return choices[near]
        tense = around.find_tense_of_day() if "day" in self.said else around.find_tense()
        if over and (tense == "future" or (tense != "past" and around.follows("ahead"))):
            return choices[near + 1]
        if not over and tense == "past" and not around.follows("ahead"):
            return choices[near - 1]
        return choices[near]

    def _is_told_past(self, context: Context) -> bool:
        """Whether a month or quarter is one in which something happened, though the next one is nearer."""
        around = context.around
        if self.said not in (("month",), ("quarter",)) or around.follows("ahead") or around.was_planned:
            return False
        return not around.is_post and around.happened_near

    def _going_on(self, context: Context) -> Resolved | None:
        """The first one after a date of long ago in the sentence: "was arrested in May 1995 and released in June"."""
        told, around = context.told.long_ago_here, context.around
        if told is None or around.is_compared or (told.granularity is Granularity.YEAR and self.said == ("month",)):
            return None  # "entered parliament in 1993 and became a minister in May": the last one
        begins = context.days(told)[0]
        year = calendar.civil(begins)[0]
        after = [one for one in (self.at(year), self.at(year + 1)) if one and context.days(one)[0] >= begins]
        return relative(after[0], told, "narrative", (("year_after", told),), self.said, ("year",)) if after else None

    def _told_again(self, context: Context, spans: list[tuple[int, int]], first: int) -> Resolved | None:
        """The date in the year of one just told in full, where both are of the same month and neither of these days."""
        day = context.told.day_in_full
        if day is None or self.said[:2] != ("month", "day") or any(abs(span[0] - first) <= _SOON for span in spans):
            return None
        year, month, _ = calendar.civil(day)
        found = self.at(year)
        if found is None or calendar.civil(found.index)[1] != month or context.around.find_tense() == "future":
            return None
        return relative(found, Period(Granularity.DAY, day), "narrative", (), self.said, ("year",))

    @staticmethod
    def _in_story(context: Context, choices: list[Period], spans: list[tuple[int, int]], base: Period) -> Period:
        """The one within the year the story tells of, else the nearest with stories moving forward."""
        first, after = context.days(base)
        if base.granularity <= Granularity.YEAR:
            inside = [c for c, s in zip(choices, spans, strict=True) if first <= s[0] < after]
            return inside[0] if inside else choices[len(choices) // 2]
        around = context.around
        if around.follows("up_to") and not around.had_happened:
            return next((c for c, s in zip(choices, spans, strict=True) if s[1] > first), choices[-1])
        if around.had_happened and not around.follows("ahead"):
            back = _BACK_BEFORE
        else:
            season = choices[0].granularity is Granularity.SEASON
            back = _BACK_SEASON if season or around.follows("ahead") else _BACK
        gaps = [s[0] - first if s[0] >= first else max(first - s[1] + 1, 0) * back for s in spans]
        return choices[gaps.index(min(gaps))]


def day_each_year(month: int, day: int) -> Callable[[int], Period | None]:
    """A day of a month in each year that has it."""
    return lambda year: calendar.day_of(year, month, day) if day <= calendar.month_length(year, month) else None


class Placed(Struct, frozen=True):
    """Another expression with the words around all of a stretch, where "until May" is no deadline."""

    inner: Expression
    first: int  # token
    after: int

    def resolve(self, context: Context) -> Resolved | None:
        around = context.around
        here = around.first, around.after
        around.at(self.first, self.after)
        found = self.inner.resolve(context)
        around.at(*here)
        return found


class UpTo(Struct, frozen=True):
    """A yearly thing that begins a stretch: in news, of the year in which it comes before the end."""

    first: Yearly | Numeric
    last: Expression

    def resolve(self, context: Context) -> Resolved | None:
        found = self.first.resolve(context)
        last = self.last.resolve(context)
        if found is None or context.mode == "narrative" or last is None or not isinstance(last.value, Period):
            return found
        first = self.first.each_year(context) if isinstance(self.first, Numeric) else self.first
        begins = context.days(last.value)[0]
        year = calendar.civil(begins)[0]
        before = [c for c in (first.at(year), first.at(year - 1)) if c and context.days(c)[0] <= begins]
        if not before:
            return found
        step = ("year_before", last.value)
        return found._replace(value=before[0], tense=last.tense, steps=(step,))


class NextAfter(Struct, frozen=True):
    """A yearly thing that ends a stretch whose beginning has its year: the first one that comes after that."""

    last: Yearly
    first: Exact

    def resolve(self, context: Context) -> Resolved | None:
        found, begins = self.last.resolve(context), self.first.period
        if found is None:
            return None
        day = context.days(begins)[0]
        year = calendar.civil(day)[0]
        after = [c for c in (self.last.at(year), self.last.at(year + 1)) if c and context.days(c)[0] > day]
        steps = (("year_after", begins),)
        return relative(after[0], begins, "narrative", steps, self.last.said, ("year",)) if after else found


class Within(Struct, frozen=True):
    """A yearly thing in the year of another expression: "the third quarter of last year"."""

    at: Callable[[int], Period | None]
    year: Expression
    said: tuple[str, ...] = ()

    def resolve(self, context: Context) -> Resolved | None:
        inner = self.year.resolve(context)
        if inner is None or not isinstance(inner.value, Period):
            return inner
        found = self.at(calendar.civil(context.days(inner.value)[0])[0])
        if found is None:
            return unknown()
        step = ("place", found, inner.value)
        said = (*inner.said, *(self.said or ("part of the year",)))
        return inner._replace(value=found, type="DATE", said=said, steps=(*inner.steps, step))


class Numeric(Struct, frozen=True):
    """A date in numbers, "03/04/2018": the day order is a setting, else what the numbers allow, else the language's."""

    first: int
    second: int
    year: int | None
    toward: Toward | None = None  # where no year is said

    def resolve(self, context: Context) -> Resolved | None:
        month, day = self._month_and_day(context)
        if not 1 <= month <= 12 or not 1 <= day <= calendar.month_length(2000, month):
            return None
        if self.year is None:
            return self.each_year(context).resolve(context)
        year = self.year
        if year < 100:
            now = calendar.civil(context.publication)[0]
            year += (now - year + 50) // 100 * 100
        if day > calendar.month_length(year, month):
            return None
        return Exact(calendar.day_of(year, month, day)).resolve(context)

    def each_year(self, context: Context) -> Yearly:
        """The day in each year that has it."""
        return Yearly(day_each_year(*self._month_and_day(context)), ("month", "day"), self.toward)

    def _month_and_day(self, context: Context) -> tuple[int, int]:
        month, day = (self.second, self.first) if context.day_order == "dmy" else (self.first, self.second)
        return (day, month) if month > 12 else (month, day)


class KnownSince(Struct, frozen=True):
    """A day known by its date alone since it came, "9/11"; what the words mean in an earlier text is the other."""

    day: Period
    before: Expression

    def resolve(self, context: Context) -> Resolved | None:
        known = context.publication > self.day.index
        return (Exact(self.day) if known else self.before).resolve(context)


class Lasting(Struct, frozen=True):
    """A feast of many days, by its first: its days are known, as those of a length of time are."""

    first: Expression
    last: Callable[[int], int | None]

    def resolve(self, context: Context) -> Resolved | None:
        inner = self.first.resolve(context)
        if inner is None or not isinstance(inner.value, Period):
            return inner
        first = inner.value.index
        year = calendar.civil(first)[0]
        ends = [end for end in (self.last(year), self.last(year + 1)) if end is not None and end >= first]
        if not ends:
            return inner
        days = min(ends) - first + 1
        lasts = edtf.throughout(edtf.write_day(first), edtf.write_day(min(ends)))
        return inner._replace(value=Duration(((days, "D"),)), type="DURATION", edtf=lasts)


class SameDay(Struct, frozen=True):
    """The day of publication, or the day told in a narrative, in another year: "on this day in 1969"."""

    year: int

    def resolve(self, context: Context) -> Resolved | None:
        base, kind = anchored(context, "story of narrative")
        _, month, day = calendar.civil(context.days(base)[0])
        if day > calendar.month_length(self.year, month):
            return unknown()
        found = calendar.day_of(self.year, month, day)
        steps = (("said", calendar.year_of(self.year)),)
        return Resolved(found, basis=kind, said=("year",), implied=("month", "day"), steps=steps)
