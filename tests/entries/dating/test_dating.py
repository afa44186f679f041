"""Which mention dates which event, and what a reader is told where none does."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from timeline.entries import extract
from timeline.model import Article
from timeline.resolver import tag

from ..making import entries, only


def dates(words: str, published: str = "2018-08-27") -> list[str | None]:
    return [entry.date for entry in entries(words, published)]


def test_a_mention_dates_the_clause_it_stands_in() -> None:
    assert dates("Jobs, who resigned in [1985|1985], returned on [Tuesday|2018-08-21].") == ["2018-08-21", "1985"]


def test_a_medium_s_report_is_no_event_and_bounds_what_it_reports() -> None:
    entry = only("The two sides signed a deal in Ankara, the Anka news agency reported on [Monday|2018-08-27].")
    assert (entry.date, entry.reported, entry.attribution, entry.claim) == (
        "[..2018-08-27]",
        "2018-08-27",
        "Anka",
        True,
    )


def test_what_a_medium_reports_keeps_its_own_date() -> None:
    entry = only("Reuters said on [Monday|2018-08-27] that the minister had resigned in [May|2018-05].")
    assert (entry.date, entry.reported, entry.attribution) == ("2018-05", "2018-08-27", "Reuters")


def test_an_actor_s_statement_is_an_event_and_what_it_tells_may_be_another() -> None:
    said, resigned = entries("The minister said on [Monday|2018-08-27] that he had resigned in [May|2018-05].")
    assert (said.date, resigned.date) == ("2018-08-27", "2018-05")
    assert said.end == resigned.end


def test_a_duration_extends_its_start() -> None:
    entry = only("The minister travelled to Ankara on [Sunday|2018-08-26] for a [two-day|P2D] visit.")
    assert entry.date == "2018-08-26/2018-08-27"
    assert entry.derivation is not None
    assert entry.derivation.steps[-1].message == "entry_lasts"


def test_prepositions_bound() -> None:
    assert dates("The town has been besieged since [May|2018-05].") == ["2018-05/.."]
    assert dates("The rebels left the town by [Monday|2018-08-20].") == ["[..2018-08-20]"]
    assert dates("The rebels left the town before [Monday|2018-08-20].") == ["[..2018-08-19]"]
    assert dates("The road was closed until [Monday|2018-08-20].") == ["../2018-08-20"]
    assert dates("The rebels left the town after [Monday|2018-08-20].") == ["[2018-08-21..]"]


@pytest.mark.parametrize("gathering", ["prayers", "Mass", "classes"])
def test_what_comes_after_a_gathering_is_of_its_day(gathering: str) -> None:
    assert dates(f"Riots broke out after [Friday|2018-08-24] {gathering} in Oslo.") == ["2018-08-24"]


def test_a_period_of_business_dates_what_was_so_in_it() -> None:
    ended = "the year ended [30 June|2017-07-01/2018-06-30]"
    assert dates(f"For {ended}, Acme earned $2 million.") == ["2017-07-01/2018-06-30"]
    assert dates(f"Acme earned $2 million in {ended}.") == ["2017-07-01/2018-06-30"]
    assert dates(f"Acme reported a profit for {ended}.") == ["2018-08-27?"]


def test_a_range_lasts_throughout() -> None:
    assert dates("It runs [Sept. 16|2018-09-16] – [Oct. 2|2018-10-02].") == ["2018-09-16/2018-10-02"]
    assert dates("The fair ran from [3 May|2018-05-03] to [5 May|2018-05-05].") == ["2018-05-03/2018-05-05"]
    led = only("Rossi led the city from [1986|1986] until his resignation in [1997|1997].")
    assert (led.date, led.mention) == ("1986/1997", "from 1986 until his resignation in 1997")


@pytest.mark.parametrize(
    ("words", "date", "mention"),
    [
        ("Between [2012|2012] and [2018|2018] she moved the money.", "[2012..2018]", "Between 2012 and 2018"),
        ("The fair was held on [March 3|2018-03-03]-[5|2018-03-05].", "2018-03-03/2018-03-05", "on March 3-5"),
        ("He was mayor in [1998|1998]-[2004|2004].", "1998/2004", "in 1998-2004"),
        (
            "It will be held [Monday|2018-09-03] through [Friday|2018-09-07].",
            "2018-09-03/2018-09-07",
            "Monday through Friday",
        ),
        ("From [1998|1998] to [2004|2004] he led the firm.", "1998/2004", "From 1998 to 2004"),
    ],
)
def test_the_end_of_a_range_never_dates_alone_and_its_words_are_shown(words: str, date: str, mention: str) -> None:
    entry = only(words)
    assert (entry.date, entry.mention) == (date, mention)


def test_the_day_from_which_something_is_put_off_dates_nothing() -> None:
    entry = only("The vote was postponed from [March 3|2018-03-03] to [September 20|2018-09-20].")
    assert (entry.date, entry.basis) == ("2018-08-27?", "lead")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            "He was arrested on [Monday|2018-08-20] and charged on [Tuesday|2018-08-21].",
            [("2018-08-20", "He was arrested"), ("2018-08-21", "He was charged")],
        ),
        (
            "The men were held on [Friday|2018-08-24], questioned on [Saturday|2018-08-25] and freed on "
            "[Sunday|2018-08-26].",
            [("2018-08-24", "The men were held"), ("2018-08-25", "The men were questioned"),
             ("2018-08-26", "The men were freed")],
        ),
        (
            "She was elected in [2008|2008] and resigned in [2017|2017].",
            [("2008", "She was elected"), ("2017", "She resigned in 2017")],
        ),
        (
            "The firm was founded in [1990|1990] and bought a brewery in [2001|2001].",
            [("1990", "The firm was founded"), ("2001", "The firm bought a brewery")],
        ),
        ("He was arrested on [Monday|2018-08-20] and charged with fraud.",
         [("2018-08-20", "He was arrested and charged with fraud")]),
        (
            "She was flown to Rome on [5 May|2018-05-05] and discharged the following [June|2018-06].",
            [("2018-05-05", "She was flown to Rome"), ("2018-06", "She was discharged the following June")],
        ),
        ("He was arrested and charged on [Monday|2018-08-20].", [("2018-08-20", "He was arrested and charged")]),
        ("She was seen on [Monday|2018-08-20] with nurses and wounded soldiers.",
         [("2018-08-20", "She was seen with nurses and wounded soldiers")]),
    ],
)  # fmt: skip
def test_a_verb_behind_a_passive_with_a_day_of_its_own_is_told_apart(words: str, told: list[tuple[str, str]]) -> None:
    assert [(entry.date, entry.title) for entry in entries(words)] == told


def test_the_day_of_a_birth_is_no_day_of_what_follows() -> None:
    born, studied = entries("Smith was born in Leeds in [1950|1950] and studied law at Oxford.")
    assert (born.date, studied.date) == ("1950", None)


def test_what_only_says_what_the_subject_was_dates_nothing() -> None:
    assert dates("Gallia, champions in [1984|1984] and [2000|2000], had won all matches.") == [None]


def test_what_readers_are_told_to_do_is_no_event() -> None:
    assert dates("To register, visit the site by [3 September|2018-09-03].") == []


def test_what_has_gone_on_since_a_day_sets_no_scene() -> None:
    words = "Ali Hassan had been waiting since [Thursday|2018-08-23]. The doors opened."
    assert dates(words) == ["2018-08-23/..", "2018-08-27?"]


def test_what_a_paper_says_is_of_its_own_day_and_told_once() -> None:
    entry = only("A poll released over [the weekend|[2018-08-25..2018-08-26]] showed that most people agreed.")
    assert (entry.date, entry.title) == (
        "[2018-08-25..2018-08-26]",
        "A poll released over the weekend showed that most people agreed",
    )


def test_publication_dates_nothing_in_a_history() -> None:
    text = (
        "The Station\n\nIn 1892 a boathouse was built. The crew rowed for nine hours.\n\n"
        "In 1925 a motor lifeboat arrived. In 1943 it hit a mine.\n\nThe men were given medals."
    )
    article = Article("a", text, date(2001, 5, 1))
    told = [(entry.date, entry.title) for entry in extract(article, replace(tag(article), anchor="narrative"))]
    assert [when for when, _ in told if when is not None] == ["1892", "1925", "1943"]
    assert "The Station" not in [title for _, title in told]


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("Acme unveiled the phone at its Developers Conference [2010|2010].", "2018-08-27?"),
        ("The toll of [Sunday's|2018-08-26] storm has risen to seven.", "2018-08-27?"),
        ("The bank met Ali Hassan, a member since [2009|2009].", "2018-08-27?"),
        ("The index is two points below its record of [October 2007|2007-10].", "2018-08-27?"),
    ],
)
def test_what_a_date_only_describes_is_not_of_that_date(words: str, date: str) -> None:
    assert dates(words) == [date]


def test_since_some_day_of_a_week_is_since_about_its_first() -> None:
    assert dates("Trains have been late since [last week|[2018-08-20..2018-08-26]].") == ["2018-08-20~/.."]


def test_a_range_whose_end_comes_first_is_none() -> None:
    assert dates("The fair ran from [Friday|2018-08-24] to [Thursday|2018-08-23].") == ["2018-08-24"]


def test_what_opens_fresh_news_is_taken_to_publication_and_marked() -> None:
    entry = only("A fire destroyed the market hall.")
    assert (entry.date, entry.basis) == ("2018-08-27?", "lead")
    assert entry.confidence < 0.8


def test_the_scene_carries_on() -> None:
    first, second = entries("A fire destroyed the hall on [Saturday|2018-08-25]. Firefighters rescued two people.")
    assert (first.date, second.date, second.basis) == ("2018-08-25", "2018-08-25?", "context")


def test_background_and_plans_take_no_day() -> None:
    assert dates("The city has previously made commitments to the poor.") == [None]
    assert dates("The company had announced a merger.") == [None]
    assert dates("The company will build a bridge.") == [None]
    assert dates("The company will build a bridge in [2020|2020].") == ["2020"]


def test_negated_and_hypothetical_events_are_no_entries() -> None:
    assert dates("The ministry did not provide any details.") == []
    assert dates("If the talks fail, the army would have attacked.") == []


def test_a_mention_that_describes_a_noun_dates_no_clause() -> None:
    (entry,) = entries("The court overturned the [2016|2016] election.")
    assert entry.date == "2018-08-27?"


def test_a_plan_s_date_is_not_the_announcement_s() -> None:
    announced, planned = entries("The company announced plans to open a factory in [2020|2020].")
    assert (announced.date, planned.date) == ("2018-08-27?", "2020")


def test_a_participle_has_its_own_date() -> None:
    found = dates("The company, founded in [1998|1998], opened a shop on [Friday|2018-08-24].")
    assert found == ["2018-08-24", "1998"]


def test_until_behind_a_negation_is_a_beginning() -> None:
    assert dates("The ships are not due until [October 2018|2018-10].") == ["2018-10"]


def test_what_came_before_in_the_sentence_takes_its_time() -> None:
    first, second = entries("He took a year off in [2009|2009], but he had undergone surgery.")
    assert (first.date, second.date) == ("2009", "2009?")


def test_who_is_due_to_do_something_does_it_then() -> None:
    arrives, receives = entries(
        "The first jet is expected in [September|2018-09], with its buyer, Lufthansa, due to fly it in [May|2019-05]."
    )
    assert (arrives.date, receives.date) == ("2018-09", "2019-05")
    assert dates("The first jet is due to fly in [May|2019-05].") == ["2019-05"]


def test_what_dates_back_to_a_year_has_been_since_then() -> None:
    assert dates("The carrier has had a policy of openness dating back to [1990|1990].") == ["1990/.."]
    assert dates("The custom dates from [1950|1950].") == ["1950/.."]
    assert dates("Police found letters dating back to [1990|1990] on [Friday|2018-08-24].") == ["2018-08-24"]
    article = Article("x", "The firm has had a shop there since the early 1990s.", date(2018, 8, 27))
    assert [entry.date for entry in extract(article, tag(article))] == ["1990~/.."]


def test_an_opening_without_a_date_is_of_the_day_that_the_next_sentence_gives() -> None:
    announced = "The firms announced the deal on [Sunday|2018-08-26]."
    assert dates(f"Fiat has agreed to buy Opel. {announced}") == ["2018-08-26?", "2018-08-26"]
    assert dates(f"Fiat will buy Opel. {announced}") == [None, "2018-08-26"]
    assert dates(f"Fiat bought Opel on [Friday|2018-08-24]. {announced}") == ["2018-08-24", "2018-08-26"]
    assert dates("Fiat has bought Opel. Opel won a vote on [10 August|2018-08-10].")[0] == "2018-08-27?"


def test_a_speaker_who_goes_on_keeps_the_date() -> None:
    first, second = entries('Ali Hassan said in [May|2018-05] that he would stay. "It is cold," he said.')
    assert (first.date, second.date, second.basis) == ("2018-05", "2018-05?", "context")


def test_a_time_clause_dates_its_sentence() -> None:
    main, when = entries("When the army took the town on [3 May|2018-05-03], the rebels left.")
    assert (main.date, when.date) == ("2018-05-03?", "2018-05-03")


def test_a_life_belongs_to_no_scene() -> None:
    assert dates("Ali Hassan died on [Monday|2018-08-27]. He was born in Rome.") == ["2018-08-27", None]


def test_a_plan_carries_its_day_on() -> None:
    first, second = entries(
        "The summit will be held in Rome on [7 September|2018-09-07]. Putin and Rouhani will discuss Syria."
    )
    assert (first.date, second.date, second.basis) == ("2018-09-07", "2018-09-07?", "context")


def test_before_the_end_of_a_year_may_be_in_that_year() -> None:
    article = Article("x", "They agreed to meet before the end of the year.", date(2018, 10, 28))
    assert [entry.date for entry in extract(article, tag(article))] == ["[..2018-12-31]"]


def test_what_is_always_so_is_undated_and_what_goes_on_stands_as_of_publication() -> None:
    assert dates("The agency has 500 employees.") == [None]
    assert dates("The agency is based in Paris.") == [None]
    assert dates("Ankara is a city in Turkey.") == [None]
    assert dates("Large ships require deep water.") == [None]
    assert dates("The agency has 60 days to respond.") == ["2018-08-27?"]
    assert only("The agency has 60 days to respond.").confidence <= 0.5
    assert dates("The agency now has 500 employees.") == ["2018-08-27?"]
    assert dates("The bridge is being built by Iran.") == ["2018-08-27?"]


def test_what_nobody_does_is_no_event() -> None:
    assert dates("It gave no details of the deal.") == []
    assert dates("Nobody was hurt.") == []
    assert dates("No fewer than 20 people were hurt.") == ["2018-08-27?"]
    assert dates("Investigators found no trace of the ship on [Sunday|2018-08-26].") == ["2018-08-26"]


def test_the_words_that_date_it_take_their_preposition_in() -> None:
    text = "The minister travelled to Ankara on [Sunday|2018-08-26]."
    entry = only(text)
    assert (entry.mention, entry.mention_start) == ("on Sunday", text.index("on ["))


def test_a_scene_within_a_week_is_a_day_of_it() -> None:
    _, second = entries("The two met in Rome [last week|[2018-08-20..2018-08-26]]. Hassan also met the king.")
    assert second.date is not None
    assert "/" not in second.date


def test_what_figures_are_measured_against_dates_nothing() -> None:
    assert dates("Sales rose to 52 million from 50 million a [year earlier|2017].") == ["2018-08-27?"]
    assert dates("The company posted a loss of 2 million, compared with 5 million in [2015|2015].") == ["2018-08-27?"]
    assert dates("Production fell 8 percent from [a year ago|2017].") == ["2018-08-27?"]
    assert dates("He worked there from [2015|2015].") == ["2015"]


def test_the_period_of_an_account_is_not_when_it_is_given() -> None:
    assert dates("The company today reported results for the [third quarter|2018-35].") == ["2018-08-27?"]
    assert dates("It earned 2 million for the quarter ended [30 June|2018-06-30].") == ["2018-08-27?"]


def test_a_thing_to_come_in_a_past_sentence_has_its_own_day() -> None:
    invited, ceremony = entries("The minister invited them to a ceremony in Rome on [12 October|2018-10-12].")
    assert (invited.date, ceremony.date) == ("2018-08-27?", "2018-10-12")
    assert ceremony.title.startswith("A ceremony")


def test_what_is_decided_holds_from_its_day() -> None:
    assert dates("Jane Roe has been appointed director, effective [1 October|2018-10-01].") == ["2018-10-01"]


def test_what_comes_right_after_a_thing_to_come_is_of_its_day() -> None:
    announced, reports = entries(
        "Acme announced that it will publish its results when the deal takes effect on [Tuesday|2018-09-04]."
    )[:2]
    assert (announced.date, reports.date) == ("2018-08-27?", "2018-09-04?")


def test_being_glad_to_announce_is_announcing() -> None:
    assert dates("Acme is pleased to announce that it has agreed to buy Gamma.") == ["2018-08-27?"]


def test_a_day_is_not_lost_with_its_verb() -> None:
    assert dates("Come to the opening of our new shop on [17 September|2018-09-17].") == ["2018-09-17"]
    assert dates("Preorders start on [15 October|2018-10-15].") == ["2018-10-15"]


def test_what_is_said_in_the_present_is_said_as_of_publication() -> None:
    _, said = entries('The army left the town on [Saturday|2018-08-25]. "It is quiet," says the mayor.')
    assert said.date == "2018-08-27?"


def test_history_carries_on_without_a_date_and_the_recent_past_gives_way_to_the_story() -> None:
    assert dates("Hassan moved to Rome in [1998|1998]. Hassan bought a house.") == ["1998", None]
    assert dates("It bought Redrock on [30 April|2018-04-30]. Redrock's board declared a dividend.") == [
        "2018-04-30",
        "2018-08-27?",
    ]
    assert dates("Early in her career, she acted in three films.") == [None]


def test_what_happens_at_a_dated_thing_happens_then() -> None:
    assert dates("The alliance decided at [last year|2017]'s summit to invite three countries.") == ["2017"]


def test_a_headline_that_looks_ahead_takes_the_day_of_the_plan() -> None:
    headline, held = entries("Acme to Webcast Meeting\nAcme, Inc. will webcast its meeting on [3 May|2018-09-03].")
    assert (headline.date, held.date) == ("2018-09-03?", "2018-09-03")


def test_a_release_by_its_shape() -> None:
    text = (
        "SAN JOSE, California — June 5, 2017 — Acme today announced a new lamp. It will be available in December. "
        "Acme will hold a call on July 25 at 2 p.m. The board declared a dividend, payable on June 29, 2017."
    )
    article = Article("x", text, date(2017, 6, 5))
    told = sorted(extract(article, tag(article)), key=lambda entry: entry.start)
    assert [(entry.date, entry.basis) for entry in told] == [
        ("2017-06-05", "publication"),
        ("2017-12", "publication"),
        ("2017-07-25T14:00:00", "publication"),
        ("2017-06-05?", "context"),
        ("2017-06-29", "explicit"),
    ]
    assert told[0].title == "Acme announced a new lamp"


def test_what_happened_when_is_of_that_time_alone() -> None:
    words = "It was the first strike since [1987|1987], when teachers stayed out for five weeks."
    assert dates(words)[-1] == "1987"


def test_what_is_said_of_an_event_is_of_its_time() -> None:
    words = "The deal with Acme is worth 5 million."
    assert dates(f"{words} The two signed a contract on [Saturday|2018-08-25].") == ["2018-08-25?", "2018-08-25"]
    assert dates("The firm employs 300 people.") == [None]


def test_a_coarse_date_far_from_the_verb_is_less_sure() -> None:
    near = only("The company opened a shop in [2015|2015].")
    far = only("The company opened a shop with its own large garden and many rooms for guests in [2015|2015].")
    assert near.confidence > far.confidence


def test_a_second_verb_of_a_dated_clause_is_of_its_day() -> None:
    words = "Inspectors visited the plant in [May|2018-05] and found that it had no permit."
    assert dates(words) == ["2018-05", "2018-05?"]


def test_what_took_years_or_what_a_charge_tells_has_no_day_of_the_story() -> None:
    assert dates("The lamp was designed over [two years|P2Y] in Austin.") == [None]
    assert dates("He worked for [three years|P3Y] at the bank.") == [None]
    assert dates("The judge banned him for [three years|P3Y].") == ["2018-08-27?"]
    assert dates("The firm failed to install filters, according to court documents.") == [None]
    assert dates("The firm failed to install filters, according to the mayor.") == ["2018-08-27?"]


def test_what_happens_at_an_occasion_is_of_its_day() -> None:
    *_, met = entries(
        "The summit opened on [Friday|2018-08-24] in Oslo. On [Sunday|2018-08-26] the ministers flew home. "
        "During the summit, Smith met Jones."
    )
    assert met.date == "2018-08-24?"


def test_what_was_agreed_is_of_the_day_of_the_agreement() -> None:
    assert dates("Under a deal reached on [Friday|2018-08-24], the firm will pay a penalty.") == [
        "2018-08-24?",
        "2018-08-24",
    ]


def test_what_has_gone_on_since_something_began_then() -> None:
    assert dates("Since its [1967|1967] debut, 5,700 planes have been sold.") == ["1967/.."]


def test_bounds_said_with_a_comparison() -> None:
    assert dates("The probe will fly no earlier than [3 May|2019-05-03].") == ["[2019-05-03..]"]
    assert dates("The firm will answer no later than [3 May|2019-05-03].") == ["[..2019-05-03]"]
    assert dates("He will stay with the firm through [3 May|2019-05-03].") == ["../2019-05-03"]


def test_what_something_rose_from_does_not_date_it() -> None:
    words = "The firm posted sales of 4 million, an increase of 7 percent from [last year|2017]."
    assert dates(words) == ["2018-08-27?"]


def test_opening_hours_date_nothing() -> None:
    assert dates("Readers may call the office, [Monday|2018-08-27] through [Friday|2018-08-31].") == []


def test_habits_kinds_and_laws_of_nature_are_undated() -> None:
    for words in (
        "The penguins sometimes abandon their nests.",
        "Most ships carry a transponder.",
        "A charge of murder carries a long sentence.",
        "It is likely that the ice melts.",
    ):
        assert dates(words) == [None], words


def test_an_old_source_does_not_date_who_looks_at_it() -> None:
    assert dates("The authors cite research from [2014|2014].") == ["2018-08-27?"]


def tagged(text: str, published: str = "2018-08-27") -> dict[str, str | None]:
    """The date of each entry of a text whose dates the program finds itself, by the entry's words."""
    article = Article("x", text, date.fromisoformat(published))
    return {text[entry.start : entry.end]: entry.date for entry in extract(article, tag(article))}


