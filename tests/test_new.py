"""`timeline new`: a site that is read and tagged as it comes."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from timeline.cli import commands
from timeline.config import Settings
from timeline.make import extract


def test_a_new_site_has_an_article_that_tells_something(tmp_path: Path) -> None:
    site = tmp_path / "site"
    assert CliRunner().invoke(commands, ["new", str(site)]).exit_code == 0
    settings = Settings.load(site / "mkdocs.yml")
    extracted = extract([settings.articles], settings)
    assert not extracted.refusals
    assert any(entry.date == "2024-03-16" for entry in extracted.entries)
    assert (site / ".gitignore").is_file()


def test_a_folder_that_holds_something_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    result = CliRunner().invoke(commands, ["new", str(tmp_path)])
    assert result.exit_code == 2
    assert "not an empty folder" in result.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]
