"""The mentions of a sentence → its phrases without a finite verb that happened, or will happen, at one of them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from timeline.entries.syntax import lexicon
from timeline.entries.syntax.attribution import noun_phrase
from timeline.entries.syntax.clauses import Clause
from timeline.entries.syntax.sentences import Sentence
from timeline.entries.syntax.tokens import Tokens, base_of, capitalised_verb_class
from timeline.entries.tellings.attachment import innermost, partner, plans, takes_effect
from timeline.entries.tellings.mentions import Place, ahead, dates, over
from timeline.entries.tellings.sharing import CLOSING, TRADING
from timeline.entries.tellings.undating import AGAINST, PLANNED, meant_for, of_no_event, put_off
from timeline.model import Mention

_LOOKING_AHEAD = frozenset(
    "forecast forecasts estimate estimates outlook target targets guidance projection projections budget".split()
)
_FIRST = frozenset("first originally initially recently".split())
_EXPECTING = ("expect", "want", "forecast")
_OR_SO = ",c[0dn/]{1,5},$"  # "fell 450 points, or 4.5 percent, last week"
_ALSO = re.compile("c(?:a*|d)[eN][raT]")  # ", opened in 1953 | and expanded in 1971"
BESIDE = re.compile(",a*[eN][^,;:qst]*c(?:a*|d)$")
"""The classes up to the second of two participles in one aside: ", opened in 1953 and | expanded in 1971"."""
_NEAR = 14  # tokens between a participle and its date
_PLACING = ("from", "in", "of", "near")
_TESTS = frozenset("test tests examination autopsy inspection inspections trials scan scans".split())
_FINDING = frozenset("find confirm detect identify".split())
_GUILTY = frozenset("guilty accused convicted suspected capable".split())
_COINS = frozenset("cents dollars pounds euros pence yen francs marks".split())
_OUTCOMES = frozenset("since dead guilty alive unconscious missing".split())  # "shot dead on Monday"
_LASTING = ("through", "until", "till")


class Phrase(Struct, frozen=True):
    """A phrase with an event and a mention of its own: "founded in 1998", "to open in 2020", "after leaving in May"."""

    first: int
    last: int
    places: tuple[Place, ...]  # the mention that dates it first
    partner: Mention | None  # the other end of a range
    future: bool
    fronted: tuple[int, int] | None = (
        None  # the subject behind it, where it opens the sentence: "Founded in 1998, Acme"
    )


def phrases(
    tokens: Tokens, sentence: Sentence, made: Sequence[Clause], places: Sequence[Place], today: str
) -> list[Phrase]:
    """Phrases without a finite verb that have a mention of their own."""
    if not places:
        return []
    opening = fronted(tokens, sentence, made, places)
    in_groups = {at for c in made if c.verb for at in range(c.verb.first, c.verb.last)}
    found: list[Phrase] = [] if opening is None else [opening]
    for place in places:
        if opening is not None and place.last <= opening.last:
            continue
        if not dates(place) or of_no_event(tokens, place):
            continue
        clause = innermost(made, place.token)
        verb = clause.verb if clause is not None else None
        if verb is not None and put_off(tokens, verb, place):
            continue
        floor = clause.first if clause else sentence.first
        if verb is not None and verb.last <= place.token:
            floor = max(verb.last, floor)
        planned = bool(clause and verb and verb.tense == "past" and not verb.modal and not plans(tokens, clause))
        later = ahead(place.mention, today)
        to_come = (planned and later) or (_expected(tokens, clause, place) and not over(place.mention, today))
        head = _head(tokens, floor, place, in_groups, to_come=to_come, later=later)
        if head is None and clause is not None and (_dated_apart(clause, place, places) or _is_behind(clause, place)):
            head = _having(tokens, floor, place)
        if head is None and to_come and not place.attributive and not takes_effect(tokens, place):
            head = _thing_to_come(tokens, floor, place)
        if head is not None and tokens.classes[head] == "T" and verb is not None and verb.negated:
            continue  # "did not plan to leave on Thursday"
        if head is None or _paper_speaks(tokens, clause, head) or _begun(tokens, clause, head):
            continue
        if tokens.lower[head] == "dated":
            continue  # "in a letter dated 5 May"
        if base_of(tokens.lower[head]) in CLOSING and tokens.lower[head - 1] in TRADING:
            continue  # "posted a profit after the market closed on Monday"
        if tokens.classes[head] == "T" and clause is not None and clause.kind in ("relative", "adverbial"):
            continue  # "Rossi, who had hoped to sell it by the end of 2016, …"
        if any(phrase.first <= head < phrase.last for phrase in found):
            continue  # "cuts seen in May and June"
        own = verb.first if verb is not None and place.token < verb.first else None
        stop = _stop(tokens, place, own or (clause.last if clause else sentence.last))
        due = tokens.lower[head] in PLANNED and tokens.classes[head + 1] == "T"
        if due and over(place.mention, today):
            continue  # "The dam, due to be finished in 2008, is now expected to open in May"
        future = to_come or due or (tokens.classes[head] == "T" and tokens.lower[head - 1] != "only")
        if due or tokens.classes[head] in "eN":
            head = _noun_before(tokens, floor, head, in_groups)
        if found and place in found[-1].places:
            continue
        other_end = partner(tokens, place, places)
        along = (one for one in places if one.mention is other_end or _listed_with(tokens, place, one))
        found.append(Phrase(head, stop, (place, *along), other_end, future))
    return found


def fronted(tokens: Tokens, sentence: Sentence, made: Sequence[Clause], places: Sequence[Place]) -> Phrase | None:
    """A participle that opens the sentence and says when something was done: "First published in 1954, the book"."""
    verb, head = made[0].verb, sentence.first
    form = capitalised_verb_class(tokens.words[head])
    if form not in ("e", "N"):
        head += 1
        form = tokens.classes[head : head + 1] if tokens.lower[head - 1] in _FIRST else ""
    inside = tuple(p for p in places if head < p.token and verb and p.last < verb.first and dates(p))
    if verb is None or form not in ("e", "N") or tokens.classes[head + 1] not in "ra" or not inside:
        return None
    comma = tokens.classes.find(",", inside[0].last, verb.first)
    subject = noun_phrase(tokens, comma + 1, verb.first) if comma > 0 else None
    between = any(c.verb and sentence.first < c.verb.first < comma for c in made)
    if subject is None or subject[0] != comma + 1 or between or inside[0].attributive:
        return None
    inside = tuple(p for p in inside if p.last <= comma)
    return Phrase(sentence.first, comma, inside, partner(tokens, inside[0], inside), False, subject)


def _listed_with(tokens: Tokens, place: Place, other: Place) -> bool:
    """Whether another mention stands behind the place in a list: "in May and June"."""
    return tokens.classes[place.last : other.token] in ("c", ",c")


def _expected(tokens: Tokens, clause: Clause | None, place: Place) -> bool:
    """Whether a past clause says what was expected to come true by then: "expected the deal to close in 2005"."""
    if clause is None or clause.verb is None or clause.verb.tense != "past" or clause.verb.base not in _EXPECTING:
        return False
    return re.match("[dnpg0]+T[Vbn]", tokens.classes[clause.verb.last : place.token]) is not None


def _paper_speaks(tokens: Tokens, clause: Clause | None, head: int) -> bool:
    """Whether the participle says when a paper came out that now says something: "A poll released on Monday showed"."""
    if clause is None or clause.verb is None or not clause.first < head < clause.verb.first:
        return False
    shows = clause.verb.base in lexicon.REPORT_VERBS or clause.verb.base in _FINDING
    says = shows and not clause.verb.passive and tokens.classes[clause.first] != "r"
    return says and tokens.lower[head - 1] in lexicon.PAPERS | _TESTS and tokens.classes[head] in "eN"


def _begun(tokens: Tokens, clause: Clause | None, head: int) -> bool:
    """Whether the clause tells what has been since then: "Since joining Acme in 2001 she has led"."""
    opens = clause is not None and head == clause.first + 1 and tokens.lower[clause.first] == "since"
    return opens and clause is not None and clause.verb is not None and clause.verb.perfect


def _noun_before(tokens: Tokens, floor: int, head: int, in_groups: set[int]) -> int:
    """Where the noun phrase begins that a participle describes: "a deal begun last year"."""
    at = head
    while at > floor and tokens.classes[at - 1] in "npg0VS" and at - 1 not in in_groups and head - at < 6:
        at -= 1
    if floor < at < head and tokens.words[at - 1] in lexicon.CURRENCY_SIGNS:
        return _noun_before(tokens, floor, at - 1, in_groups) if tokens.classes[at - 2] in "npg" else at - 1
    if floor < at < head and tokens.classes[at - 1] == "d":
        at -= 1
    figure = floor + 1 < at < head and set(tokens.classes[at:head]) <= {"0", "/"}
    if figure and tokens.lower[at - 1] == "of" and tokens.classes[at - 2] in "npVS":
        return _noun_before(tokens, floor, at - 1, in_groups)  # "a peak of 36,799 set last year"
    place = floor + 1 < at < head and set(tokens.classes[at:head]) == {"p"} and tokens.lower[at - 1] in _PLACING
    if place and tokens.classes[at - 2] in "nVS":
        return _noun_before(tokens, floor, at - 1, in_groups)  # "a woman from Hull arrested on Sunday"
    return at


def _head(tokens: Tokens, floor: int, place: Place, in_groups: set[int], *, to_come: bool, later: bool) -> int | None:
    """The participle, infinitive or gerund, if any, that the mention dates rather than the clause's verb."""
    classes, lower = tokens.classes, tokens.lower
    if place.attributive or meant_for(tokens, place):
        return None
    aside = re.search(_OR_SO, classes[max(floor, place.token - _NEAR) : place.token])
    begin = place.token - (len(aside[0]) if aside else 0)
    for at in range(begin - 1, max(floor - 1, begin - _NEAR), -1):
        code = classes[at]
        if lower[at] in AGAINST:
            return None
        if code == "," and classes[at - 1] == "p" and classes[at + 1] == "p":
            continue  # a list of names
        if at in in_groups or code in ',;:"-(tq':
            return None
        if code in "eN" and later and lower[at] not in PLANNED:
            continue  # what is past is not of a day to come
        if code in "eN" and at > floor and _describes(classes, at, in_groups) and at >= begin - 10:
            goes_on = classes[at + 1] in "raT" or lower[at + 1] in _OUTCOMES or at + 1 == place.token
            return at if goes_on else None
        if code == "T" and at - 1 > floor and at - 1 not in in_groups and lower[at - 1] in PLANNED:
            return at - 1 if classes[at - 2] in "np," else None  # "the first customer, due to receive it in May"
        if code == "T" and lower[at - 1] == "only" and classes[at - 2] == "," and classes[at + 1] in "Vbn":
            return at  # "was won on 14 December, only to be struck down three days later"
        if code == "T" and to_come and classes[at + 1] in "Vbn" and not lower[at + 1].endswith("s"):
            return at
        if code == "G" and lower[at - 1] == "of" and lower[at - 2] in _GUILTY and at - 2 > floor:
            return at  # "found him guilty of | killing a man in 1978"
        if code == "G" and at > floor and lower[_past_adverbs(classes, at) - 1] in ("after", "since", "before"):
            return at
    return None


