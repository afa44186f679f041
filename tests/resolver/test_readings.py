"""Readings that need the words around: tense, prepositions, the story so far, the kind of article."""

from datetime import date, datetime

import pytest

from timeline.model import Article
from timeline.resolver import ResolverSettings, tag

MORE = "\n\n" + "And so they went on and on. " * 12
MONDAY = date(2018, 8, 27)


def values(text: str, published: date = MONDAY, anchor: str = "publication") -> list[tuple[str, str]]:
    settings = ResolverSettings(anchor=anchor)  # type: ignore[arg-type]
    return [(m.text, m.value) for m in tag(Article("x", text + MORE, published), settings).mentions]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They met on Friday.", "2018-08-24"),
        ("They will meet on Friday.", "2018-08-31"),
        ("They said they would meet on Friday.", "2018-08-31"),
        ("Talks are to be held on Friday.", "2018-08-31"),
        ("The talks had been due on Friday.", "2018-08-24"),
        ("They said on Monday that it was over.", "2018-08-27"),
        ("The offer stands until Friday.", "2018-08-31"),
        ("They extended the deadline until Friday.", "2018-08-31"),
        ("Wages were due on Friday.", "2018-08-24"),
        ("Wages were due to be paid on Friday.", "2018-08-31"),
        ("The first, in November, cost the chairman his job.", "2017-11"),
        ("He stayed until Friday.", "2018-08-24"),
        ("The trial begins Friday.", "2018-08-31"),
        ("Unions called on workers at the Rome plant to walk out on Friday.", "2018-08-31"),
        ("As late as Friday he was insisting that it was safe.", "2018-08-24"),
        ("The anniversary falls on Friday.", "2018-08-31"),
        ("It was approved by one vote on June 18.", "2018-06-18"),
        ("It was approved in a close vote on Friday.", "2018-08-24"),
        ("The premier will return on Friday accompanied by two aides.", "2018-08-31"),
        ("Two more died on the way to the port on Friday.", "2018-08-24"),
        ("She serves out a term that ends on January 27.", "2019-01-27"),
        ("The chairman testifies before the panel on Friday.", "2018-08-31"),
        ("The truce had been due to expire on Friday.", "2018-08-24"),
        ("The attack began as planned on Friday.", "2018-08-24"),
        ("The mills had been scheduled to reopen on Sept. 5.", "2018-09-05"),
        ("The storm was on a track to move inland over the weekend.", "2018-W35-WE"),
        ("The tax takes effect on Friday.", "2018-08-31"),
        ("Their next race is on 9 May.", "2019-05-09"),
        ("In September, voters rejected it.", "2017-09"),
        ("A cheaper one is planned for May.", "2019-05"),
        ("A deadline of Friday was set.", "2018-08-31"),
        ("In an interview to be broadcast Friday, he denied it.", "2018-08-31"),
        ("Candidates face a runoff Sunday.", "2018-09-02"),
        ("The vote, scheduled for Sunday, was put off.", "2018-08-26"),
        ("The vote, scheduled for Tuesday, was put off.", "2018-08-28"),
        ("The court will hear of the killing of two men on May 15.", "2018-05-15"),
        ("The mill opened in 2017 with 40 workers and closed in March.", "2018-03"),
        ("The will was read in October.", "2017-10"),
        ("In June 1966 ten died. He was held two months later and confessed on September 6.", "1966-09-06"),
        ("It was founded in May 2011 and last met in June.", "2018-06"),
        ("It rose from July 13 to Friday.", "2018-08-24"),
        ("In March 2009 two died. Six weeks later it closed.", ""),
        ("She entered the council in 2011 and became mayor in May.", "2018-05"),
        ("She was arrested in May 2011 and released in June.", "2011-06"),
        ("In March the mill burned. It had been sold on the 9th.", "2018-03-09"),
        ("In March the mill burned.\n\nIt was sold on the 9th.", "2018-09-09"),
        ("He was tried in March 2016.\n\nShe won the cup on March 4.", "2018-03-04"),
        ("He was tried in March 2016. The court sat on March 4.", "2016-03-04"),
        ("The deadline is Friday.", "2018-08-31"),
        ("The season, which runs until March 30, has had seven races.", "2019-03-30"),
        ("They have until Friday to answer.", "2018-08-31"),
        ("The weekend was calm.", "2018-W34-WE"),
        ("They will rest over the weekend.", "2018-W35-WE"),
        ("It was set on Nov. 30.", "2017-11-30"),
        ("The award follows the opening of a plant in January.", "2018-01"),
        ("He resigned in October.", "2017-10"),
        ("He said the trial would begin in October.", "2018-10"),
        ("An interview to be aired on Friday", "2018-08-31"),
        ("The vote was put off until Friday.", "2018-08-31"),
        ("The two are meeting Friday.", "2018-08-31"),
        ("It opens on Nov. 30.", "2018-11-30"),
        ("in the year ended Jan. 31", "2018-01-31"),
        ("It stays open through January.", "2019-01"),
        ("It began in May.", "2018-05"),
        ("Leaders gather in Brussels on Thursday for a summit.", "2018-08-30"),
        ("The judge set a hearing for Friday.", "2018-08-31"),
        ("The court ordered him to appear on Friday.", "2018-08-31"),
        ("Officials told residents to leave by Friday.", "2018-08-31"),
        ("He gave the rebels until Friday to leave.", "2018-08-31"),
        ("The strike could begin as early as Friday.", "2018-08-31"),
        ("He knew of the strike as early as Friday.", "2018-08-24"),
        ("They called for a protest outside the court on Friday.", "2018-08-31"),
        ("Acme had bid for it on Monday, which Boyd called too little two days later.", "2018-08-29"),
        ("The result could come as late as July.", "2019-07"),
        ("He warned the board as early as November.", "2017-11"),
        ("It hopes to stop production by July 20.", "2019-07-20"),
        ("A truce was signed, and by October the farmers had returned.", "2017-10"),
        ("A truce was signed and by October it was broken.", "2017-10"),
        ("He expects the army to leave by October the villages it had taken.", "2018-10"),
        ("A vote was expected; on Friday night it was put off.", "2018-08-24TNI"),
        ("Police arrested dozens ahead of Friday's vote.", "2018-08-31"),
        ("Flights are canceled until Friday.", "2018-08-31"),
        ("The storm is likely to make landfall Friday.", "2018-08-31"),
        ("Jurors return Friday to resume deliberations.", "2018-08-31"),
        ("They were allowed to return briefly on Friday to feed their animals.", "2018-08-24"),
        ("He has declared Friday a day of mourning.", "2018-08-31"),
        ("He declared Friday that it was over.", "2018-08-24"),
        ("Owners can ask for their money back from Friday.", "2018-08-31"),
        ("Nurses can now register on Friday.", "2018-08-31"),
        ("She can only watch as others won on Friday.", "2018-08-24"),
        ("Friday's first race starts in Turin.", "2018-08-31"),
        ("Friday's win ends a run of six defeats.", "2018-08-24"),
        ("Friday's decision means the firm will have to pay.", "2018-08-24"),
        ("The decision Friday means the firm will have to pay.", "2018-08-24"),
        ("A blast on Friday may have been caused by gas.", "2018-08-24"),
        ("The two sides on Friday agreed to meet again.", "2018-08-24"),
        ("The league on Friday suspended him for two games.", "2018-08-24"),
        ("He will go. Friday was calm.", "2018-08-24"),
        ("He left. Friday's march will start at noon.", "2018-08-31"),
        ("According to Friday's report, the plant will close.", "2018-08-24"),
        ("He will visit the town following Friday's attack.", "2018-08-24"),
        ("They announced the plan August 27.", "2018-08-27"),
        ("They conceded that it could be as late as December.", "2018-12"),
        ("They said they anticipate delivering it in May.", "2019-05"),
        ("In 2010, September was the best month of the year.", "2010-09"),
        ("Last year, he was arrested in June.", "2017-06"),
        ("Investors look to the upcoming data on Friday.", "2018-08-31"),
        ("The team plays Denver on Friday.", "2018-08-31"),
        ("The company reports earnings on Friday.", "2018-08-31"),
        ("Prices rose to 94.7 in May, up from 89 in July.", "2018-07"),
        ("The party will govern if it wins more seats on Friday.", "2018-08-31"),
        ("They beat Rome; they host Lyon on Friday.", "2018-08-31"),
        ("It is the vote originally scheduled for Friday.", "2018-08-24"),
        ("Confidence will fall if the trade figures for July fail.", "2018-07"),
        ("Sales will be no lower than in the first half.", "2018-H1"),
        ("In 2015 it earned more in the full year.", "2015"),
        ("It earned less in the first quarter of the prior year.", "2017-Q1"),
        ("Friday marks the 50th anniversary of the strike.", "2018-08-31"),
        ("A hearing has been scheduled for Friday.", "2018-08-31"),
        ("A hearing had been scheduled for Friday.", "2018-08-24"),
        ("Friday's meeting has been postponed.", "2018-08-31"),
        ("Friday's report is expected to show a rise.", "2018-08-31"),
        ("He called for a general strike Friday.", "2018-08-31"),
        ("In remarks prepared for delivery Friday, he calls for calm.", "2018-08-31"),
        ("He faces prison when he is sentenced Friday.", "2018-08-31"),
        ("Lawmakers return from recess Friday.", "2018-08-31"),
        ("Crews hoped to restore power by Friday.", "2018-08-31"),
        ("Schools will stay closed, after flooding Friday.", "2018-08-24"),
        ("The fair ran from Monday to Tuesday.", "2018-08-28"),
        ("He remains in custody until a hearing Friday.", "2018-08-31"),
        ("They will be sworn in next Monday or Tuesday.", "2018-09-04"),
        ("It was likely to hit the coast by late Friday.", "2018-08-31"),
        ("Results for its third quarter beat estimates.", "2018-Q3"),
        ("The tomb dates from 1400 to 1200 BC.", "BC1400"),
        ("This Friday he emphasized that he agreed.", "2018-08-24"),
        ("Unions announced plans for a walkout on Friday.", "2018-08-31"),
        ("The case was adjourned to resume on Friday.", "2018-08-31"),
        ("The minister is also holding talks on Friday.", "2018-08-31"),
        ("The meeting has been moved to Friday.", "2018-08-31"),
        ("He was bailed to return on Friday.", "2018-08-31"),
        ("The album is out Friday.", "2018-08-31"),
        ("The film, out on Friday, stars her sister.", "2018-08-31"),
        ("Polls open at 7 a.m. on Friday.", "2018-08-31T07:00"),
        ("The team reports second-quarter results on Friday.", "2018-08-31"),
        ("The forecast calls for snow on Friday.", "2018-08-31"),
        ("The Reds host the Cubs on Friday.", "2018-08-31"),
        ("He faces sentencing on Friday.", "2018-08-31"),
        ("He warned that a strike on Friday would shut the port.", "2018-08-31"),
        ("The bomb attack on Friday could be avenged.", "2018-08-24"),
        ("A man arrested on Friday will appear in court.", "2018-08-24"),
        ("Train drivers walk out on Friday in a row over pay.", "2018-08-31"),
        ("Entries must be received by Friday.", "2018-08-31"),
        ("Talks on Friday are expected to fail.", "2018-08-31"),
        ("Friday's strike has been called off.", "2018-08-31"),
        ("Crews have been told to return by Friday.", "2018-08-31"),
        ("It will cut jobs, sending its shares down on Friday.", "2018-08-24"),
        ("The council meets behind closed doors on Friday.", "2018-08-31"),
        ("Pilots have voted to strike on Friday.", "2018-08-31"),
        ("The shares start trading on Friday.", "2018-08-31"),
        ("They were warned of heavy rain on Friday.", "2018-08-31"),
        ("Asked on Friday if he would run, he smiled.", "2018-08-24"),
        ("They had hoped to reach a deal by Friday.", "2018-08-24"),
        ("The court heard on Friday that he would appeal.", "2018-08-24"),
        ("He will be here when the case is heard in May.", "2019-05"),
        ("They were remanded to judicial custody on Friday.", "2018-08-24"),
        ("It led the vote, which runs until 4 p.m. on Friday.", "2018-08-31T16:00"),
        ("He was named on Monday and could pitch on Friday.", "2018-08-31"),
        ("It washed out his originally scheduled start Friday.", "2018-08-24"),
        ("He pushed his start back to Friday.", "2018-08-31"),
        ("They put off the games this weekend because of rain.", "2018-W34-WE"),
        ("They are looking into the Dec. 1 crash that killed ten.", "2017-12-01"),
        ("They will be down from the rise planned in January.", "2018-01"),
        ("Growth is in contrast to the time since the vote in December.", "2017-12"),
        ("He was cautious on the outlook for Dec. 1.", "2018-12-01"),
        ("Classes are not suspended on Friday despite the rain.", "2018-08-31"),
        ("The talks had originally been scheduled for Friday.", "2018-08-24"),
        ("He said he would leave on top, and on Friday he did.", "2018-08-24"),
        ("Those who took shelter there on Friday will be moved.", "2018-08-24"),
        ("They agreed on Monday to reopen the port from noon on Friday.", "2018-08-31T12:00"),
        ("Unemployment rose to 7.6 percent in July from 6.4 percent a year earlier.", "2017-07"),
        ("The 2019 route will be shown in October.", "2018-10"),
        ("The union agreed to the terms on Friday.", "2018-08-24"),
        ("They should use the $25 billion that Congress set aside in June.", "2018-06"),
        ("The trial was set to begin on Friday, but was postponed.", "2018-08-24"),
        ("In January 2018 it sold more. It was cheered by year-end sales.", "2018"),
        ("Output rose in the second quarter, more than in the previous quarter.", "2018-Q1"),
    ],
)
def test_the_side_of_publication(text: str, value: str) -> None:
    assert value in [found for _, found in values(text)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The ship sank at 3 p.m.", "2018-08-22T15:00"),
        ("It is the first since the loss 10 days ago. It sank at 3 p.m.", "2018-08-22T15:00"),
        ("The inquiry will open at 3 p.m.", "2018-08-27T15:00"),
        ("It sank at 15:00 local time (1200 GMT) on Tuesday.", "2018-08-21T12:00Z"),
        ("The inquiry starts at 2 p.m. today.", "2018-08-27T14:00"),
        ("It left at 8:19 p.m. Twelve minutes later it sank. Its last call, at 8:30, was calm.", "2018-08-22T20:30"),
        ("It left at 8:40 p.m. (1840 GMT). An hour later it sank.", "2018-08-22T21:40"),
    ],
)
def test_a_clock_time_is_of_the_day_told(text: str, value: str) -> None:
    told = "A ship sank on Wednesday.\n\nNobody was hurt.\n\nIt was an old ship.\n\n" + text
    assert value in [found for _, found in values(told)]


