"""A telling, its title and the article's names → who and where: the people, organisations and places of its clause."""

from __future__ import annotations

from collections.abc import Container, Iterator

from timeline.entries.names.forms import Names
from timeline.entries.syntax.tokens import Tokens
from timeline.entries.syntax.verbs import groups
from timeline.entries.tellings.telling import Telling

_OTHER_TIMES = frozenset("after before since until while because although though whereas".split())

Facets = tuple[tuple[str, ...], tuple[str, ...]]
"""Who, and where: each name once."""


def who_and_where(text: str, tokens: Tokens, telling: Telling, names: Names, title: str, *, headline: bool) -> Facets:
    """Who and where: in the clause, in the subject that it takes from elsewhere, and who else the title names.

    A title that is the article's headline stands nowhere in the text: what it names is known from all of that.
    """
    who, where = _of_clause(tokens, telling, names)
    if headline:
        acting, there = _of_headline(text, names, title)
        who, where = (*who, *acting), (*where, *there)
    found = dict.fromkeys(who)
    found |= dict.fromkeys(_meant_by(telling, title))
    for form in _shown(text, tokens, telling, names, title, found):
        found[form] = None
    return tuple(found), tuple(dict.fromkeys(where))


def _meant_by(telling: Telling, title: str) -> Iterator[str]:
    """Whom the title names for a pronoun, or as who speaks: "His coach left" as "Ali Hassan's coach left"."""
    speaker = telling.speaker.short if telling.speaker is not None else None
    for form in (speaker, telling.referent, *telling.people.values()):
        if form is not None and form[:1].isupper() and _place_in(title, form) >= 0:
            yield form


def _shown(
    text: str, tokens: Tokens, telling: Telling, names: Names, title: str, known: Container[str]
) -> Iterator[str]:
    """Who else is named by words of the sentence that the title shows, or by those that it has for a pronoun."""
    spans = [(telling.sentence.start, telling.sentence.end)]
    if telling.stands_for is not None:
        first, last = telling.stands_for
        spans.append((tokens.starts[first], tokens.ends[last - 1]))
    for start, end in spans:
        for name in names.between(start, end):
            acts = name.kind not in ("place", "medium") and name.form not in known
            if acts and _place_in(title, text[name.start : name.end]) >= 0:
                yield name.form


def _of_headline(text: str, names: Names, title: str) -> Facets:
    """Who and where a headline names, as known from the text; "Qatar Airways" is no Qatar."""
    known = {text[name.start : name.end]: name for name in names.names if name.kind != "medium"}
    who, where = [], []
    for words in sorted(filter(title.__contains__, known), key=len, reverse=True):
        name, at = known[words], _place_in(title, words)
        behind = title[at + len(words) :]
        model = any(mark.isdigit() for mark in behind[1:].split(" ", 1)[0])  # "Airbus A380"
        if at < 0 or model:
            continue
        if name.kind != "place":
            who.append(name.form)
        elif title[:at].rsplit(None, 1)[-1:] in (["in"], ["near"], ["at"]):
            where.append(name.form)
        title = f"{title[:at]}|{behind}"
    return tuple(who), tuple(where)


def _place_in(title: str, words: str) -> int:
    """Where the words stand in the title, not as a part of others; -1 where they do not."""
    at = title.find(words)
    while at >= 0:
        end = at + len(words)
        if not title[at - 1 : at].isalnum() and not title[end : end + 1].isalnum():
            return at
        at = title.find(words, at + 1)
    return at


def _of_clause(tokens: Tokens, telling: Telling, names: Names) -> Facets:
    """Who and where: in the clause, in the subject that it takes from elsewhere, and whom its pronoun stands for."""
    who, where = names.within(tokens.starts[telling.first], tokens.ends[_own_end(tokens, telling) - 1])
    if telling.whole is not None:  # told by all of its sentence
        first, last = telling.whole
        around, there = names.within(tokens.starts[first], tokens.ends[last - 1])
        who, where = around + who, there + where
    if telling.antecedent is not None and telling.kind != "complement":
        first, last = telling.antecedent
        shared, there = names.within(tokens.starts[first], tokens.ends[last - 1])
        who, where = shared + who, there + where
    if telling.referent is not None and not telling.genitive:
        who = (telling.referent, *who)
    if telling.stands_for is not None and not telling.genitive:
        first, last = telling.stands_for
        who = (*names.within(tokens.starts[first], tokens.ends[last - 1])[0], *who)
    speaker = telling.speaker
    if speaker is not None and not speaker.end and speaker.short is not None:  # an interview names who answers once
        who = (speaker.short, *who)
    elif speaker is not None and not speaker.medium and telling.status == "statement":
        who = (*names.within(speaker.start, speaker.end)[0], *who)
    return who, where


def _own_end(tokens: Tokens, telling: Telling) -> int:
    """Where a clause of another time begins: "shot down, a few hours after Russia and Turkey had agreed"."""
    for at in range(telling.verb + 1, telling.last):
        if tokens.lower[at] in _OTHER_TIMES and groups(tokens, at + 1, telling.last):
            return at
    return telling.last
