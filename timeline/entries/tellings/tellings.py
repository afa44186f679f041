"""A sentence and its mentions → what it tells: the clauses that tell an event, each with the mention that dates it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from timeline.entries.syntax import lexicon
from timeline.entries.syntax.antecedents import antecedent
from timeline.entries.syntax.attribution import Speaker, according_to, speaker
from timeline.entries.syntax.clauses import Clause, clauses
from timeline.entries.syntax.reported_speech import dependent_kind, elsewhere, first_speaker, sayings, who_says
from timeline.entries.syntax.sentences import Sentence, quoted_tokens
from timeline.entries.syntax.tokens import Tokens
from timeline.entries.syntax.verbs import VerbGroup
from timeline.entries.tellings import attachment, sharing
from timeline.entries.tellings.earlier import lies_before
from timeline.entries.tellings.mentions import Place, ahead, dates, placed
from timeline.entries.tellings.phrase_tellings import telling_of
from timeline.entries.tellings.phrases import phrases
from timeline.entries.tellings.quotations import leaves_quotation
from timeline.entries.tellings.status import begins_at_once, evident, first_person, of_an_event, status_of
from timeline.entries.tellings.telling import Status, Telling
from timeline.entries.tellings.timeless import habitual, nowadays, timeless
from timeline.model import Mention

_DENYING = frozenset("deny reject dismiss dispute refute doubt contest".split())
_QUOTING = frozenset("say state tweet write add reply comment remark tell explain report".split())
_FAR = 14  # tokens between a verb and the quotation that it opens


def tellings(text: str, tokens: Tokens, sentence: Sentence, mentions: Sequence[Mention], today: str) -> list[Telling]:
    """What the sentence tells, outermost first. `today` is the publication day in EDTF."""
    if tokens.words[sentence.last - 1] == "?" and not sentence.opens_inside:
        return []  # a question tells nothing
    if tokens.words[sentence.first] in ("—", "–") and tokens.classes[sentence.last - 1] != ".":
        return []  # a line that names whose the quotation above it is
    made = clauses(tokens, sentence)
    if sentence.kind != "sentence" and made[0].verb is None:
        if sentence.kind == "fragment":
            return []
        to_come = re.search("[np]T[Vbnp]", tokens.classes[sentence.first : sentence.last])  # "Acme to Open Shop"
        return [Telling(sentence.first, sentence.last, "headline", sentence, sentence.first, past=not to_come)]
    told = _Reader(text, tokens, sentence, made, mentions, today).read()
    if sentence.opens_inside and (sentence.closes_inside or not leaves_quotation(tokens, sentence)):
        return _dated(told)  # the statement it belongs to tells the rest
    return _dated(told) if sentence.kind == "fragment" else told  # a caption, a subheading


def _dated(told: Sequence[Telling]) -> list[Telling]:
    return [telling for telling in told if telling.mention is not None]


class _Reader:
    """One sentence while it is read."""

    def __init__(
        self, text: str, tokens: Tokens, sentence: Sentence, made: list[Clause], mentions: Sequence[Mention], today: str
    ) -> None:
        self.text, self.tokens, self.sentence, self.made, self.today = text, tokens, sentence, made, today
        self.mentions = placed(tokens, sentence, mentions)
        self.quoted = quoted_tokens(tokens, sentence)
        self.told: list[Telling] = []

    def read(self) -> list[Telling]:
        subordinate = phrases(self.tokens, self.sentence, self.made, self.mentions, self.today)
        taken = {id(place) for phrase in subordinate for place in phrase.places}
        main = self.made[0]
        report = next((c for c in self.made if c.kind == "report"), None)
        said_by = speaker(self.text, self.tokens, report) if report else None
        by_phrase = according_to(self.text, self.tokens, self.sentence)
        real = main.verb is None and all(c.marker not in lexicon.CONDITIONALS for c in self.made)
        if real and len(self.made) > 1 and self.sentence.kind == "sentence" and not self.quoted[0]:
            # its own verb is not known: at least it is not lost
            self.told.append(Telling(main.first, main.last, "event", self.sentence, main.first))
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
        apart = [telling_of(self.tokens, self.sentence, self.made, phrase) for phrase in subordinate]
        for telling in self.told:
            telling.apart = next((p.first - 1 for p in apart if self._ends_in(telling, p)), 0)
        self.told += apart
        if by_phrase:
            self._according(by_phrase)
        if not self.told and not any(clause.verb for clause in self.made):
            self._verbless()
        return self.told

    def _ends_in(self, telling: Telling, phrase: Telling) -> bool:
        """Whether the telling ends in what is told apart: "was born in Oslo, before moving to Rome in 1939"."""
        ends = telling.verb < phrase.first and telling.last - 1 <= phrase.last <= telling.last
        return ends and self.tokens.classes[phrase.first] == "G"

    def _verbless(self) -> None:
        """A sentence whose verb no list knows, or that has none, is told as a whole where it names a day."""
        if re.search(r"(?:^|,)a?V", self.tokens.classes[self.sentence.first : self.sentence.last]):
            return  # it tells its readers what to do: "To register, visit the site by 3 March"
        for place in self.mentions:
            if dates(place) and not place.attributive and self.sentence.kind == "sentence":
                first, last = self.sentence.first, self.sentence.last
                planned = ahead(place.mention, self.today)
                status: Status = "planned" if planned else "event"
                self.told = [Telling(first, last, status, self.sentence, first, place.mention, past=not planned)]
                return

    def _clause(self, clause: Clause, main: Clause, places: list[Place]) -> None:
        verb = clause.verb
        assert verb is not None
        choice = attachment.choose(self.tokens, clause, places, self.today)
        own = choice.mention is not None
        shared, since, described, noun = None, False, None, None
        if not own:
            shared, since = sharing.shared(self.tokens, clause, self.mentions, self.today)
            if shared is None:
                described, noun = sharing.described(self.tokens, clause, self.mentions)
            if since:
                choice, own = attachment.Choice(shared), True
            elif described is not None:
                choice, own = attachment.Choice(described, weak=True), True
            elif shared is None:
                shared = sharing.together(self.tokens, self.made, clause, self.mentions)
        dependent = dependent_kind(clause)
        parent_report = self._media_parent(clause)
        if dependent and not own and parent_report is None and not (shared and clause.kind == "complement"):
            return
        quoted = self.quoted[verb.first - self.sentence.first]
        orphan = quoted and self._only_words
        if quoted and not own and (clause is not main or (orphan and not self.sentence.closes_inside)):
            return
        status = status_of(self.tokens, clause, own=own, headline=self.sentence.kind == "headline")
        if status in ("event", "state") and not own and lies_before(self.tokens, self.sentence, clause, places):
            status = "background"
        habit = status in ("event", "state") and not own and habitual(self.tokens, clause)
        if habit:
            status = "background"
        at_once = status == "planned" and not own and begins_at_once(self.tokens, clause)
        if at_once:
            status = "event"
        if quoted and clause is not main and (status != "event" or verb.tense != "past"):
            return
        speaks_of_self = first_person(self.tokens, clause)
        if status is None:
            return
        if speaks_of_self and ((quoted and clause is not main) or (status in ("state", "planned") and not own)):
            return
        at_no_time = choice.mention is not None and nowadays(self.tokens, clause, choice.mention, self.today)
        if at_no_time:
            choice, status = replace(choice, mention=None), "state"
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
            quoted=quoted,
            orphan=orphan,
            perfect=verb.perfect,
            amid=habit or verb.progressive or "once" in self.tokens.lower[verb.first - 1 : verb.last + 1],
            present=at_once or (verb.tense == "present" and not of_an_event(self.tokens, clause)),
            timeless=at_no_time or (status == "state" and timeless(self.tokens, clause, places)),
            kind=clause.kind,
            first_person=speaks_of_self,
            subject=clause.subject,
            antecedent=noun or antecedent(self.tokens, self.sentence, self.made, clause, first),
            auxiliary=verb.auxiliary,
            shared=shared,
            since=since,
            not_until=verb.negated and choice.mention is not None,
        )
        words = next((c for c in clause.children if c.kind == "complement"), None)
        if status == "background" and words is not None and verb.base in lexicon.REPORT_VERBS:
            telling.speaker = who_says(self.text, self.tokens, self.sentence, self.made, clause)
        if status == "statement":
            opening = self.tokens.classes.find('"', verb.last, min(verb.last + _FAR, self.sentence.last))
            between = self.tokens.classes[verb.last : max(opening, 0)]
            begins = opening >= 0 and not re.search("[wBHMOEqst;]", between)  # unlike "said it was “the best …”"
            to_whom = verb.base in lexicon.ADDRESSING or not re.search("[np]", between)
            begins &= to_whom or self._said_where(between, opening) or between.endswith(":")
            if (
                begins
                and not telling.antecedent
                and not verb.passive
                and (verb.base in _QUOTING or between.endswith(":"))
            ):
                behind = clause.last if clause.last > opening else self.sentence.last  # 'She said: "…'
                telling.content, telling.quoted_content = (opening, behind), True
            if words is not None and _directly(self.tokens, verb, words):
                telling.complement = (words.first + (words.marker == "that"), clause.last)
            telling.speaker = who_says(self.text, self.tokens, self.sentence, self.made, clause)
            telling.claim = verb.base in lexicon.CLAIM_VERBS
            if telling.speaker and telling.speaker.medium and any(c.kind == "complement" for c in clause.children):
                return  # a medium's reporting is no event; what it reports is
            if words is not None and evident(self.tokens, clause) and self._dated_within(words):
                return  # nor is that figures show it
        if telling.quoted and self.told and self.told[0].status == "statement":
            telling.speaker, telling.claim = self.told[0].speaker, True
        if parent_report is not None:
            said_by, when = parent_report
            telling.speaker, telling.report, telling.claim = said_by, when, True
        elif said := sayings(self.tokens, self.made, clause):
            telling.speaker = first_speaker(self.text, self.tokens, self.sentence, self.made, said)
            telling.claim = True
        self.told.append(telling)

    def _dated_within(self, clause: Clause) -> bool:
        """Whether a mention of the clause's own dates it."""
        own = (p for p in self.mentions if attachment.innermost(self.made, p.token) is clause)
        return any(dates(place) and not place.attributive for place in own)

    def _said_where(self, words: str, opening: int) -> bool:
        """Whether no more than where or to whom stands before a whole sentence: "said in an interview, “We …"."""
        return words[0] in "rT" and "".join(self.tokens.words[opening + 1 : opening + 2])[:1].isupper()

    @cached_property
    def _only_words(self) -> bool:
        """Whether the sentence is nothing but a quotation: who speaks is told elsewhere."""
        classes, sentence = self.tokens.classes, self.sentence
        opens = classes[sentence.first] == '"' or sentence.opens_inside
        closes = classes[sentence.last - 1] == '"' or sentence.closes_inside
        return opens and closes and all(self.quoted[1:-1])

    def _breaks(self, clause: Clause, status: Status) -> bool:
        """Whether a coordinate clause tells something apart from the clause before it."""
        before = self.told[-1]
        if before.status == "headline" or clause.first > before.last + 1:
            return before.status != "headline"
        told_apart = clause.verb is not None and clause.verb.tense == "present" and before.mention and before.past
        return status != "state" and (status != before.status or bool(told_apart and not before.present))

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

    def _reported(self, report: Clause, said_by: Speaker | None, places: list[Place]) -> None:
        """A reporting clause behind its content: a medium dates the report, an actor's words are an event."""
        assert report.verb is not None
        choice = attachment.choose(self.tokens, report, places, self.today)
        content = self.told[0] if self.told else None
        medium = said_by is not None and said_by.medium and report.verb.base in lexicon.MEDIA_VERBS
        outer = [t for t in self.told if t.first < report.first]
        amid = (report.first - 1, report.last + 1) if report.last < self.made[0].subject[1] else None
        for telling in outer:
            telling.saying = amid
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
            told_subject=None if self.quoted[content_verb - self.sentence.first] else self.made[0].subject,
            content=(self.sentence.first, self.sentence.last) if amid else self._content(report),
            saying=amid,
            quoted_content=self.quoted[content_verb - self.sentence.first],
            claim=report.verb.base in lexicon.CLAIM_VERBS,
            weak=choice.weak,
            present=report.verb.tense == "present",
            perfect=report.verb.perfect,
        )
        self.told = [statement, *kept, *(t for t in self.told if t not in outer)]

    def _content(self, report: Clause) -> tuple[int, int] | None:
        """What a reporting clause behind it reports."""
        return (self.sentence.first, report.first) if report.first > self.sentence.first + 2 else None

    def _according(self, said_by: Speaker) -> None:
        at = bisect_right(self.tokens.starts, said_by.start) - 1
        holder = attachment.innermost(self.made, at)
        for telling in self.told:
            if not telling.first <= at < telling.last or (
                holder is not None and elsewhere(self.tokens, self.sentence, holder, telling.verb, at)
            ):
                continue
            if telling.speaker is None:
                telling.speaker, telling.claim = said_by, True
            elif telling.status == "statement" and said_by.medium and telling.via is None:
                telling.via = said_by


def _directly(tokens: Tokens, verb: VerbGroup, said: Clause) -> bool:
    """Whether the complement is all that the verb says: no other object between, but whom it is told and when."""
    if said.first < verb.last or verb.negated or verb.base in _DENYING:
        return False  # "an alliance that Turkey supports said"; "denied that it had left"
    between = tokens.classes[verb.last : said.first]
    subject = tokens.classes[said.first + (said.marker == "that") : said.verb.first] if said.verb is not None else ""
    if re.search('[,"]', subject.lstrip('"')) or ("c" in subject and said.marker != "that"):
        return False  # "tweeted her reasoning, saying …"; "pledged funds and Syria is taxing …"
    return not re.search('[,;:"]', between) and (between[:1] in "rpaT" or verb.base in lexicon.ADDRESSING)
