"""What is more, or less, than so long away lies beyond a date, or between that and the day it is counted from."""

from datetime import date

import pytest

from timeline.model import Article
from timeline.resolver import tag


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("It sank less than a week ago.", "[1998-07-31..1998-08-07]"),
        ("It sank more than two weeks ago.", "[..1998-07-24]"),
        ("It sank more than two years ago.", "[..1996-08]"),
        ("It sank more than 20 years ago.", "[..1978]"),
        ("It left on 3 May 1998. Less than a week later it sank.", "[1998-05-03..1998-05-10]"),
        ("It left on 3 May 1998. More than a week later it sank.", "[1998-05-10..]"),
        ("It left in 1990. Less than two years later it sank.", "[1990..1992]"),
        ("It left at 6:40 a.m. on 3 May 1998. Less than an hour later it sank.",
         "[1998-05-03T06:40:00..1998-05-03T07:40:00]"),
        ("It left on 3 May 1998. Just over an hour later it sank.", "1998-05-03"),
        ("It left on the afternoon of 3 May 1998. An hour later it sank.", "1998-05-03"),
    ],
)  # fmt: skip
def test_more_or_less_than_so_long_away(text: str, edtf: str) -> None:
    article = Article("x", text + " And so they went on." * 20, date(1998, 8, 7))
    assert tag(article).mentions[-1].edtf == edtf
