"""An entry made ready to be shown. In: a MergedEntry and where pages are; out: a Card, all text, no markup."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property, partial
from typing import Generic, TypeVar, overload
from urllib.parse import urlsplit

from markupsafe import Markup
from msgspec import Struct

from timeline.columns import Names, articles_of, digest, events_of
from timeline.model import Entry, MergedEntry, Timeline
from timeline.pages.dates import html_datetime
from timeline.pages.note import note
from timeline.pages.outline import Outline
from timeline.pages.strings import Strings
from timeline.pages.text import isolated, link, link_to_words
from timeline.resolver.steps import MESSAGES, NAMES, in_words_of
from timeline.when import edtf
from timeline.when.words import in_words

_LONG = 240  # characters of a print that is hashed

K = TypeVar("K")
T = TypeVar("T")


class Piece(Struct, frozen=True):
    """A stretch of a quote; `marked` where it is the words that date the event."""

    text: str
    marked: bool


class Shown(Struct, frozen=True):
    """Text that may lead somewhere: `path` is a page of the timeline, `url` a checked address elsewhere."""

    text: str
    path: str | None = None
    url: str | None = None


class Told(Struct, frozen=True):
    """One source of an entry: who published it when, what it says, what date it gives and how that was found."""

    id: str
    publisher: str
    title: str | None
    lang: str | None
    published: str
    published_datetime: str
    path: str | None  # of the article's section
    url: str | None  # opens at the quoted words
    address: str | None  # shown as text where it cannot be a link
    quote: tuple[Piece, ...]
    said_by: str | None
    reported: str | None
    words: str | None  # that date it
    gives: str | None  # the date it gives
    when: str | None  # the same, where it is not the entry's
    how: tuple[str, ...]
    copy: bool


class Flag(Struct, frozen=True):
    """Something to know of a date, in words; `kind` names its form."""

    kind: str
    text: str


class Card(Struct, frozen=True, dict=True):
    """Everything that is shown of one entry."""

    id: str
    anchors: tuple[str, ...]  # the other ids it goes by
    path: str  # of the page it stands on
    title: str
    lang: str | None  # of the title
    when: str | None
    datetime: str | None
    kind: str  # of its date: "day", "within", "span", "before", "after", "coarse", "none"
    precision: str
    flags: tuple[Flag, ...]
    who: tuple[Shown, ...]
    where: tuple[Shown, ...]
    tell: Callable[[], tuple[Told, ...]]
    other_dates: tuple[str, ...]
    chosen: str | None
    note: Markup | None
    main: bool

    @cached_property
    def told(self) -> tuple[Told, ...]:
        """The sources, read when they are first asked for: a line of the entry shows none."""
        return self.tell()


class Cards:
    """Makes cards: `card(number)` of the entry that has this number in the timeline; each is made once."""

    def __init__(self, timeline: Timeline, outline: Outline, say: Strings, language: str) -> None:
        self._events, self._articles = events_of(timeline), articles_of(timeline)
        self._outline, self._say, self._language = outline, say, language
        self._people = {name.name: name.path for name in outline.people}
        self._places = {name.name: name.path for name in outline.places}
        self._messages, self._names = say.part("step_", MESSAGES), say.part("name_", NAMES)
        self._made: dict[int, Card] = {}

    def __call__(self, number: int) -> Card:
        if number not in self._made:
            self._made[number] = self._card(number, self._events[number])
        return self._made[number]

    @cached_property
    def prints(self) -> list[str]:
        """By number: what changes whenever the card does; made without making any entry."""
        events, source_of = self._events.columns, self._outline.source_of
        sources = [",".join([source_of.get(id, "") for id in ids]) for ids in events.articles]
        of_each = zip(
            events.print, self._outline.page_of, _led(events.who, self._people), _led(events.where, self._places),
            sources, strict=True,
        )  # fmt: skip
        # What a thousand articles tell is shown with each of them: there its print must not be as long as their names.
        return [seen if len(seen) < _LONG else digest((seen,)) for seen in map(" ".join, of_each)]

    def print_of(self, numbers: Iterable[int]) -> str:
        """Changes whenever one of these cards does."""
        return digest(map(self.prints.__getitem__, numbers))

    def deck(self, numbers: Iterable[int]) -> Deck[int, Card]:
        """The cards of these entries."""
        keys = tuple(numbers)
        return Deck(keys, self, [self.prints[number] for number in keys])

    def words(self, date: str | None) -> str | None:
        """A date in the site's language."""
        return None if date is None else in_words(date, self._language)

    def _language_of(self, article: str) -> str | None:
        place = self._articles.place(article)
        return None if place is None else self._articles.columns.tongue[place]

    def _card(self, number: int, entry: MergedEntry) -> Card:
        return Card(
            id=entry.id,
            anchors=tuple(id for id in dict.fromkeys(entry.ids) if id != entry.id),
            path=self._outline.page_of[number],
            title=entry.title,
            lang=self._language_of(entry.articles[0]),
            when=self.words(entry.date),
            datetime=html_datetime(entry.date),
            kind=kind_of(entry.date),
            precision=entry.precision or "none",
            flags=tuple(self._flags(entry)),
            who=tuple(Shown(name, self._people.get(name)) for name in entry.who),
            where=tuple(Shown(name, self._places.get(name)) for name in entry.where),
            tell=partial(self._tell, entry),
            other_dates=tuple(in_words(date, self._language) for date in entry.disputed),
            chosen=self._say(f"chosen_{entry.chosen}") if entry.chosen else None,
            note=note(entry.note) if entry.note else None,
            main=entry.main,
        )

    def _tell(self, entry: MergedEntry) -> tuple[Told, ...]:
        copies = {copy for copy, _ in entry.copies}
        return tuple(self._told(member, entry, member.id in copies) for member in entry.sources)

    def _flags(self, entry: MergedEntry) -> list[Flag]:
        say, flags = self._say, []
        if entry.date is None:
            return [Flag("none", say("undated_here"))]
        known = edtf.parse(entry.date)
        if entry.basis in ("lead", "context"):
            flags.append(Flag("inferred", say(f"inferred_{entry.basis}")))
        elif known.uncertain:
            flags.append(Flag("uncertain", say("uncertain")))
        if known.approximate:
            flags.append(Flag("about", say("about")))
        if entry.disputed:
            flags.append(Flag("disputed", say("disputed")))
        if entry.confirmed:
            flags.append(Flag("confirmed", say("confirmed")))
        return flags

    def _told(self, member: Entry, entry: MergedEntry, copy: bool) -> Told:
        article = self._articles.get(member.article)
        url = link(member.url)
        return Told(
            id=member.id,
            publisher=publisher(member.source, member.url, article.title if article else None, member.article),
            title=article.title if article else None,
            lang=self._language_of(member.article),
            published=in_words(member.published[:10], self._language),
            published_datetime=member.published,
            path=self._outline.source_of.get(member.article),
            url=link_to_words(url, member.quote) if url else None,
            address=member.url if member.url and not url else None,
            quote=marked(member),
            said_by=member.attribution,
            reported=self.words(member.reported),
            words=member.mention,
            gives=self.words(member.date),
            when=self.words(member.date) if member.date != entry.date else None,
            how=derived(member, self._say, self._language, self._messages, self._names),
            copy=copy,
        )


