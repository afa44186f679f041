"""A telling with its mentions → its date in EDTF, with the basis and the steps that lead there."""

from __future__ import annotations

from bisect import bisect_left

from msgspec import Struct
from msgspec.structs import replace

from timeline.entries.syntax.markers import dates_back
from timeline.entries.syntax.tokens import Tokens
from timeline.entries.tellings.telling import Telling
from timeline.model import Basis, Derivation, Mention, Precision, Step
from timeline.when import edtf
from timeline.when.values import Duration, Granularity, Period

_DAYS = {"D": 1, "W": 7}
_GATHERINGS = (["prayers"], ["mass"], ["services"], ["worship"], ["classes"], ["lunch"], ["dinner"], ["breakfast"])
_NOT_BEFORE = (["no", "earlier", "than"], ["no", "sooner", "than"])
_ONE_SIDED = frozenset("by since until till before after".split())  # "by 2010-11" is no range
_CLOSING = ("noon.end_of_day", "noon.close_of_date")  # "at midnight on Sunday": at the end of that day
_FAR = 8  # tokens between a verb and what dates it
_GRAINS: dict[Granularity, Precision] = {
    Granularity.WEEK: "week", Granularity.WEEKEND: "weekend", Granularity.PART_OF_DAY: "part of day",
}  # fmt: skip


class Dating(Struct, frozen=True):
    """When an event happened, and why that is said."""

    date: str | None
    precision: Precision | None
    basis: Basis | None
    derivation: Derivation | None
    mention: Mention | None = None
    until: Mention | None = None  # the other end, where the mention begins a range
    reported: str | None = None
    how: str = ""  # the key that confidence goes by
    far: bool = False  # whether the mention stands far from the verb


def said(telling: Telling, text: str, tokens: Tokens) -> Dating | None:
    """The date that the telling's own mentions give; None where they give none."""
    if telling.mention is not None and telling.mention.edtf is not None:
        return _from_mention(telling, telling.mention, text, tokens)
    if telling.report is not None and telling.report.edtf is not None and telling.past:
        return _by_report(telling, telling.report, text, tokens)
    return None


def told_day(dating: Dating) -> tuple[str, str] | None:
    """The one day that a mention gives, and its words; None where it gives no one day: "by Friday", "in May"."""
    day = edtf.parse(dating.date).day if dating.date else None
    return None if day is None or dating.mention is None else (edtf.write_day(day), dating.mention.text)


def precision_of(date: str, mention: Mention | None = None) -> Precision:
    """The precision of an EDTF date; a week or weekend is known by the mention that gave it."""
    if mention is not None and isinstance(mention.meaning, Period) and not date.endswith("~"):
        grain = _GRAINS.get(mention.meaning.granularity)
        if grain is not None:
            return grain
    found = edtf.parse(date).precision
    return "quarter" if found == "half" else found


def head_word(telling: Telling, tokens: Tokens) -> str:
    """The verb that tells the event, as written."""
    return tokens.words[telling.verb]


def _from_mention(telling: Telling, mention: Mention, text: str, tokens: Tokens) -> Dating:
    assert mention.edtf is not None
    date = mention.edtf
    steps = list(mention.derivation.steps)
    how = "weak" if telling.weak else "told day" if "day" in mention.resolved.implied else "said"
    preposition = "since" if telling.since else _preposition(mention, tokens)
    if telling.not_until and not telling.since:
        preposition = "not before" if preposition == "before" and not telling.past else ""
    if preposition in ("before", "after") and (_is_around_gathering(mention, tokens) or _is_part_of_day(mention)):
        preposition = ""
    opens = telling.kind == "adverbial" and bisect_left(tokens.starts, mention.start) == telling.first + 1
    if telling.kind == "noun" or opens or (preposition == "by" and telling.weak):
        preposition = ""  # "since the | May 2015 spill", "after | weekend talks failed", "hurt by last winter's storm"
    bounds = edtf.parse(date)
    other = telling.partner.edtf if telling.partner is not None and preposition not in _ONE_SIDED else None
    if telling.partner is not None and other is not None and _in_order(bounds, other):
        either = text[mention.end : telling.partner.start].strip() == "or"
        date = (edtf.within if either or preposition == "between" else edtf.throughout)(date, other)
        steps.append(Step("entry_either" if either else "entry_range", (mention.text, telling.partner.text)))
        how = "range"
    elif preposition in ("by", "since", "until", "till", "through", "before", "not before", "after", "from"):
        early, late = mention.mod == "START", mention.mod in ("MID", "END")
        bounded = _bounded(preposition, date, bounds, past=telling.past, early=early, at_end=late)
        if bounded is not None:
            key, date = bounded
            steps.append(Step(key, (preposition, mention.text, date)))
            how = "bound"
    elif telling.duration is not None:
        longer = _widened(date, bounds, telling.duration)
        if longer is not None:
            days, end, date = longer
            steps.append(Step("entry_lasts", (telling.duration.text, str(days), bounds.text, end)))
            how = "widened"
    if how == "said" and mention.rule in _CLOSING and bounds.start is not None:
        date = edtf.write_day(bounds.start - 1)
    if how in ("said", "told day"):
        steps.append(Step("entry_attached", (mention.text, head_word(telling, tokens))))
    elif how == "weak":
        steps.append(Step("entry_weak", (mention.text,)))
    derivation = replace(mention.derivation, steps=tuple(steps))
    far = abs(bisect_left(tokens.starts, mention.start) - telling.verb) > _FAR
    until = telling.partner if how == "range" else None
    reported = telling.report.edtf if telling.report else None
    precision = precision_of(date, None if mention.rule in _CLOSING else mention)
    return Dating(date, precision, mention.basis, derivation, mention, until, reported, how, far)


