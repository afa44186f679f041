"""Text of articles never becomes Markdown, HTML or a template: it shows as itself, under every theme and extension."""

import json
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest
from msgspec.structs import replace

from pages.browser import Opened, served
from pages.conftest import entry, merged
from timeline import make
from timeline.model import Article, Change, Timeline
from timeline.pages.site import build

ATTACKS = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(2)>",
    "{{ 7*7 }}",
    "{% raw %}",
    "[x](javascript:alert(3))",
    "# heading",
    "| table | row |",
    '{: onclick="alert(4)" }',
    "{ .red }",
    '--8<-- "secret.txt"',
    "*[HTML]: abbreviation",
    ":smile:",
    "[^1]",
    "[^1]: foot",
    "[TOC]",
    "\\{{ x }}",
    "</article></section></main><iframe src=//evil.example>",
    "`code` *em* __strong__ ~~del~~ ==mark== ^^ins^^",
    "https://evil.example/x www.evil.example a@evil.example",
    "&lt;b&gt; &#60;i&#62; &amp;",
    "$x$ \\(y\\) ```mermaid``` ::: block",
    "\"quotes\" 'single' ” \u202e reversed",
    "- [ ] task",
    "@import url(//evil.example)",
)
EXTENSIONS = """markdown_extensions:
  - attr_list
  - md_in_html
  - abbr
  - footnotes
  - tables
  - admonition
  - toc: {permalink: true}
  - pymdownx.snippets: {base_path: ["."]}
  - pymdownx.emoji
  - pymdownx.magiclink
  - pymdownx.tilde
  - pymdownx.caret
  - pymdownx.mark
  - pymdownx.tasklist
  - pymdownx.superfences
  - pymdownx.arithmatex
  - pymdownx.blocks.admonition
"""
THEMES = {
    "timeline": "{name: timeline}",
    "mkdocs": "{name: mkdocs, highlightjs: false}",
    "readthedocs": "{name: readthedocs, highlightjs: false}",
    "material": "{name: material, font: false}",
}
NAMES = ("people", "places")
FORBIDDEN = "[onclick],[onerror],iframe,a[href^=javascript],img[src=x]"


def harmful(page: str) -> list[tuple[str, dict[str, str | None]]]:
    """The tags that an attack would have made, as a reader of HTML sees them."""
    found = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            given = dict(attrs)
            bad = tag == "iframe" or given.keys() & {"onclick", "onerror"} or given.get("src") == "x"
            if bad or (given.get("href") or "").startswith(("javascript", "//evil", "https://evil")):
                found.append((tag, given))

    Reader().feed(page)
    return found


def hostile() -> Timeline:
    """Every attack in every field."""
    entries, articles = [], {}
    for number, attack in enumerate(ATTACKS):
        article = Article(
            id=f"a{number} {attack}", text=f"Told: {attack} on Sunday.", published=date(2018, 8, 27), title=attack,
            url="javascript:alert(5)" if number % 2 else f"https://a.example/{attack}", source=attack,
            lang='en" onclick="alert(6)',
        )  # fmt: skip
        articles[article.id] = article
        one = entry(
            f"e-{number:08x}", article, article.text, date="2018-08-26", precision="day", mention="on Sunday",
            basis="publication", attribution=attack, who=(attack, "Somebody"), where=(attack,), title=attack,
        )  # fmt: skip
        entries.append(merged(one, note=attack, chosen="precise", main=True))
        undated = replace(one, id=f"e-f{number:07x}", date=None, precision=None, mention=None, mention_start=None)
        entries.append(merged(undated))
    dated = [e for e in entries if e.date]
    record = []
    for number, attack in enumerate(ATTACKS):
        gone = Change("2018-09-01", "withdrawn", attack, None, "2018-08-27", attack, attack, None, "gone")
        record += [gone, replace(gone, id=f"e-00fff{number:03x}")]
    return Timeline((*dated, *(e for e in entries if not e.date)), articles, tuple(record))


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(make, "timeline", lambda *given, **options: make.Made(hostile(), make.Tally()))
    (tmp_path / "secret.txt").write_text("THE SECRET")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/index.md").write_text("# Hello\n\n*[Told]: an abbreviation of the site\n")
    return tmp_path


@pytest.mark.parametrize("theme", THEMES)
def test_shown_as_text_and_nothing_runs(site: Path, theme: str, opened: Opened) -> None:
    macros = ", macros" if theme != "material" else ""
    (site / "mkdocs.yml").write_text(
        f"site_name: S\ntheme: {THEMES[theme]}\n"
        f"plugins: [search, {{timeline: {{name_entries: 1, title: {json.dumps(ATTACKS[0])}}}}}{macros}]\n{EXTENSIONS}"
    )
    built = build()
    pages = sorted(built.site_dir.rglob("timeline/**/*.html"))
    assert len(pages) > len(ATTACKS)  # people and places have pages too
    for page in pages:
        text = page.read_text("utf-8")
        assert "THE SECRET" not in text
        assert harmful(text) == []
    kinds = ["", "find", "embed.html", "2018", "2018/08", "sources", "sources/2018-08", "people", "places"]
    kinds += ["changes", "e/00.html"]
    kinds += [f"{folder}/{next((built.site_dir / 'timeline' / folder).glob('*script*')).name}" for folder in NAMES]
    with served(built.site_dir) as base, opened() as (page, seen):
        for kind in kinds:
            page.goto(f"{base}timeline/{kind}")
            assert page.evaluate(f"document.querySelectorAll('{FORBIDDEN}').length") == 0
        page.goto(base + "timeline/2018/08/")
        titles = page.eval_on_selector_all(".tl-title", "all => all.map(e => e.firstChild.textContent.trim())")
        assert titles == [" ".join(attack.split()) for attack in ATTACKS]
        quotes = page.eval_on_selector_all(".tl-quote", "all => all.map(e => e.textContent.trim())")
        assert quotes == [f"Told: {attack} on Sunday." for attack in ATTACKS]
        assert page.eval_on_selector_all(".tl-quote mark", "all => all.map(e => e.textContent)") == ["on Sunday"] * len(
            ATTACKS
        )
        page.goto(base + "timeline/find/?sure=undated")
        page.wait_for_selector(".tl-found li")
        found = page.eval_on_selector_all(".tl-found a", "all => all.map(e => e.textContent)")
        assert [" ".join(title.split()) for title in found] == titles
        assert seen.dialogs == []
        assert seen.outside(base) == []
