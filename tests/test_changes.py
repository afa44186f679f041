"""What changed since the record: additions, corrections with their reason, withdrawals; and the record's own text."""

from datetime import date

import pytest
from curation.sentences import article, told
from msgspec.structs import replace

from timeline.changes import HEAD, WHY, RecordError, line, load, record, since
from timeline.entries.merging.merge import fold
from timeline.model import Timeline

ONE = article("The minister arrived in Damascus on Sunday. He met the president on Monday.", id="one")
ARRIVED, MET = told(ONE)
OTHER = article("The minister came to Damascus.", id="other", published=date(2018, 8, 28))
(CAME,) = told(OTHER)


def timeline(*groups):
    """Events of these groups of entries."""
    return Timeline(tuple(fold(group) for group in groups), {"one": ONE, "other": OTHER})


@pytest.fixture
def path(tmp_path):
    return tmp_path / "changes.tsv"


def recorded(path, *states):
    """Each state put on record, a day apart; gives what the last one changed."""
    found = ()
    for day, state in enumerate(states, 1):
        found = since(load(path), state)
        record(path, found, date(2018, 9, day))
    return found


def kinds(changes):
    return [(change.what, change.id) for change in changes]


def test_at_first_everything_is_added_and_then_nothing(path):
    state = timeline([ARRIVED], [MET])
    assert kinds(recorded(path, state)) == [("added", ARRIVED.id), ("added", MET.id)]
    assert since(load(path), state) == ()
    assert [change.day for change in load(path)] == ["2018-09-01", "2018-09-01"]


def test_what_comes_back_is_said_to_have_been_there(path):
    both, one = timeline([ARRIVED], [MET]), timeline([ARRIVED])
    (change,) = recorded(path, both, one, both)
    assert (change.what, change.id, change.why) == ("added", MET.id, "back")
    assert line(change).endswith("(told again after it was withdrawn)")


@pytest.mark.parametrize(
    ("after", "why"),
    [
        (replace(fold([ARRIVED]), date="2018-08-26", basis="editor"), "editor"),
        (fold([replace(ARRIVED, date="2018-08-26")]), "read"),
        (
            fold([replace(ARRIVED, date="2018-08-26", published="2018-08-26")]),
            "published",
        ),
        (fold([replace(CAME, date="2018-08-26", basis="explicit"), replace(ARRIVED, basis="lead")]), "source"),
    ],
)
def test_another_date_is_a_correction_with_its_reason(path, after, why):
    (change,) = recorded(path, timeline([ARRIVED]), replace(timeline(), entries=(after,)))
    assert (change.what, change.id, change.date) == ("corrected", ARRIVED.id, "2018-08-26")
    assert (change.was, change.why) == ("2018-08-27?", why)
    assert f"(was probably Monday 27 August 2018: {WHY[why]})" in line(change)


def test_what_is_gone_is_withdrawn_with_its_reason(path):
    recorded(path, timeline([ARRIVED], [MET]))
    (change,) = since(load(path), timeline([ARRIVED]))
    assert (change.what, change.why) == ("withdrawn", "told")
    (change,) = since(load(path), timeline([ARRIVED]), frozenset({MET.id}))
    assert change.why == "hidden"
    (change,) = since(load(path), Timeline(timeline([ARRIVED]).entries, {}))
    assert change.why == "gone"


def test_what_comes_back_is_added_again(path):
    both, one = timeline([ARRIVED], [MET]), timeline([ARRIVED])
    assert kinds(recorded(path, both, one, both)) == [("added", MET.id)]


def test_an_earlier_source_does_not_make_another_event(path):
    assert recorded(path, timeline([CAME]), timeline([CAME, replace(ARRIVED, date=CAME.date)])) == ()


def test_events_that_become_one_are_no_loss(path):
    apart = timeline([ARRIVED], [replace(CAME, date=ARRIVED.date)])
    together = timeline([ARRIVED, replace(CAME, date=ARRIVED.date)])
    (change,) = recorded(path, apart, together)
    assert (change.what, change.id, change.was) == ("joined", CAME.id, ARRIVED.id)
    assert since(load(path), together) == ()


def test_a_mended_typo_is_the_same_event_and_its_source_was_corrected(path):
    mended = replace(ARRIVED, id="e-mended", title=ARRIVED.title.replace("arrived", "arrivde"), date="2018-08-26")
    found = recorded(path, timeline([ARRIVED]), timeline([mended]))
    assert kinds(found) == [("reworded", "e-mended"), ("corrected", "e-mended")]
    assert found[1].why == "text"
    assert since(load(path), timeline([mended])) == ()


def test_lines_are_only_ever_appended(path):
    recorded(path, timeline([ARRIVED]))
    before = path.read_text("utf-8")
    recorded(path, timeline([ARRIVED], [MET]))
    assert path.read_text("utf-8").startswith(before)
    assert before.startswith(HEAD)


@pytest.mark.parametrize("text", [HEAD + "nonsense\n", HEAD + "a\tb\tc\td\te\tf\tg\th\ti\n"])
def test_a_broken_line_is_named(path, text):
    path.write_text(text, "utf-8")
    with pytest.raises(RecordError, match=r"changes\.tsv:2: is not a line of the record"):
        load(path)
