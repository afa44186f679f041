"""Articles and their mentions → entries: what happened, when, who says so; and entries of many articles → merged ones."""

from timeline.entries.build import extract

__all__ = ["extract"]
