"""The catalogues of interface texts: each language says all that English says, and fills in the same."""

from pathlib import Path
from string import Formatter

import pytest
import yaml

from timeline.pages.strings import Strings
from timeline.pages.templates import packaged
from timeline.resolver.steps import MESSAGES, NAMES

Catalogue = dict[str, str | dict[str, str]]
LANGUAGES = ("fr", "de", "es", "ar")


def read(language: str) -> Catalogue:
    return yaml.safe_load((packaged() / "strings" / f"{language}.yml").read_text("utf-8"))


def whole_english() -> Catalogue:
    """What there is to say: the English catalogue, and the messages of the steps under their keys."""
    steps = {f"step_{key}": text for key, text in MESSAGES.items()}
    return {**steps, **{f"name_{key}": text for key, text in NAMES.items()}, **read("en")}


def named(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def forms(text: str | dict[str, str]) -> dict[str, str]:
    return text if isinstance(text, dict) else {"other": text}


def test_the_languages() -> None:
    assert {file.stem for file in (packaged() / "strings").glob("*.yml")} == {"en", *LANGUAGES}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_has_every_message_and_no_other(language: str) -> None:
    assert set(whole_english()) ^ set(read(language)) == set()


@pytest.mark.parametrize("language", ["en", *LANGUAGES])
def test_a_message_has_its_placeholders_in_every_form(language: str) -> None:
    english, say = whole_english(), Strings(language)
    for key, text in read(language).items():
        if key not in english:
            continue
        expected = set().union(*(named(form) for form in forms(english[key]).values()))
        assert isinstance(text, dict) == isinstance(english[key], dict), key
        if isinstance(text, dict):
            assert set(text) == {*say.locale.plural_form.tags, "other"}, key
        for category, form in forms(text).items():
            # "one" and "two" may be said without the figure.
            optional = {"count"} if category in ("zero", "one", "two") else set()
            assert expected - optional <= named(form) <= expected, f"{key} ({category})"


def test_a_count_takes_the_form_of_its_language() -> None:
    counts = (1, 2, 3, 11, 100)
    assert [Strings("ar")("entries", count=n) for n in counts] == ["حدث واحد", "حدثان", "3 أحداث", "11 حدثًا", "100 حدث"]
    assert Strings("fr")("entries", count=0) == "0 événement"
    assert Strings("de")("entries", count=1000) == "1.000 Ereignisse"


@pytest.mark.parametrize(("language", "direction"), [("ar", "rtl"), ("he", "rtl"), ("fr", "ltr"), ("xx", "ltr")])
def test_the_direction_of_writing(language: str, direction: str) -> None:
    assert Strings(language).direction == direction


def test_english_stands_in_for_what_a_catalogue_leaves_out(tmp_path: Path) -> None:
    (tmp_path / "strings").mkdir()
    (tmp_path / "strings" / "nl.yml").write_text("next: Volgende\n", "utf-8")
    say = Strings("nl", tmp_path)
    assert (say("next"), say("previous")) == ("Volgende", "Previous")
