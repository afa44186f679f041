"""Dates as an editor writes them."""

from datetime import date

import pytest

from timeline.curation.dates import DateError, read
from timeline.when import edtf
from timeline.when.words import in_words

FORMS = [
    "2018-08-26", "2018-08", "2018", "2018-08-26/2018-08-27", "[2018-08-20..2018-08-26]", "[2018-08-25..2018-08-26]",
    "[..2018-08-27]", "2018-08-27/..", "2018-08-27?", "[2018-08-22..2018-08-24]", "2018-07-30/2018-08-02", "2018~",
    "2018-08~",
]  # fmt: skip


@pytest.mark.parametrize("written", FORMS)
def test_edtf_is_taken_as_it_is(written):
    assert read(written) == written


@pytest.mark.parametrize("written", FORMS)
def test_the_words_of_the_pages_are_read_back(written):
    assert edtf.parse(read(in_words(written))) == edtf.parse(written)


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("26 August 2018", "2018-08-26"),
        ("August 26, 2018", "2018-08-26"),
        ("since August 2018", "2018-08/.."),
        ("between 22 August 2018 and 24 August 2018", "[2018-08-22..2018-08-24]"),
        ("by the end of a year", None),
        ("Monday 26 August 2018", None),  # it was a Sunday
        ("31 June 2018", None),
        ("last Monday", None),
        ("from 28 August 2018 to 26 August 2018", None),
        ("", None),
        ("He came on 26 August 2018", None),
    ],
)
def test_words(written, found):
    if found is None:
        with pytest.raises(DateError):
            read(written)
    else:
        assert read(written) == found


def test_relative_words_count_from_publication_where_it_is_known():
    assert read("last Friday", date(2018, 8, 27)) == "2018-08-24"
