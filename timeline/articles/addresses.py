"""An address as pages and feeds write it → a web address that may be shown as a link, or None."""

from __future__ import annotations

from urllib.parse import urlsplit, urlunsplit


def address(written: str | None) -> str | None:
    """Only http and https; user name and password are dropped, so that no one's credentials get published."""
    text = (written or "").strip()
    if any(character.isspace() or not character.isprintable() for character in text):
        return None
    try:
        parts = urlsplit(text)
        if parts.scheme.lower() not in ("http", "https") or not parts.hostname:
            return None
        host = parts.netloc.rpartition("@")[2]
        return urlunsplit((parts.scheme.lower(), host, parts.path, parts.query, parts.fragment))
    except ValueError:
        return None


def same_address(url: str | None) -> str | None:
    """What the addresses of one page have in common: no scheme, `www.`, fragment, nor marks of where a click was."""
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return url
    if not parts.netloc:
        return url
    host = parts.netloc.lower().removeprefix("www.").removeprefix("m.").removeprefix("amp.")
    query = "&".join(
        pair for pair in parts.query.split("&") if not pair.startswith(("utm_", "fbclid", "gclid", "mc_", "ref="))
    )
    return f"{host}{parts.path.rstrip('/')}{'?' if query else ''}{query}"
