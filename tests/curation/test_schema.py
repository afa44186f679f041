"""The schema that editors complete by says what the reader takes."""

import json
from importlib.resources import files

import jsonschema
import pytest
import yaml

from timeline.curation import reading

from .test_reading import FULL

SCHEMA = json.loads((files("timeline.curation") / "schema.json").read_text("utf-8"))
DEFINITIONS = SCHEMA["$defs"]


def strings(text):
    """YAML with dates left as written, as an editor's completion sees them."""
    loader = type("Loader", (yaml.SafeLoader,), {})
    loader.yaml_implicit_resolvers = {
        first: [pair for pair in pairs if not pair[0].endswith(":timestamp")]
        for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }
    return yaml.load(text, loader)


@pytest.mark.parametrize(
    ("keys", "known"),
    [
        (SCHEMA["properties"], reading.TOP),
        (DEFINITIONS["decision"]["properties"], reading.DECISION),
        (DEFINITIONS["about"]["oneOf"][1]["properties"], reading.ABOUT),
        (DEFINITIONS["entry"]["properties"], reading.ENTRY),
        (DEFINITIONS["entry"]["properties"]["source"]["properties"], reading.SOURCE),
        (DEFINITIONS["source"]["properties"], reading.DEFAULTS),
    ],
)
def test_the_same_keys(keys, known):
    assert list(keys) == list(known)


def test_a_full_file_is_valid():
    jsonschema.validate(strings(FULL.replace("title: no", 'title: "no"')), SCHEMA)


@pytest.mark.parametrize(
    "text", ["decisons: []", "decisions:\n- about: e-1", "decisions:\n- about: {article: a}\n  hide: true"]
)
def test_a_wrong_file_is_not(text):
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(strings(text), SCHEMA)
