"""English shorthand of short posts and of calendars: 7ish, by EOD, day 3, OTD, sat or sun."""

from __future__ import annotations

from timeline.resolver.expressions import (
    ByKind,
    Clock,
    Expression,
    Modified,
    PartOf,
    Shift,
    Toward,
    Untold,
    Vaguely,
    Weekday,
    Yearly,
)
from timeline.resolver.making import amount, is_day, month_alone, month_day, near, on_day
from timeline.resolver.rule import rule
from timeline.when.values import Granularity

_TOWARD: dict[str, Toward] = {"last": "last", "this": "this", "next": "next"}
_ENDS = {"eod": Granularity.DAY, "eow": Granularity.WEEK, "eom": Granularity.MONTH, "eoy": Granularity.YEAR}


@rule("{h:hour12#}(-)?ish", yes={"post: see you 7ish": "1998-08-07T07:00"}, no=["some 7ish people"])
def about_hour(h: int) -> Expression:
    """In a short post, about an hour."""
    return ByKind(None, None, Modified(Clock(h, 0), "APPROX"))


@rule(
    "(?<!#)(?!(?<=at|by|before|until|till|since|after|around|about|toward|towards){twilight})"
    "{word:sunset|sunrise|dusk|teatime|lunchtime|bedtime}",
    yes={"post: watching the sunset": "1998-08-07", "post: cake for teatime": "1998-08-07"},
    no=["watching the sunset"],
)
def some_hour(word: str) -> Expression:
    """In a short post, a time of its day that no clock tells."""
    return ByKind(None, None, Shift(0, Granularity.DAY))


@rule(
    "(?<!of|all|in|through)the day"
    "(?!-|s| (of|after|before|off|out|that|trip|job|to|care|by|shift|we|i|you|he|she|they|the))",
    yes={"post: how the day flies": "1998-08-07"},
    no=["how the day flies"],
)
def the_day() -> Expression:
    """In a short post, its day."""
    return ByKind(None, None, Shift(0, Granularity.DAY))


@rule(
    "(?<=on|till|until|by|from|before|since|after){d:day#}(st|nd|rd|th)? (?={lower}){m:smallmonth}"
    "(?!( |-)({year#}|be|i|you|we|he|she|it))",
    yes={"post: her birthday is on 12 aug": "1998-08-12"},
    no=["on 12 may trees"],
)
def day_and_small_month(d: int, m: int) -> Expression | None:
    """In a short post, a date with a month in small letters."""
    day = month_day(m, d)
    return None if day is None else ByKind(None, None, day)


@rule("the week(?= that was)", yes={"post: the week that was": "1998-W32"}, no=["the week that was lost"])
def the_week() -> Expression:
    """In a short post, its week."""
    return ByKind(None, None, Shift(0, Granularity.WEEK))