def test_an_hour_alone_is_of_the_day_that_the_story_has_reached() -> None:
    text = "A fire yesterday morning destroyed a hall.\n\nIt killed nine.\n\nThe fire began at around 3:30 a.m."
    assert tagged(text)["The fire began at around 3:30 a.m."] == "2018-08-26T03:30:00"


def test_a_story_of_a_week_or_a_month_stays_there() -> None:
    text = "The contest took place in the second week of August. Fifty people took part.\n\nAnna Berg won the prize."
    assert tagged(text)["Anna Berg won the prize."] == "2018-08?"


def test_an_obituary_tells_of_a_life() -> None:
    text = (
        "The painter Anna Berg died on Saturday at her home. She had advanced heart disease. Berg painted ships. "
        "She was found by her son.\n\nShe was awarded the Lind Medal. Her gallery announced three days of mourning."
    )
    found = tagged(text)
    assert found["Berg painted ships."] is None
    assert found["She had advanced heart disease."] is None
    assert found["She was awarded the Lind Medal."] is None
    assert found["Her gallery announced three days of mourning."] == "2018-08-25?"


def test_what_was_once_so_and_what_is_so_nowadays_has_no_day() -> None:
    assert tagged("Berg once told a friend she was tired.") == {"Berg once told a friend she was tired.": None}
    assert list(tagged("The island is today a barren place.").values()) == [None]
    assert list(tagged("Shares are down 5% today.").values()) == ["2018-08-27"]


