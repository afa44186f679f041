"""The words of a text come in, and how capitalised words stand in it goes out, before any name is read.

A word that stands alone may be a surname, what the text puts something in is a place, what says something somebody.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from msgspec import Struct, field

from timeline.entries.names import places
from timeline.entries.names import words as lexicon
from timeline.entries.names.forms import folded
from timeline.entries.names.given import is_he
from timeline.entries.names.roles import is_role
from timeline.entries.names.runs import Run, Words

EXCHANGES = 1_000_000  # people: shares are in towns that are larger, and in firms that are named as smaller ones
_INCLUDING = ("including", "like", "as")
_BEFORE_VERB = frozenset("has have had been not also did does will would to".split())


class Stands(Struct, frozen=True):
    """Words and names, by how the text uses them."""

    alone: set[str] = field(default_factory=set)  # that stand alone, as surnames do; folded
    called: set[str] = field(default_factory=set)  # that do outside quotations: friends call by a given name
    placed: set[str] = field(default_factory=set)  # where the text puts something: no person, gazetteer or not
    firms: set[str] = field(default_factory=set)  # that have or do what only a firm has or does
    voices: set[str] = field(default_factory=set)  # that alone do what only somebody does: "Boeing said"
    dealt: set[str] = field(default_factory=set)  # with whom there is a contract or a deal
    amid: set[str] = field(default_factory=set)  # with a capital amid a sentence
    bearers: set[str] = field(default_factory=set)  # last of longer names, folded: whom a town's name may mean


def stands_of(words: Words, quotations: Sequence[tuple[int, int]]) -> Stands:
    """How the capitalised words of a text stand; quotations by the places of their marks."""
    stands = Stands()
    listed = -1  # the token behind a firm that is listed
    for run in words.runs:
        size = run.last - run.first
        if size == 1:
            if words.verb_at(run.last) or words.genitive_at(run.first):
                word = folded(words.at(run.first))
                stands.alone.add(word)
                if not within(words.span(run.first, run.last)[0], quotations):
                    stands.called.add(word)
                if acts(words, run.last) and may_speak(words.at(run.first)):
                    stands.voices.add(words.at(run.first))
            if _has_spokesman(words, run) and may_speak(words.at(run.first)):
                stands.voices.add(words.at(run.first))
            if not run.starts:
                stands.amid.add(words.at(run.first))
        elif size <= 5:
            word = words.at(run.last - 2)
            no_name = word in lexicon.NO_NAMES or word in lexicon.PLACE_ADJECTIVES
            no_name |= word.lower() in lexicon.FINITE or word.lower() in ("from", "in", "at", "to")  # a headline
            if not no_name and not words.organisation(run.first, run.last):
                stands.bearers.add(folded(words.at(run.last - 1)))
        before = words.at(run.first - 1)
        if before in ("in", "at", "near", "off", "outside"):
            whose = words.genitive_at(run.last - 1) or words.at(run.last) in ("'", "’")
            if not whose:  # "in Steve Jobs' place"
                stands.placed.add(words.said(run.first, run.last))
        if (listed >= 0 or before in _INCLUDING) and _is_listed_firm(words, run, listed):
            stands.firms.add(words.said(run.first, run.last))
            listed = run.last
        dealt = before == "with" and words.at(run.first - 2) in lexicon.WITH_FIRMS
        if dealt and not is_role(words.at(run.first).lower()):
            stands.dealt.add(words.said(run.first, run.last))
        opened = words.opened(run)
        if _is_firm(words, opened):
            stands.firms.add(words.said(opened.first, opened.last))
    return stands


def within(place: int, quotations: Sequence[tuple[int, int]]) -> bool:
    """Whether a character is quoted: what somebody says about Iraq does not happen there."""
    at = bisect_left(quotations, (place, 0)) - 1
    return at >= 0 and place < quotations[at][1]


def may_speak(form: str) -> bool:
    """Whether a word that says something is a name: no "Officials", no "Moscow", which stands for a government."""
    no_names = (lexicon.NO_NAMES, lexicon.DEMONYMS, lexicon.ORG_HEADS, lexicon.DEPARTMENTS)
    if len(form) <= 2 or any(form in words for words in no_names) or is_role(form.lower()):
        return False
    town = places.find(form)
    return town is None or (town.kind == "city" and town.population < EXCHANGES)


def _is_firm(words: Words, run: Run) -> bool:
    """Whether the words beside it say so: "Barclays shares", "the insurer AIG", "Opel filed for bankruptcy"."""
    first, last, _ = run
    ends = words.at(last - 1)
    no_name = words.at(first) in lexicon.NO_NAMES or ends in lexicon.WEEKDAYS | lexicon.DEMONYMS or len(ends) < 2
    if no_name:
        return False
    before = words.at(first - 1)
    called = before.lower() in lexicon.FIRM_NOUNS or before in lexicon.BODY_NOUNS
    if called and not words.genitive_at(first - 1):
        return not places.is_country(words.said(first, last))
    # not "London shares", "Detroit filed for bankruptcy"
    return _acts_as_firm(words, run) and places.find(words.said(first, last)) is None


def _acts_as_firm(words: Words, run: Run) -> bool:
    """Whether it is told to be a firm, or to have or do what only one has or does."""
    first, last, opens = run
    after, behind = words.at(last), words.at(last + 1)
    if after == "," and behind in ("the", "a", "an", "another"):
        told = [words.at(at) for at in range(last + 2, last + 6)]
        apposed = not lexicon.FIRMS_APPOSED.isdisjoint(told[: told.index(",")] if "," in told else told)
        return apposed and not (opens and last - first == 1)  # "Additionally, the bank said"
    if after == "," and behind == "which" and words.at(last + 2) in lexicon.RUNNING:
        return True  # "Acme Tours, which employs him"
    done = words.at(first - 1) == "by" and words.at(first - 2) in lexicon.DONE_BY_FIRMS
    if done and is_he(words.said(first, last)) is None:
        return True  # "a bus operated by Acme"
    traded = after in lexicon.TRADED and (words.genitive_at(last - 1) or after in ("shares", "stock"))
    traded |= words.at(first - 1) == "of" and words.at(first - 2).lower() == "shares"
    traded |= after == "plc"
    led = words.genitive_at(last - 1) and after == "chief" and behind == "executive"
    broke = (after, behind) in (("filed", "for"), ("emerged", "from")) and words.at(last + 2) in lexicon.INSOLVENT
    return traded or led or broke


def _is_listed_firm(words: Words, run: Run, listed: int) -> bool:
    """Whether it stands in a list of firms, as the one that ended at a token: "banks including Acme, Boyd and Cobb"."""
    at = run.first - 1
    if listed >= 0 and words.between(listed, run.first) in ([","], ["and"], [",", "and"]):
        return True
    if words.at(at) not in _INCLUDING or (words.at(at) == "as" and words.at(at - 1) != "such"):
        return False
    at -= 1 + (words.at(at) == "as")
    return words.at(at - (words.at(at) == ",")).lower() in lexicon.FIRMS_MANY


def _has_spokesman(words: Words, run: Run) -> bool:
    """ "A Norvik spokesman", "a spokeswoman for Norvik"."""
    own = words.at(run.last) in lexicon.SPOKESMEN and not words.genitive_at(run.last - 1)
    return own or (words.at(run.first - 1) == "for" and words.at(run.first - 2).lower() in lexicon.SPOKESMEN)


def verb_from(words: Words, at: int) -> int:
    """The token of the verb, behind its auxiliaries and "not": "has not been | funding"."""
    return next((one for one in range(at, at + 5) if words.at(one) not in _BEFORE_VERB), at)


def acts(words: Words, at: int) -> bool:
    """Whether what begins there only people and organisations do: "said", "has not been funding"."""
    verb = verb_from(words, at)
    word = words.at(verb)
    if words.at(verb - 1) in ("will", "would", "to") and verb > at:
        return f"{word.removesuffix('e')}ed" in lexicon.ACTING  # "will launch"
    return word in lexicon.SAYING or word in lexicon.ACTING
