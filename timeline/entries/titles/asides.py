"""The tokens of a title that is too long → those its clause cannot do without: no adjunct before, no aside within."""

from __future__ import annotations

import re

from timeline.entries.names.words import PLACE_NOUNS
from timeline.entries.syntax.attribution import LOCATED, noun_phrase, opens_adjunct
from timeline.entries.syntax.counts import counted
from timeline.entries.syntax.tokens import Tokens
from timeline.entries.tellings.telling import Telling

_EXPLAINING = 3  # words
_SHORT = 5  # tokens from a bracket to the one that closes it
_ADJECTIVES = frozenset("long early late fast hard high low more most enough far".split())
# "gas, which leaks often, was", but "a maker of aircraft, Airbus, has"; "women -- some of them old -- met"; ", though,"
_INNER = re.compile(
    r"(?<=[npV0.])(?:,(?!p{1,4},)[rqdGeNnp][^,;:\"cst(-]*,(?=[ax]*[BHMO])|-[^-\";:.]+-)|(?<=gn),p{1,4},(?=[ax]*[BHMO])|,[as],"
)
_HYPHENS = re.compile("[BHMOEeSVc,]")  # what stands behind an aside between hyphens, unlike "Wal - Mart"
KIN = frozenset("father mother son daughter brother sister wife husband uncle aunt parents children".split())
_BY_WHAT = frozenset("tradition legend theory paper estimates accounts principle rumour rumours".split())
_FOCUS = frozenset("only even just nearly almost roughly approximately exactly well".split())


def without_asides(tokens: Tokens, telling: Telling, kept: list[int]) -> list[int]:
    """Without brackets, what opens the sentence before its subject, and what stands between commas behind that."""
    kept = without_brackets(tokens, kept)
    subject = noun_phrase(tokens, *telling.subject)
    if telling.pronoun in kept and telling.pronoun != kept[0] and tokens.classes[telling.pronoun - 1] == ",":
        return [at for at in kept if at >= telling.pronoun]  # "A nephew of the king, he later …"
    if subject is None or telling.verb not in kept or subject[0] not in kept:
        return kept
    kept = _without_aside_in_verb(tokens, telling.verb, kept)
    if _fronted(tokens, kept) and tokens.classes[subject[0]] not in "qst" and not _limits(tokens, telling, kept[0]):
        start = max(subject[0], _behind_commas(tokens, kept, telling.verb))
        kept = [at for at in kept if at >= start]  # a fronted adjunct: what follows its comma stands alone
    if telling.speaker is not None and telling.speaker.short is not None:
        of = next((at for at in range(*subject) if tokens.classes[at] == "r"), subject[1])
        if " ".join(tokens.words[subject[0] : of]).endswith(telling.speaker.short):
            kept = [at for at in kept if not of <= at < subject[1]]  # "Ali Hassan of the Institute for Peace"
    return without_aside_before(tokens, kept, subject, telling.verb)


def without_aside_before(tokens: Tokens, kept: list[int], subject: tuple[int, int], verb: int) -> list[int]:
    """Without what stands between commas behind the subject and right before the verb."""
    before = [at for at in kept if subject[1] <= at < verb]
    while before and tokens.classes[before[-1]] in "ax":
        before.pop()
    opening, closing = (before[0], before[-1]) if before else (0, 0)
    if closing - opening < 3 or tokens.classes[opening] != "," or tokens.classes[closing] != ",":
        return kept  # nothing, or what is not closed right before the verb: a list
    if tokens.classes[opening + 1] == "c" or re.search(r",cp[p.]*,0,$", tokens.classes[opening : closing + 1]):
        return kept  # "Ann Berg, 20, and Hugh Berg, 21, were"
    if _is_name_of(tokens, subject, opening, closing):
        return [at for at in kept if at < subject[0] or (at > opening and at != closing)]
    return [at for at in kept if not opening <= at <= closing]


def _is_name_of(tokens: Tokens, subject: tuple[int, int], opening: int, closing: int) -> bool:
    """Whether the aside names whom the subject only describes: "The deputy, | Harold Crisp |, testified"."""
    if re.fullmatch(",p{2,4},", tokens.classes[opening : closing + 1]) is None:
        return False
    described = tokens.lower[subject[0] : opening]
    related = any(not KIN.isdisjoint(word.split("-")) for word in described)  # whose father he is tells who he is
    return tokens.classes[subject[0]] in "dg" and not related and described[-1] not in PLACE_NOUNS


def without_inner_asides(tokens: Tokens, kept: list[int]) -> list[int]:
    """Without what stands between dashes, or between commas right before a clause's verb."""
    classes = "".join([tokens.classes[at] for at in kept])
    if "," not in classes and "-" not in classes:
        return kept
    gone: set[int] = set()
    for aside in _INNER.finditer(classes):
        if tokens.words[kept[aside.start()]] != "-" or _HYPHENS.match(classes, aside.end()):
            gone.update(range(*aside.span()))
    return [at for count, at in enumerate(kept) if count not in gone]


