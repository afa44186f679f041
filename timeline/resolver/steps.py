"""The steps of a derivation in words: a `Step` comes in, a sentence part goes out.

`MESSAGES` holds the English templates by message key, for catalogues to translate. What fills them is
language-neutral: EDTF dates, numbers, the text's own words, or a key of `NAMES`.
"""

from __future__ import annotations

from collections.abc import Mapping

from timeline.model import Derivation, Step
from timeline.when import edtf
from timeline.when.words import in_words

MESSAGES: dict[str, str] = {
    "said": "the text says {0}",
    "same": "the day of publication, {0}",
    "shift_back": "{0} × {1} before {2}",
    "shift_on": "{0} × {1} after {2}",
    "weekday_today": "the day of publication, {0}, is that day of the week",
    "weekday_before": "the latest such day of the week before publication on {0}",
    "weekday_after": "the first such day of the week after publication on {0}",
    "weekday_of_week": "that day of the week of {0}",
    "year_nearest": "no year is said: the one nearest to publication on {0}",
    "year_before": "no year is said: the latest one before {0}",
    "year_after": "no year is said: the first one after {0}",
    "year_story": "no year is said: the story has reached {0}",
    "year_two_digits": "a year of two digits: the one nearest to {0}",
    "day_nearest": "no month is said: the nearest such day to {0}",
    "place": "{0}, which lies in {1}",
    "edge_START": "the beginning of it",
    "edge_MID": "the middle of it",
    "edge_END": "the end of it",
    "edge_APPROX": "not exactly",
    "edge_BEFORE": "before that",
    "edge_AFTER": "after that",
    "weekend_latest": "the weekend nearest to {0}, by tense",
    "weekend_by": "the weekend nearest to {0}",
    "this": "the {0} that holds {1}",
    "story": "counted from {0}, which the story has reached",
    "reported": "the period that a report of {0} is about",
    "part": "part of the day: {0}",
    "clock": "the time said: {0}",
    "tense_past": "past tense",
    "tense_present": "present tense",
    "tense_future": "future tense",
    "no_date": "no date can be told",
    "vague": "no nearer than the {0}",
    "amount": "a length of time: {0}",
    "again": "something that comes again: {0}",
    "holiday": "{0} falls on this day in {1}",
    "parser": "read by dateparser",
    # how a date became an entry's (timeline.entries)
    "entry_attached": "“{0}” stands in the clause of “{1}” and says when that happened",
    "entry_weak": "“{0}” only describes a word of the clause, which is taken to be of the same time",
    "entry_reported": "“{0}” dates the report by {1}, not the event, which so happened by {2}",
    "entry_by": "“{0} {1}”: no later",
    "entry_since": "“{0} {1}”: from then on",
    "entry_until": "“{0} {1}”: up to then",
    "entry_before": "“{0} {1}”: earlier than that",
    "entry_after": "“{0} {1}”: later than that",
    "entry_lasts": "“{0}”: {1} days from {2}, so to {3}",
    "entry_range": "from “{0}” to “{1}”",
    "entry_either": "“{0}” or “{1}”: which, the text leaves open",
    "entry_hour": "only the hour is said here: the story stands at {0} (“{1}”)",
    "entry_counted": "“{2}” is counted from {0} (“{1}”), which the story has reached here",
    "entry_next": "an hour so early behind “{0}” is of the next day, {1}",
    "entry_shared": "“{0}” dates another clause of the sentence, and this one is taken to be of the same time",
    "entry_lead": "nothing here says when: what opens fresh news is taken to be of the day of publication, {0}",
    "entry_context": "nothing here says when: the story stands at {0} (“{1}”), and this carries it on",
    "entry_lapse": "“{2}” is counted from {0} (“{1}”), the day of what is named here",
    "entry_publication": "nothing here says when: the story is told as of publication, {0}",
    "entry_headline": "the headline tells what the opening tells, of {0}",
    "entry_state": "nothing here says since when: this is told as it stands on publication, {0}",
    "entry_plan": "nothing here says when: the plan told before is for {0} (“{1}”), and this carries it on",
    "entry_planned": "told as a plan or an expectation, without a date",
    "entry_background": "told as background: the text does not say when",
}

NAMES: dict[str, str] = {
    "past": "past", "present": "present", "future": "future", "century": "century", "decade": "decade",
    "year": "year", "half": "half-year", "season": "season", "quarter": "quarter", "month": "month",
    "week": "week", "weekend": "weekend", "day": "day", "hour": "hour", "minute": "minute", "second": "second",
    "MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime",
}  # fmt: skip


def in_sentence(
    derivation: Derivation,
    locale: str = "en",
    messages: Mapping[str, str] = MESSAGES,
    names: Mapping[str, str] = NAMES,
) -> str:
    """All steps of a derivation, with the tense that decided, in one line."""
    parts = [in_words_of(step, locale, messages, names) for step in derivation.steps]
    if derivation.tense is not None:
        parts.append(messages[f"tense_{derivation.tense}"])
    return "; ".join(parts)


def in_words_of(
    step: Step,
    locale: str = "en",
    messages: Mapping[str, str] = MESSAGES,
    names: Mapping[str, str] = NAMES,
) -> str:
    """One step in words; EDTF dates among what fills it are said as a reader would."""
    return messages[step.message].format(*(_said(arg, locale, names) for arg in step.args))


def _said(arg: str, locale: str, names: Mapping[str, str]) -> str:
    if arg in names:
        return names[arg]
    if arg[:3].isdigit() or arg.startswith(("-", "[")):
        try:
            return in_words(arg, locale)
        except edtf.EdtfError:
            return arg
    return arg
