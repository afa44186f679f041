"""Builds that are killed or meet another: the site is always whole, and the next build gives what a first one would."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from timeline.locks import lock
from timeline.pages.swap import swapped
from timeline.scratch import scratch

ARTICLE = "---\npublished: 2018-08-27\nsource: Wire\n---\nThe minister arrived in Damascus on Sunday{}.\n"
COMMAND = [sys.executable, "-m", "timeline", "build"]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "talks.md").write_text(ARTICLE.format(""), "utf-8")
    subprocess.run(COMMAND, cwd=tmp_path, check=True, capture_output=True)
    return tmp_path


def contents(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}


def test_a_killed_build_leaves_a_whole_site_and_no_trace_in_the_next(site: Path) -> None:
    before = contents(site / "site")
    (site / "articles" / "talks.md").write_text(ARTICLE.format(" for two days"), "utf-8")
    moments = random.Random(1)
    for _ in range(int(os.environ.get("TIMELINE_KILLS", "4"))):
        process = subprocess.Popen(COMMAND, cwd=site, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(moments.uniform(0.1, 1.6))
        process.send_signal(signal.SIGKILL)
        process.wait()
        now = contents(site / "site")
        if now != before:  # it was through
            before = now
            (site / "articles" / "talks.md").write_text(ARTICLE.format(f" for {moments.random()} days"), "utf-8")
    subprocess.run(COMMAND, cwd=site, check=True, capture_output=True)
    again = contents(site / "site"), contents(site / "docs")
    subprocess.run(["rm", "-rf", ".timeline", "docs", "site"], cwd=site, check=True)
    subprocess.run(COMMAND, cwd=site, check=True, capture_output=True)
    assert again == (contents(site / "site"), contents(site / "docs"))
    assert sorted(item.name for item in site.iterdir()) == [".timeline", "articles", "docs", "site"]


def test_two_builds_at_once_both_end_well(site: Path) -> None:
    processes = [subprocess.Popen(COMMAND, cwd=site, stdout=subprocess.DEVNULL) for _ in range(2)]
    assert [process.wait() for process in processes] == [0, 0]
    assert (site / "site" / "index.html").exists()


def test_a_build_that_waits_too_long_says_so(site: Path) -> None:
    code = "import timeline.pages.site as s; s.PATIENCE = 0.1\nfrom timeline.cli import main; main()"
    with lock(scratch(site) / "build.lock", 0):
        command = [sys.executable, "-c", code, "build"]
        found = subprocess.run(command, cwd=site, capture_output=True, text=True, check=False)
    assert found.returncode == 1
    assert "Another build of this site is at work" in found.stderr


def test_what_was_left_between_two_moves_comes_back(tmp_path: Path) -> None:
    target = tmp_path / "site"
    left = tmp_path / ".site-abc" / "old"
    left.mkdir(parents=True)
    (left / "index.html").write_text("old", "utf-8")
    with pytest.raises(RuntimeError), swapped(target):
        raise RuntimeError
    assert (target / "index.html").read_text("utf-8") == "old"
    assert [item.name for item in tmp_path.iterdir()] == ["site"]
