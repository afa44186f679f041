"""The text of curation.yml and a change to one decision → the new text, every other character as it was.

Done on the text itself, by the places of YAML's nodes: whatever loads and dumps a file again moves comments,
quotes or line breaks. Each change is read back before it counts, so a file is never left saying
something else.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

import yaml
from msgspec.structs import fields, replace

from timeline.curation.decisions import About, Curation, CurationError, Decision
from timeline.curation.reading import ABOUT, compose, read
from timeline.model import Refusal

Change = str | bool | Sequence[str] | Sequence[About] | None
"""What a key is set to; None takes the key away."""

_PLAIN = re.compile(r"(?!-?\d+$)[A-Za-z0-9][A-Za-z0-9_./~-]*", re.ASCII)
_WORDS_OF_YAML = frozenset("y n yes no on off true false null".split())
_BREAKS = {"\x85": "\\N", "\u2028": "\\L", "\u2029": "\\P", "\x7f": "\\x7F", "\ufeff": "\\uFEFF"}


def decided(text: str, path: str, about: About, changes: Mapping[str, Change], line: int | None = None) -> str:
    """The file's text with a decision changed: the one that begins in `line`, else a new one at the end.

    Raises CurationError where the file is wrong already, or is written in a way that cannot be changed safely.
    """
    before = read(text.removeprefix("\ufeff"), path)
    lines = [decision.line for decision in before.decisions]
    place = lines.index(line) if line in lines else None
    newline = "\r\n" if "\r\n" in text else "\n"
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    plain = text.removeprefix(mark).replace("\r\n", "\n")
    changed = _appended(plain, path, about, changes) if place is None else _changed(plain, path, place, changes)
    try:
        _check(before, read(changed, path), place, about, changes)
    except CurationError as error:
        remedy = (
            "Make this change by hand, or write the file in block style (`- about:` and `key:` on lines of their own)."
        )
        raise CurationError(
            Refusal(path, f"cannot be changed safely ({error.refusal.problem})", remedy, line)
        ) from None
    return mark + changed.replace("\n", newline)


def _appended(text: str, path: str, about: About, changes: Mapping[str, Change]) -> str:
    root = compose(text, path)
    node = None if root is None else _child(root, "decisions")
    if isinstance(node, yaml.SequenceNode) and node.value and not node.flow_style:
        at, indent = _line_after(text, _end(node, text)), node.start_mark.column
        return _insert(text, at, _item(about, changes, indent))
    item = _item(about, changes, 0)
    if node is None:
        gap = "\n" if text.strip() and not text.endswith("\n\n") else ""
        return _insert(text, len(text), f"{gap}decisions:\n{item}")
    start, end = node.start_mark.index, _end(node, text)  # `decisions: []`, or nothing after the colon
    emptied = text[:start].rstrip(" ") + text[end:] if end > start else text
    return _insert(emptied, _line_after(emptied, len(text[:start].rstrip())), item)


def _changed(text: str, path: str, place: int, changes: Mapping[str, Change]) -> str:
    """One key after another, each on the text as it then stands."""
    for key, value in changes.items():
        root = compose(text, path)
        item = _child(root, "decisions").value[place]
        text = _with_key(text, item, key, value)
    return text


def _with_key(text: str, item: Any, key: str, value: Change) -> str:
    pair = next(((name, node) for name, node in item.value if name.value == key), None)
    if pair is None:
        if value is None:
            return text
        if item.flow_style:
            at = item.end_mark.index - 1
            return f"{text[:at].rstrip()}, {key}: {_inline(value)}{text[at:]}"
        return _insert(text, _line_after(text, _end(item, text)), _pair(key, value, item.start_mark.column))
    name, node = pair
    end = _end(node, text)
    if value is None:
        begin = text.rfind("\n", 0, name.start_mark.index) + 1
        return text[:begin] + text[_line_after(text, end) :]
    colon = text.index(":", name.end_mark.index) + 1
    alone = not item.flow_style and not text[end : _line_after(text, end)].strip()  # no comment behind the value
    return text[:colon] + _value(value, item.start_mark.column, block=alone) + text[end:]


def _item(about: About, changes: Mapping[str, Change], indent: int) -> str:
    """A decision as lines of block YAML, its dash at `indent`."""
    lines = [f"- about:\n{_about(about, indent + 4)}\n"]
    lines += [_pair(key, value, indent + 2) for key, value in changes.items() if value is not None]
    return " " * indent + "".join(lines)


def _about(about: About, indent: int) -> str:
    named = ((key, getattr(about, key)) for key in ABOUT)
    return "\n".join(f"{' ' * indent}{key}: {_inline(value)}" for key, value in named if value is not None)


def _pair(key: str, value: Change, indent: int) -> str:
    return f"{' ' * indent}{key}:{_value(value, indent, block=True)}\n"


def _value(value: Change, indent: int, *, block: bool) -> str:
    """What stands after a key's colon, without the last line break."""
    if block and isinstance(value, str) and "\n" in value and not re.search(r"(?m)^\s|\s$|^$", value):
        return " |-" + "".join(f"\n{' ' * (indent + 2)}{line}" for line in value.split("\n"))
    if block and isinstance(value, Sequence) and value and isinstance(value[0], About):
        items = (_about(about, indent + 2) for about in value if isinstance(about, About))
        return "".join(f"\n{' ' * indent}- {item.lstrip()}" for item in items)
    return f" {_inline(value)}"


