"""What a clause tells: an event with what dates it and who says it. `tellings` makes it, `scene` dates it."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from timeline.entries.syntax.attribution import Speaker
from timeline.entries.syntax.sentences import Sentence
from timeline.entries.syntax.tokens import Tokens
from timeline.model import Mention

Status = Literal["event", "statement", "planned", "background", "headline", "state"]
"""How a clause tells it. `background`: before the story, without a date; `planned`: a plan, threat or expectation."""


class Telling(Struct):
    """One event told: tokens [first, last), how it is told, what dates it and who says it."""

    first: int
    last: int
    status: Status
    sentence: Sentence
    verb: int  # the token of the main verb, or the first token
    mention: Mention | None = None
    duration: Mention | None = None
    partner: Mention | None = None  # the other end of "from X to Y"
    report: Mention | None = None  # when it was reported
    speaker: Speaker | None = None
    via: Speaker | None = None  # the medium that tells what the speaker said
    claim: bool = False
    quoted: bool = False
    orphan: bool = False  # nothing but quoted words, whose speaker another sentence names
    past: bool = True
    weak: bool = False  # the mention only describes a noun, or stands far away
    perfect: bool = False
    present: bool = False
    amid: bool = False  # told amid the scene, which does not go back for it: "had been towing", "was once"
    timeless: bool = False  # a state that holds long before and after the story
    shared: Mention | None = None  # what dates a clause of the same time in the sentence
    lapse: Mention | None = None  # how long after or before it the main clause happened: "a day after they fell"
    counting: Mention | None = None  # what counts on from a day that the story has told: "the following morning"
    not_until: bool = False  # "not until October": then, and no earlier
    since: bool = False  # the mention is a beginning: "since it was announced in May"
    nested: bool = False
    kind: str = "main"  # main, coordinate, relative, complement, adverbial, phrase or noun
    subject: tuple[int, int] = (0, 0)  # tokens
    told_subject: tuple[int, int] | None = None  # of what is told, where a reporting clause behind it has another
    antecedent: tuple[int, int] | None = None  # the noun phrase that a title needs before the clause
    auxiliary: tuple[int, ...] = ()  # tokens that the title needs behind the antecedent: "He | was | charged"
    whole: tuple[int, int] | None = None  # the clause that a title tells instead of a phrase that says too little
    whole_verb: int = 0  # its verb's token
    apart: int = 0  # where what is told apart begins, which its title need not hold: "before moving to Rome in 1939"
    content: tuple[int, int] | None = None  # what the speaker said, where the reporting clause follows it
    quoted_content: bool = False
    saying: tuple[int, int] | None = None  # who says it, with its commas, amid what is said: ", Jobs said,"
    complement: tuple[int, int] | None = None  # what the speaker said, as a clause of its own: "said that …"
    first_person: bool = False
    referent: str | None = None  # the name it stands for
    pronoun: int | None = None  # the token of the pronoun that is the subject, or whose that is
    genitive: bool = False  # it is "his", "her", "its" or "their"
    stands_for: tuple[int, int] | None = None  # the phrase, as tokens, that "it" or "they" stands for
    people: dict[int, str] = {}  # the names for what pronouns of its sentence stand for, by token
    named: tuple[int, tuple[int, int]] | None = None  # its subject's noun, and where that stands with its name
    expletive: bool = False  # "It is clear that …": it stands for nothing
    happened: bool = False  # what a statement tells of has happened: "said that it has left"
    spoken_of: bool = False  # what an opening only speaks of: "condemns the attack | in which two were killed"
    says_when: bool = False  # it only says when what was told before happened: "It happened on Monday"
    until: int = 0  # the token behind the sentences that go on about the same and tell nothing apart
    lasts: int = 0  # the token behind those of them that are of its day


def main_verb(tokens: Tokens, telling: Telling) -> int:
    """The last verb form of the group: "was taken" is a taking."""
    at = telling.verb
    while at + 1 < telling.last and tokens.classes[at] in "BHObax" and tokens.classes[at + 1] in "baxeEN":
        at += 1
    return at
