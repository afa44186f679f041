"""The same article in every form that people have it in: one text, one date, one title, the same entries."""

from __future__ import annotations

import csv
import gzip
import io
import json
import zipfile
from collections.abc import Callable
from datetime import date
from email.message import EmailMessage
from html import escape
from pathlib import Path
from xml.sax.saxutils import escape as xml

import pytest

from timeline.articles import ReadSettings, every
from timeline.config import Settings
from timeline.make import entries_of
from timeline.model import Article, Refusal

TITLE = "Ministers sign a bridge treaty"
URL = "https://example.org/2018/08/27/bridge-treaty"
PARAGRAPHS = (
    "The transport ministers of Norland and Sudland signed a treaty on a new bridge in Porto Vell on Sunday, "
    "the harbour office said.",
    "The bridge will be 900 metres long. Work on its foundations began last month, and engineers expect the first "
    "cars to cross it in 2021.",
    "“We have waited for thirty years,” Norland's minister told reporters on Monday. Sudland closed its old ferry "
    "line in March 2017 after a storm had damaged two of its ships.",
    "Opponents of the treaty plan to march through Porto Vell next Saturday. The parliaments of both countries are to "
    "vote on the treaty by the end of the year.",
)
TEXT = "\n\n".join(PARAGRAPHS)
HTML_BODY = "\n".join(f"<p>{escape(paragraph)}</p>" for paragraph in PARAGRAPHS)
LINKED = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": TITLE,
    "datePublished": "2018-08-27T10:00:00+02:00",
    "url": URL,
    "inLanguage": "en",
    "publisher": {"@type": "Organization", "name": "The Example Gazette"},
}
PAGE = f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{TITLE} | The Example Gazette</title>
<script type="application/ld+json">{json.dumps(LINKED)}</script></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<main><article><h1>{TITLE}</h1>{HTML_BODY}</article></main>
<aside><h2>Most read</h2><ul><li><a href="/x">Cat rescued from tree</a></li></ul></aside>
<footer>© 2018 The Example Gazette. All rights reserved.</footer></body></html>"""
RSS = f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>The Example Gazette</title><link>https://example.org/</link><language>en</language>
<item><title>{TITLE}</title><link>{URL}</link><pubDate>Mon, 27 Aug 2018 10:00:00 +0200</pubDate>
<description>{PARAGRAPHS[0]}</description><content:encoded><![CDATA[{HTML_BODY}]]></content:encoded></item>
</channel></rss>"""
ATOM = f"""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>The Example Gazette</title>
<entry><title>{TITLE}</title><link rel="alternate" href="{URL}"/><id>tag:example.org,2018:1</id>
<published>2018-08-27T10:00:00+02:00</published><updated>2018-08-29T10:00:00+02:00</updated>
<content type="html">{xml(HTML_BODY)}</content></entry></feed>"""
FRONT_MATTER = (
    f"---\ntitle: {TITLE}\npublished: 27 August 2018\nurl: {URL}\nsource: The Example Gazette\nlang: en\n---\n"
)
PLAIN = {
    "title": TITLE,
    "published": "2018-08-27",
    "url": URL,
    "source": "The Example Gazette",
    "lang": "en",
    "text": TEXT,
}
NEWS_PLEASE = {
    "title": TITLE,
    "date_publish": "2018-08-27 10:00:00",
    "date_modify": None,
    "url": URL,
    "source_domain": "The Example Gazette",
    "language": "en",
    "maintext": TEXT,
    "authors": [],
}
NINJS = {
    "uri": URL,
    "type": "text",
    "language": "en",
    "versioncreated": "2018-08-29T10:00:00Z",
    "firstcreated": "2018-08-27T10:00:00Z",
    "headline": TITLE,
    "provider": {"name": "The Example Gazette"},
    "body_xhtml": HTML_BODY,
}
NINJS_2 = {
    "uri": URL,
    "firstCreated": "2018-08-27T10:00:00Z",
    "language": "en",
    "headlines": [{"role": "main", "value": TITLE}],
    "provider": {"name": "The Example Gazette"},
    "bodies": [
        {"contentType": "application/xhtml+xml", "value": HTML_BODY},
        {"contentType": "text/plain", "value": TEXT},
    ],
}
JSON_FEED = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "The Example Gazette",
    "items": [
        {"id": "1", "url": URL, "title": TITLE, "date_published": "2018-08-27T10:00:00Z", "content_html": HTML_BODY}
    ],
}


