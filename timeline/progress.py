"""Steps of a long run → a bar on a terminal, once it has taken two seconds; nothing anywhere else."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable
from pathlib import Path

_PATIENCE, _EVERY = 2.0, 0.2  # seconds
_WIDTH = 30


class Progress:
    """Shown on standard error, which is left as it was found."""

    def __init__(self, paths: Iterable[Path | str]) -> None:
        self._shows = sys.stderr.isatty()
        self._total = _size(paths) if self._shows else 0
        self._started = self._last = time.monotonic()
        self._articles = self._bytes = 0
        self._drawn = False

    def step(self, size: int) -> None:
        """One more article, of so many bytes."""
        self._articles += 1
        self._bytes += size
        now = time.monotonic()
        if self._shows and now - self._started > _PATIENCE and now - self._last > _EVERY:
            self._last, self._drawn = now, True
            done = min(1.0, self._bytes / self._total) if self._total else 0.0
            bar = ("#" * round(done * _WIDTH)).ljust(_WIDTH, "·")
            rate = self._articles / (now - self._started)
            sys.stderr.write(f"\r[{bar}] {self._articles} articles, {rate:.0f} a second ")
            sys.stderr.flush()

    def clear(self) -> None:
        """Takes the bar away, before anything else is written there."""
        if self._drawn:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
            self._drawn = False


def _size(paths: Iterable[Path | str]) -> int:
    """The bytes of all files: what there is to do, nearly enough."""
    total = 0
    for path in paths:
        files = [path]
        if os.path.isdir(path):
            files = [os.path.join(folder, name) for folder, _, names in os.walk(path) for name in names]
        for file in files:
            try:
                total += os.stat(file).st_size
            except (OSError, ValueError):
                continue
    return total
