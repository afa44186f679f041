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
_NEGATIVE = re.compile(r"\b(?:not|never|no longer|failed to|refused to|declined to|if|unless|once|whether)\b|n[’']t\b")
_QUOTED = re.compile(r"[\"“”«»]|``|''")
_PRONOUN = re.compile(r"(?:It|They|He|She|We|I|You|This|That|These|Those|it|they|he|she|we)\b")
_MONEY = ("$", "€", "£", "¥")
_FIRMS = frozenset("Corp Inc Ltd Co LLC PLC Plc AG SA GmbH NV Cos Bros Life Casualty New".split())
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
    subject: frozenset[str]  # names before that verb
    speaker: str | None
    quoted: bool  # words between quotation marks are part of it
    pronoun: bool  # its subject is a pronoun that stands for nobody known
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
    people = {bearer: PERSON for bearer in map(known_by, entry.who) if bearer}
    given = {folded(part) for person in entry.who for part in person.split()} - set(people)
    words = [(match.group(), _unit(main, match.start(), match.end())) for match in _WORD.finditer(main)]
    for number, (word, unit) in enumerate(words):
        opens = number == 0 and not (len(words) > 1 and words[1][0][0].isupper())
        _weigh(word, opens, unit, names, plain, numbers, places, people, given)
    head, subject = _head(main, bool(said))
    behind = {folded(match.group()) for match in _WORD.finditer(clause)}
    speaking = {folded(match.group()) for match in _WORD.finditer(said)}
    for key in people:
        if key in speaking or key not in behind:  # who says it, and whom a pronoun stands for
            names.setdefault(key, STATE if _is_state(key) else PERSON)
    start, end = _days(entry)
    return Sketch(
        entry=entry, head=head, subject=frozenset(name for name in names if name in subject and names[name] > FAINT),
        speaker=known_by(entry.attribution or "") or None, quoted=_QUOTED.search(clause) is not None,
        pronoun=_PRONOUN.match(clause) is not None and not entry.who,
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


def _head(main: str, spoken: bool) -> tuple[str | None, frozenset[str]]:
    """The stem of the verb that tells the event, None where any event may be told with it; and the words before it."""
    tokens = tokenise(main)
    found = verbs.groups(tokens, 0, len(tokens.words))
    heads = [group for group in found if not (spoken and len(found) > 1 and group.base in _SAYING)]
    if not heads:
        return None, frozenset()
    before = frozenset(folded(re.sub(r"['’]s$", "", word)) for word in tokens.words[: heads[0].first])
    faint = heads[0].base in _FAINT or heads[0].base in _STOP
    return None if faint else stem(heads[0].base), before


def _unit(text: str, start: int, end: int) -> str:
    """What a number counts, where a sign says so: "%" or "$"."""
    if text[end : end + 1] == "%" or text[end : end + 9] == " per cent":
        return "%"
    return "$" if start and text[start - 1] in _MONEY else ""


def known_by(name: str) -> str:
    """The word that a name is known by: a surname, or an organisation's first word that is its own."""
    words = [word for word in _WORD.findall(name) if word[0].isupper()]
    own = [word for word in words if word not in name_words.ORG_HEADS and word not in _FIRMS]
    if not words:
        return ""
    firm = len(own) < len(words)
    return folded((own or words)[0 if firm else -1])


def _weigh(
    word: str, first: bool, unit: str, names: dict[str, float], plain: dict[str, float], numbers: set[str],
    places: set[str], people: dict[str, float], given: set[str],
) -> None:  # fmt: skip
    """Put one word where it belongs."""
    word = re.sub(r"['’]s$", "", word)
    low = word.casefold()
    if low in _STOP:
        return
    if low in _NUMBERS or word[0].isdigit():
        numbers.add(_NUMBERS.get(low, low.replace(",", "")) + unit)
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
        if word not in name_words.ORG_HEADS and word not in _FIRMS:
            names[key] = FAINT
    elif word[0].isupper() and word in name_words.DEMONYMS:
        names[key] = FAINT
    elif word[0].isupper() and _is_state(key):
        names[key] = STATE
    elif word[0].isupper() and not first and low not in name_words.ROLES and low not in name_words.ROLE_COMPANIONS:
        names[key] = PLACE
    else:
        faint = low in _FAINT or low in name_words.ROLES or low in name_words.ROLE_COMPANIONS
        plain[stem(word)] = FAINT if faint else PLAIN


def _is_generic(word: str) -> bool:
    return (
        word in name_words.DEMONYMS or word in _FIRMS or word in name_words.ORG_HEADS or word.casefold() in _STOP
        or word.casefold() in name_words.ROLES
    )  # fmt: skip


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
        elif word[0].isupper() and len(word) > 3 and not _is_generic(word):
            found.add(folded(word))
    return frozenset(found)
