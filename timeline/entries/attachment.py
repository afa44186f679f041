"""The mentions of a sentence and its clauses → which mention says when each clause, or phrase in it, happened."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from timeline.entries import lexicon
from timeline.entries.clauses import Clause
from timeline.entries.markers import CALENDAR, WEEKDAYS, dates_back
from timeline.entries.sentences import Sentence
from timeline.entries.tokens import Tokens, base_of
from timeline.entries.verbs import VerbGroup
from timeline.model import Mention
from timeline.when import edtf
from timeline.when.values import Duration

_PREPOSITIONS = frozenset(
    "in on at by since until till before after from to through during of for between over around and within".split()
)
_HEDGES = frozenset("the about around early late mid some just only at least its their our his her".split())
_TIME_NOUNS = frozenset("end beginning start middle close month year week day morning night evening afternoon half "
                        "part summer winter spring autumn fall weekend rest course".split())  # fmt: skip
PLANNED = frozenset("due scheduled expected planned set slated forecast".split())
AGAINST = frozenset("compared compare compares versus vs".split())
_LEVELS = frozenset("peak high highs low lows record level levels".split())
_UP = frozenset("up down higher lower".split())
_EARLIEST = frozenset("earlier sooner later".split())  # "no earlier than 9 June"
_RESCHEDULING = frozenset("postpone reschedule move delay defer push shift bring adjourn".split())
_ENDING = frozenset("ended ending ends".split())


@dataclass(frozen=True, slots=True)
class Place:
    """A mention at its tokens [token, last), with the preposition before it ("" where none)."""

    mention: Mention
    token: int
    last: int
    preposition: str
    attributive: bool


@dataclass(frozen=True, slots=True)
class Choice:
    """What dates a clause; `weak` where it only describes a noun of the clause."""

    mention: Mention | None = None
    duration: Mention | None = None
    partner: Mention | None = None
    weak: bool = False


NO_CHOICE = Choice()
"""Of most clauses: no mention stands in them."""


def placed(tokens: Tokens, sentence: Sentence, mentions: Sequence[Mention]) -> list[Place]:
    """The sentence's mentions with what stands around them."""
    places = []
    for mention in mentions:
        if not sentence.start <= mention.start < sentence.end:
            continue
        token = max(bisect_right(tokens.starts, mention.start) - 1, sentence.first)
        last = token
        while last < sentence.last and tokens.starts[last] < mention.end:
            last += 1
        before = near = tokens.lower[token - 1] if token > sentence.first else ""
        if before in _HEDGES and token - 1 > sentence.first and tokens.lower[token - 2] in _PREPOSITIONS:
            before = tokens.lower[token - 2]
        preposition = before if before in _PREPOSITIONS else ""
        places.append(Place(mention, token, last, preposition, _attributive(tokens, mention, token, last, near)))
    return places


def with_preposition(tokens: Tokens, mention: Mention) -> int:
    """Where the words that say when begin in the text: at the preposition before the mention, where there is one."""
    at = bisect_left(tokens.starts, mention.start)
    if at and tokens.lower[at - 1] in _PREPOSITIONS - {"of", "for", "over", "around", "to"}:
        return tokens.starts[at - 1]
    return mention.start


def _attributive(tokens: Tokens, mention: Mention, token: int, last: int, before: str) -> bool:
    """Whether the mention only describes a noun: "Friday's vote", "the 2016 election", "the deal of 2015".

    What happens at such a thing happens then: "agreed at last year's summit".
    """
    if before in ("at", "during") and mention.type == "DATE":
        return False
    if last > token and tokens.ends[last - 1] > mention.end and tokens.lower[last - 1].endswith(("'s", "s'")):
        return True
    if tokens.lower[last - 1].endswith("'s") and mention.text.endswith(("'s", "’s")):
        return True
    if last < len(tokens.lower):
        following = tokens.classes[last]
        if following == "g" and tokens.lower[last] in ("'s", "’s"):
            return True
        if following in "nV" and token and tokens.classes[token - 1] == "g" and last - token > 1:
            return True  # "the migrants' September 2015 deaths"
        if following in "nV" and before in ("the", "a", "an", "its", "his", "her", "their", "this", "last", "first"):
            return mention.type == "DATE"
        if mention.type == "DURATION":
            return False
        if following in "nVS" and _names_accounts(mention, before):
            return True
    if before == "from" and token > 1 and tokens.lower[token - 2] in lexicon.SOURCES:
        return True  # "cites research from 2014"
    if before not in ("after", "before", "following", "since") and _of_another_time(tokens, token):
        return True
    if before == "of" and token > 1 and tokens.lower[token - 2] == "as":
        return False
    return before == "of" and not (token > 1 and tokens.lower[token - 2] in _TIME_NOUNS)


