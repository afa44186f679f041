"""The tokens of a title that is too long → the beginning that stays, which ends where a clause or an adjunct begins.

A cut never falls inside a phrase, before a complement ("said | that", "withdrew | from"), before a condition, or
inside a quotation but where a clause begins.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from timeline.entries.syntax.lexicon import REPORT_VERBS, WITHOUT_THAT
from timeline.entries.syntax.tokens import Tokens, base_of

LONGEST = 90
"""Characters that a title which is cut is to have at most."""
MOST = 100
"""What it may have where no better boundary comes sooner."""
UTMOST = 110
"""What a title that is whole may have, or one that would be broken inside a phrase."""
FARTHEST = 130
"""What it may have rather than end before its verb."""

_ENOUGH = 40  # characters after which the first good boundary is as good as a later one that is worse
_SHORTEST = 26
_CLAUSE, _PHRASE, _ADJUNCT, _LIST, _INFINITIVE = 5, 4, 3, 2, 1

# they open an adjunct nearly always, where others ("from", "with", "to") belong to the verb or the noun before
_ADJUNCTS = frozenset(
    "in at on during amid following despite since near across throughout until inside outside along alongside under "
    "after before around through within because via by including".split()
)
_CIRCUMSTANCES = frozenset("without during amid despite after before following since until".split())
_PAIRING = frozenset(("both", "between", "either"))
_NEVER = frozenset("of as than like per up off out down over versus".split())
_STRETCHES = frozenset("minute hour day week month year decade".split())
_PARTICLES = frozenset("down up off out away back".split())
_OPENS_CLAUSE = frozenset("after before when while whilst because although though since until as once whereas".split())
_DANGLING = frozenset(
    "saying adding including according such as well very also still just only even so almost nearly often always too "
    "reportedly allegedly".split()
)
_PAIR = 12  # tokens from "both" to its "and"
_ENDS = 'np0g")w'  # classes that can end a phrase
_BEHIND_PHRASE = re.compile(".[np][r,cqtG]|.ne|[^w][np]T")  # unlike "he intends | to"
_PARTICIPLE_AFTER_COMMA = "GeN"
_VERBS = "EeVSBHMOy"
_TURN = re.compile(rf'[.;:(,stqcrT"{_VERBS}-]')  # what a cut may stand before, and what tells whether it may
_WAITS = re.compile(f"[^qst{_VERBS}]*[{_VERBS}]")  # behind what opens a clause with a verb: "after Ali, the mayor, was"


class _Cut(NamedTuple):
    """A place to cut: before the token of that number among the kept ones."""

    stays: int  # how many tokens
    grade: int
    length: int


def shortened(tokens: Tokens, kept: Sequence[int], lengths: Sequence[int], verb: int, room: int) -> int | None:
    """How many of the kept tokens stay; None for all of them.

    `lengths` tells how long the title is with the first n tokens, as far as that may be; `verb` is the token before
    which no cut may be, and `room` how many characters there are, to be exceeded by no more than `UTMOST` exceeds
    `LONGEST`.
    """
    utmost = room + UTMOST - LONGEST
    if lengths[-1] <= utmost:
        return None  # whole: what its end tells is often the point
    cuts = _cuts(tokens, kept, lengths, verb)
    for most in (room + MOST - LONGEST, utmost):
        best = _best([cut for cut in cuts if cut.length <= most - 2], room)
        little = best is not None and best.length < min(_ENOUGH, room // 2) and best.grade < _PHRASE
        if best is not None and (most == utmost or not (little or best.grade == _INFINITIVE)):
            return best.stays  # where it says little, rather a longer one
    return _last_resort(tokens, kept, lengths, verb, room + MOST - LONGEST)


def _best(cuts: Sequence[_Cut], room: int) -> _Cut | None:
    """The longest of the best grade that is long enough; a clause's boundary before an adjunct's."""
    for grade, least in (
        (_PHRASE, _ENOUGH), (_ADJUNCT, _ENOUGH), (_LIST, _ENOUGH), (_PHRASE, _SHORTEST), (_LIST, _SHORTEST),
        (_INFINITIVE, _SHORTEST),
    ):  # fmt: skip
        for most in (room - 2, room + MOST):
            fit = [cut for cut in cuts if cut.grade >= grade and least <= cut.length <= most]
            if fit:
                return max(fit, key=lambda cut: cut.stays)
    return None


def _last_resort(tokens: Tokens, kept: Sequence[int], lengths: Sequence[int], verb: int, most: int) -> int:
    """A title without any boundary ends behind a whole noun phrase, as far as can be told, or at least a word."""
    classes = "".join([tokens.classes[at] for at in kept])
    fit = [count for count in range(2, min(len(kept), len(lengths))) if lengths[count] <= most - 2]
    waiting = _waiting(tokens, classes[: len(lengths) + 1], kept, verb)
    for count in reversed(fit):
        phrase = kept[count - 1] > verb and classes[count - 1] in "np" and not waiting[count]
        if phrase and _BEHIND_PHRASE.match(classes, count - 2):
            return count
    utmost = most + UTMOST - MOST
    known = range(2, min(len(kept), len(lengths)))
    counts = (count for count in reversed(known) if _ENOUGH <= lengths[count] <= utmost)
    closed = next((count for count in counts if _closes_quotation(tokens, kept, count - 1)), None)
    if closed is not None:
        return closed
    last = fit[-1] if fit else min(len(kept), 2)
    while last > 2 and (
        tokens.classes[kept[last - 1]] in '0aGw/"'
        or dangles(tokens, kept[last - 1])
        or (tokens.classes[kept[last - 1]] in "np" and tokens.classes[kept[last]] in "np")
    ):
        last -= 1  # not within "the American people"
    return last


def reaching(tokens: Tokens, kept: Sequence[int], lengths: Sequence[int], verb: int) -> int | None:
    """How many tokens stay so that the title ends behind the first noun phrase behind its verb; None where that is far.

    `lengths` tells how long the title is with the first n tokens, up to what it may have.
    """
    whole = len(lengths) - 1
    for count in range(kept.index(verb) + 2, whole):
        if tokens.classes[kept[count - 1]] in "np" and tokens.classes[kept[count]] in "r,;TcqteG.":
            return count
    return whole if whole == len(kept) else None


def _closes_quotation(tokens: Tokens, kept: Sequence[int], count: int) -> bool:
    """Whether a quotation of a few words ends there: "constituted “different treatment” | incompatible with"."""
    return kept[count] > 0 and tokens.classes[kept[count]] == '"' and tokens.classes[kept[count] - 1] in "npeENGV0a."


def _cuts(tokens: Tokens, kept: Sequence[int], lengths: Sequence[int], verb: int) -> list[_Cut]:
    cuts: list[_Cut] = []
    inside = False  # within a quotation
    paired = 0  # the kept tokens before it lie between "both" or "between" and its "and"
    classes = "".join([tokens.classes[at] for at in kept])
    pairs = [count for count, at in enumerate(kept) if tokens.lower[at] in _PAIRING]
    waiting = _waiting(tokens, classes[: len(lengths) + 1], kept, verb)
    verb_at = kept.index(verb) if verb in kept else -1
    for turn in _TURN.finditer(classes, 0, len(lengths)):
        count, code = turn.start(), turn[0]
        at = kept[count]
        if code == '"':
            word = tokens.words[at]
            if word not in ("'", "’", "‘", "`"):
                inside = word in ("“", "``", "«", "„") or (word == '"' and not inside)
            continue
        if code in _VERBS:
            continue
        while pairs and pairs[0] <= count:
            paired = _paired(classes, pairs.pop(0))
        if count < 2 or at <= verb or count <= paired or dangles(tokens, kept[count - 1]):
            continue
        if waiting[count] and code in ",rctq":
            continue
        if kept[count - 1] == verb and base_of(tokens.lower[verb]) in REPORT_VERBS:
            continue  # "alleged | , by way of example, Acme had"
        grade = _grade(tokens, classes, kept, count)
        if grade >= (_CLAUSE if inside else _INFINITIVE) and not (
            grade < _PHRASE and _ends_on_verb(classes, verb_at, count)
        ):
            cuts.append(_Cut(count, grade, lengths[count]))
    return cuts


def _waiting(tokens: Tokens, classes: str, kept: Sequence[int], verb: int) -> list[bool]:
    """For each of the kept tokens, whether a clause that began before it waits for its verb, or a bracket for its end.

    "said that Ali, the mayor, | was"; "if no agreement is reached, | buyers will"; "said the banks that lend | agree".
    """
    waiting: list[bool] = []
    clauses = depth = 0  # that wait for their verbs; brackets that are open
    fronted = verbal = False  # a clause before its main clause; right behind a verb
    for count, code in enumerate(classes):
        if code in _VERBS and classes[count - 1 : count] != "T":
            clauses -= clauses > 0 and not verbal
            verbal = True
        elif code not in "ax":
            verbal = False
            before = classes[count - 1] if count else ""
            said = count > 0 and kept[count - 1] == verb and base_of(tokens.lower[verb]) in WITHOUT_THAT
            if said and code in "dnpw0g" and _WAITS.match(classes, count):
                clauses += 1
            if code in "st" and _WAITS.match(classes, count + 1):
                clauses += 1 if code == "s" or before not in "np" or clauses else 0
                fronted = code == "s" and before in ("", "t")
            elif code == "q" and clauses:
                clauses += 1
            elif code == "," and fronted and not clauses:
                clauses, fronted = 1, False
        depth += (code == "(") - (code == ")")
        waiting.append(clauses > 0 or depth > 0)
    return waiting


def _ends_on_verb(classes: str, verb_at: int, count: int) -> bool:
    """Whether only the verb group of the title's clause stands between its first token and the cut."""
    return 0 <= verb_at < count and not classes[verb_at + 1 : count].strip("axbeNGEBHMOV")


