"""English lengths of time."""

from __future__ import annotations

from typing import Literal

from msgspec.structs import replace

from timeline.resolver.expressions import Amount, ByKind, Expression
from timeline.resolver.making import amount
from timeline.resolver.rule import rule
from timeline.when.values import Granularity

TOUCHES: dict[str, Literal["before", "after"]] = {
    "past": "before", "last": "before", "previous": "before", "preceding": "before", "prior": "before",
    "next": "after", "coming": "after", "following": "after", "upcoming": "after",
}  # fmt: skip

_EDGES: dict[str, Literal["first", "last"]] = {"first": "first", "last": "last", "final": "last"}


def touching(count: float | None, unit: Granularity, which: str) -> Amount:
    """So many units that end or begin at the anchor, or begin or end what is said next."""
    return replace(amount(count, unit), touches=TOUCHES.get(which), edge=_EDGES.get(which))


@rule(
    "(?!(?<={modal})one day)(?!one day(,)? ({word} {modal}|last|this|next))"
    "(?!(?<=at|until|till|til|by|before){military#}( )?(hours|hrs|hr))"
    "(?!{recentyear#}( |-)({adjective} )?{calendarunit})"
    "(?!{tvminutes} {cap})"
    "{n:number}( |-)(({adjective}|{felt}) )?{unit:unit}(-long)?(?!( |-)(old|older|olds|of age)|(')? {war})"
    "(?! (after|before) (that|this)(?! (?!{function}){lower}))",
    yes={"three days": "P3D", "30-plus years": "P30Y", "two-day": "P2D", "10-year-long": "P10Y",
         "2 1/2 years": "P2Y6M", "24 hours": "PT24H",
         "three straight days": "P3D", "two bitter years": "P2Y", "A hundred days": "P100D",
         "one and a half hours": "PT1H30M", "two decades": "P20Y"},
    no=["two-year-old", "37 years old", "the 1997 model year", "at 1800 hours",
        "the Six-Day War", "CBS's 60 Minutes"],
)  # fmt: skip
def counted(n: float, unit: Granularity) -> Expression | None:
    """So many units; nobody's age, and no weekend of a year."""
    return None if unit is Granularity.WEEKEND and n > 1000 else amount(n, unit)


@rule(
    "(the ({touching} )?)?{n:number} (to|or) {n2:number}(-| ){unit:unit}(?!( |-)(old|olds))",
    yes={"two to three weeks": "P2W", "the next 12 to 18 months": "P12M"},
)
def counted_range(n: float, n2: float, unit: Granularity) -> Expression:
    """From so many to so many units."""
    return amount(n, unit)


@rule("(?<=between) {n:number} and {n2:number} {unit:unit}", yes={"between six and eight weeks": "P8W"})
def counted_both(n: float, n2: float, unit: Granularity) -> Expression:
    """From so many to so many units."""
    return amount(n2, unit)


@rule("{n:int}(?=-{int} {unit:unit})", yes={"10-12 hours": "PT10H", "20-30 mins": "PT20M"}, no=["a 10-12 win"])
def first_counted(n: int, unit: Granularity) -> Expression:
    """The lower end of a stretch of counts, joined to the upper, which has the unit."""
    return amount(n, unit)


@rule("{n:number}-to-{n2:number}-{unit:unit}", yes={"two-to-three-week": "P3W"})
def counted_between(n: float, n2: float, unit: Granularity) -> Expression:
    """Between so many and so many units."""
    return amount(n2, unit)


@rule(
    "(?!following|(?<={modal}|to|not|only|t)last|the same {recentyear#})(the |these |those |its |his |her |their )?"
    "({which:touching}|year-earlier|year-ago)( fiscal)? {n:number} ({kind:adjective} )?{unit:unit}(?!( |-)(old|olds))",
    yes={"the past three months": "P3M", "the first nine months": "P9M", "the next two trading days": "P2D"},
    no=["its first five-week run", "They rested following five days of rain", "It will last four weeks"],
)
def counted_here(which: str | None, n: float, kind: str | None, unit: Granularity) -> Expression:
    """So many units that touch the anchor, or begin or end what is said next."""
    of_work = unit is Granularity.DAY and kind in ("business", "working", "trading")
    return replace(touching(n, unit, which or ""), of_work=of_work)


@rule(
    "(the|those|these) {n:number} {which:previous|preceding|past|last|following|coming|upcoming|next} {unit:unit}",
    yes={"the four previous weeks": "P4W"},
)
def counted_turned(n: float, which: str, unit: Granularity) -> Expression:
    """So many units that touch the anchor, the number first."""
    return touching(n, unit, which)


@rule(
    "{n:number} {which:previous|preceding|past|last|following|coming|upcoming|next} {units:units}",
    yes={"in 5 coming years": "P5Y"},
    no=["killed 300 last year"],
)
def counted_turned_alone(n: float, which: str, units: Granularity) -> Expression:
    """So many units that touch the anchor, the number first and no article."""
    return touching(n, units, which)


