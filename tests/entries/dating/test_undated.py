"""What a reader would give no day: habits, lives, how things came to be, what went before the story."""

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
    ("words", "date"),
    [
        ("Gallia exports copper.", None),
        ("The hotel serves miners.", None),
        ("The plant has annual sales of $3 million.", None),
        ("The plant has a new roof.", "2018-08-27?"),
        ("Ada Berg becomes head of the board.", "2018-08-27?"),
        ("The mayor opposes the plan.", "2018-08-27?"),
        ("Acme attributes the loss to rain.", "2018-08-27?"),
        ("The deal covers three mills.", "2018-08-27?"),
        ("The mill now makes paper.", "2018-08-27?"),
    ],
)
def test_what_somebody_does_time_and_again_is_of_no_day(words: str, date: str | None) -> None:
    assert dates(words) == [date]


def test_a_day_that_is_chosen_for_something_is_not_when_it_was_chosen() -> None:
    assert dates("The council had set [1 September|2018-09-01] as a deadline.") == [None]


def test_what_coincides_with_a_thing_just_told_is_of_now() -> None:
    assert dates("This coincides with a fair.") == ["2018-08-27?"]


@pytest.mark.parametrize(
    "words",
    [
        "During the occupation Rossi hid her brother.",
        "At his trial, Rossi wore a hat.",
        "Gallia fought a [six-year|P6Y] war.",
    ],
)
def test_what_a_life_or_an_age_held_is_of_no_day(words: str) -> None:
    assert dates(f"Rossi spoke on [Friday|2018-08-24].\n\n{words}")[-1] is None


def test_the_second_sentence_may_name_who_died() -> None:
    words = "The founder of Acme has died. Ann Berg, who ran it, was 84.\n\nBerg made ten maps. Berg was also a poet."
    assert dates(words) == ["2018-08-27?", None, None, None]
    assert dates(words.replace("has died", "has resigned"))[-1] == "2018-08-27?"


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("Rossi often visited the shop.", None),
        ("Rossi used to work at the mill.", None),
        ("Rossi was a rebel leader.", None),
        ("Rossi came to power after a long war.", None),
        ("Rossi was a guest on the bus.", "2018-08-24?"),
        ("The fire was a blow.", "2018-08-24?"),
        ("Rossi came to Rome after a long walk.", "2018-08-24?"),
    ],
)
def test_who_somebody_was_and_what_they_used_to_do_is_of_no_day(words: str, date: str | None) -> None:
    assert dates(f"The board met on [Friday|2018-08-24].\n\nPolice left the area.\n\n{words}")[-1] == date


def test_how_a_thing_came_to_be_made_is_no_news_of_it() -> None:
    assert dates("The line was built to carry oil.") == [None]
    assert dates("The line was closed to all trains.") == ["2018-08-27?"]


def test_what_opens_with_earlier_or_previously_is_background() -> None:
    assert dates("Previously, the firm relied on two mills.") == [None]
    assert dates("Earlier, the union said that it was ready.") == [None]


def test_what_a_court_has_heard_of_the_past_goes_on_there() -> None:
    words = "The jury {0} that Rossi left in [May 2013|2013-05]. Rossi's brother then burned the house down."
    assert dates(words.format("heard"))[-1] == "2013-05?"
    assert dates(words.format("heard").replace("[May 2013|2013-05]", "[2013|2013]"))[-1] is None
    assert dates(words.format("noted"))[-1] == "2018-08-27?"


def test_hours_of_opening_are_no_event() -> None:
    article = Article("a", "A mill burned down. Daily except Mondays, 10am to 5pm. No smoking.", date(2018, 8, 27))
    assert [entry.title for entry in extract(article, tag(article))] == ["A mill burned down"]


@pytest.mark.parametrize(
    "opening",
    [
        "Luisa Mora was shot dead at her door on [Sunday|2018-08-26].",
        "The union condemns the murder of Luisa Mora, a reporter, who was shot on [Sunday|2018-08-26].",
    ],
)
def test_what_a_victim_did_for_years_is_of_no_day(opening: str) -> None:
    told = {
        e.title: e.date for e in entries(f"{opening}\n\nMora, 46, edited a weekly paper. Neighbours called a doctor.")
    }
    assert told["Mora, 46, edited a weekly paper"] is None
    assert told["Neighbours called a doctor"] == "2018-08-26?"


def test_what_a_victim_did_that_day_is_of_that_day() -> None:
    words = "Luisa Mora was shot dead at her door on [Sunday|2018-08-26].\n\nMora, 46, opened the door."
    assert entries(words)[-1].date == "2018-08-26?"
    words = "The group condemns the murder of a cook on [Sunday|2018-08-26]. The cook worked in Rome."
    assert entries(words)[0].date == "2018-08-26"
