"""`timelinejs.json`: the timeline for TimelineJS (https://timeline.knightlab.com/docs/json-format.html).

TimelineJS places a slide by `start_date` and `end_date` and shows `display_date`, which here is always the date in
words: a week, "by Monday" or "about 1998" read as such. Undated entries have no place there.
"""

from __future__ import annotations

from timeline.columns import events_of
from timeline.model import MergedEntry, Timeline
from timeline.pages.exports import Export
from timeline.pages.exports.edition import Edition
from timeline.pages.exports.site import Site
from timeline.pages.exports.told import html, text
from timeline.pages.exports.written import document_of, entries, line
from timeline.pages.pieces import Parts
from timeline.when import calendar, edtf
from timeline.when.words import in_words


def parts(edition: Edition) -> Parts:
    """The document."""
    timeline, site = edition.timeline, edition.site
    about = f"<p>{text(site.description)}</p>" if site.description else ""
    title = {"text": {"headline": text(site.title), "text": about}}
    dated = [number for number, date in enumerate(events_of(timeline).columns.date) if date]
    events = entries(timeline, lambda entry: line(_slide(entry, entry.date or "", timeline, site)), b",\n", dated)
    return document_of({"scale": "human", "title": title}, {"events": events})


def _slide(entry: MergedEntry, date: str, timeline: Timeline, site: Site) -> dict[str, object]:
    start, end = _placed(date)
    link = f'<p><a href="{text(site.of(entry))}">{text(site.title)}</a></p>' if site.home else ""
    slide: dict[str, object] = {
        "unique_id": entry.id,
        "start_date": start,
        "display_date": text(in_words(date, site.language)),
        "text": {"headline": text(entry.title), "text": html(entry, timeline, site) + link},
    }
    if end is not None:
        slide["end_date"] = end
    return slide


def _placed(date: str) -> tuple[dict[str, int], dict[str, int] | None]:
    """Where the slide stands: its first day, no finer than known, and its last where it spans more than one day."""
    found = edtf.parse(date)
    if found.start is None or found.end is None:
        return _day(found.sort_day or 0), None
    if found.kind == "date" and found.precision in ("year", "month", "day", "time"):
        parts = _day(found.start)
        if found.clock is not None:
            return {**parts, "hour": int(found.clock[:2]), "minute": int(found.clock[3:5])}, None
        known = {"year": 1, "month": 2, "day": 3}[found.precision]
        return dict(list(parts.items())[:known]), None
    if found.end - found.start == 1:
        return _day(found.start), None
    return _day(found.start), _day(found.end - 1)


def _day(ordinal: int) -> dict[str, int]:
    year, month, day = calendar.civil(ordinal)
    return {"year": year, "month": month, "day": day}


EXPORT = Export("timelinejs.json", "application/json", "export_timelinejs", parts)
