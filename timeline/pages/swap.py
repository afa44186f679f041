"""A folder's new contents, made beside it → the folder, swapped in one step: a reader finds the old one or the new one.

A run that was killed leaves its work beside the folder; the next run clears it away.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_HERE = -100  # AT_FDCWD
_EXCHANGE = 2  # RENAME_EXCHANGE


@contextmanager
def swapped(target: Path) -> Iterator[Path]:
    """An empty folder that takes the target's place when the block succeeds; its hidden files are carried over.

    One run at a time: the caller holds a lock. Raises OSError where nothing can be written beside the target.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    _clear(target)
    beside = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
    try:
        new = beside / "new"
        new.mkdir()
        yield new
        if target.exists():
            for hidden in target.glob(".*"):
                if not (new / hidden.name).exists():
                    _copy(hidden, new / hidden.name)
            if _exchanged(new, target):
                return
            os.replace(target, beside / "old")
        os.replace(new, target)
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _clear(target: Path) -> None:
    """What killed runs left; where one was killed between its two moves, the old folder comes back."""
    for beside in target.parent.glob(f".{target.name}-*"):
        if (beside / "old").is_dir() and not target.exists():
            os.replace(beside / "old", target)
        if beside.is_dir() and {item.name for item in beside.iterdir()} <= {"new", "old"}:
            shutil.rmtree(beside, ignore_errors=True)


def _exchanged(one: Path, other: Path) -> bool:
    """Whether the two changed places in one step, which Linux can do (renameat2)."""
    if not sys.platform.startswith("linux"):
        return False
    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    return renameat2 is not None and renameat2(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE) == 0


def _copy(source: Path, to: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, to, symlinks=True)
    else:
        shutil.copy2(source, to)
