"""A day comes in; out goes whether clocks in the United States and Canada stand an hour ahead on it."""

from __future__ import annotations

from timeline.when import calendar

_SUNDAY = 6
_LAWS = (  # from the year on: the month and day on or after which it begins on a Sunday, and the same for its end
    (2007, (3, 8), (11, 1)),  # Energy Policy Act of 2005, section 110
    (1987, (4, 1), (10, 25)),
    (1967, (4, 24), (10, 25)),  # Uniform Time Act of 1966
)


def is_american_summer(day: int) -> bool:
    """Whether daylight saving time holds by law, of a day ordinal: on the day it begins, not on that of its end."""
    year = calendar.civil(day)[0]
    law = next((law for law in _LAWS if year >= law[0]), None)
    return law is not None and _sunday(year, *law[1]) <= day < _sunday(year, *law[2])


def _sunday(year: int, month: int, first: int) -> int:
    """The first Sunday on or after a day."""
    day = calendar.ordinal(year, month, first)
    return day + (_SUNDAY - calendar.weekday(day)) % 7
