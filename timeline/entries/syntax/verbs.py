"""Token classes of a sentence → its finite verb groups, each with tense, aspect, voice, modality and negation."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise

from timeline.entries.syntax.conjoined import conjoined
from timeline.entries.syntax.participles import finite_past
from timeline.entries.syntax.presents import NATIONALITY, finite_present
from timeline.entries.syntax.tokens import Tokens, base_of, capitalised_verb_class
from timeline.entries.syntax.verb_group import VerbGroup, going_on, group_of

# what may stand between the words of one group, and behind its auxiliary: "has, in a statement, called"
_GAP = "[axd0]{0,3}?"
_ASIDE = rf"(?:[rs](?:[p0]{{1,2}}|a?n)(?=[eN])|,[ra][^,;:\"cqst]{{0,10}},|{_GAP})"
_GROUP = re.compile(
    rf"(?=[MyHBOEeNSV])(?:(?P<free>M[ax]{{0,2}}n)|(?P<modal>[My](?:{_GAP}H)?(?:{_GAP}b)*(?:{_GAP}[VeENGSHO])?x?)"
    rf"|(?P<have>[Hy](?:{_ASIDE}b)?(?:{_GAP}b)*(?:{_ASIDE}\"?[eENGH])?x?)"
    rf"|(?P<be>[By](?:{_GAP}b)?(?:{_ASIDE}\"?[eENG])?x?)"
    rf"|(?P<do>O(?:{_GAP}[VHEn])?x?)"
    rf"|(?P<past>E)|(?P<either>e)|(?P<participle>N)|(?P<third>S)|(?P<base>V))|(?<=q)a?(?P<relative>n)"
)
_ABOUT_NOUN = re.compile("(?:[np]|(?<=[rd])[SV]|(?<=[rd][na])[SV]),?r?[qt]")  # where a clause about a noun begins
_BARE = re.compile("(?<![,;qst])c[ax]*$")
_CLOSED = re.compile("[^,]*,[^,]*,?[ax]*[BHMO]")  # the main clause's verb comes right behind
_EXPECTED = frozenset("expected scheduled planned believed thought feared slated supposed".split())
_FLOATING = frozenset("all both each either neither last".split())
_NOUNS_TOO = frozenset("saw felt rose fell shook bit".split())


def groups(tokens: Tokens, first: int, last: int, *, headline: bool = False) -> list[VerbGroup]:
    """The finite verb groups among the tokens [first, last), in order.

    A form that may be a participle ("signed") is finite unless what stands around it says that it only describes
    a noun. Present forms that are as often nouns ("plans") need a subject before and an object or complement after.
    """
    classes = _headline_classes(tokens, first, last) if headline else tokens.classes[first:last]
    colon = classes.find(':"')
    if colon > 0 and not headline:  # 'He disagreed with them: "It is wrong"': what is quoted is a sentence of its own
        return [*groups(tokens, first, first + colon), *groups(tokens, first + colon + 1, last)]
    if "s" in classes:
        classes = _without_markers(tokens, classes, first)
    abouts = [match.end() for match in _ABOUT_NOUN.finditer(classes)] if "q" in classes or "t" in classes else []
    found: list[VerbGroup] = []
    spare: tuple[int, int] | None = None  # taken where nothing surer is found
    for match in _GROUP.finditer(classes):
        kind = match.lastgroup or ""
        if kind == "free":
            kind = "modal"  # "will free": a verb that no list knows
        at, end = match.span()
        if kind in ("have", "be"):
            end = _before_noun(tokens, classes, first, at, end)
        previous = found[-1] if found else None
        if kind in ("either", "participle") and previous is not None and previous.passive:
            how = conjoined(tokens, classes, first, previous.last - first, at)
            if how is not None:
                found.append(going_on(tokens, first + at, previous, passive=how == "passive"))
                continue
        if previous is not None and previous.base == "be" and _is_expected(tokens, classes, first, at, previous):
            own = range(previous.first, previous.last)
            passive = previous._replace(first=first + at, last=first + at + 1, passive=True, auxiliary=tuple(own))
            found.append(passive._replace(base=base_of(tokens.lower[first + at])))
            continue
        if kind == "participle" or (kind == "either" and _shares_modal(tokens, classes, first, at, previous)):
            continue
        if kind == "either":
            about = bisect_right(abouts, at)
            awaited = about > 0 and 0 < _apart(classes, first, found) <= about
            told = previous is not None and about > 0 and previous.first - first >= abouts[about - 1]
            if awaited and told and _is_enclosed(classes, abouts[about - 1], at):
                continue
            finite = finite_past(tokens, classes, first, at, previous, awaited=awaited)
        elif kind in ("third", "base"):
            finite = finite_present(tokens, classes, first, at, kind, headline=headline)
        else:
            finite = _finite(tokens, classes, first, at, end, kind)
        if finite:
            found.append(group_of(tokens, first + at, first + end, kind))
        elif spare is None and _can_stand_in(tokens, classes, first, at, end, kind):
            spare = (at, end)
    if not found and spare:
        spare_kind = {"S": "third", "V": "base"}.get(classes[spare[0]], "either")
        found.append(group_of(tokens, first + spare[0], first + spare[1], spare_kind))
    return found


def _apart(classes: str, first: int, found: list[VerbGroup]) -> int:
    """How many clauses the groups are of: one that "and" joins to the group before shares its clause."""
    if len(found) < 2 or "c" not in classes:
        return len(found)
    joined = (_BARE.search(classes, a.last - first, b.first - first) for a, b in pairwise(found))
    return len(found) - sum(match is not None for match in joined)


def _is_enclosed(classes: str, opened: int, at: int) -> bool:
    """Whether a form lies within a clause about a noun that commas enclose: "Women, who make up 16% of those | enlisted
    and 18% of officers, have been". `opened` is behind what opens the clause.
    """
    opens = "," in classes[max(opened - 3, 0) : opened - 1] and classes.find(",", opened) > at
    return opens and _CLOSED.match(classes, opened) is not None


def _finite(tokens: Tokens, classes: str, first: int, at: int, end: int, kind: str) -> bool:
    """Whether what is a verb by its form is none here: "the saw", "which officials expected", "to have"."""
    before = classes[at - 1] if at else ""
    if kind == "past":
        noun = tokens.lower[first + at] in _NOUNS_TOO and tokens.lower[first + at - 1] not in ("last", "first")
        return before != "h" and (before != "d" or not noun)  # "Ghent last saw an outbreak in 2013"
    if kind == "relative":
        inflected = tokens.lower[first + end - 1].endswith("s") or classes[end : end + 1] == "d"  # "who cosponsor the"
        opened = tokens.lower[first + at - 1] in ("who", "which") and inflected
        return opened and classes[end : end + 1] not in tuple("EeBHMO")
    return before != "T" and (kind != "have" or before != "M")


def _before_noun(tokens: Tokens, classes: str, first: int, at: int, end: int) -> int:
    """Where a group ends that a noun phrase follows: "had | an operating profit", unlike "have all gone"."""
    aside = classes.find(",", at, end)
    stop = aside if aside > 0 else end
    article = classes.find("d", at, stop)
    while article > 0 and tokens.lower[first + article] in _FLOATING:
        article = classes.find("d", article + 1, stop)
    return article if article > 0 else end


def _can_stand_in(tokens: Tokens, classes: str, first: int, at: int, end: int, kind: str) -> bool:
    """Whether a form that is hardly a verb is the verb where the clause has no other."""
    before = classes[at - 1] if at else ""
    if kind == "either":
        return before not in tuple("dTgbr(") and before != ""
    if kind == "base":  # "Sales start on Monday"
        plural = before in tuple("np") and tokens.lower[first + at - 1].endswith("s")
        return plural and classes[end : end + 1] in ("r", "a", "T", "0")
    adjective = tokens.lower[first + at - 1].endswith(NATIONALITY)
    return kind == "third" and before in tuple("np,") and not adjective and end < len(classes)


def unlisted(tokens: Tokens, first: int, last: int) -> VerbGroup | None:
    """A present form that no list knows ("the decree instructs archbishops"), for a clause with no other verb."""
    for at in range(first + 1, last - 1):
        code, word = tokens.classes[at], tokens.lower[at]
        if code in "nVS" and word.endswith("s") and not word.endswith(("ss", "us", "is")):
            before, after = tokens.classes[at - 1], tokens.classes[at + 1]
            if tokens.lower[at - 1].endswith(NATIONALITY):
                continue
            several = before == "n" and tokens.lower[at - 1].endswith("s")
            behind_aside = before == "," and at == first + 1 and after in "cdp"
            if behind_aside or (before in "npa" and after in "dgpT0tna" and not several):
                return VerbGroup(at, at + 1, base_of(word), "present")
        elif code in "qts,":
            return None
    return None


def _without_markers(tokens: Tokens, classes: str, first: int) -> str:
    """The classes where "as", "once" and "since" open no clause: "as well as", "was once named", "has since been"."""
    classes = classes.replace("sas", "rar")
    at = classes.find("s", 1)
    while at > 0:
        if tokens.lower[first + at] == "as" and classes[at - 1] in "eN":
            classes = classes[:at] + "r" + classes[at + 1 :]
        elif (tokens.lower[first + at] == "once" and re.match("[pnwBHb]s[eENHBO]", classes[at - 1 : at + 2])) or (
            tokens.lower[first + at] == "since" and re.match("Hs[beN]", classes[at - 1 : at + 2])
        ):
            classes = classes[:at] + "a" + classes[at + 1 :]
        at = classes.find("s", at + 1)
    return classes


def _headline_classes(tokens: Tokens, first: int, last: int) -> str:
    """Classes for a headline: where most words have capitals, capitals say nothing of names."""
    capitals = sum(code == "p" for code in tokens.classes[first:last])
    words = sum(code.isalpha() for code in tokens.classes[first:last])
    if capitals * 3 < words * 2:
        return tokens.classes[first:last]
    return "".join(
        capitalised_verb_class(tokens.words[at])
        if at > first and tokens.classes[at] == "p" and tokens.lower[at - 1] != "united"
        else tokens.classes[at]
        for at in range(first, last)
    )


def _is_expected(tokens: Tokens, classes: str, first: int, at: int, previous: VerbGroup) -> bool:
    """Whether something that is so is expected too: "The ruling is pending and | expected in June"."""
    joined = re.fullmatch("a?nc[ax]*", classes[previous.last - first : at]) is not None
    return joined and tokens.lower[first + at] in _EXPECTED and classes[at + 1 : at + 2] in ("r", "T", "")


def _shares_modal(tokens: Tokens, classes: str, first: int, at: int, previous: VerbGroup | None) -> bool:
    """Whether a form without an ending goes on with a modal: "will close plants and cut jobs"."""
    if previous is None or previous.modal is None or base_of(tokens.lower[first + at]) != tokens.lower[first + at]:
        return False
    return re.fullmatch(r"[^qstwy;:]*c[ax]*", classes[previous.last - first : at]) is not None
