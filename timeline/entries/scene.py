"""The tellings of an article in order → the date of each, inferring from lead and scene where its words give none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from timeline.entries import lexicon
from timeline.entries.dating import Dating, precision_of, said
from timeline.entries.markers import WEEKDAYS
from timeline.entries.occasions import Occasions, names_occasion
from timeline.entries.sentences import Sentence
from timeline.entries.telling import Telling
from timeline.entries.tokens import Tokens, base_of
from timeline.model import Article, Basis, Derivation, Step
from timeline.when import edtf

_TELL = ("event", "statement")
_STORY = 31  # days before publication within which the opening's own date is the story's
_LONG_AGO = 180  # days before publication, past the quarter that accounts tell of: what is told after it is history too
_RECENT = 10  # days before publication within which a dated event can set the scene of a news article


@dataclass(frozen=True, slots=True)
class _Scene:
    """The day the story stands at, and the words and the sentence that set it ("" and None for publication)."""

    date: str
    words: str
    sentence: Sentence | None = None


def dated(article: Article, tokens: Tokens, told: Sequence[Telling], *, history: bool = False) -> list[Dating]:
    """A dating for each telling; a history was not made on the day of its publication, which dates nothing in it."""
    publication = edtf.write_day(article.publication_date.toordinal())
    explicit = [said(telling, article.text, tokens) for telling in told]
    lead = _lead(tokens, told, explicit, publication)
    announced = _announced(told, explicit, publication)
    scene = lead
    period = _period(told, explicit, publication, tokens) if not lead.words else None
    plan: _Scene | None = None
    flashback = False  # whether the paragraph has gone back further than the scene can reach
    paragraph = -1
    occasions = Occasions(tokens)
    datings: list[Dating] = []
    spoken: tuple[Telling, Dating] | None = None  # the last statement
    within: tuple[Sentence, Dating] | None = None  # a date before the story that the sentence has told
    phrased = _phrased(told, explicit)
    beside: tuple[Telling, Dating] | None = None  # the clause before, where its own words date it
    for telling, dating in zip(told, explicit, strict=True):
        if scene.date < lead.date and lead.words and not _goes_on(tokens, scene, telling):
            scene = lead
        if dating is not None and dating.mention is not None and "day" in dating.mention.resolved.implied:
            ahead = telling.status == "planned" or telling.present
            if beside is None or beside[0].sentence is not telling.sentence:
                dating = _at_told_hour(dating, plan if ahead else scene, publication, ahead=ahead)
        if dating is not None and dating.date is not None and _past(dating, publication):
            within = None if _of_a_life(tokens, telling) else (telling.sentence, dating)
        if dating is None and spoken is not None and _speaks_on(tokens, spoken[0], telling):
            dating = _carried(spoken[1])
        if dating is None and telling.status == "background" and (earlier := phrased.get(telling.sentence.first)):
            phrase, its_own = earlier
            if phrase.first < telling.first and _past(its_own, publication):
                within = telling.sentence, its_own
        if dating is None and telling.status == "background" and within is not None and within[0] is telling.sentence:
            words = within[1].mention.text if within[1].mention else ""
            date = edtf.uncertain(within[1].date or publication)
            dating = _guess(date, "context", "entry_shared", words, how="shared")
        if dating is None and beside is not None and _goes_with(tokens, beside[0], telling):
            said_by = beside[1].mention or beside[0].shared
            date = edtf.uncertain(beside[1].date or publication)
            dating = _guess(date, "context", "entry_shared", said_by.text if said_by else "", how="shared")
        if dating is None and (recalled := occasions.recalled(telling)) is not None:
            dating = _carried(recalled)
        apart = telling.status == "statement" or telling.perfect or telling.present
        if apart or telling.sentence.paragraph != paragraph:
            flashback, paragraph = False, telling.sentence.paragraph
        if dating is None and flashback and telling.status in ("event", "state") and telling.shared is None:
            dating = _undated("entry_background")
        elif dating is None and telling.status == "headline" and not telling.past and announced:
            dating = _guess(edtf.uncertain(announced), "lead", "entry_headline", announced, how="plan")
        elif dating is None:
            there = telling.status in ("event", "state") and not telling.present and not telling.perfect
            if period is not None and scene is lead and there and telling.shared is None:
                date = edtf.uncertain(period.date)
                dating = _guess(date, "context", "entry_context", period.date, period.words, how="period")
            else:
                dating = _inferred(telling, scene, lead, plan, publication)
            flashback = flashback or (telling.status == "background" and not (telling.nested or telling.amid))
            lent = telling.shared is not None and dating.date is not None
            flashback = flashback or (lent and _past(dating, publication, _LONG_AGO))
        elif telling.kind in ("main", "coordinate") and _sets_scene(telling, dating, publication):
            scene = _Scene(_day(dating), dating.mention.text if dating.mention else "", telling.sentence)
            flashback = False
        elif dating.date is not None and telling.status in _TELL and telling.kind in ("main", "coordinate"):
            flashback = flashback or _past(dating, publication, _LONG_AGO)
        elif telling.status == "planned" and _one_day(dating, publication):
            plan = _Scene(_day(dating), dating.mention.text if dating.mention else "")
        elif telling.status == "planned":
            plan = None
        if history and dating.basis in ("lead", "context") and _as_of(dating) == publication:
            dating = _undated("entry_background")
        if telling.status == "statement" and not telling.nested:
            spoken = telling, dating
        occasions.note(telling, dating)
        if telling.kind in ("main", "coordinate"):
            beside = (telling, dating) if dating.mention is not None or dating.how == "shared" else None
        datings.append(dating)
    return datings


def _lead(
    tokens: Tokens, told: Sequence[Telling], explicit: Sequence[Dating | None], publication: str
) -> _Scene:
    """Where the story stands at its opening: the day of its first event, where that is recent, else publication.

    That is what its main clause tells, or what is now said to have happened: "Police say a car crashed on Friday".
    An opening without a date is of the day that the next sentence is about: "Sunday was chosen because …".
    """
    known = False
    opening: Telling | None = None
    for telling, dating in zip(told, explicit, strict=True):
        if telling.status == "headline" or telling.sentence.kind != "sentence":
            continue
        opening = opening or telling
        going_on = telling.sentence is not opening.sentence
        about = tokens.lower[slice(*telling.subject)]
        if going_on and (known or not opening.past or opening.present or about[1:] or WEEKDAYS.isdisjoint(about)):
            break
        if telling.kind not in ("main", "coordinate") and not (telling.kind == "complement" and opening.present):
            continue
        known = known or dating is not None
        if dating is not None and _sets_scene(telling, dating, publication, 7 if going_on else _STORY):
            return _Scene(_day(dating), dating.mention.text if dating.mention else "")
    return _Scene(publication, "")


def _phrased(
    told: Sequence[Telling], explicit: Sequence[Dating | None]
) -> dict[int, tuple[Telling, Dating]]:
    """The first phrase of each sentence with a date, by the sentence's first token: "a deal begun last year, but …"."""
    found: dict[int, tuple[Telling, Dating]] = {}
    for telling, dating in zip(told, explicit, strict=True):
        if telling.kind == "phrase" and dating is not None and dating.date is not None:
            found.setdefault(telling.sentence.first, (telling, dating))
    return found


