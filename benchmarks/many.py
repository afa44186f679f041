"""Very many articles: the demo's, varied, streamed through a command. Prints articles/s and peak memory.

python -m benchmarks.many [--articles 100000] [--command tag|check|extract]
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from timeline.articles import every
from timeline.model import Article

DEMO = Path(__file__).parent.parent / "articles"
NAMES = ("Porto Vell", "Norland", "Sudland", "Harbour", "Lighthouse", "Castra", "Montara", "Ostend", "Belmar", "Quill")


def varied(count: int) -> Iterator[dict[str, str]]:
    """The demo's articles again and again, each time with other names, numbers and days."""
    demo = [article for article in every([DEMO]) if isinstance(article, Article)]
    for number in range(count):
        article = demo[number % len(demo)]
        round = number // len(demo)
        place, other = NAMES[round % len(NAMES)], NAMES[round // len(NAMES) % len(NAMES)]
        text = article.text.replace("Damascus", f"{place} {round}").replace("Idlib", f"{other} {round}")
        published = article.publication_date + timedelta(days=round % 2_000)
        yield {"id": f"{article.id}-{round}", "published": published.isoformat(), "source": place, "text": text}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--command", choices=("tag", "check", "extract"), default="tag")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "many.jsonl"
        with path.open("w") as stream:
            stream.writelines(f"{json.dumps(article)}\n" for article in varied(options.articles))
        arguments = [options.command, *([] if options.command == "check" else ["--jsonl"]), str(path)]
        started = time.perf_counter()
        with subprocess.Popen([sys.executable, "-m", "timeline", *arguments], stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            lines = sum(1 for _ in process.stdout)
        took = time.perf_counter() - started
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"{options.command}: {options.articles} articles ({path.name}), {lines} lines, status {process.returncode}")
    print(f"{options.articles / took:8.0f} articles/s   {peak:6.0f} MB at most   {took:6.1f} s")


if __name__ == "__main__":
    main()
