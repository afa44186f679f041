"""Dates in words."""

import pytest

from timeline.when.words import in_words


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2018-08-26", "Sunday 26 August 2018"),
        ("2018-08-26/2018-08-27", "Sunday 26 to Monday 27 August 2018"),
        ("2018-08-31/2018-09-01", "Friday 31 August to Saturday 1 September 2018"),
        ("2018-12-31/2019-01-01", "Monday 31 December 2018 to Tuesday 1 January 2019"),
        ("[2018-08-20..2018-08-26]", "some day in the week of 20 August 2018"),
        ("[2018-08-19..2018-08-25]", "some day in the week of 19 August 2018"),
        ("[2018-08-25..2018-08-26]", "some day on the weekend of 25–26 August 2018"),
        ("[2018-08-25..2018-08-27]", "some day from Saturday 25 to Monday 27 August 2018"),
        ("[..2018-08-27]", "by Monday 27 August 2018"),
        ("2018-08-27/..", "since Monday 27 August 2018"),
        ("../2018-08-27", "until Monday 27 August 2018"),
        ("[2018-08-27..]", "Monday 27 August 2018 or later"),
        ("2018-08", "August 2018"),
        ("2018", "2018"),
        ("2018-06/2018-08", "June 2018 to August 2018"),
        ("[2016..2018]", "some time from 2016 to 2018"),
        ("201X", "the 2010s"),
        ("19XX", "the 1900s"),
        ("2018-21", "spring 2018"),
        ("2018-35", "the third quarter of 2018"),
        ("2018-40", "the first half of 2018"),
        ("1998~", "about 1998"),
        ("2018-08-27?", "probably Monday 27 August 2018"),
        ("2018-08-27T10:00:00Z", "Monday 27 August 2018, 10:00 UTC"),
        ("2018-08-27T10:00:00", "Monday 27 August 2018, 10:00"),
        ("-0479", "480 BC"),
        ("-0479-09", "September 480 BC"),
    ],
)
def test_english(edtf: str, words: str) -> None:
    assert in_words(edtf) == words


@pytest.mark.parametrize(
    ("edtf", "locale", "words"),
    [
        ("2018-08-26", "de", "Sonntag, 26. August 2018"),
        ("[..2018-08-27]", "de-AT", "bis Montag, 27. August 2018"),
        ("2018-08", "fr", "août 2018"),
        ("[..2018-08-27]", "fr", "≤ lundi 27 août 2018"),
    ],
)
def test_other_locales(edtf: str, locale: str, words: str) -> None:
    assert in_words(edtf, locale) == words
