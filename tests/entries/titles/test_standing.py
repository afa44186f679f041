"""What a sentence without a date of its own needs to be an entry: words that say what it is about."""

from __future__ import annotations

import pytest

from ..making import entries

_BEFORE = "A bus overturned near Oslo on [Monday|2018-08-27]."


@pytest.mark.parametrize(
    "words",
    [
        "The crash killed seven people.",
        "Both drivers died.",
        "Another bus had to stop.",
        "Six of the passengers fled.",
        "Police freed them.",
        "These talks failed.",
        "Fires are common in Norway.",
    ],
)
def test_what_another_sentence_must_explain_belongs_to_it(words: str) -> None:
    (entry,) = entries(f"{_BEFORE} {words}")
    assert entry.title == "A bus overturned near Oslo"
    assert entry.quote.endswith(words)


@pytest.mark.parametrize(
    "words",
    [
        "The crash of Monday killed Ali Hassan.",
        "Six people died.",
        "The Taliban claimed responsibility.",
        "Rescuers freed Ali and gave him water.",
        "The crash was on [Sunday|2018-08-26].",
    ],
)
def test_what_names_itself_or_has_a_date_of_its_own_is_an_entry(words: str) -> None:
    assert len(entries(f"{_BEFORE} {words}")) == 2


def test_a_clause_within_a_sentence_is_told_with_its_subject_or_as_a_whole() -> None:
    told = {entry.title for entry in entries("Munk was born in Oslo, before moving to Rome in [1939|1939].")}
    assert told == {"Munk was born in Oslo", "Munk was born in Oslo, before moving to Rome in 1939"}
    words = "Nasa chose a crew for its first mission, which Acme said might begin in [May|2019-05]."
    assert any(entry.title.lower().endswith("mission might begin") for entry in entries(words))
    words = "Ali was moved from a case for which Hassan was sentenced [last week|2018-08-20]."
    assert "Hassan was sentenced" in {entry.title for entry in entries(words)}


def test_one_sentence_of_a_paper_and_its_findings_is_one_entry() -> None:
    (entry,) = entries("In findings published on [Friday|2018-08-24], scientists say the birds may die out.")
    assert "the birds may die out" in entry.title


def test_what_goes_on_in_the_next_paragraph_joins_the_telling_before() -> None:
    (entry,) = entries("A bus hit a wall in Rome on [Monday|2018-08-27]. It was late.\n\nThe driver left the scene.")
    assert entry.quote.endswith("The driver left the scene.")


def test_a_caption_tells_nothing_unless_it_is_dated() -> None:
    words = "A fair opened in Rome on [Monday|2018-08-27].\n\nMaria Rossi performs in the yard\n\n"
    assert len(entries(words)) == 1
    assert len(entries(words + "Ali Hassan performed on [Friday|2018-08-24] in the yard")) == 2


def test_words_that_are_only_quoted_belong_to_what_tells_whose_they_are() -> None:
    (entry,) = entries('Maria Rossi closed the bridge on [Monday|2018-08-27]. "It was old. It was late."')
    assert entry.quote.endswith('It was late."')


def test_what_has_no_date_and_is_about_nobody_known_is_no_entry() -> None:
    assert not entries("They are always asleep at noon.")


def test_a_number_is_a_name() -> None:
    assert len(entries(f"{_BEFORE} The 787 landed in Rome.")) == 2


def test_a_time_alone_and_what_somebody_did_too_are_no_entries() -> None:
    assert not entries("On [Thursday|2018-08-23], a little after 2am.")
    (entry,) = entries('"We voted so that men may vote, as they did last [Thursday|2018-08-23]," said Ali Hassan.')
    assert entry.title.endswith("as they did last Thursday”")


def test_a_quotation_of_one_sentence_is_one_entry() -> None:
    (entry,) = entries('"[Yesterday|2018-08-26] a clerk sent us a map. It was old," said Mayor Maria Rossi.')
    assert entry.attribution == "Mayor Maria Rossi"


def test_what_its_whole_sentence_tells_has_all_of_its_people() -> None:
    words = "Judge Paul Berg ordered the accused to remain in custody until a hearing on [5 April|2019-04-05]."
    assert all("Paul Berg" in entry.who for entry in entries(words))


def test_which_is_nobody() -> None:
    words = "The town fought the decree of President Peter Berg, which was signed on [Monday|2018-08-27]."
    assert "Peter Berg was signed" not in " ".join(entry.title for entry in entries(words))
