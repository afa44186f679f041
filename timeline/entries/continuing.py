"""Tellings in order → those that can stand alone; a sentence that only goes on about "it" joins the telling before."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.entries.telling import Telling

_NOT_YET_TOLD = ("planned", "background")
_GAP = 4  # tokens between two sentences, at most: line breaks and marks


def continued(told: Sequence[Telling]) -> list[Telling]:
    """The tellings without those that have neither a date of their own nor a subject that can be named.

    Such a sentence belongs to what was told just before: that telling's quotation and its place in the text hold it.
    """
    kept: list[Telling] = []
    for telling in told:
        before = next((t for t in reversed(kept) if not t.nested), None)
        if before is not None and _goes_on(before, telling):
            before.until = telling.last
        else:
            kept.append(telling)
    return kept


def _goes_on(before: Telling, telling: Telling) -> bool:
    if telling.pronoun is None or telling.expletive or telling.referent is not None or telling.stands_for is not None:
        return False
    if telling.mention is not None or telling.report is not None or telling.shared is not None:
        return False
    if before.sentence is telling.sentence:
        return telling.status != "background"
    if before.status == "headline" or before.sentence.kind != "sentence" or telling.nested:
        return False
    if before.status in _NOT_YET_TOLD and telling.status not in _NOT_YET_TOLD:
        return False  # its day is not that of a plan or of what was before the story
    end = max(before.last, before.until, before.sentence.last)
    return 0 <= telling.sentence.first - end <= _GAP
