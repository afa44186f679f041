"""Names as articles give them come in, and the one form that the whole timeline uses goes out: "Erdogan" is "Erdoğan".

Counted as articles come and go. Two full names are one person's where first and last word agree but for accents and
Arabic articles; the form that most entries use is kept. A name of one word becomes a full name only where just one
full name ends in it and two articles give that.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from msgspec.structs import replace

from timeline.entries.names.forms import folded
from timeline.model import MergedEntry

PersonKey = tuple[str, str]


class Forms:
    """How often each form of a name is used."""

    def __init__(self) -> None:
        self._uses: dict[PersonKey, dict[str, int]] = {}  # by how many entries, each form
        self._articles: dict[PersonKey, int] = {}  # by how many
        self._key: dict[str, PersonKey] = {}  # of the names that are used
        self._bearers: dict[str, list[PersonKey]] | None = None  # by their last word
        self._known: dict[tuple[str, ...], tuple[str, ...]] = {}  # lists of names in the timeline's forms

    def add(self, names: Iterable[str]) -> None:
        """Count the names that an article's entries give, each as often as it is given."""
        self._count(names, 1)

    def remove(self, names: Iterable[str]) -> None:
        """Take back what `add` counted."""
        self._count(names, -1)

    def _count(self, names: Iterable[str], by: int) -> None:
        self._known.clear()
        self._bearers = None
        keys = set()
        for name in names:
            words = name.split()
            if len(words) < 2:
                continue
            key = (folded(words[0]), folded(words[-1]))
            keys.add(key)
            uses = self._uses.setdefault(key, {})
            uses[name] = uses.get(name, 0) + by
            self._key[name] = key
            if not uses[name]:
                del uses[name], self._key[name]
        for key in keys:
            self._articles[key] = self._articles.get(key, 0) + by
            if not self._articles[key]:
                del self._articles[key], self._uses[key]

    def counted(self) -> list[list[Any]]:
        """Everything that was counted, as JSON can hold it, for `of_counted`."""
        return [[*key, self._articles[key], uses] for key, uses in self._uses.items()]

    @classmethod
    def of_counted(cls, counted: list[list[Any]]) -> Forms:
        """The forms that gave this. Raises ValueError or TypeError where it is something else."""
        forms = cls()
        for first, last, articles, uses in counted:
            forms._uses[first, last] = uses
            forms._articles[first, last] = articles
            for name in uses:
                forms._key[name] = (first, last)
        return forms

    def form(self, name: str) -> str:
        """The form that the timeline uses."""
        key = self._key.get(name)
        if key is None:
            words = name.split()
            key = (folded(words[0]), folded(words[-1])) if len(words) > 1 else self._bearer(folded(name))
        uses = self._uses.get(key) if key is not None else None
        return min(uses, key=lambda form: (-uses[form], -len(form), form)) if uses else name

    def _bearer(self, last: str) -> PersonKey | None:
        """The one who bears this name, where two articles give it in full."""
        if self._bearers is None:
            self._bearers = {}
            for key in self._uses:
                self._bearers.setdefault(key[1], []).append(key)
        bearers = self._bearers.get(last, ())
        return bearers[0] if len(bearers) == 1 and self._articles[bearers[0]] > 1 else None

    def names(self, who: tuple[str, ...]) -> tuple[str, ...]:
        """The names in the timeline's form, each once."""
        found = self._known.get(who)
        if found is None:
            found = self._known[who] = tuple(dict.fromkeys(map(self.form, who)))
        return found

    def applied(self, entry: MergedEntry) -> MergedEntry:
        """The entry with its names in the timeline's form."""
        who = self.names(entry.who)
        return entry if who == entry.who else replace(entry, who=who)
