"""The head of a text file between two `---` lines → its fields as strings, with their places, and where the body is.

Values stay the strings that were written ("2018-08-27", "no", "007"): what they mean is for the reader of each
field. No YAML tag is obeyed and no alias expanded.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec import Struct, field

from timeline.articles.document import Document, Field, Unreadable, utf8
from timeline.articles.fields import key

_FENCED = re.compile(r"---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_OPENED = re.compile(r"---[ \t]*\r?\n[ \t]*[\w-]+[ \t]*:")
_LONGEST = 65_536  # characters; front matter is a handful of lines
_DEEPEST = 20
_REMEDY = "Write it as `key: value` lines; put a value that holds `: ` or starts with a sign in quotes."


class FrontMatter(Struct, frozen=True):
    fields: Mapping[str, Field] = field(default_factory=dict)
    body: int = 0  # where the body starts in the file's text


def split(text: str) -> FrontMatter:
    """The front matter of a file's text, empty where it has none; raises Unreadable with line and column."""
    fenced = _FENCED.match(text)
    if fenced is None:
        if _OPENED.match(text):
            raise Unreadable("has a front matter that never ends", "Close it with a line of `---`.", 1, 1)
        return FrontMatter()
    if fenced.end(1) > _LONGEST:
        raise Unreadable("has a front matter of over 64 KB", "Move the article below its closing `---`.", 1, 1)
    fields = parse(fenced[1], first_line=2)
    # A text may open with a rule (`---`) of its own; only `key: value` pairs make a front matter.
    return FrontMatter(fields, fenced.end()) if fields is not None else FrontMatter()


def sidecar(document: Document) -> dict[str, Field]:
    """The fields in the file beside a document, empty where there is none. Raises Unreadable, naming that file."""
    if document.sidecar is None:
        return {}
    try:
        written = utf8(document.sidecar.read_bytes()[: _LONGEST * 4])
        fields = parse(written[:_LONGEST])
    except Unreadable as error:
        problem = f"cannot be told of by {document.sidecar.name}: {error.problem}"
        raise Unreadable(problem, error.remedy, error.line, error.column) from None
    return fields or {}


def parse(written: str, first_line: int = 1) -> dict[str, Field] | None:
    """`key: value` pairs of YAML as strings, lists joined by commas; None where it is YAML of another shape."""

    import yaml

    def broken(problem: str, line: int, column: int) -> Unreadable:
        return Unreadable(f"has a broken front matter: {problem}", _REMEDY, line + first_line, column + 1)

    class Loader(yaml.SafeLoader):
        """Events to nodes, refusing what hostile YAML does with tags, aliases and depth."""

        depth = 0

        def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
            event = self.peek_event()  # type: ignore[no-untyped-call]  # the stubs leave it so
            place = (event.start_mark.line, event.start_mark.column)
            if isinstance(event, yaml.AliasEvent):
                raise broken("an alias (`*name`)", *place)
            if getattr(event, "tag", None) is not None:
                raise broken("a tag (`!name`)", *place)
            self.depth += 1
            if self.depth > _DEEPEST:
                raise broken("lists within lists within lists", *place)
            node: yaml.Node | None = super().compose_node(parent, index)
            self.depth -= 1
            return node

    try:
        node = yaml.compose(written, Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = (mark.line, mark.column) if mark else (0, 0)
        raise broken(error.problem or "it is no YAML", *place) from None
    except yaml.reader.ReaderError as error:
        line = written.count("\n", 0, error.position)
        column = error.position - written.rfind("\n", 0, error.position) - 1
        raise broken("a character that YAML does not allow", line, column) from None
    if node is None:
        return {}
    if not isinstance(node, yaml.MappingNode):
        return None
    return {
        key(name.value): Field(_written(value), mark.line + first_line, mark.column + 1)
        for name, value in node.value
        if isinstance(name, yaml.ScalarNode)
        for mark in [value.start_mark]
    }


def _written(node: object) -> str:
    value = getattr(node, "value", "")
    if isinstance(value, str):
        return value.strip()
    parts = value if isinstance(value, list) else []
    return ", ".join(_written(part) for part in parts if not isinstance(part, tuple))
