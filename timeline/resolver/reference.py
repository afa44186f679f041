"""The rules of all languages → a reference page in Markdown: what each reads, its pattern and its examples."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from timeline.resolver.grammar import grammar, languages
from timeline.resolver.rule import Rule

_HEAD = """# Rules

Every date in a text is found by one of these rules. `timeline tag --explain` names the rule of each date. Examples
are of an article published on Friday 7 August 1998; where one begins with `post:` or `history:` it is one of a short
post or of a narrative that counts on from the dates it tells, with `note:` one of a text that says nothing else. Values
are TIMEX3's.

In a pattern, a word in braces stands for any word of its class, `(… )?` for what may be missing, `|` for a choice,
and `{inner:time}` for another date. Where several rules read the same place, the longest counts.
"""


def page() -> str:
    """The whole page."""
    return "\n".join([_HEAD, *(line for language in languages() for line in _of(language))])


def _of(language: str) -> Iterator[str]:
    found = grammar(language)
    rules = () if found is None else found.rules
    yield f"## `{language}`: {len(rules)} rules\n"
    for room, members in groupby(rules, key=lambda rule: rule.name.partition(".")[0]):
        yield f"### `{language}/{room}.py`\n"
        yield "| rule | reads | pattern | examples |"
        yield "|---|---|---|---|"
        yield from map(_row, members)
        yield ""


def _row(rule: Rule) -> str:
    yes = [f"{_code(text)} → {_code(value)}" for text, value in rule.yes.items()]
    no = [f"not {_code(text)}" for text in rule.no]
    return f"| {_code(rule.name)} | {_cell(rule.doc)} | {_code(rule.pattern)} | {_lines([*yes, *no])} |"


def _lines(parts: Iterable[str]) -> str:
    return "<br>".join(parts)


def _code(text: str) -> str:
    """Code in a table's cell, with nothing that Markdown or a table would read."""
    shown = "".join(sign if sign.isalnum() or sign in " -." else f"&#{ord(sign)};" for sign in text)
    return f"<code>{shown}</code>"


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "&#124;")
