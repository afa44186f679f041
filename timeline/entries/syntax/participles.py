"""A form that may be past or participle ("signed") and the classes around it → whether it is a finite past there."""

from __future__ import annotations

import re

from timeline.entries.syntax import lexicon
from timeline.entries.syntax.counts import COUNTS, MULTIPLES, counted
from timeline.entries.syntax.form import Form, class_behind
from timeline.entries.syntax.markers import CALENDAR, POINTED_AT
from timeline.entries.syntax.reporting import APPOSED_ACTOR, APPOSED_SPEAKER
from timeline.entries.syntax.tokens import Tokens, base_of
from timeline.entries.syntax.verb_group import VerbGroup

_AFTER_PARTICIPLE = frozenset(
    "by in on at to from as for with near during of under over into after before toward towards against".split()
)
_IN_ADJUNCT = re.compile(r",a?(?:rd?[na0pgVGS]+)+$")
# "…, whose sons | farmed in Kent, died": what a comma closes has a verb of its own, and another comes right behind it
_RELATIVE_TO_COME = re.compile("(?:^|,)[^,;]*[np],r?q[npdg0]+$")
_THEN_MAIN = re.compile("[^,;qtsc]+,a?[eE]")
_APPOSITION = re.compile("^[^,]*[np],d[npa0VG]+$")
_LISTED = re.compile("(?:[d0][npgV]+,)+[d0][npgV]+,?c[d0][npgV]+")
_DAY_THEN_VERB = re.compile("[p0a]{1,3}[BHMOE]")
_CLOSED = re.compile(",a?[BHMOe]")
_YEAR = re.compile("1[0-9]{3}|20[0-9]{2}")
_VERB_BEHIND = re.compile(r"(?:p{1,3}\.?,)?a?[BHMOEeS]")  # "based in Lancaster, Pa., had"
QUOTED_SPEAKER = re.compile('"p{1,4},[^";:]*,$')
"""Who is quoted, with what they are, before the verb of saying: "…," Rossi, the head of the clinic, | said."""
_AGED = re.compile("[dnpg]+,0,")
_LIST_OF_VERBS = re.compile("w?[^;:qstw]*?,?ca?[eE]")
CONTACT = re.compile("d[na0eGVr]*n(p{1,6}|w)$")
"""What stands before a past of a clause about a noun without "that": "the plans | Acme announced last week"."""
_OF_PARTICIPLE = re.compile(',a?G[^,;:qstcTw"-]*[nSp]$')  # the object of what follows from the clause before
_BARE_PARTICIPLE = frozenset("as when while if until unless though although".split())  # "As revealed at trial, …"
_NAMING = frozenset("deem consider rumor rumour call name know age title dub say".split())
_STANDING = frozenset("this that all some most both many none several".split())  # determiners that are subjects too
_ORDINALS = frozenset("first second third fourth fifth last other latter former".split())
_SEEMING = frozenset("appear seem remain become".split())  # no participle describes by them
_PURPOSE = frozenset("create design build make form establish use set".split())
_IN_PAPER = re.compile("rd[na]*nN[p0n]+c$")
_PARTICLES = frozenset("off up out down over away forward together in on".split())
_BELIEVING = frozenset("believe think know suspect allege presume fear report say estimate understand".split())
_WITH_OBJECT = frozenset("report announce describe quote cite claim state".split())
_CALLED_SO = re.compile("[pn]{1,4}d")
_WITH_SUBJECT = re.compile("s[dnpg0a]+$")
_DONE_TO = frozenset(
    "trap injure wound detain capture hold build make use base locate involve suspect accuse display strand house "
    "displace affect station imprison jail bury".split()
)  # always to an object
_NAMES_IN_S = frozenset(
    "poor's moody's mcdonald's lloyd's sotheby's christie's macy's wendy's sainsbury's kohl's".split()
)
_SHAKEN = frozenset("stun surprise frighten exhaust terrify bewilder shock".split())
_PEOPLE_THEN_VERB = re.compile("n+a?[EeBHMO]")
_NEAR = 40  # tokens before it in which what it belongs to stands
_STAND_BY = frozenset("stand abide go pass come live swear get drive".split())  # active with "by"
_BY_DOING = frozenset("begin start open end close conclude finish respond react reply answer respond".split())


