"""A clause without a mention of its own, and its sentence's mentions → the one beside it that tells its time too."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from timeline.entries.syntax import lexicon
from timeline.entries.syntax.clauses import Clause
from timeline.entries.syntax.tokens import Tokens
from timeline.entries.syntax.verb_group import pluperfect
from timeline.entries.tellings.mentions import Place, ahead, back_from, dates
from timeline.entries.tellings.undating import BEGUN, begins, surpassing
from timeline.model import Mention
from timeline.when import edtf

_LATER = frozenset("later then subsequently eventually soon finally afterwards".split())
_CLOSELY = frozenset("shortly soon just immediately minutes hours moments".split())
_NEAR = 8  # tokens between the date of a noun and the clause about it
_MARKERS = {"past": ("when", "as", "while", "since"), "present": ("when", "once", "after", "before")}
_SUFFERED = frozenset("die perish drown kill injure wound hurt survive".split())
_DOINGS = (lexicon.HAPPENINGS | lexicon.COMPLETION) | frozenset(
    "ballot poll referendum operation procedure surgery series raid search sweep interview transaction battle clash "
    "firefight shootout letter burns raids negotiations strikes attacks tests journey fight round".split()
)
_LASTING = ("go", "last", "continue", "drag", "run")
_ENDING = ("end", "finish", "conclude", "close")
_RECORD = 6  # tokens between "lowest" and "since"
_AT_WHICH = (["at", "which"], ["in", "which"], ["during", "which"])
CLOSING = ("close", "open", "end")
TRADING = frozenset("market markets trading exchange bourse session".split())
_IN = frozenset("in at during by through".split())
_COMING = frozenset("visit arrive come attend inspect enter gather".split())
_ASKED = frozenset(
    "asked questioned reached contacted interviewed approached pressed challenged confronted told".split()
)
_HELD = frozenset("held convened called staged".split())
_ONE_OF = frozenset("among one first last only those".split())


def shared(tokens: Tokens, clause: Clause, places: Sequence[Place], today: str) -> tuple[Mention | None, bool]:
    """The mention of a clause of the same time ("when", "as", "while"), or of a beginning ("since").

    What lies ahead is of the day of what it comes right after: "will report after the market closes on Tuesday".
    What was agreed is of the day of the agreement: "Under a deal reached on Monday, the firm will pay". What a paper
    says is of its own day: "In findings published on Monday, scientists say". So is what is answered, and said at a
    gathering. Who is of several has their fate: "He was
    among those who died in 2015". What is done in something is done when that is: "voted in a ballot that closed on
    Monday", "admitted in a letter dated 5 May".
    """
    if not places:
        return None, False
    own = (place for place in places if dates(place) and clause.first <= place.token < clause.last)
    for place in own:
        if clause.verb is not None and clause.verb.perfect and _since_then(tokens, clause, place):
            return place.mention, True
        written = any(says(tokens, clause, place) for says in (_opens_with, _in_writing, _asked_then, _held_then))
        if written and not ahead(place.mention, today):
            return place.mention, False
    within = [
        child for one in clause.children if one.verb is None for child in one.children
    ]  # "after talks that ended"
    for child in (*clause.children, *within):
        says = any(says(tokens, clause, child) for says in (_tells_when, _done_in, _done_after))
        for place in _within(child, places) if says or child.kind == "relative" else ():
            if says or _came(tokens, clause, child, place):
                return place.mention, False
    return _beside(tokens, clause, places, today)


def _opens_with(tokens: Tokens, clause: Clause, place: Place) -> bool:
    """Whether it dates what the clause opens with, a paper or an agreement, by which what follows is dated too."""
    verb = clause.verb
    assert verb is not None
    opening = tokens.lower[clause.first]
    if place.token > verb.first:
        return False
    if opening == "in" and verb.base in lexicon.REPORT_VERBS:
        return not lexicon.PAPERS.isdisjoint(tokens.lower[clause.first : place.token])
    if opening != "under":
        return False
    if verb.tense == "past" and not verb.perfect:
        return place.attributive  # "Under his 2008 deal, he left"
    return verb.tense == "future" and tokens.classes[place.token - 1] in "eNr"


def _asked_then(tokens: Tokens, clause: Clause, place: Place) -> bool:
    """Whether it dates what the subject answers: "Berg, asked on Tuesday whom he trusted, smiled", "Reached by phone on
    Friday, Berg declined to comment"."""
    at = _aside_before(tokens, clause, place, _ASKED)
    return at is not None and (at == clause.first or tokens.classes[at - 1] == ",")


def _held_then(tokens: Tokens, clause: Clause, place: Place) -> bool:
    """Whether it dates the gathering that the clause opens with: "At the hearing, held on Tuesday, Rossi denied it"."""
    at = _aside_before(tokens, clause, place, _HELD)
    return at is not None and tokens.lower[clause.first] in _IN and tokens.classes[at - 1] in ",n"


