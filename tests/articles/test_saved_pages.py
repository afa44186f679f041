"""Publication dates of pages as many systems make them. The pages are those of the benchmark."""

from __future__ import annotations

import pytest

from benchmarks.publication_dates import ours
from benchmarks.saved_pages import SavedPage, pages
from timeline.articles import headline, markup, page_dates
from timeline.articles.document import Claim


@pytest.mark.parametrize("page", list(pages()), ids=lambda page: page.maker)
def test_a_page_s_date(page: SavedPage) -> None:
    assert ours(page) == page.published


def test_there_are_enough_makers() -> None:
    assert len({page.maker for page in pages()}) >= 60


def test_no_first_of_january_is_made_of_a_year() -> None:
    assert searched("<p>© 2018 The Example</p><p>A bridge of 2009.</p>") is None


@pytest.mark.parametrize(
    ("html", "lang", "found"),
    [
        ("<table><tr><td>05/06/2008</td></tr></table>", "en", None),
        ("<table><tr><td>05/06/2008</td></tr></table>", "en-GB", "2008-06-05"),
        ("<table><tr><td>05/06/2008</td></tr><tr><td>17/06/2008</td></tr></table>", "en", "2008-06-05"),
        ("<p>The office was opened by the mayor and the bishop of the town on 1 June 1998.</p>", "en", None),
        ("<div class='upcoming-events'>Harbour run, 12 June 2024</div>", "en", None),
    ],
)
def test_what_is_searched_for_is_a_day_of_publication(html: str, lang: str, found: str | None) -> None:
    claim = searched(html, lang)
    assert (claim and claim.written) == found


def searched(html: str, lang: str = "en") -> Claim | None:
    tree = markup.parse(html)
    return page_dates.searched(tree, headline.find(tree), lang)
