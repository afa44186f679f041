"""A sentence and its mentions → what it tells: the clauses that tell an event, each with the mention that dates it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from timeline.entries import attachment, lexicon
from timeline.entries.attribution import Speaker, according_to, noun_phrase, speaker
from timeline.entries.clauses import Clause, clauses
from timeline.entries.sentences import Sentence, quote_opens
from timeline.entries.tokens import Tokens
from timeline.entries.verbs import pluperfect
from timeline.model import Mention
from timeline.when.values import Vague

Status = Literal["event", "statement", "planned", "background", "headline", "state"]

_BACKGROUND = frozenset("previously formerly historically traditionally originally earlier already".split())
_QUOTING = frozenset("say state tweet write add reply comment remark tell explain".split())
_SAYING = frozenset(
    "say announce tell claim warn state deny confirm acknowledge admit insist urge comment describe "
    "reveal add explain".split()
)
_FIRST_PERSON = frozenset("i we you my our your".split())
_LONGEST_QUOTATION = 8  # sentences
_PLANNED = frozenset("schedule expect plan slate".split())
_UNREAL = frozenset("would could might may can should must ought cannot couldn't can't shouldn't 'd d".split())


@dataclass(slots=True)
class Telling:
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
    past: bool = True
    weak: bool = False  # the mention only describes a noun, or stands far away
    perfect: bool = False
    present: bool = False
    shared: Mention | None = None  # what dates a clause of the same time in the sentence
    since: bool = False  # the mention is a beginning: "since it was announced in May"
    nested: bool = False
    kind: str = "main"  # main, coordinate, relative, complement, adverbial or phrase
    subject: tuple[int, int] = (0, 0)  # tokens
    antecedent: tuple[int, int] | None = None  # the noun phrase that a title needs before the clause
    content: tuple[int, int] | None = None  # what the speaker said, where the reporting clause follows it
    quoted_content: bool = False
    first_person: bool = False
    referent: str | None = None  # the name it stands for
    pronoun: int | None = None  # the token of the personal pronoun that is the subject
    verbless: bool = False

    @property
    def subject_tokens(self) -> range:
        """The tokens before the verb, where the subject stands."""
        return range(*self.subject)


def tellings(text: str, tokens: Tokens, sentence: Sentence, mentions: Sequence[Mention], today: str) -> list[Telling]:
    """What the sentence tells, outermost first. `today` is the publication day in EDTF."""
    if tokens.words[sentence.last - 1] == "?" and not sentence.opens_inside:
        return []  # a question tells nothing
    made = clauses(tokens, sentence)
    if sentence.kind in ("headline", "fragment") and (sentence.kind == "fragment" or made[0].verb is None):
        if sentence.kind == "fragment" and made[0].verb is None:
            return []
        if made[0].verb is None:
            return [Telling(sentence.first, sentence.last, "headline", sentence, sentence.first, verbless=True)]
    told = _Reader(text, tokens, sentence, made, mentions, today).read()
    if sentence.opens_inside and (sentence.closes_inside or not _leaves_quotation(tokens, sentence)):
        return [
            telling for telling in told if telling.mention is not None
        ]  # the statement it belongs to tells the rest
    return told


def interview(tokens: Tokens, sentences: Sequence[Sentence]) -> bool:
    """Whether the text asks questions of its own, so that what "I" and "we" say are answers."""
    asked = [s for s in sentences if tokens.words[s.last - 1] == "?" and not s.opens_inside and not s.closes_inside]
    return len([s for s in asked if '"' not in tokens.classes[s.first : s.last]]) >= 3


def without_parts(told: list[Telling]) -> list[Telling]:
    """The tellings without those that only repeat a part of a statement's quotation, and without empty ones."""
    statements = [t for t in told if t.status == "statement" and t.first < t.sentence.first]
    return [
        t
        for t in told
        if t.last - t.first > 1
        and (t.mention is not None or not any(s is not t and s.first <= t.first < s.sentence.first for s in statements))
    ]


