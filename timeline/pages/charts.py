"""How many events lie when, as rows of bars. In: an Outline or counts; out: rows, each bar a link with its words.

Rows hold at most twelve bars, so that each stays wide enough to be touched on a phone: months by the year, years by
the decade, decades by the century. The days of a month break into lines where they must.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property

from markupsafe import Markup
from msgspec import Struct

from timeline.pages.dates import day_edtf, month_edtf, year_edtf
from timeline.pages.outline import Numbers, Outline
from timeline.pages.strings import Strings
from timeline.when import calendar
from timeline.when.words import in_words

HEIGHT = 40  # of a full bar, in CSS pixels
LONG = 5  # characters of a label
YEARS_BY_MONTH = 5  # up to so many years the bars are months
YEARS_BY_YEAR = 60  # up to so many they are years, past that decades


class Bar(Struct, frozen=True):
    """One bar: what stands under it, its text alternative, where it leads (None where nothing lies)."""

    label: str
    text: str
    path: str | None
    svg: Markup
    count: str = ""


class Row(Struct, frozen=True):
    """Bars side by side, on one scale with the chart's other rows."""

    label: str
    bars: tuple[Bar, ...]
    months: bool = False

    @property
    def long(self) -> bool:
        """Whether the labels are so long that on a phone they need two lines of bars."""
        return any(len(bar.label) > LONG for bar in self.bars)


