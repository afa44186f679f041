"""German words for times: class → word → value. Words with a capital are read so only when written so."""

from __future__ import annotations

from typing import Any

from timeline.resolver.expressions import Clock
from timeline.resolver.rule import Lexicon, Phrase, Tenses
from timeline.when.values import Granularity

_MONTHS = (
    "Januar", "Februar", "März", "April", "Mai", "Juni",
    "Juli", "August", "September", "Oktober", "November", "Dezember",
)  # fmt: skip
_DAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
_PARTS = {"morgen": "MO", "vormittag": "MO", "mittag": "MI", "nachmittag": "AF", "abend": "EV", "nacht": "NI"}
_ONES = ("zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun")
_TEENS = ("zehn", "elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn")
_TENS = ("zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig")
_STEMS = {
    "erst": 1, "zweit": 2, "dritt": 3, "viert": 4, "fünft": 5, "sechst": 6, "siebt": 7, "siebent": 7, "acht": 8,
    "neunt": 9, "zehnt": 10, "elft": 11, "zwölft": 12, "dreizehnt": 13, "vierzehnt": 14, "fünfzehnt": 15,
    "sechzehnt": 16, "siebzehnt": 17, "achtzehnt": 18, "neunzehnt": 19, "zwanzigst": 20,
}  # fmt: skip
_UNITS = {
    "Sekunde": Granularity.SECOND, "Minute": Granularity.MINUTE, "Stunde": Granularity.HOUR, "Tag": Granularity.DAY,
    "Woche": Granularity.WEEK, "Wochenende": Granularity.WEEKEND, "Monat": Granularity.MONTH,
    "Quartal": Granularity.QUARTER, "Jahr": Granularity.YEAR, "Jahrzehnt": Granularity.DECADE,
    "Jahrhundert": Granularity.CENTURY,
}  # fmt: skip
_NEAR = {"letzt": -1, "vergangen": -1, "vorig": -1, "dies": 0, "laufend": 0, "nächst": 1, "kommend": 1,
         "vorletzt": -2, "vorvergangen": -2, "übernächst": 2}  # fmt: skip


def _each(words: str) -> dict[str, Any]:
    return {word: word for word in words.split()}


def _inflected(stems: dict[str, Any]) -> dict[str, Any]:
    return {stem + ending: value for stem, value in stems.items() for ending in ("e", "en", "er", "es", "em")}


def _numbers() -> dict[str, Any]:
    found: dict[str, Any] = dict.fromkeys(("ein", "eine", "einem", "einen", "einer", "eines"), 1.0)
    found |= {word: float(number) for number, word in enumerate((*_ONES, *_TEENS), 2)}
    for tens, name in enumerate(_TENS, 2):
        found[name] = tens * 10.0
        found |= {f"{one}und{name}": tens * 10.0 + number for number, one in enumerate(("ein", *_ONES), 1)}
    return found | {"hundert": 100.0, "tausend": 1000.0, "dutzend": 12.0, "anderthalb": 1.5, "eineinhalb": 1.5,
                    "zweieinhalb": 2.5, "dreieinhalb": 3.5, "viereinhalb": 4.5,
                    **_inflected({"halb": 0.5})}  # fmt: skip


def _lengths() -> dict[str, Any]:
    """ "zweitägig", "dreiwöchiger" → count and unit."""
    counts: dict[str, float | None] = {word: number for word, number in _numbers().items() if number < 20}
    units = {"tägig": Granularity.DAY, "wöchig": Granularity.WEEK, "monatig": Granularity.MONTH,
             "stündig": Granularity.HOUR, "minütig": Granularity.MINUTE}  # fmt: skip
    counts["mehr"] = None
    return _inflected({
        count + unit: (number, grain)
        for count, number in counts.items() for unit, grain in units.items()
    })  # fmt: skip


def _units(*, plural: bool) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, grain in _UNITS.items():
        weak = name.endswith("e")
        endings = (["n"] if weak else ["e", "en"]) if plural else (["", "s"] if weak else ["", "s", "es"])
        found |= {name + ending: grain for ending in endings}
    return found


_SHORT_MONTHS = {"Jan": 1, "Feb": 2, "Mrz": 3, "Apr": 4, "Jun": 6, "Jul": 7, "Aug": 8, "Sep": 9, "Sept": 9, "Okt": 10,
                 "Nov": 11, "Dez": 12}  # fmt: skip
_FULL_MONTHS = {name: number for number, name in enumerate(_MONTHS, 1)} | {"Jänner": 1, "Feber": 2}
_WEEKDAYS = {name: number for number, name in enumerate(_DAYS)} | {"Sonnabend": 5}

