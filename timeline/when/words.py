"""EDTF in words: an EDTF text and a locale come in, the date as a reader would say it goes out.

English is built in; other locales take their months and weekdays from babel, and their phrases from
`PHRASES` where it has them, else signs that read in any language ("≤ 27 août 2018").
"""

from __future__ import annotations

from datetime import date

from timeline.when import calendar, edtf

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

PHRASES: dict[str, dict[str, str]] = {
    "en": {
        "to": "{0} to {1}", "between": "some day from {0} to {1}", "by": "by {0}", "after": "{0} or later",
        "since": "since {0}", "until": "until {0}", "about": "about {0}", "perhaps": "probably {0}",
        "week": "some day in the week of {0}", "weekend": "some day on the weekend of {0}", "at": "{0}, {1}",
        "within": "some time from {0} to {1}",
        "season": "spring {0}|summer {0}|autumn {0}|winter {0}", "quarter": "the {1} quarter of {0}",
        "half": "the {1} half of {0}", "ordinals": "first|second|third|fourth", "decade": "the {0}s",
        "century": "the {0}s", "bc": "{0} BC",
    },
    "de": {
        "to": "{0} bis {1}", "between": "ein Tag von {0} bis {1}", "by": "bis {0}", "after": "{0} oder später",
        "since": "seit {0}", "until": "bis {0}", "about": "etwa {0}", "perhaps": "wohl {0}",
        "week": "ein Tag in der Woche vom {0}", "weekend": "ein Tag am Wochenende vom {0}", "at": "{0}, {1}",
        "within": "irgendwann von {0} bis {1}",
        "season": "Frühjahr {0}|Sommer {0}|Herbst {0}|Winter {0}", "quarter": "{1} Quartal {0}",
        "half": "{1} Halbjahr {0}", "ordinals": "erstes|zweites|drittes|viertes", "decade": "die {0}er-Jahre",
        "century": "die {0}er-Jahre", "bc": "{0} v. Chr.",
    },
}  # fmt: skip
_SIGNS = {
    "to": "{0} – {1}", "between": "{0} – {1}", "by": "≤ {0}", "after": "≥ {0}", "since": "{0} –", "until": "– {0}",
    "about": "≈ {0}", "perhaps": "{0} (?)", "week": "{0} + 6", "weekend": "{0}", "at": "{0}, {1}",
    "within": "{0} – {1}",
    "season": "{0}-03/05|{0}-06/08|{0}-09/11|{0}-12/02", "quarter": "{0}-Q{1}", "half": "{0}-H{1}",
    "ordinals": "1|2|3|4", "decade": "{0}–{0:.3}9", "century": "{0}–{0:.2}99", "bc": "−{0}",
}  # fmt: skip


def in_words(text: str, locale: str = "en") -> str:
    """The EDTF date in words at its own precision. Raises EdtfError where `text` is no EDTF.

    "Sunday 26 to Monday 27 August 2018", "some day in the week of 20 August 2018", "by Monday 27 August 2018".
    """
    found = edtf.parse(text)
    speech = _Speech(locale)
    said = speech.bounded(found) if found.kind != "date" or found.start is None else speech.point(found.first or "")
    if found.approximate:
        said = speech.phrase("about", said)
    return speech.phrase("perhaps", said) if found.uncertain else said


