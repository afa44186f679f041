"""A CSV or TSV table with a header row → a Draft a row. Columns go by the names of `fields`, or by a column map."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from itertools import chain
from typing import BinaryIO

from timeline.articles.document import Document, Draft, Field, Form, Unreadable, too_large, utf8
from timeline.articles.fields import ALIASES, HTML, draft_of, key
from timeline.articles.settings import ReadSettings
from timeline.articles.visible import visible
from timeline.model import Refusal

_DELIMITERS = ",;\t|"


def read(document: Document, settings: ReadSettings) -> Iterator[Draft | Refusal]:
    csv.field_size_limit(settings.max_article)
    with document.open() as stream:
        lines = _lines(stream, settings)
        header = next(lines, "")
        delimiter = max(_DELIMITERS, key=header.count)
        rows = csv.reader(chain([header], lines), delimiter=delimiter)
        try:
            columns = _columns(next(rows, []), settings)
            while True:
                line = rows.line_num + 1
                row = next(rows, None)
                if row is None:
                    return
                if any(cell.strip() for cell in row):
                    yield _draft(row, columns, line)
        except csv.Error as error:
            raise Unreadable(f"is a broken table: {error}", "Save it as CSV again.", rows.line_num) from None


def _lines(stream: BinaryIO, settings: ReadSettings) -> Iterator[str]:
    if stream.peek(2)[:2] in (b"\xff\xfe", b"\xfe\xff") if isinstance(stream, io.BufferedReader) else False:
        raise Unreadable("is UTF-16 text", "Save it as UTF-8 (in a spreadsheet: CSV UTF-8).")
    number = 0
    while line := stream.readline(settings.max_article + 1):
        number += 1
        if len(line) > settings.max_article:
            raise too_large(settings, number)
        try:
            yield utf8(line)
        except Unreadable as error:
            raise Unreadable(error.problem, "Save it as CSV in UTF-8.", number, error.column) from None


def _columns(header: list[str], settings: ReadSettings) -> dict[str, int]:
    """Name in the table of aliases → position. A column map names the header's own words for our fields."""
    mapped = {key(theirs): ours for ours, theirs in settings.columns.items()}
    known = {alias for aliases in ALIASES.values() for alias in aliases}
    columns: dict[str, int] = {}
    for position, name in enumerate(header):
        field = mapped.get(key(name), key(name))
        if field in known:  # a table may have a hundred thousand columns, and as many rows
            columns.setdefault(field, position)
    if not any(alias in columns for alias in ALIASES["text"]):
        shown = ", ".join(repr(name[:30]) for name in header[:8])
        raise Unreadable(f"is a table without a column for the text; it has {shown}",
                         "Name one `text`, or map it: `columns: {text: THEIR NAME}`.", 1)  # fmt: skip
    return columns


def _draft(row: list[str], columns: dict[str, int], line: int) -> Draft:
    fields = {
        name: Field(row[position].strip(), line, position + 1)
        for name, position in columns.items()
        if position < len(row) and row[position].strip()
    }
    name = next((alias for alias in ALIASES["text"] if alias in fields), None)
    text = row[columns[name]] if name else ""
    return draft_of(fields, visible(text).text if name in HTML else text, line=line)


FORM = Form("table", (".csv", ".tsv", ".tab"), lambda head, suffix: False, read)