_THEN = re.compile("c,r[d0npg]+,$")  # "and, in August,"
_CLOSED_PARTICIPLE = re.compile(",a?G[^,;:qstwcM]+,$")  # ", killing 41 people,"


class _Form(Form):
    """The form, and what tells whether it is a past."""

    after_word: str
    back: int  # the token before, past any adverb
    previous: VerbGroup | None
    awaited: bool
    between: str  # the classes since the verb group before


def finite_past(
    tokens: Tokens, classes: str, first: int, at: int, previous: VerbGroup | None, *, awaited: bool
) -> bool:
    """Whether a form that may be past or participle is the past here.

    `awaited`: every verb so far belongs to a clause about the subject ("the man who was hurt"): its own is to come.
    """
    back = at - 1
    while back >= 0 and classes[back] == "a":
        back -= 1
    lower = tokens.lower
    if back > 0 and lower[first + back : first + back + 2] in (["at", "first"], ["at", "last"]):
        back -= 1  # "The government at first blamed"
    elif back > 1 and lower[first + back - 1 : first + back + 1] == ["at", "last"]:
        back -= 2  # "Police at last lifted"
    if back < 0:
        return False
    form = _Form(
        tokens, classes, first, at,
        base=base_of(lower[first + at]),
        before=classes[back],
        after=class_behind(classes, at) or ".",
        after_word=lower[first + at + 1] if first + at + 1 < len(lower) else "",
        back=back, previous=previous, awaited=awaited,
        between=classes[previous.last - first : at] if previous else "",
    )  # fmt: skip
    for tell in (_by_what_governs, _behind_count, _as_participle, _beside_verb, _behind_comma, _behind_noun):
        finite = tell(form)
        if finite is not None:
            return finite
    return True


def _by_what_governs(form: _Form) -> bool | None:
    """A preposition, an auxiliary or "to" before it makes it a participle."""
    classes, back, before = form.classes, form.back, form.before
    ended = form.base == "end" and form.word(form.at - 1) in lexicon.PERIODS
    if ended and (form.after in "p0" or form.after_word == "on"):
        return False  # "the quarter ended 30 June"
    if classes[back - 1 : back + 1] in ('T"', "TV"):
        return False  # 'users to "cut the cord"', "warned them not to publish leaked papers"
    closes = form.awaited and form.previous is not None and form.previous.last == form.first + back + 1
    named = before == "g" and form.word(back) in _NAMES_IN_S
    if before == "G" and classes[back - 1 : back] == "s" and form.after in "ra.,":
        return None  # "since fighting resumed on Monday"
    if form.word(form.at - 1) == "ever" and before in "npVS":
        return False  # "the largest aircraft ever built was shown"
    if (before in "rTgbG(HBh" and not closes and not named) or form.word(back) in _BARE_PARTICIPLE:
        return False  # but "Fear that it is worsening sent stocks lower"
    return False if _within_aside(form) or (form.previous and _within_adjunct(form)) else None