def _names_accounts(mention: Mention, before: str) -> bool:
    """Whether a noun behind the mention is described by it: "a third-quarter loss", "reports third quarter sales"."""
    words = mention.text.lower().split()
    if "-" in words[0]:
        return True
    return before not in _PREPOSITIONS and (words[0].isdigit() or not {"quarter", "half"}.isdisjoint(words))


def _of_another_time(tokens: Tokens, token: int) -> bool:
    """Whether the mention belongs to what went before or after: "after his conviction last summer"."""
    for at in range(token - 1, max(token - 9, 0), -1):
        if tokens.lower[at] in ("after", "before", "following"):
            return True
        if tokens.classes[at] not in "npdgra":
            return False
    return False


def innermost(made: Sequence[Clause], token: int) -> Clause | None:
    """The shortest clause that holds the token."""
    holding = [c for c in made if c.first <= token < c.last]
    return min(holding, key=lambda c: (c.last - c.first, c.kind != "report"), default=None)


def dates(place: Place) -> bool:
    """Whether the mention names a calendar date."""
    return place.mention.type in ("DATE", "TIME") and place.mention.edtf is not None


def ahead(mention: Mention, today: str) -> bool:
    """Whether the mention lies wholly after the publication day."""
    if mention.edtf is None:
        return False
    start = edtf.parse(mention.edtf).start
    day = edtf.parse(today).start
    return start is not None and day is not None and start > day


def choose(tokens: Tokens, clause: Clause, places: Sequence[Place], today: str) -> Choice:
    """The mention that dates the clause's verb, best by preposition, place and fineness."""
    verb = clause.verb
    assert verb is not None
    if not places:
        return NO_CHOICE
    duration = next((p.mention for p in places if _lasts(tokens, p)), None)
    future = verb.tense == "future" or verb.modal is not None or (verb.tense == "present" and not verb.perfect)
    ends = closing(tokens, places)
    best: tuple[float, Place] | None = None
    to_come = verb.tense == "future" or plans(tokens, clause)
    if verb.tense != "past" and not to_come and any(_every_week(tokens, place) for place in places):
        return Choice(duration=duration)
    for place in places:
        if not dates(place) or place.mention in ends or _put_off(tokens, place):
            continue
        if ahead(place.mention, today) and not (future or plans(tokens, clause) or takes_effect(tokens, place)):
            continue
        if place.attributive and verb.last <= place.token and _of_these_times(tokens, place):
            continue
        if verb.last < place.token and _apposed(tokens, verb.last, place):
            continue
        if _in_name(tokens, place):
            continue
        if place.attributive and verb.perfect and place.token < verb.first:
            continue  # "The toll of Wednesday's storm has risen"
        stands = verb.tense == "present" and verb.stative and not verb.perfect
        if _in_apposition(tokens, clause, place) or (stands and place.preposition == "of"):
            continue  # "is below its record of October 2007"
        since = dates_back(tokens, place.token)
        if since is not None and not (verb.perfect and verb.stative) and not verb.first <= since < verb.last:
            continue  # "found coins dating from 1850", but "has had a mint dating from 1850"
        if _compared(tokens, verb, place) or closes_period(tokens, place) or _accounted(tokens, verb, place):
            continue
        score = 10.0 - 0.15 * abs(place.token - verb.last)
        if place.attributive:
            score -= 6
        if place.preposition in ("on", "in", "at", "since", "by", "from", "until", "during", ""):
            score += 1
        if edtf.parse(place.mention.edtf or "").precision not in ("day", "time"):
            score -= 0.5
        if place.token > verb.last and any(code in "G" for code in tokens.classes[verb.last : place.token]):
            score -= 0.5
        if best is None or score > best[0]:
            best = score, place
    if best is None:
        return Choice(duration=duration)
    place = best[1]
    if place.attributive and _of_a_paper(tokens, clause, place):
        return Choice(place.mention, duration)
    if place.attributive and edtf.parse(place.mention.edtf or "").precision not in ("day", "time"):
        return Choice(duration=duration)
    return Choice(place.mention, duration, partner(tokens, place, places), place.attributive)