def test_what_a_paper_says_is_of_its_day() -> None:
    text = "In findings published on Friday, scientists say the birds may die out."
    assert tagged(text)[text] == "2018-08-24?"
    text = "On Friday, three states filed a lawsuit.\n\nThe motion of Maine claims the order is void."
    assert tagged(text)["The motion of Maine claims the order is void."] == "2018-08-24?"


def test_an_interview_of_a_year_dates_what_was_said_in_it() -> None:
    assert dates('In a [2006|2006] interview with a magazine, Berg said, "I am well."') == ["2006"]


def test_years_later_says_no_day() -> None:
    assert list(tagged("She was given a chance years later.").values()) == [None]


def test_today_s_jobs_are_of_no_day_and_today_s_vote_is() -> None:
    assert list(tagged("The women praised some of today's jobs on Saturday.").values()) == ["2018-08-25"]
    assert list(tagged("Five members took part in today's vote.").values()) == ["2018-08-27"]


def test_one_of_several_shares_their_date() -> None:
    among, died, drew = entries(
        "Ali was among eleven people who died in a storm in [2015|2015]. A photograph of him drew attention."
    )
    assert (among.date, died.date, drew.date) == ("2015?", "2015", None)


def test_a_record_since_then_is_not_of_then() -> None:
    words = "The attack was the deadliest since one in Ghazni in [August 2018|2018-08]."
    assert dates(words, "2019-01-24") == ["2019-01-24?"]
    words = "He won for the first time since [2011|2011] on [Monday|2019-01-21]."
    assert dates(words, "2019-01-24") == ["2019-01-21"]
    assert dates("By one tradition, Charles brought the relic.") == [None]


