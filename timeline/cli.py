"""The command line: each command parses, calls one function and prints. Nothing heavy is imported before its time."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from timeline import __version__

if TYPE_CHECKING:
    from timeline.config import Settings
    from timeline.model import Article

MKDOCS_YML = Path("mkdocs.yml")


class WrongSettings(click.ClickException):
    """The site's settings cannot be used: wrong usage, though not of the command line."""

    exit_code = 2


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="timeline")
def commands() -> None:
    """From dated news articles to a published, cited timeline."""


paths = click.argument("paths", nargs=-1, required=True, type=click.Path(allow_dash=True))
config = click.option(
    "-f",
    "--config-file",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The site's mkdocs.yml.  [default: ./mkdocs.yml, where there is one]",
)
published = click.option("--published", metavar="DATE", help="The publication date of articles that carry none.")


@commands.command()
@paths
@config
@published
def check(paths: tuple[str, ...], config_file: Path | None, published: str | None) -> None:
    """Say which articles would be read from PATHS, and which not and why. Changes nothing."""
    count = 0
    for article in _read(paths, _settings(config_file, published)):
        count += 1
        click.echo(f"{article.path}: {article.id}, published {article.published.isoformat()} ({article.evidence})")
    click.echo(f"{count} read.")


def _settings(config_file: Path | None, published: str | None = None) -> Settings:
    """The site's settings, from the file that was named or the one that lies here."""
    from dataclasses import replace

    from timeline.config import ConfigError, Settings

    if config_file is not None and not config_file.exists():
        raise click.UsageError(f"{config_file}: no such file. Give the site's mkdocs.yml, or leave -f out.")
    try:
        return replace(Settings.load(config_file or MKDOCS_YML), published=published)
    except ConfigError as error:
        raise WrongSettings(str(error)) from None


def _read(paths: Iterable[str], settings: Settings) -> Iterator[Article]:
    """The articles of the paths; what is refused is named on stderr and makes the exit status 1."""
    from timeline import articles
    from timeline.model import Refusal

    refused = False
    for article in articles.read(paths, settings.reading):
        if isinstance(article, Refusal):
            click.echo(str(article), err=True)
            refused = True
        else:
            yield article
    if refused:
        click.get_current_context().call_on_close(lambda: sys.exit(1))


def main() -> None:
    """Runs the command line with UTF-8 streams, whatever the machine's locale."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    commands()
