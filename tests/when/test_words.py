"""Dates in words."""

from pkgutil import iter_modules
from string import Formatter

import pytest
from msgspec.structs import fields

from timeline.when import phrases
from timeline.when.words import in_words


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2018-08-26", "Sunday 26 August 2018"),
        ("2018-08-26/2018-08-27", "Sunday 26 to Monday 27 August 2018"),
        ("2018-08-31/2018-09-01", "Friday 31 August to Saturday 1 September 2018"),
        ("2018-12-31/2019-01-01", "Monday 31 December 2018 to Tuesday 1 January 2019"),
        ("[2018-08-20..2018-08-26]", "some day in the week of 20 August 2018"),
        ("[2018-08-19..2018-08-25]", "some day in the week of 19 August 2018"),
        ("[2018-08-25..2018-08-26]", "some day on the weekend of 25–26 August 2018"),
        ("[2018-08-25..2018-08-27]", "some day from Saturday 25 to Monday 27 August 2018"),
        ("[..2018-08-27]", "by Monday 27 August 2018"),
        ("2018-08-27/..", "since Monday 27 August 2018"),
        ("../2018-08-27", "until Monday 27 August 2018"),
        ("[2018-08-27..]", "Monday 27 August 2018 or later"),
        ("2018-08", "August 2018"),
        ("2018", "2018"),
        ("2018-06/2018-08", "June 2018 to August 2018"),
        ("[2016..2018]", "some time from 2016 to 2018"),
        ("201X", "the 2010s"),
        ("19XX", "the 1900s"),
        ("2018-21", "spring 2018"),
        ("2018-35", "the third quarter of 2018"),
        ("2018-40", "the first half of 2018"),
        ("1998~", "about 1998"),
        ("2018-08-27?", "probably Monday 27 August 2018"),
        ("2018-08-27T10:00:00Z", "Monday 27 August 2018, 10:00 UTC"),
        ("2018-08-27T10:00:00", "Monday 27 August 2018, 10:00"),
        ("-0479", "480 BC"),
        ("-0479-09", "September 480 BC"),
    ],
)
def test_english(edtf: str, words: str) -> None:
    assert in_words(edtf) == words


