"""Mentions of the period that accounts are of → the date of what its figures tell: "Revenue rose 8% to $142m"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property

from msgspec.structs import replace

from timeline.entries.dating.dating import Dating, precision_of
from timeline.entries.dating.inferring import guess
from timeline.entries.syntax import lexicon
from timeline.entries.syntax.tokens import Tokens, base_of
from timeline.entries.tellings.telling import Telling, main_verb
from timeline.model import Mention
from timeline.when import calendar, edtf
from timeline.when.values import Granularity

_ITEMS = frozenset(
    "revenue revenues sales income profit profits earnings loss losses expense expenses cost costs margin margins "
    "turnover receipts ebitda shipments deliveries comparable bookings depreciation dividend".split()
)
_REPORTED = _ITEMS | {"results", "result"}
_CHANGING = lexicon.CHANGE | {"be", "total"}
_AMOUNT = re.compile(r"[$€£¥%]|\b(?:percent|per cent|[mb]illion|cents)\b")
_PERIODS = ("quarter", "half", "year", "month")
_LATELY = 200  # days between the end of a period and its accounts


class Accounts:
    """The periods that an article gives figures for."""

    def __init__(self, text: str, tokens: Tokens, mentions: Sequence[Mention], today: str) -> None:
        self._text, self._tokens, self._mentions, self._today = text, tokens, mentions, today

    @cached_property
    def _periods(self) -> list[Mention]:
        published = edtf.parse(self._today).start or 0
        return [m for m in self._mentions if _reported(self._tokens, m) and _just_over(m, published)]

    def period(self, telling: Telling) -> Dating | None:
        """The date of a figure that is told with no date of its own: that of the period told of last."""
        tokens = self._tokens
        if telling.status != "event" or telling.present or telling.perfect or not telling.past:
            return None
        if _ITEMS.isdisjoint(tokens.lower[slice(*telling.subject)]):
            return None
        changes = base_of(tokens.lower[main_verb(tokens, telling)]) in _CHANGING
        if not changes or not _AMOUNT.search(self._text[tokens.starts[telling.verb] : tokens.ends[telling.last - 1]]):
            return None
        begin = tokens.starts[telling.first]
        of = next((period for period in reversed(self._periods) if period.start < begin), None)
        if of is None or of.edtf is None:
            return None
        found = guess(_all_of(of.edtf), "context", "entry_context", of.edtf, of.text, how="period")
        return replace(found, precision=precision_of(of.edtf))


def _reported(tokens: Tokens, mention: Mention) -> bool:
    """Whether results are given for it: "reported results for the third quarter", "third-quarter profit"."""
    at = bisect_left(tokens.starts, mention.start)
    stop = bisect_left(tokens.starts, mention.end)
    around = {*tokens.lower[max(at - 8, 0) : at], *tokens.lower[stop : stop + 4]}
    return not _REPORTED.isdisjoint(around)


def _all_of(period: str) -> str:
    """A quarter as its months, first to last, since figures are of all of it."""
    found = edtf.parse(period)
    assert found.start is not None
    assert found.end is not None
    if found.precision in ("month", "year"):
        return edtf.uncertain(period)
    first, last = (edtf.write(calendar.containing(Granularity.MONTH, day)) for day in (found.start, found.end - 1))
    return edtf.uncertain(f"{first}/{last}")


def _just_over(mention: Mention, published: int) -> bool:
    if mention.edtf is None or mention.type != "DATE":
        return False
    found = edtf.parse(mention.edtf)
    closed = found.end is not None and 0 <= published - found.end <= _LATELY
    return closed and found.precision in _PERIODS and found.kind == "date"
