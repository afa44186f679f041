"""Pictures of every page kind: articles go in, PNGs go out: phone and desktop, light, dark and printed, by language.

    python -m benchmarks.screens build/screens [--only month,find] [--languages en,ar] [--articles PATH …]

Needs Chromium and playwright. Articles are the demo's and, where it is there, ../shared/corpus.
"""

from __future__ import annotations

import argparse
import http.server
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any, Literal

ROOT = Path(__file__).parents[1]
CORPUS = ROOT.parent / "shared" / "corpus"
LANGUAGES = ("en", "fr", "ar")
WIDTHS = (390, 1280)
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
HEIGHT = {390: 1600, 1280: 1500}


def site(folder: Path, language: str, articles: list[Path]) -> Path:
    """A site of those articles in that language, with the guide, a record of changes and a fenced selection."""
    shutil.copytree(ROOT / "docs", folder / "docs", ignore=shutil.ignore_patterns("timeline"))
    (folder / "docs/mine.md").write_text("# A page of one's own\n\nIn short:\n\n```timeline\nlimit: 3\n```\n")
    (folder / "articles").mkdir()
    for path in articles:
        if path.is_dir():
            shutil.copytree(path, folder / "articles" / path.name)
        else:
            shutil.copy(path, folder / "articles")
    (folder / "mkdocs.yml").write_text(
        f"site_name: Timeline\ntheme: {{name: timeline}}\nvalidation: {{omitted_files: info}}\n"
        f"hooks: [{ROOT / 'timeline/pages/rules_page.py'}]\n"
        f"plugins: [{{timeline: {{title: What happened, language: {language}, page_entries: 60}}}}]\n"
        "nav: [index.md, timeline, {Guide: [guide/first-timeline.md, guide/pages.md, mine.md]},"
        " {Reference: [reference/data.md, reference/rules.md]}]\n"
    )
    run = partial(subprocess.run, cwd=folder, check=True)
    run([sys.executable, "-m", "timeline", "changes", "--record", "--day", "2019-07-01"], stdout=subprocess.DEVNULL)
    run([sys.executable, "-m", "timeline", "build"], stdout=subprocess.DEVNULL)
    return folder / "site"


def kinds(built: Path) -> dict[str, str]:
    """One address of each kind of page: the largest file of each."""

    def largest(pattern: str) -> str:
        files = [file for file in (built / "timeline").glob(pattern) if "index.html" in file.name]
        return str(max(files, key=lambda file: file.stat().st_size).parent.relative_to(built)) + "/"

    split = next((built / "timeline").glob("*/*-1/index.html"), None)
    found = {
        "home": "timeline/", "year": largest("2???/index.html"), "month": largest("2???/??/index.html"),
        "people": "timeline/people/", "person": largest("people/*/index.html"), "places": "timeline/places/",
        "place": largest("places/*/index.html"), "sources": "timeline/sources/",
        "source": largest("sources/*/index.html"),
        "find": "timeline/find/", "found": "timeline/find/?q=minister", "embed": "timeline/embed.html",
        "changes": "timeline/changes/", "shelf": f"timeline/e/{min((built / 'timeline/e').glob('*.html')).name}",
        "guide": "guide/pages/", "mine": "mine/", "rules": "reference/rules/", "404": "404.html",
    }  # fmt: skip
    if split is not None:
        part = split.parent.relative_to(built)
        found |= {"contents": f"{str(part)[:-2]}/", "part": f"{part}/"}
    return found


@contextmanager
def served(folder: Path) -> Iterator[str]:
    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()


def pictures(built: Path, out: Path, language: str, only: set[str]) -> None:
    """Each kind at both widths in both schemes, and printed."""
    from playwright.sync_api import sync_playwright

    with served(built) as base, sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for width in WIDTHS:
            for scheme in SCHEMES:
                size: Any = {"width": width, "height": HEIGHT[width]}
                page = browser.new_context(viewport=size, color_scheme=scheme).new_page()
                for kind, address in kinds(built).items():
                    if only and kind not in only:
                        continue
                    page.goto(base + address, wait_until="networkidle")
                    page.screenshot(path=out / f"{language}-{kind}-{width}-{scheme}.png")
                    if kind == "month" and (width, scheme) == (1280, "light"):
                        page.emulate_media(media="print")
                        page.screenshot(path=out / f"{language}-print.png")
                        page.emulate_media(media="screen")
        browser.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("out", type=Path)
    parser.add_argument("--only", type=lambda text: set(text.split(",")), default=set())
    parser.add_argument("--languages", type=lambda text: text.split(","), default=list(LANGUAGES))
    parser.add_argument("--articles", type=Path, nargs="+")
    given = parser.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    articles = given.articles or [ROOT / "articles", *sorted(CORPUS.glob("*.jsonl"))]
    for language in given.languages:
        with tempfile.TemporaryDirectory() as folder:
            pictures(site(Path(folder), language, articles), given.out, language, given.only)


if __name__ == "__main__":
    main()
