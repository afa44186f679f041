"""News of the police says after what it is about when that was."""

from __future__ import annotations

import pytest

from ..making import entries


def told(words: str) -> list[tuple[str | None, str]]:
    return [(entry.date, entry.title) for entry in entries(words)]


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("Police in Hull are appealing for witnesses after a man was hit by a car. The collision happened on "
         "[Saturday|2018-08-25] in Mill Road.", ("2018-08-25?", "A man was hit by a car")),
        ("Police in Hull are appealing for witnesses after a man was hit by a car. On [Saturday|2018-08-25] a man was "
         "walking home from work in Mill Road.", ("2018-08-25?", "A man was hit by a car")),
        ("Detectives are investigating after thieves stole a cash machine in Thorpe. It happened on "
         "[Wednesday|2018-08-22].", ("2018-08-22?", "Thieves stole a cash machine in Thorpe")),
        ("A mill burned down in Troy. It happened on [Wednesday|2018-08-22].",
         ("2018-08-22?", "A mill burned down in Troy")),
    ],
)  # fmt: skip
def test_when_what_it_is_about_happened(words: str, event: tuple[str, str]) -> None:
    assert event in told(words)


def test_what_only_says_when_is_no_entry() -> None:
    words = "Detectives are investigating after thieves stole a van. It happened on [Wednesday|2018-08-22]."
    assert not any("happened" in title for _, title in told(words))


@pytest.mark.parametrize(
    "words",
    [
        "A mill burned down on [Monday|2018-08-20]. It happened on [Wednesday|2018-08-22] in Troy as well.",
        "Police are on alert after a man fled. The vote took place on [Wednesday|2018-08-22].",
    ],
)
def test_what_tells_of_something_else_lends_no_date(words: str) -> None:
    assert "2018-08-22?" not in [date for date, _ in told(words)]


def test_what_is_announced_is_of_that_day_at_the_latest() -> None:
    assert told("Divers have found a boat in a lake, it was announced on [Monday|2018-08-27].") == [
        ("[..2018-08-27]", "Divers have found a boat in a lake")
    ]


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("A man of 34 has been taken into custody, the mayor said. Police arrested Ali Hassan on "
         "[Friday|2018-08-24].", ("2018-08-24?", "A man of 34 has been taken into custody")),
        ("A court has convicted a banker. Many had waited. The verdict came late on [Friday|2018-08-24].",
         ("2018-08-24?", "A court has convicted a banker")),
        ("A grand jury has returned an indictment of three men. The indictment, which was handed up on "
         "[Friday|2018-08-24], names Ali Hassan.",
         ("2018-08-24?", "A grand jury has returned an indictment of three men")),
    ],
)  # fmt: skip
def test_an_opening_has_the_day_with_which_it_is_told_again(words: str, event: tuple[str, str]) -> None:
    assert event in told(words)


def test_what_is_told_of_another_lends_no_day() -> None:
    words = "A man has been arrested in Hull. Many wept. A second man was arrested on [Monday|2018-08-20]."
    assert ("2018-08-27?", "A man has been arrested in Hull") in told(words)


def test_the_headline_has_the_day_of_the_opening_too() -> None:
    words = "Jury convicts banker\n\nA jury has convicted a banker. The verdict came late on [Friday|2018-08-24]."
    assert [when for when, _ in told(words)] == ["2018-08-24?", "2018-08-24?", "2018-08-24"]


def test_what_somebody_else_did_or_will_do_lends_no_day() -> None:
    words = "The presidents of Poland and Norway have signed the treaty. Arpad Goencz signed it on [Monday|2018-08-20]."
    assert ("2018-08-27?", "The presidents of Poland and Norway have signed the treaty") in told(words)
    words = "Ada Berg was named president of Acme. The appointment takes effect on [Monday|2018-09-03]."
    assert ("2018-08-27?", "Ada Berg was named president of Acme") in told(words)


