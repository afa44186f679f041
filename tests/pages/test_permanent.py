"""An entry's permanent address leads to it whatever becomes of its date, month and words; without a script too."""

from collections.abc import Iterator
from html import unescape
from posixpath import join, normpath

import pytest
from msgspec.structs import replace

from pages.browser import Opened, served
from pages.making import files as made_files
from pages.many import many
from timeline import make
from timeline.config import Settings
from timeline.model import Change, MergedEntry, Timeline
from timeline.pages import permanent
from timeline.pages.outline import outline
from timeline.pages.site import build
from timeline.pages.strings import Strings


def files(timeline: Timeline, **settings: object) -> dict[str, str]:
    made = made_files(timeline, Settings(**settings))
    return {path: unescape(text) for path, text in made.items() if isinstance(text, str)}


def line(files: dict[str, str], id: str) -> str:
    """The line that the address of an id names."""
    page, _, anchor = permanent.address(id).partition("#")
    assert anchor == id
    return files[page].partition(f'id="{id}"')[2].partition("</li>")[0]


def leads_to(files: dict[str, str], id: str) -> str:
    """The page's path#anchor that it leads to; the anchor is there."""
    target = line(files, id).partition('href="')[2].partition('"')[0]
    path, _, anchor = normpath(join("e", target)).partition("/#")
    page = next(name for name in (f"{path}.md", f"{path}/index.md") if name in files)
    assert f'id="{anchor}"' in files[page]
    return f"{page}#{anchor}"


def dated(timeline: Timeline, id: str, date: str | None) -> Timeline:
    """The timeline with one entry's date corrected."""
    entries = (replace(e, date=date, basis="editor") if e.id == id else e for e in timeline.entries)
    return replace(timeline, entries=tuple(entries))


def without(timeline: Timeline, id: str) -> Timeline:
    return replace(timeline, entries=tuple(entry for entry in timeline.entries if entry.id != id))


def change(what: str, event: MergedEntry, **more: str) -> Change:
    return Change("2018-10-01", what, event.id, event.date, "2018-08-27", "a", event.title, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("date", "page"), [("2018-08-27", "2018/08.md"), ("2019-03-02", "2019/03.md"), (None, "sources/2018-08.md")]
)
def test_the_address_stays_where_the_date_is_corrected(small: Timeline, date: str | None, page: str) -> None:
    made = files(dated(small, "e-0000000c", date))
    assert leads_to(made, "e-0000000c") == f"{page}#e-0000000c"


def test_every_entry_of_a_split_month_and_every_member(small: Timeline) -> None:
    month = many(120, days=28)
    made = files(month, page_entries=50)
    assert {leads_to(made, entry.id).partition("#")[0] for entry in month.entries} == {
        "2015/01-1.md", "2015/01-2.md", "2015/01-3.md"
    }  # fmt: skip
    assert leads_to(files(small), "e-0000000b") == "2018/08.md#e-0000000b"  # merged into e-0000000a


def test_what_joined_or_was_reworded_leads_on(small: Timeline) -> None:
    visit = small.entries[1]
    older, oldest = replace(visit, id="e-00000011"), replace(visit, id="e-00000012")
    on_record = (
        change("added", oldest), change("added", older), change("joined", oldest, was=older.id),
        change("reworded", visit, was=older.id),
    )  # fmt: skip
    made = files(replace(small, changes=on_record))
    assert leads_to(made, older.id) == leads_to(made, oldest.id) == f"2018/08.md#{visit.id}"


def test_what_is_withdrawn_says_so(small: Timeline) -> None:
    deal = small.entries[2]
    recorded = replace(small, changes=(change("added", deal), change("withdrawn", deal, why="gone")))
    said = line(files(without(recorded, deal.id)), deal.id)
    assert "This timeline no longer tells this: the source was withdrawn." in said
    assert deal.title in said
    assert "href" not in said
    unrecorded = replace(small, changes=(change("added", deal),))
    assert "This timeline no longer tells this." in line(files(without(unrecorded, deal.id)), deal.id)
    hidden = replace(without(small, deal.id), hidden=(deal.id,))
    assert "This timeline no longer tells this." in line(files(hidden), deal.id)