def test_what_a_release_tells_besides_its_news() -> None:
    found = tagged(
        "PORTLAND, Ore. — July 25, 2017 — Halden Inc. today announced results for its quarter ended June 30, 2017. "
        "Its lamps brought revenue of $412 million, an increase of 7 percent from the year-ago quarter. "
        "During the quarter, it sold its Dayton plant. The dividend is payable on August 17, 2017.\n\n"
        "Halden will hold a call at 2:00 p.m. PT on July 25, 2017. The lamp was designed over two years.\n\n"
        "About Halden\nHalden was founded in 1974. The company employs 9,400 people.",
        "2017-07-25",
    )
    by_opening = {words[:12]: date for words, date in found.items()}
    assert by_opening == {
        "Halden Inc. ": "2017-07-25", "Its lamps br": "2017-07-25?",
        "The dividend": "2017-08-17", "During the q": "2017-34",
        "Halden will ": "2017-07-25T14:00:00-07:00", "Halden was f": "1974",
    }  # fmt: skip


def test_a_notice_of_a_settlement() -> None:
    found = tagged(
        "BOSTON – Under a settlement reached last week, a Lowell manufacturer will pay a $175,000 penalty. "
        "The firm failed to install filters, according to a complaint filed by the agency in March 2013. "
        "Inspectors visited the plant in May 2012 and found that it had no permit.",
        "2014-06-24",
    )
    assert {words[:14]: date for words, date in found.items()} == {
        "Under a settle": "2014-06?", "a settlement r": "[2014-06-16..2014-06-22]",
        "a complaint fi": "2013-03", "Inspectors vis": "2012-05", "found that it ": "2012-05?",
    }  # fmt: skip


