"""English words for times: class → word → value. Words with a capital are read so only when written so."""

from __future__ import annotations

from typing import Any

from timeline.resolver.rule import Lexicon, Phrase
from timeline.when.values import Granularity

_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_CAREFUL = {"march", "may", "august", "mar", "dec", "sep", "jun", "jul", "jan", "nov", "oct", "apr", "feb", "aug"}
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_ONES = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    "twentieth",
)  # fmt: skip
_UNITS = {
    "second": Granularity.SECOND, "minute": Granularity.MINUTE, "hour": Granularity.HOUR, "day": Granularity.DAY,
    "week": Granularity.WEEK, "month": Granularity.MONTH, "quarter": Granularity.QUARTER, "year": Granularity.YEAR,
    "decade": Granularity.DECADE, "century": Granularity.CENTURY,
}  # fmt: skip


def _cased(words: dict[str, int]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for word, value in words.items():
        if word in _CAREFUL:
            found[word.capitalize()] = found[word.upper()] = value
        else:
            found[word] = value
    return found


def _months() -> dict[str, Any]:
    full = {name: number for number, name in enumerate(_MONTHS, 1)}
    short = {name[:3]: number for name, number in full.items() if name != "may"}
    return _cased({**full, **short, "sept": 9})


def _weekdays() -> dict[str, Any]:
    full: dict[str, Any] = {name: number for number, name in enumerate(_DAYS)}
    short = {"Mon": 0, "Tue": 1, "Tues": 1, "Wed": 2, "Thu": 3, "Thur": 3, "Thurs": 3, "Fri": 4}
    return {**full, **short}


_SMALL = {name: number for number, name in enumerate(_ONES, 1)}
_BIG = {"hundred": 100, "thousand": 1000, "dozen": 12}
_ORDINAL = {name: number for number, name in enumerate(_ORDINALS, 1)}


def number(words: list[str]) -> float:
    """ "twenty-five" → 25, "2 1/2" → 2.5, "1,200" → 1200, "two and a half" → 2.5."""
    total = current = 0.0
    half = False
    texts = [word.lower() for word in words if word not in ("-", ",", "and", "a", "an", "of")]
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
        elif word in _BIG:
            current = (current or 1) * _BIG[word]
        else:
            current += _SMALL.get(word) or (_TENS.index(word) + 2) * 10
    total += current
    return total + 0.5 if half else total


def ordinal(words: list[str]) -> int:
    """ "21st" → 21, "twenty-first" → 21."""
    if words[0].isdigit():
        return int(words[0])
    tens = (_TENS.index(words[0].lower()) + 2) * 10 if words[0].lower() in _TENS else 0
    return tens + _ORDINAL.get(words[-1].lower(), 0)


def year(words: list[str]) -> int:
    """A year as astronomers count: "480 BC" → -479, "'98" → 1998, "1998" → 1998."""
    digits = next(word for word in words if word.isdigit())
    value = int(digits)
    if any(word.lower() in ("bc", "bce", "b") for word in words):
        return 1 - value
    if len(digits) == 2 and len(words) > 1 and words[0] == "'":
        return value + (1900 if value >= 30 else 2000)
    return value


def month(words: list[str]) -> int:
    """The number of a month's name."""
    names = WORDS["monthname"]
    return int(names[words[0]] if words[0] in names else names[words[0].lower()])


WORDS: dict[str, dict[str, Any]] = {
    "monthname": _months(),
    "weekday": _weekdays(),
    "unit": {**_UNITS, **{name + "s": grain for name, grain in _UNITS.items() if name != "century"},
             "centuries": Granularity.CENTURY, "weekend": Granularity.WEEKEND, "weekends": Granularity.WEEKEND,
             "mins": Granularity.MINUTE, "min": Granularity.MINUTE, "hrs": Granularity.HOUR, "hr": Granularity.HOUR,
             "secs": Granularity.SECOND, "yrs": Granularity.YEAR, "yr": Granularity.YEAR, "wks": Granularity.WEEK,
             "fortnight": Granularity.WEEK, "fortnights": Granularity.WEEK},
    "units": {**{name + "s": grain for name, grain in _UNITS.items() if name not in ("century", "second", "quarter")},
              "centuries": Granularity.CENTURY, "weekends": Granularity.WEEKEND},
    "calendarunit": {"day": Granularity.DAY, "week": Granularity.WEEK, "month": Granularity.MONTH,
                     "quarter": Granularity.QUARTER, "year": Granularity.YEAR, "decade": Granularity.DECADE,
                     "century": Granularity.CENTURY, "weekend": Granularity.WEEKEND},
    "small": dict(_SMALL),
    "tens": {name: (number + 2) * 10 for number, name in enumerate(_TENS)},
    "big": dict(_BIG),
    "ordinalname": dict(_ORDINAL),
    "season": {"spring": 0, "summer": 1, "autumn": 2, "fall": 2, "winter": 3},
    "part": {"morning": "MO", "noon": "MI", "midday": "MI", "afternoon": "AF", "evening": "EV", "night": "NI"},
    "relativeday": {"yesterday": -1, "today": 0, "tomorrow": 1, "tmrw": 1, "tmr": 1, "tdy": 0, "2day": 0},
    "decadename": {"twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7,
                   "eighties": 8, "nineties": 9},
    "zone": {"UTC": 0, "GMT": 0, "EST": -300, "EDT": -240, "CST": -360, "CDT": -300, "MST": -420, "MDT": -360,
             "PST": -480, "PDT": -420, "CET": 60, "CEST": 120, "BST": 60, "IST": 330, "JST": 540, "ET": None,
             "PT": None, "CT": None, "Z": 0},
    # What tells a tense.
    "future": dict.fromkeys(("will", "ll", "shall", "would", "wo", "expected", "scheduled", "due", "slated", "plans",
                             "planning", "hopes", "intends", "likely", "expects",
                             "gonna", "should", "might", "may"), 1),
    "past": dict.fromkeys(("was", "were", "had", "did", "said", "told", "came", "went", "made", "took", "got", "fell",
                           "rose", "met", "held", "left", "won", "lost", "began", "began", "gave", "found", "became",
                           "sent", "brought", "spoke", "wrote", "ran", "kept", "put", "hit", "cut", "led", "shot",
                           "sold", "bought", "built", "struck", "fought", "flew", "drove", "broke", "chose", "grew",
                           "knew", "saw", "sought", "stood", "taught", "thought", "threw", "paid", "sank", "shut",
                           "set", "reportedly", "has", "have", "been", "died", "quit", "ended", "signed"), 1),
    "present": dict.fromkeys(("is", "are", "says", "say"), 1),
    "title": dict.fromkeys(("Mr", "Mrs", "Ms", "Dr", "Gen", "Sen", "Rep", "Gov", "Lt", "Col", "Sgt", "St", "Jr", "Sr",
                            "Inc", "Corp", "Co", "Ltd", "No", "Prof", "Rev"), 1),
    "earnings": dict.fromkeys(("earnings", "profit", "profits", "net", "quarter", "quarterly", "revenue", "income",
                               "earned", "share"), 1),
}  # fmt: skip

PHRASES: dict[str, Phrase] = {
    "number": Phrase(
        "({int}|{small}) and (a|one)-half|({int}|{small}) and a half|({int}|{small}) {digit#}/{digit#}"
        "|{int}-{digit#}/{digit#}|{int}\\.{int}|{int},{three#}|(a|one|{small}|{int}) {big}|{tens}(-| ){small}"
        "|{int}|{small}|{tens}",
        number,
    ),
    "ordinal": Phrase("{int}(st|nd|rd|th)|{tens}(-| )?{ordinalname}|{ordinalname}", ordinal),
    "dayordinal": Phrase("{day#}(st|nd|rd|th)|{ordinalname}", ordinal),
    "month": Phrase("{monthname}\\.|{monthname}", month),
    "dayofmonth": Phrase("{day#}(st|nd|rd|th)?", ordinal),
    "year": Phrase("{year#}|'{two#}|{int} (BC|BCE|B\\.C\\.|AD|A\\.D\\.)", year),
}  # fmt: skip

LEXICON = Lexicon(WORDS, PHRASES, {"ed": "past"})
CUES = ("earnings", "title")
