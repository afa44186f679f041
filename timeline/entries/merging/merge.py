"""Entries of many articles come in; out go merged entries: those that tell the same event are one, with all sources.

The result depends on which entries there are, never on the order in which they came, and what an article
adds or takes away is worked where it lies: only tellings that share a day, a name and an action are compared.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping, Sequence
from functools import partial
from itertools import product

from msgspec import Struct
from msgspec.structs import replace

from timeline.entries.merging.fold import fold
from timeline.entries.merging.forms import Forms
from timeline.entries.merging.groups import grouped
from timeline.entries.merging.matching import contradict, headed, likeness, verbatim
from timeline.entries.merging.sketches import Sketch, is_headline, sketch
from timeline.entries.merging.topics import within
from timeline.entries.merging.traces import Key, Trace, trace
from timeline.entries.merging.weight import with_main
from timeline.entries.order import SortKey, order_key, seniority
from timeline.entries.settings import DEFAULTS, EntrySettings
from timeline.model import Article, Entry, MergedEntry

__all__ = ["Index", "fold", "merge"]


Link = tuple[int, int, float]
"""Two tellings of a component by their places in it, and how alike they are."""


class Telling(Struct, frozen=True):
    """What is compared: one entry, or the entries of many articles that tell it in the same words."""

    id: str
    trace: Trace
    entries: MutableMapping[str, Entry]  # by article


class Component(Struct, frozen=True):
    """Tellings that are linked, near or far, with their links (each once) and the events they come to."""

    tellings: tuple[Telling, ...]
    links: tuple[Link, ...]
    events: tuple[tuple[SortKey, MergedEntry], ...]


def merge(
    entries: Iterable[Entry], articles: Mapping[str, Article], settings: EntrySettings = DEFAULTS
) -> tuple[MergedEntry, ...]:
    """The timeline's entries in total order, within the settings' limits, the main ones marked."""
    index = Index()
    of_article: dict[str, list[Entry]] = {}
    for entry in entries:
        of_article.setdefault(entry.article, []).append(entry)
    for article, told in of_article.items():
        index.add(article, told, articles.get(article))
    return index.merged(settings)


class Index:
    """What was told, and which of it tells the same. Adding an article costs what that article costs.

    It may hold a part of all there is: an article can be taken in or forgotten where every component is loaded that
    the article's tellings belong to, before or after.
    """

    def __init__(self, forms: Forms | None = None) -> None:
        # What is compared is a telling: one entry, or the entries of many articles that tell it in the same words,
        # so that a thousand copies are compared once. Entry ids would not do: of a hundred thousand, two coincide.
        self._entries: dict[str, MutableMapping[str, Entry]] = {}  # of a telling, by article
        self._traces: dict[str, Trace] = {}
        self._sketches: dict[str, Sketch] = {}  # those that were needed
        self._articles: dict[str, tuple[str, ...]] = {}  # the tellings of an article
        self._texts: dict[str, Callable[[], Article | None]] = {}
        self._found_by: dict[Key, set[str]] = {}
        self._links: dict[str, dict[str, float]] = {}  # symmetric
        self._component: dict[str, frozenset[str]] = {}  # all that an entry is linked with, near or far
        self._groups: dict[frozenset[str], tuple[tuple[SortKey, MergedEntry], ...]] = {}  # of a component
        self._touched: set[str] = set()  # tellings whose components are to be worked again
        self.forms = forms or Forms()  # of all that is told, loaded here or not

    def add(self, article_id: str, entries: Iterable[Entry], article: Article | None = None) -> None:
        """Take in what one article tells; what it told before is forgotten first."""
        self.remove(article_id)
        self._texts[article_id] = lambda: article
        told = tellings(entries, article)
        self.forms.add(name for _, entry, _ in told for name in entry.who)
        fresh: list[str] = []
        for id, entry, own in told:
            self._entries.setdefault(id, {})[article_id] = entry
            if id not in self._traces:
                self._sketches[id] = compared(id, own)
                self._traces[id] = trace(own)
                self._links[id] = {}
                fresh.append(id)
        self._compare(fresh)
        ids = self._articles[article_id] = tuple(id for id, _, _ in told)
        for one, other, alike in headings(told):
            self._links[one][other] = self._links[other][one] = alike
        self._touched.update(ids)

    def remove(self, article_id: str) -> None:
        """Forget what an article told."""
        told = self._articles.pop(article_id, ())
        left: list[str] = []
        self.forms.remove(name for id in told for name in self._entries[id][article_id].who)
        for id in told:
            del self._entries[id][article_id]
            component = self._component.pop(id, frozenset((id,)))
            self._groups.pop(component, None)
            self._touched |= component
            if self._entries[id]:
                left.append(id)
                continue
            del self._entries[id]
            self._sketches.pop(id, None)
            own = self._traces.pop(id)
            for key in (*own.found_by(), *own.months()):
                self._found_by[key].discard(id)
                if not self._found_by[key]:
                    del self._found_by[key]
            for other in self._links.pop(id):
                del self._links[other][id]
                self._touched.add(other)
        self.compare_left(left)

    def compare_left(self, ids: Iterable[str]) -> None:
        """Compare tellings that go on after an article that told them is gone with what only it kept from them."""
        for id in ids:
            self._link(id)

    def beside(self, telling: Telling, articles: Mapping[str, Article]) -> None:
        """Take up a telling of elsewhere, for what is added to be compared with."""
        if telling.entries and telling.id not in self._entries:
            self._entries[telling.id] = telling.entries
            self._traces[telling.id] = telling.trace
            self._links[telling.id] = {}
            self._register((telling.id,))
            for article in telling.entries:
                self._articles[article] = (*self._articles.get(article, ()), telling.id)
                self._texts[article] = partial(articles.get, article)

    def reached(self) -> set[str]:
        """The tellings that what was added is told by or linked with."""
        return self._touched.union(*(self._links[id] for id in self._touched if id in self._links))

    def load(self, told: Sequence[Telling], links: Iterable[Link], articles: Mapping[str, Article]) -> None:
        """Take up a component that `worked` once gave, to be worked again without the tellings that nobody tells.

        Nothing of it is compared again, and its names are counted in the forms already.
        """
        ids = [telling.id for telling in told]
        for telling in told:
            self.beside(telling, articles)
        for one, other, alike in links:
            if ids[one] in self._entries and ids[other] in self._entries:
                self._links[ids[one]][ids[other]] = self._links[ids[other]][ids[one]] = alike
        self._touched.update(ids)

    def worked(self) -> Iterator[Component]:
        """The components that what was added, removed or missing has touched, to be kept."""
        for whole in self._regroup():
            ids = sorted(whole)
            place = {id: number for number, id in enumerate(ids)}
            links = tuple(
                (place[one], place[other], alike)
                for one in ids
                for other, alike in self._links[one].items()
                if one < other
            )
            tellings = tuple(Telling(id, self._traces[id], self._entries[id]) for id in ids)
            yield Component(tellings, links, self._groups[whole])

    def merged(self, settings: EntrySettings = DEFAULTS) -> tuple[MergedEntry, ...]:
        """All merged entries in total order, within the settings' limits, names in one form, the main ones marked."""
        self._regroup()
        everything = sorted((pair for group in self._groups.values() for pair in group), key=_sort_key)
        return finished((entry for _, entry in everything), self.forms, settings)

    def _compare(self, fresh: Sequence[str]) -> None:
        """Compare what one article is the first to tell with what others tell, and its headline with its own too.

        What it tells below that is never one event, and there may be thousands of it.
        """
        below = [id for id in fresh if not self._sketches[id].headline]
        for id in below:
            self._link(id)
        self._register(below)
        for id in fresh:
            if self._sketches[id].headline:
                self._link(id)
                self._register((id,))

    def _register(self, ids: Iterable[str]) -> None:
        """Let tellings be found by what they share with others."""
        for id in ids:
            own = self._traces[id]
            for key in (*own.found_by(), *own.months()):
                self._found_by.setdefault(key, set()).add(id)

    def _link(self, id: str) -> None:
        """Compare with everything that shares a day, an anchor and an action, and note what is alike."""
        near: set[str] = set()
        own = self._traces[id]
        for key in own.found_by():
            near.update(self._found_by.get(key, ()))
        for key in own.months():
            near.update(other for other in self._found_by.get(key, ()) if own.shares_days(self._traces[other]))
        near.discard(id)
        for other in near:
            alike = likeness(self._sketch(id), self._sketch(other))
            if alike:
                self._links[id][other] = self._links[other][id] = alike

    def _sketch(self, id: str) -> Sketch:
        if id not in self._sketches:
            article, entry = next(iter(self._entries[id].items()))
            self._sketches[id] = compared(id, sketch(entry, self._texts[article]()))
        return self._sketches[id]

    def _regroup(self) -> list[frozenset[str]]:
        """Work the components again that hold a touched telling; gives them."""
        done: set[str] = set()
        worked: list[frozenset[str]] = []
        for id in self._touched:
            if id in done or id not in self._traces:
                continue
            component = self._reach(id)
            worked.append(component)
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
        return worked

    def _reach(self, id: str) -> frozenset[str]:
        found, waiting = {id}, [id]
        while waiting:
            for other in self._links[waiting.pop()]:
                if other not in found:
                    found.add(other)
                    waiting.append(other)
        return frozenset(found)

    def _grouped(self, component: frozenset[str]) -> list[list[str]]:
        """The component's tellings, those of one event together."""
        links = sorted(
            (-alike, one, other) for one in component for other, alike in self._links[one].items() if one < other
        )
        return grouped(
            component,
            ((one, other) for _, one, other in links),
            lambda one, other: other in self._links[one],
            lambda one, other: contradict(self._sketch(one), self._sketch(other)),
            self._bodies,
        )

    def _bodies(self, id: str) -> set[str]:
        """The articles that tell it below their headline."""
        return {article for article, entry in self._entries[id].items() if not is_headline(entry)}


