"""The pages that one starts from. In: the material of a timeline; out: its home and its search page."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.pages.book.choice import latest, weightiest
from timeline.pages.book.material import Material
from timeline.pages.cards import Shown
from timeline.pages.changes import PATH as CHANGES
from timeline.pages.changes import added
from timeline.pages.dates import month_edtf, year_edtf
from timeline.pages.index import Index
from timeline.pages.kinds import FindPage, HomePage, Way
from timeline.pages.outline import Year

MAIN_ON_HOME = 12
LATEST_ON_HOME = 6
FEW = 20  # so few entries that the latest would only repeat the main ones
NAMES_ON_HOME = 8


def home(of: Material) -> HomePage:
    """The front page."""
    entries = of.outline.dated
    undated = len(of.events.id) - len(entries)
    empty = None
    if not of.articles:
        empty = of.say("no_articles")
    elif not entries:
        empty = of.say("empty")
    span = _span(of)
    counts = of.say("entries", count=len(entries))
    newest = latest(entries, of.events, LATEST_ON_HOME, added(of.timeline))
    return HomePage(
        kind="home",
        path="index.md",
        title=of.settings.title,
        description=of.settings.description or " · ".join(filter(None, (span, counts))),
        chart=of.charts.whole(),
        count=len(entries),
        lead=of.settings.description,
        span=span,
        articles=len(of.articles),
        empty=empty,
        main=of.cards(weightiest(entries, of.ranks, MAIN_ON_HOME)),
        latest=of.cards(newest if len(entries) >= FEW else ()),
        ways=tuple(_ways(of, undated)),
    )


def find(of: Material, found: Index) -> FindPage:
    """The search page; its form offers what the index found."""
    return FindPage(
        kind="find",
        path="find.md",
        title=of.say("find_title"),
        description=f"{of.settings.title}: {of.say('find_title')}",
        trail=(of.home, Shown(of.say("find_title"))),
        count=len(of.events.id),
        who=found.who,
        where=found.where,
        sources=found.sources,
        ways=tuple(_ways(of, len(of.events.id) - len(of.outline.dated))),
    )


def _span(of: Material) -> str | None:
    years = of.outline.years
    if not years:
        return None
    start, end = of.words(_first(years[0])), of.words(_last(years[-1]))
    return start if start == end else of.say("span", start=start, end=end)


def _ways(of: Material, undated: int) -> Iterator[Way]:
    years = tuple(Shown(of.words(year_edtf(year.year)), year.path) for year in of.outline.years)
    if years:
        yield Way(of.say("by_time"), years)
    for key, folder, names in (
        ("by_who", "people", of.outline.people),
        ("by_where", "places", of.outline.places),
    ):
        if names:
            most = sorted(names, key=lambda name: -len(name.entries))[:NAMES_ON_HOME]
            every = Shown(of.say(f"all_{folder}"), f"{folder}/index.md")
            yield Way(of.say(key), (*(Shown(name.name, name.path) for name in most), every))
    sources = [Shown(of.say("sources_title"), "sources/index.md")]
    if undated:
        sources.append(Shown(of.say("undated", count=undated), "sources/index.md"))
    yield Way(of.say("by_source"), tuple(sources))
    if of.timeline.changes:
        yield Way(of.say("latest"), (Shown(of.say("changes_title"), CHANGES),))


def _first(year: Year) -> str:
    return month_edtf(year.year, year.months[0].month) if year.months else year_edtf(year.year)


def _last(year: Year) -> str:
    return month_edtf(year.year, year.months[-1].month) if year.months else year_edtf(year.year)
