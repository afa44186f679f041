"""English expressions for what comes again."""

from __future__ import annotations

from msgspec.structs import replace

from timeline.resolver.expressions import Again, ByKind, Clock, Expression
from timeline.resolver.making import LETTERS, every, in_part
from timeline.resolver.rule import rule
from timeline.resolver.rules.en.feastdays import FEASTS
from timeline.when import calendar, timex
from timeline.when.values import Duration, Granularity, Recurrence

_OFTEN = {"daily": "D", "nightly": "D", "weekly": "W", "monthly": "M", "hourly": "h", "yearly": "Y",
          "everyday": "D", "biweekly": "2W", "fortnightly": "2W"}  # fmt: skip
_PARTS = {"nights": "NI", "mornings": "MO", "evenings": "EV", "afternoons": "AF"}
_DAYS = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "Y": "XXXX"}


@rule(
    "(?!{cap} {cap})(?!(?<={cap}){cap})(?!hourly (worker|workers|employee|employees))"
    "{word:daily|weekly|monthly|hourly|yearly|nightly|everyday|biweekly|fortnightly}",
    yes={"daily": "P1D", "weekly": "P1W"},
    no=["the Daily Star", "the China Daily reported", "the hourly workers"],
)
def often(word: str) -> Expression:
    """Once a day, week, month or year."""
    code = _OFTEN[word]
    count, letter = (2, code[1]) if len(code) == 2 else (1, code)
    period = Again(Recurrence(timex.duration(Duration(((count, letter),)))))
    pattern = Again(Recurrence(_DAYS[letter])) if code in _DAYS else period
    return ByKind(period, pattern, period)


@rule("(?={cap} {cap}){word:daily|weekly}", yes={"post: read the Daily Dozen": "P1D"}, no=["the Daily Star"])
def often_in_name(word: str) -> Expression:
    """In a short post, once a day or week also in a name."""
    return ByKind(None, None, every(1, Granularity.DAY if word == "daily" else Granularity.WEEK))


@rule(
    "(?<!%|percent)(?<!{int} {word})annually",
    yes={"they meet annually": "P1Y"},
    no=["sales rose 8% annually", "10,000 units annually"],
)
def annually() -> Expression:
    """Once a year; after an amount it tells a rate."""
    return ByKind(every(1, Granularity.YEAR), Again(Recurrence("XXXX")), every(1, Granularity.YEAR))


@rule("quarterly", yes={"post: a quarterly report": "P3M"})
def quarterly() -> Expression:
    """Once a quarter; in news about companies an adjective that annotators leave."""
    return ByKind(None, every(3, Granularity.MONTH), every(3, Granularity.MONTH))


@rule("{quant:every|each} quarter", yes={"each quarter": "P3M"})
def every_quarter(quant: str) -> Expression:
    """Each quarter."""
    return every(3, Granularity.MONTH, quant.upper())


@rule("{quant:every|each} {w:weekday}", yes={"every Monday": "XXXX-WXX-1"})
def every_weekday(quant: str, w: int) -> Expression:
    """A day of the week, each time."""
    return Again(Recurrence(f"XXXX-WXX-{w + 1}", quant.upper()))


@rule(
    "({quant:every|each}|annually on) ({d:day#} {m:monthname}|{m2:monthname} {d2:day#})",
    yes={"every 2 April": "XXXX-04-02", "each July 14": "XXXX-07-14"},
)
def every_day_of_year(quant: str | None, d: int | None, m: int | None, m2: int | None, d2: int | None) -> Expression:
    """A day of each year."""
    return Again(Recurrence(f"XXXX-{m or m2:02}-{d or d2:02}", (quant or "every").upper()))


@rule("{w:weekdays}", yes={"Mondays": "XXXX-WXX-1", "on Fridays": "XXXX-WXX-5"})
def weekdays(w: int) -> Expression:
    """A day of the week, each time."""
    return Again(Recurrence(f"XXXX-WXX-{w + 1}"))


