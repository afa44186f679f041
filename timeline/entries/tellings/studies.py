"""The tellings of an article about a study → which of them tell how it was made: long before it was published.

What scientists measured, fed or compared is background; what they found and what they say of it is the news.
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.entries.syntax.sentences import Sentence
from timeline.entries.syntax.tokens import Tokens, base_of
from timeline.entries.tellings.telling import Telling, main_verb

_OPENING = 3  # sentences in which an article says that it is about a study
_STUDIES = frozenset("study studies paper papers journal findings experiment experiments".split())
_SCHOLARS = frozenset(
    "scientist scientists researcher researchers biologist biologists physicist physicists chemist chemists "
    "astronomers university institute journal published laboratory".split()
)
_MAKING = frozenset(
    "observe measure compare analyse analyze examine collect sample test survey sequence evaluate assess perform "
    "conduct use employ track record count splice combine average build construct design model simulate conceptualize "
    "conceptualise calculate feed expose mount attach film photograph weigh dissect extract isolate clone inject train "
    "recruit enrol enroll randomise randomize assign review pool produce insert culture grow scan dress".split()
)


def tell_of_a_study(tokens: Tokens, parts: Sequence[Sentence], told: Sequence[Telling]) -> None:
    """Make background of how a study was made, where no words date it."""
    opening = [part for part in parts if part.kind == "sentence"][:_OPENING]
    if not opening:
        return
    words = set(tokens.lower[opening[0].first : opening[-1].last])
    if _STUDIES.isdisjoint(words) or _SCHOLARS.isdisjoint(words):
        return
    for telling in told:
        dated = telling.mention or telling.shared or telling.report or telling.lapse
        makes = base_of(tokens.lower[main_verb(tokens, telling)]) in _MAKING
        did = telling.status == "event" and telling.past and not (telling.present or telling.perfect)
        if makes and did and not dated and telling.sentence is not opening[0]:
            telling.status = "background"
