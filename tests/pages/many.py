"""Timelines of any size, for tests of speed and weight: plausible lengths, the same on each run."""

import random
from datetime import date, timedelta

from timeline.model import Article, Derivation, Entry, MergedEntry, Step, Timeline

WORDS = (
    "the minister president council army talks signed deal agreed visited capital border forces attacked released "
    "report election court ruled company announced merger workers strike"
).split()
PEOPLE = [f"{a} {b}" for a in ("Ana", "Boris", "Clara", "David", "Elena") for b in ("Adler", "Brandt", "Costa", "Diaz")]
PLACES = ("Damascus", "Tehran", "Sochi", "Ankara", "Paris", "Berlin", "Cairo", "Rome", "Madrid", "Oslo")
PUBLISHERS = ("The Herald", "Example Weekly", "Demo Wire")
A_PIECE = 10  # entries an article


def many(entries: int, start: date = date(2015, 1, 1), days: int = 1400) -> Timeline:
    """So many entries of as many days from `start` on."""
    chance = random.Random(3)
    told: list[MergedEntry] = []
    articles = {}
    for number in range(entries // A_PIECE):
        published = start + timedelta(days=chance.randrange(days))
        sentences = [f"On day {n} {' '.join(chance.choices(WORDS, k=22))}." for n in range(A_PIECE)]
        article = Article(
            f"article-{number}", " ".join(sentences), published, f"Article {number}", f"https://news.example/{number}",
            chance.choice(PUBLISHERS), "en",
        )  # fmt: skip
        articles[article.id] = article
        for place, sentence in enumerate(sentences):
            told.append(_entry(article, number * A_PIECE + place, sentence, chance))
    told.sort(key=lambda entry: (entry.date or "", entry.id))
    return Timeline(tuple(told), articles)


def _entry(article: Article, number: int, sentence: str, chance: random.Random) -> MergedEntry:
    start = article.text.index(sentence)
    day = article.publication_date
    found = Derivation(
        "weekday", "publication", day.isoformat(), "publication", "past",
        steps=(Step("weekday_before", (day.isoformat(),)),),
    )  # fmt: skip
    one = Entry(
        f"e-{number:08x}", article.id, start, start + len(sentence), start, start + len(sentence), sentence,
        " ".join(sentence.split()[3:11]).capitalize(), day.isoformat(), "day", sentence[:8], start, "publication", 0.9,
        None, None, tuple(chance.sample(PEOPLE, 2)), (chance.choice(PLACES),), day.isoformat(), article.source,
        article.url, derivation=found,
    )  # fmt: skip
    main, weight = chance.random() < 0.05, chance.random()
    return MergedEntry(
        one.id, one.date, "day", one.title, one.basis, 0.9, one.who, one.where, (one,), main=main, weight=weight
    )