@rule(
    "{w:weekday} {parts:nights|mornings|evenings|afternoons}",
    yes={"Tuesday nights": "XXXX-WXX-2TNI", "on Saturday mornings": "XXXX-WXX-6TMO"},
)
def weekday_parts(w: int, parts: str) -> Expression:
    """A part of a day of the week, each time."""
    return Again(Recurrence(f"XXXX-WXX-{w + 1}T{_PARTS[parts]}"))


@rule("{quant:every|each} {w:weekday} {part:part}", yes={"every Saturday night": "XXXX-WXX-6TNI"})
def every_weekday_part(quant: str, w: int, part: str) -> Expression:
    """A part of a day of the week, each time."""
    return Again(Recurrence(f"XXXX-WXX-{w + 1}T{part}", quant.upper()))


@rule("every (few|several|couple of) {units:units}", yes={"every few years": "PXY"})
def every_few(units: Granularity) -> Expression:
    """Once in an unsaid number of units."""
    return Again(Recurrence(timex.duration(Duration(((None, LETTERS[units]),))), "EVERY"))


@rule(
    "(?<!{someunits})(all )?weekends",
    yes={"closed on weekends": "XXXX-WXX-WE", "dinner all weekends": "XXXX-WXX-WE"},
    no=["several weekends"],
)
def weekends() -> Expression:
    """The weekend, each time."""
    return Again(Recurrence("XXXX-WXX-WE"))


@rule("{quant:every|each} {w:shortday}", yes={"every mon": "XXXX-WXX-1"})
def every_short_weekday(quant: str, w: int) -> Expression:
    """A day of the week, shortened, each time."""
    return Again(Recurrence(f"XXXX-WXX-{w + 1}", quant.upper()))


@rule("{quant:every|each} {m:monthname}", yes={"each July": "XXXX-07"})
def every_month(quant: str, m: int) -> Expression:
    """A month, each year."""
    return Again(Recurrence(f"XXXX-{m:02}", quant.upper()))


@rule("{quant:every|each} {s:anyseason}", yes={"every spring": "XXXX-SP", "each fall": "XXXX-FA"})
def every_season(quant: str, s: int) -> Expression:
    """A season, each year."""
    return Again(Recurrence("XXXX-" + ("SP", "SU", "FA", "WI")[s], quant.upper()))


@rule("{quant:every|each} {name:holiday}", yes={"every Christmas": "XXXX-12-25", "each Easter": "P1Y"})
def every_holiday(quant: str, name: str) -> Expression:
    """A holiday, each year: by its date where that is always the same."""
    dates = {calendar.civil(day)[1:] for day in map(FEASTS[name], (1999, 2001)) if day is not None}
    month, day = next(iter(dates), (0, 0))
    return Again(Recurrence(f"XXXX-{month:02}-{day:02}" if len(dates) == 1 else "P1Y", quant.upper()))


@rule(
    "{c:clock} {quant:every|each}( single)? (day|{part:part})",
    yes={"up at 5:30 every morning": "XXXX-XX-XXT05:30", "at 6 pm every single day": "XXXX-XX-XXT18:00"},
)
def clock_each_day(c: Clock, quant: str, part: str | None) -> Expression:
    """A time by the clock, each day."""
    found = c if part is None or c.exact else in_part(c, part)
    return Again(Recurrence(f"XXXX-XX-XXT{found.hour:02}:{found.minute or 0:02}", quant.upper()))


@rule(
    "{quant:every|each}( single)? {unit:unit}",
    yes={"every year": "P1Y", "each day": "P1D", "each weekend": "XXXX-WXX-WE"},
)
def every_unit(quant: str, unit: Granularity) -> Expression:
    """Each unit."""
    if unit is Granularity.WEEKEND:
        return Again(Recurrence("XXXX-WXX-WE", quant.upper()))
    return every(1, unit, quant.upper())


