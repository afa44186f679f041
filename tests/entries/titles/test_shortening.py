"""Where a long title is cut: before a clause, an aside or an adjunct, never inside a phrase."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.entries.syntax.tokens import tokenise
from timeline.entries.titles.shortening import FARTHEST, dangles, shortened

from ..making import only


@pytest.mark.parametrize(
    ("words", "title"),
    [
        (  # a clause
            "The council of the northern harbour town sold its old ferry to a museum because the ferry had carried no "
            "passengers for years.",
            "The council of the northern harbour town sold its old ferry to a museum …",
        ),
        (  # a second verb
            "The driver of the second lorry struck a guard rail near the northern bridge and turned the lorry with its "
            "whole load on its side.",
            "The driver of the second lorry struck a guard rail near the northern bridge …",
        ),
        (  # an adjunct, not the phrase inside it
            "Two countries signed a treaty for military cooperation in a meeting between the defence ministers of the "
            "two countries.",
            "Two countries signed a treaty for military cooperation …",
        ),
        (  # what opens the sentence stands beside it
            "Although it was raining heavily over the whole of the valley, the crews of the three towns put out the "
            "fire in the hall.",
            "The crews of the three towns put out the fire in the hall",
        ),
        (  # behind a verb's particle
            "The northern regional museum of boats is now shut down because the council and the harbour could not "
            "agree on its costs.",
            "The northern regional museum of boats is now shut down …",
        ),
        (  # "a few hours after" is one phrase
            "The old ferry of the northern harbour town was towed away, a few hours after the council and the "
            "harbour had agreed on it.",
            "The old ferry of the northern harbour town was towed away …",
        ),
        (  # brackets go first
            "The northern rescue service (founded after the great flood) found the last survivor of the landslide in "
            "the valley.",
            "The northern rescue service found the last survivor of the landslide in the valley",
        ),
        (  # a little longer than ninety characters, rather than broken
            "A committee of the upper house demanded stricter controls of the factory's two northern chimneys.",
            "A committee of the upper house demanded stricter controls of the factory's two northern chimneys",
        ),
        (
            "The crash was being investigated by both the harbour police and the Roads and Bridges Board, "
            "and as of noon nobody had been charged with anything at all.",
            "The crash was being investigated by both the harbour police and the Roads and Bridges Board",
        ),
        (
            "There have been numerous complaints about village schools not handling the cases of lost boats properly, "
            "and even covering up some of them.",
            "There have been numerous complaints about village schools not handling the cases of lost boats properly …",
        ),
    ],
)  # fmt: skip
def test_a_title_ends_where_something_else_begins(words: str, title: str) -> None:
    assert only(words).title == title


def test_a_quotation_among_the_speaker_s_words_keeps_its_own_marks() -> None:
    entry = only('Ali Hassan said it was "the best moment" for peace.')
    assert entry.title == 'Ali Hassan said it was "the best moment" for peace'


def test_a_long_quotation_is_cut_where_a_clause_of_it_begins() -> None:
    entry = only(
        'Ali Hassan said, "We have never seen so many people in the streets of this old town, which pleases us and '
        'everybody who came here for the day."'
    )
    assert entry.title == "Ali Hassan: “We have never seen so many people in the streets of this old town …”"


@given(
    st.lists(
        st.sampled_from("the fire of in and , . which said that hall “ ” \" ( ) to was burning Ali while -- 5".split()),
        min_size=3, max_size=60,
    ),
    st.integers(0, 5),
)  # fmt: skip
def test_what_stays_fits_and_ends_on_a_word(words: list[str], verb: int) -> None:
    tokens = tokenise(" ".join(words))
    kept = list(range(len(tokens.words)))
    lengths = [0, *(tokens.ends[at] for at in kept)]
    count = shortened(tokens, kept, lengths, verb, 90)
    assert count is None or 0 < count < len(kept)
    assert lengths[len(kept) if count is None else count] <= FARTHEST
    if count is not None and tokens.classes[kept[count - 1]] in "npE":
        assert not dangles(tokens, kept[count - 1])


def test_what_somebody_is_asked_to_do_stays() -> None:
    entry = only(
        "The foreign secretary of the union has invited the new head of the board Ivo Tarn to visit the port of Oslo "
        "on [Monday|2018-08-27] and to see the new cranes that it bought there."
    )
    assert "to visit" in entry.title


def test_a_title_never_ends_on_a_verb_of_saying() -> None:
    entry = only(
        "Ambassador Ali Hassan alleged, by way of example, that the airline had contributed to suffering in villages "
        "of the north and of the south."
    )
    assert "alleged …" not in entry.title


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("The inspectors said they believe that gas, which leaks quite often in the villages along the coast, was the "
         "cause of the fire.", "The inspectors said they believe that gas was the cause of the fire"),
        ("Prime Minister Ali Hassan announced that the chairman's brother, a former minister of the interior, is ready "
         "to leave Rome.", "Prime Minister Ali Hassan announced that the chairman's brother is ready to leave Rome"),
        ("Tens of thousands of women -- some of them old, some of them with children -- marched along the boulevard.",
         "Tens of thousands of women marched along the boulevard"),
        ("The analysts of the bank are calculating, though, that the sanctions will hold tightly enough to win a war.",
         "The analysts of the bank are calculating that the sanctions will hold tightly enough to win a war"),
        ("The European maker of aeroplanes, Acme, has won an order for sixty of its new jets from an airline of Qatar.",
         "The European maker of aeroplanes, Acme, has won an order for sixty of its new jets from an airline of Qatar"),
    ],
)  # fmt: skip
def test_an_aside_goes_before_the_end_does(words: str, title: str) -> None:
    assert only(words).title == title


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("A six-year-old boy who arrived on the shores of the country as a refugee and became a political symbol for "
         "the exiles was returned to his father.", "A six-year-old boy … was returned to his father"),
        ("The likelihood that the budget of the federation will soon move from a deep deficit into surplus has "
         "improved the outlook.", "The likelihood … has improved the outlook"),
        ("Treasurer Peter Costa, Environment Minister Robert Hill and Attorney General Daryl Willis of the north "
         "voted to support the republic.",
         "Treasurer Peter Costa, Environment Minister Robert Hill and Attorney General Daryl Willis of the north "
         "voted to support the republic"),
        ("Planetary scientist Vlada Stamen of the Jet Propulsion Laboratory at Pasadena and colleagues have developed "
         "a new model of how oxygen dissolves.", "Planetary scientist Vlada Stamen of the Jet Propulsion Laboratory at "
         "Pasadena and colleagues have developed a new model …"),
    ],
)  # fmt: skip
def test_no_title_ends_before_its_verb(words: str, title: str) -> None:
    assert only(words).title == title


def test_before_an_infinitive_a_title_ends_only_for_want_of_a_better_place() -> None:
    words = (
        "General Hassan answered by asking Colonel Murtala Rossi to form another division, the second of its kind, and "
        "to expel the rebels."
    )
    assert only(words).title == "General Hassan answered by asking Colonel Murtala Rossi to form another division …"


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("Firefighters put the fire out and were subsequently pictured searching the charred flats of the town.",
         "Firefighters put the fire out and were subsequently pictured searching the charred flats of the town"),
        ("Acme has historically been reluctant to engage in the cutting of prices as a means of raising its sales.",
         "Acme has historically been reluctant to engage in the cutting of prices as a means of raising its sales"),
        ("James Kopp was seen in the car of a colleague crossing the border days after a sniper had killed a doctor.",
         "James Kopp was seen in the car of a colleague crossing the border days after a sniper had killed a doctor"),
        ("Mr Rossi said that if no agreement is reached this week, other buyers will be sought by bid or by auction.",
         "Mr Rossi said that if no agreement is reached this week, other buyers will be sought by bid or by auction"),
        ("Mr Rossi said the large banks that hold nearly half the capital of the company strongly support the board.",
         "Mr Rossi said the large banks that hold nearly half the capital of the company strongly support the board"),
    ],
)  # fmt: skip
def test_no_title_ends_where_it_tells_nothing(words: str, title: str) -> None:
    assert only(words).title == title


@pytest.mark.parametrize(
    ("words", "title"),
    [
        (  # what a noun aims at
            "The owners of the four largest mills in the valley and on the coast have announced plans to leave the "
            "northern trade union.",
            "The owners of the four largest mills in the valley and on the coast have announced plans to leave the "
            "northern trade union",
        ),
        (  # a clause without "that"
            "The judge of the regional court ruled the guild's old men-only law violated the equal treatment clause of "
            "its charter.",
            "The judge of the regional court ruled the guild's old men-only law violated the equal treatment clause of "
            "its charter",
        ),
        (  # "is unable to"
            "The northern accident board is presently unable to examine the wreck of the ferry for want of much of its "
            "usual staff.",
            "The northern accident board is presently unable to examine the wreck of the ferry …",
        ),
    ],
)  # fmt: skip
def test_no_title_ends_within_a_phrase(words: str, title: str) -> None:
    assert only(words).title == title


def test_a_time_without_a_verb_of_its_own_is_no_clause() -> None:
    entry = only(
        "The Herald called the flood the worst since a storm in Arden in August 1990, with officials telling of ninety "
        "houses, five bridges and hundreds of cars lost."
    )
    assert entry.title == "The Herald called the flood the worst since a storm in Arden in August 1990 …"


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("Mayor Ali Hassan said \"I have told the harbour [the board of the old port and of the new port] to report to "
         "the council on its sheds, its ships and its men.\"",
         "Ali Hassan: “I have told the harbour to report to the council on its sheds, its ships and its men.”"),
        ("Ali Hassan said \"Even though the board of the port met for days and for nights in the old hall by the sea, "
         "it has not chosen a chairman.\"",
         "Ali Hassan: “Even though the board of the port met for days and for nights …”"),
        ("The old ferry's trial is expected in [May|2019-05].", "The old ferry's trial is expected in May"),
    ],
)  # fmt: skip
def test_what_is_left_out_of_a_title_is_what_it_can_do_without(words: str, title: str) -> None:
    assert only(words).title == title


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("Governor Karl Berg of the northern district said police were present where the bus burned near the council's "
         "hall, but he said that was by chance.",
         "Karl Berg: police were present where the bus burned near the council's hall"),
        ("The owners had kept the birds in for years and rarely allowed them outside the barn, cut off from the sea by "
         "a road and a wall.",
         "The owners had kept the birds in for years and rarely allowed them outside the barn …"),
    ],
)  # fmt: skip
def test_a_title_does_not_end_before_what_its_last_verb_needs(words: str, title: str) -> None:
    assert only(words).title == title
