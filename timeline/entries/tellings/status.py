"""A clause → how it tells what it tells: as an event, a statement, a plan, background or a state; or nothing at all."""

from __future__ import annotations

import re

from timeline.entries.syntax import lexicon
from timeline.entries.syntax.attribution import head_of, noun_phrase
from timeline.entries.syntax.clauses import Clause
from timeline.entries.syntax.markers import POINTED_AT
from timeline.entries.syntax.tokens import Tokens
from timeline.entries.syntax.verb_group import VerbGroup, pluperfect
from timeline.entries.tellings.telling import Status

_BACKGROUND = frozenset("previously formerly historically traditionally originally earlier".split())
_LIFE_TIMES = frozenset("career childhood youth lifetime".split())  # "early in her career, she acted"
# what has gone before in the same hours: "had risen in early trade", "had scored in the fourth minute"
_SESSIONS = frozenset("trade trading session minute half-time halftime half-hour".split())
_SHORT = frozenset("second seconds minute minutes hour hours moments".split())
_FOR_A_MOMENT = (["at", "one", "point"], ["at", "one", "stage"])
_THAT_DAY = (["earlier", "in", "the", "day"], ["earlier", "that", "day"], ["earlier", "today"], ["spent", "the", "day"])
# verbs whose object may be nothing and that yet tell an event: "found no evidence"
_OF_NOTHING = lexicon.REPORT_VERBS | {"find", "see"}
# behind "no": "no fewer than 20"
_NO_NEGATION = frozenset("fewer less more earlier later sooner longer doubt".split())
_SAYING = frozenset(
    "say announce tell claim warn state deny confirm acknowledge admit insist urge comment describe "
    "reveal explain".split()
)
_REFUSED = frozenset(
    "access entry funding permission bail parole asylum visa visas request requests motion motions appeal appeals "
    "petition petitions application applications licence license approval service treatment aid benefits coverage "
    "extension relief clemency".split()
)
_LIVES = frozenset("life lives victim victims".split())
_BRINGING_WORDS = frozenset("speak talk issue post publish release".split())
_POINTING = frozenset("there it this that these those they".split())
_MADE = frozenset("build construct design invent found".split())  # how a thing came to be is no news of it
_RISES = (["came", "to", "power"], ["rose", "to", "fame"], ["rose", "to", "power"], ["rose", "to", "prominence"])
_NEAR = 5  # tokens
_GLAD = frozenset("pleased proud delighted excited happy thrilled glad honored honoured".split())
_ANNOUNCE = frozenset("announce introduce report unveil present launch share confirm welcome".split())
_FIRST_PERSON = frozenset("i we you my our your".split())
_AFTER = frozenset("after before following upon prior".split())
_PLANNED = frozenset("schedule expect plan slate".split())
_READERS = frozenset(
    "you consumers customers drivers motorists residents visitors travelers travellers passengers patients parents "
    "owners users people anyone everyone readers buyers applicants members employers".split()
)
_AIMS = frozenset(
    "goal goals aim aims purpose objective objectives task tasks idea mission job ambition intention strategy "
    "challenge priority role hope dream point trick intent".split()
)
_UNREAL = frozenset("would could might may can should must ought cannot couldn't can't shouldn't 'd d".split())


def once(tokens: Tokens, verb: VerbGroup, first: int) -> bool:
    """Whether it was so "once", some time before, and not "at once"."""
    near = range(max(verb.first - 1, first), verb.last + 1)
    return any(tokens.lower[at : at + 1] == ["once"] and tokens.lower[at - 1] != "at" for at in near)