def _leaves_quotation(tokens: Tokens, sentence: Sentence) -> bool:
    """Whether words follow where a running quotation closes: "… ," said Jobs"."""
    closing = max(
        (at for at in range(sentence.first, sentence.last) if tokens.classes[at] == '"'), default=sentence.last
    )
    return any(code.isalpha() for code in tokens.classes[closing : sentence.last])


def join_quotations(told: list[Telling], sentences: Sequence[Sentence]) -> None:
    """Let a statement hold the whole of its quotation, where that runs over several sentences."""
    by_first = {sentence.first: at for at, sentence in enumerate(sentences)}
    for telling in told:
        if telling.nested or telling.status == "headline":
            continue
        at = by_first[telling.sentence.first]
        if telling.status == "statement":
            back = at
            while back > 0 and sentences[back].opens_inside and at - back < _LONGEST_QUOTATION:
                back -= 1
            if sentences[back].first < telling.first:
                telling.first = sentences[back].first
                telling.content = (telling.first, telling.content[1]) if telling.content else None
        if telling.last < telling.sentence.last - 2:
            continue
        ahead = at
        while ahead + 1 < len(sentences) and sentences[ahead].closes_inside and ahead - at < _LONGEST_QUOTATION:
            ahead += 1
        telling.last = max(telling.last, sentences[ahead].last) if ahead > at else telling.last


