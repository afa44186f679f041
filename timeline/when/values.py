"""What a temporal expression means: a period of the calendar, a duration, a recurrence, something vague, or unknown."""

from __future__ import annotations

import enum
from typing import Literal, NamedTuple

from msgspec import Struct


class Granularity(enum.IntEnum):
    """The grain of a period, coarse to fine; a period's index counts grains of this kind."""

    CENTURY = 1
    DECADE = 2
    YEAR = 3
    HALF = 4
    SEASON = 5
    QUARTER = 6
    MONTH = 7
    WEEK = 8
    WEEKEND = 9
    DAY = 10
    PART_OF_DAY = 11
    HOUR = 12
    MINUTE = 13
    SECOND = 14

    word: str
    """ "day", "part_of_day"; a name of an enumeration is looked up by two calls, and each mention asks."""

    def __init__(self, value: int) -> None:
        self.word = self._name_.lower()


class Period(NamedTuple):
    """A half-open stretch of the proleptic Gregorian calendar, one grain long.

    `index` counts grains from a fixed zero (years astronomically: year 0 is 1 BC), so that shifting a
    period is adding to its index, whatever the grain. `timeline.when.calendar` turns it into days.
    A tuple, since periods are made and compared by the thousand: a frozen dataclass takes twice and five times as long.
    """

    granularity: Granularity
    index: int  # type: ignore[assignment]  # nobody looks for a place in a period, which a tuple's own would tell
    offset: int | None = None  # minutes east of UTC, for clock times whose zone the text gives

    def shift(self, count: int) -> Period:
        """The period `count` grains later (earlier where negative)."""
        return Period(self.granularity, self.index + count, self.offset)


class Duration(Struct, frozen=True):
    """An amount of time, as (number, unit) parts: "2 1/2 years" is ((2, "Y"), (6, "M")).

    Units are ISO 8601's letters, clock units in lower case ("h", "m", "s"), with "DE" and "CE" for
    decades and centuries and "W" for weeks; a number of None is an unsaid amount (TIMEX3's X).
    """

    parts: tuple[tuple[float | None, str], ...]


class Recurrence(Struct, frozen=True):
    """Something that comes again: TIMEX3's SET, by its value ("XXXX-WXX-1", "P1D"), quantifier and frequency."""

    value: str
    quant: str | None = None
    freq: str | None = None


class Vague(Struct, frozen=True):
    """The past, the present or the future, no nearer."""

    direction: Literal["past", "present", "future"]


class Unknown(Struct, frozen=True):
    """An expression whose value cannot be told: "the same day" with nothing before it."""


Value = Period | Duration | Recurrence | Vague | Unknown