def test_what_is_to_come_counts_on_from_a_day_to_come() -> None:
    text = "It opens on 3 May 2019. The plan was told on Friday. The court will move there ten days later."
    assert values(text)[-1] == ("ten days later", "2019-05-13")


def test_a_month_of_a_year_told_is_no_known_month() -> None:
    assert values("In 2004 she left; three months later he did.")[1] == ("three months later", "")
    assert values("In 2004 she left; six months earlier he had.")[1] == ("six months earlier", "")


def test_a_day_of_a_month_told_is_of_no_known_day() -> None:
    assert values("The mill was lit in May 2012 and shut nine days later.")[1] == ("nine days later", "")


def test_news_stays_on_its_day_where_it_compares_with_another() -> None:
    text = "The pound fell on Friday to 1.20 euros, down from 1.25 euros on Tuesday. Gold had fallen the day before."
    assert values(text)[-1] == ("the day before", "2018-08-23")


def test_a_clock_time_of_another_zone_beside_it_moves_nothing() -> None:
    text = "It struck on Friday at 5:16 p.m. local time (1016 GMT). A second one followed 22 minutes later."
    assert values(text)[-1] == ("22 minutes later", "2018-08-24T17:38")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Net rose in the quarter ended July 1.", "2018-Q2"),
        ("Net rose in the quarter ended June 30, 2016.", "2016-Q2"),
        ("Net fell in its fourth quarter, which ended June 30.", "2018-Q4"),
        ("Net fell in its fourth quarter ended Jan. 28, 2018.", "2017-Q4"),
    ],
)
def test_a_quarter_by_the_day_on_which_it_ends(text: str, value: str) -> None:
    assert values(text)[0][1] == value


