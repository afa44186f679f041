"""German lengths of time, what comes again, and what is vague."""

from __future__ import annotations

from typing import Literal

from msgspec.structs import replace

from timeline.resolver.expressions import Again, Expression, Modified, Vaguely
from timeline.resolver.making import amount, every, is_counted
from timeline.resolver.rule import rule
from timeline.when import timex
from timeline.when.values import Duration, Granularity, Recurrence


@rule(
    "{n:count} {unit:unit}( lang)?(?! (alt|alte|alter|alten))",
    yes={"drei Tage": "P3D", "zwei Stunden lang": "PT2H", "seit 2,5 Jahren": "P2Y6M", "eine Woche": "P1W"},
    no=["37 Jahre alt"],
)
def counted(n: float, unit: Granularity) -> Expression:
    """So many units; nobody's age."""
    return amount(n, unit)


@rule("{n:count} bis {n2:count} {unit:unit}", yes={"zwei bis drei Wochen": "P2W"})
def counted_range(n: float, n2: float, unit: Granularity) -> Expression:
    """From so many to so many units."""
    return amount(n, unit)


@rule("{l:length}", yes={"der zweitägige Besuch": "P2D", "eine dreiwöchige Reise": "P3W", "mehrtägige": "PXD"})
def length(l: tuple[float | None, Granularity]) -> Expression:  # noqa: E741
    """A length of time as an adjective in one word."""
    return amount(*l)


@rule("{n:int}-{word:tägige|tägigen|tägiger|tägiges|stündige|stündigen|wöchige|wöchigen|minütige|minütigen}",
      yes={"die 10-tägige Reise": "P10D"})  # fmt: skip
def digits_length(n: int, word: str) -> Expression:
    """A length of time as an adjective, its number in digits."""
    units = {"t": Granularity.DAY, "s": Granularity.HOUR, "w": Granularity.WEEK, "m": Granularity.MINUTE}
    return amount(n, units[word[0]])


@rule("({few:few}|ein paar) {unit:units}", yes={"mehrere Tage": "PXD", "seit einigen Wochen": "PXW"})
def some(few: str | None, unit: Granularity) -> Expression:
    """Units without a number."""
    return amount(None, unit)


@rule("(?<=seit|nach|über){unit:units}", yes={"seit Jahren": "PXY", "nach Wochen": "PXW"})
def uncounted(unit: Granularity) -> Expression:
    """Units without a number, after a preposition of time."""
    return amount(None, unit)


@rule(
    "(den |der |die )?{which:counting} {n:count} {unit:units}",
    yes={"in den vergangenen drei Tagen": "P3D", "die nächsten zwei Wochen": "P2W"},
)
def touching(which: Literal["before", "after"], n: float, unit: Granularity) -> Expression:
    """So many units that end or begin at the anchor."""
    return replace(amount(n, unit), touches=which)


@rule("(den |der |die )?{which:counting} {unit:units}", yes={"in den vergangenen Jahren": "PXY"})
def touching_some(which: Literal["before", "after"], unit: Granularity) -> Expression:
    """Units without a number that end or begin at the anchor."""
    return amount(None, unit)


@rule("(rund|etwa|knapp|gut|fast|ungefähr|circa|ca\\.) {inner:time}", yes={"rund zwei Jahre": "P2Y"})
def about(inner: Expression) -> Expression:
    """Not exactly."""
    return Modified(inner, "APPROX")


@rule("(mehr als|mindestens|über) {inner:time}", yes={"mehr als zwei Jahre": "P2Y"})
def at_least(inner: Expression) -> Expression | None:
    """A length of time that is a lower bound."""
    return Modified(inner, "EQUAL_OR_MORE") if is_counted(inner) else None


@rule("(weniger als|höchstens|maximal|bis zu) {inner:time}", yes={"weniger als zwei Wochen": "P2W"})
def at_most(inner: Expression) -> Expression | None:
    """A length of time that is an upper bound."""
    return Modified(inner, "EQUAL_OR_LESS") if is_counted(inner) else None


@rule("{every} {w:weekday}", yes={"jeden Montag": "XXXX-WXX-1"})
def every_weekday(w: int) -> Expression:
    """A day of the week, each time."""
    return Again(Recurrence(f"XXXX-WXX-{w + 1}", "EVERY"))


@rule("(?={lower}){w:weekdays}", yes={"montags": "XXXX-WXX-1"}, no=["des Montags"])
def weekdays(w: int) -> Expression:
    """A day of the week, each time."""
    return Again(Recurrence(f"XXXX-WXX-{w + 1}"))


@rule("{every} {unit:oneunit}", yes={"jedes Jahr": "P1Y", "jeden Tag": "P1D"})
def every_unit(unit: Granularity) -> Expression:
    """Each unit."""
    return every(1, unit)


@rule("alle {n:count} {unit:units}", yes={"alle zwei Wochen": "P2W", "alle vier Jahre": "P4Y"})
def every_some(n: float, unit: Granularity) -> Expression:
    """Once in so many units."""
    return every(n, unit)


@rule("pro {unit:oneunit}", yes={"pro Jahr": "P1Y"})
def per(unit: Granularity) -> Expression:
    """A rate."""
    return every(1, unit)


@rule("{letter:often}", yes={"täglich": "P1D", "jährlich": "P1Y"})
def often(letter: str) -> Expression:
    """Once a day, week, month or year."""
    return Again(Recurrence(timex.duration(Duration(((1, letter),)))))


@rule(
    "{word:jetzt|derzeit|zurzeit|momentan|gegenwärtig|heutzutage}|im (Moment|Augenblick)",
    yes={"derzeit": "PRESENT_REF"},
)
def present(word: str | None) -> Expression:
    """The present."""
    return Vaguely("present")


@rule("{word:kürzlich|neulich|jüngst|damals|einst|unlängst}|vor (kurzem|Kurzem|langem)|der Vergangenheit",
      yes={"kürzlich": "PAST_REF", "vor kurzem": "PAST_REF", "in der Vergangenheit": "PAST_REF"})  # fmt: skip
def past(word: str | None) -> Expression:
    """The past."""
    return Vaguely("past")


@rule(
    "{word:künftig|zukünftig|demnächst|bald}|(der )?Zukunft", yes={"künftig": "FUTURE_REF", "in Zukunft": "FUTURE_REF"}
)
def future(word: str | None) -> Expression:
    """The future."""
    return Vaguely("future")
