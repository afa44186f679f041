"""Publication dates as people write them, and those that must not be guessed."""

from __future__ import annotations

import contextlib
from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from timeline.articles import dates
from timeline.articles.document import Unreadable

MONDAY = date(2018, 8, 27)


@pytest.mark.parametrize(
    "written",
    [
        "2018-08-27",
        "20180827",
        " 2018-08-27\n",
        "27 August 2018",
        "August 27, 2018",
        "Monday, Aug. 27, 2018",
        "27 août 2018",
        "lundi 27 août 2018",
        "27. August 2018",
        "27 de agosto de 2018",
        "27 августа 2018 г.",
        "2018年8月27日",
        "Pazartesi, 27 Ağustos 2018",
        "27/08/2018",
        "08/27/2018",
        "27.08.2018",
        "2018/08/27",
    ],
)
def test_a_day_in_any_language(written: str) -> None:
    assert dates.read(written) == MONDAY


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2018-08-27T23:30:00+03:00", datetime(2018, 8, 27, 23, 30, tzinfo=timezone(timedelta(hours=3)))),
        ("2018-08-27 23:30", datetime(2018, 8, 27, 23, 30)),
        ("2018-08-27T23:30:15.250Z", datetime(2018, 8, 27, 23, 30, 15, tzinfo=timezone(timedelta()))),
        ("2018-08-27T23:30-0400", datetime(2018, 8, 27, 23, 30, tzinfo=timezone(-timedelta(hours=4)))),
        ("Mon, 27 Aug 2018 23:30:00 -0400", datetime(2018, 8, 27, 23, 30, tzinfo=timezone(-timedelta(hours=4)))),
        ("August 27, 2018 at 10:05 pm EDT", datetime(2018, 8, 27, 22, 5, tzinfo=timezone(-timedelta(hours=4)))),
    ],
)
def test_a_time_keeps_its_own_zone(written: str, read: datetime) -> None:
    found = dates.read(written)
    assert found == read
    assert isinstance(found, datetime)
    assert (found.date(), found.utcoffset()) == (MONDAY, read.utcoffset())


def test_an_ambiguous_day_is_refused_with_its_readings() -> None:
    with pytest.raises(Unreadable) as refused:
        dates.read("03/04/2018")
    assert "2018-04-03 (dmy) or 2018-03-04 (mdy)" in refused.value.problem
    assert "day_order" in refused.value.remedy


@pytest.mark.parametrize("written", ["03/04/2018", "3.4.2018", "03-04-2018"])
def test_the_site_s_day_order_settles_it(written: str) -> None:
    assert dates.read(written, "dmy") == date(2018, 4, 3)
    assert dates.read(written, "mdy") == date(2018, 3, 4)


@pytest.mark.parametrize(("lang", "day"), [("de", (4, 3)), ("fr-CA", (4, 3)), ("en-US", (3, 4)), ("en-GB", (4, 3))])
def test_the_article_s_language_settles_it(lang: str, day: tuple[int, int]) -> None:
    assert dates.read("03/04/2018", lang=lang) == date(2018, *day)


def test_english_alone_does_not() -> None:
    with pytest.raises(Unreadable):
        dates.read("03/04/2018", lang="en")


def test_a_day_that_reads_the_same_both_ways_is_none_the_worse() -> None:
    assert dates.read("04/04/2018") == date(2018, 4, 4)


@pytest.mark.parametrize(
    "written", ["", "yesterday", "3 hours ago", "Monday", "August 2018", "2018", "2018-02-30", "soon", "03/04/18",
                "1535328000", "x" * 1000, "13/14/2018", "32 August 2018", "now"],
)  # fmt: skip
def test_what_is_no_date_is_refused(written: str) -> None:
    with pytest.raises(Unreadable):
        dates.read(written)


@given(st.dates(min_value=date(1000, 1, 1)))
def test_iso_dates_come_back(day: date) -> None:
    assert dates.read(day.isoformat()) == day


@settings(deadline=None)  # the first nonsense loads every language of dateparser
@example("0/1/0000")
@given(st.text(max_size=30) | st.from_regex(r"\d{1,4}[-/. ]\w{1,9}[-/. ]\d{1,4}.{0,10}", fullmatch=True))
def test_any_text_is_a_date_or_refused(written: str) -> None:
    with contextlib.suppress(Unreadable):
        dates.read(written)
