"""The command line: each command parses, calls one function and prints. Nothing heavy is imported before its time."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from timeline import __version__

if TYPE_CHECKING:
    from timeline.articles import Repeated, Taken
    from timeline.articles.tally import Tally
    from timeline.config import Settings
    from timeline.curation import Unmatched
    from timeline.model import Article, Refusal

MKDOCS_YML = Path("mkdocs.yml")
_NEW_OBJECTS = 10_000
"""After how many new objects garbage is looked for: a run makes much that stays and few cycles, and with Python's own
number, 700, the search took a tenth of its time."""
DAY = click.DateTime(["%Y-%m-%d"])


class WrongSettings(click.ClickException):
    """The site's settings cannot be used: wrong usage, though not of the command line."""

    exit_code = 2


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="timeline")
def commands() -> None:
    """From dated news articles to a published, cited timeline."""


given = click.argument("paths", nargs=-1, required=True, type=click.Path(allow_dash=True))
paths = click.argument("paths", nargs=-1, type=click.Path(allow_dash=True))
config = click.option(
    "-f",
    "--config-file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="The site's mkdocs.yml.  [default: ./mkdocs.yml, where there is one]",
)
elsewhere = click.option(
    "--articles", type=click.Path(path_type=Path), help="The folder or file of articles, instead of the site's."
)
account = click.option(
    "--report",
    "report_file",
    type=click.Path(dir_okay=False, writable=True, path_type=Path),
    help="Write what was read, repeated, replaced and refused, and why, into this JSON file.",
)
published = click.option("--published", metavar="DATE", help="The publication date of articles that carry none.")


@commands.command()
@given
@config
@published
@account
def check(paths: tuple[str, ...], config_file: Path | None, published: str | None, report_file: Path | None) -> None:
    """Say which articles would be read from PATHS, and which not and why. Changes nothing."""
    from timeline import articles
    from timeline.articles import Repeated
    from timeline.model import Article

    settings = _settings(config_file, published)
    with _run(paths) as run:
        for outcome in articles.outcomes(paths, settings.reading):
            run.take(outcome)
            if isinstance(outcome, Article):
                date = outcome.published.isoformat()
                click.echo(f"{outcome.path}: {outcome.id}, published {date} ({outcome.evidence})")
            elif isinstance(outcome, Repeated):
                click.echo(f"{outcome.path}: would be passed over, {outcome.why} as {outcome.id}")
    click.echo(f"{run.tally}.")
    _conclude(run.tally, report_file)


@commands.command()
@paths
@config
@published
@click.option("--jsonl", is_flag=True, help="Print one JSON object an article.")
@click.option("--explain", is_flag=True, help="Show how each date was found: rule, anchor, tense, steps.")
@account
def tag(
    paths: tuple[str, ...],
    config_file: Path | None,
    published: str | None,
    jsonl: bool,
    explain: bool,
    report_file: Path | None,
) -> None:
    """Find the dates and times in the articles of PATHS, and say what they mean. `-` is standard input; without PATHS,
    the articles of the site."""
    from timeline import articles, report, resolver
    from timeline.jsonl import tagging_line
    from timeline.model import Article

    settings = _settings(config_file, published)
    inputs = paths or [settings.articles]
    with _run(inputs) as run:
        for article in articles.every(inputs, settings.reading):
            run.take(article)
            if isinstance(article, Article):
                tagging = resolver.tag(article, settings.resolver)
                click.echo(tagging_line(article, tagging) if jsonl else report.tagging(article, tagging, explain))
    _conclude(run.tally, report_file)