def test_a_quarter_by_its_number_beside_another() -> None:
    text = "Profit was lower in the second quarter than in the first. She came in the third, behind her sister."
    assert values(text) == [("the second quarter", "2018-Q2"), ("the first", "2018-Q1")]


def test_a_clock_time_of_some_day_of_a_month_has_no_day() -> None:
    assert values("Next month they meet at 7:00 am.") == [("Next month", "2018-09"), ("7:00 am", "T07:00")]
    assert values("They met last month. The court opens at 7:00 am.")[1] == ("7:00 am", "2018-08-27T07:00")


def test_the_day_of_the_week_tells_the_year_of_a_date() -> None:
    assert values("The shop closed Sun 26th May.", date(2024, 5, 14)) == [("Sun 26th May", "2024-05-26")]
    assert values("He was born on Friday, March 3.", date(2018, 8, 27)) == [("Friday, March 3", "2017-03-03")]


def test_a_date_told_again_is_of_the_year_that_was_said() -> None:
    shot = "He was shot on February 22nd, 2016, and died on February 24th."
    assert values(shot)[1] == ("February 24th", "2016-02-24")
    trial = "He was shot on August 22nd, 2016. The trial opens on August 29th."
    assert values(trial)[1] == ("August 29th", "2018-08-29")


def test_a_year_before_the_month_that_figures_are_of() -> None:
    found = values("Output fell in July, to a level lower than a year earlier.")
    assert found == [("July", "2018-07"), ("a year earlier", "2017-07")]
    assert values("They moved in July, a year earlier.")[1] == ("a year earlier", "2017")