@rule(
    "(the|these|those) ({n:number} {units:units}|one {unit:unit})(?!( |-)(old|older)|(')? {war})",
    yes={"the nine months": "P9M", "the one year": "P1Y"},
    no=["the two day visit", "the Thirty Years' War"],
)
def these_counted(n: float | None, units: Granularity | None, unit: Granularity) -> Expression | None:
    """So many units spoken of before."""
    if n is None or units is None:
        return amount(1, unit)
    return amount(n, units) if n < 1000 else None


@rule(
    "((((a )?few|several|many)( hundred| thousand)?|a number of|some|(hundreds|thousands|millions|dozens) of) )?"
    "(?<!{season})(?<!as many)(?<!one of those)"
    "(?<!new|{int}|{small}|{tens})(?!(?<!{someunits})weekends)(?!(?<={hoursof})hours(?! of))"
    "(?!(?<={hoursof}-)hours)(?!(?<=the|its|their)minutes)"
    "(?!(?<='s)minutes)(?!(?<!{passing})minutes (of|from) (the|its|their|a|last|{cap}))"
    "{units:units}( or {units})?(?! (old|apart|when|of age)|(')? {war})",
    yes={
        "weeks": "PXW",
        "several years": "PXY",
        "a few minutes": "PTXM",
        "in few minutes": "PTXM",
        "weeks or months": "PXW",
    },
    no=[
        "his third visit in as many months",
        "on days when prices fall",
        "in after-hours trading",
        "office hours",
        "Minutes of the meeting show",
    ],
)
def uncounted(units: Granularity) -> Expression:
    """Units without a number."""
    return amount(None, units)


@rule(
    "(?<!{future}|could|can|to)(?!last {units})"
    "(the |these |those |its |his |their )?{untold}( few| several)? {units:units}( (or|and) {units})?",
    yes={"the past few days": "PXD", "recent years": "PXY", "coming weeks": "PXW"},
    no=["a round that may last months", "a truce that could last several days"],
)
def uncounted_here(units: Granularity) -> Expression:
    """Units without a number that touch the anchor."""
    return amount(None, units)


@rule(
    "(?!(?<=one of)those)(the |those )"
    "(?!minutes(?! (ahead|to|before|after|since|until|that|leading|following|between)))"
    "{units:units}( ahead| to come)?(?!-| {year#})",
    yes={"the weeks ahead": "PXW", "over the years": "PXY", "the minutes before the vote": "PTXM"},
    no=["one of those days", "the decades-old law", "the minutes show that two dissented"],
)
def these_units(units: Granularity) -> Expression:
    """Units without a number, spoken of before."""
    return amount(None, units)


@rule(
    "(a |the {which:next|past|last} )?couple( of)?( more)? {unit:unit}",
    yes={"a couple of years": "P2Y", "the next couple of weeks": "P2W"},
)
def couple(which: str | None, unit: Granularity) -> Expression:
    """Two units."""
    return touching(2, unit, which or "")


@rule(
    "(?<=every|each)hundred {unit:units}|(the )?{which:first|last|past|next} hundred {unit2:units}",
    yes={"once every hundred years": "P100Y", "the first hundred days": "P100D"},
)
def hundred(unit: Granularity | None, which: str | None, unit2: Granularity | None) -> Expression:
    """A hundred units, without "a"."""
    return touching(100, unit or unit2 or Granularity.YEAR, which or "")


@rule("{n:number} more {unit:unit}", yes={"three more days": "P3D"})
def more(n: float, unit: Granularity) -> Expression:
    """So many units added."""
    return amount(n, unit)


@rule("(a|an) ({adjective} ){unit:unit}", yes={"a full year": "P1Y", "in a single day": "P1D"})
def whole_one(unit: Granularity) -> Expression | None:
    """One unit, whole; a long weekend is a weekend."""
    return None if unit is Granularity.WEEKEND else amount(1, unit)


@rule(
    "(?<!once|twice|times|such|what|quite|percent|million|billion|cents)(?<!per cent)(?!(?<={distance})an hour)"
    "(?!a day of (?!{function}|work|rest){lower})"
    "(?!a weekend (?!of|in|at|with|away|and|or|to){lower}){one:a|an} {unit:longunit}(?!-)",
    yes={"for a year": "P1Y", "an hour": "PT1H"},
    no=["winds of 80 kilometres an hour", "a weekend raid", "a day of mourning"],
)
def one(one: str, unit: Granularity) -> Expression:
    """One unit."""
    return amount(1, unit)


@rule(
    "((?<=about|around|almost|nearly)|(?<=more than|less than|just under|just over|at least))a {unit:minute|second}"
    "(?!-| {cap})"
    "(?! (?!behind|ahead|after|before|later|earlier|faster|slower|and|or|to|of|in|on|at|from|with|for){lower})",
    yes={"it took about a minute": "PT1M"},
    no=["more than a second chance", "Wait a minute"],
)
def compared_moment(unit: str) -> Expression:
    """One minute or second, where it is measured."""
    return amount(1, Granularity.SECOND if unit == "second" else Granularity.MINUTE)


