from __future__ import annotations

from datetime import date

import pytest

from timeline.when.daylight import is_american_summer


@pytest.mark.parametrize(
    ("begins", "ends"),
    [
        (date(1975, 4, 27), date(1975, 10, 26)),
        (date(1998, 4, 5), date(1998, 10, 25)),
        (date(2017, 3, 12), date(2017, 11, 5)),
    ],
)
def test_summer_time_lasts_from_one_sunday_to_another(begins: date, ends: date) -> None:
    days = range(begins.toordinal() - 40, ends.toordinal() + 40)
    assert [day for day in days if is_american_summer(day)] == list(range(begins.toordinal(), ends.toordinal()))
