"""One article's tellings → what its pronouns are read by: its names and subjects, and what has been read so far."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from msgspec import Struct

from timeline.entries.names.forms import Name, Names
from timeline.entries.names.given import is_he
from timeline.entries.names.words import DEMONYMS
from timeline.entries.syntax.sentences import Sentence
from timeline.entries.syntax.tokens import Tokens
from timeline.entries.syntax.verbs import groups
from timeline.entries.tellings.telling import Telling
from timeline.entries.titles.firms import Span
from timeline.entries.titles.people import People

_BACK = 2  # sentences
_STYLE = 9  # characters
_HIS = frozenset("Mr Sir Lord King Prince".split())
_HERS = frozenset("Mrs Ms Miss Mme Dame Lady Queen Princess".split())


class Story(Struct, frozen=True):
    """What an article tells, and what is noted of it while `refer` goes from its first telling to its last.

    The mappings by number are by the first token of a sentence; spans are of tokens.
    """

    text: str
    tokens: Tokens
    sentences: Sequence[Sentence]
    names: Names
    told: Sequence[Telling]
    people: People
    mains: dict[int, Telling]  # the first telling of a main clause
    subjects: dict[int, Span]  # its subject, or that of what is told there
    lasts: dict[int, Span]  # the subject of the last clause joined to the main one
    as_he: dict[str, bool]  # people by name: whether "he" stands for them, or "she"; the walk notes what it reads
    speakers: dict[int, str] = {}  # noted: the name of who speaks
    voices: dict[int, Span] = {}  # noted: who says it, where that is no medium
    things: dict[int, Span] = {}  # noted: what the pronoun stands for that is their subject
    owners: dict[int, Span] = {}  # noted: whose their subject is: "Its first flight"

    def at(self, telling: Telling) -> int:
        """The number of the telling's sentence."""
        at = bisect_left(self.sentences, telling.first, key=_first)
        return at - (at == len(self.sentences) or self.sentences[at].first > telling.first)

    def before(self, telling: Telling) -> Sequence[Sentence]:
        """The sentences before the telling's own in which a name or a subject may be looked for."""
        here = self.at(telling)
        return self.sentences[max(here - _BACK, 0) : here]

    def words(self, span: Span) -> str:
        """The words as they stand in the text."""
        return self.text[self.tokens.starts[span[0]] : self.tokens.ends[span[1] - 1]]

    def named(self, start: int, end: int) -> list[Name]:
        """The people named in characters [start, end), but for whose somebody is: "Merkel's aide Seibert" is one."""
        people: list[Name] = []
        for name in self.names.names[bisect_left(self.names.names, start, key=_start) :]:
            if name.start >= end:
                break
            if name.kind == "person" and not self.text.startswith(("'s", "’s"), name.end):
                people.append(name)
        return people

    def named_in(self, span: Span) -> list[Name]:
        """The people named by the words, as in `named`."""
        return self.named(self.tokens.starts[span[0]], self.tokens.ends[span[1] - 1])

    def has_name(self, span: Span) -> bool:
        """Whether the words hold a name: "Syrian crews" has none."""
        tokens = self.tokens
        return any(tokens.classes[at] == "p" and tokens.words[at] not in DEMONYMS for at in range(*span))

    def is_thing(self, span: Span) -> bool:
        """Whether the words name an organisation or a place."""
        return self.names.within(self.tokens.starts[span[0]], self.tokens.ends[span[1] - 1]) != ((), ())

    def subject_of(self, sentence: Sentence) -> Span | None:
        """The subject of a sentence, also of one that tells nothing: "The mill has no sprinklers. It was built"."""
        tokens = self.tokens
        if sentence.first in self.subjects or sentence.kind != "sentence" or sentence.opens_inside:
            return self.subjects.get(sentence.first)
        verb = next(iter(groups(tokens, sentence.first, sentence.last)), None)
        if verb is None or verb.first == sentence.first:
            return None
        return None if set(tokens.classes[sentence.first : verb.first]) & set('sqt"') else (sentence.first, verb.first)


def story_of(text: str, tokens: Tokens, sentences: Sequence[Sentence], names: Names, told: Sequence[Telling]) -> Story:
    """The story before any of its pronouns is read."""
    mains = {t.sentence.first: t for t in reversed(told) if not t.nested}
    subjects = {
        t.sentence.first: t.told_subject or t.subject
        for t in reversed(told)
        if not t.nested and t.subject[1] > t.subject[0]
    }
    lasts = {t.sentence.first: t.subject for t in told if t.kind == "coordinate"}
    people = (name.form for name in names.names if name.kind == "person")
    as_he = {form: he for form in people if (he := is_he(form)) is not None} | _styled(text, names)
    return Story(
        text=text, tokens=tokens, sentences=sentences, names=names, told=told, mains=mains, subjects=subjects,
        lasts=lasts, as_he=as_he, people=People(tokens, sentences, names, told),
    )  # fmt: skip


def _styled(text: str, names: Names) -> dict[str, bool]:
    """People by name, where what they are called tells whether "he" or "she" stands for them: "Mr Okonjo"."""
    styles = ((name, text[max(name.start - _STYLE, 0) : name.start].split()) for name in names.names)
    people = ((name.form, words[-1].rstrip(".")) for name, words in styles if name.kind == "person" and words)
    return {form: style in _HIS for form, style in people if style in _HIS | _HERS}


def the_one(people: Iterable[Name]) -> str | None:
    """The name of the one person that all the names are of; None where they are of several, or none."""
    forms = {name.form for name in people}
    return forms.pop() if len(forms) == 1 else None


def _start(name: Name) -> int:
    return name.start


def _first(sentence: Sentence) -> int:
    return sentence.first