def _inline(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        if _PLAIN.fullmatch(value) and value.lower() not in _WORDS_OF_YAML:
            return value
        return re.sub(
            "[\x85\u2028\u2029\x7f\ufeff]", lambda found: _BREAKS[found[0]], json.dumps(value, ensure_ascii=False)
        )
    if isinstance(value, About):
        return "{" + ", ".join(f"{key}: {_inline(getattr(value, key))}" for key in ABOUT if getattr(value, key)) + "}"
    return "[" + ", ".join(_inline(part) for part in value) + "]" if isinstance(value, Sequence) else "null"


def _child(node: Any, key: str) -> Any:
    return next((value for name, value in node.value if name.value == key), None)


def _end(node: Any, text: str) -> int:
    """Where a node's own text ends. YAML's marks of block nodes run on over blank lines and comments."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return _end(last[1] if isinstance(last, tuple) else last, text)
    return (
        len(text[: node.end_mark.index].rstrip())
        if node.end_mark.index > node.start_mark.index
        else node.end_mark.index
    )


def _line_after(text: str, place: int) -> int:
    """The start of the next line."""
    found = text.find("\n", place)
    return len(text) if found < 0 else found + 1


def _insert(text: str, place: int, lines: str) -> str:
    gap = "" if place == 0 or text[place - 1] == "\n" else "\n"
    return text[:place] + gap + lines + text[place:]


def _check(before: Curation, after: Curation, place: int | None, about: About, changes: Mapping[str, Change]) -> None:
    """Nothing but the one decision may have changed, and that one as asked."""
    index = len(before.decisions) if place is None else place
    others = (_without_lines(before.decisions, place), _without_lines(after.decisions, index))
    told = after.decisions[index] if index < len(after.decisions) else None
    wanted = {key: tuple(value) if isinstance(value, list) else value for key, value in changes.items()}
    kept = told is not None and all(_says(told, key, value) for key, value in wanted.items())
    known = place is not None or (told is not None and told.about == about)
    if others[0] != others[1] or not (kept and known) or _own(before) != _own(after):
        raise CurationError(Refusal(after.path, "the change would not read back as it was meant", "Change it by hand."))


def _without_lines(decisions: tuple[Decision, ...], but: int | None) -> list[Decision]:
    return [replace(decision, line=0) for number, decision in enumerate(decisions) if number != but]


def _own(curation: Curation) -> tuple[object, ...]:
    return tuple(replace(entry, line=0) for entry in curation.entries), dict(curation.sources)


def _says(decision: Decision, key: str, value: Change) -> bool:
    default = next(field.default for field in fields(Decision) if field.name == key)
    found: object = getattr(decision, key)
    return found == default if value is None else found == value
