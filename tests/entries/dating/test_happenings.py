"""What a quake, a fire or a wreck does is of its own day, whatever day the story tells of first."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.entries import extract
from timeline.model import Article
from timeline.resolver import tag

from ..making import entries


def dates(words: str) -> list[str | None]:
    return [entry.date for entry in entries(words)]


@pytest.mark.parametrize(
    ("opening", "goes_back"),
    [
        ("The toll of [Friday|2018-08-24]'s earthquake passed 20 on [Monday|2018-08-27].", "The quake hit four towns."),
        ("The toll of a quake on [Friday|2018-08-24] rose on [Monday|2018-08-27].", "The quake was felt in Rome."),
        ("Two men were held on [Monday|2018-08-27] over a fire that gutted a mill on [Friday|2018-08-24].",
         "The blaze spread to four shops."),
        ("A ferry sank on [Friday|2018-08-24].\n\nDivers found two bodies on [Monday|2018-08-27].",
         "The vessel overturned in high seas."),
        ("A boat capsized on [Friday|2018-08-24].\n\nDivers found two bodies on [Monday|2018-08-27].",
         "The boat collided with a barge."),
    ],
)  # fmt: skip
def test_what_a_happening_does_is_of_its_own_day(opening: str, goes_back: str) -> None:
    assert dates(f"{opening}\n\nPeople left the area.\n\n{goes_back}")[-1] == "2018-08-24?"


@pytest.mark.parametrize(
    "later",
    [
        "The attack was condemned by the mayor.",
        "The attack prompted calls for calm.",
        "An attack hit the port.",
        "The attack has killed four people.",
    ],
)
def test_what_is_said_of_it_later_is_not(later: str) -> None:
    opening = "The mayor spoke on [Monday|2018-08-27] of [Friday|2018-08-24]'s attack."
    assert dates(f"{opening}\n\nPeople left the area.\n\n{later}")[-1] == "2018-08-27?"


def test_of_two_quakes_it_is_not_known_which() -> None:
    opening = "The toll of [Sunday|2018-08-26]'s quake rose on [Monday|2018-08-27]."
    words = f"A quake struck on [Friday|2018-08-24].\n\n{opening}\n\nPeople left the area.\n\nThe quake hit four towns."
    assert dates(words)[-1] == "2018-08-27?"


def test_the_ship_that_left_on_a_day_was_not_wrecked_on_it() -> None:
    words = "The ferry left port on [Friday|2018-08-24].\n\nIt was found on [Monday|2018-08-27]."
    assert dates(f"{words}\n\nPeople left the area.\n\nThe ferry sank in high seas.")[-1] == "2018-08-27?"


def test_an_hour_of_a_happening_is_of_its_day() -> None:
    words = "A blast rocked a mill on Saturday.\n\nRescuers early Sunday reached the area, where the blast hit at 3 pm."
    article = Article("a", words, date(2018, 8, 27))
    assert "2018-08-25T15:00:00" in [entry.date for entry in extract(article, tag(article))]


def test_the_saturday_attack_and_a_shooting_in_a_town_have_their_day() -> None:
    words = "Rebels on [Monday|2018-08-27] freed ten men taken in the [Friday|2018-08-24] attack on Rome."
    assert dates(f"{words}\n\nPeople left the area.\n\nThe attack destroyed ten farms.")[-1] == "2018-08-24?"
    assert (
        dates(f"{words}\n\nPeople left the area.\n\nEight men were killed during the pre-dawn assault.")[-1]
        == "2018-08-24?"
    )
    opening = "Rossi was charged on [Monday|2018-08-27] with {} in Rome on [Friday|2018-08-24]."
    assert (
        dates(f"{opening.format('a mass shooting')}\n\nPeople left the area.\n\nThe attack killed ten.")[-1]
        == "2018-08-24?"
    )
    assert (
        dates(f"{opening.format('the shooting')}\n\nPeople left the area.\n\nThe attack killed ten.")[-1]
        == "2018-08-27?"
    )


def test_what_was_so_when_it_happened_is_of_its_day() -> None:
    words = "Two men were held on [Monday|2018-08-27] over a fire that gutted a mill on [Friday|2018-08-24]."
    assert dates(f"{words}\n\nPeople left.\n\nAbout 500 men were working there when the fire broke out.")[-1] == (
        "2018-08-24?"
    )


def test_what_had_been_so_for_a_moment_is_of_the_day_told() -> None:
    (_, fall) = entries("Shares fell on [Friday|2018-08-24]. At one point the index had lost a third.")
    assert fall.date == "2018-08-24?"


def test_what_had_been_so_by_the_end_of_trading_is_of_the_day_told() -> None:
    (_, fall) = entries("Oil rose on [Friday|2018-08-24]. By the close of trading, the price of oil had fallen to 47.")
    assert fall.date == "2018-08-24?"


def test_who_has_been_held_since_a_day_was_arrested_then() -> None:
    held = (
        "Three men have been held without charge since [14 May|2018-05-14].\n\nAli Hassan was arrested at his office."
    )
    assert dates(held) == ["2018-05-14/..", "2018-05-14?"]


def test_an_hour_so_long_after_a_quake_is_of_its_day() -> None:
    article = Article(
        "x",
        "The toll of Sunday's quake rose to 62 on Monday. Rossi said the warning had come at 2 p.m., two hours after "
        "the quake began.",
        date(2018, 8, 27),
    )
    assert any(entry.date == "2018-08-26T14:00:00" for entry in extract(article, tag(article)))


def test_what_blew_up_was_an_explosion_and_victims_of_it_died_then() -> None:
    words = "A mill exploded on [Thursday|2018-08-23]. Talks were held on [Sunday|2018-08-26]. Ten died in the blast."
    assert dates(words)[-1] == "2018-08-23?"
    words = "[Two days|P2D] after a depot blew up, families left on [Sunday|2018-08-26]. Ten died in the blast."
    assert dates(words)[-1] == "2018-08-24?"


def test_survivors_of_a_quake_speak_and_the_story_goes_on_there() -> None:
    words = (
        "Survivors of the earthquake that hit Peru on [Thursday|2018-08-23] say they are hungry. A roof fell in Pisco."
    )
    assert dates(words)[-1] == "2018-08-23?"