def _aside_before(tokens: Tokens, clause: Clause, place: Place, participles: frozenset[str]) -> int | None:
    """The token of a participle before the clause's verb in the past, which the mention stands behind."""
    verb = clause.verb
    assert verb is not None
    if place.last > verb.first or place.attributive or (verb.tense, verb.perfect) != ("past", False):
        return None
    behind = (at for at in range(place.token - 1, max(place.token - _NEAR, clause.first - 1), -1))
    found = next((at for at in behind if tokens.lower[at] in participles), None)
    return found if found is not None and "," not in tokens.classes[found : place.token] else None


def _in_writing(tokens: Tokens, clause: Clause, place: Place) -> bool:
    """Whether it dates the letter in which somebody says something: "admitted it in a letter dated 29 September"."""
    assert clause.verb is not None
    noun = tokens.lower[place.token - 2]
    dated = tokens.lower[place.token - 1] == "dated" and noun in lexicon.PAPERS | lexicon.SOURCES
    return dated and clause.verb.base in lexicon.REPORT_VERBS and tokens.lower[place.token - 4] in ("in", "by")


def _done_in(tokens: Tokens, clause: Clause, child: Clause) -> bool:
    """Whether a relative clause says when that was in which something was done: "removed it in an operation that
    began on Monday"."""
    verb = clause.verb
    assert verb is not None
    if child.kind != "relative" or verb.tense != "past" or verb.negated or verb.modal or child.verb is None:
        return False
    if child.verb.tense != "past" or child.verb.perfect or tokens.lower[child.first - 1] not in _DOINGS:
        return False
    back = back_from(tokens, child.first - 1, max(child.first - _NEAR, -1), "dnpgVS0ra")
    return any(tokens.lower[at] in _IN and tokens.classes[at + 1] == "d" for at in back)


def _done_after(tokens: Tokens, clause: Clause, child: Clause) -> bool:
    """Whether a relative clause says when that ended right after which something was done: "found guilty after nine
    hours of talks that ended on Monday"."""
    verb = clause.verb
    assert verb is not None
    if child.kind != "relative" or child.verb is None or child.verb.perfect:
        return False
    until = child.verb.base in _LASTING and not {"until", "till"}.isdisjoint(tokens.lower[child.verb.last :][:3])
    if child.verb.base not in _ENDING and not until:
        return False
    happened = verb.tense == "past" and not (verb.perfect or verb.negated or verb.modal)
    between = tokens.lower[verb.last : child.first]
    behind = {"at", "in", "during"} if until else {"after"}  # "taken at a meeting that went on until late on Monday"
    return happened and child.verb.tense == "past" and not behind.isdisjoint(between[-_NEAR:])


def _tells_when(tokens: Tokens, clause: Clause, child: Clause) -> bool:
    """Whether a relative clause says when the clause's subject was there, or what befell those that it is among."""
    verb = clause.verb
    assert verb is not None
    if child.kind != "relative" or verb.tense != "past":
        return False
    happened = not verb.perfect and verb.base not in lexicon.REPORT_VERBS and child.last <= verb.first
    if happened and _takes_place(tokens, child):
        return True
    return verb.base == "be" and not _ONE_OF.isdisjoint(tokens.lower[verb.last : child.first])


def _beside(tokens: Tokens, clause: Clause, places: Sequence[Place], today: str) -> tuple[Mention | None, bool]:
    """The mention of an adverbial clause of the same time, and whether it is of a beginning."""
    verb = clause.verb
    assert verb is not None
    tense = "past" if verb.tense == "past" else "present"
    for child in clause.children:
        if child.kind != "adverbial" or child.verb is None or child.verb.tense != tense:
            continue
        since = child.marker == "since"
        if since and surpassing(tokens.lower[max(child.first - _RECORD, 0) : child.first]):
            continue  # "the lowest level since the bank was founded in 1694"
        close = child.marker in ("after", "before") and tokens.lower[child.first - 1] in _CLOSELY
        if close and tense == "past":
            for place in _within(child, places):
                return place.mention, False  # "shortly after markets closed on Monday"
        if child.marker not in _MARKERS[tense] or (
            since != verb.perfect and not (pluperfect(tokens, verb) and not since)
        ):
            continue  # "As agreed on Monday, the firm has left" is told of today
        for place in _within(child, places):
            if tense == "past" or ahead(place.mention, today):
                return place.mention, since
    return None, False


def of_trading(tokens: Tokens, clause: Clause) -> bool:
    """Whether a clause only says at which time of its day something was: "after the market closed on Monday"."""
    verb = clause.verb
    if clause.kind != "adverbial" or clause.marker not in ("after", "before") or verb is None:
        return False
    return verb.base in CLOSING and not TRADING.isdisjoint(tokens.lower[clause.first + 1 : clause.first + 4])


def at_the_close(tokens: Tokens, clause: Clause, places: Sequence[Place]) -> Mention | None:
    """The day of trading before or after which the clause happened."""
    for child in clause.children:
        if of_trading(tokens, child):
            return next((place.mention for place in _within(child, places)), None)
    return None


