"""Small files that would keep a reader busy for minutes: each is read or refused soon."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from timeline.articles import every

from .patience import soon

HEAD = "---\npublished: 2018-08-27\n---\n"


def mail(sender: str = "a@example.org", subject: str = "They met", kind: str = "text/plain", more: str = "") -> bytes:
    head = f"Date: Mon, 27 Aug 2018 10:00:00 +0000\nFrom: {sender}\nSubject: {subject}\nContent-Type: {kind}\n{more}"
    return f"{head}\nThey met on Sunday.\n".encode()


def mails_within_mails() -> bytes:
    parts = "".join(f"Content-Type: multipart/mixed; boundary=b{depth}\n\n--b{depth}\n" for depth in range(45))
    return ("From: a@example.org\nSubject: x\n" + parts + "\n" + "--\n" * 1_000_000).encode()


def feed(content: str) -> bytes:
    return (
        "<rss><channel><title>F</title><item><title>They met</title><pubDate>Mon, 27 Aug 2018 10:00:00 GMT</pubDate>"
        f"<description><![CDATA[{content}]]></description></item></channel></rss>"
    ).encode()


def entries_within_entries() -> bytes:
    return (
        b"<feed>" + b"<entry><content>" * 100 + b"<p>They met.</p>" * 50_000 + b"</content></entry>" * 100 + b"</feed>"
    )


def pdf(*bodies: bytes) -> bytes:
    """A PDF of these objects, the first its catalogue."""
    out, table = b"%PDF-1.4\n", b"0000000000 65535 f \n"
    for number, body in enumerate(bodies, start=1):
        table += b"%010d 00000 n \n" % len(out)
        out += b"%d 0 obj%sendobj\n" % (number, body)
    end = b"trailer<</Root 1 0 R/Size %d>>\nstartxref\n%d\n%%%%EOF\n" % (len(bodies) + 1, len(out))
    return out + b"xref\n0 %d\n" % (len(bodies) + 1) + table + end


def packed(data: bytes, more: bytes = b"") -> bytes:
    data = zlib.compress(data, 9)
    return b"<</Length %d/Filter/FlateDecode%s>>stream\n%s\nendstream " % (len(data), more, data)


CATALOGUE = b"<</Type/Catalog/Pages 2 0 R>>"
ONE_PAGE = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</XObject<</F0 5 0 R>>>>>>"


def drawings_within_drawings() -> bytes:
    def form(number: int) -> bytes:
        within = b"<</XObject<</F%d %d 0 R>>>>" % (number + 1, number + 6)
        return packed(b"/F%d Do " % (number + 1) * 10, b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources" + within)

    return pdf(CATALOGUE, ONE_PAGE, PAGE, packed(b"/F0 Do "), *map(form, range(9)))


def pages_within_pages() -> bytes:
    levels = [b"<</Type/Pages/Kids[%s]/Count 1>>" % (b"%d 0 R " % (number + 1) * 10) for number in range(2, 12)]
    return pdf(CATALOGUE, *levels, b"<</Type/Page/MediaBox[0 0 9 9]>>")


def web_archive(head: bytes = b"", http: bytes = b"", payload: bytes = b"<p>They met.") -> bytes:
    page = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + http + b"\r\n" + payload
    return (
        b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/a\r\n"
        b"Content-Type: application/http\r\n"
        + head + b"Content-Length: %d\r\n\r\n" % len(page) + page + b"\r\n\r\n"
    )  # fmt: skip


ENDLESS: dict[str, Callable[[], bytes]] = {
    "words.eml": lambda: mail(subject="=?utf-8?q?a?= " * 100_000),
    "addresses.eml": lambda: mail(sender="a <a@example.org>, " * 20_000 + "b@example.org"),
    "parameters.eml": lambda: mail(kind="text/plain; " + "; ".join(f"a{number}=b" for number in range(20_000))),
    "identity.eml": lambda: mail(more=f"Message-ID: <{'a.' * 200_000}@x>\n"),
    "parts.eml": lambda: mail(
        kind="multipart/mixed; boundary=b", more="\n" + "--b\nContent-Type: text/plain\n\nx\n" * 20_000
    ),
    "depth.eml": mails_within_mails,
    "columns.csv": lambda: (",".join(f"c{number}" for number in range(100_000)) + ",text\n" + "a\n" * 20_000).encode(),
    "entries.xml": entries_within_entries,
    "unclosed.xml": lambda: feed("<a " * 30_000),
    "quoted.xml": lambda: feed("<a b='" * 30_000),
    "addresses.md": lambda: (HEAD + "<a@" * 30_000).encode(),
    "unclosed.md": lambda: (HEAD + "<a b=" * 30_000).encode(),
    "strokes.pdf": lambda: pdf(CATALOGUE, ONE_PAGE, PAGE, packed(b"BT (ha) Tj ET " * 2_000_000)),
    "same.pdf": lambda: pdf(
        CATALOGUE,
        b"<</Type/Pages/Kids[%s]/Count 99999999>>" % (b"3 0 R " * 50_000),
        PAGE,
        packed(b"BT (ha) Tj ET " * 20_000),
    ),
    "pages.pdf": pages_within_pages,
    "itself.pdf": lambda: pdf(CATALOGUE, b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>"),
    "drawings.pdf": drawings_within_drawings,
    "line.warc": lambda: web_archive(head=b"X: " + b"y" * 20_000_000 + b"\r\n"),
    "bomb.warc": lambda: web_archive(http=b"Content-Encoding: gzip\r\n", payload=gzip.compress(b"\0" * 100_000_000)),
    "chunks.warc": lambda: web_archive(http=b"Transfer-Encoding: chunked\r\n", payload=b"ffffffffff\r\n<p>They met"),
    "short.warc": lambda: web_archive().replace(b"Content-Length: ", b"Content-Length: -"),
    "long.warc": lambda: web_archive().replace(b"Content-Length: ", b"Content-Length: 99999"),
}  # fmt: skip


@pytest.mark.parametrize("name", ENDLESS)
def test_it_ends(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(ENDLESS[name]())
    soon(lambda: list(every([tmp_path / name])))


def test_a_table_of_many_columns_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(
        ",".join(map(str, range(10_000))) + ",text,date" + "\n" + "," * 10_000 + "They met.,2018-08-27"
    )
    (article,) = every([tmp_path])
    assert getattr(article, "text", None) == "They met."


def test_an_entry_within_an_entry_is_not_read_twice(tmp_path: Path) -> None:
    inner = "<entry><title>Inner</title><published>2018-08-28</published><content>They left.</content></entry>"
    (tmp_path / "a.xml").write_text(
        "<feed><entry><title>Outer</title><published>2018-08-27</published>"
        f"<content>They met. {inner}</content></entry></feed>"
    )
    (article,) = every([tmp_path])
    assert getattr(article, "title", None) == "Outer"
