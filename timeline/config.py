"""The `timeline` plugin's section of mkdocs.yml, or any mapping of the same keys → Settings; mistakes name the line."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, get_args

from msgspec import Struct, field

if TYPE_CHECKING:
    import yaml

    from timeline.articles.settings import ReadSettings
    from timeline.entries.settings import EntrySettings
    from timeline.resolver.settings import ResolverSettings

FOLDER = "timeline"  # where the pages of a site's only timeline go

Anchor = Literal["auto", "publication", "narrative"]
WeekStart = Literal["monday", "sunday", "saturday"]
DayOrder = Literal["dmy", "mdy", "ymd"]
Publication = Literal["first", "latest"]
Hemisphere = Literal["north", "south"]


class ConfigError(Exception):
    """A setting that cannot be used: says which file, line and key, and what would do."""

    def __init__(self, problem: str, remedy: str, file: str | None = None, line: int | None = None) -> None:
        super().__init__(problem)
        self.problem, self.remedy, self.file, self.line = problem, remedy, file, line

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.file, self.line) if part is not None)
        return f"{place or 'settings'}: {self.problem}. {self.remedy}"


class Settings(Struct, frozen=True):
    """Everything a site sets. Paths are absolute once they come from a mapping or a file."""

    articles: Path = Path("articles")
    title: str = "Timeline"
    description: str | None = None
    site_url: str | None = None  # mkdocs.yml's own, never the plugin's
    language: str = "en"
    folder: str = FOLDER  # of the generated pages, under MkDocs' docs_dir
    templates: Path | None = None
    curation: Path | None = None
    changes: Path | None = None
    anchor: Anchor = "auto"
    week_start: WeekStart = "monday"
    day_order: DayOrder | None = None
    hemisphere: Hemisphere = "north"
    from_: str | None = None  # EDTF: the timeline shows nothing before
    to: str | None = None  # EDTF: nor after
    about: tuple[str, ...] = ()
    page_entries: int = 100  # past which a month is split
    publication: Publication = "first"  # which version of an updated article dates it
    columns: Mapping[str, str] = field(default_factory=dict)  # our name of a field → a sheet's column of it
    max_article: int = 10_000_000  # bytes of one article
    name_entries: int = 3  # from which a person or place gets a page
    published: str | None = None  # the command line's: for articles that carry no date

    @classmethod
    def from_mapping(
        cls,
        mapping: Mapping[str, Any],
        *,
        base: Path | None = None,
        config_file: Path | None = None,
        site_url: str | None = None,
    ) -> Settings:
        """Settings from the plugin's mapping; relative paths count from `base` (default: where one stands).

        `config_file` serves to name the line of a mistake. Raises ConfigError.
        """
        root = (base or Path()).absolute()
        read: dict[str, Any] = {}
        for key, given in mapping.items():
            if key not in KEYS:
                raise _unknown(key, config_file)
            if given is None:
                continue
            try:
                read["from_" if key == "from" else key] = KEYS[key](given, root)
            except ValueError as error:
                raise ConfigError(
                    f"{key!r} cannot be {_shown(given)}", f"{error}", _name(config_file), _line(config_file, key)
                ) from None
        return cls(
            **{
                "articles": root / "articles",
                "curation": root / "curation.yml",
                "changes": root / "changes.tsv",
                "site_url": site_url,
                **read,
            }
        )

    @classmethod
    def load(cls, config_file: Path) -> Settings:
        """Settings from the `plugins: timeline:` section of an mkdocs.yml; a missing file gives the defaults.

        Raises ConfigError, also where the file is no YAML.
        """
        if not config_file.exists():
            return cls.from_mapping({}, base=config_file.parent)
        root = _compose(config_file)
        section = _section(config_file)
        mapping: object = _construct(section, config_file) if section is not None else {}
        site_url = _construct(_child(root, "site_url"), config_file)
        if not isinstance(mapping, dict):
            line = section.start_mark.line + 1 if section is not None else None
            raise ConfigError("the timeline plugin's settings are not `key: value` pairs",
                              "Indent them under `timeline:`.", str(config_file), line)  # fmt: skip
        return cls.from_mapping(
            {str(key): value for key, value in mapping.items()},
            base=config_file.absolute().parent,
            config_file=config_file,
            site_url=site_url if isinstance(site_url, str) else None,
        )

    @property
    def reading(self) -> ReadSettings:
        """The part of the settings that reading uses."""
        from timeline.articles.settings import ReadSettings

        return ReadSettings(
            day_order=self.day_order,
            published=self.published,
            publication=self.publication,
            columns=self.columns,
            max_article=self.max_article,
        )

    @property
    def resolver(self) -> ResolverSettings:
        """The part of the settings that finding and resolving dates uses."""
        from timeline.resolver.settings import ResolverSettings

        return ResolverSettings(self.anchor, self.week_start, self.day_order, self.hemisphere)

    @property
    def entries(self) -> EntrySettings:
        """The part of the settings that building and merging entries uses."""
        from datetime import date

        from timeline.entries.settings import EntrySettings
        from timeline.when import edtf

        start = edtf.parse(self.from_).start if self.from_ else None
        after = edtf.parse(self.to).end if self.to else None
        return EntrySettings(
            start=date.fromordinal(start) if start else None,
            end=date.fromordinal(after - 1) if after else None,
            about=self.about,
        )


# One reader a kind of value: given what YAML holds and the folder that paths count from, the typed value, or
# ValueError saying what would do.


def _text(given: object, base: Path) -> str:
    if isinstance(given, (dict, list, bool)) or not str(given).strip():
        raise ValueError("Give some text.")
    return str(given)


def _path(given: object, base: Path) -> Path:
    return base / Path(_text(given, base)).expanduser()


def _texts(given: object, base: Path) -> tuple[str, ...]:
    return tuple(_text(one, base) for one in (given if isinstance(given, (list, tuple)) else [given]))


def _edtf(given: object, base: Path) -> str:
    from timeline.when import edtf

    written = _text(given, base)
    edtf.parse(written)  # EdtfError is a ValueError that says what would do
    return written


def _columns(given: object, base: Path) -> dict[str, str]:
    from timeline.articles.fields import ALIASES

    if not isinstance(given, dict) or not set(given) <= set(ALIASES):
        raise ValueError(f"Give pairs such as `text: Body`; the fields are {', '.join(ALIASES)}.")
    return {str(ours): str(theirs) for ours, theirs in given.items()}


def _count(given: object, base: Path) -> int:
    if isinstance(given, bool) or not isinstance(given, int) or given < 1:
        raise ValueError("Give a whole number from 1 up.")
    return given


def _one_of(kind: Any) -> Callable[[object, Path], str]:
    choices: tuple[str, ...] = get_args(kind)

    def read(given: object, base: Path) -> str:
        if str(given).lower() not in choices:
            raise ValueError(f"Give one of {', '.join(choices)}.")
        return str(given).lower()

    return read


KEYS: dict[str, Callable[[object, Path], object]] = {
    "articles": _path,
    "title": _text,
    "description": _text,
    "language": _text,
    "folder": _text,
    "templates": _path,
    "curation": _path,
    "changes": _path,
    "anchor": _one_of(Anchor),
    "week_start": _one_of(WeekStart),
    "day_order": _one_of(DayOrder),
    "hemisphere": _one_of(Hemisphere),
    "from": _edtf,
    "to": _edtf,
    "about": _texts,
    "page_entries": _count,
    "name_entries": _count,
    "publication": _one_of(Publication),
    "columns": _columns,
    "max_article": _count,
}
"""Every key of the plugin's section, and what reads its value."""


