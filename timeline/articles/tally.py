"""What becomes of the inputs of a run, one by one → how many were read, repeated, replaced and refused, and which."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from msgspec import Struct, field, to_builtins

from timeline.articles.versions import Repeated, Taken
from timeline.model import Article, Refusal


class Tally(Struct):
    """The account of one run."""

    read: int = 0
    unchanged: int = 0  # of those read: known from an earlier run
    replaced: list[str] = field(default_factory=list)  # ids of articles that came again in a newer version
    repeated: list[Repeated] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)

    def take(self, outcome: Article | Taken[Any] | Repeated | Refusal) -> None:
        """Enters one outcome."""
        if isinstance(outcome, Refusal):
            self.refused.append(outcome)
        elif isinstance(outcome, Repeated):
            self.repeated.append(outcome)
        else:
            self.read += 1
            if outcome.versions:
                self.replaced.append(outcome.id)

    @classmethod
    def of(cls, tallies: Iterable[Tally]) -> Tally:
        """One account of several runs: of each timeline of a site."""
        whole = cls()
        for tally in tallies:
            whole.read += tally.read
            whole.unchanged += tally.unchanged
            whole.replaced += tally.replaced
            whole.repeated += tally.repeated
            whole.refused += tally.refused
        return whole

    def __str__(self) -> str:
        parts = [f"{self.read} read"]
        for name in ("unchanged", "replaced", "repeated", "refused"):
            value = getattr(self, name)
            count = value if isinstance(value, int) else len(value)
            if count or name == "refused":
                parts.append(f"{count} {name}")
        return ", ".join(parts)

    def as_json(self) -> dict[str, object]:
        """The account as the report file holds it."""
        told: dict[str, object] = to_builtins(self)
        return told
