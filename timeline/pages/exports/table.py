"""`events.csv`: a row an entry, for spreadsheets (RFC 4180, UTF-8 with a byte order mark, as Excel needs it).

A cell that a spreadsheet would take for a formula gets an apostrophe before it
(https://owasp.org/www-community/attacks/CSV_Injection); a reader of the data takes it off again.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from timeline.model import MergedEntry, Timeline
from timeline.pages.exports import Export
from timeline.pages.exports.edition import Edition
from timeline.pages.exports.reading import cited, days, iso_day, readable
from timeline.pages.exports.site import Site
from timeline.pages.exports.written import entries
from timeline.pages.pieces import Parts
from timeline.when.words import in_words

COLUMNS = (
    "id", "url", "date", "when", "first_day", "last_day", "precision", "basis", "confidence", "title", "quote",
    "source", "published", "source_url", "attribution", "who", "where", "also_told_by", "other_dates", "main",
    "confirmed", "note",
)  # fmt: skip


def parts(edition: Edition) -> Parts:
    """The table, in the timeline's order."""
    timeline, site = edition.timeline, edition.site
    rows = entries(timeline, lambda entry: _line([cell(value) for value in _row(entry, timeline, site)]))
    return [b"\xef\xbb\xbf" + _line(COLUMNS), rows]


def _line(cells: Iterable[str]) -> bytes:
    row = io.StringIO()
    csv.writer(row).writerow(cells)  # the default dialect is RFC 4180's
    return row.getvalue().encode("utf-8", "replace")


def cell(value: object) -> str:
    """What stands in a cell: text that no spreadsheet evaluates. Lists are joined by "; "."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        value = "; ".join(value)
    text = "" if value is None else readable(str(value))
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")) else text


def _row(entry: MergedEntry, timeline: Timeline, site: Site) -> tuple[object, ...]:
    first, last = days(entry.date)
    shown, *others = cited(entry, timeline, site.language)
    return (
        entry.id, site.of(entry), entry.date, entry.date and in_words(entry.date, site.language), iso_day(first),
        iso_day(last), entry.precision, entry.basis, entry.confidence, entry.title, shown.quote, shown.publisher,
        shown.published, shown.url, entry.sources[0].attribution, entry.who, entry.where,
        tuple(dict.fromkeys(other.publisher for other in others)), entry.disputed, entry.main, entry.confirmed,
        entry.note,
    )  # fmt: skip


EXPORT = Export("events.csv", "text/csv", "export_csv", parts)
