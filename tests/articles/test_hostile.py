"""Files that mean harm: each is refused with a message or defused soon; nothing is written or fetched."""

from __future__ import annotations

import gzip
import io
import json
import os
import socket
import stat
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from timeline.articles import ReadSettings, every
from timeline.model import Article, Refusal

from .patience import soon

HEAD = "---\npublished: 2018-08-27\n---\n"
ARTICLE = (HEAD + "They met in Damascus on Sunday.").encode()
PAGE = (
    "<html><head><meta property='article:published_time' content='2018-08-27'>{head}</head><body><article>"
    "<h1>They met</h1><p>The ministers met in Damascus on Sunday, an official said.</p>{body}"
    "<p>They left again on Monday.</p></article></body></html>"
)


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("something was to be fetched")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


def read(path: Path, settings: ReadSettings | None = None) -> list[Article | Refusal]:
    """What becomes of a hostile file: it is read soon, and leaves nothing behind."""
    before = {file: file.stat().st_mtime_ns for file in sorted(path.parent.parent.rglob("*")) if file.is_file()}
    found = soon(lambda: list(every([path], settings)))
    assert before == {file: file.stat().st_mtime_ns for file in sorted(path.parent.parent.rglob("*")) if file.is_file()}
    assert all(refusal.problem and refusal.remedy for refusal in found if isinstance(refusal, Refusal))
    return found


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / "articles").mkdir()
    return tmp_path / "articles"


def archive(**members: bytes) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in members.items():
            packed.writestr(name, data)
    return written.getvalue()


def link() -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as packed:
        member = zipfile.ZipInfo("a.md")
        member.external_attr = (stat.S_IFLNK | 0o777) << 16
        packed.writestr(member, "/etc/passwd")
    return written.getvalue()


def overlapping() -> bytes:
    """Many names for the same bytes, after David Fifield's bomb: the directory repeats one entry."""
    packed = bytearray(archive(**{"a.md": b"x" * 9_000_000}))
    end = packed.rindex(b"PK\5\6")
    start = packed.index(b"PK\1\2")
    entry, tail = bytes(packed[start:end]), bytes(packed[end:])
    count = 500
    tail = tail[:8] + count.to_bytes(2, "little") * 2 + (len(entry) * count).to_bytes(4, "little") + tail[16:]
    return bytes(packed[:start]) + entry * count + tail


def nested(depth: int) -> bytes:
    data = ARTICLE
    for _ in range(depth):
        data = archive(**{"a.zip": data}) if data is not ARTICLE else archive(**{"a.md": data})
    return data


def bomb_within() -> bytes:
    return archive(**{"a.zip": archive(**{"a.md": b"\0" * 100_000_000})})


def encrypted() -> bytes:
    data = bytearray(archive(**{"a.md": ARTICLE}))
    for mark, offset in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        data[data.index(mark) + offset] |= 1
    return bytes(data)


BOMB = gzip.compress(b"\0" * 100_000_000)

ARCHIVES: dict[str, tuple[Callable[[], bytes], str]] = {
    "up.zip": (lambda: archive(**{"../../evil.md": ARTICLE}), "outside the archive"),
    "back.zip": (lambda: archive(**{"..\\evil.md": ARTICLE}), "outside the archive"),
    "absolute.zip": (lambda: archive(**{"/etc/evil.md": ARTICLE}), "outside the archive"),
    "drive.zip": (lambda: archive(**{"C:/evil.md": ARTICLE}), "outside the archive"),
    "link.zip": (link, "is a link"),
    "bomb.zip": (lambda: archive(**{"a.md": b"\0" * 100_000_000}), "expands more than"),
    "overlapping.zip": (overlapping, "expands more than"),
    "deep.zip": (lambda: nested(8), "more than 3 deep"),
    "within.zip": (bomb_within, "expands more than"),
    "encrypted.zip": (encrypted, "is encrypted"),
    "cut.zip": (lambda: archive(**{"a.md": ARTICLE * 100})[:200], "broken archive"),
    "false.zip": (lambda: b"PK\3\4" + os.urandom(2000), "broken archive"),
    "office.docx": (lambda: archive(**{"word/document.xml": b"<x/>"}), "office document"),
    "bomb.txt.gz": (lambda: BOMB, "expands more than"),
    "bomb.jsonl.gz": (lambda: BOMB, "expands more than"),
    "bomb.csv.gz": (lambda: BOMB, "expands more than"),
    "bomb.txt.gz.gz": (lambda: gzip.compress(BOMB), "expands more than"),
    "cut.txt.gz": (lambda: gzip.compress(ARTICLE * 100)[:60], "broken archive"),
    "false.gz": (lambda: b"\x1f\x8b\x08" + os.urandom(500), "broken archive"),
}


