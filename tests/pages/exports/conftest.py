"""Where the tests' timelines are published, one whose every field is hostile, and readers that others wrote."""

import json
import shutil
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from pages.conftest import entry, merged
from timeline.model import Article, Timeline
from timeline.pages.exports.site import Site

READERS = Path(__file__).parent / "readers"

HOSTILE = (
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</script><script>alert(1)</script>", "<!--", "-->",
    "]]>", "{{ 7*7 }}", "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", '"', "'", "'=1", "a,b;c", "\\n\\,\\;",
    "a\r\nEND:VEVENT\r\nBEGIN:VEVENT", "} @comment{x", "{", "}", "\\input{x}", "100% $x_1^2 & ~#", "&amp; &lt;b&gt;",
    "\x00\x07\x1b[31m", "\ud800", "\u202eabc", "\u2028", "javascript:alert(1)",
    "http://example.org/\" onclick=\"alert(1)", "שלום", "x" * 3000,
)  # fmt: skip


@pytest.fixture
def site() -> Site:
    return Site(
        title="Demo",
        description="Iran and Syria, 2018",
        site_url="https://example.org/site/",
    )


@pytest.fixture
def hostile() -> Timeline:
    """An entry for each hostile text, which stands in every field that holds text."""
    entries, articles = [], {}
    for number, text in enumerate(HOSTILE):
        article = Article(
            id=f"{number} {text}", text=text, published=date(2018, 8, 27), title=text, url=text, source=text, lang=text
        )
        articles[article.id] = article
        told = entry(
            f"e-{number:08x}", article, text, title=text, date="2018-08-26", precision="day", basis="publication",
            attribution=text, who=(text,), where=(text,),
        )  # fmt: skip
        entries.append(merged(told, note=text, chosen="precise"))
    return Timeline(tuple(entries), articles)


@pytest.fixture
def reader() -> Callable[..., str]:
    """Runs a program of `readers/` over bytes; skips where node or what it needs is not installed."""

    def run(program: str, *arguments: str, given: bytes) -> str:
        if shutil.which("node") is None or not (READERS / "node_modules").is_dir():
            pytest.skip("needs node, and: npm ci --prefix tests/pages/exports/readers")
        command = ["node", str(READERS / program), *arguments]
        done = subprocess.run(command, input=given, capture_output=True, timeout=60, env=None, check=False)
        assert done.returncode == 0, done.stderr.decode()
        return done.stdout.decode()

    return run


def loads(data: bytes) -> dict:
    """JSON as a reader takes it: UTF-8, no NaN, no key twice."""

    def once(pairs: list) -> dict:
        assert len({key for key, _ in pairs}) == len(pairs)
        return dict(pairs)

    def refuse(constant: str) -> None:
        raise AssertionError(constant)

    return json.loads(data.decode("utf-8"), object_pairs_hook=once, parse_constant=refuse)
