"""Languages without rules of their own: dates are found with dateparser's words, stray words are not."""

from datetime import date

import pytest

from timeline.model import Article
from timeline.resolver import language, tag

PUBLISHED = date(2018, 8, 27)  # a Monday

SAID = [
    ("fr", "Le ministre est arrivé dimanche à Damas.", [("dimanche", "2018-08-26")]),
    ("fr", "Il a signé l'accord le 14 août 2018.", [("14 août 2018", "2018-08-14")]),
    ("fr", "Hier, il y a 3 jours, en mai 2017.", [("Hier", "2018-08-26"), ("il y a 3 jours", "2018-08-24"),
                                                ("mai 2017", "2017-05")]),
    ("es", "El acuerdo se firmó el 27 de agosto de 2018.", [("27 de agosto de 2018", "2018-08-27")]),
    ("es", "La reunión del 3 de septiembre fue ayer.", [("3 de septiembre", "2018-09-03"), ("ayer", "2018-08-26")]),
    ("it", "Il 5 marzo il governo cadde.", [("5 marzo", "2018-03-05")]),
    ("pt", "O acordo foi assinado em 12/08/2018.", [("12/08/2018", "2018-08-12")]),
    ("ru", "Министр прибыл 26 августа 2018 года.", [("26 августа 2018", "2018-08-26")]),
    ("zh", "部长于2018年8月26日抵达大马士革。", [("2018年8月26日", "2018-08-26")]),
]  # fmt: skip
STRAY = [
    ("es", "La delegación llegó a la ciudad con 3 de los ministros y 15 de sus ayudantes."),
    ("fr", "Elle a vu 3 chats et une jeune fille de 12 ans sur le mur."),
    ("it", "Ho visto 3 case e 20 gatti a Roma."),
    ("xx", "Nothing is known of this language on Monday."),
]


@pytest.mark.parametrize(("lang", "text", "expected"), SAID)
def test_dates_are_found(lang: str, text: str, expected: list[tuple[str, str]]) -> None:
    mentions = tag(Article("x", text, PUBLISHED, lang=lang)).mentions
    assert [(mention.text, mention.value) for mention in mentions] == expected
    assert {mention.basis for mention in mentions} == {"parser"}
    assert all(text[mention.start : mention.end] == mention.text for mention in mentions)


@pytest.mark.parametrize(("lang", "text"), STRAY)
def test_stray_words_are_no_dates(lang: str, text: str) -> None:
    assert tag(Article("x", text, PUBLISHED, lang=lang)).mentions == ()


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("The minister arrived in Damascus on Sunday and signed the agreement that both had prepared.", "en"),
        ("Der Minister traf am Sonntag in Damaskus ein und unterzeichnete das vorbereitete Abkommen.", "de"),
        ("Le ministre est arrivé dimanche à Damas et a signé l'accord que les deux avaient préparé.", "fr"),
        ("", "en"),
        ("gonna b gud 2nite", "en"),
    ],
)
def test_the_language_is_detected_where_none_is_given(text: str, spoken: str) -> None:
    assert language.of(Article("x", text, PUBLISHED)) == spoken


def test_the_given_language_counts() -> None:
    assert language.of(Article("x", "The minister", PUBLISHED, lang="fr-CA")) == "fr"
