"""The tokens of a title that is too long → the beginning that stays, which ends where a clause or an adjunct begins.

A cut never falls inside a phrase, before a complement ("said | that", "withdrew | from"), before a condition, or
inside a quotation but where a clause begins.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from timeline.entries.syntax.attribution import ABLE
from timeline.entries.syntax.lexicon import REPORT_VERBS, WITHOUT_THAT
from timeline.entries.syntax.tokens import Tokens, base_of
from timeline.entries.titles.grades import ADJUNCT, CLAUSE, INFINITIVE, LIST, PHRASE, VERBS, grade

LONGEST = 90
"""Characters that a title which is cut is to have at most."""
MOST = 100
"""What it may have where no better boundary comes sooner."""
UTMOST = 110
"""What a title that is whole may have, or one that would be broken inside a phrase."""
FARTHEST = 130
"""What it may have rather than end before its verb or within a phrase."""

_LITTLE = 15  # characters of a clause that is whole
_ENOUGH = 40  # characters after which the first good boundary is as good as a later one that is worse
_SHORTEST = 26

_PAIRING = frozenset(("both", "between", "either"))
_PARTICLES = frozenset("down up off out away back".split())
_DANGLING = frozenset(
    "saying adding including according such as well very also still just only even so almost nearly often always too "
    "reportedly allegedly shortly immediately due owing prior".split()
)
_PAIR = 12  # tokens from "both" to its "and"
_WITH_AIM = frozenset(  # what says little before what it aims at: "announced plans | to leave", "is subject | to"
    "plan right requirement ability inability attempt effort decision order way chance opportunity permission need "
    "proposal request bid move intention desire offer agreement deal failure refusal promise pledge threat willingness "
    "capacity power time reason motion authority call urge readiness duty obligation tendency incentive subject "
    "close open".split()
)
_WITH_OBJECT = frozenset("ask urge order tell force want allow invite require persuade expect warn encourage".split())
_ASKED = re.compile("[MHBObxa]*[eENGVSy][^tqwEBHMOSy,;:]*T[VnbaS]")
_BEFORE_CLAUSES = WITHOUT_THAT | frozenset(
    "rule claim argue warn insist hope suggest decide conclude realise realize allege contend assert stress".split()
)
_OPENED = re.compile(f"q[^,{VERBS}]*$")  # "where the bus |"
_GOES_ON = re.compile(",[ax]*[SBHMO]")  # with the verb, behind an aside
_WITH_CONTENT = frozenset("of than like as per".split())
_BEHIND_PHRASE = re.compile("(?:.[np]|p0)[r,cqtG]|[nag]S[r,q]|.ne|[^w][np]T")  # unlike "he intends | to"
_TURN = re.compile(rf'[.;:(,stqcrT"{VERBS}-]')  # what a cut may stand before, and what tells whether it may
_WAITS = re.compile(f"(?:,[^,qst]*,)?[^qst{VERBS}]*[{VERBS}]")  # behind what opens a clause with a verb
_TIMED = frozenset(("since", "until", "before", "after", "as"))
_TIMED_WAITS = re.compile(f"(?:[^qst,{VERBS}]|,(?!r))*[{VERBS}]")  # but "since a flood in May, with officials saying"


class _Cut(NamedTuple):
    """A place to cut: before the token of that number among the kept ones."""

    stays: int  # how many tokens
    grade: int
    length: int


def shortened(tokens: Tokens, kept: Sequence[int], lengths: Sequence[int], verb: int, room: int) -> int | None:
    """How many of the kept tokens stay; None for all of them.

    `lengths` tells how long the title is with the first n tokens, as far as that may be; `verb` is the token before
    which no cut may be, and `room` how many characters there are, to be exceeded by no more than `FARTHEST` exceeds
    `LONGEST`.
    """
    most, utmost, farthest = (room + length - LONGEST for length in (MOST, UTMOST, FARTHEST))
    whole = lengths[-1] if len(lengths) > len(kept) else farthest + 1
    if whole <= utmost:
        return None  # what its end tells is often the point
    cuts = _cuts(tokens, kept, lengths, verb)
    for limit in (most, utmost):
        best = _best([cut for cut in cuts if cut.length <= limit - 2], room)
        little = best is not None and best.length < min(_ENOUGH, room // 2) and best.grade < PHRASE
        if best is not None and (limit == utmost or not (little or best.grade == INFINITIVE)):
            return best.stays  # where it says little, rather a longer one
    ends = _ends_of_phrases(tokens, kept, lengths, verb)
    near = [count for count in ends if _SHORTEST <= lengths[count] <= most - 2]
    if near:
        return near[-1]
    short = [cut.stays for cut in cuts if cut.grade >= PHRASE and _LITTLE <= cut.length < utmost]
    if short:
        return short[0]
    if whole <= farthest:
        return None
    far = [count for count in {*ends, *(cut.stays for cut in cuts)} if most - 2 < lengths[count] <= farthest - 2]
    return min(far) if far else _last_resort(tokens, kept, lengths, verb, most)


def _best(cuts: Sequence[_Cut], room: int) -> _Cut | None:
    """The longest of the best grade that is long enough; a clause's boundary before an adjunct's."""
    for lowest, least in (
        (PHRASE, _ENOUGH), (ADJUNCT, _ENOUGH), (LIST, _ENOUGH), (PHRASE, _SHORTEST), (LIST, _SHORTEST),
        (INFINITIVE, _SHORTEST),
    ):  # fmt: skip
        for most in (room - 2, room + MOST):
            fit = [cut for cut in cuts if cut.grade >= lowest and least <= cut.length <= most]
            if fit:
                return max(fit, key=lambda cut: cut.stays)
    return None


def _ends_of_phrases(tokens: Tokens, kept: Sequence[int], lengths: Sequence[int], verb: int) -> list[int]:
    """How many tokens may stay so that a title without any boundary ends behind a whole noun phrase."""
    classes = "".join([tokens.classes[at] for at in kept])
    waiting = _waiting(tokens, classes[: len(lengths) + 1], kept, verb, _BEFORE_CLAUSES)
    paired = _last_pair(tokens, kept)
    said = base_of(tokens.lower[verb]) in REPORT_VERBS
    far = tokens.classes[verb + 1 : verb + 2] == "r"  # "clarified in court | that"
    asked = base_of(tokens.lower[_doing(tokens, verb)]) in _WITH_OBJECT  # "are asking dealers | to look out"
    return [
        count
        for count in range(2, min(len(kept), len(lengths)))
        if kept[count - 1] > verb
        and count > paired
        and not waiting[count - 1]
        and _ends_phrase(tokens, kept, classes, count)
        and not _GOES_ON.match(classes, count)
        and not _OPENED.search(classes, 0, count)
        and tokens.lower[kept[count]] not in _WITH_CONTENT
        and not (classes[count] == "T" and tokens.lower[kept[count - 1]].removesuffix("s") in _WITH_AIM)
        and not (asked and _to_do(tokens, verb, kept[count]))
        and not (classes[count] == "t" and (said or far))
    ]


def _ends_phrase(tokens: Tokens, kept: Sequence[int], classes: str, count: int) -> bool:
    """Whether a noun phrase may end before the token at that number, as far as can be told."""
    last = kept[count - 1]
    return _BEHIND_PHRASE.match(classes, count - 2) is not None and not (
        dangles(tokens, last) or tokens.lower[last] in ABLE
    )


def _last_resort(tokens: Tokens, kept: Sequence[int], lengths: Sequence[int], verb: int, most: int) -> int:
    """A title without any boundary ends behind words that it quotes, a noun as far as can be told, or a word."""
    utmost = most + UTMOST - MOST
    known = range(2, min(len(kept), len(lengths)))
    fit = [count for count in known if lengths[count] <= most - 2]
    classes = "".join([tokens.classes[at] for at in kept])
    paired = _last_pair(tokens, kept)
    for count in reversed(fit):
        between = count <= paired < fit[-1] + _PAIR
        between |= classes[count] == "t" and tokens.classes[verb + 1 : verb + 2] == "r"  # "clarified in court | that"
        if kept[count - 1] > verb and not between and _ends_phrase(tokens, kept, classes, count):
            return count
    counts = (count for count in reversed(known) if _ENOUGH <= lengths[count] <= utmost)
    closed = next((count for count in counts if _closes_quotation(tokens, kept, count - 1)), None)
    if closed is not None:
        return closed
    last = fit[-1] if fit else min(len(kept), 2)
    while last > 2 and (
        tokens.classes[kept[last - 1]] in '0aw/"'
        or (tokens.classes[kept[last - 1]] == "G" and tokens.classes[kept[last]] != "c")
        or dangles(tokens, kept[last - 1])
        or (tokens.classes[kept[last - 1]] in "np" and tokens.classes[kept[last]] in "np")
        or (tokens.classes[kept[last - 1]] in "EVS" and tokens.classes[kept[last]] in "dnpg0")
    ):
        last -= 1  # not within "the American people" or "create holes"
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
    at = kept[count]
    glued = tokens.starts[at + 1 : at + 2] == [tokens.ends[at]] and tokens.classes[at + 1].isalpha()  # "Ltd.'s"
    return at > 0 and tokens.classes[at] == '"' and tokens.classes[at - 1] in "npeENGV0a." and not glued


def _cuts(tokens: Tokens, kept: Sequence[int], lengths: Sequence[int], verb: int) -> list[_Cut]:
    cuts: list[_Cut] = []
    inside = False  # within a quotation
    paired = 0  # the kept tokens before it lie between "both" or "between" and its "and"
    classes = "".join([tokens.classes[at] for at in kept])
    pairs = [count for count, at in enumerate(kept) if tokens.lower[at] in _PAIRING]
    waiting = _waiting(tokens, classes[: len(lengths) + 1], kept, verb)
    verb_at = kept.index(verb) if verb in kept else -1
    asked = base_of(tokens.lower[_doing(tokens, verb)]) in _WITH_OBJECT
    for turn in _TURN.finditer(classes, 0, len(lengths)):
        count, code = turn.start(), turn[0]
        at = kept[count]
        if code == '"':
            word = tokens.words[at]
            if word not in ("'", "’", "‘", "`"):
                inside = word in ("“", "``", "«", "„") or (word == '"' and not inside)
            continue
        if code in VERBS:
            continue
        while pairs and pairs[0] <= count:
            paired = _paired(tokens, kept, pairs.pop(0))
        if count < 2 or at <= verb or count <= paired or dangles(tokens, kept[count - 1]):
            continue
        if waiting[count] and code in ",rctq":
            continue
        if asked and _to_do(tokens, verb, at):
            continue  # "are asking dealers | to look out"
        if kept[count - 1] == verb and base_of(tokens.lower[verb]) in REPORT_VERBS:
            continue  # "alleged | , by way of example, Acme had"
        begins = grade(tokens, classes, kept, count)
        little = begins < PHRASE and _ends_on_verb(classes, verb_at, count)
        if begins >= (CLAUSE if inside else INFINITIVE) and not little:
            cuts.append(_Cut(count, begins, lengths[count]))
    return cuts


def _doing(tokens: Tokens, verb: int) -> int:
    """The last token of the verb group that begins at a token: "are | asking"."""
    while tokens.classes[verb] in "MHBObxa" and tokens.classes[verb + 1 : verb + 2] in tuple("MHBObxaeENGVy"):
        verb += 1
    return verb


def _to_do(tokens: Tokens, verb: int, at: int) -> bool:
    """Whether it is told there what somebody is asked to do: "asked the owner | to repair it"."""
    return _ASKED.fullmatch(tokens.classes, verb, at + 2) is not None


def _waiting(
    tokens: Tokens, classes: str, kept: Sequence[int], verb: int, saying: frozenset[str] = WITHOUT_THAT
) -> list[bool]:
    """For each of the kept tokens, whether a clause that began before it waits for its verb, or a bracket for its end.

    "said that Ali, the mayor, | was"; "if no agreement is reached, | buyers will"; "said the banks that lend | agree".
    """
    waiting: list[bool] = []
    clauses = depth = 0  # that wait for their verbs; brackets that are open
    fronted = verbal = False  # a clause before its main clause; right behind a verb
    for count, code in enumerate(classes):
        if code in VERBS and classes[count - 1 : count] != "T":
            clauses -= clauses > 0 and not verbal
            verbal = True
        elif code not in "ax":
            verbal = False
            before = classes[count - 1] if count else ""
            said = count > 0 and kept[count - 1] == verb and base_of(tokens.lower[verb]) in saying
            if said and code in "dnpw0g" and _WAITS.match(classes, count):
                clauses += 1
            waits = _TIMED_WAITS if tokens.lower[kept[count]] in _TIMED else _WAITS
            if code in "st" and waits.match(classes, count + 1):
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


def _last_pair(tokens: Tokens, kept: Sequence[int]) -> int:
    """Where the last "and" stands that "both" or "between" waits for; 0 where there is none."""
    return max((_paired(tokens, kept, n) for n, at in enumerate(kept) if tokens.lower[at] in _PAIRING), default=0)


def _paired(tokens: Tokens, kept: Sequence[int], count: int) -> int:
    """Where the "and" stands that "both" or "between" waits for; 0 where none is near."""
    near = range(count + 1, min(count + _PAIR, len(kept)))
    return next((n for n in near if tokens.lower[kept[n]] in ("and", "or")), 0)


def dangles(tokens: Tokens, at: int) -> bool:
    """Whether a title cannot end at the token."""
    if at and tokens.lower[at] in _PARTICLES and tokens.classes[at - 1] in "EeNV":
        return False  # "was shot down"
    return tokens.classes[at] in "crdTqts,;:-(MHBObx" or tokens.lower[at] in _DANGLING