@commands.command()
@paths
@config
@published
@click.option("--jsonl", is_flag=True, help="Print one JSON object an entry.")
@click.option("--merged", is_flag=True, help="Print the timeline's entries instead, each with all its sources.")
@click.option("--text", "id", metavar="ID", help="Print the stored text of the article with this id instead.")
@account
def extract(
    paths: tuple[str, ...],
    config_file: Path | None,
    published: str | None,
    jsonl: bool,
    merged: bool,
    id: str | None,
    report_file: Path | None,
) -> None:
    """Print what the articles of PATHS tell: an entry an event, with its date, its words and its article. `-` is
    standard input; without PATHS, the articles of the site."""
    from timeline import make, report
    from timeline.jsonl import entry_line, merged_line
    from timeline.store import Store
    from timeline.store.bulk import NoRoom

    settings = _settings(config_file, published)
    inputs = paths or [settings.articles]
    if id is not None:
        click.echo(_text_of(id, inputs, settings), nl=False)
        return
    store = None if paths else Store((config_file or MKDOCS_YML).absolute().parent, settings.folder)
    with _failures(*_editors(), NoRoom), _run(inputs, kept=store is not None) as run:
        found = (make.timeline if merged else make.told)(settings, store, inputs, run.take)
        run.progress.clear()
        if isinstance(found, make.Made):
            for event in found.timeline.entries:
                click.echo(merged_line(event) if jsonl else report.merged(event))
        else:
            for entry, event_id in found.entries:
                click.echo(entry_line(entry, event_id) if jsonl else report.entry(entry))
    _conclude(found.tally, report_file, found.unmatched)


@commands.command()
@config
@elsewhere
@click.option("-d", "--site-dir", type=click.Path(file_okay=False, path_type=Path), help="Where the built site goes.")
@account
def build(config_file: Path | None, articles: Path | None, site_dir: Path | None, report_file: Path | None) -> None:
    """Build the site: read the articles, make the timeline, write its pages, and run MkDocs."""
    from timeline.pages import site

    inputs = [articles or _settings(config_file).articles]
    with _failures(site.SiteError), _run(inputs, kept=True) as run:
        built = site.build(config_file, articles, site_dir, run.take)
    click.echo(f"{built.articles} articles, {built.entries} entries: open {built.site_dir / 'index.html'}")
    click.echo(f"{built.tally}.")
    _conclude(built.tally, report_file, built.unmatched)


@commands.command()
@config
@elsewhere
@click.option("-a", "--address", metavar="HOST:PORT", help="Where to serve.  [default: 127.0.0.1:8000]")
def serve(config_file: Path | None, articles: Path | None, address: str | None) -> None:
    """Serve the site on this machine, and build it again whenever an article or a page changes."""
    from timeline.pages import site

    with _failures(site.SiteError):
        site.serve(config_file, articles, address)


@commands.command()
@config
@click.option("--list", "listing", is_flag=True, help="Print what needs a look, an event a line, and change nothing.")
def review(config_file: Path | None, listing: bool) -> None:
    """Look through the dates that most need it, one key each; what is decided goes into curation.yml at once."""
    from timeline import editor

    settings = _settings(config_file)
    with _failures(*_editors()):
        if listing:
            for line in editor.listed(settings):
                click.echo(line)
        else:
            click.echo(f"{editor.review(settings)} decided.")


@commands.command()
@click.argument("ids", nargs=-1, required=True, metavar="ID...")
@config
@click.option("--date", help="When it happened: EDTF, words, or `undated`.")
@click.option("--title", help="The title to show.")
@click.option("--who", multiple=True, help="A person; again for each.")
@click.option("--where", multiple=True, help="A place; again for each.")
@click.option("--note", help="The editor's note, in Markdown.")
@click.option("--confirm", is_flag=True, help="The date was checked by hand and is right.")
@click.option("--hide", is_flag=True, help="Leave the event out.")
@click.option("--show", is_flag=True, help="Leave it out no longer.")
@click.option("--main", is_flag=True, help="Show it among the main events.")
@click.option("--not-main", is_flag=True, help="Never show it among the main events.")
@click.option("--merge", multiple=True, metavar="ID", help="An event that is the same as this one; again for each.")
@click.option("--split", is_flag=True, help="This telling is not of the event that it was merged into.")
def edit(ids: tuple[str, ...], config_file: Path | None, **given: object) -> None:
    """Decide on the events of these IDs, for scripts: what is given goes into curation.yml."""
    from timeline import editor

    if not any(given.values()):
        raise click.UsageError("Say what is decided, with --date, --title, --hide or another option.")
    with _failures(*_editors()):
        for line in editor.edit(_settings(config_file), ids, given):
            click.echo(line)


@commands.command()
@config
@click.option("--since", type=DAY, metavar="DAY", help="Also print what is on record from DAY on.")
@click.option("--record", is_flag=True, help="Put what changed on record.")
@click.option("--day", type=DAY, metavar="DAY", help="The day to record it under.  [default: today]")
def changes(config_file: Path | None, since: datetime | None, record: bool, day: datetime | None) -> None:
    """Print what the timeline says otherwise than the record: additions, corrections, withdrawals."""
    from timeline import editor

    settings = _settings(config_file)
    with _failures(*_editors()):
        under = (day or datetime.now()).date() if record else None
        for line in editor.changed(settings, since.date() if since else None, under):
            click.echo(line)


