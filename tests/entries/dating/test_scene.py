"""Where a story stands while its tellings are dated in order."""

from __future__ import annotations

import re
from datetime import date

import pytest

from timeline.entries import extract
from timeline.model import Article
from timeline.resolver import tag

from ..making import entries


def told(words: str, part: str) -> str | None:
    """The date of the shortest entry whose clause holds a part of the words."""
    at = re.sub(r"\[([^|]+)\|[^\]]+\]", r"\1", words).index(part)
    holding = [entry for entry in entries(words) if entry.start <= at < entry.end]
    return min(holding, key=lambda entry: entry.end - entry.start).date


def test_who_speaks_right_behind_an_earlier_day_of_the_paragraph_speaks_then() -> None:
    opening = "The firm named receivers on [Sunday|2018-08-26].\n\n"
    words = opening + "On [Thursday|2018-08-23] the minister told them that it was over. The firm denied it."
    assert told(words, "denied") == "2018-08-23"
    words = opening + "On [Thursday|2018-08-23] the firm shut its shop. A crowd gathered. Anna Berg said she was glad."
    assert told(words, "glad") == "2018-08-26?"


def test_what_is_told_on_a_word_goes_on_there_in_its_paragraph() -> None:
    words = (
        "A jury on [Sunday|2018-08-26] convicted Ian Stubbs.\n\nProsecutors said Ian Stubbs walked into the bank on "
        "[8 November 2017|2017-11-08]. Ian Stubbs left with $9,000.\n\nThe jurors went home."
    )
    assert told(words, "left with") == "2017-11-08?"
    assert told(words, "went home") == "2018-08-26?"


def test_shares_trade_on_the_day_after_a_late_deal() -> None:
    words = "Acme has agreed to buy Gamma. The boards approved it {0|2018-08-26}.\n\nAcme's shares fell 3 percent."
    late = words.replace("{0|", "[late on Sunday|").replace("}", "]")
    assert told(late, "shares fell") == "2018-08-27?"
    assert told(late.replace("late on", "on"), "shares fell") == "2018-08-26?"


def test_what_is_done_right_after_something_ended_is_of_that_day() -> None:
    words = "The mayor was found guilty after nine hours of talks that ended on [Friday|2018-08-24]. He wept."
    assert told(words, "found guilty") == "2018-08-24?"
    assert told(words, "wept") == "2018-08-24?"


def test_what_could_not_be_done_until_a_day_was_done_then() -> None:
    words = "Soldiers could not reach the town until [Friday noon|2018-08-24]. The president came a few hours later."
    assert told(words, "reach") == "2018-08-24"
    assert (told(words, "came") or "").startswith("2018-08-24")


def test_an_occasion_that_somebody_breaks_up_is_of_its_day() -> None:
    words = (
        "A court freed Moyo on [Sunday|2018-08-26], nine days after he was arrested at a rally.\n\nHe limped.\n\n"
        "Officers broke up the rally with tear gas."
    )
    words = words.replace("nine days", "[nine days|P9D]")
    assert told(words, "broke up") == "2018-08-17?"


def test_a_shift_is_no_part_of_a_day() -> None:
    article = Article("a", "The boiler burst at the end of the night shift on Friday.", date(2018, 8, 27))
    (entry,) = extract(article, tag(article))
    assert entry.date == "2018-08-24"


