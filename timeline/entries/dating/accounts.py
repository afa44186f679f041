"""Mentions of the period that accounts are of → the date of what its figures tell: "Revenue rose 8% to $142m"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from msgspec.structs import replace

from timeline.entries.dating.dating import Dating, precision_of
from timeline.entries.dating.inferring import guess
from timeline.entries.syntax import lexicon
from timeline.entries.syntax.tokens import Tokens, base_of
from timeline.entries.tellings.telling import Telling, main_verb
from timeline.model import Mention
from timeline.when import calendar, edtf
from timeline.when.values import Duration, Granularity

_ITEMS = frozenset(
    "revenue revenues sales net income profit profits earnings loss losses expense expenses cost costs margin margins "
    "turnover receipts ebitda shipments deliveries comparable bookings depreciation dividend".split()
)
_REPORTED = _ITEMS | {"results", "result"}
_CHANGING = lexicon.CHANGE | {"be", "total", "reduce", "include", "offset", "come"}
_MAKING = frozenset("have earn lose post book record report make".split())
_OVER = ("in", "for", "over", "during", "the")
_COUNTS = {"six": 6, "nine": 9}
_ENDED = re.compile(r"(?:quarter|(?P<count>three|six|nine) months) (?:that )?(?:ended|ending|to)(?: on)? (?:the )?$")
_ALL_OF = re.compile(r"(?:year|months|weeks) (?:ended|ending|to)(?: on)? (?:the )?$")  # whose days the mention tells
_YEAR_AGO = re.compile(r"year[- ](?:ago|earlier)|year (?:before|ago|earlier)|same period")
_AMOUNT = re.compile(r"[$€£¥%]|\b(?:percent|per cent|[mb]illion|cents)\b")
_PERIODS = ("quarter", "half", "year", "month")
_BEHIND = 14  # tokens between a figure and its period: "a loss of $158,666, or 10 cents a share, in the quarter"
_LATELY = 200  # days between the end of a period and its accounts


class _Span(NamedTuple):
    """A period of accounts: where it is told, its date, and the words for it."""

    at: int  # character
    date: str
    words: str
    months: bool = False  # so many months to its end: "the nine months"


class Accounts:
    """The periods that an article gives figures for."""

    def __init__(self, text: str, tokens: Tokens, mentions: Sequence[Mention], today: str) -> None:
        self._text, self._tokens, self._mentions, self._today = text, tokens, mentions, today

    @cached_property
    def _spans(self) -> list[_Span]:
        published = edtf.parse(self._today).start or 0
        spans: list[_Span] = []
        for mention in self._mentions:
            found = self._span(mention, published, spans[0] if spans else None)
            if found is not None:
                spans.append(found)
        return spans

    def _span(self, mention: Mention, published: int, first: _Span | None) -> _Span | None:
        """The period that a mention tells; `first` is the one that the article is about."""
        if mention.edtf and (ended := self._ended(mention)):
            return _Span(mention.start, ended, mention.text)
        if mention.edtf and _reported(self._tokens, mention) and _just_over(mention, published):
            return _Span(mention.start, mention.edtf, mention.text)
        meaning = mention.meaning
        if first is None or not isinstance(meaning, Duration) or not mention.text.endswith("months"):
            return None
        (count, unit), *others = meaning.parts
        at = bisect_left(self._tokens.starts, mention.start)
        so_many = unit == "M" and count is not None and 6 <= count < 12 and not others
        if not so_many or self._tokens.lower[at - 1] not in _OVER or not {"the", "first"} & {*mention.text.split()}:
            return None
        end = edtf.parse(first.date).end
        return _Span(mention.start, _months(int(count or 0), end), mention.text, months=True) if end else None

    def _ended(self, mention: Mention) -> str | None:
        """The months of "the quarter ended Aug. 26", "the nine months to June"."""
        bounds = edtf.parse(mention.edtf or "")
        before = max(0, mention.start - 40)
        if bounds.kind == "interval" and _ALL_OF.search(self._text, before, mention.start):
            return mention.edtf
        found = _ENDED.search(self._text, before, mention.start)
        if found is None or bounds.precision not in ("day", "month") or bounds.end is None or bounds.kind != "date":
            return None
        return _months(_COUNTS.get(found["count"] or "", 3), bounds.end)

    def period(self, telling: Telling) -> Dating | None:
        """The date of a figure that is told with no date of its own: that of the period told of last."""
        tokens = self._tokens
        tells = telling.status in ("event", "statement", "state") and telling.past and not telling.present
        if not tells or telling.perfect or not self._spans:
            return None
        begin, end = tokens.starts[telling.first], tokens.ends[telling.last - 1]
        if not _AMOUNT.search(self._text[tokens.starts[telling.verb] : end]):
            return None
        own = next((span for span in self._spans if span.months and begin <= span.at < end), None)
        if own is None and (telling.status == "statement" or not self._is_of_accounts(telling)):
            return None
        of = own or next((span for span in reversed(self._spans) if span.at < begin), None)
        return None if of is None else _of(of.date, of.words)

    def _is_of_accounts(self, telling: Telling) -> bool:
        """Whether what it tells are figures: "Sales rose 8%", "had net of $77 million"."""
        tokens = self._tokens
        verb = base_of(tokens.lower[main_verb(tokens, telling)])
        if verb in _CHANGING:
            return not _ITEMS.isdisjoint(tokens.lower[slice(*telling.subject)])
        return verb in _MAKING and not _ITEMS.isdisjoint(tokens.lower[telling.verb : telling.last])

    def compared(self, telling: Telling, dating: Dating | None) -> Dating | None:
        """The same months of the year before, where their figure is told: "In the year-earlier period, it had"."""
        if dating is None or dating.mention is None or not _YEAR_AGO.search(dating.mention.text.lower()):
            return None
        if dating.mention.start > self._tokens.starts[telling.verb]:
            return None  # "fell below the year-earlier $4.5 million"
        of = next((span for span in reversed(self._spans) if span.at < dating.mention.start), None)
        end = self._tokens.ends[telling.last - 1]
        if (
            of is None
            or "/" not in of.date
            or "-02-29" in of.date
            or not _AMOUNT.search(self._text, dating.mention.end, end)
        ):
            return None
        return _of("/".join(f"{int(month[:4]) - 1}{month[4:]}" for month in of.date.split("/")), dating.mention.text)


def _of(date: str, words: str) -> Dating:
    found = guess(_all_of(date), "context", "entry_context", date, words, how="period")
    return replace(found, precision=precision_of(date))


def _months(count: int, end: int) -> str:
    """So many months up to the one that a day, which is past the last, ends."""
    last = calendar.containing(Granularity.MONTH, end - 1)
    return f"{edtf.write(last.shift(1 - count))}/{edtf.write(last)}"


def _reported(tokens: Tokens, mention: Mention) -> bool:
    """Whether results are given for it: "reported results for the third quarter", "third-quarter profit"."""
    at = bisect_left(tokens.starts, mention.start)
    stop = bisect_left(tokens.starts, mention.end)
    around = {*tokens.lower[max(at - _BEHIND, 0) : at], *tokens.lower[stop : stop + 4]}
    return not _REPORTED.isdisjoint(around)


def _all_of(period: str) -> str:
    """A quarter as its months, first to last, since figures are of all of it."""
    found = edtf.parse(period)
    if "/" in period:
        return edtf.uncertain(period)
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