def test_a_record_in_circles_or_with_other_ids_is_no_harm(small: Timeline) -> None:
    one, other, odd = (replace(small.entries[0], id=id) for id in ("e-00000011", "e-00000012", "e-../../../x"))
    on_record = (change("joined", one, was=other.id), change("joined", other, was=one.id), change("added", odd))
    made = files(replace(small, changes=on_record))
    assert "no longer tells" in line(made, one.id)
    assert not [path for path in made if ".." in path]


def test_ten_thousand_entries_stand_on_256_shelves() -> None:
    timeline = many(10_000)
    spread = (replace(e, id=f"e-{n * 429496:08x}", sources=(replace(e.sources[0], id=f"e-{n * 429496:08x}"),))
              for n, e in enumerate(timeline.entries))  # fmt: skip
    timeline = replace(timeline, entries=tuple(spread))
    shelves = list(permanent.shelves(timeline, outline(timeline, 100, 3), Strings("en"), "en"))
    assert len(shelves) == 256
    assert max(len(shelf.lines) for shelf in shelves) == 40


@pytest.fixture(scope="module")
def moved(small: Timeline, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site whose visit moved from August to October, so that September's column went, too."""
    timeline = without(dated(small, "e-0000000a", "2018-10-02"), "e-0000000d")
    folder = tmp_path_factory.mktemp("moved")
    (folder / "docs").mkdir()
    (folder / "docs/index.md").write_text("# Hello\n")
    (folder / "mkdocs.yml").write_text(
        "site_name: S\nsite_url: http://localhost/\ntheme: timeline\nplugins: [timeline]\n"
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.setattr(make, "timeline", lambda *given, **options: make.Made(timeline, make.Tally()))
        built = build().site_dir
    with served(built) as base:
        yield base


@pytest.mark.parametrize("address", ["e/00.html", "2018/08/", "2018/09/"])  # permanent, former, of a page that is gone
@pytest.mark.parametrize("id", ["e-0000000a", "e-0000000b"])
def test_a_reader_is_led_to_the_entry(moved: str, address: str, id: str, opened: Opened) -> None:
    with opened() as (page, seen):
        page.goto(f"{moved}timeline/{address}#{id}")
        page.wait_for_url(f"**/timeline/2018/10/#{id}")
        assert page.locator(":target").count() == 1
        assert not [text for text in seen.console if "404" not in text]


def test_without_javascript_it_is_one_click(moved: str, opened: Opened) -> None:
    with opened(java_script_enabled=False) as (page, _):
        page.goto(f"{moved}timeline/2018/10/")
        page.locator("article:has(#e-0000000a) .tl-permalink").click()
        page.wait_for_url("**/timeline/e/00.html#e-0000000a")
        page.locator(":target a").click()
        page.wait_for_url("**/timeline/2018/10/#e-0000000a")


def test_with_javascript_a_click_takes_the_address_along(moved: str, opened: Opened) -> None:
    with opened(permissions=["clipboard-read", "clipboard-write"]) as (page, seen):
        page.goto(f"{moved}timeline/2018/10/")
        page.locator("article:has(#e-0000000a) .tl-permalink").click()
        page.get_by_role("status").get_by_text("Address copied").wait_for()
        assert page.evaluate("navigator.clipboard.readText()") == f"{moved}timeline/e/00.html#e-0000000a"
        assert page.url == f"{moved}timeline/2018/10/"
        assert seen.console == []


def test_an_unknown_id_leaves_the_reader_where_he_is(moved: str, opened: Opened) -> None:
    with opened() as (page, _):
        page.goto(f"{moved}timeline/2018/08/#e-00ffffff")
        page.wait_for_load_state("networkidle")
        assert page.url.endswith("/timeline/2018/08/#e-00ffffff")