@rule("{t:three#}(-)?ish", yes={"post: home by 730ish": "1998-08-07T07:30"})
def about_time(t: int) -> Expression | None:
    """In a short post, about a time in three digits."""
    return ByKind(None, None, Modified(Clock(t // 100, t % 100), "APPROX")) if t % 100 < 60 else None


@rule("{c:clock} ish", yes={"post: 7:30 ish": "1998-08-07T07:30", "10pm ish": "1998-08-07T22:00"})
def about_clock(c: Clock) -> Expression:
    """About a time."""
    return Modified(c, "APPROX")


@rule("{inner:time}( at)? {t:three#}(-)?ish", yes={"tomorrow at 150ish": "1998-08-08T01:50"})
def about_time_of_day(inner: Expression, t: int) -> Expression | None:
    """About a time in three digits of a day."""
    found = on_day(Clock(t // 100, t % 100), inner) if t % 100 < 60 else None
    return None if found is None else Modified(found, "APPROX")


@rule("{inner:time}(,)? {t:othermilitary#}(?! {lower})", yes={"this Friday night, 2359": "1998-08-07T23:59"})
def four_digits_of_part(inner: Expression, t: int) -> Expression | None:
    """A time in four digits of a part of a day."""
    return on_day(Clock(t // 100, t % 100, exact=True), inner) if isinstance(inner, PartOf) else None


@rule("(?<=by|before|until|till|at|the) {end:EOD|eod|EOW|eow|EOM|eom|EOY|eoy}", yes={"by EOD": "1998-08-07"})
def end_of(end: str) -> Expression:
    """The end of the day, week, month or year of publication."""
    return Modified(near(0, _ENDS[end]), "END")


@rule("(EOD|eod|COB|cob)( on)? {inner:time}", yes={"slides by eod tomorrow": "1998-08-08"})
def end_of_named(inner: Expression) -> Expression | None:
    """The end of a day."""
    return Modified(inner, "END") if is_day(inner) else None


@rule("{unit:day|year} {n:day#}", yes={"post: day 3 of camp": "P1D"}, no=["day 3 of camp"])
def numbered(unit: str, n: int) -> Expression:
    """In a short post, a day or year by its number."""
    return ByKind(None, None, amount(1, Granularity.DAY if unit == "day" else Granularity.YEAR))


@rule("{n:ordinal} {unit:day|year}(?!s|-)", yes={"post: first day at work": "P1D"}, no=["the first day"])
def ordered(n: int, unit: str) -> Expression:
    """In a short post, a day or year by its place."""
    return ByKind(None, None, amount(1, Granularity.DAY if unit == "day" else Granularity.YEAR))


@rule("OTD|otd", yes={"post: she was born OTD": "1998-08-07"})
def on_this_day() -> Expression:
    """In a short post, "on this day"."""
    return ByKind(None, None, Shift(0, Granularity.DAY))


@rule(
    "((?<={anyday},|{anyday}-|{anyday}/|{anyday} or|{anyday} and)|(?<={anyday} {part} (or|and)))(?!{weekday})"
    "{w:wordday}",
    yes={"post: friday or sat?": "1998-08-08", "post: friday night or sat?": "1998-08-08"},
    no=["On Monday, sat down with aides"],
)
def listed(w: int) -> Expression:
    """In a short post, a day of the week, shortened, after another."""
    return ByKind(None, None, Weekday(w))


@rule(
    "(?<!the|we|i|he|she|they|who|just|all)(?!{weekday}){w:wordday}(?=(-|/| (to|thru|through|-|or|and)) {anyday})",
    yes={"post: open Sat-Sun": "1998-08-08", "post: lunch sun or mon?": "1998-08-09"},
    no=["post: they sat and sun was out"],
)
def first_of_days(w: int) -> Expression:
    """In a short post, a day of the week, shortened, before another, as at the beginning of a stretch of days."""
    return ByKind(None, None, Weekday(w))


@rule("{h:hour12#} in the {half:ampm}", yes={"up since 5 in the am": "1998-08-07T05:00"})
def hour_in_half(h: int, half: str) -> Expression:
    """An hour of a half of the day."""
    return Clock(h % 12 + (12 if half == "p" else 0), 0, exact=True)


@rule("(?={lower})rn", yes={"post: so tired rn": "PRESENT_REF"}, no=["post: she is an RN"])
def right_now() -> Expression:
    """In a short post, "right now"."""
    return ByKind(None, None, Vaguely("present"))


@rule("2{word:moro|morrow|mrw|mro}", yes={"see you 2moro": "1998-08-08"})
def day_with_number(word: str) -> Expression:
    """Tomorrow, with a number for a syllable."""
    return Shift(1, Granularity.DAY)


@rule("nxt (?!{weekday}){w:shortday}", yes={"see ya nxt fri": "1998-08-14"})
def next_short_weekday(w: int) -> Expression:
    """Such a day of next week."""
    return Weekday(w, weeks=1)


@rule(
    "(?<=at|until|till|til|by|before){t:military#}( )?(hours|hrs|hr)",
    yes={"gone at 1430 hours": "1998-08-07T14:30", "due by 2359hrs": "1998-08-07T23:59"},
    no=["in 1430 hours"],
)
def four_digits_and_hours(t: int) -> Expression | None:
    """A time in four digits with the word."""
    return Clock(t // 100 % 24, t % 100, exact=True) if t % 100 < 60 else None


@rule(
    "(?<=at|by|around|until|till|til){t:othermilitary#}(( )?(hours|hrs|hr))? {inner:time}",
    yes={"exam at 0830 tomorrow": "1998-08-08T08:30", "leaves at 2340hrs tonight": "1998-08-07T23:40"},
)
def four_digits_of_day(t: int, inner: Expression) -> Expression | None:
    """A time in four digits of a day named after it."""
    return on_day(Clock(t // 100 % 24, t % 100, exact=True), inner) if t % 100 < 60 else None


@rule("(?<=at|by|around|until|till|til|from|before|after)half {h:hourname}", yes={"at half 12": "1998-08-07T12:30"})
def half_past(h: int) -> Expression:
    """Half past an hour, as the British say it."""
    return Clock(h % 24, 30)


@rule("{h:hour12#}{half:a|p}(?=-{hour12#}(a|p))", yes={"post: work 7a-3p": "1998-08-07T07:00"})
def first_hour_and_letter(h: int, half: str) -> Expression | None:
    """The hour at which a stretch begins, with the letter of its half of the day."""
    return Clock(h % 12 + (12 if half == "p" else 0), 0, exact=True)


@rule("(?<={hour12#}(a|p)-){h:hour12#}{half:a|p}", yes={"post: work 7a-3p": "1998-08-07T15:00"})
def last_hour_and_letter(h: int, half: str) -> Expression | None:
    """The hour at which it ends."""
    return first_hour_and_letter(h, half)


@rule(
    "(a|an|one|(the|a) whole|(?<!in|during|of|for|through|into|by|until|till|since|toward|towards)the) {part:part}",
    yes={"post: an afternoon with friends": "1998-08-07TAF", "post: The whole morning wasted": "1998-08-07TMO"},
    no=["an afternoon with friends"],
)
def part_with_article(part: str) -> Expression:
    """In a short post, a part of its day."""
    return ByKind(None, None, PartOf(Shift(0, Granularity.DAY), part))


@rule(
    "(?<=,) a {w:weekday}(?=,|\\.|;|\\))|(?<=(falls|fell|fall|falling) on) a {w2:weekday}",
    yes={
        "On May 3, 1997, a Saturday, they met.": "1997-05-03",
        "The day is Jan. 10, which falls on a Sunday": "1999-01-10",
    },
)
def weekday_of_date(w: int | None, w2: int | None) -> Expression:
    """The day of the week on which the date before it falls."""
    return Weekday(w if w is not None else w2 or 0, beside=True)


@rule(
    "(a|one) {weekday}( {part})?(?= in ({monthname}(,)? )?{year#})",
    yes={"on a Thursday night in November 1989": "", "one Friday in 1975": ""},
)
def some_weekday_of_then() -> Expression:
    """A day of the week of some month or year, which nobody can tell."""
    return Untold()


@rule(
    "(?!(a|one) {weekday}( {part})? in ({monthname}(,)? )?{year#})"
    "(?!(?<=,)a {weekday}(,|\\.|;|\\)))(?!(?<=(falls|fell|fall|falling) on)a {weekday})"
    "(a|one) {w:weekday}(?!( |-)((?!{part}|{function}|and|or){lower}|{cap}"
    "|{part} ((?!{function}|and|or){lower}|{cap})))",
    yes={"post: busy on a Sunday": "1998-08-09", "history: On one Friday they met": ""},
    no=["a Friday meeting", "a Sunday night service"],
)
def some_weekday(w: int) -> Expression:
    """A day of the week with its article: in a narrative any such day."""
    return ByKind(Weekday(w), Untold(), Weekday(w))


@rule("(?!{weekday}){w:sureday}(\\.)?", yes={"post: drinks thurs": "1998-08-06"}, no=["drinks thurs"])
def sure_short_weekday(w: int) -> Expression:
    """In a short post, a day of the week, shortened to what is no other word."""
    return ByKind(None, None, Weekday(w))


@rule(
    "(?<!the|we|i|he|she|they|who|just|all)(?!{weekday}){w:wordday}(\\.)? {part:part}",
    yes={"post: who is out Sat night": "1998-08-08TNI"},
    no=["they sat night after night"],
)
def part_of_short_weekday(w: int, part: str) -> Expression:
    """In a short post, a part of a day of the week, shortened."""
    return ByKind(None, None, PartOf(Weekday(w), part))


@rule(
    "(?<=on)(?!{weekday}){w:wordday}(?! {cap}|-|')",
    yes={"post: bubble soccer on Sat. Tired": "1998-08-08", "post: brunch on sun?": "1998-08-09"},
    no=["the cat on sat down"],
)
def on_short_weekday(w: int) -> Expression:
    """In a short post, a day of the week, shortened to a word, behind "on"."""
    return ByKind(None, None, Weekday(w))


@rule(
    "(?<=till|til|until|thru|through|ends|starts|begins|opens|closes)(?!{weekday}){w:wordday}"
    "(?! (?!at|from|or|night){word}|-|')",
    yes={"post: free shipping ends Sun!": "1998-08-09", "post: open til sat": "1998-08-08"},
    no=["post: she danced until sun came up"],
)
def bounding_short_weekday(w: int) -> Expression:
    """In a short post, a day of the week, shortened to a word, at which something starts or ends."""
    return ByKind(None, None, Weekday(w, "next"))


@rule("(?<=happy)new year(?!'s)", yes={"post: Happy new year!!!": "1999-01-01"}, no=["a new year"])
def greeted_year() -> Expression:
    """In a short post, the first day of the year that it greets."""
    return ByKind(None, None, month_day(1, 1))


@rule(
    "(?<=hello|only|already|welcome|bye|goodbye){m:carefulmonth}(?! {lower})|{m2:carefulmonth}(?= (is here|already))",
    yes={"post: it's only May": "1999-05"},
)
def greeted_month(m: int | None, m2: int | None) -> Expression:
    """In a short post, a month whose name is a word as well, as it comes or goes."""
    return ByKind(None, None, month_alone(m or m2 or 0))


@rule("{w:wordday} (the )?{d:dayordinal}( of)? {m:daymonth}", yes={"sun 9th august is free": "1998-08-09"})
def short_weekday_and_day(w: int, d: int, m: int) -> Expression | None:
    """A day of a month, with its day of the week shortened to a word."""
    return month_day(m, d, w)


@rule("{which:last|this|next} (?!{monthname}){m:shortmonth}", yes={"post: since last oct": "1997-10"}, no=["last oct"])
def which_short_month(which: str, m: int) -> Expression:
    """In a short post, a month in lower case, the latest that is over, the first to come, or that of the year."""
    return ByKind(None, None, Yearly(month_alone(m).at, ("month",), _TOWARD[which]))


@rule("the other {part:day|night|week}", yes={"saw her the other day": "PAST_REF"})
def the_other_day(part: str) -> Expression:
    """A few days ago."""
    return Vaguely("past")