class _Reader:
    """One sentence while it is read."""

    def __init__(
        self, text: str, tokens: Tokens, sentence: Sentence, made: list[Clause], mentions: Sequence[Mention], today: str
    ) -> None:
        self.text, self.tokens, self.sentence, self.made, self.today = text, tokens, sentence, made, today
        self.mentions = attachment.placed(tokens, sentence, mentions)
        self.quoted = _quoted_tokens(tokens, sentence)
        self.told: list[Telling] = []

    def read(self) -> list[Telling]:
        subordinate = attachment.phrases(self.tokens, self.sentence, self.made, self.mentions, self.today)
        taken = {id(place) for phrase in subordinate for place in phrase.places}
        main = self.made[0]
        report = next((c for c in self.made if c.kind == "report"), None)
        said_by = speaker(self.text, self.tokens, report) if report else None
        by_phrase = according_to(self.text, self.tokens, self.sentence)
        for clause in self.made:
            if clause.verb is None or clause.kind == "report":
                continue
            places = [
                p for p in self.mentions if id(p) not in taken and attachment.innermost(self.made, p.token) is clause
            ]
            self._clause(clause, main, places)
        if report and report.verb:
            places = [p for p in self.mentions if id(p) not in taken and report.first <= p.token < report.last]
            self._reported(report, said_by, places)
        for phrase in subordinate:
            comma = phrase.first - 1 if self.tokens.classes[phrase.first - 1] == "," else None
            described = self._noun_phrase_before(comma) if comma and comma > self.sentence.first else None
            self.told.append(
                Telling(
                    phrase.first,
                    phrase.last,
                    "planned" if phrase.future else "event",
                    self.sentence,
                    phrase.first,
                    phrase.places[0].mention,
                    past=not phrase.future,
                    nested=True,
                    kind="phrase",
                    antecedent=described,
                )
            )
        if by_phrase:
            self._according(by_phrase)
        return self.told

    def _clause(self, clause: Clause, main: Clause, places: list[attachment.Place]) -> None:
        verb = clause.verb
        assert verb is not None
        choice = attachment.choose(self.tokens, clause, places, self.today)
        own = choice.mention is not None
        shared, since = None, False
        if not own and verb.tense == "past":
            shared, since = self._shared(clause)
            if since:
                choice, own = attachment.Choice(shared), True
        dependent = clause.kind in ("relative", "adverbial", "complement") or clause.marker in (
            "relative",
            "adverbial",
            "complement",
        )
        parent_report = self._media_parent(clause)
        if dependent and not own and parent_report is None:
            return
        if self.quoted[verb.first - self.sentence.first] and clause is not main and not own:
            return
        status = self._status(clause, own=own)
        if status in ("event", "state") and not own and self._long_ago(clause, places):
            status = "background"
        first_person = self._first_person(clause)
        if status is None or (status in ("state", "planned") and not own and first_person):
            return
        if status == "state" and choice.mention is not None and choice.mention.edtf == self.today:
            choice = replace(choice, mention=None)  # "is today a barren place": nowadays
        own = choice.mention is not None
        if clause.kind == "coordinate" and not dependent and not own and self.told and not self._breaks(clause, status):
            # one sentence, one scene: the clause before tells this too
            self.told[-1].last = max(self.told[-1].last, clause.last)
            return
        first = clause.first
        while first < clause.last - 1 and self.tokens.classes[first] in 'c,;"-':
            if self.tokens.classes[first] == '"' and '"' in self.tokens.classes[first + 1 : clause.last]:
                break
            first += 1
        telling = Telling(
            first,
            clause.last,
            status,
            self.sentence,
            verb.first,
            choice.mention,
            choice.duration,
            choice.partner,
            past=verb.tense != "future",
            weak=choice.weak,
            nested=dependent or clause.kind == "coordinate",
            quoted=self.quoted[verb.first - self.sentence.first],
            perfect=verb.perfect,
            present=verb.tense == "present",
            kind=clause.kind,
            first_person=first_person,
            subject=clause.subject,
            antecedent=self._antecedent(clause, first),
            shared=shared,
            since=since,
        )
        if status == "statement":
            opening = self.tokens.classes.find('"', verb.last, verb.last + 3)
            if opening >= 0 and not telling.antecedent and verb.base in _QUOTING:
                telling.content, telling.quoted_content = (opening, clause.last), True
            telling.speaker = speaker(self.text, self.tokens, clause)
            telling.claim = verb.base in lexicon.CLAIM_VERBS
            if telling.speaker and telling.speaker.medium and any(c.kind == "complement" for c in clause.children):
                return  # a medium's reporting is no event; what it reports is
        if telling.quoted and self.told and self.told[0].status == "statement":
            telling.speaker, telling.claim = self.told[0].speaker, True
        if parent_report is not None:
            said_by, when = parent_report
            telling.speaker, telling.report, telling.claim = said_by, when, True
        elif dependent and clause.kind == "complement" and clause.parent and clause.parent.verb:
            report = next((c for c in self.made if c.kind == "report" and c.verb and c.first < clause.first), None)
            said = report or clause.parent
            if said.verb is not None and said.verb.base in lexicon.REPORT_VERBS:
                telling.speaker = speaker(self.text, self.tokens, said)
                telling.claim = True
        self.told.append(telling)

    def _antecedent(self, clause: Clause, first: int) -> tuple[int, int] | None:
        """What stands for the subject of a relative clause, or of a coordinate one that shares it."""
        assert clause.verb is not None
        classes = self.tokens.classes
        if clause.kind == "relative":
            return self._noun_phrase_before(clause.first - (classes[clause.first - 1] == ","))
        if clause.kind == "coordinate" and not any(code in "npwdg0" for code in classes[first : clause.verb.first]):
            for telling in reversed(self.told):
                if telling.kind in ("main", "coordinate") and telling.subject[1] > telling.subject[0]:
                    if telling.antecedent is not None:
                        return telling.antecedent
                    return noun_phrase(self.tokens, *telling.subject)
            return noun_phrase(self.tokens, *self.made[0].subject)
        return None

    def _noun_phrase_before(self, stop: int) -> tuple[int, int] | None:
        """The noun phrase that ends before a token."""
        at = stop
        while at > self.sentence.first and self.tokens.classes[at - 1] in "npg0dV" and stop - at < 8:
            at -= 1
            if self.tokens.classes[at] == "d":
                break
        return (at, stop) if at < stop else None

    def _shared(self, clause: Clause) -> tuple[Mention | None, bool]:
        """The mention of a "when", "as" or "while" clause, of the same time; or of a "since" clause, the beginning."""
        for child in clause.children:
            if child.kind != "adverbial" or child.marker not in ("when", "as", "while", "since") or child.verb is None:
                continue
            if child.verb.tense != "past":
                continue
            for place in self.mentions:
                if child.first <= place.token < child.last and attachment.dates(place) and not place.attributive:
                    since = child.marker == "since"
                    if since and not (clause.verb and clause.verb.perfect):
                        continue
                    return place.mention, since
        return None, False

    def _breaks(self, clause: Clause, status: Status) -> bool:
        """Whether a coordinate clause tells something apart from the clause before it."""
        before = self.told[-1]
        if before.status == "headline" or clause.first > before.last + 1:
            return before.status != "headline"
        return status != "state" and status != before.status

    def _media_parent(self, clause: Clause) -> tuple[Speaker, Mention | None] | None:
        """The medium that reports this clause ("Tasnim reported on Monday that …"), and the report's mention."""
        if clause.kind != "complement" or clause.parent is None or clause.parent.verb is None:
            return None
        parent = clause.parent
        assert parent.verb is not None
        if parent.verb.base not in lexicon.MEDIA_VERBS:
            return None
        said_by = speaker(self.text, self.tokens, parent)
        if said_by is None or not said_by.medium:
            return None
        when = next(
            (p.mention for p in self.mentions if parent.first <= p.token < clause.first and p.mention.edtf), None
        )
        return said_by, when

    def _status(self, clause: Clause, *, own: bool) -> Status | None:
        """How the clause tells it; None where it tells no event."""
        verb = clause.verb
        assert verb is not None
        lower = self.tokens.lower
        around = set(lower[max(clause.first, verb.first - 3) : verb.last + 1])
        headline = self.sentence.kind == "headline"
        if verb.negated or clause.marker in lexicon.CONDITIONALS or self._conditional(clause):
            return None
        if verb.modal in _UNREAL:
            if verb.perfect and verb.modal != "would":
                return None
            return "planned" if own else ("planned" if verb.modal in ("would", "should", "must") else None)
        if verb.tense == "future" or (verb.base in _PLANNED and (verb.tense == "present" or verb.passive)):
            return "planned"
        if self._to_come(clause):
            return "planned"
        if pluperfect(self.tokens, verb) and not own:
            return "background"
        if verb.base in lexicon.REPORT_VERBS and self._says(clause):
            return "statement"
        if headline:
            return "headline"
        if verb.tense == "past" and around & _BACKGROUND and not own and "today" not in around:
            return "background"
        if verb.tense == "present" and not verb.progressive:
            return "event" if own and not verb.stative else "state"
        if verb.stative and not own and (not verb.perfect or verb.base == "be"):
            return "state"
        return "event"

    def _first_person(self, clause: Clause) -> bool:
        """Whether the writer or an interview's partner speaks of themselves, outside any quotation."""
        subject = noun_phrase(self.tokens, *clause.subject)
        words = self.tokens.lower[slice(*subject)] if subject else []
        return not _FIRST_PERSON.isdisjoint(words)

    def _long_ago(self, clause: Clause, places: list[attachment.Place]) -> bool:
        """Whether a vague mention puts it in the past, no nearer: "in the past", "recently"."""
        verb = clause.verb
        assert verb is not None
        return any(
            (
                isinstance(p.mention.meaning, Vague)
                and p.mention.meaning.direction == "past"
                and not p.attributive
                and "recent" not in p.mention.text.lower()  # fresh news still
                and (verb.first - 2 <= p.token <= verb.last + 1 or p.token <= clause.first + 1)
            )
            or (
                p.mention.type == "DURATION"
                and self.tokens.lower[p.last : p.last + 1] in (["after"], ["before"], ["ago"])
            )
            for p in places
        )

    def _to_come(self, clause: Clause) -> bool:
        """ "is to open", "is set to land", "plans to": what is told lies ahead."""
        verb = clause.verb
        assert verb is not None
        after = self.tokens.classes[verb.last : verb.last + 1]
        if after != "T":
            return verb.base == "be" and verb.last < clause.last and self.tokens.lower[verb.last] == "due"
        return verb.base in ("be", "set", "plan", "intend", "hope", "expect", "aim", "want", "prepare") and (
            verb.base in ("be", "set") or verb.tense == "present"
        )

    def _conditional(self, clause: Clause) -> bool:
        parent = clause.parent
        while parent is not None:
            if parent.marker in lexicon.CONDITIONALS:
                return True
            parent = parent.parent
        return False

    def _says(self, clause: Clause) -> bool:
        """Whether a verb of saying says something here: a complement, a quotation, an object."""
        verb = clause.verb
        assert verb is not None
        if any(child.kind == "complement" for child in clause.children):
            return True
        if '"' in self.tokens.classes[verb.last : clause.last]:
            return True
        return verb.base in _SAYING

    def _reported(self, report: Clause, said_by: Speaker | None, places: list[attachment.Place]) -> None:
        """A reporting clause behind its content: a medium dates the report, an actor's words are an event."""
        assert report.verb is not None
        choice = attachment.choose(self.tokens, report, places, self.today)
        content = self.told[0] if self.told else None
        medium = said_by is not None and said_by.medium and report.verb.base in lexicon.MEDIA_VERBS
        outer = [t for t in self.told if t.first < report.first]
        if medium:
            for telling in outer:
                if telling.status == "statement" and telling.speaker and not telling.nested:
                    telling.via, telling.report = said_by, choice.mention
                else:
                    telling.speaker, telling.report, telling.claim = said_by, choice.mention, True
            return
        content_event = content is not None and not content.quoted and content.status == "event" and content.past
        if content_event and choice.mention is None:
            for telling in outer:
                telling.speaker = telling.speaker or said_by
                telling.claim = True
            return
        for telling in outer:
            telling.speaker = telling.speaker or said_by
            telling.claim = True
        kept = [t for t in outer if t.mention is not None and not t.quoted]
        content_verb = self.made[0].verb.first if self.made[0].verb else self.sentence.first
        statement = Telling(
            self.sentence.first,
            self.sentence.last,
            "statement",
            self.sentence,
            report.verb.first,
            choice.mention,
            choice.duration,
            choice.partner,
            speaker=said_by,
            subject=report.subject,
            content=self._content(report),
            quoted_content=self.quoted[content_verb - self.sentence.first],
            claim=report.verb.base in lexicon.CLAIM_VERBS,
            weak=choice.weak,
        )
        self.told = [statement, *kept, *(t for t in self.told if t not in outer)]

    def _content(self, report: Clause) -> tuple[int, int] | None:
        """What a reporting clause behind it reports."""
        return (self.sentence.first, report.first) if report.first > self.sentence.first + 2 else None

    def _according(self, said_by: Speaker) -> None:
        for telling in self.told:
            if telling.speaker is None:
                telling.speaker, telling.claim = said_by, True
            elif telling.status == "statement" and said_by.medium and telling.via is None:
                telling.via = said_by


def _quoted_tokens(tokens: Tokens, sentence: Sentence) -> list[bool]:
    """For each token of the sentence, whether it stands inside a quotation."""
    inside = sentence.opens_inside
    if not inside and '"' not in tokens.classes[sentence.first : sentence.last]:
        return [False] * (sentence.last - sentence.first)
    flags: list[bool] = []
    for at in range(sentence.first, sentence.last):
        opens = quote_opens(tokens, at, inside) if tokens.classes[at] == '"' else None
        inside = inside if opens is None else opens
        flags.append(inside)
    return flags


def compact(text: str) -> str:
    """White space runs as one space."""
    return " ".join(text.split())
