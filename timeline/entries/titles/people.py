"""A pronoun for one person, wherever it stands → the name that it stands for, where that is plain.

A title that does not hold the name needs it: "The museum showed | her | jeans". What a pronoun stands for that is a
telling's own subject is told by `reference`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from timeline.entries.names.forms import Name, Names, folded
from timeline.entries.names.given import is_he
from timeline.entries.names.words import DEMONYMS, ROLES
from timeline.entries.syntax.markers import CALENDAR
from timeline.entries.syntax.sentences import Sentence, quoted_tokens
from timeline.entries.syntax.tokens import Tokens, base_of
from timeline.entries.syntax.verbs import groups
from timeline.entries.tellings.telling import Telling
from timeline.entries.titles.firms import capitals
from timeline.entries.titles.pronouns import of_other_sex
from timeline.entries.titles.wording import genitive

_PERSONAL = frozenset("he she him his her".split())
_HE = frozenset("he him his".split())
_SMALL = frozenset("a an the of and in at for to".split())
_BACK = 2  # sentences
_PERSON = ROLES | frozenset(
    "man woman boy girl child baby toddler infant teen youth person somebody someone anyone everyone nobody attacker "
    "assailant killer murderer shooter robber thief hostage passenger patient tourist worker employee employer "
    "customer neighbour neighbor friend partner boyfriend girlfriend parent uncle aunt nephew niece "
    "cousin grandfather grandmother grandson granddaughter brother-in-law father-in-law migrant prisoner inmate "
    "soldier policeman policewoman guard bodyguard supporter follower fan opponent rival protester pedestrian "
    "motorist motorcyclist climber diver sailor fisherman monk nun pastor preacher saint servant slave owner landlord "
    "tenant buyer seller citizen native veteran recruit cadet pupil graduate scholar expert official member incumbent "
    "accused deceased bomber hijacker arsonist plaintiff client heir relative twin sibling newborn guest host hero "
    "model dancer violinist pianist guitarist drummer celebrity magician".split()
)
_AGED = re.compile(r"\d+-(?:year|month|week|day)-old")
_APPOSED = re.compile(",?p|n")  # no other person: "the mayor, Ali Hassan", "designer jeans"
_HERS = re.compile("[npaGVSe0]")  # what "her" belongs to


class People:
    """The people of one article, asked for by the pronouns that stand for them."""

    def __init__(
        self,
        tokens: Tokens,
        sentences: Sequence[Sentence],
        names: Names,
        told: Sequence[Telling],
    ) -> None:
        self.tokens, self.sentences, self.names = tokens, sentences, names
        self.as_he = {name.form: is_he(name.form) for name in names.names if name.kind == "person"}
        self.capitals = capitals(tokens)
        self.found: dict[int, dict[int, str]] = {}  # by the first token of their sentence
        self.mains = {telling.sentence.first: telling for telling in reversed(told) if not telling.nested}
        self.spoken_of = {t.sentence.first: t for t in reversed(told) if t.kind == "complement"}

    def of(self, sentence: Sentence) -> dict[int, str]:
        """The names for the pronouns of a sentence, by token."""
        if sentence.first not in self.found:
            pronouns = (at for at in range(sentence.first, sentence.last) if self.tokens.lower[at] in _PERSONAL)
            self.found[sentence.first] = {at: name for at in pronouns if (name := self.name(at)) is not None}
        return self.found[sentence.first]

    def name(self, at: int) -> str | None:
        """The one person that the pronoun at a token can stand for, of its sentence or else of the two before."""
        here = self._sentence(at)
        sentence = self.sentences[here]
        if quoted_tokens(self.tokens, sentence)[at - sentence.first]:
            return None
        he = self.tokens.lower[at] in _HE
        done_to = self._is_object(at)
        own = self._subject_beside(at) if done_to else set()
        if self._somebody(sentence.first, at, he) or self._unknown(sentence.first, at):
            return None
        people = self._people(sentence.start, self.tokens.starts[at], he)
        if people - own:
            return next(iter(people)) if len(people) == 1 else None
        for back in range(here - 1, max(here - 1 - _BACK, -1), -1):
            before = self.sentences[back]
            people = self._people(before.start, before.end, he) | self._meant(before, he)
            somebody = self._somebody(before.first, before.last, he)
            if people - own or somebody or self._unknown(before.first, before.last):
                return (
                    None
                    if somebody or not people - own
                    else self._one_of(people - own, before, sentence, done_to=done_to)
                )
        return None

    def _sentence(self, at: int) -> int:
        found = bisect_left(self.sentences, at + 1, key=lambda sentence: sentence.first)
        return max(found - 1, 0)

    def _people(self, start: int, end: int, he: bool) -> set[str]:
        """Whom "he", or "she", can stand for of the people named between two characters."""
        return {name.form for name in self._between(start, end) if self.as_he[name.form] in (he, None)}

    def _meant(self, sentence: Sentence, he: bool) -> set[str]:
        """Whom its main clause has a pronoun for as its subject; whose somebody is ("His lawyer") may be another."""
        main = self.mains.get(sentence.first)
        meant = main.referent if main is not None and not main.genitive else None
        return {meant} if meant is not None and self.as_he.get(meant) in (he, None) else set()

    def _one_of(self, people: set[str], before: Sentence, sentence: Sentence, *, done_to: bool) -> str | None:
        """The one that a sentence goes on about: whom the one before is about, or whom another spoke of there."""
        main = self.mains.get(before.first)
        spoken_of = self.spoken_of.get(before.first)
        about = people & (self._subjects(main) if main is not None else set())
        told = people & (self._subjects(spoken_of) if spoken_of is not None else set())
        spoke = main is not None and main.speaker is not None
        if spoke and len(told) == 1 and not about:
            return told.pop()  # "Acme said Rossi will leave. She"
        here = self.mains.get(sentence.first)
        if here is not None and here.speaker is not None and here.referent is None and about and people - about:
            about = people = people - about if spoke else set()  # "Hassan called Rossi honest. The council said he"
        if len(about) == 1 and not done_to:
            return about.pop()
        return next(iter(people)) if len(people) == 1 and not self._unknown(before.first, before.last) else None

    def _subjects(self, telling: Telling) -> set[str]:
        """The people that its subject names, or stands for."""
        first, last = telling.subject
        meant = {telling.referent} if telling.referent is not None and not telling.genitive else set()
        if last <= first:
            return meant
        start, end = self.tokens.starts[first], self.tokens.ends[last - 1]
        return meant | {name.form for name in self._between(start, end)}

    def _between(self, start: int, end: int) -> Iterator[Name]:
        """The people named between two characters."""
        for name in self.names.names[bisect_left(self.names.names, start, key=_start) :]:
            if name.start >= end:
                break
            if name.kind == "person":
                yield name

    def tells_of_somebody(self, first: int, last: int, *, he: bool) -> bool:
        """Whether the tokens tell of one person who is not named, or of whom it is not known that it is one."""
        return self._somebody(first, last, he) or self._unknown(first, last)

    def _somebody(self, first: int, last: int, he: bool) -> bool:
        """Whether the tokens tell of one person without a name that may be he, or she: "the driver"."""
        tokens, classes, lower = self.tokens, self.tokens.classes, self.tokens.lower
        return any(
            lower[at : at + 2] == ["one", "of"]
            or (
                (classes[at] in "nVe0" or (classes[at] == "p" and lower[at - 1] == "the"))
                and (lower[at] in _PERSON or _AGED.match(lower[at]) is not None)
                and _APPOSED.match(classes, at + 1) is None
                and not self._says_who_that_is(first, at)
                and not of_other_sex(tokens, (at, at + 1), he=he)
            )
            for at in range(first, last)
        )

    def _says_who_that_is(self, first: int, at: int) -> bool:
        """Whether a noun only says who another is: "became the first woman", "was a driver", "as a child"."""
        while at > first and self.tokens.classes[at - 1] in "na0dgV":
            at -= 1
        before = self.tokens.lower[at - 1] if at > first else ""
        return before == "as" or base_of(before) in ("be", "become")

    def _unknown(self, first: int, last: int) -> bool:
        """Whether one word among the tokens has a capital that nothing explains, and may be somebody: "Elian"."""
        tokens, classes = self.tokens, self.tokens.classes
        for at in range(first, last):
            if classes[at] not in "pg" or not tokens.words[at][0].isupper() or tokens.lower[at] in CALENDAR:
                continue
            beside = classes[at - 1 : at] + classes[at + 1 : at + 2]
            alone = "p" not in beside or tokens.lower[at - 1] in ("mr", "mr.", "mrs", "mrs.", "ms", "ms.")
            if at == first and tokens.words[at] not in self.capitals:
                continue
            if alone and tokens.lower[at - 1] != "the" and not self._is_named(at) and tokens.words[at] not in DEMONYMS:
                return True
        return False

    def _is_named(self, at: int) -> bool:
        """Whether the word belongs to a name of which it is known that it is nobody's, or a person's.

        One word that may be a firm's may be a surname too: "Jobs".
        """
        found = bisect_left(self.names.names, self.tokens.ends[at], key=_start) - 1
        if found < 0 or self.names.names[found].end <= self.tokens.starts[at]:
            return False
        name = self.names.names[found]
        return name.kind != "organisation" or " " in name.form or name.form.isupper()

    def _is_object(self, at: int) -> bool:
        """Whether it tells to whom something is done: "saw him", but "her jeans"."""
        word = self.tokens.lower[at]
        return word == "him" or (word == "her" and not _tells_whose(self.tokens, at))

    def _subject_beside(self, at: int) -> set[str]:
        """Who does what is done to him or her: "Rossi praised | him"."""
        first = self.sentences[self._sentence(at)].first
        verb = next(iter(reversed(groups(self.tokens, first, at))), None)
        if verb is None:
            return set()
        end = self.tokens.starts[verb.first]
        return {name.form for name in self.names.names if name.kind == "person" and 0 <= end - name.end <= 2}


def with_people(
    tokens: Tokens, telling: Telling, kept: Sequence[int], replaced: dict[int, str], told_by: str = ""
) -> dict[int, str]:
    """What replaces the tokens of a title, with the names for the first pronouns for people that it does not name.

    `told_by` are the words before it.
    """
    waiting = {at: name for at, name in telling.people.items() if at in kept and at not in replaced}
    if not waiting:
        return replaced
    replaced = dict(replaced)
    for at, name in sorted(waiting.items()):
        subject = range(at, telling.verb if at != kept[0] else at)  # "After his arrest Berg stayed"
        named = [here for here in kept if here not in waiting and (here < at or here in subject)]
        before = (replaced.get(here, tokens.words[here]) for here in (*named, *(w for w in waiting if w < at)))
        if _parts(" ".join((told_by, *before))).isdisjoint(_parts(name)):
            replaced[at] = genitive(name) if _tells_whose(tokens, at) else name
    return replaced


def is_named(tokens: Tokens, name: str, kept: Sequence[int]) -> bool:
    """Whether a title names the person."""
    return not _parts(name).isdisjoint(_parts(" ".join(tokens.words[at] for at in kept)))


def _parts(name: str) -> set[str]:
    """The words of a name as they compare."""
    return {folded(word.replace("’", "'").removesuffix("'s").removesuffix("'")) for word in name.split()} - _SMALL


def _tells_whose(tokens: Tokens, at: int) -> bool:
    """Whether the pronoun tells whose something is: "her jeans", unlike "saw her in Rome"."""
    word = tokens.lower[at]
    return word in ("his", "its", "their") or (word == "her" and _HERS.match(tokens.classes, at + 1) is not None)


def _start(name: Name) -> int:
    return name.start
