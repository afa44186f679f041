"""The tokens of a text come in; what those around a mention say of it goes out: its tense, what was planned.

Nothing here knows a date: not that of publication, nor what has been told.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec import Struct

from timeline.model import Tense
from timeline.resolver.tense import WINDOW, Sentences, tense_of

if TYPE_CHECKING:
    from timeline.resolver.grammar import Grammar
    from timeline.resolver.scan import Scan

_AIM = 10  # tokens between "wanted" and the date by which something was wanted
_PLANNED = 5  # tokens between "scheduled" and its date
_AMOUNT = 7  # tokens of an amount, with the word that compares it
_PUT_OFF = 4  # tokens behind a date in which it is put off
_HAD = 8  # tokens between "had" and what it dates
_BOUND = 9  # tokens between "since" and its date
_FRAMING = 2  # tokens of '"In' before a date that opens a sentence
_HEADING = 3  # tokens behind a day that heads a line: "Thursday through Saturday:"
_POST = 300  # characters that a short post has at most


class Around(Struct):
    """The words around a mention, which moves from one to the next."""

    grammar: Grammar
    scan: Scan
    sentences: Sentences
    first: int = 0  # token
    after: int = 0
    start: int = 0  # the character that the mention begins with
    tense: Tense | None = None  # that counted

    def at(self, first: int, after: int) -> None:
        """Go to the mention made of these tokens."""
        self.first, self.after, self.tense = first, after, None

    def follows(self, cue: str) -> bool:
        """Whether the word before the mention is one of a class."""
        return self.first > 0 and self.scan.codes[self.first - 1] in self.grammar.cue(cue)

    @property
    def is_post(self) -> bool:
        """Whether the text is a short post: bare "day", "night", "weekend" are times there."""
        return len(self.scan.text) <= _POST

    def has_ended(self, since: int) -> bool:
        """Whether a sentence ends between a token and the mention."""
        return self.sentences.last_stop(self.first) >= since

    def opens_sentence(self, within: int = 3) -> bool:
        """Whether so few tokens at most stand before the mention in its sentence, or none in its line."""
        start = max(0, self.first - within)
        if self.scan.text[max(0, self.start - 3) : self.start].rstrip(" ").endswith("\n"):
            return True  # a line of a list of years
        return start == 0 or self.grammar.sentence_end.search(self.scan.codes[start - 1 : self.first + 1]) is not None

    @property
    def heads_line(self) -> bool:
        """Whether it opens a line and heads it, as days to come do in a forecast: "Wednesday: Rain"."""
        if self.start and self.scan.text[self.start - 1] != "\n":
            return False
        return not self.grammar.cue("=:").isdisjoint(self.scan.codes[self.after : self.after + _HEADING])

    @property
    def frames(self) -> bool:
        """Whether a year that opens a sentence holds what it tells: "In 2009 he left", unlike "It opened in 2006"."""
        return self.opens_sentence(_FRAMING) and not self.follows("definite")

    def stands_before(self, cue: str, within: int = WINDOW) -> bool:
        """Whether such a word stands so many tokens before the mention at most, in its sentence."""
        begin = max(0, self.first - within, self.sentences.last_stop(self.first))
        return not self.grammar.cue(cue).isdisjoint(self.scan.codes[begin : self.first])

    def find_tense(self) -> Tense | None:
        """The tense of the verb group around the mention, and remember that it counted."""
        if self.tense is None:
            self.tense = tense_of(self.grammar, self.sentences, self.scan.codes, self.first, self.after)
        return self.tense

    def find_tense_of_day(self) -> Tense | None:
        """The tense that a day without a date is told in: what stands right beside it counts before the verb group."""
        beside = self.tense_beside
        if beside is None:
            return self.find_tense()
        self.tense = beside
        return beside

    @property
    def tense_beside(self) -> Tense | None:
        """The tense that is told by what stands right beside the mention."""
        codes = self.scan.codes
        found = self.grammar.then.at(codes, self.after)
        if found is None or found.tense == "future":
            before = self.grammar.until_day.before(codes, self.first)
            found = before if found is None or (before is not None and before.tense == "past") else found
        return None if found is None else found.tense

    def looks_ahead(self, tense: Tense | None) -> bool:
        """Whether it is to come as seen from today: "will open at 2 p.m.", unlike "were to close at 7"."""
        return tense == "future" and not self.stands_before("was")

    @property
    def happened(self) -> bool:
        """Whether a verb in the past stands right before the mention: "resigned in December"."""
        gap = 1 if self.follows("at") else 0
        verb = self.scan.codes[max(0, self.first - gap - 3) : max(0, self.first - gap)]
        found = self.grammar.verbs.last(verb)
        return found is not None and found.end == len(verb) and self.find_tense() == "past"

    @property
    def happened_near(self) -> bool:
        """Whether a verb in the past stands a few words before the mention: "was sold to a rival in December"."""
        if not self.follows("at") or self.find_tense() != "past":
            return False
        begin = max(0, self.first - _HAD, self.sentences.last_stop(self.first) + 1)
        found = self.grammar.verbs.last(self.scan.codes[begin : self.first])
        if found is None or found.tense != "past":
            return False
        # unlike "said it could close in December"
        return self.grammar.cue("modal").isdisjoint(self.scan.codes[begin + found.end : self.first])

    @property
    def opens_past(self) -> bool:
        """Whether it opens a sentence in the past tense: "In December, the board resigned"."""
        opens = self.follows("at") and self.first - self.sentences.last_stop(self.first) == _FRAMING
        return opens and self.find_tense() == "past"

    @property
    def is_beforehand(self) -> bool:
        """Whether the sentence says that what it tells was before: "He had left in May"."""
        return self.stands_before("beforehand")

    @property
    def had_happened(self) -> bool:
        """Whether the verb right before says that what is dated was before: "had come in on their side in May"."""
        return self.stands_before("beforehand", _HAD)

    @property
    def dates_what_happened(self) -> bool:
        """Whether what has happened is named right before: "will hear of the killing of two men on Jan. 15"."""
        return self.grammar.named.before(self.scan.codes, self.first) is not None

    @property
    def is_timetabled(self) -> bool:
        """Whether the simple present of what happens on a day to come stands right before it: "ends on Friday"."""
        at = self.first - 1 - self.follows("at")
        return at > 0 and self.scan.codes[at] in self.grammar.cue("ending")

    @property
    def was_planned(self) -> bool:
        """Whether the mention is when something was to be: "had been scheduled for 17 April"."""
        return not self.grammar.cue("planned").isdisjoint(self.scan.codes[max(0, self.first - _PLANNED) : self.first])

    @property
    def is_planned(self) -> bool:
        """Whether the mention is when something is still to be: "is scheduled for 17 April"."""
        before = self.scan.codes[max(0, self.first - _PLANNED) : self.first]
        return self.was_planned and not self.grammar.cue("being").isdisjoint(before)

    @property
    def had_been_planned(self) -> bool:
        """Whether the sentence says that something was to be: "had been due to attend the course in September"."""
        return self.stands_before("planned")

    @property
    def was_put_off(self) -> bool:
        """Whether what was to be then was not: "The vote, set for Friday, was put off"."""
        behind = self.scan.codes[self.after : self.after + _PUT_OFF]
        was, off = self.grammar.cue("been"), self.grammar.cue("calledoff")
        return any(verb in was and then in off for verb, then in pairwise(behind))

    @property
    def was_settled(self) -> bool:
        """Whether the mention may as well be when something was settled: "agreed to buy the firm in February"."""
        return self.stands_before("settled")

    @property
    def is_aimed_at(self) -> bool:
        """Whether something was only to be then: "wanted to hold the town before January", "set 1 May as the date"."""
        if self.follows("goal"):
            return self.stands_before("aimed", _AIM)
        return self.follows("aimed") and self.scan.codes[self.after : self.after + 1] in self.grammar.cue("as")

    @property
    def is_bound(self) -> bool:
        """Whether news names a date only to say since when: "the first since the elections 10 days ago"."""
        cue, begin = self.grammar.cue("over"), max(0, self.first - _BOUND)
        if cue.isdisjoint(self.scan.codes[begin : self.first]):
            return False
        begin = max(begin, self.sentences.last_stop(self.first) + 1)  # "… have since left. On 26 June"
        return not cue.isdisjoint(self.scan.codes[begin : self.first])

    @property
    def is_end_or_compared(self) -> bool:
        """Whether news names a date as an end ("until Friday"), or compares with it ("from 119 yen on Monday")."""
        before = self.scan.codes[max(0, self.first - 2) : self.first]
        if self.grammar.cue("beside").isdisjoint(before):
            return False
        return self.follows("up_to") or self.follows("unlike") or self._follows_compared_amount()

    @property
    def any_day(self) -> bool:
        """Whether an article shows that any such day is meant: "on a wet Tuesday"."""
        return not self.grammar.cue("indefinite").isdisjoint(self.scan.codes[max(0, self.first - 2) : self.first])

    @property
    def is_compared(self) -> bool:
        """Whether the mention is what something is compared with, which no verb before that tells the side of."""
        gap = 1 if self.follows("at") else 0
        before = self.first - gap - 1
        return before >= 0 and self.scan.codes[before] in self.grammar.cue("than")

    @property
    def is_of_compared_amount(self) -> bool:
        """Whether the mention is when something was so much: "than a year earlier", "from 6.4 percent a year ago"."""
        return self.follows("compared") or self._follows_compared_amount()

    def _follows_compared_amount(self) -> bool:
        """Whether an amount with which another is compared stands right before: "from 119 yen on Monday"."""
        told = self.first - self.follows("at")
        before = self.scan.codes[max(0, told - _AMOUNT) : told]
        amount = before[-1:] in self.grammar.cue("measure")
        return amount and not self.grammar.cue("compared").isdisjoint(before)

    @property
    def is_of_figures(self) -> bool:
        """Whether the mention says which time figures are of: "the trade figures for September"."""
        if self.follows("ahead"):
            return False  # "production by Christmas"
        return self.first > 1 and self.scan.codes[self.first - 2] in self.grammar.cue("figures")

    @property
    def is_of_delivery(self) -> bool:
        """Whether something traded now is handed over then: "for December delivery", "for delivery in December"."""
        codes, before, traded = self.scan.codes, self.grammar.cue("=for"), self.grammar.cue("traded")
        if self.first > 2 and codes[self.first - 3] in before and codes[self.first - 2] in traded:
            return True
        return self.first > 0 and codes[self.first - 1] in before and codes[self.after : self.after + 1] in traded
