"""A sentence → its clauses: main, coordinate, relative, adverbial, complement and reporting, nested by their spans."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Literal

from msgspec import Struct, field

from timeline.entries.syntax import lexicon
from timeline.entries.syntax.junctures import (
    compares,
    conjunction,
    noun_start,
    pairs_behind,
    said_from,
    so,
    subject_between,
)
from timeline.entries.syntax.markers import CALENDAR, subordinates, that_opens
from timeline.entries.syntax.participles import CONTACT, QUOTED_SPEAKER
from timeline.entries.syntax.reporting import APPOSED_ACTOR, APPOSED_SPEAKER, reports_behind, reports_between, tells
from timeline.entries.syntax.sentences import Sentence, quoted_tokens
from timeline.entries.syntax.tokens import Tokens, base_of
from timeline.entries.syntax.verb_group import VerbGroup
from timeline.entries.syntax.verbs import groups, unlisted

_OF_SAYING = frozenset(  # what is said in a clause behind "that"
    "claim claims statement report reports news fact allegations promise pledge guarantee assurance assurances fear "
    "fears hope hopes belief rumour rumours rumor rumors speculation suspicion suspicions condition grounds".split()
)
_MADE = frozenset("make give issue keep break".split())
_APPOSED_NOUN = re.compile(",d[na0e]*[nSV]$")
_LAPSE_TOO = re.compile("ca?[0d]n$")
_MARKER = re.compile("[qts]")
_NOMINAL = re.compile("[npwgdt0]")
_QUOTED_NOUN = re.compile('[^,;]"d[na]*nw$')  # 'called it "a bridge we | cannot pay for"'
_DESCRIBING = re.compile("G[^,]*[npS]w[ax]*$")  # ", conducting manoeuvres it | wished to conceal"
_HEDGED = re.compile('[wdnpg0]+"[ax]{1,2}"')
_BEFORE_SUBJECT = frozenset("after before because although though since until as once while when if".split())
_ENCLOSED = re.compile("d?[npg]+,r?q[^,;:]+,")
# "where he bases it, | said", "which cosponsor the talks, | met"
_LEAVING = re.compile("(?:[^,]{4,}|[^,]*,qnd[^,]+),a*")

_WHICH_LEAVING = re.compile("[^,]*,qn{3,}[^,]*,a*")  # "which limit program trades, | were"
_MORE_THAN = re.compile(r", (?:\S+ ){0,2}(?:far |much )?(?:more|fewer|less|larger|higher|lower|bigger) than ")
_BEING = frozenset("pose serve act work know describe regard dress disguise masquerade treat name appoint".split())
_JOINED = re.compile(",cd?[npg]+,$")
_BOTH = re.compile("d?[npg0a]+")
_INFINITIVE = re.compile("(?:r?[p0]{1,2})?T[Vbn]")
_WISHED = re.compile("t?[dnpg]+V[^,;qst]*,a*")  # "who demanded that Acme keep the mill, | gave"
_CLOSING = re.compile('t[^"]*[,.]"')  # '"We shook | that spacecraft," said Rossi'
_WHOSE_LEAVING = re.compile("[^,]*,q[np]+n[^,nV]*,a*")  # "whose mandate expires in June, | took"

ClauseKind = Literal["main", "coordinate", "relative", "adverbial", "complement", "report"]


class Clause(Struct):
    """Tokens [first, last) with one finite verb group. `report`: it tells who says the rest ("…, X reported")."""

    kind: ClauseKind
    first: int
    last: int
    parent: Clause | None = None
    verb: VerbGroup | None = None
    marker: str = ""
    children: list[Clause] = field(default_factory=list)

    @property
    def subject(self) -> tuple[int, int]:
        """The tokens before the verb, where the subject stands."""
        marked = (self.kind == "complement" and self.marker == "that") or self.marker in _BEFORE_SUBJECT
        return self.first + marked, self.verb.first if self.verb else self.last


def clauses(tokens: Tokens, sentence: Sentence) -> list[Clause]:
    """The clauses of a sentence, a parent before its children; the first is the main clause.

    A left-to-right walk with a stack: markers ("who", "that", "when") open clauses, a verb group goes to the
    innermost clause that waits for one, and a comma with no subject behind it returns to an outer clause.
    """
    headline = sentence.kind in ("headline", "fragment")
    found = groups(tokens, sentence.first, sentence.last, headline=headline)
    main = Clause("main", sentence.first, sentence.last)
    walk = _Walk(tokens, sentence, found, main)
    return walk.run()


_SAYING_ASIDE = re.compile("(?:r?p|a)?,r[^,]*,(?=[dpwg0n])(?![^,]*,)")


class _Walk:
    """The state of one walk over one sentence."""

    def __init__(self, tokens: Tokens, sentence: Sentence, found: list[VerbGroup], main: Clause) -> None:
        self.tokens = tokens
        self.sentence = sentence
        self.groups = found
        self.made = [main]
        self.stack = [main]

    def run(self) -> list[Clause]:
        at = self.sentence.first
        for group in self.groups:
            self._markers(at, group.first)
            self._place(group, at)
            at = group.last
        main = self.made[0]
        if main.verb is None:
            stop = min((c.first for c in self.made[1:]), default=main.last)
            main.verb = unlisted(self.tokens, main.first, stop) or self._behind_aside(main)
        for clause in self.made:
            if clause.parent is not None and clause.last > clause.parent.last:
                clause.last = clause.parent.last
        return [c for c in self.made if c.verb is not None or c.kind == "main"]

    def _behind_aside(self, main: Clause) -> VerbGroup | None:
        """A verb that no list knows, right behind what commas enclose: "NASA, which was founded in 1958, conducts"."""
        aside = _ENCLOSED.match(self.tokens.classes, main.first, main.last)
        verb = unlisted(self.tokens, aside.end() - 1, main.last) if aside is not None else None
        if aside is None or verb is None or verb.first != aside.end():
            return None
        for clause in self.made[1:]:
            clause.last = min(clause.last, aside.end())
        return verb

    def _markers(self, at: int, stop: int) -> None:
        """Open the clauses whose markers stand among the tokens [at, stop), before the next verb group."""
        classes, lower = self.tokens.classes, self.tokens.lower
        for marker in _MARKER.finditer(classes, at, stop):
            here, code = marker.start(), marker[0]
            if code == "q":
                start = here - 1 if here > at and classes[here - 1] in "rT" else here  # "to which he moved"
                interrogative = start == self.sentence.first
                relative = next((c for c in reversed(self.stack) if c.kind == "relative"), None)
                if relative is not None and relative.verb is not None and classes[start - 1] == "c":
                    self._close_to(relative.parent or self.stack[0], start - 1)  # "which he signed and which was read"
                if not interrogative:
                    self._open("relative", start, lower[here])
            elif code == "t" and _CLOSING.match(classes, here, stop):
                continue  # what is quoted ends behind "that", before any verb
            elif code == "t" and that_opens(self.tokens, self.sentence, here):
                verb = self.stack[-1].verb
                kind: ClauseKind = "complement" if verb is None or here - verb.last < 12 else "relative"
                thing = classes[here - 1] == "n" and not self._is_said(here, stop) and not self._quoted(here)
                if thing and here - 1 > self.sentence.first and len(self.made) == 1 and verb is None:
                    kind = "relative"  # "The plants that Acme said it would sell were bought"
                named = classes[here - 1] in "np" or (classes[here - 1] in "SV" and here - 1 >= at)  # "talks that"
                if here > self.sentence.first and named and here + 1 >= stop:
                    kind = "relative"  # "the deal that ended …": a verb right after it
                elif classes[here - 1] == "c" and any(c.kind == "complement" for c in self.stack):
                    outer = next(c for c in self.stack if c.kind == "complement")
                    self._close_to(outer.parent or self.stack[0], here - 1)  # "said that X and that Y"
                elif _APPOSED_NOUN.search(classes, at, here):
                    kind = "relative"  # "said it sold shoes, a market that it leads"
                elif verb is not None and not (verb.base in lexicon.REPORT_VERBS or self._is_said(here, stop)):
                    end = here - 1
                    if lower[end] in CALENDAR and classes[end - 1] == "r":
                        end -= 2  # "began a strike on Monday that"
                    noun = classes[end] == "n" or (classes[end] in "SV" and classes[end - 1] == "d")
                    kind = "relative" if noun else "complement"  # "a change that inspectors approved"
                kind = "adverbial" if lower[here - 1] == "so" else kind
                self._open(kind, here, "that")
            elif code == "s":
                if self._is_preposition(here) or self._as_what(here):
                    continue
                verbs_behind = any(group.first >= here for group in self.groups)
                again = _LAPSE_TOO.search(classes, at, here)  # "a month after he quit and | a year after she left"
                if again is not None and self.stack[-1].kind == "adverbial" and self.stack[-1].verb is not None:
                    self._close_to(self.stack[-1].parent or self.stack[0], again.start())
                if subordinates(self.tokens, self.sentence, here, stop, verbs_behind=verbs_behind):
                    self._open("adverbial", here, lower[here])

    def _is_said(self, here: int, stop: int) -> bool:
        """Whether the clause is what the noun before says: "a promise | that no job would go", not "that he made"."""
        if self.tokens.lower[here - 1] not in _OF_SAYING:
            return False
        group = next((group for group in self.groups if group.first >= stop), None)
        if group is None or group.base not in _MADE:
            return True
        return self.tokens.classes[group.last : group.last + 1] in tuple("dnpw0g")

    def _as_what(self, here: int) -> bool:
        """Whether "as" says what somebody is at: "Inspectors posing | as pupils opened an account"."""
        return self.tokens.lower[here] == "as" and base_of(self.tokens.lower[here - 1]) in _BEING

    def _is_preposition(self, here: int) -> bool:
        """Whether the one verb behind the word is of what stands before it: "A hearing | before a panel is"."""
        if len(self.groups) != 1 or here == self.sentence.first or self.groups[0].first < here:
            return False
        return (
            self.tokens.lower[here] in ("before", "after", "since", "until") and self.tokens.classes[here - 1] in "npV"
        )

    def _open(self, kind: ClauseKind, start: int, marker: str, verb: VerbGroup | None = None) -> None:
        top = self.stack[-1]
        clause = Clause(kind, start, self.sentence.last, top, verb, marker)
        top.children.append(clause)
        self.made.append(clause)
        self.stack.append(clause)

    def _place(self, group: VerbGroup, at: int) -> None:
        """Give the group to the clause it belongs to; `at` is where the last group ended."""
        top = self.stack[-1]
        between = self.tokens.classes[at : group.first]
        if top.verb is None:
            if len(self.stack) == 1 and reports_between(self.tokens, self.groups, group, between):
                self.made.append(Clause("report", at + between.rfind(",") + 1, group.last, None, group))
                return
            holder = self._left(top, between) or top
            self._close_to(holder, group.first)
            holder.verb = group
            return
        if group.base in ("be", "do", "have") and compares(self.tokens, at, group.first):
            return  # "more closely correlated than attempts were"
        right_behind = top.verb.last == at and between[:1] == "," and top.verb.base == "be"
        if right_behind and reports_between(self.tokens, self.groups, group, between, least=0):
            self.made.append(Clause("report", at + between.rfind(",") + 1, group.last, None, group))
            return  # "The data were, the study says, more closely correlated"
        comma = max(between.rfind(","), between.rfind(";"), between.rfind('"'), between.rfind("-"))
        if group.base in lexicon.REPORT_VERBS and (apposed := APPOSED_SPEAKER.search(between)) is not None:
            comma = apposed.start()  # "…, a spokesman, Karl Berg, said"
        waiting = next((c for c in reversed(self.stack) if c.verb is None), None)
        if waiting is not None and (apposed := APPOSED_ACTOR.search(between)) is not None:
            comma = apposed.start()  # "When he left on Monday, Acme's chief, Ali Hassan, resigned"
        subject = _NOMINAL.search(between, comma + 1) is not None
        position = at + comma + 1 if comma >= 0 else group.first
        if comma < 0 and between.endswith("w"):
            position -= 1  # "When it came in January | I took it"
        joint = conjunction(self.tokens, at, group.first)
        if joint is not None and subject and max(between.rfind(";"), between.rfind("-")) > joint - at:
            joint = None  # "in the morning and evening; the other sleeps"
        if joint is not None and _BOTH.fullmatch(self.tokens.classes, at + between.rfind(";") + 1, joint):
            joint = None if ";" in between else joint  # "broke down; the EU and the US filed"
        apposed = QUOTED_SPEAKER.search(between) if group.base in lexicon.REPORT_VERBS else None
        if apposed is not None and self.stack[0].verb is not None and not self._quoted(group.first):
            self._report(group, at + apposed.start())  # “…,” Rossi, the head of the clinic, said
            return
        result = so(self.tokens, at, group.first)
        if result is not None:
            self._open("adverbial", result, "so", group)
        elif group.auxiliary:
            self._coordinate(group, at + comma if joint is None else joint, subject=False)
        elif "," in between and _MORE_THAN.search(" ".join(self.tokens.lower[max(at, group.first - 6) : group.first])):
            # "a loss, more than any firm has made"
            self._open("relative", noun_start(self.tokens, at, group.first), "", group)
        elif top.verb.base in lexicon.REPORT_VERBS and _HEDGED.fullmatch(between):
            self._zero_that(group, at)  # 'said it "vehemently" denied the charge'
        elif (
            tells(self.tokens, group)
            and self.stack[0].verb is not None
            and reports_behind(
                self.tokens, self.sentence, self.groups, group, between, comma, quoted=self._quoted(group.first)
            )
        ):
            named = re.search('"p{1,4},[^"]*$', between)  # “…,” Rossi, a clerk in Rome, said
            self._report(group, at + (named.start() if named else max(comma, 0)))
        elif top.verb.base in lexicon.REPORT_VERBS and (set_off := _SAYING_ASIDE.match(between)) is not None:
            self._open("complement", at + set_off.end(), "", group)  # "alleged, by way of example, Acme had paid"
        elif top.verb.base in lexicon.REPORT_VERBS and re.fullmatch('[^",]*d?"[^"]+"', between):
            self._zero_that(group, at)  # "said a “sudden change” was likely"
        elif waiting is not None and comma < 0 and joint is None and self._dependent_says(top, at, group):
            self._zero_that(group, at)  # "although he said the talks had failed, shares rose"
        elif waiting is not None and (comma >= 0 or joint is None):
            self._close_to(waiting, position)
            waiting.verb = group
        elif top.verb.base in lexicon.WITHOUT_THAT and top.verb.last == at and pairs_behind(between):
            self._zero_that(group, at)
        elif joint is not None:
            self._coordinate(group, joint, subject=subject_between(self.tokens, joint + 1, group.first))
        elif ";" in between or ("-" in between and subject) or ":" in between:
            self._coordinate(group, at + max(between.rfind(";"), between.rfind("-"), between.rfind(":")), subject=True)
        elif top.verb.base in lexicon.REPORT_VERBS and _INFINITIVE.match(between):
            # "vowed on Monday to do what it takes"
            self._open("relative", noun_start(self.tokens, at, group.first), "", group)
        elif comma >= 0 and subject and self._participle_says(position):
            self._open("complement", position + 1, "", group)  # "filed suit, arguing | the firm broke the law"
        elif comma < 0 and self._told_of(top.verb, group):
            return
        elif top.verb.base in lexicon.BEFORE_CLAUSES and subject_between(self.tokens, at, group.first):
            self._zero_that(group, at)
        elif comma >= 0 and not subject and self._goes_on_listing(top, group, between[comma + 1 :]):
            self._coordinate(group, position - 1, subject=False)
        elif len(self.stack) == 1 and self._is_listed(top.verb, group, between):
            self._coordinate(group, position - 1, subject=False)  # "was built in 1957, was sold in 1988 and has"
        elif comma >= 0 and not subject and len(self.stack) > 1:
            outer, aside = self.stack[-2], self.stack[-1]
            self._close_to(outer, position)
            if (joined := self._joined_before(outer, aside)) is not None:
                outer.children.remove(aside)
                self._coordinate(group, joined, subject=True)
                aside.parent = self.stack[-1]
                aside.parent.children.append(aside)
                return
            if (
                outer.verb
                and outer.verb.base in lexicon.REPORT_VERBS
                and subject_between(self.tokens, outer.verb.last, aside.first)
            ):
                # "said the road, which is straight, will be examined": the complement's verb comes behind the aside
                told = outer.verb.last
                if self.tokens.classes[told] not in "dpnw0" or self.tokens.lower[told] in CALENDAR:
                    # "said on Monday the road, which"
                    told = noun_start(self.tokens, told, aside.first - (self.tokens.classes[aside.first - 1] == ","))
                self._open("complement", told, "", group)
                return
            self._coordinate(group, position - 1, subject=False)
        elif comma >= 0 and subject and not _DESCRIBING.search(between) and not _QUOTED_NOUN.search(between):
            self._coordinate(group, position - 1, subject=True)
        else:
            contact = CONTACT.search(between)
            self._open(
                "relative", at + contact.start(1) if contact else noun_start(self.tokens, at, group.first), "", group
            )

    def _joined_before(self, outer: Clause, aside: Clause) -> int | None:
        """The comma before "and" and a subject parted from its verb: "fell, and Acme, which rose, left"."""
        if outer.verb is None or aside.kind != "relative" or outer.kind not in ("main", "coordinate"):
            return None
        found = _JOINED.search(self.tokens.classes[: aside.first], outer.verb.last)
        return found.start() if found is not None and found.end() == aside.first else None

    def _told_of(self, verb: VerbGroup, group: VerbGroup) -> bool:
        """Whether a participle describes what somebody is told of: "informed them of the votes | cast on Friday"."""
        participle = group.last - group.first == 1 and self.tokens.classes[group.first] in "eN"
        return participle and verb.base in lexicon.ADDRESSING and "of" in self.tokens.lower[verb.last : group.first]

    def _goes_on_listing(self, top: Clause, group: VerbGroup, between: str) -> bool:
        """Whether a verb goes on with a list of what a clause tells: "that he rigged votes, | took bribes and lied"."""
        simple = group.last - group.first == 1 and group.tense == "past"
        if not simple or top.kind not in ("main", "coordinate", "complement") or between.strip("ax"):
            return False
        for later in self.groups:
            if later.first >= group.last:
                joint = re.search("[,c][ax]*$", self.tokens.classes[group.last : later.first])
                if joint is None or joint[0][0] == "c":
                    return joint is not None
                group = later
        return False

    def _is_listed(self, verb: VerbGroup, group: VerbGroup, between: str) -> bool:
        """Whether a verb with an auxiliary is the next of those of one subject: "was built in 1957, | was sold"."""
        finite = self.tokens.classes[verb.first] in "BHME"  # unlike "A bee found in amber, the oldest, is"
        return finite and self.tokens.classes[group.first] in "BH" and re.fullmatch("[^,]*,[ax]*", between) is not None

    def _dependent_says(self, top: Clause, at: int, group: VerbGroup) -> bool:
        """Whether a clause within another tells what somebody says, without "that": "who said the talks | failed"."""
        if top.kind not in ("adverbial", "relative") or top.verb is None or not self._says(top.verb):
            return False
        if top.verb.base in lexicon.WITH_THAT or not subject_between(self.tokens, at, group.first):
            return False
        pronoun = self.tokens.classes[at] == "w"  # "GM, which says | it could fail, wants": no other subject waits
        return (
            top.kind == "adverbial"
            or pronoun
            or top.marker == "who"
            or subject_between(self.tokens, top.first, top.verb.first)
        )

    def _participle_says(self, at: int) -> bool:
        return self.tokens.classes[at] == "G" and base_of(self.tokens.lower[at]) in lexicon.BEFORE_CLAUSES

    def _quoted(self, at: int) -> bool:
        return self.quoted[at - self.sentence.first]

    @cached_property
    def quoted(self) -> list[bool]:
        return quoted_tokens(self.tokens, self.sentence)

    def _says(self, verb: VerbGroup) -> bool:
        """Whether a clause without "that" may be what the verb says: "said he left", "was told he left"."""
        return verb.base in lexicon.REPORT_VERBS and (not verb.passive or verb.base in lexicon.ADDRESSING)

    def _close_to(self, clause: Clause, position: int) -> None:
        """Close the clauses inside `clause` at a token."""
        while self.stack[-1] is not clause:
            closed = self.stack.pop()
            closed.last = min(closed.last, max(position, closed.verb.last if closed.verb else position))

    def _left(self, top: Clause, between: str) -> Clause | None:
        """The clause that a comma returns to from a relative one with an unknown verb: "where he bases it, said"."""
        leaving = _LEAVING.fullmatch(between) or (top.marker == "whose" and _WHOSE_LEAVING.fullmatch(between))
        leaving = leaving or (top.marker == "which" and _WHICH_LEAVING.fullmatch(between))
        wished = top.kind == "complement" and top.marker == "that" and _WISHED.fullmatch(between)
        if not wished and (top.kind != "relative" or not leaving):
            return None
        return next((c for c in reversed(self.stack) if c.verb is None and c is not top), None)

    def _coordinate(self, group: VerbGroup, at: int, *, subject: bool) -> None:
        top = self.stack[-1]
        inner = top.kind in ("relative", "adverbial") and len(self.stack) > 1
        unquoted = inner and not self._quoted(at) and self._leads_in(self.stack[-2], top)
        closed = inner and (self.tokens.classes[at - 1] == "," or unquoted)
        # "said that it had been attacked, and the commission warned": the second speaks for itself
        speaks = top.kind == "complement" and subject and group.base in lexicon.REPORT_VERBS and not group.perfect
        behind = self.tokens.classes[group.last : group.last + 1]
        speaks &= group.tense == "past" and (behind not in ("r", "", ".") or (group.base == "say" and behind == "r"))
        closed |= speaks and self.tokens.classes[at - 1] == "," and len(self.stack) > 1
        mute = top.kind == "complement" and top.verb is not None and (top.verb.passive or top.verb.base == "be")
        if mute and not subject and group.base in lexicon.REPORT_VERBS and not group.passive and len(self.stack) > 1:
            self._close_to(self.stack[-2], at)  # "said no cars were involved and suggested the driver lost control"
            top = self.stack[-1]
        opens = self.tokens.classes[max(top.first - 3, 0) : top.first]  # ", a day after it fell, and closed"
        asked = top.marker in ("what", "how", "why", "whether") and self.tokens.lower[at] == "but"
        # "has not said what prompted it, but said he will stay"
        if closed and (subject or asked or unquoted or "," in opens):
            self._close_to(self.stack[0] if self.stack[0].verb else self.stack[-2], at)
            top = self.stack[-1]
        if self.tokens.classes[at] == ";" and subject and len(self.stack) > 1 and self.stack[0].verb:
            self._close_to(self.stack[0], at)  # "said it could be saved; that evening he warned"
            top = self.stack[-1]
        clause = Clause("coordinate", at + (self.tokens.classes[at] in ",;-:"), top.last, top.parent, group)
        if top.kind != "main" and top.kind != "coordinate":
            clause.marker = top.kind  # a second verb of a dependent clause shares its kind
        elif top.kind == "coordinate" and not subject:
            clause.marker = top.marker
        top.last = at
        for child in top.children:
            child.last = min(child.last, at)
        self.made.append(clause)
        self.stack[-1] = clause

    def _leads_in(self, outer: Clause, inner: Clause) -> bool:
        """Whether a quotation begins between the verbs of the two: 'called it "a deal | nobody wants"'."""
        quoted = [clause.verb is not None and self._quoted(clause.verb.first) for clause in (outer, inner)]
        return quoted == [False, True]

    def _zero_that(self, group: VerbGroup, at: int) -> None:
        start = said_from(self.tokens, self.stack[-1].verb, at, group.first)
        self._open("complement", start, "", group)

    def _report(self, group: VerbGroup, at: int) -> None:
        """A reporting clause; what stands before it in the sentence is its content."""
        start = at + 1 if self.tokens.classes[at] in ',"-' else at
        stop = self.sentence.last
        for here in range(group.last, self.sentence.last):
            then = here > group.last or self.tokens.classes[here + 1 : here + 2] == "c"  # "…, Acme said, and will …"
            if self.tokens.classes[here] in ',"' and then:
                stop = here
                break
        inverted = self.tokens.classes[group.last : group.last + 1] in tuple("pdwn") and group.first <= start
        if inverted and not any(later.first >= stop for later in self.groups):
            stop = self.sentence.last  # "…, said Anna Rossi, a clerk of the court"
        clause = Clause("report", start, stop, None, group)
        for open_clause in self.stack[1:]:
            open_clause.last = min(open_clause.last, at)
        if stop >= self.sentence.last - 2:
            for made in self.made:
                made.last = min(made.last, at)
        self.made.append(clause)
        self.stack = [self.stack[0]] if stop >= self.sentence.last - 2 else self.stack
