"""The mentions of a sentence and its clauses → which mention says when each clause, or phrase in it, happened."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from timeline.entries.syntax import lexicon
from timeline.entries.syntax.clauses import Clause
from timeline.entries.syntax.counts import COUNTS
from timeline.entries.syntax.markers import dates_back
from timeline.entries.syntax.tokens import Tokens
from timeline.entries.syntax.verb_group import VerbGroup
from timeline.entries.tellings.mentions import Place, ahead, dates
from timeline.entries.tellings.undating import PLANNED, dates_something_else, every_week
from timeline.model import Mention
from timeline.when import edtf
from timeline.when.values import Duration

# what is done or undergone in an event, at its time; "charged in the 2002 attack" is not
_BEFALLING = frozenset(
    "die kill injure wound destroy damage hit devastate lose win elect defeat beat oust survive collapse perish drown "
    "command lead displace delay disrupt compete vote choose score play fight serve fall flood wreck ruin".split()
)
_TAKING_PART = frozenset("win lose contest fight attend boycott survive lead host skip miss".split())
_BEFALL_IN = lexicon.DISASTERS | lexicon.HARD_TIMES | lexicon.OCCASIONS
_BEFALL_IN |= frozenset("election elections vote war battle storms cup olympics final race season edition".split())
_DAY_TO_DAY = "stretches.day_to_day"
_OPEN = frozenset("may can could might must should".split())  # it is not settled whether, nor when


class Choice(Struct, frozen=True):
    """What dates a clause; `weak` where it only describes a noun of the clause."""

    mention: Mention | None = None
    duration: Mention | None = None
    partner: Mention | None = None
    weak: bool = False


_ENDING = frozenset("end finish conclude close".split())
NO_CHOICE = Choice()
"""Of most clauses: no mention stands in them."""


def innermost(made: Sequence[Clause], token: int) -> Clause | None:
    """The shortest clause that holds the token."""
    holding = [c for c in made if c.first <= token < c.last]
    return min(holding, key=lambda c: (c.last - c.first, c.kind != "report"), default=None)


def choose(tokens: Tokens, clause: Clause, places: Sequence[Place], today: str) -> Choice:
    """The mention that dates the clause's verb, best by preposition, place and fineness."""
    verb = clause.verb
    assert verb is not None
    if not places:
        return NO_CHOICE
    over = verb.base in _ENDING  # "A week of talks ended on Saturday" lasted until then
    duration = next((p.mention for p in places if _lasts(tokens, p) and not (over and p.last <= verb.first)), None)
    future = verb.tense == "future" or verb.modal is not None or (verb.tense == "present" and not verb.perfect)
    ends = closing(tokens, places)
    best: tuple[float, Place] | None = None
    to_come = verb.tense == "future" or plans(tokens, clause)
    if verb.tense != "past" and not to_come and any(every_week(tokens, place) for place in places):
        return Choice(duration=duration)
    for place in places:
        counted = to_come and _counted_ahead(tokens, verb, place, today)
        if not (dates(place) or counted) or place.mention in ends or dates_something_else(tokens, clause, place):
            continue
        if ahead(place.mention, today) and not (future or plans(tokens, clause) or takes_effect(tokens, place)):
            continue
        if _older(verb, place, today):
            continue
        since = dates_back(tokens, place.token)
        if since is not None and not (verb.perfect and verb.stative) and not verb.first <= since < verb.last:
            continue  # "found coins dating from 1850", but "has had a mint dating from 1850"
        score = 10.0 - 0.15 * abs(place.token - verb.last)
        if place.attributive:
            score -= 6
        if to_come and _is_hour(place) and any(_says_day(other) for other in places):
            score -= 4  # "will be shut between 9 pm and 5 am from Monday 6 January"
        if place.preposition in ("on", "in", "at", "since", "by", "from", "until", "during", ""):
            score += 1
        if not _to_the_day(place) or edtf.parse(place.mention.edtf or "").kind == "one of":
            score -= 1.2  # a month, or "last week", which is one of its days
        if place.token > verb.last and any(code in "G" for code in tokens.classes[verb.last : place.token]):
            score -= 0.5
        if best is None or score > best[0]:
            best = score, place
    if best is None:
        return Choice(duration=duration)
    place = _said_again(tokens, best[1], places)
    present = verb.tense == "present" and not verb.perfect and not ahead(place.mention, today)
    if place.attributive and present and (verb.progressive or place.preposition == "of"):
        return Choice(duration=duration)  # "is recalling it after an accident last week", "the crimes of May show"
    if place.attributive and _of_a_paper(tokens, clause, place):
        return Choice(place.mention, duration)
    if place.attributive and not _to_the_day(place) and not (_befell(tokens, verb, place) or _ran(tokens, verb, place)):
        return Choice(duration=duration)
    return Choice(place.mention, duration, partner(tokens, place, places), place.attributive)


