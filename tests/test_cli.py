"""The command line: exit statuses, streams, and what each command prints."""

from __future__ import annotations

import io
import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from timeline.cli import commands
from timeline.config import Settings
from timeline.model import Article, Entry
from timeline.progress import Progress

KEYS = """id article start end quote_start quote_end quote title date precision mention mention_start basis confidence
reported attribution who where published source url merged_into"""


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


def test_tag_prints_a_line_an_article(deal: Path) -> None:
    result = run("tag", "--jsonl", "--published", "2018-08-27", deal)
    assert json.loads(result.stdout) == {
        "id": "deal",
        "timexes": [
            {
                "start": 33,
                "end": 39,
                "text": "Sunday",
                "type": "DATE",
                "value": "2018-08-26",
                "mod": None,
                "edtf": "2018-08-26",
                "rule": "deictic.weekday",
                "basis": "publication",
            }
        ],
    }


def test_tag_explains(deal: Path) -> None:
    shown = run("tag", "--explain", "--published", "2018-08-27", deal).stdout
    for part in ("'Sunday'", "rule deictic.weekday", "basis publication", "counted from 2018-08-27", "tense past"):
        assert part in shown


def test_extract_prints_the_agreed_keys_in_order(deal: Path) -> None:
    result = run("extract", "--jsonl", "--published", "2018-08-27", deal)
    (line,) = result.stdout.splitlines()
    assert list(json.loads(line)) == KEYS.split()
    assert json.loads(line)["date"] == "2018-08-26"


def test_extract_prints_the_stored_text(deal: Path) -> None:
    deal.write_bytes("Ünö\r\n on Sunday. ".encode())
    result = run("extract", "--published", "2018-08-27", "--text", "deal", deal)
    assert result.stdout_bytes == "Ünö\r\n on Sunday. ".encode()
    missing = run("extract", "--published", "2018-08-27", "--text", "deel", deal)
    assert missing.exit_code == 1
    assert "Did you mean 'deal'?" in missing.stderr


def test_standard_input(deal: Path) -> None:
    result = run("tag", "--jsonl", "-", stdin='{"id": "x", "date": "2018-08-27", "text": "Today."}')
    assert json.loads(result.stdout)["timexes"][0]["value"] == "2018-08-27"


