"""All formats together."""

import time
from datetime import UTC, datetime

import pytest

from timeline.model import Timeline
from timeline.pages.exports import files, offered
from timeline.pages.exports.site import Site


def test_every_format_is_found_by_walking_the_package() -> None:
    assert [export.path for export in offered()] == [
        "atom.xml", "changes.xml", "events.bib", "events.csl.json",
        "events.csv", "events.ics", "events.json", "events.jsonld",
        "events.schema.json", "feed.json", "timelinejs.json",
    ]  # fmt: skip
    assert [export.path for export in offered() if export.feed] == ["atom.xml", "changes.xml", "feed.json"]


def test_bytes_depend_on_the_input_alone(small: Timeline, site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    first = files(small, site)
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    monkeypatch.setenv("LC_ALL", "ar_EG.UTF-8")
    time.tzset()
    try:
        assert files(small, site) == first
    finally:
        monkeypatch.undo()
        time.tzset()


def test_the_moment_of_the_build_is_the_latest_date_or_the_given_one(small: Timeline, site: Site) -> None:
    assert site.moment(small) == datetime(2018, 9, 2, tzinfo=UTC)
    given = Site("Demo", built=datetime(2020, 1, 1, tzinfo=UTC))
    assert b"DTSTAMP:20200101T000000Z" in files(small, given)["events.ics"]
    assert b'"updated": "2020-01-01T00:00:00Z"' in files(small, given)["events.json"]


def test_addresses_are_absolute_with_a_site_url_and_relative_without(small: Timeline, site: Site) -> None:
    visit = small.entries[1]
    assert site.of(visit) == "https://example.org/site/timeline/e/00.html#e-0000000a"
    assert Site("Demo").of(visit) == "e/00.html#e-0000000a"
    for name, data in files(small, Site("Demo")).items():
        assert b"example.org" not in data, name
        assert b"None" not in data, name


def test_an_empty_timeline_has_every_format() -> None:
    assert set(files(Timeline(()), Site("Nothing yet"))) == {export.path for export in offered()}


def test_hostile_texts_leave_no_control_character_nor_half_a_character(hostile: Timeline, site: Site) -> None:
    for data in files(hostile, site).values():
        text = data.decode("utf-8")
        assert not [c for c in text if c < " " and c not in "\t\r\n"]
