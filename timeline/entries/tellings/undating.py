"""A mention in a clause → whether it dates something else there than the verb: an aside, a figure, accounts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.entries.syntax import lexicon
from timeline.entries.syntax.clauses import Clause
from timeline.entries.syntax.markers import CALENDAR, WEEKDAYS
from timeline.entries.syntax.tokens import Tokens, base_of
from timeline.entries.syntax.verb_group import VerbGroup, pluperfect
from timeline.entries.tellings.mentions import Place, back_from, dates
from timeline.when import edtf

PLANNED = frozenset("due scheduled expected planned set slated forecast".split())
_PROMISED = frozenset("promised announced proposed intended arranged called".split())
_FORECASTS = frozenset("forecast forecasts outlook guidance target targets prediction predictions estimate".split())
_CHOOSING = frozenset("set fix pick choose name propose designate mark select suggest".split())
_EVENTFUL = lexicon.DISASTERS | lexicon.EVENTS
_DEBTS = frozenset("debentures notes bonds debt securities loans bills".split())  # "debentures due 1 March 2011"
_ONE = frozenset("a an his her their".split())
_OF_THAT_YEAR = lexicon.HAPPENINGS | frozenset("cup olympics championship championships games series bowl act".split())
_PARTS = frozenset(
    f"{article}{part}" for article in ("", "the ") for part in ("night", "day", "morning", "afternoon", "evening")
)
BEGUN = frozenset(("in", "on", "at", ""))  # before the date of a thing since which something has been
AGAINST = frozenset("compared compare compares contrasted versus vs".split())
_LEVELS = frozenset("peak high highs low lows record level levels".split())
_UP = frozenset("up down higher lower unchanged changed flat steady".split())
_EARLIEST = frozenset("earlier sooner later".split())  # "no earlier than 9 June"
_RESCHEDULING = frozenset("reset postpone reschedule move delay defer push shift bring adjourn extend prolong".split())
_NEW_DATE = re.compile("[dnpgVS0]{0,5}a?[Tsr][dar]{0,4}")  # "moved | the hearing to", "delayed | to no earlier than"
_PROMISING = frozenset("promise pledge vow offer predict forecast demand order request urge".split())
_JUDGING = frozenset("blame condemn criticise criticize praise mourn regret deplore denounce".split())
_ACCUSING = frozenset("arrest charge convict acquit sentence indict question suspect identify detain try jail".split())
_CRIMES = lexicon.DISASTERS | frozenset("murder murders killing killings robbery death deaths slaying theft".split())
_GATHERED = frozenset("meeting sitting gathering convening speaking voting acting gathered assembled".split())
_CLOCK = re.compile(r"[0-2]?[0-9][.:][0-5][0-9]")
_MAKING = frozenset("becoming making marking".split())
_TRADED = frozenset("oil crude gas gasoline gold silver copper wheat corn soybeans sugar coffee cocoa futures".split())
_ONWARDS = frozenset("onward onwards forward forwards".split())
_STANDING = frozenset("be end close finish trade stand open settle".split())
_LINKED = frozenset("associated related linked connected relating".split())
_DONE_THEN = re.compile("[nVS][eN]r?r?$")  # "the attack | carried out on | Monday"
_COMING = (["on", "top"], ["on", "heels"], ["on", "the"], ["hot", "on"])
_ENDING = frozenset("ended ending ends".split())
_OF_BUSINESS = frozenset("fiscal financial full business".split())
_DELIVERED = (["delivery"], ["settlement"], ["shipment"])
_COMING_AFTER = frozenset("after following despite".split())
_LAWS = frozenset("act acts regulations order ordinance code bill rules decree".split())
_MONEY = frozenset("$ £ € us million billion trillion thousand m bn percent per cent in for during the".split())
_FIGURES = frozenset("percent per cent cents points dollars euros pounds yen million billion".split())
_LASTING = frozenset("last continue stretch run extend drag".split())
_ANY_DAY = frozenset(("parts.the_part", "parts.at_night", "parts.bare_part"))
_RECORD = 10  # tokens between "biggest" and what it has been since
_SINCE = 9  # tokens between "since" and the date of a thing
_ORDINALS = frozenset("first second third fourth fifth most".split())
_NEAR = 9  # tokens between "ahead of" and what dates its noun


def meant_for(tokens: Tokens, place: Place) -> bool:
    """Whether something was only to be then: "elections promised for last year"."""
    return place.preposition == "for" and tokens.lower[place.token - 2] in PLANNED | _PROMISED


def dates_something_else(tokens: Tokens, clause: Clause, place: Place) -> bool:
    """Whether the mention says nothing of when the clause's verb happened."""
    verb = clause.verb
    assert verb is not None
    behind, between = verb.last <= place.token, tokens.lower[verb.last : place.token]
    if not behind and place.token > clause.first and tokens.lower[place.token - 1] == "due":
        return True  # "Elections due this month have been postponed"
    if put_off(tokens, verb, place) or _in_name(tokens, place) or _in_apposition(tokens, clause, place):
        return True
    if _looked_ahead_to(tokens, place) or _lasts_through(place) or _lasts_into(tokens, place):
        return True
    if place.preposition == "since" and (verb.tense == "future" or verb.modal is not None):
        return True  # "would cut jobs, bringing the total since mid-2007 to 11,000"
    traded = place.preposition == "for" and tokens.lower[place.token - 2] in _TRADED
    if not behind and (meant_for(tokens, place) or traded):
        return True  # "Oil for June fell"
    if not behind and place.preposition == "for" and tokens.lower[place.token - 2] in lexicon.SOURCES:
        return True  # "Figures for June were revised"
    followed = (
        verb.base == "follow" and not verb.passive and tokens.classes[verb.last : verb.last + 1] in ("d", "n", "0")
    )
    if place.token > verb.last and followed and (place.attributive or place.preposition in ("", "on", "in")):
        return True  # "The plunge followed a sell-off in Shanghai on Monday"
    if place.mention.rule in _ANY_DAY and tokens.lower[place.last : place.last + 1] in (["after"], ["before"]):
        return True  # "the morning after the quake"
    here = place.token - bool(place.preposition)
    if clause.kind == "adverbial" and tokens.lower[here - 2 : here] == ["and", "again"]:
        return True  # "was attacked in 2007, when ten died, and again last year"
    foretold = verb.tense == "past" and not _FORECASTS.isdisjoint(tokens.lower[verb.last : place.token])
    if behind and foretold and place.preposition == "" and not edtf.parse(place.mention.edtf or "").day:
        return True  # "withdrew its forecast of a profit this year"
    this_year = verb.base == "be" and behind and place.mention.text.lower() == "this year"
    if this_year and tokens.lower[place.token - 1].endswith("est"):
        return True  # "The fall was the third largest this year"
    if verb.tense == "present" and place.token == verb.last and place.mention.text.isdigit() and not verb.perfect:
        return True  # "remembers 1987"
    chosen = place.token == verb.last and place.preposition == "" and verb.base in _CHOOSING
    if chosen and tokens.lower[place.last : place.last + 1] == ["as"]:
        return True  # "set the end of May as a deadline"
    if behind and place.attributive and _comes_after(tokens, verb.last, place):
        return True
    if _habitually(tokens, verb, place) or (behind and _accused_over(tokens, verb, place)):
        return True
    has = verb.perfect and not pluperfect(tokens, verb)
    if has and behind and place.preposition == "" and tokens.lower[place.token - 1] in _EVENTFUL:
        return True  # "has tried to rebuild since the quake last April"
    if behind and place.preposition in ("", "in") and not _LINKED.isdisjoint(between):
        return True  # "was hurt by costs associated with the purchase last June"
    apart = "," in tokens.classes[verb.last : place.token] or edtf.parse(place.mention.edtf or "").day
    if has and behind and place.preposition == "" and not apart and not _EVENTFUL.isdisjoint(between[-_NEAR:]):
        return True  # "has been arrested in connection with the bombings of two embassies last year"
    if (
        verb.base == "be"
        and verb.tense == "present"
        and behind
        and re.search(",a?G", tokens.classes[verb.last : place.token])
    ):
        return True  # "is in recess, resuming on 10 September"
    if behind and place.preposition == "" and not _MAKING.isdisjoint(between):
        outcome = re.search(",a?G(?!.*,)", tokens.classes[verb.last : place.token])
        if outcome is not None and tokens.lower[verb.last + outcome.end() - 1] in _MAKING:
            return True  # "has raised its rate, becoming the first bank to do so this year"
    judged = place.attributive or _DONE_THEN.search(tokens.classes, verb.last, place.token) is not None
    if behind and judged and verb.base in _JUDGING:
        return True  # "has blamed last weekend's fire on", "condemns the attack carried out yesterday"
    if behind and place.preposition == "" and "including" in tokens.lower[verb.last : place.token]:
        return True  # "follows several orders, including one last August"
    if behind and ((place.attributive and _of_these_times(tokens, place)) or _apposed(tokens, verb.last, place)):
        return True
    promised = place.preposition in ("before", "by", "within") and place.token > verb.last + 1
    if promised and verb.base in _PROMISING and verb.tense == "past" and not verb.passive:
        return True  # "promised new homes before winter"
    if place.preposition == "since" and _of_one_moment(verb) and ",d" in tokens.classes[verb.last : place.token]:
        return True  # "met Ali Hassan, a member since 2009"
    if verb.perfect and place.preposition in BEGUN and begins(tokens, clause, place):
        return True  # "Since the launch in 2003 it has sold": a beginning
    if place.attributive and verb.perfect and place.token < verb.first:
        return True  # "The toll of Wednesday's storm has risen"
    if verb.tense == "present" and verb.base == "come" and tokens.lower[verb.last : verb.last + 2] in _COMING:
        return True  # "The cuts come on top of losses in May"
    if verb.tense == "present" and verb.stative and not verb.perfect and place.preposition == "of":
        return True  # "is below its record of October 2007"
    if _within_period(tokens, place):
        return False
    return of_no_event(tokens, place) or _compared(tokens, verb, place) or _accounted(tokens, verb, place)