def test_a_month_in_which_something_happened_is_over() -> None:
    text = "The bank was sold to a rival in March. Its shares fell to $3 on Monday." + MORE
    assert values(text, date(2009, 2, 11))[0] == ("March", "2008-03")


def test_the_same_month_of_another_year() -> None:
    found = values("Traffic rose in February 2018, compared with the same 2016 month.")
    assert found == [("February 2018", "2018-02"), ("the same 2016 month", "2016-02")]


def test_a_report_on_a_quarter_may_speak_of_longer_times() -> None:
    text = (
        "Net income in the second quarter rose. Profit from its drug, which led the market for nearly a decade, fell. "
        "Revenue and earnings were up from a year earlier."
    )
    assert values(text)[-1] == ("a year earlier", "2017-Q2")


def test_what_could_be_is_to_come_whoever_said_so() -> None:
    article = Article("x", "The firm said it could run out of money in March.", date(2009, 2, 18))
    assert tag(article).mentions[-1].value == "2009-03"


def test_halves_and_quarters_of_games_are_no_time() -> None:
    text = "The coach said two goals in the second half won the match. The striker had scored twice before halftime."
    assert values(text) == []
    assert ("the second half", "2018-H2") in values("The coach said that rates will fall in the second half.")


def test_a_night_that_is_over_is_not_the_day_told_of() -> None:
    text = "Shares fell on Tuesday after a loss in Shanghai overnight. At about 3 p.m. they fell again." + MORE
    assert values(text, date(2007, 2, 27))[2] == ("3 p.m.", "2007-02-27T15:00")


