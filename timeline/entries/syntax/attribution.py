"""A reporting clause → its speaker, as named, and whether a medium or an actor of the story speaks."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

from msgspec import Struct

from timeline.entries.names.words import DEMONYMS, MEDIA_NAMES, ROLES
from timeline.entries.syntax import lexicon
from timeline.entries.syntax.clauses import Clause
from timeline.entries.syntax.counts import counted
from timeline.entries.syntax.markers import CALENDAR, FRONTED, POINTED_AT, WEEKDAYS
from timeline.entries.syntax.sentences import Sentence
from timeline.entries.syntax.tokens import Tokens, base_of, capitalised_verb_class

_IRREGULAR = frozenset(base for _, base in lexicon.forms().values())
# what says when, between a speaker and the verb
_WHEN = re.compile(
    r"\s+(?:(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|last (?:week|month|night)|"
    r"this (?:week|month))\b(?!['’]).*$|\s+(?:both|each)$"
)
# "Apart from", "Rather than", "Due to", "Together with"
_COMPOUND = frozenset(
    "apart aside rather due prior thanks contrary owing subsequent because regardless together along ahead".split()
)
ABLE = frozenset("unable able eager keen reluctant unwilling ready desperate determined likely".split())
_OPENERS = frozenset("rather besides elsewhere overall likewise indeed thus hence".split())
SHOWING = frozenset("show suggest indicate reveal mean".split())
_LAPSES = frozenset(
    "second seconds minute minutes hour hours day days week weeks month months year years decade decades".split()
)
_LAPSED = frozenset("after before later earlier ago prior into".split())
_ERAS = frozenset("bc bce ad ce".split())
_NARRATED = frozenset("next following same previous".split())
_NEAREST = frozenset("this that last next late".split())
_OPENING_WITH = frozenset(
    "address speak cite quote testify appear write open welcome greet respond refer visit".split()
)
_MOST_WORDS = 30  # of a speaker's name with what says who that is
_NOBODY = frozenset("i we you one".split())
_NONE = frozenset("no nobody none neither few".split())  # "Not everyone agreed", "No party believes"
_ACCOUNTS = frozenset(
    "report reports review study survey poll analysis account article investigation tweet post statement letter".split()
)
_COMPOUND_SECOND = frozenset("from than to of with".split())
LOCATED = re.compile(r"dp{1,3},p{1,3}\.?,[nVpG]{1,4}")  # "the Toledo, Ohio, company"
_ENUMERATED = re.compile(rf"{LOCATED.pattern}|d?p{{1,4}}(?:rd?p+)?(?:,p{{1,4}})+,?cd?p{{1,4}}")  # "Rossi, Berg and Ali"
_NAMING = re.compile("[npwdg0]")
_WORD = re.compile(r"[\w.'-]+")
_HEARD = re.compile("[eN]rd?n{1,2}(?=,)")
_BRACKET = re.compile(r"\s*\([^)]*\)$")
_MEDIA_NOUNS = lexicon.MEDIA_NOUNS - {"agency", "post", "press"}
_ACCORDING = re.compile(r"\b[Aa]ccording to |\bas reported by |\b[Aa]s (?:alleged|stated|described) in ")
_ACCORDINGLY = ("ccording to ", "as reported by ", "s alleged in ", "s stated in ", "s described in ")


class Speaker(Struct, frozen=True):
    """Who says it, in the text's words, and whether that is a medium."""

    name: str
    medium: bool
    start: int = 0  # where it stands in the text; both 0 where nowhere
    end: int = 0
    short: str | None = None  # the person's name without what they are


@lru_cache(maxsize=4096)
def is_medium(name: str) -> bool:
    """Whether a name is a medium's: a known one, or one by its noun ("newspaper", "news agency")."""
    lower = name.lower()
    if any(phrase in lower for phrase in lexicon.MEDIA_PHRASES):
        return True
    words = _WORD.findall(lower)
    if not MEDIA_NAMES.isdisjoint([word.removesuffix("'s") for word in words]):
        return True
    if "agency" in words:
        return bool(lexicon.MEDIA_AGENCY_HINTS & set(words))
    if "reports" in words and len(words) <= 3:
        return True
    return not _MEDIA_NOUNS.isdisjoint(words[-2:])