def _describes(classes: str, at: int, in_groups: set[int]) -> bool:
    """Whether a participle describes the noun before it: "the cuts | seen in May", "gains | these issues made"."""
    if classes[at - 1] in 'np,)"a' or re.search(",ha*$", classes[:at]):
        return True  # "a title, having lost it in 1972" too
    if BESIDE.search(classes[:at]):
        return True
    if classes[at - 1] not in "VS0/" or at - 1 in in_groups:
        return False
    floor = max(at - 8, 0)
    contact = re.search("[npVS]d[npgVSG0a]*$", classes[floor:at])
    return contact is None or floor + contact.start() in in_groups  # "It follows | a request made in May"


def _dated_apart(clause: Clause, place: Place, places: Sequence[Place]) -> bool:
    """Whether another mention can date the clause's own verb."""
    return any(clause.first <= p.token < clause.last and dates(p) for p in places if p is not place)


def _is_behind(clause: Clause, place: Place) -> bool:
    """Whether the mention stands behind the clause's verb, which a phrase before it would open with."""
    return clause.verb is not None and clause.verb.last <= place.token


def _having(tokens: Tokens, floor: int, place: Place) -> int | None:
    """The participle behind "having", which opens the clause or stands behind a comma: "having fallen on Monday"."""
    begin = max(floor, place.token - _NEAR)
    found = re.search('(?:^|,)h[ax]*b?[ax]*([eN])[^,;:"(]*$', tokens.classes[begin : place.token])
    return None if found is None or (found.start() == 0 and begin > floor) else begin + found.start(1)


