"""A decision finds the entry that it is about, or none."""

from datetime import date

import pytest
from msgspec.structs import replace

from timeline.curation.decisions import About
from timeline.curation.matching import Lost, about

from .sentences import article, finder, told

TEXT = (
    "The minister arrived in Damascus on Sunday for talks. He met the president on Monday.\n"
    "Two agreements were signed at the end of the visit."
)
ARTICLE = article(TEXT, title="Talks in Damascus", source="Demo Wire")
ENTRIES = told(ARTICLE)


def found_in(*articles, of=0):
    """What the decision on the first (or another) entry of ARTICLE finds among the entries of these articles."""
    entries = [entry for article in articles for entry in told(article)]
    return finder(entries, {article.id: article for article in articles}).find(about(ENTRIES[of], ARTICLE))


@pytest.mark.parametrize("entry", ENTRIES)
def test_each_entry_is_found_again(entry):
    assert finder(ENTRIES, {"a": ARTICLE}).find(about(entry, ARTICLE)) == entry


def test_paragraphs_added_and_moved_change_nothing():
    first, second = TEXT.split("\n")
    moved = replace(ARTICLE, text=f"Something came before.\n{second}\nSomething between.\n{first}")
    assert found_in(moved).quote == ENTRIES[0].quote


def test_a_mended_typo_changes_nothing():
    assert found_in(replace(ARTICLE, text=TEXT.replace("arrived", "arived"))).quote.startswith("The minister arived")


def test_another_day_in_the_sentence_is_another_statement():
    lost = found_in(replace(ARTICLE, text=TEXT.replace("on Sunday", "on Tuesday")))
    assert isinstance(lost, Lost)
    assert lost.why == "the article no longer says this"
    assert lost.nearest[0].quote.startswith("The minister arrived in Damascus on Tuesday")


def test_a_renamed_article_is_known_by_all_else():
    assert found_in(replace(ARTICLE, id="renamed")).article == "renamed"


def test_a_headline_read_from_another_form_is_known_by_its_first_words():
    untitled = replace(ARTICLE, title=None)
    decision = about(told(untitled)[0], untitled)
    titled = replace(ARTICLE, id="renamed", url="https://example.org/talks")
    assert finder(told(titled), {"renamed": titled}).find(decision).article == "renamed"


@pytest.mark.parametrize(
    "changed",
    [{"source": "Other Wire"}, {"published": date(2018, 8, 28)}, {"title": "Another story", "text": "Lead. " + TEXT}],
)
def test_a_copy_in_another_article_is_never_taken_for_it(changed):
    lost = found_in(replace(ARTICLE, id="copy", **changed))
    assert isinstance(lost, Lost)
    assert lost.why == "its article is gone"


def test_two_articles_that_could_be_it_are_one_too_many():
    lost = found_in(replace(ARTICLE, id="b"), replace(ARTICLE, id="c"))
    assert isinstance(lost, Lost)
    assert lost.why == "several entries fit it"
    assert len(lost.nearest) == 2


def test_the_article_itself_wins_over_its_copies():
    assert found_in(replace(ARTICLE, id="b"), ARTICLE).article == "a"


def test_a_quote_alone_must_be_the_only_one():
    entries = told(ARTICLE)
    assert finder(entries, {"a": ARTICLE}).find(About(quote=entries[1].quote)) == entries[1]
    twin = replace(ARTICLE, id="b")
    both = finder((*entries, *told(twin)), {"a": ARTICLE, "b": twin})
    assert isinstance(both.find(About(quote=entries[1].quote)), Lost)


def test_an_id_alone_is_found_while_it_lasts():
    found = finder(ENTRIES, {"a": ARTICLE})
    assert found.find(About(entry=ENTRIES[2].id)) == ENTRIES[2]
    assert isinstance(found.find(About(entry="e-00000000")), Lost)


def clauses(article, *spans):
    """Entries that share the article's first sentence as quote, each with a clause of its own."""
    sentence = told(article)[0]
    starts = [article.text.index(words) for words in spans]
    return tuple(
        replace(sentence, id=f"e-{start}", start=start, end=start + len(words))
        for start, words in zip(starts, spans, strict=True)
    )


def test_of_two_events_in_one_sentence_the_clause_decides():
    one = article("The pact was signed on Monday, after ministers had met on Sunday.")
    signed, met = clauses(one, "The pact was signed on Monday", "after ministers had met on Sunday")
    assert finder((signed, met), {"a": one}).find(about(met, one)) == met
    assert isinstance(finder((signed,), {"a": one}).find(about(met, one)), Lost)


def test_clause_borders_that_move_with_better_rules_keep_the_decision():
    one = article("The pact was signed on Monday, after ministers had met on Sunday.")
    (before,) = clauses(one, "after ministers had met on Sunday")
    better = clauses(one, "The pact was signed on Monday", "ministers had met on Sunday")
    assert finder(better, {"a": one}).find(about(before, one)) == better[1]
