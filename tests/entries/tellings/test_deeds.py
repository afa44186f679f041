"""Nouns of happenings that a mention dates apart from the verb beside them."""

from __future__ import annotations

import pytest

from ..making import entries


@pytest.mark.parametrize(
    ("words", "title", "date"),
    [
        ("The ruin follows the [May 9|2018-05-09] failure of Acme, a bank in Rome.", "The May 9 failure of Acme",
         "2018-05-09"),
        ("It was the worst day since the panic of [1907|1907].", "The panic of 1907", "1907"),
        ("It was the worst day since the slump of [May 1931|1931-05].", "The slump of May 1931", "1931-05"),
        ("The party follows a victory in court over Beta on [9 May|2018-05-09].", "A victory in court over Beta",
         "2018-05-09"),
        ("The rebound comes after Acme's takeover of Beta in [2016|2016].", "Acme's takeover of Beta", "2016"),
        ("The protest follows a walkout in Rome and [Thursday|2018-08-23]'s decision to shut two mills.",
         "The decision to shut two mills", "2018-08-23"),
        ("Shares lost 4 percent, the most since the dismissal of Rossi in [2011|2011].",
         "The dismissal of Rossi", "2011"),
        ("The trial follows the [May 2016|2016-05] killing of Dr. Rossi.", "The May 2016 killing of Dr. Rossi",
         "2016-05"),
        ("Troy fell to its lowest since the [2 June|2008-06-02] raids in [2008|2008].", "The 2 June raids in 2008",
         "2008-06-02"),
    ],
)  # fmt: skip
def test_a_noun_that_names_a_happening_has_its_own_day(words: str, title: str, date: str) -> None:
    assert (title, date) in [(entry.title, entry.date) for entry in entries(words)]


@pytest.mark.parametrize(
    "words",
    [
        "It was the best day since the hurricane [last year|2017].",  # which one, nothing says
        "Acme told of a fall in [third-quarter|2017-35] profit.",
        "The toll is the highest since a report of [2014|2014].",
        "It is the best result since the government of [2011|2011].",
        "It is the first of its kind since their wedding in Rome in [2011|2011].",
    ],
)
def test_no_other_noun_is_told_apart(words: str) -> None:
    assert len(entries(words)) <= 1


def test_a_noun_told_apart_moves_no_story() -> None:
    first = "Shares fell on [Friday|2018-08-24], their largest loss since the crash of [1987|1987]."
    told = entries(f"{first} Trading in Rome was halted twice.")
    assert [entry.date for entry in told] == ["2018-08-24", "1987", "2018-08-24?"]


def test_the_day_of_a_noun_is_no_bound() -> None:
    told = entries("Shares fell on [Monday|2018-08-27] after [weekend|[2018-08-25..2018-08-26]] talks in Rome failed.")
    assert [entry.date for entry in told] == ["2018-08-27", "[2018-08-25..2018-08-26]"]
    (told_of, *_) = entries("The speech was the second since the death of Berg on [5 July|2018-07-05].")
    assert told_of.date != "2018-07-05"
