"""The pages of articles. In: the material of a timeline; out: the list of all, and those published in each month."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.pages.book.material import Material, neighbours
from timeline.pages.cards import Shown
from timeline.pages.dates import month_edtf
from timeline.pages.kinds import ArticleLine, ArticleLines, ArticleSection, SourcesPage
from timeline.pages.outline import Source, SourcePage
from timeline.pages.text import link


def pages(of: Material) -> Iterator[SourcesPage]:
    """All of them, the list first."""
    yield _list(of)
    for articles in neighbours(of.outline.sources):
        yield _published(of, *articles)


def _list(of: Material) -> SourcesPage:
    """The list of all articles."""
    return SourcesPage(
        kind="sources",
        path="sources/index.md",
        title=of.say("sources_title"),
        description=f"{of.settings.title}: {of.say('articles', count=len(of.timeline.articles))}",
        trail=(of.home, Shown(of.say("sources_title"))),
        count=len(of.timeline.articles),
        index=tuple(
            ArticleLines(_sources_words(of, page), page.path, tuple(_line(of, page, s) for s in page.sources))
            for page in of.outline.sources
        ),
    )


def _line(of: Material, page: SourcePage, source: Source) -> ArticleLine:
    article = source.article
    when = of.words(article.publication_date.isoformat())
    path = f"{page.path}#{source.anchor}"
    return ArticleLine(article.title or article.id, of.card.language_of(article.id), path, article.source or "", when)


def _published(of: Material, page: SourcePage, before: SourcePage | None, after: SourcePage | None) -> SourcesPage:
    """The articles published in one month."""
    title = _sources_words(of, page)
    return SourcesPage(
        kind="sources",
        path=page.path,
        title=title,
        description=f"{of.settings.title}: {title}",
        trail=(of.home, Shown(of.say("sources_title"), "sources/index.md"), Shown(title)),
        previous=Shown(_sources_words(of, before), before.path) if before else None,
        next=Shown(_sources_words(of, after), after.path) if after else None,
        count=len(page.sources),
        sources=tuple(_section(of, source) for source in page.sources),
    )


def _section(of: Material, source: Source) -> ArticleSection:
    article = source.article
    url = link(article.url)
    updated = article.updated.isoformat()[:10] if article.updated else None
    return ArticleSection(
        anchor=source.anchor,
        title=article.title or article.id,
        lang=of.card.language_of(article.id),
        publisher=article.source or "",
        published=of.words(article.publication_date.isoformat()),
        datetime=article.published.isoformat(),
        updated=of.words(updated) if updated else None,
        url=url,
        address=article.url if article.url and not url else None,
        dated=of.cards(source.dated),
        undated=of.cards(source.undated),
    )


def _sources_words(of: Material, page: SourcePage) -> str:
    month = of.words(month_edtf(page.year, page.month))
    if page.of == 1:
        return of.say("sources_of", month=month)
    return of.say("sources_part", month=month, number=page.number, of=page.of)