def table(delimiter: str, header: list[str]) -> bytes:
    written = io.StringIO()
    csv.writer(written, delimiter=delimiter).writerows(
        [header, ["27 August 2018", TITLE, URL, "The Example Gazette", TEXT, "en"]]
    )
    return written.getvalue().encode("utf-8-sig")


def mail(subtype: str) -> bytes:
    message = EmailMessage()
    message["Subject"] = TITLE
    message["From"] = "The Example Gazette <news@example.org>"
    message["Date"] = "Mon, 27 Aug 2018 10:00:00 +0200"
    message["Message-ID"] = "<1@example.org>"
    message.set_content(TEXT if subtype == "plain" else PAGE, subtype=subtype)
    return bytes(message)


def zipped(**files: bytes) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name.replace("__", "."), data)
    return written.getvalue()


def pdf() -> bytes:
    from fpdf import FPDF

    page = FPDF()
    page.set_title(TITLE)
    page.add_page()
    page.set_font("Helvetica", size=11)
    for paragraph in PARAGRAPHS:
        page.multi_cell(0, 5, paragraph.replace("“", '"').replace("”", '"'), align="L")
        page.ln(4)
    return bytes(page.output())


def warc() -> bytes:
    records = (
        ("image/png", "200 OK", b"PNG"),
        ("text/html", "404 No", b"<p>No"),
        ("text/html", "200 OK", PAGE.encode()),
    )
    return b"".join(gzip.compress(warc_record(*record)) for record in records)


def warc_record(kind: str, status: str, data: bytes) -> bytes:
    payload = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n".encode() + data
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {URL}\r\nWARC-Date: 2020-01-01T00:00:00Z\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(payload)}\r\n\r\n"
    )
    return head.encode() + payload + b"\r\n\r\n"


def encoded(value: object) -> bytes:
    return json.dumps(value, indent=1).encode()


FORMS: dict[str, Callable[[], bytes]] = {
    "a.txt": lambda: (FRONT_MATTER + TEXT).encode(),
    "a.md": lambda: (FRONT_MATTER + TEXT).encode(),
    "a.html": PAGE.encode,
    "saved page without a suffix": PAGE.encode,
    "a.jsonl": lambda: json.dumps(PLAIN).encode(),
    "a.json": lambda: encoded(PLAIN),
    "list.json": lambda: encoded([PLAIN]),
    "newsapi.json": lambda: encoded({"status": "ok", "articles": [PLAIN]}),
    "schema.json": lambda: encoded({**LINKED, "articleBody": TEXT}),
    "graph.json": lambda: encoded({"@graph": [{**LINKED, "articleBody": TEXT}]}),
    "news-please.json": lambda: encoded(NEWS_PLEASE),
    "ninjs.json": lambda: encoded(NINJS),
    "ninjs2.json": lambda: encoded(NINJS_2),
    "feed.json": lambda: encoded(JSON_FEED),
    "rss.xml": RSS.encode,
    "atom.xml": ATOM.encode,
    "a.csv": lambda: table(",", ["date", "headline", "url", "source", "text", "language"]),
    "semicolons.csv": lambda: table(";", ["Published", "Title", "Link", "Publisher", "Content", "Lang"]),
    "a.tsv": lambda: table("\t", ["date", "title", "url", "source", "text", "lang"]),
    "mapped.csv": lambda: table(",", ["Datum", "Titel", "Adresse", "Zeitung", "Inhalt", "Sprache"]),
    "plain.eml": lambda: mail("plain"),
    "html.eml": lambda: mail("html"),
    "a.zip": lambda: zipped(a__md=(FRONT_MATTER + TEXT).encode()),
    "nested.zip": lambda: zipped(inner__zip=zipped(a__html=PAGE.encode())),
    "a.jsonl.gz": lambda: gzip.compress(json.dumps(PLAIN).encode()),
    "2018-08-27.pdf": pdf,
    "a.warc.gz": warc,
}
MAPPED = {
    "published": "Datum",
    "title": "Titel",
    "url": "Adresse",
    "source": "Zeitung",
    "text": "Inhalt",
    "lang": "Sprache",
}


