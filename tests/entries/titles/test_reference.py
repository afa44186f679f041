"""What a pronoun stands for, and what becomes of a sentence whose pronoun stands for nothing plain."""

from __future__ import annotations

import pytest

from ..making import entries


def titles(words: str) -> list[str]:
    return [entry.title for entry in entries(words)]


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("The ministry closed the road on [Monday|2018-08-27]. It also urged drivers to wait.",
         "The ministry also urged drivers to wait"),
        ("The crews reached the town on [Monday|2018-08-27]. They rescued ten people.",
         "The crews rescued ten people"),
        ("The suspect fled on [Monday|2018-08-27]. He left a car behind.", "The suspect left a car behind"),
        ("President Ali Hassan landed in Rome on [Monday|2018-08-27]. His wife met Maria Rossi.",
         "Ali Hassan's wife met Maria Rossi"),
        ("Ford asked for credit. GM's sales fell, it said on [Monday|2018-08-27].", "GM's sales fell"),
        ("The ministry was blamed. The fire killed ten people, it said on [Monday|2018-08-27].",
         "The ministry: The fire killed ten people"),
        ("Ford asked for credit. GM, which says it could fail by [Friday|2018-08-31], wants $18 billion.",
         "GM could fail by Friday"),
        ("The mayor blamed the Dawn Army, which has hidden since it broke off talks in [May|2018-05].",
         "The Dawn Army broke off talks"),
        ("The council fears for the reporter Ali Hassan, who has hidden since he left his flat in [May|2018-05].",
         "Ali Hassan left his flat"),
        ("Anna Rossi led Acme. It grew, and it paid. Acme fell, and Rossi left. She died in Rome in [May|2018-05].",
         "Anna Rossi died in Rome"),
        ("During the coming week the probe will lower its orbit. It is scheduled to land in [May|2019-05].",
         "The probe is scheduled to land"),
        ("Arden is large. In [May|2018-05] it lost money, and in [June|2018-06] it closed a plant.",
         "Arden closed a plant"),
        ("Karl Berg will run it. His rival at Acme, Luis Roth, is to leave; he joined the firm in [2001|2001].",
         "Luis Roth joined the firm"),
        ("The ship is large. Its first trip is in [May|2019-05], and it will enter service in [June|2019-06].",
         "The ship will enter service"),
        ("Unions reacted with care. They have called a meeting for [Friday|2018-08-31].",
         "Unions have called a meeting for Friday"),
        ("The mayor spoke. The driver hit a tree when he lost control on [Monday|2018-08-27].",
         "The driver lost control"),
        ("The camp belongs to the army; on [Monday|2018-08-27] it was attacked.", "The camp was attacked"),
        ("The old mill had no hydrants. It was converted to storage in [1983|1983].",
         "The old mill was converted to storage"),
        ("Jurors had begun their talks. They returned to the court on [Friday|2018-08-24].",
         "Jurors returned to the court"),
        ("Anna Rossi won. When a nurse wept, she was fired on [3 April|2018-04-03].",
         "When a nurse wept, she was fired"),
        ("The young woman, a guest, was flown to Rome, where she died on [Monday|2018-08-27].",
         "The young woman died on Monday"),
        ("President Ali Hassan spoke. No bullet was found. He left the town in [May|2018-05].",
         "Ali Hassan left the town"),
        ("Her aide, Carla Berg, left in [May|2018-05] and was arrested in [June|2018-06].", "Carla Berg was arrested"),
        ("He gave up two houses and a plane, which were sold in [May|2018-05].", "Two houses and a plane were sold"),
        ("Poland, Chad and Mali, who were invited in [May|2018-05], came.", "Poland, Chad and Mali were invited"),
        ("It is the plan, which the council approved in [May|2018-05] and which was signed in [June|2018-06].",
         "The plan was signed"),
        ("It bought a mill in Flint that was shut in [May|2018-05].", "A mill in Flint was shut"),
        ("The Falcon 7 was not airworthy. It was starting a trip to Rome in [May|2018-05].",
         "The Falcon 7 was starting a trip to Rome"),
        ("The bureau was absent. It is unable to sail to Rome in [May|2018-05].",
         "The bureau is unable to sail to Rome"),
        ("The men's names are public. They are to pay a fine in [May|2019-05].", "They are to pay a fine"),
        ("Motorists have to expect crowds. It starts with a walk in [May|2019-05].", "It starts with a walk"),
        ("The ruling is pending and expected in [May|2019-05].", "The ruling is expected in May"),
        ("The council met. Acme has made no profit since [2004|2004], when it bought a mill.", "Acme bought a mill"),
        ("Acme put the sale off and warned it would cost the company ten jobs by [May|2019-05].",
         "It would cost the company ten jobs by May"),
        ("A court heard that the barge left at dawn. It struck a reef on [9 May|2018-05-09].",
         "The barge struck a reef"),
        ("The port said the barge left at dawn. It struck a reef on [9 May|2018-05-09].", "It struck a reef"),
        ("In [May|2018-05], fifteen alleged members of a gang were seized.",
         "Fifteen alleged members of a gang were seized"),
    ],
)  # fmt: skip
def test_a_pronoun_gives_way_to_the_subject_before(words: str, title: str) -> None:
    assert titles(words)[-1] == title


