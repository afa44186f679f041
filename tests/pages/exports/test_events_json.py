"""events.json against its schema."""

import json

import jsonschema
import pytest

from pages.exports.conftest import HOSTILE, loads
from timeline.jsonl import merged_line
from timeline.model import Timeline
from timeline.pages.exports import files
from timeline.pages.exports.events_json import VERSION
from timeline.pages.exports.site import Site


@pytest.fixture
def schema(small: Timeline, site: Site) -> dict:
    schema = loads(files(small, site)["events.schema.json"])
    jsonschema.Draft202012Validator.check_schema(schema)
    return schema


def check(document: dict, schema: dict) -> None:
    jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker()).validate(document)


def closed(schema: object) -> object:
    """The schema with no key allowed but those that it describes."""
    if isinstance(schema, list):
        return [closed(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    parts = {key: closed(value) for key, value in schema.items()}
    return {**parts, "additionalProperties": False} if "properties" in parts else parts


def test_the_schema_describes_every_key(small: Timeline, site: Site, schema: dict) -> None:
    document = loads(files(small, site)["events.json"])
    check(document, closed(schema))
    assert document["version"] == VERSION
    assert f"version {VERSION}" in schema["title"]
    assert document["$schema"] == "https://example.org/site/timeline/events.schema.json"
    assert document["entries"][1]["url"] == "https://example.org/site/timeline/e/00.html#e-0000000a"
    assert document["entries"][1]["when"] == "Sunday 26 to Monday 27 August 2018"


def test_entries_are_those_of_extract_merged(small: Timeline, site: Site) -> None:
    for shown, entry in zip(loads(files(small, site)["events.json"])["entries"], small.entries, strict=True):
        assert json.loads(merged_line(entry)).items() <= shown.items()


def test_no_article_is_published_in_full(small: Timeline, site: Site) -> None:
    assert all("text" not in article for article in loads(files(small, site)["events.json"])["articles"])


def test_a_site_without_address(small: Timeline, schema: dict) -> None:
    document = loads(files(small, Site("Demo"))["events.json"])
    check(document, schema)
    assert document["$schema"] == "events.schema.json"
    assert "url" not in document


def test_hostile_texts(hostile: Timeline, site: Site, schema: dict) -> None:
    document = loads(files(hostile, site)["events.json"])
    check(document, schema)
    assert [entry["title"] for entry in document["entries"]] == list(HOSTILE)
    assert {entry["sources"][0]["url"] for entry in document["entries"]} == {None}
