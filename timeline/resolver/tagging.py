"""Finding and resolving: an article comes in, its mentions go out, each with its value and how it was reached."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime

from timeline.articles.written import written_on
from timeline.model import Article, Mention, Tagging
from timeline.resolver import language, ranges
from timeline.resolver.anchor import begins_of_old, decide, flashes, overtaken
from timeline.resolver.around import Around
from timeline.resolver.context import Context
from timeline.resolver.expressions import Shift
from timeline.resolver.grammar import grammar
from timeline.resolver.matching import Match
from timeline.resolver.notes import LONGEST, is_note
from timeline.resolver.settings import ResolverSettings
from timeline.resolver.tense import Sentences
from timeline.resolver.told import Told
from timeline.when import edtf
from timeline.when.values import Granularity, Period


def tag(article: Article, settings: ResolverSettings) -> Tagging:
    """All temporal expressions of an article, resolved. Never raises, whatever the text holds."""
    spoken = language.of(article)
    rules = grammar(spoken)
    if spoken != "en" and article.lang is None and _is_english_note(article.text):
        rules = grammar("en")
    if rules is None:
        return _read_by_parser(article, spoken, settings)
    scan = rules.read(article.text)
    matches = list(rules.matches(scan))
    ranges.complete(matches, scan, rules)
    around = Around(rules, scan, Sentences(rules, scan.codes))
    publication = written_on(article).toordinal()
    mode, why = decide(matches, around, publication, settings)
    told = Told(around, publication, mode, settings)
    if mode == "narrative":
        told.begins_of_old = begins_of_old(matches, settings)
        told.flashes, told.overtaken = flashes(matches, settings), overtaken(matches, settings)
    context = Context(told, _clock(article.published), is_note=is_note(matches, scan, rules))
    return Tagging(tuple(_mentions(matches, context)), mode, why)


def _is_english_note(text: str) -> bool:
    """Whether the text is only a time in English: a few words look like many languages."""
    english = grammar("en")
    if english is None or len(text) > LONGEST:
        return False
    scan = english.read(text)
    return is_note(list(english.matches(scan)), scan, english)


def _read_by_parser(article: Article, spoken: str, settings: ResolverSettings) -> Tagging:
    from timeline.resolver import foreign

    found = foreign.mentions(article.text, spoken, article.publication_date.toordinal(), settings)
    why = f"no rules for the language {spoken}" + ("" if found is None else ", read with dateparser's words")
    return Tagging(found or (), "publication", why)


def _mentions(matches: Iterable[Match], context: Context) -> Iterator[Mention]:
    around, told, figures = context.around, context.told, context.figures
    text, week_start, hemisphere = around.scan.text, context.settings.week_start, context.settings.hemisphere
    for match in matches:
        start, end = match.start, match.end
        around.at(match.first, match.after)
        around.start = start
        found = match.expression.resolve(context)
        if found is None:
            continue
        if not found.aside:
            value = found.value
            if not isinstance(value, Period) or value.granularity <= Granularity.MONTH:
                figures.note(context, value)
            if isinstance(value, Period):
                if value.granularity is Granularity.WEEK and found.edtf is not None:
                    value = _reached(value, found.edtf, match)
                told.move(value, found.basis == "explicit")
        yield Mention(start, end, text[start:end], match.rule.name, found, week_start, hemisphere)


def _reached(week: Period, when: str, match: Match) -> Period:
    """What the story has come to: with "a week later", unlike "the following week", about that day of it."""
    counted = isinstance(match.expression, Shift) and match.expression.anchor == "story"
    day = edtf.parse(when).start if counted and when.endswith("~") else None
    return week if day is None else Period(Granularity.DAY, day)


def _clock(published: date) -> int | None:
    """The second of the day of publication, where it is known."""
    if not isinstance(published, datetime):
        return None
    return published.hour * 3600 + published.minute * 60 + published.second
