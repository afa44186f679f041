"""English names of holidays and observances, with the day of each."""

from __future__ import annotations

from timeline.when.feasts import Feast, after, by_moon, easter, fixed, from_easter, nth, orthodox_easter

_THANKSGIVING = nth(11, 3, 4)
_KING = nth(1, 0, 3)
_LUNAR_NEW_YEAR = by_moon("_ChineseLunisolar", "lunar_new_year_date")
_VESAK = by_moon("_BuddhistLunisolar", "vesak_date")


def _islamic(name: str) -> Feast:
    return by_moon("_IslamicLunar", f"{name}_dates")


def _hindu(name: str) -> Feast:
    return by_moon("_HinduLunisolar", f"{name}_date")


def _jewish(name: str) -> Feast:
    return by_moon("_HebrewLunisolar", f"{name}_date")


def _kings_day(year: int) -> int:
    """27 April, the day before where that is a Sunday."""
    day = fixed(4, 27)(year)
    return day - (day % 7 == 0)


def _israels_day(year: int) -> int | None:
    """5 Iyar, kept off the Sabbath and the days beside it as Israel's law has it since 2004."""
    day = _jewish("israel_independence")(year)
    return None if day is None else day + {1: 1, 5: -1, 6: -2}.get(day % 7, 0)


def _tagores_day(year: int) -> int:
    """25 Boishakh in West Bengal, which is a day earlier in leap years. Right for 2000 to 2040."""
    return fixed(5, 8 if year % 4 == 0 else 9)(year)


