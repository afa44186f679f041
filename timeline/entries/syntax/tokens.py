"""A text → its tokens, each with a one-character class; stretches of classes are then matched as strings.

Classes: M modal, B finite be, b other be, H have, O do, y pronoun with auxiliary, T "to", x negation, a adverb,
E past, e past or participle, N participle, G -ing, V base form or present, S third person -s, w subject pronoun,
q relative pronoun, t "that", s subordinator, c coordinator, d determiner, r preposition, 0 number, g genitive,
p capitalised word, n any other word, and punctuation: , ; : . " ( ) - / with l for a line break.
"""

from __future__ import annotations

import re
from collections.abc import Container
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from timeline.entries.names.words import GRADES
from timeline.entries.remembering import Remembered
from timeline.entries.syntax import lexicon


class Tokens(NamedTuple):
    """Parallel lists; `classes` is a string with one character for each token."""

    starts: list[int]
    ends: list[int]
    words: list[str]
    lower: list[str]
    classes: str
    phrases: dict[tuple[int, int], tuple[int, int] | None]  # noun phrases that were asked for: by where to look


_TOKEN = re.compile(
    r"([A-Za-z]++(?=[\s,])"  # most words, told at once: a quarter of the time is saved
    r"|(?:[^\W\d_]\.){2,}"
    r"|\d+(?:[.,:]\d+)*[^\W\d_]*(?:-[^\W_]+)*"
    r"|[^\W_]+(?:[-'’&][^\W_]+|\.(?=com\b|net\b|org\b)[^\W_]+)*(?:(?<=[sS])[’'](?!\w))?"
    r"|[^\S\n]*\n\s*"
    r"|``|''|--+|\.\.+|[.!?]+|[^\s\w]|_)"
)
_QUOTED_WORD = re.compile('(?<=n)"[MBHVE]"')
_YET = re.compile("xc")  # "has not yet filed"
_HOUR = re.compile("0B")  # "7 am" is no form of "be"
# what English spells with a silent "e": "tumbl-", "denounc-", "capsiz-", "devastat-", "collid-", but "treat-", "avoid-"
_SILENT_E = re.compile(
    r"(?:[bcdfgkpstz]l|[dlraeiou]g|c|v|[aeiou]z|[aeiouylnrp]s|[^eo]at|[^o]ut|[^ao]i[dlrm]|[^aou]in|[^eo]a[dmpr]|[^ao]u[dlmr]"
    r"|[^o]o[dk]|[^e]ed|[^o]ib|(?:er|on|ra)ven|plor|s[ct]or|lung)$"
)
_QUOTES = frozenset(("``", "''", '"', "“", "”", "„", "«", "»", "‘", "’", "'", "`"))
_PUNCTUATION = {",": ",", ";": ";", ":": ":", "(": "(", ")": ")", "[": "(", "]": ")", "/": "/"}
_IRREGULAR = lexicon.forms()
_PREFIX = re.compile("over|under|with|out|mis|fore|un|re")
_BASES = lexicon.VERBS | lexicon.REPORT_VERBS | lexicon.INTRANSITIVES | lexicon.GIVING | lexicon.LIFE


def _closed() -> dict[str, str]:
    """The closed classes, least specific first, so that a later one wins."""
    table: dict[str, str] = {}
    for words, code in (
        (lexicon.DETERMINERS, "d"), (lexicon.PREPOSITIONS, "r"), (lexicon.ADVERBS, "a"),
        (lexicon.SUBJECT_PRONOUNS - {"this", "these", "those", "both", "none"}, "w"), (lexicon.RELATIVES, "q"),
        (lexicon.SUBORDINATORS, "s"), (lexicon.COORDINATORS, "c"), (lexicon.MODALS, "M"), (lexicon.BE_FINITE, "B"),
        (lexicon.BE_OTHER, "b"), (lexicon.HAVE_FINITE, "H"), (lexicon.DO_FINITE, "O"),
    ):  # fmt: skip
        table.update(dict.fromkeys(words, code))
    table.update(dict.fromkeys(lexicon.PRONOUN_AUX, "y"))
    table.update({"to": "T", "not": "x", "never": "x", "that": "t", "'s": "g", "’s": "g", "having": "h", "her": "d"})
    return table


_CLOSED = _closed()


def base_of(word: str) -> str:
    """The base form of a verb form, as far as spelling tells ("signed" → "sign", "tried" → "try")."""
    if word in _IRREGULAR:
        return _IRREGULAR[word][1]
    if word in lexicon.BE_FINITE or word in lexicon.BE_OTHER:
        return "be"
    if word in lexicon.HAVE_FINITE:
        return "have"
    if word in lexicon.DO_FINITE:
        return "do"
    prefixed = _prefixed(word)
    return _stem(word) if prefixed is None else prefixed[1]