class Charts:
    """Draws the charts of one timeline in one language."""

    def __init__(self, outline: Outline, say: Strings, language: str) -> None:
        self._outline, self._say, self._language = outline, say, language
        self._month_paths = {(m.year, m.month): m.path for m in outline.months}
        self._year_paths = {year.year: year.path for year in outline.years}

    def whole(self) -> tuple[Row, ...]:
        """The whole timeline, by month, year or decade as its span asks for; the year that has most of it too."""
        rows = self.of(self.months(self._outline.dated))
        fullest = max(self._outline.years, key=lambda year: year.count, default=None)
        if fullest is None or len(self._outline.years) == 1 or (len(rows) and rows[0].months):
            return rows
        if fullest.count * 2 < len(self._outline.dated):
            return rows
        counts = {(fullest.year, month.month): len(month.entries) for month in fullest.months}
        return (*rows, *self._by_month(counts, [fullest.year]))

    @cached_property
    def _month_of(self) -> list[tuple[int, int] | None]:
        return [(day.year, day.month * day.tells_month) if day else None for day in self._outline.days]

    def months(self, entries: Numbers) -> dict[tuple[int, int], int]:
        """How many of these dated entries there are by year and month; month 0 for those known to the year alone."""
        return {month: count for month, count in Counter(map(self._month_of.__getitem__, entries)).items() if month}

    def leads(self, counts: Mapping[tuple[int, int], int]) -> str:
        """Changes whenever a chart of these counts does."""
        return repr([(month, count, month in self._month_paths) for month, count in sorted(counts.items())])

    def of(self, counts: Mapping[tuple[int, int], int]) -> tuple[Row, ...]:
        """Entries by month; the bars lead to those months or years."""
        if not counts:
            return ()
        first, last = min(counts)[0], max(counts)[0]
        if last - first < YEARS_BY_MONTH:
            return self._by_month(counts, range(first, last + 1))
        if last - first < YEARS_BY_YEAR:
            return self._by_year(counts, first, last)
        return self._by_decade(counts, first, last)

    def year(self, year: int, counts: Mapping[int, int]) -> tuple[Row, ...]:
        """One year by month."""
        return self._by_month({(year, month): n for month, n in counts.items()}, [year], label=False)

    def month(self, year: int, month: int, entries: Numbers, anchors: Mapping[int, str]) -> tuple[Row, ...]:
        """One month by day, without what no day is known of; `anchors` leads from a day's ordinal to its group."""
        days_told = (day for day in map(self._outline.day, entries) if day.tells_day)
        counts = Counter(day.ordinal for day in days_told)
        start = calendar.ordinal(year, month, 1)
        days = range(start, start + calendar.month_length(year, month))
        top = max(counts.values(), default=1)
        bars = (
            self._bar(self._say.number(calendar.civil(day)[2]), day_edtf(day), counts[day], top, anchors.get(day))
            for day in days
        )
        return (Row("", tuple(bars)),)

    def _by_month(
        self, counts: Mapping[tuple[int, int], int], years: Iterable[int], label: bool = True
    ) -> tuple[Row, ...]:
        top = max(counts.values(), default=1)
        names = self._say.locale.months["stand-alone"]["abbreviated"]
        return tuple(
            Row(
                in_words(year_edtf(year), self._language) if label else "",
                tuple(
                    self._bar(names[m], month_edtf(year, m), counts.get((year, m), 0), top,
                              self._month_paths.get((year, m), self._year_paths.get(year)))
                    for m in range(1, 13)
                ),
                months=True,
            )
            for year in years
        )  # fmt: skip

    def _by_year(self, counts: Mapping[tuple[int, int], int], first: int, last: int) -> tuple[Row, ...]:
        of_year: Counter[int] = Counter()
        for (year, _), n in counts.items():
            of_year[year] += n
        return self._tens(of_year, first, last, 1, str, self._year_paths.get)

    def _by_decade(self, counts: Mapping[tuple[int, int], int], first: int, last: int) -> tuple[Row, ...]:
        of_decade: Counter[int] = Counter()
        earliest: dict[int, int] = {}
        for (year, _), n in counts.items():
            decade = year // 10 * 10
            of_decade[decade] += n
            if year in self._year_paths:
                earliest[decade] = min(year, earliest.get(decade, year))
        paths = {decade: self._year_paths[year] for decade, year in earliest.items()}
        return self._tens(of_decade, first // 10 * 10, last, 10, str, paths.get)

    def _tens(
        self, counts: Counter[int], first: int, last: int, step: int,
        label: Callable[[int], str], path: Callable[[int], str | None],
    ) -> tuple[Row, ...]:  # fmt: skip
        """Rows of ten, each starting at a round number; rows with nothing in them are left out."""
        size, top, rows = step * 10, max(counts.values()), []
        for start in range(first // size * size, last + 1, size):
            marks = range(start, start + size, step)
            if not any(counts[mark] for mark in marks):
                continue
            edtf = [year_edtf(m) if step == 1 else f"{m // 10:03}X" if m >= 0 else year_edtf(m) for m in marks]
            bars = [self._bar(label(m), e, counts[m], top, path(m)) for m, e in zip(marks, edtf, strict=True)]
            rows.append(Row("", tuple(bars)))
        return tuple(rows)

    def _bar(self, label: str, edtf: str, count: int, top: int, path: str | None) -> Bar:
        words = in_words(edtf, self._language)
        text = self._say("bar", label=words, entries=self._say("entries", count=count))
        return Bar(label, text, path if count else None, svg(count, top), self._say.number(count) if count else "")


class Here(Struct, frozen=True):
    """Where a page lies on the band of the whole timeline, in ticks."""

    start: int
    width: int
    ticks: int  # of the band


class Spine:
    """The whole timeline as a band of ticks.

    The band is a file of its own: a tick may change with any entry, and the pages that show it stay as they are.
    """

    path = "spine.svg"

    def __init__(self, outline: Outline, ticks: int = 120) -> None:
        self._ordinals = [outline.day(entry).ordinal for entry in outline.dated]
        self._ticks, self.shown = ticks, len(self._ordinals) > 1
        if self.shown:
            self._start, self._width = _stretch(sorted(self._ordinals))

    def _at(self, ordinal: int) -> int:
        return min(self._ticks - 1, max(0, (ordinal - self._start) * self._ticks // self._width))

    def around(self, first: int, last: int) -> Here | None:
        """Where the days from `first` to before `last` lie on the band, where there is one."""
        if not self.shown:
            return None
        here, end = self._at(first), self._at(last - 1) + 1
        return Here(here, max(2, end - here), self._ticks)

    def svg(self) -> str:
        """The band, black: the page that shows it gives it a colour, since a file inherits none."""
        counts: Counter[int] = Counter()
        for ordinal, count in Counter(self._ordinals).items():
            counts[self._at(ordinal)] += count
        top = max(counts.values())
        ticks = "".join(
            f"M{place}.5 12v-{max(2, round(12 * (count / top) ** 0.5))}" for place, count in sorted(counts.items())
        )
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self._ticks} 14" preserveAspectRatio="none">'
            f'<path d="{ticks}" stroke="#000" stroke-width="2" vector-effect="non-scaling-stroke"/></svg>\n'
        )


def _stretch(ordinals: Sequence[int]) -> tuple[int, int]:
    """The first day that the band shows, and how many: all, or where a few lie far off, those of most entries.

    What lies beyond an end stands at it: one founding in 1119 must not push all of 2019 into a single tick.
    """
    few = len(ordinals) // 50
    first, last = ordinals[few], ordinals[-1 - few]
    if (last - first) * 4 > ordinals[-1] - ordinals[0]:
        first, last = ordinals[0], ordinals[-1]
    return first, last + 1 - first


def svg(count: int, top: int) -> Markup:
    """A bar on its ground line, nothing where nothing lies: attributes only, so that it needs no style, no script."""
    if not count:
        return Markup("")
    height = max(3, round(HEIGHT * count / top))
    return Markup(
        f'<svg class="tl-bar" height="{height}" viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true" '
        'fill="currentColor"><rect width="1" height="1"/></svg>'
    )
