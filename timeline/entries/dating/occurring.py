"""Tellings and their own dates → when what was told before happened: "Thieves stole a car. It happened on Monday".

News of the police opens with what it is about and says after it when that was.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from timeline.entries.dating.dating import Dating
from timeline.entries.dating.inferring import on_day, words_of
from timeline.entries.dating.occasions import DEEDS
from timeline.entries.dating.openings import day_of, opening_of
from timeline.entries.merging.stems import in_one_word, is_faint, stem
from timeline.entries.syntax import lexicon
from timeline.entries.syntax.sentences import Sentence
from timeline.entries.syntax.tokens import Tokens, base_of
from timeline.entries.syntax.verbs import groups
from timeline.entries.tellings.telling import Telling, main_verb
from timeline.when import edtf

_HAPPENING = frozenset(("happen", "occur"))
_IT = frozenset(("it", "this"))
_THE = frozenset(("the", "this", "that"))
INCIDENTS = lexicon.DISASTERS | frozenset("incident theft robbery burglary break-in murder disturbance offence".split())
_DOING = frozenset("carry perform conduct undertake hold complete".split())
_DONE = frozenset("operation operations procedure procedures surgery exercise transplant launch search raid".split())
_ASKING = frozenset("appeal seek hunt investigate probe ask look urge search".split())
_ELSE = frozenset("another second third other also separately earlier".split())
_BROUGHT = frozenset(
    "indictment verdict deal agreement contract arrest arrests order ruling decision sentence settlement sale purchase "
    "acquisition merger appointment treaty accord strike launch raid transfer handover payment award complaint lawsuit "
    "suit charges vote plea resignation announcement ceremony pact truce ceasefire bid offer takeover".split()
)
_CHOICES = frozenset("decision move step choice".split())
_CHOOSING = frozenset("make take reach".split())
_ABOUT = frozenset("after before about since over for following of in against despite until from by on to as".split())
_THEIR = frozenset("their its his her".split())
_MISHAPS = frozenset("accident incident mishap".split())
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
_AGAIN = 6  # sentences at the beginning of which the later may tell with its day what the earlier tell


def told_after(
    tokens: Tokens, told: Sequence[Telling], explicit: Sequence[Dating | None], publication: str
) -> dict[int, Dating]:
    """The dates of tellings, by their place, that another sentence gives; which notes that it says only that."""
    found: dict[int, Dating] = {}
    first = opening_of(told)
    opening = None if first is None else first.sentence
    for at, (telling, dating) in enumerate(zip(told, explicit, strict=True)):
        if dating is None or dating.date is None or telling.nested or not telling.past or not happens(tokens, telling):
            continue
        word = tokens.lower[telling.subject[0] : telling.subject[0] + 1]
        it = set(word) <= _IT and telling.subject[1] - telling.subject[0] == 1
        if it or (set(word) <= _THE and not _DONE.isdisjoint(tokens.lower[slice(*telling.subject)])):
            before = _last_before(told, explicit, at)
        else:
            before = None
        if before is not None and edtf.parse(dating.date).start is not None:
            telling.says_when = it
            found[before] = on_day(day_of(dating), words_of(telling, dating))
    for at, dating, words in _told_again(tokens, told, explicit, opening, publication):
        found[at] = on_day(day_of(dating), words)
    return found


def _told_again(
    tokens: Tokens,
    told: Sequence[Telling],
    explicit: Sequence[Dating | None],
    opening: Sentence | None,
    publication: str,
) -> Iterator[tuple[int, Dating, str]]:
    """What the first sentences tell without a date, by its place, with the day and words that the next give to it:
    "A man has been taken into custody. Police arrested Ali Hassan on Wednesday", "has returned an indictment. The
    indictment was handed up on Tuesday"."""
    waiting: dict[int, Telling] = {}
    sentences: set[int] = set()  # by their first tokens
    for n, (telling, dating) in enumerate(zip(told, explicit, strict=True)):
        if opening is None or telling.sentence.first < opening.first:
            continue
        sentences.add(telling.sentence.first)
        if len(sentences) > _AGAIN:
            return
        if telling.sentence is opening and (announced := _announced(tokens, telling)) is not None:
            waiting[n] = announced
        if telling.status != "event" or not telling.past or telling.present:
            continue
        if dating is None:
            waiting[n] = telling
        elif _gives_a_day(telling, dating, publication):
            before = ((at, one) for at, one in reversed(waiting.items()) if one.sentence is not telling.sentence)
            again = next((at for at, one in before if _is_again(tokens, one, telling, dating)), None)
            own = None if again is None else explicit[again]
            if again is not None and (own is None or day_of(dating) < day_of(own)):
                del waiting[again]
                yield again, dating, words_of(telling, dating)


