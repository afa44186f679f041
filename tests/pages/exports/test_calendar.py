"""events.ics through icalendar."""

from datetime import UTC, date, datetime

import pytest
from icalendar import Calendar

from pages.conftest import ARTICLE, entry, merged
from pages.exports.conftest import HOSTILE
from timeline.model import Timeline
from timeline.pages.exports import files
from timeline.pages.exports.reading import readable
from timeline.pages.exports.site import Site


def events(timeline: Timeline, site: Site) -> list:
    data = files(timeline, site)["events.ics"]
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))  # RFC 5545, 3.1
    calendar = Calendar.from_ical(data)
    assert not calendar.errors
    found = calendar.walk("VEVENT")
    assert not [event.errors for event in found if event.errors]
    assert len({event["uid"] for event in found}) == len(found)
    return found


def dated(edtf: str | None) -> Timeline:
    told = entry("e-1", ARTICLE, "Iran had previously promised help.", date=edtf, title="Help")
    return Timeline((merged(told),), {ARTICLE.id: ARTICLE})


def test_events(small: Timeline, site: Site) -> None:
    year, visit, column = events(small, site)
    assert (visit.DTSTART, visit["dtend"].dt) == (date(2018, 8, 26), date(2018, 8, 28))
    assert visit["summary"] == "Iran’s defence minister travels to Damascus"
    assert visit["url"] == "https://example.org/site/timeline/e/00.html#e-0000000a"
    assert "Example Weekly, Sunday 2 September 2018, https://weekly.example/visit" in visit["description"]
    assert year["summary"] == "2017: Promises are made"
    assert column["status"] == "TENTATIVE"
    stamps = {datetime(2018, 8, 27, tzinfo=UTC), datetime(2018, 9, 2, tzinfo=UTC)}  # of each one's latest source
    assert {event["dtstamp"].dt for event in (year, visit, column)} == stamps


@pytest.mark.parametrize(
    ("edtf", "start", "end", "summary"),
    [
        ("2018-08-26", date(2018, 8, 26), date(2018, 8, 27), "Help"),
        ("2018-08", date(2018, 8, 1), date(2018, 9, 1), "August 2018: Help"),
        ("[2018-08-20..2018-08-26]", date(2018, 8, 20), date(2018, 8, 27),
         "some day in the week of 20 August 2018: Help"),
        ("2018-08-27?", date(2018, 8, 27), date(2018, 8, 28), "probably Monday 27 August 2018: Help"),
        ("0999-01-01", date(999, 1, 1), date(999, 1, 2), "Help"),
        ("2018-08-27T10:00:00Z", datetime(2018, 8, 27, 10, tzinfo=UTC), None, "Help"),
        ("2018-08-27T10:00:00+03:00", datetime(2018, 8, 27, 7, tzinfo=UTC), None, "Help"),
        ("2018-08-27T10:00:00", datetime(2018, 8, 27, 10), None, "Help"),
        ("2018-08-27T24:00:00Z", datetime(2018, 8, 28, tzinfo=UTC), None, "Help"),
    ],
)  # fmt: skip
def test_no_day_is_invented(edtf: str, start: date, end: date | None, summary: str, site: Site) -> None:
    (event,) = events(dated(edtf), site)
    assert event["dtstart"].dt == start
    assert (event["dtend"].dt if "dtend" in event else None) == end
    assert event["summary"] == summary


@pytest.mark.parametrize("edtf", [None, "[..2018-08-27]", "2018-08-27/..", "../2018", "-0479", "9999", "0000"])
def test_what_a_calendar_cannot_show_is_left_out(edtf: str | None, site: Site) -> None:
    assert events(dated(edtf), site) == []


def test_hostile_texts(hostile: Timeline, site: Site) -> None:
    found = events(hostile, site)
    assert [str(event["summary"]).replace("\r\n", "\n") for event in found] == [
        readable(text).replace("\r\n", "\n") for text in HOSTILE
    ]
