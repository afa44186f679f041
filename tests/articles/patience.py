"""How long a reader may take: about two seconds of processor time on a quiet machine, more on a slower one."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

_TIMES = 25  # as long as the measure takes, which is beside it, so that what else runs on the machine slows both


@contextmanager
def soon() -> Iterator[None]:
    """What is read within ends soon. Raises AssertionError where it does not."""
    before = _measure()
    started = time.process_time()
    yield
    spent = time.process_time() - started
    assert spent < _TIMES * max(before, _measure()), f"{spent:.1f} s"


def _measure() -> float:
    """Processor time of a fixed piece of work, about a twelfth of a second."""
    started = time.process_time()
    sum(number * number for number in range(1_000_000))
    return time.process_time() - started
