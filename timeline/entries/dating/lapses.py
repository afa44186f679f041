"""A telling and the day of what it names → the date so long after or before: "Two days after the fire, he resigned"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence

from timeline.entries.dating.dating import Dating, told_day
from timeline.entries.dating.inferring import counted, guess, is_weekday, on_day, undated, weekday_beside
from timeline.entries.syntax.tokens import Tokens, base_of
from timeline.entries.tellings.mentions import countable
from timeline.entries.tellings.telling import Telling, main_verb
from timeline.model import Mention, Resolved
from timeline.when import calendar, edtf
from timeline.when.values import Duration, Granularity

_SIDES = {"after": 1, "before": -1}
_AROUND = {"eve": -1, "day": 0, "night": 0, "morning": 0}
"""What is told to be on the eve, or on the day, of something → the days from that."""
_THE = frozenset("the this that his her its their".split())
_UNITS = {"D": Granularity.DAY, "M": Granularity.MONTH, "Y": Granularity.YEAR}
_OF_A_DAY = {"h": 12, "m": 720, "s": 43_200}  # so many at most leave it the day that it most likely was
_COARSER = {"month": ("M", "Y"), "year": ("Y",)}
"""The precision of a date → the units that may be counted from it."""
_COMING = ("come", "follow")

Named = Callable[[str], tuple[str, str] | None]
"""A noun → the day of the one thing that the article tells of by it, and the words for that day."""

_DAY = Duration(((1, "D"),))
_SAME_DAY = Duration(((None, "h"),))
_NEXT_DAY = frozenset("day morning afternoon evening night".split())
_SOON = frozenset("soon shortly immediately moments right just".split())
_CLAUSE = 8  # tokens behind "after" in which the verb of a clause stands


def lapsed(
    tokens: Tokens, mentions: Sequence[Mention], telling: Telling, named: Named, done: Named, latest: Dating | None
) -> Dating | None:
    """The date that is counted from what the telling names; None where it counts from nothing whose day is known.

    `done` gives the day of what is told by a verb: "the day after he died". `latest` is the date told last, from which
    "a day after that" counts, and "two years after that disaster".
    """
    had = tokens.lower[telling.verb] == "had"
    if telling.status == "planned" or (telling.perfect and not had) or telling.present:
        return None
    for at in range(telling.first + 1, min(telling.last - 1, len(tokens.lower) - 2)):
        if (days := _AROUND.get(tokens.lower[at])) is not None and tokens.lower[at + 1] == "of":
            known = _known(tokens, at + 3, named) if tokens.lower[at + 2] in _THE else None
            if known is not None and (start := edtf.parse(known[0]).start) is not None:
                date = edtf.uncertain(edtf.write_day(start + days))
                return guess(date, "context", "entry_lapse", *known, tokens.lower[at], how="context")
        soon = tokens.lower[at] == "of" and _within_hours(tokens, mentions, at)
        side = 1 if soon else _SIDES.get(tokens.lower[at])
        length = None if side is None else _day_or_hours(tokens, at) or _ending_at(tokens, mentions, at)
        if side is None or length is None:
            continue
        if had and side < 0 and tokens.classes[at + 1] in ".,;":
            back = _told(latest, length) if latest is not None else None
            return _counted(back, length, side) if back is not None else None  # "had gone home an hour before."
        clause = _told_by_clause(tokens, mentions, at + 1, telling, done)
        if clause is not None:
            return _counted(clause, length, side)
        if tokens.lower[at + 1] not in _THE:
            bare = named(tokens.lower[at + 1]) if tokens.classes[at + 2] in ",." else None
            if bare is not None:
                return _counted(bare, length, side)  # "two days before landfall"
            continue
        that = tokens.lower[at + 1] == "that" and tokens.classes[at + 2] in ",.;"
        known = None if that else _known(tokens, at + 2, named)
        if known is None and tokens.lower[at + 1] == "that" and latest is not None:
            known = _told(latest, length)
        if known is not None:
            return _counted(known, length, side)
        if side < 0 and not that and _is_of_days(length):
            telling.lapse = length
            return undated("entry_background")  # before the day of what stands around it
    return None


def on_weekday(
    tokens: Tokens, mentions: Sequence[Mention], telling: Telling, own: Dating, named: Named, done: Named
) -> Dating:
    """The day of the week next to what it names: "the Monday | after the storm", "the Friday before they left"."""
    mention = own.mention
    if mention is None or not is_weekday(mention) or own.date is None or own.derivation is None:
        return own
    at = bisect_left(tokens.starts, mention.end)
    side, found = _SIDES.get(tokens.lower[at]) if at < len(tokens.lower) - 2 else None, edtf.parse(own.date).day
    if side is None or found is None or "the" not in (tokens.lower[at - 2], mention.text[:3].lower()):
        return own
    known = _told_by_clause(tokens, mentions, at + 1, telling, done)
    if known is None:
        the = tokens.lower[at + 1] in _THE
        known = _known(tokens, at + 2, named) if the else named(tokens.lower[at + 1])
    start = edtf.parse(known[0]).start if known is not None else None
    if known is None or start is None:
        return own
    date = edtf.write_day(weekday_beside(start, found, side))
    return own if date == own.date else counted(own, mention, date, *known)


def _within_hours(tokens: Tokens, mentions: Sequence[Mention], at: int) -> bool:
    """Whether hours or minutes end before a token, within which it happened: "within an hour | of the announcement"."""
    length = _ending_at(tokens, mentions, at)
    if length is None or not _is_of_hours(length):
        return False
    first = bisect_left(tokens.starts, length.start)
    return tokens.lower[first] == "within" or tokens.lower[first - 1] == "within"


def _day_or_hours(tokens: Tokens, at: int) -> Mention | None:
    """The length of time that ends right before a token without being one: "the morning | after", "soon | after"."""
    word = tokens.lower[at - 1]
    meaning = _SAME_DAY if word in _SOON else _DAY if word in _NEXT_DAY and tokens.lower[at - 2] == "the" else None
    if meaning is None:
        return None
    first = at - 1 - (meaning is _DAY)
    words = " ".join(tokens.words[first:at])
    return Mention(tokens.starts[first], tokens.ends[at - 1], words, "the day", Resolved(meaning, "DURATION"))


def _told_by_clause(
    tokens: Tokens, mentions: Sequence[Mention], at: int, telling: Telling, done: Named
) -> tuple[str, str] | None:
    """The day of what a clause behind "after" or "before" tells, by its own date or as told before."""
    stop = min(at + _CLAUSE, telling.last)
    verb = next((here for here in range(at + 1, stop) if tokens.classes[here] in "eE"), None)
    if verb is None or tokens.classes[at] not in "wpdn" or not set(tokens.classes[at:verb]) <= set("wpdngaBHbx"):
        return None
    found = bisect_left(mentions, tokens.ends[verb], key=lambda mention: mention.start)
    for mention in mentions[found : found + 1]:
        day = edtf.parse(mention.edtf).day if mention.edtf else None
        if day is not None and mention.start < tokens.ends[telling.sentence.last - 1]:
            return edtf.write_day(day), mention.text
    return done(base_of(tokens.lower[verb]))


def _told(latest: Dating, length: Mention) -> tuple[str, str] | None:
    """The date told last and its words, where it is no coarser than the length's unit."""
    if (day := told_day(latest)) is not None:
        return day
    meaning = length.meaning
    fits = isinstance(meaning, Duration) and meaning.parts[0][1] in _COARSER.get(latest.precision or "", ())
    return (latest.date, latest.mention.text) if fits and latest.date and latest.mention else None