def _behind_count(form: _Form) -> bool | None:
    """Behind a determiner or a number."""
    word = form.word(form.back)
    if form.before == "0" and form.previous is not None and form.previous.passive and form.between in ("c0", "cd0"):
        return False  # "12 people were killed and 30 injured when"
    if form.before == "0" and form.classes[: form.back + 1].endswith("rd0"):
        return False  # "instead of the 29 planned"
    if form.before == "0":
        return form.after not in "np" and form.after_word != "by"
    if word in MULTIPLES or word in _STANDING:
        describes = form.base in _DONE_TO or form.base in _SHAKEN
        if describes and _PEOPLE_THEN_VERB.match(form.classes, form.at + 1):
            return False  # "Three hundred stunned people wandered", "Some injured people left"
    if form.before != "d":
        return None
    if word in ("last", "first") and form.back > 0 and form.classes[form.back - 1] in "npw":
        return True  # "Nurses last struck in 1989"
    the = next((at for at in (form.back - 1, form.back - 2) if at >= 0 and form.word(at) == "the"), -1)
    a = form.back > 0 and form.word(form.back - 1) == "a"  # "A third landed in the yard"
    if word in _ORDINALS and (the == form.back - 1 or (a and form.base in lexicon.INTRANSITIVES)):
        return form.after not in "npGeN" and form.after_word != "by"  # "The second followed ten minutes later"
    if the >= 0 and (the == form.back - 1 or form.classes[the + 1] in "GNne"):
        return word in COUNTS  # "The two signed", "The surviving seven reopened"
    return (word in COUNTS and form.base in lexicon.INTRANSITIVES) or word in _STANDING  # "At least seven died"


def _as_participle(form: _Form) -> bool | None:
    """What stands around it says that it describes a noun."""
    classes, first, at, back, base = form.classes, form.first, form.at, form.back, form.base
    named = base in _NAMING and base != "say" and form.before in "np" and form.after in 'np"'
    calls = _CALLED_SO.match(classes, at + 1) or _WITH_SUBJECT.search(classes, 0, back + 1)
    if named and not calls and form.previous is not None:
        return False  # "a man called Ali", unlike "when Ali called President Rossi a liar"
    adjunct = form.previous is None and re.match(r"r[nd0aVS]*[nVS]$", classes[: back + 1]) is not None
    if adjunct and not counted(form.tokens, first) and not _YEAR.fullmatch(form.word(1)):
        return False  # "In findings published on Wednesday, scientists say", unlike "In 2006 the firm closed"
    if base == "add" and form.word(form.at - 1) == "value":
        return False  # "value added tax"
    if base in _PURPOSE and re.match("a?TV", classes[at + 1 : at + 4]):
        return False  # "firms created to buy tickets"
    next_but_one = form.tokens.lower[form.first + at + 2 : form.first + at + 3]
    if base in _BELIEVING and form.after_word == "to" and next_but_one in (["be"], ["have"]):
        return False  # "miners believed to be buried"
    doing = base in _BY_DOING and classes[at + 2 : at + 3] == "G"
    active = base in _STAND_BY or base in lexicon.CHANGE or doing or re.match("a?0", classes[at + 2 : at + 4])
    if form.before in "npSV" and re.match("a+[MHB]", classes[at + 1 : at + 5]):
        return False  # "the pledges made so far would"
    if form.after_word == "by" and not active:
        return False  # "the clause invoked by Rome", unlike "fell by a third", "began by thanking"
    off_by = form.after_word in _PARTICLES and next_but_one == ["by"] and classes[at + 3 : at + 4] in ("d", "p")
    if off_by and not active and base not in lexicon.INTRANSITIVES:
        return False  # "a landslide set off by the storm", unlike "They set off by train"
    if back == 0 and form.word(0).endswith("ly") and form.after in "np":
        return False  # "Newly elected"
    beside = form.back - 1
    joined = form.before == "c" and beside > 0 and classes[beside] in "eN" and classes[beside - 1] in "np"
    if joined and (form.previous is None or form.previous.last <= form.first + beside):
        return False  # "an expert kidnapped and presumed killed"
    if form.before == "c" and form.previous is None and _IN_PAPER.match(classes[: back + 1]):
        return False  # "In a letter dated 3 March and released on Tuesday, Ali asked"
    if form.before == "c" and base == form.word(at) and re.search("Ta?[Vn]c$", classes[: back + 1]):
        return False  # "plans to sell or shut its mill"
    if form.before == "c" and form.previous is None and _within_closed_aside(form):
        return False  # "The mill, opened in 1953 and expanded in 1971, was sold"
    if form.before == "c" and re.search(r"T[ax]*b[ax]*[eN][^,;:qst]*c$", classes[max(back - _NEAR, 0) : back + 1]):
        return False  # "to be removed and subjected to"
    if _absolute(form) or (form.previous and _apposed(form)):
        return False
    if base == "cut" and (form.after == "." or form.after_word in ("next", "last", "this", "in", "on", "at")):
        return False  # "a rate cut next month": what is cut is named behind a verb
    return None