def status_of(tokens: Tokens, clause: Clause, *, own: bool, headline: bool) -> Status | None:
    """How the clause tells it; None where it tells no event."""
    verb = clause.verb
    assert verb is not None
    lower = tokens.lower
    around = set(lower[max(clause.first, verb.first - 3) : verb.last + 3])
    behind = tokens.lower[verb.last : clause.last]
    awaited = own and ("until" in behind or (verb.tense == "future" and "before" in behind))  # "is not due until May"
    if (verb.negated and not awaited) or clause.marker in lexicon.CONDITIONALS or _conditional(clause):
        return None
    if _of_nothing(tokens, clause) or (verb.base == "be" and behind[:2] == ["to", "have"]):
        return None  # "were to have begun"
    if verb.modal in ("should", "must") and not own and _addressed(tokens, clause):
        return None
    if awaited and verb.negated and verb.modal == "could" and not verb.perfect:
        return "event"  # "could not reach the village until Sunday noon": then they did
    if verb.modal in _UNREAL:
        opening = lower[clause.first]
        if verb.perfect and (verb.modal != "would" or verb.base == "be" or opening in ("without", "otherwise")):
            return None  # "might have left", "would have been 74 in March"
        return "planned" if own else ("planned" if verb.modal in ("would", "should", "must") else None)
    if verb.tense == "future" or (verb.base in _PLANNED and (verb.tense == "present" or verb.passive)):
        return "planned"
    if _to_come(tokens, clause):
        return "planned"
    if pluperfect(tokens, verb) and not own:
        return "event" if _within_hours(tokens, clause) else "background"
    if verb.tense == "past" and not own and once(tokens, verb, clause.first):
        return "background"
    own_words = min((c.first for c in clause.children if c.first >= verb.last), default=clause.last)
    earlier = _earlier(tokens, max(clause.first, verb.first - 3), min(verb.last + 3, own_words))
    earlier = earlier or (lower[clause.first] in _BACKGROUND and tokens.classes[clause.first + 1] == ",")
    early = not _LIFE_TIMES.isdisjoint(lower[clause.first : verb.first][:8])
    if verb.tense == "past" and (earlier or early) and not own and "today" not in around:
        return "background"
    says = verb.base in lexicon.SAYING_VERBS and _says(tokens, clause)
    if says or _quotes(tokens, clause) or _reads(tokens, verb) or _glad_to_say(tokens, verb):
        return "statement"
    if headline:
        return "headline"
    made = verb.passive and verb.base in _MADE and not verb.perfect
    life = made or verb.base in lexicon.LIFE or lower[verb.last - 1 : verb.last + 2] in _RISES
    if life and verb.tense == "past" and not own and not verb.perfect and not headline:
        return "background"
    if verb.perfect and "long" in around and not own:
        return "background"  # "Scientists have long wondered"
    if verb.tense == "present" and not verb.progressive:
        if (own and not verb.stative) or (around | {lower[clause.first]}) & lexicon.NOW or of_an_event(tokens, clause):
            return "event"
        return "state"
    was_until = verb.base == "be" and verb.tense == "past" and any(c.marker == "until" for c in clause.children)
    if was_until and not own and not verb.perfect:
        return "background"  # "was the largest until it was overtaken in 2008"
    if verb.stative and not own and (not verb.perfect or verb.base == "be"):
        return "state"
    return "event"


def _within_hours(tokens: Tokens, clause: Clause) -> bool:
    """Whether what had happened belongs to the same hours: "had risen in early trade", but no "trade secrets"; "at one
    point it had lost a third"."""
    if any(tokens.lower[at : at + 3] in _FOR_A_MOMENT for at in range(clause.first, clause.last - 2)):
        return True
    if any(
        tokens.lower[at : at + len(words)] == words for words in _THAT_DAY for at in range(clause.first, clause.last)
    ):
        return True
    opening = tokens.lower[clause.first : clause.first + 4]
    if opening[0] == "within" and not _SHORT.isdisjoint(opening):
        return True  # "Within 50 seconds crews had arrived"
    hours = (at for at in range(clause.first, clause.last) if tokens.lower[at] in _SESSIONS)
    return any(tokens.classes[at + 1 : at + 2] not in tuple("npVS") for at in hours)


