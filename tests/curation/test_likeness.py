"""The same statement with a slip, and other statements that look like it."""

import pytest

from timeline.curation.likeness import holds, likeness, same

STATEMENT = "Air strikes hit the town of Khan Sheikhoun on Monday, killing 12 people, the Observatory said."


def test_quotes_spaces_and_dashes_are_no_difference():
    assert same("“We’ll free Idlib” – he said", '"We\'ll free  Idlib" - he said')


@pytest.mark.parametrize(
    "mended",
    [
        "Air strikes hit the town of Khan Sheikhuon on Monday, killing 12 people, the Observatory said.",
        "Air strikse hit the town of Khan Sheikhoun on Mondya, killing 12 people, the Observatory said.",
        "Air strikes have hit the town of Khan Sheikhoun on Monday, killing 12 people, the Observatory said.",
    ],
)
def test_a_slip_is_the_same_statement(mended):
    assert likeness(STATEMENT, mended) >= 0.8


@pytest.mark.parametrize(
    "other",
    [
        "Air strikes hit the town of Khan Sheikhoun on Sunday, killing 12 people, the Observatory said.",
        "Air strikes hit the town of Khan Sheikhoun on Monday, killing 14 people, the Observatory said.",
        "Air strikes hit the town of Saraqib on Monday, killing 12 people, the Observatory said.",
        "Air strikes did not hit the town of Khan Sheikhoun on Monday, killing 12 people, the Observatory said.",
        "Air strikes hit the town of Khan Sheikhoun on Monday despite talks, killing 12 people, the Observatory said.",
        "Air strikes hit the town of Khan Sheikhoun on Monday, the Observatory said.",
        "",
    ],
)
def test_another_word_is_another_statement(other):
    assert likeness(STATEMENT, other) < 0.8


def test_a_sentence_that_only_begins_alike_is_another():
    assert likeness("Putin spoke on Monday.", "Putin spoke on Monday about the price of oil.") < 0.8
    assert not holds("Putin spoke on Monday about the price of oil.", "Putin spoke on Monday.")