_NAMES: dict[str, Feast] = {
    "christmas day|christmas|xmas": fixed(12, 25),
    "christmas eve": fixed(12, 24),
    "boxing day": fixed(12, 26),
    "new year's day|new years day|new year's": fixed(1, 1),
    "new year's eve|new years eve": fixed(12, 31),
    "halloween": fixed(10, 31),
    "valentine's day|valentines day": fixed(2, 14),
    "all saints' day": fixed(11, 1),
    "all souls' day": fixed(11, 2),
    "independence day": fixed(7, 4),
    "veterans day|veterans' day|armistice day|remembrance day": fixed(11, 11),
    "may day": fixed(5, 1),
    "twelfth night": fixed(1, 5),
    "candlemas day|candlemas": fixed(2, 2),
    "st. david's day|st david's day": fixed(3, 1),
    "lady day": fixed(3, 25),
    "st. george's day|st george's day": fixed(4, 23),
    "midsummer day|midsummer's day": fixed(6, 24),
    "lammas day|lammas": fixed(8, 1),
    "michaelmas day|michaelmas": fixed(9, 29),
    "martinmas": fixed(11, 11),
    "st. andrew's day|st andrew's day": fixed(11, 30),
    "bastille day": fixed(7, 14),
    "earth day": fixed(4, 22),
    "groundhog day": fixed(2, 2),
    "flag day": fixed(6, 14),
    "juneteenth": fixed(6, 19),
    "cinco de mayo": fixed(5, 5),
    "canada day": fixed(7, 1),
    "australia day": fixed(1, 26),
    "anzac day": fixed(4, 25),
    "guy fawkes night|guy fawkes day|bonfire night": fixed(11, 5),
    "international women's day": fixed(3, 8),
    "boss's day": fixed(10, 16),
    "king's day|koningsdag": _kings_day,
    "st. patrick's day|st patrick's day|saint patrick's day|st. paddy's day|st paddy's day": fixed(3, 17),
    "april fools' day|april fool's day|april fools day|april fools": fixed(4, 1),
    "pi day": fixed(3, 14),
    "labor day": nth(9, 0, 1),
    "memorial day": nth(5, 0, -1),
    "thanksgiving day|thanksgiving": _THANKSGIVING,
    "black friday": after(_THANKSGIVING, 1),
    "cyber monday": after(_THANKSGIVING, 4),
    "columbus day|indigenous peoples' day": nth(10, 0, 2),
    "presidents' day|presidents day|president's day|washington's birthday": nth(2, 0, 3),
    "martin luther king day|martin luther king jr. day|mlk day|mlk jr. day": _KING,
    "mother's day|mothers day": nth(5, 6, 2),
    "father's day|fathers day": nth(6, 6, 3),
    "election day": after(nth(11, 0, 1), 1),
    "mardi gras|shrove tuesday": from_easter(-47),
    "ash wednesday": from_easter(-46),
    "palm sunday|branch sunday": from_easter(-7),
    "maundy thursday|holy thursday|thursday of mysteries|thu of mysteries": from_easter(-3),
    "good friday": from_easter(-2),
    "holy saturday": from_easter(-1),
    "easter sunday|easter day|easter": easter,
    "easter monday|easter mon": from_easter(1),
    "ascension day": from_easter(39),
    "pentecost sunday|pentecost|whit sunday|white sunday": from_easter(49),
    "whit monday|pentecost monday": from_easter(50),
    "trinity sunday": from_easter(56),
    "orthodox easter": orthodox_easter,
    "clean monday|pure monday": after(orthodox_easter, -48),
    "chinese new year's day|chinese new year|chinese new years|lunar new year's day|lunar new year"
    "|chinese lunar new year's day|chinese lunar new year": _LUNAR_NEW_YEAR,
    "mid-autumn festival": by_moon("_ChineseLunisolar", "mid_autumn_date"),
    "dragon boat festival": by_moon("_ChineseLunisolar", "dragon_boat_date"),
    "qingming festival|tomb-sweeping day": by_moon("_ChineseLunisolar", "qingming_date"),
    "vesak|vesak day|buddha day|buddha's birthday": _VESAK,
    "nowruz|persian new year": by_moon("_Persian", "new_year_date"),
    "eid al-fitr|eid ul-fitr|id al-fitr|id ul-fitr": _islamic("eid_al_fitr"),
    "eid al-adha|eid ul-adha|id al-adha|id ul-adha|bakr id|bakrid|feast of sacrifice|feast of the sacrifice"
    "|sacrifice feast": _islamic("eid_al_adha"),
    "islamic new year|hijri new year|amun jadid": _islamic("hijri_new_year"),
    "ashura": _islamic("ashura"),
    "arbaeen": _islamic("arbaeen"),
    "mawlid al-nabi|mawlid": _islamic("mawlid"),
    "isra and mi'raj|isra and miraj": _islamic("isra_and_miraj"),
    "laylat al-qadr|night of power|night of measures": _islamic("laylat_al_qadr"),
    "jumu'atul-wida|jumatul wida|jamat ul-vida": _islamic("jumuatul_wida"),
    "rosh hashanah|rosh hashana|rosh hashanna": _jewish("rosh_hashanah"),
    "yom kippur": _jewish("yom_kippur"),
    "shemini atzeret": after(_jewish("sukkot"), 7),
    "simchat torah": after(_jewish("sukkot"), 8),
    "purim": _jewish("purim"),
    "shushan purim": after(_jewish("purim"), 1),
    "lag ba'omer|lag b'omer|lag baomer": _jewish("lag_baomer"),
    "shavuot|shavuos": _jewish("shavuot"),
    "tisha b'av": _jewish("tisha_bav"),
    "yom haatzmaut|yom ha'atzmaut": _israels_day,
    "diwali|deepavali|lakshmi puja": _hindu("diwali_india"),
    "choti diwali|chhoti diwali|kali chaudas": after(_hindu("diwali_india"), -1),
    "naraka chaturdashi": _hindu("naraka_chaturdashi"),
    "govardhan puja": _hindu("govardhan_puja"),
    "karwa chauth|karva chauth": _hindu("karwa_chauth"),
    "holi": _hindu("holi"),
    "holika dahan|choti holi|chhoti holi|kamudu pyre": after(_hindu("holi"), -1),
    "hanuman jayanti": _hindu("hanuman_jayanti"),
    "mahavir jayanti": _hindu("mahavir_jayanti"),
    "buddha purnima": _hindu("buddha_purnima"),
    "guru purnima": _hindu("guru_purnima"),
    "rath yatra": _hindu("rath_yatra"),
    "pohela boishakh": _hindu("pohela_boishakh"),
    "rabindra jayanti": _tagores_day,
    "dussehra|vijayadashami": _hindu("dussehra"),
    "raksha bandhan|rakhi": _hindu("raksha_bandhan"),
    "krishna janmashtami|janmashtami|gokulashtami": _hindu("janmashtami"),
    "ram navami|rama navami": _hindu("ram_navami"),
    "ganesh chaturthi": _hindu("ganesh_chaturthi"),
    "maha shivaratri": _hindu("maha_shivaratri"),
    "makar sankranti|makara sankranti|makara sankranthi": _hindu("makar_sankranti"),
    "vasant panchami|basant panchami": _hindu("basant_panchami"),
    "ugadi|gudi padwa|chaitra sukladi|chaitra sukhladi": _hindu("gudi_padwa"),
    "vaisakhi|baisakhi|vaishakhi": _hindu("vaisakhi"),
    "chhath puja|surya shashthi|dala puja": _hindu("chhath_puja"),
    "onam": _hindu("onam"),
    "pongal": _hindu("pongal"),
    "thaipusam": _hindu("thaipusam"),
    "guru nanak jayanti|guru nanak gurpurab": _hindu("guru_nanak_jayanti"),
    "guru gobind singh jayanti": _hindu("guru_gobind_singh_jayanti"),
    "guru ravidas jayanti|guru ravidass jayanti|guru ravidas birthday|guru ravidass birthday":
        _hindu("guru_ravidas_jayanti"),
    "valmiki jayanti|pargat diwas": _hindu("maharshi_valmiki_jayanti"),
}  # fmt: skip

_LONG: dict[str, tuple[Feast, Feast]] = {
    "ramadan": (_islamic("ramadan_beginning"), after(_islamic("eid_al_fitr"), -1)),
    "hanukkah|hannukkah|chanukah": (_jewish("hanukkah"), after(_jewish("hanukkah"), 7)),
    "passover|pesach": (_jewish("passover"), after(_jewish("passover"), 7)),
    "sukkot|succot|succos": (_jewish("sukkot"), after(_jewish("sukkot"), 6)),
    "orthodox lent|great lent|great fast": (after(orthodox_easter, -48), after(orthodox_easter, -9)),
}

FEASTS: dict[str, Feast] = {name: day for names, day in _NAMES.items() for name in names.split("|")}
LONG_FEASTS: dict[str, tuple[Feast, Feast]] = {name: days for names, days in _LONG.items() for name in names.split("|")}
