"""Where templates are, and Jinja set up over them. In: the user's templates folder, if any; out: folders, environment.

The packaged folder is `timeline/templates` in a wheel and `templates` beside the package in a checkout (and so in an
editable install). A file of the user's folder wins over the packaged file of the same name.
"""

from __future__ import annotations

from contextlib import suppress
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.pages.text import finalize
from timeline.store.prints import COMPILING, print_of

if TYPE_CHECKING:
    from jinja2 import BytecodeCache, Environment


class TemplatesMissing(Exception):
    """The package was installed without its templates."""


@cache
def packaged() -> Path:
    """The folder of the templates that come with the package. Raises TemplatesMissing."""
    package = Path(__file__).resolve().parents[1]
    for folder in (package / "templates", package.parent / "templates"):
        if (folder / "theme" / "mkdocs_theme.yml").is_file():
            return folder
    raise TemplatesMissing(f"No templates beside {package}. Install the package again.")


def folders(own: Path | None) -> list[Path]:
    """Where to look for a template, first match first."""
    return [*([own] if own else []), packaged()]


def find(name: str, own: Path | None) -> Path | None:
    """The file of that name ("strings/fr.yml"): the user's, else the packaged one, else None."""
    return next((folder / name for folder in folders(own) if (folder / name).is_file()), None)


def templates_print(own: Path | None) -> str:
    """Changes whenever a template does."""
    found = blake2b(digest_size=16)
    for folder in folders(own):
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                found.update(f"{path.relative_to(folder)}\0".encode("utf-8", "surrogateescape") + path.read_bytes())
    return found.hexdigest()


def _compiled() -> BytecodeCache | None:
    """Templates as Jinja compiled them, which takes longer than to render a few pages; None where none can be kept.

    It is code, so it lies in Jinja's folder in the system's for temporary files, where nobody but the user writes:
    what comes with a site must not run.
    """
    from jinja2 import FileSystemBytecodeCache
    from jinja2.bccache import Bucket

    class Compiled(FileSystemBytecodeCache):
        def dump_bytecode(self, bucket: Bucket) -> None:
            with suppress(OSError):  # a full disk
                super().dump_bytecode(bucket)

    try:
        return Compiled(pattern=f"timeline-{print_of(COMPILING)}-%s")
    except (OSError, RuntimeError):  # no such folder can be had
        return None


def environment(own: Path | None) -> Environment:
    """Jinja over those folders; whatever a template prints shows as itself, unless it is markup already."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    return Environment(
        bytecode_cache=_compiled(),
        loader=FileSystemLoader([str(folder) for folder in folders(own)]),
        finalize=finalize,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
