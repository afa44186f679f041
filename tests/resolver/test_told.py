"""Readings that need what a text has told before, and where what somebody says ends."""

from datetime import date

import pytest

from timeline.model import Article
from timeline.resolver import ResolverSettings, tag

MORE = "\n\n" + "And so they went on and on. " * 12
MONDAY = date(2018, 8, 27)


def values(text: str, published: date = MONDAY, anchor: str = "publication") -> list[tuple[str, str]]:
    settings = ResolverSettings(anchor=anchor)  # type: ignore[arg-type]
    return [(m.text, m.value) for m in tag(Article("x", text + MORE, published), settings).mentions]


@pytest.mark.parametrize("closing", ["''", "”", '"', "'", "’ ”", "”)"])
def test_a_sentence_ends_with_what_closes_it(closing: str) -> None:
    assert values(f"He told them: It went on.{closing} On Friday it will close.")[0] == ("Friday", "2018-08-31")


@pytest.mark.parametrize("opening", ["``", "“", '"', "‘"])
def test_a_sentence_begins_with_what_opens_it(opening: str) -> None:
    assert values(f"It went on. {opening}On Friday it will close, he said.")[0] == ("Friday", "2018-08-31")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("``In 2009 we were many,'' said a miller who has not worked since May.", "2018-05"),
        ("“In 2009 we were many,” said a miller who has not worked since May.", "2018-05"),
        ('"In 2009 we were many," said a miller who has not worked since May.', "2018-05"),
        ("In 2009, the ``Anna'' sank off the cape in May.", "2009-05"),
        ('In 2009, the "Anna" sank off the cape in May.', "2009-05"),
    ],
)
def test_a_year_holds_what_is_said_in_it(text: str, value: str) -> None:
    assert values(text)[1] == ("May", value)


def test_a_night_to_come_moves_no_small_hours_that_are_over() -> None:
    text = "A team is to arrive Monday night. The town was cleared at 4 a.m."
    assert values(text) == [("Monday night", "2018-08-27TNI"), ("4 a.m.", "2018-08-27T04:00")]


def test_later_counts_from_what_had_been_rather_than_from_a_year() -> None:
    text = "In 2017 it had no trouble. It had been left in a bar on March 18, and police came five days later."
    assert values(text)[-1] == ("five days later", "2018-03-23")


def test_a_year_ago_before_a_report_has_come_to_its_results_is_the_year() -> None:
    text = (
        "A year ago, few would have bet on the firm. Its earnings and net income rose, and revenue too. It earned $3."
    )
    assert values(text)[0] == ("A year ago", "2017")
    told = "Net in the second quarter was flat. A year ago, few would have bet on its revenue and earnings."
    assert values(told)[1] == ("A year ago", "2017-Q2")


def test_a_year_before_the_quarter_that_figures_are_of() -> None:
    text = "Unemployment rose to 29 percent in the second quarter of 2018 from 22 percent a year earlier."
    assert values(text)[1] == ("a year earlier", "2017-Q2")


@pytest.mark.parametrize(
    ("published", "year"), [(date(2018, 12, 3), "2019"), (date(2018, 1, 9), "2018"), (date(2018, 8, 27), "2018")]
)
def test_a_new_year_is_near(published: date, year: str) -> None:
    assert values("He had little to say on what it did in the new year.", published)[0] == ("the new year", year)


def test_that_month_is_the_last_that_was_told() -> None:
    text = "The work was halted in March 2007, and nothing will fly before 2031. Two buyers left that month."
    assert values(text)[-1] == ("that month", "2007-03")


def test_the_following_year_is_after_the_one_just_told() -> None:
    text = (
        "The pit was found in April 1902. Digging stopped in 1914 and went on until 1938. The following year it closed."
    )
    assert values(text, anchor="narrative")[-1] == ("The following year", "1939")


def test_a_date_goes_on_from_a_day_to_come() -> None:
    text = "The rate, if the deal is not closed by October 30, was raised to 7 percent after December 29."
    assert values(text)[1] == ("December 29", "2018-12-29")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The team has a match Friday.", "2018-08-31"),
        ("He said that it had announced talks to begin Friday.", "2018-08-31"),
        ("It failed to begin Friday.", "2018-08-24"),
    ],
)
def test_what_is_arranged_is_to_come(text: str, value: str) -> None:
    assert values(text)[0] == ("Friday", value)


def test_a_time_by_four_digits_has_its_zone() -> None:
    text = "The offer ends at 1630 EST/2130 GMT, October 30."
    assert values(text) == [("1630 EST", "2018-10-30T16:30"), ("2130 GMT, October 30", "2018-10-30T21:30Z")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("In futures trading, gold for March delivery fell $2 an ounce.", "2019-03"),
        ("Wheat for delivery in March rose 3 cents.", "2019-03"),
        ("Copper for August delivery fell.", "2018-08"),
        ("The first delivery in March was late.", "2018-03"),
    ],
)
def test_what_is_traded_is_delivered_in_a_month_to_come(text: str, value: str) -> None:
    assert values(text)[0][1] == value


