"""Tellings and their own dates → when what was told before happened: "Thieves stole a car. It happened on Monday".

News of the police opens with what it is about and says after it when that was.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.entries.dating.dating import Dating
from timeline.entries.dating.inferring import guess, words_of
from timeline.entries.dating.occasions import DEEDS
from timeline.entries.dating.openings import day_of, opening_of
from timeline.entries.merging.stems import in_one_word, is_faint, stem
from timeline.entries.syntax import lexicon
from timeline.entries.syntax.sentences import Sentence
from timeline.entries.syntax.tokens import Tokens, base_of
from timeline.entries.tellings.telling import Telling, main_verb
from timeline.when import edtf

_HAPPENING = frozenset(("happen", "occur"))
_IT = frozenset(("it", "this"))
_THE = frozenset(("the", "this", "that"))
_NAMED = lexicon.DISASTERS | frozenset("incident theft robbery burglary break-in murder disturbance offence".split())
_DOING = frozenset("carry perform conduct undertake hold complete".split())
_DONE = frozenset("operation operations procedure procedures surgery exercise transplant launch search raid".split())
_ASKING = frozenset("appeal seek hunt investigate probe ask look urge search".split())
_ELSE = frozenset("another second third other also separately earlier".split())
_BROUGHT = frozenset(
    "indictment verdict deal agreement contract arrest arrests order ruling decision sentence settlement sale purchase "
    "acquisition merger appointment treaty accord strike launch raid transfer handover payment award complaint lawsuit "
    "suit charges vote plea resignation announcement ceremony pact truce ceasefire bid offer takeover".split()
)
_THEIR = frozenset("their its his her".split())
_FINDINGS = frozenset("findings study paper research results work model analysis report discovery".split())
_SCHOLARS = frozenset(
    "scientist scientists researcher researchers astronomers biologists physicists paleontologists palaeontologists "
    "archaeologists engineers team study research".split()
)
_BRINGING = frozenset(
    "come hand return reach strike sign issue file seal conclude close complete make deliver pass impose carry perform "
    "hold adopt approve present award grant enter begin start take place cast launch submit unseal finalise finalize "
    "clinch ink agree effect execute".split()
)
_AGAIN = 5  # sentences behind the opening in which what it tells is told with its day
_NEAR = 3  # sentences that an opening waits for its day


def told_after(
    tokens: Tokens, told: Sequence[Telling], explicit: Sequence[Dating | None], publication: str
) -> dict[int, Dating]:
    """The dates of tellings, by their place, that another sentence gives; which notes that it says only that."""
    found: dict[int, Dating] = {}
    first = opening_of(told)
    opening = None if first is None else first.sentence
    for at, (telling, dating) in enumerate(zip(told, explicit, strict=True)):
        if dating is None or dating.date is None or telling.nested or not telling.past or not _happens(tokens, telling):
            continue
        word = tokens.lower[telling.subject[0] : telling.subject[0] + 1]
        it = set(word) <= _IT and telling.subject[1] - telling.subject[0] == 1
        if it or (set(word) <= _THE and not _DONE.isdisjoint(tokens.lower[slice(*telling.subject)])):
            before = _last_before(told, explicit, at)
        elif set(word) <= _THE and not _NAMED.isdisjoint(tokens.lower[slice(*telling.subject)]):
            before = _led_up_to(told, explicit, at, opening)
        else:
            before = None
        if before is not None and edtf.parse(dating.date).start is not None:
            telling.says_when = it
            day = day_of(dating)
            found[before] = guess(
                edtf.uncertain(day), "context", "entry_context", day, words_of(telling, dating), how="context"
            )
    for at, dating, words in _told_again(tokens, told, explicit, opening, publication):
        day = day_of(dating)
        found[at] = guess(edtf.uncertain(day), "context", "entry_context", day, words, how="context")
    asked = _asked_about(tokens, told, explicit, opening)
    if asked is not None and asked[0] not in found:
        at, dating, words = asked
        day = day_of(dating)
        found[at] = guess(edtf.uncertain(day), "context", "entry_context", day, words, how="context")
    return found


def _asked_about(
    tokens: Tokens, told: Sequence[Telling], explicit: Sequence[Dating | None], opening: Sentence | None
) -> tuple[int, Dating, str] | None:
    """What the opening asks witnesses about, by its place, with the date and its words of what is told of it first:
    "Police appeal for help after a man was hit. At 9 p.m. on Saturday he was riding home"."""
    within = [n for n, t in enumerate(told) if t.sentence is opening]
    verbs = (tokens.lower[told[n].verb : told[n].verb + 3] for n in within if told[n].kind == "main")
    asks = any(base_of(word) in _ASKING for words in verbs for word in words)
    led = [n for n in within if told[n].kind == "adverbial" and told[n].past and explicit[n] is None]
    if not asks or not led:
        return None
    for telling, dating in zip(told[within[-1] + 1 :], explicit[within[-1] + 1 :], strict=True):
        if telling.status not in ("event", "state") or not telling.past or telling.perfect:
            return None
        if dating is not None and dating.precision in ("day", "time", "part of day"):
            return led[-1], dating, words_of(telling, dating)
    return None


def _told_again(
    tokens: Tokens,
    told: Sequence[Telling],
    explicit: Sequence[Dating | None],
    opening: Sentence | None,
    publication: str,
) -> Iterator[tuple[int, Dating, str]]:
    """What the opening tells without a date, by its place, with the day and words that the next sentences give to it:
    "A man has been taken into custody. Police arrested Ali Hassan on Wednesday", "has returned an indictment. The
    indictment was handed up on Tuesday"."""
    within = [n for n, t in enumerate(told) if t.sentence is opening and t.status == "event" and explicit[n] is None]
    within = [n for n in within if told[n].past and not told[n].present]
    if not within:
        return
    after = [n for n in range(within[-1] + 1, len(told)) if told[n].sentence is not opening]
    sentences: dict[int, None] = {}
    for n in after:
        telling, dating = told[n], explicit[n]
        sentences[id(telling.sentence)] = None
        if len(sentences) > _AGAIN:
            return
        if dating is None or dating.date is None or telling.status != "event" or telling.perfect or telling.present:
            continue
        if not telling.past or dating.precision not in ("day", "time", "part of day") or dating.date[:10] > publication:
            continue
        for one in within:
            again = dating.how == "said" and _same_deed(tokens, told[one], telling)
            if again or (dating.how in ("said", "weak") and _brought_about(tokens, told[one], telling)):
                yield one, dating, words_of(telling, dating)
                return


