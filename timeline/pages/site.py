"""The whole site. In: mkdocs.yml (or none), articles, a folder for the site; out: the site there, whole or as it was.

MkDocs empties the site's folder before it builds, even where the build then fails; so it builds beside, and the new
site takes the old one's place at the end. The pages under docs/ are put back too where the build fails.
"""

from __future__ import annotations

import io
import logging
import os
import shutil
import sys
from collections.abc import Iterator, Sized
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from timeline.articles.tally import Tally
from timeline.config import Settings
from timeline.locks import Held, lock
from timeline.pages.swap import swapped
from timeline.scratch import scratch

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from timeline.curation import Unmatched
    from timeline.make import Watch
    from timeline.store import Job
    from timeline.workers import Workers

MKDOCS_YML = "mkdocs.yml"
DEFAULTS = "site_name: Timeline\ntheme:\n  name: timeline\nplugins:\n  - timeline\n"
PATIENCE = 120.0  # seconds that a build waits for another one
BUILT = "sitemap.xml"  # MkDocs writes one into every site


class SiteError(Exception):
    """The site could not be built; says why and what would help. What was there before is still there."""


class Built(Struct, frozen=True):
    """What a build gave."""

    site_dir: Path
    articles: int
    entries: int
    tally: Tally
    unmatched: tuple[Unmatched, ...]


def build(
    config_file: Path | None = None,
    articles: Path | None = None,
    site_dir: Path | None = None,
    watch: Watch | None = None,
) -> Built:
    """Build the site. Without `config_file`, mkdocs.yml where one stands, else defaults. Raises SiteError, ConfigError.

    `articles` and `site_dir` win over what the file says; `watch` sees each input come. Refused articles do not stop
    a build.
    """
    from timeline import make

    with make.workers() as workers:  # they get ready while MkDocs is loaded
        return _build(config_file, articles, site_dir, watch, workers)


def _build(
    config_file: Path | None,
    articles: Path | None,
    site_dir: Path | None,
    watch: Watch | None,
    workers: Workers[Job],
) -> Built:
    from timeline.pages.plugin import TimelinePlugin

    with _loaded(config_file) as config:
        plugins = [plugin for plugin in config.plugins.values() if isinstance(plugin, TimelinePlugin)]
        if not plugins:
            raise SiteError("The site does not use the timeline. Add `- timeline` under `plugins:` in mkdocs.yml")
        _check_one(plugins, articles)
        for plugin in plugins:
            plugin.quiet = True
            plugin.watch = watch
            plugin.workers = workers
            plugin.articles = articles.absolute() if articles else plugin.articles
            plugin.settle(config)
        target = (site_dir or Path(config.site_dir)).absolute()
        folders = [plugin.folder for plugin in plugins]
        _check_target(target, [Path(config.docs_dir), *(plugin.settings.articles for plugin in plugins)])
        with _alone(plugins[0].site), _staged(target) as staging, _kept(folders, scratch(plugins[0].site)):
            config.site_dir = str(staging)
            _run(config)
    return Built(
        target,
        sum(len(plugin.timeline.articles) for plugin in plugins),
        sum(len(plugin.timeline.entries) for plugin in plugins),
        Tally.of(plugin.tally for plugin in plugins),
        tuple(unmatched for plugin in plugins for unmatched in plugin.unmatched),
    )


def serve(config_file: Path | None = None, articles: Path | None = None, address: str | None = None) -> None:
    """Serve the site on this machine and build it again whenever something changes, until interrupted."""
    from mkdocs.commands.serve import serve as mkdocs_serve
    from mkdocs.exceptions import MkDocsException

    from timeline.pages.plugin import TimelinePlugin

    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(message)s"))
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    if articles:
        with _loaded(config_file) as config:
            _check_one([plugin for plugin in config.plugins.values() if isinstance(plugin, TimelinePlugin)], articles)
    TimelinePlugin.articles = articles.absolute() if articles else None
    given, options = _source(config_file)
    try:
        mkdocs_serve(given, dev_addr=address, **options)  # type: ignore[arg-type]  # takes open files as well
    except (MkDocsException, SystemExit) as error:
        raise SiteError(f"{error}") from None
    except OSError as error:
        raise SiteError(f"Cannot serve: {error.strerror or error}. Give another address with --address") from None
    finally:
        TimelinePlugin.articles = None
        logger.removeHandler(handler)


class _Defaults(io.BytesIO):
    """The settings of a site without mkdocs.yml; MkDocs reads it anew for each build, so it does not close."""

    def __init__(self) -> None:
        super().__init__(DEFAULTS.encode())

    def close(self) -> None:
        pass


def _source(config_file: Path | None) -> tuple[str | _Defaults, dict[str, Any]]:
    """What MkDocs loads. Checks the plugin's settings first: they name line and key. Raises ConfigError."""
    file = config_file or Path(MKDOCS_YML)
    if config_file is not None or file.exists():
        Settings.load(file)
        return str(file.absolute()), {}
    (file.absolute().parent / "docs").mkdir(exist_ok=True)
    return _Defaults(), {"config_file_path": str(file.absolute())}


