"""A whole site: built beside and swapped in, the same bytes anywhere, left alone where a build fails."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from timeline.pages.site import SiteError, build, serve

ARTICLE = """---
published: 2018-08-27
title: Hatami in Damascus
source: The Herald
url: https://herald.example/2018/hatami
---
Iran's defence minister, Amir Hatami, travelled to Damascus on Sunday for a two-day visit. He met President Bashar
al-Assad on Monday. Russia had pledged help in 2015.
"""
THEMES = {
    "timeline": "{name: timeline}",
    "mkdocs": "{name: mkdocs, highlightjs: false}",
    "readthedocs": "{name: readthedocs, highlightjs: false}",
    "material": "{name: material, font: false}",
}


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one article, stood in."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles/hatami.md").write_text(ARTICLE, "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    return tmp_path


def contents(folder: Path) -> dict[str, bytes]:
    return {str(f.relative_to(folder)): f.read_bytes() for f in sorted(folder.rglob("*")) if f.is_file()}


def test_without_mkdocs_yml(site: Path) -> None:
    built = build()
    assert built.site_dir == site / "site"
    assert built.articles == 1
    front = (site / "site/index.html").read_text("utf-8")
    assert 'href="timeline/2018/"' in front
    assert (site / "docs/timeline/2018/08.md").exists()
    assert [item.name for item in site.iterdir() if item.name.startswith(".")] == [".timeline"]
    august = (site / "site/timeline/2018/08/index.html").read_text("utf-8")
    assert 'href="../"' in august  # Markdown links in HTML have become links of the site
    assert ".md" not in august


def settings(theme: str, urls: str = "true") -> str:
    return (
        f"site_name: S\ntheme: {THEMES[theme]}\nplugins: [search, timeline]\nuse_directory_urls: {urls}\n"
        "site_url: https://s.example/\nstrict: true\nnav: [Home: index.md, timeline]\n"
    )


def hello(site: Path) -> None:
    (site / "docs").mkdir()
    (site / "docs/index.md").write_text("# Hello\n\n[Timeline](timeline/index.md)\n")


def test_plain_mkdocs_gives_the_same_site_strictly(site: Path) -> None:
    hello(site)
    (site / "mkdocs.yml").write_text(settings("timeline"))
    mkdocs = [sys.executable, "-W", "ignore", "-m", "mkdocs", "build", "--strict", "-d", "plain"]
    subprocess.run(mkdocs, capture_output=True, check=True)
    build()
    assert contents(site / "plain") == contents(site / "site")


@pytest.mark.parametrize(("theme", "urls"), [(name, "true") for name in THEMES] + [("timeline", "false")])
def test_strict_under_other_themes(site: Path, theme: str, urls: str) -> None:
    pytest.importorskip("material")
    hello(site)
    (site / "mkdocs.yml").write_text(settings(theme, urls))
    build()
    august = site / ("site/timeline/2018/08/index.html" if urls == "true" else "site/timeline/2018/08.html")
    assert "Sunday</mark>" in august.read_text("utf-8")


def test_the_same_bytes_under_other_clocks_zones_and_locales(site: Path) -> None:
    built = []
    for number, (zone, locale, seed) in enumerate([("Asia/Tokyo", "C", "1"), ("America/Lima", "de_DE.UTF-8", "2")]):
        environment = {**os.environ, "TZ": zone, "LC_ALL": locale, "PYTHONHASHSEED": seed}
        code = (
            "import time, datetime; from pathlib import Path; from timeline.pages.site import build\n"
            f"real = time.time; time.time = lambda: real() + {number} * 86400 * 400\n"
            f"build(site_dir=Path('site{number}'))"
        )
        subprocess.run([sys.executable, "-c", code], env=environment, check=True, cwd=site)
        built.append(contents(site / f"site{number}"))
        time.sleep(1.1)  # gzip and file times count seconds
    assert built[0] == built[1]


@pytest.mark.parametrize("links", [True, False])
def test_failure_leaves_site_and_pages(site: Path, links: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages are kept by links, or as copies where a disk has none; what a killed build kept is cleared away."""
    if not links:
        monkeypatch.setattr("os.link", lambda *given, **named: os.stat(""))
    (site / "mkdocs.yml").write_text("site_name: S\ntheme: {name: timeline}\nplugins: [timeline]\nstrict: true\n")
    hello(site)
    build()
    pages, before = contents(site / "docs"), contents(site / "site")
    (site / "docs/broken.md").write_text("[nowhere](nowhere.md)\n")
    (site / "articles/new.md").write_text(ARTICLE.replace("2018-08-27", "2018-09-03"))
    (site / ".timeline/before/0/old").mkdir(parents=True)
    with pytest.raises(SiteError, match="strict"):
        build()
    (site / "docs/broken.md").unlink()
    assert contents(site / "docs") == pages
    assert not (site / ".timeline/before").exists()
    assert contents(site / "site") == before


