"""Who and where of an entry: of its clause, and whom its title names besides."""

from __future__ import annotations

from datetime import date

import pytest

from tests.entries.making import entries, marked
from timeline.entries import extract
from timeline.model import Article


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Anna Rossi left. Her coach died on [Monday|2018-08-27].", ("Anna Rossi",)),
        ("Anna Rossi is a painter. The museum showed her prints in [1990|1990].", ("Anna Rossi",)),
        ('"It began in [May|2018-05]," said Ivo Bergen, the mayor.', ("Ivo Bergen",)),
        ("Before Hugh Tarn left, the mill shut on [Monday|2018-08-27].", ("Hugh Tarn",)),
    ],
)
def test_whom_the_title_names_acts(text: str, who: tuple[str, ...]) -> None:
    assert entries(text)[-1].who == who


def test_a_headline_s_names_are_those_of_the_text() -> None:
    text = (
        "On [Monday|2018-08-27] the regulator fined and reprimanded in the strongest words that it ever used of any "
        "of the many firms it has to watch the ferry's owner Norse Ferries Ltd, of Rome, and its three captains.\n\n"
        "Norse Ferries Ltd will appeal. Anna Rossi flew to Turin."
    )
    article, tagging = marked(text)
    article = Article("a", article.text, date(2018, 8, 27), "Regulator fines Norse Ferries Ltd in Turin over ferry")
    entry = extract(article, tagging)[0]
    assert entry.title == article.title
    assert "Norse Ferries Ltd" in entry.who
    assert "Turin" in entry.where
