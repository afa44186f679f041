"""A telling's own date and where the story stands → the date, where an hour, or "the day before", counts from there.

Which day such words count from, only who knows the story can tell: the day before what a pluperfect goes back from is
that before the scene, not before the date that was named last; and an hour that turned out to be of another day takes
what counts from it along.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from timeline.entries.dating.dating import Dating, said, told_day
from timeline.entries.dating.following import is_right_behind, trades
from timeline.entries.dating.inferring import Scene, counted, is_weekday, weekday_beside
from timeline.entries.dating.openings import lies_past
from timeline.entries.syntax.sentences import Sentence
from timeline.entries.syntax.tokens import Tokens
from timeline.entries.tellings.telling import Telling
from timeline.model import Mention, Step
from timeline.when import edtf

# rules of the resolver for what counts from a day that was told
_COUNTING = frozenset(
    "parts.that_part parts.same_part units.same_unit units.that_unit units.previous_unit units.next_unit "
    "units.following_unit offsets.unit_away offsets.later offsets.one_later "
    "deictic.weekday_beside deictic.weekday_before deictic.weekday_following".split()
)
_OF_THEN = frozenset("that same".split())  # "later that day", unlike "late on Monday"
_LATE, _EARLY = "19:00", "10:30"
_SIDES = {-1: ("previous", "preceding", "before"), 1: ("next", "following", "after"), 0: ("that", "same")}
_BACK = frozenset("before previous earlier".split())


class Reckoning:
    """Which day hours and what counts from a day are of, while a story is told in order."""

    def __init__(self, tokens: Tokens, mentions: Sequence[Mention], publication: str) -> None:
        self._tokens, self._mentions, self._publication = tokens, mentions, publication
        self._aside: Scene | None = None  # the day told last, where that was about a noun: "a man hired in May"
        self._back: Scene | None = None  # the day that a pluperfect has gone back to last
        self._hour: tuple[Sentence, Dating] | None = None  # the hour told last
        self._moved: dict[str, Scene] = {}  # days that turned out to be others, and those

    def note(self, telling: Telling, dating: Dating) -> None:
        """Keep what a day may count from, of a telling that its own words date."""
        day = edtf.parse(dating.date).day if dating.date and telling.kind == "relative" else None
        words = dating.mention.text if dating.mention else ""
        if dating.mention is not None and dating.date and "day" not in dating.mention.resolved.implied:
            self._moved.pop(dating.date[:10], None)  # said again, and by its own name
        gone = telling.perfect and telling.kind == "main" and dating.mention is not None
        told = told_day(dating) if gone else None
        self._back = None if told is None else Scene(*told, telling.sentence)
        self._aside = None if day is None else Scene(edtf.write_day(day), words, telling.sentence)

    def counted_on(self, telling: Telling, own: Dating, scene: Scene, latest: tuple[Sentence, Dating] | None) -> Dating:
        """The date counted from the scene, or from where an hour was moved to; else as it is."""
        mention = own.mention
        if mention is None or not _counts(mention) or own.how not in ("said", "told day", "weak"):
            return own
        day = _anchor(mention)
        if day is None:
            return own
        to = self._moved.get(day) or self.gone_back_to(telling)
        if to is None and scene.words:
            aside = self._aside
            beside = aside is not None and aside.date == day and _is_of_another_paragraph(telling, aside)
            back = _goes_back(self._tokens, telling, mention) and not _told_right_before(telling, latest, day)
            if mention.basis == "publication" or beside or back:
                to = scene
        if to is None or to.date == day:
            return own
        moved = _moved(own, mention, day, to)
        if moved is not own and own.date and moved.date:
            self._moved[own.date[:10]] = Scene(moved.date[:10], mention.text)
        return moved

    def counted_from(
        self, telling: Telling, text: str, latest: tuple[Sentence, Dating] | None, scene: Scene
    ) -> Dating | None:
        """The date of what counts on from the day told right before, else from where the story stands."""
        mention = telling.counting
        if mention is None:
            return None
        near = latest is not None and not telling.perfect and telling.sentence.paragraph - latest[0].paragraph <= 1
        told = told_day(latest[1]) if latest is not None and near else None
        if near and told is None:
            return None  # some day of a month
        to = Scene(*told) if told is not None else scene
        day = _anchor(mention)
        if day is None and (side := _side(mention)) is not None:
            mention, day = _on(mention, to.date, side), to.date
        found = said(replace(telling, mention=mention), text, self._tokens) if to.words and day is not None else None
        if found is None or day is None:
            return None
        moved = _moved(found, mention, day, to)
        if moved is found or (moved.date or "")[:10] > self._publication:
            return None
        telling.mention = mention
        return moved

    def past_midnight(self, telling: Telling, dating: Dating) -> Dating:
        """The next day, where an early hour is told right behind a late one: "called at 11 p.m. … found at 7 a.m."."""
        clock = _clock(dating) if dating.date and edtf.parse(dating.date).day is not None else None
        before, self._hour = self._hour, self._hour if clock is None else (telling.sentence, dating)
        if clock is None or before is None or telling.perfect or dating.how not in ("told day", "bound"):
            return dating
        sentence, late = before
        assert dating.date is not None
        assert late.date is not None
        near = telling.sentence.paragraph - sentence.paragraph <= 1
        same = late.date[:10] == dating.date[:10] and (_clock(late) or "") >= _LATE > _EARLY >= clock
        start = edtf.parse(dating.date[:10]).start
        if not (near and same) or start is None or dating.derivation is None:
            return dating
        date = edtf.write_day(start + 1) + dating.date[10:]
        if date[:10] > self._publication:
            return dating
        steps = (*dating.derivation.steps, Step("entry_next", (late.mention.text if late.mention else "", date[:10])))
        found = replace(dating, date=date, derivation=replace(dating.derivation, steps=steps))
        self._hour = telling.sentence, found
        return found

    def goes_on(self, telling: Telling, own: Dating, scene: Scene) -> tuple[str, str] | None:
        """The earlier day of the hour told right before, which a later one goes on with: "had left at 4 p.m. on Monday.
        At 5 p.m. it stopped"."""
        clock = _clock(own)
        if self._hour is None or telling.status != "event":
            return None
        sentence, before = self._hour
        day = told_day(before)
        near = is_right_behind(telling, sentence)
        later = clock is None or (_clock(before) or clock) < clock  # "in the morning" too
        return day if near and later and day is not None and day[0] < scene.date else None

    def gone_back_to(self, telling: Telling) -> Scene | None:
        """The day that the sentence before has gone back to: "They had come on Friday. The next morning they left"."""
        back = self._back
        near = back is not None and back.sentence is not None and is_right_behind(telling, back.sentence)
        return back if near and not telling.perfect else None

    def day_is_said(self, telling: Telling, own: Dating) -> bool:
        """Whether the clause has said which day an hour is of: "On Tuesday, May 15, at about 11:48 p.m."."""
        assert own.mention is not None
        day, begins = (own.date or "")[:10], self._tokens.starts[telling.first]
        return any(begins <= m.start < own.mention.start and (m.edtf or "")[:10] == day for m in self._mentions)

    def at_hour(self, telling: Telling, dating: Dating, at: Scene | None, *, ahead: bool) -> Dating:
        """The dating on the day that the story has reached, where the text says the hour alone, in these days."""
        assert dating.date is not None
        assert dating.mention is not None
        day = dating.date[:10]
        lately = not lies_past(dating, self._publication) and (ahead or day <= self._publication)
        by = dating.how == "bound" and dating.date.startswith("[..")  # "by midnight"
        by = by and not trades(self._tokens, telling)  # "shares rose by noon" is told of today
        if by and at is not None and at.words and not ahead and dating.derivation is not None:
            steps = (*dating.derivation.steps, Step("entry_hour", (at.date, at.words)))
            derivation = replace(dating.derivation, basis="narrative", anchor=at.date, steps=steps)
            clock = dating.date.rstrip("]").partition("T")[2]
            date = edtf.within(None, f"{at.date}T{clock}" if clock and not clock.startswith("00:00") else at.date)
            return replace(dating, date=date, basis="narrative", derivation=derivation)
        alone = dating.how == "told day" and dating.derivation is not None
        if at is None or not at.words or not lately or at.date == day or not alone:
            return dating
        assert dating.derivation is not None
        steps = (*dating.derivation.steps, Step("entry_hour", (at.date, at.words)))
        derivation = replace(dating.derivation, basis="narrative", anchor=at.date, anchor_kind="narrative", steps=steps)
        self._moved[day] = Scene(at.date, dating.mention.text)
        date = at.date + dating.date[10:]
        return replace(dating, date=date, basis="narrative", derivation=derivation, how="told day")


