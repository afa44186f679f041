"""The tokens that a title keeps → its words, as they stand in the text, shortened where they are too long."""

from __future__ import annotations

from timeline.entries.syntax.tokens import Tokens
from timeline.entries.titles.shortening import FARTHEST, LONGEST, UTMOST, dangles, reaching, shortened
from timeline.entries.titles.subjects import end_of_subject

_UNITS = frozenset("%‰°")


def cut(text: str, tokens: Tokens, kept: list[int], replaced: dict[int, str], verb: int, room: int) -> str:
    """The tokens as a title of about `room` characters: whole where they fit, else their beginning and an ellipsis."""
    lengths = _lengths(tokens, kept, replaced, room + FARTHEST - LONGEST)
    count = shortened(tokens, kept, lengths, verb, room)
    length = lengths[len(kept) if count is None else count] if len(lengths) > (count or len(kept)) else 0
    before_verb = count is not None and verb in kept and count <= kept.index(verb)
    late = verb in kept and kept.index(verb) + 1 < len(lengths) and lengths[kept.index(verb) + 1] > room
    if before_verb or (late and length > room + UTMOST - LONGEST):
        start, end = end_of_subject(tokens, kept, lengths, verb, room)
        if end:
            before = kept[start - 1]
            replaced = {**replaced, before: replaced.get(before, tokens.words[before]) + " …"}
            return cut(text, tokens, kept[:start] + kept[end:], replaced, verb, room)
    if before_verb:
        count = reaching(tokens, kept, lengths, verb) or count
    if count is None or count == len(kept):
        return join(text, tokens, kept, replaced)
    while count > 1 and dangles(tokens, kept[count - 1]):
        count -= 1
    return join(text, tokens, kept[:count], replaced).rstrip() + " …"


def _lengths(tokens: Tokens, kept: list[int], replaced: dict[int, str], most: int) -> list[int]:
    """The length of the first n tokens as joined, for each n from 0 up to the first that are longer than `most`."""
    starts, ends = tokens.starts, tokens.ends
    length, before = 0, -1
    lengths = [0]
    for at in kept:
        if length > most:
            break
        length += before >= 0 and (before != at - 1 or starts[at] > ends[before])
        length += len(replaced[at]) if at in replaced else ends[at] - starts[at]
        lengths.append(length)
        before = at
    return lengths


def join(text: str, tokens: Tokens, kept: list[int], replaced: dict[int, str]) -> str:
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
    return _balanced(words)


def before_marks(tokens: Tokens, first: int, last: int, *, full_stop: bool = True) -> int:
    """Where the words end that stand before the marks at the end of [first, last); a sign of per cent is a word."""
    marks = ",;:-/l." if full_stop else ",;:-/l"
    while last > first + 1 and tokens.classes[last - 1] in marks and tokens.words[last - 1] not in _UNITS:
        last -= 1
    return last


def _balanced(words: str) -> str:
    """The words with the quotation marks that a cut has left open closed."""
    if words.count('"') % 2:
        if words[0] == '"' or words[-1] == '"':
            return words.strip('"')
        return words + '"' if words.count('"') == 1 else words
    open_marks = words.count("“") - words.count("”")
    return words + "”" if open_marks == 1 else words


def compact(text: str) -> str:
    """White space runs as one space."""
    return " ".join(text.split())


def genitive(name: str) -> str:
    return name + ("'" if name.endswith("s") else "'s")
