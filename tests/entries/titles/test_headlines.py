"""The title of an article's lead event, where its own words are too long for one."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.entries import extract
from timeline.model import Article
from timeline.resolver import tag

LEAD = (
    "The council of the northern towns and villages on the river, on the lake and along the old coastal road "
    "approved on Monday a plan for the repair of the three stone bridges that the flood of last winter had damaged."
)


def _titles(title: str | None) -> list[str]:
    article = Article("a", f"{LEAD} It rained.", date(2018, 8, 28), title=title)
    return [entry.title for entry in extract(article, tag(article)) if entry.quote.startswith("The council")]


def test_a_lead_that_had_to_be_cut_goes_by_the_article_s_headline() -> None:
    assert any(title.endswith(" …") for title in _titles(None))
    assert "Northern council approves repair of stone bridges" in _titles(
        "Northern council approves repair of stone bridges"
    )


@pytest.mark.parametrize(
    "headline",
    [
        "Minister resigns over the tunnel",
        "How the northern council approves the repair of stone bridges",
        "Will the council approve the repair of the stone bridges?",
        "Council approves repair of bridges | The Daily",
    ],
)
def test_a_headline_of_other_news_or_that_tells_nothing_is_no_title(headline: str) -> None:
    assert headline not in _titles(headline)


def test_a_line_above_the_text_that_is_not_its_headline_names_who_sends_it() -> None:
    text = "Office of the Harbour\nTwo men held\n\nPolice hold two men, they said on Monday."
    article = Article("a", text, date(2018, 8, 28), title="Two men held")
    assert not any("Office" in entry.title for entry in extract(article, tag(article)))


def test_the_united_states_state_nothing() -> None:
    text = "United States Attorney Anna Berg\n\nAcme was fined in May 2018."
    article = Article("a", text, date(2018, 8, 27), title="A fine for Acme")
    assert [entry.title for entry in extract(article, tag(article))] == ["Acme was fined in May 2018"]