def _habitually(tokens: Tokens, verb: VerbGroup, place: Place) -> bool:
    """Whether many do it at that time of any day: "The birds feed at night", "They are most vocal in the morning"."""
    plain = verb.tense == "present" and not (verb.perfect or verb.progressive or verb.passive or verb.modal)
    return plain and place.mention.rule in _ANY_DAY and not tokens.lower[verb.first].endswith("s")


def _accused_over(tokens: Tokens, verb: VerbGroup, place: Place) -> bool:
    """Whether somebody is arrested or tried for what the mention dates: "arrested a man in last week's shooting"."""
    if not place.attributive or verb.base not in _ACCUSING or place.preposition not in ("in", "over", "for"):
        return False
    return not _CRIMES.isdisjoint(tokens.lower[place.last : place.last + 4])


def of_no_event(tokens: Tokens, place: Place) -> bool:
    """Whether the mention only ends a period, says when something changes hands or falls due, or is of a figure."""
    if _closes_period(tokens, place) or _is_of_delivery(tokens, place):
        return True
    if tokens.lower[place.token - 2 : place.token] == ["of", "record"]:
        return True  # "to holders of record Dec. 21"
    falls_due = tokens.lower[place.token - 1] == "due" and tokens.lower[place.token - 2] in _DEBTS
    return falls_due or _measured_from(tokens, place) or _is_model(tokens, place)