def finished(entries: Iterable[MergedEntry], forms: Forms, settings: EntrySettings) -> tuple[MergedEntry, ...]:
    """Folded entries as the timeline has them: names in one form, within the settings' limits, the main ones marked."""
    return with_main(within(map(forms.applied, entries), settings))


def tellings(entries: Iterable[Entry], article: Article | None) -> list[tuple[str, Entry, Sketch]]:
    """What one article tells: each entry with the id of the telling that it is compared as, and its sketch."""
    found: dict[str, tuple[str, Entry, Sketch]] = {}
    for entry in sorted(entries, key=seniority):
        own = sketch(entry, article)
        id = _telling(own)
        while id in found:
            id += "+"  # an article may say the same twice
        found[id] = (id, entry, own)
    return list(found.values())


def headings(told: Sequence[tuple[str, Entry, Sketch]]) -> Iterator[tuple[str, str, float]]:
    """The links of an article's headline with what it is the headline of."""
    headlines = [(id, own) for id, _, own in told if own.headline]
    for (one, above), (other, _, below) in product(headlines, told):
        if alike := headed(above, below):
            yield one, other, alike


def compared(id: str, own: Sketch) -> Sketch:
    """A telling's sketch: of many articles at once, unless it is one entry's alone."""
    return own if id.startswith(f"{own.entry.id} ") else replace(own, entry=replace(own.entry, article=id))


def _telling(own: Sketch) -> str:
    """What an entry is compared as: with all that say it in the same words after the same words, or alone."""
    entry = own.entry
    if own.headline or not verbatim(own, own):
        return f"{entry.id} {entry.article}"
    said = (own.exact, entry.date, entry.precision, entry.basis, entry.who, entry.where, entry.attribution, own.before)
    return hashlib.blake2b(repr(said).encode(), digest_size=16).hexdigest()


def _sort_key(pair: tuple[SortKey, MergedEntry]) -> SortKey:
    return pair[0]
