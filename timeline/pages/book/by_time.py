"""The pages along the line of time. In: the material of a timeline; out: a page a year, a month, a part of a month."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from timeline.pages.book.choice import weightiest
from timeline.pages.book.material import Material, neighbours
from timeline.pages.cards import Shown
from timeline.pages.dates import certain, month_edtf, year_edtf
from timeline.pages.kinds import Group, Lines, MonthPage, YearPage
from timeline.pages.outline import Month, Part, Year
from timeline.when import calendar

LINES_A_MONTH = 6  # of a month on its year's page


def pages(of: Material) -> Iterator[YearPage | MonthPage]:
    """All of them: the years, then the months."""
    for item in neighbours(of.outline.years):
        yield _year(of, *item)
    for month in neighbours(of.outline.months):
        yield from _month(of, *month)


def _year(of: Material, year: Year, before: Year | None, after: Year | None) -> YearPage:
    """A year's page."""
    title = of.words(year_edtf(year.year))
    return YearPage(
        kind="year",
        path=year.path,
        title=title,
        description=f"{of.settings.title}, {title}: {of.say('entries', count=year.count)}",
        trail=(of.home, Shown(title)),
        spine=of.spine.around(calendar.ordinal(year.year, 1, 1), calendar.ordinal(year.year + 1, 1, 1)),
        previous=_year_link(of, before),
        next=_year_link(of, after),
        chart=of.charts.year(year.year, Counter({m.month: len(m.entries) for m in year.months})),
        count=year.count,
        cards=of.cards(year.entries),
        months=tuple(
            Lines(_month_words(of, m), m.path, len(m.entries),
                  of.cards(weightiest(m.entries, LINES_A_MONTH)))
            for m in year.months
        ),
    )  # fmt: skip


def _month(of: Material, month: Month, before: Month | None, after: Month | None) -> Iterator[MonthPage]:
    """A month's page; where it is told in parts, the contents page and the parts."""
    words = _month_words(of, month)
    description = f"{of.settings.title}, {words}: {of.say('entries', count=len(month.entries))}"
    trail = (of.home, Shown(of.words(year_edtf(month.year)), f"{month.path.split('/')[0]}.md"))
    groups = {part.path: _groups(of, part) for part in month.parts}
    anchors: dict[int, str] = {}
    for part in month.parts:
        every = (group for group in groups[part.path] for _ in range(len(group.cards)))
        for entry, group in zip(part.entries, every, strict=True):
            anchors.setdefault(of.outline.days[entry.id].ordinal, f"{part.path}#{group.anchor}")
    chart = of.charts.month(month.year, month.month, month.parts, anchors)
    start = calendar.ordinal(month.year, month.month, 1)
    line = of.spine.around(start, start + calendar.month_length(month.year, month.month))
    split = len(month.parts) > 1
    yield MonthPage(
        kind="month",
        path=month.path,
        title=words,
        description=description,
        trail=(*trail, Shown(words)),
        spine=line,
        previous=_month_link(of, before),
        next=_month_link(of, after),
        chart=chart,
        count=len(month.entries),
        month=words,
        groups=() if split else groups[month.path],
        parts=tuple(
            Lines(_part_words(of, words, part, month), part.path, len(part.entries), of.cards(part.entries))
            for part in month.parts
        ) if split else (),
    )  # fmt: skip
    if not split:
        return
    for part, earlier, later in neighbours(month.parts):
        title = _part_words(of, words, part, month)
        yield MonthPage(
            kind="month",
            path=part.path,
            title=title,
            description=f"{description}, {title}",
            trail=(*trail, Shown(words, month.path), Shown(title)),
            previous=Shown(_part_words(of, words, earlier, month), earlier.path) if earlier
            else _month_link(of, before),
            next=Shown(_part_words(of, words, later, month), later.path) if later
            else _month_link(of, after),
            spine=line,
            count=len(part.entries),
            month=words,
            groups=groups[part.path],
        )  # fmt: skip


def _groups(of: Material, part: Part) -> tuple[Group, ...]:
    groups, taken = [], Counter[str]()
    for text, run in groupby(part.entries, key=lambda entry: of.words(certain(entry.date or ""))):
        entries = list(run)
        anchor = f"d-{of.outline.days[entries[0].id].day:02}"
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


def _part_words(of: Material, words: str, part: Part, month: Month) -> str:
    return of.say("part_of", month=words, number=part.number, of=len(month.parts))