def _looked_ahead_to(tokens: Tokens, place: Place) -> bool:
    """Whether something is done before what the mention dates: "rallied ahead of a vote this week"."""
    back = back_from(tokens, place.token, max(place.token - _NEAR, 0), "npdgraeVS")
    return any(tokens.lower[at - 1 : at + 1] == ["ahead", "of"] for at in back)


def _lasts_through(place: Place) -> bool:
    """Whether it only says how long something went on: "were working through the night"."""
    return place.preposition == "through" and place.mention.text.lower() in _PARTS


def _lasts_into(tokens: Tokens, place: Place) -> bool:
    """Whether it only says how long something went on: "on Monday, lasting into the early hours of Tuesday"."""
    before = range(place.token - 1, max(place.token - 4, 0), -1)
    into = next((at for at in before if tokens.lower[at] == "into"), None)
    return into is not None and base_of(tokens.lower[into - 1]) in _LASTING


def begins(tokens: Tokens, clause: Clause, place: Place) -> bool:
    """Whether the mention is of a thing since which something has been: "since her first budget in May", "Since joining
    Acme in 2001"."""
    first = max(clause.first, place.token - _SINCE)
    at = place.token - 1
    while at > first and tokens.lower[at] != "since":
        at -= 1
    doing = at > clause.first and tokens.classes[at + 1 : at + 2] == "G"
    if surpassing(tokens.lower[max(at - _SINCE, clause.first) : at]):
        return False  # "its biggest drop since the crash of 1987"
    nominal = re.fullmatch("[dnpgVSG0ra]+", tokens.classes[at + 1 : place.token]) is not None
    return tokens.lower[at] == "since" and nominal and not doing


