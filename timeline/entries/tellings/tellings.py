"""A sentence and its mentions → what it tells: the clauses that tell an event, each with the mention that dates it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from msgspec import Struct

from timeline.entries.syntax import lexicon
from timeline.entries.syntax.antecedents import antecedent
from timeline.entries.syntax.attribution import Speaker, according_to, speaker
from timeline.entries.syntax.clauses import Clause, clauses
from timeline.entries.syntax.reported_speech import dependent_kind, first_speaker, sayings, who_says
from timeline.entries.syntax.sentences import Sentence, quoted_tokens
from timeline.entries.syntax.tokens import Tokens
from timeline.entries.syntax.verb_group import pluperfect
from timeline.entries.tellings import attachment, sharing
from timeline.entries.tellings.deeds import named_happenings
from timeline.entries.tellings.earlier import lies_before
from timeline.entries.tellings.mentions import Place, ahead, countable, counts_on, dates, over, placed
from timeline.entries.tellings.phrase_tellings import telling_of
from timeline.entries.tellings.phrases import Phrase, phrases
from timeline.entries.tellings.quotations import leaves_quotation
from timeline.entries.tellings.reports import attribute, with_report
from timeline.entries.tellings.statements import (
    complement_of,
    quotation_before,
    quotation_behind,
    said_directly,
    words_its_subject,
)
from timeline.entries.tellings.status import (
    begins_at_once,
    ends_period,
    evident,
    first_person,
    of_an_event,
    once,
    status_of,
)
from timeline.entries.tellings.telling import Status, Telling
from timeline.entries.tellings.timeless import habitual, nowadays, timeless
from timeline.model import Mention, Resolved
from timeline.when import edtf
from timeline.when.values import Duration

_ONE = ("one", "ones", "those")  # "The laboratory replaces one that burned down in 2005"
_OF_WHAT = ("which", "that", "who", "when", "where", "")  # "those who died", "killed when a coach left the road"
_STRESSING = frozenset("not until only just on in at the".split())


class _When(Struct, frozen=True):
    """What dates a clause: its own choice, or what the sentence lends it; `noun` is what its mention describes."""

    choice: attachment.Choice
    shared: Mention | None = None
    since: bool = False
    noun: tuple[int, int] | None = None

    @property
    def own(self) -> bool:
        return self.choice.mention is not None


class _How(Struct, frozen=True):
    """How a clause tells, and the mention that dates it then."""

    status: Status
    mention: Mention | None
    habit: bool = False
    at_once: bool = False
    timeless: bool = False


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
        self.opening: Phrase | None = None

    def read(self) -> list[Telling]:
        subordinate = phrases(self.tokens, self.sentence, self.made, self.mentions, self.today)
        self.opening = next((phrase for phrase in subordinate if phrase.fronted), None)
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
            if clause is main and self._cleft is not None:
                continue
            places = [p for p in self.mentions if id(p) not in taken and self._dated_by(p) is clause]
            if self._cleft is not None and clause is self._cleft[0]:
                places.append(self._cleft[1])
            self._clause(clause, places)
        if report and report.verb:
            places = [p for p in self.mentions if id(p) not in taken and report.first <= p.token < report.last]
            choice = attachment.choose(self.tokens, report, places, self.today)
            self.told = with_report(
                self.tokens, self.told, self.sentence, self.made[0], report, said_by, choice, self.quoted
            )
        apart = [telling_of(self.tokens, self.sentence, self.made, phrase) for phrase in subordinate]
        for telling in self.told:
            telling.apart = next((p.first - 1 for p in apart if self._ends_in(telling, p)), 0)
        self.told += apart
        verbs = {at for c in self.made if c.verb for at in range(c.verb.first, c.verb.last)}
        self.told += named_happenings(self.tokens, self.sentence, self.mentions, self.told, self.today, verbs)
        if by_phrase:
            attribute(self.tokens, self.sentence, self.made, self.told, by_phrase)
        if not self.told and not any(clause.verb for clause in self.made):
            self._verbless()
        return self.told

    def _dated_by(self, place: Place) -> Clause | None:
        """The clause that a mention dates: not one of what is always so, but that around it, which tells of the past:
        "cut the rate | at which it lends | on Friday"."""
        clause = attachment.innermost(self.made, place.token)
        if clause is None or clause.kind != "relative" or clause.parent is None:
            return clause
        verb, around = clause.verb, clause.parent.verb
        if verb is None or around is None or (around.tense, around.perfect) != ("past", False):
            return clause
        always = verb.tense == "present" and not (verb.perfect or verb.progressive or verb.modal)
        day = place.mention.edtf is not None and edtf.parse(place.mention.edtf).precision == "day"
        behind = place.preposition == "on" and place.token >= verb.last and not ahead(place.mention, self.today)
        return clause.parent if always and day and behind and not place.attributive else clause

    def _ends_in(self, telling: Telling, phrase: Telling) -> bool:
        """Whether the telling ends in what is told apart: "was born in Oslo, before moving to Rome in 1939"."""
        ends = telling.verb < phrase.first and telling.last - 1 <= phrase.last <= telling.last
        return ends and self.tokens.classes[phrase.first] == "G"

    def _verbless(self) -> None:
        """A sentence whose verb no list knows, or that has none, is told as a whole where it names a day."""
        if re.search(r"(?:^|,)a?V", self.tokens.classes[self.sentence.first : self.sentence.last]):
            return  # it tells its readers what to do: "To register, visit the site by 3 March"
        for place in self.mentions:
            open_then = "day" in place.mention.resolved.implied  # "Daily except Mondays, 10am to 5pm."
            if dates(place) and not (place.attributive or open_then) and self.sentence.kind == "sentence":
                first, last = self.sentence.first, self.sentence.last
                planned = ahead(place.mention, self.today)
                status: Status = "planned" if planned else "event"
                self.told = [Telling(first, last, status, self.sentence, first, place.mention, past=not planned)]
                return

    def _clause(self, clause: Clause, places: list[Place]) -> None:
        """Tell what the clause tells, if anything."""
        assert clause.verb is not None
        if clause.verb.passive and self.tokens.lower[clause.verb.first - 1] == "as":
            return  # "as was expected"
        if clause.kind == "adverbial" and ends_period(self.tokens, clause.verb):
            return  # "before the year was out"
        if sharing.of_trading(self.tokens, clause) or "nor" in self.tokens.lower[clause.first : clause.verb.first]:
            return  # "is not lawful, and nor is a union of women"
        when = self._when(clause, places)
        if clause.marker == "when" and self._is_told_of_both(when):
            return  # "Ten died when a bus overturned on Monday"
        dependent = dependent_kind(clause)
        lapse = self._lapse(clause) if not when.own else None
        spoken_of = not when.own and self._spoken_of(clause)
        counting = next((p.mention for p in places if not when.own and counts_on(clause.verb, p, self.today)), None)
        told_apart = (
            lapse is not None
            or counting is not None
            or spoken_of
            or self._of_a_report(clause, when)
            or self._leads_up(clause)
        )
        if dependent and not when.own and not told_apart:
            return
        quoted = self.quoted[clause.verb.first - self.sentence.first]
        if (
            quoted
            and not when.own
            and (clause is not self.made[0] or (self._only_words and not self.sentence.closes_inside))
        ):
            return
        how = self._how(clause, when, places, quoted=quoted)
        if how is None:
            return
        goes_on = clause.kind == "coordinate" and not dependent and how.mention is None and self.told
        apart = self.told and self.told[-1].kind in ("relative", "adverbial") and self._behind_semicolon(clause)
        if goes_on and not apart and not self._breaks(clause, how.status) and not self._counts_on_from(places):
            # one sentence, one scene: the clause before tells this too, which no clause about a noun in it does
            beside = clause.parent is None and not clause.marker
            before = [t for t in self.told if t.kind != "relative" or not beside] or self.told
            before[-1].last = max(before[-1].last, clause.last)
            return
        telling = self._telling(clause, when, how, places, dependent=dependent, quoted=quoted)
        telling.lapse, telling.spoken_of = lapse, spoken_of
        telling.counting = counting if how.mention is None and telling.shared is None else None
        main = self.made[0]
        if telling.antecedent and self.tokens.lower[telling.antecedent[0]] in _ONE and main.verb is not None:
            telling.whole, telling.whole_verb = (main.first, main.last), main.verb.first
        if self._says_itself(telling, clause):
            self._attribute(telling, clause)
            self.told.append(telling)

    def _is_told_of_both(self, when: _When) -> bool:
        """Whether what was told is of the same time, and did not last until then: "until May, when they left"."""
        mention = when.choice.mention
        until = any(p.mention is mention and p.preposition in ("until", "till") for p in self.mentions)
        return mention is not None and not until and any(t.mention is mention for t in self.told)

    def _when(self, clause: Clause, places: list[Place]) -> _When:
        """What dates the clause: a mention of its own, or one that it shares with the rest of the sentence."""
        choice = attachment.choose(self.tokens, clause, places, self.today)
        if choice.mention is None and clause.marker == "when":
            before = next((p for p in self.mentions if dates(p) and p.last in (clause.first, clause.first - 1)), None)
            choice = choice if before is None else attachment.Choice(before.mention)  # "On Monday, when it fell"
        if choice.mention is not None:
            return _When(choice)
        if (there := sharing.at_which(self.tokens, clause, self.mentions)) is not None:
            return _When(attachment.Choice(there))
        if (traded := sharing.at_the_close(self.tokens, clause, self.mentions)) is not None:
            return _When(attachment.Choice(traded))
        if self._is_now(clause):
            return _When(choice)  # "cut its dividend in July, and has now scrapped it"
        shared, since = sharing.shared(self.tokens, clause, self.mentions, self.today)
        described, noun = sharing.described(self.tokens, clause, self.mentions) if shared is None else (None, None)
        if since:
            return _When(attachment.Choice(shared), shared, since=True)
        if sharing.befell(clause, shared, self.mentions):
            return _When(attachment.Choice(shared))
        if described is not None:
            return _When(attachment.Choice(described, weak=True), noun=noun)
        return _When(choice, shared or sharing.together(self.tokens, self.made, clause, self.mentions), noun=noun)

    def _is_now(self, clause: Clause) -> bool:
        assert clause.verb is not None
        return clause.verb.perfect and "now" in self.tokens.lower[clause.verb.first : clause.verb.last]

    def _of_a_report(self, clause: Clause, when: _When) -> bool:
        """Whether a dependent clause is told without a date of its own: what a medium reports, what was said then."""
        return self._media_parent(clause) is not None or (when.shared is not None and clause.kind == "complement")

    def _leads_up(self, clause: Clause) -> bool:
        """Whether it is what news begins with: "Police are appealing for witnesses after a man was knocked down"."""
        main, verb = self.made[0].verb, clause.verb
        if clause.marker != "after" or self.sentence.paragraph > 1 or main is None or verb is None:
            return False
        now = main.tense == "present" or main.perfect
        return now and verb.tense == "past" and not verb.perfect and verb.modal is None and not verb.negated

    def _spoken_of(self, clause: Clause) -> bool:
        """Whether it tells of what the news only speaks of: "We condemn the attack, | in which two were killed"."""
        main, verb = self.made[0].verb, clause.verb
        if clause.kind not in ("relative", "adverbial") or clause.marker not in _OF_WHAT or self.sentence.paragraph > 1:
            return False
        if main is None or verb is None or not (main.tense == "present" or main.perfect):
            return False
        if any(one.kind == "report" for one in self.made):
            return False
        does = not (verb.stative or verb.perfect or verb.progressive or verb.modal or verb.negated)
        return does and verb.tense == "past" and self.sentence.kind == "sentence"

    def _behind_semicolon(self, clause: Clause) -> bool:
        return ";" in self.tokens.classes[clause.first - 1 : clause.first + 1]

    def _lapse(self, clause: Clause) -> Mention | None:
        """How long after or before the clause something else happened: "rose on Friday, a day | after they fell"."""
        negated = self.made[0].verb is not None and self.made[0].verb.negated  # "wasn't until ten years after"
        unreal = clause.verb is not None and clause.verb.modal is not None  # "a day before it would have acted"
        if clause.marker not in ("after", "before") or negated or unreal:
            return None
        unlike = ("for", "in", "over")  # "banned for a year", "its steepest fall in three years"
        before = (p for p in self.mentions if p.last == clause.first and p.preposition not in unlike)
        told = next((p.mention for p in before if countable(p.mention)), None)
        return told or self._the_day(clause.first)

    def _the_day(self, at: int) -> Mention | None:
        """The day before a token as a length of time, which "the" makes one: "on Friday, the day | after they left"."""
        if self.tokens.lower[at - 2 : at] != ["the", "day"]:
            return None
        start, end = self.tokens.starts[at - 2], self.tokens.ends[at - 1]
        return Mention(start, end, self.text[start:end], "the day", Resolved(Duration(((1, "D"),)), "DURATION"))

    def _how(self, clause: Clause, when: _When, places: list[Place], *, quoted: bool) -> _How | None:
        """How the clause tells what it tells; None where it tells nothing."""
        verb, tokens, own = clause.verb, self.tokens, when.own
        assert verb is not None
        nested = quoted and clause is not self.made[0]
        status = status_of(tokens, clause, own=own, headline=self.sentence.kind == "headline")
        if status in ("event", "state") and not own and lies_before(tokens, self.sentence, clause, places):
            status = "background"
        if status in ("event", "state", "statement") and not own and self._long_after(clause):
            status = "background"
        habit = status in ("event", "state") and not own and habitual(tokens, clause)
        at_once = status == "planned" and not own and begins_at_once(tokens, clause)
        status = "background" if habit else "event" if at_once else status
        if status is None or (nested and (status != "event" or verb.tense != "past")):
            return None
        if first_person(tokens, clause) and (nested or (status in ("state", "planned") and not own)):
            return None
        mention = when.choice.mention
        described = status == "planned" and verb.tense == "present" and when.choice.weak
        if described and mention is not None and over(mention, self.today):
            return _How(status, None)  # "The toll of Friday's quake is expected to rise"
        if mention is not None and nowadays(tokens, clause, mention, self.today):
            return _How("state", None, timeless=True)
        always = status == "state" and timeless(tokens, clause, places)
        return _How(status, mention, habit=habit, at_once=at_once, timeless=always)

    def _long_after(self, clause: Clause) -> bool:
        """Whether it came some time after what the sentence opens with: "Elected in 2010, Rossi cut taxes"."""
        if self.opening is None or clause is not self.made[0] or clause.verb is None:
            return False
        coarse = edtf.parse(self.opening.places[0].mention.edtf or "").precision in ("month", "year", "decade")
        return coarse and clause.verb.tense == "past" and not clause.verb.perfect

    def _telling(
        self, clause: Clause, when: _When, how: _How, places: list[Place], *, dependent: bool, quoted: bool
    ) -> Telling:
        verb, choice = clause.verb, when.choice
        assert verb is not None
        first = self._without_marks(clause)
        return Telling(
            first,
            clause.last,
            how.status,
            self.sentence,
            verb.first,
            how.mention,
            choice.duration,
            choice.partner,
            past=verb.tense != "future",
            weak=choice.weak,
            nested=dependent or clause.kind == "coordinate",
            quoted=quoted,
            orphan=quoted and self._only_words,
            perfect=verb.perfect and not (how.mention is None and pluperfect(self.tokens, verb)),
            amid=how.habit or verb.progressive or once(self.tokens, verb, verb.first - 1),
            present=how.at_once or (verb.tense == "present" and not of_an_event(self.tokens, clause)),
            timeless=how.timeless,
            kind=clause.kind,
            first_person=first_person(self.tokens, clause),
            subject=clause.subject,
            antecedent=when.noun or self._antecedent(clause, first, choice.mention),
            auxiliary=verb.auxiliary,
            shared=when.shared,
            since=when.since,
            not_until=(verb.negated and how.mention is not None)
            or (self._cleft is not None and clause is self._cleft[0])
            or sharing.at_which(self.tokens, clause, self.mentions) is not None
            or self._is_when(clause, how.mention),
        )

    def _is_when(self, clause: Clause, mention: Mention | None) -> bool:
        """Whether it says what happened at the time named before it: "the first since 1987, | when ten died"."""
        before = mention is not None and mention.end <= self.tokens.starts[clause.first]
        return clause.marker == "when" and before

    def _antecedent(self, clause: Clause, first: int, mention: Mention | None) -> tuple[int, int] | None:
        """What stands for the subject, unless its own stands behind the date: "and by midday | the tanks were"."""
        verb, place = clause.verb, next((p for p in self.mentions if p.mention is mention), None)
        if verb is not None and place is not None and clause.kind == "coordinate" and first <= place.token:
            behind = self.tokens.classes[place.last : verb.first]
            if re.search("[npw]", behind) and "," not in behind:
                return None
        return antecedent(self.tokens, self.sentence, self.made, clause, first)

    def _without_marks(self, clause: Clause) -> int:
        """Where the clause's words begin, behind a comma or "and"; a quotation's mark stays where it closes within."""
        first = clause.first
        if self.opening is not None and clause is self.made[0]:
            first = self.opening.last  # "Founded in 1998, | Acme employs"
        while first < clause.last - 1 and self.tokens.classes[first] in 'c,;"-':
            if self.tokens.classes[first] == '"' and '"' in self.tokens.classes[first + 1 : clause.last]:
                break
            first += 1
        return first

    def _says_itself(self, telling: Telling, clause: Clause) -> bool:
        """Note who says what, and whether that is told: what a medium reports is, and not that it does."""
        verb, said = clause.verb, complement_of(clause)
        assert verb is not None
        if telling.status == "background" and said is not None and verb.base in lexicon.REPORT_VERBS:
            telling.speaker = who_says(self.text, self.tokens, self.sentence, self.made, clause)
        if telling.status == "event" and words_its_subject(self.tokens, clause):
            telling.speaker = speaker(self.text, self.tokens, clause)
        if telling.status != "statement":
            return True
        if not telling.antecedent and (quotation := quotation_behind(self.tokens, self.sentence, clause)) is not None:
            telling.content, telling.quoted_content = quotation, True
        elif (before := quotation_before(self.tokens, clause)) is not None:
            telling.content, telling.quoted_content = before, True
        telling.complement = said_directly(self.tokens, clause)
        telling.speaker = who_says(self.text, self.tokens, self.sentence, self.made, clause)
        telling.claim = verb.base in lexicon.CLAIM_VERBS
        if said is None:
            return True
        content = said.verb
        telling.happened = content is not None and content.tense == "past" and not (content.modal or content.negated)
        medium = telling.speaker is not None and telling.speaker.medium
        return not medium and not (evident(self.tokens, clause) and self._dated_within(said))

    def _attribute(self, telling: Telling, clause: Clause) -> None:
        """Note whose words the telling is told in."""
        if telling.quoted and self.told and self.told[0].status == "statement":
            telling.speaker, telling.claim = self.told[0].speaker, True
        parent_report = self._media_parent(clause)
        if parent_report is not None:
            telling.speaker, telling.report = parent_report
            telling.claim = True
        elif said := sayings(self.tokens, self.made, clause):
            telling.speaker = first_speaker(self.text, self.tokens, self.sentence, self.made, said)
            telling.claim = True

    def _dated_within(self, clause: Clause) -> bool:
        """Whether a mention of the clause's own dates it."""
        own = (p for p in self.mentions if attachment.innermost(self.made, p.token) is clause)
        return any(dates(place) and not place.attributive for place in own)

    @cached_property
    def _cleft(self) -> tuple[Clause, Place] | None:
        """The clause that is told and the day that is stressed: "It was not until | Tuesday | that Castro spoke"."""
        main, lower = self.made[0], self.tokens.lower
        if main.verb is None or main.verb.base != "be" or lower[main.verb.first - 1] != "it":
            return None
        for place in self.mentions:
            told = next((c for c in main.children if c.marker == "that" and c.first == place.last), None)
            stressed = set(lower[main.verb.last : place.token]) <= _STRESSING
            if told is not None and told.verb is not None and stressed and dates(place):
                return told, place
        return None

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
        if clause.verb is not None and before.mention is not None and self._is_now(clause):
            return True
        told_apart = clause.verb is not None and clause.verb.tense == "present" and before.mention and before.past
        return status != "state" and (status != before.status or bool(told_apart and not before.present))

    def _counts_on_from(self, places: Sequence[Place]) -> bool:
        """Whether it counts from what the clause before tells: "fell in 1983, and two years after that | it sank"."""
        behind = ((self.tokens.lower[p.last : p.last + 2], p) for p in places)
        return any(words in (["after", "that"], ["before", "that"]) and countable(p.mention) for words, p in behind)

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
