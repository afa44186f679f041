"""Files made of many small parts. In: parts with their prints, and the file as it was; out: bytes, most of them copied.

A file that holds a whole timeline differs in a few places where one article changed: what is as it was is taken from
the file that lies there, and only the rest is made.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from timeline.columns import digest

PRINT = 24  # characters of a print


@dataclass(frozen=True, slots=True)
class Pieces:
    """Parts that follow each other, `between` standing between them. `make` gives the part of a number."""

    prints: Sequence[str]
    make: Callable[[int], bytes]
    between: bytes = b""


Parts = Sequence[bytes | Pieces]


@dataclass(frozen=True, slots=True)
class Run:
    """Pieces as they stand in a file: their prints one after the other, where the first begins, the size of each."""

    prints: str
    start: int
    sizes: bytes  # 32-bit numbers


Record = tuple[Run, ...]
"""What a file holds: a run for each of its Pieces."""

Stretch = tuple[int, int, bool]
"""From one number up to before another: of the pieces that a file held, or (False) of those to be made."""


def print_of(parts: Parts) -> str:
    """Changes whenever the file does, as far as prints tell."""
    return digest(
        part.hex() if isinstance(part, bytes) else f"{part.between.hex()} {''.join(part.prints)}" for part in parts
    )


class Joiner:
    """Joins the files of one run: many are made of the same pieces, and differ from their old selves in the same."""

    def __init__(self) -> None:
        self._plans: dict[tuple[str, str], list[Stretch]] = {}

    def joined(self, parts: Parts, old: bytes = b"", record: Record = ()) -> tuple[list[bytes | memoryview], Record]:
        """The file's bytes in order, and what it holds. `old` is the file that `record` tells of."""
        source = memoryview(old)
        chunks: list[bytes | memoryview] = []
        runs: list[Run] = []
        length = 0
        for part in parts:
            if isinstance(part, bytes):
                chunks.append(part)
                length += len(part)
                continue
            before = record[len(runs)] if len(runs) < len(record) else Run("", 0, b"")
            sizes = array("I")
            for chunk in self._chunks(part, before, source, sizes):
                chunks.append(chunk)
            runs.append(Run("".join(part.prints), length, sizes.tobytes()))
            length += sum(sizes) + len(part.between) * max(0, len(sizes) - 1)
        return chunks, tuple(runs)

    def _chunks(self, part: Pieces, before: Run, old: memoryview, sizes: array[int]) -> Iterator[bytes | memoryview]:
        known = array("I", before.sizes[: len(before.sizes) // 4 * 4])
        gap = len(part.between)
        ends = list(accumulate(known, lambda end, size: end + gap + size, initial=before.start - gap))
        if len(before.prints) != PRINT * len(known) or ends[-1] > len(old):
            before = Run("", 0, b"")  # damaged
        for start, end, copied in self._plan(before.prints, part.prints):
            if len(sizes) and part.between:
                yield part.between
            if copied:
                yield old[ends[start] + gap : ends[end]]
                sizes.extend(known[start:end])
                continue
            for number in range(start, end):
                made = part.make(number)
                if number > start and part.between:
                    yield part.between
                yield made
                sizes.append(len(made))

    def _plan(self, old: str, new: Sequence[str]) -> list[Stretch]:
        key = old, "".join(new)
        if key not in self._plans:
            self._plans[key] = list(_stretches(old, new))
        return self._plans[key]


def _stretches(old: str, new: Sequence[str]) -> Iterator[Stretch]:
    """The new pieces in order, as long stretches as can be."""
    place = {old[at : at + PRINT]: number for number, at in enumerate(range(0, len(old), PRINT))}
    found = [place.get(name, -1) for name in new]
    start = 0
    for number, at in enumerate(found, 1):
        then = found[number] if number < len(found) else -2
        if then != at + 1 if at >= 0 else then != -1:
            yield (found[start], at + 1, True) if at >= 0 else (start, number, False)
            start = number


def joined(parts: Parts) -> bytes:
    """The whole file, made."""
    return b"".join(Joiner().joined(parts)[0])


@dataclass(frozen=True, slots=True)
class Made:
    """What a file holds, made only where `print` differs from that of the file which lies there."""

    print: str
    make: Callable[[], str | bytes | Parts]


Content = str | bytes | Made


def in_parts(parts: Parts) -> Made:
    """A file of parts."""
    return Made(print_of(parts), lambda: parts)