def test_the_weekend_before_a_friday() -> None:
    found = values("They signed an agreement over the weekend.", date(2018, 8, 31))
    assert found == [("the weekend", "2018-W34-WE")]


def test_a_story_moves_on() -> None:
    text = "In November 1942 they landed. In January they advanced. The next month, on the 3rd, it fell."
    text += " That year they left."
    found = [value for _, value in values(text, date(2009, 12, 19), "narrative")]
    assert found == ["1942-11", "1943-01", "1943-02", "1943-02-03", "1943"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("In 1879 he died. His papers were found in 1962 and published six years later.", "1968"),
        ("In 1914 it closed. It merged with a rival in March 1923 and five months later moved.", "1923-08"),
        ("By June 1836 it stood. Fever struck in July 1849 and lasted until mid-September.", "1849-09"),
        ("Sales peaked in the mid-1950s. In September 1969 it was sold, and a year later closed.", "1970"),
        ("On 1 May 1936 the mill was seized. It opened again on the 23rd.", "1936-05-23"),
        ("From the end of 1864 she painted, and in June 1871 left for London. There, on 8 November, she wed.",
         "1871-11-08"),
        ("In April 1926 he was freed. The following January a body was found. The inquest opened on the 9th.",
         "1927-01-09"),
        ("On 16 September 1904 she was freed. Her master, promoted in 1902, was honoured in October.", "1904-10"),
        ("He began in March 2009 and ended last month.", "2009-11"),
        ("In 1889 he was knighted. He died on Friday.", "2009-12-18"),
        ("On a wet Friday in 1889 they met. In May they met again.", "1889-05"),
        ("He left in March 1946. That autumn he was back and took his degree in 1948. The next year he wrote.", "1949"),
        ("1906: He dies in April.\n1932: In February a new particle is found.", "1932-02"),
        ("He sailed on 3 May 1810. The harvest had failed in 1774. Two years later a fire broke out.", "1776"),
        ("It was sealed in March 1867 and not opened until December.", "1867-12"),
        ("It fell in July 1762. Spain had come in on their side in January.", "1762-01"),
        ("Winter came on 22 December 1939. The division, which had taken the town on the 7th, was lost.", "1939-12-07"),
        ("They met in the third week of May 1900: at Hill on the 12th.", "1900-05-12"),
        ("On 7 September 1812 (26 August in the old calendar) he fought. The guns opened at 6 a.m.",
         "1812-09-07T06:00"),
        ("On 6 October 1873 they came. Before midnight the bridge was built. The next morning it fell.",
         "1873-10-07TMO"),
        ("On 6 October 1873 at 5 p.m. he charged. By half past five it was over.", "1873-10-06T17:30"),
        ("A siege of two weeks began in 1686. Another had lasted from mid-July to the end of October 1684.", "1684-10"),
        ("On 5 May 1899 they lost Hill, and on “Mournful Monday”, 30 October, the town.", "1899-10-30"),
    ],
)  # fmt: skip
def test_a_sentence_of_a_story_goes_on_from_what_it_has_told(text: str, value: str) -> None:
    assert values(text, date(2009, 12, 19), "narrative")[-1][1] == value


