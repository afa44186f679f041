"""Figures are of the period that accounts are given for."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.entries import extract
from timeline.model import Article
from timeline.resolver import tag


@pytest.mark.parametrize(
    ("text", "published", "figure", "when"),
    [
        (
            "Orbis today reported results for the third quarter ended September 30, 2019. Expenses rose to $14 million "
            "from $9 million in the third quarter of 2018.",
            "2019-11-05",
            "Expenses rose",
            "2019-07?/2019-09?",
        ),
        ("Acme lost $9 billion in 2008. Sales fell 34 percent.", "2009-02-26", "Sales fell", "2008?"),
        ("Acme reported results for July. Shares of Acme fell 4 percent.", "2009-08-04", "Shares", "2009-08-04?"),
        ("Acme reported results for 2005. Sales fell 34 percent.", "2009-02-26", "Sales fell", "2009-02-26?"),
        ("Acme reported results for July. Sales have risen 4 percent.", "2009-08-04", "Sales have", "2009-08-04?"),
    ],
)
def test_of_what_a_figure_is(text: str, published: str, figure: str, when: str) -> None:
    article = Article("a", text, date.fromisoformat(published))
    (found,) = [entry for entry in extract(article, tag(article)) if entry.title.startswith(figure)]
    assert found.date == when
