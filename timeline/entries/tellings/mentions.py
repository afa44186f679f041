"""The mentions of a sentence → where each stands: its tokens, its preposition, and whether it only describes a noun."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from msgspec import Struct

from timeline.entries.syntax import lexicon
from timeline.entries.syntax.sentences import Sentence
from timeline.entries.syntax.tokens import Tokens, base_of
from timeline.entries.syntax.verb_group import VerbGroup
from timeline.model import Mention
from timeline.when import edtf
from timeline.when.values import Duration

_PREPOSITIONS = frozenset(
    "in on at by since until till before after from to through during of for between over around and within".split()
)
_ABOUT = frozenset("for of over about against with".split())
_HEDGES = frozenset("the about around early late mid some just only at least its their our his her".split())
_EDGES = frozenset("first opening last final closing".split())
_APPEARING = frozenset("appear testify stand speak plead sit go come bring argue haul put lay".split())
_OVER, _ONWARD = ("over", "during", "in"), frozenset(("next", "following", "ensuing"))
_OVER_NOW = frozenset(("past", "last"))
_FORA = frozenset(
    "parliament congress senate court judge jury magistrate magistrates committee board council panel tribunal "
    "assembly commission house cabinet shareholders inquiry bench".split()
)
_TAKEN_OFF = frozenset("tax taxes interest depreciation items".split())
_ENDS = frozenset("end start beginning finish close".split())
_TIME_NOUNS = frozenset("end beginning start middle close month year week day morning night evening afternoon half "
                        "part summer winter spring autumn fall weekend rest course".split())  # fmt: skip


class Place(Struct, frozen=True):
    """A mention at its tokens [token, last), with the preposition before it ("" where none)."""

    mention: Mention
    token: int
    last: int
    preposition: str
    attributive: bool
    stretch: bool = False  # a length of time whose days are known: "the first nine months of 2018"


_AROUND = (["after"], ["before"])
_PARTS = ("parts.that_part", "parts.same_part")
_COUNTING = (*_PARTS, "units.next_unit", "units.following_unit", "offsets.later", "offsets.one_later")
# "at the end of the night shift", "hosted the morning program"
_OF_PARTS = frozenset(
    "shift shifts watch school shelter club nurse program programme show paper newspaper news edition train bus ferry "
    "rush market".split()
)


def counts_on(verb: VerbGroup, place: Place, today: str) -> bool:
    """Whether what has happened is told to be so long after a day of the story, which the tagger took for publication:
    "They came on Friday. They were received | the following morning"."""
    past = verb.tense == "past" and not (verb.modal or verb.negated)
    behind = place.mention.rule in _COUNTING
    untold = place.mention.edtf is None and place.mention.rule in _PARTS  # nothing that the tagger could count from
    return past and behind and not place.attributive and (untold or ahead(place.mention, today))


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
        if mention.type == "TIME" and not _OF_PARTS.isdisjoint(tokens.lower[last : last + 1]):
            continue  # "at the end of the night shift"
        bare = last - token == 2 and tokens.lower[token] == "the"
        if bare and mention.type == "TIME" and tokens.lower[last : last + 1] in _AROUND:
            continue  # "the morning after the quake"
        before = near = tokens.lower[token - 1] if token > sentence.first else ""
        if before in _HEDGES and token - 1 > sentence.first and tokens.lower[token - 2] in _PREPOSITIONS:
            before = tokens.lower[token - 2]
        preposition = before if before in _PREPOSITIONS else ""
        attributive = _attributive(tokens, mention, token, last, near)
        opens = token - 1 <= sentence.first
        stretch = _is_stretch(tokens, mention, last, mentions) or (opens and _goes_on(mention, preposition))
        stretch = stretch or _is_just_over(mention, preposition)
        places.append(Place(mention, token, last, preposition, attributive and not stretch, stretch))
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
    joined = "-" in mention.text and before not in _PREPOSITIONS
    if tokens.classes[last : last + 1] in ("n", "p" if joined else "n") and _is_long(mention):
        return True  # "the fabled 11th century temple", "a fifteenth-century Italian panel"
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
        named = following == "p" and mention.text.isdigit()  # "the 2007 State of the Union Address"
        if (following in "nV" or named) and before in (
            "the",
            "a",
            "an",
            "its",
            "his",
            "her",
            "their",
            "this",
            "last",
            "first",
        ):
            return mention.type == "DATE"
        if mention.type == "DURATION":
            return False
        if following in "nVS" and (_names_accounts(mention, before) or (before in _ABOUT and _is_year(mention))):
            return True  # "fined for 2006 oil spills"
    ended = last + 1 >= len(tokens.lower) or "l" in tokens.classes[last + 1 : last + 2] or _breaks(tokens, last)
    if mention.text.isdigit() and before == "in" and tokens.classes[last : last + 1] == "G" and ended:
        return True  # a headline's "in 1978 killing"
    if before == "from" and token > 1 and tokens.lower[token - 2] in lexicon.SOURCES:
        return True  # "cites research from 2014"
    if before not in ("after", "before", "following", "since") and _of_another_time(tokens, token):
        return True
    if before == "of" and token > 1 and tokens.lower[token - 2] == "as":
        return False
    if before == "to" and token > 1 and tokens.lower[token - 2] in _ENDS:
        return True  # "after a dismal end to the year"
    return before == "of" and not (token > 1 and tokens.lower[token - 2] in _TIME_NOUNS)


def _breaks(tokens: Tokens, at: int) -> bool:
    """Whether the line ends behind a token, which tells no more."""
    return at + 1 < len(tokens.starts) and tokens.starts[at + 1] - tokens.ends[at] > 1


def _is_long(mention: Mention) -> bool:
    """Whether it is of a decade or century."""
    return edtf.parse(mention.edtf or "2000").precision in ("century", "decade")


def _is_year(mention: Mention) -> bool:
    """Whether a year, alone or with its month, is all that the words say."""
    return mention.text[-4:].isdigit() and edtf.parse(mention.edtf or "2000").precision in ("year", "month")


def _names_accounts(mention: Mention, before: str) -> bool:
    """Whether a noun behind the mention is described by it: "a third-quarter loss", "reports third quarter sales"."""
    words = mention.text.lower().split()
    if "-" in words[0]:
        return True
    return before not in _PREPOSITIONS and (words[0].isdigit() or not {"quarter", "half"}.isdisjoint(words))


def _of_another_time(tokens: Tokens, token: int) -> bool:
    """Whether the mention belongs to what went before or after: "after his conviction last summer"."""
    for at in back_from(tokens, token, max(token - 9, 0), "npdgra0/G"):
        if tokens.lower[at] in ("after", "before", "following"):
            before_tax = tokens.lower[at + 1] in _TAKEN_OFF  # "lost a million before tax last year"
            if tokens.lower[at] == "before" and not _FORA.isdisjoint(tokens.lower[at + 1 : at + 4]):
                return False  # "will lay an account before Parliament next month"
            return base_of(tokens.lower[at - 1]) not in _APPEARING and not before_tax  # "will appear before a panel"
        if tokens.classes[at] == "G" and tokens.classes[at - 1] != "d":
            return False  # "after selling it in 1984", unlike "after a devastating quake last year"
    return False


def back_from(tokens: Tokens, token: int, stop: int, classes: str) -> Iterator[int]:
    """The tokens before one, the nearest first, down to behind `stop` and to the first that is of no such class."""
    for at in range(token - 1, stop, -1):
        yield at
        if tokens.classes[at] not in classes:
            return


def _is_stretch(tokens: Tokens, mention: Mention, last: int, mentions: Sequence[Mention]) -> bool:
    """Whether the mention is a length of time that begins or ends a date: "the first nine months of 2018"."""
    if mention.type != "DURATION" or mention.edtf is None or tokens.lower[last : last + 1] != ["of"]:
        return False
    whole = any(tokens.starts[last + 1 : last + 2] == [other.start] for other in mentions)
    return whole and not _EDGES.isdisjoint(mention.text.lower().split()[:2])


def _goes_on(mention: Mention, preposition: str) -> bool:
    """Whether the mention is a length of time that follows the day told: "Over the next three years, he".

    So does one amid a sentence, but that may be of what was announced: "announced cuts over the next three years".
    """
    told = mention.type == "DURATION" and mention.edtf is not None and mention.resolved.anchor_kind == "narrative"
    return told and preposition in _OVER and not _ONWARD.isdisjoint(mention.text.lower().split()[:2])


def _is_just_over(mention: Mention, preposition: str) -> bool:
    """Whether the mention is some days or weeks up to publication in which something happened: "in the past week"."""
    told = mention.type == "DURATION" and mention.edtf is not None and mention.resolved.anchor_kind == "publication"
    words = mention.text.lower().split()
    over = not _OVER_NOW.isdisjoint(words[:2]) and words[-1].removesuffix("s") in ("day", "week")
    return told and over and preposition in ("in", "over", "during", "within")


def dates(place: Place) -> bool:
    """Whether the mention names a calendar date."""
    return (place.stretch or place.mention.type in ("DATE", "TIME")) and place.mention.edtf is not None


def countable(mention: Mention) -> bool:
    """Whether a day can be counted on by it: so many days, weeks, months or years."""
    meaning = mention.meaning
    if not isinstance(meaning, Duration) or len(meaning.parts) != 1:
        return False
    number, unit = meaning.parts[0]
    return number is not None and number % 1 == 0 and unit in ("D", "W", "M", "Y")


def ahead(mention: Mention, today: str) -> bool:
    """Whether the mention lies wholly after the publication day."""
    if mention.edtf is None:
        return False
    start = edtf.parse(mention.edtf).start
    day = edtf.parse(today).start
    return start is not None and day is not None and start > day


def over(mention: Mention, today: str) -> bool:
    """Whether the mention lies wholly before the publication day."""
    if mention.edtf is None:
        return False
    end, day = edtf.parse(mention.edtf).end, edtf.parse(today).start
    return end is not None and day is not None and end <= day
