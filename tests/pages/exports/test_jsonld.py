"""events.jsonld and the block of a page, against schema.org's published types."""

import json
from collections.abc import Callable
from html.parser import HTMLParser

import pytest

from pages.conftest import ARTICLE, entry, merged
from pages.exports.conftest import HOSTILE, loads
from timeline.model import Timeline
from timeline.pages.exports import files, jsonld
from timeline.pages.exports.site import Site


def test_the_file_has_the_published_types(small: Timeline, site: Site, reader: Callable[..., str]) -> None:
    data = files(small, site)["events.jsonld"]
    assert reader("types.mjs", "schema-dts", "WithContext<ItemList>", given=data) == ""
    wrong = data.replace(b'"startDate"', b'"begins"')
    assert "begins" in reader("types.mjs", "schema-dts", "WithContext<ItemList>", given=wrong)


@pytest.mark.parametrize(
    ("edtf", "dates"),
    [
        ("2018-08-26/2018-08-27", {"startDate": "2018-08-26", "endDate": "2018-08-27"}),
        ("2018-08", {"startDate": "2018-08"}),
        ("2018-08-27T10:00:00Z", {"startDate": "2018-08-27T10:00:00Z"}),
        ("2018-08-27/..", {"startDate": "2018-08-27"}),
        ("[2018-08-20..2018-08-26]", {}),
        ("[..2018-08-27]", {}),
        ("2018-08-27?", {}),
        ("1998~", {}),
        ("2018-35", {}),
        ("-0479", {}),
    ],
)
def test_dates_say_no_more_than_is_known(edtf: str, dates: dict[str, str], site: Site) -> None:
    told = merged(entry("e-1", ARTICLE, "Iran had previously promised help.", date=edtf))
    event = jsonld.event(told, Timeline((told,)), site)
    assert {key: value for key, value in event.items() if key.endswith("Date")} == dates


class Scripts(HTMLParser):
    """What stands in the scripts of a page, and every tag."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.data = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.data += data


def test_a_block_is_one_script_whatever_it_holds(hostile: Timeline, site: Site) -> None:
    block = jsonld.block(hostile.entries, hostile, site)
    page = Scripts(f"<p>before</p>{block}<p>after</p>")
    assert page.tags == ["p", "script", "p"]
    graph = json.loads(page.data.removeprefix("before").removesuffix("after"))["@graph"]
    assert [event["name"] for event in graph] == list(HOSTILE)
    assert "\n" not in block


def test_hostile_texts(hostile: Timeline, site: Site) -> None:
    listed = loads(files(hostile, site)["events.jsonld"])["itemListElement"]
    assert [item["name"] for item in listed] == list(HOSTILE)
    assert not [item for item in listed if "url" in item["subjectOf"][0]]
