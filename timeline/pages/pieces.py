"""Files made of many small parts. In: parts with their prints, and the file as it was; out: bytes, most of them copied.

A file that holds a whole timeline differs in a few places where one article changed: what is as it was is taken from
the file that lies there, and only the rest is made.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import accumulate, chain, pairwise, repeat
from operator import sub
from typing import NamedTuple

from msgspec import Struct

from timeline.columns import digest

PRINT = 24  # characters of a print


class Pieces(Struct, frozen=True):
    """Parts that follow each other, `between` standing between them. `make` gives the part of a number."""

    prints: Sequence[str]
    make: Callable[[int], bytes]
    between: bytes = b""


Parts = Sequence[bytes | Pieces]


class Run(Struct, frozen=True):
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


class Kept(NamedTuple):
    """Bytes of the file as it was: from one place up to before another."""

    start: int
    end: int


Chunk = bytes | Kept


class Joiner:
    """Joins the files of one run: many are made of the same pieces, and differ from their old selves in the same."""

    def __init__(self) -> None:
        self._places: dict[str, dict[str, int]] = {}
        self._plans: dict[tuple[str, str], list[Stretch]] = {}

    def joined(self, parts: Parts, size: int = 0, record: Record = ()) -> tuple[list[Chunk], Record]:
        """The file's bytes in order, and what it holds. `record` tells of the old file, which has this size."""
        gaps = [len(part.between) for part in parts if isinstance(part, Pieces)] or [0]
        given = zip(record, chain(gaps, repeat(gaps[-1])), strict=False)
        before = [_Old(size, run, gap) for run, gap in given]
        chunks: list[Chunk] = []
        runs: list[Run] = []
        length = 0
        for part in parts:
            if isinstance(part, bytes):
                chunks.append(part)
                length += len(part)
                continue
            sizes = array("I")
            chunks.extend(self._chunks(part, before, len(runs), sizes))
            runs.append(Run("".join(part.prints), length, sizes.tobytes()))
            length += sum(sizes) + len(part.between) * max(0, len(sizes) - 1)
        return chunks, tuple(runs)

    def _chunks(self, part: Pieces, before: Sequence[_Old], place: int, sizes: array[int]) -> Iterator[Chunk]:
        own = before[place] if place < len(before) else None
        for start, end, copied in self._plan(own.prints if own else "", part.prints):
            if len(sizes) and part.between:
                yield part.between
            if copied and own:
                yield own.stretch(start, end)
                sizes.extend(own.sizes[start:end])
                continue
            for number in range(start, end):
                if number > start and part.between:
                    yield part.between
                found = self._elsewhere(part.prints[number], before)
                made = part.make(number) if found is None else found
                yield made
                sizes.append(size_of(made))

    def _elsewhere(self, name: str, before: Sequence[_Old]) -> Kept | None:
        """A piece that has moved from one list of the file to another."""
        for old in before:
            number = self._place(old.prints).get(name)
            if number is not None:
                return old.stretch(number, number + 1)
        return None

    def _place(self, prints: str) -> dict[str, int]:
        if prints not in self._places:
            starts = range(0, len(prints), PRINT)
            self._places[prints] = {prints[at : at + PRINT]: number for number, at in enumerate(starts)}
        return self._places[prints]

    def _plan(self, old: str, new: Sequence[str]) -> list[Stretch]:
        key = old, "".join(new)
        if key not in self._plans:
            self._plans[key] = list(_stretches(self._place(old), new))
        return self._plans[key]


class _Old:
    """Pieces as they stand in the file that lies there; none where damage shows."""

    def __init__(self, size: int, run: Run, gap: int) -> None:
        self.sizes = array("I", run.sizes[: len(run.sizes) // 4 * 4])
        self._start, self._gap = run.start, gap
        self._sums = list(accumulate(self.sizes, initial=0))
        last = len(self.sizes)
        whole = len(run.prints) == PRINT * last and self._end(last) <= size
        self.prints = run.prints if whole else ""

    def _end(self, number: int) -> int:
        """Where so many pieces end."""
        return self._start + self._sums[number] + self._gap * (number - 1)

    def stretch(self, start: int, end: int) -> Kept:
        """From one piece up to before another."""
        return Kept(self._end(start) + self._gap, self._end(end))


def _stretches(place: Mapping[str, int], new: Sequence[str]) -> Iterator[Stretch]:
    """The new pieces in order, as long stretches as can be of those that there were."""
    found = [place.get(name, -2) for name in new]  # -2 stands before no number
    steps = map(sub, found[1:], found)
    breaks = [0, *(number for number, step in enumerate(steps, 1) if step != 1), len(found)]
    for start, end in pairwise(breaks if found else ()):
        yield (found[start], found[end - 1] + 1, True) if found[start] >= 0 else (start, end, False)


def size_of(chunk: Chunk) -> int:
    """How many bytes it has."""
    return len(chunk) if isinstance(chunk, bytes) else chunk.end - chunk.start


def joined(parts: Parts) -> bytes:
    """The whole file, made."""
    return b"".join(chunk for chunk in Joiner().joined(parts)[0] if isinstance(chunk, bytes))


class Made(Struct, frozen=True):
    """What a file holds, made only where `print` differs from that of the file which lies there."""

    print: str
    make: Callable[[], str | bytes | Parts]


Content = str | bytes | Made


def in_parts(parts: Parts) -> Made:
    """A file of parts."""
    return Made(print_of(parts), lambda: parts)
