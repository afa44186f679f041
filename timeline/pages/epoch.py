"""The moment that stands for the time of a build. In: a Timeline; out: SOURCE_DATE_EPOCH, for MkDocs and themes.

Built bytes depend on the input alone: unless a moment was given, the latest date in the data is set while a build runs
(https://reproducible-builds.org/specs/source-date-epoch/). Where a site holds several timelines, the latest of all.
"""

from __future__ import annotations

import os
from datetime import UTC, date, datetime

from timeline.columns import articles_of
from timeline.model import Timeline

EPOCH = "SOURCE_DATE_EPOCH"

_ours = False  # the environment is the process's, and so is whether the build or its caller set it


def begin(timeline: Timeline) -> datetime | None:
    """Set it, unless it was given: then that moment is returned."""
    global _ours
    given = os.environ.get(EPOCH, "")
    if given and not _ours:
        return datetime.fromtimestamp(int(given), UTC) if given.isdecimal() else None
    dates = (date.fromisoformat(published[:10]) for published in set(articles_of(timeline).columns.published))
    latest = max(dates, default=date(1980, 1, 1))
    midnight = int(datetime(latest.year, latest.month, latest.day, tzinfo=UTC).timestamp())
    os.environ[EPOCH] = str(max(0, midnight, int(given or 0)))
    _ours = True
    return None


def end() -> None:
    """The build is over: the environment is as it was."""
    global _ours
    if _ours:
        os.environ.pop(EPOCH, None)
        _ours = False
