"""A clause without a date of its own → whether it lies before the story all the same, or took longer."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.entries.syntax.clauses import Clause
from timeline.entries.syntax.sentences import Sentence
from timeline.entries.syntax.tokens import Tokens
from timeline.entries.tellings.mentions import Place
from timeline.when.values import Duration, Vague

_LONG_UNITS = frozenset(("M", "Y", "DE", "CE"))
# what somebody does for years; "was banned for two years" happens on one day
_GOING_ON = frozenset(
    "serve work live play run lead teach study act fight govern rule reign head chair own operate practise practice "
    "stay remain reside perform train coach manage edit write represent command sail tour".split()
)
_BEFORE_THAT = (["before", "that"], ["before", "then"], ["until", "then"], ["prior", "to"])
_LEGEND = frozenset("legend tradition myth folklore lore".split())
_SPELLS = frozenset("tenure reign presidency premiership trial marriage captivity".split())  # "at his trial, he denied"
_AGES = frozenset("war occupation dictatorship depression revolution".split())  # "during the war, he taught"
_FRESH = 2  # the last paragraph in which what is "recent" is the news itself
_OF_A_DAY = frozenset("hour hours minute minutes moments".split())
_AWAY = (["before"], ["ago"], ["earlier"])
_LASTING = _GOING_ON | {"be", "ongo"}
# what accuses somebody was written after what it tells of
_ACCUSING = frozenset(
    "complaint complaints indictment indictments lawsuit suit affidavit affidavits charges filing filings papers "
    "documents records allegations agreement warrant".split()
)
_WRITTEN = frozenset("documents records papers filing filings agreement charges".split())  # of a court, or of anybody
_OF_COURT = frozenset("court charging plea legal arrest search criminal police".split())


def lies_before(tokens: Tokens, sentence: Sentence, clause: Clause, places: Sequence[Place]) -> bool:
    """Whether the clause, which no mention dates, tells of what was before the story."""
    if not _LEGEND.isdisjoint(tokens.lower[sentence.first : sentence.first + 5]):
        return True  # "By one tradition, …"
    if tokens.lower[clause.first : clause.first + 2] in _BEFORE_THAT or _in_lifetime(tokens, sentence, clause):
        return True
    if _took_long(tokens, clause, places) or _accused(tokens, sentence, clause):
        return True
    return _long_ago(tokens, sentence, clause, places)


def _in_lifetime(tokens: Tokens, sentence: Sentence, clause: Clause) -> bool:
    """Whether the sentence opens with a time of somebody's life, or an age, that the story lies after."""
    assert clause.verb is not None
    how, whose = (*tokens.lower[sentence.first : sentence.first + 2], "")[:2]
    nouns = set(tokens.lower[sentence.first + 2 : sentence.first + 5])
    if clause.verb.tense != "past" or clause.verb.perfect:
        return False
    if whose in ("his", "her", "their"):
        return how in ("at", "during", "in", "under", "throughout") and not _SPELLS.isdisjoint(nouns)
    return (how, whose) == ("during", "the") and not _AGES.isdisjoint(nouns)


def _long_ago(tokens: Tokens, sentence: Sentence, clause: Clause, places: Sequence[Place]) -> bool:
    """Whether a vague mention puts it in the past, no nearer: "in the past"."""
    verb = clause.verb
    assert verb is not None
    return any(
        (
            isinstance(p.mention.meaning, Vague)
            and p.mention.text.lower().endswith("s later")  # "years later"
            and _OF_A_DAY.isdisjoint(p.mention.text.lower().split())  # but "a few hours later"
            and verb.tense == "past"
        )
        or (
            isinstance(p.mention.meaning, Vague)
            and p.mention.meaning.direction == "past"
            and not p.attributive
            and ("recent" not in p.mention.text.lower() or sentence.paragraph > _FRESH)
            and (verb.first - 2 <= p.token <= verb.last + 1 or p.token <= clause.first + 1)
        )
        or (_away(tokens, p) and not verb.perfect)  # but "Days before the trial, charges have been dropped"
        for p in places
    )


def _away(tokens: Tokens, place: Place) -> bool:
    """Whether it was a length of time before something; minutes and hours lie in the story: "an hour before launch"."""
    if place.mention.type != "DURATION" or tokens.lower[place.last : place.last + 1] not in _AWAY:
        return False
    meaning = place.mention.meaning
    return not isinstance(meaning, Duration) or not all(unit in "hms" for _, unit in meaning.parts)


def _took_long(tokens: Tokens, clause: Clause, places: Sequence[Place]) -> bool:
    """Whether it went on for months or years: "was designed over two years", "worked there for ten years"."""
    verb = clause.verb
    assert verb is not None
    goes_on = not verb.passive and verb.base in (_LASTING if verb.perfect else _GOING_ON)
    if verb.tense != "past" or (verb.perfect and not goes_on):
        return False
    for place in places:
        meaning = place.mention.meaning
        if place.token < verb.last or not isinstance(meaning, Duration):
            continue
        if _LONG_UNITS.isdisjoint(unit for _, unit in meaning.parts):
            continue
        if not {"past", "last"}.isdisjoint(place.mention.text.lower().split()):
            continue  # "over the past two years": up to now
        over = place.preposition or tokens.lower[place.token]  # "over two years" is a mention by itself
        if over in ("over", "during") or (place.preposition == "for" and goes_on):
            return True
        if verb.base in ("spend", "fight", "wage", "serve") and place.token <= verb.last + 2:
            return True  # "spent ten years there", "fought a six-year war"
    return False


def _accused(tokens: Tokens, sentence: Sentence, clause: Clause) -> bool:
    """Whether a charge tells it: "according to court documents, …"."""
    verb = clause.verb
    assert verb is not None
    words = tokens.lower[sentence.first : sentence.last]
    if verb.tense != "past" or "according" not in words:
        return False
    for at in range(len(words) - 2):
        if words[at] == "according" and words[at + 1] == "to":
            behind = words[at + 2 : at + 7]
            named = next((n for n, word in enumerate(behind) if word in _ACCUSING), None)
            if named is None:
                return False
            return behind[named] not in _WRITTEN or not _OF_COURT.isdisjoint(behind[:named])
    return False
