"""A city is the same whether it is looked for in the gazetteer's file or in the table that is made of it."""

import json

import pytest

from timeline.entries.names.places import Cities, _file, find

TOWNS = {
    "1": {"geonameid": 1, "name": "Porto Vell", "population": 90_000, "alternatenames": ["Old Port"]},
    "2": {"geonameid": 2, "name": "Castra", "population": 300_000, "alternatenames": ["Kastra", "kastra", "Câstra"]},
    "3": {"geonameid": 3, "name": "Castra", "population": 20_000, "alternatenames": ["Porto Vell"]},
    "4": {"geonameid": 4, "name": "Kastra", "population": 400_000, "alternatenames": []},
    "5": {"geonameid": 5, "name": "Çankırı", "population": 100_000, "alternatenames": ["Cankiri"]},
}


@pytest.mark.parametrize(
    ("name", "people"),
    [("Porto Vell", 90_000), ("Old Port", None), ("Castra", 300_000), ("Kastra", 400_000), ("kastra", None),
     ("Câstra", None), ("Çankırı", 100_000), ("Cankiri", 100_000), ("geonameid", None), ("Nowhere", None)],
)  # fmt: skip
def test_the_largest_of_a_name(name: str, people: int | None) -> None:
    for few in (0, 1):
        assert Cities(json.dumps(TOWNS).encode(), few).people(name) == people


def test_the_gazetteer_s_own_file() -> None:
    text = _file("cities15000.json")
    searched, table = Cities(text, 10), Cities(text, 0)
    for name in ("Damascus", "Sochi", "Idlib", "Saint Petersburg", "Hatami", "Paris", "São Paulo"):
        assert searched.people(name) == table.people(name)
    assert find("Damascus") is not None
