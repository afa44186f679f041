"""The members of one event come in, and the merged entry goes out: its date and how it was chosen, words, sources."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from timeline.entries.merging.copies import near_copies
from timeline.entries.merging.weight import weight
from timeline.entries.order import FINENESS, seniority
from timeline.model import Chosen, Entry, MergedEntry
from timeline.when import edtf

_AGREED = 0.98  # the most that agreeing sources can make of a confidence
_PRONOUNS = ("He ", "She ", "It ", "They ", "His ", "Her ", "Its ", "Their ", "The same ")
_DISPUTED = 0.8  # what a disagreement leaves of it


def fold(members: Iterable[Entry]) -> MergedEntry:
    """One event from the entries that tell it, which must be at least one. The order they come in does not matter."""
    told = sorted(members, key=seniority)
    if len(told) == 1:
        return _alone(told[0])
    copies = near_copies(told)
    repeated = {copy for copy, _ in copies}
    dating, reason = _dating([member for member in told if member.id not in repeated])
    shown = min(told, key=lambda member: _showing(member, dating, repeated))
    sources = (shown, *(member for member in told if member.id != shown.id))
    disputed = _disputed(told, dating)
    return MergedEntry(
        id=told[0].id, date=dating.date, precision=dating.precision, title=shown.title, basis=dating.basis,
        confidence=_confidence(told, dating, repeated, disputed=bool(disputed)),
        who=_union(member.who for member in sources), where=_union(member.where for member in sources),
        sources=sources, disputed=disputed, chosen=reason, copies=copies, weight=weight(told, copies),
    )  # fmt: skip


def _alone(entry: Entry) -> MergedEntry:
    """An event that one article tells."""
    return MergedEntry(
        id=entry.id, date=entry.date, precision=entry.precision, title=entry.title, basis=entry.basis,
        confidence=round(entry.confidence, 4), who=entry.who, where=entry.where, sources=(entry,),
        weight=weight((entry,), ()),
    )  # fmt: skip


def _dating(originals: Sequence[Entry]) -> tuple[Entry, Chosen | None]:
    """The member whose date is shown, and why, where the members give more than one."""
    support: dict[str | None, set[str]] = {}
    for member in originals:
        support.setdefault(_plain(member.date), set()).add(member.source or member.article)
    tests: tuple[tuple[Chosen, Callable[[Entry], float]], ...] = (
        ("dated", lambda member: member.date is None),
        ("said", lambda member: member.basis in ("lead", "context")),
        ("precise", lambda member: FINENESS[member.precision] if member.precision else 99),
        ("bounded", lambda member: _open(member.date)),
        ("sources", lambda member: -len(support[_plain(member.date)])),
        ("lasting", lambda member: -_length(member.date)),
        ("sooner", lambda member: _distance(member)),
    )
    ranked = sorted(originals, key=lambda member: (*(test(member) for _, test in tests), seniority(member)))
    best = ranked[0]
    rivals = [member for member in ranked if _plain(member.date) != _plain(best.date)]
    if not rivals:
        return best, None
    against = {rival.id for rival in rivals if _excludes(rival, best)}
    strongest = min(rivals, key=lambda rival: (rival.id not in against, ranked.index(rival)))
    for reason, test in tests:
        if test(strongest) > test(best):
            return best, reason
    return best, "first"


def _plain(date: str | None) -> str | None:
    return None if date is None else date.replace("?", "").replace("%", "~")


def _open(date: str | None) -> bool:
    bounds = edtf.parse(date) if date else None
    return bounds is not None and (bounds.start is None or bounds.end is None)


def _length(date: str | None) -> int:
    """Days that an event of known days lasted; 0 where only one moment within them is meant."""
    bounds = edtf.parse(date) if date else None
    if bounds is None or bounds.kind != "interval" or bounds.start is None or bounds.end is None:
        return 0
    return bounds.end - bounds.start


def _distance(member: Entry) -> int:
    """Days between what is told and the telling."""
    day = edtf.parse(member.date).sort_day if member.date else None
    published = edtf.parse(member.published[:10]).sort_day
    return 99_999 if day is None or published is None else abs(published - day)


def _showing(member: Entry, dating: Entry, repeated: set[str]) -> tuple[object, ...]:
    """Whose words are shown: one that gives the shown date, told after the fact, on its own word, near its lead."""
    return (
        _plain(member.date) != _plain(dating.date), member.title.startswith(_PRONOUNS),
        member.id in repeated, _before_the_fact(member), member.claim,
        member.basis in ("lead", "context"), member.start > 600, seniority(member),
    )  # fmt: skip


def _before_the_fact(member: Entry) -> bool:
    day = edtf.parse(member.date).sort_day if member.date else None
    published = edtf.parse(member.published[:10]).sort_day
    return day is not None and published is not None and published < day


def _disputed(members: Sequence[Entry], dating: Entry) -> tuple[str, ...]:
    """Dates said by others that leave no day in common with the shown one. What is only less precise is no dispute."""
    others = (member.date for member in members if member.date is not None and _excludes(member, dating))
    return tuple(dict.fromkeys(others))


def _excludes(member: Entry, dating: Entry) -> bool:
    """Whether a date that is said, not inferred, leaves no day in common with the shown one."""
    if member.date is None or dating.date is None or member.basis in ("lead", "context"):
        return False
    shown, date = edtf.parse(dating.date), edtf.parse(member.date)
    before = date.end is not None and shown.start is not None and date.end <= shown.start
    return before or (date.start is not None and shown.end is not None and date.start >= shown.end)


def _confidence(members: Sequence[Entry], dating: Entry, repeated: set[str], *, disputed: bool) -> float:
    """The chance that the shown date is right: sources of their own that agree raise it, a dispute lowers it."""
    doubt = 1.0
    heard: set[str] = set()
    for member in members:
        teller = member.source or member.article
        if member.id not in repeated and teller not in heard and _plain(member.date) == _plain(dating.date):
            heard.add(teller)
            doubt *= 1 - member.confidence
    raised = max(dating.confidence, min(_AGREED, 1 - doubt)) if len(heard) > 1 else dating.confidence
    return round(raised * (_DISPUTED if disputed else 1), 4)


def _union(lists: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for names in lists for name in names))
