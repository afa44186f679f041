"""The name of a folder → a working site in it: settings, a home page, and a first article to replace."""

from __future__ import annotations

import shutil
from pathlib import Path

from timeline.pages.templates import packaged

_HIDDEN = {"gitignore": ".gitignore"}  # as a dot file it would be left out of packages


class NotEmpty(Exception):
    """The folder holds something, which stays as it is."""


def new(folder: Path) -> tuple[Path, ...]:
    """Writes the site and returns its files. Raises NotEmpty, and OSError where the folder cannot be written."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise NotEmpty(f"{folder}: is not an empty folder. Give the name of a new one.")
    written = []
    origin = packaged() / "new"
    for source in sorted(path for path in origin.rglob("*") if path.is_file()):
        name = source.relative_to(origin)
        target = folder / name.with_name(_HIDDEN.get(name.name, name.name))
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
        written.append(target)
    return tuple(written)
