"""Token classes of a sentence → its finite verb groups, each with tense, aspect, voice, modality and negation."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from typing import NamedTuple

from timeline.entries.syntax import lexicon
from timeline.entries.syntax.conjoined import conjoined
from timeline.entries.syntax.participles import finite_past
from timeline.entries.syntax.tokens import Tokens, base_of, capitalised_verb_class
from timeline.model import Tense

# what may stand between the words of one group, and behind its auxiliary: "has, in a statement, called"
_GAP = "[axd0]{0,3}?"
_ASIDE = rf"(?:,[ra][^,;:\"cqst]{{0,10}},|{_GAP})"
_GROUP = re.compile(
    rf"(?=[MyHBOEeNSV])(?:(?P<free>M[ax]{{0,2}}n)|(?P<modal>[My](?:{_GAP}H)?(?:{_GAP}b)*(?:{_GAP}[VeENGSHO])?x?)"
    rf"|(?P<have>[Hy](?:{_ASIDE}b)?(?:{_GAP}b)*(?:{_ASIDE}[eENGH])?x?)"
    rf"|(?P<be>[By](?:{_GAP}b)?(?:{_ASIDE}[eENG])?x?)"
    rf"|(?P<do>O(?:{_GAP}[VHEn])?x?)"
    rf"|(?P<past>E)|(?P<either>e)|(?P<participle>N)|(?P<third>S)|(?P<base>V))|(?<=q)a?(?P<relative>n)"
)
_ABOUT_NOUN = re.compile("[np],?r?[qt]")  # where a clause about a noun begins
_NATIONALITY = ("ian", "ean", "ese", "ish", "eli", "qi", "ican", "man", "tch", "rab", "rean")
_REST = 60  # tokens behind "say" in which a surer verb may stand
_PAST_AUXILIARIES = frozenset("was were wasn't weren't did didn't had hadn't".split())


class VerbGroup(NamedTuple):
    """A finite verb group: tokens [first, last), its main verb's base form and what its auxiliaries say."""

    first: int
    last: int
    base: str
    tense: Tense
    perfect: bool = False
    progressive: bool = False
    passive: bool = False
    modal: str | None = None
    negated: bool = False
    auxiliary: tuple[int, ...] = ()  # tokens of the group before: "was arrested on Monday and charged"

    @property
    def stative(self) -> bool:
        """Whether the main verb tells a state rather than an event."""
        return self.base in lexicon.STATIVES and not self.passive


def groups(tokens: Tokens, first: int, last: int, *, headline: bool = False) -> list[VerbGroup]:
    """The finite verb groups among the tokens [first, last), in order.

    A form that may be a participle ("signed") is finite unless what stands around it says that it only describes
    a noun. Present forms that are as often nouns ("plans") need a subject before and an object or complement after.
    """
    classes = _headline_classes(tokens, first, last) if headline else tokens.classes[first:last]
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
        before = classes[at - 1] if at else ""
        previous = found[-1] if found else None
        if kind in ("either", "participle") and previous is not None and previous.passive:
            how = conjoined(tokens, classes, first, previous.last - first, at)
            if how is not None:
                found.append(_going_on(tokens, first + at, previous, passive=how == "passive"))
                continue
        if kind == "participle" or (kind == "either" and _shares_modal(tokens, classes, first, at, previous)):
            continue
        if kind == "either":
            awaited = 0 < len(found) <= bisect_right(abouts, at)
            if not finite_past(tokens, classes, first, at, previous, awaited=awaited):
                if spare is None and before not in "dTgbr(" and before:
                    spare = (at, end)
                continue
        elif kind == "past":
            if before == "d" and tokens.lower[first + at] in ("saw", "felt", "rose", "fell", "shook"):
                continue
        elif kind in ("third", "base"):
            if not _finite_present(tokens, classes, first, at, kind, headline=headline):
                adjective = tokens.lower[first + at - 1].endswith(_NATIONALITY)
                plural = kind == "base" and before and before in "np" and tokens.lower[first + at - 1].endswith("s")
                if spare is None and plural and classes[end : end + 1] in ("r", "a", "T", "0"):
                    spare = (at, end)  # "Sales start on Monday"
                if (
                    spare is None
                    and kind == "third"
                    and before
                    and before in "np,"
                    and not adjective
                    and end < len(classes)
                ):
                    spare = (at, end)
                continue
        elif kind == "relative":
            if not tokens.lower[first + end - 1].endswith("s") or tokens.lower[first + at - 1] not in ("who", "which"):
                continue
            if classes[end : end + 1] in tuple("EeBHMO"):
                continue  # "which officials expected to swell"
        elif before == "T" or (kind == "have" and before == "M"):
            continue
        found.append(_group(tokens, first + at, first + end, kind))
    if not found and spare:
        spare_kind = {"S": "third", "V": "base"}.get(classes[spare[0]], "either")
        found.append(_group(tokens, first + spare[0], first + spare[1], spare_kind))
    return found


