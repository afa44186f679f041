"""How a language speaks of dates: a locale comes in, its `Phrases` go out. One module a language, found by its name.

Every field is needed, so that mypy refuses a language that leaves one out.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from msgspec import Struct, field

Form = Mapping[str, str]
"""A point of time as it stands after a preposition: its precision (for seasons "spring" to "winter"; for a
phrase of two points "span") → what is put around its name; "{}" where nothing is said of it."""


class Phrases(Struct, frozen=True):
    """Everything said of dates in one language.

    Day patterns take {weekday}, {day}, {month} and {year}; None stands for the locale's own (CLDR). Phrases take
    points as {0} and {1}; `{0:on}` is the point in the form "on".
    """

    day: str | None  # Sunday 26 August 2018
    day_of_year: str | None  # the same without the year, where a second day says it
    day_of_month: str | None  # and without the month
    date: str | None  # 26 August 2018
    date_of_year: str | None
    date_of_month: str | None
    month: str | None  # {month} {year}
    first_day: str  # the number of a month's first day
    clock: str  # {0} day, {1} 10:00, {2} zone
    seasons: tuple[str, str, str, str]  # from spring on; {0} year
    quarter: str  # {0} year, {1} ordinal
    half: str
    ordinals: tuple[str, str, str, str]
    decade: str  # {0} first year, {1} last
    century: str
    before_christ: str  # {0} year
    to: str  # lasts from {0} to {1}
    between: str  # one day from {0} to {1}
    within: str  # one moment from {0} to {1}, both coarser than a day
    week: str  # one day in the week of the date {0}
    weekend: str  # one day of {0} and {1}, the first without what the second says
    weekend_across: str  # the same where the month changes between them
    by: str
    after: str
    since: str
    until: str
    about: str
    about_span: str
    perhaps: str
    forms: Mapping[str, Form] = field(default_factory=dict)
    joins: tuple[tuple[str, str], ...] = ()  # what is written otherwise where two words meet


@cache
def of(locale: str) -> Phrases:
    """The phrases of a locale ("fr", "de-AT", "en_US"): its own, else its language's, else signs that all can read."""
    name = locale.lower().replace("-", "_")
    languages = {module.name for module in iter_modules(__path__)}
    known = next((one for one in (name, name.split("_")[0]) if one in languages), "signs")
    phrases: Phrases = import_module(f"{__name__}.{known}").PHRASES
    return phrases