@pytest.mark.parametrize(
    "words",
    [
        "The crews met the minister on [Monday|2018-08-27]. It pleased nobody.",  # one thing, and several before
        "The minister resigned on [Monday|2018-08-27]. It surprised everybody.",  # a person
        "Prices fell on [Monday|2018-08-27]. This surprised everybody.",
    ],
)
def test_a_sentence_about_nothing_plain_joins_the_telling_before(words: str) -> None:
    (entry,) = entries(words)
    assert entry.quote.count(".") == 2
    assert not entry.title.startswith(("It", "This"))


def test_a_sentence_with_a_date_of_its_own_stays() -> None:
    first, second = entries("Prices fell on [Monday|2018-08-27]. This surprised nobody in [May|2018-05].")
    assert (first.date, second.date) == ("2018-08-27", "2018-05")


def test_it_that_stands_for_nothing_stays_as_it_is() -> None:
    assert titles("It was clear that Boeing would agree.") == ["It was clear that Boeing would agree"]


def test_a_list_stands_for_a_pronoun_as_a_whole() -> None:
    words = "The presidents of Iran, Russia and Turkey met on [Friday|2018-08-24]. They will talk in Rome."
    assert titles(words)[-1] == "The presidents of Iran, Russia and Turkey will talk in Rome"


def test_what_is_done_to_it_is_not_done_to_who_did_it() -> None:
    (entry,) = entries("The soldiers took ten hostages on [Monday|2018-08-27]. They were held in a school.")
    assert entry.title == "The soldiers took ten hostages"


def test_what_is_done_to_it_may_be_done_to_what_nothing_was_done_by() -> None:
    words = "The crossing reopened on [Monday|2018-08-27]. It had been closed since [April 2015|2015-04]."
    assert titles(words)[-1] == "The crossing had been closed since April 2015"


def test_a_pronoun_of_the_other_sex_stands_for_somebody_else() -> None:
    words = (
        "Anna Rossi left on [Monday|2018-08-27]. She married President Ali Hassan in [1949|1949]; "
        "he died in [1990|1990]."
    )
    assert titles(words)[1:] == ["Anna Rossi married President Ali Hassan", "Ali Hassan died in 1990"]


