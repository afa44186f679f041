"""A document that is a .zip or .gz → the documents within, read in place: nothing is ever written to disk.

Archives come from strangers. Names that lead elsewhere, links and encrypted members are refused one by one; an archive
that expands out of all proportion is refused whole, before it is read.
"""

from __future__ import annotations

import gzip
import io
import stat
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, BinaryIO, cast

from timeline.articles.document import Document, Unreadable
from timeline.articles.settings import ReadSettings
from timeline.articles.sources import NO_ARTICLES, visible
from timeline.model import Refusal

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_DEEPEST = 3  # archives within archives
_BROKEN = (
    zipfile.BadZipFile,
    gzip.BadGzipFile,
    zlib.error,
    struct.error,
    EOFError,
    RuntimeError,
    ValueError,
    LookupError,
    OverflowError,
)
"""What the libraries raise over archives that are damaged, in whatever way."""

_OFFICE = frozenset((".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp", ".epub", ".jar"))


def expand(document: Document, settings: ReadSettings, depth: int = 0) -> Iterator[Document | Refusal]:
    """The document itself, or the documents it packs. Raises Unreadable where it is a broken or hostile archive."""
    head = document.head()
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        opener: Callable[..., Iterator[Document | Refusal]] = _zip
    elif head.startswith(b"\x1f\x8b"):
        opener = _gzip
    else:
        yield document
        return
    if depth == _DEEPEST:
        raise Unreadable(f"packs archives more than {_DEEPEST} deep", "Unpack it.")
    try:
        for inner in opener(document, settings):
            if isinstance(inner, Refusal):
                yield inner
                continue
            try:
                yield from expand(inner, settings, depth + 1)
            except Unreadable as error:
                yield error.refusal(inner.path)
    except _BROKEN as error:
        raise _broken(error) from None


def _gzip(document: Document, settings: ReadSettings) -> Iterator[Document]:
    name = PurePosixPath(document.name)
    bare = document.suffix != ".gz"  # gzip under another name, or standard input

    def opened() -> BinaryIO:
        packed = document.open()
        stream = cast(BinaryIO, gzip.GzipFile(fileobj=cast(BinaryIO, _InSips(packed))))
        return _guarded(stream, packed.tell, settings, packed)

    yield Document(
        path=document.path,
        name=document.name if bare else str(name.with_suffix("")),
        suffix=document.suffix if bare else name.suffix.lower(),
        open=opened,
    )


def _zip(document: Document, settings: ReadSettings) -> Iterator[Document | Refusal]:
    if document.suffix in _OFFICE:
        raise Unreadable("is an office document", "Save it as text, HTML or PDF.")
    stream = document.open()
    if not stream.seekable():
        stream = io.BytesIO(document.bytes(settings, settings.max_document))
    with stream, zipfile.ZipFile(stream) as archive:
        members = sorted((member for member in archive.infolist() if not member.is_dir()), key=lambda m: m.filename)
        packed = stream.seek(0, io.SEEK_END)
        if sum(member.file_size for member in members) > max(settings.max_article, packed * settings.max_ratio):
            raise _bomb(settings)
        for member in members:
            path = f"{document.path}!{visible(member.filename)}"
            why = _unsafe(member)
            if why:
                yield Refusal(path, why, "Unpack it where you trust it, and give the files.")
            elif not _is_hidden(member.filename):
                yield _member(archive, member, path, document, settings)


def _member(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, path: str, document: Document, settings: ReadSettings
) -> Document:
    name = PurePosixPath(member.filename)

    def opened() -> BinaryIO:
        try:
            return _guarded(cast(BinaryIO, archive.open(member)), lambda: member.compress_size, settings)
        except _BROKEN as error:
            raise _broken(error) from None

    inside = document.inside + visible(str(name.with_suffix("")))
    return Document(path, inside, name.suffix.lower(), opened, inside=f"{inside}/")


def _unsafe(member: zipfile.ZipInfo) -> str | None:
    name = member.filename.replace("\\", "/")
    if name.startswith("/") or name[1:2] == ":" or ".." in name.split("/"):
        return "is named as if it lay outside the archive"
    if stat.S_ISLNK(member.external_attr >> 16):
        return "is a link"
    return "is encrypted" if member.flag_bits & 1 else None


def _is_hidden(name: str) -> bool:
    parts = PurePosixPath(name).parts
    return (
        any(part.startswith((".", "__MACOSX")) for part in parts) or PurePosixPath(name).suffix.lower() in NO_ARTICLES
    )


def _broken(error: Exception) -> Unreadable:
    return Unreadable(f"is a broken archive: {error}", "Pack it again.")


def _bomb(settings: ReadSettings) -> Unreadable:
    return Unreadable(f"expands more than {settings.max_ratio}-fold", "Unpack it yourself if you trust it.")


def _guarded(stream: BinaryIO, packed: Callable[[], int], settings: ReadSettings, *under: BinaryIO) -> BinaryIO:
    return io.BufferedReader(_Guarded((stream, *under), packed, settings))


class _InSips:
    """A packed stream read little by little, so that where it stands tells how much went into what came out of it:
    Python from 3.12 on would read 128 kB ahead.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def read(self, size: int) -> bytes:
        return self._stream.read(min(size, io.DEFAULT_BUFFER_SIZE))


class _Guarded(io.RawIOBase):
    """What comes out of an archive, as long as it is in proportion to what went in."""

    def __init__(self, streams: tuple[BinaryIO, ...], packed: Callable[[], int], settings: ReadSettings) -> None:
        super().__init__()
        self._streams, self._packed, self._settings, self._out = streams, packed, settings, 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        view = memoryview(buffer).cast("B")
        try:
            data = self._streams[0].read(len(view))
        except _BROKEN as error:
            raise _broken(error) from None
        view[: len(data)] = data
        self._out += len(data)
        if self._out > max(self._settings.max_article, self._packed() * self._settings.max_ratio):
            raise _bomb(self._settings)
        return len(data)

    def tell(self) -> int:
        return self._out

    def close(self) -> None:
        for stream in self._streams:
            stream.close()
        super().close()
