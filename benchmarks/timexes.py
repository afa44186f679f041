"""Accuracy of the resolver on the development sets, both parts, beside others' scores.

    python -m benchmarks.timexes [--record] [--errors FOLDER] [SET…]

Runs `timeline tag --jsonl` as a user would. The errors written are those of the part that may be read.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from benchmarks.development_data import kept_aside, record, required, scorer

SETS = ("timebank", "aquaint", "meantime", "wikiwars", "tweets")
MEASURES = ("strict_f1", "relaxed_f1", "value_f1")

# strict F1, relaxed F1, value F1 on the whole sets, by the same scorer
OTHERS: dict[str, dict[str, tuple[float, float, float]]] = {
    "HeidelTime 2.2.1 + TreeTagger": {
        "timebank": (85.3, 91.9, 79.6),
        "aquaint": (80.7, 92.0, 72.4),
        "meantime": (81.3, 89.4, 77.7),
        "wikiwars": (85.7, 92.2, 83.4),
    },
    "SUTime + TreeTagger": {
        "timebank": (82.0, 91.3, 68.8),
        "aquaint": (76.2, 88.7, 66.9),
        "meantime": (77.6, 89.5, 72.0),
        "wikiwars": (77.0, 90.9, 51.9),
    },
    "recognizers-text": {"timebank": (65.6, 87.3, 65.0), "aquaint": (73.3, 86.5, 62.7)},
    "duckling": {"timebank": (55.9, 75.9, 43.1), "aquaint": (65.8, 81.2, 30.8)},
    "chrono-node": {"timebank": (53.1, 70.8, 46.9), "aquaint": (62.6, 82.1, 62.4)},
    "dateparser search_dates": {"timebank": (28.7, 55.9, 26.7), "aquaint": (44.8, 77.0, 31.9)},
}

# HeidelTime's scores on the two parts: how much of a gap between them lies in the files
PEER_BY_PART: dict[str, dict[str, tuple[float, float, float]]] = {
    "timebank": {"development": (85.3, 91.8, 79.8), "kept aside": (85.3, 92.4, 78.7)},
    "aquaint": {"development": (79.7, 91.1, 72.6), "kept aside": (82.9, 93.8, 72.1)},
    "meantime": {"development": (84.9, 90.3, 83.9), "kept aside": (73.6, 87.4, 64.4)},
    "wikiwars": {"development": (85.8, 92.2, 82.1), "kept aside": (85.3, 92.3, 87.7)},
}


def tagged(documents: Iterable[tuple[str, str, str]]) -> dict[str, list[dict[str, Any]]]:
    """What `timeline tag --jsonl -` finds in documents (id, publication date, text), by id."""
    lines = "".join(
        json.dumps({"id": name, "published": published, "text": text}) + "\n" for name, published, text in documents
    )
    command = [sys.executable, "-m", "timeline", "tag", "--jsonl", "-"]
    ran = subprocess.run(command, input=lines.encode(), capture_output=True, check=False)
    if ran.returncode:
        print(ran.stderr.decode(), file=sys.stderr)
    return {row["id"]: row["timexes"] for row in map(json.loads, ran.stdout.decode().splitlines())}


def write_errors(path: Path, texts: dict[str, str], errors: list[Any]) -> None:
    """A line an error, with the words around it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8") as out:
        for doc, kind, gold, system in errors:
            at = gold or system
            context = texts[doc][max(0, at["start"] - 80) : at["end"] + 60].replace("\n", " ")
            row = {"doc": doc, "error": kind, "gold": gold, "system": system, "context": context}
            out.write(json.dumps(row, ensure_ascii=False) + "\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="*", default=SETS, metavar="SET")
    parser.add_argument("--record", action="store_true", help="write the figures to benchmarks/results")
    parser.add_argument("--errors", type=Path, metavar="FOLDER", help="write what was wrong, a line an error")
    given = parser.parse_args()
    timexes, load = scorer("timexes"), scorer("load")
    figures: dict[str, dict[str, dict[str, float]]] = {}
    print(f"{'set':10} {'part':24} {'articles':>8} {'strict':>7} {'relaxed':>7} {'value':>7}")
    for name in given.sets:
        documents = load.load_folder(str(required(f"gold/timex/{name}")))
        found = tagged((doc.doc_id, doc.dct, doc.text) for doc in documents)
        parts = {
            "development": [doc for doc in documents if not kept_aside(doc.doc_id)],
            "kept aside": [doc for doc in documents if kept_aside(doc.doc_id)],
            "all": documents,
        }
        figures[name] = {}
        for part, members in parts.items():
            counts, _, errors, _ = timexes.score(members, found, skip_empty=True)
            report = timexes.report(counts)
            figures[name][part] = {measure: round(100 * report[measure], 2) for measure in MEASURES}
            shown = " ".join(f"{figures[name][part][measure]:7.1f}" for measure in MEASURES)
            print(f"{name:10} {part:24} {len(members):8} {shown}")
            if (peer := PEER_BY_PART.get(name, {}).get(part)) is not None:
                print(f"{'':10} {'HeidelTime, the same part':33} " + " ".join(f"{score:7.1f}" for score in peer))
            if part == "development" and given.errors:
                write_errors(given.errors / f"{name}.jsonl", {doc.doc_id: doc.text for doc in members}, errors)
        for other, scores in OTHERS.items():
            if name in scores:
                print(f"{'':10} {other:33} " + " ".join(f"{score:7.1f}" for score in scores[name]))
    if given.record:
        record("timexes", figures)


if __name__ == "__main__":
    main()
