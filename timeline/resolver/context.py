"""What a mention is resolved against: publication, the date the story has reached, and the words around it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from timeline.model import AnchorKind, Tense
from timeline.resolver.figures import Figures
from timeline.resolver.settings import DayOrder, ResolverSettings
from timeline.resolver.tense import WINDOW, Sentences, last, tense_of, told
from timeline.resolver.tokens import BREAK
from timeline.when import calendar
from timeline.when.values import Granularity, Period, Value

if TYPE_CHECKING:
    from timeline.resolver.grammar import Grammar
    from timeline.resolver.scan import Scan

_YEAR, _MONTH, _DAY = Granularity.YEAR, Granularity.MONTH, Granularity.DAY  # looked up four times as fast
_MONTHS_AHEAD = 100  # days past which a month amid a sentence may be told beside the story
_FIXED = 60  # days within which a day that something was fixed for is told of next
_AIM = 10  # tokens between "wanted" and the date by which something was wanted
_YEARS_ON = 3650  # days that a year or month amid a sentence may move a story on
_YEAR_BACK = 300  # days that "a year earlier" looks back amid a sentence
_FAR_BACK, _FAR_AHEAD = 1500, 200  # days that a narrative does not move amid a sentence
_NEAR_TOLD = 60  # tokens within which a clock time is of the day told before it
_PLANNED = 5  # tokens between "scheduled" and its date
_JUST_TOLD = 8  # tokens
_JUST_COUNTED = 12  # tokens between a day told beside the story and what counts on from it
_AMOUNT = 7  # tokens of an amount, with the word that compares it
_PUT_OFF = 4  # tokens behind a date in which it is put off
_HAD = 8  # tokens between "had" and what it dates
_BOUND = 9  # tokens between "since" and its date
_SOME_DAY = 6  # tokens between a week, month or year and a clock time of some day of it
_LATELY_TOLD = 300  # the same where the day is over and no verb looks ahead
_FAR_TOLD = 31  # days before publication past which a date lends its day to its own paragraph alone
_BESIDE = 2  # tokens between the days of a list
_FRAMING = 2  # tokens of '"In' before a year that opens a sentence
_ZONE = 3  # tokens of "local time (" between a clock time and what it is elsewhere
_LATE = 20  # the hour from which small hours told next are of the day after
_LONG_TOLD = 365  # days before publication past which a sentence goes on from the date that it has told
_LIFETIME = 60  # years
_POST = 300  # characters that a short post has at most


class Context:
    """The anchors of one article; `first` and `after` move from mention to mention."""

    def __init__(
        self, grammar: Grammar, scan: Scan, publication: int, settings: ResolverSettings, clock: int | None = None
    ) -> None:
        self.grammar, self.scan, self.settings = grammar, scan, settings
        self.publication = publication  # day ordinal
        self.clock = clock  # second of the day of publication
        self.mode: AnchorKind = "publication"
        self.is_note = False  # whether the text says nothing but a time, and so looks ahead
        self.first = self.after = 0  # tokens
        self.start = 0  # the character that the mention begins with
        self.tense: Tense | None = None
        self.figures = Figures()
        self.sentences = Sentences(grammar, scan.codes)
        self._today = Period(Granularity.DAY, publication)
        self._tells_of_games: bool | None = None
        # Narratives count on from the last date that was told with its place in time.
        self.story: Period | None = None
        self._story_end = 0
        self._day: Period | None = None  # the last of these that is a day or an hour of one
        self._day_end = 0
        self._day_over: Period | None = None  # the last of these that does not lie after publication
        self._day_over_end = 0
        self._month: Period | None = None  # the last of these that is a month
        self._month_end = 0
        self.day_to_come: Period | None = None  # the last day told that lies after publication
        self._frame: Period | None = None
        self._frame_end = 0
        self.last: Period | None = None  # the date told last, beside the story or not
        self._last_day: Period | None = None  # the last of these that is a day or finer
        self._last_day_end = 0
        self._last_month: Period | None = None  # the last of these that is a month or finer
        self._last_end = 0
        self._last_foretold = False
        self.flashes: frozenset[int] = frozenset()  # first tokens of dates that a narrative only looks ahead or back to
        self.overtaken: frozenset[int] = frozenset()  # of years and months amid a sentence that one has yet to come to
        self.begins_of_old = False  # whether the first date that a narrative tells in full is of a year before 1000
        self.told_in_full: Period | None = None  # the last date that was told with its year
        self._in_full_end = 0
        self._in_full_bound = False  # whether that only bounds what is told: "since May 1995"
        self._day_in_full: int | None = None  # the last day that was told with its year
        self._day_in_full_end = 0
        self._day_is_month = False  # whether that is the first of a month

    def at(self, first: int, after: int) -> None:
        """Go to the mention made of these tokens."""
        self.first, self.after, self.tense = first, after, None

    def follows(self, cue: str) -> bool:
        """Whether the word before the mention is one of a class."""
        return self.first > 0 and self.scan.codes[self.first - 1] in self.grammar.cue(cue)

    def today(self, grain: Granularity = _DAY) -> Period:
        """The period of a grain that holds the publication day."""
        if grain is _DAY:
            return self._today
        return calendar.containing(grain, self.publication, self.settings.week_start)

    def days(self, period: Period) -> tuple[int, int]:
        """First day and day after the last, under the settings."""
        if period.granularity is _DAY:
            return period.index, period.index + 1
        return calendar.days(period, self.settings.week_start, self.settings.hemisphere)

    @property
    def is_post(self) -> bool:
        """Whether the text is a short post: bare "day", "night", "weekend" are times there."""
        return len(self.scan.text) <= _POST

    @property
    def day_order(self) -> DayOrder:
        """How dates in numbers are read."""
        return self.settings.day_order or self.grammar.lexicon.day_order

    def move(self, value: Value, explicit: bool) -> None:
        """Note what a mention told; in a narrative, only what is told in its course moves the story."""
        if not isinstance(value, Period):
            self.figures.note(self, value)
            return
        if value.granularity <= _MONTH:
            self.figures.note(self, value)
            if value.granularity < _YEAR:
                return
        clock = value.granularity > Granularity.PART_OF_DAY
        aside = _ZONE if clock else 1 if self.mode == "narrative" else 0  # tokens from what is told again
        if 0 < self.first - self._last_end <= aside and self.follows("=("):
            return  # "on 7 September (26 August in the old calendar)", "at 8:40 p.m. local time (1940 GMT)"
        self.last, self._last_end = value, self.after
        if value.granularity >= _MONTH:
            self._last_month = value
            if value.granularity >= _DAY:
                self._last_day, self._last_day_end = value, self.after
        self._last_foretold = self.mode == "narrative" and self._stands_before("foretold")
        if value.granularity is _MONTH:
            self._month, self._month_end = value, self.after
        bound = self._is_bound()
        if explicit and (value.granularity is _MONTH or value.granularity >= _DAY):
            self._day_in_full, self._day_in_full_end = self.days(value)[0], self.after
            self._day_is_month = value.granularity is _MONTH
        if explicit:
            self.told_in_full, self._in_full_end = value, self.after
            self._in_full_bound = bound or self.follows("bound")
        if value.granularity is _YEAR and self._frames() and not self.follows("bound"):
            self._frame, self._frame_end = value, self.after
        if self.mode == "publication" and (bound or self._was_before(value) or self._is_beside()):
            return
        if self.mode == "narrative" and self.story is not None and self._is_aside(value, self.story, explicit):
            return
        self.story, self._story_end = value, self.after
        if value.granularity >= _DAY:
            self._day, self._day_end = value, self.after
            day = value.index if value.granularity is _DAY else self.days(value)[0]
            if day <= self.publication:
                self._day_over, self._day_over_end = value, self.after
            elif value.granularity is _DAY:
                self.day_to_come = value

    def told_within(self, grain: Granularity) -> Period | None:
        """The last month, or the last day a short way before, that has been told: "that month", "the same day"."""
        if grain is _MONTH:
            return self._last_month
        return self._last_day if grain is _DAY and self.first - self._last_day_end < _NEAR_TOLD else None

    @property
    def year_told(self) -> Period | None:
        """The year that the sentence opened with, in which its months are: "In 2009, he was arrested in June"."""
        told = self.told_in_full
        if told is not None and told.granularity is _YEAR and told == self.told_here and self._tells_of_then():
            return told  # "was founded in 1841, when he took 500 people to Rome on 5 July"
        if self._frame is None or self.is_post or self.first - self._frame_end > WINDOW:
            return None
        quote = self.grammar.quote.search(self.scan.codes, self._frame_end, self.first)
        spoken = quote is not None and quote[1] is not None  # the year is of what somebody says, not of who says it
        return None if spoken or self.has_ended(self._frame_end) else self._frame

    @property
    def year_just_told(self) -> Period | None:
        """The year that a narrative has told last, if only beside its story, a few words before."""
        told = self.last
        if told is None or told.granularity is not _YEAR or self.mode != "narrative":
            return None
        return told if told == self.told_in_full and self.first - self._last_end <= _JUST_TOLD else None

    @property
    def day_in_full(self) -> int | None:
        """The day told last with its year, a short way before the mention, or the first of such a month so told in its
        paragraph."""
        between = self.scan.codes[self._day_in_full_end : self.first]
        apart = self._day_is_month and BREAK in between
        return self._day_in_full if len(between) < _NEAR_TOLD and not apart else None

    def has_ended(self, since: int) -> bool:
        """Whether a sentence ends between a token and the mention."""
        return self.sentences.last_stop(self.first) >= since

    @property
    def any_day(self) -> bool:
        """Whether an article shows that any such day is meant: "on a wet Tuesday"."""
        return not self.grammar.cue("indefinite").isdisjoint(self.scan.codes[max(0, self.first - 2) : self.first])

    @property
    def tells_of_old_times(self) -> bool:
        """Whether the text is a narrative that has come to years before 1000, or begins in such."""
        if self.mode != "narrative":
            return False
        if self.story is None:
            return self.begins_of_old
        return -1000 < calendar.civil(self.days(self.story)[0])[0] < 1000

    @property
    def tells_of_before_christ(self) -> bool:
        """Whether the story has come to a year before Christ."""
        return self.story is not None and calendar.civil(self.days(self.story)[0])[0] <= 0

    def is_of_the_lifetime_of(self, year: int) -> bool:
        """Whether the story has come so near to a year (astronomical) that the same people may live in both."""
        return self.story is not None and abs(calendar.civil(self.days(self.story)[0])[0] - year) <= _LIFETIME

    @property
    def has_looked_ahead(self) -> bool:
        """Whether the sentence before told last what a story has yet to come to: "would not return until 1918."."""
        return self._last_foretold and self.story != self.last and self.has_ended(self._last_end)

    @property
    def day_beside(self) -> Period | None:
        """The day told right before, with no more than a sign and a word between."""
        told = self.last
        return told if told and told.granularity is _DAY and 0 < self.first - self._last_end <= _BESIDE else None

    @property
    def day_called(self) -> Period | None:
        """The day told right before, which the mention between commas only calls: "on 6 August, nine days earlier,"."""
        aside = self.grammar.cue("aside")
        if not self.follows("=,") or self.scan.codes[self.after : self.after + 1] not in aside:
            return None
        told = self.day_beside
        return told if told is not None and self.first - self._last_end == 1 else None

    @property
    def told_here(self) -> Period | None:
        """The date told last in the sentence of the mention, from which the sentence goes on."""
        if self.last is None or self.first - self._last_end > WINDOW:
            return None
        return None if self.has_ended(self._last_end) else self.last

    @property
    def told_in_full_here(self) -> Period | None:
        """In news, the date told last, where the sentence has told it with its year."""
        told, end = self.told_in_full, self._in_full_end
        if self.mode != "publication" or told is None or told != self.last or self.has_ended(end):
            return None
        goes_on = not self._in_full_bound or self.scan.codes[end : end + 1] in self.grammar.cue("both")
        return told if goes_on and self.first - end <= WINDOW else None

    @property
    def long_told_here(self) -> Period | None:
        """In news, the date of more than a year ago from which "and" goes on in the past tense."""
        both, codes = self.grammar.cue("both"), self.scan.codes
        told, end, bound = self.told_in_full, self._in_full_end, self._in_full_bound
        if told is not self.last:
            # "In June 1966 ten died. He was held two months later and confessed in September"
            told, end, bound = self.last, self._last_end, False
        if told is None or codes[end : end + 1] not in both or bound or self.mode != "publication":
            return None
        between = codes[end : self.first]
        if len(between) > WINDOW or self.has_ended(end) or not self.grammar.cue("lately").isdisjoint(between):
            return None  # "was founded in May 1995 and last met in June"
        far = self.publication - self.days(told)[1] > _LONG_TOLD
        return told if far and self.find_tense() == "past" else None

    def _is_bound(self) -> bool:
        """Whether news names a date only to say since when: "the first since the elections 10 days ago"."""
        cue, begin = self.grammar.cue("over"), max(0, self.first - _BOUND)
        if cue.isdisjoint(self.scan.codes[begin : self.first]):
            return False
        begin = max(begin, self.sentences.last_stop(self.first) + 1)  # "… have since left. On 26 June"
        return not cue.isdisjoint(self.scan.codes[begin : self.first])

    def _was_before(self, value: Period) -> bool:
        """Whether news goes back for what it dates: "The blast on Saturday had destroyed the roof"."""
        now = self.days(self.story)[0] if self.story is not None else self.publication
        if self.days(value)[0] < now and self._stands_before("beforehand"):
            return True  # "fell on Monday, having lost a third on Friday"
        return self.scan.codes[self.after : self.after + 1] in self.grammar.cue("beforehand")

    def _is_beside(self) -> bool:
        """Whether news names a date as an end ("until Friday"), or compares with it ("from 119 yen on Monday")."""
        before = self.scan.codes[max(0, self.first - 2) : self.first]
        if self.grammar.cue("beside").isdisjoint(before):
            return False
        return self.follows("up_to") or self.follows("unlike") or self._follows_compared_amount()

    def _is_aside(self, value: Period, story: Period, explicit: bool) -> bool:
        """Whether a date is told beside the story.

        So are, amid a sentence, a date far back, a year or month that the story has yet to come to, or will not, and
        the far end of a stretch ("until 1958").
        """
        if self.first in self.flashes:
            return True
        if self._opens_sentence():
            return False
        moved = self.days(value)[0] - self.days(story)[0]
        if moved > 0 and self._is_aimed_at():
            fixed = value.granularity > Granularity.WEEKEND and moved <= _FIXED and self.follows("figured")
            if not fixed:
                return True  # but a day that is fixed for something comes
        if moved < 0 and story.granularity > Granularity.YEAR and self._stands_before("beforehand"):
            return True
        if moved > _FAR_AHEAD and self._stands_before("foretold"):
            return True  # "peace would be concluded a decade later"
        if not explicit and moved > _YEARS_ON:
            return True  # counted from the days of its writer
        if explicit and value.granularity > _YEAR and self.first - self._story_end == 1 and moved > 0:
            return False  # the end of a stretch that the story has begun: "between August 1893 and March 1894"
        if value.granularity is Granularity.YEAR and moved > 0 and self.first in self.overtaken:
            return True
        if value.granularity is Granularity.YEAR and story.granularity > Granularity.YEAR:
            return not 0 < moved < _YEARS_ON
        if not explicit and moved < -_YEAR_BACK:
            return True
        if value.granularity is Granularity.MONTH and explicit and moved > _MONTHS_AHEAD:
            return self.first in self.overtaken or moved > _YEARS_ON
        return moved < -_FAR_BACK or (moved > _FAR_AHEAD and self.follows("until"))

    def _is_aimed_at(self) -> bool:
        """Whether something was only to be then: "wanted to hold the town before January", "set 1 May as the date"."""
        if self.follows("goal"):
            return self._stands_before("aimed", _AIM)
        return self.follows("aimed") and self.scan.codes[self.after : self.after + 1] in self.grammar.cue("as")

    @property
    def is_beforehand(self) -> bool:
        """Whether the sentence says that what it tells was before: "He had left in May"."""
        return self._stands_before("beforehand")

    @property
    def had_happened(self) -> bool:
        """Whether the verb right before says that what is dated was before: "had come in on their side in May"."""
        return self._stands_before("beforehand", _HAD)

    def _stands_before(self, cue: str, within: int = WINDOW) -> bool:
        """Whether such a word stands so many tokens before the mention at most, in its sentence."""
        begin = max(0, self.first - within, self.sentences.last_stop(self.first))
        return not self.grammar.cue(cue).isdisjoint(self.scan.codes[begin : self.first])

    def _frames(self) -> bool:
        """Whether a year that opens a sentence holds what it tells: "In 2009 he left", unlike "It opened in 2006"."""
        return self._opens_sentence(_FRAMING) and not self.follows("definite")

    def _opens_sentence(self, within: int = 3) -> bool:
        start = max(0, self.first - within)
        if self.scan.text[max(0, self.start - 3) : self.start].rstrip(" ").endswith("\n"):
            return True  # a line of a list of years
        return start == 0 or self.grammar.sentence_end.search(self.scan.codes[start - 1 : self.first + 1]) is not None

    @property
    def told_nearby(self) -> Period | None:
        """In news, the day that the story has told a short way before."""
        story = self.story
        if story is None or story.granularity < _DAY or self.mode != "publication":
            return None
        return story if self.first - self._story_end < _NEAR_TOLD else None

    @property
    def told_before(self) -> Period | None:
        """In news, the day told last, a short way before, where it was told only as one before the story."""
        told = self.last
        if (
            told is None
            or told.granularity < _DAY
            or self.mode != "publication"
            or self.days(told)[0] > self.publication
        ):
            return None
        return told if self.first - self._last_end < WINDOW else None

    @property
    def day_just_told(self) -> Period | None:
        """The day told a few words before, if only beside the story, from which what comes later goes on."""
        told = self._last_day
        if told is None or told is not self.last or self.first - self._last_day_end > _JUST_COUNTED:
            return None
        over = told.granularity is _DAY and told.index <= self.publication
        return told if over and not self.is_beforehand else None

    @property
    def told_late(self) -> bool:
        """Whether the day that a clock time is of was told by its evening, or by an hour of it."""
        told = self.told_day()
        if told.granularity is Granularity.PART_OF_DAY:
            return told.index % calendar.PARTS_A_DAY == calendar.PARTS_OF_DAY.index("EV")
        return told.granularity > Granularity.PART_OF_DAY and calendar.seconds(told)[0] % 86_400 >= _LATE * 3_600

    def told_day(self) -> Period:
        """The day that a clock time is of: one told just before, else in news that of publication."""
        story = self.told_here
        if story is not None and story.granularity >= Granularity.DAY and self._tells_of_then():
            return story
        story, end = (self.story, self._story_end) if self.mode == "narrative" else (self._day, self._day_end)
        ahead = self.mode == "publication" and story is not None and self.days(story)[0] > self.publication
        if ahead and self.find_tense() == "past":  # "until his trial on 5 April. He had been seized at 1 p.m."
            story, end = self._day_over, self._day_over_end
        if story is not None and story.granularity >= Granularity.DAY:
            between = self.scan.codes[end : self.first]
            over = self.days(story)[0] <= self.publication  # a day to come is not told on in the next paragraph
            tense = self.find_tense()
            sides = not self._looks_ahead(tense) if self.days(story)[0] < self.publication else tense != "past"
            near = len(between) < _NEAR_TOLD and between.count(BREAK) <= over and (sides or self.mode == "narrative")
            lately = over and len(between) < _LATELY_TOLD and tense != "future"
            far = self.days(story)[0] < self.publication - _FAR_TOLD
            gone = far and (BREAK in between or self._last_end > end)  # to another paragraph, or another date since
            if self.mode == "narrative" or ((near or lately) and not gone):
                return story
        return self.today()

    def _tells_of_then(self) -> bool:
        """Whether the clause goes on about the date told last: "since Friday, when the quake struck at 8:46"."""
        listed, when = self.grammar.cue("listed"), self.grammar.cue("when")
        behind = self.scan.codes[self._last_end : self._last_end + 2]
        return bool(behind) and (behind[0] in when or (behind[0] in listed and behind[1:] in when))

    def _looks_ahead(self, tense: Tense | None) -> bool:
        """Whether it is to come as seen from today: "will open at 2 p.m.", unlike "were to close at 7"."""
        return tense == "future" and not self._stands_before("was")

    @property
    def day_untold(self) -> bool:
        """Whether the sentence has just told a week, month or year, on some day of which a clock time is."""
        story = self.story
        if story is None or story.granularity >= Granularity.DAY or self.first - self._story_end > _SOME_DAY:
            return False
        return not self.has_ended(self._story_end)

    @property
    def month_told(self) -> Period | None:
        """In news, the month over that the paragraph has told, which its days by number alone are of."""
        told, end = self._month, self._month_end
        if told is None or self.first - end > _NEAR_TOLD or BREAK in self.scan.codes[end : self.first]:
            return None
        return told if self.days(told)[1] <= self.publication else None

    @property
    def told_night(self) -> bool:
        """Whether the day that a clock time is of was told by its night."""
        told = self.told_day()
        night = calendar.PARTS_OF_DAY.index("NI")
        return told.granularity is Granularity.PART_OF_DAY and told.index % calendar.PARTS_A_DAY == night

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
        found = self.grammar.then.match(codes, self.after)
        if found is None or told(found) == "future":
            before = self.grammar.until_day.before(codes, self.first)
            found = before if found is None or (before is not None and told(before) == "past") else found
        return None if found is None else told(found)

    @property
    def happened(self) -> bool:
        """Whether a verb in the past stands right before the mention: "resigned in December"."""
        gap = 1 if self.follows("at") else 0
        verb = self.scan.codes[max(0, self.first - gap - 3) : max(0, self.first - gap)]
        found = last(self.grammar.verbs, verb)
        return found is not None and found.end() == len(verb) and self.find_tense() == "past"

    @property
    def opens_past(self) -> bool:
        """Whether it opens a sentence in the past tense: "In December, the board resigned"."""
        opens = self.follows("at") and self.first - self.sentences.last_stop(self.first) == _FRAMING
        return opens and self.find_tense() == "past"

    @property
    def happened_near(self) -> bool:
        """Whether a verb in the past stands a few words before the mention: "was sold to a rival in December"."""
        if not self.follows("at") or self.find_tense() != "past":
            return False
        begin = max(0, self.first - _HAD, self.sentences.last_stop(self.first) + 1)
        found = last(self.grammar.verbs, self.scan.codes[begin : self.first])
        if found is None or told(found) != "past":
            return False
        # unlike "said it could close in December"
        return self.grammar.cue("modal").isdisjoint(self.scan.codes[begin + found.end() : self.first])

    @property
    def is_timetabled(self) -> bool:
        """Whether the simple present of what happens on a day to come stands right before it: "ends on Friday"."""
        at = self.first - 1 - self.follows("at")
        return at > 0 and self.scan.codes[at] in self.grammar.cue("ending")

    @property
    def dates_what_happened(self) -> bool:
        """Whether what has happened is named right before: "will hear of the killing of two men on Jan. 15"."""
        return self.grammar.named.before(self.scan.codes, self.first) is not None

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
    def was_put_off(self) -> bool:
        """Whether what was to be then was not: "The vote, set for Friday, was put off"."""
        behind = self.scan.codes[self.after : self.after + _PUT_OFF]
        was, off = self.grammar.cue("been"), self.grammar.cue("calledoff")
        return any(verb in was and then in off for verb, then in pairwise(behind))

    @property
    def had_been_planned(self) -> bool:
        """Whether the sentence says that something was to be: "had been due to attend the course in September"."""
        return self._stands_before("planned")

    @property
    def was_settled(self) -> bool:
        """Whether the mention may as well be when something was settled: "agreed to buy the firm in February"."""
        return self._stands_before("settled")

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

    @property
    def tells_of_games(self) -> bool:
        """Whether the article is about sports, where halves and quarters are of a game."""
        if self._tells_of_games is None:
            cues = sum(map(self.scan.codes.count, self.grammar.cue("game")))
            self._tells_of_games = cues >= 4 and cues * 100 >= len(self.scan.codes)
        return self._tells_of_games and not self.figures.reports_earnings(self)
