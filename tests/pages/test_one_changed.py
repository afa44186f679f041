"""Where one article of many changed, a new process reads and writes what concerns it and nothing else."""

import os
from pathlib import Path

import pytest

from timeline import make
from timeline.columns import Events
from timeline.config import Settings
from timeline.pages.press import Press
from timeline.pages.write import put
from timeline.store import Store
from timeline.store.documents import Documents, Row
from timeline.store.worked import Worked

PEOPLE = ("Amir Hatami", "Ann Harbour", "Ben Mole")
PLACES = ("Damascus", "Lisbon", "Oslo")


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Forty articles of eight months, older than what a clock could mistake."""
    monkeypatch.setattr("timeline.store.documents.FRESH", -(10**9))
    monkeypatch.setattr("timeline.pages.exports.edition.latest", lambda timeline: [])  # feeds tell the newest hundred
    (tmp_path / "articles").mkdir()
    for number in range(40):
        write(tmp_path, number, "an agreement")
    return tmp_path


def write(site: Path, number: int, what: str) -> None:
    who, where = PEOPLE[number % 3], PLACES[number // 2 % 3]
    (site / "articles" / f"{number:02}.md").write_text(
        f"---\npublished: 2018-{number % 8 + 1:02}-{number % 20 + 8:02}\nsource: Wire\n---\n"
        f"{who} arrived in {where} on Sunday. {who} signed {what} number {number} there on Monday.\n"
    )


def run(site: Path) -> set[str]:
    """As a new process does it; gives the files that were written."""
    settings, store = Settings.from_mapping({}, base=site), Store(site)
    folder = site / "docs" / "timeline"
    press = Press(make.timeline(settings, store).timeline, settings)
    changed = put(press.files(), folder, store.written(folder, press.print))
    store.keep_written()
    return {str(file.relative_to(folder)) for file in changed}


def stamps(site: Path) -> dict[str, int]:
    folder = site / "docs" / "timeline"
    return {str(file.relative_to(folder)): os.stat(file).st_mtime_ns for file in folder.rglob("*") if file.is_file()}


def asked_for(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What is made or read from now on of articles, entries and events."""
    seen: list[object] = []
    for owner, name in ((Documents, "_text"), (Worked, "_on_file"), (Events, "_one")):
        plain = getattr(owner, name)
        monkeypatch.setattr(owner, name, lambda self, key, plain=plain: seen.append(key) or plain(self, key))
    return seen


def test_where_nothing_changed_nothing_is_made_or_read(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run(site)
    before, seen = stamps(site), asked_for(monkeypatch)
    assert (run(site), seen) == (set(), [])
    assert stamps(site) == before


def test_only_the_pages_concerned_are_written(site: Path) -> None:
    assert len(run(site)) > 60
    assert run(site) == set()
    before = stamps(site)
    write(site, 16, "a treaty")
    changed = run(site)
    after = stamps(site)
    assert {name for name in after if after[name] != before.get(name)} - {".written"} == changed & after.keys()
    months = {name for name in changed if name[:5] == "2018/"}
    assert months == {"2018/01.md", "2018/01.cite.json"}
    assert {name for name in changed if name.startswith(("people/", "places/"))} <= {
        "people/ann-harbour.md", "places/oslo.md",
    }  # fmt: skip
    assert {name for name in changed if name.startswith("sources/")} == {"sources/2018-01.md"}
    assert sum(name.startswith("e/") for name in changed) <= 2  # the ids of what was said and of what is


def test_the_band_of_all_entries_is_a_file_so_that_no_page_depends_on_its_ticks(site: Path) -> None:
    run(site)
    band = (site / "docs" / "timeline" / "spine.svg").read_text()
    (site / "articles" / "40.md").write_text("---\npublished: 2018-05-31\n---\nAnn Harbour left Oslo on Tuesday.\n")
    changed = run(site)
    assert (site / "docs" / "timeline" / "spine.svg").read_text() != band
    assert {name for name in changed if name[:5] == "2018/"} == {"2018/05.md", "2018/05.cite.json"}


def test_only_what_tells_of_it_is_read(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run(site)
    seen = asked_for(monkeypatch)
    write(site, 16, "a treaty")
    run(site)
    assert len({key for key in seen if isinstance(key, str)}) < 15  # articles whose entries were read
    assert not [key for key in seen if isinstance(key, Row)]  # whose texts were


def test_a_decision_costs_what_it_concerns(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run(site)
    (site / "curation.yml").write_text(
        "decisions:\n- about: {article: '16', quote: Ann Harbour arrived in Oslo on Sunday.}\n  title: A journey\n"
    )
    seen = asked_for(monkeypatch)
    changed = run(site)
    assert len({key for key in seen if isinstance(key, str)}) < 15
    assert {name for name in changed if name.startswith("2018/")} == {"2018/01.md", "2018/01.cite.json"}
