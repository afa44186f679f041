"""A timeline of any size as a site, for what measures pages: entries and a theme go in, the built folder comes out."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from unittest.mock import patch

from timeline import make
from timeline.articles.tally import Tally
from timeline.model import Timeline
from timeline.pages.site import build

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from pages.many import many  # type: ignore[import-not-found]  # the tests' own large timelines; they have no types

__all__ = ["built", "many"]


def built(timeline: Timeline, folder: Path, theme: str) -> Path:
    """The site of that timeline, as if articles had told it."""
    (folder / "docs").mkdir()
    (folder / "docs/index.md").write_text("# A site\n\nA page of its own.\n")
    (folder / "mkdocs.yml").write_text(
        f"site_name: A site\nsite_description: For measuring.\ntheme: {theme}\nplugins: [timeline]\n"
    )
    before = Path.cwd()
    os.chdir(folder)
    try:
        with patch.object(make, "timeline", lambda *given, **options: make.Made(timeline, Tally())):
            return build().site_dir
    finally:
        os.chdir(before)
