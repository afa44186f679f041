"""A sentence in a language without clause rules, and its mentions → one telling, where a mention dates it.

Without clauses nothing is known of tense, speaker or scene: so nothing is inferred, and a sentence with two dates
takes the first that is not part of the other's words.
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.entries.syntax.sentences import Sentence
from timeline.entries.tellings.telling import Telling
from timeline.model import Mention


def plain_telling(sentence: Sentence, mentions: Sequence[Mention]) -> list[Telling]:
    """The whole sentence as one event of its first calendar date; nothing where it names none."""
    dating = next((m for m in mentions if m.edtf is not None and m.type in ("DATE", "TIME")), None)
    if dating is None or sentence.kind != "sentence":
        return []
    return [Telling(sentence.first, sentence.last, "event", sentence, sentence.first, dating)]
