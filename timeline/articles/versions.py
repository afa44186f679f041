"""Articles as they are read → each once: repeats are passed over, a newer version replaces the older and knows it.

Only what identifies an article is looked at and kept, so that a hundred thousand need some tens of megabytes.
"""

from __future__ import annotations

from datetime import UTC, datetime, time
from hashlib import blake2b
from typing import Generic, NamedTuple, TypeVar

from msgspec import Struct

from timeline.articles.addresses import same_address
from timeline.model import Article, Refusal

A = TypeVar("A")


class Repeated(Struct, frozen=True):
    """An article that was read before, by its address or id, or word for word on the same day of publication."""

    path: str
    id: str  # the one it was read as
    why: str


class Identity(NamedTuple):
    """What tells whether two articles are one, and which is newer."""

    key: str  # the address, or the id where there is none
    words: bytes  # a digest of them
    day: str  # of publication, ISO 8601
    age: str  # when it appeared: ISO 8601, in UTC
    id: str
    named: bool  # the id was given, or there is an address: an id made from a file's name tells nothing
    path: str  # for messages
    size: int  # characters


class Taken(NamedTuple, Generic[A]):
    """An article that is taken: as it was read, the id that it goes by, and the versions that it replaces."""

    article: A
    id: str
    versions: tuple[str, ...]
    size: int


def identity(article: Article, named: bool) -> Identity:
    """What identifies an article. `named` tells that its id was given, or is its address."""
    key = same_address(article.url) or f"id {article.id}"
    return Identity(
        key, _fingerprint(article.text), article.publication_date.isoformat(), _age(article), article.id,
        named or article.url is not None, article.path or article.id, len(article.text),
    )  # fmt: skip


class Versions:
    """What has been read so far."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[str, str, str, tuple[str, ...]]] = {}  # key → id, path, age, earlier ages
        self._texts: dict[tuple[bytes, str], str] = {}
        self._ids: dict[str, str] = {}  # id → key of `_known`

    def place(self, article: A, own: Identity) -> Taken[A] | Repeated | Refusal:
        """The article with the versions it replaces, or why it is not taken."""
        key, words, day, age, id, named, path, _ = own
        twin = self._texts.get((words, day))
        if twin is not None:
            return Repeated(path, twin, "the same text of the same day")
        known = self._known.get(key)
        if known is None:
            if id in self._ids:
                return _clash(own, self._known[self._ids[id]][1])
            return self._take(article, own, id, ())
        first, other, before, earlier = known
        if not named:
            return _clash(own, other)
        if age < before:
            return Repeated(path, first, "an older version")
        if age == before:
            return Refusal(
                path,
                f"is another version of {first!r} ({other}), and nothing tells which is newer",
                "Give the newer one an `updated` time, or remove the other.",
            )
        # It stays known by the id it had, so that links to it hold.
        return self._take(article, own, first, (*earlier, before))

    def _take(self, article: A, own: Identity, id: str, earlier: tuple[str, ...]) -> Taken[A]:
        self._known[own.key] = (id, own.path, own.age, earlier)
        self._texts[own.words, own.day] = id
        self._ids[id] = own.key
        return Taken(article, id, earlier, own.size)


def _clash(own: Identity, other: str) -> Refusal:
    return Refusal(
        own.path,
        f"has the id of another article, {own.id!r} of {other}",
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
