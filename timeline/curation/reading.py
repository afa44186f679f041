"""The text of curation.yml → Curation, or a CurationError that names line, column and remedy."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, NoReturn, TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import yaml

from timeline.curation import dates
from timeline.curation.decisions import UNDATED, About, Curation, CurationError, Decision, OwnEntry, SourceDefaults
from timeline.model import Refusal

Node = Any  # yaml.Node: its stubs leave `value` untyped
Read = TypeVar("Read")

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # libyaml reads 10,000 lines in 0.2 s instead of 3
_LARGEST = 20_000_000  # characters
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)", re.ASCII)

ABOUT = ("entry", "article", "url", "published", "source", "headline", "quote", "event")
DECISION = (
    "about", "date", "confirmed", "title", "who", "where", "note", "hide", "main", "merge", "split",
)  # fmt: skip
ENTRY = ("id", "date", "title", "quote", "who", "where", "note", "main", "source")
SOURCE = ("name", "url", "title", "published")
DEFAULTS = ("publisher", "day_order", "time_zone")
TOP = ("sources", "decisions", "entries")


def load(path: Path) -> Curation:
    """The editor's file; one that does not exist decides nothing. Raises CurationError."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return Curation(str(path))
    except UnicodeDecodeError:
        raise CurationError(Refusal(str(path), "is not UTF-8 text", "Save it as UTF-8.")) from None
    except OSError as error:
        raise CurationError(Refusal(str(path), f"cannot be read: {error.strerror}", "Make it readable.")) from None
    return read(text, str(path))


def read(text: str, path: str) -> Curation:
    """The decisions of a file's text; `path` serves for messages. Raises CurationError."""
    return _Reader(text, path).curation()


