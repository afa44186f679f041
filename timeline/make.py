"""Settings → the timeline they ask for: the story of a run, from the articles as they lie there to what pages show."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import nullcontext
from datetime import date
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace

from timeline import articles, changes, curation, entries, resolver, rows
from timeline.articles import Repeated, Taken
from timeline.articles.tally import Tally
from timeline.columns import events_of
from timeline.config import Settings
from timeline.curation import Curation, Unmatched
from timeline.entries.order import entry_key
from timeline.garbage import collecting_seldom
from timeline.model import Article, Entry, MergedEntry, Refusal, Timeline
from timeline.store.bulk import Bulk
from timeline.workers import Workers

if TYPE_CHECKING:
    from timeline.articles import ReadSettings
    from timeline.store import Job, Store

_PRACTICE = Article("", "The minister said on Monday that talks would go on until May.", date(2000, 1, 1))
_MANY = 5_000  # articles whose events are not worked out in memory for what is only printed

Paths = Iterable[Path | str]
Watch = Callable[[Article | Taken[Any] | Repeated | Refusal], None]


class Made(Struct, frozen=True):
    """A timeline, what could not go into it, and the editor's decisions that found no event."""

    timeline: Timeline
    tally: Tally
    unmatched: tuple[Unmatched, ...] = ()

    @property
    def refusals(self) -> tuple[Refusal, ...]:
        return tuple(self.tally.refused)


class Told(Struct, frozen=True):
    """Every entry as its article tells it, in total order, with the id of the event of the timeline it went into."""

    entries: Iterable[tuple[Entry, str]]
    tally: Tally
    unmatched: tuple[Unmatched, ...] = ()


class Extracted(Struct, frozen=True):
    """What articles tell, in total order, and what could not be read of them."""

    articles: dict[str, Article]
    entries: tuple[Entry, ...]
    tally: Tally

    @property
    def refusals(self) -> tuple[Refusal, ...]:
        return tuple(self.tally.refused)


@collecting_seldom()
def timeline(
    settings: Settings,
    store: Store | None = None,
    paths: Paths | None = None,
    watch: Watch = lambda outcome: None,
    at_work: Workers[Job] | None = None,
) -> Made:
    """The timeline of a site: its articles read, tagged, told as entries, merged, and as the editor wants them.

    `paths` stand in for the site's own articles. A store spares the work on what has not changed since the last
    time; what has is given to `at_work`, where somebody began that before (`workers`). Raises CurationError,
    RecordError.
    """
    decisions = curation_of(settings)
    found = uncurated(settings, store, paths, decisions, watch, at_work)
    curated = curation.apply(found.timeline, decisions)
    recorded = changes.load(settings.changes) if settings.changes else ()
    made = replace(curated.timeline, changes=recorded, hidden=_hidden(found.timeline, curated.timeline))
    return Made(made, found.tally, curated.unmatched)


def _hidden(found: Timeline, curated: Timeline) -> tuple[str, ...]:
    """The ids that nothing goes by once the editor's decisions are applied."""
    return () if curated is found else tuple(sorted(_ids(found) - _ids(curated)))


def _ids(timeline: Timeline) -> set[str]:
    events = events_of(timeline).columns
    return {*events.id, *chain.from_iterable(events.ids)}


def uncurated(
    settings: Settings,
    store: Store | None = None,
    paths: Paths | None = None,
    decisions: Curation | None = None,
    watch: Watch = lambda outcome: None,
    at_work: Workers[Job] | None = None,
) -> Made:
    """The timeline as the program alone makes it; of the editor's file only what it says of sources counts."""
    sources = (decisions or curation_of(settings)).sources
    reading = replace(settings.reading, sources=sources)
    given = paths or [settings.articles]
    if store is None:
        extracted = extract(given, settings, reading, watch)
        merged = entries.merge(extracted.entries, extracted.articles, settings.entries)
        return Made(Timeline(merged, extracted.articles), extracted.tally)
    tally = _known(given, settings, store, reading, watch, at_work)
    read = store.articles()
    return Made(Timeline(store.merged(read, settings), read), tally)


