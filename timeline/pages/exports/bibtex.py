"""`events.bib` and the citation of one entry in BibTeX: the entry as @misc, its sources as @article."""

from __future__ import annotations

import re

from timeline.columns import articles_of
from timeline.model import MergedEntry, Timeline
from timeline.pages.exports import Export
from timeline.pages.exports.citation import Reference, key, reference
from timeline.pages.exports.edition import Edition
from timeline.pages.exports.reading import Cited, cited_article, readable
from timeline.pages.exports.site import Site
from timeline.pages.exports.written import articles, entries
from timeline.pages.pieces import Parts

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
    named = reference(entry, timeline, site)
    return "\n".join(
        {named.id: _event(named, site), **{key(source): _article(source) for source in named.sources}}.values()
    )


def parts(edition: Edition) -> Parts:
    """All entries, then their sources, each once."""
    timeline, site = edition.timeline, edition.site
    told = entries(timeline, lambda entry: _bytes(_event(reference(entry, timeline, site), site)), b"\n")
    rest_on = edition.cited
    given = articles(
        articles_of(timeline), lambda article: _bytes(_article(cited_article(article, site.language))), b"\n", rest_on
    )
    return [told, b"\n" if told.prints and given.prints else b"", given]


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "replace")


def _event(named: Reference, site: Site) -> str:
    fields = {"title": _title(named.title), "howpublished": _text(site.title), **_date(named.published)}
    if named.when:
        fields["note"] = _text(named.when)
    if named.url:
        fields["url"] = _url(named.url)
    fields["related"] = _braced(",".join(key(source) for source in named.sources))
    return _item("misc", named.id, fields)


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


EXPORT = Export("events.bib", "application/x-bibtex", "export_bibtex", parts)