def _clock(dating: Dating) -> str | None:
    """The hour and minute that the text says: "07:00"."""
    said = dating.mention.edtf if dating.mention is not None else None
    if dating.mention is not None and "midnight" in dating.mention.text.lower():
        return "23:59"  # whichever day it closes or opens
    return said[11:16] if said is not None and said[10:11] == "T" else None


def _counts(mention: Mention) -> bool:
    """Whether it counts from a day that was told."""
    if mention.rule == "twilight.twilight_of":  # "dawn the next day", unlike "dawn on Monday"
        return _side(mention) is not None
    return mention.rule in _COUNTING or (
        mention.rule == "edges.early" and not _OF_THEN.isdisjoint(mention.text.lower().split())
    )


def _side(mention: Mention) -> int | None:
    """How many days it lies from the day that it counts from: "the previous evening", "that night"."""
    words = set(mention.text.lower().split())
    return next((days for days, said in _SIDES.items() if not words.isdisjoint(said)), None)


def _on(mention: Mention, day: str, side: int) -> Mention:
    """The mention on the day that lies so many days from one."""
    start = edtf.parse(day).start
    assert start is not None
    return mention._replace(resolved=mention.resolved._replace(edtf=edtf.write_day(start + side), basis="narrative"))


def _anchor(mention: Mention) -> str | None:
    """The day that it was counted from."""
    anchor = mention.resolved.anchor
    start = edtf.parse(edtf.write(anchor)).start if anchor is not None else None
    return None if start is None else edtf.write_day(start)