def _counted_ahead(tokens: Tokens, verb: VerbGroup, place: Place, today: str) -> bool:
    """Whether a length of time tells the day that lies so far ahead: "will be published in two weeks' time", but not
    how long so much takes: "will visit five towns in three days"."""
    several = {"to", "or"}.intersection(place.mention.text.split())  # "in 60 to 90 days"
    if place.preposition != "in" or place.mention.type != "DURATION" or verb.perfect or several:
        return False
    between = slice(verb.last, place.token)
    how_much = "0" in tokens.classes[between] or not COUNTS.isdisjoint(tokens.lower[between])
    return not how_much and ahead(place.mention, today)


def _said_again(tokens: Tokens, place: Place, places: Sequence[Place]) -> Place:
    """The date that says in full when the place is: "two decades later, in 1904"."""
    if place.mention.basis == "explicit" or tokens.lower[place.last : place.last + 1] != [","]:
        return place
    behind = (p for p in places if p.token == place.last + 2 and p.preposition in ("in", "on") and dates(p))
    one_of = edtf.parse(place.mention.edtf or "").kind == "one of"
    finer = one_of or not _to_the_day(place)  # "a week ago, on 4 May"
    return next((p for p in behind if p.mention.basis == "explicit" or (finer and _to_the_day(p))), place)


def _to_the_day(place: Place) -> bool:
    """Whether the mention is written in days, if only as one of several."""
    return edtf.parse(place.mention.edtf or "").precision in ("day", "time")


def _is_hour(place: Place) -> bool:
    """Whether an hour or a part of a day stands without its day."""
    resolved = place.mention.resolved
    return resolved.type == "TIME" and set(resolved.said) <= {"time", "part of day"}


def _says_day(place: Place) -> bool:
    return dates(place) and place.preposition in ("from", "on", "") and not _is_hour(place) and _to_the_day(place)


def _older(verb: VerbGroup, place: Place, today: str) -> bool:
    """Whether the mention tells of what something is to be done about: "will pay for a spill in May", "may appeal
    Monday's ruling"."""
    if ahead(place.mention, today) or place.token < verb.last:
        return False
    if verb.modal in _OPEN:
        return place.attributive
    return verb.tense == "future" and (edtf.parse(place.mention.edtf or "").end or 0) < (edtf.parse(today).end or 0)


def _of_a_paper(tokens: Tokens, clause: Clause, place: Place) -> bool:
    """Whether somebody says it in what was published then: "In a 2006 interview, Day said"."""
    opens = clause.first <= place.token <= clause.first + 2 and tokens.lower[clause.first] == "in"
    return opens and not lexicon.PAPERS.isdisjoint(tokens.lower[place.last : place.last + 2])


def _befell(tokens: Tokens, verb: VerbGroup, place: Place) -> bool:
    """Whether it happened in what the mention dates: "won during the October vote", "died in the 2004 tsunami"."""
    if place.last <= verb.first and tokens.classes[place.last - 1] == "g":  # "September's blast destroyed"
        return verb.base in lexicon.STRIKES and not lexicon.DISASTERS.isdisjoint(tokens.lower[place.last : verb.first])
    if re.fullmatch("[nVeG]{1,2}", tokens.classes[place.last : verb.first]):  # "the August 1971 storm brought"
        strikes = verb.base in lexicon.STRIKES | _BEFALLING and (verb.tense, verb.perfect) == ("past", False)
        return strikes and tokens.lower[verb.first - 1] in _BEFALL_IN
    if place.last == verb.first and place.preposition == "of":  # "the storm of February 2003 left"
        return verb.base in lexicon.STRIKES | _BEFALLING and tokens.lower[place.token - 2] in lexicon.DISASTERS
    at = place.token - 1
    joined = "npdgVSc" if verb.base in _TAKING_PART else "npdgVS"  # "survived the war and the crash of 1929"
    while (at >= verb.last and tokens.classes[at] in joined) or tokens.lower[at] == "of":
        at -= 1
    if at < verb.last - 1 or _BEFALL_IN.isdisjoint(tokens.lower[at + 1 : place.last + 3]):
        return False
    if at == verb.last - 1 and verb.base in _TAKING_PART and not verb.modal:
        return True  # "won the 2016 election"
    return tokens.lower[at] in ("at", "during") or (tokens.lower[at] in ("in", "by") and verb.base in _BEFALLING)


