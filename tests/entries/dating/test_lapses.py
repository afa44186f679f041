"""What happened so long after or before something is dated from the day of that."""

from __future__ import annotations

import datetime

import pytest

from timeline.entries import extract
from timeline.model import Article
from timeline.resolver import tag

from ..making import entries


def last_date(words: str) -> str | None:
    return entries(words)[-1].date


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("The fire began on [6 May|2018-05-06]. [Two days|P2D] after the fire, Rossi resigned.", "2018-05-08?"),
        ("The fire began on [6 May|2018-05-06]. Rossi resigned [two days|P2D] after the mill fire.", "2018-05-08?"),
        ("The summit opened on [6 May|2018-05-06]. [Three days|P3D] before the summit, Rossi quit.", "2018-05-03?"),
        ("The fire began on [6 May|2018-05-06]. Rossi quit [two weeks|P2W] after the fire.", "2018-05-20%"),
        ("The fire began on [6 May|2018-05-06]. A [month|P1M] after the fire, Acme moved.", "2018-06?"),
        ("Voters went to the polls on [6 May|2018-05-06]. Two died on the eve of the vote.", "2018-05-05?"),
        ("The fire began on [6 May|2018-05-06]. Rossi had left [30 minutes|PT30M] before the fire.", "2018-05-06?"),
        ("Acme was shut on [6 May|2018-05-06]. Berg was charged a [day|P1D] after that.", "2018-05-07?"),
        ("Ali Berg died on [6 May|2018-05-06]. A choir sang on the day after he died.", "2018-05-07?"),
        ("Ali Berg was held on [6 May|2018-05-06]. A clerk left [two days|P2D] after he was held.", "2018-05-08?"),
        ("The fire began on [6 May|2018-05-06]. The mayor flew in on the morning after the fire.", "2018-05-07?"),
        ("The fire began on [6 May|2018-05-06]. Troops came soon after the fire.", "2018-05-06?"),
        ("The Reina sank in [2004|2004]. [Two years|P2Y] after that disaster, a law was passed.", "2006?"),
        ("The fire began on [6 May|2018-05-06]. [Two years|P2Y] before the fire, Rossi warned of it.", "2016?"),
        (
            "Rossi was arrested on [6 May|2018-05-06]. [Two days|P2D] after his arrest the paper was shut.",
            "2018-05-08?",
        ),
        ("Rossi was arrested on [6 May|2018-05-06]. The arrest comes [ten days|P10D] after Acme sued.", "2018-04-26?"),
        ("A roof fell in on [6 May|2018-05-06]. Pupils had left [30 minutes|PT30M] before, in a bus.", "2018-05-06?"),
        ("Ali made landfall on [6 May|2018-05-06]. The trucks left [two days|P2D] before the storm.", "2018-05-04?"),
        (
            "The storm came ashore on [6 May|2018-05-06]. The trucks left [two days|P2D] before the storm.",
            "2018-05-04?",
        ),
        ("Ali made landfall on [6 May|2018-05-06]. [Three days|P3D] after landfall, food ran out.", "2018-05-09?"),
        ("The storm hit on [6 May|2018-05-06]. Trains had stopped [two days|P2D] before the storm.", "2018-05-04?"),
        (
            "A ferry sank on [6 May|2018-05-06]. A board was set up by the minister [two days|P2D] after the disaster.",
            "2018-05-08?",
        ),
        ("The boat capsized on [6 May|2018-05-06]. Its owner was held the day after the sinking.", "2018-05-07?"),
        ("The craft touched down on [6 May|2018-05-06]. A pump failed the day before the landing.", "2018-05-05?"),
    ],
)
def test_counted_from_what_is_named(words: str, date: str) -> None:
    assert last_date(words) == date


@pytest.mark.parametrize(
    "words",
    [
        "The fire began on [6 May|2018-05-06]. [Two days|P2D] after the vote, Rossi resigned.",
        "The fire began in [May|2018-05]. [Two days|P2D] after the fire, Rossi resigned.",
        "Rossi was arrested on [6 May|2018-05-06] and Berg was arrested on [8 May|2018-05-08]. "
        "[Two days|P2D] after the arrest, Acme shut.",
        "A boat sank on [6 May|2018-05-06], a train crashed on [8 May|2018-05-08]. Days after the disaster, she left.",
        "Fires began on [6 May|2018-05-06] and [8 May|2018-05-08]. Days after the fire, Rossi resigned.",
    ],
)
def test_nothing_is_counted_from_what_has_no_one_day(words: str) -> None:
    assert entries(words)[-1].date in (None, "2018-08-27?")


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("The storm came ashore on 6 May. Trucks reached the town on the Tuesday after the storm.", "2018-05-08"),
        ("The storm came ashore on 6 May. Schools had shut on the Friday before landfall.", "2018-05-04"),
    ],
)
def test_a_weekday_beside_what_is_named_is_the_one_next_to_it(words: str, date: str) -> None:
    article = Article("a", words, datetime.date(2018, 5, 15))
    last = max(extract(article, tag(article)), key=lambda entry: entry.start)
    assert last.date == date


def test_what_is_counted_stands_in_how_the_date_was_found() -> None:
    last = entries("The fire began on [6 May|2018-05-06]. [Two days|P2D] after the fire, Rossi resigned.")[-1]
    assert last.derivation is not None
    (step,) = last.derivation.steps
    assert (step.message, step.args) == ("entry_lapse", ("2018-05-06", "6 May", "Two days"))


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Shares rose on [Friday|2018-08-24], a [day|P1D] after they fell a third.",
         [("2018-08-24", "Shares rose, a day after they fell a third"), ("2018-08-23?", "Shares fell a third")]),
        ("The bank cut its rate on [Friday|2018-08-24], [two days|P2D] before the senate voted on the plan.",
         [("2018-08-24", "The bank cut its rate, two days before the senate voted on the plan"),
          ("2018-08-26?", "The senate voted on the plan")]),
        ("Acme cut pay on [Friday|2018-08-24], the day after Berg left.",
         [("2018-08-24", "Acme cut pay on Friday, the day after Berg left"), ("2018-08-23?", "Berg left")]),
        ("War broke out in [June|2018-06], a [month|P1M] before the South left, and spread in [July|2018-07].",
         [("2018-06", "War broke out, a month before the South left"), ("2018-07?", "The South left"),
          ("2018-07", "War spread in July")]),
    ],
)  # fmt: skip
def test_a_clause_is_dated_by_how_long_after_it_the_main_clause_was(words: str, told: list[tuple[str, str]]) -> None:
    assert [(entry.date, entry.title) for entry in entries(words)] == told


def test_what_did_not_happen_until_so_long_after_dates_nothing() -> None:
    words = "It was not until [ten years|P10Y] after the mill burned that Rossi resigned."
    assert all("burned" not in entry.title for entry in entries(words) if entry.date)
