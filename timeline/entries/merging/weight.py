"""Merged entries come in, and how central each is goes out: its weight, and whether a long timeline shows it first."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from heapq import nsmallest

from msgspec.structs import replace

from timeline.entries.merging.copies import independent
from timeline.entries.order import seniority
from timeline.model import Entry, MergedEntry

_LEAD = 700  # characters: a telling this far into its article weighs half of one that opens it
_PART, _MOST = 3, 3.0  # main are at most a third, and at most about 3·√n


def weight(members: Sequence[Entry], copies: Sequence[tuple[str, str]]) -> float:
    """0 and up: sources of their own count most, then how near the lead it is told, then who comes back to it later."""
    first = min(members, key=seniority)
    later = {member.article for member in members if member.published[:10] > first.published[:10]}
    lead = max(1 / (1 + member.start / _LEAD) for member in members)
    plain = max(_plainness(member) for member in members)
    return round(2 * math.log2(independent(members, copies) or 1) + lead + 0.5 * math.log2(1 + len(later)) + plain, 4)


def _plainness(member: Entry) -> float:
    """1 where it is dated by what is said and told as a fact; less on somebody's word, or dated by the lead alone."""
    if member.date is None or member.basis == "context":
        return 0.0
    return (0.5 if member.basis == "lead" else 0.8) + (0.0 if member.claim else 0.2)


def with_main(entries: Sequence[MergedEntry]) -> tuple[MergedEntry, ...]:
    """The same entries in the same order, the weightiest marked: a third of a short timeline, about 3·√n of a long one.

    What is dated only by the scene around it is main only where nothing is dated better.
    """
    main = mains((entry.date, entry.basis, entry.weight, entry.id) for entry in entries)
    return tuple(
        entry if entry.main == (entry.id in main) else replace(entry, main=entry.id in main) for entry in entries
    )


def mains(entries: Iterable[tuple[str | None, str | None, float, str]]) -> set[str]:
    """The ids of the main ones among entries of which date, basis, weight and id are given."""
    dated = [(-weight, id, basis) for date, basis, weight, id in entries if date is not None]
    choice = [entry for entry in dated if entry[2] != "context"] or dated
    count = min(math.ceil(len(dated) / _PART), round(_MOST * math.sqrt(len(dated))))
    return {id for _, id, _ in nsmallest(count, choice)}
