"""A publication date as people write it, in any language → a date or a date-time in its own zone; never a guess.

ISO 8601 is read here, everything else by dateparser (loaded only then). A numeric date whose day and month
can be swapped is refused unless the day order is known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta, timezone

from timeline.articles import calendars
from timeline.articles.document import Unreadable

SHORT_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""Of English, as addresses and datelines have them."""

_ISO = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)"
    r"(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)? ?(Z|z|[+-]\d\d:?(?:\d\d)?)?)?",
    re.ASCII,
)
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?(Z|[+-]\d\d:?\d\d)?)?", re.ASCII)
_NUMERIC = re.compile(r"(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)")
_WITHIN = re.compile(
    r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:\.\d{1,9})?(?: ?(?:Z|[+-]\d\d:?\d\d))?)?"
    r"|\d{4} ?[년年./] ?\d{1,2} ?[월月./] ?\d{1,2}(?!\d)(?: ?[일日])?"
    r"|(?<!\d)\d{1,2}([./-])\d{1,2}\1\d{4}(?!\d)"
    r"|(?<!\d)\d{1,2}(?:st|nd|rd|th|er|º|ª|\.)?[ .-]?(?:de |of |d['’])?"
    r"(?:[^\W\d_]|[\u0900-\u0dff\u0e00-\u0e7f]){2,12}[ .,-]{1,2}(?:de |del )?\d{4}(?!\d)"
    r"|[^\W\d_]{3,12}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}(?!\d)"
    r"|\d{4}\. [^\W\d_]{3,12} \d{1,2}\."
)
_YEAR = re.compile(r"\d{4}")
_CLOCKED = re.compile(r"([^\W\d_]{3} {1,2}\d{1,2}) \d\d:\d\d:\d\d (?:[A-Z]{3,5} )?(\d{4})(?!\d)")  # C's asctime
_SHORT = re.compile(r"(?<![\d./])(\d{1,2})([./])(\d{1,2})\2\d\d(?![\d./]\d|\d)")
_LONGEST = 100  # characters; nothing longer is a date
_THAI = re.compile(r"[\u0e00-\u0e7f]")
_REMEDY = "Write it as 2018-08-27."


def read(
    written: str, day_order: str | None = None, lang: str | None = None, else_order: str | None = None
) -> date | datetime:
    """The date that is written. `day_order` is dmy, mdy or ymd; `lang` a BCP 47 tag; `else_order` counts where neither
    tells. Raises Unreadable."""
    text = _CLOCKED.sub(r"\1 \2", calendars.in_iso(" ".join(written.split())))
    if not text or len(text) > _LONGEST:
        raise Unreadable(f"has a publication date that is none: {_shown(text)}", _REMEDY)
    iso = _ISO.fullmatch(text) or _COMPACT.fullmatch(text)
    if iso:
        try:
            return _from_iso(text, iso)
        except ValueError:
            raise Unreadable(f"has a publication date that no calendar has: {_shown(text)}", _REMEDY) from None
    order = day_order or order_of(lang) or else_order
    numeric = _NUMERIC.search(text)
    if numeric:
        _refuse_if_ambiguous(text, numeric, order)
    found = _parsed(text, order, lang)
    if found is None:
        raise Unreadable(f"has a publication date that cannot be read: {_shown(text)}", _REMEDY)
    return found


def within(text: str) -> Iterator[tuple[int, str]]:
    """Where a short text holds what looks like a date with day, month and year, and what is written there."""
    places = {start: text[start:end] for start, end, _ in calendars.found(text)}
    for found in _WITHIN.finditer(text):
        year = _YEAR.search(found[0])
        if year and (1600 <= int(year[0]) < 2200 or _THAI.search(found[0])):
            places.setdefault(found.start(), found[0])
    for found in _CLOCKED.finditer(text):
        places.setdefault(found.start(), found[0])
    for found in _SHORT.finditer(text):
        first, second = sorted((int(found[1]), int(found[3])))
        if 1 <= first <= 12 and second <= 31:
            places.setdefault(found.start(), found[0])
    yield from sorted(places.items())


