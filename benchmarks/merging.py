"""What merging costs and what it merges, on made entries with realistic overlap: `python -m benchmarks.merging [N …]`.

Events are made of people, places, deeds and things; most are told by one article, some by many, in other words, with
the date less precise or inferred. What belongs together is known, so that the table also says how many merged pairs
are right and how many right pairs were merged. Then one more article is added to what is merged already: the time to
take it in, and with the whole timeline drawn up anew.
"""

from __future__ import annotations

import argparse
import random
import time
from collections import Counter
from datetime import date, timedelta

from timeline.entries.merging.merge import Index
from timeline.model import Article, Basis, Entry, Precision

SIZES = (1_000, 10_000, 100_000)
LIMITS = {10_000: (5.0, 0.2)}  # seconds: merging all, adding one article

_COUNTRIES = "Iran Syria Russia Turkey Israel France Germany Italy Spain Poland Norway Sweden Japan China".split()
_CITIES = "Damascus Tehran Sochi Ankara Paris Berlin Rome Madrid Warsaw Oslo Tokyo Mumbai Aleppo Geneva".split()
_GIVEN = "Anna Boris Clara David Elena Farid Greta Hassan Irina Jonas Karim Laura Marco Nadia Oskar Petra".split()
_DEEDS = (
    ("signed an agreement on {thing} in {city}", "signed in {city} an agreement on {thing}"),
    ("opened a {thing} plant in {city}", "has opened the {thing} plant in {city}"),
    ("met envoys about {thing} in {city}", "met envoys in {city} to speak about {thing}"),
    ("rejected a proposal on {thing}", "rejected the {thing} proposal"),
    ("launched a {thing} programme in {city}", "launched in {city} its {thing} programme"),
    ("called for talks on {thing}", "called for new talks on {thing} in {city}"),
    ("closed the {thing} office in {city}", "closed its office for {thing} in {city}"),
    ("sued a supplier of {thing}", "sued the {thing} supplier in {city}"),
)
_STEMS = "gra tur mel sor ban vel kor lin dar pes mon fal rit gos hel tan".split()
_THINGS = [a + b + c for a in _STEMS for b in _STEMS for c in ("ite", "one", "ium")]
_SURNAMES = [(a + b).capitalize() + "ev" for a in _STEMS for b in _STEMS]
_PUBLISHERS = [f"Paper {number}" for number in range(12)]


def made(count: int, seed: int = 1) -> tuple[dict[str, tuple[Article, list[Entry]]], dict[tuple[str, str], int]]:
    """Articles with their entries, about `count` in all at thirty a day, and the event that each entry tells."""
    chance = random.Random(seed)
    days = max(10, count // 30)
    tellings: list[tuple[date, int, str, str, tuple[str, ...], tuple[str, ...]]] = []
    event = 0
    while len(tellings) < count:
        event += 1
        day = date(2015, 1, 1) + timedelta(days=chance.randrange(days))
        person = f"{chance.choice(_GIVEN)} {chance.choice(_SURNAMES)}"
        actor = chance.choice((person, person, chance.choice(_COUNTRIES)))
        city, thing, deed = chance.choice(_CITIES), chance.choice(_THINGS), chance.choice(_DEEDS)
        told = 1 + min(8, int(chance.paretovariate(1.5)) - 1)
        for number in range(told):
            words = deed[chance.randrange(len(deed))] if number else deed[0]
            clause = f"{actor} {words.format(thing=thing, city=city)}."
            tellings.append((day, event, clause, actor, (actor,), (city,) if city in clause else ()))
    tellings.sort(key=lambda telling: (telling[0], chance.random()))
    articles: dict[str, tuple[Article, list[Entry]]] = {}
    events: dict[tuple[str, str], int] = {}
    waiting: list[list[tuple[date, int, str, str, tuple[str, ...], tuple[str, ...]]]] = []
    for telling in tellings:
        # an article tells about six events of its days, each once
        home = next((a for a in waiting if all(t[1] != telling[1] for t in a)), None)
        if home is None:
            home = []
            waiting.append(home)
        home.append(telling)
        if len(home) == 6:
            waiting.remove(home)
            _article(home, articles, events, chance)
    for home in waiting:
        _article(home, articles, events, chance)
    return articles, events


def _article(
    told: list[tuple[date, int, str, str, tuple[str, ...], tuple[str, ...]]],
    articles: dict[str, tuple[Article, list[Entry]]], events: dict[tuple[str, str], int], chance: random.Random,
) -> None:  # fmt: skip
    id = f"article-{len(articles)}"
    published = max(day for day, *_ in told) + timedelta(days=chance.choice((0, 1, 1, 2, 6)))
    text, entries = "", []
    publisher = chance.choice(_PUBLISHERS)
    for day, event, clause, _, who, where in told:
        on, precision, basis = _dated(day, published, chance)
        start = len(text)
        text += clause + "\n"
        entry = Entry(
            id=f"e-{len(articles)}-{event}", article=id, start=start, end=start + len(clause), quote_start=start,
            quote_end=start + len(clause), quote=clause, title=clause[:-1], date=on, precision=precision, mention=None,
            mention_start=None, basis=basis, confidence=0.9, reported=None, attribution=None, who=who, where=where,
            published=published.isoformat(), source=publisher, url=None,
        )  # fmt: skip
        entries.append(entry)
        events[id, entry.id] = event
    articles[id] = (Article(id, text, published, source=publisher), entries)


def _dated(day: date, published: date, chance: random.Random) -> tuple[str, Precision, Basis]:
    kind = chance.random()
    if kind < 0.75:
        return day.isoformat(), "day", "publication"
    if kind < 0.85:
        return f"{day.isoformat()}?", "day", "lead"
    if kind < 0.95:
        monday = day - timedelta(days=day.weekday())
        return f"[{monday.isoformat()}..{(monday + timedelta(days=6)).isoformat()}]", "week", "publication"
    return day.isoformat()[:7], "month", "publication"


def measure(count: int) -> tuple[int, int, float, float, float, float, float]:
    """Entries, merged; processor seconds to merge all, to add an article, to draw up anew; pairs right and found."""
    articles, events = made(count)
    ids = list(articles)
    begin = time.process_time()
    index = Index()
    for id in ids[:-1]:
        article, entries = articles[id]
        index.add(id, entries, article)
    index.merged()
    built = time.process_time() - begin
    article, entries = articles[ids[-1]]
    begin = time.process_time()
    index.add(ids[-1], entries, article)
    added = time.process_time() - begin
    merged = index.merged()
    anew = time.process_time() - begin
    right = found = 0
    for event in merged:
        tellers = Counter(events[source.article, source.id] for source in event.sources)
        found += len(event.sources) * (len(event.sources) - 1) // 2
        right += sum(times * (times - 1) // 2 for times in tellers.values())
    every = sum(times * (times - 1) // 2 for times in Counter(events.values()).values())
    return len(events), len(merged), built, added, anew, right / max(1, found), right / max(1, every)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES)
    print(" entries   merged    all, s  µs each  one more, s  and anew, s  pairs right  found")
    for size in parser.parse_args().sizes:
        count, merged, built, added, anew, right, found = measure(size)
        each = built / count * 1e6
        print(f"{count:8} {merged:8} {built:9.2f} {each:8.0f} {added:12.4f} {anew:12.4f} {right:12.2%} {found:6.0%}")
        most, most_added = LIMITS.get(size, (float("inf"), float("inf")))
        if built > most or anew > most_added:
            print(f"         over the limits of {most} s and {most_added} s")


if __name__ == "__main__":
    main()
