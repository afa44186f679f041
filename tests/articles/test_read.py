"""Files and folders → articles, and what bad input gets."""

from __future__ import annotations

import io
import json
import os
from datetime import date
from pathlib import Path

import pytest

from timeline.articles import ReadSettings, read
from timeline.model import Article, Refusal


def articles(*paths: Path, **settings: str) -> list[Article]:
    found = list(read(paths, ReadSettings(**settings)))  # type: ignore[arg-type]
    assert all(isinstance(one, Article) for one in found), found
    return [one for one in found if isinstance(one, Article)]


def refusal(*paths: Path) -> Refusal:
    (found,) = read(paths)
    assert isinstance(found, Refusal)
    return found


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    return path


def test_plain_text_is_never_altered(tmp_path: Path) -> None:
    text = "\n\nLine one\r\nLine\u00ad two “quoted”\u00a0\n"
    (article,) = articles(write(tmp_path / "deal.txt", text), published="2018-08-27")
    assert article.text == text
    assert (article.id, article.published, article.evidence) == ("deal", date(2018, 8, 27), "--published")


def test_front_matter_of_plain_text(tmp_path: Path) -> None:
    head = "---\npublished: 27 août 2018\ntitle: No\nsource: Le Journal\nurl: https://example.org/a\nlang: fr\n---\n"
    (article,) = articles(write(tmp_path / "a.txt", head + "\nUn texte.\n"))
    assert article.text == "\nUn texte.\n"
    assert (article.title, article.source, article.lang) == ("No", "Le Journal", "fr")
    assert article.id == article.url == "https://example.org/a"
    assert (article.published, article.evidence) == (date(2018, 8, 27), "given")


def test_markdown_becomes_what_a_reader_sees(tmp_path: Path) -> None:
    body = (
        "# Deal *signed*\n\nA [link](https://example.org) &amp; `code`\non two lines.\n\n<script>x</script>\n\n"
        "- one\n- two\n"
    )
    (article,) = articles(write(tmp_path / "sub" / "deal.md", "---\ndate: 2018-08-27\n---\n" + body).parent.parent)
    assert article.text == "Deal signed\n\nA link & code on two lines.\n\none\n\ntwo"
    assert article.title == "Deal signed"
    assert article.id == "sub/deal"


def test_article_lines_and_their_aliases(tmp_path: Path) -> None:
    lines = [
        {"id": "a", "published": "2018-08-27", "text": "One. ", "title": "T", "url": "https://example.org/1"},
        {"doc": "b", "dct": "20180827", "text": "Two\r\n"},
        {"date": "2018-08-27T10:00:00Z", "text": "Three", "source": None},
    ]
    path = write(tmp_path / "news.jsonl", "\n".join(json.dumps(line) for line in lines))
    first, second, third = articles(path)
    assert [first.id, second.id, third.id] == ["a", "b", "news#3"]
    assert [first.text, second.text, third.text] == ["One. ", "Two\r\n", "Three"]
    assert {article.publication_date for article in (first, second, third)} == {date(2018, 8, 27)}


def test_article_lines_are_known_by_their_content(tmp_path: Path) -> None:
    (article,) = articles(write(tmp_path / "news.txt", '{"id": "a", "published": "2018-08-27", "text": "One."}\n'))
    assert article.id == "a"


def test_a_bad_line_leaves_the_others(tmp_path: Path) -> None:
    good = '{"id": "%s", "published": "2018-08-27", "text": "One %s."}'
    bad = [
        "nonsense",
        "[1]",
        '{"id": "x"}',
        '{"text": 3, "date": "2018-08-27"}',
        "[" * 100_000,
        '{"a": ' + "9" * 5000 + "}",
        '{"text": "half \\ud800", "date": "2018-08-27"}',
        '{"text": "a", "date": "soon"}',
        '{"text": "a", "id": [1]}',
    ]
    path = write(tmp_path / "news.jsonl", "\n".join([good % ("a", 1), *bad, good % ("b", 2)]))
    found = list(read([path]))
    assert [one.id for one in found if isinstance(one, Article)] == ["a", "b"]
    assert [one.line for one in found if isinstance(one, Refusal)] == list(range(2, 2 + len(bad)))


