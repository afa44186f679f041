"""curation.yml on disk: whole or not at all, one at a time, and back again."""

import json
import os
import stat

import pytest

from timeline.curation.decisions import CurationError
from timeline.curation.file import HEAD, change, undo
from timeline.locks import lock
from timeline.scratch import scratch


@pytest.fixture
def path(tmp_path):
    return tmp_path / "curation.yml"


def test_a_new_file_begins_with_its_head(path):
    change(path, lambda text: text + "decisions: []\n")
    assert path.read_text("utf-8") == HEAD + "decisions: []\n"


def test_the_schema_is_where_the_head_says(path):
    change(path, lambda text: text + "decisions: []\n")
    said = HEAD.partition("$schema=")[2].partition("\n")[0]
    assert json.loads((path.parent / said).read_text("utf-8"))["title"] == "curation.yml"


def test_a_change_keeps_mode_and_leaves_nothing_beside(path):
    path.write_text("# ours\n", "utf-8")
    path.chmod(0o640)
    change(path, lambda text: text + "decisions: []\n")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert {file.name for file in path.parent.iterdir()} == {"curation.yml", ".timeline"}


def test_undo_brings_back_every_byte_unless_somebody_else_changed_it(path):
    path.write_bytes(b"\xef\xbb\xbf# ours\r\n")
    written = change(path, lambda text: text + "decisions: []\r\n")
    undo(path, *written)
    assert path.read_bytes() == b"\xef\xbb\xbf# ours\r\n"
    written = change(path, lambda text: text + "decisions: []\r\n")
    path.write_text("# theirs", "utf-8")
    with pytest.raises(CurationError, match="somebody else"):
        undo(path, *written)
    assert path.read_text("utf-8") == "# theirs"


def test_what_goes_wrong_on_the_way_changes_nothing(path, monkeypatch):
    path.write_text("# ours\n", "utf-8")

    def full(descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CurationError, match=r"No space left on device\. Nothing was changed"):
        change(path, lambda text: "decisions: []\n")
    assert path.read_text("utf-8") == "# ours\n"
    assert not list(path.parent.glob("*.new"))


def test_two_at_once_wait_for_each_other(path, monkeypatch):
    monkeypatch.setattr("timeline.curation.file._PATIENCE", 0.1)
    with lock(scratch(path.parent) / "curation.lock", 0), pytest.raises(CurationError, match="another process"):
        change(path, lambda text: "decisions: []\n")
    change(path, lambda text: "decisions: []\n")
