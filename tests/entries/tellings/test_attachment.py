"""Which mention of a clause says when its verb happened, and which says when something else did."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.entries import extract
from timeline.model import Article, Tagging
from timeline.resolver import tag

from ..making import entries, marked, only


def dates(words: str) -> list[str | None]:
    return [entry.date for entry in entries(words)]


def titled(words: str) -> list[tuple[str | None, str]]:
    return [(entry.date, entry.title) for entry in entries(words)]


def test_before_or_after_an_hour_is_of_its_day() -> None:
    assert dates("The ferry sank just before [midnight on Sunday|2018-08-27T00:00:00].") == ["2018-08-26"]
    assert dates("The mill burned down after [6 pm on Sunday|2018-08-26T18:00:00].") == ["2018-08-26"]


def test_what_something_is_done_ahead_of_does_not_date_it() -> None:
    assert dates("Shares rose ahead of a vote [this week|[2018-08-27..2018-09-02]].") == ["2018-08-27?"]
    assert dates("The party rallied on [Sunday|2018-08-26] ahead of [Tuesday|2018-08-28]'s vote.") == ["2018-08-26"]


def test_a_level_not_seen_since_then_is_not_of_then() -> None:
    assert dates("Oil has fallen to levels not seen since [2010|2010].") == ["2018-08-27?"]
    assert dates("Oil hit a price last seen in [2010|2010].") == ["2018-08-27?"]
    assert dates("The ship was last seen in [May|2018-05].") == ["2018-05"]


def test_what_is_to_be_done_about_something_is_not_of_its_day() -> None:
    assert dates("The firm will discuss [Sunday|2018-08-26]'s ruling.") == [None]
    assert dates("The firm will attend [Tuesday|2018-08-28]'s hearing.") == ["2018-08-28"]
    assert dates("The firm will vote at [today|2018-08-27]'s session.") == ["2018-08-27"]
    assert dates("Rossi said he was glad. The firm may appeal [today|2018-08-27]'s ruling.") == ["2018-08-27?"]


def test_what_befell_somebody_in_an_event_is_of_its_time() -> None:
    assert dates("Ten houses were destroyed in the [2004|2004] tsunami.") == ["2004"]
    assert dates("The party lost ten seats in the election of [1983|1983].") == ["1983"]
    assert dates("Rossi was charged in the [2002|2002] attack.") == ["2018-08-27?"]


def test_by_when_something_is_promised_does_not_date_the_promise() -> None:
    assert dates("The mayor promised new homes before [winter|2017-24].") == ["2018-08-27?"]
    assert dates("The mayor left town before [winter|2017-24].") == ["[..2017-11-30]"]


def test_what_happened_at_an_event_of_a_month_is_of_that_month() -> None:
    assert dates("Rossi won easily during the [July|2018-07] vote.") == ["2018-07"]
    assert dates("Rossi blamed the mayor for the [July|2018-07] vote.") == ["2018-08-27?"]


def test_since_when_a_subject_has_been_something_dates_no_later_verb() -> None:
    assert dates("The party, in power since its fall in [1975|1975], swept the vote.") == ["2018-08-27?"]


def test_what_will_be_done_is_of_no_day_that_is_over() -> None:
    assert dates("The firm will pay for a leak in [March 2006|2006-03].") == [None]
    assert dates("The firm will pay for a leak in [March 2019|2019-03].") == ["2019-03"]


def test_a_year_behind_for_tells_which() -> None:
    assert dates("The firm was fined for [2006|2006] oil spills.") == ["2018-08-27?"]


def test_what_a_month_s_happening_did_is_of_that_month() -> None:
    assert dates("[July|2018-07]'s blast destroyed a mill.") == ["2018-07"]
    assert dates("The [May 1998|1998-05] floods swept away two bridges.") == ["1998-05"]
    assert dates("The [1987|1987] edition was cut to one day.") == ["1987"]
    assert dates("The [1987|1987] edition has been cut from the list.") == ["2018-08-27?"]
    assert dates("[July|2018-07]'s blast prompted a review.") == ["2018-08-27?"]
    assert dates("[July|2018-07]'s figures hit a record.") == ["2018-08-27?"]


def test_what_has_been_done_days_before_something_is_news() -> None:
    assert dates("Just [two days|P2D] before the trial, all charges have been dropped.") == ["2018-08-27?"]
    assert dates("[Two days|P2D] before the trial, Rossi sold the mill.") == [None]


def test_by_when_something_was_expected_is_no_date_of_the_expecting() -> None:
    expected, closing = entries("Acme said on [Monday|2018-08-27] it expected the deal to close in [2018|2018].")
    assert (expected.date, closing.date) == ("2018-08-27", "2018")
    assert closing.end - closing.start < len("it expected the deal to close in 2018")


def test_what_comes_on_top_of_something_dated_is_not_of_its_date() -> None:
    assert dates("The cuts come on top of losses in [May|2018-05].") == ["2018-08-27?"]
    assert dates("The cuts come in [May|2019-05].") == ["2019-05"]
    assert dates("Acme owns 1,500 pubs.") == [None]
    assert dates("Acme owns the pub.") == ["2018-08-27?"]


def test_what_is_included_dates_no_verb() -> None:
    assert dates("The order replaces several deals, including a small one [last August|2017-08].") == ["2018-08-27?"]
    assert dates("The order replaced several deals [last August|2017-08].") == ["2017-08"]
    assert dates("Uniloc makes pumps.") == [None]


def test_what_is_judged_was_before_the_judging() -> None:
    assert dates("The mayor has blamed [Friday|2018-08-24]'s fire on thieves.") == ["2018-08-27?"]
    assert dates("The mayor has attended [Friday|2018-08-24]'s session.") == ["2018-08-24"]


def test_what_is_described_by_a_participle_has_a_date_of_its_own() -> None:
    assert titled("The bank named a head, matching the gains seen in [May|2018-05] and [June|2018-06].") == [
        ("2018-08-27?", "The bank named a head, matching the gains seen in May and June"),
        ("2018-05/2018-06", "The gains seen in May and June"),
    ]
    assert titled("The Borg index rose 12 points, passing its old peak of 900 set in [May|2018-05].") == [
        ("2018-08-27?", "The Borg index rose 12 points, passing its old peak of 900 set in May"),
        ("2018-05", "The Borg index's old peak of 900 set"),
    ]
    assert dates("The mill was busy and on the way to top the record set in [May|2018-05].") == [
        "2018-08-27?",
        "2018-05",
    ]
    assert titled("After briefly adding to losses seen during [Friday|2018-08-24]'s session, the shares gained.") == [
        ("2018-08-27?", "After briefly adding to losses seen during the session, the shares gained"),
        ("2018-08-24", "Losses seen during the session"),
    ]
    assert dates("Buyers were wary of the sharp gains these shares made [this week|[2018-08-27..2018-09-02]].") == [
        "[2018-08-27..2018-09-02]"
    ]


def test_what_comes_after_a_dated_thing_is_not_of_its_day() -> None:
    assert dates("The market rose after ending [Friday|2018-08-24]'s session lower.") == ["2018-08-27?"]
    assert dates("Shares gained following [Friday|2018-08-24]'s price data.") == ["2018-08-27?"]


def test_a_figure_measured_from_another_day_is_not_of_that() -> None:
    assert dates("The yield ended at 1.3% from 1.4% [late Friday|2018-08-24].") == ["2018-08-27?"]
    assert dates("The rate was unchanged from [July|2018-07] at 3 percent.") == ["2018-08-27?"]


def test_what_was_expected_is_no_event() -> None:
    assert dates("Acme kept its price on [Friday|2018-08-24], as was widely expected.") == ["2018-08-24"]


def test_the_day_of_a_report_wins_over_the_week_that_it_is_about() -> None:
    told = dates("On [Friday|2018-08-24], the board told of a rise in stocks [last week|[2018-08-20..2018-08-26]].")
    assert told == ["2018-08-24", "[2018-08-20..2018-08-26]"]


def test_what_is_for_delivery_in_a_month_is_not_of_that() -> None:
    assert dates("The price of crude oil for [September|2018-09] delivery fell.") == ["2018-08-27?"]
    assert dates("On the Acme Exchange, [September|2018-09] gas rose.") == ["2018-08-27?"]


def test_what_has_been_so_since_then_dates_no_clause_around_it() -> None:
    told = dates("The drop came as firms kept to their word since the ban began [this year|2018].")
    assert told == ["2018-08-27?", "2018"]


def test_what_has_been_so_since_a_dated_thing_began_then() -> None:
    assert dates("Ten thousand jobs have been lost since her tax-raising budget in [May|2018-05].") == ["2018-05/.."]


def test_a_figure_rose_or_fell_in_the_quarter_that_it_is_of() -> None:
    assert dates("Acme's [second-quarter|2018-34] profit fell 8 percent.") == ["2018-34"]
    assert dates("Acme reported a [second-quarter|2018-34] loss.") == ["2018-08-27?"]


def test_the_year_of_an_occasion_with_a_name_does_not_date_what_was_said_there() -> None:
    words = "On [January 23, 2007|2007-01-23] in the [2007|2007] State of the Union Address, Bush announced a plan."
    assert dates(words) == ["2007-01-23"]


def test_who_took_part_in_an_occasion_of_a_year_did_so_then() -> None:
    assert dates("Rossi won the [2016|2016] election.") == ["2016"]
    assert dates("Rossi criticised the [2016|2016] election.") == ["2018-08-27?"]


def test_days_that_follow_one_another_are_a_range_and_either_is_one_of_them() -> None:
    assert dates("Polls open on [3|2018-09-03] and [4 September|2018-09-04].") == ["2018-09-03/2018-09-04"]
    assert dates("Rossi was born on [25|1950-06-25] or [26 June 1950|1950-06-26].") == ["[1950-06-25..1950-06-26]"]
    assert dates("The sides met on [3|2018-08-03] and [9 August|2018-08-09].") == ["2018-08-03"]
    assert dates("The fair ran from [2|2018-08-02] - [5 August|2018-08-05].") == ["2018-08-02/2018-08-05"]


def test_what_had_been_done_before_is_told_apart_where_it_has_a_day_of_its_own() -> None:
    assert dates("Shares rose on [Friday|2018-08-24], having fallen 3 percent on [Monday|2018-08-20].") == [
        "2018-08-24", "2018-08-20",
    ]  # fmt: skip
    assert dates("Having crossed the river in [May|2018-05], the army began its march.") == ["2018-05"]


def test_earlier_in_the_day_is_of_the_day_of_the_story() -> None:
    assert dates("The Borg index had closed down a third earlier in the day.") == ["2018-08-27?"]
    assert dates("Within 50 seconds fire crews had reached the jet.") == ["2018-08-27?"]


def test_a_level_that_something_is_down_from_dates_nothing() -> None:
    assert dates("The index was down a third from its peak in [May|2018-05].") == ["2018-08-27?"]


def test_what_a_season_s_storm_delayed_is_of_that_season() -> None:
    assert dates("Work was delayed by [last winter|2017-24]'s ice storm.") == ["2017-24"]


def test_what_readers_should_do_is_no_event() -> None:
    assert dates("Consumers should immediately stop using the pump.") == []
    assert dates("Applicants must register by [3 September|2018-09-03].") == ["[..2018-09-03]"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Founded in [1994|1994], Acme serves 300 firms.",
         [("1994", "Acme founded in 1994"), (None, "Acme serves 300 firms")]),
        ("First published in [1954|1954], the book won a prize.",
         [("1954", "Book first published in 1954"), (None, "The book won a prize")]),
        ("Arrested on [Friday|2018-08-24], the two men appeared in court on [Sunday|2018-08-26].",
         [("2018-08-24", "Two men arrested"), ("2018-08-26", "The two men appeared in court")]),
    ],
)  # fmt: skip
def test_what_a_sentence_opens_with_is_told_apart(words: str, told: list[tuple[str | None, str]]) -> None:
    assert titled(words) == told


def test_a_date_said_again_in_full_dates_it() -> None:
    words = "The war ended in [1879|1879]. A peace was signed [two decades later|190X], in [1904|1904]."
    article, tagging = marked(words)
    told = (
        tagging.mentions[0],
        tagging.mentions[1],
        tagging.mentions[2]._replace(resolved=tagging.mentions[2].resolved._replace(basis="explicit")),
    )
    assert [e.date for e in extract(article, Tagging(told, "publication", ""))] == ["1879", "1904"]


def test_not_until_a_date_is_then() -> None:
    assert titled("Not until [1922|1922] was the bridge rebuilt.") == [
        ("1922", "Not until 1922 was the bridge rebuilt"),
    ]  # fmt: skip
    assert titled("Not until the [1920s|192X] did the line face a strike.")[0][0] == "192X"
    assert titled("Only in [May|2018-05] did the men return.") == [("2018-05", "Only in May did the men return")]


def test_when_a_medium_told_of_something_amid_a_story_is_no_time_of_the_story() -> None:
    words = (
        "Acme collapsed on [Monday|2018-08-27].\n\nRossi resigned.\n\nBoyd asked for a loan, the New York Times "
        "reported on [Sunday|2018-08-26]. Ali Hassan cut all jobs."
    )
    assert dates(words)[-2:] == ["[..2018-08-26]", "2018-08-27?"]


def test_into_when_something_lasted_is_no_date_of_it() -> None:
    words = "On [Sunday|2018-08-26] and lasting into [Monday|2018-08-27], ten sales were made in Rome."
    assert dates(words)[0] == "2018-08-26"


def test_a_feast_of_many_days_is_not_how_long_something_takes() -> None:
    article = Article("x", "Talks resume in Rome on August 26 after a break for Ramadan.", date(2012, 8, 14))
    assert [entry.date for entry in extract(article, tag(article))] == ["2012-08-26"]


def test_what_would_have_been_is_no_event() -> None:
    assert dates("Rossi would have been 74 in [March|2019-03].") == []
    assert dates("Rossi commanded the army in the war of [1967|1967].") == ["1967"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("As late as [Monday|2018-08-20] Rossi was insisting that Acme could be saved; that evening Berg fled.",
         [("2018-08-20", "As late as Monday Rossi was insisting that Acme could be saved"),
          ("2018-08-20?", "That evening Berg fled")]),
        ("Rossi told staff in an e-mail [Thursday|2018-08-23] he would leave.",
         [("2018-08-23", "Rossi told staff in an e-mail he would leave")]),
        ("Shares fell on [Monday|2018-08-27], in the first session since Moody's cut its rating on "
         "[Friday|2018-08-24].",
         [("2018-08-27", "Shares fell, in the first session since Moody's cut its rating on Friday"),
          ("2018-08-24", "Moody's cut its rating")]),
        ("When Ali Hassan launched his bid on [27 January|2018-01-27], Acme's chief, Anna Berg, dismissed the offer.",
         [("2018-01-27", "Ali Hassan launched his bid"), ("2018-01-27?", "Anna Berg dismissed the offer")]),
        ("Anna Berg, who only [last month|2018-07] demanded that Acme keep the mill, gave the sale a nod.",
         [("2018-08-27?", "Anna Berg, who only last month demanded that Acme keep the mill, gave the sale a nod"),
          ("2018-07", "Anna Berg only demanded that Acme keep the mill")]),
        ("Acme announced the cut shortly after markets closed [the previous evening|2018-08-26].",
         [("2018-08-26", "Acme announced the cut shortly after markets closed")]),
        ("A vote was won on [14 May|2018-05-14], only to be struck down in Rome [three days later|2018-05-17].",
         [("2018-05-14", "A vote was won, only to be struck down in Rome three days later"),
          ("2018-05-17", "A vote was won on 14 May, only to be struck down in Rome three days later")]),
        ("Rossi will appear before a panel of peers [next month|2018-09].",
         [("2018-09", "Rossi will appear before a panel of peers")]),
        ("Acme had refused it on [Monday|2018-08-20], and hours later also turned down a plea.",
         [("2018-08-20", "Acme had refused it, and hours later also turned down a plea")]),
        ("When the bank failed in [March 2008|2008-03], thousands lost their savings.",
         [("2008-03", "The bank failed"),
          ("2008-03?", "When the bank failed in March 2008, thousands lost their savings")]),
        ("Acme lost a million dollars before tax [last year|2017].",
         [("2017", "Acme lost a million dollars before tax")]),
        ("Anna Berg, a member of the council who voted against the plan, resigned on [Friday|2018-08-24].",
         [("2018-08-24", "Anna Berg, a member of the council who voted against the plan, resigned")]),
        ("The two sides meet before a judge on [Thursday|2018-08-30].",
         [("2018-08-30", "The two sides meet before a judge")]),
    ],
)  # fmt: skip
def test_business_news_told_with_several_times(words: str, told: list[tuple[str | None, str]]) -> None:
    found = titled(words)
    assert sorted(found, key=str) == sorted(told, key=str)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Nurses last struck in [1989|1989], in a walkout that ended in days.",
         [("1989", "Nurses last struck, in a walkout that ended in days")]),
        ("The governor declared an emergency [a week ago|[2018-08-20..2018-08-26]], on [Aug. 20|2018-08-20].",
         [("2018-08-20", "The governor declared an emergency a week ago")]),
        ("“We opened our first plant in [April|2018-04],” Hale said.",
         [("2018-04", "Hale: “We opened our first plant in April”")]),
        ("The plan follows a request made by the town in [May 2012|2012-05].",
         [(None, "The plan follows a request made by the town in May 2012"),
          ("2012-05", "The plan follows a request made by the town in May 2012")]),
        ("The mill, built in [1870|1870] and last extended in [1994|1994], burned down on [Sunday|2018-08-26].",
         [("1870", "Mill built in 1870"),
          ("1994", "The mill, built in 1870 and last extended in 1994, burned down on Sunday"),
          ("2018-08-26", "The mill, built in 1870 and last extended in 1994, burned down")]),
        ("He ran the mill until [1998|1998], when he sold it.",
         [("../1998", "He ran the mill until 1998, when he sold it"), ("1998", "He sold it")]),
        ("Odette made landfall on [Sunday|2018-08-26], having been named a storm on [Friday|2018-08-24].",
         [("2018-08-26", "Odette made landfall, having been named a storm on Friday"),
          ("2018-08-24", "Odette made landfall on Sunday, having been named a storm on Friday")]),
        ("“We will open a second plant in [2020|2020],” Hale said.",
         [("2020", "Hale: “We will open a second plant in 2020”")]),
        ("“We will go on,” Hale told the Post, which also [today|2018-08-27] reported local claims.",
         [("2018-08-27?", "Hale: “We will go on”"), ("2018-08-27", "The Post also reported local claims")]),
        ("“I came here in [1967|1967],” Berg told the board on [Monday|2018-08-27].",
         [("2018-08-27", "Berg: “I came here in 1967”"), ("1967", "Berg: “I came here in 1967”")]),
        ("Elections promised for [last year|2017] have been put off again.",
         [("2018-08-27?", "Elections promised for last year have been put off again")]),
        ("A vote planned for [next month|2018-09] was called off on [Monday|2018-08-27].",
         [("2018-08-27", "A vote planned for next month was called off")]),
        ("The deal, first announced in [February|2018-02] and approved in [June|2018-06], closed on "
         "[Monday|2018-08-27].",
         [("2018-02", "Deal announced in February"), ("2018-06", "Deal approved in June"),
          ("2018-08-27", "The deal, first announced in February and approved in June, closed")]),
        ("Ali Hassan, born in Rome in [1950|1950] and educated in Paris, died on [Monday|2018-08-27].",
         [("1950", "Ali Hassan born in Rome"),
          ("2018-08-27", "Ali Hassan, born in Rome in 1950 and educated in Paris, died")]),
        ("The union, whose contract expires on [14 September|2018-09-14], will vote "
         "[next week|[2018-09-03..2018-09-09]].",
         [("2018-09-14", "The union's contract expires"),
          ("[2018-09-03..2018-09-09]", "The union, whose contract expires on 14 September, will vote")]),
        ("In [2006|2006] the firm closed 14 plants; [last year|2017] it closed two more.",
         [("2006", "The firm closed 14 plants"), ("2017", "The firm closed two more")]),
        ("The board met on [Monday|2018-08-20] and again on [Tuesday|2018-08-21] to discuss the sale.",
         [("2018-08-20", "The board met on Monday and again on Tuesday to discuss the sale")]),
        ("Amnesty called for the release of Ali Hassan, who was detained on [3 March|2018-03-03].",
         [("2018-08-27?", "Amnesty called for the release of Ali Hassan, who was detained on 3 March"),
          ("2018-03-03", "Ali Hassan was detained")]),
        ("Ten men have died since fighting broke out on [Monday|2018-08-20].",
         [("2018-08-20/..", "Ten men have died since fighting broke out on Monday"),
          ("2018-08-20", "Fighting broke out")]),
        ("The plants that Acme said it would sell were bought by a rival in [July|2018-07].",
         [("2018-07", "The plants that Acme said it would sell were bought by a rival")]),
        ("The talks broke down in [2004|2004]; the EU and the US filed complaints that [October|2004-10].",
         [("2004", "The talks broke down"), ("2004-10", "The EU and the US filed complaints that October")]),
        ("Trading in Rome, which was halted on [Wednesday|2018-08-22], resumed on [Monday|2018-08-27].",
         [("2018-08-22", "Trading in Rome was halted"),
          ("2018-08-27", "Trading in Rome, which was halted on Wednesday, resumed")]),
        ("Congress passed a $7 billion plan to buy debt, which the House had rejected on [20 August|2018-08-20].",
         [("2018-08-20", "The House had rejected a $7 billion plan to buy debt"),
          ("2018-08-27?", "Congress passed a $7 billion plan to buy debt, which the House had rejected on 20 August")]),
        ("Acme said that it would close four plants by [2020|2020].",
         [("2018-08-27?", "Acme said that it would close four plants by 2020"),
          ("[..2020]", "Acme would close four plants by 2020")]),
        ("Acme was the largest until it was overtaken in [2008|2008].",
         [(None, "Acme was the largest until it was overtaken in 2008"),
          ("2008", "Acme was the largest until it was overtaken in 2008")]),
        ("The plunge followed a sell-off in Shanghai on [Monday|2018-08-20].",
         [("2018-08-27?", "The plunge followed a sell-off in Shanghai on Monday")]),
        ("The laboratory replaces one that was destroyed by fire in [2005|2005].",
         [("2005", "The laboratory replaces one that was destroyed by fire in 2005"),
          (None, "The laboratory replaces one that was destroyed by fire in 2005")]),
        ("The telescope, launched in [March 2009|2009-03], measured changes in a star from [May|2009-05] to "
         "[September 2009|2009-09].",
         [("2009-03", "Telescope launched in March 2009"),
          ("2009-05/2009-09", "The telescope measured changes in a star from May to September 2009")]),
        ("Ten people were killed and 30 injured when a bus fell into a ravine on [Sunday|2018-08-26].",
         [("2018-08-26", "Ten people were killed and 30 injured when a bus fell into a ravine")]),
        ("The agency opened a camp at Kamba, which was set up in [July 2013|2013-07].",
         [("2018-08-27?", "The agency opened a camp at Kamba, which was set up in July 2013"),
          ("2013-07", "A camp at Kamba was set up")]),
        ("According to the suit, between [June 2013|2013-06] and [February 2015|2015-02] Berg sold it.",
         [("[2013-06..2015-02]", "Berg sold it")]),
        ("Acme would cut 2,000 jobs, bringing the total since [2007|2007] to 11,000.",
         [(None, "Acme would cut 2,000 jobs, bringing the total since 2007 to 11,000")]),
        ("Acme's owner has not yet filed for bankruptcy.", []),
        ("After the crash of [October 1987|1987-10], when the index fell 22%, exchanges met in [1988|1988].",
         [("1987-10", "The index fell 22%"),
          ("1988", "After the crash of October 1987, when the index fell 22%, exchanges met")]),
        ("Acme reported a loss of $61 billion [yesterday|2018-08-26], more than any company has ever lost.",
         [("2018-08-26", "Acme reported a loss of $61 billion, more than any company has ever lost")]),
        ("Acme cut its dividend in [July|2018-07], and has now scrapped it.",
         [("2018-07", "Acme cut its dividend"), ("2018-08-27?", "Acme has now scrapped it")]),
        ("Berg has not said what prompted his decision, but said he would stay.",
         [("2018-08-27?", "Berg said he would stay")]),
        ("Acme will close a plant in Oklahoma City, which will shut in [May 2019|2019-05].",
         [(None, "Acme will close a plant in Oklahoma City, which will shut in May 2019"),
          ("2019-05", "A plant in Oklahoma City will shut")]),
        ("Acme has a plant in San Antonio, Texas, which is due to open in [2019|2019].",
         [("2018-08-27?", "Acme has a plant in San Antonio, Texas, which is due to open in 2019"),
          ("2019", "A plant in San Antonio, Texas is due to open")]),
        ("She lives in Rome, which was founded in [753 BC|-0752].",
         [("2018-08-27?", "She lives in Rome, which was founded in 753 BC"), ("-0752", "Rome was founded")]),
        ("Karen Berg, acting leader of the party since Ali Hassan resigned on [May 11|2018-05-11], attacked it.",
         [("2018-05-11", "Ali Hassan resigned"),
          ("2018-08-27?", "Karen Berg, acting leader of the party since Ali Hassan resigned on May 11, attacked it")]),
        ("A hearing before a House panel has been scheduled for [Tuesday|2018-08-28].",
         [("2018-08-28", "A hearing before a House panel has been scheduled for Tuesday")]),
        ("Just [last week|[2018-08-20..2018-08-26]] Acme closed four plants.",
         [("[2018-08-20..2018-08-26]", "Acme closed four plants")]),
        ("Value added tax will rise to 20% on [January 4|2019-01-04].",
         [("2019-01-04", "Value added tax will rise to 20%")]),
        ("The storm of [February 2003|2003-02] left 16 inches.",
         [("2003-02", "The storm of February 2003 left 16 inches")]),
        ("A woman from Hull arrested on [Sunday|2018-08-26] has been released.",
         [("2018-08-26", "A woman from Hull arrested"),
          ("2018-08-27?", "A woman from Hull arrested on Sunday has been released")]),
        ("Ali Hassan, editor of The Daily, who was arrested on [Sunday|2018-08-26], is ill.",
         [("2018-08-26", "Ali Hassan was arrested"),
          ("2018-08-27?", "Ali Hassan, editor of The Daily, who was arrested on Sunday, is ill")]),
        ("Karen Berg, R.N., who has worked there since [1984|1984], spoke on [Monday|2018-08-27].",
         [("1984/..", "Karen Berg has worked there since 1984"),
          ("2018-08-27", "Karen Berg, R.N., who has worked there since 1984, spoke")]),
        ("Tests completed on [Sunday|2018-08-26] found the bacterium in a second lot.",
         [("2018-08-26", "Tests completed on Sunday found the bacterium in a second lot")]),
        ("His former aide, Carla Berg, pleaded guilty on [Monday|2018-08-27].",
         [("2018-08-27", "Carla Berg pleaded guilty")]),
        ("His mother, Carla Berg, died on [Monday|2018-08-27].",
         [("2018-08-27", "His mother, Carla Berg, died")]),
    ],
)  # fmt: skip
def test_releases_told_with_several_times(words: str, told: list[tuple[str | None, str]]) -> None:
    found = titled(words)
    assert sorted(found, key=str) == sorted(told, key=str)


def test_a_text_may_break_off_behind_what_opens_a_sentence() -> None:
    for text in ("Acme fell. Recently", "Acme fell. First", "Acme fell. First published"):
        article = Article("a", text, date(2018, 8, 27))
        assert extract(article, tag(article))


def test_a_suspect_is_not_arrested_on_the_day_of_the_crime() -> None:
    assert dates("Police arrested a man in [Friday|2018-08-24]'s fatal shooting.") == ["2018-08-27?", "2018-08-24"]
    assert dates("Police arrested a man in [Friday|2018-08-24]'s march.") == ["2018-08-24"]


def test_a_century_before_a_name_describes_a_work() -> None:
    assert dates("The museum returned a [fifteenth-century|14XX] Italian panel.") == ["2018-08-27?"]


def test_what_comes_after_so_much_time_does_not_last_so_long() -> None:
    words = "The deal was struck on Friday after two weeks of talks."
    assert [entry.date for entry in extract(*_tagged(words))] == ["2018-08-24"]


def test_who_meets_on_a_day_decides_then() -> None:
    assert dates("The commission, meeting in Rome on [Friday|2018-08-24], fined the club.") == ["2018-08-24"]


def test_an_hour_of_a_day_that_its_clause_has_named_is_of_that_day() -> None:
    words = "On Tuesday, Aug. 21, at about 11:48 p.m., officers were sent to the 1900 block of Oak Lane."
    assert [entry.date for entry in extract(*_tagged(words))] == ["2018-08-21T23:48:00"]


def test_a_strike_from_an_hour_of_a_day_to_come() -> None:
    words = "Guards will walk out from 00.01 on Monday 3 September."
    assert [entry.date for entry in extract(*_tagged(words))] == ["2018-09-03"]


def _tagged(words: str) -> tuple[Article, Tagging]:
    article = Article("a", words, date(2018, 8, 27))
    return article, tag(article)


def test_what_is_done_after_the_market_closes_is_of_its_day() -> None:
    assert dates("Acme posted a profit after the market closed on [Friday|2018-08-24].") == ["2018-08-24"]


def test_what_is_said_of_a_year_is_not_done_in_it() -> None:
    assert dates("Acme closed a mill after a dismal end to [the year|2017].") == ["2018-08-27?"]
    assert dates("The bank raised its rate, becoming the first to do so [this year|2018].") == ["2018-08-27?"]
    words = "Costs have fallen to their lowest level since the bank was founded in [1694|1694]."
    assert "1694/.." not in dates(words)


def test_a_pay_cut_is_no_verb_and_two_are_a_subject() -> None:
    assert ("2017", "Pilots accepted a pay cut") in titled(
        "Pilots, who accepted a pay cut [last year|2017], have said they will stay."
    )
    words = "The two fell out in [2011|2011], when a licence expired."
    assert titled(words) == [("2011", "The two fell out in 2011, when a licence expired")]


def test_what_happened_in_the_past_weeks_is_of_these_days() -> None:
    words = "At least 22,000 people have fled in the past three weeks."
    assert [entry.date for entry in extract(*_tagged(words))] == ["2018-08-06/2018-08-27"]
    assert [entry.date for entry in extract(*_tagged("Acme has grown over the past two years."))] == ["2018-08-27?"]


def test_both_boards_and_a_verb_are_no_pair() -> None:
    words = "The deal was approved on [Friday|2018-08-24] by both boards and is expected to close in [October|2018-10]."
    assert ("2018-10", "The deal is expected to close") in titled(words)


def test_oil_for_june_fell_when_it_fell() -> None:
    assert dates("Oil for [June|2019-06] fell a third.") == ["2018-08-27?"]
    assert dates("Acme lost money in the recession of [1991|1991].") == ["1991"]


def test_verbs_with_a_prefix_are_verbs() -> None:
    assert dates("Acme repaid the state on [Friday|2018-08-24].") == ["2018-08-24"]
    assert dates("The firm resold the mill on [Friday|2018-08-24].") == ["2018-08-24"]


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("The minister will lay an account before Parliament [next month|2018-09].", "2018-09"),
        ("Acme expanded from [2005|2005] onwards.", "2005"),
        ("The bell was brought up from 310 metres on [Friday|2018-08-24].", "2018-08-24"),
        ("Shares rose to 52 from 50 on [Friday|2018-08-24].", "2018-08-27?"),
        ("The final notice, dated [4 August|2018-08-04], was published on [Friday|2018-08-24].", "2018-08-24"),
    ],
)
def test_the_mention_that_dates_the_verb(words: str, when: str) -> None:
    assert dates(words) == [when]


def test_an_hour_is_of_the_day_told_before_where_the_story_has_none() -> None:
    words = (
        "A team has rated as strong the tornado that hit Rome Friday evening. It touched down at 7:42 PM near Ostia."
    )
    assert "2018-08-24T19:42:00" in [entry.date for entry in extract(*_tagged(words))]


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("People began gathering on [Friday|2018-08-24] for the [two day|P2D] rally.", "2018-08-24"),
        ("Acme was hurt by costs associated with the purchase of Beta in [May|2018-05].", "2018-08-27?"),
        ("A man has been arrested in connection with the bombings of a mill [last year|2017].", "2018-08-27?"),
        ("The votes of [May|2018-05] show what Rome wants.", "2018-08-27?"),
        ("A man was held in Rome under the Firearms Act, [1925|1925].", "2018-08-27?"),
        ("Sales rose to $48 million, up a fifth over $15 million in [the same quarter of last year|2017-34].",
         "2018-08-27?"),
        ("Troy last saw an outbreak in [2013|2013], when 28 people fell ill.", "2013"),
        ("Acme is recalling a toy after an accident in Rome [last week|[2018-08-20..2018-08-26]].", "2018-08-27?"),
        ("The goal of Acme is to cut costs in Rome.", "2018-08-27?"),
    ],
)  # fmt: skip
def test_what_a_noun_is_of_dates_no_verb(words: str, when: str) -> None:
    assert dates(words)[0] == when


def test_what_came_before_tells_no_length() -> None:
    assert only("Troops took Troy on [6 May|2018-05-06] after a [three-day|P3D] siege.").date == "2018-05-06"


def test_what_is_always_so_is_of_no_day() -> None:
    assert dates("The bank cut the rate at which it lends to mills in Rome on [Friday|2018-08-24].") == ["2018-08-24"]


def test_the_month_that_figures_are_for_is_not_when_they_change() -> None:
    assert dates("Figures for [June|2018-06] were revised by the board in Rome.") == ["2018-08-27?"]


def test_the_year_that_something_is_compared_within_dates_no_verb() -> None:
    assert "2018" not in dates("The drop in Rome was the third largest [this year|2018].")
    assert "1987" not in dates("Nobody in Rome remembers [1987|1987] with joy.")
