"""Tagging is kept fast by what can be counted on any machine: calls of Python functions, warm, on texts as news is.

A text that is read for the first time costs more: rules are compiled, and ways worked out, when first met.
"""

import sys
from collections.abc import Callable
from datetime import date
from types import FrameType

import pytest

from timeline.model import Article
from timeline.resolver import tag

QUIET = """The company said the new plant would make engines for small cars and employ about two hundred people.
Its chairman, who had opposed the plan, told reporters that the board of directors had at last agreed to it. "We have
the orders," he said. The union's leaders were not so sure of the terms, and the shares of its rival fell in London."""
DATED = """Iran and Syria signed an agreement in Damascus on Monday, at the end of a two-day visit. The minister had
arrived on Sunday 26 August 2018, and will fly home tomorrow. Talks began in March, three weeks after the earlier
deal of 2017; the next round is to be held in early October, the spokesman said late last week."""


def calls(work: Callable[[], object]) -> int:
    """How many Python functions are entered."""
    count = 0

    def note(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event == "call"

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize(("text", "most"), [(QUIET, 35), (DATED, 570)])
def test_few_functions_are_called(text: str, most: int) -> None:
    article = Article("x", text, date(2018, 8, 27))
    tag(article)
    assert calls(lambda: tag(article)) <= most


def test_twice_the_text_takes_twice_the_calls() -> None:
    once, twice = (Article("x", "\n\n".join([QUIET, DATED] * times), date(2018, 8, 27)) for times in (4, 8))
    tag(twice)
    assert calls(lambda: tag(twice)) < 2.1 * calls(lambda: tag(once))