def test_before_that_is_earlier_than_the_story() -> None:
    assert tagged("The college named Ann Berg today. Before that, Berg taught chemistry.", "2013-05-06") == {
        "The college named Ann Berg today.": "2013-05-06",
        "Before that, Berg taught chemistry.": None,
    }


def test_a_second_verb_takes_what_the_first_was_lent() -> None:
    words = "When the deal was announced on [4 May|2018-05-04], the stock rose 38 percent and Cole made a profit."
    assert sorted(map(str, dates(words))) == ["2018-05-04", "2018-05-04?", "2018-05-04?"]


OBITUARY = "Singer, actor and writer Ann Berg died in Oslo on [Monday|2018-08-27].\n\n"


def test_a_life_is_background_whichever_of_the_names_it_goes_by() -> None:
    *_, last = entries(OBITUARY + "Ann Berg taught at the school for girls.")
    assert last.date is None


def test_what_a_relative_of_the_deceased_does_is_news() -> None:
    *_, last = entries(OBITUARY + "Clara Berg thanked the hospital.")
    assert last.date is not None


@pytest.mark.parametrize(
    ("before", "dated"), [("", True), ("It spoke of the bridges.\n\nIt spoke of the roads.\n\n", False)]
)
def test_what_was_done_recently_is_news_in_the_lead_alone(before: str, dated: bool) -> None:
    words = f"The council met on Monday.\n\n{before}The Northern Railway recently repaired the tunnel near Lyon."
    article = Article("a", words, date(2018, 8, 27))
    (entry,) = (entry for entry in extract(article, tag(article)) if "repaired" in entry.title)
    assert (entry.date is not None) == dated


def test_what_people_of_a_trade_debate_has_no_day() -> None:
    told = entries("The council met on [Monday|2018-08-27].\n\nScientists debate whether the lake was once salt.")
    assert not [entry for entry in told if "debate" in entry.quote and entry.date]


def test_a_pronoun_that_is_nobody_s_plainly_goes_on_about_the_life() -> None:
    words = "Ann Berg had one child with the pilot Ola Vik, whom she left in [1981|1981]. She said Vik had been cruel."
    *_, last = entries(OBITUARY + words)
    assert last.date is None


def test_a_story_with_a_day_of_its_own_comes_back_from_an_earlier_one() -> None:
    fire = "A fire destroyed the hall on [Saturday|2018-08-25]."
    assert dates(f"{fire} The mayor had a stroke on [Friday|2018-08-24]. Crews rescued two people.") == [
        "2018-08-25", "2018-08-24", "2018-08-25?",
    ]  # fmt: skip
    assert dates(f"{fire} The mayor fell ill on [Friday|2018-08-24]. Mayor Ali also cancelled a trip.")[-1] == (
        "2018-08-24?"
    )
    opening = "The council has agreed to rebuild the hall."
    assert dates(f"{opening} The mayor fell ill on [Friday|2018-08-24]. Crews rescued two people.")[-1] == "2018-08-24?"


