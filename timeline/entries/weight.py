"""Merged entries come in, and how central each is goes out: its weight, and whether a long timeline shows it first."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from timeline.entries.copies import independent, seniority
from timeline.model import Entry, MergedEntry

_LEAD = 700  # characters: a telling this far into its article weighs half of one that opens it
_ALL_MAIN = 12  # a timeline no longer than this needs no selection


def weight(members: Sequence[Entry], copies: Sequence[tuple[str, str]]) -> float:
    """0 and up: sources of their own count most, then how near the lead it is told, then who comes back to it later."""
    first = min(members, key=seniority)
    later = {member.article for member in members if member.published[:10] > first.published[:10]}
    lead = max(1 / (1 + member.start / _LEAD) for member in members)
    plain = 0.0 if first.date is None else 0.5 if any(_sure(member) for member in members) else 0.0
    return round(2 * math.log2(independent(members, copies) or 1) + lead + 0.5 * math.log2(1 + len(later)) + plain, 4)


def _sure(member: Entry) -> bool:
    return member.date is not None and member.basis not in ("lead", "context") and not member.claim


def with_main(entries: Sequence[MergedEntry]) -> tuple[MergedEntry, ...]:
    """The same entries in the same order, the weightiest marked: all of a short timeline, about 3·√n of a long one."""
    dated = [entry for entry in entries if entry.date is not None]
    count = len(dated) if len(dated) <= _ALL_MAIN else max(_ALL_MAIN, round(3 * math.sqrt(len(dated))))
    main = {entry.id for entry in sorted(dated, key=lambda entry: (-entry.weight, entry.id))[:count]}
    return tuple(
        entry if entry.main == (entry.id in main) else replace(entry, main=entry.id in main) for entry in entries
    )
