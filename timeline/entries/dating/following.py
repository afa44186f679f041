"""A telling and the one before → whether it goes on with that, and so has its day: a second verb, the same speaker."""

from __future__ import annotations

from itertools import pairwise

from timeline.entries.dating.dating import Dating, told_day
from timeline.entries.dating.inferring import Scene
from timeline.entries.syntax import lexicon
from timeline.entries.syntax.sentences import Sentence
from timeline.entries.syntax.tokens import Tokens, base_of
from timeline.entries.syntax.verbs import groups
from timeline.entries.tellings.telling import Telling, main_verb

_MARKETS = frozenset(
    "share shares stock stocks index market markets futures bonds dow nasdaq nikkei ftse dax cac topix kospi".split()
)
_FARING = frozenset("close end finish trade ease shudder rally settle recover retreat tick fluctuate".split())
_HOURS = frozenset("hour hours minutes moments".split())  # between two things of one day
_AWAY = frozenset("later earlier afterwards after".split())
_ON = 30  # tokens between a sentence and one that goes on with it
_LATE = frozenset("late night evening midnight".split())
_OURSELVES = frozenset(("i", "we"))
_FOLLOWING = frozenset("then there afterwards".split())  # "Then the ministry pledged"


def tells(telling: Telling, dating: Dating) -> bool:
    """Whether something of the date is told to have happened: "was among those who died in 2015"."""
    return telling.status in ("event", "statement") or dating.how == "shared"


def told_before(scene: Scene, dating: Dating) -> tuple[str, str] | None:
    """The day of what was told last, and the words for it, where that lies before the scene."""
    told = told_day(dating)
    return told if told is not None and told[0] < scene.date else None


def heard(tokens: Tokens, telling: Telling, dating: Dating) -> bool:
    """Whether somebody tells it who tells more of the same: "The jury heard that he left in 2013", and of one day,
    "Prosecutors said the man walked in on 8 November. He left with $9,000"."""
    if telling.kind != "complement" or telling.perfect:
        return False
    if is_stressed(tokens, telling):
        return True
    court = "heard" in tokens.lower[telling.sentence.first : telling.first]
    return court or (telling.status == "event" and told_day(dating) is not None)


def is_stressed(tokens: Tokens, telling: Telling) -> bool:
    """Whether the sentence says no more than when it was: "It was in late April that they noticed the losses"."""
    return telling.kind == "complement" and telling.not_until and tokens.lower[telling.sentence.first] == "it"


def is_right_behind(telling: Telling, sentence: Sentence) -> bool:
    """Whether it is told in the sentence behind another, with marks between them at most."""
    return 0 <= telling.sentence.first - sentence.last <= 2


def has_gone_on(tokens: Tokens, telling: Telling) -> bool:
    """Whether it has been so since what was told before: "Since then it has stood empty", "has since then grown"."""
    now = telling.perfect and tokens.lower[telling.verb] in ("has", "have")
    return now and ("since", "then") in pairwise(tokens.lower[telling.first : telling.verb + 3])


def remembers(tokens: Tokens, telling: Telling) -> bool:
    """Whether somebody says what they did themselves: "“We sang to them,” said Berg"."""
    if telling.status != "statement" or not telling.quoted_content or telling.content is None:
        return False
    first, last = telling.content
    did = next(iter(groups(tokens, first, last)), None)
    ourselves = not _OURSELVES.isdisjoint(tokens.lower[first : first + 2])
    return ourselves and did is not None and did.tense == "past" and not (did.perfect or did.modal or did.stative)


def goes_on_there(before: Sentence, dating: Dating, telling: Telling) -> bool:
    """Whether an event goes on with the date that its paragraph has gone back to a few words before."""
    if telling.status != "event" or telling.kind not in ("main", "coordinate"):
        return False
    near = 0 <= telling.sentence.first - before.last <= _ON and before.paragraph == telling.sentence.paragraph
    coarse = dating.precision in ("year", "decade", "century", "quarter", "season")
    return near and telling.past and not (telling.present or coarse)


def speaks_on(tokens: Tokens, before: Telling, telling: Telling) -> bool:
    """Whether the speaker of the statement before goes on: "… He said", "The adviser also defended"."""
    if telling.status not in ("statement", "event") or telling.nested or telling.present:
        return False
    if not 0 <= telling.sentence.first - before.last <= 2 + (telling.sentence.paragraph - before.sentence.paragraph):
        return False  # not the next sentence
    if "also" in tokens.lower[telling.verb - 1 : telling.verb + 2]:
        return True
    return telling.status == "statement" and telling.pronoun is not None