def _same_deed(tokens: Tokens, one: Telling, other: Telling) -> bool:
    """Whether both are told with a verb for one deed, the second of nobody else: no "third man"."""
    if not _ELSE.isdisjoint(tokens.lower[other.first : other.last]) or _by_others(tokens, one, other):
        return False
    deed = _deed(tokens, one)
    return deed != "" and deed == _deed(tokens, other)


def _by_others(tokens: Tokens, one: Telling, other: Telling) -> bool:
    """Whether the two have subjects of other names: "The Czech president has signed it. Hungary's signed"."""
    passive = [tokens.classes[telling.verb] in "Bb" for telling in (one, other)]
    names = [set(_names(tokens, *telling.subject)) for telling in (one, other)]
    return passive[0] == passive[1] and names[0] != set() != names[1] and names[0].isdisjoint(names[1])


def _names(tokens: Tokens, first: int, last: int) -> Iterator[str]:
    """The names in a phrase; its first word has a capital anyway, and is one where another follows."""
    for at in range(first, last):
        opens = at == first and tokens.classes[at + 1 : at + 2] != "p"
        if tokens.classes[at] in "pg" and tokens.words[at][0].isupper() and not opens:
            yield tokens.lower[at].removesuffix("'s")


def _deed(tokens: Tokens, telling: Telling) -> str:
    """The stem of the verb: "taken into custody" is an arrest. None of those that any event may be told with."""
    at = main_verb(tokens, telling)
    words = in_one_word(" ".join(tokens.lower[at : min(at + 3, telling.last)])).split()
    return "" if not words or is_faint(words[0]) or base_of(words[0]) in ("be", "have") else stem(words[0])


def _brought_about(tokens: Tokens, one: Telling, other: Telling) -> bool:
    """Whether the second tells when a thing of the first came to be: "The indictment was handed up on Tuesday"."""
    base = base_of(tokens.lower[main_verb(tokens, other)])
    if base not in _BRINGING and base != "publish":
        return False
    first, last = other.antecedent if other.antecedent and other.kind in ("relative", "phrase") else other.subject
    while first < last and tokens.classes[first] not in "dnp":
        first += 1
    if last - first < 2 or tokens.lower[first] not in _THE | _THEIR:
        return False
    noun = next((at for at in range(first + 1, last) if tokens.classes[at] in "rq,"), last) - 1
    if base == "publish":  # "Scientists have developed a model. Their findings were published on Monday"
        found = tokens.lower[one.first : one.last]
        return tokens.lower[noun] in _FINDINGS and not (_SCHOLARS | {tokens.lower[noun]}).isdisjoint(found)
    if base_of(tokens.lower[main_verb(tokens, one)]) in DEEDS.get(tokens.lower[noun], ()):
        return True  # "has convicted a banker. The verdict came on Monday"
    return tokens.lower[noun] in _BROUGHT and tokens.lower[noun] in tokens.lower[one.first : one.last]


def _happens(tokens: Tokens, telling: Telling) -> bool:
    at = main_verb(tokens, telling)
    base = base_of(tokens.lower[at])
    if base in _DOING and tokens.classes[telling.verb] == "B":
        return not _DONE.isdisjoint(
            tokens.lower[slice(*telling.subject)]
        )  # "The operations were carried out on 9 June"
    return base in _HAPPENING or (base == "take" and tokens.lower[at + 1 : at + 2] == ["place"])


def _last_before(told: Sequence[Telling], explicit: Sequence[Dating | None], at: int) -> int | None:
    """The event that the sentence before tells last, if no words of its own date it."""
    sentence = next((t.sentence for t in reversed(told[:at]) if t.sentence is not told[at].sentence), None)
    if sentence is None or told[at].sentence.paragraph - sentence.paragraph > 1:
        return None
    events = [n for n in range(at) if told[n].sentence is sentence and told[n].status == "event" and told[n].past]
    return events[-1] if events and explicit[events[-1]] is None else None


def _led_up_to(
    told: Sequence[Telling], explicit: Sequence[Dating | None], at: int, opening: Sentence | None
) -> int | None:
    """What the article's opening says that it is about: "Police are appealing for witnesses after a man was hit"."""
    between = {id(t.sentence) for t in told[:at]}
    leading = [
        n for n in range(at) if told[n].sentence is opening and told[n].kind == "adverbial" and explicit[n] is None
    ]
    return leading[-1] if leading and len(between) <= _NEAR else None
