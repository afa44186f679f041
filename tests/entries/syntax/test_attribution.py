"""Who says so, and whether that is a medium."""

from __future__ import annotations

import pytest

from timeline.entries.syntax.attribution import is_medium

from ..making import entries, only


@pytest.mark.parametrize(
    "name", ["Tasnim", "the Anka news agency", "Reuters", "The New York Times", "state media", "Sky News"]
)
def test_media(name: str) -> None:
    assert is_medium(name)


@pytest.mark.parametrize("name", ["Ali Hassan", "the ministry", "The Central Intelligence Agency", "the police"])
def test_no_media(name: str) -> None:
    assert not is_medium(name)


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("The hall burned down, the Anka news agency reported.", "Anka"),
        ("The hall burned down, according to Fars News.", "Fars News"),
        ("According to evidence presented at trial, Berg burned the hall down.", "evidence presented at trial"),
        ("“It burned down,” said its acting head, Beate Berg.", "its acting head, Beate Berg"),
        ("The cause was heart failure, her son, Paul, said Monday.", "her son, Paul"),
        ("As alleged in the indictment, Berg burned the hall down.", "the indictment"),
        ("“I am sorry for all who were late,” said managing director Beate Berg.", "managing director Beate Berg"),
        (
            "“It burned down,” said Attorney for the East of Ohio Mike Torres.",
            "Attorney for the East of Ohio Mike Torres",
        ),
        ("Colonel Ali Hassan said:\n\n“It burned down. It was old.”", "Colonel Ali Hassan"),
        ("The prices were, the study says, more closely tied than wages were.", "the study"),
        ("According to Ali Hassan, “within days it burned down.”", "Ali Hassan"),
        ("“It burned down,” said Special Agent in Charge Ali Hassan.", "Special Agent in Charge Ali Hassan"),
        ("The hall burned down, police said on [Monday|2018-08-27].", "police"),
        ("The mayor said yesterday that the hall was closed.", "The mayor"),
        ('"It is closed," said his father, Abdullah Kurdi.', "his father, Abdullah Kurdi"),
        ("Last Friday, the mayor said that the hall was closed.", "the mayor"),
        ("Rather than wait for the ferry, Maria Rossi said that the hall was closed.", "Maria Rossi"),
        ("The Roads Ministry claims Acme owns the hall.", "The Roads Ministry"),
        ("At least seven people drowned and two were saved, according to police.", "police"),
        ("The driver was told by Maria Rossi that the hall was closed.", "Maria Rossi"),
    ],
)
def test_the_speaker_is_named_as_the_text_names_them(words: str, speaker: str) -> None:
    assert only(words).attribution == speaker


def test_according_to_holds_for_its_own_clause() -> None:
    first, second = entries(
        "The mayor resigned on [Monday|2018-08-27], but he returned on [Friday|2018-08-24], according to Fars News."
    )
    assert (first.attribution, second.attribution) == (None, "Fars News")


def test_a_pronoun_speaks_with_the_name_before() -> None:
    *_, said = entries('Ali Hassan landed in Rome on [Monday|2018-08-27]. "It is closed," he said.')
    assert said.attribution == "Ali Hassan"


def test_according_to_within_a_clause_about_the_subject_holds_for_no_more() -> None:
    entry = only("Women, who make up a third of the crews, according to Acme, have sailed since [2015|2015].")
    assert entry.attribution is None


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("Acme said that the inquiry began after it had lost a ship on [Friday|2018-08-24].", "Acme"),
        ("Police said they believe that the boat sank on [Friday|2018-08-24].", "Police"),
        ("Ali Hassan left. He said that the boat had sunk on [Friday|2018-08-24].", "Ali Hassan"),
        ("Acme said that the boat, which sank on [Friday|2018-08-24], was new.", None),
    ],
)
def test_a_clause_within_what_is_said_is_said_too(words: str, speaker: str | None) -> None:
    (dated,) = [entry for entry in entries(words) if entry.date == "2018-08-24"]
    assert dated.attribution == speaker


def test_whom_somebody_tells_is_no_speaker() -> None:
    (entry,) = entries("On the evening of [9 May|2018-05-09] a party official told reporters that the border was open.")
    assert entry.attribution == "a party official"


def test_a_second_speaker_in_a_sentence_speaks_for_himself() -> None:
    words = (
        "The party said on [Friday|2018-08-24] that it had been attacked, and the commission warned media on "
        "[Saturday|2018-08-25] not to publish leaked papers."
    )
    assert [(entry.date, entry.attribution) for entry in entries(words)] == [
        ("2018-08-24", "The party"),
        ("2018-08-25", "the commission"),
    ]


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ('"We will stay," said Michael R. Berg, the lawyer.', "Michael R. Berg"),
        ('"We will stay," said University of Kent.', "University of Kent"),
        (
            '"We will stay," said University of Kent, San Pedro\'s chancellor, Ali Hassan.',
            "University of Kent, San Pedro's chancellor, Ali Hassan",
        ),
        ("The bridge, Ali Hassan said, will close.", "Ali Hassan"),
        ("Acme denied any role in the fire.", "Acme"),
        ("The council denied funding for the wall.", None),
    ],
)
def test_a_speaker_is_named_whole_or_not_at_all(words: str, speaker: str | None) -> None:
    assert only(words).attribution == speaker


