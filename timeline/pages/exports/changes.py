"""`changes.xml`: what was added, corrected and withdrawn, as it was put on record (Atom, RFC 4287)."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement, indent, tostring

from timeline.columns import events_of
from timeline.pages import permanent
from timeline.pages.exports import Export
from timeline.pages.exports.edition import Edition
from timeline.pages.exports.reading import readable
from timeline.pages.exports.site import in_utc, rfc3339, urn
from timeline.pages.pieces import Parts
from timeline.pages.strings import Strings
from timeline.when.words import in_words

PATH = "changes.xml"
LATEST = 100
TOLD = ("added", "corrected", "withdrawn")


def parts(edition: Edition) -> Parts:
    """The feed; without a record, one that holds nothing."""
    timeline, site = edition.timeline, edition.site
    from timeline.pages.changes import reason

    say = Strings(site.language)
    feed = Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": site.language})
    told = [change for change in reversed(timeline.changes) if change.what in TOLD][:LATEST]
    _add(feed, "id", urn(f"{site.home or f'{site.folder} {site.title}'} changes"))
    _add(feed, "title", f"{site.title}: {say('changes_title')}")
    _add(feed, "updated", rfc3339(in_utc(told[0].day) if told else edition.moment))
    SubElement(feed, "link", {"rel": "self", "type": "application/atom+xml", "href": site.address(PATH)})
    SubElement(feed, "link", {"rel": "alternate", "type": "text/html", "href": site.home or "."})
    _add(SubElement(feed, "author"), "name", site.title)
    _add(feed, "generator", "cited-timeline")
    of = events_of(timeline).columns
    events = {id: own for own, ids in zip(of.id, of.ids, strict=True) for id in (own, *ids)} if told else {}
    for change in told:
        shown = SubElement(feed, "entry")
        when = in_words(change.date, site.language) if change.date else say("undated_here")
        _add(shown, "id", urn(f"{change.day} {change.what} {change.id} {change.date}"))
        _add(shown, "title", f"{say(f'change_{change.what}')}: {when}: {change.title}")
        _add(shown, "updated", rfc3339(in_utc(change.day)))
        if change.id in events:
            address = site.address(permanent.address(events[change.id]))
            SubElement(shown, "link", {"rel": "alternate", "type": "text/html", "href": address})
        _add(shown, "content", reason(change, say, site.language) or change.title)
    indent(feed)
    return [f'<?xml version="1.0" encoding="utf-8"?>\n{tostring(feed, encoding="unicode")}\n'.encode()]


def _add(parent: Element, name: str, text: str) -> Element:
    child = SubElement(parent, name)
    child.text = readable(text)
    return child


EXPORT = Export(PATH, "application/atom+xml", "export_changes", parts, feed=True)
