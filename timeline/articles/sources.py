"""Paths as a user gives them (files, folders, globs, `-`) → the documents there, always in the same order."""

from __future__ import annotations

import glob
import io
import os
import stat
import sys
from collections.abc import Collection, Iterable, Iterator
from functools import partial
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, BinaryIO

from timeline.articles.document import Document
from timeline.model import Refusal

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

NO_ARTICLES = frozenset(
    ".avif .bmp .css .gif .ico .jpeg .jpg .js .m4a .mov .mp3 .mp4 .ogg .otf .png .svg .ttf .wav .webm .webp "
    ".woff .woff2".split()
)
"""What lies beside articles without being any: passed over in folders, silently."""

_SIDECAR = (".yml", ".yaml")
_PASSED_OVER = NO_ARTICLES.union(_SIDECAR)
_HEAD = 65_536  # bytes of standard input that may be looked at before it is read


def documents(paths: Iterable[Path | str]) -> Iterator[Document | Refusal]:
    """Every document of the paths; names count from the folder that was given. `-` is standard input."""
    for given in paths:
        if str(given) == "-":
            yield standard_input()
            continue
        for path in _globbed(Path(given)):
            yield from _at(path)


def _globbed(path: Path) -> list[Path]:
    """The files a pattern stands for, where no file has that very name."""
    if os.path.lexists(path) or not glob.has_magic(str(path)):
        return [path]
    return sorted(map(Path, glob.glob(str(path), recursive=True))) or [path]


def _at(path: Path) -> Iterator[Document | Refusal]:
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or "no such name is possible"
        yield Refusal(shown(path), f"cannot be opened: {why}", "Give the path of a file or folder.")
        return
    if stat.S_ISDIR(mode):
        yield from _folder(str(path))
    else:
        beside = {name for name in _sidecars(path) if path.with_name(name).is_file()}
        yield _file(str(path), path.name, "", _sidecar(path, beside), packed="")


def _folder(folder: str) -> Iterator[Document | Refusal]:
    found = False
    for item in _walk(folder, folder, ""):
        found = True
        yield item
    if not found:
        yield Refusal(shown(folder), "holds no articles", "Put Markdown, text, web pages or article lines there.")


def _walk(folder: str, top: str, within: str) -> Iterator[Document | Refusal]:
    """`within` is where the folder lies in the one that was given: "" or "2018/08/".

    A path here is a text: a folder may hold a hundred thousand files, and most of them are as they were.
    """
    try:
        with os.scandir(folder) as found:
            children = sorted(found, key=lambda child: child.name)
    except OSError as error:
        yield Refusal(shown(folder), f"cannot be opened: {error.strerror}", "Make it readable.")
        return
    beside = frozenset(child.name for child in children if child.name.endswith(_SIDECAR) and child.is_file())
    start = "" if folder == "." else os.path.join(folder, "")
    for child in children:
        name = child.name
        dot = name.rfind(".")
        suffix = name[dot:].lower() if 0 < dot < len(name) - 1 else ""
        if name[0] == "." or suffix in _PASSED_OVER:
            continue
        path = start + name
        if child.is_file(follow_symlinks=False):
            yield _file(path, name, within, _sidecar(Path(path), beside) if beside else None)
        elif child.is_symlink() and not Path(path).resolve().is_relative_to(Path(top).resolve()):
            yield Refusal(shown(path), "is a link that leads out of the folder", "Copy the file itself there.")
        elif child.is_dir():
            # A link within the folder would give the same articles again.
            yield from () if child.is_symlink() else _walk(path, top, f"{within}{name}/")
        elif child.is_file():
            yield _file(path, name, within, _sidecar(Path(path), beside) if beside else None)


def _file(path: str, name: str, within: str, sidecar: Path | None, packed: str | None = None) -> Document:
    """`packed` is what the names of documents packed in it start with, where it is not the file's own name."""
    dot = name.rfind(".")
    stem, suffix = (name[:dot], name[dot:].lower()) if 0 < dot < len(name) - 1 else (name, "")
    printed = shown(path)
    own = within + stem if printed is path else shown(within + stem)
    inside = f"{own}/" if packed is None else packed
    return Document(printed, own, suffix, partial(_opened, path), inside, sidecar, None, path)


def _opened(path: str) -> BinaryIO:
    return open(path, "rb")


def _sidecar(path: Path, beside: Collection[str]) -> Path | None:
    """The file beside an article that tells of it: deal.html.yml, or deal.yml."""
    return next((path.with_name(name) for name in _sidecars(path) if name in beside), None)


def _sidecars(path: Path) -> tuple[str, ...]:
    return tuple(f"{name}{suffix}" for name in (path.name, path.stem) for suffix in _SIDECAR)


def standard_input() -> Document:
    """What is piped in: streamed, so it can be read only once, whatever was looked at to tell its form."""
    stream = sys.stdin.buffer
    head = stream.read(_HEAD)
    return Document("-", "stdin", "", lambda: io.BufferedReader(_Resumed(head, stream)), first=head)


class _Resumed(io.RawIOBase):
    """A stream of which the first bytes were taken already."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        super().__init__()
        self._head, self._rest = io.BytesIO(head), rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        view = memoryview(buffer).cast("B")
        data = self._head.read(len(view)) or self._rest.read(len(view))
        view[: len(data)] = data
        return len(data)


def shown(path: PurePath | str) -> str:
    """A path as a terminal and a UTF-8 stream can show it, whatever the machine's locale."""
    text = str(path)
    if text.isascii() and text.isprintable():
        return text
    return visible(os.fsencode(text).decode("utf-8", "surrogateescape"))


def visible(name: str) -> str:
    """A name with its control characters, direction overrides and bytes that are no characters as escapes."""
    if name.isprintable():
        return name
    return "".join(
        character if character.isprintable() else character.encode("unicode_escape").decode() for character in name
    )
