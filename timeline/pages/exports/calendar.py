"""`events.ics`: the timeline for calendar programs (iCalendar, RFC 5545).

A day, or days that an event lasted, are all-day events; a moment is a timed one. What is known less well (a week, a
month) spans all the days that it may have been, says so in words, and never takes one of them. "By Monday" and
"since Monday" have no two ends, so no calendar can show them: they are left out, as is what has no date.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from timeline.model import MergedEntry, Timeline
from timeline.pages.exports import Export
from timeline.pages.exports.reading import cited, in_four_digits, readable
from timeline.pages.exports.site import Site, in_utc, urn
from timeline.when import edtf
from timeline.when.words import in_words

if TYPE_CHECKING:
    from icalendar import Event


def make(timeline: Timeline, site: Site) -> bytes:
    """The calendar."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//cited-timeline//timeline//EN")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("x-wr-calname", readable(site.title))  # what Google, Apple and Outlook show as its name
    if site.description:
        calendar.add("x-wr-caldesc", readable(site.description))
    stamp = site.moment(timeline)
    for entry in timeline.entries:
        event = _event(entry, timeline, site, stamp)
        if event is not None:
            calendar.add_component(event)
    return bytes(calendar.to_ical())


def _event(entry: MergedEntry, timeline: Timeline, site: Site, stamp: datetime) -> Event | None:
    from icalendar import Event

    found = edtf.parse(entry.date) if entry.date else None
    if found is None or found.start is None or found.end is None:
        return None
    if not (in_four_digits(found.start) and in_four_digits(found.end)):
        return None
    event = Event()
    event.add("uid", urn(entry.id).removeprefix("urn:uuid:"))
    event.add("dtstamp", stamp)
    if found.clock is not None:
        event.add("dtstart", _moment(found.first or ""))
    else:
        event.add("dtstart", date.fromordinal(found.start))
        event.add("dtend", date.fromordinal(found.end))
    event.add("summary", readable(_summary(entry, found, site)))
    event.add("description", readable(_description(entry, timeline, site)))
    if site.home:
        event.add("url", site.of(entry))
    if entry.where:
        event.add("location", readable(", ".join(entry.where)))
    event.add("status", "TENTATIVE" if found.uncertain or entry.disputed else "CONFIRMED")
    event.add("transp", "TRANSPARENT")  # what happened keeps nobody busy
    return event


def _summary(entry: MergedEntry, found: edtf.EdtfDate, site: Site) -> str:
    """The title; before it the date in words where the stretch in the calendar is not when it happened."""
    exact = found.kind != "one of" and found.precision in ("day", "time") and not found.uncertain
    if exact and not found.approximate:
        return entry.title
    return f"{in_words(found.text, site.language)}: {entry.title}"


def _moment(written: str) -> datetime:
    """A time with a zone in UTC; one without stays without ("floating")."""
    moment = datetime.fromisoformat(written.replace("T24:", "T00:").replace(":60", ":59"))
    if "T24:" in written:
        moment += timedelta(days=1)
    return moment if moment.tzinfo is None else in_utc(moment)


def _description(entry: MergedEntry, timeline: Timeline, site: Site) -> str:
    """The date in words, what was said, and by whom."""
    parts = [in_words(entry.date, site.language)] if entry.date else []
    for source in cited(entry, timeline, site.language):
        named = ", ".join(filter(None, (source.publisher, source.published_words, source.url)))
        parts.append(f"“{source.quote}”\n{named}")
    return "\n\n".join(parts)


EXPORT = Export("events.ics", "text/calendar", "export_ics", make)
