"""The tellings of an article in order → the date of each, inferring from lead and scene where its words give none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.articles.written import written_on
from timeline.entries.dating.dating import Dating, said
from timeline.entries.dating.happenings import Happenings
from timeline.entries.dating.inferring import Scene, carried, guess, inferred, lent, undated, words_of
from timeline.entries.dating.occasions import Occasions
from timeline.entries.dating.openings import (
    announced_by,
    day_of,
    lead_of,
    lies_past,
    of_one_day,
    period_of,
    sets_scene,
)
from timeline.entries.syntax import lexicon
from timeline.entries.syntax.sentences import Sentence
from timeline.entries.syntax.tokens import Tokens, base_of
from timeline.entries.tellings.telling import Telling
from timeline.model import Article, Mention, Step
from timeline.when import edtf

_FOLLOWING = frozenset("then there afterwards".split())  # "Then the ministry pledged"
_LONG_AGO = 180  # days before publication, past the quarter that accounts tell of: what is told after it is history too


def dated(
    article: Article,
    tokens: Tokens,
    mentions: Sequence[Mention],
    told: Sequence[Telling],
    *,
    stamp: str,
    history: bool,
) -> list[Dating]:
    """A dating for each telling. `stamp`: the dateline's words for the day of publication, where it gives it.

    A history was not made on the day of its publication, which dates nothing in it.
    """
    publication = edtf.write_day(written_on(article).toordinal())
    explicit = [said(telling, article.text, tokens) or lent(telling) for telling in told]
    lead = lead_of(told, explicit, publication, stamp)
    announced = announced_by(told, explicit, publication)
    scene = lead
    period = period_of(told, explicit, publication, tokens) if not lead.words else None
    plan: Scene | None = None
    flashback = False  # whether the paragraph has gone back further than the scene can reach
    left: Sentence | None = None  # the sentence in which it goes back, whose later verbs return: "had risen, but fell"
    paragraph = -1
    occasions = Occasions(tokens)
    happenings = Happenings(tokens, mentions, told, explicit)
    datings: list[Dating] = []
    spoken: tuple[Telling, Dating] | None = None  # the last statement
    within: tuple[Sentence, Dating] | None = None  # a date before the story that the sentence has told
    beside: tuple[Telling, Dating] | None = None  # the clause before, where its own words date it
    latest: tuple[Sentence, Dating] | None = None  # the last clause that its own words date
    for telling, dating in zip(told, explicit, strict=True):
        if scene.date < lead.date and lead.words and not _goes_on(tokens, scene, telling):
            scene = lead
        back = happenings.day(telling) if dating is None or dating.how == "told day" else None
        if dating is not None and dating.mention is not None and "day" in dating.mention.resolved.implied:
            ahead = telling.status == "planned" or telling.present
            if back is None and telling.perfect and latest is not None:
                back = _before(scene, latest[1])  # "had left at 7 am": on the earlier day told just before
            if back is not None:
                dating = _at_told_hour(dating, Scene(*back), publication, ahead=ahead)
            elif beside is None or beside[0].sentence is not telling.sentence:
                dating = _at_told_hour(dating, plan if ahead else scene, publication, ahead=ahead)
        if dating is not None and dating.date is not None and lies_past(dating, publication):
            within = None if _of_a_life(tokens, telling) else (telling.sentence, dating)
        if dating is None and spoken is not None and _speaks_on(tokens, spoken[0], telling):
            dating = carried(spoken[1])
        if dating is None and telling.status == "background" and within is not None and within[0] is telling.sentence:
            dating = _lends(within[1], within[1].mention, publication)
        if dating is None and beside is not None and _goes_with(tokens, beside[0], telling):
            dating = _lends(beside[1], beside[1].mention or beside[0].shared, publication)
        if dating is None and latest is not None and _elaborates(tokens, latest[0], telling):
            dating = _lends(latest[1], latest[1].mention, publication)
        if dating is None and back is not None:
            dating = guess(edtf.uncertain(back[0]), "context", "entry_context", *back, how="context")
            scene = Scene(*back, telling.sentence) if lead.words else scene
        if dating is None and (recalled := occasions.recalled(telling)) is not None:
            dating = carried(recalled)
        main = telling.kind in ("main", "coordinate")
        apart = telling.status == "statement" or telling.perfect or telling.present
        if apart or telling.sentence.paragraph != paragraph:
            flashback, paragraph = False, telling.sentence.paragraph
        gone_back = flashback and telling.sentence is not left
        if dating is None and gone_back and telling.status in ("event", "state"):
            dating = undated("entry_background")
        elif dating is None and telling.status == "headline" and not telling.past and announced:
            dating = guess(edtf.uncertain(announced), "lead", "entry_headline", announced, how="plan")
        elif dating is None:
            there = telling.status in ("event", "state") and not telling.present and not telling.perfect
            if period is not None and scene is lead and there:
                date = edtf.uncertain(period.date)
                dating = guess(date, "context", "entry_context", period.date, period.words, how="period")
            else:
                dating = inferred(telling, scene, lead, plan, publication)
            if telling.status == "background" and not (telling.nested or telling.amid):
                flashback, left = True, telling.sentence
        elif back is None and main and sets_scene(telling, dating, publication):
            spoke = telling.status == "statement"
            scene = Scene(day_of(dating), words_of(telling, dating), telling.sentence, spoken=spoke)
            flashback = False
        elif dating.date and _tells(telling, dating) and (main or _heard(tokens, telling)):
            flashback = flashback or lies_past(dating, publication, _LONG_AGO)
        elif telling.status == "planned" and of_one_day(dating, publication):
            plan = Scene(day_of(dating), dating.mention.text if dating.mention else "")
        elif telling.status == "planned":
            plan = None
        if history and dating.basis in ("lead", "context") and _as_of(dating) == publication:
            dating = undated("entry_background")
        if telling.status == "statement" and not telling.nested:
            spoken = telling, dating
        occasions.note(telling, dating)
        if dating.mention is not None and telling.past and telling.status in ("event", "statement"):
            latest = telling.sentence, dating
        if main:
            beside = (telling, dating) if dating.mention is not None or dating.how == "shared" else None
        datings.append(dating)
    return datings


def _lends(dating: Dating, mention: Mention | None, publication: str) -> Dating:
    """The date that one clause lends to another."""
    date = edtf.uncertain(dating.date or publication)
    return guess(date, "context", "entry_shared", mention.text if mention else "", how="shared")


def _tells(telling: Telling, dating: Dating) -> bool:
    """Whether something of the date is told to have happened: "was among those who died in 2015"."""
    return telling.status in ("event", "statement") or dating.how == "shared"


def _before(scene: Scene, dating: Dating) -> tuple[str, str] | None:
    """The day of what was told last, and the words for it, where that lies before the scene."""
    bounds = edtf.parse(dating.date) if dating.date else None
    if bounds is None or bounds.start is None or bounds.kind != "date" or bounds.precision not in ("day", "time"):
        return None
    day = edtf.write_day(bounds.start)
    return (day, dating.mention.text if dating.mention else "") if day < scene.date else None


def _heard(tokens: Tokens, telling: Telling) -> bool:
    """Whether a court hears it, which hears more of the same: "The jury heard that he left in 2013"."""
    return telling.kind == "complement" and "heard" in tokens.lower[telling.sentence.first : telling.first]


def _speaks_on(tokens: Tokens, before: Telling, telling: Telling) -> bool:
    """Whether the speaker of the statement before goes on: "… He said", "The adviser also defended"."""
    if telling.status not in ("statement", "event") or telling.nested or telling.present:
        return False
    if not 0 <= telling.sentence.first - before.last <= 2 + (telling.sentence.paragraph - before.sentence.paragraph):
        return False  # not the next sentence
    if "also" in tokens.lower[telling.verb - 1 : telling.verb + 2]:
        return True
    return telling.status == "statement" and telling.pronoun is not None


def _elaborates(tokens: Tokens, before: Sentence, telling: Telling) -> bool:
    """Whether the sentence says more of what the one before has told: "Specifically, …", "At the time, …"."""
    at = telling.sentence.first
    if telling.status not in ("event", "statement", "state") or telling.present or telling.perfect or not telling.past:
        return False
    opens = tokens.lower[at] == "specifically" or tokens.lower[at : at + 3] == ["at", "the", "time"]
    return opens and tokens.lower[at + 3] != "of" and 0 <= at - before.last <= 1


def _goes_on(tokens: Tokens, scene: Scene, telling: Telling) -> bool:
    """Whether what is told goes on about the earlier day that a story with a day of its own has gone back to.

    It went back for one sentence: only a pronoun ("She then …") or "also" stays there. Who speaks, does so in the
    story, unless what was told of that day was spoken too.
    """
    speaks = telling.status == "statement" and not scene.spoken
    same = telling.sentence is scene.sentence or (telling.pronoun is not None and not speaks)
    opening = telling.sentence.first
    follows = tokens.lower[opening] in _FOLLOWING or tokens.lower[opening + 1 : opening + 2] in (["later"], ["after"])
    return same or follows or "also" in tokens.lower[telling.verb - 1 : telling.verb + 2]


def _goes_with(tokens: Tokens, before: Telling, telling: Telling) -> bool:
    """Whether a second verb of the same subject tells of the same day: "visited the plant in May and found that …".

    What follows a birth or a wedding comes years later.
    """
    return (
        telling.kind == "coordinate"
        and telling.sentence is before.sentence
        and not _of_a_life(tokens, before)
        and telling.status in ("event", "statement", "state")
        and (before.past, telling.past) == (True, True)
        and not (telling.perfect or telling.present or before.perfect or before.present or before.since)
        and before.status in ("event", "statement")
    )


def _of_a_life(tokens: Tokens, telling: Telling) -> bool:
    """Whether years lie between what is told and what comes next: a birth, a wedding."""
    return any(base_of(word) in lexicon.LIFE for word in tokens.lower[telling.verb : telling.verb + 2])


def _at_told_hour(dating: Dating, at: Scene | None, publication: str, *, ahead: bool) -> Dating:
    """The dating on the day that the story has reached, where the text says the hour alone, in these days."""
    assert dating.date is not None
    day = dating.date[:10]
    lately = not lies_past(dating, publication) and (ahead or day <= publication)
    if at is None or not lately or at.date == day or dating.how != "told day" or dating.derivation is None:
        return dating
    steps = (*dating.derivation.steps, Step("entry_hour", (at.date, at.words)))
    derivation = replace(dating.derivation, basis="narrative", anchor=at.date, anchor_kind="narrative", steps=steps)
    return replace(dating, date=at.date + dating.date[10:], basis="narrative", derivation=derivation, how="told day")


def _as_of(dating: Dating) -> str | None:
    """The day that an inference counts from."""
    return dating.derivation.anchor if dating.derivation is not None else None
