"""A hook of MkDocs: adds the reference of all rules to a site, made from the rules at each build, so never stale."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

ADDRESS = "reference/rules.md"


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the page."""
    from mkdocs.structure.files import File

    from timeline.resolver.reference import page

    files.append(File.generated(config, ADDRESS, content=page()))
    return files
