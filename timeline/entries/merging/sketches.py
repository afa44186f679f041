"""An entry and its article come in; out goes what it tells in a form that compares: anchors, actions, days, doubts.

Everything here depends on the entry and its article alone, so that no article changes how another compares.
"""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

from timeline.entries.merging.stems import (
    CODE,
    FAINT,
    FAINT_WORDS,
    FIRMS,
    NUMBERS,
    PERSON,
    PLACE,
    PLAIN,
    STATE,
    STOP,
    WORD,
    in_one_word,
    is_faint,
    is_generic,
    is_state,
    known_by,
    stem,
)  # fmt: skip
from timeline.entries.names import words as name_words
from timeline.entries.names.forms import folded
from timeline.entries.syntax import verbs
from timeline.entries.syntax.tokens import tokenise
from timeline.model import Article, Entry
from timeline.when import edtf

_SUBORDINATE = re.compile(
    r"\b(?:before|after|when|while|as|because|since|although|though|until|unless|whereas|where|following|amid|despite"
    r"|during|prior to|ahead of|at the end of|that|which|who|whose)\b"
)
_SENTENCE_END = re.compile(r"(?<=[a-z0-9)]{2})[.!?][\"”]?\s+(?=[\"“]?[A-Z])")
_NOT_OPENING = frozenset(["that", "which", "who", "whose"])
_NEGATIVE = re.compile(r"\b(?:not|never|no longer|failed to|refused to|declined to|if|unless|once|whether)\b|n[’']t\b")
_QUOTATION = re.compile(r"“[^”]*”?|«[^»]*»?|\"[^\"]*\"?|``(?:(?!'').)*(?:'')?|''.*?''")
_QUOTED = 5  # words: fewer do not speak, such as "a special 'charity flight'"
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}\b)")
_PRONOUN = re.compile(r"(?:It|They|He|She|We|I|You|This|That|These|Those|it|they|he|she|we)\b")
_GENITIVE = re.compile(r"['’]s$")
_MONEY = ("$", "€", "£", "¥")
_SAYING = frozenset("say tell announce state report add claim note explain warn speak write comment".split())


# one more of a kind: it is another event than the first
_FURTHER = frozenset("another second third fourth fifth separate similar further also".split())


_NEAR = 240  # characters
_LONG = 40  # days
_STANDING_IN = 2  # words that a title has a name for: "It", "The company"


class Sketch(Struct, frozen=True):
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
    headline: bool  # it stands above the article's text
    before: str  # the text just before, and the title
    exact: str  # the clause itself, folded, to know it again word by word

    @property
    def context(self) -> frozenset[str]:
        """Names just before, and in the title: what "the aircraft" may be."""
        return _context(self.before)

    @property
    def exact_day(self) -> bool:
        """Whether it is known to the day (or two, for what lasted), and not only inferred or bounded."""
        return self.start is not None and self.end is not None and self.end - self.start <= 3 and self.known_to_the_day

    @property
    def is_of_a_year(self) -> bool:
        """Whether it is known by no more than its year, or a season."""
        return self.start is not None and self.end is not None and self.end - self.start > _LONG

    @property
    def known_to_the_day(self) -> bool:
        return not self.inferred and self.entry.precision in ("day", "part of day", "time")