def _beside_verb(form: _Form) -> bool | None:
    """By the verb before it in the sentence."""
    previous, between = form.previous, form.between
    if previous and form.base in _SEEMING and form.after in "Tan":
        return True
    if previous and previous.base == "have" and not previous.perfect and re.fullmatch("[dnpcg]*n", between):
        return False  # "had her house and car searched"
    when = form.after_word in CALENDAR | POINTED_AT or form.after in ".,"
    if previous and CONTACT.search(between) and (when or (form.before == "w" and form.after in "ra")):
        return True
    if previous and not form.awaited and _OF_PARTICIPLE.search(between):
        return False  # "shares fell, wiping out gains made earlier"
    if previous and not re.search(r"[qstc;,:]", between) and not form.awaited:
        # two verbs with nothing between them: the second describes, unless the first is one of saying
        says = (
            previous.base in lexicon.REPORT_VERBS and between[:1] != "T"
        )  # unlike "is expected to back plans aimed at"
        return says and bool(re.search(r"[npw0d]", between))
    if previous and previous.passive and re.search(r"c[ax]*$", between) and not re.search(r"[qstw;]", between):
        return False  # "was arrested and charged"
    if previous and _LISTED.fullmatch(between):
        return False  # "killed a mayor, a minister and six men held hostage"
    noun = form.before == "c" and form.after in "np" and form.after != "p"
    if noun and not re.search(r"[EeHBM]", form.classes[: form.at]):
        return False  # "and wounded soldiers"
    return None


def _behind_comma(form: _Form) -> bool | None:
    if form.before != ",":
        return None
    previous, base, after, classes = form.previous, form.base, form.after, form.classes
    if previous:  # "the members, who include X, voted"; else a participle behind its clause: ", located in X"
        if APPOSED_ACTOR.search(form.between) and _takes_object(form):
            return True
        addressed = base in lexicon.ADDRESSING and after in "ndp"
        then = after in ".r" or form.after_word in CALENDAR
        if base in lexicon.REPORT_VERBS and APPOSED_SPEAKER.search(form.between) and (addressed or then):
            return True  # ", a spokesman, Karl Berg, said", "said Monday", "told reporters"
        spoken = after == "p" and form.after_word not in CALENDAR
        if base in lexicon.REPORT_VERBS and (spoken or (base == "say" and after in "dwng")):
            return True  # ", said Anna Rossi"
        if base in lexicon.REPORT_VERBS and QUOTED_SPEAKER.search(form.between):
            return True  # '"Go left," Ali Hassan, a student, told reporters'
        if previous.last == form.first + form.at - 1 and _said_between(classes, previous, form.first):
            return True  # "Fifty gallons, officials said, spilled"
        if previous.base in lexicon.REPORT_VERBS and _AGED.fullmatch(form.between):
            return True  # "said Ali Hassan, 39, hid"
        if _THEN.search(form.between):
            return True  # "was charged in May and, in August, admitted"
        if form.awaited and _CLOSED_PARTICIPLE.search(form.between) and after in "dnpw0g":
            return True  # "The captain of a ferry that sank, killing 41 people, told an inquiry"
        active = _takes_object(form) or base in lexicon.INTRANSITIVES
        if active and previous.tense == "past" and _LIST_OF_VERBS.match(classes, form.at + 1):
            return True  # "resigned, spent four months in jail and left"
        aside = re.search(r"(?:[np,]r?q|[np]t|^s|p,[Gnd][^,]*s)[^,]*$", classes[: previous.last - form.first])
        return bool(aside) and "," not in form.between[:-2]
    timed = form.after_word in ("next", "last", "this") and form.word(form.at + 2) in lexicon.PERIODS
    closed = _verb_after_comma(classes, form.at) and (timed or not _takes_object(form))
    if closed or form.after_word in ("by", "as"):
        return False
    if form.after_word in _AFTER_PARTICIPLE:  # "Her father, a lawyer, died in May", but "The firm, founded in May"
        return base in lexicon.BEFORE_CLAUSES or classes[: form.at].count(",") > 1
    if form.after_word in _PARTICLES and classes[: form.at].count(",") > 1:
        return True  # "The mill, built in 1870, burned down"
    return after in 'adpwTt0n"gSV' or (base in lexicon.REPORT_VERBS and after in ",:G")


