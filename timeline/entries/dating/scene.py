"""The tellings of an article in order → the date of each, inferring from lead and scene where its words give none."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.entries.dating.accounts import Accounts
from timeline.entries.dating.counting_on import Reckoning
from timeline.entries.dating.dating import Dating, said
from timeline.entries.dating.first_days import begins
from timeline.entries.dating.following import (
    elaborates,
    goes_on_there,
    goes_with,
    has_gone_on,
    heard,
    is_right_behind,
    of_a_life,
    remembers,
    speaks_of_markets,
    speaks_on,
    stays_there,
    tells,
    told_before,
    told_late,
    trades,
)
from timeline.entries.dating.happenings import Happenings
from timeline.entries.dating.inferring import Scene, carried, guess, inferred, lent, on_day, undated, when_of, words_of
from timeline.entries.dating.lapses import lapsed, lapsed_from, on_weekday
from timeline.entries.dating.occasions import Occasions
from timeline.entries.dating.openings import (
    STORY,
    announced_by,
    coming,
    day_of,
    lies_behind,
    lies_past,
    of_one_day,
    opening_of,
    period_of,
    sets_scene,
)
from timeline.entries.syntax.sentences import Sentence
from timeline.entries.syntax.tokens import Tokens
from timeline.entries.tellings.telling import Telling
from timeline.model import Mention
from timeline.when import edtf

_TO_THE_DAY = len("2018-08-27")
_LONG_AGO = 180  # days before publication, past the quarter that accounts tell of: what is told after it is history too

Back = tuple[str, str]
"""An earlier day that the story goes back to, and the words for it."""


def dated(
    text: str,
    tokens: Tokens,
    mentions: Sequence[Mention],
    told: Sequence[Telling],
    today: str,
    *,
    stamp: str,
    history: bool,
) -> list[Dating]:
    """A dating for each telling. `today`: when it was written; `stamp`: the dateline's words for that day.

    A history was not made on the day of its publication, which dates nothing in it.
    """
    explicit = [said(telling, text, tokens) or lent(telling) for telling in told]
    nouns = {at: own for at, own in enumerate(explicit) if own is not None and told[at].kind == "noun"}
    if nouns:  # they move no story
        told = [telling for at, telling in enumerate(told) if at not in nouns]
        explicit = [own for at, own in enumerate(explicit) if at not in nouns]
    story = _Story(text, tokens, mentions, told, explicit, today, stamp)
    datings = [story.date(telling, own) for telling, own in zip(told, explicit, strict=True)]
    for at, own in nouns.items():
        datings.insert(at, own)
    if not history:
        return datings
    return [undated("entry_background") if _of_publication(one, story.publication) else one for one in datings]


class _Story:
    """Where the story stands while its tellings are dated in order."""

    def __init__(
        self,
        text: str,
        tokens: Tokens,
        mentions: Sequence[Mention],
        told: Sequence[Telling],
        explicit: Sequence[Dating | None],
        today: str,
        stamp: str,
    ) -> None:
        self.text, self.tokens = text, tokens
        self.publication = today
        self.told_after, self.reported, lead = begins(tokens, told, explicit, today, stamp)
        self.lead = self.scene = self.home = lead
        led, now = edtf.parse(self.lead.date).start, edtf.parse(today).start
        self.of_yesterday = bool(self.lead.words) and led is not None and now is not None and now - led == 1
        self.announced = announced_by(told, explicit, self.publication)
        self.period = period_of(told, explicit, self.publication, tokens) if not self.lead.words else None
        self.coming = coming(told, explicit, today)
        self.plan: Scene | None = None
        self.episode: Scene | None = None  # the day of some weeks ago that the paragraph tells of
        self.flashback = False  # whether the paragraph has gone back further than the scene can reach
        self.left: Sentence | None = None  # where it goes back, whose later verbs return: "had risen, but fell"
        self.paragraph = -1
        opens = (t.sentence.paragraph for t in told if t.sentence.kind == "sentence" and t.status != "headline")
        self.opening = next(opens, 0)  # the paragraph that the article opens with
        self.behind = lies_behind(tokens, told, explicit, today)  # what the opening only speaks of, till it is told
        if self.behind is None and self.reported:
            said = next(telling for telling in told if id(telling) in self.reported)
            self.behind = said.sentence, Scene(*when_of(self.reported[id(said)]))
        opener = opening_of(told)  # whose day the headline has
        self.begins = self.reported.get(id(opener)) or self.told_after.get(id(opener))
        self.reckoning = Reckoning(tokens, mentions, today)
        self.occasions = Occasions(tokens)
        self.mentions = mentions
        self.accounts = Accounts(text, tokens, mentions, today)
        self.happenings = Happenings(tokens, mentions, told, explicit)
        self.spoken: tuple[Telling, Dating] | None = None  # the last statement
        self.within: tuple[Sentence, Dating] | None = None  # a date before the story that the sentence has told
        self.beside: tuple[Telling, Dating] | None = None  # the clause before, where its own words date it
        self.main: tuple[Sentence, Dating] | None = None  # the last main clause
        self.latest: tuple[Sentence, Dating] | None = None  # the last clause that its own words date

    def date(self, telling: Telling, own: Dating | None) -> Dating:
        """The next telling's date: its own words', else one that is lent or carried on, else one that is inferred."""
        self._open(telling)
        gone_back = self.scene.date < self.lead.date and self.lead.words
        if gone_back and not (self._stays(telling) or self._leads_on(telling)):
            self.scene = self.home
        set_by, today = self.scene.sentence, self.scene.date == self.publication
        if set_by is not None and today and self.of_yesterday and set_by.paragraph != telling.sentence.paragraph:
            self.scene = self.home  # what has happened today was told beside the story
        if own is not None:
            own = self.reckoning.counted_on(telling, own, self.scene, self.latest)
            own = on_weekday(self.tokens, self.mentions, telling, own, self._named, self.occasions.done)
        else:
            own = self.reckoning.counted_from(telling, self.text, self.latest, self.scene)
        back = self.happenings.day(telling) if own is None or own.how == "told day" else None
        own = self.reported.get(id(telling), own)
        dating = self.accounts.compared(telling, own) or own
        if own is not None and own.mention is not None and "day" in own.mention.resolved.implied:
            back, dating = self._at_hour(telling, own, back)
            own = dating = self.reckoning.past_midnight(telling, dating)
        elif own is not None:
            self.reckoning.past_midnight(telling, own)
        if dating is not None and dating.date is not None and lies_past(dating, self.publication):
            self.within = None if of_a_life(self.tokens, telling) else (telling.sentence, dating)
        if dating is None:
            dating = (
                self.told_after.get(id(telling))
                or self._lapsed(telling)
                or self._lent(telling)
                or self._gone_back(telling, back)
                or self._recalled(telling)
                or self._since_then(telling)
                or self._remembered(telling)
                or self.accounts.period(telling)
            )
        if dating is None and telling.spoken_of:
            return undated("entry_background")
        self._turn(telling)
        if dating is None:
            dating = self._inferred(telling)
        else:
            self._move_on(telling, dating, back)
        self._note(telling, dating)
        return dating

    def _open(self, telling: Telling) -> None:
        """What follows an opening that only speaks of something is of the day of that."""
        if self.behind is not None and telling.sentence.first > self.behind[0].first:
            self.home = self.scene = self.behind[1]
            self.behind = None

    def _stays(self, telling: Telling) -> bool:
        """Whether the earlier day that the story went back to still holds: in its paragraph, but for the lead's."""
        set_by = self.scene.sentence
        there = set_by is not None and self.opening < set_by.paragraph == telling.sentence.paragraph
        right_behind = set_by is not None and is_right_behind(telling, set_by)
        speaks = telling.status == "statement" and not right_behind
        return (there and not speaks) or stays_there(self.tokens, self.scene, telling)

    def _leads_on(self, telling: Telling) -> bool:
        """Whether an event lies between the earlier day and a later one, before its own, that the story comes to."""
        there = telling.status == "event" and telling.past and not (telling.perfect or telling.present)
        then, since = self.coming.get(id(telling)), self.scene.sentence
        near = since is not None and telling.sentence.paragraph - since.paragraph <= 1
        return there and near and then is not None and self.scene.date <= then < self.lead.date

    def _at_hour(self, telling: Telling, own: Dating, back: Back | None) -> tuple[Back | None, Dating]:
        """An hour alone is of the day that the story has reached, or of the one it goes back to."""
        if self.reckoning.day_is_said(telling, own):
            return None, own
        ahead = telling.status == "planned" or telling.present
        back = back or (None if ahead else self.happenings.around(telling))
        if back is None and self.latest is not None and (telling.perfect or self._undated_but_for(telling)):
            back = told_before(self.scene, self.latest[1])  # "had left at 7 am": on the earlier day told just before
        if back is None and not ahead:
            back = self.reckoning.goes_on(telling, own, self.scene)
        if back is not None:
            return back, self.reckoning.at_hour(telling, own, Scene(*back), ahead=ahead)
        if self.beside is None or self.beside[0].sentence is not telling.sentence:
            return None, self.reckoning.at_hour(telling, own, self.plan if ahead else self.scene, ahead=ahead)
        return None, own

    def _undated_but_for(self, telling: Telling) -> bool:
        """Whether the story has no day yet but the one told right before: "He had gone out on Monday. At 5 p.m. …"."""
        assert self.latest is not None
        near = telling.sentence.paragraph - self.latest[0].paragraph <= 1
        return near and not self.scene.words and self.latest[1].precision in ("day", "part of day", "time")

    def _lapsed(self, telling: Telling) -> Dating | None:
        """The date so long after or before what the article has told of."""
        if telling.lapse is not None:
            here = (told[1] for told in (self.latest, self.main) if told is not None and told[0] is telling.sentence)
            return lapsed_from(self.tokens, telling, telling.lapse, next(here, None), self._named, self.occasions.done)
        latest = self.latest[1] if self.latest else None
        return lapsed(self.tokens, self.mentions, telling, self._named, self.occasions.done, latest)

    def _named(self, noun: str) -> Back | None:
        return self.happenings.named(noun) or self.occasions.named(noun)

    def _lent(self, telling: Telling) -> Dating | None:
        """The date of what it goes on with: a statement, the sentence's background, the verb or sentence before."""
        spoken, within, beside, latest = self.spoken, self.within, self.beside, self.latest
        if spoken is not None and speaks_on(self.tokens, spoken[0], telling):
            on = carried(spoken[1])
            if on is not None:
                return on
        if telling.status == "background" and within is not None and within[0] is telling.sentence:
            return self._lends(within[1], within[1].mention)
        if beside is not None and goes_with(self.tokens, beside[0], telling):
            return self._lends(beside[1], beside[1].mention or beside[0].shared)
        gone = self.reckoning.gone_back_to(telling)
        if gone is not None and telling.status == "event" and not telling.present and of_whom(telling):
            return on_day(gone.date, gone.words)  # "A boy had found it on Monday. He sold it"
        if latest is not None and elaborates(self.tokens, latest[0], telling):
            return self._lends(latest[1], latest[1].mention)
        return None

    def _lends(self, dating: Dating, mention: Mention | None) -> Dating:
        date = edtf.uncertain(dating.date or self.publication)
        return guess(date, "context", "entry_shared", mention.text if mention else "", how="shared")

    def _gone_back(self, telling: Telling, back: Back | None) -> Dating | None:
        """The day of what happened before, which is told of again."""
        if back is None:
            return None
        if self.lead.words:
            self.scene = Scene(*back, telling.sentence)
        return on_day(*back)

    def _recalled(self, telling: Telling) -> Dating | None:
        """The date of an occasion that was told of."""
        recalled = self.occasions.recalled(telling)
        return None if recalled is None else carried(recalled)

    def _since_then(self, telling: Telling) -> Dating | None:
        """What has gone on since the date told last: "It was sold in May. Since then it has stood empty"."""
        if self.latest is None or not has_gone_on(self.tokens, telling):
            return None
        sentence, told = self.latest
        since = edtf.parse(told.date) if told.date else None
        begin = since.first if since is not None and since.precision in ("year", "month", "day", "time") else None
        if begin is None or telling.sentence.paragraph - sentence.paragraph > 1:
            return None
        words = told.mention.text if told.mention else ""
        return guess(f"{begin.split('T')[0]}?/..", "context", "entry_context", begin, words, how="context")

    def _remembered(self, telling: Telling) -> Dating | None:
        """What somebody says they did, right behind what was some time ago: "It shut in May. “We wept,” she said"."""
        episode = self.episode
        if episode is None or episode.sentence is None or telling.sentence.paragraph != episode.sentence.paragraph:
            return None
        return on_day(episode.date, episode.words) if remembers(self.tokens, telling) else None

    def _turn(self, telling: Telling) -> None:
        """A new paragraph, and what is said or has happened since, return from further back."""
        apart = telling.status == "statement" or telling.perfect or telling.present
        if apart or telling.sentence.paragraph != self.paragraph:
            self.flashback, self.episode, self.paragraph = False, None, telling.sentence.paragraph

    def _inferred(self, telling: Telling) -> Dating:
        """The date of what no words date: that of the plan, the period, the lead or the scene, or none."""
        gone_back = self.flashback and not trades(self.tokens, telling)
        if gone_back and telling.sentence is not self.left and telling.status in ("event", "state"):
            on = self.latest is not None and goes_on_there(self.latest[0], self.latest[1], telling)
            return (carried(self.latest[1]) if on and self.latest else None) or undated("entry_background")
        if telling.status == "headline" and not telling.past and self.announced:
            return guess(edtf.uncertain(self.announced), "lead", "entry_headline", self.announced, how="plan")
        if telling.status == "headline" and telling.past and self.begins is not None:
            return self.begins
        if telling.status == "background" and not (telling.nested or telling.amid):
            self.flashback, self.left = True, telling.sentence
        there = telling.status in ("event", "state") and not telling.present and not telling.perfect
        if self.period is not None and self.scene is self.lead and there:
            period = self.period
            date = edtf.uncertain(period.date)
            return guess(date, "context", "entry_context", period.date, period.words, how="period")
        episode = self.episode
        on = episode is not None and (len(episode.date) == _TO_THE_DAY or of_whom(telling))
        if episode is not None and on and there and telling.sentence is not episode.sentence:
            return on_day(episode.date, episode.words)
        scene = self.scene
        if scene is self.home and telling.status == "statement":
            scene = self.lead  # who speaks of it speaks now
        since = (edtf.parse(self.publication).start or 0) - (edtf.parse(scene.date).start or 0)
        if since > 0 and trades(self.tokens, telling) and not speaks_of_markets(self.tokens, scene.sentence):
            if since > 1:
                scene = self.lead  # "It first made an offer on 7 July. Its shares rose 50 cents to $67"
            elif told_late(scene):
                scene = Scene(self.publication, "")  # "The boards met late on Monday. Its shares rose"
        return inferred(telling, scene, self.lead, self.plan, self.publication)

    def _move_on(self, telling: Telling, dating: Dating, back: Back | None) -> None:
        """What has a date moves the scene, goes back further than it reaches, or is the plan that is spoken of."""
        main = telling.kind in ("main", "coordinate")
        if back is None and main and not telling.perfect and sets_scene(telling, dating, self.publication):
            spoke = telling.status == "statement"
            words = words_of(telling, dating)
            self.scene = Scene(day_of(dating), words, telling.sentence, spoken=spoke)
            self.flashback = False
        elif dating.date and tells(telling, dating) and (main or heard(self.tokens, telling, dating)):
            weeks_ago = not telling.perfect and sets_scene(telling, dating, self.publication, 2 * STORY)
            month = dating.precision == "month" and not telling.perfect and lies_past(dating, self.publication, 0)
            words = words_of(telling, dating)
            then = day_of(dating) if weeks_ago else dating.date
            self.episode = Scene(then, words, telling.sentence) if (weeks_ago or month) and words else None
            to_the_day = dating.precision in ("day", "time", "part of day") and not telling.perfect
            long_ago = 2 * STORY if to_the_day and self.lead.words else _LONG_AGO
            self.flashback = self.flashback or lies_past(dating, self.publication, long_ago)
        elif telling.status == "planned":
            ahead = of_one_day(dating, self.publication)
            self.plan = Scene(day_of(dating), dating.mention.text if dating.mention else "") if ahead else None

    def _note(self, telling: Telling, dating: Dating) -> None:
        """Keep what later tellings may go on with."""
        if telling.status == "statement" and not telling.nested:
            self.spoken = telling, dating
        self.occasions.note(telling, dating)
        self.happenings.learn(telling, dating)
        if dating.mention is not None and telling.past and telling.status in ("event", "statement"):
            self.latest = telling.sentence, dating
            self.reckoning.note(telling, dating)
        if telling.kind == "main":
            self.main = telling.sentence, dating
        if telling.kind in ("main", "coordinate"):
            dates = dating.mention is not None or dating.how == "shared"
            self.beside = (telling, dating) if dates else None


def of_whom(telling: Telling) -> bool:
    """Whether it goes on about who was just told of: "It was in May that they saw the losses. They called him in"."""
    return telling.pronoun is not None and not telling.genitive and telling.kind == "main" and not telling.amid


def _of_publication(dating: Dating, publication: str) -> bool:
    """Whether the day of publication is all that an inference counts from."""
    counted = dating.derivation.anchor if dating.derivation is not None else None
    return dating.basis in ("lead", "context") and counted == publication
