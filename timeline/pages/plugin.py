"""The MkDocs plugin `timeline`. In: the articles that its settings name; out: pages under docs/, in the site and nav.

Pages are written before MkDocs collects its files, so that one run builds them; `serve` is kept from taking the pages
it wrote itself for a change.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from jinja2 import TemplateError
from mkdocs.config.base import Config, ValidationError
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.utils import get_relative_url
from msgspec.structs import replace

from timeline.articles.tally import Tally
from timeline.columns import in_columns
from timeline.config import ConfigError, Settings
from timeline.pages import epoch, watching
from timeline.pages.blocks import Blocks, anchors, contents, linked
from timeline.pages.nav import fit, section
from timeline.pages.press import Press
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
    from timeline.store import Job, Store
    from timeline.workers import Workers

THEME = "timeline"
POLICY = "default-src 'self'"
FRONT = ("index.md", "README.md", "index.html")  # the site's own front page; without one it is the timeline's

log = get_plugin_logger("timeline")


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
    workers: Workers[Job] | None = None  # begun before
    _stores: ClassVar[dict[Path, Store]] = {}  # by the folder of pages: `serve` makes a new plugin for each build

    def __init__(self) -> None:
        self.tally = Tally()
        self.unmatched: tuple[Unmatched, ...] = ()
        self._command: Literal["build", "gh-deploy", "serve"] = "build"
        self._blocks = Blocks("")
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
            theme["timelines"] = {**theme["timelines"], self.settings.folder: self.settings.title}
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
        from timeline import make
        from timeline.changes import RecordError
        from timeline.curation import CurationError
        from timeline.store import Store

        try:
            store = self._stores.setdefault(self.folder, Store(self.site, self.settings.folder))
            made = make.timeline(self.settings, store, watch=self.watch or (lambda outcome: None), at_work=self.workers)
        except (CurationError, RecordError) as error:
            raise PluginError(str(error)) from None
        self.tally, self.unmatched = made.tally, made.unmatched
        for report in () if self.quiet else (*self.tally.refused, *self.unmatched):
            log.warning(str(report))
        if self.tally.refused and not made.timeline.articles:
            named = "".join(f"\n{refusal}" for refusal in self.tally.refused) if self.quiet else ""
            raise PluginError(f"No article could be read; the pages are as they were.{named}")
        self.timeline = in_columns(made.timeline)
        given = epoch.begin(self.timeline)
        try:
            self.press = Press(self.timeline, self.settings, config.use_directory_urls, given)
            changed = put(self.press.files(), self.folder, store.written(self.folder, self.press.print))
            store.keep_written()
        except TemplateError as error:
            place = f"{getattr(error, 'filename', None) or 'templates'}:{getattr(error, 'lineno', '')}".rstrip(":")
            raise PluginError(f"{place}: {error.message}. Mend the template.") from None
        except OSError as error:
            unwritten = error.filename or self.folder  # a full disk is told of without a name
            raise PluginError(f"cannot write {unwritten}: {error.strerror}. Make room or make it writable.") from None
        log.info("%d articles, %d entries, %d files changed",
                 len(self.timeline.articles), len(self.timeline.entries), len(changed))  # fmt: skip

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        epoch.end()

    def on_build_error(self, *, error: Exception) -> None:
        epoch.end()

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        fit(files, config, self.settings.folder, self.settings.title)
        if not any(files.get_file_from_path(name) for name in FRONT):
            self._front = File.generated(config, FRONT[0], content=self.press.front_page())
            files.append(self._front)
        if config.theme.name == THEME:
            for part in ("entries.css", "site.css"):  # both are in timeline.css
                if (piece := files.get_file_from_path(part)) is not None:
                    files.remove(piece)
        return files

    def _ours(self, uri: str) -> bool:
        return uri.startswith(f"{self.settings.folder}/")

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        self._section = section(files, config, self.settings.folder, self.settings.title)
        return nav

    def on_pre_page(self, page: Page, *, config: MkDocsConfig, files: Files) -> Page:
        """A page of the timeline that no nav lists still belongs to the timeline's section."""
        if page.parent is None and self._ours(page.file.src_uri):
            page.parent = self._section
        return page

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        self._blocks = Blocks(self.settings.folder)
        if not self._ours(page.file.src_uri):
            return place_blocks(markdown, partial(self._selection, page.file.src_uri, config))
        return self._blocks.taken(markdown)

    def _selection(self, uri: str, config: MkDocsConfig, folder: str, body: str, line: int) -> str | None:
        """What stands for a fenced `timeline` block; None where it is another timeline's, or cannot be read."""
        first = next(plugin for plugin in config.plugins.values() if isinstance(plugin, TimelinePlugin))
        if folder != self.settings.folder and not (folder == "" and first is self):
            return None
        try:
            chosen = Selection.read(body)
        except SelectionError as error:
            log.warning("%s:%d: %s", uri, line, error)
            return None
        return self._blocks.keep(self.press.selection(chosen, uri))

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        html = self._blocks.restored(html)
        if self._ours(page.file.src_uri):
            page.present_anchor_ids = (page.present_anchor_ids or set()) | anchors(html)
            page.toc = contents(html, page.toc)
        elif not self._blocks and page.file is not self._front:
            return html
        return linked(html, page.file, files)

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
        """Watch what the pages are made from."""
        inputs = (self.settings.articles, self.settings.templates, self.settings.curation)
        watching.watch(server, config.docs_dir, self.folder, inputs)
        watching.forget_missing(server, config.config_file_path)
        return server
