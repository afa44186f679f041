"""Merging: what is one event and what only resembles another, and the laws that hold for any entries."""

from __future__ import annotations

import random
import zlib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from timeline.entries import merge
from timeline.entries.merging.merge import Index, fold
from timeline.entries.settings import EntrySettings
from timeline.model import Article, Basis, Derivation, Entry, MergedEntry, Precision, Step


def telling(
    words: str, on: str | None, article: str = "a", *, published: str = "2018-08-28", who: tuple[str, ...] = (),
    where: tuple[str, ...] = (), basis: Basis | None = "publication", before: str = "", source: str | None = None,
) -> tuple[Entry, Article]:  # fmt: skip
    """An entry of its own article, whose text is `before` and then the clause itself."""
    entry = Entry(
        id=f"e-{article}-{zlib.crc32((words + str(on)).encode())}", article=article, start=len(before),
        end=len(before) + len(words), quote_start=len(before), quote_end=len(before) + len(words), quote=words,
        title=words, date=on, precision=_precision(on), mention=None,
        mention_start=None, basis=basis, confidence=0.9, reported=None, attribution=None, who=who, where=where,
        published=published, source=source or article, url=None,
    )  # fmt: skip
    return entry, Article(article, before + words, date.fromisoformat(published), source=source or article)


def _precision(on: str | None) -> Precision | None:
    if on is None:
        return None
    if len(on) == 4:
        return "year"
    return "weekend" if on.startswith("[2") else "day" if on.count("-") > 1 else "month"


def merged(*told: tuple[Entry, Article]) -> tuple[MergedEntry, ...]:
    return merge([entry for entry, _ in told], {article.id: article for _, article in told})


PAIR = ("Iran", "Russia")
ONE_EVENT = [
    (
        telling("Iran's defence minister, Amir Hatami, arrived in Damascus for a visit.", "2018-08-26/2018-08-27", "a",
                who=("Amir Hatami",), where=("Damascus",)),
        telling("Hatami had arrived in the Syrian capital.", "2018-08-26", "b", who=("Amir Hatami",)),
    ),
    (
        telling("A Russian Il-20 reconnaissance aircraft was shot down over the sea.", "2018-09-17", "a"),
        telling("Syrian air defences shot down the Il-20 at night.", "2018-09-17", "b"),
    ),
    (
        telling("A Russian Il-20 reconnaissance aircraft was shot down over the sea.", "2018-09-17", "a"),
        telling("The aircraft was shot down near the coast.", "2018-09-17", "b", before="The Il-20 is lost. "),
    ),
    (
        telling("Iran and Syria signed a military agreement in Damascus.", "[2018-08-25..2018-08-26]", "a",
                who=("Iran", "Syria"), where=("Damascus",)),
        telling("Syria and Iran have signed an agreement on military matters in Damascus.", "2018-08-27", "b",
                who=("Iran", "Syria"), where=("Damascus",)),
    ),
    # in other words
    (
        telling("Police in Lyon arrested the editor Anna Berg over a leak.", "2018-08-26", "a", who=("Anna Berg",)),
        telling("Anna Berg was detained over the leak.", "2018-08-26", "b", who=("Anna Berg",)),
    ),
    (
        telling("Anna Berg stepped down as mayor of Lyon.", "2018-08-26", "a", who=("Anna Berg",), where=("Lyon",)),
        telling("Berg resigned as mayor.", "2018-08-26", "b", who=("Anna Berg",)),
    ),
    # quotation marks around a word or two
    (
        telling("The Il-20 made a 'mercy flight' from Damascus to Sochi.", "2018-08-26", "a"),
        telling("The Il-20 made a mercy flight to Sochi.", "2018-08-26", "b"),
    ),
    # the first counts of the dead
    (
        telling("Blasts at two hotels in Nairobi and Mombasa, Kenya, killed 81 and injured 1,700 people.", "2018-08-07",
                "a", where=("Nairobi", "Mombasa")),
        telling("Blasts at two hotels in Mombasa and Nairobi, Kenya, killed 257 people and injured 5,500.",
                "2018-08-07", "b", where=("Mombasa", "Nairobi")),
    ),
    # known by its year alone
    (
        telling("Apple launched the iTunes Music Store in San Francisco.", "2003-04-28", "a"),
        telling("Apple launched the iTunes Music Store.", "2003", "b", before="It sells records. In 2003, "),
    ),
]  # fmt: skip

