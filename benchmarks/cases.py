"""Breadth of phrasing: phrases with a known meaning at a reference time, from two peers' own test suites.

    python -m benchmarks.cases [--record] [--errors FOLDER]

The peers' cases suppose a chat assistant; where news reads otherwise, news wins and the case is left wrong.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path

from benchmarks.development_data import record, required, scorer
from benchmarks.timexes import tagged


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--record", action="store_true", help="write the figures to benchmarks/results")
    parser.add_argument("--errors", type=Path, metavar="FOLDER", help="write what was wrong, a line an error")
    given = parser.parse_args()
    cases = scorer("cases")
    total: Counter[str] = Counter()
    right: Counter[str] = Counter()
    wrong = []
    for path in sorted(required("gold/cases").glob("*.jsonl")):
        rows = cases.rows(str(path))
        found = tagged((key, case["ref"], case["input"]) for key, case in rows)
        for key, case in rows:
            timexes = found.get(key, [])
            is_right = cases.right(case, timexes)
            for group in (case["source"], "all"):
                total[group] += 1
                right[group] += is_right
            if not is_right:
                wrong.append({**case, "got": timexes})
    figures = {group: round(100 * right[group] / total[group], 2) for group in total}
    for group, figure in sorted(figures.items()):
        print(f"{group:32} {figure:6.1f}   {right[group]}/{total[group]}")
    if given.errors:
        given.errors.mkdir(parents=True, exist_ok=True)
        with (given.errors / "cases.jsonl").open("w", encoding="utf-8") as out:
            out.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in wrong)
    if given.record:
        record("cases", figures)


if __name__ == "__main__":
    main()
