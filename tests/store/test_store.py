"""The store saves work and never changes a result, whatever becomes of its file."""

import gc
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from msgspec.structs import replace

from timeline import make, rows
from timeline.articles import read
from timeline.config import Settings
from timeline.store import Store

TEXTS = {
    "one": "---\npublished: 2018-08-27\nsource: Wire\n---\nThe minister arrived in Damascus on Sunday for two days.",
    "two": "---\npublished: 2018-09-07T10:00:00+03:00\n---\nThe presidents met in Tehran on Friday.\u2028They talked.",
}


@pytest.fixture
def site(tmp_path):
    """A site whose articles are older than what a clock could mistake."""
    (tmp_path / "articles").mkdir()
    for name, text in TEXTS.items():
        write(tmp_path, name, text)
    return tmp_path


def write(site, name, text):
    path = site / "articles" / f"{name}.md"
    path.write_text(text, "utf-8")
    past = path.stat().st_mtime_ns - 10**9
    os.utime(path, ns=(past, past))


@pytest.fixture(autouse=True)
def settled_files(monkeypatch):
    """Times of change cannot be set back, so the test's files would all be too fresh to trust."""
    monkeypatch.setattr("timeline.store.documents.FRESH", -(10**9))


@pytest.fixture
def worked(monkeypatch):
    """The ids of the articles that were worked, and of the paths that were read."""
    seen = []
    monkeypatch.setattr("timeline.workers._cores", lambda: 1)  # what another process works on is not seen here
    entries_of, finish = make.entries_of, read.__globals__["finish"]
    monkeypatch.setattr(
        make, "entries_of", lambda article, settings: seen.append(article.id) or entries_of(article, settings)
    )
    monkeypatch.setitem(
        read.__globals__,
        "finish",
        lambda draft, document, settings: seen.append("read") or finish(draft, document, settings),
    )
    return seen


def made(site, store=None, **settings):
    found = make.timeline(Settings.from_mapping(settings, base=site), store or Store(site))
    found.tally.unchanged = 0  # alters nothing else
    return found


def test_articles_and_entries_come_back_equal(site):
    extracted = make.extract([site / "articles"], Settings.from_mapping({}, base=site))
    for article in extracted.articles.values():
        assert rows.article(rows.article_text(article)) == article
    assert rows.entries(rows.entries_text(extracted.entries)) == extracted.entries
    assert any(entry.derivation for entry in extracted.entries)


def test_the_result_is_that_of_a_run_without(site):
    plain = make.timeline(Settings.from_mapping({}, base=site))
    store = Store(site)
    assert made(site, store) == made(site, store) == made(site) == made(site) == plain


def test_what_did_not_change_is_not_worked_again(site, worked):
    made(site)
    assert sorted(worked) == ["one", "read", "read", "two"]
    worked.clear()
    made(site)
    assert worked == []
    write(site, "two", TEXTS["two"].replace("Friday", "Thursday"))
    assert made(site).timeline == make.timeline(Settings.from_mapping({}, base=site)).timeline
    assert worked == ["read", "two", "read", "one", "read", "two"]


def test_a_file_that_was_only_touched_is_read_but_not_worked(site, worked):
    made(site)
    worked.clear()
    write(site, "two", TEXTS["two"])
    made(site)
    assert worked == ["read"]


def test_settings_work_what_they_concern(site, worked):
    made(site)
    worked.clear()
    made(site, week_start="sunday")
    assert sorted(worked) == ["one", "two"]
    worked.clear()
    made(site, week_start="sunday", title="Another")
    assert worked == []
    made(site, day_order="dmy", week_start="sunday")
    assert sorted(worked) == ["one", "read", "read", "two"]


def test_other_code_works_all_again(site, worked, monkeypatch):
    made(site)
    worked.clear()
    monkeypatch.setattr("timeline.store.prints._code", str)
    made(site)
    assert sorted(worked) == ["one", "read", "read", "two"]


def test_several_timelines_of_a_site_leave_each_other_s_work_alone(site, worked):
    (site / "others").mkdir()
    (site / "others" / "three.md").write_text("---\npublished: 2018-08-27\n---\nThey met on Sunday.", "utf-8")
    for _ in range(2):
        for folder, articles in (("talks", "articles"), ("others", "others")):
            made(site, Store(site, folder), articles=articles, folder=folder)
    assert sorted(worked) == ["one", "read", "read", "read", "three", "two"]


