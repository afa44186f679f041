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
from pathlib import Path
from timeline import make
from timeline.config import Settings
from timeline.pages import plugin
from timeline.pages.press import Press
from timeline.pages.write import put
from timeline.store import Store
site = Path(sys.argv[1])
settings, store = Settings.from_mapping({}, base=site), Store(site)
begun = time.process_time()
made = make.timeline(settings, store)
told = time.process_time()
press = Press(made.timeline, settings)
put(press.files(), site / "docs" / "timeline", store.written(site / "docs" / "timeline", press.print))
store.keep_written()
clock = (time.time_ns() - int(sys.argv[2])) / 1e9
print(f"{begun:8.2f} {told - begun:8.2f} {time.process_time() - told:8.2f} {clock:8.2f}", end="")
"""


def run(site: Path, what: str) -> None:
    """Prints a line: processor seconds of imports, of the timeline, of its files; all of it by the clock; files.

    The clock runs from before the process to where MkDocs would go on.
    """
    before = time.time_ns()
    command = [sys.executable, "-c", CODE, str(site), str(before)]
    as_installed = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    times = subprocess.run(command, check=True, capture_output=True, text=True, env=as_installed).stdout
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
        print(f"{len(list((site / 'articles').iterdir()))} articles      imports timeline    files    clock")
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
        path.write_text(path.read_text("utf-8") + f"\nThe harbour of Porto Vell closed on May {number + 4}.\n", "utf-8")
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
