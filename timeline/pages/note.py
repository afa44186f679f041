"""An editor's note, in Markdown, to markup. In: the note; out: one line of HTML, no raw HTML or odd links in it."""

from __future__ import annotations

import re

from markdown import Markdown
from markupsafe import Markup

_TEXT = re.compile(r"(?<=>)[^<]+")
_ACTIVE = re.compile(r"[{}\[\]*:|`~^=!\\$]")
_LINK = re.compile(r'<(a|img) [^>]*(?:href|src)="(?!https?:|[\w./#-]+")[^"]*"[^>]*>')


def note(text: str) -> Markup:
    """The note as HTML. What other extensions would read in it (braces, brackets …) is written as entities."""
    reader = Markdown()
    reader.preprocessors.deregister("html_block")
    reader.inlinePatterns.deregister("html")
    html = _LINK.sub(r"<\1>", reader.convert(text))
    return Markup(" ".join(_TEXT.sub(_entities, html).split()))


def _entities(match: re.Match[str]) -> str:
    return _ACTIVE.sub(lambda sign: f"&#{ord(sign[0])};", match[0])