def _in_order(first: edtf.EdtfDate, last: str) -> bool:
    """Whether what begins with one date can end with another: not "from Friday to Thursday", were both just over."""
    end = edtf.parse(last).end
    return first.start is None or end is None or first.start < end


def _is_around_gathering(mention: Mention, tokens: Tokens) -> bool:
    """Whether what comes before or after a gathering is of its day: "after Friday prayers"."""
    behind = bisect_left(tokens.starts, mention.end)
    is_day = edtf.parse(mention.edtf or "").day is not None
    return is_day and tokens.lower[behind : behind + 1] in _GATHERINGS


def _is_part_of_day(mention: Mention) -> bool:
    """Whether it is a part of a day, before or after which is of that day: "before dawn"."""
    return mention.type == "TIME" and "T" not in (mention.edtf or "")


def _preposition(mention: Mention, tokens: Tokens) -> str:
    at = bisect_left(tokens.starts, mention.start) - 1
    while at >= 0 and tokens.lower[at] in ("the", "early", "late", "mid", "about", "around", "at", "least"):
        at -= 1
    if tokens.lower[max(at - 2, 0) : at + 1] in _NOT_BEFORE:
        return "not before"
    if tokens.lower[max(at - 1, 0) : at + 1] == ["not", "until"]:
        return ""  # then, and no earlier
    if tokens.lower[max(at - 2, 0) : at + 1] == ["no", "later", "than"]:
        return "by"
    if dates_back(tokens, at + 1) is not None:
        return "since"
    return tokens.lower[at] if at >= 0 else ""


def _bounded(
    preposition: str, date: str, bounds: edtf.EdtfDate, *, past: bool, early: bool, at_end: bool
) -> tuple[str, str] | None:
    """The step and the date of "by", "since", "until", "before" and "after" a date.

    What comes before the end of a year may lie in that year, and before or after an hour is of that hour's day.
    """
    if bounds.start is None or bounds.end is None or bounds.kind == "interval":
        return None
    if bounds.precision == "time" and preposition in ("before", "after"):
        closed = preposition == "before" and "T00:00" in date  # "before midnight": what it closes
        return f"entry_{preposition}", edtf.write_day(bounds.start - closed)
    if preposition == "by":
        return "entry_by", edtf.within(None, date)
    if preposition == "not before":
        return "entry_after", edtf.within(date, None)
    if preposition == "since" or (preposition == "from" and not past):
        if bounds.kind == "one of":
            return "entry_since", f"{edtf.write_day(bounds.start)}~/.."  # some day of a week
        return "entry_since", f"{_beginning(date, early=early)}/.."
    if preposition in ("until", "till", "through"):
        return "entry_until", f"../{edtf.throughout(date, date).split('/')[-1]}"
    if preposition == "before":
        return "entry_before", edtf.within(None, edtf.write_day((bounds.end if at_end else bounds.start) - 1))
    if preposition == "after":
        return "entry_after", edtf.within(edtf.write_day(bounds.end), None)
    return None


def _beginning(date: str, *, early: bool) -> str:
    """What begins on a date, from when on: "since the early 1990s" is since about 1990."""
    begin = edtf.throughout(date, date).split("/")[0]
    return f"{begin[:3]}0~" if early and begin[3:] == "X" else begin


def _widened(date: str, bounds: edtf.EdtfDate, duration: Mention) -> tuple[int, str, str] | None:
    """(days, last day, date) of what starts on a day and lasts some days or weeks."""
    meaning = duration.meaning
    if not isinstance(meaning, Duration) or len(meaning.parts) != 1 or bounds.kind != "date":
        return None
    number, unit = meaning.parts[0]
    if number is None or unit not in _DAYS or bounds.precision not in ("day", "time") or bounds.start is None:
        return None
    days = int(number * _DAYS[unit])
    if not 2 <= days <= 400:
        return None
    first, last = edtf.write_day(bounds.start), edtf.write_day(bounds.start + days - 1)
    return days, last, edtf.throughout(first, last)


def _by_report(telling: Telling, report: Mention, text: str, tokens: Tokens) -> Dating:
    assert report.edtf is not None
    date = report.edtf if telling.present else edtf.within(None, report.edtf)
    name = telling.speaker.name if telling.speaker else "the report"
    steps = (*report.derivation.steps, Step("entry_reported", (report.text, name, report.edtf)))
    derivation = replace(report.derivation, steps=steps)
    precision = precision_of(report.edtf, report)
    return Dating(date, precision, report.basis, derivation, report, reported=report.edtf, how="by report")