def test_the_first_end_of_a_stretch_has_the_year_of_the_last() -> None:
    text = "A siege of two weeks began in 1686. Another had lasted from mid-July to the end of October 1684."
    assert values(text, date(2009, 12, 19), "narrative")[2] == ("mid-July", "1684-07")


def test_a_story_before_christ() -> None:
    text = (
        "The war began in 431 BC. The longest siege came in 430. In June 411 they lost; in the winter of 410 they fled."
    )
    found = [value for _, value in values(text, date(2009, 12, 19), "narrative")]
    assert found == ["BC0431", "BC0430", "BC0411-06", "BC0410-WI"]


def test_a_history_may_say_how_things_are_today() -> None:
    history = "On Tuesday 3 May 1899 they met. On 5 June they parted. By October 1899 it was war. In 1902 it ended. "
    told = history * 2 + "On Tuesday the house sat. The camps are today monuments."
    assert tag(Article("x", told + MORE, MONDAY)).anchor == "narrative"


def test_a_year_beside_the_story_does_not_move_it() -> None:
    text = "On 3 August 1964 a ship was hit, as papers released in 2005 show. On 5 August the order came."
    assert values(text, date(2009, 12, 19), "narrative")[-1] == ("5 August", "1964-08-05")


def test_a_year_ago_in_a_report_of_results() -> None:
    text = (
        "Third-quarter net income rose to $5 million, or 9 cents a share, from $4 million, or 8 cents a share, "
        "a year ago. Revenue rose. Profit in the quarter rose. Earnings for the year-ago quarter were restated."
    )
    found = dict(values(text, date(1989, 10, 26)))
    assert (found["Third-quarter"], found["a year ago"], found["the year-ago quarter"]) == (
        "1989-Q3", "1988-Q3", "1988-Q3",
    )  # fmt: skip


def test_the_quarter_reported_on() -> None:
    text = (
        "Fiscal fourth-quarter profit fell to $5 million, or 9 cents a share, after a weak second quarter. In the "
        "latest quarter sales were $9 million, compared with $8 million last year. Last year they bought a mill. The "
        "first-quarter results will show its earnings. Quarterly profit in the year-earlier period had been restated."
    )
    found = dict(values(text, date(1989, 11, 2)))
    assert (found["the latest quarter"], found["last year"], found["Last year"], found["the year-earlier period"]) == (
        "1989-Q4", "1988-Q4", "1988", "1988-Q4",
    )  # fmt: skip


def test_history_is_told_from_news() -> None:
    history = " ".join(
        f"In May {year} they fought at the river, and in {year + 1} again." for year in range(1890, 1899)
    )
    assert tag(Article("x", history, MONDAY)).anchor == "narrative"
    assert tag(Article("x", "He died on Monday. " + history, MONDAY)).anchor == "publication"