def test_what_is_unlike_a_day_is_not_of_it() -> None:
    text = "Unlike Friday's march, it ended in peace at 1 p.m."
    assert values(text) == [("Friday", "2018-08-24"), ("1 p.m.", "2018-08-27T13:00")]


def test_the_same_day_is_the_last_that_was_told() -> None:
    text = "They will look at it again on September 25. What was lifted in November 1995 may be back the same day."
    assert values(text)[-1] == ("the same day", "2018-09-25")


def test_a_time_that_is_over_is_of_no_day_to_come() -> None:
    text = "He was seized on Friday. He stays there until his trial on October 5. It was at 1 p.m. that he was seen."
    assert values(text)[-1] == ("1 p.m.", "2018-08-24T13:00")


def test_what_was_likely_is_to_come() -> None:
    assert values("He said that a sale of shares was likely in the autumn.")[0] == ("the autumn", "2018-FA")


def test_a_story_goes_back_where_something_had_not_happened_until() -> None:
    text = "On 2 October 1831 they took the town. The mayor had not asked for troops until 29 September."
    assert values(text, anchor="narrative")[-1] == ("29 September", "1831-09-29")


def test_what_comes_later_goes_on_from_the_day_just_told() -> None:
    text = (
        "On 2 October 1831 they took the town. He had not sent for troops until 29 September. They left two days later."
    )
    assert values(text, anchor="narrative")[-1] == ("two days later", "1831-10-01")


def test_a_time_is_of_no_day_of_long_ago_where_another_date_was_told_since() -> None:
    text = "The last men left on Dec. 14, 1972. In 1961, three had said so. The chief told of it at midday."
    assert values(text)[-1] == ("midday", "2018-08-27T12:00")


def test_a_day_of_the_week_behind_a_date_is_that_day() -> None:
    assert values("She flies to Paris on Sept. 16, a Sunday, for three days.")[1] == ("a Sunday", "2018-09-16")
    assert values("She flies to Paris on Sept. 16, a Monday, for three days.")[1] == ("a Monday", "2018-08-27")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It began at eight yesterday morning.", "2018-08-26T08:00"),
        ("It ended at ten last night.", "2018-08-26T22:00"),
        ("They will meet at six tonight.", "2018-08-27T18:00"),
    ],
)
def test_an_hour_in_words_of_a_part_of_a_day(text: str, value: str) -> None:
    assert [found for _, found in values(text)] == [value]


def short(text: str) -> list[tuple[str, str]]:
    return [(m.text, m.value) for m in tag(Article("x", text, date(2013, 11, 8), lang="en")).mentions]


def test_a_post_looks_on_to_a_day_of_the_month() -> None:
    assert short("Annual dinner on the 29th, theme is the sea") == [("the 29th", "2013-11-29")]
    assert short("we were in Rome on the 29th, so hot")[0] == ("the 29th", "2013-10-29")


def test_a_morning_behind_last_night_is_the_next() -> None:
    found = short("2 hrs of sleep last nite and up for a 9am meeting")
    assert found[1:] == [("last nite", "2013-11-07TNI"), ("9am", "2013-11-08T09:00")]


def test_a_date_goes_on_from_the_one_told_right_before_it_alone() -> None:
    text = "The firm, which was bought in 1985 and sold two years later, has cut 40 jobs since January 3."
    assert values(text)[-1] == ("January 3", "2018-01-03")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It was still studying the ban imposed on August 6, nine days earlier.", "2018-08-06"),
        ("On August 6, two days later, he died.", "2018-08-06"),
        ("He came on August 6, two days later he died.", "2018-08-08"),
    ],
)
def test_a_date_may_be_called_by_its_distance(text: str, value: str) -> None:
    assert values(text)[-1][1] == value


def test_what_was_first_expected_then_is_over() -> None:
    assert values("The choice, first expected in December, ends a contest.")[0] == ("December", "2017-12")


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (
            "On 3 October the guard, which had lost its guns in July, was sent south on the 6th.",
            ("the 6th", "1813-10-06"),
        ),
        ("On the night of 3 October they took the mill, and by daybreak all had fled.", ("daybreak", "1813-10-04TMO")),
        ("On 3 October they marched all night.", ("all night", "1813-10-03TNI")),
        ("On 3 December they gave up. In the new year Berg came.", ("the new year", "1814")),
        ("On 3 March they gave up. Peace came after the new year.", ("the new year", "1813")),
    ],
)
def test_a_story_goes_on_from_where_it_is(text: str, last: tuple[str, str]) -> None:
    assert values("The war of 1812 began in June 1812. On 3 May 1813 they met. " + text, anchor="narrative")[-1] == last