TWO_EVENTS = [
    # one of the things done in a year
    (telling("Russia and Turkey signed an agreement on grain.", "2018-08-26", "a", who=("Russia", "Turkey")),
     telling("Russia and Turkey signed an agreement.", "2018", "b", who=("Russia", "Turkey"))),
    (telling("Apple launched the iPhone 3G.", "2007-04-28", "a"),
     telling("Apple launched the iPhone.", "2007", "b")),
    # one bomb in Dar es Salaam, another in Nairobi, on one day
    (
        telling("Six people were also killed and 58 injured in a car bomb attack outside the U.S. embassy in Dodoma.",
                "1998-08-07", "a", where=("Dodoma",)),
        telling("The car bomb attack at the U.S. embassy in Nairobi killed 253 people and injured 5,000 others.",
                "1998-08-07?", "b", where=("Nairobi",), basis="context"),
    ),
    (
        telling("Six people were killed and 58 injured in a car bomb attack outside the U.S. embassy.", "1998-08-07",
                "a"),
        telling("The car bomb attack at the U.S. embassy killed 253 people and injured 5,000 others.", "1998-08-07?",
                "b", basis="context"),
    ),
    # two strikes on one town with their dead
    (telling("A strike on Idlib killed five people.", "2018-08-26", "a", where=("Idlib",)),
     telling("A strike on Idlib killed twelve people.", "2018-08-26", "b", where=("Idlib",))),
    # two days of talks
    (telling("Iran and Syria held talks in Geneva.", "2018-08-26", "a", who=("Iran", "Syria"), where=("Geneva",)),
     telling("Iran and Syria held talks in Geneva.", "2018-08-27", "b", who=("Iran", "Syria"), where=("Geneva",))),
    # two strikes on one town, the date of the one loose
    (telling("Air strikes hit the town of Idlib.", "[2018-08-25..2018-08-26]", "a", where=("Idlib",)),
     telling("Air strikes hit the town of Idlib.", "2018-08-27", "b", where=("Idlib",))),
    # one day, two towns
    (telling("Air strikes hit the town of Idlib.", "2018-08-26", "a", where=("Idlib",)),
     telling("Air strikes hit the town of Aleppo.", "2018-08-26", "b", where=("Aleppo",))),
    # one day, two counterparts
    (telling("Putin met Merkel in Sochi.", "2018-08-26", "a", who=("Vladimir Putin", "Angela Merkel")),
     telling("Putin met Rouhani in Sochi.", "2018-08-26", "b", who=("Vladimir Putin", "Hassan Rouhani"))),
    # said, and said not
    (telling("Siemens closed the factory in Leipzig.", "2018-08-26", "a", where=("Leipzig",)),
     telling("Siemens did not close the factory in Leipzig.", "2018-08-26", "b", where=("Leipzig",))),
    # opposites
    (telling("Russia opened the Kerch bridge to lorries.", "2018-08-26", "a", who=("Russia",)),
     telling("Russia closed the Kerch bridge to lorries.", "2018-08-26", "b", who=("Russia",))),
    # another one of the kind
    (telling("An explosion hit a bus in Lyon.", "2018-08-26", "a", where=("Lyon",)),
     telling("Another explosion hit a bus in Lyon.", "2018-08-26", "b", where=("Lyon",))),
    # what shares names and no deed
    (telling("Erdoğan called for a ceasefire in Idlib.", "2018-09-07", "a", who=("Recep Tayyip Erdoğan",)),
     telling("Putin rejected a ceasefire that Erdoğan wanted.", "2018-09-07", "b", who=("Vladimir Putin",))),
    # undated words that any article may hold
    (telling("The investigation is continuing.", None, "a", basis=None),
     telling("The investigation is continuing.", None, "b", basis=None)),
    # one article tells it twice
    (telling("Air strikes hit the town of Idlib.", "2018-08-26", "a", where=("Idlib",)),
     telling("Air strikes hit the town of Idlib again.", "2018-08-26", "a", where=("Idlib",))),
]  # fmt: skip