def speaker(text: str, tokens: Tokens, clause: Clause) -> Speaker | None:
    """The subject of a clause of saying: before its verb, or behind it ("said Jobs")."""
    assert clause.verb is not None
    if clause.verb.passive:
        by = clause.verb.last < clause.last and tokens.lower[clause.verb.last] == "by"
        span = _behind(tokens, clause.verb.last + 1, clause.last) if by else None
    else:
        first, last = clause.subject
        if tokens.classes[first] == "r":  # "In Troy, where Acme has a mill, | the mayor said"
            first = max((c.last for c in clause.children if c.kind == "relative" and c.last < last), default=first)
        opening = tokens.lower[first].endswith("ing") and base_of(tokens.lower[first]) in _OPENING_WITH
        if opening and tokens.classes.find(",", first, last) > 0:
            first = tokens.classes.find(",", first, last) + 1  # "Addressing a rally in Rome, | Hatami said"
        closing = tokens.classes.rfind('"', first, last)
        if closing > first and tokens.classes[first] == '"':
            first = closing + 1  # '"Stay inside," Mayor Ali Hassan said'
        opens = tokens.classes[first] == "t" and tokens.lower[first + 1] not in POINTED_AT  # but "that evening he"
        span = noun_phrase(tokens, first + opens, last)  # "that its source said"
        mark = tokens.classes[clause.verb.first - 1]
        opens = clause.verb.first == clause.first or mark == '"' or (mark == "," and clause.kind == "report")
        if span is None and opens and clause.verb.base not in lexicon.ADDRESSING:  # but "told reporters"
            span = _behind(tokens, clause.verb.last, clause.last)  # "said Jobs"
    return None if span is None else speaking(text, tokens, span, clause.verb.base)


def speaking(text: str, tokens: Tokens, span: tuple[int, int], verb: str) -> Speaker | None:
    """Who speaks, named by a noun phrase and what says who that is; None where it is nobody: "It shows that …"."""
    if span[1] - span[0] > _MOST_WORDS:
        return None
    described = re.match("[dnp0]+(?=[eN])", tokens.classes[slice(*span)])  # "Data | released on Monday"
    if described is not None and lexicon.NO_SPEAKERS.intersection(tokens.lower[span[0] : span[0] + described.end()]):
        span = span[0], span[0] + described.end()
    if tokens.classes[span[0]] == "x" or tokens.lower[span[0]] in _NONE:
        return None
    head = head_of(tokens, span)
    if tokens.lower[head] in lexicon.NO_SPEAKERS and (source := _source(tokens, head + 1, span[1])) is not None:
        span, head = source, source[1] - 1  # "Estimates by the organisers show"
    named = [at for at in range(*span) if tokens.classes[at] in "npw" and tokens.lower[at] not in CALENDAR]
    told = tokens.lower[head] in ("it", "they") and verb not in SHOWING
    if (tokens.lower[head] in lexicon.NO_SPEAKERS and not told) or not named or tokens.lower[span[1] - 1] in _NOBODY:
        return None
    span = _with_apposition(tokens, span)
    name = _trimmed(text[tokens.starts[span[0]] : tokens.ends[span[1] - 1]])
    if not name[:1].isalnum():
        return None
    medium = is_medium(name) and not re.match(r"(?:[Rr]eporters|[Jj]ournalists)\b", name)
    return Speaker(_medium_name(name) if medium else name, medium, tokens.starts[span[0]], tokens.ends[span[1] - 1])


def _source(tokens: Tokens, at: int, last: int) -> tuple[int, int] | None:
    """Whose estimates or figures they are: "by the organisers", "from Acme"."""
    named = tokens.lower[at : at + 1] == ["by"] or (
        tokens.lower[at : at + 1] == ["from"] and "p" in tokens.classes[at:last]
    )
    return (at + 1, last) if named and at + 1 < last else None


