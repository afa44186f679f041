"""Settings from a mapping and from mkdocs.yml; a mistake is named with its key, line and remedy."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline.config import ConfigError, Settings


def load(tmp_path: Path, written: str) -> Settings:
    file = tmp_path / "mkdocs.yml"
    file.write_text(written)
    return Settings.load(file)


def test_no_file_gives_the_defaults(tmp_path: Path) -> None:
    settings = Settings.load(tmp_path / "mkdocs.yml")
    assert settings.articles == tmp_path / "articles"
    assert settings == Settings.from_mapping({}, base=tmp_path)


@pytest.mark.parametrize(
    "plugins",
    [
        "plugins:\n- search\n- timeline:\n    articles: news\n    day_order: DMY\n    from: 2018\n    about: Syria\n",
        "plugins:\n  timeline:\n    articles: news\n    day_order: DMY\n    from: 2018\n    about: [Syria]\n",
    ],
)
def test_both_ways_of_listing_plugins(tmp_path: Path, plugins: str) -> None:
    settings = load(tmp_path, "site_url: https://example.org/\nx: !!python/name:os.sep\n" + plugins)
    assert settings.articles == tmp_path / "news"
    assert settings.site_url == "https://example.org/"
    assert (settings.day_order, settings.from_, settings.about) == ("dmy", "2018", ("Syria",))


@pytest.mark.parametrize("plugins", ["plugins: []", "plugins:\n- timeline\n", "plugins:\n- timeline:\n", "", "a: 1"])
def test_a_plugin_without_settings(tmp_path: Path, plugins: str) -> None:
    assert load(tmp_path, plugins) == Settings.from_mapping({}, base=tmp_path)


def test_settings_are_inherited_and_read_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWS", "papers")
    (tmp_path / "base.yml").write_text("plugins:\n- timeline:\n    articles: !ENV NEWS\n")
    assert load(tmp_path, "INHERIT: base.yml\n").articles == tmp_path / "papers"


@pytest.mark.parametrize(
    ("setting", "said"),
    [
        ("artcles: x", ":4: 'artcles' is no setting. Did you mean 'articles'?"),
        ("zzz: x", ":4: 'zzz' is no setting. The keys are articles, "),
        ("day_order: ymdd", ":4: 'day_order' cannot be 'ymdd'. Give one of dmy, mdy, ymd."),
        ("page_entries: 0", ":4: 'page_entries' cannot be 0. Give a whole number from 1 up."),
        ("title: [a]", ":4: 'title' cannot be ['a']. Give some text."),
        ("title: !x y", ":4: could not determine a constructor"),
        ("- a", ":4: the timeline plugin's settings are not"),
        ("title: 'a", "is not YAML"),
    ],
)
def test_mistakes_are_named(tmp_path: Path, setting: str, said: str) -> None:
    with pytest.raises(ConfigError) as mistake:
        load(tmp_path, f"plugins:\n- search\n- timeline:\n    {setting}\n")
    assert said in str(mistake.value)
    assert str(tmp_path / "mkdocs.yml") in str(mistake.value)


def test_a_mapping_s_mistakes_find_their_line_in_the_file(tmp_path: Path) -> None:
    file = tmp_path / "mkdocs.yml"
    file.write_text("plugins:\n- timeline:\n    artcles: x\n")
    with pytest.raises(ConfigError) as mistake:
        Settings.from_mapping({"artcles": "x"}, base=tmp_path, config_file=file)
    assert mistake.value.line == 3
