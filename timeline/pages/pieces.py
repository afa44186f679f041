"""Files made of many small parts. In: parts with their prints, and the file as it was; out: bytes, most of them copied.

A file that holds a whole timeline differs in a few places where one article changed: what is as it was is taken from
the file that lies there, and only the rest is made.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from timeline.pages.prints import digest

PRINT = 24  # characters of a print


@dataclass(frozen=True, slots=True)
class Pieces:
    """Parts that follow each other, `between` standing between them. `make` gives the part of a number."""

    prints: Sequence[str]
    make: Callable[[int], bytes]
    between: bytes = b""


Parts = Sequence[bytes | Pieces]


@dataclass(frozen=True, slots=True)
class Record:
    """Which pieces a file holds: their prints one after the other, and where each begins and ends."""

    prints: str
    places: bytes  # pairs of 64-bit numbers

    def found(self) -> dict[str, tuple[int, int]]:
        """Each print's place; where damage shows, none."""
        at = array("Q", self.places[: len(self.places) // 16 * 16])
        prints = [self.prints[n : n + PRINT] for n in range(0, len(self.prints), PRINT)]
        return dict(zip(prints, zip(at[::2], at[1::2], strict=True), strict=False))


def print_of(parts: Parts) -> str:
    """Changes whenever the file does, as far as prints tell."""
    return digest(
        part.hex() if isinstance(part, bytes) else f"{part.between.hex()} {''.join(part.prints)}" for part in parts
    )


def joined(parts: Iterable[bytes | Pieces], old: bytes = b"", record: Record | None = None) -> tuple[bytes, Record]:
    """The file, and what it holds. `old` is the file that `record` tells of."""
    known = record.found() if record else {}
    chunks: list[bytes | memoryview] = []
    prints: list[str] = []
    places = array("Q")
    length = 0
    source = memoryview(old)
    for part in parts:
        if isinstance(part, bytes):
            chunks.append(part)
            length += len(part)
            continue
        run = (0, 0)  # of the old file, not taken yet
        for number, name in enumerate(part.prints):
            if number:
                length += len(part.between)
            start, end = known.get(name, (0, 0))
            if number and run[1] and end and start == run[1] + len(part.between):
                run = (run[0], end)
                size = end - start
            else:
                if run[1]:
                    chunks.append(source[run[0] : run[1]])
                if number:
                    chunks.append(part.between)
                if end:
                    run, size = (start, end), end - start
                else:
                    made = part.make(number)
                    chunks.append(made)
                    run, size = (0, 0), len(made)
            places.extend((length, length + size))
            length += size
        if run[1]:
            chunks.append(source[run[0] : run[1]])
        prints += part.prints
    return b"".join(chunks), Record("".join(prints), places.tobytes())


@dataclass(frozen=True, slots=True)
class Made:
    """What a file holds, made only where `print` differs from that of the file which lies there."""

    print: str
    make: Callable[[], str | bytes | Parts]


Content = str | bytes | Made


def in_parts(parts: Parts) -> Made:
    """A file of parts."""
    return Made(print_of(parts), lambda: parts)
