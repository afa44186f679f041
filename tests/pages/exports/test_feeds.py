"""atom.xml through feedparser, feed.json through the published types of JSON Feed."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from html.parser import HTMLParser

import feedparser
from msgspec.structs import replace

from pages.conftest import ARTICLE, SECOND
from pages.exports.conftest import HOSTILE, loads
from timeline.model import Change, Changed, Timeline
from timeline.pages.exports import files
from timeline.pages.exports.news import latest
from timeline.pages.exports.reading import readable
from timeline.pages.exports.site import Site


class Read(HTMLParser):
    """The text of HTML and the names of its tags."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text, self.tags = "", set()
        self.feed(html)

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_starttag(self, tag: str, attrs: list) -> None:
        self.tags.add(tag)
        assert not [name for name, _ in attrs if name.startswith("on")]


def test_atom(small: Timeline, site: Site) -> None:
    feed = feedparser.parse(files(small, site)["atom.xml"])
    assert not feed.bozo
    assert feed.version == "atom10"
    assert feed.feed.title == "Demo"
    assert feed.feed.updated == "2018-09-02T00:00:00Z"
    visit = feed.entries[0]
    assert visit.title == "Sunday 26 to Monday 27 August 2018: Iran’s defence minister travels to Damascus"
    assert visit.link == "https://example.org/site/timeline/e/00.html#e-0000000a"
    assert (visit.published, visit.updated) == ("2018-08-27T00:00:00Z", "2018-09-02T00:00:00Z")
    assert "Amir Hatami came to Damascus over the weekend." in visit.content[0].value
    assert [tag.term for tag in visit.tags] == ["Amir Hatami", "Damascus"]
    assert len({entry.id for entry in feed.entries}) == len(small.entries)


def test_ids_stay_when_the_site_moves(small: Timeline, site: Site) -> None:
    moved = Site("Demo", site_url="https://elsewhere.example/")
    ids = [[e.id for e in feedparser.parse(files(small, s)["atom.xml"]).entries] for s in (site, moved)]
    assert ids[0] == ids[1]


def test_a_corrected_article_brings_its_entries_back(small: Timeline) -> None:
    corrected = replace(ARTICLE, updated=datetime(2018, 9, 9, 12, tzinfo=UTC))
    items = latest(Timeline(small.entries, {ARTICLE.id: corrected, SECOND.id: SECOND}))
    assert {item.changed for item in items[:4]} == {datetime(2018, 9, 9, 12, tzinfo=UTC)}
    assert {item.added.date() for item in items[:4]} == {date(2018, 8, 27)}


def test_the_record_of_changes_says_when(small: Timeline, site: Site) -> None:
    def change(day: str, what: Changed) -> Change:
        return Change(day, what, "e-0000000c", "[..2018-08-27]", "2018-08-27", ARTICLE.id, "title")

    kept = replace(small, changes=(change("2018-08-28", "added"), change("2018-10-01", "corrected")))
    entry = feedparser.parse(files(kept, site)["atom.xml"]).entries[0]
    assert (entry.published, entry.updated) == ("2018-08-28T00:00:00Z", "2018-10-01T00:00:00Z")


def test_json_feed(small: Timeline, site: Site) -> None:
    feed = loads(files(small, site)["feed.json"])
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["feed_url"] == "https://example.org/site/timeline/feed.json"
    assert [item["id"] for item in feed["items"]] == [
        entry.id for entry in feedparser.parse(files(small, site)["atom.xml"]).entries
    ]


def test_json_feed_has_the_published_type(small: Timeline, site: Site, reader: Callable[..., str]) -> None:
    data = files(small, site)["feed.json"]
    assert reader("types.mjs", "@json-feed-types/1_1", "Feed", given=data) == ""


def test_hostile_texts(hostile: Timeline, site: Site) -> None:
    made = files(hostile, site)
    atom = feedparser.parse(made["atom.xml"])
    assert not atom.bozo
    for html in [entry.content[0].value for entry in atom.entries] + [
        item["content_html"] for item in loads(made["feed.json"])["items"]
    ]:
        assert Read(html).tags <= {"blockquote", "p", "cite", "a"}
    for item, text in zip(loads(made["feed.json"])["items"], HOSTILE, strict=True):
        assert item["title"].endswith(f": {text}")
        assert Read(item["content_html"]).text.startswith(readable(text))
        assert "external_url" not in item
