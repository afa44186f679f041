"""English clock times in words, and hours that a clock time beside them completes."""

from __future__ import annotations

from msgspec.structs import replace

from timeline.resolver.expressions import ByKind, Clock, DayOfMonth, Expression, PartOf, Shift, Weekday
from timeline.resolver.making import in_part, is_day, on_day
from timeline.resolver.rule import rule
from timeline.when.values import Granularity

_PAST = "(?<!from)(a )?{m:halfpast}( (min|minutes))?( |-){way:past|to|till} {h:hourname}"


def past(minutes: int, way: str, hour: int) -> Clock:
    """So many minutes past or to an hour."""
    if way in ("past", "after"):
        return Clock(hour % 24, minutes)
    return Clock((hour - 1) % 24, 60 - minutes)


@rule(
    f"{_PAST}( {{half:ampm}})?",
    yes={
        "half past three": "1998-08-07T03:30",
        "a quarter to five": "1998-08-07T04:45",
        "ten past nine": "1998-08-07T09:10",
        "half past three pm": "1998-08-07T15:30",
        "a quarter to noon": "1998-08-07T11:45",
    },
    no=["cut their number from fifteen to three"],
)
def minutes_past(m: int, way: str, h: int, half: str | None) -> Expression | None:
    """Minutes past or to an hour."""
    found = past(m, way, h)
    return Clock(found.hour + 12 if half == "p" and h < 12 else found.hour, found.minute, exact=half is not None)


@rule(
    f"{_PAST} on {{inner:time}}",
    yes={"ten past eleven on Wednesday night": "1998-08-05T23:10", "half past three on Sunday": "1998-08-02T03:30"},
)
def minutes_past_of_day(m: int, way: str, h: int, inner: Expression) -> Expression | None:
    """Minutes past or to an hour of a day."""
    return on_day(past(m, way, h), inner)


@rule("{m:day#}( min)? past {h:hourname}", yes={"20 past eight": "1998-08-07T08:20"})
def number_past(m: int, h: int) -> Expression:
    """Minutes in digits past an hour."""
    return past(m, "past", h)


@rule(
    "{inner:time} (in the|{this:this}) {part:part}",
    yes={"half past seven in the evening": "1998-08-07T19:30", "On May 3, 1997 and at ten to four this morning":
         "1998-08-07T03:50"},
)  # fmt: skip
def time_in_part(inner: Expression, this: str | None, part: str) -> Expression | None:
    """A time whose half of the day is told by its part."""
    if not isinstance(inner, Clock) or inner.exact:
        return None
    day = Shift(0, Granularity.DAY) if this and inner.day is None else inner.day
    return replace(in_part(inner, part), day=day)


@rule(
    "{inner:time} in the {part:part} (of|on) the {d:day#}(st|nd|rd|th)",
    yes={"half past one in the morning on the 22nd": "1998-08-22T01:30"},
)
def time_in_part_of_day(inner: Expression, part: str, d: int) -> Expression | None:
    """The same of a day by its number alone."""
    return on_day(in_part(inner, part), DayOfMonth(d)) if isinstance(inner, Clock) and not inner.exact else None


@rule(
    "{inner:time} {which:that|the same|the next|the following} {part:part}",
    yes={"On 5 May 1995; at a quarter to nine the next morning": "1995-05-06T08:45"},
)
def time_in_part_told(inner: Expression, which: str, part: str) -> Expression | None:
    """A time of a part of the day told of, or of the one after."""
    if not isinstance(inner, Clock) or inner.exact or inner.day is not None:
        return None
    step = 1 if which in ("the next", "the following") else 0
    return replace(in_part(inner, part), day=Shift(step, Granularity.DAY, "story"))


@rule("{h:hour12#} {day:tonight|this evening|this afternoon|this morning}", yes={"8 tonight": "1998-08-07T20:00"})
def hour_today(h: int, day: str) -> Expression:
    """An hour of a part of today."""
    late = day != "this morning" and h < 12
    return Clock(h + 12 if late else h, 0, day=Shift(0, Granularity.DAY))


@rule(
    "(?<=at|by|until|till|about|around|before|after|since){h:small} {inner:time}",
    yes={"at seven this morning": "1998-08-07T07:00", "It ended at ten last night": "1998-08-06T22:00"},
    no=["They look at seven weeks of rain"],
)
def hour_of_part(h: int, inner: Expression) -> Expression | None:
    """An hour in words of a part of a day."""
    return on_day(Clock(h, 0), inner) if isinstance(inner, PartOf) and h <= 12 else None


