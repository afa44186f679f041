"""English words for times: class → word → value. Words with a capital are read so only when written so."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from timeline.resolver.rule import Lexicon, Phrase
from timeline.resolver.rules.en.feastdays import FEASTS, LONG_FEASTS
from timeline.resolver.rules.en.numbers import (
    BIG,
    ORDINAL,
    SMALL,
    TENS,
    VULGAR,
    ZONES,
    clock,
    hour,
    nth,
    number,
    ordinal,
    spoken_time,
    spoken_year,
    year,
    zone_of,
)
from timeline.resolver.rules.en.tenses import TENSES, VERBS
from timeline.resolver.tokens import TOKEN, plain
from timeline.when.values import Granularity

_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_CAREFUL = {"march", "may", "august", "mar", "dec", "sep", "jun", "jul", "jan", "nov", "oct", "apr", "feb", "aug"}
_AMBIGUOUS = {"march", "may", "jan", "jun", "mar", "dec", "sep", "jul", "nov", "oct", "apr", "feb", "aug"}
_SHORT_DAYS = {"mon": 0, "tue": 1, "tues": 1, "wed": 2, "weds": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5,
               "sun": 6}  # fmt: skip
_WORD_DAYS = ("mon", "wed", "weds", "sat", "sun")
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_UNITS = {
    "second": Granularity.SECOND, "minute": Granularity.MINUTE, "hour": Granularity.HOUR, "day": Granularity.DAY,
    "week": Granularity.WEEK, "month": Granularity.MONTH, "quarter": Granularity.QUARTER, "year": Granularity.YEAR,
    "decade": Granularity.DECADE, "century": Granularity.CENTURY,
}  # fmt: skip

_PLAIN = {name: grain for name, grain in _UNITS.items() if name != "quarter"}


def _each(words: str) -> dict[str, Any]:
    return {word: word for word in words.split()}


def _cased(words: dict[str, int]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for word, value in words.items():
        if word in _CAREFUL:
            found[word.capitalize()] = found[word.upper()] = value
        else:
            found[word] = value
    return found


def _some_months(careful: bool) -> dict[str, Any]:
    """Months whose name is also a word or somebody's name, or the others."""
    return {name: number for name, number in _months().items() if (name.lower() in _AMBIGUOUS) == careful}


def _months() -> dict[str, Any]:
    full = {name: number for number, name in enumerate(_MONTHS, 1)}
    short = {name[:3]: number for name, number in full.items() if name != "may"}
    return _cased({**full, **short, "sept": 9})


def _weekdays() -> dict[str, Any]:
    full: dict[str, Any] = {name: number for number, name in enumerate(_DAYS)}
    short = {"Mon": 0, "Tue": 1, "Tues": 1, "Wed": 2, "Thu": 3, "Thur": 3, "Thurs": 3, "Fri": 4}
    return {**full, **short}


def month(words: list[str]) -> int:
    """The number of a month's name."""
    return int(WORDS["loosemonth"][words[0].lower()])


