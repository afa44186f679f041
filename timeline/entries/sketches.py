"""An entry and its article come in; out goes what it tells in a form that compares: anchors, actions, days, doubts.

Everything here depends on the entry and its article alone, so that no article changes how another compares.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from timeline.entries import name_words, verbs
from timeline.entries.names import folded
from timeline.entries.tokens import tokenise
from timeline.model import Article, Entry
from timeline.when import edtf

CODE, PERSON, PLACE, STATE, PLAIN, FAINT = 3.0, 1.5, 1.0, 0.7, 1.0, 0.3
"""Weights of words: a code such as Il-20 tells most, a country or its adjective less than any other name."""

_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
_SUBORDINATE = re.compile(
    r"\b(?:before|after|when|while|as|because|since|although|though|until|unless|whereas|where|following|amid|despite"
    r"|during|prior to|ahead of|at the end of|that|which|who|whose)\b"
)
_NOT_OPENING = frozenset(["that", "which", "who", "whose"])
_STOP = frozenset(
    "a an the this that these those it its he she they we you i him her them his their our us my your who whom "
    "whose which what there here and or but nor so yet if then than of to in on at by for from with without "
    "within into onto over under between among against about around through throughout across along near off out "
    "up down upon per via as is are was were be been being am do does did done has have had having will would can "
    "could may might must shall should not no none never very more most much many some any each every all both "
    "either neither other others such own same only just also even still already again too ago early late later "
    "earlier last next past coming current former new latest soon day days week weeks month months year years "
    "hour hours minute minutes time times date morning afternoon evening night today yesterday tomorrow weekend "
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august "
    "september october november december spring summer autumn fall winter beginning end s t one's it's mr mrs ms "
    "dr sir".split()
)
# verbs and nouns that any event may be told with: alone they say nothing about which
_FAINT = frozenset(
    "say said says saying tell told tells telling announce announced announces announcing announcement state "
    "stated states statement report reported reports add added adds claim claimed claims note noted explain "
    "explained speak spoke spoken make made makes making take took taken takes taking give gave given gives get "
    "got go went gone goes come came comes hold held holds holding set put bring brought become became begin "
    "began begun start started continue continued include included including involve involved use used be call "
    "called see seen saw show showed shown find found reach reached plan planned plans want wanted wants expect "
    "expected try tried seek sought keep kept leave let have people person man woman men women official officials "
    "leader leaders president presidents minister ministers prime foreign defence defense spokesman spokeswoman "
    "spokesperson government authorities country countries two three four five six seven eight nine ten first "
    "well part number place least nearly almost several around like agency news press".split()
)
_NUMBERS = {
    word: str(number)
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty".split()
    )
}
_IRREGULAR = {
    "shot": "shoot", "met": "meet", "signed": "sign", "fled": "flee", "flew": "fly", "flown": "fly", "won": "win",
    "lost": "lose", "loss": "lose", "sold": "sell", "bought": "buy", "died": "die", "dies": "die", "death": "die",
    "deaths": "die", "dead": "die", "dying": "die", "killed": "kill", "struck": "strike", "sank": "sink",
    "sunk": "sink", "fell": "fall", "fallen": "fall", "rose": "rise", "risen": "rise", "stole": "steal",
    "stolen": "steal", "withdrew": "withdraw", "withdrawn": "withdraw", "chose": "choose", "chosen": "choose",
    "elected": "elect", "election": "elect", "flight": "flight", "fought": "fight", "built": "build", "paid": "pay",
    "broke": "break", "broken": "break", "sent": "send", "led": "lead", "wrote": "write", "written": "write",
    "beat": "beat", "beaten": "beat", "agreed": "agree", "agrees": "agree", "agreement": "agree",
    "agreements": "agree", "talks": "talk", "left": "leave", "married": "marry", "buried": "bury",
    "carried": "carry", "tried": "try", "denied": "deny", "resignation": "resign", "arrest": "arrest",
    "arrival": "arrive", "departure": "depart", "closure": "close", "explosion": "explode",
}  # fmt: skip
_NEGATIVE = re.compile(r"\b(?:not|never|no longer|failed to|refused to|declined to)\b|n[’']t\b")
_SAYING = frozenset("say tell announce state report add claim note explain warn speak write comment".split())


_ENDINGS = ("ments", "ment", "ations", "ation", "ings", "ing", "ied", "ies", "ed", "es", "s")
_BASES = frozenset(_IRREGULAR.values())
# one more of a kind: it is another event than the first
_FURTHER = frozenset("another second third fourth fifth separate similar further".split())


@dataclass(frozen=True, slots=True)
class Sketch:
    """What an entry tells, for comparing. `names` and `plain` map stems to weights; days are ordinals, half-open."""

    entry: Entry
    head: str | None  # the stem of the main verb, where it says something
    who: frozenset[str]  # folded last words of the names in the main part
    where: frozenset[str]
    names: dict[str, float]
    plain: dict[str, float]
    numbers: frozenset[str]
    start: int | None  # both None: undated, or open on both sides
    end: int | None
    inferred: bool
    negative: bool
    further: bool
    context: frozenset[str]  # names just before, and in the title
    exact: str  # the clause itself, folded, to know it again word by word

    @property
    def exact_day(self) -> bool:
        """Whether it is known to the day (or two, for what lasted), and not only inferred or bounded."""
        return self.start is not None and self.end is not None and self.end - self.start <= 3 and self.known_to_the_day

    @property
    def known_to_the_day(self) -> bool:
        return not self.inferred and self.entry.precision in ("day", "part of day", "time")


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The first letters that a word shares with its relatives: "delivered", "delivery" and "deliver" are one."""
    low = word.casefold()
    low = _IRREGULAR.get(low, low)
    for ending in () if low in _BASES else _ENDINGS:
        if low.endswith(ending) and len(low) - len(ending) >= 4:
            low = low[: -len(ending)]
            break
    low = low[:6]
    return low[:-1] if low.endswith("e") else low


