"""A token of a title that is too long → how good a cut before it is, by what begins there."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from msgspec import Struct

from timeline.entries.syntax.tokens import Tokens

CLAUSE, PHRASE, ADJUNCT, LIST, INFINITIVE, NONE = 5, 4, 3, 2, 1, 0
"""What begins there, the best first; none may be cut off where it is `NONE`."""

VERBS = "EeVSBHMOy"
"""The classes of verbs, those included that may be participles."""

# they open an adjunct nearly always, where others ("from", "with", "to") belong to the verb or the noun before
_ADJUNCTS = frozenset(
    "in at on during amid following despite since near across throughout until inside outside along alongside under "
    "after before around through within because via by including".split()
)
_CIRCUMSTANCES = frozenset("without during amid despite after before following since until".split())
_NEVER = frozenset("of as than like per up off out down over versus".split())
_OBJECTS = frozenset("it him her them me us".split())
_STRETCHES = frozenset("minute hour day week month year decade".split())
_OPENS_CLAUSE = frozenset("after before when while whilst because although though since until as once whereas".split())
_ENDS = 'np0g")w'  # classes that can end a phrase


class _Place(Struct):
    """The token at number `count` of the kept ones, and what stands around it."""

    tokens: Tokens
    kept: Sequence[int]
    classes: str  # of the kept tokens
    count: int
    word: str
    before: str  # the class of the token before
    rest: str  # the classes of those behind

    def following(self, number: int = 1) -> list[str]:
        """The words behind it."""
        return [self.tokens.lower[at] for at in self.kept[self.count + 1 : self.count + 1 + number]]


def grade(tokens: Tokens, classes: str, kept: Sequence[int], count: int) -> int:
    """How good a cut before the token is."""
    word = tokens.lower[kept[count]]
    place = _Place(tokens, kept, classes, count, word, classes[count - 1], classes[count + 1 :])
    if word == "as" and place.following(2) == ["well", "as"]:
        return PHRASE
    told = _BY_CLASS.get(classes[count])
    return NONE if told is None else told(place)


def _full_stop(place: _Place) -> int:
    last = place.tokens.words[place.kept[place.count - 1]]
    return CLAUSE if place.word != "." or (last.islower() and len(last) > 3) else NONE  # "Dr.", "vs.", "J." end nothing


def _semicolon(place: _Place) -> int:
    return CLAUSE


def _dash(place: _Place) -> int:
    return CLAUSE if len(place.word) > 1 or place.word in "—–_" else NONE


def _bracket(place: _Place) -> int:
    return NONE if place.word == "[" else PHRASE


def _comma(place: _Place) -> int:
    rest = place.rest
    following = "".join(place.following())
    if re.match(r"[^,]+,[ax]*[BHMOE]|[ax]*[SBHMO]", rest) or following in ("if", "unless", "or"):
        return NONE  # an aside closed right before its verb: "the gas, which leaks often, was"
    if following in ("including", "but", "with", "making", "such") or re.match("q|rq|s|G|aG", rest):
        return CLAUSE
    if rest[:1] == "c":
        return max(_joined(rest[1:]), LIST)
    if rest[:1] in "eN" or rest[:1] == "d":
        return PHRASE if re.match(r"[^,]*(?:$|[,.;])", rest) and not re.match("[^,]*,c", rest) else LIST
    if rest[:1] in "pn0" and place.before in "pn0":
        return LIST  # a list, or "Frederick, Maryland"
    return ADJUNCT if rest[:1] in "ra" else LIST


def _subordinator(place: _Place) -> int:
    before = place.tokens.lower[place.kept[place.count - 1]]
    if place.word in ("after", "before") and before.removesuffix("s") in _STRETCHES:
        return NONE  # "a few hours | after they had met"
    own = (
        f'[^",]*[npw0g][ax]*[{VERBS}]' if place.word == "as" else f"(?:[^,]|,(?!r))*[{VERBS}]"
    )  # unlike "known as “the lake …”"
    return CLAUSE if place.word in _OPENS_CLAUSE and re.match(own, place.rest) else NONE


def _that(place: _Place) -> int:
    return LIST if place.before in "np" and re.match(f"[{VERBS}]|n[dT]", place.rest) else NONE


def _relative(place: _Place) -> int:
    return ADJUNCT if place.word == "where" else LIST


def _to(place: _Place) -> int:
    if place.rest[:1] in ("0", "/"):
        return LIST if place.before in "np0" else NONE  # "raised its price | to $57.50"
    told = place.before in "np" and "r" in place.classes[: place.count] and re.match("a?[VBHObn]", place.rest)
    return INFINITIVE if told else NONE  # "an agreement with Acme | to develop machines"


def _conjunction(place: _Place) -> int:
    if place.word not in ("and", "but"):
        return NONE
    own = LIST if place.before == "V" else _joined(place.rest)  # "the ability to meet and raise them"
    return NONE if own == LIST and place.before == "p" == place.rest[:1] else own  # "the Roads and Bridges Board"


def _preposition(place: _Place) -> int:
    before, behind = place.before, place.classes[: place.count - 1]
    if place.word in _NEVER or (before == "n" and behind.endswith("T")):
        return NONE  # "been reluctant to engage | in price-cutting"
    last = place.tokens.lower[place.kept[place.count - 1]]
    if last in _OBJECTS and behind[-1:] in tuple(VERBS):
        return NONE  # "rarely allowed them | outside the home"
    passive = before in "eN" and re.search("[Bb][ax]*$", behind) is not None
    if not passive and before not in _ENDS:
        return LIST if before in "Ee" and place.word in _CIRCUMSTANCES else NONE  # "the day passed | without a sign"
    if passive and place.word == "by":
        return NONE  # who did it belongs to the verb
    return ADJUNCT if place.word in _ADJUNCTS and not place.rest.startswith("q") else LIST


def _joined(rest: str) -> int:
    """The grade of "and" before these classes: it joins a verb or a clause, or else only two nouns."""
    if re.match(r"[ax]*(?:[EVSBHMOy]|e[^n])", rest):
        return PHRASE
    if re.match(r"(?:[rs][^,c]{1,6}(?=[wd]))?(?:w|d?[np0ag]{1,5})[ax]*[EBHMOy]", rest):
        return PHRASE
    return LIST if rest[:1] not in "er" else NONE


_BY_CLASS: dict[str, Callable[[_Place], int]] = {
    ".": _full_stop, ";": _semicolon, ":": _semicolon, "-": _dash, "(": _bracket, ",": _comma, "s": _subordinator,
    "t": _that, "q": _relative, "T": _to, "c": _conjunction, "r": _preposition,
}  # fmt: skip
