"""Paths as a user gives them (files, folders, `-`) → the documents behind them, in an order that is always the same."""

from __future__ import annotations

import io
import os
import stat
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath

from timeline.articles.document import Document
from timeline.model import Refusal

_NO_ARTICLES = frozenset(
    ".avif .bmp .css .gif .ico .jpeg .jpg .js .m4a .mov .mp3 .mp4 .ogg .otf .png .svg .ttf .wav .webm .webp "
    ".woff .woff2".split()
)
"""What lies beside articles without being any: passed over in folders, silently."""


def documents(paths: Iterable[Path | str]) -> Iterator[Document | Refusal]:
    """Every document of the paths; names count from the folder that was given. `-` is standard input."""
    for given in paths:
        if str(given) == "-":
            yield standard_input()
            continue
        path = Path(given)
        try:
            mode = path.stat().st_mode
        except (OSError, ValueError) as error:
            why = getattr(error, "strerror", None) or "no such name is possible"
            yield Refusal(shown(path), f"cannot be opened: {why}", "Give the path of a file or folder.")
            continue
        if stat.S_ISDIR(mode):
            yield from _folder(path)
        else:
            yield _file(path, Path(path.name))


def standard_input() -> Document:
    """What is piped in, read at once: it can be read only once, and the form is told from its first bytes."""
    data = sys.stdin.buffer.read()
    return Document("-", "stdin", "", lambda: io.BytesIO(data))


def _folder(folder: Path) -> Iterator[Document | Refusal]:
    found = False
    for item in _walk(folder, folder):
        found = True
        yield item
    if not found:
        yield Refusal(shown(folder), "holds no articles", "Put Markdown, text or article lines there.")


def _walk(folder: Path, top: Path) -> Iterator[Document | Refusal]:
    try:
        children = sorted(folder.iterdir(), key=lambda child: child.name)
    except OSError as error:
        yield Refusal(shown(folder), f"cannot be opened: {error.strerror}", "Make it readable.")
        return
    for child in children:
        if child.name.startswith(".") or child.suffix.lower() in _NO_ARTICLES:
            continue
        if child.is_symlink() and not child.resolve().is_relative_to(top.resolve()):
            yield Refusal(shown(child), "is a link that leads out of the folder", "Copy the file itself there.")
        elif child.is_dir():
            # A link within the folder would give the same articles again.
            yield from () if child.is_symlink() else _walk(child, top)
        elif child.is_file():
            yield _file(child, child.relative_to(top))


def _file(path: Path, name: PurePath) -> Document:
    suffix = name.suffix
    stem = shown(name.with_suffix("")).replace(os.sep, "/")
    return Document(shown(path), stem, suffix.lower(), lambda: path.open("rb"))


def shown(path: PurePath) -> str:
    """A path as a terminal and a UTF-8 stream can show it, whatever the machine's locale."""
    return visible(os.fsencode(path).decode("utf-8", "surrogateescape"))


def visible(name: str) -> str:
    """A name with its control characters, direction overrides and bytes that are no characters as escapes."""
    return "".join(
        character if character.isprintable() else character.encode("unicode_escape").decode() for character in name
    )
