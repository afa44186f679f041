"""What `serve` builds anew for. In: MkDocs' server, the pages' folder, files to watch; out: the server watches them.

The pages lie under docs/, which MkDocs watches: taken for a change, each build would start the next. A file is watched
through its folder: it may come later, and most editors put a new file in its place.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer


def watch(server: LiveReloadServer, docs: str, pages: Path, inputs: Iterable[Path | None]) -> None:
    """Watch the inputs, there or not, and all of docs/ but the pages that the build itself writes."""
    schedule: Any = server.observer.schedule
    meant = schedule if isinstance(schedule, _Meant) else _Meant(schedule)  # another timeline of the site has set it
    server.observer.schedule = meant  # type: ignore[method-assign, assignment]  # there is no other hook
    meant.pages.add(os.path.abspath(pages) + os.sep)
    meant.folders.add(os.path.abspath(docs))
    server.unwatch(docs)
    server.watch(docs)
    for path in inputs:
        if path is not None and path.is_dir():
            meant.folders.add(os.path.abspath(path))
            server.watch(str(path))
        elif path is not None and path.parent.is_dir():
            meant.files.add(os.path.abspath(path))
            server.watch(str(path.parent), recursive=False)


def forget_missing(server: LiveReloadServer, config_file: str | None) -> None:
    """A site on defaults has no mkdocs.yml, and what is not there cannot be watched."""
    if config_file is not None and not os.path.exists(config_file):
        server.unwatch(config_file)


class _Meant:
    """In the place of the observer's `schedule`: hands on only the events that the pages are made from."""

    def __init__(self, schedule: Any) -> None:
        self._schedule = schedule
        self.pages: set[str] = set()
        self.folders: set[str] = set()
        self.files: set[str] = set()

    def __call__(self, handler: Any, path: str, **options: Any) -> Any:
        inner = handler.on_any_event

        def if_meant(event: Any) -> None:
            ends = [str(end) for end in (event.src_path, getattr(event, "dest_path", "")) if end]
            ours = all(end.startswith(tuple(self.pages)) for end in ends)
            # A folder that is watched for files of it alone is in no other way an input.
            whole = path in self.folders or not any(os.path.dirname(file) == path for file in self.files)
            if not ours and (whole or not self.files.isdisjoint(ends)):
                inner(event)

        handler.on_any_event = if_meant
        return self._schedule(handler, path, **options)
