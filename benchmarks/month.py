"""A month of edits to the demo's articles, put on record day by day, and the site that readers then see.

    python -m benchmarks.month FOLDER [MKDOCS_THEME]

Articles come, are corrected and go; the editor corrects, hides and confirms. FOLDER then holds the site with its page
and feed of changes, to be read as a reader would. Prints what each day put on record.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import shutil
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from timeline.cli import commands

DEMO = Path(__file__).resolve().parents[1] / "articles"
FIRST = date(2018, 10, 20)
DAYS = 30


def run(*arguments: str) -> None:
    """One command, as a shell would run it."""
    with contextlib.suppress(SystemExit):
        commands.main(arguments, prog_name="timeline", standalone_mode=False)


def entries() -> list[dict[str, object]]:
    """The timeline's entries as they now are."""
    with open("entries.jsonl", "w", encoding="utf-8") as lines, contextlib.redirect_stdout(lines):
        run("extract", "--jsonl", "--merged")
    return [json.loads(line) for line in Path("entries.jsonl").read_text("utf-8").splitlines()]


def edit(number: int, *options: str) -> None:
    """Decides on the entry of that place in the timeline."""
    found = entries()
    run("edit", str(found[number % len(found)]["id"]), *options)


def mend(name: str, wrong: str, right: str) -> None:
    """A source corrects its article."""
    file = Path("articles", name)
    text = file.read_text("utf-8")
    assert wrong in text, name
    file.write_text(text.replace(wrong, right, 1), "utf-8")


def plan(files: list[str]) -> dict[int, Callable[[], object]]:
    """What happens on which day, beside an article that comes on every other one."""
    return {
        5: lambda: edit(3, "--date", "2018-08-28"),
        9: lambda: mend("damascus-agreement.md", "on Monday", "on Tuesday"),
        12: lambda: edit(5, "--hide"),
        14: lambda: edit(1, "--title", "A visit to Damascus begins", "--confirm"),
        17: lambda: Path("articles", files[2]).rename(Path("taken-down")),
        21: lambda: Path("taken-down").rename(Path("articles", files[2])),
        23: lambda: mend("chain-of-circumstances.md", "published: 2018-09-19", "published: 2018-09-20"),
        26: lambda: edit(7, "--date", "undated"),
        28: lambda: Path("articles", files[4]).unlink(),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("theme", nargs="?", default="timeline")
    given = parser.parse_args()
    for folder in ("articles", "docs"):
        (given.folder / folder).mkdir(parents=True)
    os.chdir(given.folder)
    Path("docs/index.md").write_text("# A month of edits\n\n```timeline\nlimit: 5\n```\n", "utf-8")
    Path("mkdocs.yml").write_text(
        f"site_name: A month of edits\nsite_url: https://example.org/\ntheme: {{name: {given.theme}}}\n"
        "plugins: [timeline]\n",
        "utf-8",
    )
    files = sorted(file.name for file in DEMO.iterdir() if file.suffix in (".md", ".txt"))
    happening = plan(files)
    for number in range(DAYS):
        day = FIRST + timedelta(number)
        come = files[:4] if number == 0 else files[3 + number // 2 : 4 + number // 2] if number % 2 == 0 else []
        for name in come:
            shutil.copy(DEMO / name, "articles")
        happening.get(number, lambda: None)()
        print(f"-- {day.isoformat()}")
        run("changes", "--record", "--day", day.isoformat())
    run("build")


if __name__ == "__main__":
    main()
