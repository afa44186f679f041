"""Where the development data lies (beside the checkout, never inside it), and which part of it is kept aside."""

from __future__ import annotations

import importlib
import json
import sys
import zlib
from pathlib import Path
from types import ModuleType
from typing import Any

CHECKOUT = Path(__file__).resolve().parent.parent
SHARED = CHECKOUT.parent / "shared"
RESULTS = CHECKOUT / "benchmarks" / "results"


def required(path: str) -> Path:
    """The file or folder `path` of the development data; exits with status 3 where the data is absent."""
    found = SHARED / path
    if not found.exists():
        print(f"skipped: the development data is not here ({Path('..', 'shared', path)} is missing)", file=sys.stderr)
        sys.exit(3)
    return found


def scorer(name: str) -> ModuleType:
    """The scorer `name` of the development data, as a module."""
    folder = str(required("score"))
    if folder not in sys.path:
        sys.path.insert(0, folder)
    return importlib.import_module(name)


def kept_aside(name: str) -> bool:
    """Whether an article belongs to the third that is scored but never read while writing rules."""
    return zlib.crc32(name.encode()) % 3 == 0


def record(name: str, figures: dict[str, Any]) -> None:
    """Write figures to `benchmarks/results/NAME.json`, so that a drop shows in the diff."""
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / f"{name}.json").write_text(json.dumps(figures, indent=1, sort_keys=True) + "\n", encoding="utf-8")