# what cannot be the same event, told of one subject
OPPOSITE = frozenset(
    frozenset(map(stem, pair.split("/")))
    for pair in (
        "open/close arrive/leave arrive/depart begin/end start/end win/lose buy/sell accept/reject approve/reject "
        "arrest/release rise/fall hire/dismiss suspend/resume appoint/resign deny/confirm convict/acquit impose/lift "
        "launch/cancel delay/complete increase/decrease raise/cut born/die reopen/close"
    ).split()
)
# what is done once to one thing: only such an event can be told with two dates that exclude each other
ONCE = frozenset(
    map(
        stem,
        "sign agree die kill shoot resign elect appoint found marry bury inaugurate ratify convict acquit sentence "
        "dissolve bankrupt merge acquire sink crash collapse explode launch unveil "
        "adopt reopen deliver complete".split(),
    )
)


def sketch(entry: Entry, article: Article | None) -> Sketch:
    """What the entry tells. Without its article, the entry's own quote and title stand for the text."""
    clause = _clause(entry, article)
    main, said = _main(clause, entry)
    names: dict[str, float] = {}
    plain: dict[str, float] = {}
    numbers: set[str] = set()
    places = {folded(part) for place in entry.where for part in place.split()}
    where = {folded(place.split()[-1]) for place in entry.where}
    people = {folded(person.split()[-1]): PERSON for person in entry.who if person.split()}
    given = {folded(part) for person in entry.who for part in person.split()[:-1]}
    for number, match in enumerate(_WORD.finditer(main)):
        _weigh(match.group(), number == 0, names, plain, numbers, places, people, given)
    behind = {folded(match.group()) for match in _WORD.finditer(clause)}
    speaking = {folded(match.group()) for match in _WORD.finditer(said)}
    for key in people:
        if key in speaking or key not in behind:  # who says it, and whom a pronoun stands for
            names.setdefault(key, STATE if _is_state(key) else PERSON)
    start, end = _days(entry)
    return Sketch(
        entry=entry, head=_head(main, bool(said)),
        who=frozenset(key for key in people if key in names), where=frozenset(key for key in where if key in names),
        names=names, plain=plain, numbers=frozenset(numbers), start=start, end=end,
        inferred=entry.basis in ("lead", "context"), negative=_NEGATIVE.search(main) is not None,
        further=any(word in _FURTHER for word in main.casefold().split()),
        context=_context(entry, article), exact=" ".join(_WORD.findall(clause.casefold())),
    )  # fmt: skip


