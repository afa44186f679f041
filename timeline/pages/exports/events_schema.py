"""`events.schema.json`: the JSON Schema of `events.json`, published beside it."""

from __future__ import annotations

from importlib.resources import files

from timeline.pages.exports import Export
from timeline.pages.exports.edition import Edition
from timeline.pages.pieces import Parts


def parts(edition: Edition) -> Parts:
    """The schema; the same for every timeline."""
    return [files(__package__).joinpath("events.schema.json").read_bytes()]


EXPORT = Export("events.schema.json", "application/schema+json", "export_schema", parts)