def test_good_inputs_are_worked_beside_refused_ones(deal: Path, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("---\npublished: 2018-08-27\n---\nThey met today.")
    result = run("tag", "--jsonl", tmp_path)
    assert result.exit_code == 1
    assert json.loads(result.stdout)["id"] == "a"
    assert "deal.txt" in result.stderr


def test_build_makes_a_site_and_names_what_was_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.md").write_text("---\npublished: 2018-08-27\n---\nThey met in Damascus on Sunday.")
    (tmp_path / "articles" / "b.md").write_text("They met.")
    result = run("build")
    assert result.exit_code == 1
    assert "b.md: has no publication date." in result.stderr
    assert "1 articles" in result.stdout
    assert (tmp_path / "site" / "index.html").is_file()


def test_a_build_that_cannot_be_says_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mkdocs.yml").write_text("site_name: x\nplugins:\n- timeline:\n    artcles: x\n")
    assert run("build").exit_code == 2
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n")
    result = run("build")
    assert result.exit_code == 1
    assert "does not use the timeline" in result.stderr


def test_a_report_says_what_became_of_every_input(deal: Path, tmp_path: Path) -> None:
    (tmp_path / "again.txt").write_text(deal.read_text())
    (tmp_path / "empty.txt").write_text("")
    report = tmp_path / "out" / "report.json"
    report.parent.mkdir()
    result = run("check", "--published", "2018-08-27", "--report", report, tmp_path / "*.txt")
    assert result.exit_code == 1
    assert "1 read, 1 repeated, 1 refused." in result.stdout
    told = json.loads(report.read_text())
    assert (told["read"], told["repeated"][0]["id"]) == (1, "again")
    assert told["refused"][0]["problem"] == "holds no text"
    assert told["refused"][0]["remedy"]


def test_an_interrupted_run_is_carried_on_by_the_next(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from timeline import make

    monkeypatch.chdir(tmp_path)
    (tmp_path / "articles").mkdir()
    for number in range(6):
        head = f"---\npublished: 2018-08-{number + 10}\n---\n"
        (tmp_path / "articles" / f"{number}.md").write_text(f"{head}They met in Damascus on Sunday, for the {number}.")
        os.utime(tmp_path / "articles" / f"{number}.md", (1_500_000_000, 1_500_000_000))
    work, worked = make.entries_of, []

    def entries_of(article: Article, settings: Settings) -> tuple[Entry, ...]:
        worked.append(article.id)
        if len(worked) == 4:
            raise KeyboardInterrupt
        return work(article, settings)

    monkeypatch.setattr(make, "entries_of", entries_of)
    monkeypatch.setattr("timeline.workers._cores", lambda: 1)  # what another process works on is not seen here
    broken_off = run("extract", "--jsonl")
    assert broken_off.exit_code == 130
    assert broken_off.stdout == ""
    assert "Interrupted after 4 articles. What was worked so far is kept" in broken_off.stderr
    assert len(run("extract", "--jsonl").stdout.splitlines()) == 6
    assert worked == ["0", "1", "2", "3", "3", "4", "5"]


def test_ctrl_c_keeps_what_was_worked_and_the_next_run_carries_on(tmp_path: Path) -> None:
    articles = [
        {"id": f"a{number}", "published": str(date(2018, 1, 1) + timedelta(number)), "text": "Ali Berg left on Sunday"}
        for number in range(3_000)  # so many that it is still at work when it is told
    ]
    for site in ("broken-off", "whole"):
        (tmp_path / site / "articles").mkdir(parents=True)
        (tmp_path / site / "articles" / "all.jsonl").write_text("\n".join(map(json.dumps, articles)))
    command = [sys.executable, "-m", "timeline", "extract", "--jsonl", "--report", "report.json"]
    process = subprocess.Popen(
        command,
        cwd=tmp_path / "broken-off",
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # tests that run in the background ignore it
    )
    while process.poll() is None and not worked(tmp_path / "broken-off"):
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    printed, told = process.communicate()
    assert (process.returncode, printed) == (130, "")
    assert re.fullmatch(r"Interrupted after \d+ articles\. What was worked so far is kept: .*\n", told)
    kept = worked(tmp_path / "broken-off")
    assert 500 <= kept < 3_000
    whole = subprocess.run(command, cwd=tmp_path / "whole", capture_output=True, check=True)
    carried_on = subprocess.run(command, cwd=tmp_path / "broken-off", capture_output=True, check=True)
    assert carried_on.stdout == whole.stdout
    assert json.loads((tmp_path / "broken-off" / "report.json").read_text())["unchanged"] == kept


def worked(site: Path) -> int:
    """How many articles the site's store knows."""
    try:
        with closing(sqlite3.connect(f"file:{site}/.timeline/timeline.sqlite3?mode=ro", uri=True)) as store:
            return int(store.execute("SELECT count(*) FROM worked").fetchone()[0])
    except sqlite3.OperationalError:  # not there yet
        return 0


def test_a_bar_is_for_terminals_and_patience(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "a").write_text("x" * 100)
    written = io.StringIO()
    monkeypatch.setattr("sys.stderr", written)
    clock = iter(range(0, 100, 3))
    monkeypatch.setattr("time.monotonic", lambda: next(clock))
    quiet = Progress([tmp_path])
    quiet.step(50)
    assert written.getvalue() == ""
    monkeypatch.setattr(written, "isatty", lambda: True)
    bar = Progress([tmp_path])
    bar.step(50)
    assert "[###############···············] 1 articles" in written.getvalue()
    bar.clear()
    assert written.getvalue().endswith("\r\x1b[K")