@pytest.mark.parametrize("pair", ONE_EVENT)
def test_one_event(pair: tuple[tuple[Entry, Article], tuple[Entry, Article]]) -> None:
    (event,) = merged(*pair)
    assert {source.article for source in event.sources} == {"a", "b"}


@pytest.mark.parametrize("pair", TWO_EVENTS)
def test_two_events(pair: tuple[tuple[Entry, Article], tuple[Entry, Article]]) -> None:
    assert len(merged(*pair)) == 2


def test_a_disagreement_is_kept_and_the_choice_explained() -> None:
    (event,) = merged(*ONE_EVENT[3])
    assert event.date == "2018-08-27"
    assert event.disputed == ("[2018-08-25..2018-08-26]",)
    assert event.chosen == "precise"
    assert event.confidence < 0.9


def test_what_is_only_less_precise_is_no_dispute() -> None:
    early = telling("Russia and Turkey agreed on a zone in Idlib.", "2018-09-17", "a", who=("Russia", "Turkey"))
    late = telling("Russia and Turkey agreed on the zone in Idlib.", "2018-09", "b", who=("Russia", "Turkey"))
    (event,) = merged(early, late)
    assert (event.date, event.disputed, event.chosen) == ("2018-09-17", (), "precise")


def test_it_goes_by_its_earliest_member_whoever_is_shown() -> None:
    plan = telling("Iran and Russia will meet in Tehran.", "2018-09-07", "z", published="2018-08-31", who=PAIR)
    fact = telling("Iran and Russia met in Tehran.", "2018-09-07", "a", published="2018-09-08", who=PAIR)
    (event,) = merged(plan, fact)
    assert event.id == plan[0].id
    assert event.title == fact[0].title


def test_a_copy_is_no_second_source() -> None:
    words = "Iran and Syria signed an agreement on military cooperation in Damascus after two days of talks."
    first = telling(words, "2018-08-27", "a", published="2018-08-27", who=("Iran", "Syria"))
    copy = telling(words.replace("two", "2"), "2018-08-27", "b", published="2018-08-28", who=("Iran", "Syria"))
    own = telling("Iran and Syria signed a military agreement.", "2018-08-27", "c", who=("Iran", "Syria"))
    (event,) = merged(first, copy, own)
    assert event.copies == ((copy[0].id, first[0].id),)
    (alone,) = merged(first, copy)
    (two,) = merged(first, own)
    assert alone.weight < two.weight
    assert alone.confidence == first[0].confidence < two.confidence


def test_names_take_the_form_that_the_timeline_uses() -> None:
    full = ("Recep Tayyip Erdoğan",)
    said = [
        telling("Erdoğan opened a bridge.", "2018-09-01", "a", who=full),
        telling("Erdoğan visited a school.", "2018-09-02", "b", who=full),
        telling("President Erdogan fell ill.", "2018-09-03", "c", who=("Erdogan",)),
        telling("Recep Erdogan gave a speech.", "2018-09-04", "d", who=("Recep Erdogan",)),
    ]
    assert {event.who for event in merged(*said)} == {full}


def test_limits_of_time_and_topic() -> None:
    told = [
        telling("Erdoğan opened a bridge.", "2018-09-01", "a"), telling("Berliners voted.", "2018-09-20", "b"),
        telling("Nothing is known.", None, "c", basis=None),
    ]  # fmt: skip
    entries, articles = [entry for entry, _ in told], {article.id: article for _, article in told}

    def titles(**limits: object) -> list[str]:
        return [event.title for event in merge(entries, articles, EntrySettings(**limits))]  # type: ignore[arg-type]

    assert titles(start=date(2018, 9, 2)) == ["Berliners voted."]
    assert titles(end=date(2018, 9, 1)) == ["Erdoğan opened a bridge."]
    assert titles(about=("erdogan", "in")) == ["Erdoğan opened a bridge."]
    assert len(titles()) == 3