@rule(
    "{n:number} {big:million|billion} years(?! (old|ago|of age))",
    yes={"about 14 billion years": "P14000000000Y", "3.5 million years": "P3500000Y"},
)
def ages(n: float, big: str) -> Expression:
    """Millions or billions of years."""
    return amount(round(n * (1_000_000 if big == "million" else 1_000_000_000)), Granularity.YEAR)


@rule("another {unit:longunit}", yes={"It will take another week": "P1W"})
def another(unit: Granularity) -> Expression | None:
    """One unit more; a weekend or a day that comes again is none."""
    return None if unit in (Granularity.WEEKEND, Granularity.DAY) else amount(1, unit)


@rule("the {which:next|last|past|coming} hour(?! of)", yes={"in the past hour": "PT1H", "for the next hour": "PT1H"})
def this_hour(which: str) -> Expression:
    """The hour just over, or the one to come."""
    return touching(1, Granularity.HOUR, which)


@rule("(?<=for) the hour", yes={"offline for the hour": "PT1H"})
def for_the_hour() -> Expression:
    """One hour."""
    return amount(1, Granularity.HOUR)


@rule(
    "multi(-)?{unit:longunit}|{lasting:hourslong|dayslong|weekslong|monthslong|yearslong|decadeslong}|"
    "{lasting2:multiyear|multiday|multimonth|multiweek}",
    yes={"a multi-year deal": "PXY", "the monthslong siege": "PXM", "a multiyear plan": "PXY"},
)
def uncounted_long(unit: Granularity | None, lasting: str | None, lasting2: str | None) -> Expression:
    """Units without a number, as an adjective of one word."""
    if unit is None:
        name = (lasting or "").removesuffix("slong") or (lasting2 or "").removeprefix("multi")
        unit = Granularity[name.upper()]
    return amount(None, unit)


@rule("(all|the (whole|entire)) {unit:calendarunit}( long)?", yes={"all day": "P1D", "the whole year": "P1Y"})
def all_of(unit: Granularity) -> Expression:
    """A whole unit."""
    return amount(1, unit)


@rule(
    "{units:decades|centuries|years|months|weeks|days|hours}-{long:long|old}",
    yes={"decades-long": "PXY", "the months-long trial": "PXM"},
)
def long_units(units: str, long: str) -> Expression | None:
    """Units without a number, as an adjective; no age."""
    if long == "old":
        return None
    grain = {"decades": Granularity.YEAR, "centuries": Granularity.CENTURY, "years": Granularity.YEAR,
             "months": Granularity.MONTH, "weeks": Granularity.WEEK, "days": Granularity.DAY,
             "hours": Granularity.HOUR}[units]  # fmt: skip
    return amount(None, grain)


@rule("{unit:longunit}-long", yes={"a day-long strike": "P1D"})
def unit_long(unit: Granularity) -> Expression:
    """As long as one unit."""
    return amount(1, unit)


@rule("{unit:lasting}", yes={"a yearlong study": "P1Y"})
def lasting(unit: Granularity) -> Expression:
    """As long as one unit, in one word."""
    return amount(1, unit)


@rule("{unit:day|week|year}(?!s| {int}|-(old|olds))", yes={"post: a rainy day": "P1D"}, no=["a rainy day"])
def bare_unit(unit: str) -> Expression:
    """In a short post, a day, week or year."""
    grain = {"day": Granularity.DAY, "week": Granularity.WEEK, "year": Granularity.YEAR}[unit]
    return ByKind(None, None, amount(1, grain))


@rule("{h:hour12#}h{m:minute#}m", yes={"It took 1h30m": "PT1H30M"})
def hours_and_minutes(h: int, m: int) -> Expression:
    """Hours and minutes by their letters."""
    return amount(h + m / 60, Granularity.HOUR) if m % 15 == 0 else amount(h * 60 + m, Granularity.MINUTE)


@rule("(?<=within|for|in|about|after){n:int}{unit:shortunit}", yes={"within 2h": "PT2H", "for 3Y": "P3Y"})
def short_counted(n: int, unit: Granularity) -> Expression:
    """So many hours or years, by their letter."""
    return amount(n, unit)


@rule("(?<=for){n:number} (night|nights)", yes={"booked for two nights": "P2D"})
def nights(n: float) -> Expression:
    """So many nights, as days: TIMEX3 has no unit for them."""
    return amount(n, Granularity.DAY)


@rule("(?<=in)(a|one) {unit:sec|second|min|minute}(?!( |-)({lower}|{cap}))", yes={"post: back in a minute": "PT1M"})
def one_moment(unit: str) -> Expression:
    """In a short post, one minute or second."""
    return ByKind(None, None, amount(1, Granularity.SECOND if unit.startswith("s") else Granularity.MINUTE))


@rule(
    "(a|an|one|{n:number}|the {touching}) (fortnight|fortnights)(?! (ago|later|hence|earlier|from))",
    yes={"a fortnight": "P2W", "two fortnights": "P4W", "over the next fortnight": "P2W"},
)
def fortnight(n: float | None) -> Expression:
    """Two weeks."""
    return amount(2 * (n or 1), Granularity.WEEK)
