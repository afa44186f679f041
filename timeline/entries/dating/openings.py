"""The tellings of an article and their own dates → where the story stands at its opening: its day, weeks or plan."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.entries.dating.dating import Dating
from timeline.entries.dating.inferring import Scene, words_of
from timeline.entries.dating.occasions import names_occasion
from timeline.entries.syntax import lexicon
from timeline.entries.syntax.sentences import Sentence
from timeline.entries.syntax.tokens import Tokens, base_of
from timeline.entries.tellings.telling import Telling, main_verb
from timeline.when import edtf

STORY = 31  # days before publication within which the opening's own date is the story's
_RESPONDING = frozenset("condemn mourn deplore regret denounce appeal call urge demand express welcome".split())
# What the police and the courts do about a crime that was told of.
PURSUING = frozenset("arrest charge detain hold indict jail identify name release convict question seek".split())
TELLING = frozenset("say tell state report disclose reveal".split())  # what somebody announces is news of that day
_OWN = (["he"], ["she"], ["it"], ["they"], ["his"], ["her"], ["its"], ["their"])
RECENT = 10  # days before publication within which a dated event can set the scene of a news article


def lead_of(told: Sequence[Telling], explicit: Sequence[Dating | None], publication: str, stamp: str) -> Scene:
    """Where the story stands at its opening: the day of what it tells, where that is recent, else publication.

    `stamp`: the words of the dateline that give the day of publication, "" where none do.

    That is what its main clause tells, or what is now said to have happened: "Police say a car crashed on Friday".
    """
    opening = opening_of(told)
    for telling, dating in zip(told, explicit, strict=True):
        if opening is None or telling.sentence is not opening.sentence:
            continue
        said = telling.kind == "complement" and (opening.present or telling is opening or telling.report is not None)
        told_of = telling.kind == "phrase" and opening.present  # "informs it of the votes cast on Friday"
        tells = telling.kind in ("main", "coordinate") or said or told_of
        if tells and dating is not None and sets_scene(telling, dating, publication, STORY):
            return Scene(day_of(dating), words_of(telling, dating))
    return Scene(publication, stamp, stamped=bool(stamp))


def goes_on_about(tokens: Tokens, telling: Telling) -> bool:
    """Whether its subject is one that was told of: "Pupils have won a contest. Their robot beat all others"."""
    own = tokens.lower[telling.subject[0] : telling.subject[0] + 1]
    return own in _OWN and "first" not in tokens.lower[telling.subject[0] : telling.verb + 1]


def lies_behind(
    tokens: Tokens, told: Sequence[Telling], explicit: Sequence[Dating | None], publication: str
) -> tuple[Sentence, Scene] | None:
    """The opening sentence and the day that it speaks of, where it tells nothing of its own of that day: "The group is
    appalled by the death of Anna Berg, who was shot on Friday", "We have mended the lines that broke on Friday"."""
    first = opening_of(told)
    if first is None:
        return None
    within = [(t, dating) for t, dating in zip(told, explicit, strict=True) if t.sentence is first.sentence]
    said = within[0][1]
    if first.status == "statement" and said is not None and said.how == "said":
        for telling, dating in within[1:]:
            announces = base_of(tokens.lower[main_verb(tokens, first)]) not in TELLING
            happened = telling.status == "event" and dating is not None and dating.how == "said"
            happened = happened and not (telling.perfect and announces)
            if happened and dating is not None and sets_scene(telling, dating, publication):
                day = day_of(dating)  # "A ferry sank on Monday, the coastguard said on Tuesday"
                return (first.sentence, Scene(day, words_of(telling, dating))) if day < day_of(said) else None
        return None
    for telling, dating in within:
        if telling.kind in ("main", "coordinate", "complement") and not _speaks_of(
            tokens, telling, dating, publication
        ):
            return None
    for telling, dating in within:
        struck = telling.antecedent is not None and lexicon.DISASTERS.intersection(
            tokens.lower[slice(*telling.antecedent)]
        )
        apart = telling.kind in ("relative", "adverbial") and telling.status == "event"
        apart &= telling.first > first.verb or bool(struck)  # "Survivors of the quake that hit on Monday say"
        if apart and dating is not None and sets_scene(telling, dating, publication):
            day = day_of(dating)
            return None if day == publication else (first.sentence, Scene(day, words_of(telling, dating)))
    return None


