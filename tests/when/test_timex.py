"""TIMEX3 values as TimeML writes them."""

import pytest

from timeline.when import timex
from timeline.when.calendar import containing, ordinal
from timeline.when.values import Duration, Granularity, Period, Recurrence, Unknown, Vague, Value

MONDAY = ordinal(2018, 8, 27)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (containing(Granularity.DAY, MONDAY), "2018-08-27"),
        (containing(Granularity.WEEK, MONDAY), "2018-W35"),
        (containing(Granularity.WEEK, ordinal(2018, 12, 31)), "2019-W01"),
        (containing(Granularity.WEEK, ordinal(2010, 1, 1)), "2009-W53"),
        (containing(Granularity.WEEKEND, MONDAY), "2018-W35-WE"),
        (containing(Granularity.MONTH, MONDAY), "2018-08"),
        (containing(Granularity.QUARTER, MONDAY), "2018-Q3"),
        (containing(Granularity.SEASON, ordinal(2018, 1, 15)), "2017-WI"),
        (containing(Granularity.DECADE, MONDAY), "201"),
        (containing(Granularity.CENTURY, MONDAY), "20"),
        (containing(Granularity.YEAR, ordinal(-479, 9, 1)), "BC0480"),
        (containing(Granularity.DECADE, ordinal(-479, 9, 1)), "BC048"),
        (containing(Granularity.CENTURY, ordinal(-399, 9, 1)), "BC03"),
        (Period(Granularity.PART_OF_DAY, MONDAY * 8 + 4), "2018-08-27TNI"),
        (Period(Granularity.MINUTE, MONDAY * 1440 + 510, 0), "2018-08-27T08:30Z"),
        (Duration(((2, "Y"), (6, "M"))), "P2Y6M"),
        (Duration(((None, "W"),)), "PXW"),
        (Duration(((1.5, "h"),)), "PT1.5H"),
        (Recurrence("XXXX-WXX-1"), "XXXX-WXX-1"),
        (Vague("past"), "PAST_REF"),
        (Unknown(), ""),
    ],
)
def test_written(value: Value, written: str) -> None:
    assert timex.write(value) == written
