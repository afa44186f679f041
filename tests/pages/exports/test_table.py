"""events.csv through the csv module."""

import csv
import io
import re

import pytest

from pages.exports.conftest import HOSTILE
from timeline.model import Timeline
from timeline.pages.exports import files
from timeline.pages.exports.reading import readable
from timeline.pages.exports.site import Site
from timeline.pages.exports.table import COLUMNS, cell


def rows(timeline: Timeline, site: Site) -> list[dict[str, str]]:
    data = files(timeline, site)["events.csv"]
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))


def test_a_row_an_entry(small: Timeline, site: Site) -> None:
    table = rows(small, site)
    assert list(table[0]) == list(COLUMNS)
    assert [row["id"] for row in table] == [entry.id for entry in small.entries]
    visit, deal, undated = table[1], table[2], table[4]
    assert (visit["first_day"], visit["last_day"]) == ("2018-08-26", "2018-08-27")
    assert visit["also_told_by"] == "Example Weekly"
    assert visit["other_dates"] == "[2018-08-25..2018-08-26]"
    assert visit["main"] == "yes"
    assert (deal["first_day"], deal["last_day"]) == ("", "2018-08-27")  # by Monday: no first day is invented
    assert (undated["date"], undated["when"]) == ("", "")


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "-0479"])
def test_no_cell_is_a_formula(text: str) -> None:
    assert cell(text) == f"'{text}"


def test_hostile_texts(hostile: Timeline, site: Site) -> None:
    table = rows(hostile, site)
    assert [re.sub(r"^'(?=[=+\-@\t\r])", "", row["title"]) for row in table] == [
        "=1" if text == "'=1" else readable(text) for text in HOSTILE
    ]
    assert not [value for row in table for value in row.values() if value.startswith(tuple("=+-@\t\r"))]
