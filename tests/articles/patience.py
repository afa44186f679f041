"""How long a reader may take: about two seconds of processor time on a quiet machine, more on a slower one."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from functools import cache
from typing import TypeVar

_TIMES = 25  # as long as the measure takes, so that what else runs on the machine slows both
_TRIES = 3  # what else runs may slow one of them alone, but not each time

T = TypeVar("T")


def soon(work: Callable[[], T]) -> T:
    """What the work gives. Raises AssertionError where it does not end soon."""
    gc.freeze()  # what other tests left, alive or not, is not this work's to walk through
    try:
        for _ in range(_TRIES):
            started = time.process_time()
            found = work()
            spent = time.process_time() - started
            if spent < _TIMES * _first_measure() or spent < _TIMES * _measure():
                return found
        raise AssertionError(f"{spent:.1f} s")
    finally:
        gc.unfreeze()


@cache
def _first_measure() -> float:
    """That of the whole run, which most need no other than."""
    return _measure()


def _measure() -> float:
    """Processor time of a fixed piece of work, about a twelfth of a second."""
    started = time.process_time()
    sum(number * number for number in range(1_000_000))
    return time.process_time() - started
