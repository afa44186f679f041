"""What a reader of articles can be told: how dates are ordered, what fills a missing one, and how much is too much."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class ReadSettings:
    """Settings of reading. Sizes are bytes."""

    day_order: Literal["dmy", "mdy", "ymd"] | None = None  # how 03/04/2018 reads; None refuses it
    published: str | None = None  # the publication date of articles that carry none
    max_article: int = 10_000_000  # of one article, as stored
