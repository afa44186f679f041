"""English words for the past, the present and the future, no nearer."""

from __future__ import annotations

from timeline.resolver.expressions import ByKind, Expression, Untold, Vaguely
from timeline.resolver.rule import rule


@rule(
    "{word:currently|presently|nowadays|right now|at present|present day|present-day|at the present time|till date}",
    yes={"right now": "PRESENT_REF"},
)
def present(word: str) -> Expression:
    """The present."""
    return Vaguely("present")


@rule(
    "(?!{cap}(,| for))now(?!-)",
    yes={"It now holds 9%": "PRESENT_REF", "Now the court ruled": "PRESENT_REF", "for now, it stays": "PRESENT_REF"},
)
def now() -> Expression:
    """The present."""
    return Vaguely("present")


@rule(
    "(?={cap}(,| for)|now-)now",
    yes={"post: Now, that is a surprise": "PRESENT_REF"},
    no=["Now, that is a surprise", "Now for the weather", "the now-cancelled deal"],
)
def turning_now() -> Expression:
    """In news "Now," turns to the next point, and "now-" only says that something has changed."""
    return ByKind(None, Vaguely("present"), Vaguely("present"))


@rule("at (the|this) (moment|minute)", yes={"post: busy at the moment": "PRESENT_REF"})
def at_the_moment() -> Expression:
    """The present; annotators of news leave it."""
    return ByKind(None, Vaguely("present"), Vaguely("present"))


@rule("(?<=to)this day", yes={"To this day, it stands": "PRESENT_REF"})
def to_this_day() -> Expression:
    """The present."""
    return Vaguely("present")


@rule("these days", yes={"these days": "PRESENT_REF"})
def these_days() -> Expression:
    """The present."""
    return Vaguely("present")


@rule(
    "(?<!electric|electrical|ocean|alternating|direct|strong|then)current(?= {word})"
    "(?! (is|was|that|which|of|in|and|or|to|from))",
    yes={"the current crisis": "PRESENT_REF"},
    no=["a strong current", "half the then current price", "the current was off"],
)
def current() -> Expression:
    """Present, as an adjective; not in a short post."""
    return ByKind(Vaguely("present"), Vaguely("present"), None)


@rule(
    "(?<!most|more)(?!(?<=as)recently as){word:recently|recent|more recently|most recently|lately}",
    yes={"recently": "PAST_REF", "a recent survey": "PAST_REF"},
    no=["recency", "the most recent model", "as recently as last year"],
)
def past(word: str) -> Expression:
    """The recent past."""
    return Vaguely("past")


@rule(
    "the (recent |distant |not-too-distant |near |immediate )?past"
    "(?!( |-)({int}|{small}|few|several|couple|tense|participle|president|chairman))",
    yes={"in the past": "PAST_REF", "the recent past": "PAST_REF"},
    no=["the past two Olympics"],
)
def the_past() -> Expression:
    """The past."""
    return Vaguely("past")


@rule("former", yes={"history: the former king": "PAST_REF"})
def former() -> Expression:
    """Of the past; marked in histories alone."""
    return ByKind(None, Vaguely("past"), None)


@rule(
    "the ((near|foreseeable|immediate|not-too-distant|distant) )?future(?! of)(?! (?!{futuretail}){lower})",
    yes={"in the future": "FUTURE_REF", "the near future": "FUTURE_REF"},
    no=["the future king"],
)
def future() -> Expression:
    """The future."""
    return Vaguely("future")


@rule(
    "the future(?= of)",
    yes={"history: the future of the king": "FUTURE_REF"},
    no=["the future of the party is at stake"],
)
def future_of() -> Expression:
    """What will become of something; no time in news."""
    return ByKind(None, Vaguely("future"), Vaguely("future"))


@rule(
    "(?<=in)future(?=,|\\.)",
    yes={"In future, all staff must sign": "FUTURE_REF"},
    no=["the change in future policy"],
)
def in_future() -> Expression:
    """From now on, as it is said in Britain."""
    return Vaguely("future")


@rule(
    "(a|one|any) recent ({weekday}|day|weekday|weekend)( {part})?|(a|one|any) recent {part}",
    yes={"on a recent Tuesday": "PAST_REF", "one recent morning": "PAST_REF", "a recent Friday night": "PAST_REF"},
)
def some_recent_day() -> Expression:
    """A day not long ago, no nearer."""
    return Vaguely("past")


@rule(
    "(?!(?<=in)future(,|\\.))future(?! (of|for))",
    yes={"history: a future war": "FUTURE_REF", "post: a bright future": "FUTURE_REF"},
)
def future_alone() -> Expression:
    """To come; not marked in news."""
    return ByKind(None, Vaguely("future"), Vaguely("future"))


@rule(
    "(?!(?<!at|in|by|for|during|throughout|from|since|until|till|before|around|about|of)(this|that|the same) time)"
    "{which:this|that|the same} {word:period|time}(?!(s|-| of| that|,))",
    yes={"history: during this period": "", "history: at that time": ""},
    no=["history: On 5 May 1815 they came back; this time they won"],
)
def this_time(which: str, word: str) -> Expression:
    """The time that a history has just told of, however long."""
    return ByKind(None, Untold(), None)


@rule(
    "(?<={modal})(one|some) day|(one|some) day(?=(,)? {word} {modal})",
    yes={"It will one day be the largest": "FUTURE_REF", "They could some day meet": "FUTURE_REF",
         "One day they will return": "FUTURE_REF"},
    no=["It lasted all but one day of June"],
)  # fmt: skip
def some_day() -> Expression:
    """A day to come, no nearer."""
    return Vaguely("future")
