"""One changed article of many: what a new process takes up to MkDocs, and which files it wrote, by their time stamps.

python -m benchmarks.one_changed [--articles 10000] [--times 3] [--decisions 50] [--keep FOLDER]

With decisions of an editor's, as many of the runs again. A folder that is kept is built once and used again.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.many import varied
from timeline import make
from timeline.config import Settings
from timeline.curation.decisions import About
from timeline.curation.matching import about
from timeline.store import Store

DECIDED = ("hide: true", "date: 2019-08-01", "title: As the editor says", "main: true", "split: true")

CODE = """
import sys, time
from mkdocs.commands import build
from timeline.pages import plugin, site

class Press(plugin.Press):
    def __init__(self, *given, **named):
        marks.append(time.process_time())
        super().__init__(*given, **named)

def before_pages(config):
    marks.append(time.process_time())
    config.plugins.on_pre_build(config=config)
    marks.append(time.process_time())
    marks.append((time.time_ns() - int(sys.argv[1])) / 1e9)

marks = [0.0]
plugin.Press, build.build = Press, before_pages
site.build()
steps = [end - start for start, end in zip(marks, marks[1:-1])]
print("".join(f"{step:9.2f}" for step in (*steps, marks[-1])), end="")
"""


def run(site: Path, what: str) -> None:
    """Prints a line: processor seconds of the start, of the timeline, of its files; all of it by the clock; files.

    It is `timeline build` up to where MkDocs collects its pages; the start is that of Python, MkDocs and its settings.
    The clock runs from before the process.
    """
    before = time.time_ns()
    command = [sys.executable, "-c", CODE, str(before)]
    as_installed = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    times = subprocess.run(command, cwd=site, check=True, capture_output=True, text=True, env=as_installed).stdout
    files = [path for path in (site / "docs").rglob("*") if path.is_file()]
    new = sorted(str(path.relative_to(site / "docs")) for path in files if path.stat().st_mtime_ns >= before)
    print(f"{what:20} {times}   {len(new)} of {len(files)} files written")
    if len(new) < 80:
        print("    " + " ".join(new))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--times", type=int, default=3)
    parser.add_argument("--decisions", type=int, default=50)
    parser.add_argument("--keep", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        site = options.keep or Path(folder)
        if not (site / "articles").exists():
            (site / "articles").mkdir(parents=True)
            for article in varied(options.articles):
                head = f"---\npublished: {article['published']}\nsource: {article['source']}\n---\n"
                (site / "articles" / f"{article['id']}.md").write_text(f"{head}{article['text']}\n", "utf-8")
        (site / "curation.yml").unlink(missing_ok=True)
        print(f"{len(list((site / 'articles').iterdir()))} articles         start timeline    files    clock")
        run(site, "everything")
        changes(site, options.times, "")
        if options.decisions:
            (site / "curation.yml").write_text(decisions(site, options.decisions), "utf-8")
            run(site, f"{options.decisions} decisions")
            changes(site, options.times, ", decided")
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"{peak:.0f} MB at most")


def changes(site: Path, times: int, how: str) -> None:
    """Nothing changed, then one article after the other, spread over the site."""
    run(site, f"nothing{how}")
    paths = sorted((site / "articles").iterdir())
    for number in range(times):
        path = paths[len(paths) * (number + 1) // (times + 1)]
        text = path.read_text("utf-8")  # in a folder that is kept, another sentence each time
        path.write_text(f"{text}\nHarbour {len(text)} of Porto Vell closed on May {number + 4}.\n", "utf-8")
        time.sleep(0.2)  # a file that was changed just now is read twice
        run(site, f"one changed{how}")


def decisions(site: Path, count: int) -> str:
    """An editor's file with so many decisions of all kinds, spread over the timeline."""
    settings = Settings.from_mapping({}, base=site)
    made = make.timeline(settings, Store(site)).timeline
    lines = ["decisions:"]
    for number in range(count):
        shown = made.entries[len(made.entries) * (number + 1) // (count + 1)].sources[0]
        of = about(shown, made.articles[shown.article])
        given = {field: value for field in About.__struct_fields__ if (value := getattr(of, field)) is not None}
        lines += [f"- about: {json.dumps(given, ensure_ascii=False)}", f"  {DECIDED[number % len(DECIDED)]}"]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
