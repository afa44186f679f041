"""The MkDocs plugin `timeline`. In: the articles that its settings name; out: pages under docs/, in the site and nav.

Pages are written before MkDocs collects its files, so that one run builds them; `serve` is kept from taking the pages
it wrote itself for a change.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache, partial
from html import unescape
from pathlib import Path
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from jinja2 import TemplateError
from mkdocs.config.base import Config, ValidationError
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils import get_relative_url

from timeline.articles.tally import Tally
from timeline.config import ConfigError, Settings
from timeline.pages.press import Press, scalar
from timeline.pages.selection import Selection, SelectionError, place_blocks
from timeline.pages.strings import Strings
from timeline.pages.write import put

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.nav import Navigation, Section
    from mkdocs.structure.pages import Page

    from timeline.curation import Unmatched
    from timeline.make import Watch
    from timeline.model import Timeline
    from timeline.store import Store

THEME = "timeline"
POLICY = "default-src 'self'"
FRONT = ("index.md", "README.md", "index.html")  # the site's own front page; without one it is the timeline's
EPOCH = "SOURCE_DATE_EPOCH"

log = get_plugin_logger("timeline")

_LINK = re.compile(r'href="([^":?#]+\.md)(#[^"]*)?"')
_HEADING = re.compile(r'<h([1-6])\b[^>]*? id="([^"]+)"[^>]*>(.*?)</h\1>', re.S)
_ID = re.compile(r'<[^>]* id="([^"]+)"')
_PERMALINK = re.compile(r'<a class="tl-permalink".*?</a>', re.S)
_TAG = re.compile(r"<[^>]+>")


class PluginConfig(Config):  # type: ignore[no-untyped-call]  # MkDocs' own is untyped
    """Holds whatever mkdocs.yml gives; `timeline.config.Settings` reads and checks it."""

    def load_dict(self, patch: dict[str, Any] | None) -> None:
        self.given: Mapping[str, Any] = dict(patch or {})

    def validate(self) -> tuple[list[tuple[str, Exception]], list[tuple[str, str]]]:
        try:
            file = self.config_file_path
            Settings.from_mapping(self.given, base=Path(file).parent if file else None)
        except ConfigError as error:
            return [("timeline", ValidationError(str(error)))], []
        return [], []


class TimelinePlugin(BasePlugin[PluginConfig]):  # type: ignore[no-untyped-call]  # as above
    """Reads the articles, writes the pages, puts them into the site."""

    supports_multiple_instances = True  # a site may hold several timelines, each with its folder

    articles: Path | None = None  # in place of the one in the settings
    quiet = False  # whoever set it names the refusals himself
    watch: Watch | None = None  # sees each input come
    _epoch_is_ours: ClassVar[bool] = False
    _stores: ClassVar[dict[Path, Store]] = {}  # by the site's folder: `serve` makes a new plugin for each build

    def __init__(self) -> None:
        self.tally = Tally()
        self.unmatched: tuple[Unmatched, ...] = ()
        self._command: Literal["build", "gh-deploy", "serve"] = "build"
        self._blocks: list[str] = []
        self._section: Section | None = None
        self._front: File | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        self._command = command

    def settle(self, config: MkDocsConfig) -> None:
        """Read the settings, and where the pages go."""
        file = config.config_file_path
        self.site = (Path(file) if file else Path(config.docs_dir)).parent
        settings = Settings.from_mapping(
            self.config.given,
            base=self.site,
            config_file=Path(file) if file else None,
            site_url=config.site_url,
        )
        self.settings = replace(settings, articles=self.articles) if self.articles else settings
        self.folder = Path(config.docs_dir) / self.settings.folder
        self.say = Strings(self.settings.language, self.settings.templates)

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        self.settle(config)
        self._fit_theme(config)
        return config

    def _fit_theme(self, config: MkDocsConfig) -> None:
        say = self.say
        theme = config.theme
        if theme.name == THEME:
            if theme["language"] is None:  # the first timeline's, where a site holds several
                theme["language"] = self.settings.language
                theme["direction"] = say.direction
                theme["words"] = {key: say(f"theme_{key}") for key in theme["words"]}
            if self._command != "serve":
                theme["content_security_policy"] = theme["content_security_policy"] or POLICY
        else:
            config.extra_css = [*config.extra_css, f"{self.settings.folder}/entries.css"]
            config.extra_javascript = [*config.extra_javascript, f"{self.settings.folder}/timeline.js"]
            if theme.name in ("mkdocs", "readthedocs") and theme["highlightjs"]:
                log.info("theme %s loads highlight.js from another host; `highlightjs: false` keeps it from that",
                         theme.name)  # fmt: skip

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        from timeline.changes import RecordError
        from timeline.curation import CurationError
        from timeline.make import timeline
        from timeline.store import Store

        try:
            store = self._stores.setdefault(self.site, Store(self.site))
            made = timeline(self.settings, store, watch=self.watch or (lambda outcome: None))
        except (CurationError, RecordError) as error:
            raise PluginError(str(error)) from None
        self.tally, self.unmatched = made.tally, made.unmatched
        for report in () if self.quiet else (*self.tally.refused, *self.unmatched):
            log.warning(str(report))
        if self.tally.refused and not made.timeline.articles:
            refused = "".join(f"\n{refusal}" for refusal in self.tally.refused)
            raise PluginError(f"No article could be read; the pages are as they were.{refused}")
        self.timeline = made.timeline
        given = self._set_epoch(made.timeline)
        try:
            self.press = Press(made.timeline, self.settings, config.use_directory_urls, given)
            changed = put(dict(self.press.files()), self.folder)
        except TemplateError as error:
            place = f"{getattr(error, 'filename', None) or 'templates'}:{getattr(error, 'lineno', '')}".rstrip(":")
            raise PluginError(f"{place}: {error.message}. Mend the template.") from None
        except OSError as error:
            raise PluginError(f"cannot write {error.filename}: {error.strerror}. Free the folder.") from None
        log.info("%d articles, %d entries, %d files changed",
                 len(made.timeline.articles), len(made.timeline.entries), len(changed))  # fmt: skip

    def _set_epoch(self, timeline: Timeline) -> datetime | None:
        """The latest date in the data stands for the build date (sitemap, footer), unless one was given: then that."""
        given = os.environ.get(EPOCH, "")
        if given and not TimelinePlugin._epoch_is_ours:
            return datetime.fromtimestamp(int(given), UTC) if given.isdecimal() else None
        dates = [article.publication_date for article in timeline.articles.values()]
        latest = max(dates, default=date(1980, 1, 1))
        midnight = int(datetime(latest.year, latest.month, latest.day, tzinfo=UTC).timestamp())
        os.environ[EPOCH] = str(max(0, midnight, int(given or 0)))
        TimelinePlugin._epoch_is_ours = True
        return None

    def _reset_epoch(self) -> None:
        if TimelinePlugin._epoch_is_ours:
            os.environ.pop(EPOCH, None)
            TimelinePlugin._epoch_is_ours = False

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        self._reset_epoch()

    def on_build_error(self, *, error: Exception) -> None:
        self._reset_epoch()

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        listed = self._nav(files)
        for file in files.documentation_pages():
            if self._ours(file.src_uri) and file.src_uri not in listed:
                file.inclusion = InclusionLevel.NOT_IN_NAV
        if config.nav is not None:
            config.nav = _placed(config.nav, self.settings.folder, str(scalar(self.settings.title)), listed)
        if not any(files.get_file_from_path(name) for name in FRONT):
            self._front = File.generated(config, FRONT[0], content=self.press.front_page())
            files.append(self._front)
        if config.theme.name == THEME:
            for part in ("entries.css", "site.css"):  # both are in timeline.css
                if (piece := files.get_file_from_path(part)) is not None:
                    files.remove(piece)
        return files

    def _nav(self, files: Files) -> list[str]:
        """The pages that a site's nav shows: home and the lists; the rest is reached from them."""
        names = ("index.md", "people/index.md", "places/index.md", "sources/index.md", "find.md")
        paths = [f"{self.settings.folder}/{name}" for name in names]
        return [path for path in paths if files.get_file_from_path(path)]

    def _ours(self, uri: str) -> bool:
        return uri.startswith(f"{self.settings.folder}/")

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        home = files.get_file_from_path(f"{self.settings.folder}/index.md")
        self._section = home.page.parent if home and home.page else None
        if self._section is not None and config.nav is None:
            # MkDocs made the nav after folders and files, in no order of ours and in English.
            pages = [file.page for name in self._nav(files) if (file := files.get_file_from_path(name))]
            self._section.title = str(scalar(self.settings.title))
            self._section.children = [page for page in pages if page is not None]
            for page in self._section.children:
                page.parent = self._section
        return nav

    def on_pre_page(self, page: Page, *, config: MkDocsConfig, files: Files) -> Page:
        """A page of the timeline that no nav lists still belongs to the timeline's section."""
        if page.parent is None and self._ours(page.file.src_uri):
            page.parent = self._section
        return page

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Keep our blocks of HTML from Markdown: it would pass them on as they are, but read them twice to do so."""
        self._blocks = []
        if not self._ours(page.file.src_uri):
            return place_blocks(markdown, partial(self._selection, page.file.src_uri, config))
        return "\n\n".join(self._kept(piece) for piece in markdown.split("\n\n"))

    def _kept(self, piece: str) -> str:
        block = piece.strip("\n")
        if not (block.startswith("<") and block.endswith(">")) or " markdown" in block[: block.index(">")]:
            return piece
        self._blocks.append(block)
        return f"<!--{self.settings.folder} {len(self._blocks) - 1}-->"

    def _selection(self, uri: str, config: MkDocsConfig, folder: str, body: str, line: int) -> str | None:
        """What stands for a fenced `timeline` block; None where it is another timeline's, or cannot be read."""
        first = next(plugin for plugin in config.plugins.values() if isinstance(plugin, TimelinePlugin))
        if folder != self.settings.folder and not (folder == "" and first is self):
            return None
        try:
            chosen = Selection.read(body).of(self.timeline.entries)
        except SelectionError as error:
            log.warning("%s:%d: %s", uri, line, error)
            return None
        return self._kept(self.press.selection(chosen, uri))

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        if self._blocks:
            marks = re.compile(f"<!--{re.escape(self.settings.folder)} (\\d+)-->")
            html = marks.sub(lambda match: self._blocks[int(match[1])], html)
        if self._ours(page.file.src_uri):
            page.present_anchor_ids = (page.present_anchor_ids or set()) | set(map(unescape, _ID.findall(html)))
            page.toc = _contents(html, page.toc)
        elif not self._blocks and page.file is not self._front:
            return html
        return self._resolved(html, page.file, files)

    def _resolved(self, html: str, here: File, files: Files) -> str:
        """Links between Markdown files inside blocks of HTML, which MkDocs does not look into, as links of the site."""

        @cache
        def address_of(path: str) -> str | None:
            target = files.get_file_from_path(normpath(join(dirname(here.src_uri), path)))
            if target is None:
                return None
            return get_relative_url(target.url, here.url) if target is not here else ""

        def address(match: re.Match[str]) -> str:
            found = address_of(match[1])
            return match[0] if found is None else f'href="{found}{match[2] or ""}"'

        return _LINK.sub(address, html)

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Feeds and linked data go into the head, under any theme: as Markdown, other readers would show them."""
        uri = page.file.src_uri
        front = page.file is self._front
        if not (front or self._ours(uri)):
            return output
        folder = get_relative_url(f"{self.settings.folder}/", page.url)
        path = uri.removeprefix(f"{self.settings.folder}/")
        return output.replace("</head>", self.press.along.head("" if front else path, folder, self.say) + "</head>", 1)

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., Any]
    ) -> LiveReloadServer:
        """Watch articles and templates, and all of docs/ but the pages that the build itself writes."""
        schedule, folder = server.observer.schedule, str(self.folder)

        def quiet(handler: Any, path: str, **options: Any) -> Any:
            inner = handler.on_any_event

            def unless_ours(event: Any) -> None:
                if not str(event.src_path).startswith(folder + os.sep):
                    inner(event)

            handler.on_any_event = unless_ours
            return schedule(handler, path, **options)

        server.observer.schedule = quiet  # type: ignore[method-assign, assignment]  # there is no other hook
        server.unwatch(config.docs_dir)
        server.watch(config.docs_dir)
        for path in (self.settings.articles, self.settings.templates, self.settings.curation):
            if path is not None and path.exists():
                server.watch(str(path))
        return server


def _placed(item: Any, placeholder: str, title: str, pages: list[str]) -> Any:
    """A nav item with the placeholder (the folder's name) replaced, at whatever depth it stands."""
    if item == placeholder:
        return {title: pages}
    if isinstance(item, dict):
        return {
            name: pages if value == placeholder else _placed(value, placeholder, title, pages)
            for name, value in item.items()
        }
    if isinstance(item, list):
        return [_placed(one, placeholder, title, pages) for one in item]
    return item


def _contents(html: str, toc: TableOfContents) -> TableOfContents:
    """The page's table of contents with the headings that stand in blocks of HTML, which Markdown passes over."""
    top: list[AnchorLink] = []
    path: list[AnchorLink] = []
    for level, anchor, text in _HEADING.findall(html):
        link = AnchorLink(_TAG.sub("", _PERMALINK.sub("", text)).strip(), anchor, int(level))
        while path and path[-1].level >= link.level:
            path.pop()
        (path[-1].children if path else top).append(link)
        path.append(link)
    return TableOfContents(top) if top else toc
