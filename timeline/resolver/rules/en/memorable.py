"""English days that are known by their date alone."""

from __future__ import annotations

from timeline.resolver.expressions import Expression, KnownSince, Numeric
from timeline.resolver.making import month_day
from timeline.resolver.rule import rule
from timeline.when import calendar


@rule("(?<!/|-)9/11(?!/|\\.|%| of)", yes={"since 9/11": "1997-09-11"}, no=["9/11 of the total"])
def september_11() -> Expression:
    """11 September, in texts written since then that of 2001."""
    return KnownSince(calendar.day_of(2001, 9, 11), Numeric(9, 11, None))


@rule(
    "({m:month} {d:day#}(th)?|(the )?{d2:day#}(th)?( of)? {m2:month})(?=(')? ({attacking} )?{attacks})",
    yes={"the Sept. 11 attacks": "1997-09-11", "the July 7 suicide bombings": "1998-07-07"},
)
def day_of_attacks(m: int | None, d: int | None, d2: int | None, m2: int | None) -> Expression | None:
    """A day before the attacks that happened on it: 11 September, in texts written since then, is that of 2001."""
    found = month_day(m or m2 or 0, d or d2 or 0)
    known = (m or m2, d or d2) == (9, 11)
    return KnownSince(calendar.day_of(2001, 9, 11), found) if known and found else found
