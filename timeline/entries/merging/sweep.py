"""Traces in the order of their days come in; out go the pairs that are to be compared, with no more than days at hand.

These are the pairs that `Index` compares for what their days, anchors and actions have in common. What it finds by
the very words has no need of this: equal words on an equal day are next to each other once sorted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product

from timeline.entries.merging.traces import Trace

_SPARED = 1_000  # traces that come between two clearings, at least

Live = dict[tuple[str, str], list[tuple[int, int]]]  # by anchor and action: the day each ends before, and its number


def meeting(traces: Iterable[tuple[int, Trace]]) -> Iterator[tuple[int, int]]:
    """Pairs of numbers whose traces meet on a day: the later one first, each pair once. They come by `first`."""
    live: Live = {}
    ends: list[int] = []
    enough = _SPARED
    for number, own in traces:
        if own.first == own.after:
            continue
        if len(ends) > enough:
            live, ends = _cleared(live, own.first), [end for end in ends if end > own.first]
            enough = 2 * len(ends) + _SPARED
        near: set[int] = set()
        for key in product(own.anchors, own.actions):
            there = live.setdefault(key, [])
            near.update(other for end, other in there if end > own.first)
            there.append((own.after, number))
        ends.append(own.after)
        for other in sorted(near):
            yield number, other


def _cleared(live: Live, day: int) -> Live:
    """What goes on after the day."""
    kept = ((key, [found for found in there if found[0] > day]) for key, there in live.items())
    return {key: there for key, there in kept if there}
