"""Draft → Article: the publication date from the strongest evidence, the id, and what an article cannot be without."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from timeline.articles import dates
from timeline.articles.addresses import address
from timeline.articles.document import Claim, Document, Draft, Evidence, Unreadable
from timeline.articles.settings import ReadSettings
from timeline.model import Article, Refusal

NO_DATE = (
    "Give one in its front matter (`published: 2018-08-27`), as the `published` of its article line, "
    "or with `--published 2018-08-27`."
)

_OF_THE_PAGE = ("structured metadata", "page markup", "feed entry")  # what may tell one moment in another zone

_IN_NAME = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<between>[-_./]?)(?P<month>0[1-9]|1[0-2])(?P=between)(?P<day>0[1-9]|[12]\d|3[01])(?!\d)",
    re.ASCII,
)


def finish(draft: Draft, document: Document, settings: ReadSettings) -> Article | Refusal:
    """The article, or why it is none."""
    try:
        return _article(draft, document, settings)
    except Unreadable as error:
        line = error.line if error.line is not None else draft.line
        return Refusal(document.path, error.problem, error.remedy, line, error.column)


def _article(draft: Draft, document: Document, settings: ReadSettings) -> Article:
    if not draft.text.strip():
        raise Unreadable("holds no text", "Give the article's text, or remove the file.")
    url = address(draft.url)
    updated = _updated(draft, settings)
    published, evidence = _published(draft, document, settings)
    name = document.name if draft.line is None else f"{document.name}#{draft.line}"
    strings = (draft.text, draft.id, draft.title, draft.url, draft.source, draft.lang)
    if any(not _encodable(string) for string in strings if string):
        raise Unreadable("holds half a character (a lone surrogate)", "Write it as UTF-8 text.")
    if settings.publication == "latest" and updated is not None:
        published = updated
    return Article(
        id=draft.id or url or name,
        text=draft.text,
        published=published,
        title=draft.title or None,
        url=url,
        source=_shown(draft.source, settings),
        lang=draft.lang or None,
        updated=updated,
        evidence=evidence,
        path=document.path,
    )


def _published(draft: Draft, document: Document, settings: ReadSettings) -> tuple[date | datetime, Evidence]:
    """The date of the strongest claim that can be read, on the day that it was where the article appeared."""
    defaults = settings.sources.get(draft.source or "")
    order = (defaults.day_order if defaults else None) or settings.day_order
    read = _read(_claims(draft, document, settings), order, draft.lang)
    strongest, claim = next(read, (None, None))
    if strongest is None or claim is None:
        raise Unreadable("has no publication date", NO_DATE)
    if isinstance(strongest, datetime):
        if defaults and defaults.time_zone:
            return _in_zone(strongest, defaults.time_zone), claim.evidence
        if strongest.utcoffset() == timedelta(0):
            for day, other in read:
                if other.evidence in _OF_THE_PAGE and not other.of_a_change and _is_local_day_of(strongest, day):
                    return day, other.evidence
    return strongest, claim.evidence


def _read(claims: Iterator[Claim], order: str | None, lang: str | None) -> Iterator[tuple[date | datetime, Claim]]:
    """Those that can be read, each only when it is asked for: reading words costs much more than ISO dates."""
    for claim in claims:
        try:
            yield dates.read(claim.written, order, lang, claim.day_order), claim
        except Unreadable as error:
            # What the user wrote is never passed over; what a page says of itself may be.
            if claim.evidence in ("given", "--published"):
                raise Unreadable(error.problem, error.remedy, claim.line, claim.column) from None


def _claims(draft: Draft, document: Document, settings: ReadSettings) -> Iterator[Claim]:
    yield from (claim for claim in draft.published if not claim.of_a_change)
    if settings.published is not None:
        yield Claim(settings.published, "--published")
    from timeline.articles.cleaning import dateline_date  # its patterns are long to compile, and often nothing is read

    in_text = dateline_date(draft.text)
    if in_text:
        yield Claim(in_text, "dateline")
    in_name = _IN_NAME.search(document.name)
    if in_name:
        yield Claim(f"{in_name['year']}-{in_name['month']}-{in_name['day']}", "file name")
    yield from (claim for claim in draft.published if claim.of_a_change)
    guessed = draft.guess() if draft.guess else None
    if guessed:
        yield guessed


def _in_zone(moment: datetime, zone: str) -> datetime:
    """A time of the source's own zone: one without a zone is meant in it, any other is converted to it."""
    from zoneinfo import ZoneInfo

    local = ZoneInfo(zone)
    return moment.replace(tzinfo=local) if moment.tzinfo is None else moment.astimezone(local)


def _is_local_day_of(universal: datetime, other: date | datetime) -> bool:
    """Whether a page gives one moment twice, in UTC and as it was where it appeared: 02:00Z of the day after.

    UTC is what systems write; the day that readers there had is what "today" in the text means.
    """
    if isinstance(other, datetime):
        return bool(other.utcoffset()) and abs(other - universal) < timedelta(minutes=2)
    ahead = (other - universal.date()).days
    return (ahead == -1 and universal.hour < 12) or (ahead == 1 and universal.hour >= 11)


def _shown(source: str | None, settings: ReadSettings) -> str | None:
    """The publisher's name as the editor wants it shown."""
    defaults = settings.sources.get(source or "")
    return (defaults.publisher if defaults else None) or source or None


def _updated(draft: Draft, settings: ReadSettings) -> date | datetime | None:
    try:
        return dates.read(draft.updated, settings.day_order, draft.lang) if draft.updated else None
    except Unreadable:
        return None  # nothing is counted from it


def _encodable(string: str) -> bool:
    try:
        string.encode()
    except UnicodeEncodeError:
        return False
    return True