def test_a_story_that_has_come_to_no_day_has_no_dusk() -> None:
    assert values("The war of 1812 began in June 1812. They met at dusk.", anchor="narrative")[-1][0] == "June 1812"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Wednesday: Rain, with hail on the coast.", "2018-08-29"),
        ("Thursday through Saturday: Rain.", "2018-09-01"),
        ("Wednesday: The board met and chose a chair.", "2018-08-22"),
        ("The hall will open on Saturday. Entry on Saturday is free.", "2018-09-01"),
        ("The hall will open on Saturday. Nobody came on Saturday.", "2018-08-25"),
    ],
)
def test_a_day_that_heads_a_line_or_is_told_again_is_to_come(text: str, value: str) -> None:
    assert values("They said so.\n\n" + text)[-1][1] == value


def test_since_looks_back_whatever_year_the_sentence_opened_with() -> None:
    assert values("In 2018 they have met every week since October.")[-1] == ("October", "2017-10")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It lost $4 million in the second quarter. It made $2 million in the same quarter of 2015.", "2015-Q2"),
        ("In the first half it made a profit, after a loss in the same period last year.", "2017-H1"),
        ("Sales rose from May to August, up 9% over the same period last year.", "2017"),
    ],
)
def test_the_same_period_is_that_just_told(text: str, value: str) -> None:
    assert values(text)[-1][1] == value


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("In the summer of 1814 they met; a week later Berg died.", "[1814-06-08..1814-09-07]"),
        ("In the spring of 1815 he left. Two months later it ended.", "[1815-05-01..1815-07-31]"),
        ("In March 1816 they met. Ten days later he left.", "[1816-03-11..1816-04-10]"),
        ("On the night of 4-5 March 1816 they came. That night it rained.", "1816-03-04"),
    ],
)
def test_what_comes_later_in_a_story_is_one_of_the_days_that_it_can_be(text: str, when: str) -> None:
    article = Article("x", "The war of 1812 began in June 1812. On 3 May 1813 they met. " + text + MORE, MONDAY)
    assert tag(article, ResolverSettings(anchor="narrative")).mentions[-1].edtf == when


LEAD = "The Salt War of 1561 was fought from March 1561 to October 1564. "


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Odo, king since 1553, taxed salt in 1559. The following spring the mines closed.", "1560-SP"),
        ("Odo, king since 1553, taxed salt in 1559. Two years later the mines closed.", "1561"),
        ("On 5 May 1563 they met. Odo (born in 1530) lost. The following spring he fled.", "1564-SP"),
        ("On 5 May 1563 they met. A week later they agreed; the next day they left.", "1563-05-13"),
        ("On 5 May 1563 they promised peace the following week. That same day Odo fled.", "1563-05-05"),
        ("In 1563 they met; twelve months later they agreed.", "1564"),
    ],
)
def test_a_story_goes_on_from_its_background(text: str, last: str) -> None:
    assert values(LEAD + text, anchor="narrative")[-1][1] == last


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The club had last won in 1970. Berg, who left the next year, wept.", "1971"),
        ("The club last won in 1970. It will move in the next year.", "2019"),
    ],
)
def test_the_next_year_is_that_behind_a_year_told(text: str, value: str) -> None:
    assert values(text)[-1][1] == value


def test_the_weekend_by_which_something_is_demanded_is_to_come() -> None:
    text = "They threatened to strike unless the premier names a new board by the weekend."
    assert values(text, date(2018, 8, 29)) == [("the weekend", "2018-W35-WE")]


def test_a_post_sees_you_on_a_day_to_come() -> None:
    assert short("cya tuesday, have fun") == [("tuesday", "2013-11-12")]
    assert [m.value for m in tag(Article("x", "MATCH DAY Saturday! Kickoff et al", date(2013, 11, 8))).mentions][
        -1
    ] == ("2013-11-09")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The talks had been planned for mid-October.", "2018-10"),
        ("The feast is on Sept. 2, which falls on a Sunday; the fair opens the following day.", "2018-09-03"),
        ("A ban, in force since 6 August, had run out the previous night.", "2018-08-26TNI"),
    ],
)
def test_what_only_bounds_or_names_a_day_is_not_counted_from(text: str, value: str) -> None:
    assert values(text)[-1][1] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("At twelve o'clock they were relieved.", "T12:00"),
        ("In May 1814 they met. The mill burned for days before they were relieved at twelve o'clock.", "T12:00"),
        ("In May 1814 they met. Rain fell through the night.", ""),
        ("In May 1814 they met on the 3d, and at 9 o'clock A. M. they left.", "1814-05-03T09:00"),
    ],
)
def test_a_story_that_has_come_to_no_day_has_hours_of_none(text: str, value: str) -> None:
    assert values("The war of 1812 began in June 1812. " + text, anchor="narrative")[-1][1] == value


def test_three_months_that_ended_are_the_quarter_just_over() -> None:
    text = (
        "Acme said first-quarter earnings rose. Its profit rose to $9 million, or $1.39 a share, for the three months "
        "ended June 30 from $8 million in earnings, or $1.27 a share, a year ago. Its revenue rose."
    )
    assert values(text)[-1] == ("a year ago", "2017-Q2")
