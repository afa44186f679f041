"""A Timeline to files. In: a Timeline, settings, a folder; out: the files there, written only where they changed.

The folder keeps a list of what was written (`.written`), so that a page that is no more can be taken away and a page
that the user put there by hand is left alone: it stands in for the generated page of its name.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from posixpath import dirname, join, relpath
from typing import TYPE_CHECKING

from markupsafe import Markup

from timeline.config import Settings
from timeline.model import Timeline
from timeline.pages.along import Along, citations_of
from timeline.pages.exports import offered
from timeline.pages.index import built
from timeline.pages.strings import Strings
from timeline.pages.templates import environment, find

if TYPE_CHECKING:
    from jinja2 import Environment

    from timeline.pages.book import Book
    from timeline.pages.kinds import Page

LIST = ".written"

_BLANK = re.compile(r"\n\s*\n")
_SPACED = re.compile(r"\n{3,}")
_SCALAR = re.compile(r"""[^\w ,.'’:()–—-]|_""")


def write(
    timeline: Timeline,
    settings: Settings,
    folder: Path,
    directory_urls: bool = True,
    moment: datetime | None = None,
) -> frozenset[Path]:
    """Write all pages of the timeline under `folder`. Returns the files that were written anew or taken away.

    `directory_urls` says how the pages will be built (MkDocs' `use_directory_urls`), for files that link to them;
    `moment` is the build's where one was given (SOURCE_DATE_EPOCH).
    """
    book, jinja = _book(timeline, settings, directory_urls)
    along = Along(timeline, book.outline, settings, directory_urls, moment)
    return put({**dict(_rendered(book, jinja)), **dict(along.files())}, folder)


def render(timeline: Timeline, settings: Settings, directory_urls: bool = True) -> Iterator[tuple[str, str]]:
    """Every file of the timeline: its path in the folder and its text."""
    yield from _rendered(*_book(timeline, settings, directory_urls))


def _rendered(book: Book, jinja: Environment) -> Iterator[tuple[str, str]]:
    for page in book.pages():
        yield page.path, render_page(jinja, page, Linker(page.path), book.directory_urls)
    yield "find.json", book.index().text
    for name in ("entries.css", "timeline.js"):
        file = find(f"theme/{name}", book.settings.templates)
        assert file is not None
        yield name, file.read_text("utf-8")


def front_page(timeline: Timeline, settings: Settings) -> str:
    """The timeline's home as the front page of a site that has none: its links start outside the folder."""
    book, jinja = _book(timeline, settings)
    return render_page(jinja, book.home(), Linker("index.md", settings.folder))


def _book(timeline: Timeline, settings: Settings, directory_urls: bool = True) -> tuple[Book, Environment]:
    from timeline.pages.book import Book

    say = Strings(settings.language, settings.templates)
    jinja = environment(settings.templates)
    jinja.filters["scalar"] = scalar
    jinja.filters["block"] = block
    jinja.globals["say"] = say
    jinja.globals["texts"] = script_texts(say)
    jinja.globals["exports"] = sorted((say(export.label), export) for export in offered())
    return Book(timeline, settings, say, directory_urls), jinja


def script_texts(say: Strings) -> str:
    """What the script says, in the reader's language: JSON for an attribute."""
    keys = ("entries", "find_none", "find_failed", "undated_here",
            "cite", "cite_copy", "cite_text", "cite_copied", "cite_close")  # fmt: skip
    return json.dumps({"language": say.language, **{key: say.forms(key) for key in keys}}, ensure_ascii=False)


def render_page(jinja: Environment, page: Page, to: Linker, directory_urls: bool = True) -> str:
    """One page through the template of its kind."""
    here = dirname(built(page.path, directory_urls))
    text = jinja.get_template(f"pages/{page.kind}.md").render(
        page=page,
        to=to,
        asset=lambda name: Markup(relpath(join(to.below, name), here or ".")),
        citations=citations_of(page.path),
    )
    return _SPACED.sub("\n\n", text.lstrip()).rstrip() + "\n"


class Linker:
    """`to(path)`: the relative address of another page, as Markdown files link to each other."""

    def __init__(self, here: str, below: str = "") -> None:
        self.folder, self.below = dirname(here) or ".", below
        self._found: dict[str, Markup] = {}

    def __call__(self, path: str) -> Markup:
        if path not in self._found:
            target, _, anchor = path.partition("#")
            address = relpath(join(self.below, target), self.folder)
            # Paths and anchors are slugs: letters, digits and hyphens.
            self._found[path] = Markup(f"{address}#{anchor}" if anchor else address)
        return self._found[path]


def block(markup: str) -> Markup:
    """The markup without blank lines, which would end a block of HTML in Markdown."""
    return Markup(_BLANK.sub("\n", str(markup)).strip() + "\n")


def scalar(text: str) -> Markup:
    """Text for a quoted YAML value that themes print into HTML as it is: what could end either is an entity."""
    folded = " ".join(text.split())
    return Markup(_SCALAR.sub(lambda m: f"&#{ord(m[0])};", folded))


def put(files: Mapping[str, str | bytes], folder: Path) -> frozenset[Path]:
    """Write the files that differ, take away those that are no more. Returns both."""
    folder.mkdir(parents=True, exist_ok=True)
    ours = _listed(folder)
    names = {name for name in files if ours is None or name in ours or not (folder / name).exists()}
    # First the list, then the files: what a stopped run leaves behind is known as ours by the next.
    _replace(folder / LIST, json.dumps(sorted(names | (ours or set())), indent=0).encode())
    changed = {folder / name for name in sorted(names) if _put(folder / name, files[name])}
    for name in sorted((ours or set()) - names):
        (folder / name).unlink(missing_ok=True)
        changed.add(folder / name)
        _prune((folder / name).parent, folder)
    _replace(folder / LIST, json.dumps(sorted(names), indent=0).encode())
    return frozenset(changed)


def _listed(folder: Path) -> set[str] | None:
    """What an earlier run wrote; None where no run did."""
    try:
        listed = json.loads((folder / LIST).read_text("utf-8"))
        return {name for name in listed if isinstance(name, str) and ".." not in name and not name.startswith("/")}
    except (OSError, ValueError, TypeError):
        return None


def _put(file: Path, content: str | bytes) -> bool:
    data = content.encode("utf-8") if isinstance(content, str) else content
    try:
        if file.read_bytes() == data:
            return False
    except FileNotFoundError:
        file.parent.mkdir(parents=True, exist_ok=True)
    _replace(file, data)
    return True


def _replace(file: Path, data: bytes) -> None:
    """Whole or not at all: a reader never finds half a file."""
    passing = file.with_name(f".{file.name}.part")
    passing.write_bytes(data)
    os.replace(passing, file)


def _prune(folder: Path, top: Path) -> None:
    while folder != top and folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
