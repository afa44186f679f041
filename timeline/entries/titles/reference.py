"""A telling whose subject is a pronoun → what it stands for, from the two sentences before, where that is plain."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

from msgspec.structs import replace

from timeline.entries.names.forms import Name, Names
from timeline.entries.names.given import is_he
from timeline.entries.names.roles import is_role
from timeline.entries.names.words import DEMONYMS, ORG_HEADS, ROLES
from timeline.entries.syntax.attribution import Speaker, head_of, noun_phrase
from timeline.entries.syntax.lexicon import GENITIVE, HAPPENINGS
from timeline.entries.syntax.markers import CALENDAR, POINTED_AT
from timeline.entries.syntax.sentences import Sentence
from timeline.entries.syntax.tokens import Tokens, is_form_of
from timeline.entries.syntax.verbs import groups
from timeline.entries.tellings.telling import Telling
from timeline.entries.tellings.undating import PLANNED
from timeline.entries.titles.firms import FIRMS, capitals, firm_before, named_before
from timeline.entries.titles.people import People
from timeline.entries.titles.pronouns import (
    PERSON,
    PRONOUNS,
    SEVERAL,
    THING,
    is_people,
    of_other_sex,
    passive,
    plain,
    plural,
    stands_for,
    subject_pronoun,
    without_person,
)

_CLAUSES = ("adverbial", "coordinate", "phrase")
_OF_SEVERAL = re.compile(r"s' |(?:men|people|children)'s ")
_AGENTS = ("ers", "ors", "ists", "ants", "ians")
_WITHIN = ("adverbial", "relative")
_HAPPENING = ("event", "statement", "planned")
_BACK = 2  # sentences
_BELONGING = frozenset("of for to with against about on from by near".split())
_MUTE = HAPPENINGS | frozenset(
    "request deal plan bid offer sale move merger loan decision price fall rise cost order ship boat plane car".split()
)  # what says nothing
_NAMED_ASIDE = re.compile(",(pp+),")
_SOMEBODY = ROLES | frozenset(
    "man woman boy girl driver suspect attacker victim father mother son daughter widow "
    "widower wife husband sister brother".split()
)
_HEARING = frozenset("hear learn".split())
_COLLECTIVE = frozenset(  # one thing of several people, for which "they" may stand
    "commission committee council board team group party band family crew jury court government ministry club company "
    "firm union squad unit agency panel force army coalition alliance association federation couple pair duo trio gang "
    "crowd audience public staff cabinet parliament senate congress administration opposition movement militia choir "
    "orchestra side tribunal authority population".split()
)
_QUANTIFIED = frozenset("many most some several both all none".split())  # of those named before
_WHITHER = frozenset("to in at near into towards".split())
_AGAINST = frozenset(
    "sue accuse charge blame criticise criticize denounce condemn fine prosecute indict attack".split()
)


def refer(text: str, tokens: Tokens, sentences: Sequence[Sentence], names: Names, told: Sequence[Telling]) -> None:
    """Note on each telling whose subject is a pronoun what it stands for, where that is plain."""
    _Story(text, tokens, sentences, names, told).refer()


class _Story:
    """The tellings of one article while their pronouns are read."""

    def __init__(
        self, text: str, tokens: Tokens, sentences: Sequence[Sentence], names: Names, told: Sequence[Telling]
    ) -> None:
        self.text, self.tokens, self.sentences, self.names, self.told = text, tokens, sentences, names, told
        self.subjects = {  # by the first token of their sentence
            t.sentence.first: t.told_subject or t.subject
            for t in reversed(told)
            if not t.nested and t.subject[1] > t.subject[0]
        }
        self.lasts = {t.sentence.first: t.subject for t in told if t.kind == "coordinate"}
        self.mains = {t.sentence.first: t for t in reversed(told) if not t.nested}
        self.speakers: dict[int, str] = {}
        self.voices: dict[int, tuple[int, int]] = {}  # who says it, as tokens, where that is no medium
        self.as_he = {  # people by name: whether "he" stands for them, or "she"
            name.form: he for name in names.names if name.kind == "person" and (he := is_he(name.form)) is not None
        }
        self.things: dict[int, tuple[int, int]] = {}  # what the pronoun stands for that is their subject
        self.people = People(tokens, sentences, names, told)
        self.owners: dict[int, tuple[int, int]] = {}  # whose their subject is: "Its first flight"

    @cached_property
    def capitals(self) -> frozenset[str]:
        return capitals(self.tokens)

    def refer(self) -> None:
        for telling in self.told:
            if telling.nested:
                self._speaks_in_main(telling)
            elif telling.status != "statement":
                self._speaks_on(telling)
            if telling.speaker is not None and telling.speaker.end:
                people = self._people(telling.speaker.start, telling.speaker.end)
                if len({n.form for n in people}) == 1 and self._is_who(people[0], telling.speaker.start):
                    telling.speaker = replace(telling.speaker, short=people[0].form)
            if telling.speaker is not None and telling.speaker.end and not telling.speaker.medium:
                first = bisect_left(self.tokens.starts, telling.speaker.start)
                last = bisect_left(self.tokens.starts, telling.speaker.end)
                self.voices.setdefault(telling.sentence.first, (first, last))
            telling.pronoun = None if telling.quoted else subject_pronoun(self.tokens, telling)
            if telling.pronoun is not None:
                self._stand(telling, telling.pronoun)
            elif not telling.quoted:
                telling.named = self._by_name(telling)
            main = self.mains.get(telling.sentence.first)
            if telling.kind == "phrase" and telling.whole and main and main.first == telling.whole[0]:
                # "They have called | a meeting for Friday" is told as a whole
                telling.pronoun, telling.genitive = main.pronoun, main.genitive
                telling.referent, telling.stands_for = main.referent, main.stands_for
            elif telling.pronoun is not None:
                self._stand_for_speaker(telling, telling.pronoun)
                self._tell_as_a_whole(telling)
            own = None if telling.genitive else telling.referent  # "His successor, Rossi, said" is Rossi
            spoken = own or (telling.speaker.short if telling.speaker else None)
            of_another = telling.told_subject is not None or (
                telling.status != "statement" and self._named(telling.subject)
            )
            if spoken is not None and not telling.nested and not of_another:
                self.speakers[telling.sentence.first] = spoken
        for telling in self.told:
            telling.people = {**self.people.of(telling.sentence), **self._of_what_it_is_said(telling)}
            if telling.referent is not None and telling.pronoun is not None:
                telling.people = {**telling.people, telling.pronoun: telling.referent}

    def _speaks_in_main(self, telling: Telling) -> None:
        """A pronoun that speaks within a sentence is who speaks in its main clause: "He said it had left"."""
        if telling.speaker is None or telling.speaker.name.lower() not in PRONOUNS:
            return
        main = self.mains.get(telling.sentence.first)
        named = main is not None and main.pronoun is not None and not main.genitive
        name = stands_for(self.text, self.tokens, main) if main is not None and named else None
        telling.speaker = None if name is None else Speaker(name, medium=False)

    def _is_who(self, name: Name, start: int) -> bool:
        """Whether the name is that of whom the phrase means: "the clerk Ali Hassan", but "searchers for Ali Hassan"."""
        at, begin = bisect_left(self.tokens.starts, name.start), bisect_left(self.tokens.starts, start)
        while at > begin and is_role(self.tokens.lower[at - 1]):
            at -= 1  # "King"
        return at == begin or self.tokens.lower[at - 1] not in _BELONGING

    def _speaks_on(self, telling: Telling) -> None:
        """Who is a pronoun where what they said is told: "…, he claimed" is who spoke before, or was the one named."""
        speaker, here = telling.speaker, self._at(telling)
        if speaker is None or speaker.name.lower() not in ("he", "she", "they"):
            return
        he = speaker.name.lower() == "he"
        for sentence in reversed(self.sentences[max(here - _BACK, 0) : here]):
            if speaker.name.lower() == "they":
                voice = self.voices.get(sentence.first)
                found = {self._text(voice)} if voice is not None and plural(self.tokens, voice) else set()
            elif sentence.first in self.speakers:
                found = {self.speakers[sentence.first]}
            else:
                found = {name.form for name in self._people(sentence.start, sentence.end)}
            if speaker.name.lower() != "they":
                found = {name for name in found if self.as_he.get(name, he) == he}
            if len(found) == 1:
                telling.speaker = Speaker(found.pop(), medium=False)
            if found:
                return

    def _text(self, span: tuple[int, int]) -> str:
        return self.text[self.tokens.starts[span[0]] : self.tokens.ends[span[1] - 1]]

    def _by_name(self, telling: Telling) -> tuple[int, tuple[int, int]] | None:
        """The noun of a subject like "the district", and the same with its name: "the Arden district"."""
        span = noun_phrase(self.tokens, *telling.subject)
        if span is None or span[1] - span[0] != 2 or self.tokens.lower[span[0]] != "the":
            return None
        if self.tokens.words[span[1] - 1][0].isupper():
            return None  # "The Journal"
        here = self._at(telling)
        named = named_before(self.tokens, self.sentences[max(here - _BACK, 0) : here], span[1] - 1)
        if named is None or self.tokens.classes[named[1] : named[1] + 1] == "p":
            return None  # "President Rossi"
        dated = any(self.tokens.lower[at].removesuffix("'s") in CALENDAR for at in range(*named))
        return None if dated else (span[1] - 1, named)

    def _of_what_it_is_said(self, telling: Telling) -> dict[int, str]:
        """The words for "it" that opens what several people say, who are none: "Officials said | it | killed ten"."""
        if telling.complement is None or telling.nested or telling.quoted or telling.pronoun is not None:
            return {}
        at = telling.complement[0]
        at += self.tokens.classes[at] == "t"
        speaker = noun_phrase(self.tokens, *telling.subject)
        verb = next(iter(groups(self.tokens, at, telling.complement[1])), None)
        if self.tokens.lower[at] != "it" or speaker is None or verb is None or not plural(self.tokens, speaker):
            return {}
        if not {"q", "t"}.isdisjoint(self.tokens.classes[slice(*speaker)]):
            return {}  # "The union that represents the workers said it"
        told = replace(
            telling, kind="main", subject=(at, verb.first), told_subject=None, pronoun=at, verb=verb.first,
            complement=None, speaker=None,
        )  # fmt: skip
        span = None if without_person(self.tokens, told, "it") else self._thing_before(told, several=False)
        if span is None:
            return {}
        first, last = span
        while last > first + 1 and self.tokens.lower[last - 1] in CALENDAR | POINTED_AT:
            last -= 1  # "A fire | yesterday morning"
        words = " ".join(self.text[self.tokens.starts[first] : self.tokens.ends[last - 1]].split())
        return {at: words[:1].lower() + words[1:] if self.tokens.classes[first] == "d" else words}

    def _stand(self, telling: Telling, at: int) -> None:
        word = self.tokens.lower[at]
        telling.genitive = word in GENITIVE
        if word in PERSON:
            self._stand_for_somebody(telling, at, he=word in ("he", "his"))
        elif word in FIRMS and telling.status not in _HAPPENING:
            telling.pronoun = None
        elif word in FIRMS:
            here = self._at(telling)
            before = self.sentences[max(here - _BACK, 0) : here]
            telling.stands_for = firm_before(self.tokens, self.names, before, self.subjects, self.things, self.capitals)
            telling.pronoun = at if telling.stands_for else None
        elif word in THING | SEVERAL | {"both"} and not without_person(self.tokens, telling, word):
            telling.stands_for = self._thing_before(telling, several=word not in THING)
            mute = telling.status == "statement" and telling.stands_for and not self._may_say(telling.stands_for)
            if word == "it" and (mute or (telling.kind == "complement" and self._does_to_firm(telling))):
                telling.stands_for = None
        if telling.stands_for is not None and word not in PERSON:
            kept = self.owners if telling.genitive else self.things
            kept[telling.sentence.first] = telling.stands_for
        telling.expletive = word == "it" and without_person(self.tokens, telling, word)

    def _may_say(self, span: tuple[int, int]) -> bool:
        """Whether it has a voice, unlike "The request came in May. It said"."""
        return self.tokens.lower[span[1] - 1] not in _MUTE

    def _does_to_firm(self, telling: Telling) -> bool:
        """Whether the firm that speaks is who it is done to: "Acme warned it would cost the company ten jobs"."""
        own = re.match("[^,;qst]*", self.tokens.classes[telling.verb : telling.last])
        behind = self.tokens.lower[telling.verb : telling.verb + (own.end() if own else 0)]
        return any(pair[0] == "the" and pair[1] in FIRMS for pair in pairwise(behind))

    def _stand_for_somebody(self, telling: Telling, at: int, *, he: bool) -> None:
        """Note who it is, but nobody of whom the article has spoken as of the other sex.

        "She married Hugh Ellison in 1949; he died in 1990" is of the one other person named in the sentence.
        """
        person = self._person_before(telling)
        span = self._somebody_before(telling) if person is None else None
        known = person or (span and " ".join(self.tokens.lower[slice(*span)]))
        if known is None or (span is not None and of_other_sex(self.tokens, span, he=he)):
            telling.referent = self.people.name(at)
            return
        if self.as_he.setdefault(known, he) == he:
            telling.referent, telling.stands_for = person, span
            return
        named = self._people(telling.sentence.start, self.tokens.starts[at])
        others = {name.form for name in named if self.as_he.get(name.form, he) == he}
        if not others:  # "Joanne Berg robbed Arthur Lumb. He died"
            here = self._at(telling)
            earlier = self._people(self.sentences[max(here - _BACK, 0)].start, telling.sentence.start)
            others = {name.form for name in earlier if self.as_he.get(name.form) == he}
        telling.referent = others.pop() if len(others) == 1 else None

    def _stand_for_speaker(self, telling: Telling, at: int) -> None:
        """Within what a person says, "he" or "she" that nobody else can be is that person: "Rossi said she felt"."""
        unknown = telling.referent is None and telling.stands_for is None
        if not unknown or telling.speaker is None or telling.kind != "complement":
            return
        if self.tokens.lower[at] in PERSON and telling.speaker.short is not None and not telling.genitive:
            telling.referent = telling.speaker.short
        elif self.tokens.lower[at] in PERSON:
            telling.stands_for = self._speaking(telling, he=self.tokens.lower[at] in ("he", "his"))

    def _speaking(self, telling: Telling, *, he: bool) -> tuple[int, int] | None:
        """Who speaks in the main clause, where that can be one person: "The commander said he has sent a team"."""
        main = self.mains.get(telling.sentence.first)
        span = (
            self._main_subject(telling, self._at(telling)) if main is not None and main.status == "statement" else None
        )
        if span is None or not plain(self.tokens, span) or plural(self.tokens, span):
            return None
        return None if of_other_sex(self.tokens, span, he=he) else span

    def _tell_as_a_whole(self, telling: Telling) -> None:
        """A clause about nothing plain is told by its whole sentence: "Acme has sold five ships since it was named"."""
        plain = telling.pronoun is None or telling.referent is not None or telling.stands_for is not None
        plain = plain or telling.expletive
        main = self.mains.get(telling.sentence.first)
        if telling.nested and not plain and telling.kind in _CLAUSES and main is not None and main.pronoun is None:
            telling.whole, telling.whole_verb = (main.first, max(main.last, telling.last)), main.verb

    def _people(self, start: int, end: int) -> list[Name]:
        """The people named in [start, end), but for whose somebody is: "Merkel's spokesman, Seibert" is Seibert."""
        people: list[Name] = []
        for name in self.names.names[bisect_left(self.names.names, start, key=_start) :]:
            if name.start >= end:
                break
            if name.kind == "person" and not self.text.startswith(("'s", "’s"), name.end):
                people.append(name)
        return people

    def _at(self, telling: Telling) -> int:
        """The number of the telling's sentence."""
        at = bisect_left(self.sentences, telling.first, key=_first)
        return at - (at == len(self.sentences) or self.sentences[at].first > telling.first)

    def _person_before(self, telling: Telling) -> str | None:
        """The person that the subject of the nearest sentence before names, by no more than two sentences back."""
        tokens, here = self.tokens, self._at(telling)
        of = telling.told_subject
        if of is not None and telling.pronoun is not None and telling.pronoun > of[1] and not telling.genitive:
            own = self._people(tokens.starts[of[0]], tokens.ends[of[1] - 1])
            if len({n.form for n in own}) == 1:
                return own[0].form  # "Rossi will leave, he said"
        if (main := self._described(telling) or self._main_subject(telling, here)) is not None:
            own = self._people(tokens.starts[main[0]], tokens.ends[main[1] - 1])
            if len({n.form for n in own}) == 1:
                return own[0].form  # "Tipton was devastated when she …"
            if not own and (aside := _NAMED_ASIDE.match(tokens.classes, main[1])) is not None:
                # "His rival at Acme, | Luis Roth |, is to leave; he …"
                return self._form(tokens.starts[aside.start(1)], tokens.ends[aside.end(1) - 1])
        if (beside := self._named_here(telling, here)) is not None:
            return beside
        if main is not None and telling.kind in _WITHIN and self._is_somebody(main):
            return None  # "The driver hit a tree when he …"
        if (fronted := self._fronted_subject(telling, several=True)) is not None:
            own = self._people(tokens.starts[fronted[0]], tokens.ends[fronted[1] - 1])
            if own or self._is_somebody(fronted):  # "When a nurse complained, she was fired"
                return own[0].form if len({n.form for n in own}) == 1 else None
        for back in range(here - 1, max(here - 1 - _BACK, -1), -1):
            sentence = self.sentences[back]
            if sentence.first in self.speakers:
                return self.speakers[sentence.first]
            subject = self._subject_of(sentence)
            if subject is None:
                continue
            named = self._people(tokens.starts[subject[0]], tokens.ends[subject[1] - 1])
            if named:
                return named[-1].form if len({n.form for n in named}) == 1 else None
            if any(tokens.lower[t] in PERSON for t in range(*subject)) and not self._is_somebody(subject):
                continue  # the same person, still a pronoun: "Her memoir appeared. She"
            if not telling.nested and (spoke := self._voice(sentence)) is not None:
                return spoke
            people = [n for n in self.names.names if n.kind == "person" and sentence.start <= n.start < sentence.end]
            if not people and sentence.first not in self.subjects:
                continue  # "The bullet was not found."
            alone = len({n.form for n in people}) == 1 and (not self._named(subject) or self._acts_too(people[-1]))
            return people[0].form if alone else None
        return None

    def _form(self, start: int, end: int) -> str:
        """The name of a person between two characters, as the article has it in full, or as it stands there."""
        known = self._people(start, end)
        return known[0].form if known else self.text[start:end]

    def _acts_too(self, name: Name) -> bool:
        """Whether it is the subject of a second clause: "Acme grew, and | Rossi left"."""
        first, last = (bisect_left(self.tokens.starts, place) for place in (name.start, name.end))
        return self.tokens.classes[first - 2 : first] == ",c" and self.tokens.classes[last : last + 1] in tuple("eEBH")

    def _named_here(self, telling: Telling, here: int) -> str | None:
        """The one person named before a pronoun within a sentence about nobody: "The fate of Rossi, since he"."""
        subject = self.subjects.get(self.sentences[here].first)
        at = telling.pronoun
        if not telling.nested or telling.kind != "adverbial" or at is None or subject is None or at < subject[1]:
            return None
        if self._is_somebody(subject) or any(self.tokens.lower[t] in PERSON for t in range(*subject)):
            return None
        own = {n.form for n in self._people(self.sentences[here].start, self.tokens.starts[at])}
        return own.pop() if len(own) == 1 else None

    def _voice(self, sentence: Sentence) -> str | None:
        """The one person who says what a sentence tells."""
        if (span := self.voices.get(sentence.first)) is None:
            return None
        named = {n.form for n in self._people(self.tokens.starts[span[0]], self.tokens.ends[span[1] - 1])}
        return named.pop() if len(named) == 1 else None

    def _is_somebody(self, subject: tuple[int, int]) -> bool:
        """Whether the subject is a person by its noun: "His successor", "Her daughter"."""
        span = noun_phrase(self.tokens, *subject)
        return span is not None and span[1] - span[0] > 1 and self.tokens.lower[head_of(self.tokens, span)] in _SOMEBODY

    def _main_subject(self, telling: Telling, here: int) -> tuple[int, int] | None:
        """The subject of the main clause before the telling's own pronoun in one sentence."""
        subject = self.subjects.get(self.sentences[here].first)
        span = noun_phrase(self.tokens, *subject) if subject is not None else None
        if not telling.nested or telling.pronoun is None or span is None or telling.pronoun < span[1]:
            return None
        return span  # also within an aside about it: "GM, which says | it may sell Opel, is"

    def _fronted_subject(self, telling: Telling, *, several: bool) -> tuple[int, int] | None:
        """The subject of a clause before the telling's own: "While investors have waited, they are also trying"."""
        tokens, at = self.tokens, telling.pronoun
        if telling.nested or at is None or tokens.classes[at - 1] != ",":
            return None
        first = tokens.classes.find("s", telling.sentence.first, at)
        opens = tokens.classes[telling.sentence.first : max(first, telling.sentence.first)]
        if first < 0 or re.fullmatch("(?:[rdnp0]{1,4},)?", opens) is None:
            return None  # "In 1993, when Acme closed its shops, it …"
        verb = next(iter(groups(tokens, first + 1, at)), None)
        span = noun_phrase(tokens, first + 1, verb.first) if verb is not None else None
        if span is None or span[0] != first + 1 or tokens.lower[span[0]] in PRONOUNS:
            return None
        return span if several or not self._another_between(span[1], at) else None

    def _named(self, span: tuple[int, int]) -> bool:
        """Whether the subject has a name of its own: "Syrian crews" has none."""
        tokens = self.tokens
        return any(tokens.classes[at] == "p" and tokens.words[at] not in DEMONYMS for at in range(*span))

    def _thing_before(self, telling: Telling, *, several: bool) -> tuple[int, int] | None:
        """The phrase that was the subject of the sentence before, where it agrees in number and is nobody."""
        here = self._at(telling)
        if (itself := self._told_of(telling, several=several)) is not None:
            return itself
        if (accused := self._accused(telling)) is not None:
            return accused if plural(self.tokens, accused) == several else None
        described = self._described(telling)
        span = described or self._main_subject(telling, here) or self._fronted_subject(telling, several=several)
        told = self.things.get(telling.sentence.first) or self.owners.get(telling.sentence.first)
        if telling.kind == "coordinate" and told is not None:
            span = told  # "In May it lost money, and in June it …", "Its first flight is in May, and it …"
        done_to = telling.kind == "adverbial" and passive(self.tokens, telling)
        if span is not None and done_to and self._another_between(span[1], telling.first):
            return None  # "Acme has orders for the ferry since it was announced": Acme, or the ferry
        beside = telling.kind == "adverbial" and self.tokens.lower[telling.first] in ("as", "while", "when")
        if span is not None and beside:
            span = self._name_before(span[1], telling.first) or span  # "The port felt Storm Ivan as it swept past"
        last = self._last_about(here, several=several) if span is None else here - 1
        before = self.sentences[last].first if last >= 0 else -1
        if span is None and before in self.things:
            span = self.things[before]
        elif span is None and last >= 0 and (subject := self._subject_before(telling, self.sentences[last])):
            planned = not PLANNED.isdisjoint(self.tokens.lower[telling.verb : telling.verb + 3])
            main = self.mains.get(before)
            done = main is not None and main.status != "state" and self._has_object(main)
            if passive(self.tokens, telling) and not planned and done:
                return None  # "The army took the camp. It was razed": not the army
            if self._ends_on_another(before, subject):
                return None
            span = self._whole(subject)
            if main is not None and (of := self._told_of_there(telling, main)) is not None and of != span:
                if not self._hears(main):
                    return None  # "The firm said the ferry left. Later it sank": neither is plain
                span = of
            if several and main is not None and self._others_told_of(main):
                return None  # "Analysts said regulators may object. They"
            if not several and before in self.voices and (span is None or plural(self.tokens, span)):
                span = self.voices[before]  # "…, according to the ministry. It blamed …"
        if span is None or not plain(self.tokens, span):
            return None
        bare = self._opens_on_plural(span)
        agrees = (plural(self.tokens, span) or bare) == several or (several and self._are_members(span, here))
        if not agrees or (several and bare and not self._are_people(span)):
            return None
        if several and not telling.genitive and _OF_SEVERAL.search(" ".join(self.tokens.lower[slice(*span)])):
            return None  # "The men's names are public and they are to pay": the names, or the men
        if self.tokens.lower[span[0]] == "the" and span[1] - span[0] == 2:
            span = named_before(self.tokens, self.sentences[max(here - _BACK, 0) : here], span[1] - 1) or span
        if telling.genitive and self.tokens.lower[span[0]] in ("a", "an"):
            return None  # "A mend should be ready by May. Its rival Boyd": of somebody known by name
        head = self.tokens.lower[head_of(self.tokens, span)]
        if head in CALENDAR or (not several and (head in _SOMEBODY or self._is_person(span))):
            return None
        return span

    def _last_about(self, here: int, *, several: bool) -> int:
        """The sentence that names what the one before only has a pronoun for, or that one: "It is old. Its walls"."""
        at = here - 1
        if at < 1 or self.sentences[at].first in self.things:
            return at
        word = self.tokens.lower[self.sentences[at].first]
        untold = self.sentences[at].first not in self.subjects or word in _QUANTIFIED
        return at - 1 if untold and word in (SEVERAL | _QUANTIFIED if several else THING) else at

    def _hears(self, telling: Telling) -> bool:
        return is_form_of(self.tokens.lower[telling.verb], _HEARING)

    def _others_told_of(self, main: Telling) -> bool:
        """Whether what is said is about several others than who say it."""
        if main.complement is None:
            return False
        first = main.complement[0] + (self.tokens.classes[main.complement[0]] == "t")
        verb = next(iter(groups(self.tokens, first, main.complement[1])), None)
        span = noun_phrase(self.tokens, first, verb.first) if verb is not None and verb.first > first else None
        return span is not None and self.tokens.lower[span[0]] not in PRONOUNS and plural(self.tokens, span)

    def _told_of_there(self, telling: Telling, main: Telling) -> tuple[int, int] | None:
        """The one thing that was told of before, for one to go on with: "A court heard that the ship left. It sank"."""
        if (
            not (main.status == "statement" or self._hears(main))
            or telling.status != "event"
            or not telling.past
            or telling.perfect
        ):
            return None
        first = main.verb + 1
        first += self.tokens.classes[first] == "t"
        verb = next(iter(groups(self.tokens, first, main.sentence.last)), None)
        span = self._whole((first, verb.first)) if verb is not None and verb.first > first else None
        definite = span is not None and span[0] == first and self.tokens.lower[first] == "the"
        return span if span is not None and definite and not plural(self.tokens, span) else None

    def _subject_before(self, telling: Telling, sentence: Sentence) -> tuple[int, int] | None:
        """The subject of the sentence before a telling, for one within its own sentence only of what is told."""
        return self.subjects.get(sentence.first) if telling.nested else self._subject_of(sentence)

    def _subject_of(self, sentence: Sentence) -> tuple[int, int] | None:
        """The subject of a sentence, also of one that tells nothing: "The mill has no sprinklers. It was built"."""
        tokens = self.tokens
        if sentence.first in self.subjects or sentence.kind != "sentence" or sentence.opens_inside:
            return self.subjects.get(sentence.first)
        verb = next(iter(groups(tokens, sentence.first, sentence.last)), None)
        if verb is None or verb.first == sentence.first:
            return None
        return None if set(tokens.classes[sentence.first : verb.first]) & set('sqt"') else (sentence.first, verb.first)

    def _opens_on_plural(self, span: tuple[int, int]) -> bool:
        """Whether a sentence opens with one word that names several of a kind, whatever its capital: "Results"."""
        tokens, at = self.tokens, span[0]
        opens = span[1] - at == 1 and (at == 0 or tokens.classes[at - 1] in '.l"')
        many = tokens.lower[at].endswith("s") and not tokens.lower[at].endswith(("ss", "us", "is"))
        return opens and many and tokens.words[at] not in self.capitals and not self._is_thing(span)

    def _are_people(self, span: tuple[int, int]) -> bool:
        """Whether one word says what several people do or are: "Jurors", unlike "Results"."""
        return plural(self.tokens, span) or self.tokens.words[span[0]].endswith(_AGENTS)

    def _are_members(self, span: tuple[int, int], here: int) -> bool:
        """Whether "they" may be the people of one body: "The board met. They chose", unless others are named too."""
        if self.tokens.lower[head_of(self.tokens, span)] not in _COLLECTIVE or not here:
            return False
        before = self.sentences[here - 1]
        others = (at for at in range(before.first, before.last) if not span[0] <= at < span[1])
        return not any(self.tokens.classes[at] == "n" and is_people(self.tokens.lower[at]) for at in others)

    def _described(self, telling: Telling) -> tuple[int, int] | None:
        """What the relative clause that the telling lies in describes: "the group, which has hidden since it lost"."""
        if telling.kind != "adverbial":
            return None
        around = (
            t.antecedent
            for t in self.told
            if t.kind == "relative" and t.sentence is telling.sentence and t.first < telling.first < t.last
        )
        return next((span for span in around if span is not None and span[1] <= telling.first), None)

    def _told_of(self, telling: Telling, *, several: bool) -> tuple[int, int] | None:
        """Whom what is said is about, or whose that is: "GM's sales fell, it said", "GM lost money, it said"."""
        of, at = telling.told_subject, telling.pronoun
        if of is None or at is None or at <= of[1] or telling.genitive:
            return None
        span = noun_phrase(self.tokens, *of)
        if span is None:
            return None
        owner = self.tokens.classes.find("g", *span)
        span = span if owner < 0 else (span[0], owner + 1)
        firm = set(self.tokens.classes[slice(*span)]) <= {"p", "g"} or not FIRMS.isdisjoint(
            word.removesuffix("'s") for word in self.tokens.lower[slice(*span)]
        )
        return span if firm and not several and not self._is_person(span) else None

    def _accused(self, telling: Telling) -> tuple[int, int] | None:
        """Of whom something is said by who acts against them: "sued Acme, alleging it broke the contract"."""
        main = self.mains.get(telling.sentence.first)
        if telling.kind != "complement" or main is None or not is_form_of(self.tokens.lower[main.verb], _AGAINST):
            return None
        named = re.match("d?[an]*p+|d[an]*n", self.tokens.classes[main.verb + 1 : telling.first])
        return (main.verb + 1, main.verb + 1 + named.end()) if named else None

    def _ends_on_another(self, sentence: int, subject: tuple[int, int]) -> bool:
        """Whether the sentence goes on with a clause about something else: "Acme began, and the ship sailed. It …"."""
        last = self.lasts.get(sentence)
        own = noun_phrase(self.tokens, *last) if last is not None and last != subject else None
        return own is not None and last is not None and last[0] > subject[1] and self.tokens.classes[own[0]] != "w"

    def _has_object(self, telling: Telling) -> bool:
        """Whether one thing stands right behind the telling's verb that it is done to: no "20 billion francs"."""
        behind = self.tokens.classes[telling.verb + 1 : telling.verb + 2]
        return behind in tuple("dnpgw") and telling.complement is None and not passive(self.tokens, telling)

    def _another_between(self, first: int, last: int) -> bool:
        """Whether something else is named between two tokens that "it" may stand for: "the ferry"."""
        return any(
            self.tokens.lower[at] in ("the", "a", "an") and self.tokens.classes[at + 1] in "npV0"
            for at in range(first, last - 1)
        )

    def _name_before(self, first: int, at: int) -> tuple[int, int] | None:
        """The name that stands right before a token, where it begins no earlier than at `first`."""
        start = at
        while start > first and self.tokens.classes[start - 1] == "p" and self.tokens.lower[start - 1] not in CALENDAR:
            start -= 1
        whither = self.tokens.lower[start - 1] in _WHITHER  # "sailed to Rome when it struck a rock"
        return (start, at) if start < at and not whither else None

    def _whole(self, subject: tuple[int, int]) -> tuple[int, int] | None:
        """The subject's phrase, all of it where it lists several: "the presidents of Iran, Russia and Turkey"."""
        span = noun_phrase(self.tokens, *subject)
        if span is None and self.tokens.classes[subject[0] : subject[0] + 1] == "r":
            last = re.search("d[anp0V]*[np]$", self.tokens.classes[slice(*subject)])
            return None if last is None else (subject[0] + last.start(), subject[1])  # "During the week | the probe"
        if span is not None and "c" in (rest := self.tokens.classes[span[1] : subject[1]]) and rest[0] == ",":
            return span[0], span[0] + len(self.tokens.classes[span[0] : subject[1]].rstrip("ax,"))
        return span

    def _somebody_before(self, telling: Telling) -> tuple[int, int] | None:
        """The subject of the sentence before, where it is a name that nothing vouches for, or "the suspect"."""
        here = self._at(telling)
        main = self._main_subject(telling, here) if telling.kind in _WITHIN else None
        main = main or self._fronted_subject(telling, several=True)
        whose = telling.genitive and main is not None and "of" in self.tokens.lower[slice(*main)]
        if main is not None and self._is_somebody(main) and not plural(self.tokens, main) and not whose:
            return main
        subject = self._subject_of(self.sentences[here - 1]) if here else None
        span = noun_phrase(self.tokens, *subject) if subject else None
        if span is None or not plain(self.tokens, span) or plural(self.tokens, span):
            return None
        if self._is_another_named(self.sentences[here - 1], telling):
            return None
        classes = self.tokens.classes[slice(*span)]
        bare = set(classes) == {"p"} and 2 <= len(classes) <= 3 and not self._is_thing(span)
        return span if bare or self.tokens.lower[head_of(self.tokens, span)] in _SOMEBODY else None

    def _is_another_named(self, before: Sentence, telling: Telling) -> bool:
        """Whether the sentence before has a pronoun for somebody else: "The king gave him a medal. His wife"."""
        word = self.tokens.lower[telling.pronoun] if telling.pronoun is not None else ""
        return word in ("he", "his") and "him" in self.tokens.lower[before.first : before.last]

    def _is_thing(self, span: tuple[int, int]) -> bool:
        """Whether the words name an organisation or a place."""
        return self.names.within(self.tokens.starts[span[0]], self.tokens.ends[span[1] - 1]) != ((), ())

    def _is_person(self, span: tuple[int, int]) -> bool:
        """Whether the words name a person, as the article knows it or by a given name: "Boyd's head Karl Berg"."""
        if self._people(self.tokens.starts[span[0]], self.tokens.ends[span[1] - 1]):
            return True
        named = self.tokens.classes[slice(*span)].endswith("pp") and self.tokens.words[span[1] - 1] not in ORG_HEADS
        return named and is_he(" ".join(self.tokens.words[span[1] - 2 : span[1]])) is not None


def _start(name: Name) -> int:
    return name.start


def _first(sentence: Sentence) -> int:
    return sentence.first