def test_what_scientists_found_is_of_the_day_it_was_published() -> None:
    words = "Scientists have found a comet. Ada Berg helped. Their findings were published on [Friday|2018-06-22]."
    assert told(words)[0] == ("2018-06-22?", "Scientists have found a comet")
    assert ("2018-08-27?", "Ada Berg helped") in told(words)


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("Maja Berg will miss the final in Seville. She broke her wrist in a fall. The accident occurred on "
         "[Friday|2018-08-24] near a tram.", ("2018-08-24?", "Maja Berg broke her wrist in a fall")),
        ("The store is lost. A mill burned to the ground in Troy. The fire was discovered on [Friday|2018-08-24].",
         ("2018-08-24?", "A mill burned to the ground in Troy")),
        ("Rangers have found three climbers. A crew spotted Ada Berg from a helicopter. The sighting came late on "
         "[Friday|2018-08-24].", ("2018-08-24?", "A crew spotted Ada Berg from a helicopter")),
    ],
)  # fmt: skip
def test_a_later_sentence_gives_the_day_of_what_the_second_tells(words: str, event: tuple[str, str]) -> None:
    assert event in told(words)


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("Acme has appointed Ada Berg. The decision was made on [Thursday|2018-08-23].",
         ("2018-08-23?", "Acme has appointed Ada Berg")),
        ("The skipper of a trawler has been sentenced to four years. A baker spoke for him. Sentence was imposed on "
         "[Friday|2018-08-24].", ("2018-08-24?", "The skipper of a trawler has been sentenced to four years")),
        ("Pupils have won a contest. Their robot beat all others on [Tuesday|2018-08-21].",
         ("2018-08-21?", "Pupils have won a contest")),
        ("The strike is off. Drivers reached a deal with the railway. Hands were shaken on [Friday|2018-08-24].",
         ("2018-08-24?", "Drivers reached a deal with the railway")),
        ("Most computers are down. Thieves copied the files. Staff noticed it on [Friday|2018-08-24].",
         ("2018-08-24?", "Thieves copied the files")),
    ],
)  # fmt: skip
def test_what_comes_next_gives_its_day_to_what_leads_up_to_it(words: str, event: tuple[str, str]) -> None:
    assert event in told(words)


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("Police have arrested a man. A jeweller was robbed on [Tuesday|2018-08-21].", "Police have arrested a man"),
        ("Rates are low. A bank was sold.\n\nShares fell on [Friday|2018-08-24].", "A bank was sold"),
    ],
)
def test_what_is_told_of_something_else_gives_none(words: str, event: str) -> None:
    assert ("2018-08-27?", event) in told(words)


def test_an_opening_that_only_speaks_of_something_leads_on_to_its_day() -> None:
    words = (
        "The group is appalled by the beating of Ada Berg, who was attacked late on [Friday|2018-08-24]. Three men hit "
        "her and fled. The mayor said that he was sad."
    )
    assert [(when, title) for when, title in told(words)][2:] == [
        ("2018-08-24?", "Three men hit Ada Berg and fled"),
        ("2018-08-27?", "The mayor said that he was sad"),
    ]
    words = "The grid has mended the lines that broke when a gale blew on [Friday|2018-08-24]. Trees fell on wires."
    assert ("2018-08-24?", "Trees fell on wires") in told(words)
    words = "He mended the lines that broke on [Friday|2018-08-24]. Trees fell on wires."
    assert ("2018-08-27?", "Trees fell on wires") in told(words)


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("Rangers have found a body in the hills. A climber came upon it on [Sunday|2018-08-19].",
         ("2018-08-19?", "Rangers have found a body in the hills")),
        ("Berg has been sent to prison for a year. A crowd waited. A judge pronounced the sentence on "
         "[Sunday|2018-08-19].", ("2018-08-19?", "Berg has been sent to prison for a year")),
        ("Acme will close its store. The doors will be locked for good on [Friday|2018-08-31].",
         ("2018-08-31?", "Acme will close its store")),
    ],
)  # fmt: skip
def test_the_next_sentences_give_the_opening_its_day(words: str, event: tuple[str, str]) -> None:
    assert event in told(words)


def test_they_give_it_no_day_of_a_crime_or_of_long_ago() -> None:
    words = "Police have charged a man. A shop was robbed on [Sunday|2018-08-19]. A clerk fled."
    assert ("2018-08-27?", "Police have charged a man") in told(words)
    words = "Rangers have found a body in the hills. A climber was lost on [1 May|2018-05-01]."
    assert ("2018-08-27?", "Rangers have found a body in the hills") in told(words)


def test_what_is_announced_has_the_day_with_which_it_is_told_again() -> None:
    words = "A clerk has been indicted on ten counts of fraud, the sheriff announced [today|2018-08-27]. "
    again = "The indictment was returned on [Thursday|2018-08-23]."
    assert told(words + again)[0][0] == "2018-08-23?"
    assert told(words + "A mill burned down on [Thursday|2018-08-23].")[0][0] == "2018-08-27"
