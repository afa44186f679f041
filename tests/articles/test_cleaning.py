"""What of a text tells nothing, and what must not be taken for that."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.articles.cleaning import boilerplate, dateline_date
from timeline.model import Article


def marked(text: str, title: str | None = None) -> list[tuple[str, str]]:
    article = Article("a", text, date(2018, 8, 27), title=title)
    return [(text[stretch.start : stretch.end], stretch.kind) for stretch in boilerplate(article)]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("By John Smith", "byline"),
        ("BY JANE DOE, Associated Press", "byline"),
        ("By Jane Doe and Ahmad al-Rashid in Damascus", "byline"),
        ("Monday, August 27, 2018", "date"),
        ("Published: 27 August 2018 10:30 GMT", "date"),
        ("Photo: A. Miller", "caption"),
        ("A convoy enters Idlib on Sunday. (Photo by Omar Haj/AFP)", "caption"),
        ("The ruins of the market. Image: Genium.", "caption"),
        ("Read more: Who is Amir Hatami?", "notice"),
        ("Advertisement", "notice"),
        ("We use cookies to improve your experience. By continuing you agree.", "notice"),
        ("Share this article", "notice"),
        ("Sign up for our newsletter", "notice"),
        ("© 2018 The Example. All rights reserved.", "notice"),
        ("Lire aussi : la Syrie après la guerre", "notice"),
        ("(Reuters)", "signature"),
        ("Reporting by Jane Doe; Editing by John Smith", "signature"),
        ("/TASS/", "signature"),
    ],
)
def test_lines_that_tell_nothing(line: str, kind: str) -> None:
    assert marked(f"They met on Sunday.\n\n{line}\n\nThey left on Monday.") == [(line, kind)]


@pytest.mark.parametrize(
    "line",
    [
        "By Sunday the troops had left.",
        "By Monday, August had ended.",
        "Related companies were fined on Monday, the court said.",
        "Read the ruling: that is what the judge told reporters on Monday.",
        "More stories of abuse were told on Monday.",
        "On Monday, August 27, 2018 the deal was signed.",
        "Copyright law was changed on Monday, the minister said.",
        "Photo agencies said on Monday that they would sue.",
        "Share prices were down 5 % on Monday.",
        "AP said so.",
    ],
)
def test_sentences_that_only_begin_alike(line: str) -> None:
    kinds = [kind for _, kind in marked(f"They met on Sunday.\n\n{line}")]
    assert kinds == []


@pytest.mark.parametrize(
    ("opening", "written"),
    [
        ("KABUL, Jan. 25, 2013 (AP) —", "Jan. 25, 2013"),
        ("DAMASCUS (Reuters) -", None),
        ("BEIRUT, Lebanon —", None),
        ("(CNN) —", None),
        ("BONN, Germany (AP)_", None),
        ("CANBERRA -", None),
        ("SYDNEY (dpa-AFX) -", None),
        ("NEW HARTFORD (CBS 2/FOX 28) -", None),
        ("TROY, N.Y. --", None),
        ("Fairbanks, Alaska —", None),
        ("Duluth, Minn. –", None),
        ("McLean, VA -", None),
        ("(TROY, N.J.) --", None),
        ("(Dayton) –", None),
        ("WASHINGTON, Aug 27 (Reuters) -", None),
        ("LISBON, March 21 (Coast News) -", None),
        ("Moscow, 27 August 2018 (TASS) –", "27 August 2018"),
        ("NEW YORK/LONDON, Aug. 27, 2018 —", "Aug. 27, 2018"),
        ("SAN JOSE, California — June 5, 2017 —", "June 5, 2017"),
        ("Redmond, Wash. — June 5, 2017 —", "June 5, 2017"),
        ("BOSTON (Oct. 8, 2015) -", "Oct. 8, 2015"),
        ("DENVER--(BUSINESS WIRE)--", None),
        ("SEATTLE--(BUSINESS WIRE)--Mar. 10, 2015--", "Mar. 10, 2015"),
        ("BANGALORE, MAY 19.", None),
        ("REDMOND, Wash., Jan. 3, 2017 /PRNewswire/ --", "Jan. 3, 2017"),
    ],
)
def test_datelines(opening: str, written: str | None) -> None:
    text = f"{opening} Two ministers signed a deal on Monday."
    assert marked(text) == [(opening, "dateline")]
    assert dateline_date(text) == written


@pytest.mark.parametrize(
    "opening", ["HAVANA (AP) --", "BUDAPEST, March 12 (Xinhua) --", "MIAMI _", "WARSAW, Poland (AP) _"]
)
def test_a_dateline_may_fill_a_line(opening: str) -> None:
    assert marked(f"{opening}\n\nThe talks in the town ended without a treaty.\n") == [(opening, "dateline")]


@pytest.mark.parametrize(
    "text",
    [
        "The deal - signed on Monday - was big.",
        "Hatami: we signed a deal.",
        "U.S. - China",
        "On June 5, 2017 - Monday - they met.",
        "June 5, 2017: The board met.",
        "Acme, founded on June 5, 2017 - Monday - has won.",
    ],
)
def test_no_datelines(text: str) -> None:
    assert marked(text) == []


def test_a_date_on_a_line_of_its_own_says_when(tmp_path: object) -> None:
    assert dateline_date("Friday, January 4, 2019 \n\n\nA building collapsed on Monday.") == "Friday, January 4, 2019"
    assert dateline_date("It collapsed on January 4, 2019.\nMore.") is None


def test_the_headline_within_the_text() -> None:
    assert marked("Deal signed\n\nThey signed a deal.", title="Deal  Signed") == [("Deal signed", "headline")]


@given(st.text(alphabet="BbYy PhotoReadmore:.,—-()\n AP/©1234January", max_size=400), st.text(max_size=10))
def test_stretches_are_in_order_and_of_the_text(text: str, title: str) -> None:
    end = 0
    for stretch in boilerplate(Article("a", text, date(2018, 8, 27), title=title)):
        assert end <= stretch.start < stretch.end <= len(text)
        end = stretch.end


def test_a_date_that_stands_before_the_first_sentence_is_none_of_its_words() -> None:
    assert marked("Friday, March 29, 2019 The fair returned.\nFriday, March 29, 2019 The fair left.") == [
        ("Friday, March 29, 2019", "date")
    ]
    assert marked("Friday, March 29, 2019, was cold.") == []


@pytest.mark.parametrize(
    "line",
    ["RIDGEPORT POLICE DEPARTMENT", "CITY OF BRACKENRIDGE", "Department of Justice", "NEWS RELEASE", "Release # 18-088",
     "RELEASE: 04-163"],
)  # fmt: skip
def test_what_stands_above_a_release(line: str) -> None:
    assert marked(f"{line}\n\nThey met on Sunday.") == [(line, "notice")]


@pytest.mark.parametrize(
    "line", ["FIRE DESTROYS OFFICE IN TROY", "Council of Troy votes to close mill", "Release 3 men"]
)
def test_headlines_above_a_story(line: str) -> None:
    assert marked(f"{line}\n\nThey met on Sunday.") == []


@pytest.mark.parametrize(
    "line",
    [
        "1015 AM EST FRI DEC 18 2009", "1130 AM CDT Monday August 16 1999", "NEWS RELEASE 5 November 1997",
        "Press release | 25 October 2018", "Ottawa, 22 May 2000", "WEXFORD, Iowa (May 14, 2004)",
        "Media information, 6 June 2012, 11 a.m.", "8 October 2008 - embargoed until 18:00 UT",
    ],
)  # fmt: skip
def test_when_a_text_was_issued(line: str) -> None:
    assert marked(f"{line}\n\nSnow is coming.") == [(line, "date")]


def test_lines_in_capitals_above_a_text_whose_headline_is_known() -> None:
    text = "BISHOP OF TROY RESIGNS\nTHE HOSPICE AT TROY\n\nBishop of Troy resigns\n\nThe bishop left. IT WAS LATE"
    assert marked(text, "Bishop of Troy resigns") == [
        ("BISHOP OF TROY RESIGNS", "headline"), ("THE HOSPICE AT TROY", "notice"),
        ("Bishop of Troy resigns", "headline"),
    ]  # fmt: skip


def test_a_dateline_may_stand_behind_a_note_to_readers() -> None:
    text = "The board recalls lamps. Stop using them.\n\nTROY, N.Y. - Acme is recalling lamps sold in May.\n"
    assert marked(text) == [("TROY, N.Y. -", "dateline")]
