"""English number words, years and clock times: the words of a phrase come in, their value goes out."""

from __future__ import annotations

from msgspec.structs import replace

from timeline.resolver.expressions import Clock

ONES = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    "twentieth",
)  # fmt: skip
SMALL = {name: number for number, name in enumerate(ONES, 1)}
VULGAR = {"1\u20442": 0.5, "1\u20444": 0.25, "3\u20444": 0.75}  # as compatibility forms write ½, ¼ and ¾
BIG = {"hundred": 100, "thousand": 1000, "dozen": 12}
ORDINAL = {name: number for number, name in enumerate(ORDINALS, 1)}
_AMERICAN = {"eastern": "ET", "central": "CT", "mountain": "MT", "pacific": "PT"}
_BY_SEASON = frozenset(_AMERICAN.values())
ZONES = {  # minutes east of UTC; of those that no letter says summer or winter of, in winter
    "UTC": 0, "GMT": 0, "EST": -300, "EDT": -240, "CST": -360, "CDT": -300, "MST": -420, "MDT": -360, "PST": -480,
    "PDT": -420, "CET": 60, "CEST": 120, "BST": 60, "IST": 330, "JST": 540,
    "AEST": 600, "AEDT": 660, "ACST": 570, "ACDT": 630, "AWST": 480, "NZST": 720, "NZDT": 780, "MSK": 180, "EET": 120,
    "EEST": 180, "SAST": 120, "PKT": 300, "SGT": 480, "HKT": 480, "KST": 540, "AKST": -540, "AKDT": -480, "HST": -600,
    "ET": -300, "CT": -360, "MT": -420, "PT": -480,
}  # fmt: skip
_SHORT = frozenset(name for name in ZONES if len(name) == 3)


def number(words: list[str]) -> float:
    """ "twenty-five" → 25, "2 1/2" and "2½" → 2.5, "1,200" → 1200, "two and a half" → 2.5."""
    total = current = 0.0
    half = False
    lower = (word.lower() for word in words)
    texts = [word for word in lower if word not in ("-", ",", "and", "a", "an", "of", "+", "odd", "plus")]
    if texts == ["half", "dozen"]:
        return 6
    if "/" in texts:
        cut = texts.index("/")
        return number(texts[: cut - 1]) + int(texts[cut - 1]) / max(int(texts[cut + 1]), 1)
    if "." in texts:
        return float("".join(texts))
    for word in texts:
        if word.isdigit():
            current = current * 10 ** len(word) + int(word) if current else float(word)
        elif word == "half":
            half = True
        elif word in VULGAR:
            total += VULGAR[word]
        elif word in BIG:
            current = (current or 1) * BIG[word]
        else:
            current += SMALL.get(word) or (TENS.index(word) + 2) * 10
    total += current
    return total + 0.5 if half else total


def ordinal(words: list[str]) -> int:
    """ "21st" → 21, "twenty-first" → 21."""
    if words[0].isdigit():
        return int(words[0])
    tens = (TENS.index(words[0].lower()) + 2) * 10 if words[0].lower() in TENS else 0
    return tens + ORDINAL.get(words[-1].lower(), 0)


def nth(words: list[str]) -> int:
    """ "third" → 3, "last" → -1, "second last" → -2."""
    lower = [word.lower() for word in words]
    if lower[-1] != "last":
        return ordinal(words)
    return -1 if len(lower) == 1 else -2 if lower[0] == "next" else -ordinal(words[: 2 if lower[0].isdigit() else -1])


def spoken_year(words: list[str]) -> int:
    """ "nineteen ninety-seven" → 1997, "nineteen hundred ninety-three" → 1993, "two thousand and one" → 2001."""
    texts = [word.lower() for word in words if word != "-" and word.lower() not in ("and", "hundred")]
    rest = [SMALL.get(word) or (TENS.index(word) + 2) * 10 if word in SMALL or word in TENS else 0 for word in texts]
    if "thousand" in texts:
        return rest[0] * 1000 + sum(rest[2:])
    return rest[0] * 100 + sum(rest[1:])


def hour(words: list[str]) -> int:
    """ "seven" → 7, "noon" → 12, "midnight" → 24."""
    return {"noon": 12, "midnight": 24}.get(words[0].lower()) or int(number(words))


def spoken_time(words: list[str]) -> tuple[int, int]:
    """ "nine fifty-nine" → (9, 59)."""
    first, *rest = _spoken([word.lower() for word in words])
    return first, sum(rest)


def _spoken(words: list[str]) -> list[int]:
    """The hour and the minutes said in words."""
    known = [SMALL.get(word) or (TENS.index(word) + 2) * 10 for word in words if word in SMALL or word in TENS]
    return [known[0], sum(known[1:])] if len(known) > 1 else known


def clock(words: list[str]) -> Clock:
    """ "10:30 p.m. EST" → 22:30 at -300 minutes."""
    texts = [word for word in words if word not in (".", ":")]
    lower = [word.lower() for word in texts]
    numbers = [int(word) for word in texts if word.isdigit()] or _spoken(lower)
    hour, minute = numbers[0], numbers[1] if len(numbers) > 1 else None
    if hour > 24:
        hour, minute = divmod(hour, 100)
    second = numbers[2] if len(numbers) > 2 else None
    zone = zone_of(texts)
    half = next((word[0] for word in lower if word in ("a", "p", "am", "pm")), None)
    if half == "p" and hour < 12:
        hour += 12
    if half == "a" and hour == 12:
        hour = 0
    exact = half is not None or hour > 12 or "h" in lower
    return in_zone(Clock(hour % 24, None if minute is None else minute % 60, second, exact=exact), zone)


def in_zone(time: Clock, zone: str | None) -> Clock:
    """The time in a zone, by its key of ZONES."""
    return time if zone is None else replace(time, offset=ZONES[zone], by_season=zone in _BY_SEASON)


def zone_of(words: list[str]) -> str | None:
    """The key of ZONES that the words name: "ET" of "Eastern Time", "PDT" of "Pacific Daylight Time"."""
    short = next((word.upper() for word in words if word in ZONES or (word.islower() and word.upper() in _SHORT)), None)
    place = next((_AMERICAN[word.lower()] for word in words if word.lower() in _AMERICAN), None)
    if short is not None or place is None:
        return short
    kinds = {"standard": "S", "daylight": "D"}
    return place[:1] + next((kinds[word.lower()] for word in words if word.lower() in kinds), "") + place[1:]


def year(words: list[str]) -> int:
    """A year as astronomers count: "480 BC" → -479, "'98" → 1998, "1998" → 1998."""
    if not any(word.isdigit() for word in words):
        return spoken_year(words)
    digits = next(word for word in words if word.isdigit())
    value = int(digits)
    if any(word.lower() in ("bc", "bce", "b") for word in words):
        return 1 - value
    if len(digits) == 2 and len(words) > 1 and words[0] == "'":
        return value + (1900 if value >= 30 else 2000)
    return value