@lru_cache(maxsize=8192)
def _prefixed(word: str) -> tuple[str, str] | None:
    """The class and base of an irregular verb with a prefix: "overran", "withdrew", "repaid", but no "outset"."""
    prefix = _PREFIX.match(word)
    if prefix is None:
        return None
    rest = word[prefix.end() :]
    code, base = _IRREGULAR.get(rest, ("", ""))
    if code not in ("e", "E") or base == rest:
        return None
    adjective = prefix[0] == "un" and code == "e"  # "unpaid", unlike "unfroze"
    return None if adjective else (code, f"{prefix[0]}{base}")


@lru_cache(maxsize=8192)
def _stem(word: str) -> str:
    for ending in ("ied", "ies"):
        if word.endswith(ending) and len(word) > 4:
            return word[:-3] + "y"
    for ending in ("ed", "es", "s", "ing"):
        if word.endswith(ending) and len(word) > len(ending) + 1 + (ending == "s"):
            stem = word[: -len(ending)]
            for candidate in (stem, stem + "e", stem[:-1] if stem[-1] == stem[-2] else stem):
                if candidate in _BASES:
                    return candidate
            if ending in ("ed", "ing") and stem[-1] == stem[-2] and stem[-1] not in "ls":
                return stem[:-1]
            return stem + "e" if ending in ("ed", "ing") and _SILENT_E.search(stem) else stem
    return word


def class_of(word: str) -> str:
    """The class of a word by itself; capitals count, since names are seldom verbs."""
    lower = word.lower().replace("’", "'")
    if len(word) > 1 and word.isupper():
        return "p"  # "AM", "US", "WHO"
    if lower in _CLOSED and not (word[0].isupper() and lower in ("may", "will", "till")):
        return _CLOSED[lower]
    if word[0].isupper():
        return "g" if lower.endswith(("'s", "s'")) else "p"
    if lower.endswith("n't"):
        return "O"
    if lower.endswith(("'s", "s'")):
        return "g"
    return _verb_class(lower)


def is_form_of(word: str, verbs: Container[str]) -> bool:
    """Whether a word is a form of one of these verbs, as far as spelling tells: of one that no list has ("capsize"),
    the ending is cut with its "e".
    """
    base = base_of(word)
    return base in verbs or f"{base}e" in verbs


def _verb_class(lower: str) -> str:
    tail = lower.rsplit("-", 1)[-1] if lower.startswith(("re-", "out-", "co-", "over-", "pre-")) else lower
    if tail in _IRREGULAR:
        return _IRREGULAR[tail][0]
    if (prefixed := _prefixed(tail)) is not None:
        return prefixed[0]
    if "-" in tail:
        return "n"
    if tail.endswith("ed") and len(tail) > 3 and tail not in lexicon.NOT_PARTICIPLES:
        return "e"
    if tail.endswith("ing") and len(tail) > 4 and tail not in lexicon.NOT_GERUNDS:
        return "G"
    if tail in lexicon.VERBS:
        return "V"
    if tail.endswith("s") and not tail.endswith(("ss", "us")) and _stem(tail) in lexicon.VERBS:
        return "S"
    if tail.endswith("ly") and len(tail) > 4 and tail not in lexicon.NOT_ADVERBS:
        return "a"
    return "n"


def capitalised_verb_class(word: str) -> str:
    """The class a capitalised word would have in lower case: for headlines in title case and sentence openings."""
    lower = word.lower()
    return _CLOSED.get(lower) or _verb_class(lower)


def _code(word: str) -> str:
    """The class of any token."""
    first = word[0]
    if first.isdigit():
        return "0"
    if first.isalpha():
        if word[-1] == ".":
            return "p" if first.isupper() else "n"
        return class_of(word)
    if "\n" in word:
        return "l"
    if word in _QUOTES:
        return '"'
    if first in "-—–_":  # an underscore is the dash of old wire copy
        return "-"
    if first in ".…" and word != ".":
        return "/"
    if first in ".!?":
        return "."
    return _PUNCTUATION.get(word, "/")