def _paired(classes: str, count: int) -> int:
    """Where the "and" stands that "both" or "between" waits for; 0 where none is near."""
    return max(classes.find("c", count, count + _PAIR), 0)


def _grade(tokens: Tokens, classes: str, kept: Sequence[int], count: int) -> int:
    """How good a cut before a token is: 0 where none may be."""
    code, word = classes[count], tokens.lower[kept[count]]
    before, rest = classes[count - 1], classes[count + 1 :]
    if code == ".":
        last = tokens.words[kept[count - 1]]
        return _CLAUSE if word != "." or (last.islower() and len(last) > 3) else 0  # "Dr.", "vs.", "J." end nothing
    if word == "as" and [tokens.lower[at] for at in kept[count + 1 : count + 3]] == ["well", "as"]:
        return _PHRASE
    if code in ";:":
        return _CLAUSE
    if code == "-":
        return _CLAUSE if len(word) > 1 or word in "—–_" else 0
    if code == "(":
        return 0 if tokens.words[kept[count]] == "[" else _PHRASE
    if code == ",":
        if re.match(r"[^,]+,[ax]*[BHMOE]", rest):
            return 0  # an aside closed right before its verb: "the gas, which leaks often, was"
        following = tokens.lower[kept[count + 1]] if count + 1 < len(kept) else ""
        return _after_comma(rest, following, before)
    if code == "s":
        if word in ("after", "before") and tokens.lower[kept[count - 1]].removesuffix("s") in _STRETCHES:
            return 0  # "a few hours | after they had met"
        own = f'[^",]*[npw0g][ax]*[{_VERBS}]' if word == "as" else f".*[{_VERBS}]"  # unlike "known as “the lake …”"
        return _CLAUSE if word in _OPENS_CLAUSE and re.match(own, rest) else 0
    if code == "t":
        return _LIST if before in "np" and re.match(f"[{_VERBS}]|n[dT]", rest) else 0
    if code == "q":
        return _ADJUNCT if word == "where" else _LIST
    if code == "T" and rest[:1] in ("0", "/"):
        return _LIST if before in "np0" else 0  # "raised its price | to $57.50"
    if code == "T":  # "an agreement with Acme | to develop machines"
        told = before in "np" and "r" in classes[:count] and re.match("a?[VBHObn]", rest)
        return _INFINITIVE if told else 0
    if code == "c" and word in ("and", "but"):
        grade = _LIST if before == "V" else _after_conjunction(rest)  # "the ability to meet and raise them"
        return 0 if grade == _LIST and before == "p" == rest[:1] else grade  # "the Roads and Bridges Board"
    if code == "r" and word not in _NEVER:
        if before == "n" and classes[: count - 1].endswith("T"):
            return 0  # "been reluctant to engage | in price-cutting"
        passive = before in "eN" and re.search("[Bb][ax]*$", classes[: count - 1]) is not None
        if not passive and before not in _ENDS:
            return _LIST if before in "Ee" and word in _CIRCUMSTANCES else 0  # "the day passed | without a sign"
        by = passive and word == "by"  # who did it belongs to the verb
        return _ADJUNCT if word in _ADJUNCTS and not by and not rest.startswith("q") else _LIST
    return 0