def _period(
    told: Sequence[Telling], explicit: Sequence[Dating | None], publication: str, tokens: Tokens
) -> _Scene | None:
    """The weeks or the month of an occasion that a story is about: "The fair took place in the first week of April"."""
    today = edtf.parse(publication).start or 0
    for telling, dating in zip(told, explicit, strict=True):
        if telling.status == "headline" or telling.sentence.kind != "sentence":
            continue
        if dating is None or dating.date is None or dating.how != "said":
            return None
        if telling.status != "event" or not telling.past or not names_occasion(tokens, telling):
            return None
        bounds = edtf.parse(dating.date)
        coarse = dating.precision in ("week", "weekend", "month") or bounds.kind == "one of"
        if bounds.start is None or bounds.end is None or not coarse or not 0 <= today - bounds.start <= 2 * _STORY:
            return None
        return _Scene(dating.date, dating.mention.text if dating.mention else "")
    return None


def _announced(told: Sequence[Telling], explicit: Sequence[Dating | None], publication: str) -> str | None:
    """The day of the first plan of the opening sentence, which a headline ("Acme to open shop") is of too."""
    opening = next((t.sentence for t in told if t.sentence.kind == "sentence"), None)
    for telling, dating in zip(told, explicit, strict=True):
        if telling.sentence is opening and telling.status == "planned" and dating and _one_day(dating, publication):
            return _day(dating)
    return None


def _speaks_on(tokens: Tokens, before: Telling, telling: Telling) -> bool:
    """Whether the speaker of the statement before goes on: "… He said", "The adviser also defended"."""
    if telling.status not in ("statement", "event") or telling.nested or telling.present:
        return False
    if not 0 <= telling.sentence.first - before.last <= 2 + (telling.sentence.paragraph - before.sentence.paragraph):
        return False  # not the next sentence
    if "also" in tokens.lower[telling.verb - 1 : telling.verb + 2]:
        return True
    return telling.status == "statement" and telling.pronoun is not None


def _goes_on(tokens: Tokens, scene: _Scene, telling: Telling) -> bool:
    """Whether what is told goes on about the earlier day that a story with a day of its own has gone back to.

    It went back for one sentence: only a pronoun ("She then …") or "also" stays there.
    """
    same = telling.sentence is scene.sentence or telling.pronoun is not None
    return same or "also" in tokens.lower[telling.verb - 1 : telling.verb + 2]


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