def _with_apposition(tokens: Tokens, span: tuple[int, int]) -> tuple[int, int]:
    """The span with the name that follows what somebody is: "his father, Abdullah Kurdi"."""
    at = span[1]
    if tokens.classes[at : at + 1] != ",":
        return span
    if (role := re.match(",p{0,3}gn{1,3},p{2,4}(?=[,.])", tokens.classes[at : at + 12])) is not None:
        return span[0], at + role.end()  # "University of Kent, San Diego's chancellor, Ali Hassan"
    stop = at + 1
    while stop < len(tokens.words) and (
        tokens.classes[stop] == "p"
        or re.match("[a-z]+-[A-Z]", tokens.words[stop])
        or (tokens.classes[stop] == "." and stop > at + 1 and _goes_on(tokens, stop))
    ):
        stop += 1  # "Walid al-Muallem" and "Dr. William Harding" too
    closed = tokens.classes[stop : stop + 1] in (",", ".", "", "r", "c")
    # one word may be a day, or where somebody is; between commas, behind "her son", it is a name
    alone = stop - at == 2 and tokens.classes[stop : stop + 1] == "," and tokens.lower[at - 1] in ROLES
    return (span[0], stop) if stop - at <= 5 and closed and (stop - at > 2 or alone) else span


def noun_phrase(tokens: Tokens, first: int, last: int) -> tuple[int, int] | None:
    """The subject within [first, last), without a fronted adjunct, an adverb or what stands between commas."""
    try:
        return tokens.phrases[first, last]  # a clause's is asked for three times
    except KeyError:
        found = tokens.phrases[first, last] = _noun_phrase(tokens, first, last)
        return found


def _noun_phrase(tokens: Tokens, first: int, last: int) -> tuple[int, int] | None:
    classes = tokens.classes
    aside = classes[first:last].rstrip("axs").endswith(",")  # closed right before the verb
    while last > first and classes[last - 1] in "axs,":
        if classes[last - 1] == "a" and tokens.words[last - 1][0].isupper() and classes[last - 2] == "p":
            break  # "USA Today"
        last -= 1
    start = first
    while start < last and (classes[start] in ',"-ca/;:' or _is_adverb(tokens, start, last)):
        start += 1
    # "On Monday, Boeing": the subject begins behind the comma of a fronted adjunct, or of several
    while start < last and _leads_in(tokens, first, start) and not counted(tokens, start):
        day = _behind_day(tokens, start, last)
        if aside and day > start and classes[day] == "p" and re.fullmatch("p{1,4},[^,]+", classes[day:last]):
            start = day  # "In June 1917 Ali Hassan, the mayor, rose"
            break
        final = classes.rfind(",", start, last)
        # a participle takes commas of its own, and so does "in Orlando, Florida, scientists"
        nearest = classes.find(",", start, last)
        listed = "c" in classes[final:last]
        common = classes[final + 1 : final + 2] in ("n", "d", "w")
        places = re.fullmatch("[p,.]+", classes[nearest + 1 : final]) is not None  # "In Rome, Italy, a bus and a car"
        behind_all = places and (common or not listed)
        behind_all |= (classes[start] == "p" or common) and not listed
        behind_all &= LOCATED.fullmatch(classes, nearest + 1, last) is None
        comma = final if behind_all and not aside else nearest
        comma = comma if comma > 0 else classes.rfind("-", start, last)
        if comma > 0 and (behind := _behind_adverbs(tokens, comma + 1, last)) < last:
            start = behind
            continue
        behind = _behind_day(tokens, start, last)
        if (lapse := _lapse(tokens, start)) and tokens.lower[lapse - 1] not in ("after", "before", "prior"):
            behind = lapse  # "five days later Rossi"
        opens = lapse or start + (classes[start] in "rs")
        if behind == start and opens > start and (phrase := FRONTED.match(classes, opens, last)):
            behind = phrase.end()  # "Since its launch the store", "A day after the fire the mayor"
        if behind == start:
            behind = classes.rfind("w", start, last)
        if behind < 0:
            return None  # where the adjunct ends and the subject begins cannot be told
        start = behind
        break
    if tokens.lower[start : start + 1] and tokens.lower[start] in _NEAREST and start + 2 < last:
        day = tokens.lower[start + 1] in CALENDAR or tokens.lower[start + 1] in POINTED_AT
        start += 2 * (day and classes[start + 2] in "pdw")  # "This Wednesday Foreign Minister Rossi"
    comma = classes.find(",", start, last)
    if comma == start + 3 and tokens.lower[start + 1] in _NARRATED and tokens.lower[start + 2] in POINTED_AT:
        return noun_phrase(tokens, comma + 1, last)  # "The next day, on 4 July, both sides"
    recurs = comma == start + 2 and tokens.lower[start] in ("each", "every")
    if recurs or (comma > start and not CALENDAR.isdisjoint(tokens.lower[start:comma]) and comma - start <= 4):
        start = comma + 1  # "Last Friday, the presidents", "Each year, Acme"
        comma = classes.find(",", start, last)
    if comma > start and last - comma > 1 and _ENUMERATED.fullmatch(classes, start, last) is None:
        last = comma  # "Jobs, the chief executive, said"
    return (start, last) if _NAMING.search(classes, start, last) else None