def test_who_follows_somebody_is_not_that_one() -> None:
    words = (
        "The chief executive, Ali Hassan, left in [March|2018-03]. His successor, Omar Khan, said on "
        '[Monday|2018-08-27] that the firm had lost money. "It will take years," he said.'
    )
    assert [entry.attribution for entry in entries(words)][-1] == "Omar Khan"


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("Acme Inc. grew in Berlin on [Monday|2018-08-27]. The company said it was up.", "Acme Inc. said it was up"),
        ("AMB agreed to pay a fine on [Monday|2018-08-27]. The bank said it was sorry.", "AMB said it was sorry"),
        ("Swiss bank AMB agreed to pay a fine on [Monday|2018-08-27]. The bank said it was sorry.",
         "Swiss bank AMB said it was sorry"),
        ("The bank lost 20 billion francs on [Monday|2018-08-27]. It was bailed out on [Friday|2018-08-24].",
         "The bank was bailed out"),
        ("Ali Hassan left Acme on [Monday|2018-08-27]. The company hired a new chief on [Friday|2018-08-24].",
         "The company hired a new chief"),
        ("Acme Corp. sued Berg on [Monday|2018-08-27]. The company hired a new chief on [Friday|2018-08-24].",
         "The company hired a new chief"),
    ],
)  # fmt: skip
def test_the_company_is_the_one_name_of_the_sentence_before(words: str, title: str) -> None:
    assert title in [entry.title for entry in entries(words)]


def test_it_is_not_the_subject_of_a_sentence_that_ends_on_another() -> None:
    words = "Acme will begin in [2019|2019] and the ferry should sail in [2020|2020]."
    told = entries(f"{words} It will seat 20 in [2021|2021].")
    assert told[-1].title == "It will seat 20"


def test_what_is_about_nothing_plain_within_a_sentence_is_told_by_the_whole() -> None:
    *_, last = entries("Acme has received five orders for the ferry since it was announced in [May|2018-05].")
    assert last.title == "Acme has received five orders for the ferry since it was announced in May"


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("The ferry left on [Monday|2018-08-27]. It is believed the crew did not notice.",
         "It is believed the crew did not notice"),
        ("The ferry left on [Monday|2018-08-27]. It is expected to return in [May|2019-05].",
         "The ferry is expected to return"),
        ("The quake struck on [Monday|2018-08-27]. It was peak tourist season in [May|2018-05].",
         "It was peak tourist season"),
    ],
)  # fmt: skip
def test_it_that_is_believed_is_nothing_and_it_that_is_expected_to_is_something(words: str, title: str) -> None:
    assert titles(words)[-1] == title


def test_the_ministry_goes_by_the_name_it_had_before() -> None:
    words = "The Danish roads ministry closed the bridge on [Monday|2018-08-27], according to the ministry."
    told = entries(f"{words} It blamed Acme on [Friday|2018-08-24] and said that it had been warned.")
    assert [entry.title for entry in told][1:] == [
        "The Danish roads ministry blamed Acme", "The Danish roads ministry said that it had been warned",
    ]  # fmt: skip
    assert told[-1].attribution == "The Danish roads ministry"


def test_a_pronoun_that_nothing_names_introduces_no_words() -> None:
    told = entries('The crews and the owners met on [Monday|2018-08-27]. In [May|2018-05] they said, "We will stay."')
    assert not any(entry.title.startswith("They:") for entry in told)


def test_a_gunman_is_no_she_and_her_book_is_told_of_her() -> None:
    words = "Anna Rossi left on [Monday|2018-08-27]. Her book came out in [May|2018-05]. She now lives in Rome."
    assert titles(words)[-1] == "Anna Rossi now lives in Rome"
    words = "On [Monday|2018-08-27] a gunman shot her. She was flown to Rome on [Tuesday|2018-08-21]."
    assert titles(words)[-1] == "She was flown to Rome"


def test_within_what_somebody_says_she_is_that_one() -> None:
    told = entries("The editor, Maria Rossi, said she felt [Monday|2018-08-27] might help the families.")
    assert "Maria Rossi felt" in " ".join(entry.title for entry in told)


