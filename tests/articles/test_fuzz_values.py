"""Every reader under sound files whose fields hold what no field should: it gives articles and refusals, nothing else.

Damaged bytes seldom get past the telling of a file's form; these do. FUZZ_SECONDS=120 runs each for so long.
"""

from __future__ import annotations

import csv
import io
import json
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.articles.test_forms import TEXT, warc_record
from tests.articles.test_fuzz import FUZZED, feed, fuzz
from timeline.articles.fields import ALIASES
from timeline.articles.page_dates import LOOSELY, PUBLISHED
from timeline.articles.page_metadata import ADDRESS, LANGUAGE, SOURCE, TITLE, UPDATED

STRINGS = (
    "", " ", "\0", "\ud800", "\u202egnp.md", "\x1b]0;x\x07", "\ufeff", "\r\n", "a" * 5_000, "<b>x", "<!--",
    "&#x110000;", "&#0;",
    "]]>", "'", '"', "\\", "{{ 7 }}", "../..", "https://[", "https://a:b@c/\u202e", "javascript:1", "//x", "data:,x",
    "http://\ud800",
    "0000-00-00", "2018-02-30", "2018-08-27", "2018-13-01", "10000-01-01", "-0001-01-01", "9999-12-31T23:59:59-23:59",
    "0001-01-01T00:00:00+23:59", "2018-08-27T25:61:61Z", "2018-08-27T10:00:00+99:99", "27/08/2018", "05/06/2018",
    "5/6/18",
    "Mon, 99 Aug 99999 99:99:99 +9999", "Mon, 27 Aug 2018 10:00:00 -9999", "9" * 400, "1" * 19, "1e999", "-1",
    "1535364000",
    "٢٧ أغسطس ٢٠١٨", "平成99年99月99日", "令和元年2月30日", "31 آبان 1397", "1410/12/30", "27 ก.ย. 9999",
    "２０１８年８月２７日", "tomorrow",
    "3 hours ago", "27 août 2018", "27. Jänner 2018", "=?utf-8?q?=ff?=", "=?x?b?!?=", "x" * 200 + " 2018-08-27",
    "2018-08-27/" * 300,
    "en", "en_US", "de-DE-x-" + "a" * 99, "zh", TEXT,
)  # fmt: skip
strings = st.sampled_from(STRINGS) | st.text(max_size=40)
values = st.recursive(
    strings | st.none() | st.booleans() | st.integers() | st.floats() | st.just(10**400),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(("@value", "name", "value", "@id", "x")), inner)
    ),
    max_leaves=6,
)
NAMES = sorted({alias for aliases in ALIASES.values() for alias in aliases})
LINKED = (
    "@type", "@id", "headline", "name", "title", "datePublished", "dateModified", "dateCreated", "datePosted",
    "uploadDate", "url",
    "mainEntityOfPage", "publisher", "sourceOrganization", "inLanguage", "articleBody", "@graph",
)  # fmt: skip
types = st.sampled_from(("NewsArticle", "WebPage", "VideoObject", "JobPosting", ["Article", 3], 7))
nodes = st.tuples(st.dictionaries(st.sampled_from(LINKED), values, max_size=8), types).map(
    lambda drawn: {**drawn[0], "@type": drawn[1]}
)
objects = st.dictionaries(st.sampled_from(NAMES), values, max_size=6) | nodes
METAS = (*PUBLISHED, *LOOSELY, *UPDATED, *TITLE, *SOURCE, *LANGUAGE, *ADDRESS)
CHILDREN = (
    "title", "link", "guid", "id", "pubDate", "published", "updated", "date", "description", "content", "encoded",
    "summary", "source"
)  # fmt: skip
HEADERS = (
    "Subject", "From", "Date", "Message-ID", "MIME-Version", "Content-Type", "Content-Transfer-Encoding",
    "Content-Language",
    "Content-Disposition",
)  # fmt: skip
CONTENT_TYPES = (
    "text/html; charset=utf-16", "text/plain; charset=\0", "multipart/mixed", "multipart/alternative; boundary=b",
    "message/rfc822", "text/html; charset*0*=x''%ff",
)  # fmt: skip


def encoded(written: str) -> bytes:
    return written.encode("utf-8", "surrogatepass")


def pairs(names: tuple[str, ...] | list[str], most: int = 6) -> st.SearchStrategy[list[tuple[str, str]]]:
    return st.lists(st.tuples(st.sampled_from(names), strings), max_size=most)


def objects_file() -> st.SearchStrategy[bytes]:
    several = (
        objects
        | st.lists(objects, max_size=3)
        | st.dictionaries(st.sampled_from(("articles", "@graph", "data")), st.lists(objects))
    )
    return several.map(lambda value: json.dumps(value).encode())


def lines_file() -> st.SearchStrategy[bytes]:
    return st.lists(objects, max_size=4).map(lambda drawn: b"\n".join(json.dumps(value).encode() for value in drawn))


def page_file() -> st.SearchStrategy[bytes]:
    def page(metas: list[tuple[str, str]], linked: list[object], times: list[tuple[str, str]], lang: str) -> bytes:
        head = "".join(f'<meta property="{name}" content="{value}">' for name, value in metas)
        head += f'<script type="application/ld+json">{json.dumps(linked)}</script><link rel=canonical href="{lang}">'
        stamps = "".join(
            f'<{tag} class="date" datetime="{value}" title="{value}">{value}</{tag}>' for tag, value in times
        )
        return encoded(
            f'<html lang="{lang}"><head>{head}</head><body><h1>They met</h1>{stamps}<p>{TEXT}</p></body></html>'
        )

    tags = ("time", "abbr", "span", "p", "li", "pre", "td")
    return st.builds(page, pairs(METAS), st.lists(nodes | values, max_size=3), pairs(tags), strings)