WORDS: dict[str, dict[str, Any]] = {
    "monthname": {**_FULL_MONTHS, **{name.upper(): number for name, number in _FULL_MONTHS.items()}},
    "shortmonth": _SHORT_MONTHS,
    "monthgenitive": {name + "s": number for name, number in _FULL_MONTHS.items() if name != "März"},
    "weekday": {**_WEEKDAYS, **{name + "s": number for name, number in _WEEKDAYS.items()}},
    "weekdays": {name.lower() + "s": number for name, number in _WEEKDAYS.items()},
    "weekdaypart": {day + part: (number, code) for day, number in _WEEKDAYS.items()
                    for part, code in _PARTS.items()},
    "part": {part.capitalize(): code for part, code in _PARTS.items()},
    "earlypart": {"früh": "MO", **{part.capitalize(): code for part, code in _PARTS.items()}},
    "daytime": {"morgens": "MO", "früh": "MO", "vormittags": "MO", "mittags": "MI", "nachmittags": "AF",
                "abends": "EV", "nachts": "NI"},
    "relativeday": {"gestern": -1, "heute": 0, "morgen": 1, "vorgestern": -2, "übermorgen": 2},
    "unit": {**_units(plural=False), **_units(plural=True)},
    "units": _units(plural=True),
    "oneunit": _units(plural=False),
    "near": _inflected(_NEAR),
    "counting": {**_inflected({"letzt": "before", "vergangen": "before", "nächst": "after", "kommend": "after"})},
    "told": _inflected(dict.fromkeys(("folgend", "darauffolgend", "anschließend"), 1)
                       | dict.fromkeys(("vorangegangen", "vorhergehend", "vorherig"), -1)
                       | dict.fromkeys(("selb", "gleich", "jen"), 0)),
    "beside": {"Vorjahr": (-1, Granularity.YEAR), "Vorjahres": (-1, Granularity.YEAR),
               "Vormonat": (-1, Granularity.MONTH), "Vorwoche": (-1, Granularity.WEEK),
               "Vorquartal": (-1, Granularity.QUARTER)},
    "besidetold": {"Folgejahr": (1, Granularity.YEAR), "Folgemonat": (1, Granularity.MONTH),
                   "Folgewoche": (1, Granularity.WEEK), "Folgetag": (1, Granularity.DAY),
                   "Vortag": (-1, Granularity.DAY), "Vorabend": (-1, Granularity.DAY)},
    "edgeunit": {"Jahresende": ("END", Granularity.YEAR), "Jahresanfang": ("START", Granularity.YEAR),
                 "Jahresbeginn": ("START", Granularity.YEAR), "Jahresmitte": ("MID", Granularity.YEAR),
                 "Monatsende": ("END", Granularity.MONTH), "Monatsanfang": ("START", Granularity.MONTH),
                 "Monatsbeginn": ("START", Granularity.MONTH), "Wochenbeginn": ("START", Granularity.WEEK),
                 "Wochenanfang": ("START", Granularity.WEEK), "Wochenmitte": ("MID", Granularity.WEEK)},
    "edge": {"anfang": "START", "beginn": "START", "mitte": "MID", "ende": "END"},
    "number": _numbers(),
    "length": _lengths(),
    "ordinalname": _inflected(_STEMS),
    "season": {"Frühling": 0, "Frühjahr": 0, "Frühjahrs": 0, "Sommer": 1, "Sommers": 1, "Herbst": 2, "Herbstes": 2,
               "Winter": 3, "Winters": 3},
    "decadename": {f"{name}er": number for number, name in enumerate(_TENS, 2)},
    "often": {"täglich": "D", "wöchentlich": "W", "monatlich": "M", "jährlich": "Y", "stündlich": "h"}
    | {f"{stem}{ending}": code for stem, code in (("täglich", "D"), ("wöchentlich", "W"), ("monatlich", "M"),
                                                 ("jährlich", "Y")) for ending in ("e", "en", "er", "es")},
    "every": dict.fromkeys(("jede", "jeden", "jedes", "jeder", "jedem"), 1),
    "few": _each("einige einigen einiger mehrere mehreren mehrerer wenige wenigen weniger viele vielen"),
    "before_year": _each("in im seit bis von vor nach ab jahr jahre jahres jahren anfang ende mitte beginn zwischen um "
                         "und oder sommer herbst winter frühjahr frühling"),
    "measure": _each("euro dollar menschen prozent meter metern kilometer kilometern einwohner soldaten mitarbeiter "
                     "stellen personen franken tote tonnen stück mal zuschauer beschäftigte kilo gramm liter hektar "
                     "quadratmeter teilnehmer teilnehmern wohnungen fälle demonstranten pfund watt mann"),
    "zone": {"MEZ": 60, "MESZ": 120, "GMT": 0, "UTC": 0},
    # What tells that something is to come: news says it in the present tense as well.
    "future": _each(
        "wird werden werde würde würden soll sollen solle will wollen wolle möchte möchten könnte könnten muss müssen "
        "beginnt beginnen startet starten trifft treffen findet finden kommt kommen tritt treten reist reisen "
        "entscheidet entscheiden stimmt wählt wählen eröffnet endet enden läuft feiert feiern spielt spielen "
        "empfängt besucht besuchen berät beraten plant planen erwartet fliegt fährt öffnet öffnen schließt "
        "geht gehen tagt tagen folgt steht stehen bleibt hält gilt gelten"
    ),
    "planned": _each("geplant vorgesehen angesetzt erwartet terminiert angekündigt"),
    "past": _each(
        "hat hatte hatten haben habe hätten hätte war waren wurde wurden worden gewesen geworden kam kamen ging gingen "
        "sagte sagten teilte teilten erklärte erklärten nahm nahmen gab gaben fand fanden traf trafen begann begannen "
        "starb starben fiel fielen stieg stiegen sprach sprachen schrieb schrieben trat traten unterzeichnete "
        "unterzeichneten stimmte stimmten verließ verließen gewann gewannen verlor verloren lag lagen ließ hieß "
        "stand standen hielt hielten brachte brachten zog zogen schlug schlugen reiste reisten startete endete "
        "gekommen gegangen gestorben gefallen gestiegen geflogen gefahren gereist getroffen gelandet gestartet "
        "eingetroffen zurückgetreten gestoßen gestürzt geblieben geboren erschienen entstanden aufgenommen "
        "berichtete berichteten meldete meldeten landete landeten verkündete öffnete eröffnete tötete töteten "
        "zerstörte zerstörten griff griffen siegte einigten einigte beschloss beschlossen entschied entschieden"
    ),
    "ahead": _each("bis ab vor zum"),
    "title": _each("Dr Prof Nr Abs Art St Str bzw ca"),
}  # fmt: skip