def test_the_day_of_what_the_opening_names_is_the_story_s() -> None:
    ended, fell = entries("Shares ended [Monday|2018-08-20]'s session lower. Acme stock fell 5 percent.", "2018-08-21")
    assert (ended.date, fell.date) == ("2018-08-20", "2018-08-20?")


def test_an_hour_alone_is_not_of_a_day_told_in_passing() -> None:
    text = "A fire destroyed a hall on Sunday, after a warning on Friday.\n\nThe fire began at around 3:30 a.m."
    assert tagged(text)["The fire began at around 3:30 a.m."] == "2018-08-26T03:30:00"


def test_a_period_that_names_accounts_dates_no_report_of_them() -> None:
    assert dates("Acme posted a $2 million [third-quarter|2018-35] loss.") == ["2018-08-27?"]
    assert dates("Acme will release [third quarter|2018-35] results on [Wednesday|2018-09-05].") == ["2018-09-05"]
    assert dates("Acme lost $2 million in the [third quarter|2018-35].") == ["2018-35"]


def test_a_plan_told_with_what_it_is_about_is_not_of_its_day() -> None:
    text = "Acme declared a special dividend on Friday. The dividend will be funded through cash."
    (entry,) = extract(article := Article("x", text, date(2018, 8, 27)), tag(article))
    assert article.text[entry.start : entry.end] == "Acme declared a special dividend on Friday."
    assert entry.quote == text
    text = "Acme declared a special dividend. The dividend will be funded through cash."
    (entry,) = extract(article := Article("x", text, date(2018, 8, 27)), tag(article))
    assert article.text[entry.start : entry.end] == text


def test_what_begins_as_it_is_announced_is_of_publication() -> None:
    assert dates("Jane Roe will become chair, effective immediately.") == ["2018-08-27?"]
    assert dates("The board will immediately begin a search.") == ["2018-08-27?"]
    assert dates("The board will begin a search immediately after the vote.") == [None]


def test_what_has_been_done_as_agreed_before_is_news() -> None:
    words = "As required by the deal reached on [10 May|2018-05-10], Acme has issued new shares."
    assert entries(words)[0].date == "2018-08-27?"


def test_weeks_after_or_later_is_in_the_story_and_weeks_before_is_not() -> None:
    assert list(tagged("Weeks after the crash, the firm grounded its jets.").values()) == ["2018-08-27?"]
    assert list(tagged("Weeks before the crash, the firm grounded its jets.").values()) == [None]
    assert dates("Talks resumed on [Monday|2018-08-27]. Acme left [two days|P2D] before the storm.")[1] is None


def test_what_has_happened_is_of_publication_past_the_opening() -> None:
    *_, agreed = entries("Acme showed a lamp on [Friday|2018-08-24].\n\nIt is blue.\n\nAcme and Gamma have agreed.")
    assert agreed.date == "2018-08-27?"


def test_a_figure_beside_it_in_brackets_does_not_date_it() -> None:
    assert dates("Revenue rose to 45 million ([2011|2011]: 40 million).") == ["2018-08-27?"]


def test_two_verbs_of_one_subject_have_their_own_days() -> None:
    words = "The sale begins on [2 May|2019-05-02] and ends on [16 May|2019-05-16]."
    assert dates(words) == ["2019-05-02", "2019-05-16"]


def test_what_a_release_says_of_its_sender_and_of_its_own_words_is_background() -> None:
    found = tagged(
        "ROME, Aug. 27, 2018 – Acme today opened a shop.\n\nAbout Acme\n\nAcme operates mills. Acme won three prizes."
        "\n\nForward-Looking Statements\n\nAcme sales fell short in Rome.\n\nIn Rome\n\nGamma hired a chef."
    )
    assert found == {
        "Acme today opened a shop.": "2018-08-27", "Acme operates mills.": None, "Acme won three prizes.": None,
        "Acme sales fell short in Rome.": None, "Gamma hired a chef.": "2018-08-27?",
    }  # fmt: skip
    assert list(tagged("This text contains forward-looking statements.").values()) == [None]
    assert list(tagged("Acme today grew.\n\nAbout 40 people came\n\nGamma hired a chef.").values())[-1] is not None


def test_what_was_announced_before_is_completed_today() -> None:
    assert dates("Acme has completed the previously announced purchase of Gamma.") == ["2018-08-27?"]
    assert dates("Acme previously announced the purchase of Gamma.") == [None]
    assert dates("Acme said that it previously hired a chef.") == ["2018-08-27?"]


def test_the_story_s_day_is_that_of_its_main_clause() -> None:
    mill = "Acme, which sold its mill on [Friday|2018-08-24], has hired a chef."
    assert [e.date for e in entries(f"{mill} Gamma sold a lamp.") if e.title.startswith("Gamma")] == ["2018-08-27?"]
    *_, tweeted = entries("Police say that a car crashed on [Saturday|2018-08-25]. The mayor tweeted a picture.")
    assert tweeted.date == "2018-08-25?"


def test_up_from_a_period_is_no_date() -> None:
    words = "Revenue for the [second quarter|2018-34] was 45 million, up 5% from the [first quarter|2018-33]."
    assert dates(words) == ["2018-34"]
    assert dates("The index has fallen 52 percent from its peak in [October 2007|2007-10].") == ["2018-08-27?"]
    assert dates("A worker fell from a roof in [October 2007|2007-10].") == ["2007-10"]


def test_what_happened_when_something_did_sets_the_scene() -> None:
    text = "Two people died when a mill exploded in Lind on Saturday.\n\nThe blast happened at about 9:40 p.m."
    assert tagged(text)["The blast happened at about 9:40 p.m."] == "2018-08-25T21:40:00"


def test_what_opens_as_a_report_stands_at_the_day_of_the_report() -> None:
    text = "State media on Saturday reported that a mill collapsed in Lind.\n\nThe accident in Lind killed seven."
    assert tagged(text)["The accident in Lind killed seven."] == "2018-08-25?"


