"""The files of a small timeline."""

import errno
import re
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from pages.making import files as made_files
from timeline.config import Settings
from timeline.model import Article, Timeline
from timeline.pages.pieces import Made, Pieces, in_parts
from timeline.pages.write import put, write
from timeline.store import Store
from timeline.workers import Workers

IDLE = Workers(lambda article: "[]", Article("", "", date(2018, 8, 27)))


def pages(timeline: Timeline, settings: Settings) -> dict[str, str]:
    """The files of text."""
    found = made_files(timeline, settings).items()
    return {name: file if isinstance(file, str) else file.decode("utf-8-sig") for name, file in found}


def test_pages(small: Timeline) -> None:
    files = pages(small, Settings())
    assert {
        "index.md", "2017.md", "2018.md", "2018/08.md", "2018/09.md",
        "find.md", "find.json", "entries.css", "timeline.js", "sources/index.md", "sources/2018-08.md",
        "sources/2018-09.md", "places/index.md", "places/damascus.md",
    } <= set(files)  # fmt: skip
    august = files["2018/08.md"]
    assert "Sunday 26 to Monday 27 August 2018" in august
    assert "<mark>on Sunday</mark>" in august
    assert 'id="e&#45;0000000b"' in august  # the merged member's id is an anchor too
    assert "by Monday 27 August 2018" in august
    assert "published Monday 27 August 2018" in august
    assert "had previously promised" not in august
    assert "had previously promised" in files["sources/2018-08.md"]  # undated, with its article
    assert "two sides signed" in files["sources/2018-08.md"]
    assert "inferred" in files["2018/09.md"]


def test_each_entry_stands_on_one_page(small: Timeline) -> None:
    files = pages(small, Settings())
    for entry in small.entries:
        anchor = f'id="e&#45;{entry.id[2:]}"'
        told = {path: text for path, text in files.items() if not path.startswith("e/")}
        assert sum(text.count(anchor) for text in told.values()) == 1


def test_blocks_of_html_have_no_blank_line(small: Timeline) -> None:
    for text in pages(small, Settings()).values():
        for block in re.findall(r"<(section|article|figure|ol|dl|nav)\b.*?</\1>", text, re.S):
            assert "\n\n" not in block


def test_links_between_pages_lead_somewhere(small: Timeline) -> None:
    files = pages(small, Settings())
    for name, text in files.items():
        for target in re.findall(r'href="([^":]+?\.md)(?:#[^"]*)?"', text):
            path = Path("/", Path(name).parent, target)
            assert str(path.resolve().relative_to("/")) in files, (name, target)


def test_only_what_changed_is_written(small: Timeline, tmp_path: Path) -> None:
    assert write(small, Settings(), tmp_path) >= {tmp_path / name for name in pages(small, Settings())}
    assert write(small, Settings(), tmp_path) == frozenset()
    (tmp_path / "2018/08.md").write_text("changed")
    assert write(small, Settings(), tmp_path) == {tmp_path / "2018/08.md"}


def test_gone_pages_go_and_the_users_own_stay(tmp_path: Path) -> None:
    put({"a.md": "1", "b/c.md": "2"}, tmp_path)
    (tmp_path / "own.md").write_text("mine")
    (tmp_path / "d.md").write_text("mine, in place of the generated one")
    assert put({"a.md": "1", "d.md": "3"}, tmp_path) == {tmp_path / "b/c.md"}
    assert not (tmp_path / "b").exists()
    assert (tmp_path / "own.md").read_text() == "mine"
    assert (tmp_path / "d.md").read_text() == "mine, in place of the generated one"


def test_long_months_are_split(small: Timeline) -> None:
    files = pages(small, Settings(page_entries=1))
    assert "2018/08-1.md" in files
    assert "2018/08-2.md" in files
    assert "08-2.md#" in files["2018/08.md"]
    assert 'id="e&#45;0000000b"' in files["2018/08.md"]  # a link from before the month was split still arrives


def test_own_template_wins(small: Timeline, tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages/year.md").write_text("Mine: {{ page.title }}\n")
    files = pages(small, Settings(templates=tmp_path))
    assert files["2018.md"] == "Mine: 2018\n"
    assert "August" in files["2018/08.md"]


def test_what_is_as_it_should_be_is_neither_made_nor_touched(tmp_path: Path) -> None:
    made: list[str] = []

    def make(name: str, text: str) -> str:
        made.append(name)
        return text

    def files(**texts: str) -> dict[str, Made]:
        return {name: Made(text, partial(make, name, text)) for name, text in texts.items()}

    def build(**texts: str) -> set[str]:
        made.clear()
        store = Store(tmp_path)
        store.begin(Settings(), Settings().reading, IDLE)
        changed = put(files(**texts), tmp_path / "docs", store.written(tmp_path / "docs", "settings and code"))
        store.keep_written()
        return {path.name for path in changed}

    assert build(a="1", b="2") == {"a", "b"}
    assert build(a="1", b="2") == set()
    assert made == []
    assert build(a="1", b="3") == {"b"}
    assert made == ["b"]
    (tmp_path / "docs" / "a").write_text("by hand", "utf-8")
    assert build(a="1", b="3") == {"a"}
    (tmp_path / "docs" / "b").unlink()
    assert build(a="1", b="3") == {"b"}
    assert build(a="1") == {"b"}


@pytest.mark.parametrize("copies", [True, False])
def test_a_file_of_pieces_copies_what_it_had(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, copies: bool) -> None:
    made: list[str] = []

    def pieces(words: str) -> Pieces:
        def make(number: int) -> bytes:
            made.append(words[number])
            return words[number].encode() * 3

        return Pieces([f"{letter:_>24}" for letter in words], make, b", ")

    def build(words: str) -> str:
        made.clear()
        store = Store(tmp_path)
        store.begin(Settings(), Settings().reading, IDLE)
        put({"a": in_parts([b"[", pieces(words), b"]"])}, tmp_path / "docs", store.written(tmp_path / "docs", "all"))
        store.keep_written()
        return (tmp_path / "docs" / "a").read_text()

    if not copies:
        monkeypatch.setattr("os.copy_file_range", _refused, raising=False)
    for words, new in (("abcdef", "abcdef"), ("abxdef", "x"), ("dabx", ""), ("dabyz", "yz"), ("dabyy", "")):
        assert build(words) == f"[{', '.join(letter * 3 for letter in words)}]"
        assert "".join(made) == new


def _refused(*given: object) -> int:
    raise OSError(errno.EXDEV, "Invalid cross-device link")
