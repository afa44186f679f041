"""English noon and midnight: midnight closes the day that is named with it."""

from __future__ import annotations

from timeline.resolver.expressions import ByKind, ByTense, Clock, Expression, Shift, Weekday
from timeline.resolver.making import is_day
from timeline.resolver.rule import rule
from timeline.resolver.rules.en.numbers import in_zone
from timeline.when.values import Granularity


@rule(
    "{word:noon|midnight}(?=( (local|{cap}) time)? \\({clock}\\)( on)? {w:weekday})",
    yes={"at midnight (2200 GMT) Tuesday": "1998-08-04T00:00"},
)
def noon_before_another(word: str, w: int) -> Expression:
    """Noon or midnight whose day follows the same time in another zone."""
    return Clock(0 if word == "midnight" else 12, 0, day=Weekday(w))


@rule("(?<=between|from)midnight", yes={"between midnight and 6 a.m. Monday": "1998-08-03T00:00"})
def from_midnight() -> Expression:
    """The midnight that opens the day told of, where a stretch begins with it."""
    return Clock(0, 0, exact=True)


@rule(
    "(?<=to|until|till|by|before)midnight",
    yes={"On 5 May 1995 from 6 p.m. to midnight": "1995-05-06T00:00", "He worked until midnight": "1998-08-08T00:00"},
)
def to_midnight() -> Expression:
    """The midnight that closes the day told of, where something ends with it."""
    return Clock(24, 0, exact=True)


@rule(
    "(?!(?<=between|from|to|until|till|by|before)midnight)"
    "(?!midnight (strike |contract |filing |transfer |trade )?deadline)"
    "{word:noon|midday|mid-day|midnight|12 noon|12 midnight}(?!( (local|{cap}) time)? \\({clock}\\)( on)? {weekday})",
    yes={"at noon": "1998-08-07T12:00", "It began at midnight": "1998-08-07T00:00",
         "They will strike at midnight": "1998-08-08T00:00"},
)  # fmt: skip
def noon(word: str) -> Expression:
    """Noon, or the midnight that opens the day told of, with a future verb in news the one that closes it."""
    if not word.endswith("midnight"):
        return Clock(12, 0, exact=True)
    opens, closes = Clock(0, 0, exact=True), Clock(24, 0, exact=True)
    return ByKind(ByTense(closes, opens), opens, opens)


@rule(
    "(?!(?<!after|past|since|between)midnight( (local|{cap}) time| {inzone})?(,)?( on)? "
    "({weekday}|{relativeday}|tonight))(?!(?<=to|until|till|by|before)(12 )?midnight)"
    "(12 )?{word:noon|midday|mid-day|midnight}( (local|{cap}) time| {z:inzone})?(,)?( on)? {inner:time}",
    yes={"noon Saturday": "1998-08-01T12:00", "12 noon on 5 May 1995": "1995-05-05T12:00",
         "shortly after midnight Saturday": "1998-08-01T00:00"},
)  # fmt: skip
def noon_of(word: str, z: str | None, inner: Expression) -> Expression | None:
    """Noon of a day, or the midnight that opens it."""
    return in_zone(Clock(0 if word == "midnight" else 12, 0, day=inner), z) if is_day(inner) else None


@rule(
    "{inner:time}( at)? {word:noon|midday|midnight}",
    yes={"Wednesday noon": "1998-08-05T12:00", "Wednesday at noon": "1998-08-05T12:00",
         "Tuesday at midnight": "1998-08-05T00:00"},
)  # fmt: skip
def day_at_noon(inner: Expression, word: str) -> Expression | None:
    """Noon of a day named before it, or the midnight that closes it."""
    return Clock(24 if word == "midnight" else 12, 0, day=inner, exact=True) if is_day(inner) else None


@rule(
    "(?<=to|until|till|by|before)(12 )?midnight( (local|{cap}) time| {z:inzone})?(,)?( on)? "
    "(?!{weekday}|{relativeday}|tonight){inner:time}",
    yes={"just before midnight on Sept. 6, 1997": "1997-09-07T00:00"},
)
def close_of_date(z: str | None, inner: Expression) -> Expression | None:
    """The midnight that closes a date, where something ends with it."""
    return in_zone(Clock(24, 0, day=inner), z) if is_day(inner) else None


@rule(
    "(?<!after|past|since|between)(12 )?midnight( (local|{cap}) time| {z:inzone})?(,)?( on)? "
    "({w:weekday}|{day:relativeday}|{night:tonight})",
    yes={"at midnight EST Saturday": "1998-08-02T00:00", "until midnight tonight": "1998-08-08T00:00",
         "It will end at midnight on Monday": "1998-08-11T00:00"},
)  # fmt: skip
def end_of_day(z: str | None, w: int | None, day: int | None, night: str | None) -> Expression:
    """The midnight that closes a day."""
    return in_zone(Clock(24, 0, day=Shift(day or 0, Granularity.DAY) if w is None else Weekday(w)), z)


@rule(
    "midnight(?= (strike |contract |filing |transfer |trade )?deadline)",
    yes={"ahead of the midnight strike deadline": "1998-08-08T00:00"},
)
def midnight_deadline() -> Expression:
    """The midnight that closes a day, by which something has to be done."""
    return Clock(24, 0, exact=True)


@rule("(?<=after|past)midnight tonight", yes={"They will walk out after midnight tonight.": "1998-08-08T00:00"})
def past_midnight_tonight() -> Expression:
    """The midnight that closes the day of publication, behind a word with which it opens other days."""
    return Clock(24, 0, day=Shift(0, Granularity.DAY))
