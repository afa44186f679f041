"""Score the dating of events: `python -m benchmarks.events [--record] [--errors FOLDER]`.

Articles and gold events come from ../shared/gold/timelines, scores from ../shared/score/events.py; where they are
absent, this says so and stops. A third of the articles, chosen by a hash of the id, is kept aside: scored, never read.
Below each row stand the figures of dating every event to its article's publication, which tell how hard the part is.
The calibration table puts each entry's confidence beside how often the gold events it tells are rightly dated.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks.development_data import SHARED, record, required
from timeline.entries import extract
from timeline.model import Article, Entry
from timeline.resolver import tag

BANDS = (0.0, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)


def kept_aside(article: str) -> bool:
    """Whether the article is of the third that nobody reads: by a hash of its own, as these articles are known by."""
    return int(hashlib.sha256(article.encode()).hexdigest(), 16) % 3 == 0


def lines(path: Path) -> list[dict[str, Any]]:
    """The JSON objects of a file, one a line."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def read(record: dict[str, Any]) -> Article:
    """An article line of the gold sets."""
    return Article(record["id"], record["text"], date.fromisoformat(record["published"]), record.get("title"))


def score(gold: Iterable[dict[str, Any]], entries: Iterable[Entry], errors: Path | None) -> dict[str, str]:
    """The scorer's figures by name."""
    with tempfile.TemporaryDirectory() as folder:
        gold_file, ours = Path(folder, "gold"), Path(folder, "ours")
        gold_file.write_text("".join(json.dumps(event) + "\n" for event in gold), encoding="utf-8")
        ours.write_text(
            "".join(
                json.dumps({"article": e.article, "start": e.start, "end": e.end, "date": e.date}) + "\n"
                for e in entries
            ),
            encoding="utf-8",
        )
        command = [sys.executable, str(SHARED / "score" / "events.py"), str(gold_file), str(ours)]
        if errors:
            command += ["--errors", str(errors)]
        printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return {line.split()[0]: line.split()[1] for line in printed.splitlines()[1:]}


def right(gold: str, entry: Entry) -> bool:
    """Whether the entry starts on the gold date, compared as the scorer does."""
    from timeline.when import edtf

    day = edtf.parse(entry.date).sort_day if entry.date else None
    if day is None or entry.date is None:
        return False
    start = edtf.write_day(day)
    precise = {"year": 4, "month": 7}.get(entry.precision or "", 10)
    return start[: len(gold)] == gold[:10][: len(gold)] and precise >= len(gold)


def calibration(gold: Iterable[dict[str, Any]], entries: Iterable[Entry]) -> list[tuple[str, int, float, float]]:
    """By band of confidence: gold events told, mean confidence, share rightly dated."""
    by_article: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        by_article[entry.article].append(entry)
    bands: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for event in gold:
        holding = [e for e in by_article[event["article"]] if e.start <= event["start"] < e.end and e.date]
        if not holding or event["date"] is None:
            continue
        entry = min(holding, key=lambda e: e.end - e.start)
        band = max(i for i, low in enumerate(BANDS) if entry.confidence >= low)
        bands[band].append((entry.confidence, right(event["date"], entry)))
    return [
        (
            f"{BANDS[band]:.1f}–{min(BANDS[band + 1], 1):.1f}",
            len(told),
            sum(confidence for confidence, _ in told) / len(told),
            sum(hit for _, hit in told) / len(told),
        )
        for band, told in sorted(bands.items())
    ]


def main() -> None:
    """Print the table. Exit status 3 where the gold is absent."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--record", action="store_true", help="write the figures to benchmarks/results")
    parser.add_argument("--errors", type=Path, help="write the development part's wrongly dated events here")
    options = parser.parse_args()
    if options.errors:
        options.errors.mkdir(parents=True, exist_ok=True)
    figures: dict[str, dict[str, Any]] = {}
    pooled: dict[str, tuple[list[dict[str, Any]], list[Entry]]] = {}
    print(f"{'set':8} {'part':12} {'articles':>8} {'found':>7} {'date':>7} {'exact':>7} {'order':>7} {'undated':>7}")
    spent = count = 0.0
    for folder in sorted(required("gold/timelines").iterdir()):
        articles, events = map(lines, (folder / "articles.jsonl", folder / "events.jsonl"))
        for part in ("development", "kept aside", "all"):
            chosen = [r for r in articles if part == "all" or kept_aside(r["id"]) == (part == "kept aside")]
            ids = {line["id"] for line in chosen}
            gold = [event for event in events if event["article"] in ids]
            began = time.perf_counter()
            told = [entry for line in chosen for entry in _entries(read(line))]
            spent, count = spent + time.perf_counter() - began, count + len(chosen)
            errors = options.errors / f"{folder.name}.jsonl" if options.errors and part == "development" else None
            scores = score(gold, told, errors)
            figures.setdefault(folder.name, {})[part] = {name: float(scores[name]) for name in scores}
            print(f"{folder.name:8} {part:12} {len(chosen):8}", *(f"{scores[k]:>7}" for k in scores))
            plain = score(gold, [_on_publication(read(line)) for line in chosen], None)
            print(f"{'':8} {'  publication':12} {'':7}", *(f"{plain[k]:>7}" for k in plain))
            all_gold, all_told = pooled.setdefault(part, ([], []))
            all_gold += gold
            all_told += told
    figures["confidence"] = {}
    for part, (all_gold, all_told) in pooled.items():
        print(f"\nconfidence, {part}: band, gold events, mean confidence, share right")
        for band, number, mean, share in calibration(all_gold, all_told):
            print(f"  {band}  {number:4}  {mean:.2f}  {share:.2f}")
            rounded = {"events": number, "mean": round(mean, 2), "right": round(share, 2)}
            figures["confidence"].setdefault(part, {})[band] = rounded
    print(f"\n{count / spent:.0f} articles/s, tagging included")
    if options.record:
        record("events", figures)


def _on_publication(article: Article) -> Entry:
    """The plainest dating: one entry that holds the whole text, of the day of publication."""
    day = article.publication_date.isoformat()
    end = len(article.text)
    return Entry(
        "e",
        article.id, 0, end, 0, end, article.text, "", day, "day", None, None, "lead", 0.5, None, None, (), (), day,
        None, None,
    )  # fmt: skip


def _entries(article: Article) -> tuple[Entry, ...]:
    return extract(article, tag(article))


if __name__ == "__main__":
    try:
        main()
        sys.stdout.flush()
    except BrokenPipeError:  # `| head`: what is not read need not be printed
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