def test_within_what_a_firm_says_its_income_is_that_firms() -> None:
    told = entries(
        "Acme Computer Corp. said that its net income rose by half in [the quarter|2018-34] that ended in June."
    )
    assert any(entry.title.startswith("Acme Computer Corp.'s net income rose") for entry in told)


def test_what_a_described_thing_does_is_no_event_of_it() -> None:
    words = "The ship sank on [Monday|2018-08-27], with another vessel conducting moves it wished to conceal."
    assert not any(title.startswith("It ") for title in titles(words))


def test_a_time_that_is_described_is_no_subject() -> None:
    words = "It was the first time that Rossi had been allowed to visit the hall since [January|2018-01]."
    assert not any(title.startswith("Time") for title in titles(words))


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("The top commander of the force said he had left Rome in [May|2018-05].",
         "The top commander of the force had left Rome in May"),
        ("In a letter to Ali Hassan, read on the radio, Acme said it would leave Rome in [May|2019-05].",
         "Acme would leave Rome in May"),
        ("Berg's Holdings said its loss grew in [May|2018-05].", "Berg's Holdings' loss grew in May"),
    ],
)  # fmt: skip
def test_who_speaks_in_the_sentence_is_meant_within_what_is_said(words: str, title: str) -> None:
    assert any(told.startswith(title.removesuffix(" in May")) for told in titles(words))


def test_his_is_not_of_who_did_something_to_him() -> None:
    _, died = entries("In [1991|1991] the king gave him a medal. His wife died in [1999|1999].")
    assert died.title == "His wife died"


def test_it_was_the_first_of_its_kind_stands_for_nobody() -> None:
    told = entries("Acme swore in its head. It was the first coup since [1993|1993].")
    assert not any("Acme was" in entry.title for entry in told)


@pytest.mark.parametrize(("words", "speaker"), [("GM's sales fell", "GM"), ("Macy's sold ten shops", "Macy's")])
def test_who_says_it_is_whom_it_is_about_without_a_genitive_of_the_phrase(words: str, speaker: str) -> None:
    said = [entry.attribution for entry in entries(f"{words}, it said on [Monday|2018-08-27].")]
    assert said == [speaker]


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("Joanne Berg, 42, robbed Arthur Lumb, 88, in [May|2018-05]. He died in [June|2018-06].", "Arthur Lumb died"),
        ("Joanne Berg, 42, robbed a bank in [May|2018-05]. He died in [June|2018-06].", "He died"),
        ("Joanne Berg, 42, robbed a bank in [May|2018-05]. She died in [June|2018-06].", "Joanne Berg died"),
    ],
)
def test_a_given_name_tells_whom_he_or_she_stands_for(words: str, title: str) -> None:
    assert titles(words)[-1].startswith(title)


def test_who_is_named_amid_a_sentence_says_all_of_it() -> None:
    told = entries("The mill will close in [May|2019-05], the owner said, and will be sold in [June|2019-06].")
    assert [(entry.title, entry.attribution) for entry in told[1:]] == [
        ("The mill will close", "the owner"),
        ("The mill will be sold", "the owner"),
    ]
    told = entries('"It is late," Ali Hassan said, and left on [Monday|2018-08-27].')
    assert [(entry.title, entry.attribution) for entry in told][-1] == ("Ali Hassan left", None)


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("Men searching for the grave of King Ali Hassan: “We have found a skull.”",
         "Men searching for the grave of King Ali Hassan: “We have found a skull.”"),
        ("“We have found a skull,” said U.S. Secretary of State Anna Rossi.", "Anna Rossi: “We have found a skull”"),
        ("“Patients come first,” said Acme's chairman, Dr. Ali Hassan.", "Ali Hassan: “Patients come first”"),
    ],
)  # fmt: skip
def test_who_speaks_is_not_whoever_the_speaker_is_told_by(words: str, title: str) -> None:
    assert titles(words)[-1] == title


def test_several_people_are_no_pill() -> None:
    told = titles("About 400,000 Americans have taken the pill since it was approved in [June 1997|1997-06].")
    assert "About 400,000 Americans was approved in June 1997" not in told


