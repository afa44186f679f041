"""Languages without clause rules: a sentence that names a date is one entry."""

from __future__ import annotations

from msgspec.structs import replace

from timeline.entries import extract

from ..making import marked


def test_a_sentence_with_a_date_is_an_entry_and_nothing_is_inferred() -> None:
    article, tagging = marked("Le ministre est arrivé à Rome [lundi|2018-08-27]. Il a rencontré le maire de la ville.")
    (entry,) = extract(replace(article, lang="fr"), tagging)
    assert (entry.date, entry.mention, entry.attribution) == ("2018-08-27", "lundi", None)
    assert entry.quote == "Le ministre est arrivé à Rome lundi."


def test_a_sentence_without_one_is_none() -> None:
    article, tagging = marked("Il a rencontré le maire de la ville.")
    assert extract(replace(article, lang="fr"), tagging) == ()
