"""Of the two ends of a stretch each takes what only the other says."""

from datetime import date

import pytest

from timeline.model import Article
from timeline.resolver import tag


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("They met from 1 pm to 2 pm tomorrow.", ["1998-08-08T13:00", "1998-08-08T14:00"]),
        ("They met from 7:00 to 8:00 pm on 5 May 1997.", ["1997-05-05T19:00", "1997-05-05T20:00"]),
        ("They met between 9:30 and 3:00 p.m.", ["1998-08-07T09:30", "1998-08-07T15:00"]),
        ("They met from 2:30 to 2:15 pm.", ["1998-08-07T02:30", "1998-08-07T14:15"]),
        ("They met from 3 in the morning until 5pm.", ["1998-08-07T03:00", "1998-08-07T17:00"]),
        ("They met from 2pm till tomorrow 4:30pm.", ["1998-08-07T14:00", "1998-08-08T16:30"]),
        ("They meet tonight from 7 to 7:30.", ["1998-08-07TNI", "1998-08-07T19:00", "1998-08-07T19:30"]),
        ("They met from 3pm to 4:30.", ["1998-08-07T15:00", "1998-08-07T16:30"]),
        ("It was closed from October to March.", ["1997-10", "1998-03"]),
        ("It will be closed from November to March.", ["1998-11", "1999-03"]),
        ("It is closed from 1 July until 3 September.", ["1998-07-01", "1998-09-03"]),
        ("It was open from Monday to Friday last week.", ["1998-07-27", "1998-07-31"]),
        ("Rain is forecast from Sunday through Tuesday.", ["1998-08-09", "1998-08-11"]),
        ("They meet every Monday, Wednesday and Friday.", ["XXXX-WXX-1", "XXXX-WXX-3", "XXXX-WXX-5"]),
        ("It was closed on 5/1-5/7/1996.", ["1996-05-01", "1996-05-07"]),
        ("It was closed from June 1993 to August.", ["1993-06", "1993-08"]),
        ("It was closed from December 1993 to March.", ["1993-12", "1994-03"]),
        ("It was closed from May 3, 1993, to July 4.", ["1993-05-03", "1993-07-04"]),
        ("It was closed between 3 May 1993 and 4 July.", ["1993-05-03", "1993-07-04"]),
        ("They met on 30 April/1 May 1945.", ["1945-04-30", "1945-05-01"]),
        ("They met on the night of June 4/5, 1944.", ["1944-06-04TNI", "1944-06-05"]),
        ("They met on 4/5 June.", ["1998-06-04", "1998-06-05"]),
    ],
)
def test_ends(text: str, values: list[str]) -> None:
    article = Article("x", text + " And so they went on. " * 20, date(1998, 8, 7))
    assert [mention.value for mention in tag(article).mentions] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("They rose on Easter Monday, 24 April 1916.", ["1916-04-24", "1916-04-24"]),
        ("They rose on Good Friday night April 12, 1816.", ["1816-04-12TNI", "1816-04-12"]),
        ("They rose on Monday night, May 6, 1816.", ["1816-05-06TNI", "1816-05-06"]),
    ],
)
def test_a_day_told_twice_is_one(text: str, values: list[str]) -> None:
    article = Article("x", text + " And so they went on. " * 20, date(1998, 8, 7))
    assert [mention.value for mention in tag(article).mentions] == values


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Profit rose in the three months to June 30.", "1998-04-01/1998-06-30"),
        ("Profit rose in the year ended March 31, 1996.", "1995-04-01/1996-03-31"),
        ("Sales rose in the 18 weeks to July 5.", "1998-03-02/1998-07-05"),
        ("They waited three months to June 30.", "1998-06-30"),
    ],
)
def test_a_date_that_closes_a_length_of_time_tells_its_days(text: str, edtf: str) -> None:
    article = Article("x", text + " And so they went on. " * 20, date(1998, 8, 7))
    assert tag(article).mentions[-1].edtf == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Rain fell in the first two weeks of May.", "1998-05-01/1998-05-14"),
        ("Sales fell in the last two quarters of 1997.", "1997-07/1997-12"),
        ("It was on view in the last two years of the 1980s.", "1988/1989"),
        ("She was seen there in the last two weeks of the siege.", None),
        ("He led for the first ten days of the race.", None),
        ("They lost in the last two weeks.", "1998-07-24/1998-08-07"),
    ],
)
def test_a_length_that_begins_or_ends_what_is_said_next_lies_there(text: str, edtf: str | None) -> None:
    article = Article("x", text + " And so they went on. " * 20, date(1998, 8, 7))
    assert tag(article).mentions[0].edtf == edtf
