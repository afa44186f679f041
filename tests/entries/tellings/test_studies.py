"""How a study was made lies before the news of it."""

from __future__ import annotations

from ..making import entries

_OPENING = "Researchers have shown how slugs make glue in a study published on [Monday|2018-08-27]."


def test_how_a_study_was_made_is_background() -> None:
    words = f"{_OPENING} Ada Berg analysed the glue of nine slugs. She said that the glue was strong."
    dates = {entry.title: entry.date for entry in entries(words)}
    assert dates["Ada Berg analysed the glue of nine slugs"] is None
    assert dates["Ada Berg said that the glue was strong"] == "2018-08-27?"


def test_it_is_told_as_usual_where_its_day_is_or_no_study_is_told_of() -> None:
    words = f"{_OPENING} On [Sunday|2018-08-26] Ada Berg compared the glue of nine slugs."
    assert "2018-08-26" in [entry.date for entry in entries(words)]
    words = "A mill burned down on [Monday|2018-08-27]. Ada Berg examined the ruins of the mill."
    assert [entry.date for entry in entries(words)][-1] == "2018-08-27?"