@rule(
    "{inner:time} (at|around|about|by) {h:hourname}(?!( |-){measure})",
    yes={"tonight at 8": "1998-08-07T20:00", "tonight around 7": "1998-08-07T19:00"},
    no=["about eight miles"],
)
def at_hour(inner: Expression, h: int) -> Expression | None:
    """An hour of a part of a day."""
    return on_day(Clock(h, 0), inner) if isinstance(inner, PartOf) else None


@rule("(?<=from|between|at){h:hour12#}(?= (-|to|and|until|till) {c:clock})", yes={"from 5 to 6pm": "1998-08-07T17:00"})
def first_hour(h: int, c: Clock) -> Expression:
    """The hour at which a stretch begins, in the half of the day of its end."""
    late = c.hour >= 12 and h < 12 and h + 12 <= c.hour
    return Clock(h + 12 if late else h, 0)


@rule(
    "(?<=at){t:spokentime}",
    yes={"at three twenty": "1998-08-07T03:20", "at seven twenty-seven": "1998-08-07T07:27"},
)
def spoken_time(t: tuple[int, int]) -> Expression | None:
    """Hour and minutes in words."""
    return Clock(*t) if t[0] <= 12 else None


@rule(
    "(?<=at|by|around){t:spokentime} {inner:time}",
    yes={"at five-thirty tomorrow evening": "1998-08-08T17:30"},
)
def spoken_time_of_part(t: tuple[int, int], inner: Expression) -> Expression | None:
    """Hour and minutes in words of a day or a part of one."""
    return on_day(Clock(*t), inner) if t[0] <= 12 else None


@rule(
    "(?<=at|by|until|till|from|before|after|around|about){h:hour12#}\\.{m:minute#} "
    "{day:tonight|tomorrow night|tomorrow morning|tomorrow evening|tomorrow|this morning|this afternoon|this evening}",
    yes={"at 7.30 tonight": "1998-08-07T19:30", "until 11.30 tomorrow": "1998-08-08T11:30"},
    no=["sold at 7.30 on Monday"],
)
def dotted_time(h: int, m: int, day: str) -> Expression:
    """Hour and minutes with a dot between, where a part of the day or "tomorrow" shows that they are no price."""
    late = day in ("tonight", "this afternoon") or day.endswith(("evening", "night"))
    on = Shift(1 if day.startswith("tomorrow") else 0, Granularity.DAY)
    return Clock(h + 12 if late and h < 12 else h, m, day=on)


@rule("{h:small} (oh|o) {m:small}", yes={"post: twelve oh three": "1998-08-07T12:03"})
def spoken_zero(h: int, m: int) -> Expression | None:
    """In a short post, an hour and a minute below ten in words."""
    return ByKind(None, None, Clock(h, m)) if h <= 12 and m < 10 else None


@rule("(?<=at){h:hour12#}{half:a|p}(?!\\.m)", yes={"at 3p": "1998-08-07T15:00"}, no=["at 3pm"])
def hour_and_letter(h: int, half: str) -> Expression:
    """An hour with the first letter of its half of the day."""
    return Clock(h % 12 + (12 if half == "p" else 0), 0, exact=True)


@rule("(?<!within|for|in|about|after){h:hour#}h", yes={"at 15h": "1998-08-07T15:00"}, no=["within 2h"])
def hour_and_sign(h: int) -> Expression:
    """An hour as it is written in Europe."""
    return Clock(h % 24, 0, exact=True)


@rule("{w:shortday} {c:clock}", yes={"post: Sun 1:00pm": "1998-08-09T13:00"})
def clock_of_short_weekday(w: int, c: Clock) -> Expression | None:
    """A time of a day of the week, shortened."""
    return on_day(c, Weekday(w))


@rule("{inner:time}(,)?( at)? {h:hour#}h", yes={"July 18, 2014 19h": "2014-07-18T19:00"})
def hour_and_sign_of_day(inner: Expression, h: int) -> Expression | None:
    """An hour of a day as it is written in Europe."""
    return on_day(Clock(h % 24, 0, exact=True), inner)


@rule("(?<!from|between|at){h:hour12#}(?=-{c:clock})", yes={"3-4pm": "1998-08-07T15:00"}, no=["a 3-14 record"])
def first_hour_joined(h: int, c: Clock) -> Expression | None:
    """The hour at which a stretch begins, whose end tells its half of the day."""
    return first_hour(h, c) if c.exact else None