def order_in(text: str) -> str | None:
    """The order of day and month in a text's numeric dates, where one of them can be read in one way only."""
    found: set[str] = set()
    for match in _NUMERIC.finditer(text):
        first, second = int(match[1]), int(match[3])
        if 12 < first <= 31 and 1 <= second <= 12:
            found.add("dmy")
        elif 12 < second <= 31 and 1 <= first <= 12:
            found.add("mdy")
    return found.pop() if len(found) == 1 else None


def may_be_swapped(written: str) -> bool:
    """Whether it is numeric, and another date when month and day change places."""
    numeric = _NUMERIC.search(written)
    return numeric is not None and numeric[1] != numeric[3] and max(int(numeric[1]), int(numeric[3])) <= 12


def _from_iso(text: str, iso: re.Match[str]) -> date | datetime:
    year, month, day = (int(part) for part in iso.groups()[:3])
    if iso[4] is None:
        return date(year, month, day)
    zone = iso.groups()[-1]
    clock = [int(part or 0) for part in iso.groups()[3:6]]
    return datetime(year, month, day, clock[0], clock[1], clock[2], tzinfo=_zone(zone))


def _zone(written: str | None) -> timezone | None:
    if written is None:
        return None
    if written in "Zz":
        return timezone.utc  # noqa: UP017  (one spelling beside timezone(…) below)
    digits = written[1:].replace(":", "").ljust(4, "0")
    shift = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return timezone(-shift if written[0] == "-" else shift)


def order_of(lang: str | None) -> str | None:
    """The order of day and month in a language, where it has only one: English has two."""
    tag = (lang or "").replace("_", "-").lower()
    language, _, region = tag.partition("-")
    if not language or tag == "en":
        return None
    if language == "en":
        return "mdy" if region in ("us", "ph") else "dmy"
    return "ymd" if language in ("zh", "ja", "ko", "hu", "lt", "mn") else "dmy"


def _refuse_if_ambiguous(text: str, numeric: re.Match[str], order: str | None) -> None:
    first, second = int(numeric[1]), int(numeric[3])
    short_year = len(numeric[4]) == 2
    swappable = 1 <= first <= 12 and 1 <= second <= 12 and first != second and int(numeric[4]) > 0
    if order is not None or not (swappable or short_year):
        return
    if short_year:
        raise Unreadable(
            f"has a publication date whose order cannot be told: {_shown(text)}",
            f"{_REMEDY[:-1]}, or set `day_order: dmy` (or mdy, ymd).",
        )
    year = int(numeric[4])
    readings = [date(year, month, day) for month, day in ((second, first), (first, second))]
    shown = " or ".join(f"{day.isoformat()} ({order})" for day, order in zip(readings, ("dmy", "mdy"), strict=True))
    raise Unreadable(
        f"has an ambiguous publication date, {_shown(text)}: {shown}",
        "Write it as one of these, or set `day_order: dmy` or `day_order: mdy`.",
    )


def _parsed(text: str, order: str | None, lang: str | None) -> date | datetime | None:
    import dateparser

    settings = {
        "PARSERS": ["absolute-time"],  # "yesterday" or "3 hours ago" would need a now
        "REQUIRE_PARTS": ["day", "month", "year"],
        "RELATIVE_BASE": datetime(2000, 1, 1),
        **({"DATE_ORDER": order.upper()} if order else {}),
    }
    try:
        found = dateparser.parse(text, settings=settings)
    except (ValueError, OverflowError, RecursionError, TypeError):
        return None  # dateparser lets some nonsense through to datetime
    if found is None:
        return None
    if found.year >= 2400 and _THAI.search(text):
        found = found.replace(year=found.year - 543)  # the Buddhist era
    if not 1600 <= found.year < 2200:
        return None  # of another calendar
    shift = found.utcoffset()
    if shift is not None:
        return found.replace(tzinfo=timezone(shift))
    return found.date() if (found.hour, found.minute, found.second) == (0, 0, 0) else found


def _shown(text: str) -> str:
    return f"“{text if len(text) <= 40 else text[:39] + '…'}”"
