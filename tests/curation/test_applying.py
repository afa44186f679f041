"""Decisions as the timeline shows them."""

import pytest
from msgspec.structs import replace

from timeline.curation import apply
from timeline.curation.decisions import UNDATED, About, Curation, Decision, OwnEntry
from timeline.entries.merging.merge import fold

from .sentences import article, timeline, told

ARTICLE = article(
    "The minister arrived on Sunday. He met the president on Monday. Two agreements were signed later.", source="Wire"
)
ARRIVED, MET, SIGNED = told(ARTICLE)


BEFORE = timeline(ARTICLE)


def curated(*decisions, entries=(), timeline=BEFORE):
    return apply(timeline, Curation("curation.yml", decisions, entries))


def on(entry, **decided):
    return Decision(About(quote=entry.quote, article="a"), 1, **decided)


def event(curated, entry):
    return next(event for event in curated.timeline.entries if entry in event.sources)


def test_without_decisions_nothing_is_touched():
    before = timeline(ARTICLE)
    assert curated(timeline=before).timeline is before


def test_a_date_by_hand_is_sure_and_says_whose_it_is():
    found = event(curated(on(ARRIVED, date="2018-08-26/2018-08-27")), ARRIVED)
    assert (found.date, found.precision, found.basis) == ("2018-08-26/2018-08-27", "day", "editor")
    assert found.confirmed
    assert found.confidence == 1.0
    assert found.sources == (ARRIVED,)  # what the article says stays what it says


@pytest.mark.parametrize(
    ("date", "precision"),
    [("[2018-08-20..2018-08-26]", "week"), ("[2018-08-25..2018-08-26]", "weekend"),
     ("2018", "year"), ("2018-33", "quarter")],
)  # fmt: skip
def test_a_date_by_hand_has_its_own_precision(date, precision):
    assert event(curated(on(ARRIVED, date=date)), ARRIVED).precision == precision


def test_an_event_can_lose_its_date():
    found = event(curated(on(ARRIVED, date=UNDATED)), ARRIVED)
    assert (found.date, found.precision, found.basis) == (None, None, "editor")


def test_the_order_follows_the_dates():
    dated = curated(on(SIGNED, date="2018-08-25"), on(ARRIVED, date="2018-08-26"))
    assert [event.sources[0] for event in dated.timeline.entries] == [SIGNED, ARRIVED, MET]


def test_a_confirmed_date_stays_when_the_program_changes_its_mind():
    found = event(curated(on(ARRIVED, confirmed="2018-08-27?")), ARRIVED)
    assert (found.date, found.basis, found.confirmed) == ("2018-08-27?", "lead", True)
    found = event(curated(on(ARRIVED, confirmed="2018-08-26")), ARRIVED)
    assert (found.date, found.basis, found.confirmed) == ("2018-08-26", "editor", True)


def test_words_names_note_and_weight():
    decision = on(MET, title="Talks", who=("A. Hatami",), where=("Damascus",), note="*Checked*", main=True)
    found = event(curated(decision), MET)
    assert (found.title, found.who, found.where) == ("Talks", ("A. Hatami",), ("Damascus",))
    assert (found.note, found.main, found.confirmed) == ("*Checked*", True, False)


def test_a_hidden_entry_is_gone_and_its_event_with_its_last_source():
    left = curated(on(MET, hide=True)).timeline.entries
    assert {event.sources for event in left} == {(ARRIVED,), (SIGNED,)}
    both = timeline(ARTICLE)
    merged = replace(both, entries=(fold((ARRIVED, MET)), fold((SIGNED,))))
    assert event(curated(on(MET, hide=True), timeline=merged), ARRIVED).sources == (ARRIVED,)


def test_merge_and_split():
    merged = curated(on(ARRIVED, merge=(About(entry=MET.id), About(entry=SIGNED.id))))
    (one,) = merged.timeline.entries
    assert one.sources == (ARRIVED, MET, SIGNED)
    parted = curated(on(MET, split=True), timeline=merged.timeline)
    assert sorted(len(event.sources) for event in parted.timeline.entries) == [1, 2]
    assert event(parted, MET).sources == (MET,)


def test_a_split_entry_can_go_to_another_event():
    merged = replace(timeline(ARTICLE), entries=(fold((ARRIVED, MET)), fold((SIGNED,))))
    moved = curated(on(MET, split=True, merge=(About(entry=SIGNED.id),)), timeline=merged)
    assert event(moved, MET).sources == (SIGNED, MET)  # "He met …" does not stand alone: another is shown
    assert event(moved, ARRIVED).sources == (ARRIVED,)


def test_an_entry_of_ones_own_has_a_source_like_any_other():
    own = OwnEntry("pact", 3, "A pact", "2018-08-26", "They agreed on a pact.", "2018-08-28", "Gazette")
    found = curated(on(replace(SIGNED), merge=(About(entry="pact"),)), entries=(own,)).timeline
    event = next(event for event in found.entries if SIGNED in event.sources)
    (source,) = [source for source in event.sources if source.source == "Gazette"]
    article = found.articles[source.article]
    assert article.text[source.quote_start : source.quote_end] == source.quote == "They agreed on a pact."


def test_a_decision_without_its_event_is_reported_by_name_and_changes_nothing():
    before = timeline(ARTICLE)
    gone = on(replace(MET, quote="He met the king on Monday."), date="2018-08-26")
    result = curated(gone, timeline=before)
    assert result.timeline.entries == before.entries
    (report,) = result.unmatched
    assert report.nearest[0] == MET
    assert str(report).startswith("curation.yml:1: the decision on “He met the king on Monday.” (a) is not applied:")
    assert MET.id in str(report)


def test_two_dates_for_one_event_are_reported_and_the_later_line_wins():
    both = replace(timeline(ARTICLE), entries=(fold((ARRIVED, MET)), fold((SIGNED,))))
    result = curated(on(ARRIVED, date="2018-08-26"), on(MET, date="2018-08-27"), timeline=both)
    assert event(result, MET).date == "2018-08-27"
    assert "later line wins" in str(result.unmatched[0])
