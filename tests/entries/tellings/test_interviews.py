"""Interviews: whose answers are told, and that nothing is asked."""

from __future__ import annotations

import pytest

from ..making import entries

_OPENING = (
    "Maria Rossi, a biologist, spoke of the storks of the delta, which Rossi has counted since she was a student."
)


@pytest.mark.parametrize(("ask", "answer"), [("((WN))", "MR:"), ("Q:", "MR:"), ("((WN))", "MR")])
def test_an_answer_is_its_speaker_s_and_carries_no_mark(ask: str, answer: str) -> None:
    told = entries(
        f"{_OPENING}\n\n{ask} When did the study start?\n\n{answer} Ali Hassan began the study in [1982|1982]. He left."
        f"\n\n{ask} You saw it. Where do they nest?\n\n{answer} I spent nearly four months there in [2016|2016]."
    )
    titles = {entry.title: entry.attribution for entry in told if entry.start > len(_OPENING)}
    assert titles["Ali Hassan began the study"] == "Maria Rossi"
    assert titles["Maria Rossi: “I spent nearly four months there in 2016”"] == "Maria Rossi"
    assert not any("saw" in title for title in titles)
    assert all(entry.who[0] == "Maria Rossi" for entry in told if entry.attribution == "Maria Rossi")


def test_a_colon_that_opens_paragraphs_of_a_report_is_no_mark() -> None:
    (first, *_) = entries(
        "Berlin: A mill burned down on [Monday|2018-08-27].\n\nRome: A ship sank on [Monday|2018-08-27]."
    )
    assert first.attribution is None
