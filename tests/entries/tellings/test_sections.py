"""What a release says to its readers, or as each of its kind does, is told nowhere."""

from __future__ import annotations

import pytest

from ..making import entries


@pytest.mark.parametrize(
    "sentence",
    [
        "An indictment is merely an accusation.",
        "The defendants are presumed innocent until proven guilty.",
        "Anyone with information should call the police between [9 a.m.|2018-08-27T09:00:00] and noon.",
        "Consumers with questions may call Acme.",
        "Consumers should call Acme between [9 a.m.|2018-08-27T09:00:00] and noon.",
        "For more information visit the site.",
        "Note to editors: photos were taken on [Sunday|2018-08-26].",
        "All rights reserved.",
    ],
)
def test_advice_and_notices(sentence: str) -> None:
    assert [entry.title for entry in entries(f"Acme closed its mill on [Sunday|2018-08-26]. {sentence}")] == [
        "Acme closed its mill"
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "The indictment was handed up on [Sunday|2018-08-26].",
        "Consumers bought more cars on [Sunday|2018-08-26].",
        "Visitors can see the ship on [Sunday|2018-08-26].",
    ],
)
def test_news_that_only_begins_alike(sentence: str) -> None:
    assert [entry.date for entry in entries(sentence)] == ["2018-08-26"]


@pytest.mark.parametrize(
    "line", ["Press release [29.10.2020|2020-10-29] at 11:00", "Media advisory No 7 - [5 March|2018-03-05]"]
)
def test_a_letterhead_tells_nothing(line: str) -> None:
    told = entries(f"{line}\n\nNorse Mills closed its works in Oslo on [Sunday|2018-08-26].")
    assert [entry.title for entry in told] == ["Norse Mills closed its works in Oslo"]