def test_a_request_says_nothing() -> None:
    told = entries("The request came on [Monday|2018-08-27]. It said it could run out of money.")
    assert [entry.attribution for entry in told] == [None]


@pytest.mark.parametrize(
    ("before", "said", "speaker"),
    [
        ("Colonel Omar Khan said they would march on.", "he claimed", "Omar Khan"),
        ("The rebels held a rally, where their spokesman, Colonel Omar Khan, said that they would march on.",
         "he claimed", "Omar Khan"),
        ("Officials said they would march on.", "they added", "Officials"),
        ("Maria Rossi said they would march on.", "he claimed", None),
    ],
)  # fmt: skip
def test_who_spoke_before_claims_more(before: str, said: str, speaker: str | None) -> None:
    told = entries(f"{before} More than 2,000 men laid down their weapons on [Monday|2018-08-27], {said}.")
    assert told[-1].attribution == speaker


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("The mill's election board meets at events on [Monday|2018-08-27]. They must rule by [Friday|2018-08-31].",
         "The mill's election board must rule by Friday"),
        ("The board met the workers on [Monday|2018-08-27]. They left in [May|2018-05].", "They left in May"),
        ("A bus burned in Rome on [Sunday|2018-08-26]. Officials said it had struck a wall.",
         "Officials said a bus had struck a wall"),
        ("A bus burned in Rome on [Sunday|2018-08-26]. The bus firm said on [Monday|2018-08-27] it had lost a driver.",
         "The bus firm said it had lost a driver"),
        ("A fire in the Arden district killed ten. The army took the district in [2016|2016]. The district was rebuilt "
         "in [2017|2017].", "The Arden district was rebuilt"),
        ("Arden was found in [2004|2004]. It orbits the sun. Its first ring was seen in [2017|2017].",
         "Arden's first ring was seen"),
        ("About 600 villagers fled. Many have lost all. They were met by the mayor on [Monday|2018-08-27].",
         "About 600 villagers were met by the mayor"),
        ("The deal closed in [May|2018-05]. The union that represents the drivers said it would fight.",
         "The union that represents the drivers said it would fight"),
        ("Bankers said regulators may object. In [May|2018-05] they blocked a sale.", "They blocked a sale"),
        ("The port was shut in [May|2018-05]. The port was reopened in [June|2018-06].", "The port was reopened"),
        ("The study showed a delay in the talks that led to a strike in [May|2018-05].",
         "A delay in the talks led to a strike"),
        ("Ivo Tarn died in [May|2018-05]. It rained. The flags hung low. He was born in [1940|1940].",
         "Ivo Tarn was born"),
        ("The Minister for Roads and Ports, Mr Ivo Tarn, left on [Monday|2018-08-27]. The Minister came back on "
         "[Tuesday|2018-08-28].", "Ivo Tarn came back on Tuesday"),
        ("Arden Optics Ltd. reported a loss in [May|2018-05]. It rained. In [June|2018-06] the company bought a mill.",
         "Arden Optics Ltd. bought a mill"),
        ("The defendant flew to Oslo in [May|2018-05]. He was held. He will be tried in [June|2019-06].",
         "The defendant will be tried"),
        ("Talks on the pact opened in [June|2018-06]. They were broken off in [July|2018-07].",
         "Talks on the pact were broken off"),
        ("A red lorry believed to have been used in the raid was found. It had been stolen in [May|2018-05].",
         "A red lorry had been stolen"),
        ("The plant has made more than 900 cars. It was damaged in [June|2018-06].", "The plant was damaged"),
        ("The squadron came home in [May|2018-05]. Its last flight was in [June|2018-06].",
         "The squadron's last flight was in June"),
    ],
)  # fmt: skip
def test_what_a_noun_or_a_pronoun_means_is_told_by_its_name(words: str, title: str) -> None:
    assert titles(words)[-1] == title
