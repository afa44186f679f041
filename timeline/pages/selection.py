"""The fenced `timeline` block of hand-written pages. In: Markdown; out: the same with each block given to `place`.

    ```timeline
    from: 2018-08
    to: 2018-10-15
    who: Amir Hatami
    where: [Damascus, Tehran]
    about: [agreement]
    main: true
    limit: 5
    ```

Every key may be left out. Where a site holds several timelines, the fence names the folder: "```timeline history".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from msgspec import Struct

from timeline.columns import Events, events_of
from timeline.model import MergedEntry, Timeline
from timeline.pages.book.choice import ranks, weightiest
from timeline.when import edtf

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})[ \t]*([^`]*?)[ \t]*$")


class SelectionError(Exception):
    """A block that cannot be read: says what is wrong and what would do."""


class Selection(Struct, frozen=True):
    """Which entries a block asks for; what is None or empty does not narrow down."""

    start: int | None = None  # first day
    end: int | None = None  # day after the last
    who: tuple[str, ...] = ()
    where: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    main: bool = False
    limit: int | None = None

    @classmethod
    def read(cls, text: str) -> Selection:
        """A block's body, YAML. Raises SelectionError."""
        import yaml

        try:
            given = yaml.load(text, yaml.BaseLoader) or {}  # texts only: a year stays "2018"
        except yaml.YAMLError as error:
            mark = getattr(error, "problem_mark", None)
            place = f"line {mark.line + 1} of the block" if mark else "the block"
            raise SelectionError(f"{place} is not `key: value`") from None
        if not isinstance(given, Mapping):
            raise SelectionError("the block is not `key: value` pairs")
        unknown = sorted(set(given) - {"from", "to", "who", "where", "about", "main", "limit"})
        if unknown:
            raise SelectionError(f"{unknown[0]!r} is no key; the keys are from, to, who, where, about, main, limit")
        limit = given.get("limit")
        if limit is not None and not (isinstance(limit, str) and limit.isdecimal() and int(limit)):
            raise SelectionError(f"limit cannot be {limit!r}: give a whole number from 1 up")
        main = given.get("main", "false")
        if str(main).lower() not in ("true", "false", "yes", "no"):
            raise SelectionError(f"main cannot be {main!r}: give true or false")
        return cls(
            _day(given, "from")[0], _day(given, "to")[1], _texts(given, "who"), _texts(given, "where"),
            _texts(given, "about"), str(main).lower() in ("true", "yes"), int(limit) if limit else None,
        )  # fmt: skip

    def of(self, timeline: Timeline) -> list[int]:
        """The numbers of the dated entries that fit, in their order; past the limit the weightiest."""
        events = events_of(timeline)
        fitting = [number for number in range(len(events)) if self._fits(number, events)]
        return fitting if self.limit is None else weightiest(fitting, ranks(events.columns), self.limit)

    def _fits(self, number: int, events: Events) -> bool:
        of = events.columns
        date = of.date[number]
        if date is None or (self.main and not of.main[number]):
            return False
        known = edtf.parse(date)
        if self.start is not None and known.end is not None and known.end <= self.start:
            return False
        if self.end is not None and known.start is not None and known.start >= self.end:
            return False
        if not (_named(self.who, of.who[number]) and _named(self.where, of.where[number])):
            return False
        return not self.about or self._is_about(events[number])

    def _is_about(self, entry: MergedEntry) -> bool:
        told = " ".join((entry.title, *(source.quote for source in entry.sources))).casefold()
        return any(word.casefold() in told for word in self.about)


def place_blocks(markdown: str, place: Callable[[str, str, int], str | None]) -> str:
    """The Markdown with each `timeline` block replaced by what `place(folder, body, line)` gives; None leaves it.

    `folder` is what the fence names, "" where nothing. Blocks within other fences are text.
    """
    lines, shown, at = markdown.split("\n"), list[str](), 0
    while at < len(lines):
        opened = _FENCE.match(lines[at])
        if opened is None:
            shown.append(lines[at])
            at += 1
            continue
        end = next((n for n in range(at + 1, len(lines)) if _closes(lines[n], opened[1])), len(lines))
        kind, _, folder = opened[2].partition(" ")
        placed = place(folder.strip(), "\n".join(lines[at + 1 : end]), at + 1) if kind == "timeline" else None
        shown.extend(lines[at : end + 1] if placed is None else ["", placed, ""])
        at = end + 1
    return "\n".join(shown)


def _closes(line: str, fence: str) -> bool:
    stripped = line.strip()
    return len(stripped) >= len(fence) and set(stripped) == {fence[0]} and len(line) - len(line.lstrip()) < 4


def _day(given: Mapping[str, object], key: str) -> tuple[int | None, int | None]:
    value = given.get(key)
    if value is None:
        return None, None
    try:
        known = edtf.parse(str(value))
    except edtf.EdtfError as error:
        raise SelectionError(f"{key}: {error}") from None
    return known.start, known.end


def _texts(given: Mapping[str, object], key: str) -> tuple[str, ...]:
    value = given.get(key, [])
    texts = value if isinstance(value, list) else [value]
    if not all(isinstance(text, str) for text in texts):
        raise SelectionError(f"{key} takes a name or a list of names")
    return tuple(str(text) for text in texts)


def _named(asked: tuple[str, ...], names: tuple[str, ...]) -> bool:
    known = {name.casefold() for name in names}
    return not asked or any(name.casefold() in known for name in asked)
