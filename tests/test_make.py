"""A run from articles to a timeline."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline.config import Settings
from timeline.curation import CurationError
from timeline.make import timeline, told


def test_a_timeline_is_made_of_the_good_articles(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.md").write_text("---\npublished: 2018-08-27\n---\nThey met in Damascus on Sunday.")
    (tmp_path / "articles" / "b.md").write_text("They met again on Monday.")
    made = timeline(Settings.from_mapping({}, base=tmp_path))
    assert [entry.date for entry in made.timeline.entries] == ["2018-08-26"]
    assert list(made.timeline.articles) == ["a"]
    assert [Path(refusal.path).name for refusal in made.refusals] == ["b.md"]


def test_the_editor_s_file_is_applied_and_named_where_it_is_broken(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.md").write_text("---\npublished: 2018-08-27\n---\nThey met in Damascus on Sunday.")
    settings = Settings.from_mapping({}, base=tmp_path)
    (tmp_path / "curation.yml").write_text(
        "decisions:\n- about: {article: a, quote: They met in Damascus on Sunday.}\n  date: 2018-08-25\n"
        "- about: {article: a, quote: They left on Friday for another town.}\n  hide: true\n"
    )
    made = timeline(settings)
    assert [entry.date for entry in made.timeline.entries] == ["2018-08-25"]
    assert len(made.unmatched) == 1
    (tmp_path / "curation.yml").write_text("decisions: [a: b: c")
    with pytest.raises(CurationError):
        timeline(settings)


def test_each_entry_says_what_it_went_into(tmp_path: Path) -> None:
    two_tellings(tmp_path)
    (first, event), (second, other) = told(Settings.from_mapping({}, base=tmp_path)).entries
    assert {first.article, second.article} == {"a", "b"}
    assert event == other == first.id


def test_an_editor_s_decision_moves_entries_to_another_event(tmp_path: Path) -> None:
    two_tellings(tmp_path)
    (tmp_path / "curation.yml").write_text(
        "decisions:\n- about: {article: b, quote: Amir Hatami came to Damascus on Sunday.}\n  split: true\n"
    )
    found = told(Settings.from_mapping({}, base=tmp_path))
    assert len({event for _, event in found.entries}) == 2
    assert not found.unmatched


def two_tellings(site: Path) -> None:
    (site / "articles").mkdir()
    for name, day in (("a", "27"), ("b", "28")):
        (site / "articles" / f"{name}.md").write_text(
            f"---\npublished: 2018-08-{day}\nsource: {name}\n---\nAmir Hatami came to Damascus on Sunday."
        )