def test_what_is_gone_leaves_the_store(site):
    made(site)
    (site / "articles" / "two.md").unlink()
    assert [entry.article for event in made(site).timeline.entries for entry in event.sources] == ["one"]
    with sqlite3.connect(site / ".timeline" / "timeline.sqlite3") as connection:
        assert connection.execute("SELECT id FROM worked").fetchall() == [("one",)]
        assert connection.execute("SELECT count(*) FROM text").fetchone() == (1,)
    connection.close()


def test_what_was_refused_is_looked_at_every_time(site, worked):
    write(site, "bad", "no date")
    for _ in range(2):
        worked.clear()
        assert len(made(site).refusals) == 1
    assert worked == ["read"]


def test_a_sidecar_counts_as_the_document(site):
    made(site)
    (site / "articles" / "two.md.yml").write_text("title: From beside\n", "utf-8")
    assert made(site).timeline.articles["two"].title == "From beside"


@pytest.mark.parametrize("damage", [b"", b"not a database at all, but long enough to look like one" * 100])
def test_a_damaged_file_is_made_anew(site, damage, worked):
    plain = make.timeline(Settings.from_mapping({}, base=site)).timeline
    made(site)
    gc.collect()  # another process does not have that run's file open
    (site / ".timeline" / "timeline.sqlite3").write_bytes(damage)
    assert made(site).timeline == plain
    worked.clear()
    made(site)
    assert worked == []


def test_a_page_of_rubbish_in_the_file_does_no_harm(site):
    plain = made(site).timeline
    file = site / ".timeline" / "timeline.sqlite3"
    data = bytearray(file.read_bytes())
    for start in range(200, len(data), 4096):
        file.write_bytes(data[:start] + b"\xff" * 40 + data[start + 40 :])
        assert made(site).timeline == plain


def test_tables_of_another_version_are_made_anew(site, worked):
    made(site)
    with sqlite3.connect(site / ".timeline" / "timeline.sqlite3") as connection:
        connection.execute("ALTER TABLE worked RENAME COLUMN mark TO sign")
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    made(site)
    worked.clear()
    made(site)
    assert worked == []


def test_without_a_folder_to_write_in_all_is_worked(site):
    (site / ".timeline").write_text("a file where the folder should be", "utf-8")
    assert made(site).timeline == make.timeline(Settings.from_mapping({}, base=site)).timeline


def test_another_process_that_writes_is_waited_for_and_then_passed_by(site, monkeypatch):
    plain = made(site).timeline
    monkeypatch.setattr("timeline.store.database.PATIENCE", 0.05)
    connection = sqlite3.connect(site / ".timeline" / "timeline.sqlite3", isolation_level=None)
    connection.execute("BEGIN EXCLUSIVE")
    write(site, "two", TEXTS["two"].replace("Friday", "Thursday"))
    assert made(site).timeline != plain
    connection.execute("ROLLBACK")
    connection.close()
    write(site, "two", TEXTS["two"])
    assert made(site).timeline == plain


FULL = """
import resource, sys
from pathlib import Path
from timeline import make
from timeline.config import Settings
from timeline.store import Store
resource.setrlimit(resource.RLIMIT_FSIZE, (2048, 2048))
site = Path(sys.argv[1])
print(len(make.timeline(Settings.from_mapping({}, base=site), Store(site)).timeline.entries))
"""


def test_a_full_disk_costs_the_memory_and_nothing_else(site):
    count = len(made(site).timeline.entries)
    write(site, "two", TEXTS["two"] + " They dined on Friday." * 300)
    more = len(make.timeline(Settings.from_mapping({}, base=site)).timeline.entries)
    found = subprocess.run(
        [sys.executable, "-c", "import signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n" + FULL, str(site)],
        capture_output=True, text=True, check=True, cwd=Path(__file__).parent.parent.parent,
    )  # fmt: skip
    assert int(found.stdout) == more > count
    assert len(made(site).timeline.entries) == more


def test_versions_of_an_article_are_told_once(site):
    first = "---\npublished: 2018-08-27\nid: deal\nupdated: 2018-08-27T0{}:00:00Z\n---\nThey signed on Sunday.{}"
    write(site, "early", first.format(1, ""))
    write(site, "late", first.format(2, " They left on Monday."))
    timeline = made(site).timeline
    assert made(site).timeline == timeline
    assert replace(timeline.articles["deal"], text="").versions
    assert len({entry.id for event in timeline.entries for entry in event.sources}) == len(timeline.entries)
