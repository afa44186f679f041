"""What `serve` builds anew for. In: MkDocs' server, the pages' folder, files to watch; out: the server watches them.

The pages lie under docs/, which MkDocs watches: taken for a change, each build would start the next.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer


def watch(server: LiveReloadServer, docs: str, pages: Path, inputs: Iterable[Path | None]) -> None:
    """Watch the inputs that are there, and all of docs/ but the pages that the build itself writes."""
    schedule, folder = server.observer.schedule, str(pages)

    def quiet(handler: Any, path: str, **options: Any) -> Any:
        inner = handler.on_any_event

        def unless_ours(event: Any) -> None:
            if not str(event.src_path).startswith(folder + os.sep):
                inner(event)

        handler.on_any_event = unless_ours
        return schedule(handler, path, **options)

    server.observer.schedule = quiet  # type: ignore[method-assign, assignment]  # there is no other hook
    server.unwatch(docs)
    server.watch(docs)
    for path in inputs:
        if path is not None and path.exists():
            server.watch(str(path))