def _within_closed_aside(form: _Form) -> bool:
    """Whether a participle opens the stretch between commas that it stands in, and a verb stands behind that."""
    comma = form.classes.rfind(",", 0, form.back)
    if comma < 1 or "," in form.classes[:comma]:
        return False
    opens = re.match("a*[eN]", form.classes[comma + 1 : form.back]) is not None
    return opens and form.classes[comma - 1] in "npVS" and _verb_after_comma(form.classes, form.at)


def _takes_object(form: _Form) -> bool:
    """Whether an object stands behind it, as none does behind a participle but of verbs of giving and naming."""
    return form.after in "d0w" and form.base not in lexicon.GIVING and form.base not in _NAMING


def _behind_noun(form: _Form) -> bool | None:
    """Behind what can be its subject, or what it describes."""
    classes, first, back = form.classes, form.first, form.back
    follows = form.after_word in _AFTER_PARTICIPLE
    adjunct = _IN_ADJUNCT.search(classes, form.previous.last - first, back + 1) if form.previous else None
    if adjunct and follows and not counted(form.tokens, first + adjunct.start() + 1):
        return False  # ", following approval by shareholders at the meeting held on 18 May"
    if form.previous is None and form.before in "npVS" and form.after_word in CALENDAR and form.base != "say":
        return not _DAY_THEN_VERB.match(classes, form.at + 1)  # "the changes announced Friday were"
    if form.before not in 'npVS)0"' or not follows:
        return None
    if form.base in lexicon.INTRANSITIVES and form.previous is None and form.before in "npSV":
        return True  # "resigned as mayor, spent"
    if form.previous is None and _APPOSITION.search(classes[: back + 1]) and _CLOSED.search(classes, form.at):
        return False  # "Acme, the mill linked to an outbreak that began in May, has recalled"
    if form.base in _DONE_TO and form.previous and re.search("c[dnVSp]+$", form.between) and form.after == "r":
        return False  # "the safety of Americans and others trapped in Kuwait"
    if form.base in lexicon.REPORT_VERBS and form.after_word == "for" and _surer_follows(classes, form.at):
        return False  # "elections promised for last year have been put off"
    if form.base in lexicon.REPORT_VERBS and form.after_word != "by":
        listed = form.base in _WITH_OBJECT and re.search("c[nVS]+$", form.between) is not None
        return not (listed and re.match("r|T[npd]", form.classes[form.at + 1 : form.at + 3]))
    if _RELATIVE_TO_COME.search(classes[: back + 1]) and _THEN_MAIN.match(classes, form.at + 1):
        return True
    return not (_surer_follows(classes, form.at) or _present_follows(form))


def _present_follows(form: _Form) -> bool:
    """Whether a present that is no noun follows in the same stretch: "A mirror found in a field goes on show"."""
    stretch = re.compile("[^,;:qstwycBHMOEe]*").match(form.classes, form.at + 1)
    assert stretch is not None
    at = form.classes.find("S", form.at + 2, stretch.end())
    while at > 0:
        surely = base_of(form.word(at)) not in lexicon.ALSO_NOUNS and form.previous is None
        if surely and form.classes[at - 1] in "npa0" and form.classes[at + 1 : at + 2] in ("r", "d", "T"):
            return True
        at = form.classes.find("S", at + 1, stretch.end())
    return False


