"""English dawn and dusk, as times of a day."""

from __future__ import annotations

from timeline.resolver.expressions import ByKind, Expression, PartOf, Twilight
from timeline.resolver.making import is_day
from timeline.resolver.rule import rule

_PLACE = "at|by|before|until|till|since|after|around|about|toward|towards"


@rule(
    f"(?<={_PLACE})(?<!{{twilight}} (until|till))(?={{lower}}){{w:twilight}}(?!-|'| (of|to|until|till)| {{cap}})",
    yes={
        "They attacked at dawn.": "1998-08-07TMO",
        "On 5 May 1995 it rained; by nightfall, all was quiet": "1995-05-05TEV",
        "On the night of 5 May 1995 they stormed the bridge, and by dawn all had fled": "1995-05-06TMO",
    },
    no=["as dawn broke", "a pre-dawn raid", "at the dawn of an age"],
)
def at_twilight(w: str) -> Expression:
    """Dawn or dusk of the day told of."""
    return Twilight(w)


@rule(
    f"(?<={_PLACE}) {{word:daylight}}(?!-|'| (of|to|until|till|saving|savings|hours)| {{cap}})",
    yes={"history: On 5 May 1863 they came; about daylight the assault began": "1863-05-05TMO"},
    no=["They attacked at daylight."],
)
def at_daylight(word: str) -> Expression:
    """In a narrative, dawn by another word."""
    return ByKind(None, Twilight("MO"), None)


@rule(
    "(?={lower}){w:twilight}( on| of)? {inner:time}",
    yes={"Jets struck before dawn Wednesday": "1998-08-05TMO", "shot at dawn on 21 June": "1998-06-21TMO"},
    no=["the dawn of the 1990s"],
)
def twilight_of(w: str, inner: Expression) -> Expression | None:
    """Dawn or dusk of a day named after it."""
    return PartOf(inner, w) if is_day(inner) else None


@rule("{inner:time}(,)? at {w:twilight}", yes={"It began on 14 May at dawn.": "1998-05-14TMO"})
def day_at_twilight(inner: Expression, w: str) -> Expression | None:
    """Dawn or dusk of a day named before it."""
    return PartOf(inner, w) if is_day(inner) else None
