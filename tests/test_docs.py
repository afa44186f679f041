"""The reference leaves nothing out: each command, each option, each setting, each key of curation.yml."""

from pathlib import Path

import click
import pytest

from timeline.cli import commands
from timeline.config import KEYS
from timeline.curation import reading

DOCS = Path(__file__).parent.parent / "docs"


def page(name):
    return (DOCS / name).read_text("utf-8")


def section(text, heading):
    """What stands below a heading, up to the next of its kind."""
    assert f"\n{heading}\n" in text, f"{heading} is missing"
    return text.partition(f"\n{heading}\n")[2].partition("\n## ")[0]


@pytest.mark.parametrize("name", sorted(commands.commands))
def test_every_command_is_documented_with_its_options(name):
    text = section(page("reference/commands.md"), f"## timeline {name}")
    for parameter in commands.commands[name].params:
        if isinstance(parameter, click.Option):
            assert f"`{max(parameter.opts, key=len)}" in text, f"{name} {parameter.opts}"


def test_no_command_is_documented_that_is_not_there():
    text = page("reference/commands.md")
    headings = [line.removeprefix("## timeline ") for line in text.splitlines() if line.startswith("## timeline ")]
    assert sorted(headings) == sorted(commands.commands)


@pytest.mark.parametrize("name", sorted(KEYS))
def test_every_setting_is_documented(name):
    assert f"| `{name}` |" in page("reference/settings.md")


@pytest.mark.parametrize("name", sorted({*reading.TOP, *reading.DECISION, *reading.ENTRY, *reading.DEFAULTS}))
def test_every_key_of_the_editors_file_is_documented(name):
    assert f"`{name}`" in page("reference/curation.md")


@pytest.mark.parametrize("path", sorted(DOCS.glob("decisions/0*.md")), ids=lambda path: path.stem)
def test_every_decision_is_listed(path):
    assert f"({path.name})" in page("decisions/index.md")
