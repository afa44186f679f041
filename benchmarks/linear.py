"""Cost of the resolver, and of entries, by length of text, on texts made to be hard: so much a character, always.

    python -m benchmarks.linear [--largest BYTES]

Exits with 1 where the dearest length of a kind costs over twice the cheapest of those that take over 2 ms.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from datetime import date

from timeline.entries import extract
from timeline.model import Article
from timeline.resolver import tag

NEWS = (
    "The minister arrived on Sunday for a two-day visit, the ministry said on Monday. Talks began last week and "
    "are to end by 15 October; 3,000 people left between May and July 2017.\n\n"
)
KINDS: dict[str, Callable[[int], str]] = {
    "news": lambda size: (NEWS * (size // len(NEWS) + 1))[:size],
    "one repeated digit": lambda size: "1" * size,
    "digits with spaces": lambda size: "1 " * (size // 2),
    "weekdays without spaces": lambda size: ("MondayTuesdayFriday" * (size // 19 + 1))[:size],
    "weekdays in a row": lambda size: ("Monday " * (size // 7 + 1))[:size],
    "nested brackets": lambda size: "(" * (size // 2) + ")" * (size // 2),
    "one endless line": lambda size: (NEWS.strip().replace(".", ",") * (size // len(NEWS) + 1))[:size],
    "hyphens": lambda size: "two-" * (size // 4),
    "spaces": lambda size: " " * size,
}
CLAUSES = (
    "the minister of the north, who had left on Monday, said that the plan -- made in May -- to build it, though, was "
)
# what reading clauses could take long over: names, quotations that never close, one sentence of a thousand clauses
OF_CLAUSES: dict[str, Callable[[int], str]] = {
    "news": KINDS["news"],
    "names": lambda size: ("Anna Rossi and Carlo Berg of Acme Corp. in Rome, " * (size // 49 + 1))[:size],
    "open quotations": lambda size: ('"He said that Anna Rossi left on Monday. They went. ' * (size // 52 + 1))[:size],
    "one endless sentence": lambda size: (CLAUSES * (size // len(CLAUSES) + 1))[:size],
    "open brackets": lambda size: ("(the man [of Rome (who left) " * (size // 29 + 1))[:size],
}
LARGEST_OF_CLAUSES = 1_000_000
NOISE = 0.002  # seconds; what takes less is not compared
MOST = 30  # runs of a text
PUBLISHED = date(2018, 8, 27)


def per_character(text: str, *, entries: bool) -> tuple[float, float]:
    """Seconds of processor time for the whole text and nanoseconds a character: the best run of many."""
    article = Article(id="linear", text=text, published=PUBLISHED)
    tagging = tag(article)
    best, runs, begun = float("inf"), 0, time.perf_counter()
    while runs < 2 or (runs < MOST and time.perf_counter() - begun < 1):
        start = time.process_time()
        if entries:
            extract(article, tagging)
        else:
            tag(article)
        best, runs = min(best, time.process_time() - start), runs + 1
    return best, best / len(text) * 1e9


def table(title: str, kinds: dict[str, Callable[[int], str]], sizes: list[int], *, entries: bool = False) -> bool:
    """Prints the table; whether a kind's cost grows with its length."""
    print(f"{title:34}" + "".join(f"{size:>12,}" for size in sizes) + f"{'ratio':>8}")
    steep = False
    for kind, make in kinds.items():
        costs = [per_character(make(size), entries=entries) for size in sizes]
        comparable = [cost for seconds, cost in costs if seconds > NOISE]
        ratio = max(comparable) / min(comparable) if comparable else 1.0
        steep = steep or ratio > 2
        print(f"{kind:34}" + "".join(f"{cost:12.0f}" for _, cost in costs) + f"{ratio:8.2f}", flush=True)
    return steep


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--largest", type=int, default=10_000_000, help="characters of the longest text")
    largest = parser.parse_args().largest
    sizes = [size for size in (1_000, 10_000, 100_000, 1_000_000, 10_000_000) if size <= largest]
    steep = table("nanoseconds a character: tags", KINDS, sizes)
    sizes = [size for size in sizes if size <= LARGEST_OF_CLAUSES]
    return int(table("nanoseconds a character: entries", OF_CLAUSES, sizes, entries=True) or steep)


if __name__ == "__main__":
    sys.exit(main())
