"""The names that a title gives for pronouns that are not its subject."""

from __future__ import annotations

import pytest

from ..making import entries


def titles(words: str) -> list[str]:
    return [entry.title for entry in entries(words)]


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("Anna Rossi drew. The city museum showed her prints in [May|2018-05].",
         "The city museum showed Anna Rossi's prints"),
        ("Anna Rossi drew. Two thieves robbed her on [Monday|2018-08-27].", "Two thieves robbed Anna Rossi"),
        ('Mayor Ali Hassan called Karl Berg "honest". The council said on [Monday|2018-08-27] he was a brave man.',
         "The council said Karl Berg was a brave man"),
        ("Judge Anna Rossi spoke to Karl Berg. She said on [Monday|2018-08-27] he had lied to her court.",
         "Anna Rossi said Karl Berg had lied to her court"),
        ("The board said its finance chief, Karl Berg, will go. He came from Acme in [1996|1996].",
         "Karl Berg came from Acme"),
        ("The manager Anna Rossi became the first woman to win. She took over in [May|2018-05] from a friend.",
         "Anna Rossi took over from a friend"),
        ("Anna Rossi sang until [1973|1973], at which point she focused on her work for the Rossi Fund.",
         "Anna Rossi focused on her work for the Rossi Fund"),
        ("Anna Rossi sang. Early in her career Rossi moved to Rome in [May|2018-05].",
         "Early in her career Rossi moved to Rome"),
        ("Anna Rossi made films. She won a prize in [May|2018-05] for designer jeans that bear her name.",
         "Anna Rossi won a prize for designer jeans that bear her name"),
    ],
)  # fmt: skip
def test_a_pronoun_gives_way_to_the_name_that_the_title_lacks(words: str, title: str) -> None:
    assert titles(words)[-1] == title


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("Karl Berg spoke. The driver said on [Monday|2018-08-27] he was asleep.", "The driver said he was asleep"),
        ("Karl Berg spoke. One of the miners said on [Monday|2018-08-27] he was asleep.",
         "One of the miners said he was asleep"),
        ("Karl Berg met Hugh Lumb in Rome. Police arrested him on [Monday|2018-08-27].", "Police arrested him"),
        ("Karl Berg spoke. The 19-year-old lost his shoe on [Monday|2018-08-27].", "The 19-year-old lost his shoe"),
        ("Karl Berg scored. Arden drew level through Milo, a Czech. He scored again on [Monday|2018-08-27].",
         "He scored again"),
        ("The driver and Karl Berg spoke. Police arrested him on [Monday|2018-08-27].", "Police arrested him"),
    ],
)  # fmt: skip
def test_a_pronoun_that_may_be_somebody_else_stays(words: str, title: str) -> None:
    assert titles(words)[-1] == title


def test_whose_lawyer_speaks_is_not_known_to_be_he() -> None:
    words = (
        "Omar Khan was granted immunity. The judge spoke to him. His lawyer, Anna Rossi, said she would appeal. "
        "She asked on [Monday|2018-08-27] that he remain free."
    )
    assert "Omar Khan" not in titles(words)[-1]
