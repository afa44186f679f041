"""The timeline's pages in a site's nav. In: MkDocs' files and nav; out: the same with the timeline in its place.

The nav shows home and the lists; all other pages are reached from them (a nav of thousands costs quadratic time).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mkdocs.structure.files import Files, InclusionLevel

from timeline.pages.press import scalar

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.nav import Section

SHOWN = ("index.md", "people/index.md", "places/index.md", "sources/index.md", "find.md")


def fit(files: Files, config: MkDocsConfig, folder: str, title: str) -> None:
    """List what a nav shows; a nav of the site's own gets it where it puts the placeholder, the folder's name."""
    listed = _listed(files, folder)
    for file in files.documentation_pages():
        if file.src_uri.startswith(f"{folder}/") and file.src_uri not in listed:
            file.inclusion = InclusionLevel.NOT_IN_NAV
    if config.nav is not None:
        config.nav = _placed(config.nav, folder, str(scalar(title)), listed)


def section(files: Files, config: MkDocsConfig, folder: str, title: str) -> Section | None:
    """The timeline's section, in order; None where the nav has none."""
    home = files.get_file_from_path(f"{folder}/index.md")
    found = home.page.parent if home and home.page else None
    if found is not None and config.nav is None:
        # MkDocs made the nav after folders and files, in no order of ours and in English.
        pages = [file.page for path in _listed(files, folder) if (file := files.get_file_from_path(path))]
        found.title = str(scalar(title))
        found.children = [page for page in pages if page is not None]
        for page in found.children:
            page.parent = found
    return found


def _listed(files: Files, folder: str) -> list[str]:
    return [path for name in SHOWN if files.get_file_from_path(path := f"{folder}/{name}")]


def _placed(item: Any, placeholder: str, title: str, pages: list[str]) -> Any:
    """A nav item with the placeholder replaced, at whatever depth it stands."""
    if item == placeholder:
        return {title: pages}
    if isinstance(item, dict):
        return {
            name: pages if value == placeholder else _placed(value, placeholder, title, pages)
            for name, value in item.items()
        }
    if isinstance(item, list):
        return [_placed(one, placeholder, title, pages) for one in item]
    return item