def test_a_headline_is_told_with_what_it_stands_above() -> None:
    above, article = telling("Boeing delivers final 717.", "2006-05-23?", basis="lead")
    above = replace(above, derivation=Derivation("entry", "lead", steps=(Step("entry_headline"),)))
    text = f"{above.quote}\nBoeing on Tuesday delivered the final 717.\nThe final 717 is blue."
    start = len(above.quote) + 1
    body = replace(
        above, id="e-body", start=start, end=start + 42, quote_start=start, quote_end=start + 42,
        quote=text[start : start + 42], date="2006-05-23", basis="publication", derivation=None,
    )  # fmt: skip
    scene = replace(body, id="e-scene", start=start + 43, end=len(text), quote="It is blue.", basis="context")
    events = merge([above, body, scene], {"a": replace(article, text=text)})
    assert {event.sources for event in events} == {(body, above), (scene,)}


def test_an_index_is_brought_up_to_date() -> None:
    first, second = ONE_EVENT[0]
    index = Index()
    for told in ([first, second], [second], [first, second]):
        entries, articles = [entry for entry, _ in told], {article.id: article for _, article in told}
        for _, article in (first, second):
            index.remove(article.id)
        for entry, article in told:
            index.add(article.id, [entry], article)
        assert index.merged() == merge(entries, articles)


# --- laws ------------------------------------------------------------------------------------------

SUBJECTS = ("Iran", "Syria", "Boeing", "Angela Merkel", "the Il-20", "a factory")
DEEDS = ("signed an agreement with", "shot down", "opened a bridge for", "held talks with", "did not sell a plant to")
DATES = (
    "2018-08-26", "2018-08-27", "2018-08-26?", "[2018-08-25..2018-08-26]", "2018-08", "2018", "[..2018-08-27]", None,
)  # fmt: skip


@st.composite
def tellings(draw: st.DrawFn) -> list[tuple[Entry, Article]]:
    told: list[tuple[Entry, Article]] = []
    for number in range(draw(st.integers(1, 9))):
        subject, other = draw(st.sampled_from(SUBJECTS)), draw(st.sampled_from(SUBJECTS))
        on = draw(st.sampled_from(DATES))
        basis: Basis | None = None if on is None else "lead" if on.endswith("?") else "publication"
        told.append(
            telling(
                f"{subject} {draw(st.sampled_from(DEEDS))} {other}.",
                on,
                f"a{number}",
                basis=basis,
                published=draw(st.sampled_from(("2018-08-27", "2018-08-28", "2018-09-30"))),
                who=tuple(dict.fromkeys(name for name in (subject, other) if name in SUBJECTS[:4])),
                source=draw(st.sampled_from(("One", "Two", None))),
            )
        )
    return told


@given(tellings(), st.randoms(use_true_random=False))
def test_order_does_not_matter(told: list[tuple[Entry, Article]], shuffle: random.Random) -> None:
    other = told[:]
    shuffle.shuffle(other)
    assert merged(*told) == merged(*other)


@given(tellings())
def test_no_entry_is_lost_or_told_twice(told: list[tuple[Entry, Article]]) -> None:
    for count in range(1, len(told) + 1):
        kept = [source for event in merged(*told[:count]) for source in event.sources]
        assert sorted(source.id for source in kept) == sorted(entry.id for entry, _ in told[:count])


@given(tellings())
def test_adding_and_removing_is_as_if_built_anew(told: list[tuple[Entry, Article]]) -> None:
    index = Index()
    for entry, article in told:
        index.add(article.id, [entry], article)
    gone = told[::2]
    for _, article in gone:
        index.remove(article.id)
    assert index.merged() == merged(*[pair for pair in told if pair not in gone])


@given(tellings())
def test_a_merged_id_is_its_earliest_members(told: list[tuple[Entry, Article]]) -> None:
    for event in merged(*told):
        assert event.id == min(event.sources, key=lambda e: (e.published, e.article, e.start, e.id)).id
        assert len({source.article for source in event.sources}) == len(event.sources)


@given(tellings())
def test_folding_does_not_depend_on_order(told: list[tuple[Entry, Article]]) -> None:
    members = [entry for entry, _ in told]
    assert fold(members) == fold(reversed(members))
