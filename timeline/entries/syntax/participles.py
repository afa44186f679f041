"""A form that may be past or participle ("signed") and the classes around it → whether it is a finite past there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.entries.syntax import lexicon
from timeline.entries.syntax.markers import CALENDAR
from timeline.entries.syntax.tokens import Tokens, base_of

if TYPE_CHECKING:
    from timeline.entries.syntax.verbs import VerbGroup

_AFTER_PARTICIPLE = frozenset("by in on at to from as for with near during of under over into after before".split())
_IN_ADJUNCT = re.compile(r",a?(?:rd?[na0pgVG]+)+$")
# "…, whose sons | farmed in Kent, died": what a comma closes has a verb of its own, and another comes right behind it
_RELATIVE_TO_COME = re.compile("(?:^|,)[^,;]*[np],r?q[npdg0]+$")
_THEN_MAIN = re.compile("[^,;qtsc]+,a?[eE]")
_APPOSITION = re.compile("^[^,]*[np],d[npa0VG]+$")
_LISTED = re.compile("(?:[d0][npgV]+,)+[d0][npgV]+,?c[d0][npgV]+")
_DAY_THEN_VERB = re.compile("[p0a]{1,3}[BHMO]")
_CLOSED = re.compile(",a?[BHMO]")
_BARE_PARTICIPLE = frozenset("as when while if until unless though although".split())  # "As revealed at trial, …"
_NAMING = frozenset("deem consider call name know age title dub say".split())
_NEAR = 40  # tokens before it in which what it belongs to stands
_STAND_BY = frozenset("stand abide go pass come live swear get drive".split())  # active with "by"
_BY_DOING = frozenset("begin start open end close conclude finish respond react reply answer respond".split())
_COUNTED = frozenset("about around over under some".split())  # "Over 50 people gathered": no adjunct
_COUNTS = frozenset("two three four five six seven eight nine ten".split())
_SCORES = frozenset("one half eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty "
                    "thirty forty fifty sixty seventy eighty ninety hundreds thousands dozens".split())  # fmt: skip
_HUNDRED = frozenset("hundred thousand million billion dozen".split())


def finite_past(
    tokens: Tokens, classes: str, first: int, at: int, previous: VerbGroup | None, *, awaited: bool
) -> bool:
    """Whether a form that may be past or participle is the past here.

    `awaited`: every verb so far belongs to a clause about the subject ("the man who was hurt"): its own is to come.
    """
    before = classes[at - 1] if at else ""
    after = classes[at + 1] if at + 1 < len(classes) else "."
    after_word = tokens.lower[first + at + 1] if first + at + 1 < len(tokens.lower) else ""
    base = base_of(tokens.lower[first + at])
    if base == "end" and tokens.lower[first + at - 1] in lexicon.PERIODS and (after in "p0" or after_word == "on"):
        return False  # "the quarter ended 30 June"
    back = at - 1
    while back >= 0 and classes[back] == "a":
        back -= 1
    if back < 0:
        return False
    before = classes[back]
    closes = awaited and previous is not None and previous.last == first + back + 1
    if classes[back - 1 : back + 1] in ('T"', "TV"):
        return False  # 'users to "cut the cord"', "warned them not to publish leaked papers"
    if (before in "rTgbG(HB" and not closes) or tokens.lower[first + back] in _BARE_PARTICIPLE:
        return False  # but "Fear that it is worsening sent stocks lower"
    if _within_aside(tokens, classes, first, at, after):
        return False
    if before == "d" and back > 0 and tokens.lower[first + back - 1] == "the":
        return tokens.lower[first + back] in _COUNTS  # "The two signed"
    if before == "d" and tokens.lower[first + back] in _COUNTS and base in lexicon.INTRANSITIVES:
        return True  # "At least seven died"
    if before == "d":
        return tokens.lower[first + back] in ("this", "that", "all", "some", "most", "both", "many", "none", "several")
    if before == "0":
        return after not in "np"
    if base in _NAMING and base != "say" and before in "np" and after in 'np"' and previous is not None:
        return False
    if previous is None and re.match(r"r[nd0a]*n$", classes[: back + 1]) and not counted(tokens, first):
        return False  # "In findings published on Wednesday, scientists say"
    doing = base in _BY_DOING and classes[at + 2 : at + 3] == "G"
    active = base in _STAND_BY or base in lexicon.CHANGE or doing or re.match("a?0", classes[at + 2 : at + 4])
    if after_word == "by" and not active:
        return False  # "the clause invoked by Rome", unlike "fell by a third", "began by thanking"
    if back == 0 and tokens.lower[first].endswith("ly") and after in "np":
        return False  # "Newly elected"
    if before == "c" and re.search(r"T[ax]*b[ax]*[eN][^,;:qst]*c$", classes[max(back - _NEAR, 0) : back + 1]):
        return False  # "to be removed and subjected to"
    if _absolute(tokens, classes, first, back) or (previous and _apposed(tokens, classes, first, back, after_word)):
        return False
    between = classes[previous.last - first : at] if previous else ""
    if previous and previous.base == "have" and not previous.perfect and re.fullmatch("[dnpcg]*n", between):
        return False  # "had her house and car searched"
    if previous and not re.search(r"[qstc;,:]", between) and not awaited:
        # two verbs with nothing between them: the second describes, unless the first is one of saying
        return previous.base in lexicon.REPORT_VERBS and bool(re.search(r"[npw0d]", between))
    if previous and previous.passive and re.search(r"c[ax]*$", between) and not re.search(r"[qstw;]", between):
        return False  # "was arrested and charged"
    if previous and _LISTED.fullmatch(between):
        return False  # "killed a mayor, a minister and six men held hostage"
    if before == "c" and after in "np" and after != "p" and not re.search(r"[EeHBM]", classes[:at]):
        return False  # "and wounded soldiers"
    if before == ",":
        spoken = after == "p" and after_word not in CALENDAR
        if previous and base in lexicon.REPORT_VERBS and (spoken or (base == "say" and after in "dwn")):
            return True  # ", said Anna Rossi"
        if previous and previous.last == first + at - 1 and _said_between(classes, previous, first):
            return True  # "Fifty gallons, officials said, spilled"
        if previous:  # "the members, who include X, voted"; else a participle behind its clause: ", located in X"
            aside = re.search(r"(?:[np,]r?q|[np]t|^s)[^,]*$", classes[: previous.last - first])
            return bool(aside) and "," not in between[:-2]
        if _verb_after_comma(classes, at) or after_word in ("by", "as"):
            return False
        if after_word in _AFTER_PARTICIPLE:  # "Her father, a lawyer, died in May", but "The firm, founded in May"
            return base in lexicon.REPORT_VERBS or classes[:at].count(",") > 1
        return after in 'adpwTt0n"g' or (base in lexicon.REPORT_VERBS and after in ",:")
    adjunct = _IN_ADJUNCT.search(classes, previous.last - first, back + 1) if previous else None
    if adjunct and after_word in _AFTER_PARTICIPLE and not counted(tokens, first + adjunct.start() + 1):
        return False  # ", following approval by shareholders at the meeting held on 18 May"
    if previous is None and before in "nVS" and after_word in CALENDAR and base != "say":
        return not _DAY_THEN_VERB.match(classes, at + 1)  # "the changes announced Friday were"
    if before in 'npVS)0"' and after_word in _AFTER_PARTICIPLE:
        if previous is None and _APPOSITION.search(classes[: back + 1]) and _CLOSED.search(classes, at):
            return False  # "Acme, the mill linked to an outbreak that began in May, has recalled"
        if base in lexicon.REPORT_VERBS and after_word != "by":
            return True
        if _RELATIVE_TO_COME.search(classes[: back + 1]) and _THEN_MAIN.match(classes, at + 1):
            return True
        return not _surer_follows(classes, at)
    return True


def _within_aside(tokens: Tokens, classes: str, first: int, at: int, after: str) -> bool:
    """Whether it describes a noun within brackets, or who says so: "according to facts heard in court, "."""
    if after == "n" and classes.rfind("(", 0, at) > classes.rfind(")", 0, at):
        return True
    comma = max(classes.rfind(",", 0, at), 0)
    opens = first + comma + (classes[comma] == ",")
    return tokens.lower[opens : opens + 2] == ["according", "to"]


def _said_between(classes: str, previous: VerbGroup, first: int) -> bool:
    """Whether the verb before is the only one, and says between two commas who tells the rest."""
    before = classes[: previous.first - first]
    comma = before.rfind(",")
    spoken = comma > 0 and re.fullmatch("a*(?:w|[dpng.]{1,8})a*", before[comma + 1 :]) is not None
    return previous.base in lexicon.REPORT_VERBS and spoken and not re.search("[EeBHMOySVqst]", before[:comma])


def counted(tokens: Tokens, at: int) -> bool:
    """Whether a count of things stands here, whose first word is no preposition: "At least five", "About 20"."""
    if tokens.lower[at : at + 2] in (["at", "least"], ["at", "most"], ["up", "to"]):
        at += 1
    elif tokens.lower[at] not in _COUNTED:
        return False
    behind = tokens.lower[at + 1 : at + 3]
    if behind[:1] == ["a"]:
        return not _HUNDRED.isdisjoint(behind)
    return behind != [] and (behind[0][0].isdigit() or behind[0] in _COUNTS or behind[0] in _SCORES)


def _absolute(tokens: Tokens, classes: str, first: int, back: int) -> bool:
    """Whether the noun before belongs to "with": "with bodies recovered"."""
    while back >= 0 and classes[back] in "npad0g":
        back -= 1
    return back >= 0 and tokens.lower[first + back] == "with" and (back == 0 or classes[back - 1] in ",-")


def _apposed(tokens: Tokens, classes: str, first: int, back: int, after_word: str) -> bool:
    """Whether the noun before says what something is: "the fair, a gathering founded in 1997"."""
    noun = re.search("[np],d[npa0VG]+$", classes[: back + 1]) if after_word in _AFTER_PARTICIPLE else None
    return noun is not None and tokens.lower[first + noun.start() + 2] in ("a", "an")


def _verb_after_comma(classes: str, at: int) -> bool:
    """Whether the stretch after a comma is closed by another with a verb right after it: ", identified as X, was"."""
    comma = classes.find(",", at)
    return comma > 0 and bool(re.match(r"a?[BHMOEeS]", classes[comma + 1 : comma + 3]))


def _surer_follows(classes: str, at: int) -> bool:
    """Whether a surer finite verb follows in the same stretch: "a deal signed by X was"."""
    aside = re.search(r",r?q[^,]*,", classes[at:])
    if aside:
        classes = (
            classes[: at + aside.start()] + "n" * (aside.end() - aside.start() - 1) + classes[at + aside.end() - 1 :]
        )
    for ahead in range(at + 1, len(classes)):
        code = classes[ahead]
        if code in "qstwy;c":
            return False
        if code == ",":
            return bool(re.match(r"a?[BHMOEe]|[^qstwy;c]*,a?[BHMOE]", classes[ahead + 1 :]))
        if code in "BHMOE":
            return True
        if code == "e" and ahead > at + 2 and classes[ahead - 1] in "npa":
            return True
    return False
