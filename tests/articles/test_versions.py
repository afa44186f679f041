"""The same article twice, and a newer version of one."""

from __future__ import annotations

import json
from pathlib import Path

from timeline.articles import Repeated, every, outcomes, read
from timeline.model import Article, Refusal


def lines(tmp_path: Path, *articles: dict[str, str]) -> list[Path]:
    path = tmp_path / "news.jsonl"
    path.write_text("\n".join(json.dumps({"published": "2018-08-27", **article}) for article in articles))
    return [path]


def test_the_same_text_of_the_same_day_is_read_once(tmp_path: Path) -> None:
    paths = lines(tmp_path, {"id": "a", "text": "One  story."}, {"id": "b", "text": "One story.\n"})
    first, second = outcomes(paths)
    assert isinstance(first, Article)
    assert isinstance(second, Repeated)
    assert (second.id, second.path) == ("a", str(paths[0]))
    assert len(list(read(paths))) == 1
    assert len(list(every(paths))) == 2


def test_the_same_words_on_another_day_are_another_article(tmp_path: Path) -> None:
    one = {"id": "a", "text": "Rates stayed as they were today."}
    assert len(list(read(lines(tmp_path, one, {**one, "id": "b", "published": "2018-08-28"})))) == 2


def test_a_newer_version_replaces_the_older_and_knows_it(tmp_path: Path) -> None:
    url = "https://www.example.org/deal"
    paths = lines(
        tmp_path,
        {"url": url, "text": "First."},
        {"url": "http://example.org/deal/?utm_source=x#top", "text": "Second.", "updated": "2018-08-27T12:00:00+02:00"},
        {"url": url, "text": "Between.", "updated": "2018-08-27T09:00:00Z"},
    )
    first, second, third = outcomes(paths)
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert (second.id, second.text) == (first.id, "Second.")
    assert second.versions == ("2018-08-27T00:00:00+00:00",)
    assert isinstance(third, Repeated)
    assert third.why == "an older version"


def test_two_versions_of_one_moment_are_refused(tmp_path: Path) -> None:
    _, second = read(lines(tmp_path, {"id": "a", "text": "One."}, {"id": "a", "text": "Two."}))
    assert isinstance(second, Refusal)
    assert "nothing tells which is newer" in second.problem


def test_an_id_is_one_article_s(tmp_path: Path) -> None:
    _, second = read(
        lines(tmp_path, {"id": "a", "url": "https://example.org/1", "text": "One."}, {"id": "a", "text": "2."})
    )
    assert isinstance(second, Refusal)
    assert "the id of another article" in second.problem
