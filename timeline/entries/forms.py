"""Names as articles give them come in, and the one form that the whole timeline uses goes out: "Erdogan" is "Erdoğan".

Counted as entries come and go. Two full names are one person's where first and last word agree but for accents and
Arabic articles; the form that most entries use is kept. A name of one word becomes a full name only where just one
full name ends in it and two articles give that.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from timeline.entries.name_forms import folded
from timeline.model import MergedEntry

PersonKey = tuple[str, str]


class Forms:
    """How often each form of a name is used."""

    def __init__(self) -> None:
        self._uses: dict[PersonKey, Counter[str]] = {}
        self._bearers: dict[str, Counter[PersonKey]] = {}  # last word → who bears it, by how many entries
        self._articles: dict[PersonKey, Counter[str]] = {}
        self._known: dict[tuple[str, ...], tuple[str, ...]] = {}  # lists of names in the timeline's forms

    def add(self, article: str, names: Iterable[str]) -> None:
        """Count the names that an article's entries give, each as often as it is given."""
        self._count(article, names, 1)

    def remove(self, article: str, names: Iterable[str]) -> None:
        """Take back what `add` counted."""
        self._count(article, names, -1)

    def _count(self, article: str, names: Iterable[str], by: int) -> None:
        self._known.clear()
        for name in names:
            words = name.split()
            if len(words) < 2:
                continue
            key = (folded(words[0]), folded(words[-1]))
            for counter, what in (
                (self._uses.setdefault(key, Counter()), name),
                (self._articles.setdefault(key, Counter()), article),
            ):
                counter[what] += by
                if not counter[what]:
                    del counter[what]
            bearers = self._bearers.setdefault(key[1], Counter())
            bearers[key] += by
            if not bearers[key]:
                del bearers[key]

    def form(self, name: str) -> str:
        """The form that the timeline uses."""
        words = name.split()
        key: PersonKey | None = (folded(words[0]), folded(words[-1])) if len(words) > 1 else None
        if key is None:
            bearers = list(self._bearers.get(folded(name), ()))
            if len(bearers) != 1 or len(self._articles[bearers[0]]) < 2:
                return name
            key = bearers[0]
        uses = self._uses.get(key)
        return min(uses, key=lambda form: (-uses[form], -len(form), form)) if uses else name

    def applied(self, entry: MergedEntry) -> MergedEntry:
        """The entry with its names in the timeline's form."""
        who = self._known.get(entry.who)
        if who is None:
            who = self._known[entry.who] = tuple(dict.fromkeys(map(self.form, entry.who)))
        return entry if who == entry.who else replace(entry, who=who)