@pytest.mark.parametrize("name", ARCHIVES)
def test_archives_are_refused(place: Path, name: str) -> None:
    (place / name).write_bytes(ARCHIVES[name][0]())
    found = read(place / name)
    assert found
    assert all(isinstance(one, Refusal) for one in found)
    assert ARCHIVES[name][1] in str(found[0])


def test_good_members_are_read_beside_bad_ones(place: Path) -> None:
    (place / "a.zip").write_bytes(archive(**{"../evil.md": ARTICLE, "good.md": ARTICLE, "__MACOSX/._good.md": b"\0"}))
    refused, article = read(place / "a.zip")
    assert isinstance(refused, Refusal)
    assert isinstance(article, Article)
    assert article.id == "good"


REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "line.jsonl": (lambda: b'{"text": "' + b"a" * 30_000_000, "larger than an article may be"),
    "line.csv": (lambda: b"text,date\n" + b"a" * 30_000_000, "larger than an article may be"),
    "line.txt": (lambda: b"a" * 30_000_000, "larger than"),
    "deep.json": (lambda: b"[" * 1_000_000, "nested too deep"),
    "deep.jsonl": (lambda: b'{"a":' * 500_000 + b"\n", "nested too deep"),
    "number.json": (lambda: b'{"text": ' + b"9" * 100_000 + b"}", "number too long"),
    "laughs.xml": (
        lambda: b'<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><rss>&b;</rss>',
        "DTD",
    ),
    "external.xml": (
        lambda: (
            b'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item>'
            b"<description>&x;</description></item></channel></rss>"
        ),
        "DTD",
    ),
    "dtd.xml": (lambda: b'<!DOCTYPE rss SYSTEM "http://example.org/x.dtd"><rss/>', "DTD"),
    "tag.md": (lambda: b"---\nid: !!python/object/apply:os.system [true]\n---\nText.", "a tag"),
    "aliases.md": (lambda: b"---\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\nText.", "an alias"),
    "yaml.md": (lambda: b"---\na: " + b"{" * 20_000 + b"\n---\nText.", "broken front matter"),
    "long.md": (lambda: b"---\na: " + b"x" * 100_000 + b"\n---\nText.", "over 64 KB"),
    "image.md": (lambda: b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + os.urandom(500), ""),
    "program.txt": (lambda: b"\x7fELF" + os.urandom(3000), ""),
    "surrogate.jsonl": (lambda: b'{"text": "\\ud800", "date": "2018-08-27"}', "half a character"),
    "infinity.jsonl": (lambda: b'{"text": "a", "date": Infinity}', ""),
    "date.jsonl": (lambda: b'{"text": "a", "date": "' + b"1/" * 5000 + b'"}', "publication date"),
    "mail.eml": (lambda: b"From: x\nSubject: =?utf-8?q?=\nDate: " + b"9" * 9000 + b"\n\n", ""),
    "false.pdf": (lambda: b"%PDF-1.7\n" + os.urandom(3000), "PDF"),
    "false.warc": (lambda: b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999999\r\n\r\n<p>", ""),
    "empty.html": (lambda: b"<html></html>", ""),
}


@pytest.mark.parametrize("name", REFUSED)
def test_files_are_refused(place: Path, name: str) -> None:
    (place / name).write_bytes(REFUSED[name][0]())
    found = read(place / name)
    assert all(isinstance(one, Refusal) for one in found), found
    assert all(REFUSED[name][1] in one.problem for one in found if isinstance(one, Refusal)), found


