"""Whatever is edited in between, a site that is built again equals one that is built from nothing, to the byte."""

import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from timeline.pages.plugin import TimelinePlugin
from timeline.pages.site import build

PEOPLE = ("Amir Hatami", "Ann Harbour", "Ben Mole", "Carla Pier")
PLACES = ("Damascus", "Lisbon", "Oslo", "Porto Vell")
DAYS = ("on Sunday", "last week", "in July 2018", "on 3 August", "in 2015")
SENTENCES = (
    "{who} arrived in {place} {day}.",
    "{who} and the mayor of {place} signed an agreement {day}.",
    "The council of {place} opened a pier {day}, {who} said.",
    "{who} has been ill.",
)
SETTINGS = ("", "title: What happened", "language: fr", "name_entries: 2", "page_entries: 3", "about: [Oslo, Lisbon]")
MKDOCS = "site_name: S\ntheme: {{name: timeline}}\nplugins:\n- timeline:\n    folder: timeline\n    {}\n"

Edit = Callable[[Path, random.Random], object]


def article(rnd: random.Random) -> str:
    told = " ".join(
        rnd.choice(SENTENCES).format(who=rnd.choice(PEOPLE), place=rnd.choice(PLACES), day=rnd.choice(DAYS))
        for _ in range(3)
    )
    return f"---\npublished: 2018-08-{rnd.randint(10, 28)}\nsource: {rnd.choice(('Herald', 'Wire'))}\n---\n{told}\n"


def articles(site: Path) -> list[Path]:
    return sorted((site / "articles").iterdir())


def add(site: Path, rnd: random.Random) -> None:
    (site / "articles" / f"{rnd.randint(100, 999)}.md").write_text(article(rnd), "utf-8")


def change(site: Path, rnd: random.Random) -> None:
    file = rnd.choice(articles(site))
    file.write_text(file.read_text("utf-8").replace(rnd.choice(PLACES), rnd.choice(PLACES)), "utf-8")


def remove(site: Path, rnd: random.Random) -> None:
    rnd.choice(articles(site)).unlink()


def rename(site: Path, rnd: random.Random) -> None:
    file = rnd.choice(articles(site))
    file.rename(file.with_name(f"{rnd.randint(1_000, 9_999)}.md"))


def retitle(site: Path, rnd: random.Random) -> None:
    """Another title, which the text does not show."""
    file = rnd.choice(articles(site))
    file.write_text(file.read_text("utf-8").replace("---\n", f"---\ntitle: Title {rnd.randint(1, 9)}\n", 1), "utf-8")


def republish(site: Path, rnd: random.Random) -> None:
    file = rnd.choice(articles(site))
    file.write_text(file.read_text("utf-8").replace("2018-08-", "2018-07-", 1), "utf-8")


def refuse(site: Path, rnd: random.Random) -> None:
    (site / "articles" / "undated.md").write_text("Nobody knows when.\n", "utf-8")


def decide(site: Path, rnd: random.Random) -> None:
    told = rnd.choice(articles(site))
    decision = rnd.choice(("hide: true", "date: 2018-08-01", "title: As the editor says", "main: true"))
    quote = told.read_text("utf-8").split("---\n")[-1].split(".")[0]
    (site / "curation.yml").write_text(
        f"decisions:\n- about: {{article: {told.stem!r}, quote: {quote!r}}}\n  {decision}\n", "utf-8"
    )


def undecide(site: Path, rnd: random.Random) -> None:
    (site / "curation.yml").unlink(missing_ok=True)


def set_up(site: Path, rnd: random.Random) -> None:
    (site / "mkdocs.yml").write_text(MKDOCS.format(rnd.choice(SETTINGS)), "utf-8")


def spoil_a_page(site: Path, rnd: random.Random) -> None:
    pages = sorted((site / "docs" / "timeline").rglob("*.*"))
    rnd.choice(pages).write_text("spoiled", "utf-8")


def lose_a_page(site: Path, rnd: random.Random) -> None:
    rnd.choice(sorted((site / "docs" / "timeline").rglob("*.*"))).unlink()


def lose_the_store(site: Path, rnd: random.Random) -> None:
    shutil.rmtree(site / ".timeline", ignore_errors=True)


def begin_anew(site: Path, rnd: random.Random) -> None:
    """As another process would."""
    TimelinePlugin._stores.clear()


EDITS: tuple[Edit, ...] = (
    add, add, change, change, remove, rename, retitle, republish, refuse, decide, undecide, set_up, spoil_a_page,
    lose_a_page, lose_the_store, begin_anew, begin_anew,
)  # fmt: skip


def contents(folder: Path) -> dict[str, bytes]:
    return {str(f.relative_to(folder)): f.read_bytes() for f in sorted(folder.rglob("*")) if f.is_file()}


@pytest.mark.parametrize("seed", range(int(os.environ.get("TIMELINE_HISTORIES", "2"))))
def test_building_again_is_building_anew(seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    rnd = random.Random(seed)
    site = tmp_path / "site"
    (site / "articles").mkdir(parents=True)
    (site / "docs").mkdir()
    (site / "docs" / "index.md").write_text("# S\n", "utf-8")
    set_up(site, rnd)
    for _ in range(8):
        add(site, rnd)
    build(site / "mkdocs.yml")
    done: list[str] = []
    for step in range(6):
        for _ in range(rnd.randint(1, 3)):
            edit = rnd.choice(EDITS)
            edit(site, rnd)
            done.append(edit.__name__)
        build(site / "mkdocs.yml")
        anew = tmp_path / f"anew-{step}"
        shutil.copytree(site, anew, ignore=shutil.ignore_patterns(".timeline", "site", "timeline"))
        TimelinePlugin._stores.pop(anew / "docs" / "timeline", None)
        build(anew / "mkdocs.yml")
        for folder in ("docs", "site"):
            assert contents(site / folder) == contents(anew / folder), done
