"""`events.bib` and the citation of one entry in BibTeX: the entry as @misc, its sources as @article."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.model import MergedEntry, Timeline
from timeline.pages.exports import Export
from timeline.pages.exports.citation import Reference, key, reference
from timeline.pages.exports.reading import Cited, readable
from timeline.pages.exports.site import Site

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# A brace counts for BibTeX even behind a backslash, so braces must be written as commands.
_COMMANDS = {
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}", "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}", "<": r"\textless{}", ">": r"\textgreater{}", "|": r"\textbar{}",
    **{sign: f"\\{sign}" for sign in "#$%&_"},
}  # fmt: skip
_SIGN = re.compile("[" + re.escape("".join(_COMMANDS)) + "]")


def citation(entry: MergedEntry, timeline: Timeline, site: Site) -> str:
    """The entry and its sources."""
    return "\n".join(dict(_items(reference(entry, timeline, site), site)).values())


def make(timeline: Timeline, site: Site) -> bytes:
    """All entries and their sources, each source once."""
    items: dict[str, str] = {}
    for entry in timeline.entries:
        items.update(_items(reference(entry, timeline, site), site))
    return "\n".join(items.values()).encode("utf-8", "replace")


def _items(named: Reference, site: Site) -> Iterator[tuple[str, str]]:
    fields = {"title": _title(named.title), "howpublished": _text(site.title), **_date(named.published)}
    if named.when:
        fields["note"] = _text(named.when)
    if named.url:
        fields["url"] = _url(named.url)
    fields["related"] = _braced(",".join(key(source) for source in named.sources))
    yield named.id, _item("misc", named.id, fields)
    for source in named.sources:
        yield key(source), _article(source)


def _article(source: Cited) -> str:
    fields = {"title": _title(source.title or source.publisher), "journal": _text(source.publisher)}
    fields.update(_date(source.published))
    if source.url:
        fields["url"] = _url(source.url)
    return _item("article", key(source), fields)


def _item(kind: str, name: str, fields: dict[str, str]) -> str:
    lines = ",\n".join(f"  {field} = {value}" for field, value in fields.items())
    return f"@{kind}{{{name},\n{lines}\n}}\n"


def _date(published: str) -> dict[str, str]:
    year, month, day = published[:10].split("-")
    return {"year": _braced(year), "month": _MONTHS[int(month) - 1], "day": _braced(str(int(day)))}


def _title(text: str) -> str:
    """Twice in braces, so that no style changes its capitals."""
    return _braced(_text(text))


def _text(text: str) -> str:
    return _braced(_SIGN.sub(lambda sign: _COMMANDS[sign[0]], " ".join(readable(text).split())))


def _url(url: str) -> str:
    return _braced(url.replace("{", "%7B").replace("}", "%7D"))


def _braced(text: str) -> str:
    return f"{{{text}}}"


EXPORT = Export("events.bib", "application/x-bibtex", "export_bibtex", make)