def feed_file() -> st.SearchStrategy[bytes]:
    def rss(children: list[tuple[str, str]], raw: bool) -> bytes:
        inner = "".join(f"<{name}>{value if raw else f'<![CDATA[{value}]]>'}</{name}>" for name, value in children)
        return encoded(f"<rss><channel><title>F</title><item>{inner}</item></channel></rss>")

    return st.builds(rss, pairs(CHILDREN), st.booleans())


def mail_file() -> st.SearchStrategy[bytes]:
    given = st.lists(st.tuples(st.sampled_from(HEADERS), strings | st.sampled_from(CONTENT_TYPES)), max_size=8)
    return st.tuples(given, strings).map(
        lambda drawn: encoded(
            "From: a\nSubject: b\n" + "".join(f"{n}: {v}\n" for n, v in drawn[0]) + f"\n{drawn[1]}\n--b\n\n{TEXT}"
        )
    )


def table_file() -> st.SearchStrategy[bytes]:
    def table(header: list[str], rows: list[list[str]], delimiter: str) -> bytes:
        written = io.StringIO()
        csv.writer(written, delimiter=delimiter, escapechar="\\").writerows([["text", *header], *rows])
        return encoded(written.getvalue())

    row = st.lists(strings, max_size=6)
    return st.builds(
        table, st.lists(st.sampled_from(NAMES), max_size=5), st.lists(row, max_size=4), st.sampled_from(",;\t|")
    )


def front_matter_file() -> st.SearchStrategy[bytes]:
    signs = st.sampled_from(("", "'", '"', "|\n  ", ">\n  ", "[", "{", "!!int ", "!x ", "&a ", "*a", "? ", "- "))
    lines = st.lists(
        st.tuples(st.sampled_from(("published", "title", "url", "id", "lang", "source", "<<", "text")), signs, strings)
    )
    return lines.map(
        lambda drawn: encoded(
            "---\n" + "".join(f"{name}: {sign}{value}\n" for name, sign, value in drawn) + f"---\n{TEXT}"
        )
    )


def web_archive_file() -> st.SearchStrategy[bytes]:
    kinds = strings | st.sampled_from(("text/html", "text/html; charset=x"))
    page = st.builds(
        lambda kind, status, body: warc_record(kind.encode("ascii", "ignore").decode(), status.encode("ascii",
        "ignore").decode(), body),
        kinds, strings | st.just("200 OK"), page_file() | strings.map(encoded),
    )  # fmt: skip
    return st.lists(page, max_size=3).map(b"".join)


def zip_name(name: str) -> str:
    """What an archive can hold for the name, up to the null that `ZipInfo` cuts it at."""
    return name.encode("utf-8", "ignore").decode()[:200].partition("\0")[0] or "x"


def archive_file() -> st.SearchStrategy[bytes]:
    def packed(members: list[tuple[str, str]], system: int, attributes: int) -> bytes:
        written = io.BytesIO()
        with zipfile.ZipFile(written, "w") as archive:
            for name, text in {zip_name(name): text for name, text in members}.items():
                member = zipfile.ZipInfo(name)
                member.create_system, member.external_attr = system, attributes
                archive.writestr(member, encoded(text))
        return written.getvalue()

    names = strings | st.sampled_from(("a.md", "a.txt", "CON", "a/b.html", "..", "a.json/", "/a.md"))
    return st.builds(
        packed, st.lists(st.tuples(names, strings), max_size=4), st.integers(0, 255), st.integers(0, 2**32 - 1)
    )


def pdf_file() -> st.SearchStrategy[bytes]:
    scraps = (
        "<</Type/Pages/Kids[3 0 R]/Count 1>>", "<</Type/Page/Parent 2 0 R/Contents 4 0 R>>",
        "<</Type/Catalog/Pages 2 0 R>>", "null", "[]",
        "<</Length 9>>stream\nBT (a) Tj ET\nendstream", "2 0 R", "<</Title(x)>>", "<</Kids 2 0 R/Count -1>>",
        "9 9 9", "<<", ">>", "(", "<zz>",
        "<</Filter/FlateDecode/Length 3>>stream\nabc\nendstream",
        "<</Filter[/LZWDecode/ASCII85Decode]/Length 0>>stream\n\nendstream",
    )  # fmt: skip

    def written(bodies: list[str]) -> bytes:
        out, table = b"%PDF-1.4\n", b""
        for number, body in enumerate(bodies, start=1):
            table += b"%010d 00000 n \n" % len(out)
            out += encoded(f"{number} 0 obj{body}endobj\n")
        start = len(out)
        head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(bodies) + 1)
        return out + head + table + b"trailer<</Root 1 0 R/Info 5 0 R/Size 9>>\nstartxref\n%d\n%%%%EOF" % start

    return st.lists(st.sampled_from(scraps) | strings, min_size=1, max_size=6).map(written)


FILES = {
    "a.json": objects_file, "a.jsonl": lines_file, "a.html": page_file, "a.xml": feed_file,
    "a.eml": mail_file, "a.csv": table_file,
    "a.md": front_matter_file, "a.warc": web_archive_file, "a.zip": archive_file, "a.pdf": pdf_file,
}  # fmt: skip


@pytest.mark.parametrize("name", FILES)
def test_fields_that_hold_anything(name: str) -> None:
    @FUZZED
    @given(FILES[name]())
    def run(data: bytes) -> None:
        feed(name, data)

    fuzz(run)
