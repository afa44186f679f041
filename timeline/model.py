"""What the stages hand on: Article → Mention → Entry → MergedEntry → Timeline. Types only, no behaviour of a stage.

All offsets are half-open and count characters of `Article.text`. Dates of entries are EDTF strings
(levels 1 and 2), which `timeline.when.edtf` reads; None means that no date is known.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import Literal, NamedTuple, overload

from msgspec import Struct, field

from timeline.when import edtf, timex
from timeline.when.calendar import Hemisphere, WeekStart
from timeline.when.values import Duration, Granularity, Period, Value

Basis = Literal["explicit", "publication", "narrative", "parser", "lead", "context", "editor"]
"""How a date was reached. `lead` and `context` are inferred: their EDTF ends in `?`."""

Chosen = Literal["dated", "said", "precise", "bounded", "sources", "lasting", "sooner", "first", "editor"]
"""Why one source's date is shown and not another's: it is a date at all, is said and not inferred, is more precise, has
both its ends, is given by more sources, tells how long, was told sooner after the event, was told first, or the editor
set it."""

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]

Tense = Literal["past", "present", "future"]

AnchorKind = Literal["publication", "narrative"]

Precision = Literal[
    "century", "decade", "year", "season", "quarter", "month", "week", "weekend", "day", "part of day", "time"
]


class Article(Struct, frozen=True):
    """One article as it was read. `text` is never altered after reading."""

    id: str
    text: str
    published: date | datetime  # with the zone it was given in, where one was given
    title: str | None = None
    url: str | None = None
    source: str | None = None  # the publisher
    lang: str | None = None  # BCP 47
    updated: date | datetime | None = None
    evidence: str = "given"  # what the publication date was taken from
    path: str | None = None  # where it was read, for messages
    versions: tuple[str, ...] = ()  # ISO 8601 times of the earlier versions that this one replaces, oldest first

    @property
    def publication_date(self) -> date:
        """The local day of publication: what relative expressions are counted from."""
        return self.published.date() if isinstance(self.published, datetime) else self.published


class Step(Struct, frozen=True):
    """One step from the words to the value: a message of `timeline.resolver.steps` and what fills it."""

    message: str
    args: tuple[str, ...] = ()


class Derivation(Struct, frozen=True):
    """How a value was worked out, for `--explain` and for "how this date was found"."""

    rule: str
    basis: Basis
    anchor: str | None = None  # EDTF of what was counted from
    anchor_kind: AnchorKind | None = None
    tense: Tense | None = None
    said: tuple[str, ...] = ()  # the parts the text names
    implied: tuple[str, ...] = ()  # the parts taken from the anchor
    steps: tuple[Step, ...] = ()


Taken = tuple[str, *tuple[str | int | Period | Duration, ...]]
"""A step before it is put in writing: its message and what fills it; a number is a day ordinal."""


class Resolved(NamedTuple):
    """A value with how it was reached, neither of them put in writing yet.

    A tuple, as a mention is: they are made by the thousand, and a frozen dataclass takes six times as long to make.
    """

    value: Value
    type: TimexType = "DATE"
    basis: Basis = "explicit"
    mod: str | None = None  # TIMEX3
    anchor: Period | None = None  # what was counted from
    anchor_kind: AnchorKind | None = None
    tense: Tense | None = None
    said: tuple[str, ...] = ()
    implied: tuple[str, ...] = ()
    steps: tuple[Taken, ...] = ()
    edtf: str | None = None  # where it is not the value's own: the days of a length of time
    aside: bool = False  # compared with, not told of: the story does not move there


class Mention(NamedTuple):
    """A temporal expression in the text, with its meaning. `text` is exactly `article.text[start:end]`.

    The notations are written when they are asked for: most readers of a text want few of them.
    """

    start: int
    end: int
    text: str
    rule: str
    resolved: Resolved
    week_start: WeekStart = "monday"
    hemisphere: Hemisphere = "north"

    @property
    def type(self) -> TimexType:
        return self.resolved.type

    @property
    def mod(self) -> str | None:
        """TIMEX3's modifier."""
        return self.resolved.mod

    @property
    def meaning(self) -> Value:
        return self.resolved.value

    @property
    def basis(self) -> Basis:
        return self.resolved.basis

    @property
    def value(self) -> str:
        """TIMEX3's value."""
        return timex.write(self.resolved.value)

    @property
    def edtf(self) -> str | None:
        """The date; None where no calendar date is meant."""
        found = self.resolved
        if found.edtf is not None or not isinstance(found.value, Period):
            return found.edtf
        written = edtf.write(found.value, self.week_start, self.hemisphere)
        qualifies = found.mod == "APPROX" and (found.value.granularity <= Granularity.DECADE or written.count("-") < 3)
        return f"{written}~" if qualifies and "[" not in written and "T" not in written else written

    @property
    def derivation(self) -> Derivation:
        found = self.resolved
        return Derivation(
            self.rule, found.basis, None if found.anchor is None else edtf.write(found.anchor), found.anchor_kind,
            found.tense, found.said, found.implied,
            tuple(Step(message, tuple(map(_written, args))) for message, *args in found.steps),
        )  # fmt: skip


def _written(filling: str | int | Period | Duration) -> str:
    if isinstance(filling, Period):
        return edtf.write(filling)
    if isinstance(filling, Duration):
        return timex.duration(filling)
    return edtf.write_day(filling) if isinstance(filling, int) else filling


class Tagging(Struct, frozen=True):
    """All mentions of one article, in order and without overlap, and what they were counted from."""

    mentions: tuple[Mention, ...]
    anchor: AnchorKind
    why: str  # why this anchor, in a sentence


