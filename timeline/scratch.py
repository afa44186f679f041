"""A site's folder → its `.timeline` folder: what can be made again; git ignores it, anybody may delete it."""

from __future__ import annotations

from pathlib import Path

NAME = ".timeline"


def scratch(site: Path) -> Path:
    """The folder, made where it is missing. Raises OSError."""
    folder = site / NAME
    if not folder.is_dir():
        folder.mkdir(parents=True, exist_ok=True)
    ignore = folder / ".gitignore"
    if not ignore.exists():
        ignore.write_text("*\n", "utf-8")
    return folder
