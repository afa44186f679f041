"""Where a narrative stands: what it only looks ahead or back to does not move it."""

from datetime import date

import pytest

from timeline.model import Article
from timeline.resolver import ResolverSettings, tag


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("In March 1903 war began. In June 1908 a film told of it. By May 5, 1903 it was over. In August he left.",
         "1903-08"),
        ("In March 1903 war began. In June 1908 a film told of it. On April 15 the city fell. On May 5, 1903 it ended.",
         "1903-04-15"),
        ("In May 1903 he won the seat that he had lost in June 1901. On July 3, 1903 he spoke. In August he left.",
         "1903-08"),
        ("In March 1903 war began. It was planned for 1906. On April 15 a city fell. On May 5, 1903 it was over.",
         "1903-04-15"),
        ("In March 1903 they met as they had a year earlier. On April 9 the city fell.", "1903-04-09"),
        ("It was the first of three, between 1807 and 1838. A vote came in November 1815. They met in February.",
         "1816-02"),
        ("The strike of 1894 began. Hill had cut pay between August 1893 and March 1894. On April 13 the men left. He "
         "had reached the coast by January 1893.", "1894-04-13"),
        ("In September 1907 he promised that they would leave by next summer. On October 14 he spoke.", "1907-10-14"),
    ],
)  # fmt: skip
def test_flashes_do_not_move_the_story(text: str, last: str) -> None:
    article = Article("x", text, date(2010, 1, 1))
    mentions = tag(article, ResolverSettings(anchor="narrative")).mentions
    said = [mention.value for mention in mentions if mention.basis != "explicit"]
    assert said[-1] == last


@pytest.mark.parametrize(
    ("text", "anchor"),
    [
        ("It sailed on July 28, 1973. On August 2 it leaked. On August 9 it stopped. It was home on September 25.",
         "narrative"),
        ("In February 1888 he left. That spring he painted; in June he rested. He was ill until 7 January 1889.",
         "narrative"),
        ("In May 1849 a town was laid out. A store opened that summer. Two days later it burned. In June they left.",
         "narrative"),
        ("It was founded on July 28, 1973. It sold a plant on August 2, a shop on August 9 and cars on Tuesday.",
         "publication"),
    ],
)  # fmt: skip
def test_a_short_history_is_known_by_the_date_that_opens_it(text: str, anchor: str) -> None:
    assert tag(Article("x", text, date(1998, 1, 1))).anchor == anchor


CRIMEA = (
    "War began in March 1854. In September 1854 the allies landed. They won on 20 September, and {0}. On 25 October "
    "the cavalry charged. In March 1855 the tsar died. On 8 September 1855 the city fell. Peace came on 30 March 1856. "
    "The last men left in July 1856. {1}"
)


@pytest.mark.parametrize(
    ("amid", "end", "anchor"),
    [
        ("next morning marched on", "", "narrative"),
        ("on Friday marched on", "", "narrative"),
        ("on Friday marched on", "The museum will reopen on Tuesday.", "publication"),
        ("on Friday marched on", "The book was shown in Rome last week.", "publication"),
    ],
)
def test_a_day_of_the_week_amid_a_story_of_long_ago_is_of_that_story(amid: str, end: str, anchor: str) -> None:
    assert tag(Article("x", CRIMEA.format(amid, end), date(2010, 1, 1))).anchor == anchor


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("He won on 18 June 618. In June 617 he rose. In 630 they were crushed. Fifteen years later he left.", "0645"),
        ("War began on 30 November 1939. They fell back by 6 December, Finland's Independence Day. Nine days later it "
         "snowed.", "1939-12-15"),
        ("Coal fell. In April 1925 pay was cut. In July 1906 it was quashed. On the 13th parliament voted.",
         "1906-07-13"),
        ("They entered Paris on 1 March 1871 and left forty-eight hours later.", "1871-03-03"),
        ("On 11 October 1899 it expired, and next morning they crossed. They met on 31 October.", "1899-10-31"),
    ],
)  # fmt: skip
def test_where_a_story_of_long_ago_stands(text: str, last: str) -> None:
    article = Article("x", text + " And so they went on." * 15, date(2011, 1, 1))
    assert tag(article, ResolverSettings(anchor="narrative")).mentions[-1].value == last


@pytest.mark.parametrize(
    ("told", "anchor", "values"),
    [
        ("", "narrative", ["2006-03-18", "2007"]),
        (" He left on Tuesday.", "publication", ["2006-03-18"]),
    ],
)
def test_a_chronicle_of_late_years_is_known_by_its_course(told: str, anchor: str, values: list[str]) -> None:
    text = (
        "In March 2006 it began. On March 18 shots fell. A year later it was over. In May 2007 it came back. In July "
        f"2007 it spread. In October 2008 a truce was signed. In January 2009 it broke. In April 2009 they met.{told}"
    )
    tagged = tag(Article("x", text, date(2010, 1, 1)))
    assert tagged.anchor == anchor
    told_so = [mention.value for mention in tagged.mentions if mention.text in ("March 18", "A year later")]
    assert told_so[: len(values)] == values


def test_many_dates_of_a_story_outweigh_one_of_these_days() -> None:
    days = " ".join(f"On {day} June they marched on to the next of the towns." for day in range(1, 20))
    old = (
        f"War began in May 1915. {days} He had left on Friday. The war is known today as the long one; it was renamed."
    )
    assert tag(Article("x", old, date(2009, 12, 19))).anchor == "narrative"
    late = old.replace("May 1915", "May 2008. In April 2008, March 2008 and February 2008 it had loomed")
    assert tag(Article("x", late, date(2009, 12, 19))).anchor == "narrative"
    assert tag(Article("x", f"He died on Friday. {old}", date(2009, 12, 19))).anchor == "publication"


def test_a_day_of_last_year_counts_from_publication() -> None:
    text = (
        "Two brewers may merge. They said so on 14 July last year. One, founded in 1751, nearly failed in 1931 and was "
        "bought in 1998. Its shares rose last night. Another merger was blocked in 2002."
    )
    assert tag(Article("x", text, date(2022, 3, 3))).anchor == "publication"