class Entry(Struct, frozen=True):
    """One event as one article tells it."""

    id: str
    article: str  # Article.id
    start: int  # the clause that tells the event
    end: int
    quote_start: int  # the sentence (or sentences) a reader needs
    quote_end: int
    quote: str  # exactly article.text[quote_start:quote_end]
    title: str
    date: str | None  # EDTF
    precision: Precision | None
    mention: str | None  # the words that date it
    mention_start: int | None
    basis: Basis | None
    confidence: float  # the chance that the date is right at this precision, 0 to 1
    reported: str | None  # EDTF of the report's date
    attribution: str | None
    who: tuple[str, ...]
    where: tuple[str, ...]
    published: str  # ISO 8601
    source: str | None
    url: str | None
    claim: bool = False  # told on somebody's word
    derivation: Derivation | None = None


class Recalled(Sequence[Entry]):
    """Entries that are read from memory when they are first asked for; what is asked of all is known at once."""

    __slots__ = ("_entries", "_read", "articles", "digest", "ids", "published")

    def __init__(
        self,
        ids: tuple[str, ...],
        articles: tuple[str, ...],
        published: tuple[str, ...],
        digest: str,
        read: Callable[[Recalled], tuple[Entry, ...]],
    ) -> None:
        self.ids, self.articles, self.published = ids, articles, published
        self.digest = digest  # changes whenever the entries do
        self._read = read
        self._entries: tuple[Entry, ...] | None = None

    def _all(self) -> tuple[Entry, ...]:
        if self._entries is None:
            self._entries = self._read(self)
        return self._entries

    def of(self, article: str) -> tuple[Entry, ...]:
        """Those of one article; the others are not read for it."""
        if self._entries is not None:
            return tuple(entry for entry in self._entries if entry.article == article)
        at = [place for place, id in enumerate(self.articles) if id == article]
        ids, published = ([given[place] for place in at] for given in (self.ids, self.published))
        return self._read(Recalled(tuple(ids), (article,) * len(at), tuple(published), self.digest, self._read))

    @overload
    def __getitem__(self, at: int) -> Entry: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Entry, ...]: ...
    def __getitem__(self, at: int | slice) -> Entry | tuple[Entry, ...]:
        return self._all()[at]

    def __len__(self) -> int:
        return len(self.ids)

    def __eq__(self, other: object) -> bool:
        return self._all() == (other._all() if isinstance(other, Recalled) else other)

    def __hash__(self) -> int:
        return hash(self._all())

    def __repr__(self) -> str:
        return repr(self._all())


class MergedEntry(Struct, frozen=True):
    """One event of the timeline with all its sources; the first source is the one shown."""

    id: str  # of the earliest-published member
    date: str | None
    precision: Precision | None
    title: str
    basis: Basis | None
    confidence: float
    who: tuple[str, ...]
    where: tuple[str, ...]
    sources: Sequence[Entry]  # a tuple, or Recalled
    disputed: tuple[str, ...] = ()  # the other dates that sources give, as EDTF
    chosen: Chosen | None = None  # how the shown date was chosen among them
    copies: tuple[tuple[str, str], ...] = ()  # (entry id, id of the entry it is a near-copy of)
    weight: float = 0.0
    main: bool = False
    note: str | None = None  # the editor's, Markdown
    confirmed: bool = False  # checked by hand

    # What is asked of all events of a timeline goes through these, which read no source.

    @property
    def ids(self) -> tuple[str, ...]:
        """Of the sources."""
        told = self.sources
        return told.ids if isinstance(told, Recalled) else tuple(source.id for source in told)

    @property
    def articles(self) -> tuple[str, ...]:
        """The ids of the articles that the sources are of, one a source."""
        told = self.sources
        return told.articles if isinstance(told, Recalled) else tuple(source.article for source in told)

    @property
    def published(self) -> tuple[str, ...]:
        """When the sources appeared (ISO 8601)."""
        told = self.sources
        return told.published if isinstance(told, Recalled) else tuple(source.published for source in told)


class Refusal(Struct, frozen=True):
    """An input that was not taken, with the place and the remedy."""

    path: str
    problem: str
    remedy: str
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.path, self.line, self.column) if part is not None)
        return f"{place}: {self.problem}. {self.remedy}"


Changed = Literal["added", "corrected", "withdrawn", "joined", "reworded"]

Why = Literal["", "editor", "published", "text", "source", "read", "told", "gone", "hidden", "back"]
"""Why the timeline says otherwise: the editor corrected it; the source's publication date, or its text, was corrected;
another source is shown; it was read anew; the source no longer tells it, or is gone; the editor hides it; it is told
again after it was withdrawn."""


class Change(Struct, frozen=True):
    """One change of what the timeline says of an event, as it is put on record."""

    day: str  # when it was recorded, as 2018-10-01; empty while it is not
    what: Changed
    id: str
    date: str | None  # EDTF: what the timeline says of it from then on
    published: str  # the day of the article that is shown for it
    article: str
    title: str
    was: str | None = None  # the date before; of a joined or reworded event, the other id
    why: Why = ""


class Timeline(Struct, frozen=True):
    """Everything the pages show: entries in total order, the undated last; articles by id; changes on record."""

    entries: Sequence[MergedEntry]
    articles: Mapping[str, Article] = field(default_factory=dict)
    changes: tuple[Change, ...] = ()  # oldest first
    hidden: tuple[str, ...] = ()  # ids of entries that the articles tell and the editor hides
