"""A served site prints anew only what is made from something else, and what it prints is what a fresh build prints."""

from dataclasses import replace
from pathlib import Path

import pytest

from timeline.config import Settings
from timeline.model import Timeline
from timeline.pages.kept import Kept, state
from timeline.pages.press import Press


def printed(timeline: Timeline, settings: Settings, kept: Kept | None = None) -> dict[str, str | bytes]:
    return dict(Press(timeline, settings, kept=kept).files())


def test_a_corrected_entry_is_printed_as_a_fresh_build_prints_it(
    small: Timeline, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept, pages = Kept(), []
    first = printed(small, Settings(), kept)
    assert first == printed(small, Settings())
    monkeypatch.setattr(
        Press, "_page", lambda press, page, to, print=Press._page: pages.append(page) or print(press, page, to)
    )
    assert printed(small, Settings(), kept) == first
    assert pages == []
    entry = small.entries[0]
    corrected = replace(small, entries=(replace(entry, title="Another title"), *small.entries[1:]))
    second = printed(corrected, Settings(), kept)
    assert 0 < len(pages) < sum(name.endswith(".md") for name in second)
    fresh = printed(corrected, Settings())
    differing = {name for name in fresh if second[name] != fresh[name]}
    assert not any(name.endswith((".md", ".cite.json", ".html")) for name in differing)
    assert differing  # feeds and downloads stay as they were until a build


def test_other_settings_begin_anew(small: Timeline, tmp_path: Path) -> None:
    kept = Kept()
    printed(small, Settings(), kept)
    settings = Settings(title="Another name")
    assert printed(small, settings, kept) == printed(small, settings)
    before = state(tmp_path)
    (tmp_path / "strings").mkdir()
    (tmp_path / "strings/en.yml").write_text("when: When\n")
    assert state(tmp_path) != before