def number(words: list[str]) -> float:
    """ "zwei" → 2, "2,5" → 2.5, "1.200" → 1200."""
    if len(words) == 3:
        return float(words[0] + ("" if words[1] == "." else ".") + words[2])
    return float(words[0]) if words[0].isdigit() else float(WORDS["number"][words[0].lower()])


def month(words: list[str]) -> int:
    """The number of a month's name or abbreviation."""
    return int(WORDS["monthname"].get(words[0]) or WORDS["shortmonth"][words[0]])


def ordinal(words: list[str]) -> int:
    """ "7." → 7, "dritten" → 3."""
    return int(words[0]) if words[0].isdigit() else int(WORDS["ordinalname"][words[0].lower()])


def clock(words: list[str]) -> Clock:
    """ "14 Uhr", "14.30 Uhr", "8 Uhr abends"."""
    numbers = [int(word) for word in words if word.isdigit()]
    part = next((WORDS["daytime"][word.lower()] for word in words if word.lower() in WORDS["daytime"]), "MO")
    zone = next((WORDS["zone"][word] for word in words if word in WORDS["zone"]), None)
    late = part in ("AF", "EV", "NI") and 5 <= numbers[0] < 12
    return Clock(numbers[0] + 12 * late, numbers[1] if len(numbers) > 1 else 0, None, zone, exact=True)


PHRASES: dict[str, Phrase] = {
    "count": Phrase("{int},{int}|{int}\\.{three#}|{int}|{number}", number),
    "month": Phrase("{shortmonth}\\.|{shortmonth}|{monthname}", month),
    "nth": Phrase("{day#}\\.|{ordinalname}", ordinal),
    "dayname": Phrase("(den |dem )?({weekday}|Mo|Di|Mi|Do|Fr|Sa|So)(\\.)?(,)?( (den|dem|der))?", lambda words: None),
    "clock": Phrase("{hour#}((:|\\.){minute#})? Uhr( {zone})?( {daytime})?|{hour#}:{minute#}( {zone})?", clock),
}

TENSES = Tenses((
    ("future", "(ist|sind|sei|seien) {planned}|{planned}"),
    ("future", "{future}"),
    ("past", "{past}"),
))  # fmt: skip
LEXICON = Lexicon(
    WORDS, PHRASES,
    {"ierte": "past", "ierten": "past", "igte": "past", "igten": "past", "ührte": "past", "ührten": "past"},
    TENSES,
)  # fmt: skip
CUES = ("title", "ahead")
