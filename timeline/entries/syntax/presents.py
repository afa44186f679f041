"""A form that may be a present or a noun ("plans", "strike") and the classes around it → whether it is a verb there."""

from __future__ import annotations

import re

from timeline.entries.syntax import lexicon
from timeline.entries.syntax.form import Form, class_behind
from timeline.entries.syntax.tokens import Tokens, base_of

NATIONALITY = ("ian", "ean", "ese", "ish", "eli", "qi", "ican", "man", "tch", "rab", "rean")
"""Endings of adjectives of a nation: what stands behind one is a noun."""

_OFTEN = lexicon.HABITUALLY | {"also", "now", "still"}
_ASIDE = re.compile("d?[npg]*[nSp](?:r[dnpg]+)?,r?q[^,;:]+,a*")
_OWN = frozenset("a an its his her their no".split())
_REST = 60  # tokens behind "say" in which a surer verb may stand


class _Form(Form):
    """The form, and what tells whether it is a present."""

    headline: bool

    @property
    def reports(self) -> bool:
        return self.base in lexicon.REPORT_VERBS


def finite_present(tokens: Tokens, classes: str, first: int, at: int, kind: str, *, headline: bool) -> bool:
    """Whether the form is a verb here; `kind` is "third" for one in -s, else "base"."""
    before = classes[at - 1] if at else ""
    if before == "a" and at > 1:
        before = classes[at - 2]
    if before in tuple("VS") and classes[at - 2 : at - 1] == "d":
        before = "n"  # "The launch begins"
    base = base_of(tokens.lower[first + at])
    form = _Form(tokens, classes, first, at, base, before, class_behind(classes, at), headline)
    if before == "d" and form.word(at - 1) in ("this", "that", "these", "those"):
        return (kind == "third") == (form.word(at - 1) in ("this", "that"))  # "these shares" are a noun
    voting = before == "G" and kind == "third" and (at == 1 or classes[at - 2] in "cs,;")  # "and voting starts"
    if before in "drTgMOxBHyG0" and before and not voting:
        return False
    if not form.reports and form.base != "remain" and re.match("a*[EBHMe]", classes[at + 1 :]):
        return False  # "Their shares also fell", "Bond yields slipped"
    if before == "p" and form.word(at - 1).endswith(NATIONALITY):
        return False
    return _third_person(form) if kind == "third" else _base_form(form)


def _third_person(form: _Form) -> bool:
    classes, at, before, after = form.classes, form.at, form.before, form.after
    if before == "c" and after == "r" and re.search("S[^EeBHMOSqst;]*$", classes[:at]):
        return True  # "begins on Monday and ends on Friday"
    if before == "," and _ASIDE.fullmatch(classes[:at]) and after in "cdwtTpra0n":
        return True  # "NASA, which was founded in 1958, conducts and supports research"
    if after == "," and classes[at + 2 : at + 3] == "q":
        return False  # "Trading curbs, which limit"
    if form.base in lexicon.ALSO_NOUNS:
        return _no_noun(form)
    if before == "c":
        return after in 'dpwtTg0a"'
    if before == "t":
        return at > 1 and classes[at - 2] in "np"  # "a firm that operates abroad"
    return bool(before) and before in 'npwqG),"' and (before != "," or after in 'dwtp"0naTrG')


def _no_noun(form: _Form) -> bool:
    """Whether a form in -s that is as often a noun is a verb: "plans", "reports", "claims"."""
    classes, at, before, after = form.classes, form.at, form.before, form.after
    if classes[at - 1] == "a" and before in "np" and form.word(at - 1) in _OFTEN:
        return True  # "The shark usually lives"
    if re.search(r"[tq][dgp]{0,3}p$", classes[:at]) and not after.isalpha():
        return True  # "an alliance that Turkey supports, said"
    if form.reports and before == "n":
        opens = after in "dt" or form.word(at - 1) in lexicon.PAPERS
        if opens and not re.search("[EeHBMOSy]", classes[:at]):
            return True  # "the study notes the system"
        if re.match("p{1,4}[ax]*[SBHM]", classes[at + 1 :]):
            return True  # "the government claims Acme flies"
    if form.reports and before == "p" and re.match("gn{1,2}[SBHMOE]", classes[at + 1 :]):
        return True  # "Rudaw reports Acme's director has"
    if after == "d" and form.word(at + 1) in _OWN and re.fullmatch("d[npgV]{0,3}n", classes[:at]):
        return True  # "The board holds a meeting"
    if form.base == "state" and after == "T":
        return False  # "urged all Balkan states to sign"
    if before == "," and after == "T":
        return True  # "The campaign, which runs until June, aims to …"
    if after == "t" and before == "p" and not form.reports:
        return False  # "Peace talks that began"
    if form.headline and before:
        return after in 'dpwtT0aG"rnse'
    if before in "wq":
        return after in 'dpwtT0aG"rnse'
    return before in "p)" and after in 'dpwtT0a"' and after != ""


def _base_form(form: _Form) -> bool:
    classes, at, before, after = form.classes, form.at, form.before, form.after
    if before == "w" and form.word(at - 1) not in ("he", "she", "it"):
        return True
    if before == "q" or (before == "t" and at > 1 and classes[at - 2] in "np"):
        return True
    alone = before in ',"' and not re.search("[BHMOSE]", classes[at + 1 : at + _REST])
    if form.base == "say" and (before in "np" or alone):
        return True
    if before == "," and _ASIDE.fullmatch(classes[:at]) and after in 'dwtTpra0"n':
        return True  # "Talks, which began in May, continue this week"
    noun = form.word(at - (2 if at > 1 and classes[at - 1] == "a" else 1))
    plural = at > 0 and (noun.endswith("s") or noun in lexicon.NOUNS_IN_EN)
    if form.base in lexicon.ALSO_NOUNS:
        return form.headline and plural and after in "dpn0"
    if before in "np" and plural and after == "s" and form.word(at + 1) in ("before", "after"):
        return True  # "The two sides meet before a judge on Thursday"
    return before in "np" and plural and (after in 'dwtTpra0"n' or form.base in lexicon.GOING_ON) and after != ""
