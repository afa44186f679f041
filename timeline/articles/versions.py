"""Articles as they are read → each once: repeats are passed over, a newer version replaces the older and knows it.

Only fingerprints are kept, so that a hundred thousand articles need some tens of megabytes.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from hashlib import blake2b

from timeline.articles.addresses import same_address
from timeline.model import Article, Refusal


@dataclass(frozen=True, slots=True)
class Repeated:
    """An article that was read before, by its address or id, or word for word on the same day of publication."""

    path: str
    id: str  # the one it was read as
    why: str


@dataclass(frozen=True, slots=True)
class Identity:
    """What tells whether two articles are one, and which is newer."""

    key: str  # the address, or the id where there is none
    text: bytes  # a digest of the words
    age: str  # when it appeared: ISO 8601, in UTC


def identity(article: Article) -> Identity:
    """What identifies an article."""
    return Identity(same_address(article.url) or f"id {article.id}", _fingerprint(article.text), _age(article))


@dataclass(frozen=True, slots=True)
class _Version:
    id: str
    path: str
    age: str
    earlier: tuple[str, ...]


class Versions:
    """What has been read so far."""

    def __init__(self) -> None:
        self._known: dict[str, _Version] = {}  # by address, or by id where there is no address
        self._texts: dict[tuple[bytes, date], str] = {}
        self._ids: dict[str, str] = {}  # id → key of `_known`

    def place(self, article: Article, named: bool, own: Identity) -> Article | Repeated | Refusal:
        """The article, with the versions it replaces, or why it is not taken.

        `named` tells that its id was given, or is its address; an id made from a file's name says nothing of
        whether two articles are one.
        """
        path = article.path or article.id
        twin = self._texts.get((own.text, article.publication_date))
        if twin is not None:
            return Repeated(path, twin, "the same text of the same day")
        known = self._known.get(own.key)
        if known is None:
            if article.id in self._ids:
                other = self._known[self._ids[article.id]].path
                return _clash(article, other)
            return self._take(article, own, ())
        if not named and article.url is None:
            return _clash(article, known.path)
        if own.age < known.age:
            return Repeated(path, known.id, "an older version")
        if own.age == known.age:
            return Refusal(
                path,
                f"is another version of {known.id!r} ({known.path}), and nothing tells which is newer",
                "Give the newer one an `updated` time, or remove the other.",
            )
        # It stays known by the id it had, so that links to it hold.
        return self._take(replace(article, id=known.id), own, (*known.earlier, known.age))

    def _take(self, article: Article, own: Identity, earlier: tuple[str, ...]) -> Article:
        self._known[own.key] = _Version(article.id, article.path or article.id, own.age, earlier)
        self._texts[own.text, article.publication_date] = article.id
        self._ids[article.id] = own.key
        return replace(article, versions=earlier) if earlier else article


def _clash(article: Article, other: str) -> Refusal:
    return Refusal(
        article.path or article.id,
        f"has the id of another article, {article.id!r} of {other}",
        "Give it an `id` of its own.",
    )


def _fingerprint(text: str) -> bytes:
    """Texts that differ in their white space alone are the same."""
    return blake2b(" ".join(text.split()).encode(), digest_size=12).digest()


def _age(article: Article) -> str:
    """When this version appeared, as text that sorts; a time without a zone counts as UTC."""
    said = article.updated or article.published
    moment = said if isinstance(said, datetime) else datetime.combine(said, time())
    zoned = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    try:
        return zoned.astimezone(UTC).isoformat()
    except OverflowError:  # the first and last day there are
        return moment.isoformat()