class _Speech:
    """The phrases and names of one locale."""

    def __init__(self, locale: str) -> None:
        self.locale = locale
        self.language = locale.replace("_", "-").split("-")[0].lower()
        self.phrases = PHRASES.get(self.language, _SIGNS)

    def phrase(self, key: str, *filling: str) -> str:
        return self.phrases[key].format(*filling)

    def bounded(self, found: edtf.EdtfDate) -> str:
        """An interval or a one-of set."""
        within = found.kind == "one of"
        if found.start is None or found.end is None:
            if found.start is None:
                return self.phrase("by" if within else "until", self.point(found.last or ""))
            return self.phrase("after" if within else "since", self.point(found.first or ""))
        if within and found.precision == "day":
            length, weekday = found.end - found.start, calendar.weekday(found.start)
            if length == 7 and weekday in (0, 6):
                return self.phrase("week", self.day(found.start, weekday=False))
            if length == 2 and weekday == 5:
                return self.phrase("weekend", self.day_range(found.start, found.end - 1, weekday=False))
        if found.precision == "day":
            stretch = self.day_range(found.start, found.end - 1, weekday=True)
            return stretch if not within else self.within("between", found.start, found.end - 1)
        return self.phrase("within" if within else "to", self.point(found.first or ""), self.point(found.last or ""))

    def within(self, key: str, first: int, last: int) -> str:
        left, right = self.edges(first, last, weekday=True)
        return self.phrase(key, left, right)

    def day_range(self, first: int, last: int, *, weekday: bool) -> str:
        if first == last:
            return self.day(first, weekday=weekday)
        left, right = self.edges(first, last, weekday=weekday)
        if not weekday and self.phrases is PHRASES["en"] and left.isdigit():
            return f"{left}–{right}"
        return self.phrase("to", left, right)

    def edges(self, first: int, last: int, *, weekday: bool) -> tuple[str, str]:
        """Both days in words; in English the first without the month or year that the second says."""
        right = self.day(last, weekday=weekday)
        if self.language != "en":
            return self.day(first, weekday=weekday), right
        (year, month, number), (last_year, last_month, _) = calendar.civil(first), calendar.civil(last)
        if year != last_year:
            return self.day(first, weekday=weekday), right
        name = f"{WEEKDAYS[calendar.weekday(first)]} " if weekday else ""
        return f"{name}{number}" + (f" {MONTHS[month - 1]}" if month != last_month else ""), right

    def point(self, written: str) -> str:
        """A single date, as precise as it is written."""
        found = edtf.parse(written)
        start, precision = found.start or 0, found.precision
        if precision == "day":
            return self.day(start, weekday=True)
        if found.clock is not None:
            return self.phrase("at", self.day(start, weekday=True), _clock(found.clock))
        year, month, _ = calendar.civil(start)
        if precision == "month":
            return self.month(year, month)
        if precision == "year":
            return self.year(year)
        if precision in ("decade", "century"):
            return self.phrase(precision, written.replace("X", "0"))
        code = int(written.rsplit("-", 1)[1])
        year = int(written.rsplit("-", 1)[0])
        if precision == "season":
            return self.phrases["season"].split("|")[(code - 21) % 4].format(self.year(year))
        number = self.phrases["ordinals"].split("|")[code - (33 if precision == "quarter" else 40)]
        return self.phrase(precision, self.year(year), number)

    def day(self, ordinal: int, *, weekday: bool) -> str:
        year, month, number = calendar.civil(ordinal)
        if self.language == "en":
            name = f"{WEEKDAYS[calendar.weekday(ordinal)]} " if weekday else ""
            return f"{name}{number} {MONTHS[month - 1]} {self.year(year)}"
        if not 1 <= year <= 9999:
            return edtf.write_day(ordinal)
        from babel.dates import format_date

        return format_date(date(year, month, number), "full" if weekday else "long", self.locale.replace("-", "_"))

    def month(self, year: int, month: int) -> str:
        if self.language == "en":
            return f"{MONTHS[month - 1]} {self.year(year)}"
        if not 1 <= year <= 9999:
            return f"{year:05}-{month:02}"
        from babel.dates import format_skeleton

        return format_skeleton("yMMMM", date(year, month, 1), locale=self.locale.replace("-", "_"))

    def year(self, year: int) -> str:
        return str(year) if year > 0 else self.phrase("bc", str(1 - year))


def _clock(clock: str) -> str:
    """ "10:00" of "10:00:00", with the zone as the text gives it."""
    time, zone = clock[:8].removesuffix(":00"), clock[8:]
    return f"{time} UTC" if zone == "Z" else f"{time} UTC{zone}" if zone else time