def sketch(entry: Entry, article: Article | None) -> Sketch:
    """What the entry tells. Without its article, the entry's own quote and title stand for the text."""
    clause = _clause(entry, article)
    main, said = _main(_with_subject(clause, entry.title), entry)
    names: dict[str, float] = {}
    plain: dict[str, float] = {}
    numbers: set[str] = set()
    places = {folded(part) for place in entry.where for part in place.split()}
    where = {folded(place.split()[-1]) for place in entry.where}
    people = {bearer: PERSON for bearer in map(known_by, entry.who) if bearer}
    given = {folded(part) for person in entry.who for part in person.split()} - set(people)
    words = list(WORD.finditer(main))
    for number, word in enumerate(words):
        opens = number == 0 and not (len(words) > 1 and words[1][0][0].isupper()) and not _is_name(word[0], article)
        _weigh(word, opens, names, plain, numbers, places, people, given)
    for key in names:
        plain.pop(stem(key), None)  # "the iTunes Music Store, a music store"
    head, subject = _head(main, bool(said))
    behind = set(map(folded, WORD.findall(clause))) if people else set()
    speaking = set(map(folded, WORD.findall(said)))
    for key in people:
        if key in speaking or key not in behind:  # who says it, and whom a pronoun stands for
            names.setdefault(key, STATE if is_state(key) else PERSON)
    start, end = _days(entry)
    return Sketch(
        entry=entry, head=head, subject=frozenset(name for name in names if name in subject and names[name] > FAINT),
        speaker=known_by(entry.attribution or "") or None, quoted=_is_quoted(clause),
        pronoun=_PRONOUN.match(clause) is not None and not entry.who,
        who=frozenset(key for key in people if key in names), where=frozenset(key for key in where if key in names),
        names=names, plain=plain, numbers=frozenset(numbers), start=start, end=end,
        inferred=entry.basis in ("lead", "context"), negative=_NEGATIVE.search(main) is not None,
        further=not _FURTHER.isdisjoint(main.casefold().split()),
        headline=is_headline(entry), before=_before(entry, article), exact=" ".join(WORD.findall(clause.casefold())),
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


def _is_name(word: str, article: Article | None) -> bool:
    """Whether the article has a word in capitals amid its sentences too."""
    return article is not None and re.search(rf"[a-z,] {re.escape(word)}\b", article.text) is not None


def _with_subject(clause: str, title: str) -> str:
    """The clause with the subject that its title gives it: "launched the store", "It launched the store"."""
    words = clause.split(None, _STANDING_IN + 2)
    for number in range(min(len(words) - 1, _STANDING_IN + 1)):
        at = title.find(f" {words[number]} {words[number + 1]}")
        if at > 0 and ":" not in title[:at]:
            return f"{title[:at]} {' '.join(words[number:])}"
        if at == -1 and number == 0 and title.startswith(f"{words[0]} {words[1]}"):
            return clause
    return clause


def _main(clause: str, entry: Entry) -> tuple[str, str]:
    """The main part of the clause's first sentence without its date and its speaker, and the speaker."""
    clause = _SENTENCE_END.split(clause, maxsplit=1)[0]
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
    return _THOUSANDS.sub("", in_one_word(clause)), said


def _is_quoted(clause: str) -> bool:
    """Whether somebody speaks in it: more is between quotation marks than a name or a word."""
    return any(len(quotation.split()) >= _QUOTED for quotation in _QUOTATION.findall(clause))


def _head(main: str, spoken: bool) -> tuple[str | None, frozenset[str]]:
    """The stem of the verb that tells the event, None where any event may be told with it; and the words before it."""
    tokens = tokenise(main)
    found = verbs.groups(tokens, 0, len(tokens.words))
    heads = [group for group in found if not (spoken and len(found) > 1 and group.base in _SAYING)]
    if not heads:
        return None, frozenset()
    before = frozenset(folded(_GENITIVE.sub("", word)) for word in tokens.words[: heads[0].first])
    base = heads[0].base
    after = tokens.lower[heads[0].last : heads[0].last + 2]
    if (base in FAINT_WORDS or base in STOP) and len(after) == 2 and after[0] == "to":
        base = after[1]  # "are to discuss", "plan to meet"
    return None if base in FAINT_WORDS or base in STOP else stem(base), before


def _unit(number: re.Match[str]) -> str:
    """What a number counts, where a sign says so: "%" or "$"."""
    text, start, end = number.string, number.start(), number.end()
    if text[end : end + 1] == "%" or text[end : end + 9] == " per cent":
        return "%"
    return "$" if start and text[start - 1] in _MONEY else ""


def _weigh(
    said: re.Match[str], first: bool, names: dict[str, float], plain: dict[str, float], numbers: set[str],
    places: set[str], people: dict[str, float], given: set[str],
) -> None:  # fmt: skip
    """Put one word where it belongs."""
    word = said[0]
    word = word[:-2] if word.endswith(("'s", "’s")) else word
    low = word.casefold()
    if low in STOP:
        return
    if low in NUMBERS or (word[0].isdigit() and word == low):
        numbers.add(NUMBERS.get(low, low.replace(",", "")) + _unit(said))
        return
    if not word.isalpha() and _is_code(word):
        names[low] = CODE
        return
    key = folded(word)
    if key in people:
        names[key] = STATE if is_state(key) else PERSON
    elif key in places:
        names[key] = STATE if is_state(key) else PLACE
    elif key in given:
        if word not in name_words.ORG_HEADS and word not in FIRMS:
            names[key] = FAINT
    elif word[0].isupper() and word in name_words.DEMONYMS:
        names[key] = FAINT
    elif word[0].isupper() and is_state(key):
        names[key] = STATE
    elif (
        (any(map(str.isupper, word[1:])) or (word[0].isupper() and not first))
        and low not in name_words.ROLES
        and low not in name_words.ROLE_COMPANIONS
    ):
        names[key] = PLACE
    else:
        plain[stem(word)] = FAINT if is_faint(low) else PLAIN


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


def is_headline(entry: Entry) -> bool:
    """Whether it stands above the article's text."""
    steps = entry.derivation.steps if entry.derivation is not None else ()
    return any(step.message == "entry_headline" for step in steps)


def _before(entry: Entry, article: Article | None) -> str:
    if article is None:
        return ""
    return article.text[max(0, entry.start - _NEAR) : entry.start] + " " + (article.title or "")


@lru_cache(maxsize=4096)
def _context(before: str) -> frozenset[str]:
    found = set()
    for word in WORD.findall(before):
        if not word.isalpha() and _is_code(word):
            found.add(word.casefold())
        elif word[0].isupper() and len(word) > 3 and not is_generic(word):
            found.add(folded(word))
    return frozenset(found)


def _is_code(word: str) -> bool:
    """Letters and digits: "Il-20", "A380"."""
    return any(mark.isdigit() for mark in word) and any(mark.isalpha() for mark in word)
