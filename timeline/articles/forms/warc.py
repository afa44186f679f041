"""A web archive (WARC) → a Draft for each page that it holds, by warcio (the extra `warc`).

When a page was crawled is not when it appeared: the record's date is not used.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace

from timeline.articles import markup
from timeline.articles.addresses import address
from timeline.articles.document import Document, Draft, Form, Unreadable, too_large
from timeline.articles.forms import html
from timeline.articles.settings import ReadSettings
from timeline.model import Refusal

_LONGEST_LINE, _BLOCK = 65_536, 16_384
_PAGES = ("text/html", "application/xhtml+xml")


def read(document: Document, settings: ReadSettings) -> Iterator[Draft | Refusal]:
    try:
        from warcio.archiveiterator import ArchiveIterator
        from warcio.bufferedreaders import DecompressingBufferedReader
        from warcio.exceptions import ArchiveLoadFailed
    except ImportError:
        raise Unreadable(
            "is a WARC, which needs one more package", "Run: pip install 'cited-timeline[warc]'."
        ) from None

    class Bounded(DecompressingBufferedReader):  # type: ignore[misc]
        """Lines are of heads: the library would gather one of a gigabyte piece by piece."""

        def readline(self, length: int | None = None) -> bytes:
            line: bytes = super().readline(min(length or _LONGEST_LINE, _LONGEST_LINE))
            if len(line) == _LONGEST_LINE and not line.endswith(b"\n"):
                raise ArchiveLoadFailed("a line of a record's head has no end")
            return line

    with document.open() as stream:
        archive = ArchiveIterator(stream)
        archive.reader = Bounded(archive.fh, block_size=_BLOCK)
        records = iter(archive)
        while True:
            try:
                record = next(records, None)
            except (ArchiveLoadFailed, ValueError, EOFError, IndexError, AttributeError) as error:
                raise Unreadable(f"is a broken web archive: {error}", "Save it again.") from None
            if record is None:
                return
            if record.rec_type in ("response", "resource") and _is_page(record):
                yield from _draft(record, document, settings)


def _is_page(record: Any) -> bool:
    headers = record.http_headers
    if headers is None:
        return (record.rec_headers.get_header("Content-Type") or "").startswith(_PAGES)
    kind = (headers.get_header("Content-Type") or "").strip().lower()
    return kind.startswith(_PAGES) and str(headers.get_statuscode()) in ("200", "203", "")


def _draft(record: Any, document: Document, settings: ReadSettings) -> Iterator[Draft | Refusal]:
    target = record.rec_headers.get_header("WARC-Target-URI")
    url = address((target or "").strip("<>"))
    path = f"{document.path}!{url or 'a page without address'}"
    try:
        data = record.content_stream().read(settings.max_article + 1)
        if len(data) > settings.max_article:
            raise too_large(settings)
        draft = html.draft_of(markup.decode(data))
        yield replace(draft, url=draft.url or url)
    except Unreadable as error:
        yield error.refusal(path)
    except (ValueError, EOFError, OSError, IndexError, AttributeError) as error:
        yield Refusal(path, f"is a broken record: {error}", "Save the archive again.")


FORM = Form("web archive", (".warc",), lambda head, suffix: head.startswith(b"WARC/"), read)