@rule(
    "(?<=:{minute#} to|:{minute#} until|:{minute#} till|:{minute#} and|:{minute#}-){h:hour12#} on {inner:time}",
    yes={"from 10:30 to 3 on 5 May 1995": "1995-05-05T03:00"},
)
def last_hour(h: int, inner: Expression) -> Expression | None:
    """The hour at which a stretch of a day ends."""
    return on_day(Clock(h, 0), inner)


@rule(
    "{inner:time} (at|around) {h:hour12#}(?!(( |-|:|/|\\.|,)({word}|{int})|%))",
    yes={"Friday the 13th at 4": "1998-11-13T04:00"},
    no=["on Monday at 2 Penn Plaza", "on Monday at 2.5"],
)
def hour_of_day(h: int, inner: Expression) -> Expression | None:
    """An hour of a day."""
    return on_day(Clock(h, 0), inner) if is_day(inner) else None


@rule("(?<!at|by|around){h:hour12#} {day:relativeday} {part:part}", yes={"9 tomorrow morning": "1998-08-08T09:00"})
def hour_of_named_day(h: int, day: int, part: str) -> Expression | None:
    """An hour of a part of yesterday, today or tomorrow."""
    return on_day(Clock(h, 0), PartOf(Shift(day, Granularity.DAY), part))


@rule("(?<=at){t:three#} in the {part:part}", yes={"at 730 in the evening": "1998-08-07T19:30"})
def three_digit_time(t: int, part: str) -> Expression | None:
    """A time in three digits whose half of the day is told by its part."""
    return on_day(Clock(t // 100, t % 100), PartOf(Shift(0, Granularity.DAY), part)) if t % 100 < 60 else None


@rule("{m:number} minutes (past|after) {h:hourname}", yes={"thirty-six minutes past eight": "1998-08-07T08:36"})
def spoken_minutes_past(m: float, h: int) -> Expression | None:
    """Minutes in words past an hour."""
    return past(int(m), "past", h) if m < 60 else None


@rule(
    "(?<=lunch|dinner|brunch|breakfast|supper|@){h:hour12#}\\.{m:minute#}(?!%| {word}|\\.{int})",
    yes={"post: lunch 12.30?": "1998-08-07T12:30"},
)
def meal_time(h: int, m: int) -> Expression:
    """In a short post, hour and minutes of a meal with a dot between."""
    return ByKind(None, None, Clock(h % 24, m))


@rule(
    "(?<={meal:lunch|dinner|brunch|breakfast|supper} (at|around|after|by)) {h:hour12#}"
    "(?!:|\\.{int}|%|-| ({measure}|{units}|{ampm}|in the|this|tonight|tomorrow|yesterday))",
    yes={"post: dinner at 8 with dad": "1998-08-07T20:00", "post: breakfast at 8, then work": "1998-08-07T08:00"},
)
def hour_of_meal(meal: str, h: int) -> Expression:
    """In a short post, the hour of a meal."""
    late = meal in ("dinner", "supper") or (meal == "lunch" and h < 5)
    return ByKind(None, None, Clock(h % 12 + 12 * (late or h == 12), 0))


@rule(
    "(?<=at|around|approximately|abt){t:othermilitary#}(?! (?!and|but|or|so|then){lower}| {cap} time)",
    yes={"post: at 1030": "1998-08-07T10:30"},
)
def four_digit_time(t: int) -> Expression:
    """In a short post, a time in four digits."""
    return ByKind(None, None, Clock(t // 100, t % 100, exact=True))


@rule("(?<=at|by|around){h:hour12#} {inner:time}", yes={"at 5 tomorrow afternoon": "1998-08-08T17:00"})
def hour_and_part(h: int, inner: Expression) -> Expression | None:
    """An hour of a part of a day, named after it."""
    return on_day(Clock(h, 0), inner) if isinstance(inner, PartOf) else None


@rule("{c:clock} (UTC|GMT) {sign:\\+|-}{h:hour12#}", yes={"at 10:00 UTC+8": "1998-08-07T10:00"})
def time_in_zone(c: Clock, sign: str, h: int) -> Expression:
    """A time with its hours from Greenwich."""
    return replace(c, offset=60 * h if sign == "+" else -60 * h, by_season=False)


@rule("{c:clock} \\((UTC|GMT) {sign:\\+|-} {h:hour12#}\\)", yes={"6:40 p.m. (GMT +8)": "1998-08-07T18:40"})
def time_in_zone_aside(c: Clock, sign: str, h: int) -> Expression:
    """A time with its hours from Greenwich in brackets."""
    return replace(c, offset=60 * h if sign == "+" else -60 * h, by_season=False)