def test_what_a_text_names_from_its_own_weeks_shows_news() -> None:
    lead = "The firm must pay for the loss of a ship, a court ruled. "
    history = "She left on 3 May 1987. An inquiry opened in June 1987. Suits failed in 1991 and 1994. "
    assert tag(Article("x", lead + history + MORE, MONDAY)).anchor == "narrative"
    assert tag(Article("x", lead + history + "It will appeal next month." + MORE, MONDAY)).anchor == "publication"


def test_a_short_history_counts_on_from_what_it_tells() -> None:
    history = "They sailed on 6 August 1901. By November they had reached the ice. In February 1904 they were home."
    assert [m.value for m in tag(Article("x", history + MORE, MONDAY)).mentions][1] == "1901-11"
    lately = history + " It has been open since 2017." + MORE
    assert tag(Article("x", lately, MONDAY)).anchor == "publication"


def test_a_time_counts_from_the_minute_of_publication() -> None:
    article = Article("x", "It closes two hours from now.", datetime(2018, 8, 27, 10, 30))
    assert tag(article).mentions[0].value == "2018-08-27T12:30"


def test_settings() -> None:
    week = tag(Article("x", "last week" + MORE, date(2018, 8, 26)), ResolverSettings(week_start="sunday")).mentions[0]
    assert week.edtf == "[2018-08-19..2018-08-25]"
    day = tag(Article("x", "on 03/04/2018" + MORE, MONDAY), ResolverSettings(day_order="dmy")).mentions[0]
    assert day.value == "2018-04-03"
    season = tag(Article("x", "last summer" + MORE, MONDAY), ResolverSettings(hemisphere="south")).mentions[0]
    assert season.edtf == "2017-30"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The call begins at 2:00 p.m. PT on July 25, 2017.", "2017-07-25T14:00:00-07:00"),
        ("It began on January 5, 2017, at 8:30 a.m. Eastern Time.", "2017-01-05T08:30:00-05:00"),
        ("It began on January 5, 2017, at 8:30 a.m. Eastern.", "2017-01-05T08:30:00-05:00"),
        ("It began on January 5, 2017, at 8:30 a.m. Pacific Standard Time.", "2017-01-05T08:30:00-08:00"),
        ("It ended at noon ET on Friday.", "2018-08-24T12:00:00-04:00"),
    ],
)
def test_a_clock_time_holds_its_zone_as_of_that_day(text: str, edtf: str) -> None:
    assert [m.edtf for m in tag(Article("x", text, MONDAY)).mentions] == [edtf]


@pytest.mark.parametrize(
    ("text", "value"),
    [("so bored todayyy", "2018-08-27"), ("THURSDAYYY!!! finally", "2018-08-30"), ("back octoberrr 3rd", "2018-10-03")],
)
def test_drawn_out_letters(text: str, value: str) -> None:
    assert [m.value for m in tag(Article("x", text, MONDAY, lang="en")).mentions] == [value]


EARNINGS = "Net income and profit rose as revenue and earnings a share grew. "


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("In fiscal 2018, net was $5 million, compared with $4 million a year earlier.", "2017"),
        ("For the first half, profit was $5 million, up from $4 million a year earlier.", "2017-H1"),
        ("Sales in July rose 5% from a year earlier.", "2017-07"),
        ("In the nine months, net was $5 million, up from $4 million a year earlier.", "2017"),
        ("Analysts expect third-quarter earnings of 30 cents, down from 40 cents a year earlier.", "2017-Q3"),
        ("Net was $5 million. It had been $4 million a year earlier.", "2017-Q2"),
        ("The second-quarter loss narrowed from the previous quarter.", "2018-Q1"),
    ],
)
def test_a_year_before_the_period_that_figures_are_of(text: str, value: str) -> None:
    assert values(EARNINGS + text)[-1][1] == value


def test_figures_of_the_month_just_over() -> None:
    assert values("Firms booked orders in July. Most orders of the month came from abroad.")[-1][1] == "2018-07"
    assert values("Firms booked orders in July. More will come by the end of the month.")[-1][1] == "2018-08"


def test_figures_of_the_year_just_over() -> None:
    told = "Sales rose in December and were up 3% for the year."
    assert values(told, date(2019, 1, 15))[-1][1] == "2018"
    assert values("Sales rose in December. They will be flat for the year.", date(2019, 1, 15))[-1][1] == "2019"


