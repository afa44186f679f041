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
        (
            "Acme said it grew. For the year ended Sept. 30, net income was $3 million. Sales rose 5% to $9 million.",
            "2012-10-22",
            "Sales rose",
            "2011-10-01?/2012-09-30?",
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


def test_nine_months_end_with_the_quarter_that_accounts_are_of() -> None:
    text = (
        "Norton Co. said net income for the third quarter fell 6% to $20.6 million. Sales rose 8% to $368 million.\n\n"
        "For the nine months, Norton had net of $81.2 million. In the year-earlier period, the firm had net of $77.2 "
        "million. Sales rose 9% to $1.15 billion."
    )
    article = Article("a", text, date(1989, 10, 27))
    found = {entry.title[:16]: entry.date for entry in extract(article, tag(article))}
    assert found["Norton had net o"] in ("1989-01?/1989-09?", "1988-01?/1988-09?")
    dates = [entry.date for entry in extract(article, tag(article))]
    assert dates.count("1989-01?/1989-09?") == 2
    assert "1988-01?/1988-09?" in dates
    assert "1989-07?/1989-09?" in dates


def test_a_quarter_of_a_firm_ends_when_it_says() -> None:
    text = (
        "Acme reported that net rose 21% to $3 million for the fourth quarter ended Aug. 26. Sales rose to $52 million."
    )
    article = Article("a", text, date(1989, 11, 1))
    assert "1989-06?/1989-08?" in [entry.date for entry in extract(article, tag(article))]