def _earlier(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a word among the tokens says that it was before, unless of a noun: "the previously announced deal"."""
    return any(
        word in _BACKGROUND and tokens.classes[at - 1] not in "dg"
        for at, word in enumerate(tokens.lower[first:last], first)
    )


def begins_at_once(tokens: Tokens, clause: Clause) -> bool:
    """Whether what is to come begins as it is announced: "will immediately start to", "becomes chair, effective
    immediately", but not "immediately after the vote"."""
    at = next((at for at in range(clause.first, clause.last) if tokens.lower[at] == "immediately"), None)
    return at is not None and (at + 1 == clause.last or tokens.lower[at + 1] not in _AFTER)


def of_an_event(tokens: Tokens, clause: Clause) -> bool:
    """Whether the subject is an event that was told of: what is said of it is of its time ("The deal includes …").

    So is what a paper says: "The motion claims that …".
    """
    assert clause.verb is not None
    subject = noun_phrase(tokens, *clause.subject)
    if subject is None or tokens.lower[subject[0]] not in ("the", "this", "these"):
        return False
    head = head_of(tokens, subject)
    says = clause.verb.base in lexicon.REPORT_VERBS and tokens.lower[head] in lexicon.PAPERS
    return says or tokens.lower[head] in lexicon.EVENTS


def _addressed(tokens: Tokens, clause: Clause) -> bool:
    """Whether the readers are told what to do: "Consumers should stop using it"."""
    subject = noun_phrase(tokens, *clause.subject)
    return subject is not None and tokens.lower[head_of(tokens, subject)] in _READERS


def evident(tokens: Tokens, clause: Clause) -> bool:
    """Whether what is said is only what figures or pictures show: "Estimates by the organisers indicate that …"."""
    subject = noun_phrase(tokens, *clause.subject)
    if subject is None:
        return False
    head = head_of(tokens, subject)
    return (
        tokens.classes[head] in "nVSp"
        and tokens.lower[head] in lexicon.NO_SPEAKERS
        and tokens.lower[head] not in _POINTING
    )


def _of_nothing(tokens: Tokens, clause: Clause) -> bool:
    """Whether the subject or the object says that nothing happened: "Nobody was hurt", "It gave no details"."""
    verb = clause.verb
    assert verb is not None
    lower = tokens.lower
    subject = None if '"' in tokens.classes[clause.first : verb.first] else noun_phrase(tokens, *clause.subject)
    if subject is not None and lower[subject[0]] in ("nobody", "nothing", "neither", "none"):
        return True
    for at in (subject[0] if subject else clause.last, clause.last if verb.base in _OF_NOTHING else verb.last):
        if at + 1 < clause.last and lower[at] == "no" and lower[at + 1] not in _NO_NEGATION:
            return True
    return False


def _says(tokens: Tokens, clause: Clause) -> bool:
    """Whether a verb of saying says something here: a complement, a quotation, an object."""
    verb = clause.verb
    assert verb is not None
    if any(child.kind == "complement" for child in clause.children):
        return True
    if '"' in tokens.classes[verb.last : clause.last] or tokens.classes[clause.last : clause.last + 2] == ':"':
        return True
    if verb.base == "claim" and not _LIVES.isdisjoint(tokens.lower[verb.last : verb.last + _NEAR]):
        return False
    if verb.base == "deny" and not _REFUSED.isdisjoint(tokens.lower[verb.last : verb.last + _NEAR]):
        return False  # "denied funding", unlike "denied any wrongdoing"
    return verb.base in _SAYING


def _quotes(tokens: Tokens, clause: Clause) -> bool:
    """Whether a whole sentence of the subject's follows: 'Rossi disagreed with this: "It was late."'."""
    verb = clause.verb
    assert verb is not None
    brings = verb.base in lexicon.CALLING_VERBS or verb.base in _BRINGING_WORDS
    return brings and not verb.passive and ':"' in tokens.classes[verb.last : clause.last + 2]


def _reads(tokens: Tokens, verb: VerbGroup) -> bool:
    """Whether a text is quoted: 'The letter read: "We …"'."""
    return verb.base == "read" and re.match('[,:]?"', tokens.classes[verb.last : verb.last + 2]) is not None


def _glad_to_say(tokens: Tokens, verb: VerbGroup) -> bool:
    """ "is pleased to announce": this announces it."""
    stop = verb.last + 2
    if tokens.lower[verb.last - 1] in _GLAD:
        stop -= 1
    elif tokens.lower[verb.last : verb.last + 1] == [] or tokens.lower[verb.last] not in _GLAD:
        return False
    words = tokens.lower[stop - 1 : stop + 1]
    return len(words) == 2 and words[0] == "to" and words[1] in _ANNOUNCE


def _to_come(tokens: Tokens, clause: Clause) -> bool:
    """ "is to open", "is set to land", "plans to": what is told lies ahead."""
    verb = clause.verb
    assert verb is not None
    at = verb.last
    while tokens.classes[at : at + 1] == "a":
        at += 1  # "is nevertheless to include"
    if tokens.classes[at : at + 1] != "T":
        return verb.base == "be" and verb.last < clause.last and tokens.lower[verb.last] == "due"
    subject = noun_phrase(tokens, *clause.subject)
    if verb.base == "be" and subject is not None and tokens.lower[head_of(tokens, subject)] in _AIMS:
        return False  # "The goal is to cut costs" tells how things are
    return verb.base in ("be", "set", "plan", "intend", "hope", "expect", "aim", "want", "prepare") and (
        verb.base in ("be", "set") or verb.tense == "present"
    )


def _conditional(clause: Clause) -> bool:
    parent = clause.parent
    while parent is not None:
        if parent.marker in lexicon.CONDITIONALS:
            return True
        parent = parent.parent
    return False


def first_person(tokens: Tokens, clause: Clause) -> bool:
    """Whether the writer or an interview's partner speaks of themselves, outside any quotation."""
    subject = noun_phrase(tokens, *clause.subject)
    words = tokens.lower[slice(*subject)] if subject else []
    return not _FIRST_PERSON.isdisjoint(words)


def ends_period(tokens: Tokens, verb: VerbGroup) -> bool:
    """Whether the verb only says that a time is over: "before the year was out"."""
    over = tokens.lower[verb.last : verb.last + 1] in (["out"], ["over"], ["up"])
    return over and verb.base == "be" and tokens.lower[verb.first - 1] in lexicon.PERIODS | POINTED_AT
