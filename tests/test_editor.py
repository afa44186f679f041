"""The editor's commands, on a site of one article."""

import pytest
from click.testing import CliRunner

from timeline.cli import commands
from timeline.curation import load

ARTICLE = """---
published: 2018-08-27
source: Wire
---
The minister arrived in Damascus on Sunday. He met the president on Monday.
"""


@pytest.fixture(autouse=True)
def site(tmp_path, monkeypatch):
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "talks.md").write_text(ARTICLE, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments, status=0):
    result = CliRunner().invoke(commands, arguments, catch_exceptions=False)
    assert result.exit_code == status, result.output
    return result.output


def ids():
    return [line.split()[3] for line in run("changes").splitlines()]


def test_edit_writes_each_decision(site):
    first, second = ids()
    run("edit", first, "--date", "Sunday 26 to Monday 27 August 2018", "--title", "Visit", "--who", "A", "--who", "B",
        "--where", "Damascus", "--note", "*Sure*", "--main", "--merge", second)  # fmt: skip
    (decision,) = load(site / "curation.yml").decisions
    assert (decision.date, decision.title, decision.who) == ("2018-08-26/2018-08-27", "Visit", ("A", "B"))
    assert (decision.where, decision.note, decision.main) == (("Damascus",), "*Sure*", True)
    assert [about.entry for about in decision.merge] == [second]
    run("edit", first, second, "--hide")
    assert [decision.hide for decision in load(site / "curation.yml").decisions] == [True, True]
    run("edit", first, "--show", "--not-main", "--split")
    shown = load(site / "curation.yml").decisions[0]
    assert (shown.hide, shown.main, shown.split) == (False, False, True)


def test_confirm_keeps_the_date_that_was_found(site):
    first, _ = ids()
    run("edit", first, "--confirm")
    assert load(site / "curation.yml").decisions[0].confirmed == "2018-08-26"


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (["edit", "e-00000000", "--hide"], 1, "no entry has this id"),
        (["edit", "ID", "--date", "30 February 2018"], 1, "no date that the calendar has"),
        (["edit", "ID"], 2, "Say what is decided"),
    ],
)
def test_what_cannot_be_decided_is_said(site, arguments, status, said):
    arguments = [ids()[0] if argument == "ID" else argument for argument in arguments]
    assert said in run(*arguments, status=status)
    assert not (site / "curation.yml").exists()


def test_the_list_names_what_needs_a_look_and_what_found_nothing(site):
    (site / "curation.yml").write_text("decisions:\n- about: e-00000000\n  hide: true\n", "utf-8")
    (site / "articles" / "talks.md").write_text(ARTICLE + "\nWalid Ali dined in Aleppo.\n", "utf-8")
    listed = run("review", "--list")
    assert "inferred" in listed
    assert "curation.yml:2: the decision on e-00000000 is not applied" in listed


def test_changes_are_recorded_under_the_day_that_is_given(site):
    first, _ = ids()
    assert run("changes", "--record", "--day", "2018-09-01").endswith("2 recorded.\n")
    assert run("changes") == ""
    run("edit", first, "--date", "2018-08-25")
    assert "was Sunday 26 August 2018: corrected by the editor" in run("changes")
    run("changes", "--record", "--day", "2018-09-02")
    assert [line.split()[:2] for line in run("changes", "--since", "2018-09-02").splitlines()] == [
        ["2018-09-02", "corrected"]
    ]


def test_a_wrong_curation_file_is_named_with_its_line(site):
    (site / "curation.yml").write_text("decisions:\n- about: e-1\n  dat: 2018\n", "utf-8")
    for command in (["review", "--list"], ["changes"], ["edit", "e-1", "--hide"]):
        assert "curation.yml:3:3" in run(*command, status=1)
