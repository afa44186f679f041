"""Where a story stands while its tellings are dated in order."""

from __future__ import annotations

import re

from ..making import entries


def told(words: str, part: str) -> str | None:
    """The date of the shortest entry whose clause holds a part of the words."""
    at = re.sub(r"\[([^|]+)\|[^\]]+\]", r"\1", words).index(part)
    holding = [entry for entry in entries(words) if entry.start <= at < entry.end]
    return min(holding, key=lambda entry: entry.end - entry.start).date


def test_who_speaks_right_behind_an_earlier_day_of_the_paragraph_speaks_then() -> None:
    opening = "The firm named receivers on [Sunday|2018-08-26].\n\n"
    words = opening + "On [Thursday|2018-08-23] the minister told them that it was over. The firm denied it."
    assert told(words, "denied") == "2018-08-23"
    words = opening + "On [Thursday|2018-08-23] the firm shut its shop. A crowd gathered. Anna Berg said she was glad."
    assert told(words, "glad") == "2018-08-26?"


def test_what_is_told_on_a_word_goes_on_there_in_its_paragraph() -> None:
    words = (
        "A jury on [Sunday|2018-08-26] convicted Ian Stubbs.\n\nProsecutors said Ian Stubbs walked into the bank on "
        "[8 November 2017|2017-11-08]. Ian Stubbs left with $9,000.\n\nThe jurors went home."
    )
    assert told(words, "left with") == "2017-11-08?"
    assert told(words, "went home") == "2018-08-26?"
