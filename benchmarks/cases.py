"""Breadth of phrasing: phrases with a known meaning at a reference time, from two peers' own test suites.

    python -m benchmarks.cases [--record] [--errors FOLDER]

The peers' cases suppose a chat assistant; where news reads otherwise, news wins and the case is left wrong.
The last line counts, among the wrong, answers that say what is expected in a notation the scorer does not compare:
a time of day where no day is expected, and EDTF's codes of quarters, halves and decades.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path
from typing import Any

from benchmarks.development_data import record, required, scorer
from benchmarks.timexes import tagged

_STARTS = {"33": "01-01", "34": "04-01", "35": "07-01", "36": "10-01", "40": "01-01", "41": "07-01"}


def says_the_same(case: dict[str, Any], timexes: list[dict[str, Any]]) -> bool:
    """Whether a mention has the expected time of day, or begins a quarter, half or decade on the expected day."""
    first, after = case.get("start") or 0, case.get("end") or len(case["input"])
    values = [value if isinstance(value, str) else value.get("start") or value.get("value") or ""
              for value in case.get("values", [])]  # fmt: skip
    for timex in timexes:
        if not (timex["start"] < after and first < timex["end"]):
            continue
        year, _, code = (timex["edtf"] or "").partition("-")
        began = f"{year}-{_STARTS[code]}" if code in _STARTS else f"{year.replace('X', '0')}-01-01"
        if (code in _STARTS or "X" in year) and any(value.startswith(began) for value in values):
            return True
        clock = timex["value"].partition("T")[2]
        is_hour = case.get("type") in ("time", "timerange") and clock[:2].isdigit()
        if is_hour and any(value[:2] == clock[:2] for value in values):
            return True
    return False


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--record", action="store_true", help="write the figures to benchmarks/results")
    parser.add_argument("--errors", type=Path, metavar="FOLDER", help="write what was wrong, a line an error")
    given = parser.parse_args()
    cases = scorer("cases")
    total: Counter[str] = Counter()
    right: Counter[str] = Counter()
    wrong: list[dict[str, Any]] = []
    same = 0
    for path in sorted(required("gold/cases").glob("*.jsonl")):
        rows = cases.rows(str(path))
        found = tagged((key, case["ref"], case["input"]) for key, case in rows)
        for key, case in rows:
            timexes = found.get(key, [])
            is_right = cases.right(case, timexes)
            for group in (case["source"], "all"):
                total[group] += 1
                right[group] += is_right
            same += not is_right and says_the_same(case, timexes)
            if not is_right:
                wrong.append({**case, "got": timexes})
    figures = {group: round(100 * right[group] / total[group], 2) for group in total}
    for group, figure in sorted(figures.items()):
        print(f"{group:32} {figure:6.1f}   {right[group]}/{total[group]}")
    figures["all, times of day and quarters as meant"] = round(100 * (right["all"] + same) / total["all"], 2)
    print(f"{'all, as meant':32} {figures['all, times of day and quarters as meant']:6.1f}   {right['all'] + same}")
    if given.errors:
        given.errors.mkdir(parents=True, exist_ok=True)
        with (given.errors / "cases.jsonl").open("w", encoding="utf-8") as out:
            out.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in wrong)
    if given.record:
        record("cases", figures)


if __name__ == "__main__":
    main()