def at_which(tokens: Tokens, clause: Clause, places: Sequence[Place]) -> Mention | None:
    """The day of what a relative clause happened at: "a meeting in Paris on Sunday, | at which they agreed"."""
    first = clause.first
    if clause.kind != "relative" or tokens.lower[first : first + 2] not in _AT_WHICH:
        return None
    before = (p for p in places if p.last in (first, first - 1) and tokens.classes[p.last : first] in ("", ","))
    return next((p.mention for p in before if dates(p)), None)


def befell(clause: Clause, mention: Mention | None, places: Sequence[Place]) -> bool:
    """Whether the clause tells what somebody suffered in what the mention dates: "Ten died when a bus overturned on
    Monday"."""
    verb = clause.verb
    if mention is None or verb is None or verb.base not in _SUFFERED or (verb.tense, verb.perfect) != ("past", False):
        return False
    moments = (c for c in clause.children if c.kind == "adverbial" and c.marker == "when" and c.first >= verb.last)
    return any(place.mention is mention for child in moments for place in _within(child, places))


def _within(clause: Clause, places: Sequence[Place]) -> Iterator[Place]:
    """The mentions in a clause that can date it, those of what it has been so since left out."""
    since = [child for child in clause.children if child.marker == "since"]
    own = (p for p in places if clause.first <= p.token < clause.last and dates(p) and not p.attributive)
    return (p for p in own if not any(child.first <= p.token < child.last for child in since))


def _takes_place(tokens: Tokens, clause: Clause) -> bool:
    """Whether it says no more than when and where its subject was: "The crash, which happened on Monday, …"."""
    verb = clause.verb
    if verb is None or verb.tense != "past" or verb.perfect:
        return False
    return verb.base in ("happen", "occur") or tokens.lower[verb.last - 1 : verb.last + 1] == ["took", "place"]


def _came(tokens: Tokens, clause: Clause, child: Clause, place: Place) -> bool:
    """Whether it says when those came who are told of: "Inspectors who visited in March found nothing wrong"."""
    verb, came = clause.verb, child.verb
    assert verb is not None
    if came is None or came.base not in _COMING or came.tense != "past" or came.perfect or came.negated:
        return False
    happened = verb.tense == "past" and (not verb.perfect or pluperfect(tokens, verb)) and child.last <= verb.first
    then = edtf.parse(place.mention.edtf or "").precision in ("day", "time", "month")
    return happened and then and child.marker == "who" and tokens.classes[child.first - 1] != ","


def described(
    tokens: Tokens, clause: Clause, places: Sequence[Place]
) -> tuple[Mention, tuple[int, int]] | tuple[None, None]:
    """What a relative clause tells of, as tokens, and its date: "a May 2015 spill near Rome that fouled a beach"."""
    verb = clause.verb
    assert verb is not None
    if not places or clause.kind != "relative" or verb.tense != "past" or verb.perfect or verb.modal:
        return None, None
    start = clause.first - (tokens.classes[clause.first - 1] == ",")
    inside = [p for p in places if start - _NEAR <= p.token < start and p.attributive and dates(p)]
    for place in reversed(inside):
        between = tokens.classes[place.last : start]
        noun = next((at for at in range(place.last, start) if tokens.lower[at] in lexicon.HAPPENINGS), None)
        if noun is not None and re.fullmatch("[npV]{1,4}(?:r[dnpgV0]+)?", between):
            first = place.token
            while first > 0 and tokens.classes[first - 1] in "np":
                first -= 1
            return place.mention, (first - (tokens.classes[first - 1] == "d"), start)
    return None, None


def together(tokens: Tokens, made: Sequence[Clause], clause: Clause, places: Sequence[Place]) -> Mention | None:
    """The mention behind a second verb that dates the first one too: "capsized and sank on Monday".

    Nothing but an adverb or a particle stands between them, or the second takes its auxiliary from the first: "Ten were
    rescued and one death confirmed on Monday".
    """
    verb = clause.verb
    assert verb is not None
    here = next(number for number, one in enumerate(made) if one is clause)
    second = next((one for one in made[here + 1 :] if one.kind == "coordinate"), None)
    if not places or second is None or second.verb is None or not 0 <= second.first - clause.last <= 1:
        return None
    behind = tokens.classes[second.first : second.verb.first]
    bare = re.fullmatch("[ar]{0,2}", tokens.classes[verb.last : clause.last]) and re.fullmatch("ca?", behind)
    alike = (verb.tense, verb.perfect, verb.passive) == (second.verb.tense, second.verb.perfect, second.verb.passive)
    ends = second.verb.last
    borrows = (
        verb.passive
        and tokens.classes[second.verb.first : ends + 1] == "er"
        and re.fullmatch("c(?:rn)?[d0n]*[n0]", behind)
    )
    if not ((bare and alike) or borrows) or not _LATER.isdisjoint(tokens.lower[second.first : second.verb.first]):
        return None
    inside = (place for place in places if second.verb.last <= place.token < second.last)
    return next((place.mention for place in inside if dates(place) and not place.attributive), None)


def _since_then(tokens: Tokens, clause: Clause, place: Place) -> bool:
    """Whether the mention describes what something has gone on since: "Since its 1967 debut"."""
    return (place.attributive or place.preposition in BEGUN) and begins(tokens, clause, place)
