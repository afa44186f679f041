"""The pages along the line of time. In: the material of a timeline; out: a page a year, a month, a part of a month."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import partial
from itertools import chain, groupby

from timeline.pages.book.choice import weightiest
from timeline.pages.book.material import Material, Sheet, neighbours
from timeline.pages.cards import Shown
from timeline.pages.charts import Here
from timeline.pages.dates import certain, month_edtf, year_edtf
from timeline.pages.kinds import Group, Lines, MonthPage, YearPage
from timeline.pages.outline import Month, Numbers, Part, Year
from timeline.when import calendar

LINES_A_MONTH = 6  # of a month on its year's page


def sheets(of: Material) -> Iterator[Sheet]:
    """All of them: the years, then the months."""
    for item in neighbours(of.outline.years):
        yield _year(of, *item)
    for month in neighbours(of.outline.months):
        yield from _month(of, *month)


def _year(of: Material, year: Year, before: Year | None, after: Year | None) -> Sheet:
    """A year's page."""
    spine = of.spine.around(calendar.ordinal(year.year, 1, 1), calendar.ordinal(year.year + 1, 1, 1))
    shown = [weightiest(month.entries, of.ranks, LINES_A_MONTH) for month in year.months]

    def make() -> YearPage:
        title = of.words(year_edtf(year.year))
        return YearPage(
            kind="year",
            path=year.path,
            title=title,
            description=f"{of.settings.title}, {title}: {of.say('entries', count=year.count)}",
            trail=(of.home, Shown(title)),
            spine=spine,
            previous=_year_link(of, before),
            next=_year_link(of, after),
            chart=of.charts.year(year.year, Counter({m.month: len(m.entries) for m in year.months})),
            count=year.count,
            cards=of.cards(year.entries),
            months=tuple(
                Lines(_month_words(of, m), m.path, len(m.entries), of.cards(lines))
                for m, lines in zip(year.months, shown, strict=True)
            ),
        )

    counts = [(month.path, len(month.entries), len(lines)) for month, lines in zip(year.months, shown, strict=True)]
    entries = chain(year.entries, *shown)
    return Sheet(year.path, of.print_of(entries, spine, before and before.path, after and after.path, counts), make)


def _month(of: Material, month: Month, before: Month | None, after: Month | None) -> Iterator[Sheet]:
    """A month's page; where it is told in parts, the contents page and the parts."""
    start = calendar.ordinal(month.year, month.month, 1)
    spine = of.spine.around(start, start + calendar.month_length(month.year, month.month))
    beside = spine, before and before.path, after and after.path
    sizes = [len(part.entries) for part in month.parts]
    yield Sheet(month.path, of.print_of(month.entries, beside, sizes), lambda: _whole(of, month, spine, before, after))
    if len(month.parts) > 1:
        for part, earlier, later in neighbours(month.parts):
            first = _part_link(of, month, earlier) or _month_link(of, before)
            then = _part_link(of, month, later) or _month_link(of, after)
            yield Sheet(
                part.path,
                of.print_of(part.entries, spine, first, then, len(month.parts)),
                partial(_part, of, month, part, spine, first, then),
            )


def _whole(of: Material, month: Month, spine: Here | None, before: Month | None, after: Month | None) -> MonthPage:
    words = _month_words(of, month)
    groups = {part.path: _groups(of, part) for part in month.parts}
    anchors: dict[int, str] = {}
    for part in month.parts:
        every = (group for group in groups[part.path] for _ in range(len(group.cards)))
        for entry, group in zip(part.entries, every, strict=True):
            if (day := of.outline.day(entry)).tells_day:
                anchors.setdefault(day.ordinal, f"{part.path}#{group.anchor}")
    split = len(month.parts) > 1
    return MonthPage(
        kind="month",
        path=month.path,
        title=words,
        description=_described(of, words, month.entries),
        trail=(*_trail(of, month), Shown(words)),
        spine=spine,
        previous=_month_link(of, before),
        next=_month_link(of, after),
        chart=of.charts.month(month.year, month.month, month.entries, anchors),
        count=len(month.entries),
        month=words,
        groups=() if split else groups[month.path],
        parts=tuple(
            Lines(_part_words(of, month, part), part.path, len(part.entries), of.cards(part.entries))
            for part in month.parts
        ) if split else (),
    )  # fmt: skip


def _part(
    of: Material, month: Month, part: Part, spine: Here | None, before: Shown | None, after: Shown | None
) -> MonthPage:
    words, title = _month_words(of, month), _part_words(of, month, part)
    return MonthPage(
        kind="month",
        path=part.path,
        title=title,
        description=_described(of, title, part.entries),
        trail=(*_trail(of, month), Shown(words, month.path), Shown(title)),
        previous=before,
        next=after,
        spine=spine,
        count=len(part.entries),
        month=words,
        groups=_groups(of, part),
    )


def _described(of: Material, words: str, entries: Numbers) -> str:
    return f"{of.settings.title}, {words}: {of.say('entries', count=len(entries))}"


def _trail(of: Material, month: Month) -> tuple[Shown, Shown]:
    return of.home, Shown(of.words(year_edtf(month.year)), f"{month.path.split('/')[0]}.md")


def _groups(of: Material, part: Part) -> tuple[Group, ...]:
    groups, taken = [], Counter[str]()
    for text, run in groupby(part.entries, key=lambda number: of.words(certain(of.events.date[number] or ""))):
        entries = list(run)
        anchor = f"d-{of.outline.day(entries[0]).day:02}"
        taken[anchor] += 1
        if taken[anchor] > 1:
            anchor += f"-{taken[anchor]}"
        groups.append(Group(anchor, text, of.cards(entries)))
    return tuple(groups)


def _year_link(of: Material, year: Year | None) -> Shown | None:
    return Shown(of.words(year_edtf(year.year)), year.path) if year else None


def _month_link(of: Material, month: Month | None) -> Shown | None:
    return Shown(_month_words(of, month), month.path) if month else None


def _month_words(of: Material, month: Month) -> str:
    return of.words(month_edtf(month.year, month.month))


def _part_link(of: Material, month: Month, part: Part | None) -> Shown | None:
    return Shown(_part_words(of, month, part), part.path) if part else None


def _part_words(of: Material, month: Month, part: Part) -> str:
    return of.say("part_of", month=_month_words(of, month), number=part.number, of=len(month.parts))
