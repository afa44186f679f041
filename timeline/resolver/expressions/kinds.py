"""What is vague, what narrows another expression, and what means one thing in news and another elsewhere."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from timeline.model import Resolved
from timeline.resolver.context import Context
from timeline.resolver.expressions.base import Expression, unknown
from timeline.resolver.expressions.dates import Shift
from timeline.resolver.steps import MESSAGES
from timeline.when.values import Vague

_SIDES = ("BEFORE", "AFTER")


class Vaguely(Struct, frozen=True):
    """The past, the present or the future, no nearer."""

    direction: Literal["past", "present", "future"]

    def resolve(self, context: Context) -> Resolved:
        return Resolved(Vague(self.direction), basis="publication", steps=(("vague", self.direction),))


class Untold(Struct, frozen=True):
    """A time that is meant but cannot be told: "during this period"."""

    def resolve(self, context: Context) -> Resolved:
        return unknown()


class ByTense(Struct, frozen=True):
    """What the words mean with a future verb in news, and otherwise."""

    ahead: Expression
    otherwise: Expression

    def resolve(self, context: Context) -> Resolved | None:
        ahead = context.mode == "publication" and context.around.find_tense() == "future"
        return (self.ahead if ahead else self.otherwise).resolve(context)


class Modified(Struct, frozen=True):
    """Another expression with TIMEX3's `mod`: START, MID, END, APPROX, MORE_THAN …"""

    inner: Expression
    mod: str

    def resolve(self, context: Context) -> Resolved | None:
        inner = self.inner.resolve(context)
        if inner is None:
            return None
        edge = f"edge_{self.mod}"
        steps = ((edge,),) if edge in MESSAGES else ()
        found = inner._replace(mod=self.mod, said=(*inner.said, "edge"), steps=(*inner.steps, *steps))
        if self.mod in _SIDES and isinstance(self.inner, Shift):
            nearer = (self.mod == "BEFORE") is (self.inner.count > 0)
            return found._replace(edtf=self.inner.bounded(context, inner, nearer=nearer))
        return found


class ByKind(Struct, frozen=True):
    """What the words mean in news, in a narrative and in a short post; None where they are no mention there."""

    news: Expression | None
    narrative: Expression | None
    post: Expression | None

    def resolve(self, context: Context) -> Resolved | None:
        meant = self.narrative if context.mode == "narrative" else self.news
        if context.around.is_post:
            meant = self.post
        return None if meant is None else meant.resolve(context)


class Alone(Struct, frozen=True):
    """What the words mean where a text says nothing else, "sat", "9 tomorrow"; no mention amid other words."""

    inner: Expression

    def resolve(self, context: Context) -> Resolved | None:
        return self.inner.resolve(context) if context.is_note else None