def _is_adverb(tokens: Tokens, at: int, last: int) -> bool:
    """Whether a sentence opens with an adverb that no comma parts from what follows: "Certainly Saddam Hussein",
    "Shortly after she filed".
    """
    if at + 1 >= last or tokens.classes[at] != "p" or capitalised_verb_class(tokens.words[at]) != "a":
        return False
    return tokens.classes[at + 1] in "rs" or (tokens.classes[at + 1] in "pdw" and tokens.words[at].endswith("ly"))


def _opens_described(tokens: Tokens, at: int) -> bool:
    """Whether a sentence opens with a participle: "Painted about 1631, the picture shows"."""
    if tokens.classes[at] != "p" or tokens.classes[at + 1 : at + 2] != "r" or at + 2 >= len(tokens.lower):
        return False
    dated = tokens.classes[at + 2] == "0" or tokens.lower[at + 2] in CALENDAR
    return dated and capitalised_verb_class(tokens.words[at]) in "eN"


def head_of(tokens: Tokens, span: tuple[int, int]) -> int:
    """A phrase's head: the last word before any preposition."""
    at = next((at for at in range(*span) if tokens.classes[at] == "r" and at > span[0]), span[1])
    return at - 1


def _leads_in(tokens: Tokens, first: int, at: int) -> bool:
    """Whether something opens here that is no subject: an adjunct, or behind its comma what describes it."""
    described = at > first and tokens.classes[at] in "eN" and tokens.classes[at - 1] == ","
    described = described or (at == first and _opens_described(tokens, at))
    return tokens.classes[at] in "rTsGhq" or described or lapses(tokens, at) or opens_adjunct(tokens, at)


def lapses(tokens: Tokens, at: int) -> bool:
    """Whether it is told how long after or before: "Two days after the fire,", "Hours later,"."""
    return _lapse(tokens, at) > 0


def _lapse(tokens: Tokens, at: int) -> int:
    """The token behind the words that tell so; 0 where none do."""
    at += tokens.classes[at] in "d0" or tokens.lower[at] == "several"
    lapse = tokens.lower[at : at + 2]
    return at + 2 if len(lapse) == 2 and lapse[0] in _LAPSES and lapse[1] in _LAPSED else 0