@contextmanager
def _loaded(config_file: Path | None) -> Iterator[MkDocsConfig]:
    from mkdocs.config import load_config
    from mkdocs.exceptions import MkDocsException

    given, options = _source(config_file)
    log = logging.getLogger("mkdocs")
    said = _Said(logging.ERROR)
    log.addHandler(said)
    try:
        config = load_config(given, **options)
    except (MkDocsException, SystemExit) as error:
        raise SiteError(f"{config_file or MKDOCS_YML}: {' '.join(said.messages) or error}") from None
    finally:
        log.removeHandler(said)
    config.plugins.on_startup(command="build", dirty=False)
    try:
        yield config
    finally:
        config.plugins.on_shutdown()


class _Said(logging.Handler):
    """Keeps the errors that MkDocs logs, for its exceptions do not say what was wrong; warnings go to stderr."""

    def __init__(self, level: int) -> None:
        super().__init__(level)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if record.levelno >= logging.ERROR:
            self.messages.append(record.getMessage())
        else:
            print(record.getMessage(), file=sys.stderr)


def _run(config: MkDocsConfig) -> None:
    from mkdocs.commands.build import build as mkdocs_build
    from mkdocs.exceptions import MkDocsException

    log = logging.getLogger("mkdocs")
    said = _Said(logging.WARNING)
    log.addHandler(said)
    try:
        mkdocs_build(config)
    except (MkDocsException, SystemExit) as error:
        # A plugin's error goes to the log, and another one, which does not say what was wrong, is raised in its stead.
        raise SiteError(f"{error.__context__ or error}") from None
    except OSError as error:
        place = error.filename or config.site_dir  # a full disk is told of without a name
        raise SiteError(f"Cannot write {place}: {error.strerror}. Make room or make it writable") from None
    finally:
        log.removeHandler(said)


def _check_one(timelines: Sized, articles: Path | None) -> None:
    """Articles given for the site stand for those of its settings: of several timelines, nobody says for which."""
    if articles and len(timelines) > 1:
        raise SiteError(
            f"The site holds {len(timelines)} timelines, and --articles does not say for which. Leave it out, "
            "and set `articles` of each in mkdocs.yml"
        )


def _check_target(target: Path, sources: list[Path]) -> None:
    """The site's folder is replaced whole: it must hold nothing but a site."""
    resolved = target.resolve()
    for source in [Path.cwd(), *sources]:
        if source.resolve() == resolved or resolved in source.resolve().parents:
            raise SiteError(f"{target} holds {source}, and building would replace it. Give another folder with -d")
    if target.exists() and not target.is_dir():
        raise SiteError(f"{target} is a file. Give a folder with -d")
    visible = [item for item in target.iterdir() if not item.name.startswith(".")] if target.exists() else []
    if visible and not (target / BUILT).exists():
        raise SiteError(f"{target} holds files that are no site of MkDocs. Empty it, or give another folder with -d")


@contextmanager
def _alone(site: Path) -> Iterator[None]:
    """One build of a site at a time: a second one waits for the first, and gives up in the end."""
    try:
        with lock(scratch(site) / "build.lock", PATIENCE):
            yield
    except Held:
        raise SiteError("Another build of this site is at work. Build again when it has ended") from None
    except OSError as error:
        raise SiteError(f"Cannot write in {site}: {error.strerror}. Free the folder") from None


@contextmanager
def _staged(target: Path) -> Iterator[Path]:
    """A folder that takes the target's place when the block succeeds."""
    try:
        with swapped(target) as staging:
            yield staging
    except OSError as error:
        raise SiteError(f"Cannot write beside {target}: {error.strerror}. Give another folder with -d") from None


@contextmanager
def _kept(folders: list[Path], beside: Path) -> Iterator[None]:
    """Puts the folders back as they were where the block fails.

    Files there are replaced, never written over, so that a link keeps what one held. The links lie in `beside`.
    """
    kept = beside / "before"
    shutil.rmtree(kept, ignore_errors=True)  # a killed build's
    try:
        for number, folder in enumerate(folders):
            if folder.exists():
                _link_all(folder, kept / str(number))
        try:
            yield
        except BaseException:
            for number, folder in enumerate(folders):
                shutil.rmtree(folder, ignore_errors=True)
                if (kept / str(number)).exists():
                    _link_all(kept / str(number), folder)
            raise
    finally:
        shutil.rmtree(kept, ignore_errors=True)


def _link_all(folder: Path, to: Path) -> None:
    shutil.copytree(folder, to, symlinks=True, copy_function=_link)


def _link(file: str, to: str) -> None:
    """The file under another name; a copy where none can be had, as on another disk."""
    try:
        os.link(file, to, follow_symlinks=False)
    except OSError:
        shutil.copy2(file, to)