def _carried(dating: Dating) -> Dating | None:
    """The date of the statement before, carried on."""
    if dating.date is None or edtf.parse(dating.date).start is None:
        return None
    words = dating.mention.text if dating.mention else ""
    if not words and dating.derivation is not None and dating.derivation.steps[-1].message == "entry_context":
        words = dating.derivation.steps[-1].args[-1]
    if not words:
        return None
    date = dating.date if edtf.parse(dating.date).uncertain else edtf.uncertain(dating.date)
    carried = _guess(date, "context", "entry_context", dating.date, words, how="context")
    return carried if dating.precision == "week" else replace(carried, precision=dating.precision)


def _at_told_hour(dating: Dating, at: _Scene | None, publication: str, *, ahead: bool) -> Dating:
    """The dating on the day that the story has reached, where the text says the hour alone, in these days."""
    assert dating.date is not None
    day = dating.date[:10]
    lately = not _past(dating, publication) and (ahead or day <= publication)
    if at is None or not lately or at.date == day or dating.how != "told day" or dating.derivation is None:
        return dating
    steps = (*dating.derivation.steps, Step("entry_hour", (at.date, at.words)))
    derivation = replace(dating.derivation, basis="narrative", anchor=at.date, anchor_kind="narrative", steps=steps)
    return replace(dating, date=at.date + dating.date[10:], basis="narrative", derivation=derivation, how="told day")


def _past(dating: Dating, publication: str, before: int = _RECENT) -> bool:
    """Whether what is told lies well before publication, by so many days, in one period."""
    assert dating.date is not None
    bounds, today = edtf.parse(dating.date), edtf.parse(publication).start
    if bounds.start is None or bounds.end is None or today is None:
        return False
    return bounds.end < today - before


def _one_day(dating: Dating, publication: str) -> bool:
    """Whether a plan is for one day, on publication or later."""
    if dating.date is None:
        return False
    bounds, today = edtf.parse(dating.date), edtf.parse(publication).start
    return (
        bounds.kind == "date"
        and bounds.precision in ("day", "time")
        and bounds.sort_day is not None
        and (today is not None and bounds.sort_day >= today)
    )


def _day(dating: Dating) -> str:
    assert dating.date is not None
    start = edtf.parse(dating.date).start
    assert start is not None
    return edtf.write_day(start)


def _sets_scene(telling: Telling, dating: Dating, publication: str, within: int = _RECENT) -> bool:
    """Whether what is told is of one recent day, so that the next sentences may carry on from it."""
    if dating.date is None or telling.status not in ("event", "statement") or not telling.past:
        return False
    bounds, today = edtf.parse(dating.date), edtf.parse(publication).start
    if bounds.start is None or today is None or bounds.precision not in ("day", "time") or bounds.kind == "one of":
        return False
    if bounds.end is None:
        return False  # what has gone on since Monday is not of Monday
    return today - within <= bounds.start <= today


def _inferred(telling: Telling, scene: _Scene, lead: _Scene, plan: _Scene | None, publication: str) -> Dating:
    if telling.shared is not None and telling.shared.edtf is not None:
        words = telling.shared.text
        return _guess(edtf.uncertain(telling.shared.edtf), "context", "entry_shared", words, how="shared")
    if telling.status == "planned":
        if plan is not None:
            return _guess(edtf.uncertain(plan.date), "context", "entry_plan", plan.date, plan.words, how="plan")
        return _undated("entry_planned")
    if telling.status == "background":
        return _undated("entry_background")
    if telling.status == "state" and telling.present:
        if telling.timeless:
            return _undated("entry_background")
        return _guess(edtf.uncertain(publication), "context", "entry_state", publication, how="standing")
    if telling.status in ("event", "statement") and telling.present:
        return _guess(edtf.uncertain(publication), "context", "entry_state", publication, how="state")
    at = lead if telling.status == "headline" else scene
    if telling.perfect:
        at = lead
    date = edtf.uncertain(at.date)
    if telling.status == "headline":
        return _guess(date, "lead", "entry_headline", at.date, how="headline")
    if at.words:
        return _guess(date, "context", "entry_context", at.date, at.words, how="context")
    opening = telling.sentence.paragraph <= 1 and not telling.nested
    if opening:
        return _guess(date, "lead", "entry_lead", at.date, how="lead")
    return _guess(date, "context", "entry_publication", at.date, how="publication")


def _as_of(dating: Dating) -> str | None:
    """The day that an inference counts from."""
    return dating.derivation.anchor if dating.derivation is not None else None


def _undated(key: str) -> Dating:
    return Dating(None, None, None, Derivation("entry", "context", steps=(Step(key),)), how="undated")


def _guess(date: str, basis: Basis, key: str, *args: str, how: str) -> Dating:
    derivation = Derivation(
        "entry",
        basis,
        anchor=args[0],
        anchor_kind="publication" if basis == "lead" else "narrative",
        steps=(Step(key, args),),
    )
    return Dating(date, precision_of(date), basis, derivation, how=how)