def curation_of(settings: Settings) -> Curation:
    """The editor's file of a site; empty where it has none. Raises CurationError."""
    return curation.load(settings.curation) if settings.curation else Curation("curation.yml")


def extract(
    paths: Paths, settings: Settings, reading: ReadSettings | None = None, watch: Watch = lambda outcome: None
) -> Extracted:
    """The articles at these paths and their entries, each as its article tells it; `watch` sees each input come."""
    read: dict[str, Article] = {}
    told: dict[str, tuple[Entry, ...]] = {}
    tally = Tally()
    for outcome in articles.outcomes(paths, reading or settings.reading):
        tally.take(outcome)
        watch(outcome)
        if isinstance(outcome, Article):
            read[outcome.id] = outcome
            told[outcome.id] = entries_of(outcome, settings)
    return Extracted(read, tuple(sorted(chain.from_iterable(told.values()), key=entry_key)), tally)


def workers() -> Workers[Job]:
    """Processes that tell what articles tell. Begun before the settings are read, they are ready when work comes."""
    return Workers(_told_as_text, (_PRACTICE, Settings()))


def _told_as_text(job: Job) -> str:
    return rows.entries_text(entries_of(*job))


def _known(
    paths: Paths,
    settings: Settings,
    store: Store,
    reading: ReadSettings,
    watch: Watch,
    at_work: Workers[Job] | None = None,
) -> Tally:
    """Read the articles at these paths; what they tell is known to the store afterwards."""
    tally = Tally()
    with nullcontext(at_work) if at_work else workers() as ready:
        store.begin(settings, reading, ready)
        try:
            for outcome in articles.placed(paths, reading, store.recall):
                tally.take(outcome)
                watch(outcome)
                if isinstance(outcome, Taken):
                    store.know(outcome)
            ready.finish()
        except KeyboardInterrupt:
            store.interrupt()
            raise
    tally.unchanged = store.unchanged
    return tally


def told(
    settings: Settings, store: Store | None = None, paths: Paths | None = None, watch: Watch = lambda outcome: None
) -> Told:
    """What the articles of `timeline` tell, entry by entry; very many are not held at once.

    They wait in a file where no decision of the editor's, which may concern any event, asks for the whole timeline,
    and no store knows its events already.
    """
    decisions = curation_of(settings)
    if decisions.decisions or decisions.entries:
        made = timeline(settings, store, paths, watch)
        return Told(_told(made.timeline.entries), made.tally, made.unmatched)
    reading = replace(settings.reading, sources=decisions.sources)
    given = paths or [settings.articles]
    bulk = Bulk(settings.entries)
    if store is None:
        tally = Tally()
        for outcome in articles.outcomes(given, reading):
            tally.take(outcome)
            watch(outcome)
            if isinstance(outcome, Article):
                bulk.add(outcome, entries_of(outcome, settings))
        return Told(bulk.told(), tally)
    tally = _known(given, settings, store, reading, watch)
    read = store.articles()
    if store.knows_events or len(read) <= _MANY:
        return Told(_told(store.merged(read, settings)), tally)
    for id in read:
        bulk.add(store.article(id), store.told(id))
    store.keep()
    return Told(bulk.told(), tally)


def _told(events: Iterable[MergedEntry]) -> list[tuple[Entry, str]]:
    pairs = [(entry, event.id) for event in events for entry in event.sources]
    return sorted(pairs, key=lambda pair: entry_key(pair[0]))


def entries_of(article: Article, settings: Settings) -> tuple[Entry, ...]:
    """What one article tells. Depends on nothing but the article and the settings."""
    return entries.extract(article, resolver.tag(article, settings.resolver), settings.entries)
