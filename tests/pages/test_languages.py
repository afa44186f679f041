"""Text of articles on a page in another language: it says its own language, and runs in its own direction."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from pages.browser import Opened, served
from timeline import make
from timeline.model import Article, Timeline
from timeline.pages.site import build
from timeline.resolver.language import tag


@pytest.fixture(scope="module")
def arabic(small: Timeline, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("arabic")
    (folder / "mkdocs.yml").write_text("site_name: S\ntheme: timeline\nplugins: [{timeline: {language: ar}}]\n")
    (folder / "docs").mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.setattr(make, "timeline", lambda *given, **options: make.Made(small, make.Tally()))
        return build().site_dir


def test_titles_and_quotes_say_their_language(arabic: Path, opened: Opened) -> None:
    with served(arabic) as base, opened() as (page, _):
        for address, texts in {
            "2018/08/": ".tl-title > :first-child, .tl-quote",
            "": "main .tl-line a",
            "sources/": ".tl-line a",
            "sources/2018-08/": ".tl-article > h2, .tl-line a, .tl-title > :first-child",
            "find/?q=damascus": ".tl-found a, .tl-line-quote",
            "e/00.html": ".tl-line a",
            "embed.html": ".tl-line a",
        }.items():
            page.goto(f"{base}timeline/{address}")
            page.locator(texts).first.wait_for()
            spoken = page.eval_on_selector_all(texts, "all => all.map(e => e.lang)")
            assert set(spoken) == {"en"}, address
            assert page.evaluate("document.documentElement.lang + document.documentElement.dir") == "arrtl"


def test_english_runs_from_left_to_right_on_an_arabic_page(arabic: Path, opened: Opened) -> None:
    with served(arabic) as base, opened() as (page, _):
        page.goto(f"{base}timeline/2018/08/")
        for text in (".tl-title", ".tl-quote"):
            assert page.locator(text).first.evaluate("e => getComputedStyle(e).direction") == "ltr"
        page.goto(f"{base}timeline/")
        assert page.locator(".tl-line bdi").first.evaluate("e => getComputedStyle(e).direction") == "ltr"


@pytest.mark.parametrize(
    ("given", "found"), [("en", "en"), ("pt_BR", "pt-BR"), ('en" onclick="x', None), ("", "en"), (None, "en")]
)
def test_the_tag_is_one_that_html_takes(small: Timeline, given: str | None, found: str | None) -> None:
    article: Article = next(iter(small.articles.values()))
    assert tag(replace(article, lang=given)) == found
    assert tag(None) is None