def test_a_fiscal_quarter_told_before() -> None:
    text = EARNINGS + "In its fiscal fourth quarter, sales rose. Margins fell in the fourth quarter."
    assert [value for _, value in values(text, date(2018, 7, 20))] == ["2018-Q4", "2018-Q4"]


def test_the_small_hours_of_a_night_are_of_the_next_day() -> None:
    assert values("The fire broke out on Friday night. It was put out at 2 a.m.")[-1][1] == "2018-08-25T02:00"
    assert values("The fire broke out on Friday night. It was put out at 10 p.m.")[-1][1] == "2018-08-24T22:00"


def test_the_11_of_september_of_2001() -> None:
    assert values("since 9/11")[0][1] == "2001-09-11"
    assert values("the Sept. 11 attacks")[0][1] == "2001-09-11"
    assert values("since 9/11", date(1999, 9, 20))[0][1] == "1999-09-11"


def test_what_happened_today_is_news_though_a_life_follows() -> None:
    life = " He won in 1980 and in 1984, sailed in 1986, wrote in 1988, married in 1990 and built a boat in 1991."
    dead = Article("x", "The sailor was killed in a shooting today, they said." + life, MONDAY)
    assert tag(dead).anchor == "publication"
    assert tag(Article("x", "The town is today a suburb." + life, MONDAY)).anchor == "narrative"


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("He was arrested in May 2015 and released in June.", ("June", "2015-06")),
        ("The set went on sale in October 1956 and sold 40,000 by Christmas.", ("Christmas", "1956-12-25")),
        ("He has led Labour since September 2015 and survived a challenge a year later.", ("a year later", "2016")),
        ("The agency had issued an order in October.", ("October", "2017-10")),
        ("He has held the post since May 2015 and was re-elected in June.", ("June", "2018-06")),
        ("He was shot on Sept. 6, 2016. He spoke last week. He was cleared in December of that year.",
         ("December of that year", "2016-12")),
        ("He joined in 1947 and by the end of the decade had left.", ("the end of the decade", "194")),
        ("A war was fought in May 2016. By the end of the year most had returned.", ("the end of the year", "2016")),
        ("Sales fell last year. By year's end the firm had closed 30 shops.", ("year's end", "2017")),
        ("Sales fell last year. By the end of the year the firm may close.", ("the end of the year", "2018")),
    ],
)  # fmt: skip
def test_news_goes_on_from_a_date_of_long_ago(text: str, last: tuple[str, str]) -> None:
    assert values(text)[-1] == last


def test_what_had_been_before_does_not_move_news() -> None:
    text = "The blast on Saturday afternoon had destroyed the roof. It rained, Acme said late in the evening."
    assert values(text)[-1] == ("late in the evening", "2018-08-27TEV")


@pytest.mark.parametrize(
    ("text", "published", "year"),
    [
        ("For the full year, it lost $30 billion.", date(2009, 2, 26), "2008"),
        ("It expects to lose money in the full year.", date(2009, 2, 26), "2009"),
        ("For the full year, it lost $30 billion.", date(2009, 11, 26), "2009"),
    ],
)
def test_a_full_year_that_is_accounted_for_is_over(text: str, published: date, year: str) -> None:
    assert values(text, published) == [("the full year", year)]


def test_since_bounds_what_its_own_sentence_dates() -> None:
    text = "Many customers have since left. On 26 June she wept. She resigned the following day."
    assert values(text) == [("26 June", "2018-06-26"), ("the following day", "2018-06-27")]


HISTORY = "The war of 1812 began in June 1812. On 3 May 1813 they met. "


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He wanted the town before January 1815. On 19 June it fell.", "1813-06-19"),
        ("They had not meant to fight until the following day, but at noon it fell.", "1813-05-03T12:00"),
        ("The assault was fixed for 6 May. Bombing began around midnight.", "1813-05-06T00:00"),
        ("Next day the commander left.", "1813-05-04"),
        ("Two days after that, the other fell.", "1813-05-05"),
        ("The fleet had put to sea on Friday.", "1813-04-30"),
    ],
)
def test_what_is_only_aimed_at_moves_no_story(text: str, value: str) -> None:
    assert values(HISTORY + text, anchor="narrative")[-1][1] == value
