"""Movable feasts fall where almanacs have them."""

from datetime import date

import pytest

from timeline.resolver.rules.en.feastdays import FEASTS, LONG_FEASTS

ALMANAC = {
    ("easter", 1998): date(1998, 4, 12),
    ("orthodox easter", 2018): date(2018, 4, 8),
    ("orthodox easter", 1950): date(1950, 4, 9),
    ("clean monday", 2018): date(2018, 2, 19),
    ("labor day", 2018): date(2018, 9, 3),
    ("king's day", 2014): date(2014, 4, 26),
    ("eid al-fitr", 2018): date(2018, 6, 15),
    ("yom kippur", 2018): date(2018, 9, 19),
    ("diwali", 2019): date(2019, 10, 27),
    ("lunar new year", 2014): date(2014, 1, 31),
    ("nowruz", 2018): date(2018, 3, 21),
    ("easter", 1463): date(1463, 4, 10),
    ("yom haatzmaut", 2018): date(2018, 4, 19),
    ("yom haatzmaut", 2021): date(2021, 4, 15),
    ("yom haatzmaut", 2017): date(2017, 5, 2),
    ("holika dahan", 2019): date(2019, 3, 20),
    ("choti diwali", 2019): date(2019, 10, 26),
    ("rabindra jayanti", 2020): date(2020, 5, 8),
}


@pytest.mark.parametrize(("name", "year"), ALMANAC)
def test_almanac(name: str, year: int) -> None:
    assert FEASTS[name](year) == ALMANAC[name, year].toordinal()


def test_a_feast_of_many_days_has_its_last() -> None:
    first, last = LONG_FEASTS["ramadan"]
    assert (first(2018), last(2018)) == (date(2018, 5, 16).toordinal(), date(2018, 6, 14).toordinal())


def test_past_the_tables_no_day_is_known() -> None:
    assert FEASTS["diwali"](1850) is None
    assert LONG_FEASTS["ramadan"][1](1850) is None


@pytest.mark.parametrize("name", [*FEASTS, *LONG_FEASTS])
def test_every_feast_is_known_today(name: str) -> None:
    feast = FEASTS[name] if name in FEASTS else LONG_FEASTS[name][0]
    found = {year: feast(year) for year in (2018, 2019)}  # one of the moon may skip a year
    assert any(found.values())
    assert all(date.fromordinal(day).year == year for year, day in found.items() if day is not None)