def _comes_after(tokens: Tokens, first: int, place: Place) -> bool:
    """Whether something came after what is of the mention's day: "rose after ending Tuesday's session lower"."""
    if tokens.classes[place.last - 1] != "g" or edtf.parse(place.mention.edtf or "").precision != "day":
        return False
    back = back_from(tokens, place.token, first - 1, "npdgraGVS")
    return any(tokens.lower[at] in _COMING_AFTER for at in back)


def _of_one_moment(verb: VerbGroup) -> bool:
    """Whether the verb tells nothing that can have gone on since then."""
    return verb.base != "be" and not (verb.perfect or verb.progressive or verb.passive or verb.stative)


def _in_name(tokens: Tokens, place: Place) -> bool:
    """Whether a year only says which of several of a name is meant: "at the Developers Conference 2010"."""
    law = tokens.classes[place.token - 1] == "," and tokens.lower[place.token - 2] in _LAWS
    if place.mention.text.isdigit() and law and tokens.words[place.token - 2][0].isupper():
        return True  # "under the Firearms Act, 1925"
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
    if tokens.lower[clause.first + opens + 1] in _GATHERED:
        return False  # "The commission, meeting in Rome last night, fined"
    if not clause.verb.perfect and "since" in tokens.lower[clause.first + opens : place.token]:
        return True  # "The party, in power since independence in 1975, won": it won later
    return before[opens + 1] in "nd" and (place.preposition or "and") in ("in", "of", "from", "since", "and")


def _apposed(tokens: Tokens, first: int, place: Place) -> bool:
    """Whether the mention stands in an aside that tells what something is: "at $3, the price on the day before"."""
    comma = tokens.classes.rfind(",", first, place.token)
    aside = tokens.classes[comma + 1 : place.token]
    if comma >= 0 and tokens.lower[comma + 1] in PLANNED and "T" in aside:
        return True  # "would extend its bid, due to expire last Thursday"
    return comma >= 0 and re.fullmatch("d[nagG0]+r[dnpgVGa0]*(?:rd?)?", aside) is not None


def _of_these_times(tokens: Tokens, place: Place) -> bool:
    """Whether "today's" is no more than present: "some of today's jobs", but "today's vote"."""
    named = tokens.lower[place.last : place.last + 3]
    return tokens.lower[place.token][:5] == "today" and (lexicon.EVENTS | lexicon.OCCASIONS).isdisjoint(named)