def opens_adjunct(tokens: Tokens, at: int) -> bool:
    """Whether a sentence opens with a participle or a compound preposition: "Acting through his lawyers,"."""
    opener = capitalised_verb_class(tokens.words[at]) == "a" or tokens.lower[at] in _OPENERS
    if opener and tokens.classes[at + 1 : at + 2] == ",":
        return True  # "Separately, Acme"
    if tokens.lower[at] in _COMPOUND and tokens.lower[at + 1 : at + 2] and tokens.lower[at + 1] in _COMPOUND_SECOND:
        return True
    if tokens.classes[at] != "p" or tokens.classes[at + 1 : at + 2] not in ("r", "T", "d", "s"):
        return False
    if tokens.lower[at] in ABLE and tokens.classes[at + 1] == "T":
        return True  # "Unable to get a date, NASA gave up"
    base, form = base_of(tokens.lower[at]), capitalised_verb_class(tokens.words[at])
    known = base in lexicon.VERBS or base in lexicon.REPORT_VERBS or base in _IRREGULAR
    return (known and form in "GeN") or (form == "G" and tokens.classes[at + 2 : at + 3] in tuple("dn"))


def _behind_adverbs(tokens: Tokens, at: int, last: int) -> int:
    """Where the words go on behind a comma, past its adverbs and the year of a date: "On 3 May, 2021 the firm"."""
    dated = tokens.classes[at - 2] == "0" or tokens.lower[at - 2] in CALENDAR
    year = dated and tokens.classes[at - 1 : at + 1] == ",0" and len(tokens.words[at]) == 4
    at += year and tokens.classes[at + 1 : at + 2] != ","
    while at < last and tokens.classes[at] in "ac":
        at += 1
    return at


def _behind_day(tokens: Tokens, first: int, last: int) -> int:
    """Where the subject begins behind a day without a comma: "On Friday the government"; `first` where there is none.

    A year alone is a day's too: "In 2014 the researchers".
    """
    at = begin = first + 1
    if tokens.lower[at : at + 1] == ["the"] and tokens.lower[at + 2 : at + 3] == ["of"]:
        at = begin = at + 3  # "On the evening of 9 November a party official"
    while at < last and (
        tokens.lower[at] in CALENDAR
        or tokens.classes[at] == "0"
        or (at > begin and tokens.lower[at] in _ERAS)
        or _links_years(tokens, at)
        or (at > begin and tokens.lower[at] in POINTED_AT and tokens.lower[at - 1] in WEEKDAYS)
    ):
        at += 1
    dated = at > begin and tokens.classes[first] == "r"
    return at if dated and at < last else first


def _links_years(tokens: Tokens, at: int) -> bool:
    """Whether a word stands between two years or dates: "Between 2014 and 2016 the firm", "From 3 May to 5 June"."""
    dated = tokens.classes[at - 1] == "0" or tokens.lower[at - 1] in CALENDAR
    on = tokens.classes[at + 1 : at + 2] == "0" or not CALENDAR.isdisjoint(tokens.lower[at + 1 : at + 2])
    return tokens.classes[at] in "cT-" and dated and on


def _behind(tokens: Tokens, first: int, last: int) -> tuple[int, int] | None:
    stop = first
    while stop < last and (tokens.classes[stop] in "pndg" or (first < stop < last - 1 and _goes_on(tokens, stop))):
        apart = tokens.classes[stop] == "d" and tokens.words[stop].islower()
        if apart and stop > first and tokens.classes[stop - 1] in "pn":
            break  # "by the minister | three days after the fire"
        stop += 1
    return (first, stop) if stop > first else None


def _goes_on(tokens: Tokens, at: int) -> bool:
    """Whether a name goes on behind the token: "Rossi | and Berg", "University | of Kent", "Mr | . Rossi"."""
    behind = tokens.classes[at + 1 : at + 2]
    if tokens.classes[at] == ".":
        return behind == "p" and re.fullmatch("[A-Z][a-z]{0,3}", tokens.words[at - 1]) is not None
    of = tokens.lower[at] == "of" and tokens.classes[at - 1] in "pn"
    of |= tokens.lower[at - 1 : at + 1] == ["familiar", "with"]
    of |= tokens.lower[at : at + 2] == ["in", "charge"]  # "Special Agent in Charge Ali Hassan"
    of |= tokens.classes[at] == "0" and tokens.classes[at - 1] == "p"  # "Local 881 President Ali Hassan"
    of |= tokens.lower[at] in ("for", "at") and tokens.lower[at - 1] in ROLES  # "Attorney for Kent Ali Hassan"
    noun = tokens.classes[at] in "VS" and tokens.classes[at - 1] in "dgpn" and behind in ("n", "p")
    return noun or ((of or tokens.classes[at] == "c") and behind in tuple("pnd"))  # "Italy's fire service"


