"""Where a story stands and a telling without a date of its own → the date that it is taken to have, and why.

Whatever is inferred ends in "?", and says in its derivation what it was taken from.
"""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from timeline.entries.dating.dating import Dating, precision_of
from timeline.entries.syntax.sentences import Sentence
from timeline.entries.tellings.telling import Telling
from timeline.model import Basis, Derivation, Mention, Step
from timeline.when import edtf


class Scene(Struct, frozen=True):
    """The day the story stands at, and the words and the sentence that set it ("" and None for publication).

    `stamped`: the words are those of the dateline. `spoken`: what they date is that somebody said something.
    """

    date: str
    words: str
    sentence: Sentence | None = None
    stamped: bool = False
    spoken: bool = False


_WEEK = 7  # days
_TAKEN = ("entry_context", "entry_lapse")  # steps whose last words are those that gave the day


def lent(telling: Telling) -> Dating | None:
    """The date of a clause of the same time in the sentence."""
    if telling.shared is None or telling.shared.edtf is None:
        return None
    return guess(edtf.uncertain(telling.shared.edtf), "context", "entry_shared", telling.shared.text, how="shared")


def words_of(telling: Telling, dating: Dating) -> str:
    """The words that date it, as written, its own or those that its day was taken from."""
    mention = dating.mention or telling.shared
    if mention is not None:
        return mention.text
    step = dating.derivation.steps[-1] if dating.derivation is not None else None
    return step.args[1] if step is not None and step.message in _TAKEN else ""


def when_of(dating: Dating) -> tuple[str, str]:
    """The day that an inferred date was taken from, and the words that gave it."""
    assert dating.derivation is not None
    day, words = dating.derivation.steps[-1].args
    return day, words


def carried(dating: Dating) -> Dating | None:
    """The date of the statement before, carried on."""
    if dating.date is None or edtf.parse(dating.date).start is None:
        return None
    words = dating.mention.text if dating.mention else ""
    if not words and dating.derivation is not None and dating.derivation.steps[-1].message in _TAKEN:
        words = dating.derivation.steps[-1].args[-1]
    if not words:
        return None
    date = dating.date if edtf.parse(dating.date).uncertain else edtf.uncertain(dating.date)
    carried = guess(date, "context", "entry_context", dating.date, words, how="context")
    return carried if dating.precision == "week" else replace(carried, precision=dating.precision)


def inferred(telling: Telling, scene: Scene, lead: Scene, plan: Scene | None, publication: str) -> Dating:
    """The dating of a telling that no words of the text date: from the scene, the lead, a plan or publication."""
    if telling.status == "planned":
        if plan is not None:
            return guess(edtf.uncertain(plan.date), "context", "entry_plan", plan.date, plan.words, how="plan")
        return undated("entry_planned")
    if telling.status == "background":
        return undated("entry_background")
    if telling.status == "state" and telling.present:
        if telling.timeless:
            return undated("entry_background")
        return guess(edtf.uncertain(publication), "context", "entry_state", publication, how="standing")
    if telling.status in ("event", "statement") and telling.present:
        return guess(edtf.uncertain(publication), "context", "entry_state", publication, how="state")
    at = lead if telling.status == "headline" else scene
    if telling.perfect:  # what has happened is news of today, but for that of the opening
        at = lead if telling.sentence.paragraph <= 1 else Scene(publication, "")
    date = edtf.uncertain(at.date)
    if telling.status == "headline":
        return guess(date, "lead", "entry_headline", at.date, how="headline")
    if at.words:
        basis: Basis = "lead" if at.stamped else "context"
        return guess(date, basis, "entry_context", at.date, at.words, how="stamped" if at.stamped else "context")
    opening = telling.sentence.paragraph <= 1 and not telling.nested
    if opening:
        return guess(date, "lead", "entry_lead", at.date, how="lead")
    return guess(date, "context", "entry_publication", at.date, how="publication")


def on_day(day: str, words: str) -> Dating:
    """What other words of the article give the day to, taken to be of that day."""
    return guess(edtf.uncertain(day), "context", "entry_context", day, words, how="context")


def counted(own: Dating, mention: Mention, date: str, anchor: str, words: str) -> Dating:
    """A date of the telling's own words, counted from what these other words told and not from publication."""
    assert own.derivation is not None
    steps = (*own.derivation.steps, Step("entry_counted", (anchor, words, mention.text)))
    derivation = replace(own.derivation, basis="narrative", anchor=anchor, anchor_kind="narrative", steps=steps)
    return replace(own, date=date, basis="narrative", derivation=derivation)


def is_weekday(mention: Mention) -> bool:
    """Whether it names a day of the week."""
    return mention.resolved.said == ("weekday",)


def weekday_beside(then: int, like: int, side: int) -> int:
    """The day on the day of the week of another that lies next to a day, behind (1) or before (-1) it."""
    return then + side * ((side * (like - then) - 1) % _WEEK + 1)


def undated(key: str) -> Dating:
    """No date, and the step that says why."""
    return Dating(None, None, None, Derivation("entry", "context", steps=(Step(key),)), how="undated")


def guess(date: str, basis: Basis, key: str, *args: str, how: str) -> Dating:
    """An inferred date, with its one step; the first argument is what it was counted from."""
    derivation = Derivation(
        "entry",
        basis,
        anchor=args[0],
        anchor_kind="publication" if basis == "lead" else "narrative",
        steps=(Step(key, args),),
    )
    return Dating(date, precision_of(date), basis, derivation, how=how)