def _ran(tokens: Tokens, verb: VerbGroup, place: Place) -> bool:
    """Whether a figure rose or fell in the quarter or half year that it is of: "Second-quarter profit fell"."""
    quarterly = edtf.parse(place.mention.edtf or "").precision in ("quarter", "half")
    return (
        quarterly
        and verb.base in lexicon.CHANGE
        and re.fullmatch("n+", tokens.classes[place.last : verb.first]) is not None
    )


def takes_effect(tokens: Tokens, place: Place) -> bool:
    """Whether what has been decided holds from the mention on: "was appointed, effective 1 April"."""
    return not {"effective", "starting", "beginning"}.isdisjoint(tokens.lower[max(place.token - 2, 0) : place.token])


def plans(tokens: Tokens, clause: Clause) -> bool:
    """Whether the clause tells a plan although its verb is past: "was due", "was scheduled", "has been called for"."""
    verb = clause.verb
    assert verb is not None
    called = verb.passive and verb.base == "call" and tokens.lower[verb.last : verb.last + 1] == ["for"]
    is_to = verb.base == "be" and tokens.classes[verb.last : verb.last + 1] == "T"  # "was to resume"
    return called or is_to or not PLANNED.isdisjoint(tokens.lower[verb.first : verb.last + 1])


def _lasts(tokens: Tokens, place: Place) -> bool:
    """Whether a duration tells how long the event takes: "a two-day visit", "for three days"."""
    if place.mention.type != "DURATION" or not isinstance(place.mention.meaning, Duration):
        return False
    if "holiday" in place.mention.resolved.said:
        return False  # "after a break for Ramadan"
    if place.preposition == "for" and tokens.lower[place.token - 1] in ("the", "a") and _names_what(tokens, place):
        return False  # "began gathering on Tuesday for the two-day rally"
    if place.preposition == "for" and place.last < len(tokens.lower):
        return tokens.lower[place.last] not in ("ago", "earlier", "later")
    opens = place.token - (tokens.classes[place.token - 1] == "d")
    if place.preposition in ("after", "before") or tokens.lower[opens - 1] in ("after", "before"):
        return False  # "was struck after two weeks of talks", "took the town after a three-day siege"
    return _names_what(tokens, place)


def _names_what(tokens: Tokens, place: Place) -> bool:
    """Whether a duration stands before what lasts so long: "a two-day visit"."""
    return not lexicon.COMPLETION.isdisjoint(tokens.lower[place.last : place.last + 3])


def partner(tokens: Tokens, place: Place, places: Sequence[Place]) -> Mention | None:
    """The other end of what begins at the place: "from X to Y", "between X and Y", "3–5 May", "on 3 and 4 May"."""
    for other in places:
        if other.mention.start < place.mention.end or not dates(other):
            continue
        if other.token < place.last:
            return other.mention  # "3-5" is one token
        between = tokens.lower[place.last : other.token]
        if place.preposition == "from" and between in (["to"], ["until"], ["through"], ["till"]):
            return other.mention
        until = place.preposition == "from" and between[:1] in (["until"], ["till"]) and between[-1] in ("in", "on")
        if until and re.fullmatch("d[na]{0,2}n", tokens.classes[place.last + 1 : other.token - 1]):
            return other.mention  # "from 1986 until his resignation in 1997"
        if between == ["to"] and other.mention.rule == _DAY_TO_DAY:
            return other.mention  # "May 24 to 26"
        if (place.preposition == "between" and between == ["and"]) or between == ["through"]:
            return other.mention
        if between in (["and"], ["or"]) and _follows_on(place.mention, other.mention):
            return other.mention
        if between in (["-"], ["–"], ["—"]):
            close = tokens.ends[place.last - 1] == tokens.starts[place.last]
            return other.mention if close or _is_day(other.mention) else None
    return None


def _is_day(mention: Mention) -> bool:
    """Whether a day stands behind a spaced dash, which else opens an aside: "16 - 30 May", "May 16 – June 7"."""
    return mention.text[0].isdigit() or (mention.text[-1].isdigit() and edtf.parse(mention.edtf or "").day is not None)


def _follows_on(first: Mention, last: Mention) -> bool:
    """Whether one of two alike begins where the other ends: "3 and 4 May", "1837 or 1838"."""
    before, after = edtf.parse(first.edtf or ""), edtf.parse(last.edtf or "")
    alike = before.precision == after.precision and before.kind == after.kind == "date"
    return alike and before.end is not None and after.start == before.end


def closing(tokens: Tokens, places: Sequence[Place]) -> list[Mention]:
    """The mentions that only end a range which another one begins."""
    found = (partner(tokens, place, places) for place in places if dates(place))
    return [mention for mention in found if mention is not None]
