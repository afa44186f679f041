"""EDTF: what is written is what the `edtf` library reads, and what comes back has the same bounds."""

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from timeline.when import calendar, edtf
from timeline.when.values import Granularity, Period

GRAINS = [grain for grain in Granularity if grain not in (Granularity.WEEK, Granularity.WEEKEND)]
DAYS = st.integers(calendar.ordinal(-4000, 1, 1), calendar.ordinal(9000, 1, 1))


@given(st.sampled_from([grain for grain in Granularity if grain <= Granularity.DAY]), DAYS)
def test_a_period_written_and_read_keeps_its_days(grain: Granularity, day: int) -> None:
    period = calendar.containing(grain, day)
    written = edtf.write(period)
    parse_edtf(written)
    assert (edtf.parse(written).start, edtf.parse(written).end) == calendar.days(period)


@given(st.sampled_from(list(Granularity)), DAYS)
def test_an_uncertain_date_is_edtf(grain: Granularity, day: int) -> None:
    if grain <= Granularity.DAY:
        period = calendar.containing(grain, day)
    else:
        sizes = {Granularity.PART_OF_DAY: 8, Granularity.HOUR: 24, Granularity.MINUTE: 1440, Granularity.SECOND: 86400}
        period = Period(grain, day * sizes[grain])
    written = edtf.uncertain(edtf.write(period))
    parse_edtf(written)
    assert edtf.parse(written).uncertain


@pytest.mark.parametrize(
    ("said", "marked"),
    [
        ("2018-08-26", "2018-08-26?"),
        ("1998~", "1998%"),
        ("2018-08-26T10:00:00Z", "2018-08-26?"),
        ("2018-08-26/2018-08-27", "2018-08-26?/2018-08-27?"),
        ("[2018-08-25..2018-08-26]", "[2018-08-25?, 2018-08-26?]"),
        ("[2018-08-20..2018-08-26]", "2018-08?"),
        ("2018-33", "[2018-01?, 2018-02?, 2018-03?]"),
        ("[2018-08-10..2018-09-03]", "[2018-08?, 2018-09?]"),
        ("[2016-08-10..2018-09-03]", "[2016?, 2017?, 2018?]"),
        ("[1900..2018]", "[1900?, 2018?]"),
    ],
)
def test_one_moment_within_stays_one_moment_when_it_is_marked(said: str, marked: str) -> None:
    assert edtf.uncertain(said) == marked
    parse_edtf(marked)
    assert (edtf.parse(marked).kind == "interval") == ("/" in said)


@pytest.mark.parametrize(
    "text",
    ["", "yesterday", "2018-13", "2018-02-30", "2018-08-27/2018-08-26", "/", "..", "[..]", "[a..b]",
     "2018-08-27T25:00:00", "201X-08", "2018-08-26/2018/2019", "[2018..2017]", "２０１８"],
)  # fmt: skip
def test_what_is_no_edtf_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(edtf.EdtfError, match="Write a date such as"):
        edtf.parse(text)


def test_open_sides_have_no_bound() -> None:
    assert edtf.parse("[..2018-08-27]").start is None
    assert edtf.parse("2018-08-27/..").end is None
    assert edtf.parse("[..2018-08-27]").sort_day == calendar.ordinal(2018, 8, 27)


@pytest.mark.parametrize("text", ["2018-08-27", "2018-08-27?", "2018-08-27T10:00:00"])
def test_one_date_known_to_the_day_has_that_day(text: str) -> None:
    assert edtf.parse(text).day == calendar.ordinal(2018, 8, 27)


@pytest.mark.parametrize(
    "text", ["2018-08", "[..2018-08-27]", "[2018-08-27,2018-08-28]", "2018-08-27/2018-08-28", "2018-08-27/.."]
)
def test_what_is_no_one_date_known_to_the_day_has_no_day(text: str) -> None:
    assert edtf.parse(text).day is None


def test_throughout_and_within() -> None:
    assert edtf.throughout("2018-08-26", "2018-08-27") == "2018-08-26/2018-08-27"
    assert edtf.within(None, "2018-08-27") == "[..2018-08-27]"
    assert edtf.within("[2018-08-20..2018-08-26]", "2018-08-30") == "[2018-08-20..2018-08-30]"
    assert edtf.throughout("2018-08-26", "2018-08-26") == "2018-08-26"


def test_decades_past_four_digits_are_their_years() -> None:
    assert edtf.write(Period(Granularity.DECADE, 2099)) == "Y20990/Y20999"