def unlisted(tokens: Tokens, first: int, last: int) -> VerbGroup | None:
    """A present form that no list knows ("the decree instructs archbishops"), for a clause with no other verb."""
    for at in range(first + 1, last - 1):
        code, word = tokens.classes[at], tokens.lower[at]
        if code in "nVS" and word.endswith("s") and not word.endswith(("ss", "us", "is")):
            before, after = tokens.classes[at - 1], tokens.classes[at + 1]
            if tokens.lower[at - 1].endswith(_NATIONALITY):
                continue
            if before in "npa" and after in "dgpT0tna" and not (before == "n" and tokens.lower[at - 1].endswith("s")):
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
        capitalised_verb_class(tokens.words[at]) if at > first and tokens.classes[at] == "p" else tokens.classes[at]
        for at in range(first, last)
    )


def _finite_present(tokens: Tokens, classes: str, first: int, at: int, kind: str, *, headline: bool) -> bool:
    word = tokens.lower[first + at]
    base = base_of(word)
    before = classes[at - 1] if at else ""
    if before == "a" and at > 1:
        before = classes[at - 2]
    if before in tuple("VS") and classes[at - 2 : at - 1] == "d":
        before = "n"  # "The launch begins"
    after = classes[at + 1] if at + 1 < len(classes) else ""
    if before == "d" and tokens.lower[first + at - 1] in ("this", "that", "these", "those"):
        return (kind == "third") == (tokens.lower[first + at - 1] in ("this", "that"))  # "these shares" are a noun
    if before in "drTgMOxBHyG0" and before:
        return False
    if base not in lexicon.REPORT_VERBS and base != "remain" and re.match("a*[EBHMe]", classes[at + 1 :]):
        return False  # "Their shares also fell", "Bond yields slipped"
    if before == "p" and tokens.lower[first + at - 1].endswith(_NATIONALITY):
        return False
    if kind == "third":
        if before == "c" and after == "r" and re.search("S[^EeBHMOSqst;]*$", classes[:at]):
            return True  # "begins on Monday and ends on Friday"
        if base in lexicon.ALSO_NOUNS:
            if re.search(r"[tq][dgp]{0,3}p$", classes[:at]) and not after.isalpha():
                return True  # "an alliance that Turkey supports, said"
            if (
                base in lexicon.REPORT_VERBS
                and before == "n"
                and (after in "dt" or tokens.lower[first + at - 1] in lexicon.PAPERS)
                and not re.search("[EeHBMOSy]", classes[:at])
            ):
                return True  # "the study notes the system"
            if base in lexicon.REPORT_VERBS and before == "n" and re.match("p{1,4}[ax]*[SBHM]", classes[at + 1 :]):
                return True  # "the government claims Acme flies"
            if base in lexicon.REPORT_VERBS and before == "p" and re.match("gn{1,2}[SBHMOE]", classes[at + 1 :]):
                return True  # "Rudaw reports Acme's director has"
            if before == "," and after == "T":
                return True  # "The campaign, which runs until June, aims to …"
            if after == "t" and before == "p" and base not in lexicon.REPORT_VERBS:
                return False  # "Peace talks that began"
            if before in "pwq)" or (headline and before):
                return after in 'dpwtT0aG"rnse' if headline or before in "wq" else after in 'dpwtT0a"' and after != ""
            return False
        if before == "c":
            return after in 'dpwtTg0a"'
        if before == "t":
            return at > 1 and classes[at - 2] in "np"  # "a firm that operates abroad"
        return bool(before) and before in 'npwq),"' and (before != "," or after in 'dwtp"0naTrG')
    noun = tokens.lower[first + at - (2 if at > 1 and classes[at - 1] == "a" else 1)]
    plural = at > 0 and (noun.endswith("s") or noun in lexicon.NOUNS_IN_EN)
    if before == "w" and tokens.lower[first + at - 1] not in ("he", "she", "it"):
        return True
    if before == "q" or (before == "t" and at > 1 and classes[at - 2] in "np"):
        return True
    if base == "say" and (
        before in "np" or (before in ',"' and not re.search("[BHMOSE]", classes[at + 1 : at + _REST]))
    ):
        return True
    if base in lexicon.ALSO_NOUNS:
        return headline and plural and after in "dpn0"
    return before in "np" and plural and (after in 'dwtTpra0"n' or base in lexicon.GOING_ON) and after != ""