def test_who_did_something_and_said_something_speaks() -> None:
    told = entries("Ali Hassan called it a lie on [Monday|2018-08-27] and said on [Friday|2018-08-24] it would end.")
    assert [entry.attribution for entry in told] == [None, "Ali Hassan"]


def test_what_is_said_goes_on_behind_who_says_it() -> None:
    entry = only("The bridge, Ali Hassan said, will close.")
    assert entry.title == "Ali Hassan: The bridge will close"


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("According to a recent report by Acme, the bridge is old.", "Acme"),
        ("The bridge fell, according to a news report [Friday|2018-08-24].", "a news report"),
        ('Police said "three thieves" were caught.', "Police"),
    ],
)
def test_a_paper_speaks_for_who_wrote_it(words: str, speaker: str) -> None:
    assert {entry.attribution for entry in entries(words)} == {speaker}


def test_the_source_that_a_medium_cites_is_told_by_the_medium() -> None:
    told = entries("Znak reported that its source said that three men drowned on [Friday|2018-08-24].")
    assert {entry.attribution for entry in told if entry.date == "2018-08-24"} == {"Znak"}


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("Storks may sleep in flight, say scientists from the University of Kent.", "scientists"),
        ("Experts on the flaws, found in an old bridge, say the flaws do no harm.", "Experts on the flaws"),
    ],
)  # fmt: skip
def test_who_says_it_stands_behind_the_verb_only_where_nobody_stands_before(words: str, speaker: str) -> None:
    assert only(words).attribution == speaker


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ('"We will stay," Acme Group Chairman and CEO Maria Rossi said.', "Acme Group Chairman and CEO Maria Rossi"),
        ('"We will stay," Maria Rossi, a clerk in Rome said.', "Maria Rossi"),
        ("One of the sailors said that the boat was old.", "One of the sailors"),
        ("We said that the boat was old.", None),
    ],
)
def test_a_speaker_has_a_name_before_what_they_are(words: str, speaker: str | None) -> None:
    assert only(words).attribution == speaker


def test_a_statement_holds_what_its_speaker_says_behind_it() -> None:
    words = "“It was dark,” said Ada Berg. “I held on to the rail. Nobody came.” The ship was built in [1953|1953]."
    first, _ = entries(words)
    assert first.quote == "“It was dark,” said Ada Berg. “I held on to the rail. Nobody came.”"
    assert first.title == "Ada Berg: “It was dark”"


def test_a_quotation_that_goes_on_is_of_who_spoke_before() -> None:
    words = '"It was fine," said Maria Rossi. "We hosted a fine fair in [June|2018-06]."'
    told = entries(f"{words} He left in [May|2018-05].")
    assert [entry.attribution for entry in told] == ["Maria Rossi", "Maria Rossi", None]
    assert told[1].title == "Maria Rossi: “We hosted a fine fair in June.”"
    words = '"We were close on [Sunday|2018-08-26]," said Rui Matos, who led. "By [Monday|2018-08-27] it was gone."'
    assert [entry.attribution for entry in entries(words)] == ["Rui Matos", "Rui Matos"]


def test_a_date_within_what_is_quoted_is_of_who_speaks_behind_it() -> None:
    """The mark behind "told" closes the quotation: what stands there is no speech."""
    spoken = [e for e in entries('"We told the board in [May|2018-05]," said Lena Voss.') if e.mention is not None]
    assert [(e.title, e.attribution) for e in spoken] == [("Lena Voss: “We told the board in May”", "Lena Voss")]


def test_a_tweet_speaks_for_who_wrote_it() -> None:
    entry = only('"The airline is old," according to a tweet on [Monday|2018-08-27] by Maria Rossi.')
    assert entry.attribution == "Maria Rossi"


def test_who_is_quoted_with_an_order_speaks() -> None:
    (entry,) = entries('"Stay inside," Mayor Ali Hassan said on [Monday|2018-08-27].')
    assert entry.attribution == "Mayor Ali Hassan"


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("This Wednesday Foreign Minister Maria Rossi said that the border was open.", "Foreign Minister Maria Rossi"),
        ("Znak reports Acme's director has two ships.", "Znak"),
        ("Maria Rossi previously said that she might rename the ship.", "Maria Rossi"),
    ],
)
def test_when_it_was_said_is_no_part_of_who_said_it(words: str, speaker: str) -> None:
    assert only(words).attribution == speaker