WORDS: dict[str, dict[str, Any]] = {
    **VERBS,
    "monthname": _months(),
    "plainmonth": _some_months(careful=False),
    "carefulmonth": _some_months(careful=True),
    "looseday": {**_weekdays(), "mon": 0, "tue": 1, "wed": 2, "thu": 3, "fri": 4, "Sat": 5, "Sun": 6},
    "loosemonth": {word.lower(): number for word, number in _months().items()},
    "smallmonth": {name.lower(): number for name, number in _some_months(careful=True).items()},
    "shortmonth": {word.lower(): number for word, number in _months().items() if word.lower() not in _MONTHS},
    "quartersign": {"Q": "Q"},
    "quarterend": {"March": 3, "june": 6, "september": 9, "december": 12, "Sept": 9, "Dec": 12},
    "weekday": _weekdays(),
    "shortday": dict(_SHORT_DAYS),
    "anyday": {**_weekdays(), **_SHORT_DAYS},
    "wordday": {name: day for name, day in _SHORT_DAYS.items() if name in _WORD_DAYS},
    "sureday": {name: day for name, day in _SHORT_DAYS.items() if name not in _WORD_DAYS},
    "weekdays": {name + "s": number for number, name in enumerate(_DAYS)},
    "unit": {**_PLAIN, **{name + "s": grain for name, grain in _PLAIN.items() if name != "century"},
             "centuries": Granularity.CENTURY, "weekend": Granularity.WEEKEND, "weekends": Granularity.WEEKEND,
             "mins": Granularity.MINUTE, "min": Granularity.MINUTE, "hrs": Granularity.HOUR, "hr": Granularity.HOUR,
             "secs": Granularity.SECOND, "yrs": Granularity.YEAR, "yr": Granularity.YEAR, "wks": Granularity.WEEK,
             "mths": Granularity.MONTH, "mth": Granularity.MONTH},
    "shortunit": {"h": Granularity.HOUR, "y": Granularity.YEAR},

    "units": {**{name + "s": grain for name, grain in _UNITS.items() if name not in ("century", "second", "quarter")},
              "centuries": Granularity.CENTURY, "weekends": Granularity.WEEKEND},
    "calendarunit": {
        "yr": Granularity.YEAR, "qtr": Granularity.QUARTER, "wk": Granularity.WEEK, "mth": Granularity.MONTH,
        "wkend": Granularity.WEEKEND, "wknd": Granularity.WEEKEND,
        "day": Granularity.DAY, "week": Granularity.WEEK, "month": Granularity.MONTH,
                     "quarter": Granularity.QUARTER, "year": Granularity.YEAR, "decade": Granularity.DECADE,
                     "century": Granularity.CENTURY, "weekend": Granularity.WEEKEND},
    "wholeunit": {"wk": Granularity.WEEK,
                  "week": Granularity.WEEK, "month": Granularity.MONTH, "quarter": Granularity.QUARTER},
    "longunit": {"hour": Granularity.HOUR, "day": Granularity.DAY, "week": Granularity.WEEK,
                 "month": Granularity.MONTH, "year": Granularity.YEAR, "decade": Granularity.DECADE,
                 "century": Granularity.CENTURY, "weekend": Granularity.WEEKEND},
    "lasting": {"hourlong": Granularity.HOUR, "daylong": Granularity.DAY, "weeklong": Granularity.WEEK,
                "monthlong": Granularity.MONTH, "yearlong": Granularity.YEAR},
    "reportunit": {"quarter": Granularity.QUARTER, "year": Granularity.YEAR},
    # Before "over two years" as more than two years; elsewhere it says during which time.
    "measuring": _each(
        "for in after of within by just well been is was are were last lasts lasted took takes take spent about to "
        "from with at than and every served waited little a the"
    ),
    "touching": _each("first last past next previous following final coming upcoming preceding prior ensuing "
                      "intervening same latest"),
    "someunits": _each("few several many some of past next last recent previous"),
    "demonstrative": {"That": "That"},
    "untold": _each("first last past next previous following final coming ensuing intervening early recent"),
    "adjective": _each(
        "straight consecutive full long trading working business whole entire additional short successive "
        "calendar fiscal solid single"
    ),
    # As a length of time was to those who lived through it.
    "felt": _each("bad bitter bloody difficult glorious good grueling gruelling hard lean miserable painful rainy "
                  "terrible tense tough turbulent uneasy"),
    "halfpast": {"half": 30, "quarter": 15, "ten": 10, "twenty": 20, "five": 5, "fifteen": 15},
    "quantity": _each(
        "than about over nearly some almost least only approximately roughly another number model no flight "
        "page route russell windows fortune forbes nikkei wilshire topix room "
        "article chapter section channel gate highway interstate"
    ),
    "measure": _each(
        "percent people troops men miles kilometers kilometres km meters metres feet dollars pounds tons "
        "tonnes soldiers points workers jobs barrels acres shares units women children prisoners calories "
        "cents francs yen marks euros degrees others times km2 kg mm casualties refugees inhabitants civilians "
        "fighters rebels insurgents militants protesters demonstrators passengers residents villagers migrants "
        "employees patients infantry cavalry infantrymen cavalrymen dead wounded horses ships planes tanks guns homes "
        "houses families vehicles shells rounds signatures"
    ),
    "before_noun": _each("by in of after with from the on"),
    "before_month": _each(
        "in since by of until till from to through during before after and or for between late early mid "
        "around last throughout beyond"
    ),
    "playing": _each("win wins won lose loses lost beat beats tie ties tied split falls fell defeat defeated victory"),
    "function": _each(
        "and or but so because before after when while as for with in at by from on the a an he she it they his "
        "her its their was were had is that which who this there"
    ),
    "yearword": _each("year years"),
    "distance": _each("kilometres kilometers kilometre kilometer miles mile km knots"),
    "attacks": _each(
        "attacks bombings hijackings hijackers shootings killings massacre atrocities outrages tragedy commission"
    ),
    "attacking": _each("2001 terrorist terror suicide deadly hijacking airline train bomb twin"),
    "measured": _each("highs lows temperatures readings degrees scores rounds shot"),
    "honoured": _each(
        "player players swimmer coach man woman person athlete team book film sportsman sportswoman car word rookie "
        "manager artist album song songwriter newcomer teacher driver goal photo picture"
    ),
    "secondday": _each(
        "in at for on to from and or but with by as of after while when because that which who if where"
    ),
    "passing": _each("within in just for after and few several some mere only than"),
    "figures": _each(
        "figures numbers data statistics report reports results sales deficit surplus output production index"
    ),
    # After a day of the week, what bears its name.
    "ofdays": _each(
        "times telegraph express mirror herald school schools harbor shifts classes lessons matinees masses newspaper "
        "newspapers tabloid tabloids roast roasts league leagues supplement supplements"
    ),
    "war": {"War": "War", "Wars": "Wars", "Peace": "Peace"},
    "tvminutes": _each("60 48"),
    "girl": _each("April June"),
    "hoursof": _each("after off work office business visiting opening school rush trading small wee early late"),
    "about": _each("about almost only approximately roughly nearly"),
    # After "March" or "May", what shows that it is no month.
    "marching": _each(
        "on of to for from against toward towards in at by is was has had who said says will would did does government "
        "administration cabinet family brothers sisters twins through across along began was may have be not"
    ),
    # After "the future", what shows that it is no adjective.
    "futuretail": _each(
        "is are was were will would could can may might must should has have had and but or nor when as if "
        "that which for in to with by than because without holds looks brings unless where while at on from "
        "so we they he she it i you there lies remains seems depends after before about under over into "
        "through even only too also not"
    ),
    "hourpreposition": _each("at between from around until by"),
    "before_year": _each(
        "in since by of until till from to through during before after and between late early mid around "
        "circa year"
    ),
    "anyseason": {"spring": 0, "summer": 1, "autumn": 2, "fall": 2, "winter": 3},
    "vulgar": dict(VULGAR),
    "small": dict(SMALL),
    "tens": {name: (number + 2) * 10 for number, name in enumerate(TENS)},
    "big": dict(BIG),
    "ordinalname": dict(ORDINAL),
    "season": {"spring": 0, "summer": 1, "autumn": 2, "winter": 3},
    "part": {"morning": "MO", "mornin": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "nite": "NI",
             "arvo": "AF", "midmorning": "MO", "midafternoon": "AF"},
    "twilight": {"dawn": "MO", "daybreak": "MO",  "sunrise": "MO", "sunset": "EV", "sundown": "EV", "dusk": "EV",
                 "nightfall": "EV"},
    "relativeday": {
        "yesterday": -1, "ytd": -1, "yday": -1, "today": 0, "tdy": 0, "2day": 0,
        "tomorrow": 1, "tmrw": 1, "tmr": 1, "tomo": 1,
        "tomoz": 1, "tmrrw": 1, "tommorow": 1, "tommorrow": 1, "tomorow": 1,
        "tomorrows": 1, "tmw": 1, "tmrow": 1, "2moro": 1, "trmw": 1,
    },
    "decadename": {"twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7,
                   "eighties": 8, "nineties": 9},
    "zone": ZONES,
    "lowzone": {name.lower(): name for name in ("UTC", "GMT", "EST", "EDT", "CST", "CDT", "PST", "PDT", "CET", "IST")},
    "at": _each("in on"),
    "ahead": _each("by until till through before starting beginning til effective"),
    "hence": _each("in"),
    "modal": _each("will would could can may might shall should must"),
    "over": _each("ended since"),
    "bound": _each("since until from than with before after by"),
    "through": _each("to until till through thru - /"),
    "both": _each("and or"),
    "lately": _each("last recently now"),
    "indefinite": _each("a an one"),
    "when": _each("when"),
    "foretold": _each("would"),
    "within": _each("of in"),
    "figured": _each("for of"),
    "listed": _each(", and or &"),
    "joining": _each("at on in from by until till before after since between around about for to and or , . - @"),
    "opening": _each("from between"),
    "closing": _each("to ended ending through"),
    "definite": _each("the its"),
    "was": _each("was were would"),
    "being": _each("is are"),
    "been": _each("was were"),
    "up_to": _each("until till"),
    "until": _each("until till to through before since"),
    # What has a number in a row of its kind: "on the 13th floor".
    "ordinalled": _each(
        "floor day anniversary birthday century street avenue hole lap minute round attempt amendment edition green "
        "parallel regiment division brigade battalion corps army infantry cavalry congress arrondissement district "
        "ward fairway tee ballot try shot birthday time page place position and"
    ),
    "goal": _each("before by until till for"),
    "as": _each("as"),
    # What was to be by a date moves no story there.
    "aimed": _each(
        "wanted meant intended planned hoped aimed expected due set called scheduled fixed proposed assembled ordered "
        "demanded required promised deadline ultimatum wished"
    ),
    # What comes behind it in a sentence was before the story: "He had left in May".
    "beforehand": _each("had having"),
    "title": _each("Mr Mrs Ms Dr Gen Sen Rep Gov Lt Col Sgt St Jr Sr Inc Corp Co Ltd No Prof Rev"),
    "compared": _each("with from against versus than"),
    "than": _each("than versus"),
    "aside": {",": ",", ".": ".", ";": ";", ")": ")"},
    "traded": _each("delivery shipment settlement"),
    "unlike": {"unlike": "unlike"},
    "game": _each(
        "goal goals coach match matches game games scored halftime striker midfielder defender goalkeeper kick kicks "
        "touchdown touchdowns quarterback yards rebounds assists playoff playoffs tournament league teammates players "
        "injury shootout rushing dunk nba nfl nhl fifa uefa"
    ),
    "earnings": _each("earnings profit profits net quarter quarterly revenue income earned share loss losses results"),
    "earned": _each("earnings profit profits net revenue revenues income earned results"),
}  # fmt: skip