def without_source(tokens: Tokens, telling: Telling, kept: list[int]) -> list[int]:
    """Without "according to police" where that opens or ends the title, and is who says so."""
    at = next((n for n, here in enumerate(kept[:-1]) if tokens.lower[here : here + 2] == ["according", "to"]), None)
    if at is None or telling.speaker is None or tokens.starts[kept[at]] > telling.speaker.start:
        return kept
    behind = next((n for n in range(at, len(kept)) if tokens.starts[kept[n]] >= telling.speaker.end), len(kept))
    if at == 0:
        subject = noun_phrase(tokens, *telling.subject)
        return [n for n in kept if subject is None or n >= subject[0]]
    if at > 3 and behind < len(kept) and tokens.classes[kept[behind]] == ",":
        rest = "".join([tokens.classes[n] for n in kept[behind:]])
        if re.match(",[dpn0a][^EeBHMOySV,]*$", rest):
            behind = len(kept)  # "according to Micki Trost, spokesperson at the division"
    if at > 3 and (behind == len(kept) or tokens.classes[kept[behind]] == ","):
        comma = tokens.classes[kept[at - 1]] == ","
        amid = comma and tokens.classes[kept[at - 2]] in "BHMO"  # "was, according to police, among"
        return kept[: at - comma] + kept[behind + amid :]
    return kept


def _fronted(tokens: Tokens, kept: list[int]) -> bool:
    """Whether something opens the title that its subject does not need: an adjunct, a participle, "Now"."""
    first, behind = kept[0], tokens.classes[kept[1]] if len(kept) > 1 else ""
    if tokens.classes[first] == "a":
        if tokens.lower[first] in _ADJECTIVES and behind in "np":
            return False  # "Long lines formed"
        focus = tokens.lower[first] in _FOCUS or (tokens.lower[first].endswith("ly") and behind in "neN")
        return behind in ",rs" or not focus
    return (tokens.classes[first] in "rsG" or opens_adjunct(tokens, first)) and not counted(tokens, first)


def _limits(tokens: Tokens, telling: Telling, first: int) -> bool:
    """Whether it is true only by what opens it: "By one tradition, he brought it", "In China, it is legal"."""
    comma = tokens.classes.find(",", first, first + 5)
    if tokens.lower[first] not in ("by", "in", "on") or comma < 0:
        return False
    if not _BY_WHAT.isdisjoint(tokens.lower[first:comma]):
        return True
    placed = tokens.lower[first] == "in" and "p" in tokens.classes[first:comma]
    return placed and telling.status == "state" and telling.present


def _without_aside_in_verb(tokens: Tokens, verb: int, kept: list[int]) -> list[int]:
    """ "The ministry has, in a statement, called": "has called"."""
    if tokens.classes[verb] not in "BH" or tokens.classes[verb + 1 : verb + 2] != ",":
        return kept
    closing = tokens.classes.find(",", verb + 2)
    return [at for at in kept if not verb < at <= closing]


def _behind_commas(tokens: Tokens, kept: list[int], verb: int) -> int:
    """Where the subject begins behind the last comma before the verb; 0 where that comma closes an aside or a list."""
    commas = [at for at in kept if at < verb and tokens.classes[at] == ","]
    if not commas:
        return 0
    if len(commas) > 2 and LOCATED.fullmatch(tokens.classes, commas[-3] + 1, verb):
        return commas[-3] + 1  # "In a move announced Tuesday, | the Kirkland, Wash., company"
    last = commas[-1]
    between = tokens.classes[last + 1 : verb]
    return last + 1 if any(code in "npw" for code in between) and "c" not in between else 0


def without_insertions(tokens: Tokens, kept: list[int]) -> list[int]:
    """Without what an editor has set into a quotation to explain it: "ODESC [a committee for security] to report"."""
    left: list[int] = []
    inserted: list[int] | None = None
    for at in kept:
        if tokens.words[at] == "[" and left:
            inserted = []
        if inserted is None:
            left.append(at)
            continue
        inserted.append(at)
        if tokens.words[at] == "]":
            words = sum(tokens.words[place][0].isalpha() for place in inserted)
            left += inserted if words < _EXPLAINING else []
            inserted = None
    return left + (inserted or [])


def without_brackets(tokens: Tokens, kept: list[int]) -> list[int]:
    """Without "(FSB)"; square brackets are the quotation's own."""
    if not kept or "(" not in tokens.classes[min(kept) : max(kept) + 1]:
        return kept
    left: list[int] = []
    depth = 0
    for at in kept:
        depth += tokens.words[at] == "("
        if not depth:
            left.append(at)
        depth -= tokens.words[at] == ")" and depth > 0
    return left if not depth else kept
