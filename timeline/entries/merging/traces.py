"""A sketch comes in; out goes what it is found by: two tellings are compared only where these have something in common.

A trace is small and plain, so that it can be kept where sketches are too heavy.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import blake2b
from itertools import product

from msgspec import Struct

from timeline.entries.merging.matching import verbatim
from timeline.entries.merging.sketches import Sketch
from timeline.entries.merging.stems import FAINT, ONCE, ONCE_A_YEAR, PLAIN

LONGEST = 40
"""Days: a date coarser than this is compared with others as coarse only, unless it is of what is done once."""

YEAR = 366
"""Days: the coarsest date that what is done once is known by."""

LOOSE = 3
"""Days: how far a loose date ("over the weekend") may lie beside the true one."""

_MONTH = 31  # days
_ANCHORS, _ACTIONS = 6, 8  # how many of each, the weightiest first, a telling is found by

Key = tuple[str, str, int]


class Trace(Struct, frozen=True):
    """Found by any anchor with any action on any day from `first` to before `after`, and by its very words on `start`
    with any name that stands `around` it ("" where the words alone say enough).

    What is known coarsely has one day in their stead: its beginning, negated, which only its like have. What is done
    once in a year has all days of that year, and is found by its months.
    """

    exact: str  # a digest of the words
    start: int  # 0 where it has no day
    anchors: tuple[str, ...] = ()
    actions: tuple[str, ...] = ()
    first: int = 0
    after: int = 0
    around: tuple[str, ...] = ()

    @property
    def is_of_a_year(self) -> bool:
        """Whether it is known by its year, and of what is done once."""
        return self.after - self.first > LONGEST

    def found_by(self) -> Iterator[Key]:
        """Two traces meet where they have one of these in common, or a month that they share days in."""
        for name in self.around:
            yield self.exact, name, self.start
        if not self.is_of_a_year:
            yield from product(self.anchors, self.actions, range(self.first, self.after))

    def months(self) -> Iterator[Key]:
        """Of what is done once, known by its year or more closely."""
        actions = [f"{action} in" for action in self.actions if action in ONCE_A_YEAR]
        if actions and 0 < self.first < self.after:
            yield from product(self.anchors, actions, range(self.first // _MONTH, (self.after - 1) // _MONTH + 1))

    def shares_days(self, other: Trace) -> bool:
        """Whether some day is in both."""
        return self.first < other.after and other.first < self.after


def trace(own: Sketch) -> Trace:
    """What a telling is found by."""
    around = _around(own)
    exact = blake2b(own.exact.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
    if own.start is None or own.end is None:
        return Trace(exact, 0, around=around)
    anchors = sorted((name for name, weight in own.names.items() if weight > FAINT), key=lambda n: (-own.names[n], n))
    anchors = anchors or sorted(own.context)
    actions = sorted(word for word, weight in own.plain.items() if weight >= PLAIN)
    first, after = own.start, own.end
    if after - first > LONGEST:
        once = [word for word in actions if word in ONCE_A_YEAR]
        if once and after - first <= YEAR:
            actions = once
        else:
            first, after = -first, 1 - first
    elif not own.exact_day and not ONCE.isdisjoint(actions):
        first, after = first - LOOSE, after + LOOSE
    return Trace(exact, own.start, tuple(anchors[:_ANCHORS]), tuple(actions[:_ACTIONS]), first, after, around)


def _around(own: Sketch) -> tuple[str, ...]:
    """What its words are found with: nothing where they say too little to know an event by them."""
    if not verbatim(own, own):
        return ()
    return tuple(sorted(own.context)) if own.inferred or own.entry.date is None else ("",)
