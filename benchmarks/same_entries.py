"""The shared corpus as lines, web pages, a feed and a table: do all four tell the same entries? Prints a table.

python -m benchmarks.same_entries
"""

from __future__ import annotations

import csv
import json
import re
import sys
import tempfile
from html import escape
from pathlib import Path
from xml.sax.saxutils import escape as xml

from timeline.config import Settings
from timeline.make import extract

CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpus" / "wikinews-2019.jsonl"

Row = dict[str, str]


def paragraphs(article: Row) -> str:
    blocks = (block.strip() for block in re.split(r"\n{2,}", article["text"]))
    return "\n".join(f"<p>{escape(block)}</p>" for block in blocks if block)


def pages(articles: list[Row], folder: Path) -> Path:
    folder.mkdir()
    for number, article in enumerate(articles):
        title = escape(article["title"])
        (folder / f"{number}.html").write_text(
            f'<!DOCTYPE html><html lang="{article["lang"]}"><head><meta charset="utf-8"><title>{title}</title>'
            f'<link rel="canonical" href="{escape(article["url"])}"><meta property="article:published_time" '
            f'content="{article["published"]}"><meta property="og:site_name" content="{escape(article["source"])}">'
            f'</head><body><nav><a href="/">Home</a></nav>'
            f"<main><article><h1>{title}</h1>{paragraphs(article)}</article></main><footer>©</footer></body></html>"
        )
    return folder


def feed(articles: list[Row], path: Path) -> Path:
    entries = "".join(
        f"<entry><title>{xml(article['title'])}</title><link href={json.dumps(xml(article['url']))}/><published>"
        f"{article['published']}</published><content type='html'>{xml(paragraphs(article))}</content></entry>"
        for article in articles
    )
    path.write_text(f"<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='en'><title>Wikinews</title>{entries}</feed>")
    return path


def table(articles: list[Row], path: Path) -> Path:
    with path.open("w", newline="") as stream:
        writer = csv.DictWriter(stream, ["url", "published", "title", "source", "lang", "text"], extrasaction="ignore")
        writer.writeheader()
        writer.writerows(articles)
    return path


def told(path: Path) -> set[tuple[str | None, str, str | None]]:
    """What is told: the article's address, the words (white space apart) and the date."""
    extracted = extract([path], Settings())
    urls = {article.id: article.url for article in extracted.articles.values()}
    return {
        (urls[entry.article], " ".join(entry.quote.replace("\u200d", "").split()), entry.date)
        for entry in extracted.entries
    }


def main() -> None:
    if not CORPUS.exists():
        sys.exit(f"needs the shared corpus, {CORPUS.name}")
    articles = [json.loads(line) for line in CORPUS.read_text().splitlines()]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        expected = told(CORPUS)
        print(f"{'form':8}entries   same  missing  more   (lines: {len(expected)})")
        for form, path in (
            ("pages", pages(articles, folder / "pages")),
            ("feed", feed(articles, folder / "feed.xml")),
            ("table", table(articles, folder / "table.csv")),
        ):
            found = told(path)
            print(f"{form:8}{len(found):7}{len(found & expected):7}{len(expected - found):9}{len(found - expected):6}")


if __name__ == "__main__":
    main()