def _trimmed(name: str) -> str:
    name = " ".join(name.split()).strip(" ,;:\"“”'-—").lstrip("([")
    name = _WHEN.sub("", name)
    return _BRACKET.sub("", name) if name.endswith(")") else name


def _medium_name(name: str) -> str:
    """A medium without what only says that it is one: "the Tasnim news agency" → "Tasnim"."""
    short = re.sub(r"^(?:the|a|an|A|An)\s+|^The\s+(?=[a-z]|.*\b(?:agency|newspaper)\b)", "", name)
    cut = re.sub(r"\s+(?:news agency|agency|newspaper|website|daily|magazine|broadcaster|news site)$", "", short)
    known = re.search(
        r"(?:news agency|agency|newspaper|magazine|website|broadcaster|daily)\s+([A-Z][\w.'-]*(?: [A-Z][\w.'-]*)*)$",
        short,
    )
    if known:
        return known[1]
    return cut if cut[:1].isupper() and cut not in DEMONYMS else name


def _named_until(tokens: Tokens, at: int, last: int) -> int:
    """Where the noun phrase that begins at a token ends."""
    stop = at
    while stop < last and (
        tokens.classes[stop] in "npg"
        or (tokens.classes[stop] == "d" and (stop == at or tokens.classes[stop - 1] not in "npVS"))
        or (tokens.classes[stop] in "VSG" and stop > at and tokens.classes[stop - 1] in "dnpg")
        or (tokens.classes[stop] == "r" and tokens.lower[stop] == "of")
        or (tokens.classes[stop] == "c" and tokens.classes[stop + 1 : stop + 2] == "p")
    ):
        stop += 1
    while stop > at and (tokens.classes[stop - 1] in "rcd" or tokens.lower[stop - 1] in CALENDAR):
        stop -= 1
    return stop


def according_to(text: str, tokens: Tokens, sentence: Sentence) -> Speaker | None:
    """The speaker of an "according to X" in the sentence."""
    start, end = sentence.start, sentence.end
    if all(text.find(words, start, end) < 0 for words in _ACCORDINGLY):
        return None  # as in most sentences, which takes the regex a hundred times as long to find out
    match = _ACCORDING.search(text, start, end)
    if not match:
        return None
    at = bisect_left(tokens.starts, match.end())
    stop = _named_until(tokens, at, sentence.last)
    source = stop
    while source < sentence.last and (tokens.lower[source] == "on" or tokens.lower[source] in CALENDAR):
        source += 1  # "a tweet on Monday by Rossi"
    if tokens.lower[stop - 1] in _ACCOUNTS and tokens.lower[source : source + 1] in (["by"], ["in"], ["from"]):
        source += 1 + (tokens.lower[source + 1 : source + 2] == ["the"])
        if tokens.classes[source : source + 1] == "p":
            at, stop = source, _named_until(tokens, source, sentence.last)  # "a report by Acme"
    if stop == at or not any(code in "np" for code in tokens.classes[at:stop]):
        return None
    if tokens.lower[stop - 1] in lexicon.NO_SPEAKERS:
        made = stop + (tokens.classes[stop : stop + 1] in ("e", "N"))  # "according to figures compiled by Acme"
        found = _source(tokens, made, sentence.last)
        if found is not None:
            at, stop = found[0], _named_until(tokens, found[0], sentence.last)
        elif tokens.lower[stop - 1] == "evidence" and (heard := _HEARD.match(tokens.classes, stop)) is not None:
            stop = heard.end()  # "according to evidence presented at trial, "
        else:
            return None
    words = _trimmed(text[tokens.starts[at] : tokens.ends[stop - 1]])
    medium = is_medium(words)
    name = _medium_name(words) if medium else words
    return Speaker(name, medium, tokens.starts[at], tokens.ends[stop - 1])
