"""Every kind of page of one site, in a real Chromium: no barrier, all within keys, all within three clicks."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
from msgspec.structs import replace

from pages.browser import Opened, served
from pages.many import many
from timeline import make
from timeline.model import Change, Timeline
from timeline.pages.site import build

KINDS = {
    "front": "", "guide": "guide/", "not found": "nothing/here/", "home": "timeline/", "year": "timeline/2018/",
    "contents of a month": "timeline/2018/08/", "part of a month": "timeline/2018/08-1/",
    "people": "timeline/people/", "person": "timeline/people/ana-adler/", "places": "timeline/places/",
    "place": "timeline/places/damascus/", "sources": "timeline/sources/", "source": "timeline/sources/2018-08/",
    "find": "timeline/find/?q=minister&sure=stated", "changes": "timeline/changes/",
    "embed": "timeline/embed.html", "shelf": "timeline/e/00.html",
}  # fmt: skip
GUIDE = """# A page of the site

Text, `code`, a [link](index.md).

## A table

| a | b |
|---|---|
| `one` | two |

## A list

- one

## A selection

```timeline
limit: 2
```

    code in a block
"""


def timeline() -> Timeline:
    """A month that is told in parts, entries of every doubt, and a record with an entry that is gone."""
    told = many(30, date(2018, 8, 6), 20)
    first, second, third, *rest = told.entries
    entries = (
        replace(first, date="2018-08-06?", basis="lead"),
        replace(second, disputed=("2018-08-07",), chosen="said", sources=(*second.sources, *third.sources),
                note="A *note*.", confirmed=True),
        *rest,
    )  # fmt: skip
    record = [
        Change("2018-09-01", "added", e.id, e.date, "2018-08-27", e.sources[0].article, e.title) for e in entries[:5]
    ]
    record.append(replace(record[0], day="2018-09-02", what="corrected", was="2018-08-20", why="text"))
    record.append(replace(record[0], day="2018-09-02", what="withdrawn", id="e-00ffffff", why="gone"))
    return replace(told, entries=entries, changes=tuple(record))


@pytest.fixture(scope="module", params=["en", "ar"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder: Path = tmp_path_factory.mktemp("kinds")
    (folder / "docs").mkdir()
    (folder / "docs/index.md").write_text("# Front\n\nA [page](guide.md).\n")
    (folder / "docs/guide.md").write_text(GUIDE)
    (folder / "mkdocs.yml").write_text(
        "site_name: S\nsite_description: D\ntheme: timeline\nmarkdown_extensions: [tables]\n"
        f"plugins: [{{timeline: {{page_entries: 12, name_entries: 2, language: {request.param}}}}}]\n"
        "nav: [index.md, guide.md, timeline]\n"
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.setattr(make, "timeline", lambda *given, **options: make.Made(timeline(), make.Tally()))
        with served(build().site_dir) as base:
            yield base


def visit(page: Any, site: str, kind: str) -> None:
    """Opens a page of the kind, with all that its script fetches and all that is folded in."""
    page.goto(site + KINDS[kind])
    if kind == "find":
        page.wait_for_selector(".tl-found li")
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_barrier_that_axe_finds(site: str, width: int, scheme: str, opened: Opened) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    with opened(viewport={"width": width, "height": 844}, color_scheme=scheme, bypass_csp=True) as (page, seen):
        for kind in KINDS:
            visit(page, site, kind)
            page.add_style_tag(content="* { content-visibility: visible !important; }")
            result = axe.run(page)
            assert result.violations_count == 0, (kind, result.generate_report())
            assert page.evaluate("document.documentElement.scrollWidth") <= width, kind
        assert seen.outside(site) == []


def test_keys_alone_reach_and_operate_everything(site: str, opened: Opened) -> None:
    wanted = "a[href], summary, button, input, select"
    with opened(viewport={"width": 1280, "height": 900}) as (page, _):
        for kind in KINDS:
            visit(page, site, kind)
            count = page.evaluate(
                f"""() => {{
                    const all = [...document.querySelectorAll("{wanted}")].filter(e => e.checkVisibility());
                    all.forEach((e, n) => {{ e.dataset.number = n; }});
                    return all.length;
                }}"""
            )
            reached: list[int] = []
            for _ in range(count + 20):  # a date has a stop for its day, its month and its year
                page.keyboard.press("Tab")
                number = int(page.evaluate("document.activeElement.dataset.number ?? -1"))
                if number not in (-1, *reached[-1:]):
                    reached.append(number)
                if number == count - 1:
                    break
            assert reached == list(range(count)), kind  # in the order in which the page is read


def test_without_javascript_every_entry_is_within_three_clicks(site: str, opened: Opened) -> None:
    with opened(java_script_enabled=False) as (page, _):
        seen, edge, anchors = {f"{site}timeline/"}, {f"{site}timeline/"}, set[str]()
        for _ in range(4):  # the pages after no click, one, two, three
            after = set[str]()
            for address in sorted(edge):
                page.goto(address)
                anchors |= set(page.eval_on_selector_all("article [id]", "all => all.map(e => e.id)"))
                links = page.eval_on_selector_all("main a[href]", "all => all.map(e => e.getAttribute('href'))")
                after |= {urljoin(address, link).split("#")[0] for link in links}
            edge = {one for one in after if one.startswith(f"{site}timeline/") and one.endswith("/")} - seen
            seen |= edge
    assert {member.id for entry in timeline().entries for member in entry.sources} <= anchors
