"""Publication dates of pages as many systems make them. The pages are those of the benchmark."""

from __future__ import annotations

import pytest

from benchmarks.publication_dates import ours
from benchmarks.saved_pages import SavedPage, pages
from timeline.articles import markup, page_dates


@pytest.mark.parametrize("page", list(pages()), ids=lambda page: page.maker)
def test_a_page_s_date(page: SavedPage) -> None:
    assert ours(page) == page.published


def test_there_are_enough_makers() -> None:
    assert len({page.maker for page in pages()}) >= 60


def test_no_first_of_january_is_made_of_a_year() -> None:
    assert page_dates.searched(markup.parse("<p>© 2018 The Example</p><p>A bridge of 2009.</p>")) is None