_CODES = Remembered(_code)
_RANKED = re.compile("p0p")
_WILL = re.compile("dM")
_ARTICLES = frozenset("the a my your his its our their".split())  # unlike "those will", "led by her will"
_WON = re.compile("ne")
_WHICH_ONE = frozenset("first second third fourth fifth last latest".split())
_WHOSE = frozenset("the its his her their our a an".split())
_NUMBERED = re.compile("[dr]d(?=a*[EeBHMOy])")
_CUT = re.compile("[nV]e")
_CUTS = frozenset("pay rate price tax job cost budget spending wage output production dividend funding benefit".split())
_MANAGING = re.compile("G(?=[np])")
_ALLEGED = re.compile("(?<=[0p])e(?=[np])")
_DATED = re.compile("[n,]e(?=[0pd])")
_NUMERALS = tuple("one two three four five six seven eight nine ten eleven twelve teen twenty thirty forty fifty sixty "
                  "seventy eighty ninety".split())  # fmt: skip
_LARGE = ("million", "billion", "trillion")


def _is_money(lower: list[str], at: int) -> bool:
    """ "lost 500 billion won"."""
    return lower[at] in _LARGE and lower[at + 1] == "won"


def _is_pair(lower: list[str], at: int) -> bool:
    """ "The two" alone, as a subject, and "a boy of two"."""
    return lower[at] in ("the", "these", "those", "of") and lower[at + 1] in ("two", "three")


def _is_alleged(lower: list[str], at: int) -> bool:
    """ "Nineteen alleged members", who allege nothing."""
    counted = not lower[at - 1].isalpha() or lower[at - 1].endswith(_NUMERALS)
    return lower[at] in ("alleged", "suspected", "accused", "convicted") and counted


def _is_managing(lower: list[str], at: int) -> bool:
    """What somebody is, no doing: "managing director", "its acting leader"."""
    if lower[at] == "acting" and (lower[at - 1] in _WHOSE or lower[at - 1].endswith(("'s", "’s", "s'"))):
        return True
    return lower[at] in ("managing", "commanding", "acting", "founding") and lower[at + 1] in ("director", "officer")


def _is_cut(lower: list[str], at: int) -> bool:
    """ "a pay cut", "the first joint cut": what is cut, or which one it is."""
    return lower[at + 1] == "cut" and (lower[at] in _CUTS or lower[at - 1] in _WHICH_ONE)


def _is_dated(lower: list[str], at: int) -> bool:
    """ "in a letter dated 5 May", "dated two years earlier", unlike "dated the site"."""
    return lower[at] == "dated" and (not lower[at + 1].isalpha() or lower[at + 1] not in _WHOSE)


def tokenise(text: str) -> Tokens:
    """Tokens of the whole text in one pass."""
    pieces = _TOKEN.split(text)  # what stands between tokens, a token, and so on by turns
    edges = list(accumulate(map(len, pieces)))
    words = pieces[1::2]
    lower = list(map(str.lower, words))
    if "’" in text:
        lower = [word.replace("’", "'") for word in lower]
    classes = "".join(map(_CODES.__getitem__, words))
    if "am" in lower:
        classes = _HOUR.sub(lambda found: "0n" if lower[found.start() + 1] == "am" else "0B", classes)
    if "class" in lower:  # "Petty Officer 1st Class Daniel Ruiz"
        classes = _RANKED.sub(lambda found: "ppp" if lower[found.start() + 1] in GRADES else found[0], classes)
    if "will" in lower or "might" in lower:  # "The will was read"
        classes = _WILL.sub(lambda found: "dn" if lower[found.start()] in _ARTICLES else found[0], classes)
    if "won" in lower:
        classes = _WON.sub(lambda found: "nn" if _is_money(lower, found.start()) else found[0], classes)
    if "two" in lower or "three" in lower:  # "The two fell out"
        classes = _NUMBERED.sub(lambda it: f"{it[0][0]}n" if _is_pair(lower, it.start()) else it[0], classes)
    if "cut" in lower:  # "a pay cut"
        classes = _CUT.sub(lambda found: "nn" if _is_cut(lower, found.start()) else found[0], classes)
    if "alleged" in lower or "suspected" in lower or "accused" in lower or "convicted" in lower:
        classes = _ALLEGED.sub(lambda found: "n" if _is_alleged(lower, found.start()) else found[0], classes)
    if "director" in lower or "officer" in lower or "acting" in lower:  # "the managing director"
        classes = _MANAGING.sub(lambda found: "n" if _is_managing(lower, found.start()) else found[0], classes)
    if "dated" in lower:  # "in a letter dated 5 May", "The notice, dated 5 May, is"
        classes = _DATED.sub(
            lambda found: f"{found[0][0]}N" if _is_dated(lower, found.start() + 1) else found[0], classes
        )
    if '"' in classes:  # 'the word "shall"'
        classes = _QUOTED_WORD.sub('"n"', classes)
    if "yet" in lower:
        classes = _YET.sub(lambda found: "xa" if lower[found.end() - 1] == "yet" else found[0], classes)
    return Tokens(edges[:-1:2], edges[1::2], words, lower, classes, {})
