"""Articles and mentions → entries: what happened, when, who says so; entries of many articles → merged ones."""

from timeline.entries.build import extract
from timeline.entries.merging.merge import merge

__all__ = ["extract", "merge"]
