"""How well an editor's decisions survive: random histories of a site, and what became of each decision at every step.

    python benchmarks/curation.py [HISTORIES]     # 1000 unless given, about a minute

Articles are mistyped and mended, reordered, added to, cut, renamed, imported from another form, removed and brought
back, with decisions made in between. The histories are those of `tests/curation/histories.py`.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from curation.histories import live  # type: ignore[import-not-found]  # of the tests, which are untyped


def main(count: int) -> None:
    sums = [0, 0, 0, 0]
    for seed in range(count):
        sums = [total + one for total, one in zip(sums, live(seed), strict=True)]
    possible, held, wrong, silent = sums
    print(f"{count} histories, {possible} times a decision that could hold")
    print(f"held                      {held / possible:8.2%}")
    print(f"applied to another event  {wrong:8}")
    print(f"neither held nor reported {silent:8}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else 1000)
