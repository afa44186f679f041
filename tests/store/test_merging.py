"""Whatever comes, changes and goes: what is merged near it is what merging everything gives."""

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from timeline import make
from timeline.config import Settings
from timeline.store import Store
from timeline.store.merging import Merging

SENTENCES = (
    "Russia and Turkey signed an agreement on the demilitarised zone in Sochi on {day}.",
    "In Sochi on {day}, Turkey and Russia signed an agreement on a demilitarised zone.",
    "Defence Minister Amir Hatami arrived in Damascus on {day} for a two-day visit.",
    "The Iranian minister Amir Hatami arrived in Damascus on {day}.",
    "Hatami met President Bashar Assad on {day} and signed a defence pact in Damascus.",
    "A Russian Il-20 aircraft was shot down off the Syrian coast on {day}.",
    "On {day} the Il-20 aircraft was shot down by Syrian air defences off the coast.",
    "Recep Tayyip Erdogan opened a bridge over the Bosphorus on {day}.",
    "Recep Tayyip Erdoğan opened the bridge over the Bosphorus last week.",
    "The company Airbus announced a merger with Bombardier in Montreal in September 2018.",
    "Airbus and Bombardier announced their merger in Montreal on {day}.",
    "Nobody came.",
)
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


def article(chance: random.Random) -> str:
    told = (chance.choice(SENTENCES).format(day=chance.choice(DAYS)) for _ in range(chance.randint(1, 4)))
    source = chance.choice(("Wire", "Herald", "Courier"))
    return f"---\npublished: 2018-09-{chance.randint(3, 9):02}\nsource: {source}\n---\n{' '.join(told)}\n"


def turn(folder: Path, chance: random.Random) -> None:
    """One more article, one less, one changed."""
    names = sorted(path.name for path in folder.iterdir())
    kind = chance.choice(("add", "change", "change", "remove") if len(names) > 3 else ("add",))
    if kind == "remove":
        (folder / chance.choice(names)).unlink()
    else:
        name = f"{chance.getrandbits(32):08x}.md" if kind == "add" else chance.choice(names)
        (folder / name).write_text(article(chance), "utf-8")


def updated_where_it_can_be(self: Merging, *given: Any, plain: Callable[..., bool] = Merging._updated) -> bool:
    """As `_updated`, but a failure over what the file really holds is not taken for damage."""
    reachable = given[-1] is not None and not self.changed
    updated = plain(self, *given)
    assert updated or not reachable
    return updated


@pytest.mark.parametrize("seed", range(6))
def test_what_is_merged_near_a_change_is_what_merging_everything_gives(
    tmp_path: Path, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("timeline.store.merging._PART", 1)
    chance = random.Random(seed)
    folder = tmp_path / "articles"
    folder.mkdir()
    for _ in range(12):
        turn(folder, chance)
    settings = Settings.from_mapping({}, base=tmp_path)
    living = Store(tmp_path)
    rebuilt = []
    monkeypatch.setattr(
        "timeline.store.merging.Merging._rebuild",
        lambda self, *given, plain=Merging._rebuild: rebuilt.append(1) or plain(self, *given),
    )
    monkeypatch.setattr("timeline.store.merging.Merging._updated", updated_where_it_can_be)
    for step in range(12):
        for _ in range(chance.randint(0, 2)):
            turn(folder, chance)
        clean = make.timeline(settings)
        # one store lives on, as under `serve`; in between, other processes use the file
        store = living if step % 3 else Store(tmp_path)
        assert make.timeline(settings, store).timeline == clean.timeline
    assert len(rebuilt) <= 2


def test_curation_and_limits_see_recalled_events_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.md").write_text(
        f"---\npublished: 2018-09-03\n---\n{SENTENCES[2].format(day='Sunday')} {SENTENCES[5].format(day='Friday')}\n"
    )
    (tmp_path / "curation.yml").write_text(
        f"decisions:\n- about: {{article: a, quote: '{SENTENCES[5].format(day='Friday')}'}}\n  title: The loss\n"
    )
    for given in ({}, {"about": ["Damascus"]}, {"to": "2018-09-01"}):
        settings = Settings.from_mapping(given, base=tmp_path)
        plain = make.timeline(settings)
        for _ in range(2):
            assert make.timeline(settings, Store(tmp_path)).timeline == plain.timeline
    assert plain.timeline.entries[0].title == "The loss"


def test_what_one_article_kept_apart_is_one_event_when_it_is_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, then = (SENTENCES[number].format(day="Friday") for number in (5, 6))
    between = "Nobody knows why. " * 20
    texts = {"a": f"{first} {between}{then}", "b": first, "c": f"{between}{then}"}
    (tmp_path / "articles").mkdir()
    for name in "defgh":  # enough that one more is little
        texts[name] = f"Nobody came to {name}."
    for name, text in texts.items():
        (tmp_path / "articles" / f"{name}.md").write_text(f"---\npublished: 2018-09-10\n---\n{text}\n", "utf-8")
    settings = Settings.from_mapping({}, base=tmp_path)
    monkeypatch.setattr("timeline.store.merging.Merging._updated", updated_where_it_can_be)
    assert len(make.timeline(settings, Store(tmp_path)).timeline.entries) == 2
    (tmp_path / "articles" / "a.md").unlink()
    (event,) = make.timeline(settings, Store(tmp_path)).timeline.entries
    assert [source.article for source in event.sources] == ["b", "c"]