def _is_of_days(length: Mention) -> bool:
    meaning = length.meaning
    return isinstance(meaning, Duration) and meaning.parts[0][1] in "DWMY"


def _is_of_hours(length: Mention) -> bool:
    """Whether it is some hours or minutes, fewer than a day has."""
    meaning = length.meaning
    if not isinstance(meaning, Duration) or len(meaning.parts) != 1:
        return False
    number, unit = meaning.parts[0]
    return unit in _OF_A_DAY and (number is None or number < _OF_A_DAY[unit])


def _known(tokens: Tokens, at: int, named: Named) -> tuple[str, str] | None:
    """The day of what is named behind an article."""
    while at < len(tokens.lower) and tokens.classes[at] in "npgVSaG":
        if (day := named(tokens.lower[at])) is not None:
            return day
        at += 1
    return None


def lapsed_from(
    tokens: Tokens, telling: Telling, length: Mention, main: Dating | None, named: Named, done: Named
) -> Dating:
    """The date of what the main clause happened so long after or before: "rose on Friday, a day after they fell".

    What comes so long after is of its own day: "The arrest comes ten days after the paper wrote of him". What has been
    told before has the day that it had, and is no news.
    """
    found = None
    before = done(base_of(tokens.lower[main_verb(tokens, telling)]))
    if before is not None:
        telling.says_when = True
        return on_day(*before)
    opens = telling.sentence.first
    known = _known(tokens, opens + 1, named) if tokens.lower[opens] in _THE else None
    if known is not None and base_of(tokens.lower[opens + 2]) in _COMING:
        return _counted(known, length, -_SIDES[tokens.lower[telling.first]]) or undated("entry_background")
    coarse = _COARSER.get(main.precision or "", ()) if main is not None else ()
    meaning = length.meaning
    fits = isinstance(meaning, Duration) and meaning.parts[0][1] in coarse  # "in June, a month before"
    days = isinstance(meaning, Duration) and meaning.parts[0][1] in "DW"
    if main is not None and main.date is not None and days and main.precision in ("month", "year"):
        words = main.mention.text if main.mention is not None else main.date
        return guess(edtf.uncertain(main.date), "context", "entry_lapse", main.date, words, length.text, how="context")
    if main is not None and main.date is not None and (fits or main.precision in ("day", "time", "part of day")):
        words = main.mention.text if main.mention is not None else main.date
        found = _counted((main.date, words), length, -_SIDES[tokens.lower[telling.first]])
    return found or undated("entry_background")


def _ending_at(tokens: Tokens, mentions: Sequence[Mention], at: int) -> Mention | None:
    """The length of time that ends right before a token."""
    found = bisect_left(mentions, tokens.starts[at], key=lambda mention: mention.start) - 1
    if found < 0 or mentions[found].end != tokens.ends[at - 1]:
        return None
    return mentions[found]


def _counted(known: tuple[str, str], length: Mention, side: int) -> Dating | None:
    """The date, at the precision of the unit: a week later is about that day, a month later some day of a month."""
    meaning, start = length.meaning, edtf.parse(known[0]).start
    if start is not None and _is_of_hours(length):
        date = edtf.uncertain(edtf.write_day(start))  # "minutes before the quake"
        return guess(date, "context", "entry_lapse", known[0], known[1], length.text, how="context")
    if not countable(length) or start is None:
        return None
    assert isinstance(meaning, Duration)
    number, unit = meaning.parts[0]
    assert number is not None
    if unit == "W":
        date = f"{edtf.write_day(start + side * 7 * int(number))}~"
    else:
        date = edtf.write(calendar.containing(_UNITS[unit], start).shift(side * int(number)))
    return guess(edtf.uncertain(date), "context", "entry_lapse", known[0], known[1], length.text, how="context")
