"""Which mention dates which event, and what a reader is told where none does."""

from __future__ import annotations

from datetime import date

from timeline.entries import extract
from timeline.model import Article
from timeline.resolver import tag

from .making import entries, only


def dates(words: str, published: str = "2018-08-27") -> list[str | None]:
    return [entry.date for entry in entries(words, published)]


def test_a_mention_dates_the_clause_it_stands_in() -> None:
    assert dates("Jobs, who resigned in [1985|1985], returned on [Tuesday|2018-08-21].") == ["2018-08-21", "1985"]


def test_a_medium_s_report_is_no_event_and_bounds_what_it_reports() -> None:
    entry = only("The two sides signed a deal in Ankara, the Anka news agency reported on [Monday|2018-08-27].")
    assert (entry.date, entry.reported, entry.attribution, entry.claim) == (
        "[..2018-08-27]",
        "2018-08-27",
        "Anka",
        True,
    )


def test_what_a_medium_reports_keeps_its_own_date() -> None:
    entry = only("Reuters said on [Monday|2018-08-27] that the minister had resigned in [May|2018-05].")
    assert (entry.date, entry.reported, entry.attribution) == ("2018-05", "2018-08-27", "Reuters")


def test_an_actor_s_statement_is_an_event_and_what_it_tells_may_be_another() -> None:
    said, resigned = entries("The minister said on [Monday|2018-08-27] that he had resigned in [May|2018-05].")
    assert (said.date, resigned.date) == ("2018-08-27", "2018-05")
    assert said.end == resigned.end


def test_a_duration_extends_its_start() -> None:
    entry = only("The minister travelled to Ankara on [Sunday|2018-08-26] for a [two-day|P2D] visit.")
    assert entry.date == "2018-08-26/2018-08-27"
    assert entry.derivation is not None
    assert entry.derivation.steps[-1].message == "entry_lasts"


def test_prepositions_bound() -> None:
    assert dates("The town has been besieged since [May|2018-05].") == ["2018-05/.."]
    assert dates("The rebels left the town by [Monday|2018-08-20].") == ["[..2018-08-20]"]
    assert dates("The rebels left the town before [Monday|2018-08-20].") == ["[..2018-08-19]"]
    assert dates("The road was closed until [Monday|2018-08-20].") == ["../2018-08-20"]


def test_a_range_lasts_throughout() -> None:
    assert dates("The fair ran from [3 May|2018-05-03] to [5 May|2018-05-05].") == ["2018-05-03/2018-05-05"]


def test_what_opens_fresh_news_is_taken_to_publication_and_marked() -> None:
    entry = only("A fire destroyed the market hall.")
    assert (entry.date, entry.basis) == ("2018-08-27?", "lead")
    assert entry.confidence < 0.8


def test_the_scene_carries_on() -> None:
    first, second = entries("A fire destroyed the hall on [Saturday|2018-08-25]. Firefighters rescued two people.")
    assert (first.date, second.date, second.basis) == ("2018-08-25", "2018-08-25?", "context")


def test_background_and_plans_take_no_day() -> None:
    assert dates("The city has previously made commitments to the poor.") == [None]
    assert dates("The company had announced a merger.") == [None]
    assert dates("The company will build a bridge.") == [None]
    assert dates("The company will build a bridge in [2020|2020].") == ["2020"]


def test_negated_and_hypothetical_events_are_no_entries() -> None:
    assert dates("The ministry did not provide any details.") == []
    assert dates("If the talks fail, the army would have attacked.") == []


def test_a_mention_that_describes_a_noun_dates_no_clause() -> None:
    (entry,) = entries("The court overturned the [2016|2016] election.")
    assert entry.date == "2018-08-27?"


def test_a_plan_s_date_is_not_the_announcement_s() -> None:
    announced, planned = entries("The company announced plans to open a factory in [2020|2020].")
    assert (announced.date, planned.date) == ("2018-08-27?", "2020")


def test_a_participle_has_its_own_date() -> None:
    found = dates("The company, founded in [1998|1998], opened a shop on [Friday|2018-08-24].")
    assert found == ["2018-08-24", "1998"]


def test_until_behind_a_negation_is_a_beginning() -> None:
    assert dates("The ships are not due until [October 2018|2018-10].") == ["2018-10"]


def test_what_came_before_in_the_sentence_takes_its_time() -> None:
    first, second = entries("He took a year off in [2009|2009], but he had undergone surgery.")
    assert (first.date, second.date) == ("2009", "2009?")


def test_a_speaker_who_goes_on_keeps_the_date() -> None:
    first, second = entries('Ali Hassan said in [May|2018-05] that he would stay. "It is cold," he said.')
    assert (first.date, second.date, second.basis) == ("2018-05", "2018-05?", "context")


def test_a_time_clause_dates_its_sentence() -> None:
    main, when = entries("When the army took the town on [3 May|2018-05-03], the rebels left.")
    assert (main.date, when.date) == ("2018-05-03?", "2018-05-03")


def test_a_life_belongs_to_no_scene() -> None:
    assert dates("Ali Hassan died on [Monday|2018-08-27]. He was born in Rome.") == ["2018-08-27", None]


def test_a_plan_carries_its_day_on() -> None:
    first, second = entries(
        "The summit will be held in Rome on [7 September|2018-09-07]. The leaders will discuss Syria."
    )
    assert (first.date, second.date, second.basis) == ("2018-09-07", "2018-09-07?", "context")


def test_before_the_end_of_a_year_may_be_in_that_year() -> None:
    article = Article("x", "They agreed to meet before the end of the year.", date(2018, 10, 28))
    assert [entry.date for entry in extract(article, tag(article))] == ["[..2018-12-31]"]