def _past_adverbs(classes: str, at: int) -> int:
    """Where what stands before a token begins: "after | initially extending"."""
    while at > 1 and classes[at - 1] == "a":
        at -= 1
    return at


def _thing_to_come(tokens: Tokens, floor: int, place: Place) -> int | None:
    """Where the noun phrase begins that a date to come belongs to: "announced the opening of the shop on 9 June"."""
    if tokens.lower[place.token - 1] in _LASTING:
        return None  # "would fund the government through September"
    if place.preposition == "" and tokens.classes[place.last : place.last + 1] in ("n", "p"):
        return None  # "On the exchange, April gas rose"
    for at in range(place.token - 1, floor - 1, -1):
        if tokens.classes[at] in 'qstwy;:"(':
            return None
        if tokens.lower[at - 1] in _COINS:
            continue  # "12 cents | a share"
        if tokens.lower[at] in _LOOKING_AHEAD:
            return None  # "cut its forecast for growth in 2011"
        if tokens.classes[at] == "d" and (at == floor or tokens.lower[at - 1] != "of") and at < place.token - 1:
            return at - (at > floor and tokens.classes[at - 1] == "0")  # "one more cut next year"
    return None


def _stop(tokens: Tokens, place: Place, limit: int) -> int:
    stop = place.last
    while stop < limit and tokens.classes[stop] not in ",;:" and not _ALSO.match(tokens.classes, stop, limit):
        stop += 1
    return stop
