"""The pages of articles. In: the material of a timeline; out: the list of all, and those published in each month."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from itertools import chain

from timeline.columns import digest
from timeline.pages.book.material import Material, Sheet, neighbours
from timeline.pages.cards import Deck, Shown
from timeline.pages.dates import month_edtf
from timeline.pages.kinds import ArticleLine, ArticleLines, ArticleSection, SourcesPage
from timeline.pages.outline import Source, SourcePage
from timeline.pages.text import link


def sheets(of: Material) -> Iterator[Sheet]:
    """All of them, the list first."""
    cited = {page.path: _cited(of, page) for page in of.outline.sources}
    yield _list(of, cited)
    for page in neighbours(of.outline.sources):
        yield _published(of, *page, digest(cited[page[0].path]))


def _list(of: Material, cited: Mapping[str, list[str]]) -> Sheet:
    """The list of all articles."""

    def make() -> SourcesPage:
        return SourcesPage(
            kind="sources",
            path="sources/index.md",
            title=of.say("sources_title"),
            description=f"{of.settings.title}: {of.say('articles', count=len(of.articles))}",
            trail=(of.home, Shown(of.say("sources_title"))),
            count=len(of.articles),
            index=tuple(_lines(of, page, cited[page.path]) for page in of.outline.sources),
        )

    prints = chain.from_iterable((str(page.of), *cited[page.path]) for page in of.outline.sources)
    return Sheet("sources/index.md", digest(prints), make)


def _cited(of: Material, page: SourcePage) -> list[str]:
    """For each article what changes whenever it does, as it is cited, or where its section is."""
    lead, printed = of.outline.source_of, of.articles.print
    return [f"{lead[source.article]} {printed(source.article)}" for source in page.sources]


def _lines(of: Material, page: SourcePage, cited: list[str]) -> ArticleLines:
    return ArticleLines(_words(of, page), page.path, Deck(page.sources, partial(_line, of, page), cited))


def _line(of: Material, page: SourcePage, source: Source) -> ArticleLine:
    cited = of.articles.masthead(source.article)
    when = of.words(cited.published[:10])
    return ArticleLine(cited.title or cited.id, cited.tongue, f"{page.path}#{source.anchor}", cited.source or "", when)


def _published(
    of: Material, page: SourcePage, before: SourcePage | None, after: SourcePage | None, cited: str
) -> Sheet:
    """The articles published in one month. `cited` changes whenever one of them does, as it is cited."""
    previous = Shown(_words(of, before), before.path) if before else None
    following = Shown(_words(of, after), after.path) if after else None

    def make() -> SourcesPage:
        title = _words(of, page)
        return SourcesPage(
            kind="sources",
            path=page.path,
            title=title,
            description=f"{of.settings.title}: {title}",
            trail=(of.home, Shown(of.say("sources_title"), "sources/index.md"), Shown(title)),
            previous=previous,
            next=following,
            count=len(page.sources),
            sources=tuple(_section(of, source) for source in page.sources),
        )

    entries = chain.from_iterable((*source.dated, *source.undated) for source in page.sources)
    sizes = [(len(source.dated), len(source.undated)) for source in page.sources]
    printed = of.print_of(entries, page.number, page.of, previous, following, sizes, cited)
    return Sheet(page.path, printed, make)


def _section(of: Material, source: Source) -> ArticleSection:
    cited = of.articles.masthead(source.article)
    url = link(cited.url)
    return ArticleSection(
        anchor=source.anchor,
        title=cited.title or cited.id,
        lang=cited.tongue,
        publisher=cited.source or "",
        published=of.words(cited.published[:10]),
        datetime=cited.published,
        updated=of.words(cited.updated[:10]) if cited.updated else None,
        url=url,
        address=cited.url if cited.url and not url else None,
        dated=of.cards(source.dated),
        undated=of.cards(source.undated),
    )


def _words(of: Material, page: SourcePage) -> str:
    month = of.words(month_edtf(page.year, page.month))
    if page.of == 1:
        return of.say("sources_of", month=month)
    return of.say("sources_part", month=month, number=page.number, of=page.of)