def _speaks_of(tokens: Tokens, telling: Telling, dating: Dating | None, publication: str) -> bool:
    """Whether it is of publication: how things are or have become by then, and what is said of them."""
    if dating is not None and dating.date is not None and not dating.date.startswith(publication):
        return False
    now = telling.present or telling.perfect or telling.status == "statement"
    return now or base_of(tokens.lower[main_verb(tokens, telling)]) in _RESPONDING


def opening_of(told: Sequence[Telling]) -> Telling | None:
    """What an article tells first, its headline left out."""
    return next((t for t in told if t.sentence.kind == "sentence" and t.status != "headline"), None)


def period_of(
    told: Sequence[Telling], explicit: Sequence[Dating | None], publication: str, tokens: Tokens
) -> Scene | None:
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
        if bounds.start is None or bounds.end is None or not coarse or not 0 <= today - bounds.start <= 2 * STORY:
            return None
        return Scene(dating.date, dating.mention.text if dating.mention else "")
    return None


def announced_by(told: Sequence[Telling], explicit: Sequence[Dating | None], publication: str) -> str | None:
    """The day of the first plan of the opening sentence, which a headline ("Acme to open shop") is of too."""
    opening = next((t.sentence for t in told if t.sentence.kind == "sentence"), None)
    for telling, dating in zip(told, explicit, strict=True):
        if telling.sentence is opening and telling.status == "planned" and dating and of_one_day(dating, publication):
            return day_of(dating)
    return None


def coming(told: Sequence[Telling], explicit: Sequence[Dating | None], publication: str) -> dict[int, str]:
    """The day that a paragraph comes to next, by the identity of each telling in its sentences before."""
    found: dict[int, str] = {}
    ahead: tuple[Sentence, str] | None = None
    for telling, dating in zip(reversed(told), reversed(explicit), strict=True):
        if (
            ahead is not None
            and ahead[0].paragraph - telling.sentence.paragraph <= 1
            and ahead[0] is not telling.sentence
        ):
            found[id(telling)] = ahead[1]
        main = telling.kind in ("main", "coordinate") and not (telling.perfect or telling.weak)
        own = dating is not None and dating.how == "said" and dating.basis != "narrative"
        if main and own and dating is not None and sets_scene(telling, dating, publication):
            ahead = telling.sentence, day_of(dating)
    return found


def lies_past(dating: Dating, publication: str, before: int = RECENT) -> bool:
    """Whether what is told lies well before publication, by so many days, in one period."""
    assert dating.date is not None
    bounds, today = edtf.parse(dating.date), edtf.parse(publication).start
    if bounds.start is None or bounds.end is None or today is None:
        return False
    return bounds.end < today - before


def of_one_day(dating: Dating, publication: str) -> bool:
    """Whether a plan is for one day, on publication or later."""
    if dating.date is None:
        return False
    day, today = edtf.parse(dating.date).day, edtf.parse(publication).start
    return day is not None and today is not None and day >= today


def day_of(dating: Dating) -> str:
    """The day on which a dating begins; of what was reported by a day, that day."""
    date = dating.reported if dating.how == "by report" else dating.date
    assert date is not None
    start = edtf.parse(date).start
    assert start is not None
    return edtf.write_day(start)


def sets_scene(telling: Telling, dating: Dating, publication: str, within: int = RECENT) -> bool:
    """Whether what is told is of one recent day, so that the next sentences may carry on from it."""
    if dating.date is None or telling.status not in ("event", "statement") or not telling.past:
        return False
    if dating.how == "by report" and telling.sentence.paragraph > 1:
        return False  # when a medium told of something amid a story is no time of the story
    reported = dating.reported if dating.how == "by report" else None
    bounds, today = edtf.parse(reported or dating.date), edtf.parse(publication).start
    if bounds.start is None or today is None or bounds.precision not in ("day", "time") or bounds.end is None:
        return False  # what has gone on since Monday is not of Monday
    if bounds.kind == "one of" and bounds.end - bounds.start > 1:
        return False  # but "between noon and 4pm on Sunday" is
    return today - within <= bounds.start <= today