def _within_aside(form: _Form) -> bool:
    """Whether it describes a noun within brackets, or who says so: "according to facts heard in court, "."""
    classes, at = form.classes, form.at
    if form.after == "n" and classes.rfind("(", 0, at) > classes.rfind(")", 0, at):
        return True
    comma = max(classes.rfind(",", 0, at), 0)
    opens = form.first + comma + (classes[comma] == ",")
    return form.tokens.lower[opens : opens + 2] == ["according", "to"]


def _said_between(classes: str, previous: VerbGroup, first: int) -> bool:
    """Whether the verb before is the only one, and says between two commas who tells the rest."""
    before = classes[: previous.first - first]
    comma = before.rfind(",")
    spoken = comma > 0 and re.fullmatch("a*(?:w|[dpng.]{1,8})a*", before[comma + 1 :]) is not None
    return previous.base in lexicon.REPORT_VERBS and spoken and not re.search("[EeBHMOySVqst]", before[:comma])


def _absolute(form: _Form) -> bool:
    """Whether the noun before belongs to "with": "with bodies recovered"."""
    back = len(form.classes[: form.back + 1].rstrip("npad0gS")) - 1
    if back > 0 and form.word(back) == "of" and form.classes[back - 1] in "0n":
        back = len(form.classes[:back].rstrip("npad0g")) - 1  # "With 649 of 650 seats declared", "With 90 % of"
    return back >= 0 and form.word(back) == "with" and (back == 0 or form.classes[back - 1] in ",-")


def _apposed(form: _Form) -> bool:
    """Whether the noun before says what something is: "the fair, a gathering founded in 1997"."""
    if form.after_word not in _AFTER_PARTICIPLE:
        return False
    noun = re.search("[np],d[npa0VG]+$", form.classes[: form.back + 1])
    return noun is not None and form.word(noun.start() + 2) in ("a", "an")


def _within_adjunct(form: _Form) -> bool:
    """Whether the noun before is the object of a participle behind a comma, of an infinitive or of a second adjunct:
    ", passing its peak set in May", "and on track to top its record set in May", "and at the edge of its high set"."""
    between = form.between
    if form.after_word not in _AFTER_PARTICIPLE and form.after_word not in CALENDAR:
        return False
    if re.search(",a?G[^,;:qstwcM]+$", between):
        return True
    if form.base in lexicon.INTRANSITIVES or form.base in lexicon.CHANGE:
        return False
    if re.search("c[^,;:qstwcM]*T[Vb][^,;:qstwcMd]*d[n0aGVp]*n$", between):
        return True
    return re.search("cr[^,;:qstwcMd]*d[^,;:qstwcMd]*r[dn0aGVp]*[n0]$", between) is not None and _of_last(form)


def _of_last(form: _Form) -> bool:
    """Whether the last preposition before is "of"."""
    at = form.classes.rfind("r", 0, form.back + 1)
    return at >= 0 and form.word(at) == "of"


def _verb_after_comma(classes: str, at: int) -> bool:
    """Whether the stretch after a comma is closed by another with a verb right after it: ", identified as X, was"."""
    comma = classes.find(",", at)
    return comma > 0 and _VERB_BEHIND.match(classes, comma + 1) is not None


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
        noun = classes[ahead - 1] in "npa" or (classes[ahead - 1] in "SV" and classes[ahead - 2] == "d")
        noun |= classes[ahead - 2 : ahead] in ("r0", "p0") and classes[ahead + 1 : ahead + 2] not in ("n", "p")
        if code == "e" and ahead > at + 2 and noun:
            return True  # "people briefed on the talks said"
    return False