def _compared(tokens: Tokens, verb: VerbGroup, place: Place) -> bool:
    """Whether the mention dates what the event is measured against: "rose to 52 from 50 a year earlier"."""
    if tokens.classes[place.token - 1] == "(" and tokens.lower[place.last : place.last + 1] in ([":"], ["-"], ["–"]):
        return True  # "rose to 45 million (2011: 40 million)"
    before = tokens.lower[max(verb.last - 1, place.token - 24) : place.token]
    if before[-3:-1] == ["last", "seen"] and verb.last <= place.token - 3:
        return True  # "at a level last seen in 2008"
    if not AGAINST.isdisjoint(before):
        return True
    if "over" in before:
        figure = before[len(before) - before[::-1].index("over") :]
        if any(word[0].isdigit() for word in figure) and all(w in _MONEY or w[0].isdigit() for w in figure):
            return True  # "up 12 per cent over $15 million in the same quarter last year"
    if "since" in before:
        at = len(before) - 1 - before[::-1].index("since")  # the last
        day = re.match("d?(?:p?0|0p)(?=[nVS])", tokens.classes[place.token - len(before) + at + 1 : place.token])
        named = before[at + 1 + (day.end() if day else 0) :]  # "since the September 11 | attacks in 2001"
        its_own = CALENDAR.isdisjoint(named) and not any(word.isdigit() for word in named)
        if its_own and surpassing(before[max(at - _RECORD, 0) : at]):
            return True
    if "than" in before[-2:]:
        return _EARLIEST.isdisjoint(before[-3:])
    if "from" not in before:
        return False
    behind = len(before) - before[::-1].index("from")  # of the last "from"
    if before[behind + 1 :] == ["on"] and _CLOCK.fullmatch(before[behind]) and verb.tense == "future":
        return False  # "will strike from 00.01 on Monday"
    number = any(tokens.classes[at] == "0" for at in range(place.token - len(before) + behind, place.token))
    moved = verb.base in lexicon.CHANGE or (verb.base in _STANDING and not _UP.isdisjoint(before[:behind]))
    if number and (
        moved or place.preposition == "" or "0" in tokens.classes[verb.last : place.token - len(before) + behind]
    ):
        return True  # "rose to 52 from 50", unlike "was brought up from 310 metres"
    onwards = tokens.lower[place.last : place.last + 1]
    if onwards and (onwards[0] in _ONWARDS or (onwards == ["on"] and tokens.classes[place.last + 1] in ",.;")):
        return False  # "expanded from 2005 onwards"
    from_level = behind == len(before) or not _LEVELS.isdisjoint(before[behind:])
    if from_level and (verb.base in lexicon.CHANGE or not _UP.isdisjoint(before[:behind])):
        return True  # "has fallen from its peak in October", "was down from its high in May"
    changed = before[max(behind - 6, 0) : behind - 1]  # "an increase of 7 percent from the year before"
    return behind >= len(before) - 2 and any(word in _UP or base_of(word) in lexicon.CHANGE for word in changed)


def _is_of_delivery(tokens: Tokens, place: Place) -> bool:
    """Whether the mention only says when what is traded changes hands: "the price of crude for June delivery"."""
    return place.preposition == "for" and tokens.lower[place.last : place.last + 1] in _DELIVERED


def _measured_from(tokens: Tokens, place: Place) -> bool:
    """Whether a figure right before the mention was its own then: "at 1.3% from 1.4% late Tuesday"."""
    at = place.token - 1
    while at > 0 and (tokens.classes[at] in "0/" or tokens.lower[at] in _FIGURES):
        at -= 1
    return tokens.lower[at] == "from" and "0" in tokens.classes[at : place.token]