def test_articles_from_elsewhere_are_for_a_site_of_one_timeline(site: Path) -> None:
    (site / "other").mkdir()
    (site / "docs").mkdir()
    second = "  - timeline:\n      articles: other\n      folder: other\n"
    (site / "mkdocs.yml").write_text(f"site_name: S\nplugins:\n  - timeline\n{second}")
    for command in (build, serve):
        with pytest.raises(SiteError, match="2 timelines, and --articles does not say for which"):
            command(articles=site / "articles")


def test_refused_articles_do_not_stop_the_others(site: Path) -> None:
    (site / "articles/undated.md").write_text("Something happened on Monday.\n")
    built = build()
    assert [Path(refusal.path).name for refusal in built.tally.refused] == ["undated.md"]
    assert built.articles == 1


def test_a_broken_template_is_named(site: Path) -> None:
    (site / "mkdocs.yml").write_text("site_name: S\nplugins: [{timeline: {templates: own}}]\n")
    hello(site)
    (site / "own/pages").mkdir(parents=True)
    (site / "own/pages/year.md").write_text("one\n{% if %}\n")
    with pytest.raises(SiteError, match=r"year\.md:2"):
        build()


def test_a_folder_that_holds_other_things_is_not_replaced(site: Path) -> None:
    for folder in (site, site / "articles", site.parent):
        with pytest.raises(SiteError, match="another folder"):
            build(site_dir=folder)
    (site / "other").mkdir()
    (site / "other/thesis.txt").write_text("precious")
    with pytest.raises(SiteError, match="another folder"):
        build(site_dir=site / "other")
    assert (site / "other/thesis.txt").read_text() == "precious"


def test_hidden_files_of_the_site_stay(site: Path) -> None:
    build()
    (site / "site/.nojekyll").touch()
    build()
    assert (site / "site/.nojekyll").exists()


def test_a_site_without_the_plugin_says_so(site: Path) -> None:
    (site / "mkdocs.yml").write_text("site_name: S\n")
    (site / "docs").mkdir()
    with pytest.raises(SiteError, match="plugins"):
        build()


def test_when_no_article_can_be_read_the_last_site_stays(site: Path) -> None:
    build()
    before = contents(site / "site"), contents(site / "docs")
    (site / "articles/hatami.md").write_text("Something happened on Monday.\n")
    with pytest.raises(SiteError, match=r"No article could be read[\s\S]*hatami\.md"):
        build()
    assert (contents(site / "site"), contents(site / "docs")) == before


@pytest.mark.parametrize("theme", THEMES)
def test_the_demo_builds_strictly_under_each_theme(theme: str, tmp_path: Path) -> None:
    root = Path(__file__).parents[2]
    shutil.copytree(root / "docs", tmp_path / "docs", ignore=shutil.ignore_patterns("timeline"))
    shutil.copytree(root / "articles", tmp_path / "articles")
    given = (root / "mkdocs.yml").read_text("utf-8")
    given = given.replace("theme:\n  name: timeline\n", f"theme: {THEMES[theme]}\n")
    (tmp_path / "mkdocs.yml").write_text(given.replace("- timeline/pages/", f"- {root}/timeline/pages/"), "utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    month = (tmp_path / "site/timeline/2018/09/index.html").read_text("utf-8")
    assert 'class="tl-entry' in month
    assert 'href="../../e/' in month
