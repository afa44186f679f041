"""Interviews: whose answers are told, and that nothing is asked."""

from __future__ import annotations

import pytest

from timeline.entries import extract

from ..making import entries, marked

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


def test_an_answer_of_what_is_the_speaker_s_own_is_told_with_its_speaker() -> None:
    told = entries(
        f"{_OPENING}\n\nQ: How is it done?\n\nMR: Our counts began in [1982|1982].\n\nQ: And now? How?\n\n"
        "MR: The nests are few because we lost the marsh in [2016|2016].\n\nQ: Where is it? And when?\n\n"
        "MR: It was drained in [1990|1990]."
    )
    titles = [entry.title for entry in told if entry.start > len(_OPENING)]
    assert titles[0] == "Maria Rossi: “Our counts began in 1982”"
    assert titles[-2:] == ["Maria Rossi: “we lost the marsh in 2016”", "Maria Rossi: “It was drained in 1990”"]


def test_a_colon_that_opens_paragraphs_of_a_report_is_no_mark() -> None:
    (first, *_) = entries(
        "Berlin: A mill burned down on [Monday|2018-08-27].\n\nRome: A ship sank on [Monday|2018-08-27]."
    )
    assert first.attribution is None


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        ("Ali Hassan told The Herald that he was sad.", "2018-08-27?"),
        ("The Herald asked Ali Hassan for his view.", "2018-08-27?"),
        ("Ali Hassan told this newspaper that he was sad.", "2018-08-27?"),
        ("Ali Hassan told the mayor that he was sad.", "2018-08-23?"),
        ("Ali Hassan told The Herald on [Friday|2018-08-24] that he was sad.", "2018-08-24"),
    ],
)
def test_what_the_medium_itself_is_told_is_told_now(sentence: str, when: str) -> None:
    article, tagging = marked(f"A mill burned down on [Thursday|2018-08-23]. {sentence}", source="The Herald")
    told = [entry for entry in extract(article, tagging) if "Hassan" in entry.title]
    assert [entry.date for entry in told] in ([when], [])