def test_a_dateline_says_the_day_of_what_opens_under_it() -> None:
    text = "ROME, Aug. 27, 2018 — Acme has bought Gamma."
    (entry,) = extract(article := Article("x", text, date(2018, 8, 27)), tag(article))
    assert (entry.date, entry.basis) == ("2018-08-27?", "lead")
    assert entry.confidence > only("Acme has bought Gamma.").confidence
    assert entry.derivation is not None
    assert entry.derivation.steps[-1].args == ("2018-08-27", "Aug. 27, 2018")


def test_an_aside_that_tells_what_something_is_dates_no_verb() -> None:
    words = "Acme has priced its shares at $3, the closing price of the stock on the [previous day|2018-08-26]."
    assert dates(words) == ["2018-08-27?"]
    assert dates("Acme sold its mill to Gamma, the largest in Lind, on [Friday|2018-08-24].") == ["2018-08-24"]


def test_what_had_happened_in_the_same_hours_is_of_the_story() -> None:
    opening = "The index closed lower on [Friday|2018-08-24]."
    assert dates(f"{opening}\n\nAcme's shares had risen in early trade.")[-1] == "2018-08-24?"
    assert dates(f"{opening}\n\nAcme's founder had sold trade secrets.")[-1] is None
    assert dates(f"{opening}\n\nEngineers stopped work [four minutes|P4m] before the close.")[-1] == "2018-08-24?"
    assert dates(f"{opening}\n\nEngineers built roads [ten years|P10Y] before the war.")[-1] is None


def test_at_the_time_is_of_what_the_sentence_before_told() -> None:
    opening = "The cuts come after a loss which occurred in [March|2018-03]."
    assert dates(f"{opening} At the time the firm sought buyers.")[-1] == "2018-03?"
    assert dates(f"{opening} Specifically, the firm sold mills.")[-1] == "2018-03?"
    assert dates(f"{opening} At the time of the vote, Rossi left town.")[-1] == "2018-08-27?"


def test_an_hour_of_what_had_happened_is_of_the_day_told_before() -> None:
    words = "A boy who vanished on Friday was found on Sunday evening.\n\nRossi had left home at 7 am."
    assert "2018-08-24T07:00:00" in tagged(words).values()


def test_a_dateline_says_on_which_day_today_is() -> None:
    words = "ROME, Aug. 26 - The ministry said today that it would pay.\n\nPolice left the town."
    assert list(tagged(words).values()) == ["2018-08-26", "2018-08-26?"]
    assert list(tagged(words.replace("26", "2")).values()) == ["2018-08-27", "2018-08-27?"]


def test_a_past_beside_what_had_happened_is_of_the_story() -> None:
    opening = "The board met on [Friday|2018-08-24].\n\n"
    assert dates(opening + "Support for Rossi had risen, but in the end only ten members voted for him.")[-1] == (
        "2018-08-24?"
    )
    assert dates(opening + "Support for Rossi had risen. Only ten members voted for him.")[-1] is None


def test_what_befell_somebody_when_a_thing_happened_is_one_event_of_its_day() -> None:
    (entry,) = entries("Ten people died when a bus overturned on [Monday|2018-08-27] near Rome.")
    assert (entry.title, entry.date) == ("Ten people died when a bus overturned near Rome", "2018-08-27")
    told = entries("Acme won the order when Berg withdrew on [Monday|2018-08-27].")
    assert len(told) == 2


def test_where_an_animal_usually_lives_is_of_no_day() -> None:
    (entry,) = entries("The shark usually lives in areas where the sea floor is thick with kelp.")
    assert entry.date is None


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("Since joining Acme in [2001|2001], Ali Hassan has led forty teams.", "2001/.."),
        ("There have been ten tremors since the quake [Monday|2018-08-20], which shook the town.", "2018-08-20/.."),
        ("Rescuers were working through the [night|2018-08-27] to find ten men on [Sunday|2018-08-26].", "2018-08-26"),
    ],
)
def test_what_begins_or_lasts_dates_as_it_is_said(words: str, date: str) -> None:
    assert dates(words) == [date]


@pytest.mark.parametrize(
    ("words", "dates_told"),
    [
        ("The government was working to mend the roads after a devastating earthquake [last year|2017].",
         ["2018-08-27?"]),
        ("The insurer has paid for the damage of the earthquake [two weeks ago|2018-08-13].", ["2018-08-27?"]),
        ("Acme sold 40 million dollars of notes due [1 March 2021|2021-03-01].", ["2018-08-27?"]),
        ("The team was near the fabled [11th century|10XX] temple.", ["2018-08-27?"]),
        ("It was not until [Tuesday|2018-08-21] that Ali Hassan spoke.", ["2018-08-21"]),
        ("The firm extended its offer to [20 May|2019-05-20].", ["2018-08-27?"]),
        ("The launch was delayed to no earlier than [20 May|2019-05-20].", ["2018-08-27?"]),
        ("The scientists pushed the mission back to [May|2019-05].", ["2018-08-27?"]),
        ("The pilot of a [1965|1965] Piper was named as Ali Hassan.", ["2018-08-27?"]),
        ("Several new shops at the mill that have opened [today|2018-08-27] sell shoes.",
         ["2018-08-27?", "2018-08-27"]),
    ],
)  # fmt: skip
def test_what_is_of_another_time_dates_nothing(words: str, dates_told: list[str]) -> None:
    assert dates(words) == dates_told


def test_what_happened_in_the_first_months_of_a_year_is_of_them() -> None:
    text = "In the first nine months of 2018, trade fell by a tenth."
    article = Article("x", text, date(2018, 11, 20))
    (fell,) = extract(article, tag(article))
    assert fell.date == "2018-01/2018-09"


def test_what_has_happened_today_is_told_beside_a_story_of_yesterday() -> None:
    words = (
        "Regulators closed the bank on [Sunday|2018-08-26]. Branches opened as usual [today|2018-08-27].\n\n"
        "The failure came as talks on a rescue broke up in Rome."
    )
    assert [e.date for e in entries(words) if "failure" in e.title] == ["2018-08-26?"]


