"""Every reader under damaged and made-up input: it gives articles and refusals, and never anything else.

For a longer run of each: FUZZ_SECONDS=120 pytest tests/articles/test_fuzz.py -k READER
"""

from __future__ import annotations

import io
import os
import time
from collections.abc import Callable
from functools import cache

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.articles.test_forms import FORMS
from timeline.articles import ReadSettings, cleaning
from timeline.articles import _articles as read
from timeline.articles.document import Document
from timeline.model import Article

SECONDS = int(os.environ.get("FUZZ_SECONDS", "0"))
FUZZED = settings(max_examples=500 if SECONDS else 25, deadline=None, suppress_health_check=list(HealthCheck))
Edit = tuple[int, int, bytes]

SCRAPS = [
    b"\0", b"\xff\xfe", b"\xef\xbb\xbf", b"\r", b"\x1f\x8b", b"PK\3\4", b"---\n", b"<", b"</", b"<![CDATA[",
    b"]]>",
    b"&#0;", b"&#x110000;", b'"', b"\\ud800", b"{", b"[", b"9" * 400, b"-1", b"1e999", b"null", b"2018-02-30",
    b"0000-00-00",
    b"9999-12-31T23:59:59-23:59", b"<html", b"<time datetime=", b"%PDF-", b"WARC/1.0\r\n", b"=?utf-8?b?",
    b"Content-Type: ",
    b"charset=utf-16", b"charset=x", b"\xe2\x80\xae", b"<!DOCTYPE", b"!!python", b"*a", b"&a", b": ", b"\t", b",\n",
]  # fmt: skip

edits = st.lists(
    st.tuples(st.integers(0, 5000), st.integers(0, 40), st.sampled_from(SCRAPS) | st.binary(max_size=12)), max_size=8
)


@cache
def sample(name: str) -> bytes:
    return FORMS[name]()


def damaged(data: bytes, changes: list[Edit]) -> bytes:
    for place, length, put in changes:
        start = place % (len(data) + 1)
        data = data[:start] + put + data[start + length :]
    return data


def feed(name: str, data: bytes) -> None:
    """Reads the bytes as a file of that name, and looks at whatever comes of it."""
    stem, dot, suffix = name.rpartition(".")
    document = Document(name, stem or name, f"{dot}{suffix}", lambda: io.BufferedReader(io.BytesIO(data)))  # type: ignore[type-var]
    for found, _ in read(document, ReadSettings(published="2018-08-27")):
        if isinstance(found, Article):
            assert found.text.strip()
            assert found.id.encode()
            assert found.publication_date.isoformat()
            cleaning.boilerplate(found)
        else:
            assert found.problem
            assert found.remedy
            assert str(found)


def fuzz(run: Callable[[], None]) -> None:
    """Runs once; for a longer run as often as the seconds allow, since one run's examples grow alike."""
    end = time.monotonic() + SECONDS
    run()
    while time.monotonic() < end:
        run()


@pytest.mark.parametrize("name", FORMS)
def test_a_damaged_file(name: str) -> None:
    @FUZZED
    @given(edits)
    @example([])
    def run(changes: list[Edit]) -> None:
        feed(name, damaged(sample(name), changes))

    fuzz(run)


SUFFIXES = ("md", "txt", "html", "json", "jsonl", "xml", "csv", "tsv", "eml", "zip", "gz", "pdf", "warc", "")


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_any_bytes(suffix: str) -> None:
    @FUZZED
    @given(st.binary(max_size=400) | st.lists(st.sampled_from(SCRAPS), max_size=12).map(b"".join))
    def run(data: bytes) -> None:
        feed(f"a.{suffix}", data)

    fuzz(run)


@pytest.mark.parametrize(
    ("name", "changes"),
    [
        ("a.zip", [(4, 1, b"")]),
        ("a.zip", [(4, 40, b"<html"), (4, 40, b"<html"), (4, 40, b""), (1777, 1, b"\0")]),
        ("nested.zip", [(4, 1, b"")]),
        ("html.eml", [(0, 0, b"<![CDATA[")]),
        ("plain.eml", [(0, 0, b"Date: " + b"9" * 400 + b"\n")]),
        ("a.md", [(5000, 0, b"\n\n<![\0CDATA[Content")]),
        ("a.tsv", [(0, 5000, b"\r\xe1\x80\x80")]),
    ],
)
def test_what_fuzzing_found(name: str, changes: list[Edit]) -> None:
    feed(name, damaged(sample(name), changes))
