"""Finding and resolving: an article comes in, its mentions go out, each with its value and how it was reached."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.resolver.settings import ResolverSettings

if TYPE_CHECKING:
    from timeline.model import Article, Tagging

__all__ = ["ResolverSettings", "tag"]

_DEFAULTS = ResolverSettings()


def tag(article: Article, settings: ResolverSettings = _DEFAULTS) -> Tagging:
    """All temporal expressions of an article, resolved. Never raises, whatever the text holds."""
    from timeline.resolver import tagging  # the rules of a language: much to import for who only asks which it is

    return tagging.tag(article, settings)