@pytest.mark.parametrize(
    "markup",
    [
        "<script>alert('pwned')</script>",
        "<style>pwned{position:fixed;inset:0}</style>",
        "<iframe src='https://evil.example/pwned'></iframe>",
        "<form action='https://evil.example'><input name='pwned' value='pwned'></form>",
        "<img src=x onerror='pwned()' alt='pwned'>",
        "<object data='pwned.swf'></object>",
        "<noscript>pwned</noscript>",
        "<template>pwned</template>",
        "<svg><script>pwned</script></svg>",
        "<!-- pwned -->",
        "<link rel='stylesheet' href='https://evil.example/pwned.css'>",
        "<meta http-equiv='refresh' content='0;url=https://evil.example/pwned'>",
        "<base href='https://evil.example/pwned/'>",
    ],
)
def test_pages_are_text_when_they_are_read(place: Path, markup: str) -> None:
    (place / "a.html").write_text(PAGE.format(head="", body=f"{markup}<p>They spoke for an hour with the press.</p>"))
    (article,) = read(place / "a.html")
    assert isinstance(article, Article)
    assert "pwned" not in article.text
    assert "They left again on Monday." in article.text


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("file:///etc/passwd", None),
        ("//evil.example/x", None),
        ("https://user:secret@example.org/a", "https://example.org/a"),
        ("https://example.org/a\u202etxt", None),
        ("https://[", None),
    ],
)
def test_addresses(place: Path, url: str, kept: str | None) -> None:
    (place / "a.html").write_text(PAGE.format(head=f"<link rel='canonical' href='{url}'>", body=""))
    (place / "a.jsonl").write_text(json.dumps({"id": "a", "text": "They met.", "date": "2018-08-27", "url": url}))
    for name in ("a.html", "a.jsonl"):
        (article,) = read(place / name)
        assert isinstance(article, Article)
        assert article.url == kept


SLOW: dict[str, Callable[[], str]] = {
    "divs.html": lambda: PAGE.format(head="", body="<div>" * 100_000),
    "lists.html": lambda: PAGE.format(head="", body="<ul><li>" * 20_000),
    "attributes.html": lambda: PAGE.format(head="", body="<p " + "a=b " * 100_000 + ">x</p>"),
    "times.html": lambda: PAGE.format(head="", body="<time datetime='2018'>x</time>" * 5_000),
    "meta.html": lambda: PAGE.format(head="<meta name='date' content='x'>" * 20_000, body=""),
    "ld.html": lambda: PAGE.format(head=f"<script type='application/ld+json'>{'[' * 100_000}</script>", body=""),
    "wide.html": lambda: PAGE.format(
        head=f"<script type='application/ld+json'>{json.dumps([{'@type': 'Article'}] * 50_000)}</script>", body=""
    ),
    "comments.html": lambda: PAGE.format(head="", body="<!-- " * 50_000),
    "unclosed.html": lambda: PAGE.format(head="", body="<a href='" * 20_000),
    "digits.html": lambda: PAGE.format(head="", body=f"<p>{'2018-08-' * 50_000}</p>"),
    "brackets.md": lambda: HEAD + "[" * 20_000,
    "quotes.md": lambda: HEAD + "> " * 5_000 + "x",
    "stars.md": lambda: HEAD + "*a " * 20_000,
    "ticks.md": lambda: HEAD + "`" * 20_000 + "x",
    "links.md": lambda: HEAD + "[a](" * 10_000,
    "lists.md": lambda: HEAD + "\n".join("  " * depth + "- x" for depth in range(300)),
    "entities.md": lambda: HEAD + "&" * 50_000,
    "angles.md": lambda: HEAD + "<" * 20_000,
    "rules.md": lambda: "---\n" * 50_000,
    "spaces.txt": lambda: HEAD + " \n" * 200_000 + "x",
    "capitals.txt": lambda: HEAD + "A " * 100_000,
    "by.txt": lambda: HEAD + "By A " * 60_000,
    "photo.txt": lambda: HEAD + "\n".join("photo " * 66 for _ in range(2_000)),
    "cells.csv": lambda: "text,date\n" + '"' * 100_001,
    "columns.csv": lambda: ",".join(["x"] * 100_000) + "\n",
    "headers.eml": lambda: "Subject: x\nFrom: y\n" + "X-A: b\n" * 20_000 + "\nText.",
    "parts.eml": lambda: (
        "From: a\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n" + "--b\n" * 5_000
    ),
    "items.xml": lambda: "<rss><channel>" + "<item><title>x</title></item>" * 5_000 + "</channel></rss>",
    "depth.xml": lambda: "<rss>" + "<a>" * 200_000,
}


@pytest.mark.parametrize("name", SLOW)
def test_nothing_takes_long(place: Path, name: str) -> None:
    (place / name).write_text(SLOW[name]())
    read(place / name)


@pytest.mark.parametrize(
    "name", ["a\nb.md", "a\x1b]0;x\x07.md", "\u202edm.a.md", "CON.md", "nul.md", "a\udcff.md", "-rf.md", "%s.md"]
)
def test_names_are_shown_as_what_they_are(place: Path, name: str) -> None:
    (place / name).write_bytes(ARTICLE)
    (article,) = every([place])
    assert isinstance(article, Article)
    for shown in (article.id, article.path or ""):
        assert shown.isprintable()
        assert shown.encode()