def _told_right_before(telling: Telling, latest: tuple[Sentence, Dating] | None, day: str) -> bool:
    """Whether the sentence before tells of the day: "was held on 9 May. Two weeks earlier he had been refused"."""
    told = told_day(latest[1]) if latest is not None else None
    near = latest is not None and is_right_behind(telling, latest[0])
    return near and told is not None and told[0] == day


def _is_of_another_paragraph(telling: Telling, aside: Scene) -> bool:
    return aside.sentence is not None and aside.sentence.paragraph != telling.sentence.paragraph


def _goes_back(tokens: Tokens, telling: Telling, mention: Mention) -> bool:
    """Whether a pluperfect is told of a day before: "He had passed a test the day before"."""
    had = telling.kind == "main" and telling.perfect and "had" in tokens.lower[telling.verb : telling.verb + 1]
    return had and not _BACK.isdisjoint(mention.text.lower().split())


def _moved(own: Dating, mention: Mention, day: str, to: Scene) -> Dating:
    """As many days from where the story stands as it was from the day that it was counted from."""
    assert own.date is not None
    found, first, then = (edtf.parse(date).start for date in (own.date, day, to.date))
    if found is None or first is None or then is None or edtf.parse(own.date).day is None or own.derivation is None:
        return own
    side = 1 if found > first else -1
    moved = weekday_beside(then, found, side) if is_weekday(mention) else then + found - first
    return counted(own, mention, edtf.write_day(moved) + own.date[10:], to.date, to.words)
