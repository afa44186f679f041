"""An opening that does not say when, and the first day that is told after it."""

from __future__ import annotations

import re

import pytest

from ..making import entries

FRIDAY, MONDAY = "2018-08-24", "2018-08-27"


def told(words: str, part: str) -> str | None:
    """The date of the shortest entry whose clause holds a part of the words."""
    plain = re.sub(r"\[([^|]+)\|[^\]]+\]", r"\1", words)
    at = plain.index(part)
    holding = [entry for entry in entries(words) if entry.start <= at < entry.end]
    return min(holding, key=lambda entry: entry.end - entry.start).date


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("Rangers have found a body on the moor. Two climbers saw it on [Friday|2018-08-24].",
         "found"),
        ("The mission condemns the shelling of its camp, in which two cooks were killed.\n\nAt noon on "
         "[Friday|2018-08-24] unknown men fired eight rounds at it.",
         "killed"),
        ("The council confirms that the clerk has been dismissed. She was told of it on [Friday|2018-08-24].",
         "dismissed"),
        ("The agency confirms that two of its drivers were killed. A third is missing.\n\nWitnesses say the lorry was "
         "stopped at a bridge on [Friday|2018-08-24].",
         "killed"),
        ("The king has sacked two ministers.\n\nThe decree, read out on [Friday|2018-08-24], gave no reason.",
         "sacked"),
        ("The envoy has conferred with the president.\n\nAt the meeting, held on [Friday|2018-08-24], the president "
         "renewed his pledge.",
         "conferred"),
        ("A ferry has sunk off the cape, the coastguard said on [Monday|2018-08-27]. The Rosa went down on "
         "[Friday night|2018-08-24] in a storm.",
         "sunk"),
        ("Nine men have been killed in a blast in Arak, state television reported on [Monday|2018-08-27].\n\nThe blast "
         "tore the roof off a hall on [Friday|2018-08-24].", "killed"),
    ],
)  # fmt: skip
def test_what_an_opening_tells_or_speaks_of_has_the_first_day_told(words: str, part: str) -> None:
    assert told(words, part) == f"{FRIDAY}?"


@pytest.mark.parametrize(
    "words",
    [
        # what is announced is of the day on which it is
        "Acme announced on [Monday|2018-08-27] that it has bought Gamma. The board of Acme met on [Friday|2018-08-24].",
        # what follows an arrest is the crime
        "Detectives have arrested a suspect in a shooting. On [Friday|2018-08-24] officers found a man in a yard.",
        # nor is what a person says
        "The army has left the port, General Karl Berg said on [Monday|2018-08-27]. The last ship sailed on "
        "[Friday|2018-08-24].",
        # others speak of their own
        "The withdrawal has been completed, the ministry said on [Monday|2018-08-27]. The rebels said on "
        "[Friday|2018-08-24] that they had left.",
        # something else took place
        "The bank has raised its rates. It is the first rise. The election took place on [Friday|2018-08-24].",
        # of what is described twice, the later day is that of the news
        "The bank has raised its rates. The decision, taken on [Friday|2018-08-24] and announced "
        "[this morning|2018-08-27], surprised few.",
    ],
)  # fmt: skip
def test_what_an_opening_tells_stays_on_its_own_day(words: str) -> None:
    opens = min(entries(words), key=lambda entry: entry.start)
    assert opens.date is not None
    assert opens.date.startswith(MONDAY), opens.date


def test_what_an_opening_only_speaks_of_is_no_entry_without_a_day() -> None:
    assert len(entries("The mission condemns the shelling of its camp, in which two cooks were killed.")) == 1
