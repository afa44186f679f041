"""One changed article of many: what a new process takes up to MkDocs, and which files it wrote, by their time stamps.

python -m benchmarks.one_changed [--articles 10000] [--times 3]
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.many import varied

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
put(press.files(), site / "docs" / "timeline", store.written(press.print))
store.keep_written()
print(f"{begun:8.2f} {told - begun:8.2f} {time.process_time() - told:8.2f}", end="")
"""


def run(site: Path, what: str) -> None:
    """Prints a line: processor seconds of imports, of the timeline, of its files; all of it by the clock; files."""
    before = time.time_ns()
    started = time.perf_counter()
    command = [sys.executable, "-c", CODE, str(site)]
    times = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    took = time.perf_counter() - started
    files = [path for path in (site / "docs").rglob("*") if path.is_file()]
    new = sorted(str(path.relative_to(site / "docs")) for path in files if path.stat().st_mtime_ns >= before)
    print(f"{what:18} {times} {took:8.2f}   {len(new)} of {len(files)} files written")
    if len(new) < 80:
        print("    " + " ".join(new))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--times", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder)
        (site / "articles").mkdir()
        for article in varied(options.articles):
            head = f"---\npublished: {article['published']}\nsource: {article['source']}\n---\n"
            (site / "articles" / f"{article['id']}.md").write_text(f"{head}{article['text']}\n", "utf-8")
        print(f"{options.articles} articles      imports timeline    files    clock")
        run(site, "everything")
        run(site, "nothing changed")
        paths = sorted((site / "articles").iterdir())
        for number in range(options.times):
            path = paths[len(paths) * (number + 1) // (options.times + 1)]
            path.write_text(path.read_text("utf-8") + "\nThe talks in Porto Vell went on.\n", "utf-8")
            time.sleep(0.2)  # a file that was changed just now is read twice
            run(site, f"one changed ({number + 1})")
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"{peak:.0f} MB at most")


if __name__ == "__main__":
    main()
