"""A text comes in, and its runs of capitalised words go out: the candidates for names, with the words around them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from timeline.entries import name_words as lexicon
from timeline.entries import places

_TOKEN = re.compile(
    r"[^\W\d_](?:\.(?:[^\W\d_]\.)+|\.(?<=\b[A-Z]\.)(?=\s[A-Z])|\w*(?:[-'’&]\w+)*)"
    r"|\d(?:[\w.,]*\w)?"
    r"|\n\s*\n\s*"
    r"|[^\w\s]"
)
_POSSESSIVE = ("'s", "’s")
_APOSTROPHES = ("'", "’")
_OPENING = frozenset(".!?:;•*\"“”«»'‘")
_ABBREVIATED = frozenset("mr mrs ms dr prof sen rep gov gen col maj capt lt sgt rev st jr sr hon pres".split())
_ARTICLE_PARTICLE = re.compile(r"(?:[aA][lshdrnt]|[aA]sh|[eE]l|[bB]in|[dD]e|[aA]bu)-[A-Z]\w+")


class Token(NamedTuple):
    """A word without its genitive, or a mark. `starts` tells whether a sentence or quotation begins with it."""

    text: str
    start: int
    end: int  # of the word without its genitive
    capital: bool
    possessive: bool
    starts: bool


_WATERS = ("Gulf", "Strait", "Bay", "Isle")


@dataclass(frozen=True, slots=True)
class Run:
    """Tokens [first, last) that may be one name, and whether a sentence begins with it."""

    first: int
    last: int
    starts: bool


class Words:
    """The tokens and runs of a text, with what can be asked of them."""

    __slots__ = ("runs", "text", "tokens")

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens: list[Token] = tokens_of(text)
        self.runs: list[Run] = runs_of(self.tokens)

    def said(self, first: int, last: int) -> str:
        """The text of the tokens [first, last), white space made plain."""
        return " ".join(self.text[self.tokens[first].start : self.tokens[last - 1].end].split())

    def at(self, number: int) -> str:
        """The word or mark of a token; nothing where there is none."""
        return self.tokens[number].text if 0 <= number < len(self.tokens) else ""

    def between(self, first: int, last: int) -> list[str]:
        """The words and marks of the tokens [first, last)."""
        return [token.text for token in self.tokens[first:last]]

    def verb_at(self, number: int) -> bool:
        """Whether the token looks like a finite verb."""
        word = self.at(number)
        return (
            word in lexicon.FINITE or word in lexicon.SAYING
            or (word.endswith("ed") and len(word) > 4 and word.islower())
        )  # fmt: skip

    def does_at(self, number: int) -> bool:
        """Whether it is a verb of its own, no auxiliary."""
        return self.verb_at(number) and self.at(number) not in lexicon.AUXILIARIES

    def organisation(self, first: int, last: int) -> bool:
        """Whether the words make an organisation's name: "Supreme Court", "Ministry of Defence"."""
        words = self.between(first, last)
        if len(words) < 2:
            return False
        return words[-1] in lexicon.ORG_HEADS or any(
            word in lexicon.ORG_HEADS and words[at + 1] in ("of", "for") for at, word in enumerate(words[:-1])
        )


def tokens_of(text: str) -> list[Token]:
    """Words and marks in order; a blank line is one mark."""
    tokens: list[Token] = []
    fresh = True
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        word, is_word, capital, possessive, opening = _shape(text[start:end])
        if is_word:
            if word[-1] == "s" and text[end : end + 1] in _APOSTROPHES and end < len(text):
                possessive = possessive or not text[end + 1 : end + 2].isalpha()
            tokens.append(Token(word, start, start + len(word), capital, possessive, fresh))
            fresh = False
        elif word != "." or not tokens or tokens[-1].end != start or tokens[-1].text.lower() not in _ABBREVIATED:
            tokens.append(Token(word, start, end, False, False, fresh))
            fresh = fresh or opening
    return tokens


@lru_cache(maxsize=65536)
def _shape(word: str) -> tuple[str, bool, bool, bool, bool]:
    """The word without its genitive; whether it is a word, capitalised, a genitive, a mark that a sentence follows."""
    if not word[0].isalnum():
        return word, False, False, False, word in _OPENING or word[0] == "\n"
    if word[0].isdigit():
        return word, True, False, False, False
    possessive = not word.isalpha() and word.endswith(_POSSESSIVE)
    if possessive:
        word = word[:-2]
    return word, True, _is_capital(word), possessive, False


def _is_capital(word: str) -> bool:
    """Whether it may be a name's: "al-Assad" and "Jean-Pierre", unlike "Iran-backed" and "Il-20"."""
    if word.isalpha():
        return word[0].isupper()
    if "-" in word:
        return _ARTICLE_PARTICLE.fullmatch(word) is not None or all(part[:1].isupper() for part in word.split("-"))
    return word[:1].isupper() and not any(mark.isdigit() for mark in word)


def runs_of(tokens: list[Token]) -> list[Run]:
    """Capitalised words that stand together, joined by particles, and by "of" after an organisation's word."""
    runs: list[Run] = []
    at, count = 0, len(tokens)
    while at < count:
        if not tokens[at].capital:
            at += 1
            continue
        first = at
        at += 1
        while at < count and (not tokens[at - 1].possessive or _goes_on(tokens, at)):
            if tokens[at].capital:
                at += 1
                continue
            reach = _link(tokens, first, at)
            if reach is None:
                break
            at = reach
        runs.append(Run(first, at, tokens[first].starts))
    return runs


def _joins(tokens: list[Token], first: int, at: int) -> bool:
    """ "Immigration and Naturalization Service": one name, where an organisation's word ends it two words on."""
    return (
        at + 2 < len(tokens) and tokens[at + 1].capital and tokens[at + 2].text in lexicon.ORG_HEADS
        and tokens[at + 1].text not in lexicon.DEMONYMS and not tokens[at - 1].possessive
        and (at - first == 1 or tokens[at - 2].text in lexicon.AMERICAN) and not tokens[first].starts
        and tokens[first].text not in lexicon.DEMONYMS and not places.is_country(tokens[at - 1].text)
    )  # fmt: skip


def _goes_on(tokens: list[Token], at: int) -> bool:
    """ "Bishops' Conference", "Producers' Association": a plural genitive inside an organisation's name."""
    return tokens[at - 1].text.endswith("s") and tokens[at].text in lexicon.ORG_HEADS


def _link(tokens: list[Token], first: int, at: int) -> int | None:
    """Where the run goes on after the lower-case words at `at`; None where it ends there."""
    count = len(tokens)
    word = tokens[at].text
    if word in lexicon.PARTICLES and at + 1 < count and tokens[at + 1].capital and word not in ("y", "e", "do", "a"):
        return at + 2
    if word == "and" and _joins(tokens, first, at):
        return at + 2
    if word in ("of", "for"):
        heads = [token.text for token in tokens[first:at] if token.text in lexicon.ORG_HEADS or token.text in _WATERS]
        after = at + 2 if at + 1 < count and tokens[at + 1].text == "the" else at + 1
        if heads and after < count and tokens[after].capital:
            pair = after + 2 < count and tokens[after + 1].text == "and" and tokens[after + 2].capital
            return after + 3 if pair and heads[-1] in lexicon.HEADS_OF_PAIRS else after + 1
    if word == "&" and at + 1 < count and tokens[at + 1].capital:
        return at + 2
    return None
