"""Changes to curation.yml: what was asked for, and not a character more."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from timeline.curation.decisions import About, CurationError
from timeline.curation.reading import read
from timeline.curation.writing import decided

ABOUT = About(entry="e-7f3a9c2e", article="talks", published="2018-08-27", quote='He said: "We\'ll go" # on Sunday.')

FILE = """\
# Kept by the desk.

sources:
  Demo Wire: {publisher: The Wire}  # as they write themselves

decisions:
  # The visit.
  - about: e-1
    date: 2018-08-26   # ministry
    note: >-
      Two lines
      of note.

  # The pact.
  - {about: e-2, hide: true}

# What we add ourselves.
entries:
- id: own
  title: A pact
  source: {name: G, published: 2018-08-28}
"""


def write(text, changes, line=None, about=ABOUT):
    return decided(text, "curation.yml", about, changes, line)


@pytest.mark.parametrize(
    "text", ["", "# nothing yet", "decisions:\n", "decisions: []  # none\n", "sources:\n  A: {publisher: B}", FILE]
)
def test_a_new_decision_comes_last_and_all_else_stays(text):
    written = write(text, {"date": "2018-08-26/2018-08-27", "who": ("A", "B: C"), "main": True})
    decision = read(written, "curation.yml").decisions[-1]
    assert decision.about == ABOUT
    assert (decision.date, decision.who, decision.main) == ("2018-08-26/2018-08-27", ("A", "B: C"), True)
    for line in text.splitlines():
        assert line.replace(" []", "") in written.splitlines()
    assert yaml.safe_load(written)["decisions"][-1]["about"]["quote"] == ABOUT.quote


def changed_lines(before, after):
    left, right = before.splitlines(), after.splitlines()
    return [line for line in right if line not in left], [line for line in left if line not in right]


def test_a_changed_value_keeps_its_comment():
    assert changed_lines(FILE, write(FILE, {"date": "2018-08-27"}, line=8)) == (
        ["    date: 2018-08-27   # ministry"],
        ["    date: 2018-08-26   # ministry"],
    )


def test_a_new_key_joins_its_decision():
    assert changed_lines(FILE, write(FILE, {"title": "no"}, line=8)) == (['    title: "no"'], [])
    assert changed_lines(FILE, write(FILE, {"main": False}, line=15))[0] == [
        "  - {about: e-2, hide: true, main: false}"
    ]


def test_a_key_can_be_taken_away():
    assert changed_lines(FILE, write(FILE, {"date": None}, line=8)) == ([], ["    date: 2018-08-26   # ministry"])


def test_a_note_of_several_lines_replaces_another():
    written = write(FILE, {"note": "One.\n*Two*: three"}, line=8)
    assert "    note: |-\n      One.\n      *Two*: three\n\n  # The pact." in written


def test_merged_events_are_written_in_full():
    written = write(FILE, {"merge": (ABOUT, About(entry="e-9"))}, line=8)
    assert read(written, "curation.yml").decisions[0].merge == (ABOUT, About(entry="e-9"))


def test_line_ends_of_windows_stay():
    written = write(FILE.replace("\n", "\r\n"), {"hide": True})
    assert written.count("\n") == written.count("\r\n") == write(FILE, {"hide": True}).count("\n")


@pytest.mark.parametrize("text", ["{decisions: []}", "decisions: [{about: e-1, hide: true}]", "decisions: &a []\n"])
def test_what_cannot_be_changed_safely_is_refused(text):
    try:
        written = write(text, {"hide": True})
    except CurationError as error:
        assert "by hand" in str(error)  # noqa: PT017  (either outcome is right, a wrong file is not)
    else:
        assert len(read(written, "curation.yml").decisions) == len(read(text, "curation.yml").decisions) + 1


PRINTABLE = st.characters(categories=["L", "M", "N", "P", "S", "Cf", "Z"])
TEXT = st.text(PRINTABLE).map(lambda text: text.strip() or "#")
CHANGES = st.fixed_dictionaries(
    {},
    optional={
        "date": st.sampled_from(["2018", "[2018-08-20..2018-08-26]", "[..2018-08-27]", "2018-08-27?", "undated"]),
        "title": TEXT,
        "note": st.lists(TEXT, min_size=1, max_size=3).map("\n".join),
        "who": st.lists(TEXT, max_size=3).map(tuple),
        "hide": st.just(True),
    },
).filter(bool)


@given(st.lists(st.tuples(TEXT, CHANGES), max_size=4), st.data())
def test_whatever_is_written_reads_back(rounds, data):
    text = FILE
    for quote, changes in rounds:
        known = read(text, "curation.yml").decisions
        line = data.draw(st.sampled_from([None, *(decision.line for decision in known)]))
        text = write(text, changes, line, About(quote=quote))
        place = -1 if line is None else [decision.line for decision in known].index(line)
        decision = read(text, "curation.yml").decisions[place]
        assert {key: getattr(decision, key) for key in changes} == changes
        assert text.startswith("# Kept by the desk.\n\nsources:\n  Demo Wire: {publisher: The Wire}  # as they")
