"""What a reader of articles can be told: how dates are ordered, what fills a missing one, and how much is too much."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal

from msgspec import Struct, field

if TYPE_CHECKING:
    from timeline.curation.decisions import SourceDefaults


class ReadSettings(Struct, frozen=True):
    """Settings of reading. Sizes are bytes."""

    day_order: Literal["dmy", "mdy", "ymd"] | None = None  # how 03/04/2018 reads; None refuses it
    published: str | None = None  # the publication date of articles that carry none
    publication: Literal["first", "latest"] = "first"  # which version of an updated article dates it
    sources: Mapping[str, SourceDefaults] = field(default_factory=dict)  # by the source as articles name it
    columns: Mapping[str, str] = field(default_factory=dict)  # our name of a field → a sheet's column of it
    max_article: int = 10_000_000  # of one article, as stored
    max_ratio: int = 250  # of what comes out of an archive to what it takes up
    max_document: int = 100_000_000  # of a file of many articles that has to be read at once
