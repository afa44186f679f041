"""`events.ics`: the timeline for calendar programs (iCalendar, RFC 5545).

A day, or days that an event lasted, are all-day events; a moment is a timed one. What is known less well (a week, a
month) spans all the days that it may have been, says so in words, and never takes one of them. "By Monday" and
"since Monday" have no two ends, so no calendar can show them: they are left out, as is what has no date.

The few lines of RFC 5545 that this needs are written here: the icalendar library, which the tests read with, takes ten
times as long to write as everything else of a large site's exports.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from timeline.model import MergedEntry, Timeline
from timeline.pages.exports import Export
from timeline.pages.exports.edition import Edition
from timeline.pages.exports.reading import cited, in_four_digits, readable
from timeline.pages.exports.site import Site, in_utc, urn
from timeline.pages.exports.written import entries
from timeline.pages.pieces import Parts
from timeline.when import edtf
from timeline.when.words import in_words


def parts(edition: Edition) -> Parts:
    """The calendar."""
    timeline, site = edition.timeline, edition.site
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//cited-timeline//timeline//EN", "CALSCALE:GREGORIAN"]
    lines.append(f"X-WR-CALNAME:{_text(site.title)}")  # what Google, Apple and Outlook show as its name
    if site.description:
        lines.append(f"X-WR-CALDESC:{_text(site.description)}")
    events = entries(timeline, lambda entry: b"".join(map(_folded, _event(entry, timeline, site))))
    return [b"".join(map(_folded, lines)), events, _folded("END:VCALENDAR")]


def _event(entry: MergedEntry, timeline: Timeline, site: Site) -> Iterator[str]:
    found = edtf.parse(entry.date) if entry.date else None
    if found is None or found.start is None or found.end is None:
        return
    if not (in_four_digits(found.start) and in_four_digits(found.end)):
        return
    yield "BEGIN:VEVENT"
    yield f"UID:{urn(entry.id).removeprefix('urn:uuid:')}"
    yield f"DTSTAMP:{_moment(site.built or max(map(in_utc, entry.published)))}"
    if found.clock is not None:
        yield f"DTSTART:{_moment(_clock(found.first or ''))}"
    else:
        yield f"DTSTART;VALUE=DATE:{_digits(date.fromordinal(found.start).isoformat())}"
        yield f"DTEND;VALUE=DATE:{_digits(date.fromordinal(found.end).isoformat())}"
    yield f"SUMMARY:{_text(_summary(entry, found, site))}"
    yield f"DESCRIPTION:{_text(_description(entry, timeline, site))}"
    if site.home:
        yield f"URL:{site.of(entry)}"
    if entry.where:
        yield f"LOCATION:{_text(', '.join(entry.where))}"
    yield f"STATUS:{'TENTATIVE' if found.uncertain or entry.disputed else 'CONFIRMED'}"
    yield "TRANSP:TRANSPARENT"  # what happened keeps nobody busy
    yield "END:VEVENT"


def _summary(entry: MergedEntry, found: edtf.EdtfDate, site: Site) -> str:
    """The title; before it the date in words where the stretch in the calendar is not when it happened."""
    exact = found.kind != "one of" and found.precision in ("day", "time") and not found.uncertain
    if exact and not found.approximate:
        return entry.title
    return f"{in_words(found.text, site.language)}: {entry.title}"


def _clock(written: str) -> datetime:
    """A time as EDTF writes it; the end of a day is the start of the next."""
    moment = datetime.fromisoformat(written.replace("T24:", "T00:").replace(":60", ":59"))
    return moment + timedelta(days=1) if "T24:" in written else moment


def _moment(moment: datetime) -> str:
    """A time with a zone in UTC; one without stays without ("floating")."""
    utc = in_utc(moment).replace(tzinfo=None, microsecond=0)
    return _digits(utc.isoformat()) + ("" if moment.tzinfo is None else "Z")


def _digits(iso: str) -> str:
    """ISO 8601's basic form of its extended one."""
    return iso.replace("-", "").replace(":", "")


def _description(entry: MergedEntry, timeline: Timeline, site: Site) -> str:
    """The date in words, what was said, and by whom."""
    parts = [in_words(entry.date, site.language)] if entry.date else []
    for source in cited(entry, timeline, site.language):
        named = ", ".join(filter(None, (source.publisher, source.published_words, source.url)))
        parts.append(f"“{source.quote}”\n{named}")
    return "\n\n".join(parts)


def _text(text: str) -> str:
    """A value of type TEXT (section 3.3.11)."""
    lines = readable(text).replace("\r\n", "\n").replace("\r", "\n")
    return lines.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _folded(line: str) -> bytes:
    """The line in pieces of at most 75 bytes, no character broken (section 3.1)."""
    data = line.encode("utf-8")
    pieces = []
    room = 75
    while len(data) > room:
        end = room
        while data[end] & 0xC0 == 0x80:  # inside a character
            end -= 1
        pieces.append(data[:end])
        data, room = data[end:], 74  # a continued line starts with a space
    return b"\r\n ".join([*pieces, data]) + b"\r\n"


EXPORT = Export("events.ics", "text/calendar", "export_ics", parts)
