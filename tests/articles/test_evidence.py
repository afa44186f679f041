"""What a publication date is taken from, where several things tell one."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from timeline.articles import ReadSettings, read
from timeline.curation import SourceDefaults
from timeline.model import Article


def one(path: Path, text: str, settings: ReadSettings | None = None) -> Article:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    (article,) = read([path], settings)
    assert isinstance(article, Article), article
    return article


@pytest.mark.parametrize(
    ("name", "head", "text", "evidence"),
    [
        ("2018-08-24-deal.txt", "---\npublished: 2018-08-27\n---\n", "KABUL, Aug. 25, 2018 — They met.", "given"),
        ("2018-08-24-deal.txt", "", "KABUL, Aug. 27, 2018 (AP) — They met.", "dateline"),
        ("2018-08-24-deal.txt", "", "Monday, August 27, 2018\n\nThey met.", "dateline"),
        ("2018-08-27-deal.txt", "", "KABUL (AP) — They met.", "file name"),
        ("deal_20180827.txt", "", "They met.", "file name"),
        ("2018/08/27/deal.txt", "", "They met.", "file name"),
    ],
)
def test_the_strongest_evidence_wins(tmp_path: Path, name: str, head: str, text: str, evidence: str) -> None:
    path = tmp_path / "site" / name
    path.parent.mkdir(parents=True)
    path.write_text(head + text)
    (article,) = read([tmp_path / "site"])
    assert isinstance(article, Article)
    assert (article.published, article.evidence) == (date(2018, 8, 27), evidence)


def test_what_the_command_line_says_fills_a_gap_before_anything_is_guessed_from_text_or_name(tmp_path: Path) -> None:
    settings = ReadSettings(published="2018-08-27")
    article = one(tmp_path / "2018-08-24.txt", "KABUL, Aug. 25, 2018 — They met.", settings)
    assert (article.published, article.evidence) == (date(2018, 8, 27), "--published")


@pytest.mark.parametrize("name", ["2018-13-27.txt", "120180827.txt", "2018-08.txt", "2018-0827.txt"])
def test_numbers_in_names_are_no_dates(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("They met.")
    assert not any(isinstance(found, Article) for found in read([tmp_path / name]))


PAGE = """<html><head><meta property="article:published_time" content="2018-08-28T02:00:00Z">{}</head>
<body><h1>They met</h1>{}<p>The ministers met on Monday in Damascus, an official said.</p></body></html>"""


@pytest.mark.parametrize(
    ("head", "body", "day"),
    [
        ("", "", date(2018, 8, 28)),
        ('<link rel="canonical" href="https://example.org/2018/08/27/met">', "", date(2018, 8, 27)),
        ("", '<time class="published" datetime="2018-08-27T22:00:00-04:00">Monday</time>', date(2018, 8, 27)),
        ("", '<time class="published" datetime="2018-08-26T22:00:00-04:00">Sunday</time>', date(2018, 8, 28)),
    ],
)
def test_universal_time_gives_way_to_the_day_that_readers_had(tmp_path: Path, head: str, body: str, day: date) -> None:
    assert one(tmp_path / "a.html", PAGE.format(head, body)).publication_date == day


def test_a_source_s_own_zone_and_order(tmp_path: Path) -> None:
    sources = {"Gazette": SourceDefaults(time_zone="America/New_York", day_order="mdy")}
    head = "---\nsource: Gazette\npublished: {}\n---\nThey met."
    settings = ReadSettings(sources=sources)
    assert one(tmp_path / "a.md", head.format("2018-08-28T02:00:00Z"), settings).publication_date == date(2018, 8, 27)
    assert one(tmp_path / "a.md", head.format("08/07/2018"), settings).publication_date == date(2018, 8, 7)


def test_an_updated_article_counts_from_its_first_publication_unless_told_otherwise(tmp_path: Path) -> None:
    text = "---\npublished: 2018-08-27\nupdated: 2018-09-01\n---\nThey met."
    first = one(tmp_path / "a.md", text)
    latest = one(tmp_path / "a.md", text, ReadSettings(publication="latest"))
    assert (first.published, first.updated) == (date(2018, 8, 27), date(2018, 9, 1))
    assert (latest.published, latest.updated) == (date(2018, 9, 1), date(2018, 9, 1))
