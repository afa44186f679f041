"""Entries of many articles come in; out go merged entries: those that tell the same event are one, with all sources.

The result depends on which entries there are, never on the order in which they came, and what an article
adds or takes away is worked where it lies: only tellings that share a day, a name and an action are compared.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import product

from timeline.entries.copies import seniority
from timeline.entries.fold import fold
from timeline.entries.forms import Forms
from timeline.entries.matching import contradict, headed, likeness, verbatim
from timeline.entries.order import SortKey, sort_key
from timeline.entries.settings import DEFAULTS, EntrySettings
from timeline.entries.sketches import Sketch, sketch
from timeline.entries.stems import FAINT, ONCE, PLAIN
from timeline.entries.topics import within
from timeline.entries.weight import with_main
from timeline.model import Article, Entry, MergedEntry

__all__ = ["Index", "fold", "merge", "order_key"]

_ANCHORS, _ACTIONS = 6, 8  # how many of each, the weightiest first, a telling is found by
_LOOSE_DAYS = 3  # how far a loose date ("over the weekend") may lie beside the true one
_COARSE = 40  # days: a date coarser than this is compared with others as coarse only
_CHECKED = 12  # members of a group that are held against a newcomer's

Key = tuple[str, str, int]


def merge(
    entries: Iterable[Entry],
    articles: Mapping[str, Article],
    settings: EntrySettings = DEFAULTS,
    index: Index | None = None,
) -> tuple[MergedEntry, ...]:
    """The timeline's entries in total order, within the settings' limits, the main ones marked.

    An `index` that was given to an earlier call is brought up to date: only articles that changed since are worked.
    """
    index = Index() if index is None else index
    of_article: dict[str, list[Entry]] = {}
    for entry in entries:
        of_article.setdefault(entry.article, []).append(entry)
    for article in index.articles - of_article.keys():
        index.remove(article)
    for article, told in of_article.items():
        index.add(article, told, articles.get(article))
    return index.merged(settings)


class Index:
    """Everything told so far, and which of it tells the same. Adding an article costs what that article costs."""

    def __init__(self) -> None:
        # What is compared is a telling: one entry, or the entries of many articles that tell it in the same words,
        # so that a thousand copies are compared once. Entry ids would not do: of a hundred thousand, two coincide.
        self._sketches: dict[str, Sketch] = {}
        self._entries: dict[str, dict[str, Entry]] = {}  # of a telling, by article
        self._articles: dict[str, tuple[str, ...]] = {}  # the tellings of an article
        self._told: dict[str, tuple[Article | None, tuple[Entry, ...]]] = {}
        self._found_by: dict[Key, set[str]] = {}
        self._links: dict[str, dict[str, float]] = {}  # symmetric
        self._component: dict[str, frozenset[str]] = {}  # all that an entry is linked with, near or far
        self._groups: dict[frozenset[str], tuple[tuple[SortKey, MergedEntry], ...]] = {}  # of a component
        self._touched: set[str] = set()  # tellings whose components are to be worked again
        self._forms = Forms()

    @property
    def articles(self) -> set[str]:
        """The ids of the articles taken in."""
        return set(self._articles)

    def add(self, article_id: str, entries: Iterable[Entry], article: Article | None = None) -> None:
        """Take in what one article tells; what it told before is forgotten first, unless nothing changed."""
        told = tuple(sorted(entries, key=seniority))
        if article_id in self._articles:
            if self._told[article_id] == (article, told):
                return
            self.remove(article_id)
        self._told[article_id] = (article, told)
        ids: list[str] = []
        owns: list[Sketch] = []
        for entry in told:
            own = sketch(entry, article)
            id = _telling(own)
            while id in ids:
                id += "+"  # an article may say the same twice
            ids.append(id)
            owns.append(own)
            self._forms.add(entry)
            self._entries.setdefault(id, {})[article_id] = entry
            if id not in self._sketches:
                alone = id.startswith(f"{entry.id} ")
                self._sketches[id] = own if alone else replace(own, entry=replace(entry, article=id))
                self._links[id] = {}
                self._link(id, own)
        self._articles[article_id] = tuple(ids)
        for (one, above), (other, below) in product(zip(ids, owns, strict=True), repeat=2):
            if above.headline and (alike := headed(above, below)):
                self._links[one][other] = self._links[other][one] = alike
        self._touched.update(ids)

    def remove(self, article_id: str) -> None:
        """Forget what an article told."""
        self._told.pop(article_id, None)
        for id in self._articles.pop(article_id, ()):
            self._forms.remove(self._entries[id].pop(article_id))
            component = self._component.pop(id, frozenset((id,)))
            self._groups.pop(component, None)
            self._touched |= component
            if self._entries[id]:
                continue
            del self._entries[id]
            gone = self._sketches.pop(id)
            for key in _keys(gone):
                self._found_by[key].discard(id)
                if not self._found_by[key]:
                    del self._found_by[key]
            for other in self._links.pop(id):
                del self._links[other][id]
                self._touched.add(other)

    def merged(self, settings: EntrySettings = DEFAULTS) -> tuple[MergedEntry, ...]:
        """All merged entries in total order, within the settings' limits, names in one form, the main ones marked."""
        self._regroup()
        everything = sorted((pair for group in self._groups.values() for pair in group), key=_sort_key)
        return with_main(within((self._forms.applied(entry) for _, entry in everything), settings))

    def _link(self, id: str, own: Sketch) -> None:
        """Compare with everything that shares a day, an anchor and an action, and note what is alike."""
        near: set[str] = set()
        for key in _keys(own):
            others = self._found_by.setdefault(key, set())
            near |= others
            others.add(id)
        for other in near:
            alike = likeness(own, self._sketches[other])
            if alike:
                self._links[id][other] = self._links[other][id] = alike

    def _regroup(self) -> None:
        """Work the components again that hold a touched telling."""
        done: set[str] = set()
        for id in self._touched:
            if id in done or id not in self._sketches:
                continue
            component = self._reach(id)
            done |= component
            for member in component:
                before = self._component.get(member)
                if before is not None:
                    self._groups.pop(before, None)
                self._component[member] = component
            folded = (
                fold(entry for member in group for entry in self._entries[member].values())
                for group in self._grouped(component)
            )
            self._groups[component] = tuple((order_key(entry), entry) for entry in folded)
        self._touched.clear()

    def _reach(self, id: str) -> frozenset[str]:
        found, waiting = {id}, [id]
        while waiting:
            for other in self._links[waiting.pop()]:
                if other not in found:
                    found.add(other)
                    waiting.append(other)
        return frozenset(found)

    def _grouped(self, component: frozenset[str]) -> list[list[str]]:
        """The component's entries in groups: the surest links first, and no link against what a group holds already."""
        if len(component) == 1:
            return [list(component)]
        group_of = {id: [id] for id in component}
        links = sorted(
            (-alike, one, other) for one in component for other, alike in self._links[one].items() if one < other
        )
        for _, one, other in links:
            first, second = group_of[one], group_of[other]
            if first is not second and self._may_join(first, second):
                first += second
                for id in second:
                    group_of[id] = first
        return [group for id, group in group_of.items() if id == group[0]]

    def _bodies(self, group: list[str]) -> set[str]:
        """The articles that tell it below their headline."""
        return {article for id in group if not self._sketches[id].headline for article in self._entries[id]}

    def _may_join(self, first: list[str], second: list[str]) -> bool:
        """No article in both but for its headline, nothing that contradicts, and at least half of the pairs alike."""
        if self._bodies(first) & self._bodies(second):
            return False
        one, other = sorted(first)[:_CHECKED], sorted(second)[:_CHECKED]
        alike = 0
        for left, right in product(one, other):
            if right in self._links[left]:
                alike += 1
            elif contradict(self._sketches[left], self._sketches[right]):
                return False
        return 2 * alike >= len(one) * len(other)


