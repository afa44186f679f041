"""German units near publication or the date told: letzte Woche, vor zwei Jahren, am nächsten Tag, am Wochenende."""

from __future__ import annotations

from timeline.resolver.expressions import ByKind, Expression, From, Modified, Shift, Vaguely, Weekend
from timeline.resolver.making import near, shifted
from timeline.resolver.rule import rule
from timeline.when.values import Granularity


@rule(
    "{step:near} {unit:oneunit}",
    yes={"in der vergangenen Woche": "1998-W31", "nächsten Monat": "1998-09", "im vergangenen Jahr": "1997",
         "dieses Jahr": "1998", "übernächste Woche": "1998-W34", "letztes Wochenende": "1998-W31-WE"},
)  # fmt: skip
def unit(step: int, unit: Granularity) -> Expression | None:
    """The unit before, of, or after publication; the next day is the one after the day told of."""
    if unit is Granularity.DAY:
        return Shift(step, unit, "story") if step else Shift(0, unit, "story")
    return None if unit > Granularity.DAY else near(step, unit)


@rule("heuer", yes={"heuer": "1998"})
def this_year() -> Expression:
    """The year of publication, as Austria says it."""
    return Shift(0, Granularity.YEAR)


@rule(
    "{step:told} {unit:oneunit}",
    yes={"Im Mai 1995 und im folgenden Monat": "1995-06", "Am 3. Mai 1995; am selben Tag": "1995-05-03"},
)
def unit_told(step: int, unit: Granularity) -> Expression | None:
    """The unit told of, the one before or the one after."""
    return None if unit > Granularity.DAY else Shift(step, unit, "story")


@rule("(?<=am){word:Tag darauf|Tag danach|Tag zuvor|Tag davor}",
      yes={"Am 3. Mai 1995; am Tag darauf": "1995-05-04"})  # fmt: skip
def that_day(word: str) -> Expression:
    """The day before or after the day told of."""
    return Shift(1 if word.endswith(("darauf", "danach")) else -1, Granularity.DAY, "story")


@rule("tags {word:darauf|zuvor|danach|davor}", yes={"Am 3. Mai 1995; tags darauf": "1995-05-04"})
def day_after(word: str) -> Expression:
    """The day before or after the day told of."""
    return Shift(1 if word in ("darauf", "danach") else -1, Granularity.DAY, "story")


@rule("{b:beside}", yes={"im Vorjahr": "1997", "im Vormonat": "1998-07", "in der Vorwoche": "1998-W31"})
def beside(b: tuple[int, Granularity]) -> Expression:
    """The unit before publication's, in one word."""
    return Shift(*b)


@rule("{b:besidetold}", yes={"Am 3. Mai 1995 und am Vortag": "1995-05-02", "Im Jahr 1995 und im Folgejahr": "1996"})
def beside_told(b: tuple[int, Granularity]) -> Expression:
    """The unit before or after the one told of, in one word."""
    return Shift(b[0], b[1], "story")


@rule(
    "vor {n:count} {unit:unit}",
    yes={"vor zwei Wochen": "1998-W30", "vor 12 Tagen": "1998-07-26", "vor einem Jahr": "1997",
         "vor anderthalb Jahren": "1997-02"},
    no=["vor langer Zeit"],
)  # fmt: skip
def ago(n: float, unit: Granularity) -> Expression:
    """A count of units before publication, at the unit's granularity."""
    return shifted(-n, unit, "publication")


@rule("vor (rund |etwa |knapp |gut |mehr als |fast |über |ungefähr ){n:count} {unit:unit}",
      yes={"vor rund zehn Jahren": "1988"})  # fmt: skip
def about_ago(n: float, unit: Granularity) -> Expression:
    """About a count of units before publication."""
    return Modified(shifted(-n, unit, "publication"), "APPROX")


@rule("(heute|morgen|gestern) vor {n:count} {unit:unit}", yes={"heute vor zehn Jahren": "1988-08-07"})
def today_ago(n: float, unit: Granularity) -> Expression | None:
    """This day some years ago."""
    return From(-int(n), unit, Shift(0, Granularity.DAY)) if unit <= Granularity.MONTH else None


@rule("vor {few:few} {unit:units}", yes={"vor einigen Jahren": "PAST_REF", "vor wenigen Tagen": "PAST_REF"})
def some_ago(few: str, unit: Granularity) -> Expression:
    """An unsaid count of units back."""
    return Vaguely("past")


@rule(
    "vor (ein )?{unit:units}|vor ein paar {unit2:units}",
    yes={"vor Jahren": "PAST_REF", "vor ein paar Tagen": "PAST_REF"},
)
def units_ago(unit: Granularity | None, unit2: Granularity | None) -> Expression:
    """Units back, uncounted."""
    return Vaguely("past")


@rule(
    "in {n:count} {unit:unit}", yes={"in zwei Wochen": "1998-W34", "in einem Jahr": "1999", "in 14 Tagen": "1998-08-21"}
)
def ahead(n: float, unit: Granularity) -> Expression:
    """A count of units after publication."""
    return shifted(n, unit, "publication")


@rule(
    "{n:count} {unit:unit} {way:später|danach|darauf|zuvor|davor|vorher|früher}",
    yes={"Im Jahr 1995 und zwei Jahre später": "1997", "Am 3. Mai 1995; einen Tag zuvor": "1995-05-02"},
)
def later(n: float, unit: Granularity, way: str) -> Expression:
    """A count of units from the date told of."""
    return shifted(n if way in ("später", "danach", "darauf") else -n, unit, "story")


@rule("(?<=am)Wochenende", yes={"am Wochenende": "1998-W31-WE", "Sie kommen am Wochenende": "1998-W32-WE"})
def weekend() -> Expression:
    """The weekend: the latest that has begun, with a verb that looks ahead the one to come."""
    return Weekend()


@rule("{e:edgeunit}", yes={"zum Jahresende": "1998", "seit Jahresbeginn": "1998", "zum Wochenbeginn": "1998-W32"})
def edge_of_unit(e: tuple[str, Granularity]) -> Expression:
    """The start, middle or end of the unit of publication, in one word."""
    return Modified(Shift(0, e[1]), e[0])


@rule(
    "{e:edge} (des|der) {unit:oneunit}",
    yes={"Ende des Jahres": "1998", "Anfang der Woche": "1998-W32"},
)
def edge_of_the_unit(e: str, unit: Granularity) -> Expression | None:
    """The start, middle or end of the unit of publication."""
    return None if unit > Granularity.DAY else Modified(Shift(0, unit), e)


@rule("(?<=in|seit|von)der Woche|(?<=im|seit|vom)Jahr(?= (jetzt|bisher))", yes={"in der Woche": "1998-W32"})
def the_unit() -> Expression:
    """The week of publication, or the one told of in a narrative."""
    week = Shift(0, Granularity.WEEK)
    return ByKind(week, Shift(0, Granularity.WEEK, "story"), week)
