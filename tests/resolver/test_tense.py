"""What tells a tense lies within a sentence, so that the search for it may begin where the sentence does."""

import pytest

from timeline.resolver.grammar import grammar, languages
from timeline.resolver.pattern import classes_in, words_in
from timeline.resolver.tokens import shapes

STOPS = {".", "?", "!", ";"}


@pytest.mark.parametrize("language", languages())
def test_no_pattern_holds_the_end_of_a_sentence_or_a_semicolon(language: str) -> None:
    found = grammar(language)
    assert found is not None
    lists = {name: set(words) for name, words in found.lexicon.words.items()}
    assert not any(map(shapes, STOPS))
    for pattern in found.lexicon.tenses:
        words = set(words_in(pattern)).union(*(lists.get(name, ()) for name in classes_in(pattern)))
        assert not words & STOPS, pattern
