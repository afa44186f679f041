"""Traces in the order of their days come in; out go the pairs that are to be compared, with no more than days at hand.

What one article alone tells below its headline is never one event: pairs of it are left out. The others are the pairs
that `Index` compares for what their days, anchors and actions have in common. What it finds by the very words has no
need of this: equal words on an equal day are next to each other once sorted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product

from timeline.entries.merging.traces import Trace

_SPARED = 1_000  # traces that come between two clearings, at least

Live = dict[tuple[str, str], dict[str, list[tuple[int, int]]]]
"""By anchor and action, and by the article that alone tells it: the day each ends before, and its number."""


def meeting(traces: Iterable[tuple[int, str, Trace]]) -> Iterator[tuple[int, int]]:
    """Pairs of numbers whose traces meet on a day: the later one first, each pair once. They come by `first`.

    With each comes the article that alone tells it below its headline; "" where there is no such.
    """
    live: Live = {}
    ends: list[int] = []
    enough = _SPARED
    for number, home, own in traces:
        if own.first == own.after:
            continue
        if len(ends) > enough:
            live, ends = _cleared(live, own.first), [end for end in ends if end > own.first]
            enough = 2 * len(ends) + _SPARED
        near: set[int] = set()
        for key in product(own.anchors, own.actions):
            there = live.setdefault(key, {})
            for teller, found in there.items():
                if teller != home or not home:
                    near.update(other for end, other in found if end > own.first)
            there.setdefault(home, []).append((own.after, number))
        ends.append(own.after)
        for other in sorted(near):
            yield number, other


def _cleared(live: Live, day: int) -> Live:
    """What goes on after the day."""
    kept: Live = {}
    for key, there in live.items():
        for teller, found in there.items():
            if goes_on := [one for one in found if one[0] > day]:
                kept.setdefault(key, {})[teller] = goes_on
    return kept
