"""A verb of saying and the classes before it → whether it tells who says the rest, behind it or amid it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.entries.syntax import lexicon
from timeline.entries.syntax.sentences import Sentence
from timeline.entries.syntax.tokens import Tokens
from timeline.entries.syntax.verb_group import VerbGroup

APPOSED_SPEAKER = re.compile(',"?d[npg]{1,4},d?[np]{1,5},$')
"""Classes of who speaks, told twice, before the verb of saying: "…, his daughter, Karin Berg, | said"."""
APPOSED_ACTOR = re.compile(r"[,s](?:p{0,3}g|d)[naVS]{0,3}[nV],p{1,4}\.?,$")
"""The same before any verb: ", Acme's chief, Ali Hassan, | dismissed the plan"."""
_HEARERS = frozenset("court inquest jury tribunal inquiry hearing panel jurors magistrates".split())
_PEOPLE, _OPENING = frozenset("pnw"), frozenset("qstc")  # classes


def tells(tokens: Tokens, group: VerbGroup) -> bool:
    """Whether its verb is one of saying, or of a body that hears what is said: "an inquest | heard"."""
    heard = group.base == "hear" and not group.auxiliary and tokens.lower[group.first - 1] in _HEARERS
    return heard or group.base in lexicon.REPORT_VERBS


def reports_behind(
    tokens: Tokens,
    sentence: Sentence,
    found: Sequence[VerbGroup],
    group: VerbGroup,
    between: str,
    comma: int,
    *,
    quoted: bool,
) -> bool:
    """Whether the group belongs to a reporting clause behind what it reports: "…, X reported", "…," said X.

    `between` are the classes since the verb before, `comma` the place of its last mark; `quoted` tells whether the
    group itself stands inside a quotation.
    """
    if comma < 0 or (group.perfect and group.passive) or group.progressive or between[comma] not in ',"-':
        return False
    after = between[comma + 1 :]
    rest = tokens.classes[group.last : sentence.last]
    told = group.base in lexicon.ADDRESSING and rest[:1] in ("n", "d")  # "chairman and founder Rossi told investors"
    if '"' not in between and (told or rest[:1] in ("", ".", "r", "a")):
        after = re.sub("(?<=[pn])c(?=[dpn])", "", after)  # "…, police and witnesses said."
    if '"' in between:
        after = re.sub("(?<=[pn])c(?=[pn])", "", after)  # "Chairman and CEO Maria Rossi said"
    if not _OPENING.isdisjoint(after) or after[:1] == "T" or quoted:
        return False
    behind_quotation = '"' in between
    complement = rest[:1] == "t" or (
        rest[:1] in tuple("wdy") and not behind_quotation and any(later.first >= group.last for later in found)
    )
    inverted = (behind_quotation or not after) and rest[:1] in ("p", "d", "w", "n", "g")
    speaks = inverted or not _PEOPLE.isdisjoint(after)
    return len(after) <= 12 and speaks and not complement


def reports_between(
    tokens: Tokens, found: Sequence[VerbGroup], group: VerbGroup, between: str, *, least: int = 1
) -> bool:
    """Whether the group tells between two commas who says the rest: "The deal, Jobs said, will close".

    The first comma stands behind at least so many of the classes between the verb before and this one.
    """
    comma = between.rfind(",")
    behind = tokens.classes[group.last : group.last + 2]
    if not tells(tokens, group) or group.passive or comma < least or not re.match(',[^"t]', behind):
        return False
    spoken = re.fullmatch("a*(?:w|[dpng.]{1,8})a*", between[comma + 1 :]) is not None and '"' not in between
    return spoken and any(later.first > group.last for later in found)