def read(path: Path, data: bytes) -> Article:
    path.write_bytes(data)
    (article,) = every([path], ReadSettings(columns=MAPPED if path.name == "mapped.csv" else {}))
    assert not isinstance(article, Refusal), article
    return article


def told(article: Article) -> list[tuple[str, str | None]]:
    settings = Settings()
    return [(" ".join(entry.quote.split()), entry.date) for entry in entries_of(article, settings)]


@pytest.mark.parametrize("name", FORMS)
def test_one_article_in_every_form(tmp_path: Path, name: str) -> None:
    article = read(tmp_path / name, FORMS[name]())
    expected = Article("a", TEXT, date(2018, 8, 27), TITLE)
    assert article.publication_date == date(2018, 8, 27)
    assert article.title == TITLE
    if not name.endswith(".pdf"):
        assert article.source == "The Example Gazette" or name == "feed.json"
    if not name.endswith((".pdf", ".eml")):
        assert article.url == URL or name.startswith("ninjs")
        assert article.id == URL or name == "feed.json"
    if name == "html.eml":
        assert [pair for pair in told(article) if pair in told(expected)] == told(expected)
    elif name.endswith(".pdf"):
        straight = Article("a", TEXT.replace("“", '"').replace("”", '"'), date(2018, 8, 27), TITLE)
        assert told(article) == told(straight)
    else:
        assert told(article) == told(expected)
        assert " ".join(article.text.split()) == " ".join(TEXT.split())


@pytest.mark.parametrize(
    ("name", "evidence"),
    [("a.md", "given"), ("a.html", "structured metadata"), ("atom.xml", "feed entry"), ("a.csv", "given"),
     ("plain.eml", "structured metadata"), ("2018-08-27.pdf", "file name")],
)  # fmt: skip
def test_what_the_date_was_taken_from(tmp_path: Path, name: str, evidence: str) -> None:
    assert read(tmp_path / name, FORMS[name]()).evidence == evidence


def test_both_dates_of_an_updated_entry(tmp_path: Path) -> None:
    article = read(tmp_path / "atom.xml", ATOM.encode())
    assert article.updated is not None
    assert article.updated.isoformat() == "2018-08-29T10:00:00+02:00"


def test_a_sidecar_tells_of_the_file_beside_it(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "a.yml").write_text("published: 27 août 2018\ntitle: My title\n")
    (article,) = every([tmp_path])
    assert isinstance(article, Article)
    assert (article.title, article.published, article.evidence) == ("My title", date(2018, 8, 27), "given")


def test_a_broken_sidecar_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "a.txt.yml").write_text("published: a: b\n")
    (refused,) = every([tmp_path])
    assert isinstance(refused, Refusal)
    assert "a.txt.yml" in refused.problem
    assert refused.line == 1


def test_globs(tmp_path: Path) -> None:
    for name in ("a.md", "b.md", "c.txt"):
        (tmp_path / name).write_text(f"---\npublished: 2018-08-27\n---\nText {name}.")
    assert [article.id for article in every([tmp_path / "*.md"]) if isinstance(article, Article)] == ["a", "b"]
