"""Clauses without a mention of their own, and the one beside them that tells their time too."""

from __future__ import annotations

from ..making import entries


def dates(words: str) -> list[str | None]:
    return [entry.date for entry in entries(words)]


def test_two_bare_verbs_share_the_day_behind_them() -> None:
    opening = "Police met [today|2018-08-27].\n\nA toll was paid.\n\n"
    assert dates(opening + "The boat tilted and sank on [Friday|2018-08-24].")[-2:] == ["2018-08-24?", "2018-08-24"]
    assert dates(opening + "She fell and later died on [Friday|2018-08-24].")[-1] == "2018-08-24"
    assert "2018-08-24?" not in dates(opening + "She fell and later died on [Friday|2018-08-24].")
    assert "2018-08-24?" not in dates(opening + "She left the firm and died on [Friday|2018-08-24].")
    words = opening + "Ten were rescued and one death confirmed on the coast on [Friday|2018-08-24]."
    assert dates(words)[-2:] == ["2018-08-24?", "2018-08-24"]


def test_what_has_gone_on_since_a_thing_of_a_year_has_since_then() -> None:
    assert dates("Rossi has ruled the town since its founding in [1964|1964].") == ["1964/.."]
    assert dates("Rossi ruled the town since its founding in [1964|1964].") != ["1964/.."]


def test_what_a_clause_about_a_dated_noun_tells_is_of_its_time() -> None:
    words = "The firm paid on [Friday|2018-08-24] for a [May 2015|2015-05] oil spill near Rome that fouled a beach."
    assert dates(words) == ["2018-08-24", "2015-05"]
    assert entries(words)[1].title == "A May 2015 oil spill near Rome fouled a beach"
    assert dates("The firm paid on [Friday|2018-08-24] for a [2015|2015] film that won a prize.") == ["2018-08-24"]


def test_what_took_place_on_a_day_did_what_it_did_then() -> None:
    assert dates("The crash, which happened on [Friday|2018-08-24], killed two.")[0] == "2018-08-24?"
    assert dates("The crash, which happened on [Friday|2018-08-24], has killed two.")[0] == "2018-08-27?"
    assert dates("Rossi, who came on [Friday|2018-08-24], killed two.")[0] == "2018-08-27?"


def test_what_is_going_on_beside_what_was_done_is_told_apart() -> None:
    words = "The yard delivered a ship on [Friday|2018-08-24] and is currently building two more."
    assert dates(words) == ["2018-08-24", "2018-08-27?"]
    assert dates("The yard, based in Rome, delivered a ship on [Friday|2018-08-24] and left.") == ["2018-08-24"]


def test_what_is_done_in_something_is_done_when_that_is() -> None:
    assert dates("Members voted for a strike in a ballot that closed on [Friday|2018-08-24].")[0] == "2018-08-24?"
    words = "In an operation that lasted ten hours on [Friday|2018-08-24], doctors removed his liver."
    assert "2018-08-24?" in dates(words)
    assert dates("Rossi lived in a house that burned on [Friday|2018-08-24].")[0] == "2018-08-27?"
    assert dates("Rossi admitted it in a letter dated [24 August|2018-08-24].") == ["2018-08-24"]
