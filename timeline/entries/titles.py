"""A telling → its title: the text's own words as a headline, at most about 90 characters, standing alone.

Shortened only where a clause, an apposition or an adjunct begins, with an ellipsis; a reporting clause and the date,
which stand beside the title, are taken off; a clause that shares its subject gets it back.
"""

from __future__ import annotations

import re

from timeline.entries.attribution import noun_phrase
from timeline.entries.lexicon import RELATIVES
from timeline.entries.telling import Telling
from timeline.entries.tokens import Tokens

LONGEST = 90
_SHORTEST = 30
_OPENERS = frozenset("however meanwhile also therefore thus instead additionally furthermore moreover still".split())
_DANGLING = frozenset("saying adding including according such as well".split())
_DROPPED = frozenset("on in at during late early".split())


def title(text: str, tokens: Tokens, telling: Telling, name: str | None = None) -> str:
    """The telling as a headline; `name` stands for the pronoun that is its subject."""
    kept = _words(tokens, telling)
    if telling.content is not None and telling.speaker is not None:
        return _quotation(text, tokens, telling, telling.content, name)
    replaced: dict[int, str] = {}
    if name is not None and telling.pronoun is not None and telling.pronoun in kept:
        replaced[telling.pronoun] = name
    whole = _join(text, tokens, kept, replaced)
    if len(whole) > LONGEST and telling.complement is not None and telling.speaker is not None:
        return _quotation(text, tokens, telling, telling.complement, name)
    if len(whole) > LONGEST:
        kept = _without_aside(tokens, telling, kept)
        whole = _join(text, tokens, kept, replaced)
    if len(whole) > LONGEST:
        whole = _cut(text, tokens, telling, kept, replaced)
    return whole[:1].upper() + whole[1:]


def _words(tokens: Tokens, telling: Telling) -> list[int]:
    """The tokens of the title before any shortening."""
    first, last = telling.first, telling.last
    while last > first + 1 and tokens.classes[last - 1] in ".,;:-/l":
        last -= 1
    while first < last - 1 and (
        tokens.classes[first] in "c,;:-)" or (tokens.lower[first] in _OPENERS and tokens.classes[first + 1] == ",")
    ):
        first += 1
    kept = list(range(first, last))
    if kept and tokens.classes[kept[0]] == "t" and telling.kind == "complement":
        kept = kept[1:]
    if telling.kind == "relative" and telling.antecedent and tokens.lower[first] in RELATIVES | {"that"}:
        if tokens.lower[first] == "where":
            return _undated(tokens, telling, kept[1:])
        subject = all(code in "axd0" for code in tokens.classes[first + 1 : telling.verb])
        kept = [*range(*telling.antecedent), *(kept[1:] if subject else kept)]
    elif telling.kind == "relative" and telling.antecedent:
        kept = [*range(*telling.antecedent), *kept]
    elif telling.kind == "adverbial" and tokens.classes[kept[0]] == "s":
        kept = kept[1:]
    elif telling.antecedent and telling.kind in ("coordinate", "phrase"):
        kept = [*range(*telling.antecedent), *kept]
    return _undated(tokens, telling, kept)


def _undated(tokens: Tokens, telling: Telling, kept: list[int]) -> list[int]:
    """Without the words that date it, which stand beside the title: "on Sunday", "yesterday"."""
    mention = telling.mention
    if mention is None or telling.weak or telling.partner or telling.since or mention.basis == "explicit":
        return kept
    dating = [at for at in kept if mention.start <= tokens.starts[at] and tokens.ends[at] <= mention.end]
    subject = noun_phrase(tokens, *telling.subject)
    fronted = tokens.classes[telling.first : telling.first + len(dating) + 2].find(",") > 0
    marks = tokens.classes.count('"', telling.first, dating[0]) if dating else 0
    if not dating or marks % 2 or (subject and subject[0] in dating and not fronted):
        return kept
    before = dating[0] - 1
    if before in kept and tokens.classes[before] in "rds" and tokens.lower[before] not in _DROPPED:
        return kept
    gone = set(dating)
    while before in kept and tokens.lower[before] in _DROPPED:
        gone.add(before)
        before -= 1
    after = dating[-1] + 1
    if after in kept and tokens.classes[after] == "," and (before not in kept or tokens.classes[after + 1] == "p"):
        gone.add(after)
    left = [at for at in kept if at not in gone]
    while left and tokens.classes[left[-1]] in ",;:-":
        left.pop()
    return left if len(left) >= 3 else kept


