"""Tokens of a text → its sentences: headline, fragments and sentences, with paragraphs and quotations."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Literal

from msgspec import Struct
from msgspec.structs import replace

from timeline.entries.syntax.tokens import Tokens, capitalised_verb_class

if TYPE_CHECKING:
    from timeline.articles.cleaning import Stretch

SentenceKind = Literal["headline", "sentence", "fragment"]

_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof sen rep gov gen col maj capt lt sgt cpl pte pfc spc det adm cmdr rev hon st mt ft jr sr inc "
    "corp ltd co bros vs etc no nos vol pp jan feb mar apr jun jul aug sep sept oct nov dec approx est dept univ assn "
    "messrs supt insp pres wm chas geo thos jas ave blvd fig al ed eds rd".split()
)
_LIFE = frozenset("b d c r ca fl".split())  # born, died, about, reigned, flourished
_LONGEST = 200  # tokens of a sentence; more is none that somebody wrote to be read
_MARK = re.compile("[l./]")  # the classes of what can end a sentence
_CLOCK = ("a.m.", "p.m.", "A.M.", "P.M.")
_BEHIND_NAMES = frozenset("and or to at on in of until through for from by with night morning evening".split())
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december".split()
)
_FIRM_FORMS = frozenset("inc corp ltd co llc lp plc".split())
_ENDS_SENTENCE_TOO = frozenset("inc corp ltd co jr sr etc al".split())


class Sentence(Struct, frozen=True):
    """A sentence: tokens [first, last), characters [start, end), and whether a quotation runs through its edges."""

    start: int
    end: int
    first: int
    last: int
    kind: SentenceKind
    paragraph: int
    opens_inside: bool  # it begins inside a quotation that an earlier sentence opened
    closes_inside: bool  # a quotation is still open at its end


def split(text: str, tokens: Tokens, stretches: Sequence[Stretch] = ()) -> list[Sentence]:
    """Sentences in order, without overlap; white space, and stretches that tell nothing, belong to none.

    What stands above the first sentence is one paragraph, number 0.
    """
    sentences: list[Sentence] = []
    inside = False
    paragraph = -1
    for first, last, new_paragraph, headline in _telling(tokens, _cut(text, tokens), stretches):
        paragraph += new_paragraph or paragraph < 0
        blank = new_paragraph and first > 0 and tokens.words[first - 1].count("\n") > 1
        if blank or (new_paragraph and tokens.classes[first] == '"' and tokens.words[first] in '"“``«'):
            inside = False  # each paragraph of a long quotation opens its own marks
        opens = inside
        inside = _quote_state(tokens, first, last, inside)
        kind = "headline" if headline else _kind(tokens, first, last, not sentences)
        if kind == "sentence" and paragraph > 1 and all(above.kind != "sentence" for above in sentences):
            sentences = [replace(above, paragraph=0) for above in sentences]  # a letterhead
            paragraph = 1
        start, end = tokens.starts[first], tokens.ends[last - 1]
        sentences.append(Sentence(start, end, first, last, kind, paragraph, opens, inside))
    return sentences


def _telling(
    tokens: Tokens, spans: list[tuple[int, int, bool]], stretches: Sequence[Stretch]
) -> Iterator[tuple[int, int, bool, bool]]:
    """The spans outside the stretches, and the headline; each with whether it is one."""
    left = list(reversed(stretches))
    for first, last, fresh in spans:
        while left and left[-1].end <= tokens.starts[first]:
            left.pop()
        while left and left[-1].start < tokens.ends[last - 1]:
            stretch = left.pop()
            after = bisect_left(tokens.starts, stretch.end, first, last)
            if stretch.kind == "headline":
                yield first, after, fresh, True
            if stretch.end >= tokens.ends[last - 1]:
                left.append(stretch)  # it may hold the next span too
                first = last
                break
            first, fresh = after, True
        if first < last:
            yield first, last, fresh, False


def _cut(text: str, tokens: Tokens) -> list[tuple[int, int, bool]]:
    """Token ranges of sentences, each with whether a paragraph begins there."""
    classes, words = tokens.classes, tokens.words
    wrapped = _wrapped(tokens)
    spans: list[tuple[int, int, bool]] = []
    first, fresh = 0, True
    count = len(words)
    ends = [mark.start() for mark in _MARK.finditer(classes)]
    if ".m." in text or ".M." in text:
        ends = sorted([*ends, *(at for at, word in enumerate(words) if word in _CLOCK)])
    for at in ends:
        code = classes[at]
        if code == "l" and at > first and classes[at - 1] == ":" and classes[at + 1 : at + 2] == '"':
            continue  # "Rossi said:", and what he said in a paragraph of its own
        if code == "l" and not (wrapped and words[at].count("\n") == 1):
            if at > first:
                spans.append((first, at, fresh))
            first, fresh = at + 1, True
        elif code in "./" and (code == "." or (words[at] in ("…", "...", "..") and classes[at - 1] != "(")):
            stop = at + 1
            while stop < count and ((classes[stop] == '"' and words[stop] not in "“``«") or words[stop] in (")", "]")):
                apart = tokens.starts[stop] != tokens.ends[stop - 1] and words[stop] not in ("''", "”", "»")
                if apart and not (stop + 1 == count or classes[stop + 1] == "l"):
                    break
                stop += 1
            if stop > first and _ends(text, tokens, at, stop):
                spans.append((first, stop, fresh))
                first, fresh = stop, False
        elif _is_omitted(tokens, at):
            spans.append((first, at + 2, fresh))
            first, fresh = at + 2, False
        elif words[at] in _CLOCK and _opens(words[at + 1 : at + 3]):
            spans.append((first, at + 1, fresh))
            first, fresh = at + 1, False
    if first < count:
        spans.append((first, count, fresh))
    return _trimmed(tokens, spans)


def _is_omitted(tokens: Tokens, at: int) -> bool:
    """Whether an editor left sentences out here: "… was wonderful [...] The jeans moved"."""
    words = tokens.words
    left_out = words[at] in ("…", "...") and words[at - 1] == "[" and words[at + 1 : at + 2] == ["]"]
    mark = tokens.classes.find('"', at)
    if mark > 0 and tokens.classes[mark - 1] == ",":
        return False  # "We won [...] We did," she said
    return left_out and words[at + 2 : at + 3] != [] and words[at + 2][0].isupper()


def _opens(words: list[str]) -> bool:
    """Whether a word can only open a sentence: a small word with a capital ("at 2 p.m. The talks"), or a quotation.

    So does one that a common word follows: "at 2 p.m. Local services", unlike "at 2 p.m. Eastern time".
    """
    if len(words) > 1 and words[0] in ('"', "“", "``"):
        words = words[1:]
    if not words or not words[0][0].isupper():
        return False
    zone = words[0].isupper() or words[0].lower() in _DAYS or words[1:2] in (["time"], ["daylight"], ["standard"])
    common = len(words) > 1 and words[1][0].islower() and words[1] not in _BEHIND_NAMES
    return capitalised_verb_class(words[0]) in "dwrs" or (common and not zone)


def _trimmed(tokens: Tokens, spans: list[tuple[int, int, bool]]) -> list[tuple[int, int, bool]]:
    """The spans without line breaks at their edges, and without the empty ones."""
    kept = []
    for first, last, fresh in spans:
        while first < last and tokens.classes[first] == "l":
            first += 1
        while last > first and tokens.classes[last - 1] == "l":
            last -= 1
        if last > first and tokens.classes[first:last].strip('.,;:"()-/l'):
            kept += _bounded(tokens, first, last, fresh)
    return kept


def _bounded(tokens: Tokens, first: int, last: int, fresh: bool) -> list[tuple[int, int, bool]]:
    """The span in pieces that no reading of clauses takes long over, each ending on a mark where there is one."""
    pieces = []
    while last - first > _LONGEST:
        marks = (tokens.classes.rfind(mark, first + 1, first + _LONGEST) for mark in ";:,")
        stop = next((mark + 1 for mark in marks if mark > 0), first + _LONGEST)
        pieces.append((first, stop, fresh))
        first, fresh = stop, False
    return [*pieces, (first, last, fresh)]


def _wrapped(tokens: Tokens) -> bool:
    """Whether single line breaks are only the width of a page: most follow a word and precede a small letter."""
    breaks = soft = 0
    classes, words = tokens.classes, tokens.words
    for at in range(1, len(words) - 1):
        if classes[at] == "l" and words[at].count("\n") == 1:
            breaks += 1
            soft += classes[at - 1] not in '."' and words[at + 1][0].islower()
    return breaks >= 3 and soft * 3 >= breaks


def _ends(text: str, tokens: Tokens, at: int, stop: int) -> bool:
    """Whether the stop at token `at`, its closing marks ending before `stop`, ends a sentence."""
    words, classes = tokens.words, tokens.classes
    if stop >= len(words):
        return True
    following = words[stop]
    if classes[stop] == "l":
        return True
    if tokens.starts[stop] == tokens.ends[stop - 1] and not (following[0].isupper() and words[stop - 1] in '"”'):
        return False  # "3.5", "example.com", "said.The" is left whole
    if words[at] in ("?", "!", "?!", "!!") and stop > at + 1 and following[0].islower():
        return False  # "Who?" he asked
    before = words[at - 1] if at else ""
    lower = before.lower()
    if words[at] == "." and tokens.ends[at - 1 if at else 0] == tokens.starts[at]:
        if len(before) == 1 and before.isupper() and following[0].isupper():
            return at > 1 and words[at - 2] == "°"  # an initial, unlike "50 °C."
        if lower in _LIFE and following[0].isdigit():
            return False  # "(b. 1946)"
        if len(before) == 1 and before.isupper() and classes[stop : stop + 4] == "(p)p":
            return False  # "Anna B. (Ann) Berg"
        if lower in _ABBREVIATIONS and not (lower in _ENDS_SENTENCE_TOO and following[0].isupper()):
            return lower == "no" and following[0].isupper() and not following[0].isdigit()
        if lower in _ENDS_SENTENCE_TOO and following.lower().removesuffix("'s") in _FIRM_FORMS:
            return False  # "Samsung Electronics Co. Ltd.'s offer"
    return not (following[0].islower() and not following.startswith(("iP", "iT", "iC", "eB")))


def quote_opens(tokens: Tokens, at: int, inside: bool) -> bool | None:
    """Whether the mark at a token opens (True) or closes (False) a quotation; None for an apostrophe or inner quote."""
    word = tokens.words[at]
    if word in ("“", "``", "«", "„"):
        return True
    if word in ("”", "''", "»"):
        return False
    if word != '"':
        return None
    before = at > 0 and tokens.ends[at - 1] == tokens.starts[at] and tokens.classes[at - 1] not in "l(-"
    after = at + 1 < len(tokens.words) and tokens.starts[at + 1] == tokens.ends[at] and tokens.classes[at + 1] != "l"
    if before != after:
        return after
    if not before and (at + 1 >= len(tokens.words) or tokens.classes[at + 1] == "l"):
        return False
    return not inside


def quoted_tokens(tokens: Tokens, sentence: Sentence) -> list[bool]:
    """For each token of the sentence, whether it stands inside a quotation."""
    inside = sentence.opens_inside
    flags: list[bool] = []
    at = sentence.first
    while (mark := tokens.classes.find('"', at, sentence.last)) >= 0:
        flags += [inside] * (mark - at)
        opens = quote_opens(tokens, mark, inside)
        inside = inside if opens is None else opens
        flags.append(inside)
        at = mark + 1
    return flags + [inside] * (sentence.last - at)


def _quote_state(tokens: Tokens, first: int, last: int, inside: bool) -> bool:
    """Whether a quotation is open after the tokens."""
    at = tokens.classes.find('"', first, last)
    while at >= 0:
        opens = quote_opens(tokens, at, inside)
        inside = inside if opens is None else opens
        at = tokens.classes.find('"', at + 1, last)
    return inside


def _alone(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the tokens fill a line of their own."""
    before = first == 0 or tokens.classes[first - 1] == "l"
    return before and (last == len(tokens.words) or tokens.classes[last] == "l")


def _kind(tokens: Tokens, first: int, last: int, opening: bool) -> SentenceKind:
    """A line without a full stop is a headline where it opens the text, else a fragment: a subheading, an item."""
    if not _alone(tokens, first, last) or tokens.classes[last - 1] in '."' or last - first > 40:
        return "sentence"
    return "headline" if opening else "fragment"