@pytest.mark.parametrize(
    ("words", "title", "speaker"),
    [
        ("Flood water made the roads impassable, said Anna Rossi, a spokeswoman of the county.",
         "Flood water made the roads impassable", "Anna Rossi"),
        ("Two thirds of the money has gone to other funds, says Brian Matt, a vice president.",
         "Two thirds of the money has gone to other funds", "Brian Matt"),
        ("Berg said Myers Creek and Turton Creek overflowed.",
         "Berg said Myers Creek and Turton Creek overflowed", "Berg"),
        ("Officials warned residents of towns isolated by devastating floods against staying there.",
         "Officials warned residents of towns isolated by devastating floods against staying there", "Officials"),
        ("The inquiry was announced by the transport minister three days before the fire.",
         "The inquiry was announced by the transport minister three days before the fire", "the transport minister"),
        ("That number could change, officials said.", "Officials said that number could change",
         "officials"),
        ("More than 500 people were missing, according to Micki Trost, spokesperson at the division.",
         "More than 500 people were missing", "Micki Trost"),
        ("Storms have claimed 11 lives in the north.", "Storms have claimed 11 lives in the north", None),
        ("At least 30 others were injured, said Italy's fire service, warning that more were missing.",
         "At least 30 others were injured", "Italy's fire service"),
        ("As many as four students could still be inside the mill, Berlusconi said.",
         "Berlusconi: As many as four students could still be inside the mill", "Berlusconi"),
        ('"It is not worth it," said Mr. Price, who left.', "Price: “It is not worth it”", "Mr. Price"),
        ('"We are glad," said David A. Dodd, the head of Acme.', "David A. Dodd: “We are glad”", "David A. Dodd"),
        ("Not every clerk agreed there should be a vote.", "Not every clerk agreed there should be a vote", None),
        ("According to Berg, the contest shows that the young can dance.",
         "The contest shows that the young can dance", "Berg"),
        ("Fifty gallons of diesel, officials said, spilled onto the road.",
         "Fifty gallons of diesel spilled onto the road", "officials"),
        ("Six of the dead were, according to facts heard in court, among the crew.",
         "Six of the dead were, according to facts heard in court, among the crew", "facts"),
    ],
)  # fmt: skip
def test_who_says_it_without_marks_of_quotation(words: str, title: str, speaker: str | None) -> None:
    entry = only(words)
    assert (entry.title, entry.attribution) == (title, speaker)


def test_a_count_stays_whole_behind_a_verb_of_saying() -> None:
    *_, entry = entries("County officials say about 15 people left their homes on [Monday|2018-08-27].")
    assert "about 15 people" in entry.title.lower()


def test_whom_a_clause_describes_is_what_was_expected_of_it() -> None:
    told = entries("They watched the Brazos River, which officials expected to swell on [Monday|2018-08-27].")
    assert told[-1].title == "Officials expected the Brazos River to swell"


def test_that_before_a_genitive_points() -> None:
    told = entries("Znak.com reported that flat's tenant moved in on [Sunday|2018-08-26].")
    assert "that flat's tenant" in told[-1].title.lower()


def test_what_is_added_in_brackets_is_no_verb() -> None:
    words = (
        "A mixture of tools (including protected areas and managed stocks, like catch limits) is likely to be needed."
    )
    assert [entry.title for entry in entries(words)] == ["A mixture of tools is likely to be needed"]


def test_estimates_are_of_who_made_them_and_no_event_beside_what_they_show() -> None:
    words = "Estimates by the organisers indicate roughly a million people marched in Rome on [Saturday|2018-08-25]."
    (entry,) = entries(words)
    assert (entry.attribution, entry.date) == ("the organisers", "2018-08-25")


@pytest.mark.parametrize(
    ("words", "title", "speaker"),
    [
        ("The paper stated the aircraft overran the runway and broke through a wall.",
         "The paper stated the aircraft overran the runway and broke through a wall", "The paper"),
        ("The agency Tasnim has reported being told that seven had died of the smoke.", "Seven had died of the smoke",
         "Tasnim"),
        ("Ali Hassan, of the provincial council, described seeing many bodies, with some wounded taken to Rome.",
         "Ali Hassan described seeing many bodies, with some wounded taken to Rome", "Ali Hassan"),
    ],
)  # fmt: skip
def test_what_befell_others_did_not_befall_who_tells_it(words: str, title: str, speaker: str) -> None:
    (entry,) = entries(words)
    assert (entry.title, entry.attribution) == (title, speaker)


