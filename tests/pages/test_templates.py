"""Templates are compiled once for all processes of a user, where a folder of the user's own can be had."""

import tempfile
from pathlib import Path

import pytest
from jinja2 import Environment

from timeline.pages.templates import environment


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A user's templates."""
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "own.md").write_text("one")
    return tmp_path / "templates"


def rendered(own: Path) -> str:
    return environment(own).get_template("own.md").render()


def test_a_template_is_compiled_once(tmp_path: Path, own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "kept").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "kept"))
    assert rendered(own) == "one"
    (folder,) = (tmp_path / "kept").iterdir()
    assert folder.stat().st_mode & 0o077 == 0
    with monkeypatch.context() as patched:
        patched.setattr(Environment, "compile", lambda *given: pytest.fail("compiled again"))
        assert rendered(own) == "one"
    (own / "own.md").write_text("two")
    assert rendered(own) == "two"


@pytest.mark.parametrize("harm", ["no folder", "full"])
def test_without_room_it_is_compiled_each_time(
    tmp_path: Path, own: Path, monkeypatch: pytest.MonkeyPatch, harm: str
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / ("file" if harm == "no folder" else "")))
    if harm == "full":
        monkeypatch.setattr(tempfile, "NamedTemporaryFile", _full)
    for _ in range(2):
        assert rendered(own) == "one"


def _full(*given: object, **named: object) -> None:
    raise OSError(28, "No space left on device")