def _in_name(tokens: Tokens, place: Place) -> bool:
    """Whether a year only says which of several of a name is meant: "at the Developers Conference 2010"."""
    year = place.mention.text.isdigit() and place.token > 0 and tokens.classes[place.token - 1] == "p"
    return year and tokens.lower[place.token - 1] not in CALENDAR


def _in_apposition(tokens: Tokens, clause: Clause, place: Place) -> bool:
    """Whether the mention only says what the subject is or was: "Gallia, champions in 1984, have won"."""
    assert clause.verb is not None
    before = tokens.classes[clause.first : clause.verb.first].rstrip("ax")
    opens = before.find(",")
    inside = clause.first + opens < place.token < clause.first + len(before) - 1
    if opens < 1 or not before.endswith(",") or before.count(",") != 2 or not inside:
        return False
    return before[opens + 1] in "nd" and (place.preposition or "and") in ("in", "of", "from", "since", "and")


def _apposed(tokens: Tokens, first: int, place: Place) -> bool:
    """Whether the mention stands in an aside that tells what something is: "at $3, the price on the day before"."""
    comma = tokens.classes.rfind(",", first, place.token)
    aside = tokens.classes[comma + 1 : place.token]
    return comma >= 0 and re.fullmatch("d[nagG0]+r[dnpgVa0]*(?:rd?)?", aside) is not None


def _of_these_times(tokens: Tokens, place: Place) -> bool:
    """Whether "today's" is no more than present: "some of today's jobs", but "today's vote"."""
    named = tokens.lower[place.last : place.last + 3]
    return tokens.lower[place.token][:5] == "today" and (lexicon.EVENTS | lexicon.OCCASIONS).isdisjoint(named)


def _of_a_paper(tokens: Tokens, clause: Clause, place: Place) -> bool:
    """Whether somebody says it in what was published then: "In a 2006 interview, Day said"."""
    opens = clause.first <= place.token <= clause.first + 2 and tokens.lower[clause.first] == "in"
    return opens and not lexicon.PAPERS.isdisjoint(tokens.lower[place.last : place.last + 2])


def takes_effect(tokens: Tokens, place: Place) -> bool:
    """Whether what has been decided holds from the mention on: "was appointed, effective 1 April"."""
    return not {"effective", "starting", "beginning"}.isdisjoint(tokens.lower[max(place.token - 2, 0) : place.token])


def _compared(tokens: Tokens, verb: VerbGroup, place: Place) -> bool:
    """Whether the mention dates what the event is measured against: "rose to 52 from 50 a year earlier"."""
    if tokens.classes[place.token - 1] == "(" and tokens.lower[place.last : place.last + 1] in ([":"], ["-"], ["–"]):
        return True  # "rose to 45 million (2011: 40 million)"
    before = tokens.lower[max(verb.last - 1, place.token - 24) : place.token]
    if not AGAINST.isdisjoint(before):
        return True
    if "since" in before:
        at = len(before) - 1 - before[::-1].index("since")  # the last
        its_own = CALENDAR.isdisjoint(before[at:]) and not any(word.isdigit() for word in before[at:])
        if its_own and _surpassing(before[max(at - 6, 0) : at]):
            return True
    if "than" in before[-2:]:
        return _EARLIEST.isdisjoint(before[-3:])
    if "from" not in before:
        return False
    behind = len(before) - before[::-1].index("from")  # of the last "from"
    if any(tokens.classes[at] == "0" for at in range(place.token - len(before) + behind, place.token)):
        return True
    if (behind == len(before) or not _LEVELS.isdisjoint(before[behind:])) and verb.base in lexicon.CHANGE:
        return True  # "has fallen from its peak in October"
    changed = before[max(behind - 6, 0) : behind - 1]  # "an increase of 7 percent from the year before"
    return behind >= len(before) - 2 and any(word in _UP or base_of(word) in lexicon.CHANGE for word in changed)