def _pieces(name: str) -> list[str]:
    return [plain(token) for token in TOKEN.findall(name)]


def _named(names: Iterable[str]) -> Phrase:
    """The names, a longer one before one that begins it, each as its own value."""
    found = {" ".join(_pieces(name)): name for name in sorted(names, key=len, reverse=True)}
    pattern = "|".join(pieces.replace(".", "\\.") for pieces in found)
    return Phrase(pattern, lambda words: found[" ".join(words).lower()])


PHRASES: dict[str, Phrase] = {
    "number": Phrase(
        "({int}|{small}) and (a|one)-half|({int}|{small})-and-(a-)?half|"
        "({int}|{small}) and (a |an )?half|{int}\\+|({int}|{small}) {digit#}/{digit#}"
        "|{int}{vulgar}|{int}-{digit#}/{digit#}|{int}\\.{int}|{int},{three#}|(a|one|{small}|{int}) {big}"
        "|{tens}(-| ){small}|{int}|{small}|{tens}|({int}|{tens})-(odd|plus)|(a )?half(-| )(a )?dozen",
        number,
    ),
    "numberword": Phrase("{tens}(-| ){small}|{small}|{tens}", number),
    "ordinal": Phrase("{int}(st|nd|rd|th)|{tens}(-| )?{ordinalname}|{ordinalname}", ordinal),
    "daynumber": Phrase("{day#}(st|nd|rd|th|d)?|{tens}(-| )?{ordinalname}|{ordinalname}", ordinal),
    "dayordinal": Phrase("{day#}(st|nd|rd|th)|{ordinalname}", ordinal),
    "month": Phrase("{shortmonth}\\.|{loosemonth}", month),
    "daymonth": Phrase("{monthname}|(?<=of){loosemonth}|(?<=st|nd|rd|th){loosemonth}", month),
    "dayofmonth": Phrase("{day#}(st|nd|rd|th|d)?", ordinal),
    "year": Phrase("{year#}|'{two#}|{int} (BC|BCE|B\\.C\\.|AD|A\\.D\\.)|{wordyear}", year),
    "wordyear": Phrase("(sixteen|seventeen|eighteen|nineteen) (hundred (and )?)?{tens}((-| ){small})?"
                       "|two thousand( and)? ({tens}((-| ){small})?|{small})|two thousand",
                       spoken_year),
    "nthword": Phrase("({ordinal}|next to)( |-)last|last|{ordinal}", nth),
    "spokentime": Phrase("{small}( |-)({tens}(( |-){small})?|ten|fifteen|twelve|eleven)", spoken_time),
    "clockminutes": Phrase("{tens}( |-){small}|{tens}|ten|fifteen|twelve|eleven", number),
    "hourname": Phrase("{hour12#}|{small}|noon|midnight", hour),
    "ordinalword": Phrase("{tens}(-| )?{ordinalname}|{ordinalname}", ordinal),
    "clock": Phrase(
        "{hour12#}:{minute#}(a|p)|{four#} (UTC|GMT|gmt|EST|EDT|PST|PDT)"
        "|{small} ({tens}( |-){small}|{tens}|{small}) {ampm}|({three#}|{four#}|{small}) {ampm}"
        "|{hour12#}((:|\\.){minute#}(:{minute#})?)? {ampm}( {inzone})?"
        "|{hour#}:{minute#}(:{minute#})?( (hours|hrs|h))?( {inzone})?|{hour#}h{minute#}( {inzone})?|{hour#}h {zone}"
        "|({hour12#}|{small}) (o'clock|oclock|o clock)( {ampm})?( {inzone})?", clock),
    "inzone": Phrase("{zone}|\\({zone}\\)|{lowzone}|(eastern|central|mountain|pacific) "
                     "(time|standard time|daylight time)|(?={cap})(eastern|pacific)(?! {cap}|-)", zone_of),
    "ampm": Phrase("(a\\.( )?m\\.|p\\.( )?m\\.|a\\.m|p\\.m|am|pm|a m|p m)", lambda words: words[0][0].lower()),
    "holiday": _named(FEASTS),
    "longholiday": _named(LONG_FEASTS),
}  # fmt: skip

LEXICON = Lexicon(WORDS, PHRASES, {"ed": "past"}, TENSES, "mdy")
WORDS["calledoff"] = {**WORDS["putoff"], **_each("put called")}
WORDS["beside"] = {**WORDS["up_to"], **WORDS["unlike"], **WORDS["compared"], **WORDS["measure"]}
CUES = (
    "ahead aimed as aside at been beforehand being beside both bound calledoff closing compared definite earned "
    "earnings ending figured figures foretold game goal hence indefinite joining listed measure opening over planned "
    "settled than through title traded unlike until up_to was when within"
).split()
