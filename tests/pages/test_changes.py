"""What changed, as readers see it: a page and a feed, from the record alone."""

import feedparser
import pytest
from msgspec.structs import replace

from pages.making import files as made_files
from timeline.columns import events_of
from timeline.config import Settings
from timeline.model import Change, Timeline
from timeline.pages.book.choice import latest
from timeline.pages.changes import added
from timeline.pages.exports import files
from timeline.pages.exports.site import Site


@pytest.fixture
def recorded(small: Timeline) -> Timeline:
    """The small timeline with a record: all of it added, then one corrected, and one withdrawn that is no more."""
    first = small.entries[0]
    what = [
        Change("2018-10-01", "added", event.id, event.date, "2018-08-27", event.sources[0].article, event.title)
        for event in small.entries
    ]
    corrected = replace(what[0], day="2018-10-03", what="corrected", date=first.date, was="2018-08-20", why="text")
    gone = Change("2018-10-03", "withdrawn", "e-gone", "2018-08-21", "2018-08-27", "gone", "<b>Gone</b>", None, "gone")
    return replace(small, changes=(*what, corrected, gone))


def page(timeline: Timeline, **settings: object) -> str:
    return str(made_files(timeline, Settings(**settings))["changes.md"])  # type: ignore[arg-type]


def test_the_latest_comes_first_with_its_reason(recorded: Timeline) -> None:
    text = page(recorded)
    assert text.index("Wednesday 3 October 2018") < text.index("Monday 1 October 2018")
    assert "was Monday 20 August 2018&#58; source corrected" in text
    assert "the source was withdrawn" in text
    assert f"#{recorded.entries[0].id}" in text


def test_what_is_gone_is_no_link_and_its_title_no_markup(recorded: Timeline) -> None:
    text = page(recorded)
    assert "#e-gone" not in text
    assert "<b>" not in text
    assert "&#60;b&#62;Gone" in text


def test_other_languages_say_why(recorded: Timeline) -> None:
    assert "vorher Montag" in page(recorded, language="de")
    assert "Quelle berichtigt" in page(recorded, language="de")


def test_without_a_record_there_is_no_page(small: Timeline) -> None:
    assert "changes.md" not in made_files(small, Settings())


def test_the_feed_reads_in_a_feed_reader(recorded: Timeline, small: Timeline) -> None:
    site = Site("Small", site_url="https://example.org/")
    feed = feedparser.parse(files(recorded, site)["changes.xml"])
    assert not feed.bozo
    assert feed.feed.updated == "2018-10-03T00:00:00Z"
    assert feed.entries[0].title.startswith("withdrawn: Tuesday 21 August 2018:")
    assert len({entry.id for entry in feed.entries}) == len(feed.entries)
    empty = feedparser.parse(files(small, site)["changes.xml"])
    assert (empty.bozo, empty.entries) == (False, [])


def test_what_was_recorded_last_is_the_latest_addition(recorded: Timeline) -> None:
    newest = recorded.entries[0]
    changes = (*recorded.changes, replace(recorded.changes[0], day="2018-10-09", what="added"))
    events = events_of(recorded).columns
    (number,) = latest(range(len(events.id)), events, 1, added(replace(recorded, changes=changes)))
    assert recorded.entries[number] == newest
