"""Laws of merging: no order matters, nothing is lost, ids stay, and bringing an index up to date is starting anew."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from timeline.entries import extract
from timeline.entries.merging import merge as merge_module
from timeline.entries.merging.merge import Index, merge
from timeline.entries.merging.sweep import meeting
from timeline.entries.merging.traces import Trace
from timeline.entries.order import entry_key
from timeline.entries.settings import EntrySettings
from timeline.model import Article, Entry
from timeline.resolver import tag
from timeline.store.bulk import Bulk

_SENTENCES = (
    "Russia and Turkey signed an agreement on grain in Ankara on {day}.",
    "Turkey and Russia signed an agreement on grain in Ankara on {day}, Reuters reported.",
    "Russia and Turkey signed an agreement on gas in Ankara on {day}.",
    "A train of the Northern Railway derailed near Lyon on {day}, killing four people.",
    "Near Lyon a train of the Northern Railway derailed on {day}.",
    "President Ali Hassan resigned on {day}.",
    "Hassan had resigned on {day}.",
    "President Ali Hassan did not resign on {day}.",
    "A second train of the Northern Railway derailed near Lyon on {day}.",
    "The court in Lyon convicted the railway's director, Anna Berg, on {day}.",
    "It also fined the railway.",
    "The army said that ten soldiers had died.",
)
_DAYS = ("Monday", "Tuesday", "1 June", "May", "the weekend")
_ARTICLE = st.tuples(
    st.lists(st.tuples(st.integers(0, len(_SENTENCES) - 1), st.sampled_from(_DAYS)), min_size=1, max_size=4),
    st.integers(0, 6),
    st.sampled_from((None, "Wire", "Daily")),
)
_NEWS = st.lists(_ARTICLE, min_size=1, max_size=8)
_LIMITS = st.sampled_from((EntrySettings(), EntrySettings(start=date(2018, 6, 1), about=("Ankara", "Berg"))))
_RANGE = st.tuples(st.integers(1, 9), st.integers(1, 4), st.sets(st.sampled_from("ab"), min_size=1))

Drawn = list[tuple[list[tuple[int, str]], int, str | None]]


def _articles(drawn: Drawn) -> dict[str, Article]:
    return {
        f"a{number}": Article(
            f"a{number}", " ".join(_SENTENCES[which].format(day=day) for which, day in told),
            date(2018, 6, 4) + timedelta(days), source=source,
        )
        for number, (told, days, source) in enumerate(drawn)
    }  # fmt: skip


def _entries(articles: dict[str, Article]) -> list[Entry]:
    return [entry for article in articles.values() for entry in extract(article, tag(article))]


@settings(max_examples=40)
@given(_NEWS, st.randoms(use_true_random=False))
def test_no_order_matters(drawn: Drawn, shuffle: random.Random) -> None:
    articles = _articles(drawn)
    told = _entries(articles)
    merged = merge(told, articles)
    shuffle.shuffle(told)
    assert merge(told, articles) == merged


@settings(max_examples=40)
@given(_NEWS, _ARTICLE)
def test_one_article_more_loses_nothing(drawn: Drawn, more: tuple[list[tuple[int, str]], int, str | None]) -> None:
    before, after = _articles(drawn), _articles([*drawn, more])
    told = _entries(before)
    everything = _entries(after)
    assert everything[: len(told)] == told  # the ids and all else of an entry hang on its article alone
    merged = merge(everything, after)
    members = [(source.article, source.id) for entry in merged for source in entry.sources]
    assert sorted(members) == sorted((entry.article, entry.id) for entry in everything)
    held = {(source.article, source.id) for entry in merged for source in entry.sources}
    assert {(s.article, s.id) for entry in merge(told, before) for s in entry.sources} <= held


@settings(max_examples=40)
@given(_NEWS)
def test_an_event_goes_by_its_earliest_member_and_is_told_once_by_an_article(drawn: Drawn) -> None:
    articles = _articles(drawn)
    for entry in merge(_entries(articles), articles):
        earliest = min(entry.sources, key=lambda s: (s.published, s.article, s.start, s.id))
        assert entry.id == earliest.id
        tellers = [source.article for source in entry.sources]
        assert len(tellers) == len(set(tellers))


@settings(max_examples=40)
@given(_NEWS, st.randoms(use_true_random=False))
def test_an_index_brought_up_to_date_is_one_made_anew(drawn: Drawn, shuffle: random.Random) -> None:
    articles = _articles(drawn)
    told = {id: extract(article, tag(article)) for id, article in articles.items()}
    index = Index()
    coming = list(articles)
    shuffle.shuffle(coming)
    for id in coming:
        index.add(id, told[id], articles[id])
        if shuffle.random() < 0.4:
            index.merged()
    gone = coming[: len(coming) // 2]
    for id in gone:
        index.remove(id)
    index.merged()
    for id in gone:
        index.add(id, told[id], articles[id])
    assert index.merged() == merge((entry for entries in told.values() for entry in entries), articles)


@settings(max_examples=40)
@given(_NEWS)
def test_the_order_of_entries_is_total(drawn: Drawn) -> None:
    told = _entries(_articles(drawn))
    assert len({entry_key(entry) for entry in told}) == len(told)
    assert sorted(told, key=entry_key) == sorted(told, key=entry_key)


@settings(max_examples=40)
@given(_NEWS, _NEWS, _LIMITS)
@example(  # the newer version tells the same of another day
    before=[([(5, "Monday"), (6, "the weekend")], 5, None)],
    drawn=[([(6, "the weekend")], 0, None), ([(5, "May")], 5, None)],
    limits=EntrySettings(),
)
def test_told_from_a_file_it_comes_to_the_same_events(before: Drawn, drawn: Drawn, limits: EntrySettings) -> None:
    articles = {id: replace(article, title=article.text.split(".")[0]) for id, article in _articles(drawn).items()}
    bulk = Bulk(limits)
    for article in (*_articles(before[: len(drawn)]).values(), *articles.values()):  # newer versions of the same
        bulk.add(article, extract(article, tag(article)))
    events = merge(_entries(articles), articles, limits)
    pairs = [(entry, event.id) for event in events for entry in event.sources]
    assert list(bulk.told()) == sorted(pairs, key=lambda pair: entry_key(pair[0]))


@given(st.lists(st.tuples(_RANGE, st.sampled_from(("", "a", "b"))), max_size=9))
def test_the_sweep_meets_what_shares_a_day_and_a_name(drawn: list[tuple[tuple[int, int, set[str]], str]]) -> None:
    found = sorted(((Trace("", 1, tuple(sorted(names)), ("met",), first, first + days), home)
                    for (first, days, names), home in drawn), key=lambda one: one[0].first)  # fmt: skip
    meets = {
        (later, earlier)
        for later, (one, home) in enumerate(found)
        for earlier, (other, its) in enumerate(found[:later])
        if {*one.found_by()} & {*other.found_by()} - {("", "", 1)} and (home != its or not home)
    }
    traces = ((number, home, trace) for number, (trace, home) in enumerate(found))
    assert sorted(meeting(traces)) == sorted(meets)


def test_what_one_article_kept_apart_is_one_event_when_it_is_gone() -> None:
    first, then = (_SENTENCES[number].format(day="1 June") for number in (3, 4))
    between = "Nobody knows why. " * 20  # more than what stands before a clause and tells what it is about
    texts = {"a": f"{first} {between}{then}", "b": first, "c": f"{between}{then}"}
    articles = {id: Article(id, text, date(2018, 6, 4)) for id, text in texts.items()}
    index = Index()
    for id, article in articles.items():
        index.add(id, extract(article, tag(article)), article)
    assert len(index.merged()) == 2
    index.remove("a")
    (event,) = index.merged()
    assert [source.article for source in event.sources] == ["b", "c"]


def test_a_long_article_on_one_matter_is_not_held_against_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[int] = []
    likeness = merge_module.likeness
    monkeypatch.setattr(merge_module, "likeness", lambda *pair: compared.append(1) or likeness(*pair))
    text = " ".join(f"Anna Berg opened plant {number} in Lyon on Friday." for number in range(200))
    article = Article("a", text, date(2018, 6, 4))
    assert len(merge(extract(article, tag(article)), {"a": article})) == 200
    assert len(compared) < 1_000
