"""EDTF in words: an EDTF text and a locale come in, the date as a reader would say it goes out.

What a language says around dates is in `timeline.when.phrases`. English brings its names of months and weekdays
along; other locales have theirs from babel, which is only then imported.
"""

from __future__ import annotations

from datetime import date
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from timeline.when import calendar, edtf, phrases

if TYPE_CHECKING:
    from babel import Locale

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SEASONS = ("spring", "summer", "autumn", "winter")


@lru_cache(maxsize=16384)
def in_words(text: str, locale: str = "en") -> str:
    """The EDTF date in words at its own precision. Raises EdtfError where `text` is no EDTF.

    "Sunday 26 to Monday 27 August 2018", "some day in the week of 20 August 2018", "by Monday 27 August 2018".
    """
    found = edtf.parse(text)
    speech = _speech(locale)
    if found.kind == "date":
        said = speech.point(found.first or "")
    else:
        said = _Said(speech.bounded(found), "span", speech.phrases)
    if found.approximate:
        about = speech.phrases.about_span if said.precision == "span" else speech.phrases.about
        said = _Said(speech.phrase(about, said), "span", speech.phrases)
    return speech.phrase(speech.phrases.perhaps, said) if found.uncertain else str(said)


class _Said:
    """The name of a point of time; `{0:on}` in a phrase asks for the form that it has there."""

    def __init__(self, text: str, precision: str, speech: phrases.Phrases) -> None:
        self.text, self.precision, self.phrases = text, precision, speech

    def __str__(self) -> str:
        return self.text

    def __format__(self, form: str) -> str:
        around = self.phrases.forms[form].get(self.precision, "{}") if form else "{}"
        return around.format(self.text)


class _Speech:
    """The phrases and names of one locale."""

    def __init__(self, locale: str) -> None:
        self.phrases = phrases.of(locale)
        self.names: Locale | None = None if locale[:2].lower() == "en" and not locale[2:3].isalpha() else _names(locale)
        if self.names is None and self.phrases.day is None:
            self.phrases = phrases.of("en")

    def phrase(self, pattern: str, *filling: _Said | str) -> str:
        said = pattern.format(*filling)
        for apart, joined in self.phrases.joins:
            said = said.replace(apart, joined)
        return said

    def bounded(self, found: edtf.EdtfDate) -> str:
        """An interval or a one-of set."""
        say, within = self.phrases, found.kind == "one of"
        if found.start is None:
            return self.phrase(say.by if within else say.until, self.point(found.last or ""))
        if found.end is None:
            return self.phrase(say.after if within else say.since, self.point(found.first or ""))
        if found.precision != "day":
            return self.phrase(
                say.within if within else say.to, self.point(found.first or ""), self.point(found.last or "")
            )
        first, last = found.start, found.end - 1
        if first == last:
            return str(self.point(found.first or ""))
        if within and last - first == 6 and calendar.weekday(first) in (0, 6):
            return self.phrase(say.week, self.date(first))
        if within and last - first == 1 and calendar.weekday(first) == 5:
            across = calendar.civil(first)[1] != calendar.civil(last)[1]
            return self.phrase(say.weekend_across if across else say.weekend, *self.edges(first, last, weekday=False))
        edges = (_Said(edge, "day", say) for edge in self.edges(first, last, weekday=True))
        return self.phrase(say.between if within else say.to, *edges)

    def edges(self, first: int, last: int, *, weekday: bool) -> tuple[str, str]:
        """Two days in words, the first without the month or year that the second says."""
        say = self.phrases
        (year, month, _), (last_year, last_month, _) = calendar.civil(first), calendar.civil(last)
        if year != last_year:
            left = say.day if weekday else say.date
        elif month != last_month:
            left = say.day_of_year if weekday else say.date_of_year
        else:
            left = say.day_of_month if weekday else say.date_of_month
        whole = say.day if weekday else say.date
        return self.pattern(left, first, weekday=weekday), self.pattern(whole, last, weekday=weekday)

    def point(self, written: str) -> _Said:
        """A single date, as precise as it is written."""
        found = edtf.parse(written)
        say, start, precision = self.phrases, found.start or 0, found.precision
        year, month, _ = calendar.civil(start)
        if precision == "day":
            return _Said(self.pattern(say.day, start, weekday=True), "day", say)
        if found.clock is not None:
            time, zone = _clock(found.clock)
            return _Said(say.clock.format(self.pattern(say.day, start, weekday=True), time, zone), "time", say)
        if precision == "month":
            return _Said(self.month(year, month), "month", say)
        if precision == "year":
            return _Said(self.year(year), "year", say)
        if precision in ("decade", "century"):
            pattern = say.decade if precision == "decade" else say.century
            return _Said(pattern.format(written.replace("X", "0"), written.replace("X", "9")), precision, say)
        year, code = (int(part) for part in written.rsplit("-", 1))
        if precision == "season":
            season = (code - 21) % 4
            return _Said(say.seasons[season].format(self.year(year)), _SEASONS[season], say)
        pattern, number = (say.quarter, code - 33) if precision == "quarter" else (say.half, code - 40)
        return _Said(pattern.format(self.year(year), say.ordinals[number]), precision, say)

    def date(self, ordinal: int) -> str:
        """A day without its weekday."""
        return self.pattern(self.phrases.date, ordinal, weekday=False)

    def pattern(self, pattern: str | None, ordinal: int, *, weekday: bool) -> str:
        year, month, number = calendar.civil(ordinal)
        if pattern is None:
            return self.own(ordinal, "full" if weekday else "long")
        day_name, month_name = WEEKDAYS[calendar.weekday(ordinal)], MONTHS[month - 1]
        if self.names is not None:
            day_name = self.names.days["format"]["wide"][calendar.weekday(ordinal)]
            month_name = self.names.months["format"]["wide"][month]
        shown = self.phrases.first_day if number == 1 else str(number)
        return pattern.format(weekday=day_name, day=shown, month=month_name, year=self.year(year))

    def own(self, ordinal: int, form: str) -> str:
        """A day as the locale itself writes it (CLDR)."""
        year, month, number = calendar.civil(ordinal)
        if not 1 <= year <= 9999:
            return edtf.write_day(ordinal)
        from babel.dates import format_date

        return format_date(date(year, month, number), form, self.names)

    def month(self, year: int, month: int) -> str:
        if self.phrases.month is not None:
            name = MONTHS[month - 1] if self.names is None else self.names.months["format"]["wide"][month]
            return self.phrases.month.format(month=name, year=self.year(year))
        if not 1 <= year <= 9999:
            return edtf.write(calendar.month_of(year, month))
        from babel.dates import format_skeleton

        return format_skeleton("yMMMM", date(year, month, 1), locale=self.names)

    def year(self, year: int) -> str:
        return str(year) if year > 0 else self.phrases.before_christ.format(1 - year)


@cache
def _speech(locale: str) -> _Speech:
    return _Speech(locale)


def _names(locale: str) -> Locale | None:
    """The locale's names; those of its language where the region is unknown; None where the language is."""
    from babel import Locale, UnknownLocaleError

    written = locale.replace("-", "_")
    for name in (written, written.split("_")[0]):
        try:
            return Locale.parse(name)
        except (UnknownLocaleError, ValueError):
            continue
    return None


def _clock(clock: str) -> tuple[str, str]:
    """ "10:00" of "10:00:00", and the zone as the text gives it."""
    time, zone = clock[:8].removesuffix(":00"), clock[8:]
    return time, "" if not zone else " UTC" if zone == "Z" else f" UTC{zone}"