def _is_model(tokens: Tokens, place: Place) -> bool:
    """Whether a year says of which make something is: "a 1965 Piper PA-28", but not "a 2006 World Cup match"."""
    one = tokens.lower[place.token - 1] in _ONE and place.mention.text.isdigit()
    named = re.match("p{1,4}", tokens.classes[place.last : place.last + 5])
    if not one or named is None:
        return False
    words = tokens.lower[place.last : place.last + named.end() + 2]
    return _OF_THAT_YEAR.isdisjoint(words)


def surpassing(words: Sequence[str]) -> bool:
    """Whether something is compared with all since then: "the deadliest since", "for the first time since", "not seen
    since"."""
    if words[-1:] == ["seen"]:
        return True
    pairs = zip(["", *words], words, strict=False)
    return any(word in _ORDINALS or (word[-3:] in ("est", "rst") and before != "at") for before, word in pairs)


def _accounted(tokens: Tokens, verb: VerbGroup, place: Place) -> bool:
    """Whether the mention is the period that something is counted for: "reported its results for the third quarter"."""
    if place.preposition != "for" or place.token < verb.last or not dates(place):
        return False
    at = tokens.lower.index("for", max(place.token - 4, 0))
    fine = edtf.parse(place.mention.edtf or "").precision in ("day", "time", "month")
    return not fine and tokens.lower[at - 1] not in PLANNED


def every_week(tokens: Tokens, place: Place) -> bool:
    """Whether from the mention on it is told on which days something is open: "may call Monday through Friday"."""
    behind = tokens.lower[place.last : place.last + 2]
    days = tokens.lower[place.last - 1] in WEEKDAYS and behind[1:] != []
    return days and behind[1] in WEEKDAYS and (behind[0] in ("through", "to", "thru") or behind[0][0] in "-–—")


def _closes_period(tokens: Tokens, place: Place) -> bool:
    """Whether the mention only says which period is meant: "profit for the quarter ended 30 June"."""
    before = tokens.lower[max(place.token - 4, 0) : place.token]
    return not _ENDING.isdisjoint(before) and not lexicon.PERIODS.isdisjoint(before)


def _within_period(tokens: Tokens, place: Place) -> bool:
    """Whether all the days of the period that the mention closes are when something was so: "In the year ended …"."""
    if "/" not in (place.mention.edtf or "") or not _closes_period(tokens, place):
        return False
    at = next(at for at in range(place.token - 1, -1, -1) if tokens.lower[at] in lexicon.PERIODS)
    while at > 0 and (tokens.lower[at - 1] in _OF_BUSINESS or tokens.classes[at - 1] in "d0"):
        at -= 1
    opens = at == 1 or tokens.classes[at - 2] in ".;:"
    return tokens.lower[at - 1] in (("in", "for", "during", "over") if opens else ("in", "during"))


def put_off(tokens: Tokens, verb: VerbGroup, place: Place) -> bool:
    """Whether something had this date before, or has it now: "postponed from 3 to 8 March", "delayed to 8 March"."""
    between = tokens.classes[verb.last : place.token]
    aimed = not {"to", "until", "till", "through", "for"}.isdisjoint(tokens.lower[verb.last : place.token])
    if aimed and verb.base in _RESCHEDULING and verb.tense == "past" and _NEW_DATE.fullmatch(between):
        return True
    if meant_for(tokens, place) and place.last <= verb.first and _called_off(tokens, verb):
        return True
    if place.preposition != "from":
        return False
    return any(base_of(word) in _RESCHEDULING for word in tokens.lower[max(place.token - 4, 0) : place.token])


def _called_off(tokens: Tokens, verb: VerbGroup) -> bool:
    """Whether it is not to be, or not then."""
    off = verb.base in ("call", "put") and tokens.lower[verb.last : verb.last + 1] == ["off"]
    return off or verb.base in _RESCHEDULING or verb.base in ("cancel", "scrap", "abandon", "suspend", "drop")
