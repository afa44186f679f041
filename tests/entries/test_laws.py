"""Laws of entries: the order is total, ids hang on the article and its words alone, nothing raises."""

from __future__ import annotations

import random
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from timeline.entries import extract
from timeline.entries.order import entry_key, sort_key
from timeline.model import Article
from timeline.resolver import tag
from timeline.when import edtf

from .making import entries, marked

_DATES = st.sampled_from(
    [None, "2018", "2018-08", "2018-08-26", "2018-08-26?", "[..2018-08-26]", "[2018-08-20..2018-08-26]",
     "2018-08-26/..",
     "2018-08-26T10:00:00", "201X"]
)  # fmt: skip
_KEYS = st.tuples(
    _DATES, st.sampled_from([None, "day", "month", "year", "time"]), st.sampled_from(["2018-08-27", "2018-08-28"]),
    st.sampled_from("ab"), st.integers(0, 3), st.sampled_from(["e-1", "e-2"]),
)  # fmt: skip


@given(st.lists(_KEYS, max_size=12))
def test_the_order_is_total_and_does_not_hang_on_the_input_s(
    keys: list[tuple[str | None, str | None, str, str, int, str]],
) -> None:
    made = [sort_key(*key) for key in keys]  # type: ignore[arg-type]
    assert sorted(made) == sorted(random.Random(0).sample(made, len(made)))


def test_undated_come_last_and_finer_first() -> None:
    order = sorted(
        entries("The hall had burned. The hall burned in [August 2018|2018-08]. It rained on [1 August|2018-08-01]."),
        key=entry_key,
    )
    assert [entry.date for entry in order] == ["2018-08-01", "2018-08", None]


def test_the_same_words_of_two_days_have_ids_of_their_own() -> None:
    first, second = entries("Aleppo burned on [Sunday|2018-08-19]. Aleppo burned on [Sunday|2018-08-26].")
    assert first.id != second.id
    assert first.id == entries("Aleppo burned on [Sunday|2018-08-19]. Ali left.")[0].id


@pytest.mark.parametrize("times", [2, 50])
def test_what_an_article_says_again_in_the_same_words_is_one_entry(times: int) -> None:
    told = entries("Aleppo burned on [Sunday|2018-08-26].\n\n" * times)
    assert [(entry.start, entry.date) for entry in told] == [(0, "2018-08-26")]


def test_what_is_said_again_with_a_word_more_is_an_entry_of_its_own() -> None:
    told = entries("Aleppo burned on [Sunday|2018-08-26]. Aleppo burned on [Sunday|2018-08-26] for hours.")
    assert len(told) == 2


def test_ids_hang_on_the_article() -> None:
    here, there = (extract(*marked("The hall burned down.", id=name))[0].id for name in "ab")
    assert here != there


@given(st.text(max_size=300))
def test_any_text_is_taken(text: str) -> None:
    article = Article("a", text, date(2018, 8, 27))
    for entry in extract(article, tag(article)):
        assert text[entry.quote_start : entry.quote_end] == entry.quote
        assert 0 <= entry.confidence <= 1
        assert (entry.date is None) == (entry.precision is None)
        if entry.basis in ("lead", "context") and entry.date is not None:
            assert "?" in entry.date
        if entry.mention is not None and entry.mention_start is not None:
            assert text[entry.mention_start :].startswith(entry.mention)


_NEWS = (
    'said reported on Monday last week that who which when the minister , . " visited met announced will would in '
    "May 2018 Iran Ali Hassan he and but since 1998 yesterday for a two-day visit to by signed a deal if was has had"
).split()


# what clauses, titles and pronouns are read by, in no order: a text may break off behind any word
_BROKEN = (
    "it was they he his its been being not so because until according of the hall told described overran killed died "
    "12 % “ ” ( ) [ ] -- _ : ; and to in Acme's reported \n\n"
).split(" ")


@given(st.lists(st.sampled_from((*_NEWS, *_BROKEN)), max_size=60))
@example(["hall", "said", "“"])
@example(["said", "said", "in"])
@example(["He", "said", "it", "was"])
@example(["The", "hall", "burned", "\n\n", "was"])
@example(["(The", "hall", "was", "in", "May", "2018)"])
@example(["Acme", "rose", "in", "the", "first", "nine", "months", "of"])
def test_any_news_is_taken(words: list[str]) -> None:
    article = Article("a", " ".join(words), date(2018, 8, 27))
    found = extract(article, tag(article))
    assert all(0 < len(entry.title) <= 200 for entry in found)
    assert len({entry.id for entry in found}) == len(found)
    assert list(found) == sorted(found, key=entry_key)


@pytest.mark.parametrize(
    "when",
    [
        "on Monday",
        "on Monday or Tuesday",
        "before Friday",
        "by Monday evening",
        "from 3 to 5 May 2018",
        "over the weekend",
        "last week",
        "on 15 March 44 BC",
        "in March 44 BC",
        "in the 1990s",
        "at 2 p.m.",
        "by midnight",
        "around 3 May 2018",
    ],
)
@pytest.mark.parametrize(
    "after",
    [
        "A day after that, workers protested.",
        "Berg left two weeks after the arrest.",
        "A day before the fire, Berg left.",
        "The arrest comes ten days after Acme sued.",
        "Workers left at 7 a.m.",
        "By 2 p.m. the mill was shut.",
        "It happened at noon.",
        "That night the workers had left.",
    ],
)
def test_any_date_may_be_gone_on_from(when: str, after: str) -> None:
    article = Article("a", f"Rossi was arrested after a fire burned the mill {when}. {after}", date(2018, 6, 20))
    for entry in extract(article, tag(article)):
        assert entry.date is None or edtf.parse(entry.date).text == entry.date


def test_a_press_release_is_dated_by_its_own_day() -> None:
    text = (
        "FOR IMMEDIATE RELEASE\n\nAcme Completes Merger\n\nSAN JOSE, Calif., March 5, 2018 /PRNewswire/ -- Acme today "
        "announced that it has completed a merger, effective March 1, 2018. Acme paid cash.\n"
    )
    article = Article("a", text, date(2018, 3, 5))
    found = {entry.date for entry in extract(article, tag(article)) if entry.quote.startswith("Acme")}
    assert found == {"2018-03-05", "2018-03-01", "2018-03-05?"}