def _clause(entry: Entry, article: Article | None) -> str:
    if article is None:
        return entry.quote
    clause = article.text[entry.start : entry.end]
    first = clause.split(None, 1)[0] if clause.strip() else ""
    if first in ("that", "which", "who", "whom") and entry.start > entry.quote_start:
        # "an agreement that Russia and Turkey reached": what is told of stands before the clause
        before = article.text[max(entry.quote_start, entry.start - 40) : entry.start].split()
        clause = " ".join(before[-2:]) + " " + clause
    return clause


def _main(clause: str, entry: Entry) -> tuple[str, str]:
    """The main part of the clause without its date and its speaker, and the speaker."""
    if entry.mention:
        clause = clause.replace(entry.mention, " ")
    said = ""
    if entry.attribution and entry.attribution in clause:
        said = entry.attribution
        clause = clause.replace(said, " ", 1)
    for match in _SUBORDINATE.finditer(clause):
        if len(clause[: match.start()].split()) >= (4 if match.group() in _NOT_OPENING else 3):
            clause = clause[: match.start()]
            break
    return clause, said


def _head(main: str, spoken: bool) -> str | None:
    """The stem of the verb that tells the event; None where it is one that any event may be told with."""
    tokens = tokenise(main)
    found = verbs.groups(tokens, 0, len(tokens.words))
    bases = [group.base for group in found if not (spoken and len(found) > 1 and group.base in _SAYING)]
    if not bases or bases[0] in _FAINT or bases[0] in _STOP:
        return None
    return stem(bases[0])


def _weigh(
    word: str, first: bool, names: dict[str, float], plain: dict[str, float], numbers: set[str],
    places: set[str], people: dict[str, float], given: set[str],
) -> None:  # fmt: skip
    """Put one word where it belongs."""
    word = re.sub(r"['’]s$", "", word)
    low = word.casefold()
    if low in _STOP:
        return
    if low in _NUMBERS or word[0].isdigit():
        numbers.add(_NUMBERS.get(low, low.replace(",", "")))
        return
    if any(mark.isdigit() for mark in word):
        names[low] = CODE
        return
    key = folded(word)
    if key in people:
        names[key] = STATE if _is_state(key) else PERSON
    elif key in places:
        names[key] = STATE if _is_state(key) else PLACE
    elif key in given:
        return
    elif word[0].isupper() and word in name_words.DEMONYMS:
        names[key] = FAINT
    elif word[0].isupper() and _is_state(key):
        names[key] = STATE
    elif word[0].isupper() and not first and low not in name_words.ROLES and low not in name_words.ROLE_COMPANIONS:
        names[key] = PLACE
    else:
        plain[stem(word)] = FAINT if low in _FAINT else PLAIN


@lru_cache(maxsize=8192)
def _is_state(key: str) -> bool:
    return key in _states()


@lru_cache(maxsize=1)
def _states() -> frozenset[str]:
    from timeline.entries.places import country_names

    return frozenset(folded(part) for name in country_names() for part in name.split() if len(part) > 3 or name == part)


def _days(entry: Entry) -> tuple[int | None, int | None]:
    """The days it may lie on; a date open on one side is held to the month that ends or begins there."""
    if entry.date is None:
        return None, None
    date = edtf.parse(entry.date)
    if date.start is None and date.end is not None:
        return date.end - 31, date.end
    if date.end is None and date.start is not None:
        return date.start, date.start + 31
    return date.start, date.end


def _context(entry: Entry, article: Article | None) -> frozenset[str]:
    """Codes and other names in the sentences just before and in the title, to know "the aircraft" by."""
    if article is None:
        return frozenset()
    before = article.text[max(0, entry.start - 240) : entry.start] + " " + (article.title or "")
    found = set()
    for match in _WORD.finditer(before):
        word = match.group()
        if any(mark.isdigit() for mark in word) and any(mark.isalpha() for mark in word):
            found.add(word.casefold())
        elif word[0].isupper() and word not in name_words.DEMONYMS and word.casefold() not in _STOP:
            found.add(folded(word))
    return frozenset(found)
