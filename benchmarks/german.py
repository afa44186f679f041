"""German dates: this resolver beside dateparser's search, on sentences written for it (benchmarks/german.txt).

    python -m benchmarks.german [--misses]

Dates and times of the calendar alone count; an answer is right where its words overlap the expected ones and its
value is the expected one. dateparser knows days only: it is right with any day within the expected period.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from timeline.model import Article
from timeline.resolver import tag
from timeline.when import edtf

SENTENCES = Path(__file__).with_suffix(".txt")
PUBLISHED = date(2018, 8, 29)
REST = "\n\n" + "Mehr dazu war aus dem Umfeld der Beteiligten nicht zu erfahren. " * 6  # of the article; without dates


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and its dates: words with their start, TIMEX3 value."""

    text: str
    dates: tuple[tuple[int, str, str], ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a program found: words with their start, and what it takes them for."""

    start: int
    words: str
    value: str | date


def sentences() -> Iterator[Sentence]:
    """The sentences of the file."""
    for line in SENTENCES.read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        text, _, expected = line.partition(" |")
        dates = []
        for pair in filter(None, map(str.strip, expected.split(";"))):
            words, _, value = pair.rpartition(" = ")
            dates.append((text.index(words), words, value))
        yield Sentence(text, tuple(dates))


def ours(text: str) -> list[Answer]:
    """The calendar dates that this resolver finds."""
    mentions = tag(Article("x", text + REST, PUBLISHED, lang="de")).mentions
    return [Answer(m.start, m.text, m.value) for m in mentions if m.type in ("DATE", "TIME") and m.edtf]


def theirs(text: str) -> list[Answer]:
    """The dates that dateparser's search finds."""
    from dateparser.search import search_dates

    settings = {"RELATIVE_BASE": datetime(2018, 8, 29), "PREFER_DATES_FROM": "past"}
    found, after, answers = search_dates(text + REST, languages=["de"], settings=settings) or [], 0, []
    for words, when in found:
        start = max((text + REST).find(words, after), 0)
        after = start + len(words)
        answers.append(Answer(start, words, when.date()))
    return answers


def is_right(expected: str, value: str | date) -> bool:
    """Whether a value is the expected one, a day one within it."""
    if isinstance(value, str):
        return value == expected
    if "-W" in expected:
        year, week = int(expected[:4]), int(expected[6:8])
        return value.isocalendar()[:2] == (year, week)
    for grain in (expected, f"{expected}X", f"{expected}XX"):
        try:
            bounds = edtf.parse(grain.split("T")[0])
        except edtf.EdtfError:
            continue
        return (bounds.start or 0) <= value.toordinal() < (bounds.end or 0)
    return False


def score(find: Callable[[str], list[Answer]], *, misses: bool) -> tuple[float, float, float]:
    """Precision, recall and F1 of a program, by value."""
    right = answers = dates = 0
    for sentence in sentences():
        found = [answer for answer in find(sentence.text) if answer.start < len(sentence.text)]
        good = [
            (start, words, value)
            for start, words, value in sentence.dates
            if any(
                answer.start < start + len(words) and start < answer.start + len(answer.words)
                and is_right(value, answer.value) for answer in found
            )
        ]  # fmt: skip
        right, answers, dates = right + len(good), answers + len(found), dates + len(sentence.dates)
        if misses and (len(good) < len(sentence.dates) or len(found) > len(good)):
            print(f"  {sentence.text}\n    wanted {sentence.dates}\n    found  {[(a.words, a.value) for a in found]}")
    precision, recall = right / max(answers, 1), right / max(dates, 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--misses", action="store_true", help="print what this resolver gets wrong")
    given = parser.parse_args()
    count = sum(1 for _ in sentences())
    print(f"{count} sentences, {sum(len(s.dates) for s in sentences())} dates; by value: precision, recall, F1")
    for name, find in (("timeline", ours), ("dateparser search_dates", theirs)):
        figures = score(find, misses=given.misses and find is ours)
        print(f"{name:26}" + "".join(f"{100 * figure:8.1f}" for figure in figures))


if __name__ == "__main__":
    main()