def _unknown(key: str, config_file: Path | None) -> ConfigError:
    near = difflib.get_close_matches(str(key), KEYS, n=1, cutoff=0.5)
    remedy = f"Did you mean {near[0]!r}?" if near else f"The keys are {', '.join(KEYS)}."
    return ConfigError(f"{key!r} is no setting", remedy, _name(config_file), _line(config_file, key))


def _shown(given: object) -> str:
    written = repr(given)
    return written if len(written) <= 60 else written[:57] + "…"


def _name(config_file: Path | None) -> str | None:
    return str(config_file) if config_file is not None else None


def _line(config_file: Path | None, key: str) -> int | None:
    """The line of a key of the plugin's section, where the file can be read."""
    if config_file is None or not config_file.exists():
        return None
    section = _section(config_file)
    for name, _ in section.value if section is not None and isinstance(section.value, list) else ():
        if getattr(name, "value", None) == key:
            return int(name.start_mark.line) + 1
    return None


def _compose(config_file: Path) -> yaml.Node | None:
    import yaml

    try:
        # Nodes only: mkdocs.yml may carry tags (!ENV, !!python/name) that are MkDocs' to construct.
        return yaml.compose(config_file.read_text("utf-8-sig"), yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else None
        raise ConfigError(f"is not YAML: {error.problem or error.context}", "Correct it there.",
                          str(config_file), line) from None  # fmt: skip
    except (UnicodeDecodeError, yaml.YAMLError):
        raise ConfigError("is not UTF-8 text", "Save it as UTF-8.", str(config_file)) from None
    except OSError as error:
        raise ConfigError(f"cannot be read: {error.strerror}", "Give another file with -f.", str(config_file)) from None


def _section(config_file: Path) -> yaml.Node | None:
    """The plugin's own settings: `plugins` is a list or a mapping; a file may INHERIT from another."""
    import yaml

    root = _compose(config_file)
    plugins = _child(root, "plugins")
    if plugins is None:
        parent = getattr(_child(root, "INHERIT"), "value", None)
        inherited = config_file.parent / parent if isinstance(parent, str) else None
        return _section(inherited) if inherited and inherited.exists() and inherited != config_file else None
    listed = plugins.value if isinstance(plugins.value, list) else []
    for item in listed if isinstance(plugins, yaml.SequenceNode) else [plugins]:
        found = _child(item, "timeline")
        if found is not None and not (isinstance(found, yaml.ScalarNode) and found.value in ("", "null", "~")):
            return found
    return None


def _child(node: yaml.Node | None, key: str) -> yaml.Node | None:
    if node is None or not isinstance(node.value, list):
        return None
    found: yaml.Node | None = next(
        (pair[1] for pair in node.value if isinstance(pair, tuple) and pair[0].value == key), None
    )
    return found


def _construct(node: yaml.Node | None, config_file: Path) -> object:
    """The plain value of a node; MkDocs' `!ENV` reads the environment as it does there."""
    import yaml
    from yaml_env_tag import construct_env_tag  # type: ignore[import-untyped]  # it has no types

    class Loader(yaml.SafeLoader):
        pass

    Loader.add_constructor("!ENV", construct_env_tag)
    if node is None:
        return None
    try:
        loader = Loader("")
        value: object = loader.construct_document(node)
        return value
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else None
        raise ConfigError(f"{error.problem}", "Give a plain value.", str(config_file), line) from None
