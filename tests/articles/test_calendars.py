"""Dates of other calendars as pages write them, and the same day in ISO 8601."""

from __future__ import annotations

import pytest

from timeline.articles import calendars, dates


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("平成28年3月15日", "2016-03-15"),
        ("令和元年５月１日", "2019-05-01"),
        ("السبت 27 آب 2016 - 10:20", "2016-08-27"),
        ("27 آب/أغسطس 2016", "2016-08-27"),
        ("12 تشرين الثاني 2015", "2015-11-12"),
        ("دوشنبه ۵ شهریور ۱۳۹۷ - ۱۰:۲۰", "2018-08-27"),
        ("۱۳۹۷/۰۶/۰۵", "2018-08-27"),
        ("1 فروردین 1400", "2021-03-21"),
        ("30 اسفند 1399", "2021-03-20"),
        ("1 فروردین 1403", "2024-03-20"),
        ("1 فروردین 1404", "2025-03-21"),
        ("22 بهمن 1357", "1979-02-11"),
    ],
)
def test_dates_of_other_calendars(written: str, iso: str) -> None:
    assert str(dates.read(written))[:10] == iso
    assert [found for _, found in dates.within(written)][:1] == [
        written[start:end] for start, end, _ in calendars.found(written)
    ]


@pytest.mark.parametrize("written", ["平成28年13月15日", "31 آبان 1397", "1440/12/16", "2018/06/05", "令和100年1月1日"])
def test_what_is_none_of_them(written: str) -> None:
    assert list(calendars.found(written)) == []
