"""A timeline in other programs' formats: a Timeline and its Site come in, files (path → bytes) go out.

One module a format, found by walking this package: each format's module has an `EXPORT`. What is written depends on
the timeline and the site alone: no clock, no locale of the machine.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING

from msgspec import Struct

from timeline.columns import in_columns
from timeline.pages.pieces import Parts, joined

if TYPE_CHECKING:
    from timeline.model import Timeline
    from timeline.pages.exports.edition import Edition
    from timeline.pages.exports.site import Site


class Export(Struct, frozen=True):
    """One format. `path` is that of its file in the timeline's folder, `label` a key of the string catalogues."""

    path: str
    media_type: str
    label: str
    parts: Callable[[Edition], Parts]
    feed: bool = False  # pages announce it to feed readers


@cache
def offered() -> tuple[Export, ...]:
    """All formats, by the path of their files."""
    modules = (import_module(f"{__name__}.{module.name}") for module in iter_modules(__path__))
    return tuple(sorted((m.EXPORT for m in modules if hasattr(m, "EXPORT")), key=lambda export: str(export.path)))


def files(timeline: Timeline, site: Site) -> dict[str, bytes]:
    """The timeline in every format: the path in its folder → the file."""
    from timeline.pages.exports.edition import Edition

    edition = Edition(in_columns(timeline), site)
    return {export.path: joined(export.parts(edition)) for export in offered()}