def test_no_pipe_or_device_of_a_folder_is_opened(place: Path) -> None:
    os.mkfifo(place / "pipe.md")
    (place / "loop").symlink_to(place)
    (place / "null.md").symlink_to("/dev/zero")
    (place / "a.md").write_bytes(ARTICLE)
    found = list(every([place]))
    assert [one.id for one in found if isinstance(one, Article)] == ["a"]


def test_standard_input_without_an_end_is_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    class Endless(io.RawIOBase):
        def readable(self) -> bool:
            return True

        def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
            buffer[:] = b"a" * len(buffer)
            return len(buffer)

    def stdin() -> Iterator[Article | Refusal]:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BufferedReader(Endless())))  # type: ignore[type-var]
        return every(["-"])

    (refused,) = stdin()
    assert isinstance(refused, Refusal)
    assert "larger than" in refused.problem


def feed(link: str) -> bytes:
    return (
        "<rss version='2.0'><channel><title>F</title><item><title>They met</title><guid isPermaLink='false'>a</guid>"
        f"<link>{link}</link><pubDate>Mon, 27 Aug 2018 10:00:00 GMT</pubDate>"
        "<description>The ministers met in Damascus on Sunday, an official said.</description></item></channel></rss>"
    ).encode()


@pytest.mark.parametrize(
    ("link", "kept"),
    [
        ("javascript:alert(1)", None),
        ("data:text/html;base64,eA==", None),
        ("https://user:secret@example.org/a", "https://example.org/a"),
    ],
)
def test_addresses_of_feeds(place: Path, link: str, kept: str | None) -> None:
    (place / "a.xml").write_bytes(feed(link))
    (article,) = read(place / "a.xml")
    assert isinstance(article, Article)
    assert article.url == kept
    assert "secret" not in article.id


@pytest.mark.parametrize(
    "name", ["\u202egpj.md", "a\nb.md", "a\x1b[2Jx.md", "CON.md", "aux/nul.md", "a" * 300 + ".md", "a:stream.md"]
)
def test_names_in_archives_are_shown_as_what_they_are(place: Path, name: str) -> None:
    (place / "a.zip").write_bytes(archive(**{name: ARTICLE}))
    for found in read(place / "a.zip"):
        shown = found.path or ""
        assert shown.isprintable()
        assert not isinstance(found, Article) or found.id.isprintable()


SIDECARS: dict[str, tuple[str, str]] = {
    "tag": ("published: !!python/object/apply:os.system [true]\n", "a tag"),
    "laughs": ("a: &a [x, x]\nb: &b [*a, *a]\npublished: *b\n", "an alias"),
    "deep": ("published: " + "[" * 10_000, "broken front matter"),
    "bytes": ("published: \x00\x01", "NUL"),
}


@pytest.mark.parametrize("name", SIDECARS)
def test_sidecars_are_refused(place: Path, name: str) -> None:
    written, problem = SIDECARS[name]
    (place / "a.txt").write_text("They met in Damascus on Sunday.")
    (place / "a.yml").write_text(written)
    (refused,) = read(place / "a.txt")
    assert isinstance(refused, Refusal)
    assert "a.yml" in refused.problem
    assert problem in refused.problem


def test_a_pdf_that_expands_is_cut_off(place: Path) -> None:
    packed = zlib.compress(zlib.compress(b" " * 400_000_000, 1), 1)
    head = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    page = b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n"
    filters = f"4 0 obj<</Length {len(packed)}/Filter[/FlateDecode/FlateDecode]>>stream\n".encode()
    tail = b"\nendstream endobj\ntrailer<</Root 1 0 R>>\n"
    (place / "2018-08-27.pdf").write_bytes(head + page + filters + packed + tail)
    assert all(isinstance(found, Refusal) for found in read(place / "2018-08-27.pdf"))


def test_a_mail_of_mails_of_mails_is_read_no_deeper_than_it_can_be(place: Path) -> None:
    mail = "Date: Mon, 27 Aug 2018 10:00:00 +0000\nFrom: a@example.org\nSubject: They met\n"
    for depth in range(200):
        mail += f"Content-Type: multipart/mixed; boundary=b{depth}\n\n--b{depth}\n"
    (place / "a.eml").write_text(mail + "Content-Type: text/plain\n\nThey met.\n")
    read(place / "a.eml")