def _led(names: Sequence[Names], paths: Mapping[str, str]) -> list[str]:
    """Where each list of names leads."""
    known = {several: ",".join([paths.get(name, "") for name in several]) for several in set(names)}
    return list(map(known.__getitem__, names))


class Deck(Sequence[T], Generic[K, T]):
    """What several entries or articles are shown by, each made when it is asked for.

    `prints` has for each what changes whenever it does. The deck's `repr` changes whenever one of them does.
    """

    def __init__(self, keys: Sequence[K], make: Callable[[K], T], prints: Sequence[str]) -> None:
        self._keys, self._make, self.prints = keys, make, prints

    @overload
    def __getitem__(self, at: int) -> T: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[T, ...]: ...
    def __getitem__(self, at: int | slice) -> T | tuple[T, ...]:
        return tuple(map(self._make, self._keys[at])) if isinstance(at, slice) else self._make(self._keys[at])

    def __len__(self) -> int:
        return len(self._keys)

    def __repr__(self) -> str:
        return f"Deck({digest(self.prints)})"


def publisher(source: str | None, url: str | None, title: str | None, id: str) -> str:
    """Who published an article: as it says, else the host of its address, else its title, else its id."""
    if source:
        return source
    checked = link(url)
    if checked:
        return (urlsplit(checked).hostname or "").removeprefix("www.")
    return title or id


def marked(member: Entry) -> tuple[Piece, ...]:
    """The quote in pieces, with the words that date the event marked where they stand in it."""
    if member.mention and member.mention_start is not None:
        start = member.mention_start - member.quote_start
        end = start + len(member.mention)
        if start >= 0 and member.quote[start:end] == member.mention:
            pieces = (member.quote[:start], member.quote[start:end], member.quote[end:])
            return tuple(Piece(text, n == 1) for n, text in enumerate(pieces) if text)
    return (Piece(member.quote, False),)


def derived(
    member: Entry, say: Strings, language: str, messages: Mapping[str, str], names: Mapping[str, str]
) -> tuple[str, ...]:
    """How the date was found: the words and what they come to, then step by step."""
    if member.derivation is None:
        return ()
    found = []
    if member.mention and member.date:
        words = isolated(member.mention) if say.direction == "rtl" else member.mention
        found.append(say("how_found", words=words, date=in_words(member.date, language)))
    found.extend(in_words_of(step, language, messages, names) for step in member.derivation.steps)
    if member.derivation.tense is not None:
        found.append(messages[f"tense_{member.derivation.tense}"])
    return tuple(found)


def kind_of(date: str | None) -> str:
    """The form a date is drawn in: a point, a stretch it lasted, a stretch it lies within, or open to a side."""
    if date is None:
        return "none"
    known = edtf.parse(date)
    if known.start is None:
        return "before"
    if known.end is None:
        return "after"
    if known.kind == "interval":
        return "span"
    if known.kind == "one of":
        return "within"
    return "day" if known.precision in ("day", "time") else "coarse"
