"""Dates that mentions tell come in, one after another; what has been told so far goes out, as seen from each mention.

Narratives count on from the last date that was told with its place in time, news from that of its sentence or
paragraph.
"""

from __future__ import annotations

from msgspec import Struct

from timeline.model import AnchorKind
from timeline.resolver.around import Around
from timeline.resolver.aside import is_aside_in_narrative, is_aside_in_news
from timeline.resolver.settings import ResolverSettings
from timeline.resolver.tense import WINDOW
from timeline.resolver.tokens import BREAK
from timeline.when import calendar
from timeline.when.values import Granularity, Period

_YEAR, _MONTH, _DAY = Granularity.YEAR, Granularity.MONTH, Granularity.DAY  # looked up four times as fast
_NEAR_TOLD = 60  # tokens within which a clock time is of the day told before it
_JUST_TOLD = 8  # tokens
_JUST_COUNTED = 12  # tokens between a day told beside the story and what counts on from it
_SOME_DAY = 6  # tokens between a week, month or year and a clock time of some day of it
_LATELY_TOLD = 300  # the same where the day is over and no verb looks ahead
_FAR_TOLD = 31  # days before publication past which a date lends its day to its own paragraph alone
_BESIDE = 2  # tokens between the days of a list
_ZONE = 3  # tokens of "local time (" between a clock time and what it is elsewhere
_LATE = 20  # the hour from which small hours told next are of the day after
_LONG_TOLD = 365  # days before publication past which a sentence goes on from the date that it has told
_LIFETIME = 60  # years


