"""Matches of a text come in; out goes whether the text is a mere note, which says nothing but a time.

"Thursday from 9:30 to 11:00", "at 3am", "beginning of January": no sentence stands around it, so nothing is reported.
Such words are a reminder or a question, and look ahead.
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.resolver.grammar import Grammar
from timeline.resolver.matching import Match
from timeline.resolver.scan import Scan

LONGEST = 80  # characters


def is_note(matches: Sequence[Match], scan: Scan, grammar: Grammar) -> bool:
    """Whether all words are of mentions, or small words that join them."""
    if not matches or len(scan.text) > LONGEST:
        return False
    said = {at for match in matches for at in range(match.first, match.after)}
    joins = grammar.cue("joining")
    return all(at in said or code in joins for at, code in enumerate(scan.codes))