@pytest.mark.parametrize(
    ("words", "titles"),
    [
        ("Ali Hassan declared a state of emergency on [Monday|2018-08-27] so he could build a wall.",
         ["Ali Hassan declared a state of emergency so he could build a wall"]),
        ("Ali Hassan said the crew would be home by [May|2019-05] and expected more to return by [July|2019-07].",
         ["Ali Hassan expected more to return by July", "The crew would be home by May"]),
    ],
)  # fmt: skip
def test_a_second_verb_of_saying_is_said_by_who_can_speak(words: str, titles: list[str]) -> None:
    told = [entry.title for entry in entries(words)]
    assert all(title in told for title in titles)


def test_a_speaker_is_named_without_when_or_that_each_spoke() -> None:
    (said, *_) = entries("Acme and Boyd both said on [Friday|2018-08-24] that the talks had failed.")
    assert said.attribution == "Acme and Boyd"


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("Rossi, Berg and Ali said on [Monday|2018-08-27] that the talks had failed.", "Rossi, Berg and Ali"),
        (
            "The Department of Labour, Skills and Trade announced a scheme.",
            "The Department of Labour, Skills and Trade",
        ),
        ("On [3 May, 2018|2018-05-03] the company announced a merger.", "the company"),
        ("On [May 3rd, 2018|2018-05-03] Acme announced a merger.", "Acme"),
        ("Each year, Acme announces its results.", "Acme"),
    ],
)
def test_a_speaker_is_named_whole_and_without_what_comes_before(words: str, speaker: str) -> None:
    assert entries(words)[0].attribution == speaker


def test_a_speaker_told_twice_between_commas_speaks() -> None:
    (said,) = entries("The cause was heart failure, a spokesman, Karl Berg, said.")
    assert (said.title, said.attribution) == ("Karl Berg: The cause was heart failure", "a spokesman, Karl Berg")


@pytest.mark.parametrize(
    ("words", "title", "speaker"),
    [
        ("The premier, Ali Hassan, met Rossi. Ali Hassan will give the money away, he said on [Sunday|2018-08-26].",
         "Ali Hassan will give the money away", "Ali Hassan"),
        ("The cabinet at first blamed Boyd, but on [Thursday evening|2018-08-23] police said they had found a van.",
         "Police said they had found a van", "police"),
    ],
)  # fmt: skip
def test_who_says_it_behind_or_amid_the_sentence(words: str, title: str, speaker: str) -> None:
    (said,) = (entry for entry in entries(words) if entry.title == title)
    assert said.attribution == speaker


def test_who_denies_something_saying_so_says_it() -> None:
    *_, pulled = entries("The rebels denied it, saying they had pulled out on [Sunday|2018-08-26].")
    assert (pulled.title, pulled.attribution, pulled.date) == ("The rebels had pulled out", "The rebels", "2018-08-26")


@pytest.mark.parametrize(
    ("words", "speaker", "title"),
    [
        ('Ali Hassan called the plan "late".', "Ali Hassan", 'Ali Hassan called the plan "late"'),
        ("Ali Hassan questioned the plan, saying it was late.", "Ali Hassan",
         "Ali Hassan questioned the plan, saying it was late"),
        ('Jo Hill of the University of Ulm disagreed with the plan: "The walls are not near the water."',
         "Jo Hill of the University of Ulm", "Jo Hill: “The walls are not near the water.”"),
        ('Ali Hassan spoke of the plan: "It is late."', "Ali Hassan", "Ali Hassan: “It is late.”"),
        ('"The captain shouted at us," Rodelio Cruz, a 22-year-old student, told reporters.', "Rodelio Cruz",
         "Rodelio Cruz: “The captain shouted at us”"),
        ('"We let you down," its chief, Mona Reyes, told reporters.', "its chief, Mona Reyes",
         "Mona Reyes: “We let you down”"),
        ('"We are cautious," Charles Dunmore, the headmaster of Whitcomb Academy, said.', "Charles Dunmore",
         "Charles Dunmore: “We are cautious”"),
        ('"They bet on it," said Local 881 President Roy Stamper.', "Local 881 President Roy Stamper",
         "Roy Stamper: “They bet on it”"),
        ('A spokesman, Martin Peel, added: "We would have looked again."', "A spokesman, Martin Peel",
         "Martin Peel: “We would have looked again.”"),
        ('Ali Hassan opened the hall of the "Sun".', None, 'Ali Hassan opened the hall of the "Sun"'),
        ("The alliance has expanded three times, adding Greece.", None,
         "The alliance has expanded three times, adding Greece"),
    ],
)  # fmt: skip
def test_whose_words_are_told_without_a_verb_of_saying(words: str, speaker: str | None, title: str) -> None:
    entry = only(words)
    assert (entry.attribution, entry.title) == (speaker, title)


def test_who_says_so_amid_a_second_sentence_does_not_say_the_first() -> None:
    (entry,) = entries("A lorry hit a wall in [May|2018-05]; fifty gallons of oil, officials said, spilled and burned.")
    assert entry.attribution is None
