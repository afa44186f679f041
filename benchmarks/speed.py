"""Speed of the resolver beside dateparser's search and chrono-node, in one run on the same articles.

    python -m benchmarks.speed [--chrono FOLDER] [--articles FILE.jsonl] [--kilobytes N] [--rounds N] [--record]

FOLDER is one where `npm install chrono-node` was run; without it chrono-node is left out. The articles are
the demo's, or those of FILE, each copy varied so that no cache of words or answers helps. One core (node runs on
a single thread), start-up excluded and each program warmed up on a twentieth of the text; what counts is processor
time, in rounds taken in turn, since machines are shared and noisy. Beside tagging alone, `timeline tag --jsonl`'s
lines are timed as well, with every notation written.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import resource
import subprocess
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from statistics import median

from benchmarks.development_data import CHECKOUT, record
from timeline.articles import read
from timeline.jsonl import tagging_line
from timeline.model import Article, Refusal
from timeline.resolver import tag

DIGITS = re.compile(r"\d")
NAMES = re.compile(r"\b[A-Z][a-z]{3,}\b")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
)


def varied(articles: list[Article], characters: int) -> list[Article]:
    """Copies of the articles, at least `characters` in all: other names, weekdays, months, digits and days."""
    chance = random.Random(1)
    copies: list[Article] = []
    size = 0

    def other_name(match: re.Match[str]) -> str:
        name = match.group()
        for words in (WEEKDAYS, MONTHS):
            if name in words:
                return chance.choice(words)
        return name if chance.random() < 0.5 else name[:2] + "".join(chance.sample("aeioulmnrst", 5))

    while size < characters:
        article = articles[len(copies) % len(articles)]
        text = NAMES.sub(other_name, article.text)
        text = DIGITS.sub(lambda match: match.group() if chance.random() < 0.7 else chance.choice("123456789"), text)
        published = date(2018, 1, 1) + timedelta(days=chance.randrange(700))
        copies.append(Article(id=f"{article.id}-{len(copies)}", text=text, published=published))
        size += len(text)
    return copies


def seconds_of(work: Callable[[Article], object], articles: list[Article]) -> float:
    """Processor time of some work on articles."""
    start = time.process_time()
    for article in articles:
        work(article)
    return time.process_time() - start


def lines(article: Article) -> str:
    """What `timeline tag --jsonl` prints of an article."""
    return tagging_line(article, tag(article))


def chrono_seconds(folder: Path, articles: list[Article]) -> float:
    given = "".join(json.dumps({"text": a.text, "published": a.published.isoformat()}) + "\n" for a in articles)
    script = str(CHECKOUT / "benchmarks" / "chrono.mjs")
    node = ["node", "--single-threaded", script, str(folder.resolve())]
    ran = subprocess.run(node, input=given.encode(), capture_output=True, check=True)
    return float(json.loads(ran.stdout)["seconds"])


def row(name: str, speeds: list[float], ours: list[float]) -> str:
    """A line of the table: the best and the median of the rounds, and how many times as fast `ours` is."""
    best, middle = max(speeds), median(speeds)
    times = f"{max(ours) / best:.2f} x, {median(ours) / middle:.2f} x"
    return f"{name:26} {best:14,.0f} {middle:14,.0f}   {times}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--chrono", type=Path, metavar="FOLDER", help="a folder in which chrono-node is installed")
    parser.add_argument("--articles", type=Path, default=CHECKOUT / "articles", help="articles to vary")
    parser.add_argument("--kilobytes", type=int, default=4000, help="how much text to tag (default 4000)")
    parser.add_argument("--rounds", type=int, default=3, help="how often each is timed (default 3)")
    parser.add_argument("--record", action="store_true", help="write how the speeds compare to benchmarks/results")
    given = parser.parse_args()
    read_articles = [a for a in read([given.articles]) if not isinstance(a, Refusal)]
    articles = varied(read_articles, given.kilobytes * 1000)
    few = articles[: max(1, len(articles) // 20)]  # dateparser's search is too slow for all of them
    size, small = (sum(len(article.text) for article in some) for some in (articles, few))
    seconds_of(tag, few)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    speeds: dict[str, list[float]] = {"timeline": [], "timeline, lines of JSON": []}
    for _ in range(given.rounds):
        speeds["timeline"].append(size / seconds_of(tag, articles))
        speeds["timeline, lines of JSON"].append(size / seconds_of(lines, articles))
        if given.chrono:
            speeds.setdefault("chrono-node", []).append(size / chrono_seconds(given.chrono, articles))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    from dateparser.search import search_dates  # imported late, so that its memory is not counted as ours

    search_dates("on Monday", languages=["en"])
    searched = seconds_of(lambda article: search_dates(article.text, languages=["en"]), few)
    speeds["dateparser search_dates"] = [small / searched]
    print(f"{size:,} characters in {len(articles):,} articles, {given.rounds} rounds of processor time")
    print(f"{'characters a second':26} {'best':>14} {'median':>14}   timeline is (best, median)")
    for name, found in speeds.items():
        print(row(name, found, speeds["timeline"]))
    print(f"resident memory {memory / 1024:.0f} MB, {(memory - before) / 1024:.0f} MB of it while tagging")
    if given.record:
        ours = median(speeds["timeline"])
        others = {name: found for name, found in speeds.items() if name != "timeline"}
        times = {f"times {name}, median": round(ours / median(found), 2) for name, found in others.items()}
        record(f"speed-{given.articles.stem}", times | {"resident memory, MB": round(memory / 1024)})


if __name__ == "__main__":
    main()