@commands.command()
@click.argument("folder", type=click.Path(path_type=Path))
def new(folder: Path) -> None:
    """Write a working site of one's own into FOLDER."""
    from timeline.new import NotEmpty
    from timeline.new import new as write

    try:
        for file in write(folder):
            click.echo(file)
    except NotEmpty as error:
        raise click.UsageError(str(error)) from None
    except OSError as error:
        raise click.UsageError(f"{folder}: cannot be written: {error.strerror}.") from None
    click.echo(f"Next: cd {folder} && timeline build")


def _settings(config_file: Path | None, published: str | None = None) -> Settings:
    """The site's settings, from the file that was named or the one that lies here."""
    from msgspec.structs import replace

    from timeline.config import Settings

    with _failures():
        return replace(Settings.load(config_file or MKDOCS_YML), published=published)


@contextmanager
def _failures(*kinds: type[Exception]) -> Iterator[None]:
    """What stops a command as a whole, as a message: wrong settings end in status 2, these kinds in 1."""
    from timeline.config import ConfigError

    try:
        yield
    except ConfigError as error:
        raise WrongSettings(str(error)) from None
    except kinds as error:
        raise click.ClickException(str(error)) from None


def _editors() -> tuple[type[Exception], ...]:
    """What stops the editor's commands: their own files."""
    from timeline.changes import RecordError
    from timeline.curation import CurationError

    return CurationError, RecordError


class Run:
    """One command's way through its inputs: names on stderr what is refused, as it comes, and shows how far it is."""

    def __init__(self, paths: Iterable[Path | str]) -> None:
        from timeline.articles.tally import Tally
        from timeline.progress import Progress

        self.tally = Tally()
        self.progress = Progress(paths)

    def take(self, outcome: Article | Taken[Any] | Repeated | Refusal) -> None:
        from timeline.articles import Taken
        from timeline.model import Article, Refusal

        self.tally.take(outcome)
        if isinstance(outcome, Article):
            self.progress.step(len(outcome.text))
        elif isinstance(outcome, Taken):
            self.progress.step(outcome.size)
        elif isinstance(outcome, Refusal):
            self.progress.clear()
            click.echo(str(outcome), err=True)


@contextmanager
def _run(paths: Iterable[Path | str], kept: bool = False) -> Iterator[Run]:
    """A run that the user may break off. `kept` tells that the next one carries on from where this one was."""
    run = Run(paths)
    try:
        yield run
    except KeyboardInterrupt:
        run.progress.clear()
        then = " What was worked so far is kept: the same command carries on from there." if kept else ""
        click.echo(f"Interrupted after {run.tally.read} articles.{then}", err=True)
        raise click.exceptions.Exit(130) from None
    finally:
        run.progress.clear()


def _conclude(tally: Tally, report_file: Path | None, unmatched: Iterable[Unmatched] = ()) -> None:
    """Writes the account that was asked for, names decisions that found nothing, and ends in 1 where anything was
    refused."""
    import json

    for decision in unmatched:
        click.echo(str(decision), err=True)
    if report_file is not None:
        report_file.write_text(json.dumps(tally.as_json(), ensure_ascii=False, indent=1) + "\n", "utf-8")
    if tally.refused:
        raise click.exceptions.Exit(1)


def _text_of(id: str, paths: Iterable[Path | str], settings: Settings) -> str:
    """The text of an article, exactly as it is stored."""
    from difflib import get_close_matches

    from timeline import articles
    from timeline.model import Refusal

    ids = []
    for article in articles.read(paths, settings.reading):
        if isinstance(article, Refusal):
            click.echo(str(article), err=True)
            continue
        if article.id == id:
            return article.text
        ids.append(article.id)
    near = get_close_matches(id, ids, n=1)
    raise click.ClickException(f"no article has the id {id!r}." + (f" Did you mean {near[0]!r}?" if near else ""))


def main() -> None:
    """Runs the command line with UTF-8 streams, whatever the machine's locale."""
    gc.set_threshold(_NEW_OBJECTS)
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    commands()
