"""What stands between the disk and the forms: a Document to read from, a Draft read from it, and why one cannot be."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO, Literal, NamedTuple

from msgspec import Struct

from timeline.articles.settings import ReadSettings
from timeline.model import Refusal

Evidence = Literal[
    "given",
    "structured metadata",
    "feed entry",
    "page markup",
    "--published",
    "dateline",
    "file name",
    "page text",
]
"""What a publication date can be taken from, strongest first."""


class Unreadable(Exception):
    """An input that cannot be taken: the problem, the remedy, and the place within the document."""

    def __init__(self, problem: str, remedy: str, line: int | None = None, column: int | None = None) -> None:
        super().__init__(problem)
        self.problem, self.remedy, self.line, self.column = problem, remedy, line, column

    def refusal(self, path: str) -> Refusal:
        return Refusal(path, self.problem, self.remedy, self.line, self.column)


class Document(NamedTuple):
    """Bytes that may hold articles. `name` is the id of an article that has no better one.

    A tuple: a folder may hold a hundred thousand, and a frozen dataclass takes four times as long to make.
    """

    path: str  # as messages show it
    name: str
    suffix: str  # in lower case, with its dot
    open: Callable[[], BinaryIO]
    inside: str = ""  # what the names of documents packed in it start with
    sidecar: Path | None = None  # the user's own word on it, in a file beside it
    first: bytes | None = None  # the first bytes, of a stream that can be read only once
    file: str | None = None  # where it lies, if it lies on disk

    def head(self, size: int = 4096) -> bytes:
        """The first bytes: enough to tell the form."""
        if self.first is not None:
            return self.first[:size]
        with self.open() as stream:
            return stream.read(size)

    def bytes(self, settings: ReadSettings, limit: int | None = None) -> bytes:
        """All bytes; raises Unreadable past the limit (of one article, unless another is given)."""
        most = limit or settings.max_article
        with self.open() as stream:
            data = stream.read(most + 1)
        if len(data) > most:
            raise Unreadable(f"is larger than {most:,} bytes", "Split it, or raise `max_article`.")
        return data

    def text(self, settings: ReadSettings, limit: int | None = None) -> str:
        """All of it as UTF-8 text, its line ends untouched; raises Unreadable."""
        return utf8(self.bytes(settings, limit))


class Field(Struct, frozen=True):
    """One value that the user wrote about an article, and where it stands (both count from 1)."""

    value: str
    line: int
    column: int


class Claim(Struct, frozen=True):
    """A publication date as it is written somewhere, and where that is."""

    written: str
    evidence: Evidence
    line: int | None = None
    column: int | None = None
    of_a_change: bool = False  # said to be of a later change: better than none
    day_order: str | None = None  # as other dates beside it show, where neither user nor language tells


class Draft(Struct, frozen=True):
    """An article as its form gives it: strings as written, the publication dates claimed for it strongest first."""

    text: str
    published: tuple[Claim, ...] = ()
    id: str | None = None
    title: str | None = None
    url: str | None = None
    source: str | None = None
    lang: str | None = None
    updated: str | None = None
    line: int | None = None  # where it begins, in a document of many
    guess: Callable[[], Claim | None] | None = None  # looks everywhere for a date, where nothing else tells one


class Form(Struct, frozen=True):
    """One way in which articles are stored. A form is one module of `timeline.articles.forms` with its `FORM`."""

    name: str  # as messages show it
    suffixes: tuple[str, ...]
    looks_like: Callable[[bytes, str], bool]  # whether the first bytes (and the suffix) are surely of this form
    read: Callable[[Document, ReadSettings], Iterator[Draft | Refusal]]


def utf8(data: bytes) -> str:
    """Bytes as text (a byte order mark is no part of it); raises Unreadable."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - data.rfind(b"\n", 0, error.start)
        raise Unreadable("is not UTF-8 text", "Save it as UTF-8.", line, column) from None
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise Unreadable("holds a NUL character, so it is no text", "Save it as UTF-8 text.", line)
    return text


def too_large(settings: ReadSettings, line: int | None = None) -> Unreadable:
    return Unreadable(
        f"is larger than an article may be ({settings.max_article:,} bytes)",
        "Split it, or raise `max_article`.",
        line,
    )
