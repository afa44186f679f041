"""Exports, citations and page heads in the built site, and citing an entry as a reader does."""

import json
from html import unescape
from pathlib import Path

import feedparser
import pytest

from pages.browser import Opened, served
from pages.exports.conftest import loads
from timeline import make
from timeline.model import Timeline
from timeline.pages.exports import offered
from timeline.pages.site import build


@pytest.fixture
def site(small: Timeline, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.setattr(make, "timeline", lambda *given, **options: make.Made(small, make.Tally()))
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/index.md").write_text("# Hello\n")
    return tmp_path


def made(site: Path, *lines: str) -> Path:
    text = "\n".join(["site_name: S", "theme: {name: timeline}", "plugins: [timeline]", *lines])
    (site / "mkdocs.yml").write_text(text + "\n")
    return build().site_dir


@pytest.mark.parametrize("urls", ["true", "false"])
def test_every_address_leads_to_its_entry(site: Path, urls: str) -> None:
    folder = made(site, "site_url: https://example.org/s/", f"use_directory_urls: {urls}")
    entries = loads((folder / "timeline/events.json").read_bytes())["entries"]
    assert len(entries) == 5
    for entry in entries:
        path, _, anchor = entry["url"].removeprefix("https://example.org/s/").partition("#")
        page = folder / path / "index.html" if path.endswith("/") else folder / path
        assert anchor == entry["id"]
        assert f'id="{anchor}"' in unescape(page.read_text("utf-8"))


def test_home_links_every_format_and_pages_announce_the_feeds(site: Path) -> None:
    folder = made(site)
    home = unescape((folder / "timeline/index.html").read_text("utf-8"))
    assert all(f'href="{export.path}" type="{export.media_type}"' in home for export in offered())
    assert all((folder / "timeline" / export.path).is_file() for export in offered())
    month = (folder / "timeline/2018/08/index.html").read_text("utf-8")
    assert 'type="application/atom+xml" title="Additions and corrections (Atom feed)" href="../../atom.xml"' in month
    assert "atom.xml" not in (folder / "index.html").read_text("utf-8")


def test_a_site_without_a_front_page_links_into_the_folder(site: Path) -> None:
    (site / "docs/index.md").unlink()
    front = (made(site) / "index.html").read_text("utf-8")
    assert 'href="timeline/events.csv"' in front
    assert 'href="timeline/atom.xml"' in front


def test_the_given_time_of_the_build(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1577836800")
    folder = made(site)
    assert loads((folder / "timeline/events.json").read_bytes())["updated"] == "2020-01-01T00:00:00Z"
    assert feedparser.parse(str(folder / "timeline/atom.xml")).entries


def test_a_page_holds_its_entries_as_linked_data(site: Path) -> None:
    month = (made(site) / "timeline/2018/08/index.html").read_text("utf-8")
    block = month.partition('<script type="application/ld+json">')[2].partition("</script>")[0]
    assert [(event["name"], event["url"]) for event in json.loads(block)["@graph"]] == [
        ("Iran’s defence minister travels to Damascus", "#e-0000000a"),
        ("The two sides signed an agreement, the Herald reported on Monday", "#e-0000000c"),
    ]


def test_a_reader_cites_an_entry_by_keyboard(site: Path, opened: Opened) -> None:
    folder = made(site, "site_url: https://example.org/s/")
    with served(folder) as base, opened(permissions=["clipboard-read", "clipboard-write"]) as (page, seen):
        page.goto(f"{base}timeline/2018/08/")
        button = page.locator("article:has(#e-0000000a) .tl-cite")
        button.focus()
        page.keyboard.press("Enter")
        shown = page.locator("dialog.tl-citation pre")
        shown.first.wait_for()
        text, bibtex, csl = shown.all_text_contents()
        assert text.startswith("“Iran’s defence minister travels to Damascus”, Sunday 26 to Monday 27 August 2018. ")
        assert bibtex.startswith("@misc{e-0000000a,")
        assert json.loads(csl)[0]["URL"] == "https://example.org/s/timeline/e/00.html#e-0000000a"
        page.get_by_role("button", name="Copy BibTeX").click()
        page.get_by_role("button", name="Copied").wait_for()
        assert page.evaluate("navigator.clipboard.readText()") == bibtex
        page.keyboard.press("Escape")
        page.locator("dialog").wait_for(state="detached")
        assert button.evaluate("it => it === document.activeElement")
        assert seen.console == []  # nothing was refused by the policy
        assert seen.outside(base) == []
