"""What an export says of where it is published: settings come in, addresses and the moment of the build go out."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from functools import lru_cache
from itertools import chain
from urllib.parse import quote, urlsplit
from uuid import NAMESPACE_URL, uuid5

from msgspec import Struct

from timeline.columns import articles_of, events_of
from timeline.model import MergedEntry, Timeline
from timeline.pages import permanent


class Site(Struct, frozen=True):
    """The timeline's place in the built site."""

    title: str
    description: str | None = None
    language: str = "en"
    site_url: str | None = None  # None: addresses are relative to the timeline's folder
    folder: str = "timeline"
    built: datetime | None = None  # SOURCE_DATE_EPOCH where it is set

    @property
    def home(self) -> str | None:
        """The address of the timeline's folder; None where it is not known."""
        if not self.site_url:
            return None
        folder = quote(self.folder.strip("/"))
        return f"{self.site_url.rstrip('/')}/{folder}/" if folder else f"{self.site_url.rstrip('/')}/"

    @property
    def host(self) -> str | None:
        return urlsplit(self.site_url).hostname if self.site_url else None

    def address(self, path: str) -> str:
        """A path of the timeline's folder as an address: absolute with a `site_url`, else relative."""
        return (self.home or "") + quote(path, safe="/#:~-_.")

    def of(self, entry: MergedEntry) -> str:
        """The permanent address of an entry."""
        return self.address(permanent.address(entry.id))

    def moment(self, timeline: Timeline) -> datetime:
        """What stands for the time of the build: SOURCE_DATE_EPOCH, else the latest date of the articles."""
        if self.built is not None:
            return self.built.astimezone(UTC)
        articles = articles_of(timeline).columns
        told = chain.from_iterable(events_of(timeline).columns.published)
        dates = {moment for moment in chain(articles.published, articles.updated, told) if moment}
        return max(map(in_utc, dates), default=datetime(1970, 1, 1, tzinfo=UTC))


def in_utc(moment: date | datetime | str) -> datetime:
    """A date or time as a moment, for formats that know no less: a day is its midnight, no zone is UTC."""
    if isinstance(moment, str):
        return _read(moment)
    if not isinstance(moment, datetime):
        moment = datetime.combine(moment, time())
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


@lru_cache(maxsize=65_536)
def _read(written: str) -> datetime:
    return in_utc(datetime.fromisoformat(written))


def rfc3339(moment: datetime) -> str:
    """`2018-08-27T00:00:00Z` (https://www.rfc-editor.org/rfc/rfc3339)."""
    return moment.astimezone(UTC).replace(microsecond=0).isoformat().replace("+00:00", "Z")


def urn(name: str) -> str:
    """An id that stays the same wherever the site moves, made of an id that does (RFC 4122, version 5)."""
    return uuid5(NAMESPACE_URL, name).urn