@pytest.mark.parametrize(
    ("text", "part", "day"),
    [
        ("The quake struck on Wednesday, killing nine. A boy was pulled out the morning after the quake.", "pulled",
         "2018-08-23"),
        ("The results were declared on Wednesday. He gave up his seat within an hour of the declaration.", "gave",
         "2018-08-22"),
        ("The decision was taken at a meeting that went on until late on Thursday.", "taken", "2018-08-23"),
        ("Rossi was arrested in June 1989, a week after a student was robbed in her flat.", "robbed", "1989-06"),
        ("The ship struck a reef on Saturday evening. By midnight everyone was ashore.", "ashore",
         "[..2018-08-25]"),
        ("The plants will not reopen before September 19.", "reopen", "[2018-09-19..]"),
        ("Two men were shot on Saturday; a third died of his wounds the next day.", "died", "2018-08-26"),
        ("When police at last lifted the roadblock on Sunday, they drove home.", "drove", "2018-08-26"),
        ("She was charged in May 2016 and, in March 2017, admitted to fraud.", "admitted", "2017-03"),
        ("She was charged in May 2016 and, in Rome, admitted to fraud.", "admitted", "2016-05"),
        ("A blast shook the plant this morning. The blast, at 10:20, tore off a roof. The quake struck at 8 p.m. on "
         "Friday. The plant shut down, but an hour later a wave hit it.", "wave", "2018-08-24T21:00:00"),
        ("A blast shook the plant this morning. The blast, at 10:20, tore off a roof. The quake struck at 8 p.m. on "
         "Friday. The town was evacuated the next day.", "evacuated", "2018-08-25"),
        ("In 1983 thieves took a painting, and four years after that a sculpture was stolen.", "stolen", "1987"),
        ("Prices fell on Monday by the most in three years after the bank raised its rates.", "raised", "2018-08-27"),
        ("Smoke had come from the mine on Thursday, and inspectors had ordered it shut.", "ordered", "2018-08-23"),
        ("The recorder of the jet that crashed on Friday was found yesterday. The Boeing 737 left at 14:05.", "left",
         "2018-08-24T14:05:00"),
        ("The recorder of the jet that crashed on Friday was found yesterday. The jet took off at 14:05. Farmers "
         "found the wreck the day after. That afternoon a boat brought it in.", "boat", "2018-08-25"),
        ("The recorder of the jet that crashed on Friday was found yesterday. The jet took off at 14:05. Farmers "
         "saw the wreck at dawn the next day.", "saw", "2018-08-25"),
        ("Berg was arrested on Friday. Eight men came to his house shortly before dawn.", "came", "2018-08-24"),
        ("Mr Berg, asked on Tuesday whom he had trusted, smiled.", "smiled", "2018-08-21"),
        ("Reached by telephone on Friday, Ms. Berg declined to comment.", "declined", "2018-08-24"),
        ("At the hearing, held on Tuesday by video, Mr Rossi denied everything.", "denied", "2018-08-21"),
        ("The two men, arrested on Friday, were charged with theft.", "charged", "2018-08-27"),
        ("Passengers who arrived at the airport on Tuesday found the counters dark.", "found", "2018-08-21"),
        ("Inspectors who visited in March had found nothing wrong.", "found", "2018-03"),
        ("The teachers who came to Spain in 1990 learned the language.", "learned", "2018-08-27"),
        ("The tank was checked on May 22. It had been struck by a beam when a storm came ashore in September 2005.",
         "struck", "2005-09"),
        ("A bank cut the rating late on Friday. The minister at once accused it of malice.", "accused", "2018-08-24"),
        ("In March 2009 four people were killed. Six weeks later Acme warned its drivers.", "warned",
         "[2009-04-12..2009-05-12]"),
        ("He won the title in 2004 and missed the whole of the 2006 season.", "missed", "2006"),
        ("Acme launched the jet in July 2004, shelved it eighteen months later and revived it last year.", "shelved",
         "2006-01"),
        ("The will was read in July, but the family wept.", "read", "2018-07"),
        ("A bank admitted it on Friday. It was in late April that clerks saw the gap. They rang the auditor.", "rang",
         "2018-04"),
        ("The bank admitted it on Friday. In April clerks saw the gap. They called the auditor.", "called", "2018-04"),
        ("The bank admitted it on Friday. In April clerks saw the gap. Berg resigned.", "resigned", "2018-08-24"),
        ("Crews have begun to clear the site, a day after a blast heard in Rome.\n\nTen people were hurt when a tank "
         "exploded on Saturday.", "begun", "2018-08-27"),
        ("The jury met on Sunday. One of the rings had been found by a boy on Friday. He sold it to a dealer.", "sold",
         "2018-08-24"),
        ("The probe reached the comet on July 30. A week later a jet of gas struck it.", "struck", "2018-08-06~"),
        ("The march began in July. On the 6th, after Friday prayers, crowds drove the police away, and that night a "
         "court burned.", "burned", "2018-07-06"),
        ("A rebel warned the firms on Saturday to leave. The government responded within hours.", "responded",
         "2018-08-25"),
    ],
)  # fmt: skip
def test_what_tagged_words_say(text: str, part: str, day: str) -> None:
    article = Article("a", text, date(2018, 8, 27))
    at = text.index(part)
    holding = [entry for entry in extract(article, tag(article)) if entry.start <= at < entry.end]
    assert (min(holding, key=lambda entry: entry.end - entry.start).date or "").rstrip("?") == day


def test_what_lies_between_an_earlier_day_and_a_later_one_is_of_the_earlier() -> None:
    words = (
        "Guests returned to the hotel on [Sunday|2018-08-26], after a leak was mended. A cook smelled gas on "
        "[Thursday|2018-08-23]. Firemen cleared the house.\n\nGuests slept in a school. On [Friday|2018-08-24] the "
        "mayor came."
    )
    assert [entry.date for entry in entries(words) if entry.title.startswith("Guests slept")] == ["2018-08-23?"]
    words = words.replace("[Friday|2018-08-24]", "[Monday|2018-08-27]")
    assert [entry.date for entry in entries(words) if entry.title.startswith("Guests slept")] == ["2018-08-26?"]


def test_what_has_been_so_since_then_begins_with_what_was_told_before() -> None:
    words = "The mill was sold in [May|2018-05]. Since then it has stood empty."
    assert [entry.date for entry in entries(words)] == ["2018-05", "2018-05?/.."]
    words = "The mill was sold in [spring|2018-21]. It has since then stood empty."
    assert [entry.date for entry in entries(words)] == ["2018-21", "2018-08-27?"]


def test_what_goes_on_behind_a_day_of_some_months_ago_is_of_that_day() -> None:
    words = "Acme won a prize on [Sunday|2018-08-26]. Its probe passed a comet on [5 May|2018-05-05]. A camera failed."
    assert entries(words)[-1].date == "2018-05-05?"
    words = words.replace("passed", "had passed")
    assert entries(words)[-1].date == "2018-08-26?"


def test_what_somebody_says_they_did_is_of_what_was_told_right_before() -> None:
    words = "The board met on [Sunday|2018-08-26]. A choir came in [May|2018-05]. “We sang to them,” said Ada Berg."
    assert entries(words)[-1].date == "2018-05?"
    words = words.replace("We sang to them", "It is a fine choir")
    assert entries(words)[-1].date != "2018-05?"
