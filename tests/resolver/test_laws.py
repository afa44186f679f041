"""Laws that hold whatever the text: no errors, spans in order, notations agree, values move with publication."""

from datetime import date, timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from timeline.model import Article, Mention
from timeline.resolver import ResolverSettings, tag
from timeline.resolver.grammar import grammar, languages
from timeline.when import calendar, edtf
from timeline.when.values import Granularity, Period

PIECES = {
    language: sorted({text for rule in found.rules for text in (*rule.yes, *rule.no)})
    for language in languages() if (found := grammar(language)) is not None
}  # fmt: skip
JOINTS = (" ", ", ", ". ", "-", "", "\n\n", " and ", " (", ") ", "…", "\u200b", "\t\n ", " – ", "’s ")
NEWS = ResolverSettings(anchor="publication")
DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))
FEASTS = ("holidays.", "seasons.feast", "seasons.unity")
CALENDAR_UNITS = {"month", "quarter", "season", "half", "year", "decade", "century"}
CENTURIES = timedelta(days=20_871 * 7)  # 400 years: the calendar repeats


def texts(language: str) -> st.SearchStrategy[str]:
    """Examples of the rules, strung together, and anything else."""
    parts = st.lists(st.tuples(st.sampled_from(PIECES[language]), st.sampled_from(JOINTS)), max_size=6)
    strung = parts.map(lambda pairs: "".join(text + joint for text, joint in pairs))
    return st.one_of(strung, st.text(max_size=60), st.tuples(strung, st.text(max_size=10)).map("".join))


ARTICLES = st.sampled_from(languages()).flatmap(
    lambda language: st.builds(Article, st.just("x"), texts(language), DAYS, lang=st.just(language))
)


@settings(max_examples=150, deadline=None)
@given(ARTICLES, st.sampled_from(("auto", "publication", "narrative")), st.sampled_from(("monday", "sunday")))
def test_never_raises_and_spans_lie_in_order(article: Article, anchor: str, week_start: str) -> None:
    mentions = tag(article, ResolverSettings(anchor=anchor, week_start=week_start)).mentions  # type: ignore[arg-type]
    after = 0
    for mention in mentions:
        assert after <= mention.start < mention.end <= len(article.text)
        assert article.text[mention.start : mention.end] == mention.text == mention.text.strip()
        after = mention.end


@settings(max_examples=100, deadline=None)
@given(ARTICLES)
@example(Article("x", "the year ended March 31", date(2000, 1, 1), lang="en"))
@example(Article("x", "more than two decades ago", date(2000, 1, 1), lang="en"))
@example(Article("x", "less than two years ago", date(2000, 1, 1), lang="en"))
def test_edtf_covers_the_value(article: Article) -> None:
    for mention in tag(article, NEWS).mentions:
        if isinstance(mention.meaning, Period) and mention.edtf is not None:
            read = edtf.parse(mention.edtf)
            first, after = calendar.days(mention.meaning)
            if mention.resolved.edtf is None:
                assert (read.start, read.end) == (first, after), mention
            elif read.start is None or read.end is None:  # more than two decades ago
                assert read.start == first or read.end == after, mention
            elif first <= read.start:  # a part of the value, the rest of the week; or less than two years ago
                assert read.start < read.end <= after or read.start == first < after < read.end, mention
            else:  # what ends with it, the year ended March 31
                assert read.start < first < read.end == after, mention


@settings(max_examples=150, deadline=None)
@given(ARTICLES, st.integers(-60, 60))
@example(Article("x", "next January-Friday ", date(2000, 1, 1), lang="en"), 1)
def test_days_and_weeks_move_with_publication_by_whole_weeks(article: Article, weeks: int) -> None:
    later = replace(article, published=article.publication_date + timedelta(weeks=weeks))
    for mention, moved in paired(article, later):
        if counts_by_days(mention) and counts_by_days(moved):
            assert isinstance(mention.meaning, Period)
            by_weeks = mention.meaning.granularity in (Granularity.WEEK, Granularity.WEEKEND)
            assert moved.meaning == mention.meaning.shift(weeks if by_weeks else 7 * weeks), mention


@settings(max_examples=100, deadline=None)
@given(ARTICLES)
@example(Article("x", "2 January 1995-Feb. 21 and 22 ", date(2000, 1, 1), lang="en"))
def test_the_calendar_repeats_after_400_years(article: Article) -> None:
    later = replace(article, published=article.publication_date + CENTURIES)
    for mention, moved in paired(article, later):
        anchors = {mention.derivation.anchor_kind, moved.derivation.anchor_kind}
        is_feast = "holiday" in mention.derivation.said or mention.rule.startswith(FEASTS)
        reports = any(step.message == "reported" for step in mention.derivation.steps)  # on what it has told in full
        counted = anchors == {"publication"} and not is_feast and not reports
        if counted and isinstance(mention.meaning, Period) and isinstance(moved.meaning, Period):
            first, after = calendar.days(mention.meaning)
            if mention.meaning.granularity > Granularity.DECADE:
                assert calendar.days(moved.meaning) == (first + CENTURIES.days, after + CENTURIES.days), mention


def paired(article: Article, later: Article) -> list[tuple[Mention, Mention]]:
    """The mentions of a text and of the same published at another time, where the same rules read the same words."""
    sides = [tag(side, NEWS).mentions for side in (article, later)]
    return [
        pair for pair in zip(*sides, strict=False) if pair[0].start == pair[1].start and pair[0].rule == pair[1].rule
    ]


def counts_by_days(mention: Mention) -> bool:
    """Whether a day, week or weekend was counted from publication in days and weeks alone."""
    found = mention.derivation
    units = {arg for step in found.steps for arg in step.args} & CALENDAR_UNITS
    return (
        isinstance(mention.meaning, Period)
        and mention.meaning.granularity in (Granularity.DAY, Granularity.WEEK, Granularity.WEEKEND)
        and (found.anchor_kind, found.implied) == ("publication", ("anchor",))
        and not units.union(found.said) & {"place", "part of the year", *CALENDAR_UNITS}
    )


@pytest.mark.parametrize("language", languages())
def test_white_space_alone_is_read_in_one_pass(language: str) -> None:
    assert tag(Article("x", " " * 300_000 + "\n " * 100_000, date(2018, 8, 27), lang=language)).mentions == ()
