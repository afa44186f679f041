"""Where sentences end, and what is none."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.articles.cleaning import Stretch
from timeline.entries.syntax.sentences import split
from timeline.entries.syntax.tokens import tokenise


def cut(text: str, stretches: tuple[Stretch, ...] = ()) -> list[str]:
    return [text[s.start : s.end] for s in split(text, tokenise(text), stretches)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mr. Smith met Gen. W. Jones. They talked.", ["Mr. Smith met Gen. W. Jones.", "They talked."]),
        ("The U.S. Senate voted. It passed.", ["The U.S. Senate voted.", "It passed."]),
        ("He left at 3.5 per cent. Apple Inc. said so.", ["He left at 3.5 per cent.", "Apple Inc. said so."]),
        ('Polls closed at 8 p.m. "The people have chosen," she said.',
         ["Polls closed at 8 p.m.", '"The people have chosen," she said.']),
        ("Wm. Berg and Anna B. (Ann) Rossi met. They left.", ["Wm. Berg and Anna B. (Ann) Rossi met.", "They left."]),
        ("Rossi (b. 1946) paints. He left.", ["Rossi (b. 1946) paints.", "He left."]),
        ("It reached 50 °C. They left.", ["It reached 50 °C.", "They left."]),
        ('"It is over." He left.', ['"It is over."', "He left."]),
        ('"Who is it?" he asked. Nobody spoke.', ['"Who is it?" he asked.', "Nobody spoke."]),
        ("“We won [...] We did,” she said.", ["“We won [...] We did,” she said."]),
        ("Rossi: “We won [...] We did.” They left.", ["Rossi: “We won [...]", "We did.”", "They left."]),
        ("The jet left at 7:40 p.m. Local crews came.", ["The jet left at 7:40 p.m.", "Local crews came."]),
        ("At 7 p.m. Eastern time they left.", ["At 7 p.m. Eastern time they left."]),
        ("First line\nSecond one here.", ["First line", "Second one here."]),
    ],
)  # fmt: skip
def test_sentences_end_where_they_end(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


def test_a_page_s_width_is_no_end() -> None:
    text = "A long line that goes on and\non over the edge of the page\nand then some more and\nthen ends. Next one."
    assert len(cut(text)) == 2


def test_what_tells_nothing_is_left_out() -> None:
    text = "DAMASCUS (AFP) — Rain fell. It stopped."
    assert cut(text, (Stretch(0, 16, "dateline"),)) == ["Rain fell.", "It stopped."]


def test_a_headline_is_known() -> None:
    text = "Rain falls in Damascus\nRain fell. It stopped."
    assert [s.kind for s in split(text, tokenise(text))] == ["headline", "sentence", "sentence"]


def test_a_quotation_runs_on() -> None:
    text = '"We won. We did," she said. They left.'
    first, second, third = split(text, tokenise(text))
    assert (first.closes_inside, second.opens_inside, second.closes_inside, third.opens_inside) == (
        True, True, False, False,
    )  # fmt: skip


@given(st.text(alphabet="aB. \n\"'“”!?,;0-é[]()", max_size=120))
def test_sentences_lie_in_the_text_in_order_and_apart(text: str) -> None:
    at = 0
    for sentence in split(text, tokenise(text)):
        assert at <= sentence.start < sentence.end <= len(text)
        assert not text[sentence.start].isspace()
        at = sentence.end


def test_no_sentence_is_endless() -> None:
    told = "the minister, who had left on Monday, said that it was " * 200
    tokens = tokenise(told)
    parts = split(told, tokens)
    assert max(part.last - part.first for part in parts) <= 200
    assert [(one.last, two.first) for one, two in pairwise(parts)] == [(part.last, part.last) for part in parts[:-1]]
    assert all(tokens.words[part.last - 1] == "," for part in parts[:-1])
