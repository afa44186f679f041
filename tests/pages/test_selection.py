"""The fenced `timeline` block."""

from pathlib import Path

import pytest

from timeline.model import Timeline
from timeline.pages.selection import Selection, SelectionError, place_blocks
from timeline.pages.site import build


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("", ["Promises are made", "Iran’s defence minister travels", "The two sides signed", "A column appears"]),
        ("from: 2018", ["Iran’s defence minister travels", "The two sides signed", "A column appears"]),
        ("to: 2018-08-26", ["Promises are made", "Iran’s defence minister travels", "The two sides signed"]),
        ("from: 2018-08-28\nto: 2018-09", ["A column appears"]),
        ("who: amir hatami", ["Iran’s defence minister travels", "A column appears"]),
        ("where: [Damascus, Paris]\nmain: true", ["Iran’s defence minister travels"]),
        ("about: [AGREEMENT]", ["The two sides signed"]),
        ("limit: 1", ["Iran’s defence minister travels"]),
        ("about: nothing of it", []),
    ],
)
def test_of(small: Timeline, text: str, titles: list[str]) -> None:
    chosen = [small.entries[number] for number in Selection.read(text).of(small)]
    assert [
        len(entry.title) and entry.title.startswith(title) for entry, title in zip(chosen, titles, strict=True)
    ] == [True] * len(titles)


@pytest.mark.parametrize(
    "text", ["form: 2018", "from: soon", "limit: 0", "limit: many", "main: 7", "- a", "a: [", "who: {a: b}"]
)
def test_what_cannot_be_read(text: str) -> None:
    with pytest.raises(SelectionError):
        Selection.read(text)


def test_place_blocks() -> None:
    told: list[tuple[str, str, int]] = []

    def place(folder: str, body: str, line: int) -> str:
        told.append((folder, body, line))
        return "PLACED"

    shown = "b\n````md\n```timeline\n```\n````\n"
    code = "    ```timeline\n```py\n```"
    text = f"a\n```timeline\nlimit: 1\n```\n{shown}~~~ timeline other\n~~~\n{code}"
    assert place_blocks(text, place) == f"a\n\nPLACED\n\n{shown}\nPLACED\n\n{code}"
    assert told == [("", "limit: 1", 2), ("other", "", 10)]


def test_several_timelines_in_a_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, place, day in (("one", "Damascus", "2018-08-27"), ("two", "Paris", "2019-01-14")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.md").write_text(
            f"---\npublished: {day}\ntitle: {name}\n---\nAmir Hatami travelled to {place} on Sunday.\n"
        )
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/index.md").write_text("# Both\n\n```timeline\n```\n\nand\n\n```timeline other\nfrom: 2019\n```\n")
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: S\nsite_url: https://s.example/\nstrict: true\ntheme: {name: timeline}\nplugins:\n"
        "  - timeline: {articles: one}\n  - timeline: {articles: two, folder: other, title: Other}\n"
        "nav: [index.md, timeline, other]\n"
    )
    monkeypatch.chdir(tmp_path)
    built = build()
    assert built.articles == 2
    page = (built.site_dir / "index.html").read_text("utf-8")
    assert 'href="timeline/2018/08/#e' in page
    assert 'href="other/2019/01/#e' in page
    assert page.index("Damascus") < page.index("and") < page.index("Paris")
    assert "Paris" not in (built.site_dir / "timeline/2018/08/index.html").read_text("utf-8")
    assert "2019-01-14" in (built.site_dir / "sitemap.xml").read_text("utf-8")
    assert sum(1 for _ in built.site_dir.glob("*/embed.html")) == 2