@rule("{quant:every|each} {n:number} {unit:unit}", yes={"every 40 seconds": "PT40S"})
def every_some(quant: str, n: float, unit: Granularity) -> Expression:
    """Once in so many units."""
    return every(n, unit)


@rule("every other {w:weekday}", yes={"every other Tuesday": "P2W"})
def every_other_weekday(w: int) -> Expression:
    """A day of the week, once in two weeks."""
    return every(2, Granularity.WEEK)


@rule("every other {unit:unit}", yes={"every other day": "P2D"})
def every_other(unit: Granularity) -> Expression:
    """Once in two units."""
    return every(2, unit)


@rule(
    "{inner:time}( at)? {c:clock}",
    yes={"every Monday at 4pm": "XXXX-WXX-1T16:00", "every night 10 p.m.": "XXXX-XX-XXT22:00"},
)
def clock_again(inner: Expression, c: Clock) -> Expression | None:
    """A time of a day that comes again."""
    again = inner.news if isinstance(inner, ByKind) else inner
    if not isinstance(again, Again):
        return None
    day = again.recurrence.value.partition("T")[0].replace("P1D", "XXXX-XX-XX")
    if len(day) != 10 or not day.startswith("XXXX-"):
        return None
    return Again(replace(again.recurrence, value=f"{day}T{c.hour:02}:{c.minute or 0:02}"))


@rule(
    "{inner:time} at {h:hour12#}(?!(( |-|:|/|\\.|,)({word}|{int})|%))",
    yes={"Mondays at 7": "XXXX-WXX-1T07:00"},
    no=["Mondays at 7 Main Street"],
)
def hour_again(inner: Expression, h: int) -> Expression | None:
    """An hour of a day that comes again."""
    return clock_again(inner, Clock(h, 0))


@rule("{inner:time} at {h:hour#}\\.{m:minute#}", yes={"Thursdays at 17.30": "XXXX-WXX-4T17:30"})
def dotted_clock_again(inner: Expression, h: int, m: int) -> Expression | None:
    """A time with a dot of a day that comes again."""
    return clock_again(inner, Clock(h % 24, m))


@rule("(the )?{d:daynumber} (day )?of (every|each) month", yes={"on the 19th of every month": "XXXX-XX-19"})
def day_each_month(d: int) -> Expression:
    """A day by its number, each month."""
    return Again(Recurrence(f"XXXX-XX-{d:02}", "EVERY"))


@rule("{word:semi-annually|semiannually|twice-yearly|semi-annual|semiannual}", yes={"semi-annually": "P6M"})
def half_yearly(word: str) -> Expression:
    """Twice a year."""
    return every(6, Granularity.MONTH)


@rule("{quant:every|each} {part:part}", yes={"every morning": "XXXX-XX-XXTMO"})
def every_part(quant: str, part: str) -> Expression:
    """A part of the day, each day."""
    return Again(Recurrence(f"XXXX-XX-XXT{part}", quant.upper()))


@rule(
    "(?<!{distance})(?!per second)per {unit:unit}",
    yes={"per week": "P1W"},
    no=["winds of 90 miles per hour", "two million instructions per second"],
)
def per(unit: Granularity) -> Expression:
    """A rate."""
    return every(1, unit)


@rule(
    "(once|twice|{n:number} times|several times) (a|an|per|each|every) {unit:unit}"
    "(?! (later|after|afterwards|ago|before|earlier|from))",
    yes={"They meet twice a week": "P1W", "fed three times a day": "P1D", "once a century": "P100Y"},
    no=["It happened once a month later"],
)
def times_each(n: float | None, unit: Granularity) -> Expression:
    """So many times in each unit."""
    return every(1, unit)


@rule(
    "((?<=times|percent|million|billion|cents)|(?<=per cent)){one:a|an} {unit:unit}",
    yes={"many times a year": "P1Y", "at 4.75 per cent a year": "P1Y"},
)
def rate(one: str, unit: Granularity) -> Expression:
    """A rate."""
    return every(1, unit)