def _after_comma(rest: str, following: str, before: str) -> int:
    """The grade of a comma by what follows it."""
    if following in ("if", "unless", "or"):
        return 0
    if following in ("including", "but", "with", "making", "such") or re.match("q|rq|s|G|aG", rest):
        return _CLAUSE
    if rest[:1] == "c":
        return max(_after_conjunction(rest[1:]), _LIST)
    if rest[:1] in "eN" or rest[:1] == "d":
        return _PHRASE if re.match(r"[^,]*(?:$|[,.;])", rest) and not re.match("[^,]*,c", rest) else _LIST
    if rest[:1] in "pn0" and before in "pn0":
        return _LIST  # a list, or "Frederick, Maryland"
    return _ADJUNCT if rest[:1] in "ra" else _LIST


def _after_conjunction(rest: str) -> int:
    """The grade of "and": it joins a verb or a clause, or else only two nouns."""
    if re.match(r"[ax]*(?:[EVSBHMOy]|e[^n])", rest):
        return _PHRASE
    if re.match(r"(?:[rs][^,c]{1,6}(?=[wd]))?(?:w|d?[np0ag]{1,5})[ax]*[EBHMOy]", rest):
        return _PHRASE
    return _LIST if rest[:1] not in "er" else 0


def dangles(tokens: Tokens, at: int) -> bool:
    """Whether a title cannot end at the token."""
    if at and tokens.lower[at] in _PARTICLES and tokens.classes[at - 1] in "EeNV":
        return False  # "was shot down"
    return tokens.classes[at] in "crdTqts,;:-(MHBObx" or tokens.lower[at] in _DANGLING