@pytest.mark.parametrize(
    ("words", "title", "speaker"),
    [
        ("Lumen sued Orchard in [May|2018-05], alleging it stole designs in [2004|2004].", "Orchard stole", "Lumen"),
        ("Lumen made a profit in [May|2018-05], saying it sold ships in [April|2018-04].", "Lumen sold", "Lumen"),
        ("The union sued Acme in [May|2018-05], arguing that men fell in [2004|2004].", "Men fell", "The union"),
    ],
)
def test_what_a_participle_says_is_said_by_the_subject(words: str, title: str, speaker: str) -> None:
    said = entries(words)[-1]
    assert (said.title.startswith(title), said.attribution, said.claim) == (True, speaker, True)


def test_money_is_an_object() -> None:
    assert dates("The museum, founded in [1908|1908], lost $30 billion [last year|2017].") == ["2017", "1908"]


def test_what_is_surpassed_is_no_beginning() -> None:
    assert dates("Shares had fallen 9%, their biggest drop since the crash of [October 1987|1987-10].") == [
        None,
        "1987-10",
    ]


def test_a_paragraph_that_goes_back_stays_there() -> None:
    lead = "Ten people died in a fire in Rome on [Sunday|2018-08-26].\n\n"
    back = "Crews were called to the mill on [Thursday|2018-08-23]. A man was found there. He was taken home."
    assert dates(f"{lead}{back}\n\nCrews left.")[-2:] == ["2018-08-23?", "2018-08-26?"]


def test_what_was_done_happened_when_it_was_carried_out() -> None:
    words = "Surgeons have completed an exchange. The operations were carried out on [9 June|2018-06-09]."
    assert dates(words) == ["2018-06-09?", "2018-06-09"]


def test_who_condemns_does_so_today() -> None:
    assert dates("The minister condemns the attack carried out [yesterday|2018-08-26] in Rome.") == [
        "2018-08-27?",
        "2018-08-26",
    ]


def test_a_rank_of_a_class_is_no_name() -> None:
    words = (
        'It burned on [Monday|2018-08-27]. "They ran," said Petty Officer 1st Class Daniel Ruiz. Special crews left.'
    )
    assert [entry.attribution for entry in entries(words) if entry.attribution] == [
        "Petty Officer 1st Class Daniel Ruiz"
    ]


def test_shares_fare_on_the_day_of_the_story() -> None:
    words = "Acme has bought Beta for a million dollars. It first bid on [Monday|2018-08-20].\n\nA friend helped.\n\n"
    assert dates(f"{words}Stock of Acme rose 50 cents to $67.")[-1] == "2018-08-27?"
    words = "Acme has bought Beta. The market fell on [Friday|2018-08-24]. Shares of Acme lost a tenth."
    assert dates(words)[-1] == "2018-08-24?"


def test_a_paragraph_goes_on_about_a_day_of_some_weeks_ago() -> None:
    opening = "The court met on [Monday|2018-08-27].\n\nThe match on [7 July|2018-07-07] was broken off.\n\n"
    assert dates(opening.replace("off.", "off. A player was hit by a coin."))[-1] == "2018-07-07?"
    assert dates(f"{opening}A player was hit by a coin.")[-1] == "2018-08-27?"


def test_a_letterhead_does_not_part_the_opening_from_its_day() -> None:
    words = "Ports Union\n\nPress Office\n\nNews Release\n\nMembers have voted for a strike. The papers were counted "
    assert dates(f"{words}on [Sunday|2018-08-26].")[-2:] == ["2018-08-26?", "2018-08-26"]


def test_what_was_said_later_leads_on_to_the_day_of_what_happened() -> None:
    words = "A ferry sank on [Saturday|2018-08-25], the coastguard said on [Sunday|2018-08-26]. Boats picked up ten. "
    assert dates(f"{words}The mayor said that he was sad.")[-2:] == ["2018-08-25?", "2018-08-26?"]


def test_hours_after_something_else_are_none_after_what_was_told_last() -> None:
    *_, came, rescue = entries(
        "Rossi, who came in [June|2018-06], will be replaced by Berg.\n\n"
        "The rescue came 48 hours after Acme had filed for bankruptcy."
    )
    assert (came.date, rescue.date) == ("2018-06", "2018-08-27?")


def test_a_modal_in_quotation_marks_is_no_plan() -> None:
    _, objected = entries(
        'A ceremony is to be held on [22 April|2019-04-22]. Italy objected to the word "shall" in it.'
    )
    assert objected.date == "2018-08-27?"


def test_a_find_is_of_the_day_on_which_it_is_told() -> None:
    found, sank = entries(
        "Divers have found the wreck of a ferry, the port said on [Monday|2018-08-27].\n\n"
        "The ferry left for Rome on [Saturday|2018-08-25]."
    )
    assert (found.date, sank.date) == ("2018-08-27", "2018-08-25")


def test_what_is_expected_of_a_thing_that_is_over_is_not_of_its_day() -> None:
    assert dates("The death toll from [Friday|2018-08-24]'s disaster is expected to exceed 100.") == [None]


def test_shares_return_from_what_was_before() -> None:
    text = "Acme pulled its pill on [Monday|2018-08-27].\n\nIt sold lamps in [2017|2017]. Its shares fell to $41.50."
    assert entries(text)[-1].date == "2018-08-27?"


def test_what_was_due_does_not_date_its_delay() -> None:
    assert dates("Elections due [this month|2018-08] have been put off because of floods.") == ["2018-08-27?"]


def test_a_forecast_for_a_year_is_nothing_of_that_year() -> None:
    assert dates("Acme cut its forecast for growth in [2019|2019] from 3 to 2.6 percent.") == ["2018-08-27?"]
    assert dates("Growers lost half of their crop in [last April|2018-04]'s frost.") == ["2018-04"]


def test_what_ended_had_lasted_until_then() -> None:
    assert dates("A [week|P1W] of talks ended on [Saturday|2018-08-25] without a deal.") == ["2018-08-25"]


def test_a_failure_is_of_its_own_day() -> None:
    assert only("The failure of [November 1965|1965-11] put 30 million people in the dark.").date == "1965-11"
