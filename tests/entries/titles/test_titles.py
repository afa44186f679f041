"""Titles: the text's own words, short, standing alone."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from timeline.entries import extract
from timeline.entries.titles.shortening import FARTHEST
from timeline.model import Article
from timeline.resolver import tag

from ..making import entries, only


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("A fire destroyed the market hall on [Monday|2018-08-27].", "A fire destroyed the market hall"),
        ("On [Monday|2018-08-27], a fire destroyed the hall.", "A fire destroyed the hall"),
        ("Ali Hassan travelled to Rome, Reuters reported.", "Ali Hassan travelled to Rome"),
        ('"We will stay here," Ali Hassan said.', "Ali Hassan: “We will stay here”"),
        ('Ali Hassan said, "We will stay here."', "Ali Hassan: “We will stay here.”"),
        ("However, the hall burned down.", "The hall burned down"),
        ("Acme shares fell 5.5%.", "Acme shares fell 5.5%"),
        ("The bridge has been closed since [May|2018-05].", "The bridge has been closed since May"),
    ],
)
def test_a_title_is_the_clause_without_what_stands_beside_it(words: str, title: str) -> None:
    assert only(words).title == title


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("It is to leave for the town of Belmar, which it should reach in [May|2018-05].",
         "It should reach the town of Belmar"),
        ("She takes over on 1 May from Karl Berg, who has led Acme since [1999|1999].",
         "Karl Berg has led Acme since 1999"),
        ("Acme is recalling 1.2 million lamps sold since [March|2018-03] in Belmar.",
         "1.2 million lamps sold since March in Belmar"),
        ("It got a third deck, a change that inspectors approved in [May|2018-05].", "Inspectors approved a change"),
    ],
)  # fmt: skip
def test_a_clause_about_a_thing_names_it(words: str, title: str) -> None:
    assert entries(words)[-1].title == title


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("The search was halted and was to resume on [Thursday|2018-08-30].", "The search was to resume"),
        ("Acme chose the plan in [2007|2007], but work did not start until [last month|2018-07].",
         "Work did not start until last month"),
        ("Talks that were to have begun on [Monday|2018-08-27] were put off.",
         "Talks that were to have begun on Monday were put off"),
    ],
)  # fmt: skip
def test_what_is_put_off_is_told_once(words: str, told: str) -> None:
    found = [entry.title for entry in entries(words)]
    assert found.count(told) == 1
    assert "Talks were to have begun" not in found


def test_a_clause_that_shares_its_subject_gets_it_back() -> None:
    _, second = entries("President Ali Hassan landed, and flew to Rome on [Monday|2018-08-27].")
    assert second.title == "President Ali Hassan flew to Rome"


def test_a_relative_clause_gets_what_it_describes() -> None:
    assert [e.title for e in entries("Jobs, who resigned in [1985|1985], returned on [Tuesday|2018-08-21].")] == [
        "Jobs, who resigned in 1985, returned", "Jobs resigned in 1985",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "titles"),
    [
        ("Anna Rossi, 43, who had moved to Rome [last month|2018-07], lost her home.",
         ["Anna Rossi had moved to Rome"]),
        (
            "The radio telescope at Arenal, damaged since [August|2017-08], will be demolished.",
            ["Radio telescope at Arenal damaged since August"],
        ),
        ("A storm cut the power to towns; about 18,000 people had none on [Friday|2018-08-24].",
         ["About 18,000 people had none"]),
        ("Shares fell on [Monday|2018-08-27], wiping out the gains made in [May|2018-05].",
         ["Shares fell, wiping out the gains made in May", "The gains made in May"]),
        ("Two were killed: Ali Hassan, shot dead in his car on [3 May|2018-05-03], and a guard.",
         ["Ali Hassan shot dead in his car"]),
        ("The second followed [ten minutes later|2018-08-27], when ambulances had come.",
         ["The second followed ten minutes later, when ambulances had come"]),
        ('"We call for a long and swift inquiry," the union\'s head, Ada Berg, said in a note on [Monday|2018-08-27].',
         ["Ada Berg: “We call for a long and swift inquiry”"]),
        ("The men beat two guards on [Sunday|2018-08-26], one of whom died on [Monday|2018-08-27].",
         ["The men beat two guards, one of whom died on Monday", "One of two guards died"]),
        ("Acme grew, ending a programme that it announced in [May|2016-05].", ["Acme announced a programme"]),
        ("The directors declared a dividend of 12 cents a share, payable [15 October|2018-10-15].",
         ["A dividend of 12 cents a share, payable 15 October"]),
        ("Talks on closer ties, which were frozen in [May|2018-05], could resume.",
         ["Talks on closer ties were frozen"]),
        ("Prosecutors said Tibbs, who was sheriff until [1982|1982], shot Odom on [Monday|2018-08-20].",
         ["Tibbs, who was sheriff until 1982, shot Odom", "Tibbs was sheriff until 1982"]),
        ("A former deputy of the sheriff of Macon in Tennessee, Harold Crisp, gave up his office over the affair in "
         "[May|2018-05].", ["Harold Crisp gave up his office over the affair"]),
        ("The ban means that Rossi cannot defend her title at [next year|2019]'s Games in Beijing.",
         ["Rossi cannot defend her title at next year's Games in Beijing"]),
        ("Acme made an offer on [Monday|2018-08-20], which Boyd rejected on [Friday|2018-08-24].",
         ["Acme made an offer, which Boyd rejected on Friday", "Boyd rejected an offer"]),
        ("The largest ship ever built was shown to 500 guests on [Monday|2018-08-20].",
         ["The largest ship ever built was shown to 500 guests"]),
        ("Acme grew in [May|2018-05], and its rival, which moved to Rome in [June|2018-06], has shut two shops.",
         ["Acme grew, and its rival, which moved to Rome in June, has shut two shops", "Its rival moved to Rome"]),
        ("A general strike that began on [Friday|2018-08-24] shut down ports.", ["A general strike began"]),
        ("The bank was rescued in [1999|1999] and privatised [the following year|2000].",
         ["The bank was rescued", "The bank was privatised"]),
        ("Rossi blamed the collapse of builder Stavba, which filed for protection in [May|2018-05].",
         ["Builder Stavba filed for protection"]),
        ("The ministry said [last month|2018-07] it had no plans.", ["The ministry said it had no plans"]),
        ("Acme, Boyd's smaller rival, which went bankrupt in [May|2018-05], spoke.", ["Acme went bankrupt"]),
        ("Acme shares left the index, which they had been part of since [1925|1925].",
         ["Acme shares had been part of the index since 1925"]),
        ("The index fell by 7 points, [on Monday|2018-08-27], its biggest fall this year.",
         ["The index fell by 7 points, its biggest fall this year"]),
        ("Talks began on [9 May|2018-05-09], when Ali Hassan came, and were concluded on [11 May|2018-05-11].",
         ["Talks began on 9 May, when Ali Hassan came", "Talks were concluded"]),
        ("Acme failed to buy rival Apex, which refused the offer in [May|2018-05].",
         ["Rival Apex refused the offer"]),
        ("Ali Hassan, a former minister who founded the party [last year|2017], will resign.",
         ["Ali Hassan founded the party"]),
        ("Votes follow on [June 11|2019-06-11] and 18.", ["Votes follow on June 11 and 18"]),
        ("Acme says that it has completed the sale of its coastal assets to Apex, following approval by its "
         "shareholders at the general meeting held on [18 May|2018-05-18].", ["The general meeting held on 18 May"]),
        ("Acme has lost money as rates sank, and was sold [last month|2018-07].", ["Acme was sold"]),
        ("It is what is left of Saab, the carmaker that failed in [2010|2010].", ["Saab failed in 2010"]),
        ("Five were charged, among them Ali Berg, who was ousted in [May|2018-05].", ["Ali Berg was ousted"]),
        ("It was the wettest [winter|2017-24] on record.", ["It was the wettest winter on record"]),
        ("They won the contest [Sunday|2018-08-26].", ["They won the contest"]),
        ("In [the quarter|2018-34] ended 30 June Acme earned $2 million.",
         ["In the quarter ended 30 June Acme earned $2 million"]),
        ("The strike ended [Sunday|2018-08-26].", ["The strike ended"]),
        ("The editor of The Sun, who was arrested on [Monday|2018-08-20], is held.",
         ["The editor of The Sun was arrested"]),
        ("The head of the Berg Group, who was shot on [Monday|2018-08-20], is well.",
         ["The head of the Berg Group was shot"]),
        ("The widow of Ali Berg, who was shot on [Monday|2018-08-20], is in Oslo.", ["Ali Berg was shot"]),
        ("Six mayors filed a suit against the state of emergency President Ali Berg declared [last Friday|2018-08-17].",
         ["President Ali Berg declared the state of emergency"]),
        ("They fear for the safety of Ali Berg, a lawyer who was held on [Monday|2018-08-20].", ["Ali Berg was held"]),
        ("It is told of the beating of Ali Berg, editor of the daily Sun, who was hit on [Monday|2018-08-20].",
         ["Ali Berg was hit"]),
        ("The widow of Ali Berg, who was born on [Monday|2018-08-20], is in Oslo.",
         ["The widow of Ali Berg was born"]),
        ("Acme will cut jobs. It is the second round of cuts [this year|2018].", ["It is the second round of cuts"]),
        ("Acme will cut jobs. It was the country's worst week [last year|2017] since the war.",
         ["It was the country's worst week since the war"]),
        ("People should wait, the agency advised on [Monday|2018-08-27].", ["The agency: People should wait"]),
        ("The claims, which Acme denied on [Monday|2018-08-27], hurt its shares.", ["Acme denied the claims"]),
        ("It came from Mrs. Ada Berg, a docent at the museum for years, who died in [1996|1996].",
         ["Ada Berg died"]),
        ("Painted about 1631, The Lesson shows a girl. It was last sold in [1922|1922].",
         ["The Lesson was last sold"]),
        ("Ali Hassan bought a house built in [1950|1950].", ["A house built in 1950"]),
        ("Ali Hassan was given a medal that [summer|2018-22].", ["Ali Hassan was given a medal that summer"]),
        ("Figures, due on [Tuesday|2018-08-28], are expected to rise.",
         ["Figures, due on Tuesday, are expected to rise"]),
        ("Before the vote the minister resigned on [Monday|2018-08-27].", ["Before the vote the minister resigned"]),
        ("During the [first quarter|2018-33] of the year the firm sold ten ships.",
         ["During the first quarter of the year the firm sold ten ships"]),
        ("Since its launch in [2003|2003] the store has sold ten ships.",
         ["Since its launch in 2003 the store has sold ten ships"]),
        ("Repairs were completed only [this spring|2018-21].", ["Repairs were completed"]),
        ("The mill was built in [1957|1957], was sold to Acme in [1988|1988] and has forty men.",
         ["The mill was built", "The mill was sold to Acme and has forty men"]),
        ("The board heard of the arrest of driver Hugh Tarn, who left in [May|2018-05].", ["Driver Hugh Tarn left"]),
        ("Ivo Tarn, adviser to the bakers' union, who was jailed in [May|2018-05], is free.", ["Ivo Tarn was jailed"]),
        ("Ivo Tarn, editor of a small paper, The Lamp, who was jailed in [May|2018-05], is free.",
         ["Ivo Tarn was jailed"]),
        ("On board were 40 pupils and staff from a school in Derby, who had left in [May|2018-05].",
         ["40 pupils and staff from a school in Derby had left"]),
        ("Crews are at the Lord & Berg mill in Canal Street, which was gutted by fire on [Monday|2018-08-27].",
         ["The Lord & Berg mill in Canal Street was gutted by fire"]),
        ("Much rests on the trial, whose findings were read out in [May|2018-05].",
         ["The trial's findings were read out"]),
        ("The club has lost two men, most recently Ivo Tarn, who left in [May|2018-05].", ["Ivo Tarn left"]),
        ("He bore a note from Ivo Tarn, with whom the king met on [Monday|2018-08-27].",
         ["The king met with Ivo Tarn"]),
        ("He would not discuss a claim by the union that the airline ignored a warning in [May|2018-05].",
         ["The airline ignored a warning"]),
        ("Anna Rossi was born in Rome. The daughter of a clerk, she had hoped to dance but broke her leg in "
         "[1934|1934].", ["Anna Rossi broke her leg"]),
        ('When she was cast, "I had no words," Anna Rossi told them in [May|2018-05].',
         ["Anna Rossi: “I had no words”"]),
        ("Ivo Tarn worked as a clerk for a bank in the old port before applying for a post in [1965|1965] that proved "
         "to be at the court of the king of Siam.",
         ["Ivo Tarn worked as a clerk for a bank in the old port before applying for a post in 1965"]),
        ("Shells hit the town during [Sunday|2018-08-26] mass.", ["Shells hit the town during Sunday mass"]),
        ("Our ambulance was shot at on [14 March|2018-03-14].", ["Our ambulance was shot at"]),
        ("iPlayer was launched in [May|2018-05].", ["iPlayer was launched"]),
        ("Ivo Tarn alleged on [Monday|2018-08-27], by way of example, Acme had bought the votes of ten councillors in "
         "the port and of their wives.", ["Ivo Tarn: Acme had bought the votes of ten councillors in the port and of "
         "their wives"]),
        ('Ivo Tarn said on [Monday|2018-08-27] "We lost," and the flag is at half-mast.', ["Ivo Tarn: “We lost”"]),
    ],
)  # fmt: skip
def test_what_is_told_keeps_whom_it_is_told_of(words: str, titles: list[str]) -> None:
    assert [entry.title for entry in entries(words) if entry.mention] == titles


def test_a_pronoun_is_replaced_by_the_name_before() -> None:
    _, second = entries("President Ali Hassan landed in Rome on [Monday|2018-08-27]. He met Maria Rossi.")
    assert second.title == "Ali Hassan met Maria Rossi"


def test_a_pronoun_with_two_names_before_it_joins_the_telling_before() -> None:
    entry = only("Ali Hassan and Omar Khan landed in Rome on [Monday|2018-08-27]. He met Maria Rossi.")
    assert entry.title == "Ali Hassan and Omar Khan landed in Rome"
    assert entry.quote.endswith("He met Maria Rossi.")


def test_a_long_sentence_is_cut_at_a_boundary() -> None:
    entry = only(
        "A fire destroyed the old market hall of the northern town on [Monday|2018-08-27], which had stood for a "
        "hundred years and had survived two wars and a flood."
    )
    assert entry.title == "A fire destroyed the old market hall of the northern town …"


def test_what_stands_between_commas_goes_first() -> None:
    entry = only(
        "The commander, a veteran of two wars and of the long campaign in the southern mountains, resigned on "
        "[Monday|2018-08-27] in the capital."
    )
    assert entry.title == "The commander resigned in the capital"


@given(
    st.lists(
        st.sampled_from('the fire, destroyed and which said that hall “ ” " on Monday . He Ali Hassan'.split()),
        max_size=40,
    )
)
@example(["the"] * 21 + ["destroyed"] * 5)
@example(["the"] * 18 + "fire, fire, destroyed destroyed destroyed".split())
def test_titles_are_short_and_quotes_exact(words: list[str]) -> None:
    text = " ".join(words)
    for entry in entries(text):
        assert entry.quote == text[entry.quote_start : entry.quote_end]
        assert entry.quote_start <= entry.start < entry.end <= len(text)
        assert len(entry.title.rpartition(" ")[0]) <= FARTHEST  # what has its verb sooner: test_shortening
        assert entry.title


def test_a_second_verb_in_what_is_said_keeps_the_subject_said() -> None:
    *_, last = entries("The firm said the lorry left the road and on [Monday|2018-08-27] struck a wall.")
    assert last.title == "The lorry struck a wall"


def test_a_clause_that_describes_the_speaker_is_not_what_is_said() -> None:
    entry = only("The Northern Front, an alliance that Turkey supports, said on [Monday|2018-08-27] that it had left.")
    assert entry.title == "The Northern Front, an alliance that Turkey supports, said that it had left"
    assert entry.attribution == "The Northern Front"


def test_what_is_said_behind_an_adjunct_is_the_title_s() -> None:
    entry = only(
        "The northern minister of the interior, Ali Hassan, said during a long meeting with his colleagues in the "
        'capital that "we will stay in the town".'
    )
    assert entry.title == "Ali Hassan: “we will stay in the town”"


def test_what_somebody_denies_is_never_what_they_say() -> None:
    entry = only(
        "The northern council of all towns on the river and the lake denied that the two explosions in the harbour "
        "and in the station were related."
    )
    assert entry.title.startswith("The northern council of all towns on the river and the lake denied")


def test_what_is_pointed_at_is_told_without_pointing() -> None:
    entry = only("This bill passed the upper house on [Monday|2018-08-27] without a vote against it.")
    assert entry.title.startswith("Bill passed the upper house")


def test_an_aside_that_closes_before_its_verb_is_no_place_to_cut() -> None:
    entry = only(
        "The gas from the old pipe under the road to the harbour of the northern town, which often leaks, was on "
        "[Monday|2018-08-27] shut off by the firm and the council."
    )
    assert not entry.title.endswith("which often leaks …")


def test_what_several_are_pointed_at_as_is_not_told_of_all() -> None:
    entry = only("These bills of the upper house passed on [Monday|2018-08-27] without a vote against them.")
    assert entry.title.startswith("These bills")


def test_an_aside_behind_a_subordinate_clause_s_subject_does_not_end_an_adjunct() -> None:
    told = entries("The council met after Anna Berg, mayor of the town, was [last night|2018-08-26] stabbed.")
    assert "Anna Berg, mayor of the town, was stabbed" in [entry.title for entry in told]
    told = entries("Since the capital, Norport, fell in [2014|2014], they fled.")
    assert "The capital, Norport, fell" in [entry.title for entry in told]


def test_a_quotation_of_several_sentences_behind_a_colon_is_told_by_its_first() -> None:
    told = entries('Berg said: "I give the boat to my mother. She built the harbour. They were glad of it."')
    assert told[0].title.startswith("Berg: “I give the boat to my mother")


def test_what_a_participle_opens_is_no_speaker_and_no_subject() -> None:
    entry = only('Speaking about the harbour, the northern bishop Ali Hassan said, "I am glad of what I saw."')
    assert entry.attribution == "the northern bishop Ali Hassan"
    entry = only("Acting via his lawyers, Ali Hassan, 23, pleaded not guilty on [Monday|2018-08-27] in Lyon.")
    assert "Ali Hassan" in entry.title


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("The lake feeds a mill, which the Berg family built in [1981|1981].", "The Berg family built a mill"),
        ("He left Maria Rossi, whom Ali Hassan had met in [1981|1981].", "Ali Hassan had met Maria Rossi"),
        ("The prize went to Acme, whose first ferry sailed in [2005-04|2005-04].", "Acme's first ferry sailed"),
        (
            "Crowds came to the Berg Fair, a market founded in [1997|1997].",
            "Berg Fair founded",
        ),
    ],
)  # fmt: skip
def test_a_clause_about_an_object_is_told_as_a_sentence(words: str, title: str) -> None:
    assert title in [entry.title for entry in entries(words)]


@pytest.mark.parametrize(
    ("words", "title"),
    [
        (
            "Only President Ali Hassan, who led the country during the war with its neighbours, served three terms.",
            "Only President Ali Hassan served three terms",
        ),
        (
            "The Roads Ministry has, in a statement, called on drivers of lorries to keep to one side of all roads.",
            "The Roads Ministry has called on drivers of lorries to keep to one side of all roads",
        ),
        (
            "Apart from when the bridge has been closed by the ice, the bill provides for a ferry from bank to bank.",
            "The bill provides for a ferry from bank to bank",
        ),
        (
            "Marchers, carrying banners asking the council to revoke a rule — the decree invoked by Rome — and flags, "
            "went from the park to the harbour.",
            "Marchers went from the park to the harbour",
        ),
        (
            "At least five other sailors also died in the harbour; around twenty more, including the cook Ali Hassan, "
            "were injured by it.",
            "At least five other sailors also died in the harbour …",
        ),
    ],
)
def test_what_opens_or_interrupts_a_long_sentence_goes_and_what_belongs_to_its_subject_stays(
    words: str, title: str
) -> None:
    assert entries(words)[0].title == title


def test_a_quotation_behind_where_it_was_said_is_the_title_s() -> None:
    entry = only('Ali Hassan said in an interview, "We never thought that it would burn."')
    assert entry.title == "Ali Hassan: “We never thought that it would burn.”"


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("A second fire killed the guard, according to police.", "A second fire killed the guard"),
        ("According to his publicist, Ali Hassan died of a cold.", "Ali Hassan died of a cold"),
        ("One child was, according to the fire service, among the dead.", "One child was among the dead"),
        ("Most storks nested on [Monday|2018-08-27] and Tuesday.", "Most storks nested on Monday and Tuesday"),
        ('Newly elected Mayor Maria Rossi said, "It is a good day."', "Maria Rossi: “It is a good day.”"),
        ('Maria Rossi described the day to the radio: "It was good."', "Maria Rossi: “It was good.”"),
        ("When asked about the bridge, Maria Rossi closed it.", "When asked about the bridge, Maria Rossi closed it"),
    ],
)
def test_who_says_so_is_taken_off_and_days_that_go_together_stay(words: str, title: str) -> None:
    assert only(words).title == title


def test_places_between_commas_open_a_sentence_before_several() -> None:
    entry = only("In Randers, Jutland, Denmark, a bus and a lorry with a trailer collided at a bridge over the canal.")
    assert entry.title.startswith("A bus and a lorry")


def test_commas_around_a_day_go_with_it() -> None:
    words = "Two bombings, on [7 August|2018-08-07], killed ten people."
    assert only(words, "2018-08-10").title == "Two bombings killed ten people"
    words = "Clerks will be there, beginning [Friday|2018-08-31], at the harbour."
    assert only(words).title == "Clerks will be there at the harbour"


def test_days_later_is_no_subject() -> None:
    *_, last = entries("Acme saw it on [15 March|2018-03-15], and four days later hired a firm.")
    assert last.title.startswith("Acme")


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("According to police in Troy, Texas, Zhukov has crashed before.", "Zhukov has crashed before"),
        ("Acting via his lawyers, Ali Hassan, 23, pleaded guilty to seven counts of theft in the harbour of Randers.",
         "Ali Hassan, 23, pleaded guilty to seven counts of theft in the harbour of Randers"),
        ("Bowing to the crowd, Acme, Berg Brothers and Hassan left the old hall of Rome for the new one at the lake.",
         "Acme, Berg Brothers and Hassan left the old hall of Rome for the new one at the lake"),
    ],
)  # fmt: skip
def test_the_subject_begins_behind_what_opens_the_sentence(words: str, title: str) -> None:
    assert only(words).title == title


def test_a_weekday_before_of_goes_and_a_week_of_something_stays() -> None:
    assert only("Ali Hassan spoke on [Monday|2018-08-27] of a chain of losses.").title == (
        "Ali Hassan spoke of a chain of losses"
    )


def test_a_sentence_in_brackets_is_told_without_them() -> None:
    (entry,) = entries("(The ministry announced the closure in [May|2018-05].) It was sad.")
    assert (entry.title, entry.attribution) == ("The ministry announced the closure", "The ministry")


def test_a_title_does_not_end_in_what_opens_a_quotation() -> None:
    (entry, *_) = entries('Rossi called the fall "grave" on [Friday|2018-08-24], adding "all of us suffer from it."')
    assert entry.title == 'Rossi called the fall "grave"'


def test_a_participle_is_told_with_all_that_it_describes() -> None:
    (_, high) = entries("Oil rose, passing the old high of $93.80 a barrel, set on [Friday|2018-08-24].")
    assert high.title == "Old high of $93.80 a barrel set on Friday"


def test_when_a_paper_came_out_stays_in_its_title() -> None:
    (showed,) = entries("Data released [Friday|2018-08-24] showed a fall in stocks of oil.")
    assert (showed.date, showed.title) == ("2018-08-24", "Data released Friday showed a fall in stocks of oil")


def test_a_pronoun_is_the_name_that_stands_right_before_its_clause() -> None:
    (_, swept) = entries("Trade has yet to recover from Hurricane Ivan as it swept through the gulf in [May|2018-05].")
    assert swept.title == "Hurricane Ivan swept through the gulf"


def test_what_a_day_or_month_describes_stays_with_it() -> None:
    assert entries("Shares fell in [Tuesday|2018-08-21] trading.")[0].title == "Shares fell in Tuesday trading"
    assert entries("Acme won in [November|2017-11] elections.")[0].title == "Acme won in November elections"
    assert entries("In [November|2017-11] the elections failed.")[0].title == "The elections failed"


def test_who_is_counted_is_described_by_a_participle() -> None:
    (wandered,) = entries("Three hundred stunned people wandered about the town on [Sunday|2018-08-26].")
    assert (wandered.title, wandered.date) == ("Three hundred stunned people wandered about the town", "2018-08-26")


def test_a_year_behind_a_day_is_no_part_of_the_subject() -> None:
    (killed,) = entries("On [May 3, 2018|2018-05-03] Ali Hassan was killed in a raid.")
    assert killed.title == "Ali Hassan was killed in a raid"


def test_a_text_may_end_in_a_part_of_the_day() -> None:
    article = Article("a", "Shares fell in afternoon", date(2018, 8, 27))
    (fall,) = extract(article, tag(article))
    assert fall.title == "Shares fell in afternoon"


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ('The mayor of Rome went on to say, "We shall never leave this town."',
         "The mayor of Rome: “We shall never leave this town.”"),
        ('Anna Rossi says, "The accession of Prague, Hungary and Poland ... is a sign that Europe grows together."',
         "Anna Rossi: “The accession of Prague, Hungary and Poland ... is a sign that Europe grows together.”"),
        ("``Send him back,'' said Anna Rossi, 47, a clerk.", "Anna Rossi: “Send him back”"),
        ("But it was not until [Tuesday|2018-08-21] that Ali Hassan spoke of the treaty with Rome.",
         "Ali Hassan spoke of the treaty with Rome"),
        ("Beijing -- Rescue efforts were under way after two earthquakes in the south of the country.",
         "Rescue efforts were under way after two earthquakes in the south of the country"),
        ("Having got all approvals, Acme [today|2018-08-27] announces the end of its purchase of Gamma.",
         "Having got all approvals, Acme announces the end of its purchase of Gamma"),
        ('The letter read: "We shall leave the town."', "The letter: “We shall leave the town.”"),
        ("Shortly after she filed for office, the palace of the king issued a statement.",
         "The palace of the king issued a statement"),
        ("On [the night of Monday|2018-08-20] to Tuesday a second bomb hit a bus in the city.",
         "A second bomb hit a bus in the city"),
        ('Secretary Anna Rossi said on a channel\'s "This Town" that a series of votes was lost.',
         'Secretary Anna Rossi said on a channel\'s "This Town" that a series of votes was lost'),
    ],
)  # fmt: skip
def test_a_title_begins_with_what_is_told(words: str, title: str) -> None:
    assert only(words).title == title


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("Acme has picked Ali Hassan for Crew Two's first manned flight, which Acme said might begin in [May|2019-05].",
         "Crew Two's first manned flight might begin"),
        ("Women, who made up a sixth of those enlisted and a fifth of officers in [2016|2016], according to Acme, "
         "have been fighting in Rome [since 2015|2015].",
         "Women have been fighting in Rome"),
    ],
)  # fmt: skip
def test_what_describes_a_noun_goes_with_it(words: str, title: str) -> None:
    assert title in [entry.title for entry in entries(words)]


@pytest.mark.parametrize(
    ("words", "titles"),
    [
        ("A jury found that Ali Hassan rigged votes, took bribes and hid other acts.",
         ["A jury found that Ali Hassan rigged votes, took bribes and hid other acts"]),
        ("Ali Hassan resigned as mayor, spent four months in jail, agreed to pay a fine and gave up his law license.",
         ["Ali Hassan resigned as mayor, spent four months in jail, agreed to pay a fine and gave up his law license"]),
        ("Anna Rossi said Ali Hassan, 39, hid his assets and misled the court.",
         ["Anna Rossi said Ali Hassan, 39, hid his assets and misled the court"]),
        ("Anna Rossi said the case was lost because her lawyer, James Thomas, had left Rome.",
         ["Anna Rossi said the case was lost because her lawyer, James Thomas, had left Rome"]),
        ("The European Commission cleared Samsung Electronics Co. Ltd.'s offer to buy all of Acme.",
         ["The European Commission cleared Samsung Electronics Co. Ltd.'s offer to buy all of Acme"]),
        ("According to Ali Hassan, “within days of it all, it burned down.”",
         ["Ali Hassan: “within days of it all, it burned down.”"]),
        ("While buyers have waited for figures, they were trying to sell their own cars.",
         ["While buyers have waited for figures, they were trying to sell their own cars"]),
        ("Acme Inc., a provider of books and help for young people, agreed to buy its rival Gamma Corp. for a large "
         "part of its price, both firms said.",
         ["Acme Inc. agreed to buy its rival Gamma Corp. for a large part of its price"]),
        ("The pilot of a jet that flew over Rome and crashed in Italy appeared to be ill, two clerks said.",
         ["Two clerks: The pilot of a jet that flew over Rome and crashed in Italy appeared to be ill"]),
        ('The minister\'s office said it "vehemently" denied the charge.',
         ['The minister\'s office said it "vehemently" denied the charge']),
        ("The bank charged Anna Rossi and Ali Hassan, two men accused of raising money for firms purportedly created "
         "to buy tickets.",
         ["The bank charged Anna Rossi and Ali Hassan …"]),
        ("Acme gave up for the summer and reset the launch for [May|2019-05].",
         ["Acme gave up for the summer and reset the launch for May"]),
        ("Ann Berg, 20, and Hugh Berg, 21, were both hurt in the shooting that hurt 19 others in the east of the old "
         "town of Rome.",
         ["Ann Berg, 20, and Hugh Berg, 21, were both hurt in the shooting that hurt 19 others …"]),
        ("While officers were looking at that fatal shooting, a witness reported that a man had been shot several "
         "times near there, White said.",
         ["White: a witness reported that a man had been shot several times near there"]),
        ("Worries grew about the safety of Ali Hassan and other clerks trapped in Rome.",
         ["Worries grew about the safety of Ali Hassan and other clerks trapped in Rome"]),
        ("Sales of the watches that will be free of duty totaled about 37 million dollars in [2017|2017].",
         ["Sales of the watches that will be free of duty totaled about 37 million dollars"]),
        ("The envoy said in Athens the Italians and other stranded men could leave.",
         ["The envoy said in Athens the Italians and other stranded men could leave"]),
        ("Acme, a once high-flying toy maker whose shares peaked at 65 dollars, filed a plan that pays a third of its "
         "debts to the town.",
         ["Acme filed a plan that pays a third of its debts to the town"]),
        ("Rossi has sent a team to look for an expert kidnapped and presumed killed by thieves.",
         ["Rossi has sent a team to look for an expert kidnapped and presumed killed by thieves"]),
        ("Turkey urged all Balkan states to sign a treaty that the crisis be solved.",
         ["Turkey urged all Balkan states to sign a treaty that the crisis be solved"]),
        ("The bank said the economy added 358,000 jobs.", ["The bank said the economy added 358,000 jobs"]),
        ("Men filed suit, arguing the Roads and Bridges Board had broken the law.",
         ["Men filed suit, arguing the Roads and Bridges Board had broken the law"]),
        ("The French and German ministers, who met on [12 May|2018-05-12], signed a treaty.",
         ["The French and German ministers, who met on 12 May, signed a treaty",
          "The French and German ministers met"]),
    ],
)  # fmt: skip
def test_each_clause_has_its_own_subject(words: str, titles: list[str]) -> None:
    assert [entry.title for entry in entries(words)] == titles


def test_a_day_of_the_week_goes_with_its_date_and_the_comma_before_whither() -> None:
    assert entries("The quake struck on [May 3|2018-05-03], Thursday.")[0].title == "The quake struck"
    assert entries("On Monday night, [May 5|2018-05-05], Rossi left for Rome.")[0].title == "Rossi left for Rome"
    assert entries("Rossi left on [May 5|2018-05-05], for Rome.")[0].title == "Rossi left for Rome"
    assert entries("Rossi left on [May 5|2018-05-05], with two men.")[0].title == "Rossi left, with two men"


def test_that_a_year_was_out_is_no_event() -> None:
    told = entries("The treaty was signed before the [year|2017] was out.")
    assert [entry.title for entry in told] == ["The treaty was signed before the year was out"]


def test_so_long_after_something_is_no_subject_and_no_speaker() -> None:
    (said,) = entries("Hours later, police said two men had died.")
    assert said.attribution == "police"
    (said,) = entries("A day after the fire, officials said two men had died.")
    assert said.attribution == "officials"


def test_what_comes_days_later_has_its_own_subject() -> None:
    told = entries("On [3 May|2018-05-03] Rossi left for Bern, and [five days later|2018-05-08] Berg seized power.")
    assert [entry.title for entry in told] == ["Rossi left for Bern", "Berg seized power"]


def test_however_goes_with_the_date_before_it() -> None:
    told = entries("[A month later|2018-06], however, the men besieged the fort at Leith.")
    assert told[0].title == "The men besieged the fort at Leith"


def test_a_clause_behind_a_comma_is_about_the_whole_phrase() -> None:
    told = entries("Members threw out a levy on deposits, which had been agreed on [Friday|2018-08-24].")
    assert told[1].title == "A levy on deposits had been agreed"


def test_what_is_expected_is_one_plan_whatever_its_object_is_aimed_at() -> None:
    (plan,) = entries("The senate is expected to vote on [Tuesday|2018-08-28] on a set of measures aimed at banks.")
    assert (plan.title, plan.date) == (
        "The senate is expected to vote on a set of measures aimed at banks", "2018-08-28",
    )  # fmt: skip


def test_a_figure_said_again_belongs_to_what_it_is_of() -> None:
    told = entries("The index rose 47 points, after falling 450 points, or 4.5 percent, [last week|2018-08-22].")
    assert [entry.date for entry in told] == ["2018-08-27?", "2018-08-22"]


def test_talks_and_not_who_takes_part_began() -> None:
    told = entries("Talks with the Boyd Union, which began in [January|2018-01], continue [this week|2018-08-27].")
    assert [entry.title for entry in told] == [
        "Talks with the Boyd Union, which began in January, continue", "Talks with the Boyd Union began",
    ]  # fmt: skip


def test_last_month_asks_for_nothing() -> None:
    told = entries("Acme has received a loan and [last month|2018-07] asked for more.")
    assert told[-1].title == "Acme asked for more"


def test_a_zone_goes_with_its_hour() -> None:
    (landed,) = entries("The jet landed in Rome at [11:46|2018-08-27T11:46:00] local time after two tries.")
    assert landed.title == "The jet landed in Rome after two tries"


def test_what_is_revised_is_no_month() -> None:
    told = entries("The agency issued an order in [May|2018-05], revised in [July|2018-07].")
    assert told[-1].title == "An order revised in July"


def test_an_unknown_verb_behind_an_aside_is_the_main_clause_s() -> None:
    told = entries("NASA, which was founded in [1958|1958], conducts and supports research.")
    assert [entry.title for entry in told if entry.date == "1958"] == ["NASA was founded"]


def test_an_adverb_of_the_verb_stays_before_the_day() -> None:
    assert entries("The troops moved in on [12 June|2018-06-12].")[0].title == "The troops moved in"


def test_whose_clause_ends_at_its_comma() -> None:
    (took,) = entries("Rossi, whose mandate expires in June, took office in [May|2017-05].")
    assert took.title == "Rossi, whose mandate expires in June, took office"


@pytest.mark.parametrize(
    ("words", "titles"),
    [
        ("Troops retook the town, but fighting went on through the [weekend|2018-08-25].",
         ["Troops retook the town", "Fighting went on through the weekend"]),
        ("Rossi, who had hoped to sell Acme by [the end of 2019|2019], called Berg.",
         ["Rossi, who had hoped to sell Acme by the end of 2019, called Berg"]),
        ("Berg had until [April|2018-04] ruled out a vote.", ["Berg had until April ruled out a vote"]),
        ("Rossi died at [11:10 P.M.|2018-08-27T23:10:00] His last words were a song.",
         ["Rossi died at 11:10 P.M."]),
    ],
)  # fmt: skip
def test_a_clause_has_its_own_subject_and_verb(words: str, titles: list[str]) -> None:
    assert [entry.title for entry in entries(words)] == titles


def test_how_late_it_began_and_until_at_least_stay() -> None:
    (began,) = entries("The match began 35 minutes late at [2.35 p.m.|2018-08-27T14:35:00] in Rome.")
    assert began.title == "The match began 35 minutes late in Rome"
    (stays,) = entries("Rossi will stay until at least [next month|2018-09].")
    assert stays.title == "Rossi will stay until at least next month"


@pytest.mark.parametrize(
    ("words", "titles"),
    [
        ("The main assault followed on [11 May|2018-05-11], and by midday on [13 May|2018-05-13] tanks were through.",
         ["The main assault followed on 11 May", "By midday tanks were through"]),
        ("In [June 617|0617-06] Li Yuan, the Duke of Tang, rose in revolt.",
         ["Li Yuan, the Duke of Tang, rose in revolt"]),
        ("Rossi resigned that [November|2017-11], and Berg fled.", ["Rossi resigned that November, and Berg fled"]),
        ("The weather that [August|2017-08] was very hot.", ["The weather that August was very hot"]),
        ("On [19 April|2018-04-19], a wet [Thursday|2018-04-19], Rossi was run over by a wagon.",
         ["On 19 April, a wet Thursday, Rossi was run over by a wagon"]),
        ("Rossi spent [the following year|2017] in Bern.", ["Rossi spent the following year in Bern"]),
    ],
)  # fmt: skip
def test_what_stands_around_a_date_in_a_history(words: str, titles: list[str]) -> None:
    assert [entry.title for entry in entries(words)] == titles


def test_it_was_years_before_is_of_nobody() -> None:
    told = entries("Ali Hassan died on [Sunday|2018-08-26]. It was seven more years before the ruling was quashed.")
    assert not any("Hassan was" in entry.title for entry in told)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("It has ten aircraft, the first of which was delivered in [June|2018-06].",
         "The first of ten aircraft was delivered"),
        ("Two firms failed, and US Northern, which failed in [2002|2002], returned to court on [Friday|2018-08-24].",
         "US Northern, which failed in 2002, returned to court"),
        ("Inspectors posing as pupils of thirteen opened an account in [March|2018-03].",
         "Inspectors posing as pupils of thirteen opened an account"),
        ("Swedish firm Acme will shed ten of its workers, it said on [Friday|2018-08-24].",
         "Swedish firm Acme will shed ten of its workers"),
        ("The board holds a meeting on [Wednesday|2018-08-29] and will elect two directors in [January|2019-01].",
         "The board will elect two directors"),
    ],
)  # fmt: skip
def test_who_a_title_is_about(words: str, told: str) -> None:
    assert told in [entry.title for entry in entries(words)]


def test_who_says_it_is_not_the_town() -> None:
    words = "In Clinton, Mississippi, where Acme moved in [1998|1998], Mayor Ada Berg said the town was calm."
    assert "Mayor Ada Berg" in [entry.attribution for entry in entries(words)]


def test_who_opens_with_what_he_does_is_the_speaker() -> None:
    words = "Addressing a rally at the embassy, Orban said on [Friday|2018-08-24] the mission had ended."
    assert entries(words)[0].attribution == "Orban"
    words = "The warrant issued on [Monday|2018-08-20] charged Kopp with murder."
    assert entries(words)[0].title == "The warrant issued on Monday charged Kopp with murder"


@pytest.mark.parametrize(
    ("words", "opening"),
    [
        ("By one tradition, Charlemagne brought back the relic of Troy and gave it to the diocese of Cahors nearby.",
         "By one tradition"),
        ("In mainland China, which claims the island as its province, a marriage of two men is lawful in no town.",
         "In mainland China"),
    ],
)  # fmt: skip
def test_by_what_it_is_true(words: str, opening: str) -> None:
    assert entries(words)[0].title.startswith(opening)


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("A mill burned down in Troy on [Monday|2018-08-27] after Sunday's storm.",
         "A mill burned down in Troy after the storm"),
        ("On [Monday|2018-08-27] a clerk saw last night's fire from a roof.", "A clerk saw the fire from a roof"),
        ("On [Monday|2018-08-27] a shop opened for its Black Friday's sales.",
         "A shop opened for its Black Friday's sales"),
        ("On [Monday|2018-08-27] a clerk spoke of “Sunday's fire” in Troy.",
         "A clerk spoke of “Sunday's fire” in Troy"),
        ("Flags flew low — [today|2018-08-27] — in their honour.", "Flags flew low in their honour"),
    ],
)  # fmt: skip
def test_whose_day_a_thing_is_stands_beside_the_title(words: str, title: str) -> None:
    assert only(words).title == title


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("The ferry was sailing from Bergen to Arden when it struck a rock on [Monday|2018-08-27].",
         "The ferry struck a rock"),
        ("The European Union, which Chad applied to join in [2013|2013], welcomed it.",
         "Chad applied to join the European Union"),
        ("With 96 percent of the votes counted, the Alliance had 43 percent on [Monday|2018-08-27].",
         "With 96 percent of the votes counted, the Alliance had 43 percent"),
        ('"Nobody expected that," said Ian Booth, a scientist at the University of Arden.',
         "Ian Booth: “Nobody expected that”"),
    ],
)  # fmt: skip
def test_a_clause_is_told_with_its_own_subject_and_object(words: str, title: str) -> None:
    assert title in [entry.title for entry in entries(words)]


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("Acme Corp., the maker of boats founded in [1846|1846], said on [Monday|2018-08-27] that it would close its "
         "old mill in Troy and its yard in Rome.",
         "Acme Corp. said it would close its old mill in Troy and its yard in Rome"),
        ("The chief engineer of the northern harbour board, Anna Rossi, told reporters on [Monday|2018-08-27] that her "
         "firm would leave the town of Troy within two years.",
         "Anna Rossi told reporters her firm would leave the town of Troy within two years"),
        ("The chief engineer of the northern harbour board, Anna Rossi, pointed out on [Monday|2018-08-27] that there "
         "were only two nurses in the ward for fifty men.",
         "Anna Rossi pointed out there were only two nurses in the ward for fifty men"),
        ("The captain of a ferry that had capsized off the western harbour of Arden told an inquiry on "
         "[Monday|2018-08-27] that its owner had ignored his warnings.",
         "The captain of a ferry told an inquiry its owner had ignored his warnings"),
        ("It would close the old mill, Acme Corp. said on [Monday|2018-08-27].",
         "Acme Corp. said it would close the old mill"),
    ],
)  # fmt: skip
def test_what_is_said_by_a_pronoun_stands_behind_its_verb(words: str, title: str) -> None:
    assert title in [entry.title for entry in entries(words)]