def _surpassing(words: Sequence[str]) -> bool:
    """Whether something is compared with all since then: "the deadliest since", "for the first time since"."""
    return any(word in ("first", "worst", "best", "most", "least") or word[-3:] == "est" for word in words)


def _accounted(tokens: Tokens, verb: VerbGroup, place: Place) -> bool:
    """Whether the mention is the period that something is counted for: "reported its results for the third quarter"."""
    if place.preposition != "for" or place.token < verb.last or not dates(place):
        return False
    at = tokens.lower.index("for", max(place.token - 4, 0))
    fine = edtf.parse(place.mention.edtf or "").precision in ("day", "time", "month")
    return not fine and tokens.lower[at - 1] not in PLANNED


def _every_week(tokens: Tokens, place: Place) -> bool:
    """Whether from the mention on it is told on which days something is open: "may call Monday through Friday"."""
    behind = tokens.lower[place.last : place.last + 2]
    days = tokens.lower[place.last - 1] in WEEKDAYS and behind[1:] != []
    return days and behind[1] in WEEKDAYS and (behind[0] in ("through", "to", "thru") or behind[0][0] in "-–—")


def closes_period(tokens: Tokens, place: Place) -> bool:
    """Whether the mention only says which period is meant: "profit for the quarter ended 30 June"."""
    before = tokens.lower[max(place.token - 4, 0) : place.token]
    return not _ENDING.isdisjoint(before) and not lexicon.PERIODS.isdisjoint(before)


def plans(tokens: Tokens, clause: Clause) -> bool:
    """Whether the clause tells a plan although its verb is past: "was due", "was scheduled"."""
    assert clause.verb is not None
    words = tokens.lower[clause.verb.first : clause.verb.last + 1]
    return not PLANNED.isdisjoint(words)


def _lasts(tokens: Tokens, place: Place) -> bool:
    """Whether a duration tells how long the event takes: "a two-day visit", "for three days"."""
    if place.mention.type != "DURATION" or not isinstance(place.mention.meaning, Duration):
        return False
    if place.preposition == "for" and place.last < len(tokens.lower):
        return tokens.lower[place.last] not in ("ago", "earlier", "later")
    return place.last < len(tokens.lower) and any(
        word in lexicon.COMPLETION for word in tokens.lower[place.last : place.last + 3]
    )


def partner(tokens: Tokens, place: Place, places: Sequence[Place]) -> Mention | None:
    """The other end of a range that begins at the place: "from X to Y", "between X and Y", "3–5 May"."""
    for other in places:
        if other.mention.start < place.mention.end or not dates(other):
            continue
        if other.token < place.last:
            return other.mention  # "3-5" is one token
        between = tokens.lower[place.last : other.token]
        if place.preposition == "from" and between in (["to"], ["until"], ["through"], ["till"]):
            return other.mention
        if (place.preposition == "between" and between == ["and"]) or between == ["through"]:
            return other.mention
        if between in (["-"], ["–"], ["—"]) and tokens.ends[place.last - 1] == tokens.starts[place.last]:
            return other.mention
    return None


def closing(tokens: Tokens, places: Sequence[Place]) -> list[Mention]:
    """The mentions that only end a range which another one begins."""
    found = (partner(tokens, place, places) for place in places if dates(place))
    return [mention for mention in found if mention is not None]


def _put_off(tokens: Tokens, place: Place) -> bool:
    """Whether something had this date before: "postponed from 3 to 8 March"."""
    if place.preposition != "from":
        return False
    return any(base_of(word) in _RESCHEDULING for word in tokens.lower[max(place.token - 4, 0) : place.token])