ALL = {
    "2018-08-26": (
        "dimanche 26 août 2018", "Sonntag, 26. August 2018", "domingo 26 de agosto de 2018", "الأحد 26 أغسطس 2018",
    ),
    "2018-08-26/2018-08-27": (
        "du dimanche 26 au lundi 27 août 2018", "Sonntag, 26. bis Montag, 27. August 2018",
        "del domingo 26 al lunes 27 de agosto de 2018", "من الأحد 26 إلى الاثنين 27 أغسطس 2018",
    ),
    "2018-08-31/2018-09-01": (
        "du vendredi 31 août au samedi 1er septembre 2018", "Freitag, 31. August bis Samstag, 1. September 2018",
        "del viernes 31 de agosto al sábado 1 de septiembre de 2018", "من الجمعة 31 أغسطس إلى السبت 1 سبتمبر 2018",
    ),
    "[2018-08-20..2018-08-26]": (
        "un jour de la semaine du 20 août 2018", "an einem Tag in der Woche vom 20. August 2018",
        "algún día de la semana del 20 de agosto de 2018", "في أحد أيام الأسبوع الذي يبدأ في 20 أغسطس 2018",
    ),
    "[2018-08-25..2018-08-26]": (
        "un jour du week-end des 25 et 26 août 2018", "an einem Tag des Wochenendes vom 25./26. August 2018",
        "algún día del fin de semana del 25 y 26 de agosto de 2018", "في أحد يومي نهاية الأسبوع 25 و26 أغسطس 2018",
    ),
    "[2018-08-25..2018-08-27]": (
        "un jour entre le samedi 25 et le lundi 27 août 2018",
        "an einem Tag von Samstag, 25. bis Montag, 27. August 2018",
        "algún día entre el sábado 25 y el lunes 27 de agosto de 2018",
        "في أحد الأيام من السبت 25 إلى الاثنين 27 أغسطس 2018",
    ),
    "[..2018-08-27]": (
        "au plus tard le lundi 27 août 2018", "spätestens am Montag, 27. August 2018",
        "a más tardar el lunes 27 de agosto de 2018", "في موعد أقصاه الاثنين 27 أغسطس 2018",
    ),
    "[..2018-22]": (
        "au plus tard à l’été 2018", "spätestens im Sommer 2018", "a más tardar en el verano de 2018",
        "في موعد أقصاه صيف 2018",
    ),
    "[2018-08..]": (
        "en août 2018 ou plus tard", "im August 2018 oder später", "en agosto de 2018 o más tarde",
        "أغسطس 2018 أو بعد ذلك",
    ),
    "201X/..": (
        "depuis les années 2010", "seit den 2010er-Jahren", "desde la década de 2010", "منذ عقد 2010",
    ),
    "../19XX": (
        "jusqu’aux années 1900 à 1999", "bis in die Jahre 1900 bis 1999", "hasta los años 1900 a 1999",
        "حتى الأعوام من 1900 إلى 1999",
    ),
    "[..19XX]": (
        "au plus tard dans les années 1900 à 1999", "spätestens in den Jahren 1900 bis 1999",
        "a más tardar en los años 1900 a 1999", "في موعد أقصاه الأعوام من 1900 إلى 1999",
    ),
    "2018-04/2018-08": (
        "d’avril 2018 à août 2018", "April 2018 bis August 2018", "de abril de 2018 a agosto de 2018",
        "من أبريل 2018 إلى أغسطس 2018",
    ),
    "[2016..2018]": (
        "à un moment entre 2016 et 2018", "irgendwann zwischen 2016 und 2018", "en algún momento entre 2016 y 2018",
        "في وقت ما بين عام 2016 وعام 2018",
    ),
    "2018-35": (
        "3e trimestre 2018", "3. Quartal 2018", "tercer trimestre de 2018", "الربع الثالث من عام 2018",
    ),
    "1998~": ("vers 1998", "etwa 1998", "hacia 1998", "حوالي عام 1998"),
    "2018-08-27?": (
        "probablement le lundi 27 août 2018", "wohl am Montag, 27. August 2018",
        "probablemente el lunes 27 de agosto de 2018", "على الأرجح الاثنين 27 أغسطس 2018",
    ),
    "2018-08-27T10:00:00Z": (
        "lundi 27 août 2018 à 10:00 UTC", "Montag, 27. August 2018, 10:00 Uhr UTC",
        "lunes 27 de agosto de 2018, 10:00 UTC", "الاثنين 27 أغسطس 2018، الساعة 10:00 UTC",
    ),
    "-0479-09": ("septembre 480 av. J.-C.", "September 480 v. Chr.", "septiembre de 480 a. C.", "سبتمبر 480 ق.م"),
}  # fmt: skip


@pytest.mark.parametrize("edtf", ALL)
def test_french_german_spanish_arabic(edtf: str) -> None:
    assert tuple(in_words(edtf, locale) for locale in ("fr", "de", "es", "ar")) == ALL[edtf]


@pytest.mark.parametrize(
    ("edtf", "locale", "words"),
    [
        ("2018-01-02", "de-AT", "Dienstag, 2. Jänner 2018"),
        ("2018-08", "ar_LB", "آب 2018"),
        ("2018-08-26/2018-08-27", "en-US", "Sunday, August 26 to Monday, August 27, 2018"),
        ("2018-08-26", "fr-ZZ", "dimanche 26 août 2018"),
        ("[..2018-08-27]", "it", "≤ lunedì 27 agosto 2018"),
        ("2018-08", "ja", "2018年8月"),
        ("-0479-09", "ja", "-0479-09"),
        ("2018-08-26", "no such language", "Sunday 26 August 2018"),
        ("2018-08-26", "../../etc", "Sunday 26 August 2018"),
        ("2018-08-26", "__init__", "Sunday 26 August 2018"),
    ],
)
def test_other_locales(edtf: str, locale: str, words: str) -> None:
    assert in_words(edtf, locale) == words


@pytest.mark.parametrize("language", [module.name for module in iter_modules(phrases.__path__)])
def test_every_language_fills_in_what_english_does(language: str) -> None:
    """No phrase drops a point of time or asks for one or a form that is not given."""
    english, own = phrases.of("en"), phrases.of(language)
    for field in fields(own):
        said, model = getattr(own, field.name), getattr(english, field.name)
        if isinstance(said, str) and isinstance(model, str):
            assert _named(said) >= _named(model), field.name
            assert {form for _, _, form, _ in Formatter().parse(said) if form} <= set(own.forms), field.name
    for form in own.forms.values():
        assert all(around.count("{}") == 1 for around in form.values())


def _named(pattern: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(pattern) if name is not None}
