"""The words of the interface in the reader's language. In: a language, a catalogue; out: `say("entries", count=3)`.

Catalogues are `templates/strings/LANGUAGE.yml`: a key and its text, or its texts by plural category (CLDR). English
stands in for what a catalogue leaves out.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from markupsafe import Markup

from timeline.pages import templates
from timeline.pages.text import entities

Catalogue = Mapping[str, "str | dict[str, str]"]


class Strings:
    """`say(key, **values)`: the text of that key with the values put in; markup where one of the values is."""

    def __init__(self, language: str, own: Path | None = None) -> None:
        from babel import Locale, UnknownLocaleError

        self.language = language
        try:
            self.locale = Locale.parse(language, sep="-" if "-" in language else "_")
        except (UnknownLocaleError, ValueError):
            self.locale = Locale("en")
        self.direction = self.locale.text_direction
        self._texts: dict[str, str | dict[str, str]] = {}
        self._numbers: dict[int, str] = {}  # that were written
        for name in dict.fromkeys(("en", self.locale.language, language)):
            self._texts.update(_read(templates.find(f"strings/{name}.yml", own)))

    def __call__(self, key: str, /, **values: object) -> str:
        text = self._texts[key]
        if isinstance(text, dict):
            count = values["count"]
            assert isinstance(count, int)
            text = text.get(self.locale.plural_form(count), text["other"])
        shown = {name: self.number(v) if isinstance(v, int) else v for name, v in values.items()}
        if any(hasattr(value, "__html__") for value in shown.values()):
            marked = {n: v if hasattr(v, "__html__") else entities(str(v)) for n, v in shown.items()}
            return Markup(text).format(**marked)
        return text.format(**shown)

    def __contains__(self, key: str) -> bool:
        return key in self._texts

    def forms(self, key: str) -> dict[str, str]:
        """The text by plural category, `other` where it has no more than one."""
        text = self._texts[key]
        return text if isinstance(text, dict) else {"other": text}

    def number(self, count: int) -> str:
        """A count in the locale's digits and grouping."""
        if count not in self._numbers:
            from babel.numbers import format_decimal

            self._numbers[count] = format_decimal(count, locale=self.locale)
        return self._numbers[count]

    def part(self, prefix: str, english: Mapping[str, str]) -> dict[str, str]:
        """The texts under keys with that prefix, by the rest of the key; English where the catalogue has none."""
        own = {key.removeprefix(prefix): t for key, t in self._texts.items() if key.startswith(prefix)}
        return {**english, **{key: text for key, text in own.items() if isinstance(text, str)}}


def _read(file: Path | None) -> Catalogue:
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # eight times as fast, where PyYAML comes with it
    return yaml.load(file.read_text("utf-8"), loader) or {} if file else {}
