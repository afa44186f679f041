"""Linked tellings come in, and those that tell one event go out together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import product
from typing import TypeVar

_CHECKED = 12  # members of a group that are held against a newcomer's

T = TypeVar("T", int, str)


def grouped(
    tellings: Iterable[T],
    links: Iterable[tuple[T, T]],
    linked: Callable[[T, T], bool],
    contradict: Callable[[T, T], bool],
    bodies: Callable[[T], set[str]],
) -> list[list[T]]:
    """The tellings in groups: `links` are followed as they come, the surest first, and no link against what a group
    holds already. `bodies` are the articles that tell it below their headline.
    """
    group_of = {telling: [telling] for telling in tellings}
    if len(group_of) == 1:
        return list(group_of.values())
    articles = {telling: bodies(telling) for telling in group_of}  # of a group, by its first telling
    refused: set[tuple[T, int, T, int]] = set()  # groups as they were then, which only grow
    for one, other in links:
        first, second = group_of[one], group_of[other]
        pair = first[0], len(first), second[0], len(second)
        if first is second or pair in refused:
            continue
        # no article is in both but for its headline
        if articles[first[0]] & articles[second[0]] or not _may_join(first, second, linked, contradict):
            refused.add(pair)
            continue
        articles[first[0]] |= articles[second[0]]
        first += second
        for telling in second:
            group_of[telling] = first
    return [group for telling, group in group_of.items() if telling == group[0]]


def _may_join(
    first: Sequence[T], second: Sequence[T], linked: Callable[[T, T], bool], contradict: Callable[[T, T], bool]
) -> bool:
    """Nothing in the one group contradicts the other, and at least half of the pairs are alike."""
    one, other = sorted(first)[:_CHECKED], sorted(second)[:_CHECKED]
    alike = 0
    for left, right in product(one, other):
        if linked(left, right):
            alike += 1
        elif contradict(left, right):
            return False
    return 2 * alike >= len(one) * len(other)