def _announced(tokens: Tokens, telling: Telling) -> Telling | None:
    """What an opening says to have been done, as told by itself: "A clerk has been indicted, the sheriff announced"."""
    if telling.status != "statement" or telling.content is None or not telling.happened or telling.quoted_content:
        return None
    first, last = telling.content
    group = next(iter(groups(tokens, first, last)), None)
    if group is None or not (group.perfect or group.tense == "past"):
        return None
    subject = telling.told_subject or (first, group.first)
    return replace(telling, first=first, last=last, verb=group.first, subject=subject, perfect=group.perfect)


def _gives_a_day(telling: Telling, dating: Dating, publication: str) -> bool:
    """Whether it was done on one day up to publication."""
    if dating.date is None or telling.perfect or dating.precision not in ("day", "time", "part of day"):
        return False
    return dating.date[:10] <= publication


def _is_again(tokens: Tokens, one: Telling, other: Telling, dating: Dating) -> bool:
    """Whether the second, which has a date, tells the same as the first."""
    if dating.how in ("said", "shared") and _same_deed(tokens, one, other):
        return True
    return dating.how in ("said", "weak", "told day") and _brought_about(tokens, one, other)


def _same_deed(tokens: Tokens, one: Telling, other: Telling) -> bool:
    """Whether both are told with a verb for one deed, the second of nobody else: no "third man"."""
    if not _ELSE.isdisjoint(tokens.lower[other.first : other.last]) or by_others(tokens, one, other):
        return False
    deed = _deed(tokens, one)
    return deed != "" and deed == _deed(tokens, other)


def by_others(tokens: Tokens, one: Telling, other: Telling) -> bool:
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
    if _names_deed(tokens, one, other):
        return True
    if base not in _BRINGING and base not in ("publish", "discover") and not happens(tokens, other):
        return False
    first, last = other.antecedent if other.antecedent and other.kind in ("relative", "phrase") else other.subject
    while first < last and tokens.classes[first] not in "dnp":
        first += 1
    bare = last - first == 1  # "Sentence was imposed on Wednesday"
    if not bare and (last - first < 2 or tokens.lower[first] not in _THE | _THEIR):
        return False
    noun = next((at for at in range(first + 1, last) if tokens.classes[at] in "rqT,"), last) - 1
    if tokens.lower[noun] in _CHOICES and not bare:
        return (
            base in _CHOOSING and one.perfect and other.kind == "main"
        )  # "has appointed her. The decision was made on Monday"
    if base == "publish":  # "Scientists have developed a model. Their findings were published on Monday"
        found = tokens.lower[one.first : one.last]
        return tokens.lower[noun] in _FINDINGS and not (_SCHOLARS | {tokens.lower[noun]}).isdisjoint(found)
    if bare:
        return stem(tokens.lower[noun]) == _deed(tokens, one)
    deeds = DEEDS.get(tokens.lower[noun], ())
    if deeds and any(base_of(word) in deeds for word in tokens.lower[one.verb : one.last]):
        return True  # "has convicted a banker. The verdict came on Monday"
    if tokens.lower[noun] in _MISHAPS or stem(tokens.lower[noun]) == _deed(tokens, one):
        return True  # "broke her wrist. The accident occurred", "raided a farm. The raid took place on Monday"
    return tokens.lower[noun] in _BROUGHT and tokens.lower[noun] in tokens.lower[one.first : one.last]


def _names_deed(tokens: Tokens, one: Telling, other: Telling) -> bool:
    """Whether the second names what was done: "has been sent to prison. A judge pronounced the sentence on Friday"."""
    done = {base_of(word) for word in tokens.lower[one.verb : min(main_verb(tokens, one) + 2, one.last)]}
    for at in range(other.verb + 1, other.last):
        named = tokens.lower[at - 1] in _THE | _THEIR and tokens.lower[at - 2] not in _ABOUT
        if named and not done.isdisjoint(DEEDS.get(tokens.lower[at], ())):
            return True
    return False


def happens(tokens: Tokens, telling: Telling) -> bool:
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
