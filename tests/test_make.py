"""A run from articles to a timeline."""

from __future__ import annotations

from pathlib import Path

from timeline.config import Settings
from timeline.make import timeline


def test_a_timeline_is_made_of_the_good_articles(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.md").write_text("---\npublished: 2018-08-27\n---\nThey met in Damascus on Sunday.")
    (tmp_path / "articles" / "b.md").write_text("They met again on Monday.")
    made = timeline(Settings.from_mapping({}, base=tmp_path))
    assert [entry.date for entry in made.timeline.entries] == ["2018-08-26"]
    assert list(made.timeline.articles) == ["a"]
    assert [Path(refusal.path).name for refusal in made.refusals] == ["b.md"]
