"""Untrusted text to what can stand in a Markdown page. In: any string; out: markup that shows the string as itself.

Backslashes are not enough in Markdown: extensions such as attr_list, snippets, emoji and macros act on the source
before or after the inline parser, inside HTML blocks too. So every character that is no letter, digit or space is
written as a numeric entity, which none of them reads and every HTML reader undoes.
"""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

from markupsafe import Markup

_NO_WORD = re.compile(r"[\W_]+")
_SPACE = re.compile(r"\s+")
_UNSHOWABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


class _Entities(dict[int, str]):
    """What stands for each character: found once, then a table for `str.translate`."""

    def __missing__(self, code: int) -> str:
        char = "\ufffd" if _UNSHOWABLE.match(chr(code)) else chr(code)
        self[code] = char if char.isalnum() or char == " " else f"&#{ord(char)};"
        return self[code]


_ENTITIES = _Entities()


def entities(text: str) -> Markup:
    """The text as markup: white space folded (a blank line would end an HTML block), punctuation as entities."""
    return Markup(_SPACE.sub(" ", text).translate(_ENTITIES))


def finalize(value: object) -> object:
    """For Jinja: whatever a template prints is untrusted text, unless it is markup already."""
    if value is None:
        return Markup("")
    return value if hasattr(value, "__html__") else entities(str(value))


def isolated(text: str) -> str:
    """The text between characters that keep its direction from the text around it (Unicode's UAX 9)."""
    return f"\u2068{text}\u2069"


def bdi(text: str) -> Markup:
    """The same in HTML."""
    return Markup("<bdi>{}</bdi>").format(entities(text))


def link(url: str | None) -> str | None:
    """The address if a reader may be sent there: http or https, with a host, without credentials; else None."""
    if not url or any(c.isspace() or c < " " for c in url.strip()):
        return None
    try:
        parts = urlsplit(url.strip())
        host, user, _ = parts.hostname, parts.username, parts.port
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not host or user is not None or "\\" in url:
        return None
    return url.strip()


def link_to_words(url: str, words: str) -> str:
    """The address with a text fragment, so that a browser opens it at the quoted words.

    https://wicg.github.io/scroll-to-text-fragment/: long quotes are given by their first and last words.
    """
    if "#" in url:
        return url
    tokens = words.split()
    if len(tokens) <= 8:
        return f"{url}#:~:text={_fragment(tokens)}"
    return f"{url}#:~:text={_fragment(tokens[:4])},{_fragment(tokens[-4:])}"


def _fragment(tokens: list[str]) -> str:
    return quote(" ".join(tokens), safe="").replace("-", "%2D")


def slug(text: str) -> str:
    """A name as part of a path: lower case letters and digits of any script, hyphens between."""
    folded = text.casefold()
    if "--" in folded or not folded.replace("-", "").isalnum():
        folded = _NO_WORD.sub("-", folded)
    return folded.strip("-")[:60] or "x"
