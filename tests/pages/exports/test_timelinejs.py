"""timelinejs.json through TimelineJS itself."""

import json
from collections.abc import Callable

import pytest

from pages.conftest import ARTICLE, entry, merged
from pages.exports.conftest import HOSTILE, loads
from timeline.model import Timeline
from timeline.pages.exports import files
from timeline.pages.exports.reading import readable
from timeline.pages.exports.site import Site


def test_dates_stay_words(small: Timeline, site: Site) -> None:
    events = loads(files(small, site)["timelinejs.json"])["events"]
    assert [event["display_date"] for event in events] == [
        "2017", "Sunday 26 to Monday 27 August 2018", "by Monday 27 August 2018", "probably Sunday 2 September 2018",
    ]  # fmt: skip
    assert events[0]["start_date"] == {"year": 2017}
    assert "end_date" not in events[2]


@pytest.mark.parametrize(
    ("edtf", "start", "end"),
    [
        ("2018-08", {"year": 2018, "month": 8}, None),
        ("[2018-08-20..2018-08-26]", {"year": 2018, "month": 8, "day": 20}, {"year": 2018, "month": 8, "day": 26}),
        ("2018-35", {"year": 2018, "month": 7, "day": 1}, {"year": 2018, "month": 9, "day": 30}),
        ("2018-08-27T10:30:00Z", {"year": 2018, "month": 8, "day": 27, "hour": 10, "minute": 30}, None),
        ("2018-08-27?", {"year": 2018, "month": 8, "day": 27}, None),
        ("2018-08-27/..", {"year": 2018, "month": 8, "day": 27}, None),
        ("-0479", {"year": -479}, None),
    ],
)
def test_places(edtf: str, start: dict, end: dict | None, site: Site) -> None:
    told = entry("e-1", ARTICLE, "Iran had previously promised help.", date=edtf)
    (event,) = loads(files(Timeline((merged(told),)), site)["timelinejs.json"])["events"]
    assert (event["start_date"], event.get("end_date")) == (start, end)


def test_timelinejs_loads_it(small: Timeline, site: Site, reader: Callable[..., str]) -> None:
    loaded = json.loads(reader("timelinejs.mjs", given=files(small, site)["timelinejs.json"]))
    assert loaded["errors"] == []
    assert [event["shown"] for event in loaded["events"]] == [
        "2017", "Sunday 26 to Monday 27 August 2018", "by Monday 27 August 2018", "probably Sunday 2 September 2018",
    ]  # fmt: skip
    assert [event["format"] for event in loaded["events"]] == ["year", "full", "full", "full"]


def test_hostile_texts(hostile: Timeline, site: Site, reader: Callable[..., str]) -> None:
    loaded = json.loads(reader("timelinejs.mjs", given=files(hostile, site)["timelinejs.json"]))
    assert loaded["errors"] == []
    shown = {event["id"]: event for event in loaded["events"]}
    for number, text in enumerate(HOSTILE):
        event = shown[f"e-{number:08x}"]
        assert event["headline"] == {"text": readable(text).replace("\r\n", "\n"), "tags": []}
        assert set(event["body"]["tags"]) <= {"a", "blockquote", "cite", "p"}