def _without_aside(tokens: Tokens, telling: Telling, kept: list[int]) -> list[int]:
    """Without what stands between commas or brackets before the verb: "Jobs, the chief executive, said"."""
    before = [at for at in kept if at < telling.verb]
    if kept and tokens.classes[kept[0]] in "rsG":
        comma = next((at for at in reversed(before) if tokens.classes[at] == ","), None)
        if comma is not None and any(tokens.classes[at] in "npw" for at in before if at > comma):
            return [at for at in kept if at > comma]  # a fronted adjunct: what follows its comma stands alone
    opening = next((at for at in before if tokens.classes[at] in ",(" and at > kept[0] + 1), None)
    if opening is None or telling.verb not in kept:
        return kept
    closing = next((at for at in reversed(before) if tokens.classes[at] in ",)" and at > opening), None)
    if closing is None or any(tokens.classes[at] not in "axBHMOeEVSy" for at in range(closing + 1, telling.verb)):
        return kept  # what stands between is not closed right before the verb: a list
    if (
        closing - opening < 3
        or tokens.classes[opening + 1] == "c"
        or (closing + 3 < telling.verb and tokens.classes[opening] == "(")
    ):
        return kept
    return [at for at in kept if not opening <= at <= closing]


def _cut(text: str, tokens: Tokens, telling: Telling, kept: list[int], replaced: dict[int, str]) -> str:
    """The longest beginning that ends before a clause, a comma or a preposition, with an ellipsis."""
    best = last_word = 0
    best_rank = 0
    length = 0
    for count in range(2, len(kept)):
        at = kept[count]
        length = _length(tokens, kept, count, length, replaced)
        if length > LONGEST - 2:
            break
        if at <= telling.verb and telling.verb in kept:
            continue
        last_word = count
        code = tokens.classes[at]
        if tokens.words[at] in "[]":
            continue
        rank = 2 if code in ";:-qst(" or (code == "," and tokens.classes[at + 1 : at + 2] != "0") else code in "rc"
        long_enough = tokens.ends[kept[count - 1]] - tokens.starts[kept[0]] >= _SHORTEST
        if rank and long_enough and (rank >= best_rank or count > best * 1.6):
            best, best_rank = count, int(rank)
    stop = best or last_word or min(len(kept), 12)
    while stop > 1 and _dangles(tokens, kept[stop - 1]):
        stop -= 1
    return _join(text, tokens, kept[:stop], replaced) + " …"


def _dangles(tokens: Tokens, at: int) -> bool:
    """Whether a title cannot end at the token."""
    return tokens.classes[at] in "crdTqts,;:-(MHBOax" or tokens.lower[at] in _DANGLING


def _length(tokens: Tokens, kept: list[int], count: int, before: int, replaced: dict[int, str]) -> int:
    """The length of the first `count` tokens as joined, from that of one fewer (0 at the start)."""
    total = before
    for index in range(count - 1 if before else 0, count):
        at = kept[index]
        gap = index > 0 and (kept[index - 1] != at - 1 or tokens.starts[at] > tokens.ends[at - 1])
        total += gap + len(replaced.get(at, tokens.words[at]))
    return total


def _quotation(text: str, tokens: Tokens, telling: Telling, content: tuple[int, int], name: str | None) -> str:
    """Speaker and words: "Hatami: …"."""
    assert telling.speaker is not None
    first, last = content
    while last > first + 1 and tokens.classes[last - 1] in ".,;:-/l":
        last -= 1
    speaker = name or telling.speaker.short or telling.speaker.name
    speaker = speaker[:1].upper() + speaker[1:]
    kept = list(range(first, last))
    room = LONGEST - len(speaker) - 4
    words = _join(text, tokens, kept, {})
    if len(words) > room:
        start = tokens.starts[first]
        stop = max((n for n in range(3, len(kept)) if tokens.ends[kept[n - 1]] - start <= room), default=3)
        better = [n for n in range(3, stop + 1) if tokens.classes[kept[n]] in ",;:-.qst" and n * 3 >= stop]
        stop = better[-1] if better else stop
        while stop > 2 and _dangles(tokens, kept[stop - 1]):
            stop -= 1
        words = _join(text, tokens, kept[:stop], {}) + " …"
    words = re.sub(r"^(?:[\"“]|``)\s*|,?\s*(?:[\"”]|'')$", "", words).replace('"', "'")
    return f"{speaker}: “{words}”" if telling.quoted_content or tokens.classes[first] == '"' else f"{speaker}: {words}"


def _join(text: str, tokens: Tokens, kept: list[int], replaced: dict[int, str]) -> str:
    """The words of the tokens as they stand in the text; one space where something between was left out."""
    if not replaced and kept and kept[-1] - kept[0] == len(kept) - 1:
        words = compact(text[tokens.starts[kept[0]] : tokens.ends[kept[-1]]])
    else:
        parts: list[str] = []
        for index, at in enumerate(kept):
            if index and kept[index - 1] == at - 1:
                parts.append(text[tokens.ends[at - 1] : tokens.starts[at]])
            elif index:
                parts.append("" if tokens.classes[at] in ",.;:)" else " ")
            parts.append(replaced.get(at, tokens.words[at]))
        words = compact("".join(parts))
    if words.count('"') % 2:
        words = (
            words.strip('"') if words[0] == '"' or words[-1] == '"' else words + ('"' if words.count('"') == 1 else "")
        )
    return words


def compact(text: str) -> str:
    """White space runs as one space."""
    return " ".join(text.split())
