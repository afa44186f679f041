"""Reviewing on the terminal: a key a decision, in the file at once, and back again."""

import pytest
from click.testing import CliRunner
from msgspec.structs import replace

from timeline.curation.desk import Desk
from timeline.curation.queue import alternatives, doubts
from timeline.curation.reading import load
from timeline.curation.review import Review, alike
from timeline.curation.screen import page
from timeline.entries.merging.merge import fold
from timeline.model import Timeline

from .sentences import article, told

ONE = article("The minister arrived on Sunday. He met the president on Monday. They dined.", id="one", source="Wire")
TWO = article("The minister arrived over the weekend.", id="two", source="Weekly")
ARRIVED, MET, DINED = told(ONE)
(LATER,) = told(TWO)


@pytest.fixture
def events():
    arrived = replace(ARRIVED, date="2018-08-26", basis="publication", confidence=0.9)
    other = replace(LATER, date="2018-08-25", basis="publication", confidence=0.5)
    met = replace(MET, date="2018-08-27", basis="publication", confidence=0.95)
    undated = replace(DINED, date=None, precision=None, basis=None, confidence=0.0)
    return (replace(fold((arrived, other)), disputed=("2018-08-25",)), fold((met,)), fold((undated,)))


@pytest.fixture
def desk(tmp_path, events):
    return Desk(tmp_path / "curation.yml", Timeline(events, {"one": ONE, "two": TWO}))


def session(desk, keys):
    """One review with these keys; what the screen showed, and the decisions in the file."""
    import click

    events = desk.curated().timeline.entries

    @click.command()
    def command():
        click.echo(f"{Review(desk, doubts(events), events).run()} decided")

    shown = CliRunner().invoke(command, input=keys, catch_exceptions=False).output
    return shown, load(desk.path).decisions


def test_what_is_disputed_comes_first_and_what_is_sure_not_at_all(events):
    assert [(doubt.event.id, doubt.reasons) for doubt in doubts(events)] == [
        (ARRIVED.id, ("disputed",)),
        (DINED.id, ("undated",)),
    ]
    assert [doubt.reasons for doubt in doubts(events, lambda event: False)][-1] == ("new",)
    assert doubts([replace(event, confirmed=True) for event in events]) == ()


def test_dates_easily_mistaken_are_offered_once_each(events):
    offered = [alternative.date for alternative in alternatives(events[0])]
    assert offered[:2] == ["2018-08-25", "2018-08-27"]
    assert {"2018-08-19", "2018-09-02", "undated"} <= set(offered)
    assert len(offered) == len(set(offered))
    assert "2018-08-26" not in offered


def test_a_screen_shows_all_that_an_editor_judges_by(events):
    shown = "\n".join(page(doubts(events)[0], 1, 2))
    for needed in ("1 of 2", "disputed", "Sunday 26 August 2018", "The minister arrived on Sunday.", "Wire", "Weekly",
                   "Saturday 25 August 2018: another source says so"):  # fmt: skip
        assert needed in shown


def test_accept_pick_and_skip(desk):
    shown, (first,) = session(desk, "as")
    assert (first.confirmed, first.about.quote) == ("2018-08-26", ARRIVED.quote)
    assert shown.endswith("1 decided\n")
    _, (_, second) = session(desk, "1q")  # the undated one is left, and may be of the day of publication
    assert (second.date, second.about.quote) == ("2018-08-27", DINED.quote)


def test_a_date_by_hand_is_asked_again_until_it_is_one(desk):
    _, (decision,) = session(desk, "dno date at all\n?d26 to 27 August 2018\nq")
    assert decision.date == "2018-08-26/2018-08-27"


def test_undo_goes_back_to_the_event_and_takes_its_decision_with_it(desk):
    shown, decisions = session(desk, "tArrival\nuq")
    assert decisions == ()
    assert shown.count("1 of 2") == 2
    assert shown.endswith("0 decided\n")


def test_merge_offers_what_is_near(desk, events):
    assert next(other.id for other in alike(events[0], events)) == MET.id
    _, (decision,) = session(desk, "m1q")
    assert decision.merge[0].quote == MET.quote
    assert len(desk.curated().timeline.entries) == 2


def test_hiding_leaves_out_every_telling_and_undo_brings_all_back(desk):
    _, decisions = session(desk, "hq")
    assert [decision.hide for decision in decisions] == [True, True]
    assert ARRIVED.id not in {event.id for event in desk.curated().timeline.entries}
    assert desk.undo(2)
    assert load(desk.path).decisions == ()
    assert not desk.undo()


def test_a_second_decision_on_an_event_joins_the_first(desk, events):
    desk.decide(events[1].sources[0], {"title": "Talks"})
    again = Desk(desk.path, desk.found)
    again.decide(events[1].sources[0], {"note": "Checked."})
    (decision,) = load(desk.path).decisions
    assert (decision.title, decision.note) == ("Talks", "Checked.")
    again.decide(events[1].sources[0], {"title": None})
    assert load(desk.path).decisions[0].title is None


def test_keys_that_mean_nothing_do_nothing(desk):
    _, decisions = session(desk, "z9jq")
    assert decisions == ()