def compose(text: str, path: str) -> Node | None:
    """The YAML nodes of the file's text, None where it says nothing. Raises CurationError."""
    if len(text) > _LARGEST:
        raise CurationError(Refusal(path, "is larger than 20 MB", "Is it the editor's file?"))
    try:
        return yaml.compose(text, _LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = (mark.line + 1, mark.column + 1) if mark else (None, None)
        raise CurationError(
            Refusal(path, f"is not YAML: {error.problem or error.context}", "Correct it there.", *place)
        ) from None
    except (yaml.YAMLError, RecursionError):
        raise CurationError(Refusal(path, "is not YAML", "Correct it, or take it back from git.")) from None


class _Reader:
    """Walks the nodes of one file. Values are taken as written (`2018-08-26`, `no`), not as YAML types."""

    def __init__(self, text: str, path: str) -> None:
        self.text, self.path = text, path

    def refuse(self, node: Node, problem: str, remedy: str) -> NoReturn:
        mark = node.start_mark
        raise CurationError(Refusal(self.path, problem, remedy, mark.line + 1, mark.column + 1))

    def curation(self) -> Curation:
        root = compose(self.text, self.path)
        if root is None or _is_null(root):
            return Curation(self.path)
        top = self.keys(root, TOP, "curation.yml")
        entries = self.items(top, "entries", self.own_entry)
        seen: dict[str, int] = {}
        for entry in entries:
            if entry.id in seen:
                problem = f"the id {entry.id!r} stands twice, first in line {seen[entry.id]}"
                raise CurationError(Refusal(self.path, problem, "Give each entry an id of its own.", entry.line))
            seen[entry.id] = entry.line
        decisions = self.items(top, "decisions", self.decision)
        return Curation(self.path, decisions, entries, self.sources(top.get("sources")))

    def decision(self, node: Node) -> Decision:
        keys = self.keys(node, DECISION, "a decision")
        if "about" not in keys:
            self.refuse(node, "a decision does not say what it is about", "Give `about` with an entry's id or quote.")
        if len(keys) == 1:
            self.refuse(node, "nothing is decided", f"Give one of {', '.join(DECISION[1:])}.")
        about = self.about(keys["about"])
        published = date.fromisoformat(about.published) if about.published else None
        return Decision(
            about,
            int(node.start_mark.line) + 1,
            date=self.date(keys.get("date"), published),
            confirmed=self.date(keys.get("confirmed"), published),
            title=self.words(keys.get("title")),
            who=self.names(keys.get("who")),
            where=self.names(keys.get("where")),
            note=self.words(keys.get("note")),
            hide=self.flag(keys.get("hide")) or False,
            main=self.flag(keys.get("main")),
            merge=self.items(keys, "merge", self.about),
            split=self.flag(keys.get("split")) or False,
        )

    def about(self, node: Node) -> About:
        if isinstance(node, yaml.ScalarNode):
            return About(entry=self.words(node))
        keys = self.keys(node, ABOUT, "`about`")
        about = About(
            published=self.day(keys.get("published")),
            **{key: self.words(keys.get(key)) for key in ABOUT if key != "published"},
        )
        if about.quote is None and about.entry is None:
            self.refuse(node, "`about` names no event", "Give the `quote` that tells it, or the `entry` with its id.")
        return about

    def own_entry(self, node: Node) -> OwnEntry:
        keys = self.keys(node, ENTRY, "an entry")
        for key in ("id", "title", "source"):
            if key not in keys:
                self.refuse(node, f"an entry has no {key!r}", f"Give its `{key}`.")
        source = self.keys(keys["source"], SOURCE, "`source`")
        for key in ("name", "published"):
            if key not in source:
                self.refuse(keys["source"], f"the source has no {key!r}", "Give its `name` and `published` date.")
        published = self.day(source["published"])
        dated = self.date(keys.get("date"), date.fromisoformat(published) if published else None)
        title = self.needed(keys["title"])
        return OwnEntry(
            self.needed(keys["id"]),
            int(node.start_mark.line) + 1,
            title,
            None if dated == UNDATED else dated,
            self.words(keys.get("quote")) or title,
            published or "",
            self.needed(source["name"]),
            self.words(source.get("url")),
            self.words(source.get("title")),
            self.names(keys.get("who")) or (),
            self.names(keys.get("where")) or (),
            self.words(keys.get("note")),
            self.flag(keys.get("main")) or False,
        )

    def sources(self, node: Node | None) -> dict[str, SourceDefaults]:
        if node is None or _is_null(node):
            return {}
        return {name: self.defaults(value) for name, value in self.keys(node, None, "`sources`").items()}

    def defaults(self, node: Node) -> SourceDefaults:
        keys = self.keys(node, DEFAULTS, "a source")
        order = self.words(keys.get("day_order"))
        if order not in (None, "dmy", "mdy", "ymd"):
            self.refuse(keys["day_order"], f"{order!r} is no day order", "Give dmy, mdy or ymd.")
        zone = self.words(keys.get("time_zone"))
        if zone is not None:
            try:
                ZoneInfo(zone)
            except (ZoneInfoNotFoundError, ValueError, OSError):
                self.refuse(keys["time_zone"], f"{zone!r} is no time zone", "Give one such as Europe/Berlin.")
        return SourceDefaults(self.words(keys.get("publisher")), order, zone)  # type: ignore[arg-type]  # checked above

    def keys(self, node: Node, allowed: tuple[str, ...] | None, what: str) -> dict[str, Node]:
        """The pairs of a mapping. An unknown or repeated key is refused."""
        if not isinstance(node, yaml.MappingNode):
            self.refuse(node, f"{what} is not written as `key: value` lines", "Indent them below it.")
        found: dict[str, Node] = {}
        for key, value in node.value:
            name = key.value if isinstance(key, yaml.ScalarNode) else ""
            if allowed is not None and name not in allowed:
                near = difflib.get_close_matches(name, allowed, n=1, cutoff=0.5)
                remedy = f"Did you mean {near[0]!r}?" if near else f"The keys are {', '.join(allowed)}."
                self.refuse(key, f"{name!r} is no key of {what}", remedy)
            if name in found:
                self.refuse(key, f"{name!r} stands twice in {what}", "Keep one.")
            found[name] = value
        return found

    def items(self, keys: Mapping[str, Node], key: str, read: Callable[[Node], Read]) -> tuple[Read, ...]:
        node = keys.get(key)
        if node is None or _is_null(node):
            return ()
        if not isinstance(node, yaml.SequenceNode):
            self.refuse(node, f"{key!r} is not a list", "Begin each item with `- `.")
        return tuple(read(item) for item in node.value)

    def words(self, node: Node | None) -> str | None:
        if node is None or _is_null(node):
            return None
        if not isinstance(node, yaml.ScalarNode):
            self.refuse(node, "text is wanted here", "Put it in quotes.")
        written: str = node.value.strip()
        if _CONTROL.search(written):
            self.refuse(node, "the text holds a control character", "Remove it.")
        return written or None

    def needed(self, node: Node) -> str:
        return self.words(node) or self.refuse(node, "text is missing here", "Give some.")

    def names(self, node: Node | None) -> tuple[str, ...] | None:
        if node is None:
            return None
        if isinstance(node, yaml.SequenceNode):
            return tuple(self.needed(item) for item in node.value)
        one = self.words(node)
        return () if one is None else (one,)

    def flag(self, node: Node | None) -> bool | None:
        if node is None:
            return None
        said = str(node.value).lower() if isinstance(node, yaml.ScalarNode) else ""
        if said not in ("true", "yes", "on", "false", "no", "off"):
            self.refuse(node, "yes or no is wanted here", "Write `true` or `false`.")
        return said in ("true", "yes", "on")

    def date(self, node: Node | None, published: date | None) -> str | None:
        """EDTF or words. EDTF's brackets are YAML's as well, so such a value is taken from the text itself."""
        if node is None:
            return None
        written = (
            node.value if isinstance(node, yaml.ScalarNode) else self.text[node.start_mark.index : node.end_mark.index]
        )
        if written.strip().lower() == UNDATED:
            return UNDATED
        try:
            return dates.read(written, published)
        except dates.DateError as error:
            remedy = str(error).partition(". ")[2] + f", words such as “by Monday 27 August 2018”, or {UNDATED}."
            self.refuse(node, f"{written.strip()!r} is no date that the calendar has", remedy)

    def day(self, node: Node | None) -> str | None:
        written = self.words(node)
        if node is None or written is None:
            return None
        try:
            return date.fromisoformat(written[:10] if _DAY.match(written) else "").isoformat()
        except ValueError:
            self.refuse(node, f"{written!r} is no day", "Write it as 2018-08-27.")


def _is_null(node: Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and bool(node.tag.endswith(":null"))
