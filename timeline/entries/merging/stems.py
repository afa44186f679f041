"""A word comes in, and its stem and how much it tells go out: a code tells most, a country less than any other name."""

from __future__ import annotations

import re
from functools import lru_cache

from timeline.entries.names import words as name_words
from timeline.entries.names.forms import folded
from timeline.entries.names.places import country_names

CODE, PERSON, PLACE, STATE, PLAIN, FAINT = 3.0, 1.5, 1.0, 0.7, 1.0, 0.3
"""Weights of words: a code such as Il-20 tells most, a country or its adjective less than any other name."""

WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
STOP = frozenset(
    "a an few the this that these those it its he she they we you i him her them his their our us my your who whom "
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
FAINT_WORDS = frozenset(
    "say said says saying tell told tells telling announce announced announces announcing announcement state "
    "stated states statement report reported reports add added adds claim claimed claims note noted explain "
    "explained speak spoke spoken make made makes making take took taken takes taking give gave given gives get "
    "got go went gone goes come came comes hold held holds holding set put bring brought become became begin "
    "began begun start started continue continued include included including involve involved use used be call "
    "called see seen saw show showed shown find found reach reached plan planned plans want wanted wants expect "
    "expected try tried seek sought keep kept leave let have people person man woman men women official officials "
    "leader leaders president presidents minister ministers prime foreign defence defense spokesman spokeswoman "
    "spokesperson government authorities country countries two three four five six seven eight nine ten first "
    "well part number place least nearly almost several around like agency news press hundred thousand million "
    "billion trillion".split()
)
NUMBERS = {
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
# Words for one deed, each line by the first: one paper has a man arrested whom another has detained.
_SYNONYMS = """
    arrest detain detention apprehend
    resign quit
    dismiss sack oust
    kill die murder slay slain perish fatal
    injure wound hurt
    explode blast bombing
    quake earthquake tremor temblor
    strike walkout stoppage
    agree deal accord pact treaty
    truce ceasefire cease-fire armistice
    launch unveil introduce debut
    sue lawsuit
    charge indict indictment
    sentence jail
    capture seize seizure overrun
    release free
    kidnap abduct
    attack assault
    protest demonstrate demonstrator demonstration
    buy acquire acquisition purchase takeover
    merge merger
    cut reduce reduction slash
    raise increase hike
    approve pass ratify endorse
    reject rebuff
    delay postpone defer
    close shut shutdown
    win victory triumph
    beat defeat
    appoint name
    flee escape
"""
_PHRASES = {
    "resigned": r"step(?:s|ped|ping)? (?:down|aside)",
    "convicted": r"found guilty",
    "acquitted of": r"cleared of",
    "arrested": r"(?:taken|took \w+) into custody",
    "rejected": r"(?:turned|voted|struck) down|thr(?:ew|own) out",
    "delayed": r"put off",
    "met": r"h[eo]ld talks",
    "flew": r"t(?:ook|aken?|aking) off",
    "died": r"pass(?:ed|es|ing)? away|los[te] (?:his|her|their) li(?:fe|ves)",
    "strike": r"walked out|downed tools",
    "captured": r"took control of",
}
"""What says in some words what one deed is called in one, by that."""
_DEEDS = tuple(_PHRASES)
_ANY_PHRASE = re.compile(r"\b(?:" + "|".join(f"({phrase})" for phrase in _PHRASES.values()) + r")\b", re.IGNORECASE)

_ENDINGS = ("ments", "ment", "ations", "ation", "ings", "ing", "ied", "ies", "ed", "es", "s")
_BASES = frozenset(_IRREGULAR.values())
FIRMS = frozenset("Corp Inc Ltd Co LLC PLC Plc AG SA GmbH NV Cos Bros Life Casualty New".split())


def in_one_word(text: str) -> str:
    """The text with "stepped down" as "resigned"."""
    return _ANY_PHRASE.sub(lambda found: _DEEDS[(found.lastindex or 1) - 1], text)


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """What a word shares with its relatives, and with other words for the same deed: "detained" is "arrest"."""
    found = _stem(word)
    return _one_deed().get(found, found)


def _stem(word: str) -> str:
    """The first letters that a word shares with its relatives: "delivered", "delivery" and "deliver" are one."""
    low = word.casefold()
    low = _IRREGULAR.get(low, low)
    for ending in () if low in _BASES else _ENDINGS:
        if low.endswith(ending) and len(low) - len(ending) >= 4:
            low = low[: -len(ending)]
            break
    low = low[:6]
    return low[:-1] if low.endswith("e") else low


@lru_cache(maxsize=1)
def _one_deed() -> dict[str, str]:
    """Stems of words for one deed → the stem that stands for it."""
    found: dict[str, str] = {}
    for line in _SYNONYMS.split("\n"):
        first, *others = map(_stem, line.split()) if line.strip() else ("",)
        found.update((other, first) for other in others if other != first)
    return found


# what cannot be the same event, told of one subject
_PAIRS = [
    (stem(pair.split("/")[0]), stem(pair.split("/")[1]))
    for pair in (
        "open/close arrive/leave arrive/depart begin/end start/end win/lose buy/sell accept/reject approve/reject "
        "arrest/release rise/fall hire/dismiss suspend/resume appoint/resign deny/confirm convict/acquit impose/lift "
        "launch/cancel delay/complete increase/decrease raise/cut born/die reopen/close"
    ).split()
]
OPPOSITE = {
    word: frozenset(other for pair in _PAIRS if word in pair for other in pair if other != word)
    for word in {word for pair in _PAIRS for word in pair}
}
# what is done once to one thing: only such an event can be told with two dates that exclude each other
ONCE = frozenset(
    map(
        stem,
        "sign agree die kill shoot resign elect appoint found marry bury inaugurate ratify convict acquit sentence "
        "dissolve bankrupt merge acquire sink crash collapse explode launch "
        "adopt reopen deliver complete".split(),
    )
)
ONCE_A_YEAR = frozenset(
    map(stem, "found establish launch marry born inaugurate appoint elect resign buy merge bankrupt open".split())
)
"""What is done to one thing once in a year: so told with its year alone, it is what another tells with its day."""


@lru_cache(maxsize=16384)
def known_by(name: str) -> str:
    """The word that a name is known by: a surname, or an organisation's first word that is its own."""
    words = [word for word in WORD.findall(name) if word[0].isupper()]
    own = [word for word in words if word not in name_words.ORG_HEADS and word not in FIRMS]
    if not words:
        return ""
    firm = len(own) < len(words)
    return folded((own or words)[0 if firm else -1])


def is_generic(word: str) -> bool:
    return (
        word in name_words.DEMONYMS or word in FIRMS or word in name_words.ORG_HEADS or word.casefold() in STOP
        or word.casefold() in name_words.ROLES
    )  # fmt: skip


@lru_cache(maxsize=8192)
def is_state(key: str) -> bool:
    return key in _states()


@lru_cache(maxsize=1)
def _states() -> frozenset[str]:
    return frozenset(folded(part) for name in country_names() for part in name.split() if len(part) > 3 or name == part)


def is_faint(low: str) -> bool:
    """Whether any event may be told with the word: "say", "make", "minister", "province"."""
    return (
        low in FAINT_WORDS or low in name_words.ROLES or low in name_words.ROLE_COMPANIONS
        or low in name_words.PLACE_NOUNS or low in name_words.PLACE_ADJECTIVES
    )  # fmt: skip
