"""A timeline as text. In: a Timeline and settings; out: pages through their templates, and what goes along.

Files are Markdown, CSS, script, JSON and the exports; nothing is written here.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial
from posixpath import dirname, join, relpath
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from timeline.columns import digest, in_columns
from timeline.config import Settings
from timeline.garbage import without_collecting
from timeline.model import Timeline
from timeline.pages import permanent
from timeline.pages.along import Along, citations_of
from timeline.pages.charts import Spine
from timeline.pages.exports import offered
from timeline.pages.index import built
from timeline.pages.pieces import Content, Made, Parts, Pieces, in_parts, joined
from timeline.pages.strings import Strings
from timeline.pages.templates import environment, find, templates_print
from timeline.pages.text import bdi
from timeline.store.prints import WRITING, print_of

if TYPE_CHECKING:
    from timeline.pages.book.material import Sheet
    from timeline.pages.cards import Deck
    from timeline.pages.kinds import Page
    from timeline.pages.permanent import Shelf
    from timeline.pages.selection import Selection

ASSETS = ("entries.css", "timeline.js")

_BLANK = re.compile(r"\n\s*\n")
_SPACED = re.compile(r"\n{3,}")
_LIST = re.compile("\0([0-9]+)\0\n")  # no text has this sign
_SCALAR = re.compile(r"""[^\w ,.'’:()–—-]|_""")


class Press:
    """Prints one timeline. `directory_urls` is MkDocs' `use_directory_urls`; `moment` SOURCE_DATE_EPOCH if given."""

    @without_collecting()
    def __init__(
        self,
        timeline: Timeline,
        settings: Settings,
        directory_urls: bool = True,
        moment: datetime | None = None,
    ) -> None:
        from timeline.pages.book import Book

        self.say = Strings(settings.language, settings.templates)
        self.settings, self.directory_urls = settings, directory_urls
        given = (settings, directory_urls, moment, templates_print(settings.templates))
        self.print = print_of(WRITING, *given)  # of what all files depend on
        timeline = in_columns(timeline)
        self.book = Book(timeline, settings, self.say, directory_urls)
        self.along = Along(timeline, self.book.outline, settings, moment)
        self._jinja = environment(settings.templates)
        self._jinja.filters.update(scalar=scalar, block=block, bdi=bdi)
        self._jinja.globals.update(
            say=self.say,
            texts=script_texts(self.say),
            permanent=permanent.address,
            spine=Spine.path,
            exports=sorted((self.say(export.label), export) for export in offered()),
        )

    @without_collecting()
    def files(self) -> dict[str, Content]:
        """Every file of the timeline: its path in the folder and what it holds, made where that is asked for."""
        return dict(self._files())

    def _files(self) -> Iterator[tuple[str, Content]]:
        for sheet in self.book.sheets():
            yield sheet.path, Made(sheet.print, partial(self._sheet, sheet))
        yield "find.json", in_parts(self.book.index.parts)
        yield "embed.html", Made(digest((repr(self.book.home),)), self._embed)
        for shelf in self.book.shelves():
            yield shelf.path, Made(shelf.print, partial(self._shelf, shelf))
        for name in ASSETS:
            file = find(f"theme/{name}", self.settings.templates)
            assert file is not None
            yield name, file.read_text("utf-8")
        spine = self.book.material.spine
        if spine.shown:
            yield spine.path, spine.svg()
        yield from self.along.files()

    def front_page(self) -> str:
        """The timeline's home as the front page of a site that has none: its links start outside the folder."""
        return joined(self._page(self.book.home, Linker("index.md", self.settings.folder))).decode()

    def selection(self, chosen: Selection, here: str) -> str:
        """Entries for a page of the site's own, `here` its path under docs/."""
        cards = [self.book.card(number) for number in chosen.of(self.book.material.timeline)]
        shown = self._jinja.get_template("pages/selection.md").render(
            cards=cards, to=Linker(here, self.settings.folder), page=None
        )
        return shown.strip()

    def _sheet(self, sheet: Sheet) -> Parts:
        return self._page(sheet.make(), Linker(sheet.path))

    def _page(self, page: Page, to: Linker) -> Parts:
        here = dirname(built(page.path, self.directory_urls))
        lists: list[Pieces] = []
        text = self._jinja.get_template(f"pages/{page.kind}.md").render(
            page=page,
            to=to,
            asset=lambda name: Markup(relpath(join(to.below, name), here or ".")),
            citations=citations_of(page.path),
            each=partial(_each, lists),
        )
        whole = _SPACED.sub("\n\n", text.lstrip()).rstrip() + "\n"
        texts = _LIST.split(whole)
        return [lists[int(part)] if place % 2 else part.encode() for place, part in enumerate(texts)]

    def _embed(self) -> str:
        """A compact page for frames on other sites."""
        return self._jinja.get_template("pages/embed.html").render(page=self.book.home, to=self._built)

    def _shelf(self, shelf: Shelf) -> str:
        """A page of permanent addresses."""
        return self._jinja.get_template("pages/permanent.html").render(
            shelf=shelf, title=self.settings.title, to=lambda path: Markup("../") + self._built(path)
        )

    def _built(self, path: str) -> Markup:
        """The address of a page from the timeline's folder, for files that MkDocs copies as they are."""
        target, sign, anchor = path.partition("#")
        return Markup(built(target, self.directory_urls) + sign + anchor)


def script_texts(say: Strings) -> str:
    """What the script says, in the reader's language: JSON for an attribute."""
    keys = ("entries", "find_none", "find_failed", "undated_here",
            "permalink_copied", "cite", "cite_copy", "cite_text", "cite_copied", "cite_close")  # fmt: skip
    return json.dumps({"language": say.language, **{key: say.forms(key) for key in keys}}, ensure_ascii=False)


def _each(lists: list[Pieces], deck: Deck[Any, Any], macro: Callable[..., str], **options: object) -> Markup:
    """`each(cards, macro)`: the macro of each card, one after the other; made only where the page does not have it."""
    name = f"{getattr(macro, 'name', macro)} {options}"

    def make(number: int) -> bytes:
        return block(macro(deck[number], **options)).encode()

    lists.append(Pieces([digest((name, printed)) for printed in deck.prints], make))
    return Markup(f"\0{len(lists) - 1}\0\n")


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
