"""Words that count from a day of the story: "the day before", "that night", "later the same day"."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.entries import extract
from timeline.model import Article
from timeline.resolver import tag


def told(text: str, part: str) -> str | None:
    """The date of the shortest entry whose clause holds a part of the text, published on Friday, 18 March 1994."""
    article = Article("a", text, date(1994, 3, 18))
    at = text.index(part)
    holding = [entry for entry in extract(article, tag(article)) if entry.start <= at < entry.end]
    return min(holding, key=lambda entry: entry.end - entry.start).date


@pytest.mark.parametrize(
    ("text", "part", "day"),
    [
        # nothing else was named: from the story's day, not from publication
        ("A jury on Thursday convicted a welder. The mother fainted. Jurors, who had begun work the previous "
         "afternoon, left by a side door.", "begun", "1994-03-16"),
        # what a pluperfect goes back from is the scene
        ("A rider was thrown out of the race on Thursday. He won a stage on Saturday and led by a minute the next "
         "day.\n\nOfficers searched his room. His lawyer left with a bag. He had passed a test the day before.",
         "passed", "1994-03-16"),
        # a date of a noun is beside the story
        ("The raid took place on Tuesday. The men fled on a motorcycle, which was found in a pit on Wednesday "
         "evening.\n\nThe guard was treated and went home later the same day.", "treated", "1994-03-15"),
        # what has happened so long after was after a day of the story, not after publication
        ("The minister resigned on Thursday. The families had flown in from Oslo on Tuesday. They were received the "
         "following morning by a general.", "received", "1994-03-16"),
        # what was so by a part of the day was so on the day told of
        ("Nurses moved the wards on Tuesday, the youngest patients first. Doctors helped. By the evening a surgeon had "
         "set the first leg in the new theatre, and the old ward stood empty.", "set the", "[..1994-03-15]"),
        # a later hour goes on with one of a day before the story's
        ("A ferry was towed to port this morning.\n\nIt had left Lund at 4 p.m. yesterday. At 5 p.m. the crew heard a "
         "bang.", "heard", "1994-03-17T17:00:00"),
        ("A ferry was towed to port this morning.\n\nIt had left Lund at 4 p.m. yesterday. In the evening the crew "
         "heard a bang.", "heard", "1994-03-17"),
        # between two hours of a day is on that day
        ("Police are looking for three rings. The burglary happened between 2 p.m. and 4 p.m. on Sunday. The thief "
         "broke a window.", "broke", "1994-03-13?"),
    ],
)  # fmt: skip
def test_what_counts_from_the_story_counts_from_where_it_stands(text: str, part: str, day: str) -> None:
    assert told(text, part) == day


@pytest.mark.parametrize(
    ("text", "part", "day"),
    [
        ("A boat capsized off the cape on Tuesday. The wife of a crewman called the guard at 11:15 p.m. A helicopter "
         "spotted the hull just after 7 a.m. and hoisted three men aboard.", "spotted", "1994-03-16"),
        ("A man was shot at 11:48 p.m. on Tuesday, March 15. He was pronounced dead at 12:31 a.m.", "pronounced",
         "1994-03-16"),
        # a pluperfect goes back, and an hour of the evening goes on
        ("A man was shot at 11:48 p.m. on Tuesday, March 15. He had left home at 7 a.m.", "left", "1994-03-15"),
        ("A man was shot at 6 a.m. on Tuesday, March 15. He was pronounced dead at 9 p.m.", "pronounced", "1994-03-15"),
        # nothing but a pluperfect has said when the story was
        ("The crew of a lifeboat picked up a surfer. He had gone out on Wednesday afternoon.\n\nHis wife raised the "
         "alarm at 5.20 p.m. when it got dark.", "raised", "1994-03-16"),
    ],
)  # fmt: skip
def test_hours_follow_one_another(text: str, part: str, day: str) -> None:
    assert (told(text, part) or "")[:10] == day


def test_what_counts_from_a_day_told_in_the_story_stays_there() -> None:
    text = "A rider was thrown out of the race on Thursday. He won a stage on Saturday and fell the next day."
    assert told(text, "fell") == "1994-03-13"


def test_the_derivation_says_what_it_was_counted_from() -> None:
    text = (
        "A rider was thrown out of the race on Thursday. He won a stage on Saturday and led the next day.\n\n"
        "Officers searched his room. His lawyer left with a bag. He had passed a test the day before."
    )
    article = Article("a", text, date(1994, 3, 18))
    found = next(entry for entry in extract(article, tag(article)) if entry.date == "1994-03-16")
    assert found.basis == "narrative"
    assert found.derivation is not None
    assert found.derivation.steps[-1].args == ("1994-03-17", "Thursday", "the day before")


def test_what_the_tagger_could_count_from_nothing_counts_from_the_story() -> None:
    text = (
        "A jury on Thursday convicted a welder of killing two tellers in a holdup that went unsolved until his former "
        "friend bought a used car.\n\nIan Stubbs, 37, showed no emotion as the verdicts were read. The mother of one "
        "victim fainted. Jurors, who had begun deliberating the previous afternoon, will return Monday."
    )
    assert told(text, "begun") == "1994-03-16"