class Told(Struct):
    """What one article has told, up to the mention that `around` stands at. An `end` is the token behind a date."""

    around: Around
    publication: int  # day ordinal
    mode: AnchorKind
    settings: ResolverSettings
    flashes: frozenset[int] = frozenset()  # first tokens of dates that a narrative only looks ahead or back to
    overtaken: frozenset[int] = frozenset()  # of years and months amid a sentence that one has yet to come to
    begins_of_old: bool = False  # whether the first date that a narrative tells in full is of a year before 1000
    story: Period | None = None  # the last date that was told in its course
    story_end: int = 0
    _day: Period | None = None  # the last of these that is a day or an hour of one
    _day_end: int = 0
    _day_over: Period | None = None  # the last of these that does not lie after publication
    _day_over_end: int = 0
    day_to_come: Period | None = None  # the last day of the story that lies after publication
    _day_to_come_end: int = 0
    last: Period | None = None  # the date told last, beside the story or not
    _last_end: int = 0
    _last_day: Period | None = None  # the last of these that is a day or finer
    _last_day_end: int = 0
    _last_month: Period | None = None  # the last of these that is a month or finer
    last_bound: bool = False  # whether that only bounds what is told: "since May 1995"
    _last_foretold: bool = False
    _last_before: bool = False  # whether that was told as what had been before the story
    _month: Period | None = None  # the last of these that is a month
    _month_end: int = 0
    _frame: Period | None = None  # the last year that opened a sentence
    _frame_end: int = 0
    in_full: Period | None = None  # the last date that was told with its year
    _in_full_end: int = 0
    _in_full_bound: bool = False  # whether that only bounds what is told: "since May 1995"
    _day_in_full: int | None = None  # the last day that was told with its year
    _day_in_full_end: int = 0
    _day_is_month: bool = False  # whether that is the first of a month

    def move(self, value: Period, explicit: bool) -> None:
        """Note what a mention told; only what is told in the course of the story moves it."""
        if value.granularity < _YEAR:
            return
        around = self.around
        clock = value.granularity > Granularity.PART_OF_DAY
        aside = _ZONE if clock else 1 if self.mode == "narrative" else 0  # tokens from what is told again
        if 0 < around.first - self._last_end <= aside and around.follows("=("):
            return  # "on 7 September (26 August in the old calendar)", "at 8:40 p.m. local time (1940 GMT)"
        if around.first - self._last_end == 1 and self._ends_night(value):
            return
        self.last, self._last_end = value, around.after
        if value.granularity >= _MONTH:
            self._last_month = value
            if value.granularity >= _DAY:
                self._last_day, self._last_day_end = value, around.after
        narrative = self.mode == "narrative"
        self._last_foretold = narrative and around.stands_before("foretold")
        self._last_before = narrative and around.had_happened
        if value.granularity is _MONTH:
            self._month, self._month_end = value, around.after
        bound = self.last_bound = around.is_bound
        if explicit and (value.granularity is _MONTH or value.granularity >= _DAY):
            self._day_in_full, self._day_in_full_end = self.settings.days(value)[0], around.after
            self._day_is_month = value.granularity is _MONTH
        if explicit:
            self.in_full, self._in_full_end = value, around.after
            self._in_full_bound = bound or around.follows("bound")
        if value.granularity is _YEAR and around.frames and not around.follows("bound"):
            self._frame, self._frame_end = value, around.after
        if self.mode == "publication" and (bound or is_aside_in_news(self, value)):
            return
        story = self.story
        if self.mode == "narrative" and story is not None and is_aside_in_narrative(self, story, value, explicit):
            return
        self.story, self.story_end = value, around.after
        if value.granularity >= _DAY:
            self._day, self._day_end = value, around.after
            day = value.index if value.granularity is _DAY else self.settings.days(value)[0]
            if day <= self.publication:
                self._day_over, self._day_over_end = value, around.after
            elif value.granularity is _DAY:
                self.day_to_come, self._day_to_come_end = value, around.after

    def _ends_night(self, value: Period) -> bool:
        """Whether a day is that on which the night told last ends: "the night of 4-5 May"."""
        told, night = self.last, calendar.PARTS_OF_DAY.index("NI")
        if told is None or told.granularity is not Granularity.PART_OF_DAY or value.granularity is not _DAY:
            return False
        return divmod(told.index, calendar.PARTS_A_DAY) == (value.index - 1, night)

    def comes_again(self, weekday: int) -> bool:
        """Whether news has told, a short way before, a day to come that falls on a day of the week."""
        told = self.day_to_come
        near = told is not None and self.around.first - self._day_to_come_end < _NEAR_TOLD
        return near and told is not None and calendar.weekday(told.index) == weekday

    @property
    def year(self) -> Period | None:
        """The year that the sentence opened with, in which its months are: "In 2009, he was arrested in June"."""
        around, told = self.around, self.in_full
        if told is not None and told.granularity is _YEAR and told == self.here and self._tells_of_then():
            return told  # "was founded in 1841, when he took 500 people to Rome on 5 July"
        if self._frame is None or around.is_post or around.first - self._frame_end > WINDOW:
            return None
        quote = around.grammar.quote.search(around.scan.codes, self._frame_end, around.first)
        spoken = quote is not None and quote[1] is not None  # the year is of what somebody says, not of who says it
        return None if spoken or around.has_ended(self._frame_end) else self._frame

    @property
    def year_just_now(self) -> Period | None:
        """The year that a narrative has told last, if only beside its story, a few words before."""
        told = self.last
        if told is None or told.granularity is not _YEAR or self.mode != "narrative":
            return None
        return told if told == self.in_full and self.around.first - self._last_end <= _JUST_TOLD else None

    @property
    def year_before(self) -> Period | None:
        """In news, the year over that has been told last: "won in 1970. Pele, who left the next year, wept"."""
        told = self.last
        if told is None or told.granularity is not _YEAR or told != self.in_full or self.mode != "publication":
            return None
        near = self.around.first - self._last_end <= WINDOW and self.settings.days(told)[1] <= self.publication
        return told if near and self.around.find_tense() == "past" else None

    @property
    def background(self) -> Period | None:
        """What the sentence before has told last beside a narrative's story, from which a sentence opens with what
        follows: "had reigned since 1553 and laid a duty on it in 1559. The following spring"."""
        around, told = self.around, self.in_full
        if self.mode != "narrative" or told is None or told != self.last or told == self.story or self._last_before:
            return None
        end = around.sentences.last_stop(around.first)
        near = around.sentences.last_stop(end) < self._last_end <= end and around.opens_sentence()
        beside = around.scan.codes[self._last_end : self._last_end + 1] in around.grammar.cue("=)")
        return told if near and not beside and not self.has_looked_ahead else None

    @property
    def month(self) -> Period | None:
        """In news, the month over that the paragraph has told, which its days by number alone are of."""
        around = self.around
        told, end = self._month, self._month_end
        if told is None or around.first - end > _NEAR_TOLD or BREAK in around.scan.codes[end : around.first]:
            return None
        return told if self.settings.days(told)[1] <= self.publication else None

    @property
    def day_in_full(self) -> int | None:
        """The day told last with its year, a short way before the mention, or the first of such a month so told in its
        paragraph."""
        around = self.around
        between = around.scan.codes[self._day_in_full_end : around.first]
        apart = self._day_is_month and BREAK in between
        return self._day_in_full if len(between) < _NEAR_TOLD and not apart else None

    @property
    def day_beside(self) -> Period | None:
        """The day told right before, with no more than a sign and a word between."""
        told = self.last
        return told if told and told.granularity is _DAY and 0 < self.around.first - self._last_end <= _BESIDE else None

    @property
    def day_called(self) -> Period | None:
        """The day told right before, which the mention between commas only calls: "on 6 August, nine days earlier,"."""
        around = self.around
        if not around.follows("=,") or around.first - self._last_end != 1:
            return None
        behind = around.scan.codes[around.after : around.after + 1]
        return self.day_beside if behind in around.grammar.cue("aside") else None

    @property
    def day_just_now(self) -> Period | None:
        """The day told a few words before, if only beside the story, from which what comes later goes on."""
        around, told = self.around, self._last_day
        if told is None or told is not self.last or around.first - self._last_day_end > _JUST_COUNTED:
            return None
        over = told.granularity is _DAY and told.index <= self.publication
        return told if over and not around.is_beforehand else None

    @property
    def here(self) -> Period | None:
        """The date told last in the sentence of the mention, from which the sentence goes on."""
        around, told = self.around, self.last
        if told is None or around.first - self._last_end > WINDOW or around.has_ended(self._last_end):
            return None
        return told

    @property
    def is_back(self) -> bool:
        """Whether a narrative is back from what had been: "which had lost half in July, was sent on the 16th"."""
        return self._last_before and not self.around.had_happened

    @property
    def in_full_here(self) -> Period | None:
        """In news, the date told last, where the sentence has told it with its year."""
        around = self.around
        told, end = self.in_full, self._in_full_end
        if self.mode != "publication" or told is None or told != self.last or around.has_ended(end):
            return None
        goes_on = not self._in_full_bound or around.scan.codes[end : end + 1] in around.grammar.cue("both")
        return told if goes_on and around.first - end <= WINDOW else None

    @property
    def long_ago_here(self) -> Period | None:
        """In news, the date of more than a year ago from which "and" goes on in the past tense."""
        around = self.around
        both, codes = around.grammar.cue("both"), around.scan.codes
        told, end, bound = self.in_full, self._in_full_end, self._in_full_bound
        if told is not self.last:
            # "In June 1966 ten died. He was held two months later and confessed in September"
            told, end, bound = self.last, self._last_end, False
        if told is None or codes[end : end + 1] not in both or bound or self.mode != "publication":
            return None
        between = codes[end : around.first]
        if len(between) > WINDOW or around.has_ended(end) or not around.grammar.cue("lately").isdisjoint(between):
            return None  # "was founded in May 1995 and last met in June"
        far = self.publication - self.settings.days(told)[1] > _LONG_TOLD
        return told if far and around.find_tense() == "past" else None

    @property
    def nearby(self) -> Period | None:
        """In news, the day that the story has told a short way before."""
        story = self.story
        if story is None or story.granularity < _DAY or self.mode != "publication":
            return None
        return story if self.around.first - self.story_end < _NEAR_TOLD else None

    @property
    def before_story(self) -> Period | None:
        """In news, the day told last, a short way before, where it was told only as one before the story."""
        told = self.last
        if told is None or told.granularity < _DAY or self.mode != "publication" or self.last_bound:
            return None
        near = self.around.first - self._last_end < WINDOW
        return told if near and self.settings.days(told)[0] <= self.publication else None

    def within(self, grain: Granularity) -> Period | None:
        """The last month, or the last day a short way before, that has been told: "that month", "the same day"."""
        if grain is _MONTH:
            return self._last_month
        return self._last_day if grain is _DAY and self.around.first - self._last_day_end < _NEAR_TOLD else None

    @property
    def has_looked_ahead(self) -> bool:
        """Whether the sentence before told last what a story has yet to come to: "would not return until 1918."."""
        return self._last_foretold and self.story != self.last and self.around.has_ended(self._last_end)

    @property
    def is_of_old_times(self) -> bool:
        """Whether the text is a narrative that has come to years before 1000, or begins in such."""
        if self.mode != "narrative":
            return False
        if self.story is None:
            return self.begins_of_old
        return -1000 < calendar.civil(self.settings.days(self.story)[0])[0] < 1000

    @property
    def is_before_christ(self) -> bool:
        """Whether the story has come to a year before Christ."""
        return self.story is not None and calendar.civil(self.settings.days(self.story)[0])[0] <= 0

    def is_of_the_lifetime_of(self, year: int) -> bool:
        """Whether the story has come so near to a year (astronomical) that the same people may live in both."""
        return self.story is not None and abs(calendar.civil(self.settings.days(self.story)[0])[0] - year) <= _LIFETIME

    @property
    def day(self) -> Period:
        """The day that a clock time is of: one told just before, else in news that of publication."""
        around, story, narrative = self.around, self.here, self.mode == "narrative"
        if story is not None and story.granularity >= _DAY and self._tells_of_then():
            return story
        story, end = (self.story, self.story_end) if narrative else (self._day, self._day_end)
        ahead = not narrative and story is not None and self.settings.days(story)[0] > self.publication
        if ahead and around.find_tense() == "past":  # "until his trial on 5 April. He had been seized at 1 p.m."
            story, end = self._day_over, self._day_over_end
        if story is None or story.granularity < _DAY:
            return Period(_DAY, self.publication)
        if narrative:
            return story
        between, tense = around.scan.codes[end : around.first], around.find_tense()
        since = self.publication - self.settings.days(story)[0]  # days
        over = since >= 0  # a day to come is not told on in the next paragraph
        sides = not around.looks_ahead(tense) if since > 0 else tense != "past"
        near = len(between) < _NEAR_TOLD and between.count(BREAK) <= over and sides
        lately = over and len(between) < _LATELY_TOLD and tense != "future"
        gone = since > _FAR_TOLD and (BREAK in between or self._last_end > end)  # another paragraph, or date since
        return story if (near or lately) and not gone else Period(_DAY, self.publication)

    def _tells_of_then(self) -> bool:
        """Whether the clause goes on about the date told last: "since Friday, when the quake struck at 8:46"."""
        around = self.around
        listed, when = around.grammar.cue("listed"), around.grammar.cue("when")
        behind = around.scan.codes[self._last_end : self._last_end + 2]
        return bool(behind) and (behind[0] in when or (behind[0] in listed and behind[1:] in when))

    @property
    def by_evening(self) -> bool:
        """Whether the day that a clock time is of was told by its evening, or by an hour of it."""
        told = self.day
        if told.granularity is Granularity.PART_OF_DAY:
            return told.index % calendar.PARTS_A_DAY == calendar.PARTS_OF_DAY.index("EV")
        return told.granularity > Granularity.PART_OF_DAY and calendar.seconds(told)[0] % 86_400 >= _LATE * 3_600

    @property
    def by_night(self) -> bool:
        """Whether the day that a clock time is of was told by its night."""
        told = self.day
        night = calendar.PARTS_OF_DAY.index("NI")
        return told.granularity is Granularity.PART_OF_DAY and told.index % calendar.PARTS_A_DAY == night

    @property
    def lacks_day(self) -> bool:
        """Whether the sentence has just told a week, month or year, on some day of which a clock time is.

        So is one of a narrative that has come to no day.
        """
        around, story = self.around, self.story
        if self.mode == "narrative" and (story is None or story.granularity < _DAY):
            here = self.here
            return here is None or here.granularity < _DAY
        if story is None or story.granularity >= _DAY or around.first - self.story_end > _SOME_DAY:
            return False
        return not around.has_ended(self.story_end)
