"""A text that says nothing but a time looks ahead; one with a sentence around it does not."""

from datetime import date, datetime

import pytest

from timeline.model import Article
from timeline.resolver import tag

AT_DAWN = datetime(2018, 8, 29, 4, 30)  # a Wednesday


def values(text: str, published: date = AT_DAWN) -> list[str]:
    return [mention.value for mention in tag(Article("x", text, published, lang="en")).mentions]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("tuesday", "2018-09-04"),
        ("wednesday", "2018-08-29"),
        ("9:30 to 11:00 on Monday", "2018-09-03T09:30"),
        ("beginning of July", "2019-07"),
        ("christmas", "2018-12-25"),
        ("Sunday, Aug 12", "2018-08-12"),
        ("by the 3rd", "2018-09-03"),
        ("at 4am", "2018-08-30T04:00"),
        ("4:10", "2018-08-29T16:10"),
        ("at 5:15", "2018-08-29T05:15"),
        ("at midnight", "2018-08-30T00:00"),
        ("today at 4am", "2018-08-29T04:00"),
    ],
)
def test_a_note_looks_ahead(text: str, value: str) -> None:
    assert values(text)[0] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They met on Tuesday.", "2018-08-28"),
        ("It began in July.", "2018-07"),
        ("They left at 4am.", "2018-08-29T04:00"),
    ],
)
def test_a_sentence_does_not(text: str, value: str) -> None:
    assert values(text) == [value]


def test_without_its_hour_a_note_is_of_its_day() -> None:
    assert values("at 4am", date(2018, 8, 29)) == ["2018-08-29T04:00"]


def test_a_note_in_english_is_not_taken_for_another_language() -> None:
    tagging = tag(Article("x", "easter mon", date(2018, 8, 29)))  # "mon" is French, too
    assert [mention.value for mention in tagging.mentions] == ["2019-04-22"]
