"""Timeline × Curation → the timeline as the editor wants it, and a report of every decision that found no event."""

from __future__ import annotations

from datetime import date
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from timeline.columns import Events, articles_of
from timeline.curation.decisions import UNDATED, Curation, Decision, OwnEntry
from timeline.curation.matching import Finder, Lost
from timeline.entries.merging.fold import fold
from timeline.model import Article, Entry, MergedEntry, Precision, Timeline
from timeline.when import edtf


class Unmatched(Struct, frozen=True):
    """A decision that does not hold now, why, and what comes nearest to what it was about."""

    path: str
    decision: Decision
    why: str
    nearest: tuple[Entry, ...] = ()

    def __str__(self) -> str:
        report = f"{self.path}:{self.decision.line}: the decision on {self.decision.about} is not applied: {self.why}."
        if self.nearest:
            shown = "; ".join(f"{entry.id} “{entry.quote[:70]}”" for entry in self.nearest)
            report += f" Nearest: {shown}."
        return f"{report} It is kept; say what it is about now, or delete it."


class Curated(Struct, frozen=True):
    """The timeline with all decisions that hold, and those that do not."""

    timeline: Timeline
    unmatched: tuple[Unmatched, ...] = ()
    held: tuple[tuple[Decision, Entry], ...] = ()  # each decision that holds, with the entry it is about


def apply(timeline: Timeline, curation: Curation) -> Curated:
    """The curated timeline, in its total order."""
    if not (curation.decisions or curation.entries):
        return Curated(timeline)
    articles = articles_of(timeline).also(map(_article, curation.entries))
    told = Events.of(timeline.entries, articles).also(map(_own, curation.entries), articles)
    groups, finder = _Groups(told), Finder(told, articles)
    unmatched: list[Unmatched] = []
    held: list[tuple[Decision, Entry]] = []
    for decision in curation.decisions:
        found = finder.find(decision.about)
        if isinstance(found, Lost):
            unmatched.append(Unmatched(curation.path, decision, found.why, found.nearest))
            continue
        held.append((decision, found))
        if decision.split:
            groups.take_out(found)
    for decision, entry in held:
        for other in map(finder.find, decision.merge):
            if isinstance(other, Lost):
                unmatched.append(Unmatched(curation.path, decision, f"to merge with: {other.why}", other.nearest))
            else:
                groups.join(entry, other)
    for decision, entry in held:
        if decision.hide:
            groups.hide(entry)
    events = groups.folded()
    dated: dict[int, Decision] = {}
    for decision, entry in held:
        group = groups.of(entry)
        if groups.is_gone(group):
            continue
        earlier = dated.get(group)
        if decision.date or decision.confirmed:
            if earlier and (earlier.date or earlier.confirmed) != (decision.date or decision.confirmed):
                why = f"line {decision.line} gives another date for the same event, and the later line wins"
                unmatched.append(Unmatched(curation.path, earlier, why))
            dated[group] = decision
        events[group] = _decided(events[group] if group in events else told[group], decision)
    decided = told.but(events.values(), {*events, *groups.touched}, articles)
    return Curated(Timeline(decided, articles), tuple(unmatched), tuple(held))


class _Groups:
    """Which entries make up one event, by number of the event; only events that were touched are folded anew."""

    def __init__(self, events: Events) -> None:
        self._events = events
        self._members: dict[int, list[Entry]] = {}  # of the events that were looked at
        self._next = len(events)
        self.touched: set[int] = set()

    @cached_property
    def _group(self) -> dict[str, int]:
        return {id: number for number, ids in enumerate(self._events.columns.ids) for id in ids}

    def _of(self, group: int) -> list[Entry]:
        if group not in self._members:
            self._members[group] = list(self._events[group].sources)
        return self._members[group]

    def of(self, entry: Entry) -> int:
        return self._group[entry.id]

    def is_gone(self, group: int) -> bool:
        return group in self._members and not self._members[group]

    def take_out(self, entry: Entry) -> None:
        """The entry becomes an event of its own."""
        group = self.of(entry)
        if len(self._of(group)) > 1:
            self._of(group).remove(entry)
            number, self._next = self._next, self._next + 1
            self._members[number] = [entry]
            self._group[entry.id] = number
            self.touched |= {group, number}

    def join(self, entry: Entry, other: Entry) -> None:
        """The events of both become one."""
        group, gone = self.of(entry), self.of(other)
        if group != gone:
            self._members[group] = [*self._of(group), *self._of(gone)]
            self._group.update((member.id, group) for member in self._of(gone))
            self._members[gone] = []
            self.touched |= {group, gone}

    def hide(self, entry: Entry) -> None:
        group = self.of(entry)
        self._members[group] = [member for member in self._of(group) if member.id != entry.id]
        self.touched.add(group)

    def folded(self) -> dict[int, MergedEntry]:
        """The events that were touched and still have a source."""
        return {number: fold(told) for number in self.touched if (told := self._of(number))}


def _decided(event: MergedEntry, decision: Decision) -> MergedEntry:
    event = replace(
        event,
        title=decision.title or event.title,
        who=event.who if decision.who is None else decision.who,
        where=event.where if decision.where is None else decision.where,
        note=decision.note or event.note,
        main=event.main if decision.main is None else decision.main,
    )
    by_hand = decision.date or decision.confirmed
    if by_hand is None:
        return event
    day = None if by_hand == UNDATED else by_hand
    event = replace(event, confirmed=True, confidence=1.0)
    if day == event.date:
        return event
    chosen = "editor" if event.disputed else event.chosen
    return replace(event, date=day, precision=_precision(day), basis="editor", chosen=chosen)


def _precision(day: str | None) -> Precision | None:
    if day is None:
        return None
    found = edtf.parse(day)
    if found.kind == "one of" and found.precision == "day" and found.start is not None and found.end is not None:
        if found.end - found.start == 7:
            return "week"
        if found.end - found.start == 2:
            return "weekend"
    return "season" if found.precision == "half" else found.precision


def _article(own: OwnEntry) -> Article:
    """The source of an editor's own entry, as an article of nothing but the quoted words."""
    return Article(
        id=_article_id(own),
        text=own.quote,
        published=date.fromisoformat(own.published),
        title=own.headline,
        url=own.url,
        source=own.source,
        evidence="editor",
    )


def _article_id(own: OwnEntry) -> str:
    return f"curation:{own.id}"


def _own(own: OwnEntry) -> MergedEntry:
    entry = Entry(
        id=own.id,
        article=_article_id(own),
        start=0,
        end=len(own.quote),
        quote_start=0,
        quote_end=len(own.quote),
        quote=own.quote,
        title=own.title,
        date=own.date,
        precision=_precision(own.date),
        mention=None,
        mention_start=None,
        basis="editor",
        confidence=1.0,
        reported=None,
        attribution=None,
        who=own.who,
        where=own.where,
        published=own.published,
        source=own.source,
        url=own.url,
    )
    return MergedEntry(
        id=own.id,
        date=own.date,
        precision=entry.precision,
        title=own.title,
        basis="editor",
        confidence=1.0,
        who=own.who,
        where=own.where,
        sources=(entry,),
        main=own.main,
        note=own.note,
        confirmed=True,
    )
