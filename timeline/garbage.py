"""A block that makes many things and little garbage need not look for it, which takes as long as making them."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collecting() -> Iterator[None]:
    """No cycles are looked for within the block, nor among what it made until a `collecting_seldom` has ended.

    Also as a decorator.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if collects:
            gc.enable()


@contextmanager
def collecting_seldom() -> Iterator[None]:
    """Cycles are looked for far less often, where a block makes much that stays and some garbage; as above."""
    before = gc.get_threshold()
    gc.set_threshold(before[0] * 50, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()
