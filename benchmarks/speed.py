"""Speed of the resolver beside dateparser's search and chrono-node, in one run on the same articles.

    python -m benchmarks.speed [--chrono FOLDER] [--articles FILE.jsonl] [--kilobytes N]

FOLDER is one where `npm install chrono-node` was run; without it chrono-node is left out. The articles are
the demo's, or those of FILE, each copy varied so that no cache of words or answers helps. One core, start-up
excluded, each program's best of three rounds taken in turn, since machines are shared and noisy.
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

from benchmarks.development_data import CHECKOUT
from timeline.articles import read
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
    start = time.perf_counter()
    for article in articles:
        work(article)
    return time.perf_counter() - start


def chrono_seconds(folder: Path, articles: list[Article]) -> float:
    lines = "".join(json.dumps({"text": a.text, "published": a.published.isoformat()}) + "\n" for a in articles)
    script = str(CHECKOUT / "benchmarks" / "chrono.mjs")
    ran = subprocess.run(["node", script, str(folder.resolve())], input=lines.encode(), capture_output=True, check=True)
    return float(json.loads(ran.stdout)["seconds"])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--chrono", type=Path, metavar="FOLDER", help="a folder in which chrono-node is installed")
    parser.add_argument("--articles", type=Path, default=CHECKOUT / "articles", help="articles to vary")
    parser.add_argument("--kilobytes", type=int, default=4000, help="how much text to tag (default 4000)")
    given = parser.parse_args()
    read_articles = [a for a in read([given.articles]) if not isinstance(a, Refusal)]
    articles = varied(read_articles, given.kilobytes * 1000)
    few = articles[: max(1, len(articles) // 20)]  # dateparser's search is too slow for all of them
    size, small = (sum(len(article.text) for article in some) for some in (articles, few))
    for article in few[:5]:
        tag(article)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    ours: list[float] = []
    chrono: list[float] = []
    for _ in range(3):
        ours.append(size / seconds_of(tag, articles))
        if given.chrono:
            chrono.append(size / chrono_seconds(given.chrono, articles))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    from dateparser.search import search_dates  # imported late, so that its memory is not counted as ours

    search_dates("on Monday", languages=["en"])
    theirs = small / seconds_of(lambda article: search_dates(article.text, languages=["en"]), few)
    print(f"{size:,} characters in {len(articles):,} articles; best of three rounds")
    print(f"{'timeline':24} {max(ours):12,.0f} chars/s   (rounds: {', '.join(f'{speed:,.0f}' for speed in ours)})")
    if chrono:
        print(f"{'chrono-node':24} {max(chrono):12,.0f} chars/s   timeline is {max(ours) / max(chrono):.2f} x")
    print(f"{'dateparser search_dates':24} {theirs:12,.0f} chars/s   timeline is {max(ours) / theirs:.1f} x")
    print(f"resident memory {memory / 1024:.0f} MB, {(memory - before) / 1024:.0f} MB of it while tagging")


if __name__ == "__main__":
    main()