def _telling(own: Sketch) -> str:
    """What an entry is compared as: with all that say it in the same words after the same words, or alone."""
    entry = own.entry
    if own.headline or not verbatim(own, own):
        return f"{entry.id} {entry.article}"
    said = (own.exact, entry.date, entry.precision, entry.basis, entry.who, entry.where, entry.attribution, own.before)
    return hashlib.blake2b(repr(said).encode(), digest_size=16).hexdigest()


def _keys(own: Sketch) -> list[Key]:
    """What a telling is found by: an anchor, an action and a day; or its very words, where it has no day."""
    if own.start is None or own.end is None:
        return [(own.exact, "", 0)]
    anchors = sorted((name for name, weight in own.names.items() if weight > FAINT), key=lambda n: (-own.names[n], n))
    anchors = anchors or sorted(own.context)
    actions = sorted(word for word, weight in own.plain.items() if weight >= PLAIN)
    keys = [(own.exact, "", own.start)]
    first, after = own.start, own.end
    if after - first > _COARSE:
        days: Iterable[int] = (-first,)  # coarse with coarse of the same beginning
    elif not own.exact_day and not ONCE.isdisjoint(actions):
        days = range(first - _LOOSE_DAYS, after + _LOOSE_DAYS)
    else:
        days = range(first, after)
    for anchor, action, day in product(anchors[:_ANCHORS], actions[:_ACTIONS], days):
        keys.append((anchor, action, day))
    return keys


def order_key(entry: MergedEntry) -> SortKey:
    """The key of a merged entry: it sorts as its earliest-published member of the same date would."""
    first = min(entry.sources, key=seniority)
    return sort_key(entry.date, entry.precision, first.published, first.article, first.start, entry.id)


def _sort_key(pair: tuple[SortKey, MergedEntry]) -> SortKey:
    return pair[0]