def elaborates(tokens: Tokens, before: Sentence, telling: Telling) -> bool:
    """Whether the sentence says more of what the one before has told: "Specifically, …", "At the time, …"."""
    at = telling.sentence.first
    if telling.status == "planned" or telling.present or telling.perfect or not telling.past:
        return False
    opens = tokens.lower[at] == "specifically" or tokens.lower[at : at + 3] == ["at", "the", "time"]
    away = tokens.lower[at] == "within" or not _AWAY.isdisjoint(tokens.lower[at + 1 : at + 4])
    hours = away and not _HOURS.isdisjoint(tokens.lower[at : at + 3])
    behind = tokens.lower[telling.verb : telling.last]
    lapsed = not _HOURS.isdisjoint(behind) and not {"within", *_AWAY}.isdisjoint(behind)
    lapsed = lapsed and not _after_something_else(tokens, telling)
    lapsed = lapsed and not any(word in _HOURS and then == "of" for word, then in pairwise(behind))  # "of the news"
    near = 0 <= at - before.last <= 2
    at_once = ["at", "once"] in (behind[1:3], tokens.lower[telling.verb - 2 : telling.verb], tokens.lower[at : at + 2])
    return near and (hours or lapsed or at_once or (opens and tokens.lower[at + 3] != "of"))


def _after_something_else(tokens: Tokens, telling: Telling) -> bool:
    """Whether a clause of its own says what it came so long after: "came 48 hours after Acme had filed"."""
    behind = (at + 1 for at in range(telling.verb + 1, telling.last) if tokens.lower[at] in ("after", "before"))
    return any(groups(tokens, at, telling.last) for at in behind)


def stays_there(tokens: Tokens, scene: Scene, telling: Telling) -> bool:
    """Whether what is told goes on about the earlier day that a story with a day of its own has gone back to.

    It went back for one sentence: only a pronoun ("She then …") or "also" stays there. Who speaks, does so in the
    story, unless what was told of that day was spoken too.
    """
    speaks = telling.status == "statement" and not scene.spoken
    same = telling.sentence is scene.sentence or (telling.pronoun is not None and not speaks)
    opening = telling.sentence.first
    follows = tokens.lower[opening] in _FOLLOWING or tokens.lower[opening + 1 : opening + 2] in (["later"], ["after"])
    return same or follows or "also" in tokens.lower[telling.verb - 1 : telling.verb + 2]


def trades(tokens: Tokens, telling: Telling) -> bool:
    """Whether it tells how shares or a market fared: of the story's day, whatever it went back to before."""
    subject = tokens.lower[slice(*telling.subject)]
    fared = base_of(tokens.lower[telling.verb]) in lexicon.CHANGE | _FARING
    return fared and telling.status == "event" and telling.past and not _MARKETS.isdisjoint(subject)


def told_late(scene: Scene) -> bool:
    """Whether the story's day is told as one whose trading was over: "late on Monday", "Monday night"."""
    return not _LATE.isdisjoint(scene.words.lower().split())


def speaks_of_markets(tokens: Tokens, sentence: Sentence | None) -> bool:
    """Whether a sentence names shares or a market."""
    return sentence is not None and not _MARKETS.isdisjoint(tokens.lower[sentence.first : sentence.last])


def goes_with(tokens: Tokens, before: Telling, telling: Telling) -> bool:
    """Whether a second verb of the same subject tells of the same day: "visited the plant in May and found that …".

    What follows a birth or a wedding comes years later. What had happened before holds for both of "Cracks had appeared
    on Monday, and the police had closed it".
    """
    if telling.status == "background" and telling.kind == "coordinate" and telling.sentence is before.sentence:
        both = all("had" in tokens.lower[it.verb : main_verb(tokens, it) + 1] for it in (before, telling))
        return both and before.status == "event" and not of_a_life(tokens, before)
    return (
        telling.kind == "coordinate"
        and telling.sentence is before.sentence
        and not of_a_life(tokens, before)
        and telling.status in ("event", "statement", "state")
        and (before.past, telling.past) == (True, True)
        and not (telling.perfect or telling.present or before.present or before.since)
        and (not before.perfect or _soon_after(tokens, telling) or _had_both(tokens, before, telling))
        and before.status in ("event", "statement")
    )


def _had_both(tokens: Tokens, before: Telling, telling: Telling) -> bool:
    """Whether one "had" holds for both verbs: "had entered it on Friday and copied files"."""
    bare = telling.verb - telling.first <= 1 and tokens.classes[telling.verb] in "eN"
    first, second = (tokens.lower[it.first : it.verb + 1] for it in (before, telling))
    return bare and "had" in first and "had" not in second


def _soon_after(tokens: Tokens, telling: Telling) -> bool:
    """Whether hours or minutes lie between: "had refused it on Monday, and hours later turned down a plea"."""
    words = tokens.lower[telling.first : telling.verb]
    return "later" in words and not {"hours", "minutes", "moments"}.isdisjoint(words)


def of_a_life(tokens: Tokens, telling: Telling) -> bool:
    """Whether years lie between what is told and what comes next: a birth, a wedding."""
    return any(base_of(word) in lexicon.LIFE for word in tokens.lower[telling.verb : telling.verb + 2])