def _shares_modal(tokens: Tokens, classes: str, first: int, at: int, previous: VerbGroup | None) -> bool:
    """Whether a form without an ending goes on with a modal: "will close plants and cut jobs"."""
    if previous is None or previous.modal is None or base_of(tokens.lower[first + at]) != tokens.lower[first + at]:
        return False
    return re.fullmatch(r"[^qstwy;:]*c[ax]*", classes[previous.last - first : at]) is not None


def _going_on(tokens: Tokens, at: int, previous: VerbGroup, *, passive: bool) -> VerbGroup:
    """A participle that shares the auxiliary of the passive before it, or a past of its own."""
    base = base_of(tokens.lower[at])
    if not passive:
        return VerbGroup(at, at + 1, base, "past")
    own = tuple(here for here in range(previous.first, previous.last - 1) if tokens.classes[here] in "BbHMy")
    return previous._replace(first=at, last=at + 1, base=base, auxiliary=previous.auxiliary or own, negated=False)


def _group(tokens: Tokens, first: int, last: int, kind: str) -> VerbGroup:
    return VerbGroup(first, last, *_said(tuple(tokens.lower[first:last]), tokens.classes[first:last], kind))


@lru_cache(maxsize=8192)  # "said" and "has been" come again and again
def _said(words: tuple[str, ...], classes: str, kind: str) -> tuple[str, Tense, bool, bool, bool, str | None, bool]:
    """What the words of a group say: its base, tense, aspects, voice and modal, and whether it is negated."""
    # a group may begin with pronoun and auxiliary in one ("they've")
    auxiliaries = [
        w.rsplit("'", 1)[-1] if "'" in w and w.split("'")[0] in lexicon.SUBJECT_PRONOUNS | {"i"} else w for w in words
    ]
    main = next((word for word in reversed(words) if classes[words.index(word)] not in "axd0"), words[-1])
    modal = next((w for w in auxiliaries if w in lexicon.MODALS or w in ("ll", "d")), None) if kind == "modal" else None
    perfect = any(w in ("has", "have", "had", "ve") or w[:-3] in ("has", "have", "had") for w in auxiliaries[:-1])
    had = any(w in ("had", "hadn't") for w in auxiliaries[:-1])
    beings = [w for w in auxiliaries[:-1] if w in lexicon.BE_FINITE or w in lexicon.BE_OTHER or w in ("re", "m", "s")]
    progressive = bool(beings) and (classes[-1] == "G" or "being" in auxiliaries[:-1])
    passive = bool(beings) and classes[-1] in "eN"
    negated = any(w in lexicon.NEGATION or w.endswith("n't") for w in words)
    if modal:
        future = modal in ("will", "shall", "ll", "won't", "shan't")
        tense: Tense = "future" if future else "past" if modal in ("would", "could", "might") else "present"
    elif kind in ("past", "either") or auxiliaries[0] in _PAST_AUXILIARIES or (perfect and not had):
        tense = "past"
    else:
        tense = "present"
    return base_of(main), tense, perfect, progressive, passive, modal, negated


def pluperfect(tokens: Tokens, group: VerbGroup) -> bool:
    """Whether the group is a past before the past: "had signed"."""
    return group.perfect and any(w in ("had", "hadn't") for w in tokens.lower[group.first : group.last])
