"""The pages of people and places. In: the material of a timeline; out: a list of each, and a page a name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.pages.book.material import Material, Sheet, neighbours
from timeline.pages.cards import Shown
from timeline.pages.kinds import Lines, NamesPage
from timeline.pages.outline import Name


def sheets(of: Material) -> Iterator[Sheet]:
    """All of them; none of a kind that has no names."""
    for folder, names in (("people", of.outline.people), ("places", of.outline.places)):
        if names:
            yield Sheet.of(_list(of, folder, names))
        for name in neighbours(names):
            yield _name(of, folder, *name)


def _list(of: Material, folder: str, names: Sequence[Name]) -> NamesPage:
    """All people, or all places, that have a page."""
    title = of.say(f"{folder}_title")
    return NamesPage(
        kind="names",
        path=f"{folder}/index.md",
        title=title,
        description=f"{of.settings.title}: {title}",
        trail=(of.home, Shown(title)),
        count=len(names),
        index=tuple(Lines(name.name, name.path, len(name.entries), ()) for name in names),
    )


def _name(of: Material, folder: str, name: Name, before: Name | None, after: Name | None) -> Sheet:
    """A person's or place's page."""
    counts = of.charts.months(name.entries)
    previous = Shown(before.name, before.path) if before else None
    following = Shown(after.name, after.path) if after else None

    def make() -> NamesPage:
        told = of.say("entries", count=len(name.entries))
        return NamesPage(
            kind="names",
            path=name.path,
            title=name.name,
            description=f"{of.settings.title}, {name.name}: {told}",
            trail=(of.home, Shown(of.say(f"{folder}_title"), f"{folder}/index.md"), Shown(name.name)),
            previous=previous,
            next=following,
            chart=of.charts.of(counts),
            count=len(name.entries),
            cards=of.cards(name.entries),
        )

    printed = of.print_of(name.entries, name.name, previous, following, of.charts.leads(counts))
    return Sheet(name.path, printed, make)
