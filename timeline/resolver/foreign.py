"""Dates in languages without rules of their own: a text comes in, its mentions go out, read with dateparser's words.

dateparser's own search takes stray words for dates. So what may be a date is said here, as shapes filled with the
words that dateparser has for the language: days with a month, months with a year, dates in numbers, days of the
week, its relative phrases.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import Any

from msgspec import Struct

from timeline.model import Mention, Resolved
from timeline.resolver.making import exact_day
from timeline.resolver.settings import ResolverSettings
from timeline.when import calendar
from timeline.when.values import Granularity, Period

_MONTHS = ("january february march april may june july august september october november december").split()
_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_UNITS = {"day": Granularity.DAY, "week": Granularity.WEEK, "month": Granularity.MONTH, "year": Granularity.YEAR}
_RELATIVE = re.compile(r"(?:in )?(\\1|\d+) (day|week|month|year)(?: ago)?")
_UNSPACED = frozenset({"zh", "ja", "th", "km", "lo", "my"})


class Words(Struct, frozen=True):
    """The words of one language and the regex of all shapes."""

    regex: re.Pattern[str]
    months: Mapping[str, int]
    days: Mapping[str, int]
    phrases: Mapping[str, tuple[int, Granularity]]  # "hier" → (-1, DAY)
    counted: tuple[tuple[re.Pattern[str], int, Granularity], ...]  # "il y a (\d+) jours" → -1, DAY
    month_first: bool


def mentions(text: str, language: str, publication: int, settings: ResolverSettings) -> tuple[Mention, ...] | None:
    """The dates of a text; None where dateparser does not know the language."""
    words = _words(language)
    if words is None:
        return None
    found = []
    for match in words.regex.finditer(text):
        period = _period(match, words, publication, settings)
        if period is not None:
            found.append(_mention(match, period, publication, settings))
    return tuple(found)


def _mention(match: re.Match[str], period: Period, publication: int, settings: ResolverSettings) -> Mention:
    anchor = Period(Granularity.DAY, publication)
    resolved = Resolved(period, "DATE", "parser", None, anchor, "publication", steps=(("parser",),))
    rule = f"dateparser.{match.lastgroup}"
    return Mention(match.start(), match.end(), match.group(), rule, resolved, settings.week_start, settings.hemisphere)


def _period(match: re.Match[str], words: Words, publication: int, settings: ResolverSettings) -> Period | None:
    kind, said = match.lastgroup, _key(match.group())
    numbers = [int(digits) for digits in re.findall(r"\d+", said)]
    if kind == "weekday":
        return Period(Granularity.DAY, publication - (calendar.weekday(publication) - words.days[said]) % 7)
    if kind == "phrase":
        count, grain = words.phrases[said]
        return calendar.containing(grain, publication, settings.week_start).shift(count)
    if kind == "counted":
        for regex, sign, grain in words.counted:
            if regex.fullmatch(said):
                return calendar.containing(grain, publication, settings.week_start).shift(sign * numbers[0])
        return None
    if kind == "eastern":
        return _day(*numbers) if len(numbers) == 3 else None
    if kind == "numbers":
        return _in_numbers(numbers, words, settings)
    month = next(words.months[name] for name in re.findall(r"[^\W\d_]+", said) if name in words.months)
    if kind == "month_year":
        return calendar.month_of(numbers[-1], month)
    if len(numbers) == 2:
        return _day(numbers[1], month, numbers[0])
    year = calendar.civil(publication)[0]
    choices = [_day(year + k, month, numbers[0]) for k in (-1, 0, 1)]
    return min((c for c in choices if c is not None), key=lambda c: abs(c.index - publication), default=None)


def _day(year: int, month: int, day: int) -> Period | None:
    exact = exact_day(year, month, day) if 1 <= year <= 9999 else None
    return None if exact is None else calendar.day_of(year, month, day)


def _in_numbers(numbers: list[int], words: Words, settings: ResolverSettings) -> Period | None:
    if numbers[0] > 31:
        return _day(*numbers)
    order = settings.day_order or ("mdy" if words.month_first else "dmy")
    first, second, year = numbers
    month, day = (first, second) if order == "mdy" else (second, first)
    return _day(year, day, month) if month > 12 else _day(year, month, day)


def _key(words: str) -> str:
    """A phrase in lower case with plain spaces and no combining marks, as dateparser's words are compared."""
    return " ".join(unicodedata.normalize("NFC", words.casefold()).replace("’", "'").split())


