"""The command line: exit statuses, streams, and what each command prints."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from timeline.cli import commands


def run(*args: str | Path, stdin: str | None = None) -> Result:
    result = CliRunner().invoke(commands, [str(arg) for arg in args], input=stdin)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


@pytest.fixture
def deal(tmp_path: Path) -> Path:
    path = tmp_path / "deal.txt"
    path.write_text("The ministers met in Damascus on Sunday.\n")
    return path


def test_check_says_what_would_be_read(deal: Path) -> None:
    result = run("check", "--published", "2018-08-27", deal)
    assert result.exit_code == 0
    assert f"{deal}: deal, published 2018-08-27 (--published)" in result.stdout


def test_check_names_what_would_not(deal: Path) -> None:
    result = run("check", deal)
    assert result.exit_code == 1
    assert f"{deal}: has no publication date. " in result.stderr
    assert list(deal.parent.iterdir()) == [deal]


def test_wrong_usage(deal: Path, tmp_path: Path) -> None:
    assert run("check").exit_code == 2
    assert run("check", "-f", tmp_path / "nowhere.yml", deal).exit_code == 2
    (tmp_path / "mkdocs.yml").write_text("plugins:\n- timeline:\n    artcles: x\n")
    result = run("check", "-f", tmp_path / "mkdocs.yml", deal)
    assert result.exit_code == 2
    assert "mkdocs.yml:3: 'artcles'" in result.stderr


def test_streams_are_utf8_whatever_the_locale(tmp_path: Path) -> None:
    (tmp_path / "é\u202e.txt").write_text("Texte.")
    done = subprocess.run(
        [sys.executable, "-c", "from timeline.cli import main; main()", "check", "--published", "2018-08-27", tmp_path],
        env={"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii", "PYTHONCOERCECLOCALE": "0"},
        capture_output=True,
    )
    assert done.returncode == 0, done.stderr
    assert "é\\u202e.txt" in done.stdout.decode()


def test_help_imports_nothing_heavy() -> None:
    code = "import sys\ntry:\n from timeline.cli import main; main()\nfinally:\n print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code, "--help"], capture_output=True, text=True)
    heavy = {"dateparser", "mkdocs", "babel", "yaml", "markdown", "jinja2", "trafilatura"}
    assert not heavy & set(done.stdout.split())