def test_an_article_without_a_date_names_the_three_ways(tmp_path: Path) -> None:
    path = write(tmp_path / "a.md", "Text.")
    os.utime(path, (1535328000, 1535328000))
    refused = refusal(path)
    assert refused.path == str(path)
    for way in ("published: 2018-08-27", "article line", "--published"):
        assert way in refused.remedy


@pytest.mark.parametrize(
    ("written", "place", "problem"),
    [
        ("---\npublished: 03/04/2018\n---\nText.", (2, 12), "ambiguous"),
        ("---\ntitle: T\npublished: soon\n---\nText.", (3, 12), "cannot be read"),
        ("---\ntitle: a: b\n---\nText.", (2, 9), "broken front matter"),
        ("---\ntitle: T\nText.", (1, 1), "never ends"),
        ("---\nid: !!python/object:os.system x\n---\nText.", (2, 5), "a tag"),
        ("---\na: &a [x]\nb: *a\n---\nText.", (3, 4), "an alias"),
        ("---\na: " + "[" * 1000 + "\n---\nText.", (2, 23), "lists within lists"),
        ("---\nid: \x07\n---\nText.", (2, 5), "a character"),
        ("", (None, None), "no text"),
        (" \n\n", (None, None), "no text"),
        ("one\ntwo\0", (2, None), "NUL"),
    ],
)
def test_bad_files_are_named_with_the_place(
    tmp_path: Path, written: str, place: tuple[int | None, int | None], problem: str
) -> None:
    refused = refusal(write(tmp_path / "a.md", written))
    assert problem in refused.problem
    assert (refused.line, refused.column) == place
    assert refused.remedy


def test_bytes_that_are_no_text(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"one\ntw\xf6 three")
    refused = refusal(path)
    assert (refused.line, refused.column) == (2, 3)
    assert "UTF-8" in refused.problem


def test_a_rule_at_the_top_is_no_front_matter(tmp_path: Path) -> None:
    (article,) = articles(write(tmp_path / "a.txt", "---\nA text.\n---\nMore.\n"), published="2018-08-27")
    assert article.text == "---\nA text.\n---\nMore.\n"


def test_missing_and_empty_places(tmp_path: Path) -> None:
    assert "cannot be opened" in refusal(tmp_path / "nowhere").problem
    assert "holds no articles" in refusal(tmp_path).problem


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    data = io.TextIOWrapper(io.BytesIO('{"date": "2018-08-27", "text": "Ünö"}'.encode()))
    monkeypatch.setattr("sys.stdin", data)
    (article,) = articles(Path("-"))
    assert (article.id, article.text) == ("stdin#1", "Ünö")


def test_folders_are_read_in_the_order_of_names_and_pass_over_what_is_no_article(tmp_path: Path) -> None:
    for name in ("b.md", "a/z.md", "a.md", ".git/x.md", "photo.jpg"):
        write(tmp_path / name, f"---\npublished: 2018-08-27\n---\nText of {name}.")
    assert [article.id for article in articles(tmp_path)] == ["a/z", "a", "b"]


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    secret = write(tmp_path / "secret.txt", "---\npublished: 2018-08-27\n---\nSecret.")
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.txt").symlink_to(secret)
    assert "leads out" in refusal(tmp_path / "articles").problem


def test_names_are_shown_without_their_tricks(tmp_path: Path) -> None:
    path = write(tmp_path / "a\x1b[31m\u202etxt.md", "Text.")
    refused = refusal(path)
    assert "\\x1b[31m\\u202etxt.md" in str(refused)


def test_the_same_id_twice_is_refused(tmp_path: Path) -> None:
    for name in ("a.md", "a.txt"):
        write(tmp_path / name, f"---\npublished: 2018-08-27\n---\nText of {name}.")
    first, second = read([tmp_path])
    assert isinstance(first, Article)
    assert isinstance(second, Refusal)
    assert "'a'" in second.problem