@lru_cache(maxsize=8)
def _words(language: str) -> Words | None:
    from dateparser.languages.loader import default_loader

    try:
        info: dict[str, Any] = default_loader.get_locale(language).info
    except (ValueError, KeyError, AttributeError, ModuleNotFoundError):
        return None
    months = {name: number + 1 for name, number in _named(info, _MONTHS, shortest=3).items()}
    days = _named(info, _DAYS, shortest=2 if language in _UNSPACED else 4)
    phrases, counted = _phrases(info)
    regex = _regex(months, days, phrases, [source for source, _, _ in counted], spaced=language not in _UNSPACED)
    compiled = tuple((re.compile(source), sign, grain) for source, sign, grain in counted)
    return Words(regex, months, days, phrases, compiled, str(info.get("date_order", "DMY")).startswith("M"))


def _named(info: Mapping[str, Any], keys: Iterable[str], shortest: int) -> dict[str, int]:
    """The names of months or days, without those too short to be told from other words."""
    return {_key(name): number for number, key in enumerate(keys) for name in info.get(key, ())
            if len(name) >= shortest and not any(sign.isdigit() for sign in name)}  # fmt: skip


def _phrases(
    info: Mapping[str, Any],
) -> tuple[dict[str, tuple[int, Granularity]], list[tuple[str, int, Granularity]]]:
    phrases: dict[str, tuple[int, Granularity]] = {}
    counted: list[tuple[str, int, Granularity]] = []
    for kind in ("relative-type", "relative-type-regex"):
        for key, says in info.get(kind, {}).items():
            meant = _RELATIVE.fullmatch(key)
            if meant is None:
                continue
            sign, grain = (-1 if key.endswith("ago") else 1), _UNITS[meant[2]]
            for said in says:
                if meant[1] == "\\1":
                    counted.append((_key(said).replace(r"(\d++[.,]?\d*+)", r"\d{1,4}"), sign, grain))
                elif len(said) >= 2:
                    phrases[_key(said)] = sign * int(meant[1]), grain
    return phrases, counted


def _regex(
    months: Iterable[str], days: Iterable[str], phrases: Iterable[str], counted: Iterable[str], *, spaced: bool
) -> re.Pattern[str]:
    """One regex of all shapes; which it is, its group tells. Each part is of bounded length."""
    either: Callable[[Iterable[str]], str] = lambda words: "|".join(  # noqa: E731  # used four times here alone
        re.escape(word).replace(r"\ ", r"\s").replace("'", "['’]") for word in sorted(words, key=len, reverse=True)
    )
    link = r"(?:\s(?:[^\W\d_]{1,3}\.?\s)?)"  # a space, or a short word between ("27 de agosto de 2018")
    month, year = f"(?:{either(months) or '(?!)'})", r"(?:1\d|20)\d\d"
    day = r"(?:0?[1-9]|[12]\d|3[01])(?:\.|er|º|ª|°|-?e|-?го)?"
    shapes = {
        "eastern": rf"{year}年\s?\d{{1,2}}月\s?\d{{1,2}}[日号]",
        "day": rf"(?:{day}{link}{month}(?:\.?,?{link}{year})?|{month}\.?\s\d{{1,2}}(?:,?\s{year})?)",
        "month_year": rf"{month}\.?{link}{year}",
        "numbers": rf"(?:{year}[-./]\d{{1,2}}[-./]\d{{1,2}}|\d{{1,2}}[-./]\d{{1,2}}[-./]{year})",
        "counted": "(?:" + ("|".join(sorted(counted, key=len, reverse=True)).replace(" ", r"\s") or "(?!)") + ")",
        "phrase": f"(?:{either(phrases) or '(?!)'})",
        "weekday": f"(?:{either(days) or '(?!)'})",
    }
    source = "|".join(f"(?P<{name}>{shape})" for name, shape in shapes.items())
    return re.compile(rf"(?<![\w])(?:{source})(?![\w])" if spaced else source, re.IGNORECASE)
